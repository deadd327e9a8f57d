// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace tidemark::bench {

/// Which way a comparison counts.
enum class Goal {
    TimesFaster, ///< peer / ours, at least the goal
    ShareOfPeer  ///< ours / peer, at most the goal
};

/// One line of the table.
struct Row
{
    std::string work;
    double ours = 0;
    double peer = 0; ///< 0: the peer is not there; `note` says which
    std::string unit = "ms";
    Goal kind = Goal::TimesFaster;
    double goal = 0; ///< 0: shown for information
    std::string note;
};

struct Options
{
    long rows = 1'000'000; ///< size of the large cases
};

using Bench = std::function<std::vector<Row>(const Options&)>;

/// Adds a group of rows. The return value lets a namespace-scope constant call it.
bool registerBench(std::string name, Bench bench);

/// Milliseconds `work` takes.
[[nodiscard]] double milliseconds(const std::function<void()>& work);
/// The shortest of `times` runs.
[[nodiscard]] double bestOf(int times, const std::function<void()>& work);

} // namespace tidemark::bench

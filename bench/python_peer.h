// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tidemark::bench {

/// Milliseconds that `statement` takes in Python, the best of three, after `setup`; numpy is np, pandas pd. 0 where they are not there.
[[nodiscard]] double pythonTime(const std::string& setup, const std::string& statement);

/// The same with x and y, pandas series of `rows` normal numbers.
[[nodiscard]] double pandasTime(long rows, const std::string& statement);

/// `peer: pandas`, or which package is missing.
[[nodiscard]] std::string peerNote(double took, const std::string& peer);

} // namespace tidemark::bench

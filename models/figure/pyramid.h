// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace tidemark {

/// Smallest and largest value of any stretch of a long column in O(log n): a tree of fan-out 16 above the values, which stay
/// where they are. What is not finite is a gap and takes no part. Building reads each value once; 1e7 values take 11 MB.
///
/// The calls that take `values` need the same column the pyramid was built on or appended to. Const calls are safe from several
/// threads.
class MinMaxPyramid
{
public:
    static constexpr std::size_t kFanOut = 16;

    struct Range
    {
        double minimum; ///< +inf when nothing in the stretch is finite
        double maximum; ///< −inf then
        bool gap;       ///< something in the stretch is not finite

        [[nodiscard]] bool empty() const { return minimum > maximum; }
    };

    MinMaxPyramid() = default;
    explicit MinMaxPyramid(std::span<const double> values) { append(values); }

    /// Takes in what `values` has beyond size(): the whole column, grown at its end. O(new values + log n).
    void append(std::span<const double> values);

    /// Extremes of values[from, to). Precondition: from <= to <= size() == values.size().
    [[nodiscard]] Range range(std::span<const double> values, std::size_t from, std::size_t to) const;

    /// Calls `visit(a, b)` for every longest stretch [a, b) of finite values within [from, to), in order, and stops after
    /// `limit` of them. Returns false when it stopped early. Skips clean and empty nodes whole.
    bool runs(std::span<const double> values, std::size_t from, std::size_t to, std::size_t limit,
              const std::function<void(std::size_t, std::size_t)>& visit) const;

    [[nodiscard]] std::size_t size() const { return m_size; }
    /// Memory held, without the values.
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Level
    {
        std::vector<double> minimum;
        std::vector<double> maximum;
        std::vector<std::uint8_t> gap;
    };

    void refresh(std::span<const double> values, std::size_t level, std::size_t node);

    std::vector<Level> m_levels; ///< m_levels[0] covers 16 values a node
    std::size_t m_size = 0;
};

} // namespace tidemark

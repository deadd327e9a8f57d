// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace tidemark::importing {

/// How a file writes its numbers. The other of `.` and `,` groups thousands.
struct NumberStyle
{
    char decimal = '.';
};

enum class CellState : std::uint8_t { Number, Missing, Wrong };

struct NumberCell
{
    double value = 0; ///< NaN when missing or wrong
    CellState state = CellState::Wrong;
};

/// Reads a cell that is a number from its first to its last character: optional sign, `$`, digits in groups of three, a decimal
/// part, an exponent, `%` (the value is then a fraction) or one of K, M, B, T, 万, 亿. Marks of a missing value give Missing; everything
/// else, `nan`, `inf` and `12abc` with it, and what is beyond the range of a double, gives Wrong.
[[nodiscard]] NumberCell parseNumber(std::string_view cell, NumberStyle style = {});

/// Empty, `-`, `--`, `.`, `N/A`, `#N/A`, `#N/A N/A`, `null` or `NaN`, in any case.
[[nodiscard]] bool isMissingMark(std::string_view cell);

/// Without spaces, tabs and no-break spaces at either end.
[[nodiscard]] std::string_view trimmed(std::string_view cell);

/// Gathers what the cells of a file say about their decimal sign.
class DecimalSniffer
{
public:
    void add(std::string_view cell);
    /// `.` or `,` when a cell proves it; '?' when cells such as `1,234` read either way; 0 when there is nothing to settle.
    [[nodiscard]] char verdict() const;
    [[nodiscard]] bool settled() const { return m_point != m_comma; }
    /// A cell that reads either way.
    [[nodiscard]] std::string_view example() const { return m_example; }

private:
    bool m_point = false;
    bool m_comma = false;
    std::string_view m_example;
};

} // namespace tidemark::importing

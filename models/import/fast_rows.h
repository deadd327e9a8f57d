// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/bar_row.h"

namespace tidemark::importing {

/// Reads the rows nearly every file is made of: bare cells, digits, ISO times. Every other row is left to BarRow, which reads these
/// to the same values.
class FastRows
{
public:
    FastRows(const BarRow& row, char separator);

    /// Whether the table has a form that is read here at all.
    [[nodiscard]] bool usable() const { return m_usable; }

    struct Row
    {
        std::int64_t clock = 0; ///< ms
        bool instant = false;   ///< the clock is UTC already
        std::array<double, 5> values{};
    };
    /// Reads the row at `at`; returns the place behind its line end, or nullptr when it has to be read with care.
    /// Precondition: the text up to `end` ends with a line feed.
    const char* read(const char* at, const char* end, Row& row);

private:
    [[nodiscard]] const char* readTime(const char* at, Row& row);
    [[nodiscard]] const char* readEpoch(const char* at, Row& row) const;

    static constexpr std::int8_t kSkip = -1;
    static constexpr std::int8_t kTime = 9;

    char m_separator;
    bool m_usable = false;
    bool m_epoch = false;
    EpochUnit m_unit = EpochUnit::ByValue;
    double m_volumeScale = 1;
    std::vector<std::int8_t> m_actions; ///< by column: kSkip, kTime or the value's number
    std::array<char, 10> m_lastDate{};
    std::int64_t m_lastDay = 0; ///< ms
};

} // namespace tidemark::importing

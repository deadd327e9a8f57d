// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::importing {

enum class RowFault : std::uint8_t {
    None,
    NulByte,        ///< the row holds a byte 0
    FieldTooLong,   ///< a field of more than 1 MiB
    LineTooLong,    ///< a row of more than 8 MiB
    TextAfterQuote, ///< `"a"b`
    OpenQuote       ///< a quote that is never closed; the rest of the text belongs to it
};

struct CsvLimits
{
    std::size_t field = std::size_t{1} << 20;
    std::size_t line = std::size_t{8} << 20;
};

/// Walks the rows of UTF-8 text by RFC 4180, with any separator and any line end (CR LF, LF, CR). Cells are views into the text;
/// only cells with doubled quotes are copied. Blank lines are passed over and counted. Nothing is allocated a row.
/// Precondition: the text outlives the reader.
class CsvReader
{
public:
    CsvReader(std::string_view text, char separator, std::size_t offset = 0, std::int64_t firstLine = 1,
              CsvLimits limits = {});

    /// Goes to the next row; false at the end of the text.
    [[nodiscard]] bool next();
    /// The cells of the row, valid until the next call. Empty when the row has a fault.
    [[nodiscard]] std::span<const std::string_view> cells() const { return m_cells; }
    /// Physical line at which the row begins; the first line of the text is 1.
    [[nodiscard]] std::int64_t line() const { return m_rowLine; }
    /// Byte at which the row begins.
    [[nodiscard]] std::size_t offset() const { return m_rowOffset; }
    [[nodiscard]] RowFault fault() const { return m_fault; }
    /// Whether the row ends with the text instead of a line end.
    [[nodiscard]] bool unterminated() const { return m_unterminated; }
    /// The row as it stands in the text.
    [[nodiscard]] std::string_view raw() const { return m_text.substr(m_rowOffset, m_rowEnd - m_rowOffset); }

private:
    void readPlain(std::size_t end);
    void readQuoted();
    std::size_t lineEnd(std::size_t from) const;
    void stepOver(std::size_t end);
    void markFault(RowFault fault);
    void checkLimits();
    std::size_t quotedField(std::size_t at);

    std::string_view m_text;
    char m_separator;
    char m_newline;
    bool m_hasQuotes;
    bool m_hasNuls;
    CsvLimits m_limits;
    std::size_t m_at;
    std::int64_t m_line;
    std::size_t m_rowOffset = 0;
    std::size_t m_rowEnd = 0;
    std::int64_t m_rowLine = 0;
    RowFault m_fault = RowFault::None;
    bool m_unterminated = false;
    std::vector<std::string_view> m_cells;
    std::deque<std::string> m_unescaped;
};

/// The separator of a table: that of `,` `;` tab `|` whose number a line is the same on most of the first lines.
[[nodiscard]] char detectSeparator(std::string_view text);

} // namespace tidemark::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/csv_reader.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

namespace tidemark::importing {

namespace {

bool contains(std::string_view text, char c)
{
    return !text.empty() && std::memchr(text.data(), c, text.size()) != nullptr;
}

bool isBlank(std::string_view line)
{
    return std::ranges::all_of(line, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

} // namespace

CsvReader::CsvReader(std::string_view text, char separator, std::size_t offset, std::int64_t firstLine,
                     CsvLimits limits)
    : m_text(text),
      m_separator(separator),
      m_newline(contains(text, '\n') ? '\n' : '\r'),
      m_hasQuotes(contains(text, '"')),
      m_hasNuls(contains(text, '\0')),
      m_limits(limits),
      m_at(offset),
      m_line(firstLine)
{
}

std::size_t CsvReader::lineEnd(std::size_t from) const
{
    const void* const found =
        from < m_text.size() ? std::memchr(m_text.data() + from, m_newline, m_text.size() - from) : nullptr;
    return found == nullptr ? m_text.size() : static_cast<std::size_t>(static_cast<const char*>(found) - m_text.data());
}

void CsvReader::stepOver(std::size_t end)
{
    m_unterminated = end >= m_text.size();
    m_at = std::min(end + 1, m_text.size());
    ++m_line;
}

void CsvReader::markFault(RowFault fault)
{
    m_fault = fault;
    m_cells.clear();
}

bool CsvReader::next()
{
    m_cells.clear();
    m_unescaped.clear();
    m_fault = RowFault::None;
    while (m_at < m_text.size()) {
        m_rowOffset = m_at;
        m_rowLine = m_line;
        const std::size_t end = lineEnd(m_at);
        std::string_view line = m_text.substr(m_at, end - m_at);
        // A line of separators is a row of a tab-separated file, and blank in every other.
        if (line.empty()
            || ((line.front() == ' ' || line.front() == '\r' || line.front() == '\t') && m_separator != '\t'
                && isBlank(line))
            || line == "\r") {
            stepOver(end);
            continue;
        }
        if (m_hasQuotes && contains(line, '"')) {
            readQuoted();
        } else {
            readPlain(end);
            stepOver(end);
        }
        checkLimits();
        return true;
    }
    return false;
}

void CsvReader::readPlain(std::size_t end)
{
    m_rowEnd = end;
    if (end > m_rowOffset && m_text[end - 1] == '\r')
        --m_rowEnd;
    const char* at = m_text.data() + m_rowOffset;
    const char* const stop = m_text.data() + m_rowEnd;
    const char* first = at;
    for (; at != stop; ++at) {
        if (*at == m_separator) {
            m_cells.emplace_back(first, static_cast<std::size_t>(at - first));
            first = at + 1;
        }
    }
    m_cells.emplace_back(first, static_cast<std::size_t>(stop - first));
}

/// Reads the field whose opening quote stands at `at`; returns the place behind its closing quote, npos when there is none.
std::size_t CsvReader::quotedField(std::size_t at)
{
    const std::size_t first = at + 1;
    bool doubled = false;
    std::size_t quote = m_text.find('"', first);
    while (quote != std::string_view::npos && quote + 1 < m_text.size() && m_text[quote + 1] == '"') {
        doubled = true;
        quote = m_text.find('"', quote + 2);
        if (quote != std::string_view::npos && quote - first > m_limits.line)
            break;
    }
    if (quote == std::string_view::npos)
        return quote;
    std::string_view field = m_text.substr(first, quote - first);
    m_line += std::count(field.begin(), field.end(), m_newline);
    if (doubled && field.size() <= m_limits.field) {
        std::string& copy = m_unescaped.emplace_back();
        for (std::size_t i = 0; i < field.size(); ++i) {
            copy += field[i];
            if (field[i] == '"')
                ++i;
        }
        field = copy;
    }
    m_cells.push_back(field);
    return quote + 1;
}

void CsvReader::readQuoted()
{
    std::size_t at = m_rowOffset;
    for (;;) {
        std::size_t first = at;
        while (first < m_text.size() && m_text[first] == ' ')
            ++first;
        if (first < m_text.size() && m_text[first] == '"') {
            at = quotedField(first);
            if (at == std::string_view::npos) {
                m_rowEnd = m_text.size();
                markFault(RowFault::OpenQuote);
                stepOver(m_text.size());
                return;
            }
            while (at < m_text.size() && m_text[at] == ' ')
                ++at;
            if (at < m_text.size() && m_text[at] != m_separator && m_text[at] != m_newline && m_text[at] != '\r') {
                const std::size_t end = lineEnd(at);
                m_rowEnd = end;
                markFault(RowFault::TextAfterQuote);
                stepOver(end);
                return;
            }
        } else {
            first = at;
            while (at < m_text.size() && m_text[at] != m_separator && m_text[at] != m_newline)
                ++at;
            std::size_t end = at;
            if (end > first && m_text[end - 1] == '\r' && (at >= m_text.size() || m_text[at] == m_newline))
                --end;
            m_cells.push_back(m_text.substr(first, end - first));
        }
        if (at < m_text.size() && m_text[at] == m_separator) {
            ++at;
            continue;
        }
        m_rowEnd = at;
        stepOver(lineEnd(at));
        return;
    }
}

void CsvReader::checkLimits()
{
    if (m_fault != RowFault::None)
        return;
    if (m_rowEnd - m_rowOffset > m_limits.line)
        return markFault(RowFault::LineTooLong);
    if (m_rowEnd - m_rowOffset > m_limits.field
        && std::ranges::any_of(m_cells, [&](std::string_view cell) { return cell.size() > m_limits.field; }))
        return markFault(RowFault::FieldTooLong);
    if (m_hasNuls && contains(raw(), '\0'))
        markFault(RowFault::NulByte);
}

char detectSeparator(std::string_view text)
{
    constexpr std::array<char, 4> kCandidates{';', '\t', '|', ','};
    constexpr int kLines = 40;
    std::array<std::map<std::size_t, int>, 4> counts; // separators a line -> lines
    CsvReader lines(text.substr(0, std::size_t{1} << 20), '\0');
    int seen = 0;
    while (seen < kLines && lines.next()) {
        ++seen;
        std::array<std::size_t, 4> here{};
        bool quoted = false;
        for (const char c : lines.raw()) {
            if (c == '"')
                quoted = !quoted;
            for (std::size_t i = 0; !quoted && i < kCandidates.size(); ++i)
                here[i] += c == kCandidates[i] ? 1 : 0;
        }
        for (std::size_t i = 0; i < kCandidates.size(); ++i)
            if (here[i] > 0)
                ++counts[i][here[i]];
    }
    char best = ',';
    int bestLines = 0;
    for (std::size_t i = 0; i < kCandidates.size(); ++i) {
        for (const auto& [count, lineCount] : counts[i]) {
            if (lineCount > bestLines) {
                bestLines = lineCount;
                best = kCandidates[i];
            }
        }
    }
    return best;
}

} // namespace tidemark::importing

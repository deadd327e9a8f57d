// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/number_parser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace tidemark::importing {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr NumberCell kMissing{kNaN, CellState::Missing};
constexpr NumberCell kWrong{kNaN, CellState::Wrong};

// Powers of ten that a double holds exactly.
constexpr std::array<double, 23> kPowers{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                         1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same(std::string_view a, std::string_view lowerCase)
{
    return a.size() == lowerCase.size()
           && std::equal(a.begin(), a.end(), lowerCase.begin(), [](char x, char y) { return lower(x) == y; });
}

// Digits with at most one point and nothing else, the shape of nearly every cell. An integer below 2^53 divided by an exact power
// of ten is rounded once, hence correctly (Clinger 1990); longer mantissas go to the library.
bool parsePlain(std::string_view cell, double& value)
{
    const char* at = cell.data();
    const char* const end = at + cell.size();
    const bool negative = at != end && *at == '-';
    if (negative)
        ++at;
    std::uint64_t mantissa = 0;
    const char* const first = at;
    while (at != end && isDigit(*at))
        mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at++ - '0');
    std::ptrdiff_t digits = at - first;
    std::ptrdiff_t decimals = 0;
    if (at != end && *at == '.') {
        const char* const point = ++at;
        while (at != end && isDigit(*at))
            mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at++ - '0');
        decimals = at - point;
        digits += decimals;
    }
    if (at != end || digits == 0)
        return false;
    if (digits > 18 || mantissa > (std::uint64_t{1} << 53)) {
        const auto [stop, error] = std::from_chars(cell.data(), end, value);
        return error == std::errc{} && stop == end && std::isfinite(value);
    }
    value = static_cast<double>(mantissa) / kPowers[static_cast<std::size_t>(decimals)];
    if (negative)
        value = -value;
    return true;
}

// Copies digits without their grouping; false when the groups are not of three. `out` holds the number with a point.
bool ungroup(std::string_view text, NumberStyle style, std::array<char, 64>& out, std::size_t& size)
{
    const char group = style.decimal == '.' ? ',' : '.';
    const auto decimalAt = text.find(style.decimal);
    const auto whole = text.substr(0, std::min(decimalAt, text.size()));
    size = 0;
    const auto put = [&](char c) {
        if (size == out.size())
            return false;
        out[size++] = c;
        return true;
    };
    const bool grouped = whole.find(group) != std::string_view::npos;
    std::size_t run = 0;
    std::size_t groups = 0;
    for (const char c : whole) {
        if (c == group) {
            if (run == 0 || run > 3 || (groups > 0 && run != 3))
                return false;
            ++groups;
            run = 0;
            continue;
        }
        ++run;
        if (!put(c))
            return false;
    }
    if (grouped && (run != 3 || !std::ranges::all_of(whole, [&](char c) { return isDigit(c) || c == group; })))
        return false;
    if (decimalAt == std::string_view::npos)
        return true;
    if (!put('.'))
        return false;
    return std::ranges::all_of(text.substr(decimalAt + 1), put);
}

double takeSuffix(std::string_view& text)
{
    if (text.empty())
        return 1;
    double scale = 1;
    for (const auto& [word, factor] : {std::pair<std::string_view, double>{"万", 1e4}, {"亿", 1e8}})
        if (text.ends_with(word)) {
            text.remove_suffix(word.size());
            return factor;
        }
    switch (text.back()) {
    case '%':
        scale = 1e-2;
        break;
    case 'K':
    case 'k':
        scale = 1e3;
        break;
    case 'M':
    case 'm':
        scale = 1e6;
        break;
    case 'B':
    case 'b':
        scale = 1e9;
        break;
    case 'T':
    case 't':
        scale = 1e12;
        break;
    default:
        return 1;
    }
    text.remove_suffix(1);
    return scale;
}

NumberCell parseDecorated(std::string_view cell, NumberStyle style)
{
    std::string_view text = trimmed(cell);
    if (isMissingMark(text))
        return kMissing;
    bool negative = false;
    if (text.front() == '-' || text.front() == '+') {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (!text.empty() && text.front() == '$')
        text.remove_prefix(1);
    const double scale = takeSuffix(text);
    // The library also reads `nan`, `inf` and a second sign: a number begins with a digit or its decimal sign.
    if (text.empty() || !(isDigit(text.front()) || text.front() == style.decimal))
        return kWrong;
    std::array<char, 64> buffer{};
    std::size_t size = 0;
    if (!ungroup(text, style, buffer, size))
        return kWrong;
    double value = 0;
    const auto [stop, error] = std::from_chars(buffer.data(), buffer.data() + size, value);
    if (error != std::errc{} || stop != buffer.data() + size)
        return kWrong;
    // 0.01 has no exact double; dividing rounds once.
    value = scale < 1 ? value / 100 : value * scale;
    if (!std::isfinite(value))
        return kWrong;
    return {negative ? -value : value, CellState::Number};
}

} // namespace

std::string_view trimmed(std::string_view cell)
{
    constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
    for (;;) {
        if (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t'))
            cell.remove_prefix(1);
        else if (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t'))
            cell.remove_suffix(1);
        else if (cell.starts_with(kNoBreakSpace))
            cell.remove_prefix(2);
        else if (cell.ends_with(kNoBreakSpace))
            cell.remove_suffix(2);
        else
            return cell;
    }
}

bool isMissingMark(std::string_view cell)
{
    constexpr std::array<std::string_view, 7> kMarks{"-", "--", ".", "n/a", "#n/a", "#n/a n/a", "null"};
    const auto text = trimmed(cell);
    return text.empty() || same(text, "nan")
           || std::ranges::any_of(kMarks, [&](auto mark) { return same(text, mark); });
}

NumberCell parseNumber(std::string_view cell, NumberStyle style)
{
    if (cell.empty())
        return kMissing;
    double value = 0;
    if (style.decimal == '.' && parsePlain(cell, value))
        return {value, CellState::Number};
    return parseDecorated(cell, style);
}

void DecimalSniffer::add(std::string_view cell)
{
    std::string_view text = trimmed(cell);
    while (!text.empty() && (text.front() == '-' || text.front() == '+' || text.front() == '$'))
        text.remove_prefix(1);
    while (!text.empty() && !isDigit(text.back()))
        text.remove_suffix(1);
    if (text.empty() || !std::ranges::all_of(text, [](char c) { return isDigit(c) || c == '.' || c == ','; }))
        return;
    const auto points = std::ranges::count(text, '.');
    const auto commas = std::ranges::count(text, ',');
    if (points + commas == 0)
        return;
    if (points > 0 && commas > 0) { // the later of the two is the decimal sign
        (text.rfind('.') > text.rfind(',') ? m_point : m_comma) = true;
        return;
    }
    if (points + commas > 1) { // a sign that repeats groups thousands
        (points > 0 ? m_comma : m_point) = true;
        return;
    }
    const auto at = text.find_first_of(".,");
    const bool looksGrouped = text.size() - at - 1 == 3 && at >= 1 && at <= 3 && text.front() != '0';
    if (looksGrouped)
        m_example = m_example.empty() ? text : m_example;
    else
        (points > 0 ? m_point : m_comma) = true;
}

char DecimalSniffer::verdict() const
{
    if (m_point != m_comma)
        return m_point ? '.' : ',';
    if (m_point || !m_example.empty())
        return '?';
    return 0;
}

} // namespace tidemark::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/format.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tidemark {

struct Text;

/// A number kept as a number until it is shown.
struct NumberArg
{
    double value = 0;
    NumberFormat format;
    friend bool operator==(const NumberArg&, const NumberArg&) = default;
};

struct DateArg
{
    Date value;
    DateStyle style = DateStyle::Long;
    friend bool operator==(const DateArg&, const DateArg&) = default;
};

struct TimeArg
{
    TimePoint value;
    TimeStyle style = TimeStyle::NewYork;
    friend bool operator==(const TimeArg&, const TimeArg&) = default;
};

/// A string is data (a file name, an instrument) and is never translated; a Text is.
using TextArg = std::variant<std::string, NumberArg, DateArg, TimeArg, std::shared_ptr<const Text>>;

/// A sentence in English with its arguments, translated and formatted only where it is shown. `%1`…`%9` stand for arguments.
struct Text
{
    std::string_view context; ///< a literal: the translation context
    std::string source;       ///< English; the key of the translation, or the data itself when the context is empty
    std::vector<TextArg> args;

    [[nodiscard]] bool empty() const { return source.empty(); }

    [[nodiscard]] Text with(std::string value) &&;
    [[nodiscard]] Text with(double value, NumberFormat format) &&;
    [[nodiscard]] Text with(std::int64_t value) &&; ///< a count
    [[nodiscard]] Text with(Date value, DateStyle style = DateStyle::Long) &&;
    [[nodiscard]] Text with(TimePoint value, TimeStyle style) &&;
    [[nodiscard]] Text with(Text value) &&;
};

/// Marks an English source string for translation. `context` and `source` must be literals.
#define TM_TEXT(context, source) (::tidemark::Text{context, source, {}})

/// Data shown as it is: an instrument, a formula, a file name.
[[nodiscard]] Text verbatim(std::string data);

/// (context, English) -> the translation, or the English where there is none.
using TextLookup = std::function<std::string(std::string_view context, const std::string& source)>;

/// The sentence with its arguments filled in. Arguments are never scanned for further placeholders.
[[nodiscard]] std::string render(const Text& text, Language language, const TextLookup& lookup);

/// The sentence in English.
[[nodiscard]] std::string plain(const Text& text);

/// Shorthands for the formats used most.
[[nodiscard]] constexpr NumberFormat percent(int decimals = 2, Sign sign = Sign::Negative)
{
    return {Unit::Percent, decimals, sign, true};
}
[[nodiscard]] constexpr NumberFormat signedPercent(int decimals = 2)
{
    return {Unit::Percent, decimals, Sign::Always, true};
}
[[nodiscard]] constexpr NumberFormat number(int decimals = 2, Sign sign = Sign::Negative)
{
    return {Unit::None, decimals, sign, true};
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/value_format.h"

#include "models/figure/cell_text.h"
#include "models/report/claim_ledger.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace tidemark::report {

namespace {

struct NumberWord
{
    std::string_view name;
    Unit unit;
    int decimals;
    bool grouping = true;
};

constexpr std::array<NumberWord, 15> kNumberWords{{{"percent", Unit::Percent, 2},
                                                   {"pp", Unit::PercentPoint, 1},
                                                   {"bp", Unit::BasisPoint, 0},
                                                   {"number", Unit::None, 2},
                                                   {"plain", Unit::None, 0, false},
                                                   {"count", Unit::None, 0},
                                                   {"times", Unit::Times, 2},
                                                   {"sigma", Unit::Sigma, 2},
                                                   {"usd", Unit::Usd, 0},
                                                   {"points", Unit::Points, 2},
                                                   {"billion", Unit::UsdBillion, 1},
                                                   {"minutes", Unit::Minutes, 0},
                                                   {"days", Unit::Days, 0},
                                                   {"hours", Unit::Hours, 0},
                                                   {"per_minute", Unit::PerMinute, 3}}};

std::optional<DateStyle> dateStyle(std::string_view word)
{
    if (word == "date")
        return DateStyle::Long;
    if (word == "day")
        return DateStyle::Day;
    if (word == "month")
        return DateStyle::Month;
    if (word == "month_year")
        return DateStyle::MonthYear;
    if (word == "iso")
        return DateStyle::Iso;
    return std::nullopt;
}

std::optional<TimeStyle> timeStyle(std::string_view word)
{
    if (word == "ny")
        return TimeStyle::NewYork;
    if (word == "beijing")
        return TimeStyle::Beijing;
    if (word == "both")
        return TimeStyle::Both;
    if (word == "ny_clock")
        return TimeStyle::NewYorkClock;
    if (word == "beijing_clock")
        return TimeStyle::BeijingClock;
    return std::nullopt;
}

bool isFraction(Unit unit) { return unit == Unit::Percent || unit == Unit::PercentPoint; }

/// The number in what `to` stores: fractions and basis points turn into one another, everything else stays.
double inUnit(double value, Unit from, Unit to)
{
    if (isFraction(from) && to == Unit::BasisPoint)
        return value * 1e4;
    if (from == Unit::BasisPoint && isFraction(to))
        return value / 1e4;
    return value;
}

tl::unexpected<Error> hasNo(const std::string& word)
{
    return fail(ErrorCode::Parse, TM_TEXT("report", "the value has no “%1”").with(word));
}

Result<QString> words(const Text& text, const std::string& word, const Translator& translator)
{
    if (text.empty())
        return hasNo(word);
    return translator(text);
}

/// Words that name a part of what was found: label, source, verdict … Nothing: the word is none of these.
std::optional<Result<QString>> namedPart(const Found& found, const std::string& word, const Translator& translator)
{
    const Language language = translator.language();
    if (word == "label" || word == "context" || word == "method") {
        if (!found.metric)
            return hasNo(word);
        const Metric& metric = *found.metric;
        return words(word == "label"     ? metric.label
                     : word == "context" ? metric.context
                                         : metric.method,
                     word, translator);
    }
    if (word == "rule" || word == "detail") {
        if (!found.verdict)
            return hasNo(word);
        return words(word == "rule" ? found.verdict->rule : found.verdict->detail, word, translator);
    }
    if (word == "asof") {
        if (!found.metric)
            return hasNo(word);
        return toQString(formatDate(asOfDate(found.metric->asOf), DateStyle::Long, language));
    }
    static constexpr std::array<std::string_view, 7> claimWords{"said",    "source", "measured", "difference",
                                                                "verdict", "as_of",  "why"};
    if (std::ranges::find(claimWords, word) == claimWords.end())
        return std::nullopt;
    if (!found.claim)
        return hasNo(word);
    const LedgerEntry& entry = *found.claim;
    if (word == "said")
        return toQString(saidIn(entry.claim, language));
    if (word == "source")
        return toQString(entry.claim.source);
    if (word == "as_of")
        return toQString(entry.claim.asOf);
    if (word == "verdict")
        return translator(claimVerdictText(entry.verdict));
    if (word == "why")
        return words(entry.why, word, translator);
    if (!std::isfinite(entry.measured) && entry.measuredWords.empty())
        return fail(ErrorCode::NoData,
                    TM_TEXT("report", "the claim %1 is not measured: %2").with(entry.claim.id).with(entry.why));
    return translator(word == "measured" ? measuredText(entry, language) : differenceText(entry, language));
}

struct Wanted
{
    std::optional<NumberWord> number;
    std::optional<int> decimals;
    bool plus = false;
    bool absolute = false;
};

QString numberText(const Found& found, const Wanted& wanted, Language language)
{
    NumberFormat format = found.format;
    double value = found.number;
    if (wanted.number) {
        value = inUnit(value, format.unit, wanted.number->unit);
        format = {wanted.number->unit, wanted.number->decimals, Sign::Negative, wanted.number->grouping};
    }
    if (wanted.decimals)
        format.decimals = *wanted.decimals;
    if (wanted.plus)
        format.sign = Sign::Always;
    if (wanted.absolute) {
        value = std::abs(value);
        format.sign = Sign::Negative;
    }
    return toQString(formatValue(value, format, language));
}

Result<QString> asItIs(const Found& found, const Wanted& wanted, const Translator& translator)
{
    const Language language = translator.language();
    if (found.claim) {
        const Claim& claim = found.claim->claim;
        if (!std::isfinite(claim.value))
            return translator(claimValueText(*found.claim, language));
        if (wanted.number)
            return numberText(found, wanted, language);
        return translator(claimAmount(claim.value, claim.unit, wanted.decimals.value_or(shownDecimals(claim.value)),
                                      wanted.plus ? Sign::Always : Sign::Negative, language));
    }
    if (!found.words.empty() && !wanted.number && !wanted.decimals)
        return translator(found.words);
    if (!std::isfinite(found.number))
        return hasNo("number");
    return numberText(found, wanted, language);
}

} // namespace

bool citesOnly(const std::vector<std::string>& format) { return format.size() == 1 && format.front() == "cite"; }

Result<QString> formatted(const Found& found, const std::vector<std::string>& format, const Translator& translator)
{
    const Language language = translator.language();
    Wanted wanted;
    for (const auto& word : format) {
        if (const auto part = namedPart(found, word, translator))
            return *part;
        if (const auto style = dateStyle(word)) {
            if (!found.date && !found.time)
                return hasNo(word);
            return toQString(formatDate(found.date ? *found.date : newYorkDate(*found.time), *style, language));
        }
        if (const auto style = timeStyle(word)) {
            if (!found.time)
                return hasNo(word);
            return toQString(formatTime(*found.time, *style, language));
        }
        int decimals = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), decimals);
        const auto* row = std::ranges::find(kNumberWords, word, &NumberWord::name);
        if (error == std::errc{} && end == word.data() + word.size() && decimals >= 0 && decimals <= 8)
            wanted.decimals = decimals;
        else if (word == "+")
            wanted.plus = true;
        else if (word == "abs")
            wanted.absolute = true;
        else if (row != kNumberWords.end())
            wanted.number = *row;
        else
            return fail(ErrorCode::Parse, TM_TEXT("report", "there is no format “%1”").with(word));
    }
    return asItIs(found, wanted, translator);
}

} // namespace tidemark::report

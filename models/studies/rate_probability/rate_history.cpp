// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/rate_probability/analysis.h"

#include <cmath>

namespace tidemark::rate_probability {

namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month;

constexpr std::string_view kMonthCodes = "FGHJKMNQUVXZ";

/// Target and effective rates come daily with weekends or on business days: an older value means that the series has ended.
constexpr days kReach{10};

/// The last value dated before `end`, unless it is older than `kReach`.
std::optional<double> lastBefore(const BarsPtr& bars, Date end)
{
    if (!bars)
        return std::nullopt;
    for (std::size_t i = lowerIndex(bars->times(), TimePoint{end}); i-- > 0;) {
        if (TimePoint{end} - bars->times()[i] > kReach)
            return std::nullopt;
        const double value = bars->close()[static_cast<Eigen::Index>(i)];
        if (!std::isnan(value))
            return value;
    }
    return std::nullopt;
}

bool hasValueOn(const BarsPtr& bars, Date day)
{
    if (!bars)
        return false;
    const std::size_t i = lowerIndex(bars->times(), TimePoint{day});
    return i < bars->size() && bars->times()[i] == TimePoint{day}
           && !std::isnan(bars->close()[static_cast<Eigen::Index>(i)]);
}

} // namespace

RateHistory::RateHistory(BarsPtr lower, BarsPtr upper, BarsPtr effective)
    : m_lower(std::move(lower)), m_upper(std::move(upper)), m_effective(std::move(effective))
{
}

std::optional<Range> RateHistory::rangeOn(Date day, bool decisionDay) const
{
    // A decision is announced on its day and stands in the series from the next.
    const bool announced = decisionDay && hasValueOn(m_upper, day + days{1}) && hasValueOn(m_lower, day + days{1});
    const Date end = day + days{announced ? 2 : 1};
    const auto lower = lastBefore(m_lower, end);
    const auto upper = lastBefore(m_upper, end);
    if (lower && upper)
        return Range{std::round(*lower * 100), std::round(*upper * 100), false};
    if (const auto effective = effectiveBefore(day)) {
        const double floor = std::floor(*effective * 4.0) * 25.0;
        return Range{floor, floor + 25.0, true};
    }
    return std::nullopt;
}

std::optional<double> RateHistory::effectiveBefore(Date day) const { return lastBefore(m_effective, day); }

std::optional<double> RateHistory::decisionOn(Date day) const
{
    const auto before = lastBefore(m_upper, day + days{1});
    const auto after = lastBefore(m_upper, day + days{3});
    if (!before || !after || !hasValueOn(m_upper, day + days{1}))
        return std::nullopt;
    return std::round((*after - *before) * 100);
}

std::string contractName(year_month contract)
{
    const int shortYear = static_cast<int>(contract.year()) % 100;
    std::string out = "ZQ";
    out += kMonthCodes[static_cast<unsigned>(contract.month()) - 1];
    out += static_cast<char>('0' + shortYear / 10);
    out += static_cast<char>('0' + shortYear % 10);
    return out;
}

std::optional<year_month> contractMonth(std::string_view instrument)
{
    if (instrument.size() != 5 && instrument.size() != 7)
        return std::nullopt;
    const auto code = kMonthCodes.find(instrument[2]);
    if (!instrument.starts_with("ZQ") || code == std::string_view::npos)
        return std::nullopt;
    int number = 0;
    for (const char digit : instrument.substr(3)) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return year_month{year{number < 100 ? 2000 + number : number}, month{static_cast<unsigned>(code) + 1}};
}

std::vector<Bin> binsOf(const quant::StepDistribution& steps, const Range& range)
{
    std::vector<Bin> out;
    for (const auto& [step, probability] : steps)
        out.push_back({range.lower + 25.0 * step, range.upper + 25.0 * step, probability});
    return out;
}

double probabilityBelow(const std::vector<Bin>& bins, const Range& reference)
{
    double sum = 0;
    for (const Bin& bin : bins)
        if (bin.lower < reference.lower)
            sum += bin.probability;
    return sum;
}

double expectedRate(const std::vector<Bin>& bins)
{
    double sum = 0;
    double weight = 0;
    for (const Bin& bin : bins) {
        sum += bin.probability * (bin.lower + bin.upper) / 200.0;
        weight += bin.probability;
    }
    return weight > 0 ? sum / weight : std::nan("");
}

Text rangeName(double lowerBp, double upperBp)
{
    return TM_TEXT("rate_probability", "%1–%2%").with(lowerBp / 100, number(2)).with(upperBp / 100, number(2));
}

} // namespace tidemark::rate_probability

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/reversal_history/published.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::reversal_history {

namespace {

constexpr double kLargeGap = 0.014;
constexpr double kLastDigit = 0.5e-4; // published returns have two decimals of a percent

std::int64_t whole(std::size_t n) { return static_cast<std::int64_t>(n); }

/// The published screen: the S&P 500, open at least 1 % up, close below the prior close.
bool sameDefinition(const Definition& d)
{
    return d.instrument == "SPX" && d.rule == quant::ReversalRule::OpenAbove && std::abs(d.threshold - 0.01) < 1e-9;
}

Text otherDefinition()
{
    return TM_TEXT("reversal_history",
                   "Another definition: the published cases are days on which the S&P 500 opened at least 1% up");
}

/// Counts of a kind of case: `all` with the day itself, `earlier` with a known day after it.
struct Count
{
    std::size_t all = 0;
    std::size_t earlier = 0;
    std::size_t uncounted = 0;
};

Count countCases(const Analysis& analysis, double gap)
{
    Count count;
    const auto large = [gap](const Case& c) { return c.move.open >= gap; };
    for (const std::size_t i : analysis.counted) {
        const Case& c = analysis.all[i];
        count.all += large(c);
        count.earlier += large(c) && std::isfinite(c.forward[0]);
    }
    count.uncounted = static_cast<std::size_t>(std::ranges::count_if(analysis.all, large)) - count.all;
    return count;
}

Text guardWords(const Analysis& analysis)
{
    if (!analysis.definition.guard || analysis.firstUsable <= analysis.definition.startYear)
        return TM_TEXT("reversal_history", "every year since %1 has usable opens")
            .with(std::to_string(analysis.definition.startYear));
    return TM_TEXT("reversal_history",
                   "opens are usable without a break from %1 on only, and years that fail say nothing either way")
        .with(std::to_string(analysis.firstUsable));
}

void compareCount(const Analysis& analysis, const Count& count, Published& row)
{
    const auto said = static_cast<std::size_t>(std::max(0.0, row.said));
    row.format = number(0);
    row.found = static_cast<double>(count.all);
    row.agrees = said == count.all || said == count.earlier;
    const bool today = count.all > count.earlier;
    if (said == count.all && today)
        row.explanation =
            TM_TEXT("reversal_history", "Agrees with the day itself counted: %1 earlier cases and this one; %2")
                .with(whole(count.earlier))
                .with(guardWords(analysis));
    else if (said == count.all)
        row.explanation = TM_TEXT("reversal_history", "Agrees; %1").with(guardWords(analysis));
    else if (said == count.earlier)
        row.explanation =
            TM_TEXT("reversal_history", "Agrees without the day itself: %1 earlier cases").with(whole(count.earlier));
    else if (count.uncounted > 0 && said == count.all + count.uncounted)
        row.explanation = TM_TEXT("reversal_history", "Agrees once the %1 cases of years with stale opens are counted")
                              .with(whole(count.uncounted));
    else
        row.explanation =
            TM_TEXT("reversal_history", "Differs; the published screen names neither its opens nor its adjustment");
}

void compareMean(const Analysis& analysis, int horizon, Published& row)
{
    row.said /= 100.0;
    row.format = signedPercent();
    const auto agrees = [&](const HorizonResult& h) { return std::abs(h.mean.mean - row.said) <= kLastDigit + 1e-12; };
    const HorizonResult* own = &analysis.at(horizon);
    row.found = own->mean.mean;
    if (own->returns.empty()) {
        row.explanation = TM_TEXT("reversal_history", "No earlier case to compare with");
    } else if (agrees(*own)) {
        row.agrees = true;
        row.explanation = TM_TEXT("reversal_history", "Agrees to the last digit printed, over %1 earlier cases")
                              .with(whole(own->returns.size()));
    } else if (horizon == 20 && agrees(analysis.at(kMonth))) {
        row.agrees = true;
        row.found = analysis.at(kMonth).mean.mean;
        row.explanation =
            TM_TEXT("reversal_history", "Agrees with 21 trading days: the published month is T+21; T+20 gives %1")
                .with(own->mean.mean, signedPercent());
    } else {
        row.explanation = TM_TEXT("reversal_history", "Differs by %1 over %2 earlier cases")
                              .with(row.found - row.said, {Unit::PercentPoint, 2, Sign::Always, true})
                              .with(whole(own->returns.size()));
    }
}

} // namespace

std::vector<Published> comparePublished(const Analysis& analysis, std::span<const Claim> claims)
{
    struct Row
    {
        const char* claim;
        Text what;
        int horizon; ///< 0: a count
        double gap;
    };
    const std::vector<Row> wanted{
        {"cases.count", TM_TEXT("reversal_history", "Cases since 1957"), 0, -std::numeric_limits<double>::infinity()},
        {"cases.count_gap14", TM_TEXT("reversal_history", "of them with a gap of 1.4% or more"), 0, kLargeGap},
        {"cases.t1", TM_TEXT("reversal_history", "Mean the next day"), 1, 0},
        {"cases.t5", TM_TEXT("reversal_history", "Mean a week later"), 5, 0},
        {"cases.t20", TM_TEXT("reversal_history", "Mean a month later"), 20, 0}};
    std::vector<Published> rows;
    for (const auto& want : wanted) {
        const Claim* claim = claimOf(claims, want.claim);
        if (claim == nullptr || !std::isfinite(claim->value))
            continue;
        Published row{.claim = want.claim, .what = want.what, .said = claim->value, .source = claim->source};
        if (want.horizon == 0)
            compareCount(analysis, countCases(analysis, want.gap), row);
        else
            compareMean(analysis, want.horizon, row);
        if (!sameDefinition(analysis.definition)) {
            row.comparable = row.agrees = false;
            row.explanation = otherDefinition();
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

const Published* publishedOf(std::span<const Published> rows, std::string_view claim)
{
    const auto it = std::ranges::find(rows, claim, &Published::claim);
    return it == rows.end() ? nullptr : &*it;
}

} // namespace tidemark::reversal_history

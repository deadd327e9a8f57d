// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/study_parts.h"
#include "models/studies/reversal_history/report.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::reversal_history {

namespace {

constexpr double kLargeGap = 0.014;

/// Claims by horizon; the published month is compared with T+21.
const char* claimAt(int horizon)
{
    return horizon == 1 ? "cases.t1" : horizon == 5 ? "cases.t5" : horizon == kMonth ? "cases.t20" : "";
}

void addCounts(const Findings& f, MetricList& out)
{
    const Analysis& a = f.analysis;
    Metric& count =
        out.addToStrip("count", TM_TEXT("reversal_history", "Cases"), static_cast<double>(a.counted.size()), number(0));
    const Published* said = publishedOf(f.published, "cases.count");
    count.context = said != nullptr && said->comparable ? TM_TEXT("reversal_history", "%1 earlier · published %2")
                                                              .with(static_cast<std::int64_t>(a.earlier()))
                                                              .with(said->said, number(0))
                                                        : TM_TEXT("reversal_history", "%1 earlier, %2 not counted")
                                                              .with(static_cast<std::int64_t>(a.earlier()))
                                                              .with(static_cast<std::int64_t>(a.uncounted()));
    count.method = TM_TEXT("reversal_history", "Days of years whose opens pass the guard, the last day included");
    out.add("count_earlier", TM_TEXT("reversal_history", "Earlier cases"), static_cast<double>(a.earlier()), number(0));
    out.add("count_uncounted", TM_TEXT("reversal_history", "Cases in years with stale opens"),
            static_cast<double>(a.uncounted()), number(0));
    const auto large = std::ranges::count_if(a.counted, [&](std::size_t i) {
        return a.all[i].move.open >= kLargeGap && std::isfinite(a.all[i].forward[0]);
    });
    out.add("count_gap14", TM_TEXT("reversal_history", "Earlier cases with a gap of 1.4% or more"),
            static_cast<double>(large), number(0));
    out.add("first_usable_year", TM_TEXT("reversal_history", "Opens usable from"),
            a.firstUsable > 0 ? a.firstUsable : std::numeric_limits<double>::quiet_NaN(),
            {Unit::None, 0, Sign::Negative, false});
}

void addHorizon(const Findings& f, const HorizonResult& h, MetricList& out)
{
    const auto days = static_cast<std::int64_t>(h.horizon);
    const std::string suffix = "_t" + std::to_string(h.horizon);
    const auto name = [&](Text text) { return std::move(text).with(days); };
    Metric& mean =
        out.add("mean" + suffix, name(TM_TEXT("reversal_history", "Mean T+%1")), h.mean.mean, signedPercent());
    mean.strip = h.horizon == 1 || h.horizon == 5 || h.horizon == kMonth || h.horizon == f.analysis.definition.horizon;
    const Published* said = publishedOf(f.published, claimAt(h.horizon));
    mean.context = said != nullptr && said->comparable ? TM_TEXT("reversal_history", "published %1 · p = %2")
                                                             .with(said->said, signedPercent())
                                                             .with(h.signedRank.p, number(3))
                                                       : TM_TEXT("reversal_history", "p = %1, n = %2")
                                                             .with(h.signedRank.p, number(3))
                                                             .with(static_cast<std::int64_t>(h.mean.n));
    mean.method = TM_TEXT("reversal_history", "p: exact signed-rank test");
    out.add("median" + suffix, name(TM_TEXT("reversal_history", "Median T+%1")), h.median, signedPercent());
    out.add("hodges_lehmann" + suffix, name(TM_TEXT("reversal_history", "Hodges–Lehmann T+%1")), h.hodgesLehmann,
            signedPercent());
    out.add("p_signed_rank" + suffix, name(TM_TEXT("reversal_history", "p of the signed-rank test, T+%1")),
            h.signedRank.p, number(3));
    out.add("p_holm" + suffix, name(TM_TEXT("reversal_history", "The same, adjusted after Holm, T+%1")), h.holmP,
            number(3));
    Metric& low = out.add("bootstrap_low" + suffix, name(TM_TEXT("reversal_history", "Bootstrap low T+%1")),
                          h.bootstrap.low, signedPercent());
    low.method = bootstrapWords(h);
    Metric& high = out.add("bootstrap_high" + suffix, name(TM_TEXT("reversal_history", "Bootstrap high T+%1")),
                           h.bootstrap.high, signedPercent());
    high.method = bootstrapWords(h);
    Metric& matched = out.add("matched" + suffix, name(TM_TEXT("reversal_history", "Days of like volatility, T+%1")),
                              h.matchedMean, signedPercent());
    matched.method = TM_TEXT("reversal_history", "Mean of the %1 days nearest in 20-day σ for each case")
                         .with(std::int64_t{kMatched});
    out.add("matched_exceed" + suffix, name(TM_TEXT("reversal_history", "Draws of them as high, T+%1")),
            h.matchedExceed, percent(1));
}

void addVerdict(const Findings& f, MetricList& out)
{
    const HorizonResult& h = f.analysis.chosen();
    Metric& holm = out.addToStrip(
        "significance", TM_TEXT("reversal_history", "After Holm, T+%1").with(static_cast<std::int64_t>(h.horizon)),
        h.holmP, number(2));
    holm.context = h.holmP < 0.05 ? TM_TEXT("reversal_history", "beyond chance at 5%")
                                  : TM_TEXT("reversal_history", "not to be told from chance");
    holm.contextRole = h.holmP < 0.05 ? Role::Good : Role::TextMuted;
    holm.method = TM_TEXT("reversal_history", "Exact signed-rank p, adjusted over the horizons");
    out.add("detectable",
            TM_TEXT("reversal_history", "Mean that %1 cases could show").with(static_cast<std::int64_t>(h.mean.n)),
            h.detectable, percent(2))
        .method = TM_TEXT("reversal_history", "Two-sided t test, power 80%, level 5%");
}

} // namespace

void addMetrics(const Findings& findings, StudyOutput& out)
{
    MetricList list("reversal_history", findings.asOf);
    addCounts(findings, list);
    for (const auto& h : findings.analysis.horizons)
        addHorizon(findings, h, list);
    addVerdict(findings, list);
    out.metrics = list.take();
}

} // namespace tidemark::reversal_history

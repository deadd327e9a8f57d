// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/study_parts.h"
#include "models/studies/cta_levels/analysis.h"

#include <algorithm>
#include <cmath>

namespace tidemark::cta_levels {

namespace {

constexpr NumberFormat kSigned{Unit::Sigma, 2, Sign::Always, true};
constexpr NumberFormat kBillions{Unit::UsdBillion, 1, Sign::Always, true};

Text standingWord(Standing standing)
{
    switch (standing) {
    case Standing::AboveBuffer:
        return TM_TEXT("cta_levels", "Above the buffer");
    case Standing::InBuffer:
        return TM_TEXT("cta_levels", "In buffer");
    case Standing::Broken:
        break;
    }
    return TM_TEXT("cta_levels", "Broken");
}

Text firedWord(const Analysis& a)
{
    return a.standing == Standing::Broken
               ? TM_TEXT("cta_levels", "break of %1: fired").with(a.settings.level, a.levelFormat())
               : TM_TEXT("cta_levels", "break of %1: not fired").with(a.settings.level, a.levelFormat());
}

void addStrip(const Analysis& a, MetricList& out)
{
    Metric& close =
        out.addToStrip("close", TM_TEXT("cta_levels", "%1 close").with(a.settings.instrument), a.close, number(2));
    close.context = TM_TEXT("cta_levels", "%1").with(a.change, signedPercent(2));
    close.contextRole = a.change > 0 ? Role::Up : a.change < 0 ? Role::Down : Role::TextMuted;
    const Eigen::Index shown = std::min<Eigen::Index>(a.closes.values.size(), 30);
    close.sparkline.assign(a.closes.values.data() + (a.closes.values.size() - shown),
                           a.closes.values.data() + a.closes.values.size());

    Metric& distance =
        out.addToStrip("distance_pct", TM_TEXT("cta_levels", "To %1").with(a.settings.level, a.levelFormat()),
                       a.distance, signedPercent(2));
    distance.context = std::isnan(a.atr) ? TM_TEXT("cta_levels", "%1").with(a.distance / a.sigma, kSigned)
                                         : TM_TEXT("cta_levels", "%1 · %2 ATR")
                                               .with(a.distance / a.sigma, kSigned)
                                               .with((a.settings.level - a.close) / a.atr, number(2, Sign::Always));
    distance.method = TM_TEXT("cta_levels", "Level over close less 1; σ: sample deviation of the last %1 log returns")
                          .with(std::int64_t{kSigmaDays});

    const quant::WindowFit& best = a.best();
    Metric& nearest = out.addToStrip("sma_nearest", TM_TEXT("cta_levels", "Nearest average"), best.value, number(1));
    nearest.words = verbatim(windowName(best.window));
    nearest.context = TM_TEXT("cta_levels", "off by %1 points").with(best.error, number(2, Sign::Always));
    nearest.method = TM_TEXT("cta_levels", "Smallest difference among the SMA and EMA of 2 to %1 days")
                         .with(std::int64_t{kLongestWindow});

    Metric& verdict = out.addToStrip("verdict", TM_TEXT("cta_levels", "Verdict"), std::nan(""), number(0));
    verdict.words = standingWord(a.standing);
    verdict.context = firedWord(a);
    verdict.contextRole = a.standing == Standing::Broken     ? Role::Conflict
                          : a.standing == Standing::InBuffer ? Role::Warning
                                                             : Role::Good;

    const quant::FlowPoint& flow = a.stress.back().week;
    Metric& toLevel =
        out.addToStrip("flow_at_level", TM_TEXT("cta_levels", "Flow if there in a week"), flow.total, kBillions);
    toLevel.context = TM_TEXT("cta_levels", "modelled, %1 of capital")
                          .with(a.settings.capital, {Unit::UsdBillion, 0, Sign::Negative, true});
    toLevel.method = flowAssumptions(a);
}

void addLevelNumbers(const Analysis& a, MetricList& out)
{
    out.add("distance_sigma", TM_TEXT("cta_levels", "Distance in daily σ"), a.distance / a.sigma, kSigned);
    out.add("distance_atr", TM_TEXT("cta_levels", "Distance in ATR"), (a.settings.level - a.close) / a.atr,
            number(2, Sign::Always));
    out.add("sigma", TM_TEXT("cta_levels", "Daily σ, %1 days").with(std::int64_t{kSigmaDays}), a.sigma, percent(2));
    out.add("atr", TM_TEXT("cta_levels", "ATR(%1)").with(std::int64_t{a.settings.atrDays}), a.atr, number(1));
    out.add("buffer_low", TM_TEXT("cta_levels", "Buffer, lower edge"), a.lower, a.edgeFormat());
    out.add("buffer_high", TM_TEXT("cta_levels", "Buffer, upper edge"), a.upper, a.edgeFormat());
    out.add("nearest_error", TM_TEXT("cta_levels", "Error of the nearest average"), a.best().error,
            number(2, Sign::Always));
    Metric& share =
        out.add("placebo_share", TM_TEXT("cta_levels", "Random levels explained as well"), a.placebo.share, percent(0));
    share.context = TM_TEXT("cta_levels", "%1 draws, seed %2")
                        .with(std::int64_t{a.placebo.draws})
                        .with(std::to_string(a.placebo.seed));
    share.method = TM_TEXT("cta_levels", "Levels drawn evenly within ±%1 of the close; exact share %2")
                       .with(a.settings.placeboReach, percent(0))
                       .with(a.placebo.exact, percent(1));
    for (const PublishedFit& published : a.published)
        if (published.horizon == "medium") {
            Metric& joint = out.add("joint_error", TM_TEXT("cta_levels", "One window for all medium-term levels"),
                                    published.fit.rms, percent(2));
            joint.words = verbatim(windowName(published.fit.window));
            joint.context = TM_TEXT("cta_levels", "error %1, left out %2")
                                .with(published.fit.rms, percent(2))
                                .with(published.fit.leaveOneOutRms, percent(2));
            out.add("joint_loo", TM_TEXT("cta_levels", "Leave-one-out error, medium term"),
                    published.fit.leaveOneOutRms, percent(2));
        }
}

void addModelNumbers(const Analysis& a, MetricList& out)
{
    const auto add = [&](std::string id, Text label, double value, NumberFormat format) {
        out.add(std::move(id), std::move(label), value, format).method = flowAssumptions(a);
    };
    add("signal", TM_TEXT("cta_levels", "Trend signal"), a.reading.signal, number(2, Sign::Always));
    add("volatility", TM_TEXT("cta_levels", "Volatility, annual"), a.reading.annualVol, percent(1));
    add("exposure", TM_TEXT("cta_levels", "Exposure"), a.reading.weight, {Unit::Times, 2, Sign::Negative, true});
    add("flip_next_close", TM_TEXT("cta_levels", "Blend turns at a next close of"), a.flips.back().nextClose,
        number(1));
    add("flip_held", TM_TEXT("cta_levels", "Blend turns when held %1 days at").with(std::int64_t{a.settings.holdDays}),
        a.flips.back().held, number(1));
    constexpr std::array<const char*, 3> kTapes{"up", "flat", "down"};
    for (std::size_t i = 0; i < kTapes.size(); ++i) {
        const StressRow& row = a.stress[i];
        add(std::string("flow_") + kTapes[i] + "_week", TM_TEXT("cta_levels", "%1, 1 week").with(row.tape),
            row.week.total, kBillions);
        add(std::string("flow_") + kTapes[i] + "_month", TM_TEXT("cta_levels", "%1, 1 month").with(row.tape),
            row.month.total, kBillions);
    }
}

void addVerdict(const Analysis& a, StudyOutput& output)
{
    Verdict verdict;
    verdict.id = "cta_break";
    verdict.rule = TM_TEXT("cta_levels", "%1 closes below %2 less its buffer (%3)")
                       .with(a.settings.instrument)
                       .with(a.settings.level, a.levelFormat())
                       .with(a.lower, a.edgeFormat());
    verdict.state = a.standing == Standing::Broken ? VerdictState::Fired : VerdictState::NotFired;
    verdict.detail = TM_TEXT("cta_levels", "Close %1: %2").with(a.close, number(2)).with(standingHeadline(a));
    verdict.date = std::chrono::floor<std::chrono::days>(a.closes.times.back());
    output.verdicts.push_back(std::move(verdict));
}

void addNotes(const Analysis& a, StudyOutput& output)
{
    const auto note = [&](Note said) { output.notes.push_back(std::move(said)); };
    note(information(TM_TEXT("cta_levels", "Flows of one set of rules. %1").with(flowAssumptions(a))));
    if (a.placebo.share > 0.05)
        note(caution(TM_TEXT("cta_levels",
                             "%1 of %2 random levels within ±%3 lie as near to some average as %4 does; the fit alone "
                             "does not explain the level")
                         .with(a.placebo.share, percent(0))
                         .with(std::int64_t{a.placebo.draws})
                         .with(a.settings.placeboReach, percent(0))
                         .with(a.settings.level, a.levelFormat())));
    if (a.bufferFellBack)
        note(caution(TM_TEXT("cta_levels", "%1 has no highs and lows for an ATR(%2), so the buffer is measured in σ")
                         .with(a.settings.instrument)
                         .with(std::int64_t{a.settings.atrDays})));
    if (std::isnan(a.reading.cross[2].u))
        note(caution(
            TM_TEXT("cta_levels", "%1 closes are too few for every signal; the blend is the mean of those defined")
                .with(static_cast<std::int64_t>(a.closes.times.size()))));
    const Date last = std::chrono::floor<std::chrono::days>(a.closes.times.back());
    if (newYorkDate(output.asOf) - last > std::chrono::days{5})
        note(caution(TM_TEXT("cta_levels", "The last close is of %1; import newer bars for the as-of").with(last)));
    for (const PublishedFit& published : a.published)
        if (published.horizon == "medium" && published.levels.size() > 1)
            note(information(
                TM_TEXT("cta_levels",
                        "One window for all %1 medium-term levels: %2, typical error %3; a level left out of "
                        "the choice is missed by %4")
                    .with(static_cast<std::int64_t>(published.levels.size()))
                    .with(windowName(published.fit.window))
                    .with(published.fit.rms, percent(2))
                    .with(published.fit.leaveOneOutRms, percent(2))));
}

} // namespace

void addMetrics(const Analysis& a, StudyOutput& output)
{
    MetricList metrics{"cta_levels", a.knownAt};
    addStrip(a, metrics);
    addLevelNumbers(a, metrics);
    addModelNumbers(a, metrics);
    output.metrics = metrics.take();
    addVerdict(a, output);
    addNotes(a, output);
}

} // namespace tidemark::cta_levels

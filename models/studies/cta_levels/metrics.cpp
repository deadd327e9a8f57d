// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/cta_levels/analysis.h"

#include <algorithm>
#include <cmath>

namespace tidemark::cta_levels {

namespace {

constexpr NumberFormat kSigned{Unit::Sigma, 2, Sign::Always, true};
constexpr NumberFormat kBillions{Unit::UsdBillion, 1, Sign::Always, true};

Metric metric(const Analysis& a, std::string id, Text label, double value, NumberFormat format)
{
    Metric out;
    out.id = "cta_levels." + std::move(id);
    out.label = std::move(label);
    out.value = value;
    out.format = format;
    out.asOf = a.knownAt;
    return out;
}

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

void addStrip(const Analysis& a, StudyOutput& output)
{
    Metric close =
        metric(a, "close", TM_TEXT("cta_levels", "%1 close").with(a.settings.instrument), a.close, number(2));
    close.context = TM_TEXT("cta_levels", "%1").with(a.change, signedPercent(2));
    close.contextRole = a.change > 0 ? Role::Up : a.change < 0 ? Role::Down : Role::TextMuted;
    const Eigen::Index shown = std::min<Eigen::Index>(a.closes.values.size(), 30);
    close.sparkline.assign(a.closes.values.data() + (a.closes.values.size() - shown),
                           a.closes.values.data() + a.closes.values.size());
    close.strip = true;
    output.metrics.push_back(std::move(close));

    Metric distance = metric(a, "distance_pct", TM_TEXT("cta_levels", "To %1").with(a.settings.level, a.levelFormat()),
                             a.distance, signedPercent(2));
    distance.context = std::isnan(a.atr) ? TM_TEXT("cta_levels", "%1").with(a.distance / a.sigma, kSigned)
                                         : TM_TEXT("cta_levels", "%1 · %2 ATR")
                                               .with(a.distance / a.sigma, kSigned)
                                               .with((a.settings.level - a.close) / a.atr, number(2, Sign::Always));
    distance.method = TM_TEXT("cta_levels", "Level over close less 1; σ: sample deviation of the last %1 log returns")
                          .with(std::int64_t{kSigmaDays});
    distance.strip = true;
    output.metrics.push_back(std::move(distance));

    const quant::WindowFit& best = a.best();
    Metric nearest = metric(a, "sma_nearest", TM_TEXT("cta_levels", "Nearest average"), best.value, number(1));
    nearest.words = verbatim(windowName(best.window));
    nearest.context = TM_TEXT("cta_levels", "off by %1 points").with(best.error, number(2, Sign::Always));
    nearest.method = TM_TEXT("cta_levels", "Smallest difference among the SMA and EMA of 2 to %1 days")
                         .with(std::int64_t{kLongestWindow});
    nearest.strip = true;
    output.metrics.push_back(std::move(nearest));

    Metric verdict = metric(a, "verdict", TM_TEXT("cta_levels", "Verdict"), std::nan(""), number(0));
    verdict.words = standingWord(a.standing);
    verdict.context = firedWord(a);
    verdict.contextRole = a.standing == Standing::Broken     ? Role::Conflict
                          : a.standing == Standing::InBuffer ? Role::Warning
                                                             : Role::Good;
    verdict.strip = true;
    output.metrics.push_back(std::move(verdict));

    const quant::FlowPoint& flow = a.stress.back().week;
    Metric toLevel =
        metric(a, "flow_at_level", TM_TEXT("cta_levels", "Flow if there in a week"), flow.total, kBillions);
    toLevel.context = TM_TEXT("cta_levels", "modelled, %1 of capital")
                          .with(a.settings.capital, {Unit::UsdBillion, 0, Sign::Negative, true});
    toLevel.method = flowAssumptions(a);
    toLevel.strip = true;
    output.metrics.push_back(std::move(toLevel));
}

void addLevelNumbers(const Analysis& a, StudyOutput& output)
{
    const auto add = [&](std::string id, Text label, double value, NumberFormat format) {
        output.metrics.push_back(metric(a, std::move(id), std::move(label), value, format));
    };
    add("distance_sigma", TM_TEXT("cta_levels", "Distance in daily σ"), a.distance / a.sigma, kSigned);
    add("distance_atr", TM_TEXT("cta_levels", "Distance in ATR"), (a.settings.level - a.close) / a.atr,
        number(2, Sign::Always));
    add("sigma", TM_TEXT("cta_levels", "Daily σ, %1 days").with(std::int64_t{kSigmaDays}), a.sigma, percent(2));
    add("atr", TM_TEXT("cta_levels", "ATR(%1)").with(std::int64_t{a.settings.atrDays}), a.atr, number(1));
    add("buffer_low", TM_TEXT("cta_levels", "Buffer, lower edge"), a.lower, a.edgeFormat());
    add("buffer_high", TM_TEXT("cta_levels", "Buffer, upper edge"), a.upper, a.edgeFormat());
    add("nearest_error", TM_TEXT("cta_levels", "Error of the nearest average"), a.best().error,
        number(2, Sign::Always));
    Metric share = metric(a, "placebo_share", TM_TEXT("cta_levels", "Random levels explained as well"), a.placebo.share,
                          percent(0));
    share.context = TM_TEXT("cta_levels", "%1 draws, seed %2")
                        .with(std::int64_t{a.placebo.draws})
                        .with(std::to_string(a.placebo.seed));
    share.method = TM_TEXT("cta_levels", "Levels drawn evenly within ±%1 of the close; exact share %2")
                       .with(a.settings.placeboReach, percent(0))
                       .with(a.placebo.exact, percent(1));
    output.metrics.push_back(std::move(share));
    for (const PublishedFit& published : a.published)
        if (published.horizon == "medium") {
            Metric joint = metric(a, "joint_error", TM_TEXT("cta_levels", "One window for all medium-term levels"),
                                  published.fit.rms, percent(2));
            joint.words = verbatim(windowName(published.fit.window));
            joint.context = TM_TEXT("cta_levels", "error %1, left out %2")
                                .with(published.fit.rms, percent(2))
                                .with(published.fit.leaveOneOutRms, percent(2));
            output.metrics.push_back(std::move(joint));
            add("joint_loo", TM_TEXT("cta_levels", "Leave-one-out error, medium term"), published.fit.leaveOneOutRms,
                percent(2));
        }
}

void addModelNumbers(const Analysis& a, StudyOutput& output)
{
    const auto add = [&](std::string id, Text label, double value, NumberFormat format) {
        Metric out = metric(a, std::move(id), std::move(label), value, format);
        out.method = flowAssumptions(a);
        output.metrics.push_back(std::move(out));
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
    const auto note = [&](NoteKind kind, Text text) { output.notes.push_back({kind, std::move(text)}); };
    note(NoteKind::Information, TM_TEXT("cta_levels", "Flows of one set of rules. %1").with(flowAssumptions(a)));
    if (a.placebo.share > 0.05)
        note(NoteKind::Caution,
             TM_TEXT("cta_levels",
                     "%1 of %2 random levels within ±%3 lie as near to some average as %4 does; the fit alone "
                     "does not explain the level")
                 .with(a.placebo.share, percent(0))
                 .with(std::int64_t{a.placebo.draws})
                 .with(a.settings.placeboReach, percent(0))
                 .with(a.settings.level, a.levelFormat()));
    if (a.bufferFellBack)
        note(NoteKind::Caution,
             TM_TEXT("cta_levels", "%1 has no highs and lows for an ATR(%2), so the buffer is measured in σ")
                 .with(a.settings.instrument)
                 .with(std::int64_t{a.settings.atrDays}));
    if (std::isnan(a.reading.cross[2].u))
        note(NoteKind::Caution,
             TM_TEXT("cta_levels", "%1 closes are too few for every signal; the blend is the mean of those defined")
                 .with(static_cast<std::int64_t>(a.closes.times.size())));
    const Date last = std::chrono::floor<std::chrono::days>(a.closes.times.back());
    if (newYorkDate(output.asOf) - last > std::chrono::days{5})
        note(NoteKind::Caution,
             TM_TEXT("cta_levels", "The last close is of %1; import newer bars for the as-of").with(last));
    for (const PublishedFit& published : a.published)
        if (published.horizon == "medium" && published.levels.size() > 1)
            note(NoteKind::Information,
                 TM_TEXT("cta_levels",
                         "One window for all %1 medium-term levels: %2, typical error %3; a level left out of "
                         "the choice is missed by %4")
                     .with(static_cast<std::int64_t>(published.levels.size()))
                     .with(windowName(published.fit.window))
                     .with(published.fit.rms, percent(2))
                     .with(published.fit.leaveOneOutRms, percent(2)));
}

} // namespace

void addMetrics(const Analysis& a, StudyOutput& output)
{
    addStrip(a, output);
    addLevelNumbers(a, output);
    addModelNumbers(a, output);
    addVerdict(a, output);
    addNotes(a, output);
}

} // namespace tidemark::cta_levels

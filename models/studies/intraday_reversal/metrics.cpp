// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/study_parts.h"
#include "models/studies/intraday_reversal/report.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::intraday_reversal {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr NumberFormat kMinutes{Unit::Minutes, 0};
constexpr NumberFormat kSpeed{Unit::PerMinute, 3, Sign::Always, true};

Role directionOf(double value) { return value > 0 ? Role::Up : value < 0 ? Role::Down : Role::TextMuted; }

/// A place on the clock: shown as a time, its number is the minutes since the open.
void addTime(MetricList& out, std::string id, Text label, const DayPath& day, const quant::PathPoint& point)
{
    Metric& metric = out.add(std::move(id), std::move(label), point.found() ? minutesIn(day, point) : kNaN, kMinutes);
    if (point.found()) {
        metric.words = TM_TEXT("studies", "%1").with(day.timeOf(point), TimeStyle::NewYorkClock);
        metric.context = TM_TEXT("studies", "New York, by the bar's opening minute");
    }
}

void addTurns(MetricList& out, const DayPath& day)
{
    const auto& p = day.phases;
    Metric& gap =
        out.addToStrip("open_gap", TM_TEXT("studies", "%1 opening gap").with(day.instrument), p.gap, signedPercent());
    gap.context = TM_TEXT("studies", "from %1").with(day.prior.value, number(2));
    out.add("prior_close", TM_TEXT("studies", "%1 prior close").with(day.instrument), day.prior.value, number(2));
    Metric& peak =
        out.addToStrip("peak", TM_TEXT("studies", "%1 peak").with(day.instrument), p.peak.value, signedPercent());
    peak.context = TM_TEXT("studies", "at %1 New York").with(day.timeOf(p.peak), TimeStyle::NewYorkClock);
    addTime(out, "peak_time", TM_TEXT("studies", "Time of the peak"), day, p.peak);
    addTime(out, "break_time", TM_TEXT("studies", "First close below the prior close after the peak"), day,
            p.breakBelow);
    Metric& toBreak =
        out.addToStrip("minutes_to_break", TM_TEXT("studies", "Peak to break"),
                       p.breakBelow.found() ? minutesIn(day, p.breakBelow) - minutesIn(day, p.peak) : kNaN, kMinutes);
    toBreak.context = p.breakBelow.found()
                          ? TM_TEXT("studies", "broke at %1").with(day.timeOf(p.breakBelow), TimeStyle::NewYorkClock)
                          : TM_TEXT("studies", "no close below the prior close");
    Metric& low = out.add("low", TM_TEXT("studies", "%1 low").with(day.instrument), p.low.value, signedPercent());
    low.context = TM_TEXT("studies", "at %1 New York").with(day.timeOf(p.low), TimeStyle::NewYorkClock);
    addTime(out, "low_time", TM_TEXT("studies", "Time of the low"), day, p.low);
    Metric& close = out.addToStrip("close",
                                   day.whole ? TM_TEXT("studies", "%1 close").with(day.instrument)
                                             : TM_TEXT("studies", "%1 last").with(day.instrument),
                                   p.last.value, signedPercent());
    close.context = TM_TEXT("studies", "at %1").with(day.bars->close()[p.last.row], number(2));
    close.contextRole = directionOf(p.last.value);
    const auto& closes = day.bars->close();
    const auto step = std::max<Eigen::Index>(1, closes.size() / 60);
    for (Eigen::Index i = 0; i < closes.size(); i += step)
        close.sparkline.push_back(day.percentOf(closes[i]));
    close.sparkline.push_back(p.last.value);
    out.add("from_high", TM_TEXT("studies", "%1 from its high").with(day.instrument),
            (1 + p.last.value) / (1 + p.peak.value) - 1, signedPercent());
    Metric& back = out.add("retracement", TM_TEXT("studies", "Given back"), p.retracement, percent(0));
    back.method =
        TM_TEXT("studies", "(peak − close) / peak, all from the prior close; above 100% the day ended below it");
}

void addSpeeds(MetricList& out, const DayPath& day)
{
    const auto all = stretches(day);
    const auto speed = [&](std::string id, Text label, std::string_view stretch) {
        const auto it = std::ranges::find(all, stretch, &Stretch::id);
        out.add(std::move(id), std::move(label), it == all.end() ? kNaN : it->speed(), kSpeed);
    };
    speed("speed_rise", TM_TEXT("studies", "Speed from open to peak"), "rise");
    speed("speed_fade", TM_TEXT("studies", "Speed from peak to break"), "fade");
    speed("speed_slide", TM_TEXT("studies", "Speed from break to low"), "slide");
    speed("speed_close", TM_TEXT("studies", "Speed from low to close"), "close");
    const auto vwap = vwapOf(day);
    const auto last = day.phases.last.row;
    Metric& metric = out.add("vwap_distance", TM_TEXT("studies", "%1 from VWAP").with(day.instrument),
                             vwap.size() > 0 ? day.bars->close()[last] / vwap[last] - 1 : kNaN, signedPercent());
    metric.method = TM_TEXT("studies", "Last close over Σ(high + low + close)/3 · volume / Σ volume since the open");
}

void addStock(MetricList& out, const DayPath& stock)
{
    const auto& p = stock.phases;
    Metric& close = out.addToStrip("stock_close",
                                   stock.whole ? TM_TEXT("studies", "%1 close").with(stock.instrument)
                                               : TM_TEXT("studies", "%1 last").with(stock.instrument),
                                   p.last.value, signedPercent());
    close.context = TM_TEXT("studies", "at %1").with(stock.bars->close()[p.last.row], number(2));
    close.contextRole = directionOf(p.last.value);
    Metric& fromHigh = out.addToStrip("stock_from_high", TM_TEXT("studies", "%1 from its high").with(stock.instrument),
                                      (1 + p.last.value) / (1 + p.peak.value) - 1, signedPercent());
    fromHigh.context = TM_TEXT("studies", "high %1 at %2")
                           .with(p.peak.value, signedPercent())
                           .with(stock.timeOf(p.peak), TimeStyle::NewYorkClock);
    out.add("stock_open_gap", TM_TEXT("studies", "%1 opening gap").with(stock.instrument), p.gap, signedPercent());
    out.add("stock_prior_close", TM_TEXT("studies", "%1 prior close").with(stock.instrument), stock.prior.value,
            number(2));
    addTime(out, "stock_break_time", TM_TEXT("studies", "%1 first close below the prior close").with(stock.instrument),
            stock, p.breakBelow);
}

void addSpans(MetricList& out, const Days& days, const Spans& spans)
{
    Eigen::Index worst = -1;
    for (Eigen::Index i = 0; i < spans.count; ++i)
        if (std::isfinite(spans.shares[i]) && (worst < 0 || spans.shares[i] > spans.shares[worst]))
            worst = i;
    Metric& share = out.add("fall_share_max", TM_TEXT("studies", "Largest share of the fall in one half hour"),
                            worst < 0 ? kNaN : spans.shares[worst], percent(0));
    if (worst >= 0)
        share.context =
            TM_TEXT("studies", "from %1 New York").with(spans.start(days.index, worst), TimeStyle::NewYorkClock);
}

void noteDay(std::vector<Note>& notes, const DayPath& day)
{
    if (day.prior.from == PriorCloseFrom::DailyBar)
        notes.push_back(information(TM_TEXT("studies", "%1: the prior close is the daily bar's, %2")
                                        .with(day.instrument)
                                        .with(day.prior.value, number(2))));
    else if (std::isfinite(day.prior.daily) && std::abs(day.prior.daily / day.prior.value - 1) > 1e-6)
        notes.push_back(caution(
            TM_TEXT("studies", "%1: the prior close is the last intraday bar of the session before, %2 at %3; the "
                               "daily bars say %4, which may be adjusted and is not used")
                .with(day.instrument)
                .with(day.prior.value, number(2))
                .with(day.prior.time, TimeStyle::NewYorkClock)
                .with(day.prior.daily, number(2))));
    else
        notes.push_back(information(
            TM_TEXT("studies",
                    "%1: the prior close is the last intraday bar of the session before, %2 at %3; the closing "
                    "auction may differ by a few basis points")
                .with(day.instrument)
                .with(day.prior.value, number(2))
                .with(day.prior.time, TimeStyle::NewYorkClock)));
    if (day.missing > 0)
        notes.push_back(caution(TM_TEXT("studies", "%1 on %2: %3 of %4 bars are missing and stay gaps")
                                    .with(day.instrument)
                                    .with(day.session.date)
                                    .with(day.missing)
                                    .with(day.expected)));
    if (day.session.earlyClose)
        notes.push_back(information(TM_TEXT("studies", "%1 was a short session; it closed at %2 New York")
                                        .with(day.session.date)
                                        .with(day.session.close, TimeStyle::NewYorkClock)));
}

} // namespace

std::vector<Metric> metricsOf(const Days& days, const Spans& spans)
{
    const DayPath& day = days.index;
    MetricList out("intraday_reversal", day.whole ? day.session.close : day.endOf(day.phases.last.row));
    addTurns(out, day);
    addSpeeds(out, day);
    addSpans(out, days, spans);
    if (days.stock)
        addStock(out, *days.stock);
    return out.take();
}

Verdict verdictOf(const Days& days)
{
    const auto& p = days.index.phases;
    Verdict verdict;
    verdict.id = "intraday_reversal.reversal";
    verdict.rule = TM_TEXT("studies", "%1 opens at least %2 above the prior close and closes below it")
                       .with(days.index.instrument)
                       .with(days.threshold, percent());
    verdict.date = days.index.session.date;
    if (!days.index.whole) {
        verdict.state = VerdictState::NoData;
        verdict.detail = TM_TEXT("studies", "The session is not over at %1 New York")
                             .with(days.index.endOf(p.last.row), TimeStyle::NewYorkClock);
        return verdict;
    }
    verdict.state = p.reversed(days.threshold) ? VerdictState::Fired : VerdictState::NotFired;
    verdict.detail =
        TM_TEXT("studies", "Opened %1, closed %2").with(p.gap, signedPercent()).with(p.last.value, signedPercent());
    return verdict;
}

std::vector<Note> notesOf(const Days& days)
{
    std::vector<Note> notes;
    noteDay(notes, days.index);
    if (days.stock)
        noteDay(notes, *days.stock);
    for (const auto& day : days.analogues) {
        if (day.missing > 0)
            notes.push_back(caution(TM_TEXT("studies", "%1 on %2: %3 of %4 bars are missing and stay gaps")
                                        .with(day.instrument)
                                        .with(day.session.date)
                                        .with(day.missing)
                                        .with(day.expected)));
        if (day.key.interval != days.index.key.interval)
            notes.push_back(
                information(TM_TEXT("studies", "%1 on %2 is drawn from %3 bars, each at the last minute it holds")
                                .with(day.instrument)
                                .with(day.session.date)
                                .with(barSize(day.key.interval))));
    }
    return notes;
}

} // namespace tidemark::intraday_reversal

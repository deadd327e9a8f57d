// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/vwap.h"
#include "models/studies/intraday_reversal/report.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::intraday_reversal {

using Eigen::Index;

double Stretch::minutes() const { return std::chrono::duration<double, std::ratio<60>>(to - from).count(); }

double Stretch::speed() const
{
    return minutes() > 0 ? (end - start) / minutes() : std::numeric_limits<double>::quiet_NaN();
}

std::vector<Stretch> stretches(const DayPath& day)
{
    const auto& p = day.phases;
    const TimePoint end = day.endOf(p.last.row);
    std::vector<Stretch> list;
    const auto add = [&](std::string id, Text name, TimePoint from, TimePoint to, double start, double finish,
                         bool key) {
        if (to > from)
            list.push_back({std::move(id), std::move(name), from, to, start, finish, key});
    };
    add("rise", TM_TEXT("studies", "Rise"), day.session.open, day.timeOf(p.peak), p.gap, p.peak.value, false);
    const bool broke = p.breakBelow.found() && p.breakBelow.row <= p.lowAfterPeak.row;
    if (broke) {
        add("fade", TM_TEXT("studies", "Fade"), day.timeOf(p.peak), day.timeOf(p.breakBelow), p.peak.value,
            p.breakBelow.value, true);
        add("slide", TM_TEXT("studies", "Slide"), day.timeOf(p.breakBelow), day.timeOf(p.lowAfterPeak),
            p.breakBelow.value, p.lowAfterPeak.value, false);
    } else {
        add("fade", TM_TEXT("studies", "Fade"), day.timeOf(p.peak), day.timeOf(p.lowAfterPeak), p.peak.value,
            p.lowAfterPeak.value, true);
    }
    add("close", TM_TEXT("studies", "To the close"), day.timeOf(p.lowAfterPeak), end, p.lowAfterPeak.value,
        p.last.value, false);
    return list;
}

Spans spansOf(const DayPath& day)
{
    Spans spans;
    spans.length = std::max<std::chrono::milliseconds>(std::chrono::minutes{30}, day.barLength());
    const auto session = day.session.close - day.session.open;
    spans.count = static_cast<Index>((session + spans.length - std::chrono::milliseconds{1}) / spans.length);
    spans.moves = quant::movesBySpan(day.view(), day.prior.value, day.session.open, spans.length, spans.count);
    spans.shares =
        quant::fallShareBySpan(day.view(), day.phases, day.prior.value, day.session.open, spans.length, spans.count);
    const auto& volume = day.bars->volume();
    if (volume.size() == 0)
        return spans;
    spans.volume = Eigen::ArrayXd::Zero(spans.count);
    for (Index row = 0; row < volume.size(); ++row)
        if (volume[row] > 0)
            spans.volume[static_cast<Index>((day.bars->times()[static_cast<std::size_t>(row)] - day.session.open)
                                            / spans.length)] += volume[row];
    const double total = spans.volume.sum();
    if (total > 0)
        spans.volume /= total;
    else
        spans.volume.resize(0);
    return spans;
}

Text barSize(Interval interval)
{
    switch (interval) {
    case Interval::Minute1:
        return TM_TEXT("studies", "1-minute");
    case Interval::Minute5:
        return TM_TEXT("studies", "5-minute");
    case Interval::Minute15:
        return TM_TEXT("studies", "15-minute");
    case Interval::Minute30:
        return TM_TEXT("studies", "30-minute");
    case Interval::Minute60:
        return TM_TEXT("studies", "60-minute");
    case Interval::Day1:
    case Interval::Week1:
    case Interval::Month1:
    case Interval::Irregular:
        break;
    }
    return verbatim(std::string{intervalName(interval)});
}

double minutesIn(const DayPath& day, const quant::PathPoint& point)
{
    return std::chrono::duration<double, std::ratio<60>>(day.timeOf(point) - day.session.open).count();
}

Eigen::ArrayXd vwapOf(const DayPath& day)
{
    const auto& bars = *day.bars;
    if (bars.volume().size() == 0)
        return {};
    const Eigen::ArrayXd vwap = quant::cumulativeVwap(bars.high(), bars.low(), bars.close(), bars.volume());
    return std::isfinite(vwap[vwap.size() - 1]) ? vwap : Eigen::ArrayXd{};
}

} // namespace tidemark::intraday_reversal

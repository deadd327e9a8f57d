// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/intraday_reversal/day_path.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::intraday_reversal {

namespace {

using Eigen::Index;

/// Rows of `bars` with a finite close; the same object when all have one.
BarsPtr withCloses(const BarsPtr& bars)
{
    if (bars->close().isFinite().all())
        return bars;
    Bars::Columns kept;
    std::vector<Index> rows;
    for (std::size_t i = 0; i < bars->size(); ++i)
        if (std::isfinite(bars->close()[static_cast<Index>(i)])) {
            rows.push_back(static_cast<Index>(i));
            kept.times.push_back(bars->times()[i]);
        }
    const auto take = [&](const Eigen::ArrayXd& column) -> Eigen::ArrayXd {
        return column.size() == 0 ? Eigen::ArrayXd{} : Eigen::ArrayXd{column(rows)};
    };
    kept.open = take(bars->open());
    kept.high = take(bars->high());
    kept.low = take(bars->low());
    kept.close = take(bars->close());
    kept.volume = take(bars->volume());
    auto made = Bars::make(bars->key(), std::move(kept));
    return made ? *made : bars->slice({TimePoint{}, TimePoint{}});
}

double dailyClose(const BarsPtr& daily, Date date)
{
    if (!daily)
        return std::numeric_limits<double>::quiet_NaN();
    const auto row = lowerIndex(daily->times(), date);
    return row < daily->size() && daily->times()[row] == date ? daily->close()[static_cast<Index>(row)]
                                                              : std::numeric_limits<double>::quiet_NaN();
}

std::optional<PriorClose> priorClose(const BarsPtr& intraday, const BarsPtr& daily, bool dailyIsTraded,
                                     const Session& before)
{
    PriorClose prior;
    prior.daily = dailyClose(daily, before.date);
    if (dailyIsTraded && prior.daily > 0) {
        prior.from = PriorCloseFrom::DailyBar;
        prior.value = prior.daily;
        return prior;
    }
    const auto session = withCloses(intraday->slice({before.open, before.close}));
    if (session->empty())
        return std::nullopt;
    prior.value = session->close()[static_cast<Index>(session->size()) - 1];
    prior.time = session->times().back();
    return prior.value > 0 ? std::optional{prior} : std::nullopt;
}

/// The first instant at which a bar opens too late to be over at `time`.
TimePoint tooLate(TimePoint time, std::chrono::milliseconds length)
{
    return time - length + std::chrono::milliseconds{1};
}

} // namespace

TimePoint DayPath::endOf(Index row) const
{
    return std::min(bars->times()[static_cast<std::size_t>(row)] + barLength(), session.close);
}

std::optional<DayPath> dayPath(const BarsPtr& intraday, const BarsPtr& daily, bool dailyIsTraded,
                               std::span<const Session> sessions, Date date, const Cut& cut)
{
    const Session* session = sessionOn(sessions, date);
    const Session* before = sessionBefore(sessions, date);
    if (!intraday || !session || !before)
        return std::nullopt;
    const auto length = intervalLength(intraday->key().interval);
    TimePoint end = session->close;
    bool whole = cut.asOf >= session->close;
    if (cut.replayMinutes > 0 && session->open + std::chrono::minutes{cut.replayMinutes} < session->close) {
        // A bar counts once it is over.
        end = tooLate(session->open + std::chrono::minutes{cut.replayMinutes}, length);
        whole = false;
    }
    auto bars = withCloses(intraday->slice({session->open, end}));
    const auto prior = priorClose(intraday, daily, dailyIsTraded, *before);
    if (bars->empty() || !prior)
        return std::nullopt;
    DayPath day;
    day.instrument = intraday->key().instrument;
    day.key = intraday->key();
    day.session = *session;
    day.prior = *prior;
    day.bars = std::move(bars);
    day.open =
        day.bars->open().size() > 0 && std::isfinite(day.bars->open()[0]) ? day.bars->open()[0] : day.bars->close()[0];
    day.phases = quant::reversalPhases(day.view(), day.prior.value);
    day.whole = whole;
    const TimePoint until = whole ? session->close : day.bars->times().back() + length;
    day.expected = (until - session->open + length - std::chrono::milliseconds{1}) / length;
    day.missing = std::max<std::int64_t>(0, day.expected - static_cast<std::int64_t>(day.bars->size()));
    return day;
}

} // namespace tidemark::intraday_reversal

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/bar_reader.h"
#include "models/import/zone.h"

#include <algorithm>
#include <cmath>

namespace tidemark::importing {

using namespace std::chrono;

namespace {

constexpr milliseconds kOpen = hours{9} + minutes{30};
constexpr milliseconds kClose = hours{16};

bool isDaily(Interval interval)
{
    return interval == Interval::Day1 || interval == Interval::Week1 || interval == Interval::Month1;
}

bool isSecurity(AssetClass assetClass)
{
    return assetClass == AssetClass::Equity || assetClass == AssetClass::Etf || assetClass == AssetClass::Other;
}

/// Whether the clocks can only be those of New York: all of every day within 09:30–16:00, and the days begin at 09:30.
bool hasRegularSessions(const RawBars& bars, const Instrument& instrument)
{
    if (instrument.calendar != "NYSE")
        return false;
    std::vector<TimePoint> firsts; // of each run of rows on one day
    std::vector<TimePoint> sorted;
    std::span<const TimePoint> times = bars.times;
    if (!std::ranges::is_sorted(times)) {
        sorted = bars.times;
        std::ranges::sort(sorted);
        times = sorted;
    }
    std::int64_t days = 0;
    std::int64_t atOpen = 0;
    Date last = Date::min();
    for (const TimePoint time : times) {
        const Date date = floor<std::chrono::days>(time);
        const milliseconds clock = time - date;
        if (clock < kOpen || clock >= kClose)
            return false;
        if (date != last) {
            last = date;
            ++days;
            atOpen += clock == kOpen ? 1 : 0;
        }
    }
    return days > 0 && atOpen * 10 >= days * 9;
}

Text localTime(TimePoint clock)
{
    std::string text = isoTime(clock);
    text.back() = ' ';
    std::replace(text.begin(), text.end(), 'T', ' ');
    text.pop_back();
    return verbatim(std::move(text));
}

/// Turns clocks into instants: those in a gap of the zone are refused, doubled ones are resolved by the order of the rows.
void applyZone(RawBars& bars, const Zone& zone, IssueLog& log)
{
    std::int64_t rises = 0;
    for (std::size_t i = 1; i < bars.size(); ++i)
        rises += bars.times[i] > bars.times[i - 1] ? 1 : -1;
    const bool rising = rises >= 0;

    std::vector<bool> keep(bars.size(), true);
    bool anyRefused = false;
    TimePoint previous{};
    bool inDoubled = false;
    bool turned = false; // the clock of the doubled hour has begun anew
    TimePoint told = TimePoint::min();
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const TimePoint clock = bars.times[i];
        const auto local = zone.resolve(clock);
        const auto line = static_cast<std::int64_t>(bars.lines[i]);
        if (local.reading == Zone::Reading::Skipped) {
            log.take(-1);
            log.refuse(line, {}, isoTime(clock).substr(0, 19),
                       TM_TEXT("import", "clocks jumped over this time in spring; it never was"));
            keep[i] = false;
            anyRefused = true;
            continue;
        }
        if (local.reading == Zone::Reading::Once) {
            bars.times[i] = local.first;
            inDoubled = false;
            continue;
        }
        if (!inDoubled)
            turned = false;
        else if (rising ? clock <= previous : clock >= previous)
            turned = true;
        inDoubled = true;
        previous = clock;
        if (told != floor<days>(clock)) {
            told = floor<days>(clock);
            log.note(line, TM_TEXT("import",
                                   "clocks showed the hour of %1 twice; its rows are taken in the order of the file")
                               .with(localTime(floor<hours>(clock))));
        }
        bars.times[i] = turned == rising ? local.second : local.first;
    }
    if (anyRefused)
        bars.filter(keep);
}

/// Dates of daily rows: the local date of the market, as UTC midnight.
void toDates(RawBars& bars, const Instrument& instrument)
{
    const Zone* const zone = bars.epochs ? &Zone::ofCalendar(instrument.calendar) : nullptr;
    for (TimePoint& time : bars.times)
        time = floor<days>(zone != nullptr ? zone->clockAt(time) : time);
    bars.offsets.clear();
}

Status toInstants(ReadContext& context, const BarLayout& layout, const Instrument& instrument, RawBars& bars)
{
    if (!bars.offsets.empty()) {
        for (std::size_t i = 0; i < bars.size(); ++i)
            bars.times[i] -= minutes{bars.offsets[i]};
        bars.offsets.clear();
        return {};
    }
    const std::string& asked = context.options.zone;
    std::string name = !asked.empty() ? asked : layout.zone;
    if (name.empty() && hasRegularSessions(bars, instrument)) {
        name = "America/New_York";
        context.warn(TM_TEXT("import", "The times carry no offset. Every day lies within 09:30–16:00 and begins at "
                                       "09:30, so they are read as New York "
                                       "time; --zone settles it otherwise"));
    }
    if (context.findings != nullptr) {
        context.findings->settled.zone = name;
        context.findings->openZone = name.empty();
    }
    if (name.empty())
        return fail(
            ErrorCode::Ambiguous,
            TM_TEXT("import",
                    "the times carry no offset from UTC, and their hours do not tell the place. Name the time zone "
                    "with --zone, for example --zone America/New_York or --zone UTC"));
    const auto zone = Zone::named(name);
    if (!zone && name != "America/New_York")
        return fail(ErrorCode::Usage,
                    TM_TEXT("import", "“%1” is no time zone this machine knows. Write it as --zone America/New_York")
                        .with(name));
    applyZone(bars, zone ? *zone : Zone::ofCalendar("NYSE"), context.log);
    return {};
}

void checkPrices(const BarLayout& layout, const Instrument& instrument, const RawBars& bars, ReadContext& context)
{
    const bool mayBeNegative = !isSecurity(instrument.assetClass) && instrument.assetClass != AssetClass::Index
                               && instrument.assetClass != AssetClass::Crypto
                               && instrument.assetClass != AssetClass::Volatility;
    // A rate, or an index of anything, may be negative.
    const bool anySign =
        mayBeNegative || (layout.gapsAreNormal && bars.open.empty() && bars.high.empty() && bars.low.empty());
    const auto valueAt = [](const std::vector<double>& column, std::size_t i) {
        return column.empty() ? std::numeric_limits<double>::quiet_NaN() : column[i];
    };
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const auto line = static_cast<std::int64_t>(bars.lines[i]);
        const double close = bars.close[i];
        if (std::isnan(close)) {
            if (!layout.gapsAreNormal)
                context.log.flag(line, "close", {},
                                 TM_TEXT("import", "there is no closing price; the row is kept as a gap"));
            continue;
        }
        if (auto fault = priceFault(valueAt(bars.open, i), valueAt(bars.high, i), valueAt(bars.low, i), close, anySign))
            context.log.flag(line, fault->column, {}, std::move(fault->reason));
        if (!bars.volume.empty() && bars.volume[i] < 0)
            context.log.flag(line, "volume", {}, TM_TEXT("import", "a volume below zero cannot be"));
    }
}

Result<std::optional<Interval>> givenInterval(const ImportOptions& options)
{
    const auto interval = intervalFromName(options.interval);
    if (!options.interval.empty() && !interval)
        return fail(ErrorCode::Usage,
                    TM_TEXT("import", "an interval is 1m, 5m, 15m, 30m, 60m, 1d, 1w, 1mo or irregular "
                                      "— not “%1”")
                        .with(excerpt(options.interval)));
    return interval;
}

Result<std::optional<Adjustment>> givenAdjustment(const ImportOptions& options)
{
    const auto adjustment = adjustmentFromName(options.adjustment);
    if (!options.adjustment.empty() && !adjustment)
        return fail(ErrorCode::Usage,
                    TM_TEXT("import", "an adjustment is unknown, raw, splits or splits+dividends — not “%1”")
                        .with(excerpt(options.adjustment)));
    return adjustment;
}

Eigen::ArrayXd takeColumn(std::vector<double>& column)
{
    const bool absent = std::ranges::all_of(column, [](double value) { return std::isnan(value); });
    Eigen::ArrayXd out;
    if (!absent)
        out = Eigen::Map<const Eigen::ArrayXd>(column.data(), static_cast<Eigen::Index>(column.size()));
    column = {};
    return out;
}

} // namespace

Status finishSeries(ReadContext& context, const BarLayout& layout, const Guess& guess, RawBars bars)
{
    if (bars.size() == 0)
        return {};
    const Instrument& instrument = guess.instrument;
    const auto given = givenInterval(context.options);
    if (!given)
        return tl::unexpected(given.error());
    const auto adjustment = givenAdjustment(context.options);
    if (!adjustment)
        return tl::unexpected(adjustment.error());
    Interval interval = given->value_or(layout.interval.value_or(Interval::Irregular));
    if (!*given && !layout.interval) {
        interval = detectInterval(bars.times, bars.hasClock);
        if (bars.size() < 2)
            interval =
                intervalOfName(context.table.stem()).value_or(bars.hasClock ? Interval::Irregular : Interval::Day1);
    }
    if (!bars.hasClock || isDaily(interval)) {
        toDates(bars, instrument);
    } else if (const Status status = toInstants(context, layout, instrument, bars); !status) {
        return status;
    }
    if (layout.stampsAtEnd && isIntraday(interval))
        for (TimePoint& time : bars.times)
            time -= intervalLength(interval);
    checkPrices(layout, instrument, bars, context);
    sortAndMerge(bars, context.log);

    Bars::Columns columns;
    columns.times = std::move(bars.times);
    columns.open = takeColumn(bars.open);
    columns.high = takeColumn(bars.high);
    columns.low = takeColumn(bars.low);
    columns.volume = takeColumn(bars.volume);
    // The close has to be there, if only as gaps.
    columns.close = Eigen::Map<const Eigen::ArrayXd>(bars.close.data(), static_cast<Eigen::Index>(bars.close.size()));
    auto made = Bars::make({instrument.id, interval, context.source}, std::move(columns));
    if (!made)
        return tl::unexpected(made.error());
    ImportedSeries series;
    series.bars = std::move(*made);
    series.adjustment = adjustment->value_or(isSecurity(instrument.assetClass) ? layout.adjustment : Adjustment::Raw);
    if (!guess.known)
        series.instrument = instrument;
    context.batch.series.push_back(std::move(series));
    return {};
}

} // namespace tidemark::importing

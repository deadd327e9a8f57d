// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/bar_rules.h"

#include <algorithm>

namespace tidemark::importing {

using namespace std::chrono;

namespace {

bool isSecurity(AssetClass assetClass)
{
    return assetClass == AssetClass::Equity || assetClass == AssetClass::Etf || assetClass == AssetClass::Other;
}

Text localTime(TimePoint clock)
{
    std::string text = isoTime(clock);
    text.back() = ' ';
    std::replace(text.begin(), text.end(), 'T', ' ');
    text.pop_back();
    return verbatim(std::move(text));
}

} // namespace

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

Adjustment adjustmentOf(const BarLayout& layout, const Instrument& instrument)
{
    return isSecurity(instrument.assetClass) ? layout.adjustment : Adjustment::Raw;
}

Result<Zone> zoneOfClocks(ReadContext& context, const BarLayout& layout, bool regularSessions)
{
    const std::string& asked = context.options.zone;
    std::string name = !asked.empty() ? asked : layout.zone;
    if (name.empty() && regularSessions) {
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
    return zone ? *zone : Zone::ofCalendar("NYSE");
}

bool mayBeNegative(const BarLayout& layout, const Instrument& instrument)
{
    const bool priced = isSecurity(instrument.assetClass) || instrument.assetClass == AssetClass::Index
                        || instrument.assetClass == AssetClass::Crypto
                        || instrument.assetClass == AssetClass::Volatility;
    return !priced
           || (layout.gapsAreNormal && layout.open == kNoColumn && layout.high == kNoColumn && layout.low == kNoColumn);
}

Text skippedClock() { return TM_TEXT("import", "clocks jumped over this time in spring; it never was"); }

Text doubledClock(TimePoint clock)
{
    return TM_TEXT("import", "clocks showed the hour of %1 twice; its rows are taken in the order of the file")
        .with(localTime(floor<hours>(clock)));
}

Text missingClose() { return TM_TEXT("import", "there is no closing price; the row is kept as a gap"); }

Text negativeVolume() { return TM_TEXT("import", "a volume below zero cannot be"); }

} // namespace tidemark::importing

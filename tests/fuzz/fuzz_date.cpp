// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a time, in every form: within 1700 and 2199, and what is written out again is read as the same.
#include "tests/fuzz/fuzz.h"

#include "models/import/name_date.h"
#include "models/import/timestamp_parser.h"

using namespace tidemark;
using namespace tidemark::importing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto cell = fuzz::textOf(data, std::min<std::size_t>(size, 200));
    const TimePoint first = makeDate(1700, 1, 1);
    const TimePoint end = makeDate(2200, 1, 1);
    for (const auto kind : {StampKind::Parts, StampKind::Compact, StampKind::Named, StampKind::Epoch})
        for (const auto order : {DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy})
            for (const auto unit : {EpochUnit::Seconds, EpochUnit::Microseconds, EpochUnit::ByValue}) {
                const auto stamp = parseStamp(cell, {kind, order, unit});
                if (!stamp)
                    continue;
                fuzz::require(stamp->clock >= first && stamp->clock < end, "a time lies within five centuries");
                fuzz::require(std::abs(stamp->offsetMinutes) < 16 * 60, "an offset is less than sixteen hours");
                fuzz::require(stamp->hasOffset || stamp->offsetMinutes == 0, "no offset is none");
                std::string text = isoTime(stamp->clock);
                text.pop_back();
                const auto again = parseStamp(text, {});
                fuzz::require(again && again->clock == stamp->clock, "a time written out is read as the same");
            }
    if (const auto clock = parseClock(cell))
        fuzz::require(clock->count() >= 0 && *clock < std::chrono::hours{24}, "a clock shows a time of day");
    StampSniffer sniffer;
    sniffer.add(cell);
    StampFormat format;
    if (sniffer.verdict(format) == StampSniffer::Verdict::Known)
        fuzz::require(dateOrderFromName(dateOrderName(format.order)) == format.order, "an order has a name");
    if (const auto date = dateOfName(cell))
        fuzz::require(parseIsoDate(isoDate(*date)) == *date, "a date of a name is a date");
    return 0;
}

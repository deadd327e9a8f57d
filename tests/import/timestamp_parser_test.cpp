// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/timestamp_parser.h"

#include "models/import/zone.h"

#include <gtest/gtest.h>

namespace tidemark::importing {
namespace {

using namespace std::chrono;

std::string read(std::string_view cell, StampFormat format = {})
{
    const auto stamp = parseStamp(cell, format);
    if (!stamp)
        return "none";
    std::string out = isoTime(stamp->clock);
    if (stamp->hasOffset)
        out += ' ' + std::to_string(stamp->offsetMinutes);
    return out + (stamp->hasClock ? " clock" : "");
}

StampFormat sniffed(std::initializer_list<std::string_view> cells,
                    StampSniffer::Verdict expected = StampSniffer::Verdict::Known)
{
    StampSniffer sniffer;
    for (const auto cell : cells)
        sniffer.add(cell);
    StampFormat format;
    EXPECT_EQ(sniffer.verdict(format), expected);
    return format;
}

TEST(TimestampParser, ReadsIsoWithAndWithoutOffset)
{
    EXPECT_EQ(read("2025-11-20"), "2025-11-20T00:00:00Z");
    EXPECT_EQ(read("2025-11-20 09:30:00"), "2025-11-20T09:30:00Z clock");
    EXPECT_EQ(read("2025-11-20T09:30"), "2025-11-20T09:30:00Z clock");
    EXPECT_EQ(read("2025-11-20T09:30:00.250Z"), "2025-11-20T09:30:00.250Z 0 clock");
    EXPECT_EQ(read("2023-09-25 09:30:00-04:00"), "2023-09-25T09:30:00Z -240 clock");
    EXPECT_EQ(read("2023-09-25 09:30:00+0530"), "2023-09-25T09:30:00Z 330 clock");
    EXPECT_EQ(read("2023-09-25 09:30:00 UTC"), "2023-09-25T09:30:00Z 0 clock");
    EXPECT_EQ(read("2025/8/5"), "2025-08-05T00:00:00Z");
    EXPECT_EQ(read("1789-05-01"), "1789-05-01T00:00:00Z");
}

TEST(TimestampParser, RefusesWhatIsNoTimeToItsEnd)
{
    for (const char* cell :
         {"", "2025-02-29", "2025-13-01", "2025-11-31", "2025-11-20x", "2025-11-20 24:00:00", "2025-11-20 09:60",
          "2025-11-20 09:30:60", "2025-11-20 09:30+99:00", "2025-11-20 09:30 EST", "25-11-20", "2025-11", "1699-01-01",
          "2200-01-01", "11/20/2025", "99xx-01-01", "2025-11/20"})
        EXPECT_EQ(read(cell), "none") << cell;
}

TEST(TimestampParser, ReadsTheOtherWays)
{
    EXPECT_EQ(read("11/20/2025", {StampKind::Parts, DateOrder::Mdy}), "2025-11-20T00:00:00Z");
    EXPECT_EQ(read("20.11.2025", {StampKind::Parts, DateOrder::Dmy}), "2025-11-20T00:00:00Z");
    EXPECT_EQ(read("1/2/25", {StampKind::Parts, DateOrder::Mdy}), "2025-01-02T00:00:00Z");
    EXPECT_EQ(read("11/20/2025 4:05 PM", {StampKind::Parts, DateOrder::Mdy}), "2025-11-20T16:05:00Z clock");
    EXPECT_EQ(read("11/20/2025 12:05:00 AM", {StampKind::Parts, DateOrder::Mdy}), "2025-11-20T00:05:00Z clock");
    EXPECT_EQ(read("20251120", {StampKind::Compact}), "2025-11-20T00:00:00Z");
    EXPECT_EQ(read("20251120 09:31", {StampKind::Compact}), "2025-11-20T09:31:00Z clock");
    EXPECT_EQ(read("17 Sep 2025", {StampKind::Named}), "2025-09-17T00:00:00Z");
    EXPECT_EQ(read("Nov 20, 2025", {StampKind::Named}), "2025-11-20T00:00:00Z");
    EXPECT_EQ(read("20-November-2025", {StampKind::Named}), "2025-11-20T00:00:00Z");
    EXPECT_EQ(read("20 Nob 2025", {StampKind::Named}), "none");
}

TEST(TimestampParser, EpochsByMagnitude)
{
    const auto of = [](EpochUnit unit) { return StampFormat{StampKind::Epoch, DateOrder::Ymd, unit}; };
    EXPECT_EQ(read("-630927000", of(EpochUnit::Seconds)), "1950-01-03T14:30:00Z 0 clock");
    EXPECT_EQ(read("1722816000000", of(EpochUnit::Milliseconds)), "2024-08-05T00:00:00Z 0 clock");
    EXPECT_EQ(read("1763596800000000", of(EpochUnit::Microseconds)), "2025-11-20T00:00:00Z 0 clock");
    EXPECT_EQ(read("1722816000000", of(EpochUnit::ByValue)), "2024-08-05T00:00:00Z 0 clock");
    EXPECT_EQ(read("1763596800000000", of(EpochUnit::ByValue)), "2025-11-20T00:00:00Z 0 clock");
    EXPECT_EQ(read("99999999999999999999", of(EpochUnit::Seconds)), "none");
    EXPECT_EQ(sniffed({"-630927000", "1638887400"}).unit, EpochUnit::Seconds);
    EXPECT_EQ(sniffed({"1722816000000"}).unit, EpochUnit::Milliseconds);
}

TEST(StampSniffer, SettlesTheOrderOnlyByProof)
{
    using Verdict = StampSniffer::Verdict;
    EXPECT_EQ(sniffed({"01/02/2025", "03/13/2025"}).order, DateOrder::Mdy);
    EXPECT_EQ(sniffed({"01/02/2025", "13/03/2025"}).order, DateOrder::Dmy);
    EXPECT_EQ(sniffed({"2025-01-02"}).order, DateOrder::Ymd);
    EXPECT_EQ(sniffed({"20251120"}).kind, StampKind::Compact);
    EXPECT_EQ(sniffed({"Nov 20, 2025"}).kind, StampKind::Named);
    sniffed({"01/02/2025", "03/04/2025"}, Verdict::OrderUnknown);
    sniffed({"01/13/2025", "13/01/2025"}, Verdict::OrdersMixed);
    sniffed({"abc", ""}, Verdict::NoTimes);
}

// Transitions of New York: 9 March and 2 November 2025, 02:00 local (Energy Policy Act of 2005).
TEST(Zone, KnowsSkippedAndDoubledHours)
{
    const auto zone = Zone::named("America/New_York");
    ASSERT_TRUE(zone);
    const auto clock = [](unsigned month, unsigned day, int h, int m) -> TimePoint {
        return makeDate(2025, month, day) + hours{h} + minutes{m};
    };
    EXPECT_EQ(zone->resolve(clock(3, 9, 2, 30)).reading, Zone::Reading::Skipped);
    EXPECT_EQ(zone->resolve(clock(3, 9, 1, 59)).first, clock(3, 9, 6, 59));
    EXPECT_EQ(zone->resolve(clock(3, 9, 3, 0)).first, clock(3, 9, 7, 0));
    const auto twice = zone->resolve(clock(11, 2, 1, 30));
    EXPECT_EQ(twice.reading, Zone::Reading::Twice);
    EXPECT_EQ(twice.first, clock(11, 2, 5, 30));
    EXPECT_EQ(twice.second, clock(11, 2, 6, 30));
    EXPECT_EQ(zone->resolve(clock(11, 2, 2, 0)).first, clock(11, 2, 7, 0));
    EXPECT_EQ(zone->resolve(clock(7, 1, 9, 30)).first, clock(7, 1, 13, 30));
    EXPECT_EQ(zone->clockAt(clock(12, 1, 14, 30)), clock(12, 1, 9, 30));
    EXPECT_FALSE(Zone::named("Mars/Olympus"));
}

TEST(Zone, AgreesWithTheStatutesSince1967)
{
    const Zone zone = Zone::ofCalendar("NYSE");
    for (TimePoint time = makeDate(1967, 1, 1); time < makeDate(2030, 1, 1); time += hours{7})
        ASSERT_EQ(zone.clockAt(time) - time, newYorkOffset(time)) << isoTime(time);
}

} // namespace
} // namespace tidemark::importing

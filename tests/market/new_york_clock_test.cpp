// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/time.h"

#include <QDateTime>
#include <QTimeZone>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

using namespace std::chrono;

/// The statutes that core spells out against the time zone database, every hour for four days round each change of the clock.
TEST(NewYorkClock, AgreesWithTheTimeZoneDatabaseRoundEveryChange)
{
    const QTimeZone zone("America/New_York");
    if (!zone.isValid())
        GTEST_SKIP() << "no time zone database on this machine";
    const QDateTime begin(QDate(1967, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime end(QDate(2037, 12, 31), QTime(0, 0), Qt::UTC);
    int changes = 0;
    for (auto next = zone.nextTransition(begin); next.atUtc.isValid() && next.atUtc < end;
         next = zone.nextTransition(next.atUtc)) {
        ++changes;
        for (int hour = -48; hour <= 48; ++hour) {
            const QDateTime at = next.atUtc.addSecs(hour * 3600);
            const TimePoint time{milliseconds{at.toMSecsSinceEpoch()}};
            ASSERT_EQ(duration_cast<seconds>(newYorkOffset(time)).count(), zone.offsetFromUtc(at)) << isoTime(time);
            ASSERT_EQ(duration_cast<seconds>(newYorkOffset(time - milliseconds{1})).count(),
                      zone.offsetFromUtc(at.addMSecs(-1)))
                << isoTime(time - milliseconds{1});
        }
    }
    EXPECT_GE(changes, 141);
}

TEST(NewYorkClock, AgreesWithTheTimeZoneDatabaseAtNoonOfEveryDay)
{
    const QTimeZone zone("America/New_York");
    if (!zone.isValid())
        GTEST_SKIP() << "no time zone database on this machine";
    for (Date date = makeDate(1967, 1, 1); date < makeDate(2037, 12, 31); date += days{1}) {
        const TimePoint noon = fromNewYork(date, hours{12});
        const QDateTime expected(QDate::fromJulianDay(2440588 + date.time_since_epoch().count()), QTime(12, 0), zone);
        ASSERT_EQ(noon.time_since_epoch().count(), expected.toMSecsSinceEpoch()) << isoDate(date);
        ASSERT_EQ(newYorkDate(noon), date);
    }
}

} // namespace
} // namespace tidemark

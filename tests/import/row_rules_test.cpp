// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of rows: flagged, refused, merged, sorted, and when a file is refused for them.
#include "tests/import/import_fixture.h"

#include <algorithm>
#include <random>

namespace tidemark {
namespace {

using Lines = std::vector<std::string>;

class RowRules : public ImportTest
{
protected:
    /// A daily file of `rows` under the usual header.
    Result<ImportBatch> daily(const Lines& rows, const ImportOptions& options = {})
    {
        Lines lines{"Date,Open,High,Low,Close,Volume"};
        lines.insert(lines.end(), rows.begin(), rows.end());
        return import("SPX.csv", joined(lines), options);
    }
    /// Twenty good rows of January and February 2025, then `rows`.
    Result<ImportBatch> amongGood(const Lines& rows, const ImportOptions& options = {})
    {
        Lines lines;
        for (int day = 1; day <= 20; ++day)
            lines.push_back("2025-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day)
                            + ",100,101,99,100.5,1000");
        lines.insert(lines.end(), rows.begin(), rows.end());
        return daily(lines, options);
    }
};

TEST_F(RowRules, ImpossibleCandlesAreFlaggedAndKept)
{
    const auto batch =
        amongGood({"2025-02-03,100,99,98,98.5,1", "2025-02-04,100,101,99,102,1", "2025-02-05,100,101,100.5,100.7,1",
                   "2025-02-06,100,98,99,100,1", "2025-02-07,1,2,-1,1.5,1", "2025-02-10,100,101,99,100,-5"});
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(told(*batch, IssueKind::Flagged), (Lines{"line 22 high: the high 99.0000 is below the open 100.0000",
                                                       "line 23 high: the high 101.0000 is below the close 102.0000",
                                                       "line 24 low: the low 100.5000 is above the open 100.0000",
                                                       "line 25 high: the high 98.0000 is below the low 99.0000",
                                                       "line 26 low: a price of \u22121.0000 cannot be",
                                                       "line 27 volume: a volume below zero cannot be"}));
    EXPECT_EQ(batch->provenance.rowsTaken, 26);
    EXPECT_EQ(batch->provenance.rowsFlagged, 6);
    EXPECT_EQ(batch->series[0].bars->high()[20], 99.0); // as it was
}

TEST_F(RowRules, LastDigitsOfADoubleAreNoBlemish)
{
    const auto batch =
        daily({"2025-01-02,31.692836761474613,31.70498770737452,31.692836761474613,31.69283676147461,1900",
               "2025-01-03,1,1,1,1,1"});
    ASSERT_TRUE(batch);
    EXPECT_EQ(batch->provenance.rowsFlagged, 0);
}

TEST_F(RowRules, FaultyRowsAreRefusedWithLineColumnAndText)
{
    const auto batch = amongGood({"2025-02-03,100,101,99,12abc,1", "2025-02-30,100,101,99,100,1",
                                  "2025-02-04,100,101,99", ",100,101,99,100,1", "2025-02-05,inf,101,99,100,1"},
                                 {});
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(told(*batch, IssueKind::Refused),
              (Lines{"line 22 Close «12abc»: this is not a number",
                     "line 23 Date «2025-02-30»: this is no date or time of the form the file uses",
                     "line 24 «2025-02-04,100,101,99»: expected 6 columns, found 4",
                     "line 25 Date: the date is missing", "line 26 Open «inf»: this is not a number"}));
    EXPECT_EQ(batch->provenance.rowsTaken, 20);
    EXPECT_EQ(batch->provenance.rowsRefused, 5);
}

TEST_F(RowRules, SeenTextIsCut)
{
    const auto batch = amongGood({"2025-02-03,100,101,99," + std::string(200, 'x') + ",1"});
    ASSERT_TRUE(batch);
    EXPECT_EQ(batch->issues[0].seen, std::string(80, 'x') + "…");
}

TEST_F(RowRules, MoreThanAFifthRefusedRefusesTheFile)
{
    const Lines four{"2025-02-03,1,2,1,x,1", "2025-02-04,1,2,1,x,1", "2025-02-05,1,2,1,x,1", "2025-02-06,1,2,1,x,1"};
    Lines six = four;
    six.push_back("2025-02-07,1,2,1,x,1");
    six.push_back("2025-02-10,1,2,1,x,1");
    EXPECT_TRUE(amongGood(four));
    const auto batch = amongGood(six);
    ASSERT_FALSE(batch);
    EXPECT_EQ(batch.error().code, ErrorCode::Parse);
    EXPECT_EQ(sentence(batch), "SPX.csv: 6 of 26 rows cannot be read (line 22: this is not a number). Correct the "
                               "file, or take the rest with --insist");
    ImportOptions options;
    options.insist = true;
    const auto insisted = amongGood(six, options);
    ASSERT_TRUE(insisted);
    EXPECT_EQ(insisted->provenance.rowsTaken, 20);
}

TEST_F(RowRules, DuplicatesMergeAndConflictsKeepTheFirst)
{
    const auto batch = amongGood({"2025-01-05,100,101,99,100.5,1000", "2025-01-06,100,101,99,100.6,1000"});
    ASSERT_TRUE(batch);
    EXPECT_EQ(told(*batch, IssueKind::Merged), (Lines{"line 22: the same as line 6"}));
    EXPECT_EQ(
        told(*batch, IssueKind::Refused),
        (Lines{"line 23 «2025-01-06T00:00:00Z»: line 7 has other values for the same time; the first row stays"}));
    EXPECT_EQ(batch->provenance.rowsTaken, 20);
    EXPECT_EQ(batch->series[0].bars->close()[5], 100.5);
}

TEST_F(RowRules, RowOrderDoesNotMatter)
{
    Lines rows;
    for (int i = 0; i < 300; ++i)
        rows.push_back(isoDate(makeDate(2024, 1, 1) + std::chrono::days{i}) + ',' + std::to_string(100 + i) + ','
                       + std::to_string(101 + i) + ',' + std::to_string(99 + i) + ',' + std::to_string(100 + i) + ".5,"
                       + std::to_string(1000 * i));
    const auto inOrder = daily(rows);
    ASSERT_TRUE(inOrder);
    std::mt19937 random(11);
    for (int round = 0; round < 5; ++round) {
        std::shuffle(rows.begin(), rows.end(), random);
        const auto shuffled = daily(rows);
        ASSERT_TRUE(shuffled);
        EXPECT_EQ(dump(*shuffled), dump(*inOrder));
    }
    std::sort(rows.rbegin(), rows.rend());
    EXPECT_EQ(dump(*daily(rows)), dump(*inOrder));
}

TEST_F(RowRules, TwiceIsOnce)
{
    const Lines rows{"2025-01-02,1,2,1,1.5,1", "2025-01-03,1,2,1,1.5,1"};
    Lines twice = rows;
    twice.insert(twice.end(), rows.begin(), rows.end());
    EXPECT_EQ(dump(*daily(rows)), dump(*daily(rows)));
    EXPECT_EQ(dump(*daily(rows)), dump(*daily(twice)));
}

TEST_F(RowRules, MissingValuesAreGapsAndAbsentColumnsStayAbsent)
{
    const auto batch = daily({"2025-01-02,1,2,1,1.5,null", "2025-01-03,1,2,1,,null", "2025-01-06,N/A,2,1,1.5,"});
    ASSERT_TRUE(batch);
    const Bars& bars = *batch->series[0].bars;
    EXPECT_EQ(bars.volume().size(), 0); // not one value: no column
    EXPECT_TRUE(std::isnan(bars.close()[1]));
    EXPECT_TRUE(std::isnan(bars.open()[2]));
    EXPECT_EQ(told(*batch, IssueKind::Flagged),
              (Lines{"line 3 close: there is no closing price; the row is kept as a gap"}));

    const auto noVolume = import("SPX.csv", "Date,Open,High,Low,Close\n2025-01-02,1,2,1,1.5\n");
    ASSERT_TRUE(noVolume);
    EXPECT_EQ(noVolume->series[0].bars->volume().size(), 0);
    const auto zeroVolume = daily({"2025-01-02,1,2,1,1.5,0", "2025-01-03,1,2,1,1.5,0"});
    EXPECT_EQ(zeroVolume->series[0].bars->volume().size(), 2); // zero is a statement
}

TEST_F(RowRules, AHalfWrittenLastLineIsRefusedAlone)
{
    const auto batch = import("SPX.csv", "Date,Open,High,Low,Close,Volume\n2025-01-02,1,2,1,1.5,1\n2025-01-03,1,2,1,1."
                                         "5,1\n2025-01-04,1,2,1,1.5,1\n2025-01-05,1,2,1,1.5,1\n2025-01-06,1,2");
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(told(*batch, IssueKind::Refused),
              (Lines{"line 6 «2025-01-06,1,2»: the file ends inside this row: 3 of 6 columns are there"}));
    EXPECT_EQ(batch->provenance.rowsTaken, 4);
}

TEST_F(RowRules, AQuoteNeverClosedRefusesTheFile)
{
    const auto batch = import(
        "SPX.csv",
        "Date,Open,High,Low,Close,Volume\n2025-01-02,1,2,1,1.5,1\n\"2025-01-03,1,2,1,1.5,1\n2025-01-06,1,2,1,1.5,1\n");
    EXPECT_EQ(
        sentence(batch),
        "SPX.csv: line 3: the quotation mark opened here is never closed. Correct the file, or download it again");
}

TEST_F(RowRules, EmptyTablesAreRefused)
{
    EXPECT_EQ(sentence(daily({})), "SPX.csv: the file has a header and no rows. Download it again");
    EXPECT_EQ(sentence(daily({",,,,,", ",,,,,"})),
              "SPX.csv: line 2: “” is no date or time. Check that the first column holds dates");
}

TEST_F(RowRules, DateOrderIsProvenOrAsked)
{
    const Lines open{"01/02/2025,1,2,1,1.5,1", "02/03/2025,1,2,1,1.5,1"};
    const auto refused = daily(open);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Ambiguous);
    EXPECT_EQ(sentence(refused), "SPX.csv: dates such as “01/02/2025” read as day/month or as month/day, and no row "
                                 "settles it. Say which with --date-order dmy or --date-order mdy");
    ImportOptions options;
    options.dateOrder = "dmy";
    EXPECT_EQ(daily(open, options)->series[0].bars->times()[0], makeDate(2025, 2, 1));
    options.dateOrder = "mdy";
    EXPECT_EQ(daily(open, options)->series[0].bars->times()[0], makeDate(2025, 1, 2));
    options.dateOrder = "ydm";
    EXPECT_EQ(daily(open, options).error().code, ErrorCode::Usage);
    // The proof may stand in the last of many rows.
    Lines proven;
    for (int i = 0; i < 200; ++i)
        proven.push_back("0" + std::to_string(i % 9 + 1) + "/0" + std::to_string(i % 7 + 1) + "/"
                         + std::to_string(1800 + i) + ",1,2,1,1.5,1");
    proven.push_back("25/12/2024,1,2,1,1.5,1");
    const auto dmy = daily(proven);
    ASSERT_TRUE(dmy) << sentence(dmy);
    EXPECT_EQ(dmy->series[0].bars->times()[0], makeDate(1800, 1, 1));
    EXPECT_EQ(dmy->series[0].bars->times()[1], makeDate(1801, 2, 2));
    EXPECT_EQ(sentence(daily({"01/13/2025,1,2,1,1.5,1", "13/01/2025,1,2,1,1.5,1"})),
              "SPX.csv: some dates are day/month, others month/day. Say which are right with --date-order dmy or "
              "--date-order mdy");
}

TEST_F(RowRules, DecimalSignIsProvenOrAsked)
{
    const auto semicolon = [&](const std::string& price, const ImportOptions& options = {}) {
        return import("SPX.csv",
                      "Date;Open;High;Low;Close\n2025-01-02;" + price + ";" + price + ";" + price + ";" + price + "\n",
                      options);
    };
    EXPECT_EQ(semicolon("1.234,5")->series[0].bars->close()[0], 1234.5);
    EXPECT_EQ(semicolon("1,5")->series[0].bars->close()[0], 1.5);
    EXPECT_EQ(semicolon("1234.5")->series[0].bars->close()[0], 1234.5);
    const auto open = semicolon("1,234");
    ASSERT_FALSE(open);
    EXPECT_EQ(open.error().code, ErrorCode::Ambiguous);
    EXPECT_EQ(sentence(open), "SPX.csv: “1,234” may be a number with a decimal part or one in thousands. Settle it "
                              "with --decimal . or --decimal ,");
    ImportOptions options;
    options.decimal = ",";
    EXPECT_EQ(semicolon("1,234", options)->series[0].bars->close()[0], 1.234);
    options.decimal = ".";
    EXPECT_EQ(semicolon("1,234", options)->series[0].bars->close()[0], 1234.0);
    options.decimal = ";";
    EXPECT_EQ(semicolon("1,234", options).error().code, ErrorCode::Usage);
}

// New York, 9 March 2025: 02:00 to 03:00 never was; 2 November 2025: 01:00 to 02:00 was twice.
TEST_F(RowRules, SkippedTimesAreRefusedAndDoubledOnesFollowTheFile)
{
    ImportOptions options;
    options.zone = "America/New_York";
    const std::string header = "datetime,open,high,low,close,volume";
    const std::string tail = ",1,2,1,1.5,1";
    Lines spring{header};
    for (const char* time : {"01:56", "01:57", "01:58", "01:59", "02:00", "03:00", "03:01"})
        spring.push_back("2025-03-09 " + std::string{time} + ":00" + tail);
    const auto march = import("SPY_1min.csv", joined(spring), options);
    ASSERT_TRUE(march) << sentence(march);
    EXPECT_EQ(told(*march, IssueKind::Refused),
              (Lines{"line 6 «2025-03-09T02:00:00»: clocks jumped over this time in spring; it never was"}));
    EXPECT_EQ(isoTime(march->series[0].bars->times()[4]), "2025-03-09T07:00:00Z");

    Lines autumn{header};
    for (const char* time : {"00:30", "01:00", "01:30", "01:00", "01:30", "02:00"})
        autumn.push_back("2025-11-02 " + std::string{time} + ":00" + tail);
    const auto november = import("SPY_30min.csv", joined(autumn), options);
    ASSERT_TRUE(november) << sentence(november);
    std::vector<std::string> times;
    for (const auto time : november->series[0].bars->times())
        times.push_back(isoTime(time).substr(11, 5));
    EXPECT_EQ(times, (Lines{"04:30", "05:00", "05:30", "06:00", "06:30", "07:00"}));
    EXPECT_EQ(told(*november, IssueKind::Note), (Lines{"line 3: clocks showed the hour of 2025-11-02 01:00:00 twice; "
                                                       "its rows are taken in the order of the file"}));

    std::reverse(autumn.begin() + 1, autumn.end()); // newest first
    EXPECT_EQ(dump(*import("SPY_30min.csv", joined(autumn), options)), dump(*november));
}

TEST_F(RowRules, MinuteFilesNeedAZoneUnlessTheSessionTells)
{
    const std::string header = "datetime,open,high,low,close,volume\n";
    const auto day = [&](const std::string& first, const std::string& second) {
        return header + "2025-11-20 " + first + ",1,2,1,1.5,1\n2025-11-20 " + second + ",1,2,1,1.5,1\n";
    };
    const auto session = import("SPY_1min.csv", day("09:30:00", "09:31:00"));
    ASSERT_TRUE(session) << sentence(session);
    EXPECT_EQ(isoTime(session->series[0].bars->times()[0]), "2025-11-20T14:30:00Z");
    EXPECT_EQ(session->series[0].bars->key().interval, Interval::Minute1);
    EXPECT_EQ(plain(session->provenance.warnings.at(0)),
              "The times carry no offset. Every day lies within 09:30–16:00 and begins at 09:30, so they are read as "
              "New York time; --zone settles it otherwise");

    const std::string asks = ": the times carry no offset from UTC, and their hours do not tell the place. Name the "
                             "time zone with --zone, for example "
                             "--zone America/New_York or --zone UTC";
    EXPECT_EQ(sentence(import("SPY_1min.csv", day("04:00:00", "04:01:00"))), "SPY_1min.csv" + asks); // extended hours
    EXPECT_EQ(sentence(import("SPY_1min.csv", day("10:30:00", "10:31:00"))),
              "SPY_1min.csv" + asks); // days do not begin at the open
    EXPECT_EQ(sentence(import("BTCUSDT_1min.csv", day("09:30:00", "09:31:00"))),
              "BTCUSDT_1min.csv" + asks); // no New York session
    ImportOptions options;
    options.zone = "UTC";
    EXPECT_EQ(isoTime(import("SPY_1min.csv", day("13:30:00", "13:31:00"), options)->series[0].bars->times()[0]),
              "2025-11-20T13:30:00Z");
    options.zone = "Mars/Olympus";
    EXPECT_EQ(sentence(import("SPY_1min.csv", day("13:30:00", "13:31:00"), options)),
              "SPY_1min.csv: “Mars/Olympus” is no time zone this machine knows. Write it as --zone America/New_York");
}

TEST_F(RowRules, InstrumentsAreKnownNewOrAsked)
{
    const std::string csv = "Date,Open,High,Low,Close\n2025-01-02,1,2,1,1.5\n";
    EXPECT_EQ(import("^GSPC.csv", csv)->series[0].bars->key().instrument, "SPX");
    EXPECT_EQ(import("NVDA daily 2025.csv", csv)->series[0].bars->key().instrument, "NVDA");
    const auto unknown = import("XYZQ_daily.csv", csv);
    ASSERT_TRUE(unknown) << sentence(unknown);
    ASSERT_TRUE(unknown->series[0].instrument);
    EXPECT_EQ(unknown->series[0].instrument->id, "XYZQ");
    EXPECT_EQ(plain(unknown->provenance.warnings.at(0)),
              "XYZQ is not in the registry: taken as a new instrument on the New York calendar");
    const auto nameless = import("2025.csv", csv);
    ASSERT_FALSE(nameless);
    EXPECT_EQ(nameless.error().code, ErrorCode::Ambiguous);
    ImportOptions options;
    options.instrument = "VIX";
    EXPECT_EQ(import("2025.csv", csv, options)->series[0].bars->key().instrument, "VIX");
    EXPECT_EQ(import("SPX.csv", csv, options)->series[0].bars->key().instrument, "VIX");
    options.instrument = "";
    options.format = "nonsense";
    EXPECT_EQ(import("SPX.csv", csv, options).error().code, ErrorCode::Usage);
}

TEST_F(RowRules, IntervalsComeFromTheTimes)
{
    const auto interval = [&](const Lines& dates) {
        Lines rows;
        for (const auto& date : dates)
            rows.push_back(date + ",1,2,1,1.5,1");
        const auto batch = daily(rows);
        EXPECT_TRUE(batch) << sentence(batch);
        return batch ? batch->series[0].bars->key().interval : Interval::Irregular;
    };
    EXPECT_EQ(interval({"2025-01-02", "2025-01-03", "2025-01-06"}), Interval::Day1);
    EXPECT_EQ(interval({"2025-01-03", "2025-01-10", "2025-01-17"}), Interval::Week1);
    EXPECT_EQ(interval({"2025-01-01", "2025-02-01", "2025-03-01"}), Interval::Month1);
    EXPECT_EQ(interval({"2025-01-01", "2025-04-01", "2025-07-01"}), Interval::Irregular);
    EXPECT_EQ(interval({"2025-01-02"}), Interval::Day1);
}

} // namespace
} // namespace tidemark

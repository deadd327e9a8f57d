// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/store_fixture.h"

namespace tidemark {
namespace {

using namespace testing;

class Query : public StoreTest
{
protected:
    /// 10,000 packed minutes and 20 in the tail of SPY, close only of QQQ.
    void SetUp() override
    {
        m_store = open();
        ingest(*m_store, batchOf({makeBars(walk(0, 10'000)),
                                  makeBars(walk(0, 50), {"QQQ", Interval::Day1, "stooq"}, Columns::CloseOnly)},
                                 "a"));
        ingest(*m_store, batchOf({makeBars(walk(10'000, 10'020))}, "live"));
    }

    QueryResult ask(std::string_view sql, std::size_t limit = 100'000) const
    {
        auto result = m_store->query(sql, limit, Progress{});
        if (!result)
            throw std::runtime_error(plain(result.error().text));
        return std::move(*result);
    }
    std::int64_t number(std::string_view sql) const { return std::get<std::int64_t>(ask(sql).rows.at(0).at(0)); }

    std::unique_ptr<Store> m_store;
};

TEST_F(Query, BarsAreOrdinaryRows)
{
    EXPECT_EQ(number("SELECT count(*) FROM bars"), 10'070);
    const auto result = ask("SELECT * FROM bars WHERE instrument = 'SPY' AND ts = 1762128300000");
    EXPECT_EQ(result.columns,
              (std::vector<std::string>{"series_id", "instrument", "interval", "source", "adjustment", "simulated",
                                        "ts", "time", "open", "high", "low", "close", "volume"}));
    ASSERT_EQ(result.rows.size(), 1U);
    const Row row = walk(5, 6)[0];
    EXPECT_EQ(result.rows[0],
              (std::vector<QueryResult::Cell>{std::int64_t{1}, std::string{"SPY"}, std::string{"1m"},
                                              std::string{"minute_csv"}, std::string{"raw"}, std::int64_t{0},
                                              std::int64_t{1762128300000}, std::string{"2025-11-03T00:05:00Z"},
                                              row.open, row.high, row.low, row.close, row.volume}));
    const auto sparse = ask("SELECT volume, close FROM bars WHERE instrument = 'QQQ' LIMIT 1");
    EXPECT_TRUE(std::holds_alternative<std::monostate>(sparse.rows[0][0]));
    EXPECT_TRUE(std::holds_alternative<double>(sparse.rows[0][1]));
}

TEST_F(Query, EveryBoundGivesWhatAFullScanGives)
{
    const auto base = minuteAt(0).time_since_epoch().count();
    const auto at = [&](int minute) { return std::to_string(base + minute * 60'000); };
    for (const std::string& bound : {"ts >= " + at(9'990),
                                     "ts > " + at(9'990),
                                     "ts <= " + at(3),
                                     "ts < " + at(3),
                                     "ts = " + at(4'096),
                                     "ts BETWEEN " + at(4'000) + " AND " + at(4'200),
                                     "ts > " + at(4) + ".5",
                                     "ts <= " + at(4) + ".5",
                                     "ts = " + at(4) + ".5",
                                     std::string{"ts > 'x'"},
                                     std::string{"ts < NULL"},
                                     "ts < " + at(0),
                                     std::string{"ts > 9223372036854775806"},
                                     std::string{"ts >= -1e300"},
                                     std::string{"series_id = 2"},
                                     std::string{"series_id = 99"},
                                     std::string{"series_id = 'x'"},
                                     std::string{"source = 'stooq'"},
                                     std::string{"interval = '1d' AND instrument = 'SPY'"},
                                     std::string{"instrument IN ('QQQ', 'SPY')"},
                                     "series_id = 1 AND ts > " + at(10'010)}) {
        SCOPED_TRACE(bound);
        // A unary plus hides a column from the table's index.
        std::string plainScan = bound;
        for (const char* column : {"ts", "series_id", "source", "interval", "instrument"}) {
            const std::string name = column;
            for (std::size_t p = plainScan.find(name + ' '); p != std::string::npos;
                 p = plainScan.find(name + ' ', p + name.size() + 1))
                if (p == 0 || plainScan[p - 1] == ' ')
                    plainScan.insert(p++, "+");
        }
        const char* what =
            "SELECT count(*), min(ts), max(ts), sum(CAST(round(close * 100) AS INTEGER)) FROM bars WHERE ";
        EXPECT_EQ(ask(what + bound).rows, ask(what + plainScan).rows);
    }
    const auto ordered = ask("SELECT ts FROM bars WHERE series_id = 1 ORDER BY ts");
    EXPECT_TRUE(std::ranges::is_sorted(ordered.rows));
    EXPECT_EQ(ordered.rows.size(), 10'020U);
    const auto down = ask("SELECT ts FROM bars WHERE series_id = 1 ORDER BY ts DESC LIMIT 1");
    EXPECT_EQ(std::get<std::int64_t>(down.rows[0][0]), base + 10'019 * 60'000);
}

TEST_F(Query, BarsJoinTablesAndViewsOfTheStore)
{
    EXPECT_EQ(number("SELECT count(*) FROM bars b JOIN series s ON s.id = b.series_id WHERE s.instrument_id = 'QQQ'"),
              50);
    EXPECT_EQ(number("SELECT rows FROM v_series WHERE instrument = 'SPY'"), 10'020);
    EXPECT_EQ(number("WITH d AS (SELECT ts / 86400000 AS day, max(high) AS top FROM bars WHERE instrument = 'SPY' "
                     "GROUP BY 1) SELECT count(*) FROM d"),
              7);
    const auto cut = ask("SELECT ts FROM bars", 10);
    EXPECT_EQ(cut.rows.size(), 10U);
    EXPECT_TRUE(cut.cut);
    EXPECT_FALSE(ask("SELECT 1", 1).cut);
}

TEST_F(Query, NothingButReadingIsAllowed)
{
    const auto before = bytesOf(path());
    for (const char* sql : {"DELETE FROM dataset",
                            "INSERT INTO value VALUES ('a', 'b')",
                            "UPDATE series SET row_count = 0",
                            "DROP TABLE chunk",
                            "CREATE TABLE t (a)",
                            "CREATE TEMP TABLE t (a)",
                            "PRAGMA journal_mode=DELETE",
                            "PRAGMA user_version",
                            "ATTACH 'x' AS y",
                            "VACUUM",
                            "BEGIN",
                            "COMMIT",
                            "INSERT INTO bars VALUES (1)",
                            "DELETE FROM bars",
                            "SELECT load_extension('x')",
                            "SELECT 1; DELETE FROM dataset",
                            "SELECT FROM",
                            "",
                            ";",
                            "SELECT * FROM no_such_table",
                            "-- nothing",
                            "EXPLAIN DELETE FROM dataset"}) {
        SCOPED_TRACE(sql);
        const auto result = m_store->query(sql, 10, Progress{});
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::Usage) << plain(result.error().text);
    }
    EXPECT_EQ(bytesOf(path()), before);
    // The store itself may go on writing afterwards.
    EXPECT_TRUE(m_store->setValue("k", "v"));
    expectSound(*m_store);
}

TEST_F(Query, ALongQuestionCanBeCancelled)
{
    Progress progress;
    progress.cancel();
    const auto result = m_store->query("SELECT count(*) FROM bars a, bars b, bars c", 10, progress);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST_F(Query, AReaderBesideTheWriterMayAskToo)
{
    const auto reader = open(OpenMode::ReadOnly);
    EXPECT_EQ(std::get<std::int64_t>(reader->query("SELECT count(*) FROM bars", 1, Progress{})->rows[0][0]), 10'070);
    ingest(*m_store, batchOf({makeBars(walk(10'020, 10'030))}, "more"));
    EXPECT_EQ(std::get<std::int64_t>(reader->query("SELECT count(*) FROM bars", 1, Progress{})->rows[0][0]), 10'080);
}

} // namespace
} // namespace tidemark

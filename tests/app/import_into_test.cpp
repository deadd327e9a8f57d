// SPDX-License-Identifier: GPL-3.0-or-later
// Large tables go into the store while they are read; what does not go that way comes in as a whole.
#include "app/import_into.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace tidemark {
namespace {

std::string minutes(int rows, bool lastTwice)
{
    std::string text = "datetime,open,high,low,close,volume\n";
    TimePoint time = makeDate(2020, 1, 1);
    std::string row;
    for (int i = 0; i < rows; ++i, time += std::chrono::minutes{1}) {
        row = isoTime(time).substr(0, 19) + ",100.25,101.5,99.75,100." + std::to_string(10 + i % 90) + ",1200\n";
        text += row;
    }
    return lastTwice ? text + row : text;
}

class ImportInto : public testing::Test
{
protected:
    QString write(const char* name, const std::string& text)
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(text.data(), static_cast<qint64>(text.size())), static_cast<qint64>(text.size()));
        return path;
    }
    [[nodiscard]] std::unique_ptr<Store> store(const char* name) const
    {
        auto opened = Store::open(m_folder.filePath(QLatin1String(name)), OpenMode::ReadWrite);
        EXPECT_TRUE(opened);
        return std::move(*opened);
    }
    static ImportOptions utc()
    {
        ImportOptions options;
        options.zone = "UTC";
        return options;
    }
    QTemporaryDir m_folder;
};

constexpr int kRows = 180'000; // a little over 8 MiB

TEST_F(ImportInto, LargeTablesAreStoredAsTheyAreRead)
{
    const QString path = write("SPY_1min.csv", minutes(kRows, false));
    const auto target = store("s.tidemark");
    const auto taken = importInto(*target, path, utc(), Progress{});
    ASSERT_TRUE(taken) << plain(taken.error().text);
    EXPECT_TRUE(taken->batch.series.empty()); // nothing was kept in memory
    EXPECT_EQ(taken->brought, (std::vector<std::string>{"SPY 1m (minute)"}));
    EXPECT_EQ(taken->report.rowsAdded, kRows);
    EXPECT_EQ(taken->batch.provenance.rowsTaken, kRows);

    // The same rows as by way of a batch.
    const auto batch = importFile(path, utc(), Progress{});
    ASSERT_TRUE(batch);
    const auto other = store("other.tidemark");
    ASSERT_TRUE(other->ingest(*batch, Progress{}));
    const auto a = target->readBars(target->listSeries()->at(0).id);
    const auto b = other->readBars(other->listSeries()->at(0).id);
    ASSERT_TRUE(a && b);
    ASSERT_EQ((*a)->size(), (*b)->size());
    EXPECT_TRUE(std::ranges::equal((*a)->times(), (*b)->times()));
    EXPECT_TRUE(((*a)->close() == (*b)->close()).all());
    EXPECT_EQ(target->listDatasets()->at(0).sha256, other->listDatasets()->at(0).sha256);

    const auto again = importInto(*target, path, utc(), Progress{});
    ASSERT_TRUE(again) << plain(again.error().text);
    EXPECT_TRUE(again->report.alreadyThere);
    EXPECT_EQ(target->listSeries()->at(0).rows, kRows);
}

TEST_F(ImportInto, WhatDoesNotGoInPiecesComesInAsAWhole)
{
    const QString path = write("SPY_1min.csv", minutes(kRows, true)); // the last row stands there twice
    const auto target = store("s.tidemark");
    const auto taken = importInto(*target, path, utc(), Progress{});
    ASSERT_TRUE(taken) << plain(taken.error().text);
    EXPECT_EQ(taken->batch.series.size(), 1U);
    EXPECT_EQ(taken->report.rowsAdded, kRows);
    EXPECT_EQ(target->listDatasets()->size(), 1U);
}

TEST_F(ImportInto, NothingStaysOfAFileThatIsRefused)
{
    std::string text = minutes(kRows, false);
    for (int i = 0; i < kRows / 2; ++i)
        text += "nothing of use\n";
    const auto target = store("s.tidemark");
    const auto taken = importInto(*target, write("SPY_1min.csv", text), utc(), Progress{});
    ASSERT_FALSE(taken);
    EXPECT_NE(plain(taken.error().text).find("SPY_1min.csv: "), std::string::npos) << plain(taken.error().text);
    EXPECT_NE(plain(taken.error().text).find("rows cannot be read"), std::string::npos);
    EXPECT_TRUE(target->listSeries()->empty());
    EXPECT_TRUE(target->listDatasets()->empty());

    Progress* wish = nullptr;
    Progress stopping([&](double) { wish->cancel(); });
    wish = &stopping;
    const auto stopped = importInto(*target, write("QQQ_1min.csv", minutes(kRows, false)), utc(), stopping);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(target->listSeries()->empty());
}

} // namespace
} // namespace tidemark

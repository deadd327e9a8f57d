// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace tidemark::testing {

inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct Row
{
    std::int64_t minute = 0;
    double open = 0, high = 0, low = 0, close = 0, volume = 0;
};

inline TimePoint minuteAt(std::int64_t minute) { return makeDate(2025, 11, 3) + std::chrono::minutes{minute}; }

enum class Columns { All, NoVolume, CloseOnly };

inline BarsPtr makeBars(const std::vector<Row>& rows, SeriesKey key = {"SPY", Interval::Minute1, "minute_csv"},
                        Columns which = Columns::All)
{
    Bars::Columns columns;
    const auto n = static_cast<Eigen::Index>(rows.size());
    columns.close.resize(n);
    if (which != Columns::CloseOnly)
        for (auto* array : {&columns.open, &columns.high, &columns.low})
            array->resize(n);
    if (which == Columns::All)
        columns.volume.resize(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const Row& row = rows[static_cast<std::size_t>(i)];
        columns.times.push_back(minuteAt(row.minute));
        columns.close[i] = row.close;
        if (which != Columns::CloseOnly) {
            columns.open[i] = row.open;
            columns.high[i] = row.high;
            columns.low[i] = row.low;
        }
        if (which == Columns::All)
            columns.volume[i] = row.volume;
    }
    auto bars = Bars::make(std::move(key), std::move(columns));
    if (!bars)
        throw std::runtime_error(plain(bars.error().text));
    return *bars;
}

/// Minute bars with two decimals, `first` to `last` exclusive; the values depend on the minute alone.
inline std::vector<Row> walk(std::int64_t first, std::int64_t last, double shift = 0)
{
    std::vector<Row> rows;
    for (std::int64_t i = first; i < last; ++i) {
        const double close =
            std::round((650.0 + 20.0 * std::sin(static_cast<double>(i) / 97.0) + shift) * 100.0) / 100.0;
        const double open =
            std::round((650.0 + 20.0 * std::sin(static_cast<double>(i - 1) / 97.0) + shift) * 100.0) / 100.0;
        rows.push_back({i, open, std::max(open, close) + 0.25, std::min(open, close) - 0.25, close,
                        static_cast<double>(1000 + i % 700)});
    }
    return rows;
}

inline ImportBatch batchOf(std::vector<BarsPtr> series, const std::string& bytes, bool simulated = false)
{
    ImportBatch batch;
    batch.provenance = {.file = bytes + ".csv",
                        .format = "minute_csv",
                        .formatName = "Minute bars",
                        .sha256 = "sha-" + bytes,
                        .importedAt = makeDate(2025, 11, 21) + std::chrono::hours{3},
                        .rowsTaken = 10,
                        .simulated = simulated,
                        .licence = "own",
                        .warnings = {}};
    for (auto& bars : series) {
        batch.provenance.rowsTaken += static_cast<std::int64_t>(bars->size());
        batch.series.push_back({std::move(bars), Adjustment::Raw, {}});
    }
    return batch;
}

class StoreTest : public ::testing::Test
{
protected:
    QString path() const { return m_folder.filePath(QStringLiteral("s.tidemark")); }
    QString folder() const { return m_folder.path(); }

    static std::unique_ptr<Store> openAt(const QString& where, OpenMode mode = OpenMode::ReadWrite)
    {
        auto store = Store::open(where, mode);
        if (!store)
            throw std::runtime_error(plain(store.error().text));
        return std::move(*store);
    }
    std::unique_ptr<Store> open(OpenMode mode = OpenMode::ReadWrite) const { return openAt(path(), mode); }

    static IngestReport ingest(Store& store, const ImportBatch& batch)
    {
        const auto report = store.ingest(batch, Progress{});
        if (!report)
            throw std::runtime_error(plain(report.error().text));
        return *report;
    }

    static void expectSound(const Store& store)
    {
        const auto findings = store.audit();
        ASSERT_TRUE(findings) << plain(findings.error().text);
        for (const auto& finding : *findings)
            EXPECT_FALSE(finding.fault) << plain(finding.text);
    }

    static QByteArray bytesOf(const QString& file)
    {
        QFile f(file);
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }

    static void writeBytes(const QString& file, const QByteArray& bytes)
    {
        QFile f(file);
        ASSERT_TRUE(f.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ASSERT_EQ(f.write(bytes), bytes.size());
    }

private:
    QTemporaryDir m_folder;
};

/// Whether two arrays have the same bits, any NaN being like any other.
inline ::testing::AssertionResult sameBits(const Eigen::ArrayXd& a, const Eigen::ArrayXd& b)
{
    if (a.size() != b.size())
        return ::testing::AssertionFailure() << a.size() << " against " << b.size() << " values";
    for (Eigen::Index i = 0; i < a.size(); ++i)
        if (!(std::isnan(a[i]) && std::isnan(b[i])) && std::memcmp(&a[i], &b[i], sizeof(double)) != 0)
            return ::testing::AssertionFailure() << "value " << i << ": " << a[i] << " against " << b[i];
    return ::testing::AssertionSuccess();
}

inline ::testing::AssertionResult sameBars(const Bars& a, const Bars& b)
{
    if (!std::ranges::equal(a.times(), b.times()))
        return ::testing::AssertionFailure() << "times differ: " << a.size() << " against " << b.size() << " rows";
    for (auto column : {&Bars::open, &Bars::high, &Bars::low, &Bars::close, &Bars::volume})
        if (const auto same = sameBits((a.*column)(), (b.*column)()); !same)
            return same;
    return ::testing::AssertionSuccess();
}

} // namespace tidemark::testing

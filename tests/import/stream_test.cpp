// SPDX-License-Identifier: GPL-3.0-or-later
// Large tables of bars, read in pieces: whatever the size of the pieces, what comes out is what reading the whole gives.
#include "models/import/import_bytes.h"
#include "models/import/sha256.h"
#include "tests/import/import_fixture.h"

#include "models/core/builtin_instruments.h"

#include <QCryptographicHash>

#include <cmath>

namespace tidemark {
namespace {

using importing::StreamSizes;

/// Keeps what a store would take.
class MemorySink final : public ImportSink
{
public:
    Result<std::size_t> beginSeries(const SeriesHead& head) override
    {
        heads.push_back(head);
        return heads.size() - 1;
    }
    Status addRows(std::size_t, Bars::Columns rows) override
    {
        if (failAt >= 0 && pieces == failAt)
            return fail(ErrorCode::Io, verbatim("the disk is full"));
        ++pieces;
        const auto append = [](Eigen::ArrayXd& to, const Eigen::ArrayXd& from) {
            const auto before = to.size();
            to.conservativeResize(before + from.size());
            to.tail(from.size()) = from;
        };
        all.times.insert(all.times.end(), rows.times.begin(), rows.times.end());
        append(all.open, rows.open);
        append(all.high, rows.high);
        append(all.low, rows.low);
        append(all.close, rows.close);
        append(all.volume, rows.volume);
        return {};
    }

    std::vector<SeriesHead> heads;
    Bars::Columns all;
    int pieces = 0;
    int failAt = -1;
};

struct Streamed
{
    StreamedFile file;
    Result<ImportBatch> batch;
    int pieces = 0;
};

Streamed stream(const std::string& name, const std::string& text, ImportOptions options, const StreamSizes& sizes)
{
    options.instruments = builtinInstruments();
    MemorySink sink;
    Streamed out;
    out.batch = importing::streamBytes(name, text, options, Progress{}, sink, out.file, sizes);
    out.pieces = sink.pieces;
    if (out.batch && !out.file.unsuited)
        out.batch->series.push_back({*Bars::make(sink.heads.at(0).key, std::move(sink.all)), sink.heads[0].adjustment,
                                     sink.heads[0].instrument});
    return out;
}

std::string everything(const ImportBatch& batch)
{
    std::string out = dump(batch) + batch.provenance.formatName + '\n';
    for (const auto& warning : batch.provenance.warnings)
        out += plain(warning) + '\n';
    for (const auto kind : {IssueKind::Refused, IssueKind::Flagged, IssueKind::Merged, IssueKind::Note})
        for (const auto& line : told(batch, kind))
            out += line + '\n';
    return out;
}

/// Reads the text whole and in pieces of many sizes; expects the same, and that the pieces were taken.
void expectTheSame(const std::string& name, const std::string& text, const ImportOptions& given = {})
{
    ImportOptions options = given;
    options.instruments = builtinInstruments();
    const auto whole = importing::importBytes(name, text, options, Progress{});
    ASSERT_TRUE(whole) << sentence(whole);
    for (const std::size_t piece : {1, 2, 3, 7, 4096, 65536}) {
        const auto parts = stream(name, text, given, {.from = 0, .piece = piece});
        ASSERT_FALSE(parts.file.unsuited) << piece;
        ASSERT_TRUE(parts.batch) << sentence(parts.batch);
        const std::string ours = everything(*parts.batch);
        const std::string theirs = everything(*whole);
        const auto [a, b] = std::ranges::mismatch(ours, theirs);
        EXPECT_TRUE(ours == theirs) << piece << ": «" << std::string(a, std::min(a + 200, ours.end())) << "» for «"
                                    << std::string(b, std::min(b + 200, theirs.end())) << "»";
    }
}

ImportOptions zoned(const std::string& zone)
{
    ImportOptions options;
    options.zone = zone;
    return options;
}

std::string minutes(Date day, int rows, const std::string& separator = ",", const std::string& lineEnd = "\n")
{
    std::string out = "datetime" + separator + "open" + separator + "high" + separator + "low" + separator + "close"
                      + separator + "volume" + lineEnd;
    TimePoint time = day;
    for (int i = 0; i < rows; ++i, time += std::chrono::minutes{1}) {
        std::string stamp = isoTime(time).substr(0, 19);
        stamp[10] = ' ';
        const std::string price = std::to_string(100 + i % 7);
        out += stamp + separator + price + separator + price + ".5" + separator + "99.25" + separator + price + ".125"
               + separator + std::to_string(i) + lineEnd;
    }
    return out;
}

TEST(Stream, PiecesOfAnySizeGiveTheSame)
{
    expectTheSame("SPY_1min.csv", minutes(makeDate(2025, 11, 20), 500), zoned("UTC"));
    expectTheSame("SPY_1min.csv", minutes(makeDate(2025, 11, 20), 300, ";", "\r\n"), zoned("Asia/Tokyo"));
    expectTheSame("SPY_1min.csv", "\xEF\xBB\xBF" + minutes(makeDate(2025, 11, 20), 200), zoned("UTC"));
    std::string cut = minutes(makeDate(2025, 11, 20), 200);
    cut.pop_back(); // the last line has no line end
    expectTheSame("SPY_1min.csv", cut, zoned("UTC"));
}

TEST(Stream, TheLastLineHasItsSayInWhichReaderTakesTheFile)
{
    // A short table whose last line is broken and has no end; found by a fuzzer.
    const std::string text =
        minutes(makeDate(2025, 11, 20), 6) + "2025-11-20 00:06:00,10DATE1,10.25,1032:-1:00,10.51-20 09:,1";
    ImportOptions options = zoned("UTC");
    options.instruments = builtinInstruments();
    const auto whole = importing::importBytes("SPY_1min.csv", text, options, Progress{});
    ASSERT_TRUE(whole) << sentence(whole);
    const auto parts = stream("SPY_1min.csv", text, zoned("UTC"), {.from = 0, .piece = 6});
    EXPECT_TRUE(parts.file.unsuited || everything(*parts.batch) == everything(*whole));
}

TEST(Stream, RowsWithBlemishesAreToldWithTheirLines)
{
    std::string text = minutes(makeDate(2025, 11, 20), 300);
    text += "2025-11-21 00:00:00,100,99,98,100,1\n"      // high below the open
            "\n"                                         // blank
            "2025-11-21 00:01:00,100,101,98,100\n"       // ragged
            "2025-11-21 00:02:00,100,101,98,oops,1\n"    // no number
            ",,,,,\n"                                    // blank cells
            "2025-11-21 00:03:00,100,101,98,,1\n"        // no close
            "2025-11-21 00:04:00,100,101,98,100,-5\n"    // volume below zero
            "2025-11-21 00:05:00,-1,101,-2,100,\n"       // a price below zero
            "never,100,101,98,100,1\n"                   //
            "2025-11-21 00:06,1e2,101.0,98,0100.50,1K\n" // read with care
            "2025-11-21 00:07:00,100,101,98,100.123456789012345678,1\n";
    expectTheSame("SPY_1min.csv", text, zoned("UTC"));
}

TEST(Stream, OffsetsEpochsAndEndsOfBars)
{
    std::string iso = "Datetime,Open,High,Low,Close,Volume\n";
    std::string epoch = "open_time,open,high,low,close,volume,close_time\n";
    std::string seconds = "time,open,high,low,close,Volume\n";
    std::string end = "timestamp,open,high,low,close,volume\n";
    for (int i = 0; i < 200; ++i) {
        const std::string clock = (i / 60 + 9 < 10 ? "0" : "") + std::to_string(i / 60 + 9) + ":"
                                  + (i % 60 < 10 ? "0" : "") + std::to_string(i % 60);
        iso += "2025-11-20 " + clock + ":00-05:00,1,2,1,1.5,7\n";
        const long long ms = 1763596800000LL + 60000LL * i;
        epoch += std::to_string(ms) + ",1,2,1,1.5,7," + std::to_string(ms + 59999) + "\n";
        seconds += std::to_string(ms / 1000) + ",1,2,1,1.5,7\n";
        end += "2025-11-20 " + clock + ":00,1,2,1,1.5,7\n";
    }
    expectTheSame("SPY_1m.csv", iso);
    expectTheSame("BTCUSDT-1m.csv", epoch);
    expectTheSame("SP_SPX, 1.csv", seconds);
    ImportOptions vendor = zoned("America/New_York");
    vendor.format = "alphavantage";
    expectTheSame("intraday_1min_NVDA.csv", end, vendor);
}

TEST(Stream, HoursThatClocksShowTwice)
{
    // 02:00 falls back to 01:00 on 2025-11-02 in New York: the second hour follows the first in the file.
    std::string text = "datetime,open,high,low,close,volume\n";
    const auto add = [&](int hour, int from) {
        for (int minute = from; minute < 60; ++minute)
            text += "2025-11-02 0" + std::to_string(hour) + ":" + (minute < 10 ? "0" : "") + std::to_string(minute)
                    + ":00,1,2,1,1.5,7\n";
    };
    add(0, 0);
    add(1, 0);
    add(1, 0);
    add(2, 0);
    ImportOptions options = zoned("America/New_York");
    options.instruments = builtinInstruments();
    const auto whole = importing::importBytes("SPY.csv", text, options, Progress{});
    ASSERT_TRUE(whole) << sentence(whole);
    const auto parts = stream("SPY.csv", text, options, {.from = 0, .piece = std::size_t{1} << 20});
    ASSERT_FALSE(parts.file.unsuited);
    EXPECT_EQ(everything(*parts.batch), everything(*whole));
    // A piece that begins in the doubled hour does not know which one it is: the file is then read as a whole.
    EXPECT_TRUE(stream("SPY.csv", text, options, {.from = 0, .piece = 64}).file.unsuited);
}

TEST(Stream, RegularSessionsTellTheZone)
{
    std::string text = "datetime,open,high,low,close,volume\n";
    for (int day = 3; day <= 7; ++day)
        for (int minute = 0; minute < 390; ++minute) {
            const int clock = 570 + minute;
            text += "2025-11-0" + std::to_string(day) + (clock < 600 ? " 0" : " ") + std::to_string(clock / 60) + ":"
                    + (clock % 60 < 10 ? "0" : "") + std::to_string(clock % 60) + ":00,1,2,1,1.5,7\n";
        }
    expectTheSame("SPY_1min.csv", text);
    const std::string late = text + "2025-11-07 16:30:00,1,2,1,1.5,7\n";
    EXPECT_TRUE(stream("SPY_1min.csv", late, {}, {.from = 0, .piece = 4096}).file.unsuited);
}

TEST(Stream, WhatIsReadAsAWholeInstead)
{
    const StreamSizes small{.from = 0, .piece = 512};
    const std::string good = minutes(makeDate(2025, 11, 20), 300);
    const auto unsuited = [&](const std::string& text, const ImportOptions& options = zoned("UTC"),
                              const std::string& name = "SPY.csv") {
        return stream(name, text, options, small).file.unsuited;
    };
    EXPECT_FALSE(unsuited(good));
    EXPECT_TRUE(unsuited(good + "2025-11-20 00:00:00,1,2,1,1.5,7\n"));                 // out of order
    EXPECT_TRUE(unsuited(good + "2025-11-20 04:59:00,105,105.5,99.25,105.125,299\n")); // twice
    EXPECT_TRUE(unsuited(good + "2025-11-20 05:00:00,\"1\",2,1,1.5,7\n"));
    EXPECT_TRUE(unsuited(good + std::string(1, '\0') + "\n"));
    EXPECT_TRUE(unsuited(good + "\xff\n"));
    EXPECT_TRUE(unsuited(good + "2025-11-20 05:00:00Z,1,2,1,1.5,7\n")); // an offset all at once
    EXPECT_TRUE(unsuited(zipOf({{"a.csv", good}})));
    EXPECT_TRUE(unsuited("Date,Open,High,Low,Close\n2025-11-20,1,2,1,1.5\n2025-11-21,1,2,1,1.5\n"));
    EXPECT_TRUE(unsuited(
        "date,price,dix,gex\n2011-05-02 10:00,1361.2,0.37,1897312571\n2011-05-03 10:00,1356.6,0.38,1859730656\n"));
    EXPECT_TRUE(unsuited("<html>" + good));
    EXPECT_TRUE(unsuited(good, {}, "SPY.csv")); // the zone is open: importFile says so in words
    std::string hourly = good;                  // minutes at first, hours in most
    for (int i = 0; i < 900; ++i)
        hourly += isoTime(makeDate(2025, 11, 21) + std::chrono::hours{i}).substr(0, 19) + ",1,2,1,1.5,7\n";
    EXPECT_TRUE(unsuited(hourly));
    EXPECT_TRUE(stream("SPY.csv", good, zoned("UTC"), {}).file.unsuited); // small files are not worth it
}

TEST(Stream, StopsWhenAskedToAndWhenTheStoreCannot)
{
    const std::string text = minutes(makeDate(2025, 11, 20), 3000);
    ImportOptions options = zoned("UTC");
    options.instruments = builtinInstruments();
    MemorySink sink;
    StreamedFile file;
    sink.failAt = 2;
    const auto full =
        importing::streamBytes("SPY.csv", text, options, Progress{}, sink, file, {.from = 0, .piece = 4096});
    ASSERT_FALSE(full);
    EXPECT_FALSE(file.unsuited);
    EXPECT_EQ(plain(full.error().text), "the disk is full");

    Progress* asked = nullptr;
    Progress progress([&](double) { asked->cancel(); });
    asked = &progress;
    sink.failAt = -1;
    const auto stopped =
        importing::streamBytes("SPY.csv", text, options, progress, sink, file, {.from = 0, .piece = 4096});
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_LT(sink.pieces, 6);
}

TEST(Stream, TooManyRefusedRowsRefuseTheFile)
{
    std::string text = minutes(makeDate(2025, 11, 20), 200);
    for (int i = 0; i < 100; ++i)
        text += "nothing of use here\n";
    const auto parts = stream("SPY.csv", text, zoned("UTC"), {.from = 0, .piece = 4096});
    ASSERT_FALSE(parts.batch);
    EXPECT_FALSE(parts.file.unsuited);
    EXPECT_NE(sentence(parts.batch).find("100 of 300 rows cannot be read (line 202:"), std::string::npos)
        << sentence(parts.batch);
}

TEST_F(ImportTest, StreamedFilesAreNamedAndHashed)
{
    const std::string text = minutes(makeDate(2020, 1, 1), 200'000);
    const QString path = write("SPY_1min.csv", text);
    MemorySink sink;
    StreamedFile file;
    const auto batch = streamFile(path, zoned("UTC"), Progress{}, sink, file);
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(file.rows, 200'000);
    EXPECT_EQ(describe(file.series.at(0).key), "SPY 1m (minute)");
    EXPECT_EQ(batch->provenance.sha256, importFile(path, zoned("UTC"), Progress{})->provenance.sha256);
    EXPECT_EQ(batch->provenance.file, "SPY_1min.csv");
}

TEST(Sha256, IsTheOneOfFips180)
{
    const auto hex = [](std::string_view bytes, importing::Sha256::Way way, std::size_t piece) {
        importing::Sha256 hash(way);
        for (std::size_t at = 0; at < bytes.size(); at += piece)
            hash.add(bytes.substr(at, piece));
        return hash.hex();
    };
    using enum importing::Sha256::Way;
    // FIPS 180-4 examples.
    EXPECT_EQ(hex("abc", Portable, 9), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hex("", Fastest, 1), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (const std::size_t size : {1U, 55U, 56U, 63U, 64U, 65U, 119U, 120U, 1000U}) {
        std::string bytes;
        for (std::size_t i = 0; i < size; ++i)
            bytes += static_cast<char>(i * 37);
        const QByteArray expected = QCryptographicHash::hash(
            QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())), QCryptographicHash::Sha256);
        for (const auto way : {Fastest, Portable})
            for (const std::size_t piece : {1U, 7U, 64U, 1000U})
                EXPECT_EQ(hex(bytes, way, piece), expected.toHex().toStdString()) << size;
    }
}

} // namespace
} // namespace tidemark

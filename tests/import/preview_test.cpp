// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown of a file before it comes in, what can be changed about it, and what is remembered.
#include "models/import/preview.h"
#include "tests/import/import_fixture.h"

namespace tidemark {
namespace {

using State = ImportGuess::State;

class Preview : public ImportTest
{
protected:
    ImportPreview look(const std::string& name, std::string_view content, const ImportOptions& options = {})
    {
        auto preview = previewFile(write(name, content), options, Progress{});
        EXPECT_TRUE(preview) << (preview ? std::string{} : plain(preview.error().text));
        return preview ? std::move(*preview) : ImportPreview{};
    }
};

TEST_F(Preview, ShowsRowsAndGuesses)
{
    std::string csv = "date,open,high,low,close,volume\n";
    for (int day = 1; day <= 28; ++day)
        for (const char* month : {"01", "02", "03"})
            csv += std::string{"2025-"} + month + (day < 10 ? "-0" : "-") + std::to_string(day) + ",10,12,9,11,100\n";
    const auto preview = look("NVDA.csv", csv);
    EXPECT_FALSE(preview.refusal);
    EXPECT_EQ(preview.format.value, "daily");
    EXPECT_EQ(preview.format.state, State::Detected);
    EXPECT_EQ(preview.encoding.value, "UTF-8");
    EXPECT_EQ(preview.separator.value, ",");
    EXPECT_EQ(preview.dateOrder.value, "ymd");
    EXPECT_EQ(preview.decimal.value, ".");
    EXPECT_EQ(preview.zone.state, State::Unused); // days have no zone
    EXPECT_EQ(preview.instrument.value, "NVDA");
    EXPECT_EQ(preview.interval.value, "1d");
    EXPECT_EQ(preview.adjustment.value, "unknown");
    EXPECT_EQ(preview.adjustment.state, State::Open);
    EXPECT_EQ(preview.rows.size(), 50U);
    EXPECT_EQ(preview.rows[0].line, 2);
    EXPECT_EQ(preview.rows[0].cells[0], "2025-01-01");
    EXPECT_EQ(preview.columns, (std::vector<std::string>{"date", "open", "high", "low", "close", "volume"}));
    using enum ColumnRole;
    EXPECT_EQ(preview.roles, (std::vector<ColumnRole>{Time, Open, High, Low, Close, Volume}));
    EXPECT_EQ(preview.taken, 84);
    ASSERT_EQ(preview.brings.size(), 1U);
    EXPECT_EQ(preview.brings[0].name, "NVDA 1d (daily)");
    EXPECT_EQ(preview.brings[0].rows, 84);
    EXPECT_TRUE(preview.whole);
}

TEST_F(Preview, EveryGuessCanBeChanged)
{
    const std::string csv = "Date;Open;High;Low;Close\n03/04/2025;1,5;1,7;1,4;1,6\n";
    const auto open = look("x.csv", csv);
    ASSERT_TRUE(open.refusal);
    EXPECT_EQ(open.dateOrder.state, State::Open);
    EXPECT_EQ(open.rows.size(), 1U);
    ImportOptions options;
    options.format = "daily";
    options.dateOrder = "dmy";
    options.instrument = "SPX";
    options.interval = "1mo";
    options.adjustment = "splits";
    options.decimal = ",";
    options.separator = ";";
    options.encoding = "UTF-8";
    const auto settled = look("x.csv", csv, options);
    ASSERT_FALSE(settled.refusal) << plain(settled.refusal->text);
    for (const auto* guess : {&settled.format, &settled.dateOrder, &settled.instrument, &settled.interval,
                              &settled.adjustment, &settled.decimal, &settled.separator, &settled.encoding})
        EXPECT_EQ(guess->state, State::Given) << guess->value;
    EXPECT_EQ(settled.brings.at(0).name, "SPX 1mo (daily)");
    EXPECT_EQ(isoTime(settled.brings[0].first), "2025-04-03T00:00:00Z");

    const auto number = look("x.csv", "Date;Close\n2025-01-02;1,234\n2025-01-03;1,235\n");
    EXPECT_EQ(number.decimal.state, State::Open);
    const auto zone = look("SPY_1min.csv", "datetime,open,high,low,close,volume\n2025-11-20 04:30:00,1,2,1,1.5,1\n"
                                           "2025-11-20 04:31:00,1,2,1,1.5,1\n");
    EXPECT_EQ(zone.zone.state, State::Open);
    ImportOptions tokyo;
    tokyo.zone = "Asia/Tokyo";
    EXPECT_EQ(look("SPY_1min.csv", "datetime,open,high,low,close,volume\n2025-11-20 04:30:00,1,2,1,1.5,1\n", tokyo)
                  .zone.state,
              State::Given);
    EXPECT_EQ(look("20251120.csv", "Date,Open,High,Low,Close\n2025-01-02,1,2,1,1.5\n").instrument.state, State::Open);
    EXPECT_EQ(look("finviz.csv", "No.,Ticker,Company,Sector,Industry\n1,A,B,C,D\n").date.state, State::Open);
    EXPECT_EQ(look("x.csv", "Date,Close\n2025-01-02,\xff\xff\n").encoding.state, State::Open);
}

TEST_F(Preview, WordsThatAreNoSettings)
{
    const std::string csv = "Date,Open,High,Low,Close\n2025-01-02,1,2,1,1.5\n";
    const auto said = [&](std::string ImportSettings::*field, const std::string& value) {
        ImportOptions options;
        options.*field = value;
        const auto batch = import("NVDA.csv", csv, options);
        EXPECT_FALSE(batch) << value;
        EXPECT_EQ(batch.error().code, ErrorCode::Usage) << value;
        return sentence(batch);
    };
    EXPECT_NE(said(&ImportSettings::interval, "1 day").find("not “1 day”"), std::string::npos);
    EXPECT_NE(said(&ImportSettings::adjustment, "no").find("not “no”"), std::string::npos);
    EXPECT_NE(said(&ImportSettings::separator, "::").find("not “::”"), std::string::npos);
    EXPECT_NE(said(&ImportSettings::format, "nobody").find("“nobody” is no format"), std::string::npos);
    EXPECT_NE(said(&ImportSettings::format, "custom").find("--columns"), std::string::npos);
}

TEST_F(Preview, LargeFilesAreLookedAtFromTheirBeginning)
{
    std::string csv = "date,value\n";
    for (int i = 0; csv.size() < (std::size_t{5} << 20); ++i)
        csv += isoDate(makeDate(1900, 1, 1) + std::chrono::days{i % 70'000}) + "," + std::to_string(i % 70'000) + "\n";
    const auto preview = look("PAYEMS.csv", csv);
    EXPECT_FALSE(preview.whole);
    EXPECT_GT(preview.taken, 100);
    EXPECT_EQ(preview.rows.size(), 50U);
}

TEST_F(Preview, ArchivesAndWrongThings)
{
    const std::string csv = "Date,Open,High,Low,Close\n2025-01-02,1,2,1,1.5\n";
    const auto preview = look("two.zip", zipOf({{"a/NVDA.csv", csv}, {"note.md", "x"}, {"b/SPY.csv", csv}}));
    EXPECT_EQ(preview.file, "two.zip › a/NVDA.csv");
    EXPECT_EQ(preview.entries, (std::vector<std::string>{"a/NVDA.csv", "b/SPY.csv"}));
    EXPECT_EQ(preview.instrument.value, "NVDA");
    const auto page = look("x.csv", "<!DOCTYPE html><html>");
    ASSERT_TRUE(page.refusal);
    EXPECT_EQ(page.refusal->code, ErrorCode::Unsupported);
    EXPECT_FALSE(previewFile(folder() + QStringLiteral("/absent.csv"), {}, Progress{}));
}

TEST_F(Preview, AMappingIsConfirmedAndRemembered)
{
    const std::string csv = "Vendor export of yesterday\nTag;Erster;Hoch;Tief;Letzter;Stück\n"
                            "03.04.2025;1,5;1,7;1,4;1,6;10\n04.04.2025;1,5;1,7;1,4;1,6;10\n";
    const auto unknown = look("DAX.csv", csv);
    ASSERT_TRUE(unknown.refusal);
    EXPECT_EQ(unknown.format.state, State::Open);
    EXPECT_EQ(unknown.signature, "tag|erster|hoch|tief|letzter|stück");
    EXPECT_EQ(unknown.rows.at(0).cells[0], "03.04.2025");

    using enum ColumnRole;
    ImportOptions options;
    options.mapping = ColumnMapping{unknown.signature, {Time, Open, High, Low, Close, Volume}, {}};
    options.dateOrder = "dmy";
    const auto read = look("DAX.csv", csv, options);
    ASSERT_FALSE(read.refusal) << plain(read.refusal->text);
    EXPECT_EQ(read.brings.at(0).name, "DAX 1d (custom)");

    std::vector<ColumnMapping> mappings;
    remember(mappings, mappingOf(read));
    remember(mappings, mappingOf(read)); // the same header again: one mapping
    ASSERT_EQ(mappings.size(), 1U);
    EXPECT_EQ(mappingsFromJson(mappingsToJson(mappings)), mappings);
    EXPECT_TRUE(mappingsFromJson("[{\"signature\":\"a\",\"columns\":[\"colour\"]}, 3").empty());
    EXPECT_TRUE(mappingsFromJson("[{\"signature\":\"a\",\"columns\":[\"colour\"]}]").empty());

    ImportOptions later;
    later.mappings = mappings;
    const auto next = import("TECDAX.csv", csv, later); // without an option
    ASSERT_TRUE(next) << sentence(next);
    EXPECT_EQ(describe(next->series.at(0).bars->key()), "TECDAX 1d (custom)");
    EXPECT_EQ(next->series[0].bars->close()[0], 1.6);
    EXPECT_EQ(isoTime(next->series[0].bars->times()[0]), "2025-04-03T00:00:00Z");
    const auto shown = look("TECDAX.csv", csv, later);
    EXPECT_EQ(shown.format.state, State::Remembered);
    EXPECT_EQ(shown.dateOrder.state, State::Remembered);
    // A vendor's own header is the vendor's.
    later.mappings.front().signature = "date|open|high|low|close|adj close|volume";
    EXPECT_EQ(
        look("NVDA.csv", "Date,Open,High,Low,Close,Adj Close,Volume\n2025-01-02,1,2,1,1.5,1.5,1\n", later).format.value,
        "yahoo");
}

TEST_F(Preview, MappingsThatDoNotFit)
{
    using enum ColumnRole;
    const std::string csv = "a,b,c\n2025-01-02,1,2\n2025-01-03,1,2\n";
    ImportOptions options;
    options.mapping = ColumnMapping{{}, {Time, Close}, {}};
    EXPECT_NE(sentence(import("SPX.csv", csv, options)).find("the file has 3 columns, and 2 are named"),
              std::string::npos);
    options.mapping->roles = {Time, Open, High};
    EXPECT_NE(sentence(import("SPX.csv", csv, options)).find("one column has to be the time"), std::string::npos);
    options.mapping->roles = {Time, None, Close};
    const auto batch = import("SPX.csv", csv, options);
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(batch->series.at(0).bars->close()[1], 2.0);
    const auto bare = import("SPX.csv", "2025-01-02,1,2\n2025-01-03,1,2\n", options); // without a header
    ASSERT_TRUE(bare) << sentence(bare);
    EXPECT_EQ(bare->series.at(0).bars->size(), 2U);
}

} // namespace
} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a table, under several names; and the same read in pieces, which must give the same rows.
#include "tests/fuzz/fuzz.h"

#include <array>
#include <cstring>

using namespace tidemark;

namespace {

class Sink final : public ImportSink
{
public:
    Result<std::size_t> beginSeries(const SeriesHead& given) override
    {
        head = given;
        return 0;
    }
    Status addRows(std::size_t, Bars::Columns rows) override
    {
        for (const double value : rows.close)
            closes.push_back(value);
        times.insert(times.end(), rows.times.begin(), rows.times.end());
        return {};
    }
    SeriesHead head;
    std::vector<TimePoint> times;
    std::vector<double> closes;
};

void compare(const Sink& sink, const ImportBatch& whole)
{
    fuzz::require(whole.series.size() == 1, "a streamed file has one series");
    const Bars& bars = *whole.series.front().bars;
    fuzz::require(bars.key() == sink.head.key, "the series is the same in pieces");
    fuzz::require(std::equal(sink.times.begin(), sink.times.end(), bars.times().begin(), bars.times().end()),
                  "the times are the same in pieces");
    for (std::size_t i = 0; i < sink.closes.size(); ++i)
        fuzz::require(
            std::memcmp(&sink.closes[i], &bars.close()[static_cast<Eigen::Index>(i)], sizeof(double)) == 0
                || (sink.closes[i] != sink.closes[i]
                    && bars.close()[static_cast<Eigen::Index>(i)] != bars.close()[static_cast<Eigen::Index>(i)]),
            "the values are the same in pieces");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    constexpr std::array<const char*, 6> kNames{"SPY_1min.csv",
                                                "NVDA.csv",
                                                "FedMeeting_20251210.csv",
                                                "AAPL_2012-06-21_34200000_57600000_message_10.csv",
                                                "finviz_2025-08-21.csv",
                                                "600519.SH.txt"};
    const std::string name = kNames[data[0] % kNames.size()];
    const auto text = fuzz::textOf(data + 1, size - 1);
    const auto options = fuzz::options();
    const auto whole = importing::importBytes(name, text, options, Progress{});
    fuzz::check(whole);
    // Some dozens of pieces: each is a thread of its own.
    const std::size_t piece = std::size_t{1} + data[0] + text.size() / 64;
    Sink sink;
    StreamedFile file;
    const auto parts = importing::streamBytes(name, text, options, Progress{}, sink, file, {.from = 0, .piece = piece});
    if (parts && !file.unsuited) {
        fuzz::require(whole.has_value(), "what comes in in pieces comes in as a whole");
        compare(sink, *whole);
        fuzz::require(parts->provenance.rowsRefused == whole->provenance.rowsRefused, "as many rows are refused");
        fuzz::require(parts->provenance.rowsFlagged == whole->provenance.rowsFlagged, "as many rows are flagged");
    }
    return 0;
}

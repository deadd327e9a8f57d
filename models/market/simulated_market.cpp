// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/simulated_market.h"

#include "models/market/sessions.h"
#include "models/market/simulation/book_market.h"
#include "models/market/simulation/company_market.h"
#include "models/market/simulation/daily_market.h"
#include "models/market/simulation/intraday_market.h"
#include "models/market/simulation/macro_market.h"
#include "models/market/simulation/rates_market.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>
#include <cassert>

namespace tidemark {

using namespace std::chrono;
using namespace simulation;

namespace {

void addNumbers(QCryptographicHash& hash, const double* values, std::size_t count)
{
    hash.addData(
        QByteArray::fromRawData(reinterpret_cast<const char*>(values), static_cast<qsizetype>(count * sizeof(double))));
}

void addText(QCryptographicHash& hash, const std::string& text)
{
    hash.addData(QByteArray::fromStdString(text + '\n'));
}

/// SHA-256 of everything in the batch: names, times and the bits of the numbers.
std::string contentHash(const ImportBatch& batch)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& series : batch.series) {
        addText(hash, describe(series.bars->key()));
        for (const TimePoint time : series.bars->times()) {
            const auto count = static_cast<double>(time.time_since_epoch().count());
            addNumbers(hash, &count, 1);
        }
        for (const auto* column : {&series.bars->open(), &series.bars->high(), &series.bars->low(),
                                   &series.bars->close(), &series.bars->volume()})
            addNumbers(hash, column->data(), static_cast<std::size_t>(column->size()));
    }
    for (const Frame& frame : batch.frames) {
        addText(hash, frame.kind());
        for (std::size_t c = 0; c < frame.schema().columns.size(); ++c) {
            std::visit(
                [&](const auto& column) {
                    for (const auto& cell : column) {
                        using Cell = std::decay_t<decltype(cell)>;
                        if constexpr (std::is_same_v<Cell, double>)
                            addNumbers(hash, &cell, 1);
                        else if constexpr (std::is_same_v<Cell, std::string>)
                            addText(hash, cell);
                        else
                            addText(hash, std::to_string(cell.time_since_epoch().count()));
                    }
                },
                frame.column(c));
        }
    }
    return hash.result().toHex().toStdString();
}

void seal(ImportBatch& batch)
{
    batch.provenance.sha256 = contentHash(batch);
    for (const auto& series : batch.series)
        batch.provenance.rowsTaken += static_cast<std::int64_t>(series.bars->size());
    for (const Frame& frame : batch.frames)
        batch.provenance.rowsTaken += static_cast<std::int64_t>(frame.rows());
}

/// Collects series and counts steps of progress.
class Builder
{
public:
    Builder(ImportBatch& batch, const Progress& progress) : m_batch(batch), m_progress(progress) {}

    void add(const Result<BarsPtr>& bars, Adjustment adjustment, std::optional<Instrument> instrument = {})
    {
        assert(bars); // the generator's own bars
        m_batch.series.push_back({*bars, adjustment, std::move(instrument)});
    }

    /// False when the job was cancelled.
    [[nodiscard]] bool step()
    {
        constexpr double steps = 25;
        m_progress.report(std::min(1.0, ++m_done / steps));
        return !m_progress.cancelled();
    }

private:
    ImportBatch& m_batch;
    const Progress& m_progress;
    int m_done = 0;
};

std::vector<Date> minuteDays()
{
    return {makeDate(2025, 11, 17), makeDate(2025, 11, 18), makeDate(2025, 11, 19), makeDate(2025, 11, 20)};
}

/// Correlation of an instrument's minutes with the tape.
double tapeShare(const std::string& instrument)
{
    if (instrument == "SPX" || instrument == "NDX")
        return 0.9;
    return instrument == "NVDA" ? 0.65 : 0.5;
}

/// Makes intraday bars consistent with the daily ones.
class IntradayMaker
{
public:
    IntradayMaker(const DailyMarket& daily, std::uint64_t seed)
        : m_daily(daily), m_seed(seed), m_knots(readIntradayKnots())
    {
    }

    [[nodiscard]] IntradayPath day(const std::string& instrument, Date date, minutes bar, int stepsPerBar) const
    {
        const DailyPath& path = m_daily[instrument];
        const auto sessions = sessionsFor(instrument == "BTCUSD" ? "CRYPTO" : "NYSE", date, date);
        assert(sessions.size() == 1);
        const IntradayGrid grid{sessions.front().open, sessions.front().close, bar, stepsPerBar};
        const auto knots = m_knots.find({instrument, date});
        return intradayBars(path, path.indexOf(date), grid,
                            knots == m_knots.end() ? std::vector<Knot>{} : knots->second,
                            {Noise(m_seed, instrument + " " + isoDate(date)), Noise(m_seed, "tape " + isoDate(date)),
                             tapeShare(instrument)});
    }

    [[nodiscard]] IntradayPath minuteBars(const std::string& instrument, const std::vector<Date>& dates) const
    {
        IntradayPath out;
        for (const Date date : dates)
            append(out, day(instrument, date, minutes{1}, 4));
        return out;
    }

    /// Minute bars of a fund from those of its index.
    [[nodiscard]] IntradayPath fundMinuteBars(const std::string& fund, const std::string& index,
                                              const std::vector<Date>& dates) const
    {
        IntradayPath out;
        for (const Date date : dates) {
            const DailyPath& f = m_daily[fund];
            const DailyPath& x = m_daily[index];
            const std::size_t i = f.indexOf(date);
            const std::size_t j = x.indexOf(date);
            const double ratio = fund == "SPY" ? kSpyRatio : kQqqRatio;
            append(out, scaled(day(index, date, minutes{1}, 4), ratio, f.volume[i] / x.volume[j], f.tick));
        }
        return out;
    }

    /// Hourly bars of the index since 2023-09-25, the minute days made of their minutes.
    [[nodiscard]] IntradayPath hourlyBars(const std::string& instrument) const
    {
        IntradayPath out;
        const auto byMinute = minuteDays();
        for (const auto& session : sessionsFor("NYSE", makeDate(2023, 9, 25), minuteDays().back())) {
            const bool fine =
                session.date == makeDate(2025, 4, 8) || std::ranges::find(byMinute, session.date) != byMinute.end();
            const auto bars =
                fine ? day(instrument, session.date, minutes{1}, 4) : day(instrument, session.date, minutes{30}, 8);
            append(out, aggregate(bars, session.open, minutes{60}));
        }
        return out;
    }

private:
    const DailyMarket& m_daily;
    std::uint64_t m_seed;
    std::map<std::pair<std::string, Date>, std::vector<Knot>> m_knots;
};

Instrument contractInstrument(const std::string& id)
{
    return {.id = id, .name = "30-day fed funds future " + id, .assetClass = AssetClass::Future, .calendar = "CME"};
}

Adjustment adjustmentOf(const std::string& instrument)
{
    const auto fund = {"NVDA", "COIN", "MSTR", "SPY", "QQQ", "IWM", "HYG", "IEF"};
    return std::ranges::find(fund, instrument) != fund.end() ? Adjustment::Splits : Adjustment::Raw;
}

bool addDaily(Builder& builder, DailyMarket& daily)
{
    for (const auto& id : DailyMarket::instruments()) {
        daily.make(id);
        builder.add(toBars(daily[id], Interval::Day1), adjustmentOf(id));
        if (!builder.step())
            return false;
    }
    return true;
}

bool addIntraday(Builder& builder, const DailyMarket& daily, std::uint64_t seed)
{
    const IntradayMaker maker(daily, seed);
    auto withEarlier = minuteDays();
    withEarlier.insert(withEarlier.begin(), {makeDate(2020, 4, 7), makeDate(2025, 4, 8)});
    builder.add(toBars("SPX", Interval::Minute1, maker.minuteBars("SPX", withEarlier)), Adjustment::Raw);
    builder.add(toBars("SPY", Interval::Minute1, maker.fundMinuteBars("SPY", "SPX", withEarlier)), Adjustment::Splits);
    builder.add(toBars("QQQ", Interval::Minute1, maker.fundMinuteBars("QQQ", "NDX", minuteDays())), Adjustment::Splits);
    if (!builder.step())
        return false;
    for (const auto* id : {"NVDA", "COIN", "MSTR", "BTCUSD"}) {
        builder.add(toBars(id, Interval::Minute1, maker.minuteBars(id, minuteDays())), adjustmentOf(id));
        if (!builder.step())
            return false;
    }
    builder.add(toBars("SPX", Interval::Minute60, maker.hourlyBars("SPX")), Adjustment::Raw);
    return builder.step();
}

bool addRates(Builder& builder, ImportBatch& batch, std::uint64_t seed)
{
    const RatesMarket rates(seed);
    for (const auto* path : {&rates.lower(), &rates.upper(), &rates.effective()})
        builder.add(toBars(*path, Interval::Day1), Adjustment::Raw);
    for (const auto& contract : rates.contracts())
        builder.add(toBars(contract, Interval::Day1), Adjustment::Raw, contractInstrument(contract.instrument));
    Frame odds{*frameSchema("published_odds")};
    for (const Date meeting : {makeDate(2025, 12, 10), makeDate(2026, 1, 28)})
        rates.appendOdds(odds, meeting, makeDate(2025, 6, 2));
    batch.frames.push_back(std::move(odds));
    builder.add(toBars(unemploymentRate(seed), Interval::Month1), Adjustment::Raw);
    builder.add(toBars(nonfarmPayrolls(seed), Interval::Month1), Adjustment::Raw);
    return builder.step();
}

bool addBooksAndCompanies(Builder& builder, ImportBatch& batch, const DailyMarket& daily, std::uint64_t seed)
{
    auto book = simulateBook(seed, IntradayMaker(daily, seed).minuteBars("SPX", minuteDays()));
    batch.frames.push_back(std::move(book.levels));
    batch.frames.push_back(std::move(book.trades));
    batch.frames.push_back(fundamentals(seed, {{"NVDA", daily["NVDA"].close.back()}}));
    return builder.step();
}

ImportBatch publicFacts()
{
    ImportBatch batch;
    batch.provenance = {.file = "Public facts",
                        .format = "facts",
                        .formatName = "Dated facts of public record",
                        .simulated = false,
                        .licence = "Public facts; sources stand in each row"};
    batch.frames = {meetingFrame(), eventFrame(), publishedLevelFrame()};
    seal(batch);
    return batch;
}

} // namespace

Result<std::vector<ImportBatch>> simulateMarket(std::uint64_t seed, const Progress& progress)
{
    ImportBatch batch;
    batch.provenance = {.file = "Built-in simulated market",
                        .format = "simulated",
                        .formatName = "Built-in generator, seed " + std::to_string(seed),
                        .simulated = true,
                        .licence = "Simulated; free"};
    Builder builder(batch, progress);
    DailyMarket daily(seed);
    const bool finished = !progress.cancelled() && addDaily(builder, daily) && addIntraday(builder, daily, seed)
                          && addRates(builder, batch, seed) && addBooksAndCompanies(builder, batch, daily, seed);
    if (!finished)
        return fail(ErrorCode::Cancelled,
                    TM_TEXT("market", "Making the built-in market was cancelled; nothing was kept."));
    seal(batch);
    std::vector<ImportBatch> out;
    out.push_back(std::move(batch));
    out.push_back(publicFacts());
    progress.report(1);
    return out;
}

} // namespace tidemark

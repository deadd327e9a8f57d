// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/simulated_market.h"

#include "models/core/builtin_instruments.h"
#include "models/market/sessions.h"
#include "models/market/simulation/facts.h"
#include "models/market/simulation/noise.h"
#include "tests/market/shared_data.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <set>

namespace tidemark {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

const std::vector<ImportBatch>& market()
{
    static const std::vector<ImportBatch> batches = simulateMarket(kBuiltInSeed, Progress{}).value();
    return batches;
}

BarsPtr series(const std::string& instrument, Interval interval)
{
    for (const auto& s : market().front().series) {
        if (s.bars->key().instrument == instrument && s.bars->key().interval == interval)
            return s.bars;
    }
    ADD_FAILURE() << instrument << " " << intervalName(interval) << " is not in the market";
    return nullptr;
}

const Frame& frame(const std::string& kind)
{
    for (const auto& batch : market()) {
        for (const auto& f : batch.frames) {
            if (f.kind() == kind)
                return f;
        }
    }
    throw std::runtime_error("no frame " + kind);
}

Eigen::Index rowOf(const Bars& bars, TimePoint time)
{
    const auto i = lowerIndex(bars.times(), time);
    EXPECT_TRUE(i < bars.size() && bars.times()[i] == time) << describe(bars.key()) << " " << isoTime(time);
    return static_cast<Eigen::Index>(i);
}

TEST(SimulatedMarket, TheSameSeedGivesTheSameBits)
{
    const auto again = simulateMarket(kBuiltInSeed, Progress{});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->front().provenance.sha256, market().front().provenance.sha256);
    // The bits of every number of the built-in market. A change of the generator or of its facts changes them, knowingly.
    EXPECT_EQ(market().front().provenance.sha256, "2cae84a970efa44f7535dc6de4e5eb25f78103150e4db5721639d4787dd306ba");

    const auto other = simulateMarket(kBuiltInSeed + 1, Progress{});
    ASSERT_TRUE(other);
    EXPECT_NE(other->front().provenance.sha256, market().front().provenance.sha256);
    EXPECT_EQ(other->back().provenance.sha256, market().back().provenance.sha256); // facts do not depend on the seed
}

TEST(SimulatedMarket, SaysWhatIsSimulatedAndWhatIsFact)
{
    ASSERT_EQ(market().size(), 2U);
    EXPECT_TRUE(market().front().provenance.simulated);
    EXPECT_EQ(market().front().provenance.format, "simulated");
    EXPECT_FALSE(market().back().provenance.simulated);
    EXPECT_TRUE(market().back().series.empty());
    for (const auto& s : market().front().series)
        EXPECT_EQ(s.bars->key().source, "simulated");
    std::int64_t rows = 0;
    for (const auto& s : market().front().series)
        rows += static_cast<std::int64_t>(s.bars->size());
    for (const Frame& f : market().front().frames)
        rows += static_cast<std::int64_t>(f.rows());
    EXPECT_EQ(market().front().provenance.rowsTaken, rows);
}

TEST(SimulatedMarket, PassesThroughTheFactsOfTheDay)
{
    int checked = 0;
    for (const auto& [instrument, anchors] : simulation::readAnchors()) {
        const auto bars = series(instrument, Interval::Day1);
        for (const auto& [date, anchor] : anchors) {
            const auto i = rowOf(*bars, date);
            EXPECT_EQ(bars->close()[i], anchor.close) << instrument << " " << isoDate(date);
            ++checked;
            if (std::isnan(anchor.open))
                continue;
            EXPECT_EQ(bars->open()[i], anchor.open) << instrument << " " << isoDate(date);
            EXPECT_EQ(bars->high()[i], anchor.high) << instrument << " " << isoDate(date);
            EXPECT_EQ(bars->low()[i], anchor.low) << instrument << " " << isoDate(date);
        }
    }
    EXPECT_EQ(checked, 15);
    const auto payrolls = series("PAYEMS", Interval::Month1);
    const auto n = payrolls->close().size();
    EXPECT_EQ(payrolls->close()[n - 1] - payrolls->close()[n - 2], 119);
    const auto unemployment = series("UNRATE", Interval::Month1);
    EXPECT_EQ(unemployment->close()[unemployment->close().size() - 1], 4.4);
    EXPECT_EQ(unemployment->times().back(), TimePoint{makeDate(2025, 9, 1)});
}

TEST(SimulatedMarket, BarsAreInOrderAndOnSessionsOnly)
{
    std::map<std::string, std::set<Date>> sessions;
    for (const auto* calendar : {"NYSE", "JPX", "KRX"}) {
        for (const auto& session : sessionsFor(calendar, makeDate(1957, 1, 1), makeDate(2025, 12, 31)))
            sessions[calendar].insert(session.date);
    }
    for (const auto& s : market().front().series) {
        const Bars& bars = *s.bars;
        ASSERT_FALSE(bars.empty());
        ASSERT_TRUE(bars.close().isFinite().all()) << describe(bars.key());
        if (bars.hasRange()) {
            ASSERT_EQ(bars.open().size(), bars.close().size());
            EXPECT_TRUE((bars.high() >= bars.open().max(bars.close())).all()) << describe(bars.key());
            EXPECT_TRUE((bars.low() <= bars.open().min(bars.close())).all()) << describe(bars.key());
            EXPECT_TRUE((bars.low() > 0).all()) << describe(bars.key());
        }
        const std::string& id = bars.key().instrument;
        if (bars.key().interval != Interval::Day1 || id == "BTCUSD" || id == "DFF" || id.starts_with("DFED"))
            continue;
        const auto& open = sessions[id == "N225" ? "JPX" : id == "KS11" ? "KRX" : "NYSE"];
        for (const TimePoint time : bars.times())
            ASSERT_TRUE(open.contains(std::chrono::floor<days>(time))) << describe(bars.key()) << " " << isoTime(time);
    }
}

/// What bars of a day make together: open, high, low, close, volume.
struct Sum
{
    double open = std::nan(""), high = 0, low = 1e300, close = 0, volume = 0;
};

std::map<Date, Sum> byDay(const Bars& bars)
{
    std::map<Date, Sum> out;
    for (Eigen::Index i = 0; i < bars.close().size(); ++i) {
        Sum& sum = out[std::chrono::floor<days>(bars.times()[static_cast<std::size_t>(i)])];
        sum.open = std::isnan(sum.open) ? bars.open()[i] : sum.open;
        sum.high = std::max(sum.high, bars.high()[i]);
        sum.low = std::min(sum.low, bars.low()[i]);
        sum.close = bars.close()[i];
        sum.volume += bars.volume()[i];
    }
    return out;
}

TEST(SimulatedMarket, IntradayBarsAddUpToTheDailyBars)
{
    std::size_t seen = 0;
    for (const auto& s : market().front().series) {
        if (!isIntraday(s.bars->key().interval))
            continue;
        const auto daily = series(s.bars->key().instrument, Interval::Day1);
        for (const auto& [date, sum] : byDay(*s.bars)) {
            const auto i = rowOf(*daily, date);
            const auto where = describe(s.bars->key()) + " " + isoDate(date);
            EXPECT_EQ(sum.open, daily->open()[i]) << where;
            EXPECT_EQ(sum.high, daily->high()[i]) << where;
            EXPECT_EQ(sum.low, daily->low()[i]) << where;
            EXPECT_EQ(sum.close, daily->close()[i]) << where;
            EXPECT_NEAR(sum.volume, daily->volume()[i], 1e-9 * daily->volume()[i]) << where;
            ++seen;
        }
    }
    EXPECT_GT(seen, 550U);
}

TEST(SimulatedMarket, TheDayTurnsWhenItDid)
{
    const auto spy = series("SPY", Interval::Minute1);
    const auto spx = series("SPX", Interval::Minute1);
    const Date day = makeDate(2025, 11, 20);
    EXPECT_EQ(spy->slice({day, day + days{1}})->size(), 390U);
    const auto minutes = spx->slice({day, day + days{1}});
    Eigen::Index peak = 0;
    Eigen::Index bottom = 0;
    EXPECT_EQ(minutes->high().maxCoeff(&peak), 6770.35);
    EXPECT_EQ(minutes->low().minCoeff(&bottom), 6534.05);
    EXPECT_EQ(peak, 67);    // 10:37
    EXPECT_EQ(bottom, 380); // 15:50
    Eigen::Index broken = 0;
    while (minutes->close()[broken] >= 6642.16)
        ++broken;
    EXPECT_NEAR(static_cast<double>(broken), 145, 1); // 11:55
    // Bitcoin trades round the clock and through the weekend.
    EXPECT_EQ(series("BTCUSD", Interval::Minute1)->size(), 4U * 1440U);
}

double correlation(const Bars& a, const Bars& b, Date first, Date last)
{
    std::vector<double> x;
    std::vector<double> y;
    double lastA = 0;
    double lastB = 0;
    for (Date date = first; date <= last; date += days{1}) {
        const auto i = lowerIndex(a.times(), date);
        const auto j = lowerIndex(b.times(), date);
        if (i >= a.size() || j >= b.size() || a.times()[i] != TimePoint{date} || b.times()[j] != TimePoint{date})
            continue;
        const double pa = a.close()[static_cast<Eigen::Index>(i)];
        const double pb = b.close()[static_cast<Eigen::Index>(j)];
        if (lastA > 0) {
            x.push_back(std::log(pa / lastA));
            y.push_back(std::log(pb / lastB));
        }
        lastA = pa;
        lastB = pb;
    }
    const Eigen::Map<const Eigen::ArrayXd> u(x.data(), static_cast<Eigen::Index>(x.size()));
    const Eigen::Map<const Eigen::ArrayXd> v(y.data(), static_cast<Eigen::Index>(y.size()));
    const Eigen::ArrayXd du = u - u.mean();
    const Eigen::ArrayXd dv = v - v.mean();
    return (du * dv).sum() / std::sqrt(du.square().sum() * dv.square().sum());
}

TEST(SimulatedMarket, RelationsBetweenMarketsAreThoseOfAStrategistsMemory)
{
    const auto daily = [](const char* id) { return series(id, Interval::Day1); };
    const Date last = makeDate(2025, 11, 20);
    EXPECT_LT(std::fabs(correlation(*daily("BTCUSD"), *daily("NDX"), makeDate(2016, 1, 1), makeDate(2019, 6, 30))),
              0.2);
    EXPECT_GT(correlation(*daily("BTCUSD"), *daily("NDX"), makeDate(2022, 4, 1), makeDate(2022, 9, 30)), 0.45);
    EXPECT_LT(correlation(*daily("BTCUSD"), *daily("NDX"), makeDate(2023, 6, 1), makeDate(2024, 3, 31)), 0.4);
    EXPECT_GT(correlation(*daily("BTCUSD"), *daily("NDX"), makeDate(2025, 9, 1), last), 0.55);
    EXPECT_GT(correlation(*daily("SPX"), *daily("NDX"), makeDate(2015, 1, 1), last), 0.8);
    EXPECT_LT(correlation(*daily("SPX"), *daily("VIX"), makeDate(2015, 1, 1), last), -0.6);
    EXPECT_GT(correlation(*daily("MSTR"), *daily("BTCUSD"), makeDate(2021, 1, 1), last), 0.5);

    // Volatility comes in clusters: absolute returns remember those of the day before.
    const auto spx = daily("SPX");
    const auto n = spx->close().size();
    const Eigen::ArrayXd moves = (spx->close().tail(n - 1) / spx->close().head(n - 1)).log().abs();
    const Eigen::ArrayXd a = moves.head(n - 2) - moves.mean();
    const Eigen::ArrayXd b = moves.tail(n - 2) - moves.mean();
    EXPECT_GT((a * b).sum() / std::sqrt(a.square().sum() * b.square().sum()), 0.1);

    // Stale opens are there to be found: all before 1982, none since 2008.
    int stale = 0;
    int since2008 = 0;
    for (Eigen::Index i = 1; i < n; ++i) {
        const bool same = spx->open()[i] == spx->close()[i - 1];
        const Date date = std::chrono::floor<days>(spx->times()[static_cast<std::size_t>(i)]);
        stale += same && date >= makeDate(1962, 1, 1) && date < makeDate(1982, 1, 1) ? 1 : 0;
        since2008 += same && date >= makeDate(2008, 1, 1) ? 1 : 0;
    }
    EXPECT_GT(stale, 4900);
    EXPECT_LT(since2008, 50);
}

TEST(SimulatedMarket, FuturesImplyThePublishedOdds)
{
    // CME's rule for December 2025 with its two neighbours: November has no meeting, so its price is the rate before; the rate
    // after December is what January starts from, and February, without a meeting, is what January ends at.
    const auto z = series("ZQZ25", Interval::Day1);
    const auto x = series("ZQX25", Interval::Day1);
    const auto f = series("ZQF26", Interval::Day1);
    const auto g = series("ZQG26", Interval::Day1);
    const Frame& odds = frame("published_odds");
    std::map<Date, double> cut;
    std::map<std::pair<Date, Date>, double> total;
    for (std::size_t i = 0; i < odds.rows(); ++i) {
        const Date date = odds.dates("date")[i];
        total[{odds.dates("meeting")[i], date}] += odds.numbers("probability")[i];
        if (odds.dates("meeting")[i] == makeDate(2025, 12, 10) && odds.numbers("lower_bp")[i] < 375)
            cut[date] += odds.numbers("probability")[i];
    }
    for (const auto& [key, sum] : total)
        EXPECT_NEAR(sum, 1, 1e-9) << isoDate(key.first) << " on " << isoDate(key.second);
    EXPECT_GT(total.size(), 220U);

    double largest = 0;
    for (Date date = makeDate(2025, 11, 3); date <= makeDate(2025, 11, 20); date += days{1}) {
        if (!cut.contains(date))
            continue;
        const auto rate = [&](const BarsPtr& bars) { return 100 - bars->close()[rowOf(*bars, date)]; };
        const double january = (31 * rate(f) - 3 * rate(g)) / 28;
        const double start = rate(x);
        const double implied = (start - january) / 0.25;
        // December's own price must agree with both: r = (10·start + 21·end)/31.
        EXPECT_NEAR(rate(z), (10 * start + 21 * january) / 31, 0.004) << isoDate(date);
        largest = std::max(largest, std::fabs(implied - cut[date]));
    }
    EXPECT_LT(largest, 0.015); // prices come in steps of a quarter of a basis point
    EXPECT_NEAR(cut[makeDate(2025, 11, 18)], 0.50, 0.001);
    EXPECT_NEAR(cut[makeDate(2025, 11, 19)], 0.30, 0.001);
    EXPECT_NEAR(cut[makeDate(2025, 11, 20)], 0.39, 0.001);
}

TEST(SimulatedMarket, FactsStandInTheirFrames)
{
    const Frame& levels = frame("published_level");
    double medium = 0;
    for (std::size_t i = 0; i < levels.rows(); ++i) {
        if (levels.dates("published")[i] == makeDate(2025, 11, 20) && levels.texts("horizon")[i] == "medium")
            medium = levels.numbers("level")[i];
    }
    EXPECT_EQ(medium, 6456);
    EXPECT_EQ(levels.rows(), 20U);
    const Frame& meetings = frame("meeting");
    EXPECT_NE(std::ranges::find(meetings.dates("end"), makeDate(2025, 12, 10)), meetings.dates("end").end());
    const Frame& events = frame("event");
    EXPECT_NE(std::ranges::find(events.times("time"), fromNewYork(makeDate(2025, 11, 20), 8h + 30min)),
              events.times("time").end());
    for (const auto& title : events.texts("title_zh"))
        EXPECT_FALSE(title.empty());
}

TEST(SimulatedMarket, DepthThinsFromWhatWasNormalToWhatTheDayHad)
{
    const Frame& book = frame("book_level");
    std::map<TimePoint, std::map<std::string, double>> value;
    std::map<TimePoint, std::pair<double, double>> best{};
    for (std::size_t i = 0; i < book.rows(); ++i) {
        const TimePoint time = book.times("time")[i];
        const std::string& side = book.texts("side")[i];
        const double price = book.numbers("price")[i];
        EXPECT_GT(book.numbers("size")[i], 0);
        value[time][side] += price * book.numbers("size")[i];
        auto& [bid, ask] = best.try_emplace(time, 0, 1e9).first->second;
        (side == "bid" ? bid : ask) = side == "bid" ? std::max(bid, price) : std::min(ask, price);
    }
    EXPECT_EQ(value.size(), 2U * 78U);
    double normal = 0;
    double thin = 0;
    for (const auto& [time, sides] : value) {
        EXPECT_EQ(sides.size(), 2U);
        EXPECT_NEAR(best[time].second - best[time].first, 0.25, 1e-12) << isoTime(time);
        const double both = (sides.at("bid") + sides.at("ask")) / 2;
        if (time < makeDate(2025, 11, 20) + 0h)
            normal += both / 78;
        else if (time > fromNewYork(makeDate(2025, 11, 20), 12h + 30min))
            thin += both / 42;
    }
    EXPECT_NEAR(normal, 11e6, 0.5e6);
    EXPECT_NEAR(thin, 5e6, 0.4e6);

    const Frame& trades = frame("book_trade");
    EXPECT_EQ(trades.rows(), 2U * 77U * 6U);
    for (const double direction : trades.numbers("direction"))
        EXPECT_EQ(std::fabs(direction), 1);
    EXPECT_TRUE(std::ranges::is_sorted(trades.times("time")));
}

TEST(SimulatedMarket, FundamentalsHangTogether)
{
    const Frame& companies = frame("fundamental");
    EXPECT_GE(companies.rows(), 50U);
    for (std::size_t i = 0; i < companies.rows(); ++i) {
        const double growth = companies.numbers("eps_growth_5y")[i];
        const double forward = companies.numbers("forward_pe")[i];
        EXPECT_GT(forward, 5) << companies.texts("symbol")[i];
        EXPECT_LT(forward, 120) << companies.texts("symbol")[i];
        const double peg = companies.numbers("peg")[i];
        EXPECT_EQ(std::isnan(peg), growth <= 0) << companies.texts("symbol")[i];
        EXPECT_FALSE(std::fabs(peg - forward / (100 * growth)) > 0.0051) << companies.texts("symbol")[i];
    }
    const auto nvidia = std::ranges::find(companies.texts("symbol"), "NVDA") - companies.texts("symbol").begin();
    EXPECT_EQ(companies.numbers("price")[static_cast<std::size_t>(nvidia)], 180.64);
}

TEST(SimulatedMarket, EveryInstrumentIsKnownToTheProgram)
{
    for (const auto& s : market().front().series) {
        const std::string& id = s.bars->key().instrument;
        EXPECT_TRUE(s.instrument.has_value() || findInstrument(builtinInstruments(), id) != nullptr) << id;
        EXPECT_EQ(s.instrument.has_value(), id.starts_with("ZQ")) << id;
    }
}

TEST(SimulatedMarket, TargetRangesAreTheRealOnes)
{
    for (const auto* id : {"DFEDTARL", "DFEDTARU"}) {
        const auto lines = testing_data::sharedLines(std::string{"fred/date_value/"} + id + ".csv");
        if (!lines)
            GTEST_SKIP() << "vendor files are not beside the checkout: fred/date_value/" << id << ".csv";
        const auto bars = series(id, Interval::Day1);
        int compared = 0;
        for (const auto& line : *lines) {
            const auto date = parseIsoDate(line.substr(0, 10));
            if (!date || TimePoint{*date} > bars->times().back())
                continue;
            ASSERT_EQ(bars->close()[rowOf(*bars, *date)], std::stod(line.substr(11))) << id << " " << isoDate(*date);
            ++compared;
        }
        EXPECT_GT(compared, 6000);
    }
}

TEST(SimulatedMarket, CanBeCancelled)
{
    Progress cancelled;
    cancelled.cancel();
    const auto none = simulateMarket(kBuiltInSeed, cancelled);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::Cancelled);

    int reports = 0;
    Progress* running = nullptr;
    Progress late([&](double fraction) {
        EXPECT_GT(fraction, 0);
        EXPECT_LT(fraction, 1);
        if (++reports == 5)
            running->cancel();
    });
    running = &late;
    EXPECT_FALSE(simulateMarket(kBuiltInSeed, late));
    EXPECT_EQ(reports, 5);
}

TEST(Noise, FunctionsAgreeWithTheMathematicalLibrary)
{
    const simulation::Noise noise(1, "test");
    for (std::uint64_t i = 0; i < 20000; ++i) {
        const double x = 60 * (noise.uniform(i) - 0.5);
        ASSERT_NEAR(simulation::exactExp(x) / std::exp(x), 1, 1e-15) << x;
        const double y = std::exp(x);
        ASSERT_NEAR(simulation::exactLog(y), std::log(y), 1e-15 * std::max(1.0, std::fabs(std::log(y)))) << y;
    }
    // Quantiles from scipy.stats.norm.ppf; Acklam's approximation is good to 1.2e-9 relative.
    EXPECT_NEAR(simulation::normalQuantile(0.5), 0, 1e-15);
    EXPECT_NEAR(simulation::normalQuantile(0.975), 1.959963984540054, 3e-9);
    EXPECT_NEAR(simulation::normalQuantile(0.001), -3.090232306167813, 4e-9);
    EXPECT_NEAR(simulation::normalQuantile(0.3), -0.5244005127080409, 1e-9);
}

TEST(Noise, NumbersAreUniformNormalAndIndependent)
{
    const simulation::Noise a(7, "a");
    const simulation::Noise b(7, "b");
    constexpr int n = 200000;
    double mean = 0;
    double square = 0;
    double product = 0;
    double heavy = 0;
    std::array<int, 10> bins{};
    for (std::uint64_t i = 0; i < n; ++i) {
        const double x = a.normal(i);
        mean += x;
        square += x * x;
        product += x * b.normal(i);
        heavy += b.heavy(i) * b.heavy(i);
        ++bins[static_cast<std::size_t>(a.uniform(i) * 10)];
    }
    EXPECT_NEAR(mean / n, 0, 4 / std::sqrt(n));
    EXPECT_NEAR(square / n, 1, 4 * std::sqrt(2.0 / n));
    EXPECT_NEAR(product / n, 0, 4 / std::sqrt(n));
    EXPECT_NEAR(heavy / n, 0.97, 0.03);
    for (const int count : bins)
        EXPECT_NEAR(count, n / 10, 600); // 4.5 standard deviations
}

} // namespace
} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
// Options four at a time against QuantLib and against one at a time with the C library, and walks of order books.
#include "bench/option_peers.h"
#include "bench/registry.h"
#include "models/quant/black_scholes.h"
#include "models/quant/order_book.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace tidemark::bench {

namespace {

struct Chain
{
    std::vector<double> spot, strike, years, rate, yield, vol, side;
    std::array<std::vector<double>, 6> out;

    explicit Chain(std::size_t n)
    {
        for (auto* column : {&spot, &strike, &years, &rate, &yield, &vol, &side})
            column->reserve(n);
        for (std::size_t i = 0; i < n; ++i) {
            const auto u = [i](double step) { return std::fmod(static_cast<double>(i + 1) * step, 1.0); };
            spot.push_back(95 + 10 * u(0.618034));
            strike.push_back(70 + 60 * u(0.414214));
            years.push_back(0.02 + 1.5 * u(0.732051));
            rate.push_back(0.04);
            yield.push_back(0.012);
            vol.push_back(0.1 + 0.5 * u(0.236068));
            side.push_back(i % 2 == 0 ? 1.0 : -1.0);
        }
        for (auto& column : out)
            column.resize(n);
    }
    [[nodiscard]] quant::OptionColumns columns() const { return {spot, strike, years, rate, yield, vol, side}; }
};

double nanoseconds(double ms, std::size_t n) { return ms * 1e6 / static_cast<double>(n); }

double oneByOne(const Chain& chain, std::vector<double>& price)
{
    return bestOf(3, [&] {
        for (std::size_t i = 0; i < price.size(); ++i)
            price[i] = quant::blackScholes({chain.side[i] > 0 ? quant::OptionSide::Call : quant::OptionSide::Put,
                                            chain.spot[i], chain.strike[i], chain.years[i], chain.rate[i],
                                            chain.yield[i], chain.vol[i]})
                           .price;
    });
}

std::vector<Row> optionRows(const Options& options)
{
    const auto n = static_cast<std::size_t>(options.rows);
    Chain chain(n);
    auto& out = chain.out;
    const auto columns = chain.columns();
    const quant::OptionAnswers price{.price = out[0], .delta = {}, .gamma = {}, .vega = {}, .theta = {}, .rho = {}};
    const quant::OptionAnswers gamma{.price = {}, .delta = {}, .gamma = out[2], .vega = {}, .theta = {}, .rho = {}};
    const quant::OptionAnswers all{out[0], out[1], out[2], out[3], out[4], out[5]};
    const double prices = nanoseconds(bestOf(7, [&] { quant::blackScholes(columns, price); }), n);
    const double gammas = nanoseconds(bestOf(7, [&] { quant::blackScholes(columns, gamma); }), n);
    const double greeks = nanoseconds(bestOf(7, [&] { quant::blackScholes(columns, all); }), n);
    std::vector<double> single(std::min<std::size_t>(n, 200'000));
    const double naive = nanoseconds(oneByOne(chain, single), single.size());
    double apart = 0;
    for (std::size_t i = 0; i < single.size(); ++i)
        apart = std::max(apart, std::abs(single[i] - out[0][i]));
    // What the same columns cost to be read once and one to be written.
    const double memory = nanoseconds(bestOf(7,
                                             [&] {
                                                 for (std::size_t i = 0; i < n; ++i)
                                                     out[5][i] = columns.spot[i] + columns.strike[i] + columns.years[i]
                                                                 + columns.rate[i] + columns.yield[i] + columns.vol[i]
                                                                 + columns.side[i];
                                             }),
                                      n);
    const double library = quantLibNanoseconds({chain.spot.data(), single.size()});
    const std::string note = apart < 1e-11 ? "peer: the same formula with erfc, one at a time" : "answers differ";
    const std::string missing = "QuantLib is not installed (libquantlib0-dev)";
    return {{"Black-Scholes price, an option", prices, library, "ns", Goal::TimesFaster, 100,
             library > 0 ? "peer: QuantLib, quote update and NPV" : missing},
            {"Black-Scholes price, an option", prices, naive, "ns", Goal::TimesFaster, 0, note},
            {"Black-Scholes price and five greeks, an option", greeks, naive, "ns", Goal::TimesFaster, 0, note},
            {"Black-Scholes gamma, an option", gammas, naive, "ns", Goal::TimesFaster, 0, note},
            {"  price against memory", prices, memory, "ns", Goal::ShareOfPeer, 0,
             "peer: reading the seven columns and writing one"}};
}

std::vector<Row> bookRows(const Options&)
{
    constexpr int kLevels = 50;
    constexpr int kBooks = 1000;
    constexpr int kSizes = 60;
    std::vector<quant::OrderBook> books(kBooks);
    for (int b = 0; b < kBooks; ++b)
        for (int k = 1; k <= kLevels; ++k) {
            const double size = 10 + (b * 7 + k * 13) % 90;
            books[static_cast<std::size_t>(b)].bids.push_back({100 - 0.01 * k, size});
            books[static_cast<std::size_t>(b)].asks.push_back({100 + 0.01 * k, size});
        }
    double ours = 0;
    double peer = 0;
    Row row{.work = "book walk, 60 sizes in 1,000 books of 50 levels"};
    row.ours = bestOf(5, [&] {
        ours = 0;
        for (const auto& book : books) {
            const quant::WalkCurve curve{book, quant::Taker::Sells};
            for (int i = 1; i <= kSizes; ++i)
                ours += curve.costBp(curve.total() * i / kSizes).value_or(0);
        }
    });
    row.peer = bestOf(5, [&] {
        peer = 0;
        for (const auto& book : books) {
            const double total = quant::totalDepth(book, quant::Taker::Sells);
            for (int i = 1; i <= kSizes; ++i)
                peer += quant::walkCostBp(book, quant::Taker::Sells, total * i / kSizes).value_or(0);
        }
    });
    row.goal = 2;
    row.note = std::abs(ours - peer) < 1e-5 * peer ? "peer: each size from the best level on" : "answers differ";
    return {row};
}

const bool optionsRegistered = registerBench("options", &optionRows);
const bool booksRegistered = registerBench("books", &bookRows);

} // namespace

} // namespace tidemark::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/simulation/book_market.h"

#include <algorithm>
#include <cmath>

namespace tidemark::simulation {

using namespace std::chrono;

namespace {

constexpr double kTick = 0.25;
constexpr double kContract = 50; ///< USD an index point
constexpr double kBasis = 14.5;  ///< points the future stands above the index
constexpr int kLevels = 10;
constexpr double kImpact = 0.0006; ///< points a contract of net buying moves the mid

/// USD resting on one side.
double restingValue(TimePoint time)
{
    const TimePoint peak = fromNewYork(makeDate(2025, 11, 20), hours{10} + minutes{37});
    const TimePoint thin = fromNewYork(makeDate(2025, 11, 20), hours{12} + minutes{30});
    const double gone = static_cast<double>((time - peak).count()) / static_cast<double>((thin - peak).count());
    return 11e6 - 6e6 * std::clamp(gone, 0.0, 1.0);
}

class BookMaker
{
public:
    explicit BookMaker(std::uint64_t seed)
        : m_size(seed, "book size"),
          m_flow(seed, "book flow"),
          m_book{Frame{*frameSchema("book_level")}, Frame{*frameSchema("book_trade")}}
    {
    }

    void addSnapshot(TimePoint time, double index)
    {
        const double mid = std::floor((index + kBasis) / kTick) * kTick + kTick / 2;
        const double value = restingValue(time) * exactExp(0.10 * m_size.normal(m_drawn++));
        for (const double side : {-1.0, 1.0}) {
            double weights[kLevels];
            double sum = 0;
            for (int k = 0; k < kLevels; ++k)
                sum += weights[k] = (1 + 0.25 * k) * exactExp(0.35 * m_size.normal(m_drawn++));
            for (int k = 0; k < kLevels; ++k) {
                const double price = mid + side * (kTick / 2 + k * kTick);
                const double contracts =
                    std::fmax(1, std::floor(value * (weights[k] / sum) / (price * kContract) + 0.5));
                m_book.levels.append({std::string{"ES"}, time, static_cast<double>(m_snapshot),
                                      std::string{side < 0 ? "bid" : "ask"}, static_cast<double>(k + 1), price,
                                      contracts * kContract});
            }
        }
        ++m_snapshot;
        m_mid = mid;
    }

    /// Trades between the last snapshot and `time`: net buying that explains part of the move to `index`, in six prints.
    void addTrades(TimePoint from, TimePoint time, double index)
    {
        const double net = 0.6 * (index + kBasis - m_mid) / kImpact + 5000 * m_flow.normal(m_prints++);
        const double both = 5200 * exactExp(0.2 * m_flow.normal(m_prints++)) + std::fabs(net);
        const double bought = std::floor((both + net) / 6 + 0.5);
        const double sold = std::floor((both - net) / 6 + 0.5);
        for (int k = 0; k < 6; ++k) {
            const bool buy = k % 2 == 0;
            const double contracts = std::fmax(1, buy ? bought : sold);
            const double at = m_mid + (index + kBasis - m_mid) * (k + 1) / 7;
            const double price = std::floor(at / kTick) * kTick + (buy ? kTick : 0);
            m_book.trades.append({std::string{"ES"}, from + (time - from) * (k + 1) / 7, static_cast<double>(m_trade++),
                                  price, contracts * kContract, buy ? 1.0 : -1.0});
        }
    }

    [[nodiscard]] SimulatedBook take() { return std::move(m_book); }

private:
    Noise m_size;
    Noise m_flow;
    SimulatedBook m_book;
    std::uint64_t m_drawn = 0;
    std::uint64_t m_prints = 0;
    int m_snapshot = 0;
    int m_trade = 0;
    double m_mid = 0;
};

} // namespace

SimulatedBook simulateBook(std::uint64_t seed, const IntradayPath& index)
{
    BookMaker maker(seed);
    TimePoint last{};
    for (std::size_t i = 4; i < index.times.size(); i += 5) {
        const TimePoint time = index.times[i] + minutes{1};
        if (newYorkDate(time) < makeDate(2025, 11, 19))
            continue;
        if (newYorkDate(last) == newYorkDate(time))
            maker.addTrades(last, time, index.close[i]);
        maker.addSnapshot(time, index.close[i]);
        last = time;
    }
    return maker.take();
}

} // namespace tidemark::simulation

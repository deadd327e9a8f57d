// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/market/simulation/path.h"

namespace tidemark::simulation {

inline constexpr double kSpyRatio = 0.0998; ///< fund's price over its index
inline constexpr double kQqqRatio = 0.02435;
inline constexpr double kIwmRatio = 0.0994;

/// The daily part of the simulated market, by instrument. Built in the order in which one instrument leans on another:
/// S&P 500 (own volatility regimes), Nasdaq-100, bitcoin, then everything that is a mixture of these and noise of its own.
class DailyMarket
{
public:
    explicit DailyMarket(std::uint64_t seed);

    /// Names of the instruments, in the order in which they are made.
    [[nodiscard]] static std::vector<std::string> instruments();

    /// Makes `instrument`. Precondition: those before it in `instruments()` are made.
    void make(const std::string& instrument);

    [[nodiscard]] const DailyPath& operator[](const std::string& instrument) const { return m_paths.at(instrument); }

private:
    struct Mixture;

    void makeIndex();
    void makeVix();
    void makeBitcoin();
    void makeSpread();
    void makeMixture(const Mixture& mixture);
    void makeAsia(const std::string& instrument, const std::string& calendar);
    void makeScaled(const std::string& instrument, const std::string& of, double ratio, double volume);

    void setOpens(DailyPath& path, double marketBeta, const Noise& noise) const;
    [[nodiscard]] double marketReturn(Date date) const;
    [[nodiscard]] double techReturn(Date date) const;
    [[nodiscard]] double bitcoinReturn(Date previous, Date date) const;
    [[nodiscard]] double tension(Date date) const;

    std::uint64_t m_seed;
    std::map<std::string, std::map<Date, Anchor>> m_anchors;
    std::map<std::string, std::map<Date, double>> m_landmarks;
    std::map<std::string, DailyPath> m_paths;
};

} // namespace tidemark::simulation

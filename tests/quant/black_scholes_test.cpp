// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors from the closed form evaluated with mpmath at 40 digits (scripted apart from this project). Tolerance 2e-14 of the spot, of the
// larger of 1 and the value for the others: rounding of double arithmetic.
#include "models/quant/black_scholes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace tidemark::quant {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct Case
{
    EuropeanOption option;
    OptionGreeks expected;
};

const std::array<Case, 6> kCases{{
    {{OptionSide::Call, 6538.76, 6450, 0.1, 0.0388, 0.0125, 0.24},
     {253.37128576294716, 0.59899482115781694, 0.00077767083583240799, 797.99073405157358, -1050.7668477839652,
      366.33120910309399}},
    {{OptionSide::Put, 6538.76, 6450, 0.1, 0.0388, 0.0125, 0.24},
     {147.80211719349328, -0.39975595976676393, 0.00077767083583240799, 797.99073405157358, -883.10837096433774,
      -276.17103966780186}},
    {{OptionSide::Call, 100, 140, 0.25, 0.05, 0, 0.2},
     {0.0018764132430947569, 0.00071204766406598408, 0.00024636706181099948, 0.12318353090549974, -0.052739830020375079,
      0.017332088290875913}},
    {{OptionSide::Put, 100, 60, 2, -0.005, 0.02, 0.35},
     {3.5151864885530967, -0.11462171656484782, 0.00386696130285352, 27.06872911997464, -2.672644021852666,
      -29.954716290075757}},
    {{OptionSide::Call, 100, 100, 0.0027, 0.04, 0.0, 1.2},
     {2.4924240891829504, 0.51312640832045487, 0.063945762043248334, 2.071842690201246, -462.36229538110251,
      0.13181458520572885}},
    {{OptionSide::Put, 100, 250, 0.5, 0.04, 0.01, 0.15},
     {145.54842040742059, -0.9950124791926823, 1.2268353393088698e-17, 9.2012650448165232e-15, 8.8069742538748693,
      -122.52483416334441}},
}};

std::array<double, 6> listed(const OptionGreeks& g) { return {g.price, g.delta, g.gamma, g.vega, g.theta, g.rho}; }

void expectNear(const OptionGreeks& calculated, const OptionGreeks& expected, double spot)
{
    const auto a = listed(calculated);
    const auto b = listed(expected);
    for (std::size_t i = 0; i < a.size(); ++i)
        EXPECT_NEAR(a[i], b[i], 2e-14 * std::max({1.0, i == 0 ? spot : 0.0, std::abs(b[i])})) << "value " << i;
}

/// Columns and answers for `n` options drawn from a fixed seed.
struct Batch
{
    std::array<std::vector<double>, 7> in;
    std::array<std::vector<double>, 6> out;

    explicit Batch(std::size_t n)
    {
        const std::array<double, 7> low{80, 60, 0.01, -0.01, 0, 0.05, 0};
        const std::array<double, 7> high{120, 160, 2, 0.06, 0.03, 0.9, 1};
        for (std::size_t c = 0; c < in.size(); ++c)
            for (std::size_t i = 0; i < n; ++i) {
                // Weyl sequences: evenly spread, no generator to trust.
                const double u =
                    std::fmod(static_cast<double>(i + 1) * (0.618033988749895 + 0.1047 * static_cast<double>(c)), 1.0);
                in[c].push_back(c == 6 ? (u < 0.5 ? -1.0 : 1.0) : low[c] + (high[c] - low[c]) * u);
            }
        for (auto& column : out)
            column.resize(n);
    }
    [[nodiscard]] OptionColumns columns() const { return {in[0], in[1], in[2], in[3], in[4], in[5], in[6]}; }
    [[nodiscard]] OptionAnswers answers() { return {out[0], out[1], out[2], out[3], out[4], out[5]}; }
    [[nodiscard]] EuropeanOption option(std::size_t i) const
    {
        return {in[6][i] > 0 ? OptionSide::Call : OptionSide::Put,
                in[0][i],
                in[1][i],
                in[2][i],
                in[3][i],
                in[4][i],
                in[5][i]};
    }
};

TEST(BlackScholes, ReproducesTheClosedForm)
{
    for (const auto& c : kCases)
        expectNear(blackScholes(c.option), c.expected, c.option.spot);
    const auto deep = blackScholes({OptionSide::Put, 100, 20, 0.5, 0.03, 0, 0.2});
    EXPECT_NEAR(deep.price / 4.14209842347441e-31, 1, 1e-11) << "tails keep their digits";
}

TEST(BlackScholes, ManyAtOnceAgreeWithOneAtATime)
{
    Batch batch(1003);
    blackScholes(batch.columns(), batch.answers());
    for (std::size_t i = 0; i < 1003; ++i) {
        const auto single = listed(blackScholes(batch.option(i)));
        for (std::size_t k = 0; k < 6; ++k)
            ASSERT_NEAR(batch.out[k][i], single[k], 3e-13 * std::max(1.0, std::abs(single[k])))
                << "option " << i << " value " << k;
    }
}

TEST(BlackScholes, AnswersDoNotDependOnThreadsInstructionsOrPlace)
{
    Batch batch(20'002);
    blackScholes(batch.columns(), batch.answers());
    const auto first = batch.out;
    blackScholes(batch.columns(), batch.answers(), {.threads = 4});
    EXPECT_EQ(batch.out, first);
    blackScholes(batch.columns(), batch.answers(), {.threads = 1, .instructions = Instructions::Baseline});
    EXPECT_EQ(batch.out, first);
    for (const std::size_t i : {std::size_t{0}, std::size_t{7}, std::size_t{20'001}}) {
        double alone = 0;
        const auto& in = batch.in;
        blackScholes({{&in[0][i], 1},
                      {&in[1][i], 1},
                      {&in[2][i], 1},
                      {&in[3][i], 1},
                      {&in[4][i], 1},
                      {&in[5][i], 1},
                      {&in[6][i], 1}},
                     {.price = {&alone, 1}, .delta = {}, .gamma = {}, .vega = {}, .theta = {}, .rho = {}});
        EXPECT_EQ(alone, first[0][i]);
    }
}

TEST(BlackScholes, OneValueStandsForAllAndOnlyWhatIsWantedIsFilled)
{
    const std::vector<double> spots{90, 95, 100, 105, 110};
    const double strike = 100, years = 0.5, rate = 0.04, yield = 0.01, vol = 0.25, call = 1;
    std::vector<double> gamma(5);
    blackScholes({spots, {&strike, 1}, {&years, 1}, {&rate, 1}, {&yield, 1}, {&vol, 1}, {&call, 1}},
                 {.price = {}, .delta = {}, .gamma = gamma, .vega = {}, .theta = {}, .rho = {}});
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_NEAR(gamma[i], blackScholes({OptionSide::Call, spots[i], strike, years, rate, yield, vol}).gamma, 1e-16);
}

TEST(BlackScholes, RowsThatAreNotOptionsAreNaNAmongOthersThatAre)
{
    Batch batch(8);
    batch.in[0][1] = -1;
    batch.in[5][2] = kNaN;
    batch.in[2][5] = 0; // expires now: the payoff
    blackScholes(batch.columns(), batch.answers());
    EXPECT_TRUE(std::isnan(batch.out[0][1]));
    EXPECT_TRUE(std::isnan(batch.out[2][2]));
    const double w = batch.in[6][5];
    EXPECT_EQ(batch.out[0][5], std::max(0.0, w * (batch.in[0][5] - batch.in[1][5])));
    EXPECT_EQ(batch.out[2][5], 0);
    EXPECT_TRUE(std::isfinite(batch.out[0][0]) && std::isfinite(batch.out[0][7]));
    EXPECT_TRUE(std::isnan(blackScholes({OptionSide::Call, 100, 100, 0, 0.03, 0, 0.2}).delta)) << "at the kink";
}

TEST(BlackScholes, PutCallParityAndTheEquationHold)
{
    Batch batch(200);
    for (std::size_t i = 0; i < 200; ++i) {
        EuropeanOption o = batch.option(i);
        o.side = OptionSide::Call;
        const auto call = blackScholes(o);
        o.side = OptionSide::Put;
        const auto put = blackScholes(o);
        EXPECT_NEAR(call.price - put.price,
                    o.spot * std::exp(-o.yield * o.years) - o.strike * std::exp(-o.rate * o.years), 1e-11);
        // θ + (r − q) S Δ + ½ σ² S² Γ = r V
        EXPECT_NEAR(call.theta + (o.rate - o.yield) * o.spot * call.delta
                        + 0.5 * o.vol * o.vol * o.spot * o.spot * call.gamma,
                    o.rate * call.price, 1e-9);
    }
}

TEST(ImpliedVol, FindsTheVolatilityThePriceWasMadeWith)
{
    for (const double vol : {0.03, 0.2, 0.65, 1.5})
        for (const double strike : {55.0, 90.0, 100.0, 130.0})
            for (const auto side : {OptionSide::Call, OptionSide::Put}) {
                EuropeanOption o{side, 100, strike, 0.4, 0.03, 0.01, vol};
                const auto g = blackScholes(o);
                if (g.vega < 1e-6)
                    continue; // the price no longer tells
                const auto found = impliedVol(o, g.price);
                ASSERT_TRUE(found) << strike << " " << vol;
                EXPECT_NEAR(*found, vol, 1e-13 * o.spot / g.vega + 1e-12) << strike;
            }
}

TEST(ImpliedVol, IsNoneOutsideTheBoundsOfArbitrage)
{
    const EuropeanOption call{OptionSide::Call, 100, 90, 0.5, 0.04, 0.01, 0};
    const double floor = 100 * std::exp(-0.005) - 90 * std::exp(-0.02);
    EXPECT_FALSE(impliedVol(call, floor));
    EXPECT_FALSE(impliedVol(call, floor - 1));
    EXPECT_TRUE(impliedVol(call, floor + 0.5));
    EXPECT_FALSE(impliedVol(call, 100 * std::exp(-0.005)));
    EXPECT_FALSE(impliedVol(call, 120));
    const EuropeanOption put{OptionSide::Put, 100, 90, 0.5, 0.04, 0.01, 0};
    EXPECT_FALSE(impliedVol(put, 0));
    EXPECT_FALSE(impliedVol(put, 90 * std::exp(-0.02)));
    EXPECT_TRUE(impliedVol(put, 89.9 * std::exp(-0.02)));
    EXPECT_FALSE(impliedVol(put, kNaN));
    EXPECT_FALSE(impliedVol({OptionSide::Put, 100, 90, 0, 0.04, 0.01, 0}, 1)) << "no time left";
}

} // namespace
} // namespace tidemark::quant

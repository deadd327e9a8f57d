// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/black_scholes.h"

#include "models/quant/lane_math.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>

namespace tidemark::quant {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kRootTwoPi = 2.50662827463100050242;
constexpr double kFarthest = 37; ///< |d| beyond which the lanes leave an option to the single formula
constexpr std::size_t kBlock = 4096;

double normal(double x) { return 0.5 * std::erfc(-x / std::numbers::sqrt2); }

/// Without time or volatility: the payoff at the forward, discounted.
OptionGreeks certain(const EuropeanOption& o, double w)
{
    const double spot = o.spot * std::exp(-o.yield * o.years);
    const double strike = o.strike * std::exp(-o.rate * o.years);
    const double inside = w * (spot - strike);
    const bool exercised = inside > 0;
    const double open = inside == 0 ? kNaN : 0.0;
    return {std::max(inside, 0.0),
            exercised ? w * spot / o.spot : open,
            open,
            open,
            exercised ? w * (o.yield * spot - o.rate * strike) : open,
            exercised ? w * o.years * strike : open};
}

/// The columns as pointers with their steps: 0 for a value that stands for all.
struct Column
{
    const double* at;
    std::size_t step;
    explicit Column(std::span<const double> values) : at(values.data()), step(values.size() == 1 ? 0 : 1) {}
    [[nodiscard]] double value(std::size_t i) const { return at[i * step]; }
    [[gnu::always_inline]] void load(std::size_t i, Lanes& lanes) const
    {
        if (step == 0)
            fillLanes(*at, lanes);
        else
            loadLanes(at + i, lanes);
    }
};

struct Columns
{
    Column spot, strike, years, rate, yield, vol, side;
    explicit Columns(const OptionColumns& o)
        : spot(o.spot), strike(o.strike), years(o.years), rate(o.rate), yield(o.yield), vol(o.vol), side(o.side)
    {
    }
    [[nodiscard]] EuropeanOption option(std::size_t i) const
    {
        return {side.value(i) > 0 ? OptionSide::Call : OptionSide::Put,
                spot.value(i),
                strike.value(i),
                years.value(i),
                rate.value(i),
                yield.value(i),
                vol.value(i)};
    }
};

void single(const Columns& columns, const OptionAnswers& out, std::size_t i)
{
    const OptionGreeks g = blackScholes(columns.option(i));
    const auto put = [i](std::span<double> to, double value) {
        if (!to.empty())
            to[i] = value;
    };
    put(out.price, g.price);
    put(out.delta, g.delta);
    put(out.gamma, g.gamma);
    put(out.vega, g.vega);
    put(out.theta, g.theta);
    put(out.rho, g.rho);
}

/// Four options whose columns stand in `c`, from row i. False when one of them needs the single formula.
template <Build build>
[[gnu::always_inline]] inline bool four(const Columns& c, const OptionAnswers& out, std::size_t i, bool tails)
{
    Lanes spot, strike, years, rate, yield, vol, w;
    c.spot.load(i, spot);
    c.strike.load(i, strike);
    c.years.load(i, years);
    c.rate.load(i, rate);
    c.yield.load(i, yield);
    c.vol.load(i, vol);
    c.side.load(i, w);
    Lanes rootYears = years;
    rootLanes<build>(rootYears);
    const Lanes deviation = vol * rootYears;
    Lanes moneyness = spot / strike;
    logLanes(moneyness);
    const Lanes d1 = (moneyness + (rate - yield) * years) / deviation + 0.5 * deviation;
    const Lanes d2 = d1 - deviation;
    const Lanes a1 = d1 < 0 ? -d1 : d1;
    const Lanes a2 = d2 < 0 ? -d2 : d2;
    const Lanes yieldTime = yield * years;
    const Lanes rateTime = rate * years;
    // A comparison with NaN is false, so whatever is missing ends here too.
    const auto plainRows = (spot > 1e-300) & (spot < 1e300) & (strike > 1e-300) & (strike < 1e300) & (years > 0)
                           & (vol > 0) & (moneyness > -700) & (moneyness < 700) & (a1 < kFarthest) & (a2 < kFarthest)
                           & (yieldTime < 700) & (yieldTime > -700) & (rateTime < 700) & (rateTime > -700)
                           & (w * w == 1);
    if (!(plainRows[0] && plainRows[1] && plainRows[2] && plainRows[3]))
        return false;
    Lanes growth = -yieldTime;
    expLanes(growth);
    Lanes bell1 = -0.5 * a1 * a1;
    expLanes(bell1);
    const Lanes density = bell1 / kRootTwoPi;
    const auto put = [i](std::span<double> to, const Lanes& lanes) {
        if (!to.empty())
            storeLanes(lanes, to.data() + i);
    };
    put(out.gamma, growth * density / (spot * deviation));
    const Lanes vega = spot * growth * density * rootYears;
    put(out.vega, vega);
    if (!tails)
        return true;
    Lanes discount = -rateTime;
    expLanes(discount);
    Lanes bell2 = -0.5 * a2 * a2;
    expLanes(bell2);
    Lanes tail1, tail2;
    tailLanes(a1, bell1, tail1);
    tailLanes(a2, bell2, tail2);
    const Lanes in1 = w * d1 > 0 ? 1.0 - tail1 : tail1; // N(w d₁)
    const Lanes in2 = w * d2 > 0 ? 1.0 - tail2 : tail2;
    const Lanes delta = w * growth * in1;
    const Lanes owed = w * strike * discount * in2;
    put(out.delta, delta);
    put(out.price, spot * delta - owed);
    put(out.rho, years * owed);
    put(out.theta, yield * spot * delta - rate * owed - 0.5 * vega * vol / years);
    return true;
}

template <Build build>
[[gnu::always_inline]] inline void rows(const Columns& columns, const OptionAnswers& out, std::size_t from,
                                        std::size_t to, bool tails)
{
    for (std::size_t i = from; i < to; i += 4)
        if (!four<build>(columns, out, i, tails))
            for (std::size_t k = i; k < i + 4; ++k)
                single(columns, out, k);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void rowsAvx2(const Columns& columns, const OptionAnswers& out, std::size_t from,
                                      std::size_t to, bool tails)
{
    rows<Build::Avx2>(columns, out, from, to, tails);
}
#endif

void anyRows(const Columns& columns, const OptionAnswers& out, std::size_t from, std::size_t to, bool tails,
             const Execution& execution)
{
#if defined(__x86_64__)
    if (execution.avx2())
        return rowsAvx2(columns, out, from, to, tails);
#endif
    rows<Build::Baseline>(columns, out, from, to, tails);
}

/// The last one to three options, repeated to four, so that they take the same way as the others.
void lastRows(const OptionColumns& options, const OptionAnswers& out, std::size_t from, std::size_t n, bool tails,
              const Execution& execution)
{
    std::array<std::array<double, 4>, 7> in{};
    const std::array<std::span<const double>, 7> columns{options.spot,  options.strike, options.years, options.rate,
                                                         options.yield, options.vol,    options.side};
    for (std::size_t c = 0; c < columns.size(); ++c)
        for (std::size_t k = 0; k < 4; ++k)
            in[c][k] = columns[c][columns[c].size() == 1 ? 0 : std::min(from + k, n - 1)];
    std::array<std::array<double, 4>, 6> values{};
    const OptionAnswers four{values[0], values[1], values[2], values[3], values[4], values[5]};
    anyRows(Columns{{in[0], in[1], in[2], in[3], in[4], in[5], in[6]}}, four, 0, 4, tails, execution);
    const std::array<std::span<double>, 6> to{out.price, out.delta, out.gamma, out.vega, out.theta, out.rho};
    for (std::size_t c = 0; c < to.size(); ++c)
        for (std::size_t k = from; k < n && !to[c].empty(); ++k)
            to[c][k] = values[c][k - from];
}

} // namespace

OptionGreeks blackScholes(const EuropeanOption& o)
{
    const bool known = o.spot > 0 && o.strike > 0 && o.years >= 0 && o.vol >= 0 && std::isfinite(o.spot)
                       && std::isfinite(o.strike) && std::isfinite(o.years) && std::isfinite(o.vol)
                       && std::isfinite(o.rate) && std::isfinite(o.yield);
    if (!known)
        return {kNaN, kNaN, kNaN, kNaN, kNaN, kNaN};
    const double w = o.side == OptionSide::Call ? 1.0 : -1.0;
    const double deviation = o.vol * std::sqrt(o.years);
    if (deviation == 0)
        return certain(o, w);
    const double d1 = (std::log(o.spot / o.strike) + (o.rate - o.yield) * o.years) / deviation + 0.5 * deviation;
    const double d2 = d1 - deviation;
    const double growth = std::exp(-o.yield * o.years);
    const double density = std::exp(-0.5 * d1 * d1) / kRootTwoPi;
    const double delta = w * growth * normal(w * d1);
    const double owed = w * o.strike * std::exp(-o.rate * o.years) * normal(w * d2);
    const double vega = o.spot * growth * density * std::sqrt(o.years);
    return {o.spot * delta - owed,
            delta,
            growth * density / (o.spot * deviation),
            vega,
            o.yield * o.spot * delta - o.rate * owed - 0.5 * vega * o.vol / o.years,
            o.years * owed};
}

void blackScholes(const OptionColumns& options, const OptionAnswers& answers, const Execution& execution)
{
    std::size_t n = 0;
    for (const auto to : {answers.price, answers.delta, answers.gamma, answers.vega, answers.theta, answers.rho})
        n = std::max(n, to.size());
    for ([[maybe_unused]] const auto column :
         {options.spot, options.strike, options.years, options.rate, options.yield, options.vol, options.side})
        assert(column.size() == n || column.size() == 1);
    const bool tails =
        !answers.price.empty() || !answers.delta.empty() || !answers.theta.empty() || !answers.rho.empty();
    const Columns columns{options};
    const std::size_t whole = n / 4 * 4;
    const auto blocks = static_cast<std::ptrdiff_t>((whole + kBlock - 1) / kBlock);
    forEachBlock(
        blocks, execution.threads, [] { return 0; },
        [&](int&, std::ptrdiff_t block) {
            const std::size_t from = static_cast<std::size_t>(block) * kBlock;
            anyRows(columns, answers, from, std::min(whole, from + kBlock), tails, execution);
        });
    if (whole < n)
        lastRows(options, answers, whole, n, tails, execution);
}

std::optional<double> impliedVol(const EuropeanOption& option, double price)
{
    if (!(option.spot > 0 && option.strike > 0 && option.years > 0) || !std::isfinite(price))
        return std::nullopt;
    const double spot = option.spot * std::exp(-option.yield * option.years);
    const double strike = option.strike * std::exp(-option.rate * option.years);
    const double w = option.side == OptionSide::Call ? 1.0 : -1.0;
    const double inside = std::max(w * (spot - strike), 0.0);
    if (!(price > inside && price < (w > 0 ? spot : strike)))
        return std::nullopt;
    // The option out of the money carries the same time value (put-call parity) and tells small ones best.
    const double target = price - inside;
    EuropeanOption out = option;
    out.side = spot > strike ? OptionSide::Put : OptionSide::Call;
    double low = 0;
    double high = std::numeric_limits<double>::infinity();
    // Where the price as a function of volatility has its inflection (Manaster and Koehler 1982).
    double vol = std::max(std::sqrt(2 * std::abs(std::log(spot / strike)) / option.years), 0.1);
    for (int i = 0; i < 200; ++i) {
        out.vol = vol;
        const OptionGreeks g = blackScholes(out);
        (g.price < target ? low : high) = vol;
        const double step = g.price > 0 && g.vega > 0 ? std::log(target / g.price) * g.price / g.vega : kNaN;
        double next = vol + step;
        if (!(next > low && next < high)) // NaN too
            next = std::isinf(high) ? 2 * vol : 0.5 * (low + high);
        if (std::abs(next - vol) <= 1e-14 * vol || next == vol)
            return next;
        vol = next;
    }
    return vol;
}

} // namespace tidemark::quant

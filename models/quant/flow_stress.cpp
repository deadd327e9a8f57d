// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/flow_stress.h"

#include <cassert>
#include <cmath>

namespace tidemark::quant {

FlowPoint flowAt(const TrendState& state, double capital, double price, int days, PricePath path)
{
    assert(price > 0 && days >= 1);
    const TrendReading now = state.reading();
    const TrendReading then =
        (path == PricePath::Straight ? alongStraightPath(state, price, days) : alongStep(state, price, days)).reading();
    FlowPoint out{price, days, then.signal, then.leverage, then.weight, 0, 0, 0};
    out.signalPart = capital * (then.signal - now.signal) * now.leverage;
    out.volPart = capital * then.signal * (then.leverage - now.leverage);
    out.total = out.signalPart + out.volPart;
    return out;
}

double tapePrice(const TrendState& state, double sigmas, int days)
{
    return state.close() * std::exp(sigmas * state.reading().dailyVol * std::sqrt(static_cast<double>(days)));
}

} // namespace tidemark::quant

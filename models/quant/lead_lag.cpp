// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/lead_lag.h"

#include "models/quant/correlation.h"

#include <cassert>
#include <cmath>
#include <limits>

namespace tidemark::quant {

Eigen::ArrayXd crossCorrelation(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y,
                                Eigen::Index maxLag)
{
    assert(x.size() == y.size() && maxLag >= 0);
    Eigen::ArrayXd out = Eigen::ArrayXd::Constant(2 * maxLag + 1, std::numeric_limits<double>::quiet_NaN());
    for (Eigen::Index lag = -maxLag; lag <= maxLag; ++lag) {
        const Eigen::Index pairs = x.size() - std::abs(lag);
        if (pairs < 4)
            continue;
        out[lag + maxLag] = lag >= 0 ? pearson(x.head(pairs), y.tail(pairs)) : pearson(x.tail(pairs), y.head(pairs));
    }
    return out;
}

double whiteNoiseBand(Eigen::Index n)
{
    return n < 4 ? std::numeric_limits<double>::quiet_NaN() : 1.96 / std::sqrt(static_cast<double>(n));
}

} // namespace tidemark::quant

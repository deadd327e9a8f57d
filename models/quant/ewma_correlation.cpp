// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/ewma_correlation.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace tidemark::quant {

Eigen::ArrayXd ewmaCorrelation(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y,
                               double lambda)
{
    assert(x.size() == y.size() && lambda > 0 && lambda < 1);
    Eigen::ArrayXd out = Eigen::ArrayXd::Constant(x.size(), std::numeric_limits<double>::quiet_NaN());
    double xx = 0;
    double yy = 0;
    double xy = 0;
    bool seeded = false;
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        if (!std::isfinite(x[i]) || !std::isfinite(y[i]))
            continue;
        const double keep = seeded ? lambda : 0.0;
        const double take = 1.0 - keep;
        xx = keep * xx + take * x[i] * x[i];
        yy = keep * yy + take * y[i] * y[i];
        xy = keep * xy + take * x[i] * y[i];
        seeded = true;
        const double scale = std::sqrt(xx) * std::sqrt(yy);
        if (scale > 0)
            out[i] = std::clamp(xy / scale, -1.0, 1.0);
    }
    return out;
}

double ewmaEffectiveCount(double lambda) { return (1 + lambda) / (1 - lambda); }

} // namespace tidemark::quant

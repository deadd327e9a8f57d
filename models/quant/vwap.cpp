// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/vwap.h"

#include <cmath>
#include <limits>

namespace tidemark::quant {

Eigen::ArrayXd cumulativeVwap(const Eigen::Ref<const Eigen::ArrayXd>& high, const Eigen::Ref<const Eigen::ArrayXd>& low,
                              const Eigen::Ref<const Eigen::ArrayXd>& close,
                              const Eigen::Ref<const Eigen::ArrayXd>& volume)
{
    Eigen::ArrayXd out(close.size());
    double traded = 0;
    double value = 0;
    for (Eigen::Index i = 0; i < close.size(); ++i) {
        const bool ranged = i < high.size() && i < low.size() && std::isfinite(high[i]) && std::isfinite(low[i]);
        const double price = ranged ? (high[i] + low[i] + close[i]) / 3 : close[i];
        if (std::isfinite(price) && volume[i] > 0) {
            traded += volume[i];
            value += price * volume[i];
        }
        out[i] = traded > 0 ? value / traded : std::numeric_limits<double>::quiet_NaN();
    }
    return out;
}

} // namespace tidemark::quant

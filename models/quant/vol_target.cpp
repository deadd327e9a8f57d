// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/vol_target.h"

#include <algorithm>

namespace tidemark::quant {

double volatilityLeverage(double annualVolatility, double targetVolatility, double cap)
{
    if (std::isnan(annualVolatility))
        return annualVolatility;
    return annualVolatility > 0 ? std::min(cap, targetVolatility / annualVolatility) : cap;
}

} // namespace tidemark::quant

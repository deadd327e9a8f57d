// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cmath>

namespace tidemark::quant {

/// Prices by a closed recipe, so that pandas can be given the very same ones:
/// 100·exp(0.0006·i + 0.03·sin(i/9) + 0.011·sin(1.7·i) + 0.02·cos(i/31)).
inline Eigen::ArrayXd recipeCloses(Eigen::Index n = 400)
{
    Eigen::ArrayXd out(n);
    for (Eigen::Index k = 0; k < n; ++k) {
        const auto i = static_cast<double>(k);
        out[k] =
            100.0
            * std::exp(0.0006 * i + 0.03 * std::sin(i / 9.0) + 0.011 * std::sin(1.7 * i) + 0.02 * std::cos(i / 31.0));
    }
    return out;
}

} // namespace tidemark::quant

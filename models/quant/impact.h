// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace tidemark::quant {

enum class ImpactForm {
    Linear,    ///< cost = a + b · Q
    SquareRoot ///< cost = a + b · √Q (Almgren et al. 2005, Tóth et al. 2011)
};

/// A form of market impact over several books: each book's intercept and slope by least squares over the sizes it can fill, then their
/// means over the books (Fama and MacBeth 1973) with a Newey-West error of the slope, for books stand in time.
struct ImpactFit
{
    Eigen::Index books = 0;  ///< that could fill at least three sizes
    double intercept, slope; ///< bp; bp a unit of value, or a root of it
    double error;            ///< of the slope; of one book alone White's
    double r2;               ///< mean over the books
};

/// `costBp(i, k)` is what sizes[i] costs in book k, NaN where that book cannot fill it. Precondition: rows as many as sizes, lags >= 0.
[[nodiscard]] ImpactFit fitImpact(const Eigen::Ref<const Eigen::ArrayXd>& sizes,
                                  const Eigen::Ref<const Eigen::ArrayXXd>& costBp, ImpactForm form, int lags);

/// Y of I = Y · σ · √(Q/V) from a square-root slope in bp, with σ (a fraction) and V (value) over the same span of time: the ratio
/// σ/√V does not depend on how long it is. NaN unless σ and V are positive.
[[nodiscard]] double impactCoefficient(double slopeBp, double sigma, double volume);

/// How fast a disturbed quantity returns to its level: ln x_t = c + φ ln x_{t−1} by least squares with Newey-West errors. NaN in `values`
/// cuts the series: pairs are not formed across it. halfLife is ln ½ / ln φ in steps, NaN unless 0 < φ < 1.
struct Resilience
{
    Eigen::Index pairs = 0;
    double phi, error, halfLife;
};
/// Undefined for fewer than 10 pairs. Precondition: values positive or NaN, lags >= 0.
[[nodiscard]] Resilience resilienceOf(const Eigen::Ref<const Eigen::ArrayXd>& values, int lags);

} // namespace tidemark::quant

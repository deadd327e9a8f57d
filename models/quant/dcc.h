// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <Eigen/Core>

namespace tidemark::quant {

/// h_t = ω + α·e²_{t−1} + β·h_{t−1} of demeaned returns e, h_0 their variance.
struct Garch
{
    double omega = 0;
    double alpha = 0;
    double beta = 0;
    double logLikelihood = 0; ///< Gaussian, of the returns as given
    bool converged = false;
    Eigen::ArrayXd variance; ///< h, one a row: known before the row's own return
};

/// GARCH(1,1) by Gaussian quasi-maximum likelihood (Bollerslev 1986), constant mean, deterministic simplex search with α, β ≥ 0 and
/// α + β < 1. Errors: Precondition for fewer than 250 returns, a value that is not finite, or zero variance.
[[nodiscard]] Result<Garch> fitGarch(const Eigen::Ref<const Eigen::ArrayXd>& returns);

struct Dcc
{
    Garch x, y;
    double a = 0;
    double b = 0;
    double logLikelihood = 0; ///< the correlation part, −½ Σ (ln(1−ρ²) + (z₁² + z₂² − 2ρz₁z₂)/(1−ρ²) − z₁² − z₂²)
    bool converged = false;
    Eigen::ArrayXd correlation; ///< ρ_t, one a row: known before the row's own returns
    double next = 0;            ///< ρ for the day after the last row
};

/// Dynamic conditional correlation DCC(1,1) (Engle 2002): Q_t = (1−a−b)·S + a·z_{t−1}z'_{t−1} + b·Q_{t−1}, ρ = q₁₂/√(q₁₁q₂₂), with z the
/// GARCH(1,1) standardised returns, S their second moments and Q_0 = S. Two steps of quasi-maximum likelihood. Parameters come from the
/// whole sample given. Errors: as `fitGarch`; Cancelled.
[[nodiscard]] Result<Dcc> fitDcc(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y,
                                 const Progress& progress);

/// Fewest returns either fit takes.
inline constexpr Eigen::Index kGarchMinimum = 250;

} // namespace tidemark::quant

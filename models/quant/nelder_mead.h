// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <functional>

namespace tidemark::quant {

struct SimplexOptions
{
    double step = 0.5;       ///< edge of the first simplex
    double tolerance = 1e-9; ///< stop when the values at the corners differ by less
    int maximumSteps = 400;
};

struct SimplexResult
{
    Eigen::VectorXd point;
    double value;
    bool converged;
};

/// Minimum of `cost` by the downhill simplex (Nelder and Mead 1965; coefficients 1, 2, ½, ½). Deterministic. The cost may be infinite
/// outside its domain; it must be finite at `start`.
[[nodiscard]] SimplexResult minimise(const std::function<double(const Eigen::VectorXd&)>& cost,
                                     const Eigen::VectorXd& start, const SimplexOptions& options);

} // namespace tidemark::quant

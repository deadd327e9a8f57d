// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/dcc.h"

#include "models/quant/nelder_mead.h"

#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>

namespace tidemark::quant {

namespace {

using Eigen::ArrayXd;
using Eigen::Index;
using Eigen::VectorXd;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

double logistic(double v) { return 1 / (1 + std::exp(-v)); }

double logit(double p) { return std::log(p / (1 - p)); }

/// Persistence s = α + β in (0, 1) and α's share of it in (0, 1), from two free numbers.
struct Persistence
{
    double first;
    double second;
};

Persistence persistence(const VectorXd& free, Index at)
{
    const double sum = logistic(free[at]);
    const double share = logistic(free[at + 1]);
    return {sum * share, sum * (1 - share)};
}

/// Sum of logarithms with few calls of log: products of eight are well inside the range for variances of scaled returns.
class LogSum
{
public:
    void add(double value)
    {
        m_product *= value;
        if (++m_count == 8) {
            m_sum += std::log(m_product);
            m_product = 1;
            m_count = 0;
        }
    }
    [[nodiscard]] double total() const { return m_sum + std::log(m_product); }

private:
    double m_sum = 0;
    double m_product = 1;
    int m_count = 0;
};

/// Twice the negative log-likelihood a row of e (unit variance), without the constant.
double garchCost(const ArrayXd& squared, double omega, double alpha, double beta)
{
    double h = squared.mean();
    double fit = 0;
    LogSum logs;
    for (Index i = 0; i < squared.size(); ++i) {
        if (i > 0)
            h = omega + alpha * squared[i - 1] + beta * h;
        logs.add(h);
        fit += squared[i] / h;
    }
    const double cost = (logs.total() + fit) / static_cast<double>(squared.size());
    return std::isfinite(cost) ? cost : kInfinity;
}

struct SecondMoments
{
    double xx, yy, xy;
};

/// Runs the recursion; `visit(i, rho)` for each row, then returns the rho after the last.
template <typename Visit>
double runDcc(const ArrayXd& zx, const ArrayXd& zy, const SecondMoments& s, double a, double b, Visit visit)
{
    const double rest = 1 - a - b;
    SecondMoments q = s;
    for (Index i = 0;; ++i) {
        const double rho = q.xy / std::sqrt(q.xx * q.yy);
        if (i == zx.size())
            return rho;
        visit(i, rho);
        q.xx = rest * s.xx + a * zx[i] * zx[i] + b * q.xx;
        q.yy = rest * s.yy + a * zy[i] * zy[i] + b * q.yy;
        q.xy = rest * s.xy + a * zx[i] * zy[i] + b * q.xy;
    }
}

double dccCost(const ArrayXd& zx, const ArrayXd& zy, const SecondMoments& s, double a, double b)
{
    double fit = 0;
    LogSum logs;
    runDcc(zx, zy, s, a, b, [&](Index i, double rho) {
        const double left = 1 - rho * rho;
        logs.add(left);
        const double squares = zx[i] * zx[i] + zy[i] * zy[i];
        fit += (squares - 2 * rho * zx[i] * zy[i]) / left - squares;
    });
    const double cost = (logs.total() + fit) / static_cast<double>(zx.size());
    return std::isfinite(cost) ? cost : kInfinity;
}

} // namespace

Result<Garch> fitGarch(const Eigen::Ref<const ArrayXd>& returns)
{
    const Index n = returns.size();
    if (n < kGarchMinimum)
        return fail(ErrorCode::Precondition, TM_TEXT("studies", "GARCH(1,1) needs at least %1 returns; there are %2")
                                                 .with(std::int64_t{kGarchMinimum})
                                                 .with(std::int64_t{n}));
    if (!returns.isFinite().all())
        return fail(ErrorCode::Precondition, TM_TEXT("studies", "GARCH(1,1) needs returns without gaps"));
    const ArrayXd demeaned = returns - returns.mean();
    const double variance = demeaned.square().mean();
    if ((returns == returns[0]).all() || !(variance > 0))
        return fail(ErrorCode::Precondition, TM_TEXT("studies", "GARCH(1,1) needs returns that vary"));
    // In units of the standard deviation the search has the same scale for every instrument.
    const ArrayXd squared = demeaned.square() / variance;
    const auto cost = [&](const VectorXd& free) {
        const auto [alpha, beta] = persistence(free, 1);
        return garchCost(squared, std::exp(free[0]), alpha, beta);
    };
    const VectorXd start = (VectorXd(3) << std::log(0.05), logit(0.95), logit(0.08)).finished();
    const auto best = minimise(cost, start, {.step = 0.5, .tolerance = 1e-10, .maximumSteps = 600});
    Garch fit;
    const auto [alpha, beta] = persistence(best.point, 1);
    fit.omega = std::exp(best.point[0]) * variance;
    fit.alpha = alpha;
    fit.beta = beta;
    fit.converged = best.converged;
    fit.logLikelihood = -0.5 * static_cast<double>(n) * (best.value + std::log(2 * std::numbers::pi * variance));
    fit.variance.resize(n);
    fit.variance[0] = variance;
    for (Index i = 1; i < n; ++i)
        fit.variance[i] = fit.omega + alpha * demeaned[i - 1] * demeaned[i - 1] + beta * fit.variance[i - 1];
    return fit;
}

Result<Dcc> fitDcc(const Eigen::Ref<const ArrayXd>& x, const Eigen::Ref<const ArrayXd>& y, const Progress& progress)
{
    assert(x.size() == y.size());
    auto garchX = fitGarch(x);
    if (!garchX)
        return tl::unexpected(garchX.error());
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, TM_TEXT("studies", "Cancelled"));
    auto garchY = fitGarch(y);
    if (!garchY)
        return tl::unexpected(garchY.error());
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, TM_TEXT("studies", "Cancelled"));
    Dcc fit;
    fit.x = *std::move(garchX);
    fit.y = *std::move(garchY);
    const ArrayXd zx = (x - x.mean()) / fit.x.variance.sqrt();
    const ArrayXd zy = (y - y.mean()) / fit.y.variance.sqrt();
    const SecondMoments s{zx.square().mean(), zy.square().mean(), (zx * zy).mean()};
    const auto cost = [&](const VectorXd& free) {
        const auto [a, b] = persistence(free, 0);
        return dccCost(zx, zy, s, a, b);
    };
    const VectorXd start = (VectorXd(2) << logit(0.95), logit(0.05)).finished();
    const auto best = minimise(cost, start, {.step = 0.5, .tolerance = 1e-10, .maximumSteps = 400});
    const auto [a, b] = persistence(best.point, 0);
    fit.a = a;
    fit.b = b;
    fit.converged = best.converged;
    fit.logLikelihood = -0.5 * static_cast<double>(x.size()) * best.value;
    fit.correlation.resize(x.size());
    fit.next = runDcc(zx, zy, s, a, b, [&](Index i, double rho) { fit.correlation[i] = rho; });
    return fit;
}

} // namespace tidemark::quant

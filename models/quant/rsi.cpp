// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/rsi.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace tidemark::quant {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double index(double gain, double loss) { return gain + loss > 0 ? 100.0 * gain / (gain + loss) : kNaN; }

/// One unbroken run of values: recursive averages.
void smoothRun(const Eigen::Ref<const Eigen::ArrayXd>& values, int n, RsiSmoothing smoothing,
               Eigen::Ref<Eigen::ArrayXd> out)
{
    if (values.size() <= n)
        return;
    double gain = 0;
    double loss = 0;
    for (Eigen::Index i = 1; i < values.size(); ++i) {
        const double change = values[i] - values[i - 1];
        const double up = std::max(change, 0.0);
        const double down = std::max(-change, 0.0);
        if (smoothing == RsiSmoothing::Wilder && i <= n) {
            gain += up / n;
            loss += down / n;
        } else if (smoothing == RsiSmoothing::Ewm && i == 1) {
            gain = up;
            loss = down;
        } else {
            gain += (up - gain) / n;
            loss += (down - loss) / n;
        }
        if (i >= n)
            out[i] = index(gain, loss);
    }
}

/// One unbroken run of values: plain means, summed anew each time so that no rounding is carried along.
void meanRun(const Eigen::Ref<const Eigen::ArrayXd>& values, int n, Eigen::Ref<Eigen::ArrayXd> out)
{
    for (Eigen::Index i = n; i < values.size(); ++i) {
        double gain = 0;
        double loss = 0;
        for (Eigen::Index k = i - n + 1; k <= i; ++k) {
            const double change = values[k] - values[k - 1];
            (change > 0 ? gain : loss) += std::abs(change);
        }
        out[i] = index(gain, loss);
    }
}

} // namespace

Eigen::ArrayXd rsi(const Eigen::Ref<const Eigen::ArrayXd>& values, int n, RsiSmoothing smoothing)
{
    assert(n > 0);
    Eigen::ArrayXd out = Eigen::ArrayXd::Constant(values.size(), kNaN);
    for (Eigen::Index first = 0; first < values.size();) {
        Eigen::Index last = first;
        while (last < values.size() && std::isfinite(values[last]))
            ++last;
        const Eigen::Index length = last - first;
        if (length > 0 && smoothing == RsiSmoothing::Cutler)
            meanRun(values.segment(first, length), n, out.segment(first, length));
        else if (length > 0)
            smoothRun(values.segment(first, length), n, smoothing, out.segment(first, length));
        first = last + 1;
    }
    return out;
}

} // namespace tidemark::quant

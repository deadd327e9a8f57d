// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/nelder_mead.h"

#include <algorithm>
#include <vector>

namespace tidemark::quant {

SimplexResult minimise(const std::function<double(const Eigen::VectorXd&)>& cost, const Eigen::VectorXd& start,
                       const SimplexOptions& options)
{
    struct Corner
    {
        Eigen::VectorXd point;
        double value;
    };
    std::vector<Corner> corners{{start, cost(start)}};
    for (Eigen::Index i = 0; i < start.size(); ++i) {
        Eigen::VectorXd point = start;
        point[i] += options.step;
        const double value = cost(point);
        corners.push_back({std::move(point), value});
    }
    const auto byValue = [](const Corner& a, const Corner& b) { return a.value < b.value; };
    for (int step = 0; step < options.maximumSteps; ++step) {
        std::stable_sort(corners.begin(), corners.end(), byValue);
        Corner& worst = corners.back();
        if (worst.value - corners.front().value < options.tolerance)
            return {corners.front().point, corners.front().value, true};
        Eigen::VectorXd centre = Eigen::VectorXd::Zero(start.size());
        for (std::size_t i = 0; i + 1 < corners.size(); ++i)
            centre += corners[i].point;
        centre /= static_cast<double>(start.size());
        const auto along = [&](double t) {
            Corner corner{centre + t * (worst.point - centre), 0};
            corner.value = cost(corner.point);
            return corner;
        };
        Corner reflected = along(-1);
        if (reflected.value < corners.front().value) {
            Corner expanded = along(-2);
            worst = expanded.value < reflected.value ? std::move(expanded) : std::move(reflected);
            continue;
        }
        if (reflected.value < corners[corners.size() - 2].value) {
            worst = std::move(reflected);
            continue;
        }
        Corner contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
        if (contracted.value < std::min(reflected.value, worst.value)) {
            worst = std::move(contracted);
            continue;
        }
        for (std::size_t i = 1; i < corners.size(); ++i) {
            corners[i].point = 0.5 * (corners[0].point + corners[i].point);
            corners[i].value = cost(corners[i].point);
        }
    }
    std::stable_sort(corners.begin(), corners.end(), byValue);
    return {corners.front().point, corners.front().value, false};
}

} // namespace tidemark::quant

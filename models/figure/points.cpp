// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/points.h"

#include <cassert>

namespace tidemark {

Points Points::of(SeriesPtr series)
{
    Points points;
    points.m_times = series->times();
    points.m_y = {series->values().data(), series->size()};
    points.m_owner = std::move(series);
    return points;
}

Points Points::of(std::vector<TimePoint> times, Eigen::ArrayXd values)
{
    assert(times.size() == static_cast<std::size_t>(values.size()));
    struct Owned
    {
        std::vector<TimePoint> times;
        Eigen::ArrayXd values;
    };
    auto owned = std::make_shared<const Owned>(Owned{std::move(times), std::move(values)});
    Points points;
    points.m_times = owned->times;
    points.m_y = {owned->values.data(), static_cast<std::size_t>(owned->values.size())};
    points.m_owner = std::move(owned);
    return points;
}

Points Points::of(std::vector<double> x, std::vector<double> y)
{
    assert(x.size() == y.size());
    struct Owned
    {
        std::vector<double> x, y;
    };
    auto owned = std::make_shared<const Owned>(Owned{std::move(x), std::move(y)});
    Points points;
    points.m_x = owned->x;
    points.m_y = owned->y;
    points.m_owner = std::move(owned);
    return points;
}

Points Points::of(std::shared_ptr<const void> owner, std::span<const double> x, std::span<const double> y)
{
    assert(x.size() == y.size());
    Points points;
    points.m_owner = std::move(owner);
    points.m_x = x;
    points.m_y = y;
    return points;
}

} // namespace tidemark

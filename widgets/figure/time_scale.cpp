// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/time_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark {

TimeScale::TimeScale(const XAxis& axis) : m_kind(axis.kind)
{
    if (m_kind != AxisKind::Sessions)
        return;
    double start = 0;
    for (const TimeRange& open : axis.open) {
        double from = axisValue(open.from);
        const double to = axisValue(open.to);
        if (!m_to.empty())
            from = std::max(from, m_to.back());
        if (!(from < to))
            continue;
        m_from.push_back(from);
        m_to.push_back(to);
        m_start.push_back(start);
        start += to - from;
    }
}

double TimeScale::toAxis(double x) const
{
    if (m_kind == AxisKind::Log)
        return x > 0 ? std::log10(x) : std::numeric_limits<double>::quiet_NaN();
    if (m_from.empty())
        return x;
    if (x < m_from.front())
        return x - m_from.front();
    const auto next = std::upper_bound(m_from.begin(), m_from.end(), x);
    const auto i = static_cast<std::size_t>(next - m_from.begin()) - 1;
    const bool last = i + 1 == m_from.size();
    const double inside = last ? x - m_from[i] : std::min(x, m_to[i]) - m_from[i];
    return m_start[i] + inside;
}

double TimeScale::fromAxis(double u) const
{
    if (m_kind == AxisKind::Log)
        return std::pow(10.0, std::clamp(u, -300.0, 300.0));
    if (m_from.empty())
        return u;
    if (u < 0)
        return m_from.front() + u;
    const auto next = std::upper_bound(m_start.begin(), m_start.end(), u);
    const auto i = static_cast<std::size_t>(next - m_start.begin()) - 1;
    return m_from[i] + (u - m_start[i]);
}

} // namespace tidemark

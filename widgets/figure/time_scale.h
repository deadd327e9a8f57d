// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure_spec.h"

#include <vector>

namespace tidemark {

/// The x axis as a number line: data x (milliseconds since 1970, a number, a position) to axis x and back. Monotone, continuous.
/// Sessions join the open spans, so nights, weekends and holidays take no room; outside the first and last span time runs on.
class TimeScale
{
public:
    TimeScale() = default;
    explicit TimeScale(const XAxis& axis);

    /// NaN for what a log axis cannot show.
    [[nodiscard]] double toAxis(double x) const;
    [[nodiscard]] double fromAxis(double u) const;
    [[nodiscard]] AxisKind kind() const { return m_kind; }
    [[nodiscard]] bool timed() const { return m_kind == AxisKind::Calendar || m_kind == AxisKind::Sessions; }
    /// Axis x is data x.
    [[nodiscard]] bool identity() const { return m_kind != AxisKind::Log && m_from.empty(); }
    /// Session starts as data x; empty unless the axis is of sessions.
    [[nodiscard]] const std::vector<double>& opens() const { return m_from; }
    [[nodiscard]] const std::vector<double>& closes() const { return m_to; }

private:
    AxisKind m_kind = AxisKind::Calendar;
    std::vector<double> m_from, m_to;
    std::vector<double> m_start; ///< axis x at which each span starts
};

} // namespace tidemark

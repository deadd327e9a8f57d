// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_output.h"

#include <deque>

namespace tidemark {

/// Collects a study's metrics in order: ids get the study's prefix, all the same as-of.
class MetricList
{
public:
    MetricList(std::string study, TimePoint asOf) : m_study(std::move(study)), m_asOf(asOf) {}

    /// The new metric, for what is said beside its number; the reference holds until take().
    Metric& add(std::string id, Text label, double value, NumberFormat format);
    /// The same in the panel's metric strip.
    Metric& addToStrip(std::string id, Text label, double value, NumberFormat format);
    /// The metrics, leaving none.
    [[nodiscard]] std::vector<Metric> take();

private:
    std::string m_study;
    TimePoint m_asOf;
    std::deque<Metric> m_metrics;
};

/// A figure with id, name of its tab and as-of in place; the pipeline names the sources.
[[nodiscard]] FigureSpec namedFigure(std::string id, Text name, TimePoint asOf);

/// A curve with what every curve has.
[[nodiscard]] LineLayer lineLayer(std::string id, Text name, Points points, Role role, NumberFormat format);

[[nodiscard]] Note caution(Text text);
[[nodiscard]] Note information(Text text);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_output.h"

namespace tidemark {

/// A metric in the pieces it is shown in, number and unit apart.
struct MetricParts
{
    Text label;
    Text value;       ///< the number without its unit, `—` for what is not defined, or the words that stand for it
    std::string unit; ///< `%`, `分钟`; empty where there is none
    Text context;     ///< may be empty
    bool words = false;
};

[[nodiscard]] MetricParts metricParts(const Metric& metric, Language language);

} // namespace tidemark

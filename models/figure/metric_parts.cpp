// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/metric_parts.h"

#include <cmath>

namespace tidemark {

MetricParts metricParts(const Metric& metric, Language language)
{
    MetricParts parts{metric.label, metric.words, {}, metric.context, !metric.words.empty()};
    if (parts.words)
        return parts;
    parts.value = verbatim(formatNumber(metric.value, metric.format));
    if (std::isfinite(metric.value)) {
        const std::string suffix = unitSuffix(metric.format.unit, language);
        parts.unit = suffix.substr(std::min(suffix.find_first_not_of(' '), suffix.size()));
    }
    return parts;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/study_parts.h"

#include <iterator>

namespace tidemark {

Metric& MetricList::add(std::string id, Text label, double value, NumberFormat format)
{
    Metric& metric = m_metrics.emplace_back();
    metric.id = m_study + '.' + id;
    metric.label = std::move(label);
    metric.value = value;
    metric.format = format;
    metric.asOf = m_asOf;
    return metric;
}

Metric& MetricList::addToStrip(std::string id, Text label, double value, NumberFormat format)
{
    Metric& metric = add(std::move(id), std::move(label), value, format);
    metric.strip = true;
    return metric;
}

std::vector<Metric> MetricList::take()
{
    std::vector<Metric> out(std::make_move_iterator(m_metrics.begin()), std::make_move_iterator(m_metrics.end()));
    m_metrics.clear();
    return out;
}

FigureSpec namedFigure(std::string id, Text name, TimePoint asOf)
{
    FigureSpec out;
    out.id = std::move(id);
    out.name = std::move(name);
    out.asOf = asOf;
    return out;
}

LineLayer lineLayer(std::string id, Text name, Points points, Role role, NumberFormat format)
{
    LineLayer out;
    out.id = std::move(id);
    out.name = std::move(name);
    out.points = std::move(points);
    out.role = role;
    out.format = format;
    return out;
}

Note caution(Text text) { return {NoteKind::Caution, std::move(text)}; }

Note information(Text text) { return {NoteKind::Information, std::move(text)}; }

} // namespace tidemark

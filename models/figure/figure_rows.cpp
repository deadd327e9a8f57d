// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/figure_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Instants a calendar can count; what is further is a broken number.
constexpr double kFarthest = 8.6e15;

class Rows
{
public:
    Rows(const FigureSpec& figure, const RowSink& sink)
        : m_figure(figure),
          m_sink(sink),
          m_timed(figure.x.kind == AxisKind::Calendar || figure.x.kind == AxisKind::Sessions)
    {
    }

    void write()
    {
        for (const Pane& pane : m_figure.panes) {
            m_columns.clear();
            for (const Layer& layer : pane.layers)
                std::visit([this](const auto& l) { take(l); }, layer);
            writeCurves();
            for (const Layer& layer : pane.layers)
                std::visit([this](const auto& l) { list(l); }, layer);
        }
    }

private:
    struct Column
    {
        Text name;
        Points points;
        std::size_t next = 0;
    };

    [[nodiscard]] TableCell x(double value) const
    {
        if (!m_timed)
            return value;
        if (!(std::abs(value) < kFarthest))
            return kNone;
        return TimePoint{std::chrono::milliseconds{static_cast<std::int64_t>(std::llround(value))}};
    }
    static Text named(const Text& text, const char* otherwise) { return text.empty() ? verbatim(otherwise) : text; }

    void row(RowKind kind, std::vector<TableCell> cells) const { m_sink(kind, cells); }
    void block()
    {
        if (m_any)
            m_sink(RowKind::Gap, {});
        m_any = true;
    }

    void take(const LineLayer& layer) { m_columns.push_back({named(layer.name, layer.id.c_str()), layer.points}); }
    void take(const AreaLayer& layer) { m_columns.push_back({named(layer.name, "value"), layer.points}); }
    void take(const BarLayer& layer) { m_columns.push_back({named(layer.name, "value"), layer.points}); }
    void take(const BandLayer& layer)
    {
        m_columns.push_back({TM_TEXT("figure", "%1, low").with(named(layer.name, "band")), layer.lower});
        m_columns.push_back({TM_TEXT("figure", "%1, high").with(named(layer.name, "band")), layer.upper});
    }
    void take(const StackedAreaLayer& layer)
    {
        for (const auto& part : layer.parts)
            m_columns.push_back({named(part.name, "part"), part.points});
    }
    void take(const CandleLayer& layer)
    {
        if (layer.bars == nullptr)
            return;
        using Late = CandleLayer::Late;
        std::vector<TimePoint> times(layer.bars->times().begin(), layer.bars->times().end());
        for (const Late& bar : layer.tail)
            times.push_back(bar.time);
        const auto add = [&](const char* title, const Eigen::ArrayXd& values, double Late::*late) {
            if (static_cast<std::size_t>(values.size()) != layer.bars->size())
                return;
            Eigen::ArrayXd all(static_cast<Eigen::Index>(times.size()));
            all.head(values.size()) = values;
            for (std::size_t i = 0; i < layer.tail.size(); ++i)
                all[values.size() + static_cast<Eigen::Index>(i)] = layer.tail[i].*late;
            m_columns.push_back({verbatim(title), Points::of(times, std::move(all))});
        };
        add("open", layer.bars->open(), &Late::open);
        add("high", layer.bars->high(), &Late::high);
        add("low", layer.bars->low(), &Late::low);
        add("close", layer.bars->close(), &Late::close);
        add("volume", layer.bars->volume(), &Late::volume);
    }
    template <typename Other>
    void take(const Other&)
    {
    }

    /// One row for each x that any curve has.
    void writeCurves()
    {
        if (m_columns.empty())
            return;
        block();
        std::vector<TableCell> cells{verbatim(m_timed ? "time" : "x")};
        for (const Column& column : m_columns)
            cells.push_back(column.name);
        m_sink(RowKind::Head, cells);
        for (;;) {
            double least = std::numeric_limits<double>::infinity();
            for (Column& column : m_columns) {
                // An x that is no number has no row.
                while (column.next < column.points.size() && std::isnan(column.points.x(column.next)))
                    ++column.next;
                if (column.next < column.points.size())
                    least = std::min(least, column.points.x(column.next));
            }
            if (least == std::numeric_limits<double>::infinity())
                return;
            cells[0] = x(least);
            for (std::size_t c = 0; c < m_columns.size(); ++c) {
                Column& column = m_columns[c];
                double value = kNone;
                while (column.next < column.points.size() && !(column.points.x(column.next) > least))
                    value = column.points.y(column.next++);
                cells[c + 1] = value;
            }
            m_sink(RowKind::Value, cells);
        }
    }

    void list(const ScatterLayer& layer)
    {
        block();
        row(RowKind::Head, {verbatim("label"), verbatim("group"), verbatim("x"), verbatim("y")});
        for (const auto& point : layer.points)
            row(RowKind::Value,
                {point.label, point.group < layer.groups.size() ? layer.groups[point.group].name : Text{}, x(point.x),
                 point.y});
    }
    void list(const BoxLayer& layer)
    {
        block();
        std::vector<TableCell> head{verbatim("category")};
        for (const char* title : {"n", "low", "q1", "median", "mean", "q3", "high", "values"})
            head.emplace_back(verbatim(title));
        row(RowKind::Head, std::move(head));
        for (const auto& box : layer.boxes) {
            std::vector<TableCell> cells{box.category, static_cast<double>(box.values.size())};
            for (const double value : {box.low, box.q1, box.median, box.mean, box.q3, box.high})
                cells.emplace_back(value);
            for (const double value : box.values)
                cells.emplace_back(value);
            row(RowKind::Value, std::move(cells));
        }
    }
    void list(const HeatmapLayer& layer)
    {
        block();
        std::vector<TableCell> head{Text{}};
        for (const Text& column : layer.columns) {
            head.emplace_back(column);
            if (!layer.counts.empty())
                head.emplace_back(verbatim("n"));
        }
        row(RowKind::Head, std::move(head));
        for (std::size_t r = 0; r < layer.rows.size(); ++r) {
            std::vector<TableCell> cells{layer.rows[r]};
            for (std::size_t c = 0; c < layer.columns.size(); ++c) {
                const std::size_t i = r * layer.columns.size() + c;
                cells.emplace_back(i < layer.values.size() ? layer.values[i] : kNone);
                if (!layer.counts.empty())
                    cells.emplace_back(i < layer.counts.size() ? static_cast<double>(layer.counts[i]) : kNone);
            }
            row(RowKind::Value, std::move(cells));
        }
    }
    void list(const HorizontalBarLayer& layer)
    {
        block();
        for (const auto& bar : layer.rows)
            row(RowKind::Value, {bar.name, bar.value});
    }
    void list(const LevelLayer& layer)
    {
        block();
        row(RowKind::Value, {named(layer.label, layer.id.c_str()), layer.value});
        if (layer.lower < layer.upper)
            row(RowKind::Value, {layer.bufferLabel, layer.lower, layer.upper});
    }
    void list(const InstantLayer& layer)
    {
        block();
        row(RowKind::Value, {named(layer.label, layer.id.c_str()), x(layer.x)});
    }
    void list(const PhaseLayer& layer)
    {
        block();
        for (const auto& phase : layer.phases)
            row(RowKind::Value, {phase.name, x(phase.from), x(phase.to)});
    }
    void list(const EventLayer& layer)
    {
        block();
        for (const auto& event : layer.events)
            row(RowKind::Value, {event.title, x(event.x)});
    }
    void list(const MarkerLayer& layer)
    {
        block();
        for (const auto& marker : layer.markers)
            row(RowKind::Value, {marker.label, x(marker.x), marker.y});
    }
    template <typename Other>
    void list(const Other&)
    {
    }

    const FigureSpec& m_figure;
    const RowSink& m_sink;
    bool m_timed;
    bool m_any = false;
    std::vector<Column> m_columns;
};

} // namespace

void figureRows(const FigureSpec& figure, const RowSink& sink) { Rows(figure, sink).write(); }

} // namespace tidemark

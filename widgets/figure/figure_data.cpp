// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure_data.h"

#include "models/text/to_qt.h"
#include "widgets/figure/mark_item.h"
#include "widgets/figure/time_ticks.h"

#include <charconv>
#include <cmath>
#include <map>

namespace tidemark {

namespace {

using Row = QStringList;

QString number(double value)
{
    if (!std::isfinite(value))
        return {};
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return QString::fromLatin1(buffer.data(), end - buffer.data());
}

class Writer
{
public:
    Writer(const FigureSpec& spec, const FigureStyle& style) : m_spec(spec)
    {
        m_context.style = style;
        m_timed = spec.x.kind == AxisKind::Calendar || spec.x.kind == AxisKind::Sessions;
    }

    std::vector<Row> rows()
    {
        for (const Pane& pane : m_spec.panes) {
            m_columns.clear();
            for (const Layer& layer : pane.layers)
                std::visit([this](const auto& l) { take(l); }, layer);
            flushCurves();
            for (const Layer& layer : pane.layers)
                std::visit([this](const auto& l) { list(l); }, layer);
        }
        return std::move(m_rows);
    }

private:
    struct Column
    {
        QString name;
        Points points;
    };

    QString x(double value) const
    {
        if (!m_timed)
            return number(value);
        return toQString(isoTime(instantAt(value)));
    }

    QString name(const Text& text, const char* otherwise) const
    {
        const QString words = m_context.words(text);
        return words.isEmpty() ? QString::fromLatin1(otherwise) : words;
    }

    void take(const LineLayer& layer) { m_columns.push_back({name(layer.name, layer.id.c_str()), layer.points}); }
    void take(const AreaLayer& layer) { m_columns.push_back({name(layer.name, "value"), layer.points}); }
    void take(const BarLayer& layer) { m_columns.push_back({name(layer.name, "value"), layer.points}); }
    void take(const BandLayer& layer)
    {
        m_columns.push_back({name(layer.name, "band") + QStringLiteral(" low"), layer.lower});
        m_columns.push_back({name(layer.name, "band") + QStringLiteral(" high"), layer.upper});
    }
    void take(const StackedAreaLayer& layer)
    {
        for (const auto& part : layer.parts)
            m_columns.push_back({name(part.name, "part"), part.points});
    }
    void take(const CandleLayer& layer)
    {
        if (layer.bars == nullptr)
            return;
        const auto add = [&](const char* title, const Eigen::ArrayXd& values) {
            if (static_cast<std::size_t>(values.size()) == layer.bars->size())
                m_columns.push_back(
                    {QString::fromLatin1(title),
                     Points::of({layer.bars->times().begin(), layer.bars->times().end()}, Eigen::ArrayXd(values))});
        };
        add("open", layer.bars->open());
        add("high", layer.bars->high());
        add("low", layer.bars->low());
        add("close", layer.bars->close());
        add("volume", layer.bars->volume());
    }
    template <typename Other>
    void take(const Other&)
    {
    }

    void flushCurves()
    {
        if (m_columns.empty())
            return;
        std::map<double, std::vector<double>> table;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            const Points& points = m_columns[c].points;
            for (std::size_t i = 0; i < points.size(); ++i) {
                auto& row = table[points.x(i)];
                row.resize(m_columns.size(), std::nan(""));
                row[c] = points.y(i);
            }
        }
        separate();
        Row head{m_timed ? QStringLiteral("time") : QStringLiteral("x")};
        for (const Column& column : m_columns)
            head.append(column.name);
        m_rows.push_back(head);
        for (const auto& [at, values] : table) {
            Row row{x(at)};
            for (const double value : values)
                row.append(number(value));
            m_rows.push_back(row);
        }
    }

    void separate()
    {
        if (!m_rows.empty())
            m_rows.push_back({});
    }

    void list(const ScatterLayer& layer)
    {
        separate();
        m_rows.push_back({QStringLiteral("label"), QStringLiteral("group"), QStringLiteral("x"), QStringLiteral("y")});
        for (const auto& point : layer.points)
            m_rows.push_back(
                {m_context.words(point.label),
                 point.group < layer.groups.size() ? m_context.words(layer.groups[point.group].name) : QString(),
                 x(point.x), number(point.y)});
    }
    void list(const BoxLayer& layer)
    {
        separate();
        Row head{QStringLiteral("category")};
        for (const char* title : {"n", "low", "q1", "median", "mean", "q3", "high", "values"})
            head.append(QString::fromLatin1(title));
        m_rows.push_back(head);
        for (const auto& box : layer.boxes) {
            Row row{m_context.words(box.category), QString::number(box.values.size())};
            for (const double value : {box.low, box.q1, box.median, box.mean, box.q3, box.high})
                row.append(number(value));
            for (const double value : box.values)
                row.append(number(value));
            m_rows.push_back(row);
        }
    }
    void list(const HeatmapLayer& layer)
    {
        separate();
        Row head{QString()};
        for (const Text& column : layer.columns) {
            head.append(m_context.words(column));
            if (!layer.counts.empty())
                head.append(QStringLiteral("n"));
        }
        m_rows.push_back(head);
        for (std::size_t r = 0; r < layer.rows.size(); ++r) {
            Row row{m_context.words(layer.rows[r])};
            for (std::size_t c = 0; c < layer.columns.size(); ++c) {
                const std::size_t i = r * layer.columns.size() + c;
                row.append(i < layer.values.size() ? number(layer.values[i]) : QString());
                if (!layer.counts.empty())
                    row.append(i < layer.counts.size() ? QString::number(layer.counts[i]) : QString());
            }
            m_rows.push_back(row);
        }
    }
    void list(const HorizontalBarLayer& layer)
    {
        separate();
        for (const auto& row : layer.rows)
            m_rows.push_back({m_context.words(row.name), number(row.value)});
    }
    void list(const LevelLayer& layer)
    {
        separate();
        m_rows.push_back({name(layer.label, layer.id.c_str()), number(layer.value)});
        if (layer.lower < layer.upper)
            m_rows.push_back({m_context.words(layer.bufferLabel), number(layer.lower), number(layer.upper)});
    }
    void list(const InstantLayer& layer)
    {
        separate();
        m_rows.push_back({name(layer.label, layer.id.c_str()), x(layer.x)});
    }
    void list(const PhaseLayer& layer)
    {
        separate();
        for (const auto& phase : layer.phases)
            m_rows.push_back({m_context.words(phase.name), x(phase.from), x(phase.to)});
    }
    void list(const EventLayer& layer)
    {
        separate();
        for (const auto& event : layer.events)
            m_rows.push_back({m_context.words(event.title), x(event.x)});
    }
    void list(const MarkerLayer& layer)
    {
        separate();
        for (const auto& marker : layer.markers)
            m_rows.push_back({m_context.words(marker.label), x(marker.x), number(marker.y)});
    }
    template <typename Other>
    void list(const Other&)
    {
    }

    const FigureSpec& m_spec;
    FigureContext m_context;
    bool m_timed = true;
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

/// Spreadsheets run what begins with = + - @; a number is let through.
QString guarded(const QString& cell)
{
    if (cell.isEmpty())
        return cell;
    bool isNumber = false;
    (void)cell.toDouble(&isNumber);
    return !isNumber && QStringLiteral("=+-@\t\r").contains(cell[0]) ? QLatin1Char('\'') + cell : cell;
}

QString quoted(QString cell)
{
    if (!cell.contains(QLatin1Char(',')) && !cell.contains(QLatin1Char('"')) && !cell.contains(QLatin1Char('\n')))
        return cell;
    cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

} // namespace

QString figureData(const FigureSpec& spec, const FigureStyle& style, DataFormat format)
{
    QString out;
    if (format == DataFormat::Csv)
        out += QChar(0xFEFF);
    for (const Row& row : Writer(spec, style).rows()) {
        QStringList cells;
        for (const QString& cell : row)
            cells.append(format == DataFormat::Csv ? quoted(guarded(cell))
                                                   : guarded(cell)
                                                         .replace(QLatin1Char('\t'), QLatin1Char(' '))
                                                         .replace(QLatin1Char('\n'), QLatin1Char(' ')));
        out += cells.join(format == DataFormat::Csv ? QLatin1Char(',') : QLatin1Char('\t'));
        out += format == DataFormat::Csv ? QStringLiteral("\r\n") : QStringLiteral("\n");
    }
    return out;
}

} // namespace tidemark

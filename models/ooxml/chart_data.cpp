// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ooxml/chart_data.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace tidemark::ooxml {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostRows = 1500;
constexpr double kDay = 86'400'000;

struct Limits
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void take(double value)
    {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    /// With a twentieth of room on both sides; on a logarithmic axis whole decades.
    [[nodiscard]] std::pair<double, double> padded(bool logarithmic = false) const
    {
        if (!(low <= high))
            return {0, 1};
        if (logarithmic && low > 0) // whole decades: other readers mark nothing else
            return {std::pow(10, std::floor(std::log10(low))), std::pow(10, std::ceil(std::log10(high)))};
        const double room = high > low ? (high - low) * 0.05 : std::max(std::abs(low) * 0.05, 1e-6);
        return {low - room, high + room};
    }
};

/// Reads the layers of one pane into columns over common x values.
class Reader
{
public:
    Reader(const FigureSpec& figure, const Translator& translator, Direction direction)
        : m_figure(figure), m_tr(translator), m_direction(direction)
    {
    }

    std::optional<ChartData> read()
    {
        if (m_figure.panes.size() != 1)
            return std::nullopt;
        for (const Layer& layer : m_figure.panes.front().layers)
            std::visit([&](const auto& content) { take(content); }, layer);
        if (m_impossible || !m_kind)
            return std::nullopt;
        m_data.kind = *m_kind;
        if (m_data.kind == ChartKind::Box)
            return finishBoxes();
        if (m_data.kind == ChartKind::Scatter)
            return finishScatter();
        if (m_data.kind == ChartKind::Bar)
            return finishBars();
        return finishColumns();
    }

private:
    [[nodiscard]] bool timed() const
    {
        return m_figure.x.kind == AxisKind::Calendar || m_figure.x.kind == AxisKind::Sessions;
    }
    [[nodiscard]] std::uint32_t color(Role role) const { return roleColor(ThemeKind::Print, m_direction, role); }

    void offer(ChartKind kind, NumberFormat format)
    {
        if (!m_kind) {
            m_kind = kind;
            m_data.format = format;
        } else if (*m_kind != kind
                   && !(kind == ChartKind::Line && *m_kind != ChartKind::Box && *m_kind != ChartKind::Bar)) {
            m_impossible = m_impossible || kind != ChartKind::Line;
        }
    }

    void addPoints(const Points& points, const Text& name, Role role, LineStyle style, Emphasis emphasis, Side side)
    {
        Column column;
        column.series.name = m_tr(name);
        column.series.color = color(emphasis == Emphasis::Muted ? Role::Flat : role);
        column.series.style = style;
        column.series.widthPoints = emphasis == Emphasis::Hero ? 1.75 : 1.25;
        column.series.secondary = side == Side::Left;
        for (std::size_t i = 0; i < points.size(); ++i)
            column.points.emplace_back(points.x(i), points.y(i));
        m_columns.push_back(std::move(column));
    }

    void take(const LineLayer& line)
    {
        offer(timed() || m_figure.x.kind == AxisKind::Category ? ChartKind::Line : ChartKind::Scatter, line.format);
        if (line.axis == Side::Left)
            m_data.secondaryFormat = line.format;
        addPoints(line.points, line.name, line.role, line.style, line.emphasis, line.axis);
        if (line.steps && timed())
            holdSteps(m_columns.back().points);
    }
    /// A step keeps its value until the next point: charts know no steps, so each gets its last day.
    static void holdSteps(std::vector<std::pair<double, double>>& points)
    {
        std::vector<std::pair<double, double>> held;
        for (const auto& point : points) {
            if (!held.empty() && point.first - held.back().first > kDay)
                held.emplace_back(point.first - kDay, held.back().second);
            held.push_back(point);
        }
        points = std::move(held);
    }
    void take(const AreaLayer& area)
    {
        offer(ChartKind::Area, area.format);
        addPoints(area.points, area.name, area.role, LineStyle::Solid, Emphasis::Normal, Side::Right);
    }
    void take(const StackedAreaLayer& stacked)
    {
        offer(ChartKind::StackedArea, stacked.format);
        for (const auto& part : stacked.parts)
            addPoints(part.points, part.name, part.role, LineStyle::Solid, Emphasis::Normal, Side::Right);
    }
    void take(const BandLayer& band)
    {
        offer(timed() ? ChartKind::Line : ChartKind::Scatter, m_data.format);
        for (const Points* edge : {&band.lower, &band.upper})
            addPoints(*edge, band.name, Role::Flat, LineStyle::Dot, Emphasis::Normal, band.axis);
    }
    void take(const BarLayer& bars)
    {
        offer(ChartKind::Column, bars.format);
        addPoints(bars.points, bars.name, bars.signedColors ? Role::Series1 : bars.role, LineStyle::Solid,
                  Emphasis::Normal, Side::Right);
    }
    void take(const CandleLayer& candles)
    {
        offer(ChartKind::Candles, candles.format);
        const Bars& bars = *candles.bars;
        if (bars.open().size() == 0 || !bars.hasRange()) {
            m_impossible = true;
            return;
        }
        const std::pair<const char*, const Eigen::ArrayXd*> columns[] = {
            {"O", &bars.open()}, {"H", &bars.high()}, {"L", &bars.low()}, {"C", &bars.close()}};
        // Only what the figure shows at first: a candle needs room of its own.
        const auto first = m_figure.x.minimum ? *m_figure.x.minimum : -std::numeric_limits<double>::infinity();
        std::ptrdiff_t place = 0; // before the curves drawn over them: a stock chart's four series come first
        for (const auto& [name, values] : columns) {
            Column column;
            column.series.name = QLatin1String(name);
            column.series.color = color(Role::Text);
            for (std::size_t i = 0; i < bars.size(); ++i)
                if (const double x = axisValue(bars.times()[i]); x >= first)
                    column.points.emplace_back(x, (*values)[static_cast<Eigen::Index>(i)]);
            m_columns.insert(m_columns.begin() + place++, std::move(column));
        }
    }
    void take(const ScatterLayer& scatter)
    {
        offer(ChartKind::Scatter, m_data.format);
        for (std::size_t g = 0; g < std::max<std::size_t>(1, scatter.groups.size()); ++g) {
            Column column;
            column.series.name = g < scatter.groups.size() ? m_tr(scatter.groups[g].name) : QString();
            column.series.color = color(g < scatter.groups.size() ? scatter.groups[g].role : Role::Series1);
            column.series.markers = true;
            column.series.line = scatter.path;
            for (const auto& point : scatter.points)
                if (point.group == g)
                    column.points.emplace_back(point.x, point.y);
            m_columns.push_back(std::move(column));
        }
    }
    void take(const BoxLayer& boxes)
    {
        offer(ChartKind::Box, boxes.format);
        for (const auto& box : boxes.boxes)
            m_data.boxes.push_back({m_tr(box.category), box.low, box.q1, box.median, box.q3, box.high});
    }
    void take(const HorizontalBarLayer& bars)
    {
        offer(ChartKind::Bar, bars.format);
        ChartSeries series;
        series.name = m_tr(m_figure.subtitle).left(60);
        series.color = color(bars.role);
        for (const auto& row : bars.rows) {
            m_data.words.push_back(m_tr(row.name));
            series.values.push_back(row.value);
        }
        m_data.series.push_back(std::move(series));
    }
    void take(const LevelLayer& level)
    {
        m_levels.push_back({m_tr(level.label), level.value, color(level.role), level.axis == Side::Left});
        if (level.lower < level.upper)
            for (const double edge : {level.lower, level.upper})
                m_levels.push_back({m_tr(level.bufferLabel), edge, color(Role::Flat), level.axis == Side::Left});
    }
    void take(const GuideLayer& guide)
    {
        Column column;
        column.series.name = m_tr(guide.label);
        column.series.color = color(guide.role);
        column.series.style = guide.style;
        column.points = {{guide.x0, guide.y0}, {guide.x1, guide.y1}};
        m_guides.push_back(std::move(column));
    }
    void take(const HeatmapLayer&) { m_impossible = true; }
    void take(const MarkerLayer&) {}
    void take(const InstantLayer&) {}
    void take(const ZoneLayer&) {}
    void take(const PhaseLayer&) {}
    void take(const EventLayer&) {}
    void take(const QuadrantLayer&) {}

    struct Column
    {
        ChartSeries series;
        std::vector<std::pair<double, double>> points;
    };
    struct Reference
    {
        QString name;
        double value;
        std::uint32_t color;
        bool secondary;
    };

    /// x of every column, thinned: of each stretch the first, the lowest, the highest and the last of the first column are kept.
    [[nodiscard]] std::vector<double> commonX() const
    {
        std::set<double> all;
        for (const Column& column : m_columns)
            for (const auto& point : column.points)
                all.insert(point.first);
        std::vector<double> x(all.begin(), all.end());
        if (x.size() <= kMostRows)
            return x;
        std::map<double, double> lead;
        for (const auto& point : m_columns.front().points)
            lead.insert(point);
        const std::size_t stretch = (x.size() * 4 + kMostRows - 1) / kMostRows;
        std::set<double> kept;
        for (std::size_t from = 0; from < x.size(); from += stretch) {
            const std::size_t to = std::min(x.size(), from + stretch);
            double low = x[from];
            double high = x[from];
            const auto valueAt = [&](double at) {
                const auto it = lead.find(at);
                return it == lead.end() ? kNaN : it->second;
            };
            for (std::size_t i = from; i < to; ++i) {
                const double value = valueAt(x[i]);
                if (value < valueAt(low) || std::isnan(valueAt(low)))
                    low = x[i];
                if (value > valueAt(high) || std::isnan(valueAt(high)))
                    high = x[i];
            }
            kept.insert({x[from], low, high, x[to - 1]});
        }
        return {kept.begin(), kept.end()};
    }

    [[nodiscard]] QString word(double x, bool oneDay) const
    {
        const TimePoint time{std::chrono::milliseconds{static_cast<std::int64_t>(x)}};
        if (oneDay)
            return toQString(formatTime(time, TimeStyle::NewYorkClock, m_tr.language()));
        return toQString(isoDate(newYorkDate(time))) + QLatin1Char(' ')
               + toQString(formatTime(time, TimeStyle::NewYorkClock, m_tr.language()));
    }

    void setCategories(const std::vector<double>& x)
    {
        if (!timed()) {
            for (const double at : x) {
                const auto index = static_cast<std::size_t>(std::max(0.0, at));
                m_data.words.push_back(index < m_figure.x.categories.size() ? m_tr(m_figure.x.categories[index])
                                                                            : QString::number(at));
            }
            return;
        }
        const bool days = std::ranges::all_of(x, [](double at) { return std::fmod(at, kDay) == 0; });
        if (days) {
            m_data.categories = CategoryKind::Dates;
            for (const double at : x)
                m_data.serials.push_back(
                    serialTime(TimePoint{std::chrono::milliseconds{static_cast<std::int64_t>(at)}}));
            return;
        }
        const bool oneDay = !x.empty() && x.back() - x.front() < kDay;
        for (const double at : x)
            m_data.words.push_back(word(at, oneDay));
    }

    std::optional<ChartData> finishColumns()
    {
        const std::vector<double> x = commonX();
        if (x.empty())
            return std::nullopt;
        setCategories(x);
        for (Column& column : m_columns) {
            std::map<double, double> known(column.points.begin(), column.points.end());
            for (const double at : x) {
                const auto it = known.find(at);
                column.series.values.push_back(it == known.end() ? kNaN : it->second);
            }
            m_data.series.push_back(std::move(column.series));
        }
        for (const Reference& level : m_levels) {
            ChartSeries series;
            series.name = level.name;
            series.values.assign(x.size(), level.value);
            series.color = level.color;
            series.style = LineStyle::Dash;
            series.secondary = level.secondary;
            series.constant = true;
            m_data.series.push_back(std::move(series));
        }
        return finish();
    }

    std::optional<ChartData> finishScatter()
    {
        m_data.categories = CategoryKind::Numbers;
        m_data.xFormat = m_figure.x.format;
        m_data.xTitle = m_tr(m_figure.x.title);
        Limits limits;
        for (const Column& column : m_columns)
            for (const auto& point : column.points)
                limits.take(point.first);
        m_data.xLogarithmic = m_figure.x.kind == AxisKind::Log && limits.low > 0;
        std::tie(m_data.xMinimum, m_data.xMaximum) = limits.padded(m_data.xLogarithmic);
        for (const Reference& level : m_levels)
            m_guides.push_back({{level.name, {}, {}, level.color, 1, LineStyle::Dash},
                                {{m_data.xMinimum, level.value}, {m_data.xMaximum, level.value}}});
        for (auto* columns : {&m_columns, &m_guides})
            for (Column& column : *columns) {
                for (const auto& [x, y] : column.points) {
                    column.series.x.push_back(x);
                    column.series.values.push_back(y);
                }
                if (!column.series.values.empty())
                    m_data.series.push_back(std::move(column.series));
            }
        return finish();
    }

    std::optional<ChartData> finishBars()
    {
        std::ranges::reverse(m_data.words); // a bar chart's first category is at the foot
        for (ChartSeries& series : m_data.series)
            std::ranges::reverse(series.values);
        return finish();
    }

    std::optional<ChartData> finishBoxes()
    {
        if (m_data.boxes.empty())
            return std::nullopt;
        Limits limits;
        for (const BoxColumn& box : m_data.boxes)
            for (const double value : {box.low, box.high})
                limits.take(value);
        std::tie(m_data.minimum, m_data.maximum) = limits.padded();
        return std::move(m_data);
    }

    std::optional<ChartData> finish()
    {
        if (m_data.series.empty())
            return std::nullopt;
        Limits right;
        Limits left;
        for (const ChartSeries& series : m_data.series)
            for (const double value : series.values)
                (series.secondary ? left : right).take(value);
        const bool fromZero = m_data.kind == ChartKind::Column || m_data.kind == ChartKind::Bar
                              || m_data.kind == ChartKind::Area || m_data.kind == ChartKind::StackedArea;
        if (fromZero)
            right.take(0);
        if (m_data.kind == ChartKind::StackedArea)
            for (std::size_t i = 0; i < m_data.series.front().values.size(); ++i) {
                double sum = 0;
                for (const ChartSeries& series : m_data.series)
                    sum += std::isfinite(series.values[i]) ? series.values[i] : 0;
                right.take(sum);
            }
        m_data.hasSecondary = left.low <= left.high && right.low <= right.high;
        if (!m_data.hasSecondary) {
            for (ChartSeries& series : m_data.series)
                series.secondary = false;
            right.take(left.low);
            right.take(left.high);
        }
        m_data.logarithmic = m_figure.panes.front().y.log && right.low > 0 && !fromZero;
        std::tie(m_data.minimum, m_data.maximum) = right.padded(m_data.logarithmic);
        if (fromZero && right.low == 0)
            m_data.minimum = 0;
        std::tie(m_data.secondaryMinimum, m_data.secondaryMaximum) = left.padded();
        return std::move(m_data);
    }

    const FigureSpec& m_figure;
    const Translator& m_tr;
    Direction m_direction;
    ChartData m_data;
    std::optional<ChartKind> m_kind;
    bool m_impossible = false;
    std::vector<Column> m_columns;
    std::vector<Column> m_guides;
    std::vector<Reference> m_levels;
};

} // namespace

std::optional<ChartData> chartData(const FigureSpec& figure, const Translator& translator, Direction direction)
{
    return Reader(figure, translator, direction).read();
}

Worksheet chartSheet(const ChartData& data)
{
    Worksheet sheet;
    sheet.name = QStringLiteral("Sheet1");
    std::size_t rows = 1;
    for (const ChartSeries& series : data.series)
        rows = std::max(rows, series.values.size() + 1);
    rows = std::max(rows, data.boxes.size() + 1);
    sheet.rows.resize(rows);
    if (data.kind == ChartKind::Box) {
        const char* names[] = {"",    "Median",       "Min",          "Q1",          "Q3",
                               "Max", "Median − Min", "Max − Median", "Median − Q1", "Q3 − Median"};
        for (const char* name : names)
            sheet.rows[0].push_back({QString::fromUtf8(name)});
        for (std::size_t i = 0; i < data.boxes.size(); ++i) {
            const BoxColumn& box = data.boxes[i];
            sheet.rows[i + 1] = {{box.category},
                                 {box.median},
                                 {box.low},
                                 {box.q1},
                                 {box.q3},
                                 {box.high},
                                 {box.median - box.low},
                                 {box.high - box.median},
                                 {box.median - box.q1},
                                 {box.q3 - box.median}};
        }
        return sheet;
    }
    if (data.kind == ChartKind::Scatter) {
        for (const ChartSeries& series : data.series) {
            sheet.rows[0].push_back({QStringLiteral("x")});
            sheet.rows[0].push_back({series.name});
            for (std::size_t i = 0; i + 1 < rows; ++i) {
                const bool there = i < series.values.size();
                sheet.rows[i + 1].push_back(there ? Cell{series.x[i]} : Cell{});
                sheet.rows[i + 1].push_back(there ? Cell{series.values[i]} : Cell{});
            }
        }
        return sheet;
    }
    sheet.rows[0].push_back({});
    for (const ChartSeries& series : data.series)
        sheet.rows[0].push_back({series.name});
    for (std::size_t i = 0; i + 1 < rows; ++i) {
        if (data.categories == CategoryKind::Dates)
            sheet.rows[i + 1].push_back({data.serials[i]});
        else
            sheet.rows[i + 1].push_back({data.words[i]});
        for (const ChartSeries& series : data.series)
            sheet.rows[i + 1].push_back({series.values[i]});
    }
    return sheet;
}

} // namespace tidemark::ooxml

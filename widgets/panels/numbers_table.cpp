// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/numbers_table.h"

#include "models/figure/cell_text.h"
#include "models/figure/figure_rows.h"
#include "models/items/table_model.h"
#include "widgets/figure/chart_view.h"
#include "widgets/shell/workbench.h"

#include <QHeaderView>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr int kRestMs = 120;
constexpr std::size_t kMostRows = 100'000;
constexpr int kFigures = 6; // that a number shows at least where it has them

/// The figure's first block of numbers, its rows between x0 and x1, and the x of each row.
struct Numbers
{
    TableSpec table;
    std::vector<double> x;
    bool more = false;
};

std::optional<double> axisX(const TableCell& cell)
{
    if (const auto* time = std::get_if<TimePoint>(&cell))
        return axisValue(*time);
    if (const auto* value = std::get_if<double>(&cell); value != nullptr && std::isfinite(*value))
        return *value;
    return std::nullopt;
}

/// Beyond them are the digits of single precision, not of the market.
int usefulDecimals(double value)
{
    const double size = std::abs(value);
    return size > 0 ? std::clamp(kFigures - 1 - static_cast<int>(std::floor(std::log10(size))), 0, 6) : 0;
}

Numbers numbersOf(const FigureSpec& figure, double x0, double x1)
{
    Numbers out;
    int blocks = 0;
    const bool days = (figure.x.kind == AxisKind::Calendar || figure.x.kind == AxisKind::Sessions) && !figure.x.clocks;
    bool axis = false; // the first column is the figure's axis
    figureRows(figure, [&](RowKind kind, std::span<const TableCell> cells) {
        if (kind == RowKind::Head && ++blocks == 1) {
            for (std::size_t i = 0; i < cells.size(); ++i) {
                TableColumn column{.id = std::to_string(i), .format = number(0), .numeric = true};
                if (const auto* title = std::get_if<Text>(&cells[i]))
                    column.title = *title;
                out.table.columns.push_back(std::move(column));
            }
            const Text title = cells.empty() ? Text{} : out.table.columns.front().title;
            axis = plain(title) == "time" || plain(title) == "x";
        }
        if (kind != RowKind::Value || blocks != 1)
            return;
        const auto x = axis && !cells.empty() ? axisX(cells[0]) : std::nullopt;
        if (axis && (!x || *x < x0 || *x > x1))
            return;
        if (out.table.rows.size() >= kMostRows) {
            out.more = true;
            return;
        }
        std::vector<TableCell> row(cells.begin(), cells.end());
        if (axis)
            if (const auto* time = std::get_if<TimePoint>(&row[0]); time != nullptr && days)
                row[0] = std::chrono::floor<std::chrono::days>(*time);
        for (std::size_t i = 0; i < row.size() && i < out.table.columns.size(); ++i) {
            TableColumn& column = out.table.columns[i];
            if (const auto* value = std::get_if<double>(&row[i]); value != nullptr && std::isfinite(*value))
                column.format.decimals =
                    std::max(column.format.decimals, std::min(usefulDecimals(*value), shownDecimals(*value)));
            else if (std::holds_alternative<Text>(row[i]))
                column.numeric = false;
        }
        out.table.rows.push_back(std::move(row));
        if (axis)
            out.x.push_back(*x);
    });
    return out;
}

} // namespace

NumbersTable::NumbersTable(Workbench& workbench, QWidget* parent)
    : QTableView(parent), m_workbench(workbench), m_model(new TableModel(this))
{
    setObjectName(QStringLiteral("numbers_beside"));
    setModel(m_model);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMinimumWidth(120);
    verticalHeader()->hide();
    horizontalHeader()->setResizeContentsPrecision(60);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kRestMs);
    connect(&m_soon, &QTimer::timeout, this, &NumbersTable::refresh);
    connect(&m_workbench, &Workbench::languageChanged, this, &NumbersTable::refreshSoon);
    connect(&m_workbench, &Workbench::appearanceChanged, this, &NumbersTable::refreshSoon);
}

void NumbersTable::follow(ChartView* chart)
{
    if (chart != m_chart) {
        if (m_chart)
            disconnect(m_chart, nullptr, this, nullptr);
        m_chart = chart;
        if (chart) {
            connect(chart, &ChartView::rangeChanged, this, &NumbersTable::refreshSoon);
            connect(chart, &ChartView::cursorMoved, this, [this](double x, bool inside) {
                if (inside)
                    showCursor(x);
            });
        }
    }
    refreshSoon();
}

void NumbersTable::refreshSoon()
{
    if (isVisible())
        m_soon.start();
}

void NumbersTable::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    refresh();
}

void NumbersTable::refresh()
{
    m_following = true;
    if (m_chart && m_chart->figure() != nullptr) {
        const auto [x0, x1] = m_chart->viewedRange();
        Numbers numbers = numbersOf(*m_chart->figure(), x0, x1);
        m_x = std::move(numbers.x);
        m_model->setTable(std::move(numbers.table), m_workbench.translator());
        setAccessibleName(tr("Numbers of the chart"));
        setToolTip(
            numbers.more
                ? tr("The first %1 rows; zoom in to see others").arg(locale().toString(static_cast<int>(kMostRows)))
                : QString{});
        resizeColumnsToContents();
        verticalHeader()->setDefaultSectionSize(fontMetrics().height() + (m_workbench.compact() ? 7 : 9));
        if (const auto x = m_chart->cursorX())
            showCursor(*x);
    } else {
        m_x.clear();
        m_model->setTable({}, m_workbench.translator());
    }
    m_following = false;
}

void NumbersTable::showCursor(double x)
{
    if (m_x.empty() || !isVisible() || hasFocus())
        return;
    auto at = std::ranges::lower_bound(m_x, x);
    if (at == m_x.end() || (at != m_x.begin() && x - *(at - 1) < *at - x))
        --at;
    const bool before = std::exchange(m_following, true);
    const QModelIndex row = m_model->index(static_cast<int>(at - m_x.begin()), 0);
    setCurrentIndex(row);
    scrollTo(row, QAbstractItemView::EnsureVisible);
    m_following = before;
}

void NumbersTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    const auto row = static_cast<std::size_t>(std::max(0, current.row()));
    if (!m_following && m_chart && current.isValid() && row < m_x.size())
        m_chart->setCursorX(m_x[row]);
}

} // namespace tidemark

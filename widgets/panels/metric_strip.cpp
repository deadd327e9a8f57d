// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/metric_strip.h"

#include "models/figure/metric_parts.h"
#include "models/text/to_qt.h"
#include "widgets/shell/workbench.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr std::size_t kMost = 6;
constexpr int kPadding = 10;
constexpr int kSparkWidth = 46;
constexpr int kSparkHeight = 20;

} // namespace

MetricStrip::MetricStrip(Workbench& workbench, QWidget* parent) : QWidget(parent), m_workbench(workbench)
{
    setObjectName(QStringLiteral("metric_strip"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&m_workbench, &Workbench::appearanceChanged, this, &MetricStrip::refresh);
    connect(&m_workbench, &Workbench::languageChanged, this, &MetricStrip::refresh);
    connect(&m_workbench, &Workbench::compactChanged, this, &MetricStrip::updateGeometry);
}

void MetricStrip::setMetrics(const std::vector<Metric>& metrics)
{
    m_metrics.clear();
    std::ranges::copy_if(metrics, std::back_inserter(m_metrics), &Metric::strip);
    if (m_metrics.size() > kMost)
        m_metrics.resize(kMost);
    refresh();
}

void MetricStrip::refresh()
{
    m_cells.clear();
    for (const Metric& metric : m_metrics) {
        const MetricParts parts = metricParts(metric, m_workbench.language());
        m_cells.push_back({m_workbench.say(parts.label), m_workbench.say(parts.value), toQString(parts.unit),
                           parts.context.empty() ? QString{} : m_workbench.say(parts.context), parts.words});
    }
    setVisible(!m_cells.empty());
    updateGeometry();
    fitCells();
}

int MetricStrip::widthWanted(const Cell& cell) const
{
    const Theme& theme = m_workbench.theme();
    const QFontMetrics micro(theme.font(FontRole::Micro));
    const QFontMetrics value(theme.font(FontRole::MetricValue));
    const int number =
        value.horizontalAdvance(cell.value) + (cell.unit.isEmpty() ? 0 : 4 + micro.horizontalAdvance(cell.unit));
    return 2 * kPadding
           + std::max({micro.horizontalAdvance(cell.label), number, micro.horizontalAdvance(cell.context) + 11});
}

void MetricStrip::fitCells()
{
    // As many equal cells as the widest of them allows.
    m_shown = m_cells.size();
    while (m_shown > 1) {
        int widest = 0;
        for (std::size_t i = 0; i < m_shown; ++i)
            widest = std::max(widest, widthWanted(m_cells[i]));
        if (widest * static_cast<int>(m_shown) <= width())
            break;
        --m_shown;
    }
    setAccessibleName(cells().join(QStringLiteral("; ")));
    update();
}

QStringList MetricStrip::cells() const
{
    QStringList list;
    for (std::size_t i = 0; i < m_shown; ++i)
        list.append(QStringLiteral("%1 %2 %3").arg(m_cells[i].label, m_cells[i].value, m_cells[i].unit).trimmed());
    return list;
}

QSize MetricStrip::sizeHint() const
{
    const Theme& theme = m_workbench.theme();
    const int lines = 2 * QFontMetrics(theme.font(FontRole::Micro)).height()
                      + QFontMetrics(theme.font(FontRole::MetricValue)).height();
    const int least = m_workbench.compact() ? 52 : 58;
    return {400, std::max(least, lines + (m_workbench.compact() ? 4 : 8))};
}

QSize MetricStrip::minimumSizeHint() const { return {0, sizeHint().height()}; }

void MetricStrip::resizeEvent(QResizeEvent*) { fitCells(); }

void MetricStrip::paintSparkline(QPainter& painter, const QRectF& rect, const Metric& metric) const
{
    double low = HUGE_VAL;
    double high = -HUGE_VAL;
    for (const double value : metric.sparkline)
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    if (!(low < high))
        return;
    QPainterPath path;
    QPointF last;
    bool pen = false;
    const double step = rect.width() / static_cast<double>(metric.sparkline.size() - 1);
    for (std::size_t i = 0; i < metric.sparkline.size(); ++i) {
        const double value = metric.sparkline[i];
        if (!std::isfinite(value)) {
            pen = false;
            continue;
        }
        last = {rect.left() + step * static_cast<double>(i),
                rect.bottom() - (value - low) / (high - low) * rect.height()};
        if (pen)
            path.lineTo(last);
        else
            path.moveTo(last);
        pen = true;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = m_workbench.theme().color(Role::Series1);
    painter.setPen(QPen(color, 1.25));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(last, 2, 2);
    painter.restore();
}

void MetricStrip::paintCell(QPainter& painter, const QRect& rect, std::size_t index) const
{
    const Theme& theme = m_workbench.theme();
    const Cell& cell = m_cells[index];
    const Metric& metric = m_metrics[index];
    const QFont microFont = theme.font(FontRole::Micro);
    const QFont valueFont = theme.font(FontRole::MetricValue);
    const QFontMetrics micro(microFont);
    const QFontMetrics value(valueFont);
    const QRect inner = rect.adjusted(kPadding, 0, -kPadding, 0);
    const int total = 2 * micro.height() + value.height() - 4;
    int y = rect.top() + (rect.height() - total) / 2;

    painter.setFont(microFont);
    painter.setPen(theme.color(Token::Text2));
    painter.drawText(QRect(inner.left(), y, inner.width(), micro.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     micro.elidedText(cell.label, Qt::ElideRight, inner.width()));
    y += micro.height() - 2;

    const int baseline = y + value.ascent();
    QFont shown = valueFont;
    if (cell.words) {
        shown.setWeight(QFont::Bold); // Han has no medium weight
        shown.setPointSizeF(valueFont.pointSizeF() * 0.92);
    }
    painter.setFont(shown);
    painter.setPen(theme.color(Token::Text));
    const QString number = QFontMetrics(shown).elidedText(cell.value, Qt::ElideRight, inner.width());
    painter.drawText(inner.left(), baseline, number);
    if (!cell.unit.isEmpty()) {
        painter.setPen(theme.color(Token::Text2));
        const int x = inner.left() + QFontMetrics(shown).horizontalAdvance(number) + 4;
        painter.setFont(microFont);
        painter.drawText(x, baseline, cell.unit);
    }
    y += value.height() - 2;

    int x = inner.left();
    if (!cell.context.isEmpty()) {
        const bool up = metric.contextRole == Role::Up;
        const bool directed = up || metric.contextRole == Role::Down;
        painter.setFont(microFont);
        painter.setPen(theme.color(metric.contextRole));
        if (directed) {
            const qreal middle = y + micro.height() / 2.0;
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(metric.contextRole));
            const qreal tip = up ? middle - 3.5 : middle + 3.5;
            const qreal foot = up ? middle + 3.5 : middle - 3.5;
            painter.drawPolygon(QPolygonF{{x + 0.0, foot}, {x + 8.0, foot}, {x + 4.0, tip}});
            painter.restore();
            x += 11;
        }
        painter.drawText(QRect(x, y, inner.right() - x + 1, micro.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         micro.elidedText(cell.context, Qt::ElideRight, inner.right() - x + 1));
    }
    if (metric.sparkline.size() > 1 && rect.width() >= widthWanted(cell) + kSparkWidth + kPadding)
        paintSparkline(
            painter,
            QRectF(inner.right() - kSparkWidth, rect.center().y() - kSparkHeight / 2, kSparkWidth, kSparkHeight),
            metric);
}

void MetricStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = m_workbench.theme();
    painter.fillRect(rect(), theme.color(Token::Panel));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(Token::LineSubtle));
    if (m_shown == 0)
        return;
    const auto count = static_cast<int>(m_shown);
    for (int i = 0; i < count; ++i) {
        const int from = width() * i / count;
        const int to = width() * (i + 1) / count;
        if (i > 0)
            painter.fillRect(QRect(from, 0, 1, height() - 1), theme.color(Token::LineSubtle));
        paintCell(painter, QRect(from, 0, to - from, height() - 1), static_cast<std::size_t>(i));
    }
}

bool MetricStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_shown > 0) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto at = std::min(m_shown - 1, static_cast<std::size_t>(std::max(0, help->pos().x())) * m_shown
                                                  / static_cast<std::size_t>(std::max(1, width())));
        const Metric& metric = m_metrics[at];
        QStringList lines{QStringLiteral("%1 %2").arg(m_cells[at].label, m_cells[at].value + m_cells[at].unit)};
        if (!metric.method.empty())
            lines.append(m_workbench.say(metric.method));
        QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/chart_view.h"

#include "models/text/to_qt.h"
#include "widgets/figure/chart_builder.h"
#include "widgets/figure/figure_painter.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>

#include <cmath>

namespace tidemark {

class ChartViewState
{
public:
    FigureSpec spec;
    FigureStyle style;
    bool shown = false;
    bool busy = false;
    std::optional<double> linkedCursor;
    std::pair<double, double> range{0, 1};
};

ChartView::ChartView(QWidget *parent) : QWidget(parent), m_state(std::make_unique<ChartViewState>())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

ChartView::~ChartView() = default;

void ChartView::setFigure(const FigureSpec &figure, const Translator &translator, const Theme &theme, Keep keep)
{
    const bool refresh = keep == Keep::Range && m_state->shown && m_state->spec.id == figure.id;
    m_state->spec = figure;
    m_state->style.translator = &translator;
    m_state->style.theme = theme;
    m_state->shown = true;
    if (!refresh)
        fit();
    update();
}

void ChartView::setTheme(const Theme &theme)
{
    m_state->style.theme = theme;
    update();
}

const FigureSpec *ChartView::figure() const { return m_state->shown ? &m_state->spec : nullptr; }

void ChartView::fit() { Q_EMIT rangeChanged(m_state->range.first, m_state->range.second); }

void ChartView::setBusy(bool busy)
{
    m_state->busy = busy;
    update();
}

bool ChartView::isBusy() const { return m_state->busy; }

void ChartView::setFrame(bool headline, bool footer)
{
    m_state->style.headline = headline;
    m_state->style.footer = footer;
    update();
}

void ChartView::setLinkedCursor(std::optional<double> x)
{
    m_state->linkedCursor = x;
    update();
}

void ChartView::setLinkedRange(double x0, double x1)
{
    if (std::isfinite(x0) && std::isfinite(x1) && x0 < x1)
        m_state->range = {x0, x1};
    update();
}

std::pair<double, double> ChartView::viewedRange() const { return m_state->range; }

QImage ChartView::renderImage(QSize logical, double scale) const
{
    return figureImage(m_state->spec, m_state->style, logical, scale);
}

QByteArray ChartView::renderSvg(QSize logical) const { return figureSvg(m_state->spec, m_state->style, logical); }

QString ChartView::tabSeparated() const { return {}; }

void ChartView::copyAll() const
{
    auto *mime = new QMimeData;
    mime->setImageData(renderImage(size(), 2));
    mime->setData(QStringLiteral("image/svg+xml"), renderSvg(size()));
    mime->setText(tabSeparated());
    QGuiApplication::clipboard()->setMimeData(mime);
}

QSize ChartView::sizeHint() const { return {480, 320}; }
QSize ChartView::minimumSizeHint() const { return {160, 120}; }

std::optional<QPointF> ChartView::positionOf(double, double, std::size_t) const { return std::nullopt; }

QString ChartView::readOut() const { return {}; }

bool ChartView::event(QEvent *event) { return QWidget::event(event); }

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_state->style.theme.color(Token::Panel));
    if (m_state->busy)
        painter.setOpacity(0.45);
    if (m_state->shown)
        paintFigure(painter, rect(), m_state->spec, m_state->style);
}

void ChartView::resizeEvent(QResizeEvent *) { update(); }
void ChartView::mousePressEvent(QMouseEvent *event) { QWidget::mousePressEvent(event); }
void ChartView::mouseMoveEvent(QMouseEvent *event) { QWidget::mouseMoveEvent(event); }
void ChartView::mouseReleaseEvent(QMouseEvent *event) { QWidget::mouseReleaseEvent(event); }
void ChartView::mouseDoubleClickEvent(QMouseEvent *) { fit(); }
void ChartView::wheelEvent(QWheelEvent *event) { QWidget::wheelEvent(event); }
void ChartView::keyPressEvent(QKeyEvent *event) { QWidget::keyPressEvent(event); }
void ChartView::leaveEvent(QEvent *event) { QWidget::leaveEvent(event); }
void ChartView::focusInEvent(QFocusEvent *event) { QWidget::focusInEvent(event); }
void ChartView::focusOutEvent(QFocusEvent *event) { QWidget::focusOutEvent(event); }
bool ChartView::focusNextPrevChild(bool next) { return QWidget::focusNextPrevChild(next); }
void ChartView::contextMenuEvent(QContextMenuEvent *event) { QWidget::contextMenuEvent(event); }

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/chart_view.h"

#include "models/text/to_qt.h"
#include "widgets/figure/chart_accessible.h"
#include "widgets/figure/chart_view_state.h"
#include "widgets/figure/figure_data.h"
#include "widgets/figure/figure_painter.h"

#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QWheelEvent>

#include <cmath>

namespace tidemark {

namespace {

constexpr double kWheelZoom = 1.2; // a notch
constexpr double kWheelPan = 0.08; // of the view, a notch
constexpr int kDragThreshold = 3;  // pixels
constexpr double kBandLeast = 6;   // pixels

/// A scene like the one on screen, in another style and size.
std::unique_ptr<ChartScene> copyOf(const ChartViewState& state, const FigureStyle& style, const QSize& size,
                                   double scale)
{
    auto scene = buildChart(state.spec, style);
    scene->setQuality(Quality::Print);
    if (state.scene != nullptr) {
        scene->setRange(state.scene->range().first, state.scene->range().second);
        for (std::size_t i = 0; i < scene->panes().size() && i < state.scene->panes().size(); ++i)
            scene->panes()[i]->manualY = state.scene->panes()[i]->manualY;
    }
    scene->setCanvas(QRectF(QPointF(0, 0), QSizeF(size)), scale, {});
    scene->arrange();
    return scene;
}

FigureStyle printed(FigureStyle style)
{
    style.theme.kind = ThemeKind::Print;
    style.theme.scale = 1;
    style.headline = true;
    style.footer = true;
    return style;
}

QImage imageOf(const ChartViewState& state, const FigureStyle& style, const QSize& size, double scale)
{
    QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(scale);
    image.fill(style.theme.color(Token::Panel));
    QPainter painter(&image);
    copyOf(state, style, size, scale)->draw(painter);
    return image;
}

QByteArray svgOf(const ChartViewState& state, const FigureStyle& style, const QSize& size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setResolution(96);
    if (style.translator != nullptr) {
        generator.setTitle((*style.translator)(state.spec.headline));
        generator.setDescription((*style.translator)(state.spec.altText));
    }
    QPainter painter(&generator);
    copyOf(state, style, size, 1)->draw(painter);
    painter.end();
    return bytes;
}

} // namespace

ChartView::ChartView(QWidget* parent) : QWidget(parent), m_state(std::make_unique<ChartViewState>(*this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    installChartAccessibility();
}

ChartView::~ChartView() = default;

void ChartView::setFigure(const FigureSpec& figure, const Translator& translator, const Theme& theme, Keep keep)
{
    ChartViewState& s = *m_state;
    // Panning freely makes a range of one's own; a view nobody moved follows new data.
    const bool same = s.shown && s.spec.id == figure.id;
    const bool refresh = keep == Keep::Range && same && !s.fitted;
    s.spec = figure;
    s.style.translator = &translator;
    s.style.theme = theme;
    s.shown = true;
    if (!same) {
        s.dragParam.clear();
        s.focusedParam.clear();
        s.gesture = ChartViewState::Gesture::None;
        s.overlay = {};
        s.scene.reset();
    }
    const auto x = s.overlay.cursorX;
    s.rebuild();
    s.overlay.cursorX = x;
    if (!refresh && s.dragParam.empty())
        s.fit(!same);
    setAccessibleName(translator(figure.headline));
    setAccessibleDescription(translator(figure.altText));
}

void ChartView::setTheme(const Theme& theme)
{
    m_state->style.theme = theme;
    if (m_state->shown)
        m_state->rebuild();
    update();
}

const FigureSpec* ChartView::figure() const { return m_state->shown ? &m_state->spec : nullptr; }
void ChartView::fit() { m_state->fit(true); }
bool ChartView::isBusy() const { return m_state->busy; }

void ChartView::setBusy(bool busy)
{
    m_state->busy = busy;
    update();
}

void ChartView::setFrame(bool headline, bool footer)
{
    m_state->style.headline = headline;
    m_state->style.footer = footer;
    if (m_state->shown)
        m_state->rebuild();
}

void ChartView::setLinkedCursor(std::optional<double> x)
{
    if (m_state->overlay.linkedX == x)
        return;
    m_state->overlay.linkedX = x;
    update();
}

void ChartView::setLinkedRange(double x0, double x1)
{
    ChartViewState& s = *m_state;
    if (s.scene == nullptr || s.scene->fixedX() || !std::isfinite(x0) || !std::isfinite(x1) || !(x0 < x1))
        return;
    s.setAxisRange(s.scene->scale().toAxis(x0), s.scene->scale().toAxis(x1), false);
}

std::pair<double, double> ChartView::viewedRange() const
{
    if (m_state->scene == nullptr)
        return {0, 1};
    const auto [u0, u1] = m_state->scene->range();
    return {m_state->scene->scale().fromAxis(u0), m_state->scene->scale().fromAxis(u1)};
}

QImage ChartView::renderImage(QSize logical, double scale) const
{
    if (!m_state->shown)
        return {};
    return imageOf(*m_state, m_state->style, logical, scale);
}

QByteArray ChartView::renderSvg(QSize logical) const
{
    if (!m_state->shown)
        return {};
    return svgOf(*m_state, m_state->style, logical);
}

QString ChartView::tabSeparated() const
{
    return m_state->shown ? figureData(m_state->spec, m_state->style, DataFormat::TabSeparated) : QString();
}

void ChartView::copyAll() const
{
    if (!m_state->shown)
        return;
    const FigureStyle style = printed(m_state->style);
    auto* mime = new QMimeData;
    mime->setImageData(imageOf(*m_state, style, size(), 2));
    mime->setData(QStringLiteral("image/svg+xml"), svgOf(*m_state, style, size()));
    mime->setText(tabSeparated());
    QGuiApplication::clipboard()->setMimeData(mime);
}

QSize ChartView::sizeHint() const { return {480, 320}; }
QSize ChartView::minimumSizeHint() const { return {180, 130}; }

std::optional<QPointF> ChartView::positionOf(double x, double y, std::size_t pane) const
{
    ChartViewState& s = *m_state;
    if (s.scene == nullptr || pane >= s.scene->panes().size())
        return std::nullopt;
    if (!s.arranged) {
        s.scene->setCanvas(QRectF(rect()), devicePixelRatioF(), {});
        s.scene->arrange();
        s.arranged = true;
    }
    const PlotMap& map = s.scene->panes()[pane]->map;
    const QPointF at(map.px(x), map.py(y));
    if (!std::isfinite(at.x()) || !std::isfinite(at.y()) || !map.plot.adjusted(-1, -1, 1, 1).contains(at))
        return std::nullopt;
    return at;
}

QString ChartView::readOut() const { return m_state->readOutWords(); }

void ChartView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_state->scene == nullptr) {
        painter.fillRect(rect(), palette().color(QPalette::Light));
        return;
    }
    m_state->paint(painter);
    m_state->paintOverlay(painter);
}

void ChartView::resizeEvent(QResizeEvent*) { m_state->touch(); }

bool ChartView::event(QEvent* event)
{
    // Keys of the chart are not taken by shortcuts of the window while it has the focus.
    if (event->type() == QEvent::ShortcutOverride && m_state->scene != nullptr) {
        const auto* keys = static_cast<QKeyEvent*>(event);
        const bool dragging =
            keys->key() == Qt::Key_Escape && (!m_state->dragParam.empty() || m_state->overlay.cursorX.has_value());
        if (dragging || keys->matches(QKeySequence::Copy) || keys->key() == Qt::Key_Home
            || keys->key() == Qt::Key_End) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    ChartViewState& s = *m_state;
    using Gesture = ChartViewState::Gesture;
    if (event->button() != Qt::LeftButton || s.scene == nullptr)
        return;
    const QPointF at = event->position();
    s.pressed = s.last = at;
    s.moved = false;
    s.keyboardFocus = false;
    if (!s.dragParam.empty())
        s.drop();
    s.focusedParam.clear();
    const auto pane = s.paneIndexAt(at);
    const bool measures = event->modifiers().testFlag(Qt::ControlModifier) || s.measureArmed;
    if (pane && measures) {
        const PlotMap& map = s.scene->panes()[*pane]->map;
        s.gesture = Gesture::Measure;
        const double x = map.xAt(at.x());
        const double y = map.valueAt(at.y());
        s.overlay.measure = ChartOverlay::Measure{*pane, x, y, x, y};
        s.hideCursor();
    } else if (const auto target = s.targetAt(at)) {
        s.startDrag(*target);
    } else if (pane && event->modifiers().testFlag(Qt::ShiftModifier)) {
        s.gesture = Gesture::Band;
        s.hideCursor();
    } else {
        s.overlay.measure.reset();
        s.gesture = Gesture::Pan;
    }
    update();
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    ChartViewState& s = *m_state;
    using Gesture = ChartViewState::Gesture;
    if (s.scene == nullptr)
        return;
    const QPointF at = event->position();
    const QPointF delta = at - s.last;
    s.moved = s.moved || (at - s.pressed).manhattanLength() > kDragThreshold;
    switch (s.gesture) {
    case Gesture::Drag:
        if (s.moved)
            s.dragTo(at, event->modifiers().testFlag(Qt::ShiftModifier));
        break;
    case Gesture::Measure: {
        const PlotMap& map = s.scene->panes()[s.overlay.measure->pane]->map;
        s.overlay.measure->x1 = map.xAt(std::clamp(at.x(), map.plot.left(), map.plot.right()));
        s.overlay.measure->y1 = map.valueAt(std::clamp(at.y(), map.plot.top(), map.plot.bottom()));
        update();
        break;
    }
    case Gesture::Band:
        if (const auto pane = s.paneIndexAt(s.pressed))
            s.overlay.band = QRectF(s.pressed, at).normalized().intersected(s.scene->panes()[*pane]->map.plot);
        update();
        break;
    case Gesture::Pan:
        if (s.moved) {
            setCursor(Qt::ClosedHandCursor);
            s.panPixels(delta);
        }
        break;
    case Gesture::None: {
        const auto target = s.targetAt(at);
        s.showHandle(target ? target : s.focusedParam.empty() ? std::nullopt : s.targetOf(s.focusedParam));
        if (target)
            setCursor(target->level != nullptr ? Qt::SizeVerCursor : Qt::SizeHorCursor);
        else if (s.measureArmed)
            setCursor(Qt::CrossCursor);
        else
            unsetCursor();
        s.hover(at);
        break;
    }
    }
    s.last = at;
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    ChartViewState& s = *m_state;
    using Gesture = ChartViewState::Gesture;
    if (event->button() != Qt::LeftButton || s.scene == nullptr)
        return;
    const Gesture gesture = s.gesture;
    s.gesture = Gesture::None;
    if (gesture == Gesture::Drag) {
        s.drop();
    } else if (gesture == Gesture::Band && s.overlay.band) {
        const QRectF band = *s.overlay.band;
        s.overlay.band.reset();
        if (band.width() > kBandLeast || band.height() > kBandLeast)
            s.applyBand(band);
    } else if (gesture == Gesture::Measure && !s.moved) {
        s.overlay.measure.reset();
    }
    s.measureArmed = false;
    unsetCursor();
    update();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_state->gesture = ChartViewState::Gesture::None;
    fit();
}

void ChartView::wheelEvent(QWheelEvent* event)
{
    ChartViewState& s = *m_state;
    if (s.scene == nullptr || s.scene->fixedX()) {
        event->ignore();
        return;
    }
    const auto [u0, u1] = s.scene->range();
    QPointF notches = QPointF(event->angleDelta()) / 120.0;
    // A touchpad tells pixels; a hundred of them are a notch.
    if (!event->pixelDelta().isNull())
        notches = QPointF(event->pixelDelta()) / 100.0;
    if (event->modifiers().testFlag(Qt::ShiftModifier) && notches.x() == 0)
        notches = QPointF(notches.y(), 0);
    if (std::abs(notches.x()) > std::abs(notches.y())) {
        s.pan(-notches.x() * kWheelPan * (u1 - u0));
    } else if (notches.y() != 0) {
        const double factor = std::pow(kWheelZoom, -std::clamp(notches.y(), -8.0, 8.0));
        // Two measures against each other zoom together.
        if (const auto pane = s.paneIndexAt(event->position()); pane && !s.scene->scale().timed())
            if (ScenePane& p = *s.scene->panes()[*pane];
                std::any_of(p.spec->layers.begin(), p.spec->layers.end(),
                            [](const Layer& layer) { return std::holds_alternative<ScatterLayer>(layer); }))
                s.zoomValues(p, factor, event->position().y());
        s.zoom(factor, event->position().x());
    }
    event->accept();
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    m_state->keyboardFocus = true;
    if (!m_state->key(*event))
        QWidget::keyPressEvent(event);
}

void ChartView::keyReleaseEvent(QKeyEvent* event)
{
    if (!m_state->keyUp(*event))
        QWidget::keyReleaseEvent(event);
}

void ChartView::leaveEvent(QEvent*)
{
    if (m_state->gesture == ChartViewState::Gesture::None) {
        m_state->showHandle(m_state->focusedParam.empty() ? std::nullopt : m_state->targetOf(m_state->focusedParam));
        m_state->hideCursor();
    }
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    // A ring for who came by keyboard; coming back from another window changes nothing.
    switch (event->reason()) {
    case Qt::TabFocusReason:
    case Qt::BacktabFocusReason:
    case Qt::ShortcutFocusReason:
        m_state->keyboardFocus = true;
        break;
    case Qt::MouseFocusReason:
        m_state->keyboardFocus = false;
        break;
    default:
        break;
    }
    update();
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    // A menu over the chart does not end what is going on in it.
    if (event->reason() != Qt::PopupFocusReason) {
        m_state->drop();
        m_state->focusedParam.clear();
        m_state->showHandle(std::nullopt);
    }
    update();
}

bool ChartView::focusNextPrevChild(bool next)
{
    if (m_state->keyDrag)
        m_state->drop();
    return m_state->moveFocus(next) || QWidget::focusNextPrevChild(next);
}

void ChartView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_state->shown)
        return;
    QMenu menu(this);
    menu.addAction(tr("Fit"), this, &ChartView::fit)->setShortcut(Qt::Key_Home);
    menu.addAction(tr("Measure"), this,
                   [this] {
                       m_state->measureArmed = true;
                       setCursor(Qt::CrossCursor);
                   })
        ->setShortcut(Qt::Key_M);
    menu.addSeparator();
    menu.addAction(tr("Copy picture and data"), this, &ChartView::copyAll)->setShortcut(QKeySequence::Copy);
    const QString name = QString::fromStdString(m_state->spec.id);
    const auto save = [this, name](const QString& title, const QString& ending, const auto& bytes) {
        const QString path = QFileDialog::getSaveFileName(this, title, name + ending, QLatin1Char('*') + ending);
        if (path.isEmpty())
            return;
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes()) < 0 || !file.commit())
            Q_EMIT failed(tr("%1 could not be written: %2. Choose another folder.").arg(path, file.errorString()));
    };
    menu.addAction(tr("Save as PNG…"), this, [this, save] {
        save(tr("Save picture"), QStringLiteral(".png"), [this] {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            (void)imageOf(*m_state, printed(m_state->style), size(), 2).save(&buffer, "PNG");
            return bytes;
        });
    });
    menu.addAction(tr("Save as SVG…"), this, [this, save] {
        save(tr("Save picture"), QStringLiteral(".svg"),
             [this] { return svgOf(*m_state, printed(m_state->style), size()); });
    });
    menu.addAction(tr("Save data as CSV…"), this, [this, save] {
        save(tr("Save data"), QStringLiteral(".csv"),
             [this] { return figureData(m_state->spec, m_state->style, DataFormat::Csv).toUtf8(); });
    });
    menu.exec(event->globalPos());
}

} // namespace tidemark

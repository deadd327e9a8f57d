// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/slides/slide_view.h"

#include "widgets/figure/chart_view.h"
#include "widgets/presentation/slides/slide_sheet.h"

#include <QChildEvent>
#include <QContextMenuEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QWindow>

#include <algorithm>
#include <cmath>

namespace tidemark {

SlideView::SlideView(Stage& stage, SlideStyle style, QWidget* parent)
    : QWidget(parent), m_stage(stage), m_style(std::move(style))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setMouseTracking(true);
    installEventFilter(this);
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &SlideView::prepareNext);
    m_announce.setInterval(0);
    m_announce.setSingleShot(true);
    connect(&m_announce, &QTimer::timeout, this, &SlideView::pictureChanged);
    connect(&stage, &Stage::currentChanged, this, &SlideView::showCurrent);
    connect(&stage, &Stage::shownChanged, this, &SlideView::showChanged);
    connect(&stage, &Stage::restored, this, &SlideView::showRestored);
    showCurrent();
}

SlideView::~SlideView() = default;

ChartView* SlideView::chart() const
{
    const auto it = m_prepared.find(m_current);
    return it == m_prepared.end() ? nullptr : it->second.chart;
}

QRectF SlideView::slideRect() const
{
    const QRectF room(rect());
    const double scale = std::min(room.width() / kSlideUnits.width(), room.height() / kSlideUnits.height());
    const QSizeF size = kSlideUnits * scale;
    return {room.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

QTransform SlideView::fromSlide() const
{
    const QRectF slide = slideRect();
    const double scale = slide.height() / kSlideUnits.height();
    return QTransform::fromScale(scale, scale) * QTransform::fromTranslate(slide.left(), slide.top());
}

bool SlideView::ready(int index) const
{
    const auto it = m_prepared.find(index);
    if (it == m_prepared.end())
        return false;
    const Prepared& one = it->second;
    return one.pictureReady && one.chartReady && one.size == size() && one.ratio == devicePixelRatioF()
           && one.slide == (index == m_stage.current() ? m_stage.shown() : m_stage.slide(index));
}

std::vector<int> SlideView::wanted() const
{
    std::vector<int> out;
    for (const int step : {0, 1, -1, 2})
        if (const int index = m_stage.current() + step; index >= 0 && index < m_stage.count())
            out.push_back(index);
    return out;
}

SlideView::Prepared& SlideView::prepared(int index)
{
    Prepared& one = m_prepared[index];
    const SlidePtr& slide = index == m_stage.current() ? m_stage.shown() : m_stage.slide(index);
    if (one.size != size() || one.ratio != devicePixelRatioF() || one.slide != slide) {
        one.pictureReady = false;
        one.chartReady = false;
    }
    return one;
}

ChartView* SlideView::makeChart()
{
    auto* made = new ChartView(this);
    made->hide();
    made->lower(); // under whatever lies over the slides
    made->setMeeting(true);
    // A click must not take the keys from the presentation.
    made->setFocusPolicy(Qt::NoFocus);
    made->setFrame(false, false);
    connect(made, &ChartView::paramDragged, this, [this, made](const QString& param, double value) {
        // What the hand moved is no longer where the figure has it.
        for (auto& [index, one] : m_prepared)
            if (one.chart == made)
                one.figure.reset();
        Q_EMIT paramDragged(param, value, false);
    });
    connect(made, &ChartView::paramDropped, this,
            [this](const QString& param, double value) { Q_EMIT paramDragged(param, value, true); });
    connect(made, &ChartView::definitionChosen, this, &SlideView::definitionChosen);
    return made;
}

const SlideSheet& SlideView::sheetOf(Prepared& one, int index)
{
    if (one.sheetSlide != one.slide) {
        one.sheet = std::make_shared<const SlideSheet>(composeSlide(*one.slide, {index + 1, m_stage.count()}, m_style));
        one.sheetSlide = one.slide;
    }
    return *one.sheet;
}

void SlideView::prepareChart(Prepared& one, int index)
{
    one.chartReady = true;
    const SlideLayout& layout = sheetOf(one, index).places;
    if (one.slide->figure == nullptr || layout.figure.isNull())
        return;
    if (one.chart == nullptr)
        one.chart = makeChart();
    const QRectF slide = slideRect();
    const FigureStyle style = slideFigureStyle(m_style, slide.height());
    const QSignalBlocker quiet(one.chart);
    one.chart->setFigureScale(style.scale);
    one.chart->setGeometry(slideFigureRect(layout, slide).toRect());
    if (one.figure != one.slide->figure)
        one.chart->setFigure(*one.slide->figure, *m_style.translator, style.theme);
    one.figure = one.slide->figure;
    one.chart->prepare();
}

void SlideView::paintSheet(QPainter& painter) const
{
    painter.fillRect(rect(), Qt::black);
    paintSlide(painter, slideRect(), *m_stage.shown(), {m_stage.current() + 1, m_stage.count()}, m_style,
               SlideParts::WithoutFigure);
}

void SlideView::paintPictures(QPainter& painter) const
{
    if (const auto it = m_prepared.find(m_current); it != m_prepared.end() && it->second.pictureReady)
        painter.drawPixmap(0, 0, it->second.picture);
    if (const ChartView* live = chart()) {
        painter.save();
        painter.translate(live->pos());
        live->drawPicture(painter);
        painter.restore();
    }
}

void SlideView::preparePicture(Prepared& one, int index)
{
    const double ratio = devicePixelRatioF();
    const QSize pixels(static_cast<int>(std::ceil(width() * ratio)), static_cast<int>(std::ceil(height() * ratio)));
    if (one.picture.size() != pixels)
        one.picture = QPixmap(pixels);
    one.picture.setDevicePixelRatio(ratio);
    if (slideRect() != QRectF(rect()))
        one.picture.fill(Qt::black);
    QPainter painter(&one.picture);
    if (const QRectF slide = slideRect(); slide.isValid())
        tidemark::paintSheet(painter, slide, sheetOf(one, index));
    one.pictureReady = true;
}

void SlideView::showCurrent()
{
    const int index = m_stage.current();
    // The slide left comes again as the story tells it.
    if (const auto left = m_prepared.find(m_current); left != m_prepared.end() && left->first != index) {
        if (ChartView* chart = left->second.chart; chart != nullptr) {
            chart->hide();
            const QSignalBlocker quiet(chart);
            chart->reset();
            left->second.chartReady = false;
        }
    }
    m_current = index;
    dropOthers();
    showChanged();
    m_idle.start();
}

void SlideView::showChanged()
{
    const int index = m_stage.current();
    Prepared& now = prepared(index);
    if (!size().isEmpty() && !(now.pictureReady && now.chartReady)) {
        now.slide = m_stage.shown();
        now.size = size();
        now.ratio = devicePixelRatioF();
        prepareChart(now, index);
        preparePicture(now, index);
    }
    if (now.chart != nullptr)
        now.chart->show();
    update();
}

void SlideView::showRestored()
{
    if (ChartView* live = chart()) {
        const QSignalBlocker quiet(live);
        live->reset();
        Prepared& now = m_prepared[m_current];
        now.chartReady = now.chartReady && now.figure != nullptr;
    }
    showChanged();
}

void SlideView::dropOthers()
{
    const std::vector<int> keep = wanted();
    std::erase_if(m_prepared, [&](auto& entry) {
        if (std::ranges::find(keep, entry.first) != keep.end())
            return false;
        delete entry.second.chart;
        return true;
    });
}

void SlideView::prepareNext()
{
    if (!size().isEmpty()) {
        for (const int index : wanted()) {
            if (ready(index))
                continue;
            Prepared& one = prepared(index);
            one.slide = index == m_stage.current() ? m_stage.shown() : m_stage.slide(index);
            one.size = size();
            one.ratio = devicePixelRatioF();
            if (!one.chartReady)
                prepareChart(one, index);
            else
                preparePicture(one, index);
            return;
        }
    }
    m_idle.stop();
}

void SlideView::paintEvent(QPaintEvent* event)
{
    // Another screen has other pixels.
    if (!ready(m_stage.current()))
        showChanged();
    QPainter painter(this);
    painter.setClipRegion(event->region());
    if (const auto it = m_prepared.find(m_current); it != m_prepared.end() && it->second.pictureReady)
        painter.drawPixmap(0, 0, it->second.picture);
    else
        painter.fillRect(rect(), Qt::black);
}

void SlideView::resizeEvent(QResizeEvent*)
{
    m_mirror = {};
    showChanged();
    m_idle.start();
}

void SlideView::contextMenuEvent(QContextMenuEvent* event) { event->accept(); }

void SlideView::watch(QObject& object)
{
    object.installEventFilter(this);
    for (QObject* child : object.children())
        if (child->isWidgetType())
            watch(*child);
}

bool SlideView::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ChildAdded:
        if (QObject* child = static_cast<QChildEvent*>(event)->child(); child->isWidgetType())
            watch(*child);
        break;
    case QEvent::Paint:
        if (const auto* widget = qobject_cast<QWidget*>(watched); widget != nullptr && !m_rendering) {
            const QRegion& region = static_cast<QPaintEvent*>(event)->region();
            m_mirrorOld += region.translated(widget == this ? QPoint() : widget->mapTo(this, QPoint(0, 0)));
            announce();
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void SlideView::announce()
{
    if (!m_announce.isActive())
        m_announce.start();
}

void SlideView::renderTo(QPainter& painter, const QRectF& target)
{
    if (size().isEmpty())
        return;
    const double ratio = devicePixelRatioF();
    const QSize pixels(static_cast<int>(std::ceil(width() * ratio)), static_cast<int>(std::ceil(height() * ratio)));
    if (m_mirror.size() != pixels || m_mirror.devicePixelRatio() != ratio) {
        m_mirror = QImage(pixels, QImage::Format_RGB32);
        m_mirror.setDevicePixelRatio(ratio);
        m_mirrorOld = rect();
    }
    const QWindow* shown = window()->windowHandle();
    if (!isVisible() || shown == nullptr || !shown->isExposed())
        m_mirrorOld = rect(); // nobody tells what changed
    if (!m_mirrorOld.isEmpty()) {
        const QScopedValueRollback guard(m_rendering, true);
        const QRegion old = std::exchange(m_mirrorOld, {}) & rect();
        if (!old.isEmpty()) {
            // A view that was never shown is told its size here, and then drops the picture that is painted.
            QImage picture = std::exchange(m_mirror, {});
            render(&picture, old.boundingRect().topLeft(), old, QWidget::DrawChildren);
            m_mirror = std::move(picture);
        }
    }
    const bool smooth = painter.testRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, true);
    painter.drawImage(target, m_mirror, QRectF(m_mirror.rect()));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth);
}

} // namespace tidemark

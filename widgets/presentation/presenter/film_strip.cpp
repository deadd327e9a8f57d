// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter/film_strip.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace tidemark {

namespace {

constexpr double kType = 13;
constexpr double kGap = 12;
constexpr double kPicture = 84; // height, as on 1920 × 1080
constexpr int kBar = 10;
constexpr int kEdge = 2; // the outline of the present one

int wordsHeight(const PresenterLook& look) { return static_cast<int>(look.label(kType).lineHeight()) + look.px(6); }

} // namespace

FilmStrip::FilmStrip(Stage& stage, const SlideStyle& style, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_stage(stage),
      m_style(style),
      m_pictures(new SlidePictures(
          stage, style, [this] { return inView(); }, SlidePictures::Extent::All, this))
{
    setObjectName(QStringLiteral("film_strip"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    connect(&stage, &Stage::currentChanged, this, [this] {
        bringPresentIntoView();
        viewport()->update();
    });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, m_pictures, &SlidePictures::look);
    connect(m_pictures, &SlidePictures::painted, this,
            [this](int index) { viewport()->update(pictureRect(index).adjusted(-kEdge, -kEdge, kEdge, kEdge)); });
}

int FilmStrip::heightFor(const PresenterLook& look, int windowHeight)
{
    const int picture = std::min(look.px(kPicture), windowHeight / 9);
    return kEdge + picture + kEdge + wordsHeight(look) + kBar + look.px(4);
}

QSize FilmStrip::pictureSize() const
{
    const int high = std::max(9, height() - kBar - m_look.px(4) - wordsHeight(m_look) - 2 * kEdge);
    return {high * 16 / 9, high};
}

int FilmStrip::step() const { return pictureSize().width() + m_look.px(kGap); }

QRect FilmStrip::pictureRect(int index) const
{
    return {QPoint(kEdge + index * step() - horizontalScrollBar()->value(), kEdge), pictureSize()};
}

std::optional<int> FilmStrip::slideAt(QPoint place) const
{
    const int index = (place.x() + horizontalScrollBar()->value() - kEdge) / step();
    if (index < 0 || index >= m_stage.count())
        return std::nullopt;
    const QRect here = pictureRect(index).adjusted(0, -kEdge, 0, wordsHeight(m_look) + kEdge);
    return here.contains(place) ? std::optional{index} : std::nullopt;
}

std::vector<int> FilmStrip::inView() const
{
    std::vector<int> seen;
    for (int index = 0; index < m_stage.count(); ++index)
        if (pictureRect(index).intersects(viewport()->rect()))
            seen.push_back(index);
    return seen;
}

void FilmStrip::setLook(const PresenterLook& look)
{
    m_look = look;
    measure();
}

void FilmStrip::measure()
{
    const int all = m_stage.count() * step() - m_look.px(kGap) + 2 * kEdge;
    horizontalScrollBar()->setRange(0, std::max(0, all - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(step());
    if (isVisible())
        m_pictures->setSize(pictureSize(), devicePixelRatioF());
    bringPresentIntoView();
    viewport()->update();
}

void FilmStrip::bringPresentIntoView()
{
    // With the one before and the one after it, where there is room for three.
    QScrollBar* bar = horizontalScrollBar();
    const int margin = viewport()->width() >= 3 * step() ? step() : 0;
    const QRect place = pictureRect(m_stage.current());
    if (place.left() - kEdge - margin < 0)
        bar->setValue(bar->value() + place.left() - kEdge - margin);
    else if (place.right() + kEdge + margin > viewport()->width())
        bar->setValue(bar->value() + place.right() + 1 + kEdge + margin - viewport()->width());
}

void FilmStrip::paintSlide(QPainter& painter, int index) const
{
    const QRect place = pictureRect(index);
    const bool present = index == m_stage.current();
    const QImage& picture = m_pictures->picture(index);
    if (picture.isNull())
        painter.fillRect(place, m_look.color(Token::Raised));
    else
        painter.drawImage(place, picture);
    if (present || index == m_hovered) {
        painter.setPen(Qt::NoPen);
        const QColor color = m_look.color(present ? Token::Accent : Token::LineStrong);
        const QRect outer = place.adjusted(-kEdge, -kEdge, kEdge, kEdge);
        painter.fillRect(QRect(outer.left(), outer.top(), outer.width(), kEdge), color);
        painter.fillRect(QRect(outer.left(), outer.bottom() - kEdge + 1, outer.width(), kEdge), color);
        painter.fillRect(QRect(outer.left(), outer.top(), kEdge, outer.height()), color);
        painter.fillRect(QRect(outer.right() - kEdge + 1, outer.top(), kEdge, outer.height()), color);
    }
    const LabelFont font = m_look.label(kType, present);
    const double base = place.bottom() + 1 + kEdge + wordsHeight(m_look) / 2.0 + font.middle();
    const QString number = QString::number(index + 1);
    drawLabel(painter, {static_cast<double>(place.left()), base}, number, font,
              m_look.color(present ? Token::Text : Token::Text2));
    const double x = place.left() + labelWidth(number, font) + m_look.px(10);
    drawLabel(painter, {x, base},
              elided(slideName(*m_stage.slide(index), *m_style.translator), font, place.right() - x), font,
              m_look.color(present ? Token::Text : Token::Text2));
}

void FilmStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(viewport()->rect(), m_look.color(Token::Window));
    for (const int index : inView())
        paintSlide(painter, index);
}

void FilmStrip::resizeEvent(QResizeEvent*) { measure(); }

void FilmStrip::showEvent(QShowEvent*) { measure(); }

void FilmStrip::hover(std::optional<int> index)
{
    if (index == m_hovered)
        return;
    m_hovered = index;
    viewport()->setCursor(index ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void FilmStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto index = slideAt(event->position().toPoint()))
        m_stage.goTo(*index);
}

void FilmStrip::mouseMoveEvent(QMouseEvent* event) { hover(slideAt(event->position().toPoint())); }

void FilmStrip::wheelEvent(QWheelEvent* event)
{
    // A wheel has one direction; here it runs along the strip.
    const QPoint by = event->pixelDelta().isNull() ? event->angleDelta() * step() / 120 : event->pixelDelta();
    QScrollBar* bar = horizontalScrollBar();
    bar->setValue(bar->value() - (std::abs(by.x()) > std::abs(by.y()) ? by.x() : by.y()));
    hover(slideAt(event->position().toPoint()));
    event->accept();
}

bool FilmStrip::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        hover(std::nullopt);
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto index = slideAt(help->pos()))
            QToolTip::showText(help->globalPos(), m_stage.slide(*index)->headline, this);
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace tidemark

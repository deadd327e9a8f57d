// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/slides/slide_preview.h"

#include "widgets/shell/workbench.h"

#include <QElapsedTimer>
#include <QPainter>

namespace tidemark {

namespace {

constexpr int kRest = 40; ///< milliseconds without another slide before one is painted

} // namespace

SlidePreview::SlidePreview(Workbench& workbench, QWidget* parent) : QWidget(parent), m_workbench(workbench)
{
    setObjectName(QStringLiteral("slide_preview"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kRest);
    connect(&m_timer, &QTimer::timeout, this, &SlidePreview::paintPicture);
}

void SlidePreview::setSlide(SlidePtr slide, SlidePlace place, SlideStyle style, bool dimmed)
{
    m_slide = std::move(slide);
    m_place = place;
    m_style = std::move(style);
    m_dimmed = dimmed;
    setAccessibleName(m_slide ? m_slide->headline : QString{});
    setAccessibleDescription(m_slide ? m_slide->altText : QString{});
    m_timer.start();
    update();
}

QRect SlidePreview::sheet() const
{
    const QSize size = QSize(16, 9).scaled(this->size(), Qt::KeepAspectRatio);
    return {QPoint((width() - size.width()) / 2, 0), size};
}

void SlidePreview::resizeEvent(QResizeEvent*) { m_timer.start(); }

void SlidePreview::paintPicture()
{
    QElapsedTimer clock;
    clock.start();
    m_picture = {};
    const double ratio = devicePixelRatioF();
    const QSize size = (QSizeF(sheet().size()) * ratio).toSize();
    if (m_slide && m_style.translator && !size.isEmpty()) {
        m_picture = slideImage(*m_slide, m_place, m_style, size);
        m_picture.setDevicePixelRatio(ratio);
    }
    m_paintMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    update();
}

void SlidePreview::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_workbench.theme();
    QPainter painter(this);
    const QRect sheet = this->sheet();
    if (m_picture.isNull()) {
        painter.fillRect(sheet, theme.color(Token::Inset));
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setOpacity(m_dimmed ? 0.45 : 1);
        painter.drawImage(QRectF(sheet), m_picture);
        painter.setOpacity(1);
    }
    painter.setPen(theme.color(Token::Line));
    painter.drawRect(sheet.adjusted(0, 0, -1, -1));
}

} // namespace tidemark

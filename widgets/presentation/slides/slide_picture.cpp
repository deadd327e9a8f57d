// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/slides/slide_picture.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

namespace tidemark {

namespace {

constexpr double kType = 19;

} // namespace

SlidePicture::SlidePicture(Stage& stage, const SlideStyle& style, QWidget* parent)
    : QWidget(parent),
      m_stage(stage),
      m_pictures(new SlidePictures(
          stage, style,
          [this] {
              const int next = m_stage.current() + 1;
              return std::vector<int>{next, next + 1, next - 1}; // the neighbours' next slides
          },
          SlidePictures::Extent::Wanted, this))
{
    setObjectName(QStringLiteral("next_slide"));
    connect(&stage, &Stage::currentChanged, this, [this] {
        m_pictures->look();
        update();
    });
    connect(m_pictures, &SlidePictures::painted, this, qOverload<>(&QWidget::update));
}

void SlidePicture::setLook(const PresenterLook& look)
{
    m_look = look;
    measure();
}

void SlidePicture::measure()
{
    if (isVisible())
        m_pictures->setSize(size() - QSize(2, 2), devicePixelRatioF());
    update();
}

void SlidePicture::resizeEvent(QResizeEvent*) { measure(); }

void SlidePicture::showEvent(QShowEvent*) { measure(); }

void SlidePicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect inner = rect().adjusted(1, 1, -1, -1);
    painter.fillRect(rect(), m_look.color(Token::Line));
    painter.fillRect(inner, m_look.color(Token::Panel));
    if (last()) {
        const LabelFont font = m_look.label(kType);
        const QString words = elided(tr("The last slide"), font, inner.width() - 8);
        drawLabel(painter, {(width() - labelWidth(words, font)) / 2, height() / 2.0 + font.middle()}, words, font,
                  m_look.color(Token::Text2));
        return;
    }
    if (const QImage& picture = m_pictures->picture(m_stage.current() + 1); !picture.isNull())
        painter.drawImage(inner, picture);
}

void SlidePicture::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_stage.next();
}

void SlidePicture::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace tidemark

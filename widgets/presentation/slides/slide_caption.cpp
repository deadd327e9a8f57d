// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/slides/slide_caption.h"

#include "widgets/shell/icons.h"

#include <QPainter>

#include <algorithm>

namespace tidemark {

namespace {

constexpr double kType = 14;
constexpr double kBetween = 14;

} // namespace

SlideCaption::SlideCaption(QWidget* parent) : QWidget(parent) {}

int SlideCaption::heightFor(const PresenterLook& look)
{
    return static_cast<int>(look.label(kType).lineHeight()) + look.px(8);
}

void SlideCaption::setLook(const PresenterLook& look)
{
    m_look = look;
    update();
}

void SlideCaption::setWords(const Words& words)
{
    if (words == m_words)
        return;
    m_words = words;
    refresh();
}

void SlideCaption::setState(const State& state)
{
    if (state == m_state)
        return;
    m_state = state;
    refresh();
}

void SlideCaption::refresh()
{
    setAccessibleName(QStringLiteral("%1 %2 %3").arg(m_words.lead, m_words.page, m_words.name).simplified());
    setAccessibleDescription(m_state.words);
    setToolTip(m_state.words);
    update();
}

void SlideCaption::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.color(Token::Window));
    const LabelFont plain = m_look.label(kType);
    const LabelFont bold = m_look.label(kType, true);
    const double base = height() / 2.0 + plain.middle();
    const double gap = m_look.px(kBetween);
    double x = 0;
    drawLabel(painter, {x, base}, m_words.lead, plain, m_look.color(Token::Text2));
    x += labelWidth(m_words.lead, plain) + gap;
    drawLabel(painter, {x, base}, m_words.page, plain, m_look.color(Token::Text2));
    x += labelWidth(m_words.page, plain) + gap;
    double right = width();
    if (!m_state.words.isEmpty()) {
        const int side = m_look.type(kType);
        // Of the name a beginning stays.
        const double room = right - x - side - m_look.px(6) - std::min(labelWidth(m_words.name, bold), width() * 0.2);
        const QString words = elided(m_state.words, bold, room);
        right -= labelWidth(words, bold);
        drawLabel(painter, {right, base}, words, bold, m_look.color(m_state.ink));
        right -= side + m_look.px(6);
        painter.drawPixmap(
            QPointF(right, (height() - side) / 2.0),
            iconPixmap(m_state.icon, m_look.color(m_state.ink), side, painter.device()->devicePixelRatioF()));
        right -= gap;
    }
    drawLabel(painter, {x, base}, elided(m_words.name, bold, std::max(0.0, right - x)), bold,
              m_look.color(Token::Text));
}

} // namespace tidemark

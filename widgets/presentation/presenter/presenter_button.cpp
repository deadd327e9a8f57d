// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter/presenter_button.h"

#include "widgets/shell/icons.h"

#include <QPainter>

namespace tidemark {

namespace {

constexpr double kType = 15;
constexpr double kIcon = 16;
constexpr double kPad = 12;
constexpr double kGap = 7;

} // namespace

PresenterButton::PresenterButton(const char* name, QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(QString::fromLatin1(name));
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
}

void PresenterButton::setLook(const PresenterLook& look)
{
    m_look = look;
    updateGeometry();
    update();
}

void PresenterButton::setForm(ButtonForm form)
{
    m_form = form;
    updateGeometry();
    update();
}

void PresenterButton::setGlyph(const QString& icon)
{
    m_icon = icon;
    update();
}

void PresenterButton::setWords(const QString& word, const QString& key)
{
    m_word = word;
    m_key = key;
    setAccessibleName(word);
    setToolTip(key.isEmpty() ? word : QStringLiteral("%1 (%2)").arg(word, key));
    updateGeometry();
    update();
}

void PresenterButton::setPrimary(bool primary)
{
    m_primary = primary;
    update();
}

int PresenterButton::heightFor(const PresenterLook& look)
{
    return std::max(look.px(36), static_cast<int>(look.label(kType).lineHeight()) + 10);
}

int PresenterButton::widthAs(ButtonForm form) const
{
    const LabelFont font = m_look.label(kType);
    double width = 2.0 * m_look.px(kPad);
    int pieces = 0;
    const auto add = [&](double piece) {
        width += piece + (pieces > 0 ? m_look.px(kGap) : 0);
        ++pieces;
    };
    if (!m_icon.isEmpty())
        add(m_look.type(kIcon));
    if (saysWord(form))
        add(labelWidth(m_word, m_primary ? m_look.label(kType, true) : font));
    if (saysKey(form))
        add(labelWidth(m_key, font));
    return static_cast<int>(std::ceil(width));
}

QSize PresenterButton::sizeHint() const { return {widthAs(m_form), heightFor(m_look)}; }

Token PresenterButton::ink() const
{
    if (!isEnabled())
        return Token::TextDisabled;
    if (m_primary)
        return Token::TextOnAccent;
    return isChecked() ? Token::Accent : Token::Text;
}

void PresenterButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hover = isEnabled() && underMouse();
    Token fill = isDown() ? Token::Pressed : isChecked() ? Token::AccentSoft : hover ? Token::Hover : Token::Panel;
    Token border = isChecked() ? Token::Accent : isEnabled() ? Token::Line : Token::LineSubtle;
    if (m_primary && isEnabled())
        fill = border = hover ? Token::AccentHover : Token::Accent;
    painter.setPen(QPen(m_look.color(border), isChecked() ? 2 : 1));
    painter.setBrush(m_look.color(fill));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);

    const QColor color = m_look.color(ink());
    const LabelFont plain = m_look.label(kType);
    const LabelFont font = m_look.label(kType, m_primary);
    double x = (width() - widthAs(m_form)) / 2.0 + m_look.px(kPad);
    if (!m_icon.isEmpty()) {
        const int side = m_look.type(kIcon);
        painter.drawPixmap(QPointF(x, (height() - side) / 2.0),
                           iconPixmap(m_icon, color, side, painter.device()->devicePixelRatioF()));
        x += side + m_look.px(kGap);
    }
    const double base = height() / 2.0 + plain.middle();
    if (saysWord(m_form)) {
        drawLabel(painter, {x, base}, m_word, font, color);
        x += labelWidth(m_word, font) + m_look.px(kGap);
    }
    if (saysKey(m_form))
        drawLabel(painter, {x, base}, m_key, plain, isEnabled() && !m_primary ? m_look.color(Token::Text2) : color);
}

} // namespace tidemark

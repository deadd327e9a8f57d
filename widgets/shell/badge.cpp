// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/badge.h"

#include "widgets/shell/workbench.h"

#include <QPainter>

#include <algorithm>

namespace tidemark {

namespace {

QFont badgeFont(BadgeKind kind, const Theme& theme)
{
    QFont font = theme.font(FontRole::Micro);
    if (kind == BadgeKind::Simulated)
        font.setBold(true);
    return font;
}

int badgeHeight(const QFont& font) { return std::max(18, QFontMetrics(font).height() + 4); }

} // namespace

int badgeWidth(const QString& text, BadgeKind kind, const Theme& theme)
{
    return QFontMetrics(badgeFont(kind, theme)).horizontalAdvance(text) + 12;
}

void paintBadge(QPainter& painter, const QRect& rect, const QString& text, BadgeKind kind, const Theme& theme)
{
    const QFont font = badgeFont(kind, theme);
    QRect box(rect.left(), 0, badgeWidth(text, kind, theme), badgeHeight(font));
    box.moveTop(rect.top() + (rect.height() - box.height()) / 2);
    const bool simulated = kind == BadgeKind::Simulated;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(theme.color(simulated ? Token::Simulated : Token::Line), 1, simulated ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(font);
    painter.setPen(theme.color(simulated ? Token::Simulated : Token::Text2));
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
}

Badge::Badge(Workbench& workbench, QString text, QWidget* parent)
    : QWidget(parent), m_workbench(workbench), m_text(std::move(text))
{
    setAccessibleName(m_text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Badge::sizeHint() const
{
    const Theme& theme = m_workbench.theme();
    return {badgeWidth(m_text, BadgeKind::Plain, theme), badgeHeight(badgeFont(BadgeKind::Plain, theme))};
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBadge(painter, rect(), m_text, BadgeKind::Plain, m_workbench.theme());
}

} // namespace tidemark

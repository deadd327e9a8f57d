// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/search_button.h"

#include "widgets/shell/badge.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/style.h"
#include "widgets/shell/workbench.h"

#include <QPainter>
#include <QStyleOptionToolButton>

#include <algorithm>

namespace tidemark {

namespace {

const QString kKey = QStringLiteral("Ctrl K");

} // namespace

SearchButton::SearchButton(Workbench& workbench, QWidget* parent) : QToolButton(parent), m_workbench(workbench)
{
    setObjectName(QStringLiteral("search"));
    setProperty(kFieldProperty, kField);
    setFocusPolicy(Qt::TabFocus);
    connect(&m_workbench, &Workbench::appearanceChanged, this, &SearchButton::updateGeometry);
    connect(&m_workbench, &Workbench::compactChanged, this, &SearchButton::updateGeometry);
}

QSize SearchButton::sizeHint() const
{
    const Theme& theme = m_workbench.theme();
    const int wanted = 60 + fontMetrics().horizontalAdvance(text()) + badgeWidth(kKey, BadgeKind::Plain, theme);
    const int usual = static_cast<int>((m_workbench.compact() ? 190 : 300) * theme.scale);
    return {std::max(wanted, usual), std::max(28, fontMetrics().height() + 8)};
}

QSize SearchButton::minimumSizeHint() const { return {44, sizeHint().height()}; }

void SearchButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = m_workbench.theme();
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.rect = rect();
    style()->drawPrimitive(QStyle::PE_PanelButtonTool, &option, &painter, this);
    painter.drawPixmap(10, (height() - 16) / 2,
                       iconPixmap(QStringLiteral("search"), theme.color(Token::Text2), 16, devicePixelRatioF()));
    int right = width() - 8;
    const int key = badgeWidth(kKey, BadgeKind::Plain, theme);
    if (width() > 60 + key + 40) {
        paintBadge(painter, QRect(right - key, 0, key, height()), kKey, BadgeKind::Plain, theme);
        right -= key + 8;
    }
    painter.setFont(font());
    painter.setPen(theme.color(Token::Text2));
    painter.drawText(QRect(34, 0, right - 34, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, right - 34));
}

} // namespace tidemark

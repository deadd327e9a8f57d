// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/chart_tool_strip.h"

#include "widgets/figure/chart_view_state.h"
#include "widgets/shell/icons.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace tidemark {

namespace {

constexpr std::array<ChartTool, 6> kTools{{{ChartView::Tool::Line, "line", Qt::Key_L},
                                           {ChartView::Tool::Ray, "ray", Qt::Key_R},
                                           {ChartView::Tool::Arrow, "arrow", Qt::Key_A},
                                           {ChartView::Tool::Box, "box", Qt::Key_B},
                                           {ChartView::Tool::Level, "level", Qt::Key_H},
                                           {ChartView::Tool::Text, "text", Qt::Key_T}}};
constexpr int kMargin = 6;
constexpr int kButton = 26;

QString roleName(Role role)
{
    switch (role) {
    case Role::Series2:
        return ChartView::tr("Second series");
    case Role::Level:
        return ChartView::tr("Level");
    case Role::Good:
        return ChartView::tr("Good");
    case Role::Warning:
        return ChartView::tr("Caution");
    case Role::Conflict:
        return ChartView::tr("Conflict");
    case Role::TextMuted:
        return ChartView::tr("Grey");
    default:
        return ChartView::tr("Accent");
    }
}

QIcon dot(const QColor& color, double ratio)
{
    constexpr int size = 16;
    QPixmap picture(QSize(size, size) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(2.5, 2.5, 11, 11));
    return QIcon(picture);
}

} // namespace

std::span<const ChartTool> chartTools() { return kTools; }

QString chartToolName(ChartView::Tool tool)
{
    switch (tool) {
    case ChartView::Tool::Line:
        return ChartView::tr("Line");
    case ChartView::Tool::Ray:
        return ChartView::tr("Ray");
    case ChartView::Tool::Arrow:
        return ChartView::tr("Arrow");
    case ChartView::Tool::Box:
        return ChartView::tr("Box");
    case ChartView::Tool::Level:
        return ChartView::tr("Horizontal level");
    case ChartView::Tool::Text:
        return ChartView::tr("Text");
    case ChartView::Tool::Measure:
        return ChartView::tr("Measure");
    case ChartView::Tool::None:
        break;
    }
    return {};
}

QIcon chartToolIcon(const ChartTool& tool) { return icon(tool.icon); }

void fillRoleMenu(QMenu& menu, ChartView& view)
{
    auto* group = new QActionGroup(&menu);
    for (const Role role : annotationRoles()) {
        QAction* action = menu.addAction(dot(view.themeShown().color(role), view.devicePixelRatioF()), roleName(role),
                                         &view, [&view, role] { view.setDrawingRole(role); });
        action->setCheckable(true);
        action->setChecked(role == view.drawingRole());
        group->addAction(action);
    }
}

ChartToolStrip::ChartToolStrip(ChartView& view) : QFrame(&view), m_view(view)
{
    setObjectName(QStringLiteral("chart_tools"));
    setCursor(Qt::ArrowCursor);
    auto* row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(1);
    const auto arm = [this](ChartView::Tool tool) {
        m_view.setTool(m_view.tool() == tool ? ChartView::Tool::None : tool);
        m_view.setFocus(Qt::OtherFocusReason);
    };
    for (const ChartTool& tool : kTools) {
        QToolButton* button = addButton(QString::fromLatin1(tool.icon));
        button->setIcon(chartToolIcon(tool));
        connect(button, &QToolButton::clicked, this, [arm, which = tool.tool] { arm(which); });
        m_tools.push_back(button);
    }
    m_tools.push_back(addButton(QStringLiteral("measure")));
    m_tools.back()->setIcon(icon("ruler"));
    connect(m_tools.back(), &QToolButton::clicked, this, [arm] { arm(ChartView::Tool::Measure); });
    for (QToolButton* button : m_tools)
        button->setCheckable(true);
    m_color = addButton(QStringLiteral("color"));
    m_color->setPopupMode(QToolButton::InstantPopup);
    m_color->setMenu(new QMenu(m_color));
    connect(m_color->menu(), &QMenu::aboutToShow, this, [this] {
        m_color->menu()->clear();
        fillRoleMenu(*m_color->menu(), m_view);
    });
    m_remove = addButton(QStringLiteral("remove"));
    m_remove->setIcon(icon("trash"));
    connect(m_remove, &QToolButton::clicked, &m_view, &ChartView::removeSelected);
    m_close = addButton(QStringLiteral("close"));
    m_close->setIcon(icon("close"));
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_view.setFocus(Qt::OtherFocusReason);
        m_view.setToolsShown(false);
    });
    connect(&m_view, &ChartView::toolChanged, this, &ChartToolStrip::sync);
    retranslate();
    sync();
}

QToolButton* ChartToolStrip::addButton(const QString& name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("tool_") + name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedSize(kButton, kButton);
    layout()->addWidget(button);
    return button;
}

void ChartToolStrip::retranslate()
{
    setAccessibleName(tr("Drawing tools"));
    const auto name = [](QToolButton* button, const QString& text, int key) {
        button->setAccessibleName(text);
        button->setToolTip(
            key == 0 ? text
                     : QStringLiteral("%1 (%2)").arg(text, QKeySequence(key).toString(QKeySequence::NativeText)));
    };
    for (std::size_t i = 0; i < kTools.size(); ++i)
        name(m_tools[i], chartToolName(kTools[i].tool), kTools[i].key);
    name(m_tools.back(), chartToolName(ChartView::Tool::Measure), Qt::Key_M);
    name(m_color, tr("Colour"), Qt::Key_C);
    name(m_remove, tr("Delete the drawing"), Qt::Key_Delete);
    name(m_close, tr("Hide the tools"), Qt::Key_D);
}

void ChartToolStrip::sync()
{
    for (std::size_t i = 0; i < kTools.size(); ++i)
        m_tools[i]->setChecked(m_view.tool() == kTools[i].tool);
    m_tools.back()->setChecked(m_view.tool() == ChartView::Tool::Measure);
    m_color->setIcon(dot(m_view.themeShown().color(m_view.drawingRole()), m_view.devicePixelRatioF()));
    m_remove->setEnabled(m_view.selectedAnnotation() != nullptr);
}

void ChartToolStrip::place()
{
    auto* row = static_cast<QBoxLayout*>(layout());
    const int buttons = static_cast<int>(m_tools.size()) + 3;
    const int length = buttons * (kButton + 1) + 6;
    const bool wide = m_view.width() >= length + 2 * kMargin || m_view.height() < length;
    row->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    adjustSize();
    move(kMargin, kMargin);
    raise();
}

void ChartToolStrip::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        sync();
}

void ChartToolStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_view.themeShown();
    painter.setPen(QPen(theme.color(Token::Line), 1));
    painter.setBrush(theme.color(Token::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace tidemark

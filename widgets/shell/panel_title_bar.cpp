// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/panel_title_bar.h"

#include "widgets/shell/badge.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/workbench.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace tidemark {

namespace {

constexpr int kLeft = 10;
constexpr int kGap = 8;
constexpr int kHit = 22;

constexpr std::array kLinkTokens{Token::NoData, Token::Series1, Token::Series3, Token::Series4};

/// The letter of a link group on a dot in a series colour.
QIcon linkIcon(int group, const Theme& theme, qreal ratio)
{
    if (group <= 0)
        return icon("link");
    constexpr int side = 16;
    QPixmap dot(static_cast<int>(side * ratio), static_cast<int>(side * ratio));
    dot.setDevicePixelRatio(ratio);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QColor fill = theme.color(kLinkTokens[static_cast<std::size_t>(std::min(group, 3))]);
    painter.setBrush(fill);
    painter.drawEllipse(QRectF(1, 1, 14, 14));
    QFont font = uiFont(6.75, QFont::Bold);
    painter.setFont(font);
    painter.setPen(fill.lightnessF() > 0.55F ? QColor(Qt::black) : QColor(Qt::white));
    painter.drawText(QRectF(1, 1, 14, 14), Qt::AlignCenter, QString(QChar('A' + group - 1)));
    return QIcon(dot);
}

} // namespace

PanelTitleBar::PanelTitleBar(Workbench& workbench, Buttons buttons, QWidget* parent)
    : QWidget(parent), m_workbench(workbench)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 2, 6, 1);
    layout->setSpacing(2);
    layout->addStretch(1);
    if (buttons & Link) {
        m_link = addButton(Link, "link", "link_group");
        connect(m_link, &QToolButton::clicked, this, &PanelTitleBar::linkClicked);
    }
    if (buttons & Pin) {
        m_pin = addButton(Pin, "pin", "pin");
        m_pin->setCheckable(true);
        connect(m_pin, &QToolButton::toggled, this, &PanelTitleBar::pinToggled);
    }
    if (buttons & Maximise) {
        m_max = addButton(Maximise, "max", "maximise");
        connect(m_max, &QToolButton::clicked, this, &PanelTitleBar::maximiseClicked);
    }
    if (buttons & Menu) {
        m_menu = addButton(Menu, "menu", "panel_menu");
        connect(m_menu, &QToolButton::clicked, this,
                [this] { Q_EMIT menuRequested(m_menu->mapToGlobal(QPoint(0, m_menu->height()))); });
    }
    if (buttons & Close) {
        m_close = addButton(Close, "close", "close");
        connect(m_close, &QToolButton::clicked, this, &PanelTitleBar::closeClicked);
    }
    connect(&m_workbench, &Workbench::appearanceChanged, this, [this] {
        setLinkGroup(m_linkGroup);
        updateGeometry();
        fitButtons();
    });
    retranslate();
    setLinkGroup(0);
}

QToolButton* PanelTitleBar::addButton(Button, const char* iconName, const char* name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(icon(iconName));
    button->setIconSize({16, 16});
    button->setFixedSize(kHit, kHit);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

QToolButton* PanelTitleBar::button(Button which) const
{
    switch (which) {
    case Link:
        return m_link;
    case Pin:
        return m_pin;
    case Maximise:
        return m_max;
    case Menu:
        return m_menu;
    case Close:
        return m_close;
    case NoButton:
        break;
    }
    return nullptr;
}

void PanelTitleBar::setHeading(const PanelHeading& heading)
{
    m_heading = heading;
    setAccessibleName(
        QStringList{heading.title, heading.detail, heading.source, heading.simulated}.join(QLatin1Char(' ')).trimmed());
    setToolTip(QStringList{heading.title, heading.detail, heading.source, heading.simulated}
                   .filter(QRegularExpression(QStringLiteral(".")))
                   .join(QStringLiteral(" · ")));
    fitButtons();
}

void PanelTitleBar::setActive(bool active)
{
    m_active = active;
    update();
}

void PanelTitleBar::setLinkGroup(int group)
{
    m_linkGroup = group;
    if (!m_link)
        return;
    m_link->setIcon(linkIcon(group, m_workbench.theme(), devicePixelRatioF()));
    retranslate();
}

void PanelTitleBar::setPinned(bool pinned)
{
    if (m_pin)
        m_pin->setChecked(pinned);
}

void PanelTitleBar::setMaximised(bool maximised)
{
    m_maximised = maximised;
    retranslate();
}

void PanelTitleBar::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text) {
        if (button) {
            button->setToolTip(text);
            button->setAccessibleName(text);
        }
    };
    name(m_link, m_linkGroup > 0 ? tr("Link group %1: cursor and range are shared").arg(QChar('A' + m_linkGroup - 1))
                                 : tr("Not linked: choose a group to share cursor and range"));
    name(m_pin, tr("Pin to the report"));
    name(m_max, m_maximised ? tr("Restore the other panels") : tr("Maximise"));
    name(m_menu, tr("More actions"));
    name(m_close, tr("Close"));
}

void PanelTitleBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PanelTitleBar::mousePressEvent(QMouseEvent* event)
{
    Q_EMIT pressed();
    event->ignore(); // the dock moves with it
}

// What the menu offers as well gives way to the title.
void PanelTitleBar::fitButtons()
{
    const Theme& theme = m_workbench.theme();
    const int words =
        kLeft + kGap + QFontMetrics(theme.font(FontRole::PanelTitle)).horizontalAdvance(m_heading.title)
        + (m_heading.simulated.isEmpty() ? 0 : kGap + badgeWidth(m_heading.simulated, BadgeKind::Simulated, theme));
    for (QToolButton* button : {m_pin, m_max})
        if (button)
            button->setVisible(true);
    for (QToolButton* button : {m_pin, m_max})
        if (button && m_menu && words + buttonsWidth() > width())
            button->setVisible(false);
    update();
}

void PanelTitleBar::resizeEvent(QResizeEvent*) { fitButtons(); }

int PanelTitleBar::buttonsWidth() const
{
    int count = 0;
    for (const QToolButton* button : {m_link, m_pin, m_max, m_menu, m_close})
        count += button && !button->isHidden() ? 1 : 0;
    return count * (kHit + 2) + 8;
}

QSize PanelTitleBar::sizeHint() const
{
    const int line = QFontMetrics(m_workbench.theme().font(FontRole::PanelTitle)).height();
    return {200, std::max(30, line + 12)};
}

QSize PanelTitleBar::minimumSizeHint() const { return {buttonsWidth() + 60, sizeHint().height()}; }

void PanelTitleBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = m_workbench.theme();
    painter.fillRect(rect(), theme.color(Token::Raised));
    const QColor edge = theme.color(m_active ? Token::Accent : Token::Line);
    painter.fillRect(QRect(0, 0, width(), m_active ? 2 : 1), edge);
    painter.fillRect(QRect(0, 0, 1, height()), edge);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), edge);
    painter.fillRect(QRect(1, height() - 1, width() - 2, 1), theme.color(Token::LineSubtle));

    const QFont titleFont = theme.font(FontRole::PanelTitle);
    const QFont smallFont = theme.font(FontRole::Small);
    const QFontMetrics titleMetrics(titleFont);
    const QFontMetrics small(smallFont);
    int room = width() - kLeft - buttonsWidth();
    const int titleWidth = titleMetrics.horizontalAdvance(m_heading.title);
    const auto wanted = [](int width) { return width > 0 ? width + kGap : 0; };
    const int simulated =
        m_heading.simulated.isEmpty() ? 0 : badgeWidth(m_heading.simulated, BadgeKind::Simulated, theme);
    // SIMULATED always stands; then the title, the as-of and the source get what is left.
    room -= wanted(simulated);
    const int titleRoom = std::min(titleWidth, std::max(room, 24));
    room -= titleRoom;
    const int detail = m_heading.detail.isEmpty() ? 0 : small.horizontalAdvance(m_heading.detail);
    const bool showDetail = detail > 0 && wanted(detail) <= room;
    room -= showDetail ? wanted(detail) : 0;
    const int source = m_heading.source.isEmpty() ? 0 : badgeWidth(m_heading.source, BadgeKind::Plain, theme);
    const bool showSource = source > 0 && wanted(source) <= room;

    int x = kLeft;
    painter.setFont(titleFont);
    painter.setPen(theme.color(Token::Text));
    const bool whole = titleRoom >= titleWidth;
    painter.drawText(QRect(x, 1, titleRoom + 2, height() - 2), Qt::AlignVCenter | Qt::AlignLeft,
                     whole ? m_heading.title : titleMetrics.elidedText(m_heading.title, Qt::ElideRight, titleRoom));
    x += titleRoom + kGap;
    if (showDetail) {
        painter.setFont(smallFont);
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(QRect(x, 1, detail + 1, height() - 2), Qt::AlignVCenter | Qt::AlignLeft, m_heading.detail);
        x += detail + kGap;
    }
    if (showSource) {
        paintBadge(painter, QRect(x, 1, source, height() - 2), m_heading.source, BadgeKind::Plain, theme);
        x += source + kGap;
    }
    if (simulated > 0)
        paintBadge(painter, QRect(x, 1, simulated, height() - 2), m_heading.simulated, BadgeKind::Simulated, theme);
}

} // namespace tidemark

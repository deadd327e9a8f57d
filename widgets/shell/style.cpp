// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/style.h"

#include "widgets/shell/icons.h"

#include <QAbstractButton>
#include <QCalendarWidget>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTextCharFormat>
#include <QToolButton>

#include <algorithm>

namespace tidemark {

namespace {

constexpr int kControlHeight = 26;
constexpr int kFieldRadius = 3;
constexpr int kButtonRadius = 4;
constexpr int kScrollBar = 10;
constexpr int kToolPadding = 10;

bool has(const QWidget* widget, const char* property) { return widget && widget->property(property).toBool(); }

bool chevron(const QWidget* widget) { return widget && widget->property(kFieldProperty).toInt() == kFieldWithChevron; }

/// The pixel rectangle whose 1 px border is crisp.
QRectF crisp(const QRect& rect) { return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5); }

void drawRounded(QPainter* painter, const QRect& rect, int radius, const QColor& fill, const QColor& border,
                 qreal width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    if (border.isValid())
        painter->setPen(QPen(border, width));
    else
        painter->setPen(Qt::NoPen);
    painter->drawRoundedRect(crisp(rect), radius, radius);
    painter->restore();
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) || qobject_cast<QTabBar*>(widget)
        || qobject_cast<QScrollBar*>(widget) || qobject_cast<QAbstractSpinBox*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* calendar = qobject_cast<QCalendarWidget*>(widget)) {
        // Red means a fall here, not a Sunday.
        QTextCharFormat quiet;
        quiet.setForeground(m_theme.color(Token::Text2));
        calendar->setWeekdayTextFormat(Qt::Saturday, quiet);
        calendar->setWeekdayTextFormat(Qt::Sunday, quiet);
    }
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    switch (which) {
    case SP_ArrowLeft:
        return icon("back");
    case SP_ArrowRight:
        return icon("chev");
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return icon("close");
    // Every tool bar and dock asks for these when it is made; Fusion would read pictures from its resources each time.
    case SP_ToolBarHorizontalExtensionButton:
        return icon("chev");
    case SP_ToolBarVerticalExtensionButton:
        return icon("chevd");
    case SP_TitleBarNormalButton:
        return icon("max");
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

void Style::drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const bool enabled = option->state & State_Enabled;
    const bool down = option->state & (State_Sunken | State_On);
    const bool hover = enabled && (option->state & State_MouseOver);
    if (has(widget, kPrimaryProperty) && enabled) {
        QColor fill = m_theme.color(hover ? Token::AccentHover : Token::Accent);
        if (down)
            fill = fill.darker(115);
        drawRounded(painter, option->rect, kButtonRadius, fill, fill);
    } else {
        const Token fill = !enabled ? Token::Panel : down ? Token::Pressed : hover ? Token::Hover : Token::Panel;
        drawRounded(painter, option->rect, kButtonRadius, m_theme.color(fill),
                    m_theme.color(enabled ? Token::Line : Token::LineSubtle));
    }
    if (option->state & State_HasFocus && option->state & State_KeyboardFocusChange)
        drawRounded(painter, option->rect, kButtonRadius, Qt::transparent, m_theme.color(Token::Focus), 2);
}

void Style::drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const bool enabled = option->state & State_Enabled;
    const bool focus = option->state & State_HasFocus;
    const bool error = has(widget, kErrorProperty);
    Token border = enabled ? Token::Line : Token::LineSubtle;
    if (enabled && !focus && option->state & State_MouseOver)
        border = Token::LineStrong;
    if (focus)
        border = Token::Focus;
    if (error)
        border = Token::Conflicts;
    drawRounded(painter, option->rect, kFieldRadius, m_theme.color(enabled ? Token::Inset : Token::Panel),
                m_theme.color(border), focus || error ? 2 : 1);
    if (has(widget, kChangedProperty) && !error)
        painter->fillRect(QRect(option->rect.left(), option->rect.top() + 2, 2, option->rect.height() - 4),
                          m_theme.color(Token::Accent));
}

void Style::drawCheckBox(const QStyleOption* option, QPainter* painter) const
{
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & (State_On | State_NoChange);
    const int side = std::min({option->rect.width(), option->rect.height(), 16});
    QRect box(0, 0, side, side);
    box.moveCenter(option->rect.center());
    const QColor accent = m_theme.color(enabled ? Token::Accent : Token::TextDisabled);
    const QColor border = on ? accent : m_theme.color(enabled ? Token::LineStrong : Token::LineSubtle);
    drawRounded(painter, box, kFieldRadius, on ? accent : m_theme.color(Token::Inset), border);
    if (option->state & State_On) {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(box.topLeft() + QPoint((side - 14) / 2, (side - 14) / 2),
                            iconPixmap(QStringLiteral("check"), m_theme.color(Token::TextOnAccent), 14, ratio));
    } else if (option->state & State_NoChange) {
        painter->fillRect(box.adjusted(4, side / 2 - 1, -4, -side / 2 + 1), m_theme.color(Token::TextOnAccent));
    }
}

void Style::drawRadioButton(const QStyleOption* option, QPainter* painter) const
{
    const bool on = option->state & State_On;
    const QColor accent = m_theme.color(option->state & State_Enabled ? Token::Accent : Token::TextDisabled);
    QRectF ring(0, 0, 15, 15);
    ring.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on ? accent : m_theme.color(Token::LineStrong), 1));
    painter->setBrush(m_theme.color(Token::Inset));
    painter->drawEllipse(ring);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(ring.adjusted(4, 4, -4, -4));
    }
    painter->restore();
}

void Style::drawTab(const QStyleOption* option, QPainter* painter) const
{
    const bool selected = option->state & State_Selected;
    const bool hover = option->state & State_MouseOver && option->state & State_Enabled;
    if (hover && !selected)
        painter->fillRect(option->rect, m_theme.color(Token::Hover));
    if (!selected)
        return;
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    QRect line(option->rect.left(), option->rect.bottom() - 1, option->rect.width(), 2);
    if (tab && (tab->shape == QTabBar::RoundedSouth || tab->shape == QTabBar::TriangularSouth))
        line.moveTop(option->rect.top());
    painter->fillRect(line, m_theme.color(Token::Accent));
    if (option->state & State_HasFocus && option->state & State_KeyboardFocusChange)
        drawRounded(painter, option->rect.adjusted(2, 2, -2, -3), kFieldRadius, Qt::transparent,
                    m_theme.color(Token::Focus), 2);
}

void Style::drawMenuItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item)
        return;
    const QRect rect = option->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.left() + 8, rect.center().y(), rect.width() - 16, 1),
                          m_theme.color(Token::LineSubtle));
        return;
    }
    const bool enabled = option->state & State_Enabled;
    if (option->state & State_Selected && enabled)
        drawRounded(painter, rect.adjusted(4, 0, -4, 0), kFieldRadius, m_theme.color(Token::Selection), {});
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QRect mark(rect.left() + 10, rect.center().y() - 7, 16, 16);
    if (item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked)
        painter->drawPixmap(mark.topLeft(),
                            iconPixmap(QStringLiteral("check"), m_theme.color(Token::Accent), 16, ratio));
    else if (!item->icon.isNull())
        item->icon.paint(painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);

    painter->setPen(m_theme.color(!enabled                         ? Token::TextDisabled
                                  : option->state & State_Selected ? Token::SelectionText
                                                                   : Token::Text));
    painter->setFont(item->font);
    const int shortcutAt = static_cast<int>(item->text.indexOf(QLatin1Char('\t')));
    const QRect words = rect.adjusted(34, 0, -24, 0);
    const int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    painter->drawText(words, flags | Qt::AlignLeft, shortcutAt < 0 ? item->text : item->text.left(shortcutAt));
    if (shortcutAt >= 0) {
        painter->setPen(m_theme.color(enabled ? Token::Text2 : Token::TextDisabled));
        painter->drawText(words.adjusted(0, 0, 10, 0), Qt::AlignVCenter | Qt::AlignRight,
                          item->text.mid(shortcutAt + 1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        painter->drawPixmap(QPoint(rect.right() - 22, rect.center().y() - 7),
                            iconPixmap(QStringLiteral("chev"), m_theme.color(Token::Text2), 16, ratio));
    Q_UNUSED(widget)
}

void Style::drawHeader(const QStyleOption* option, QPainter* painter) const
{
    painter->fillRect(option->rect, m_theme.color(Token::Panel));
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      m_theme.color(Token::Line));
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect: {
        if (!(option->state & State_KeyboardFocusChange))
            return;
        drawRounded(painter, option->rect, kFieldRadius, Qt::transparent, m_theme.color(Token::Focus), 2);
        return;
    }
    case PE_PanelButtonCommand:
        drawButton(option, painter, widget);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_FrameLineEdit:
        drawField(option, painter, widget);
        return;
    case PE_PanelLineEdit:
        // Line edits inside spin boxes, combo boxes and search fields without a frame are painted by their owner.
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            drawField(option, painter, widget);
        return;
    case PE_PanelButtonTool: {
        if (has(widget, kFieldProperty) || has(widget, kPrimaryProperty)) {
            drawButton(option, painter, widget);
            return;
        }
        if (!(option->state & State_Enabled))
            return;
        if (option->state & (State_Sunken | State_On))
            drawRounded(painter, option->rect, kFieldRadius, m_theme.color(Token::Pressed), {});
        else if (option->state & State_MouseOver)
            drawRounded(painter, option->rect, kFieldRadius, m_theme.color(Token::Hover), {});
        if (option->state & State_HasFocus && option->state & State_KeyboardFocusChange)
            drawRounded(painter, option->rect, kFieldRadius, Qt::transparent, m_theme.color(Token::Focus), 2);
        return;
    }
    case PE_IndicatorCheckBox:
        drawCheckBox(option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(option, painter);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowRight: {
        const Token ink = option->state & State_Enabled ? Token::Text2 : Token::TextDisabled;
        const QString name = element == PE_IndicatorArrowDown ? QStringLiteral("chevd") : QStringLiteral("chev");
        QRect place(0, 0, 16, 16);
        place.moveCenter(option->rect.center());
        painter->drawPixmap(place.topLeft(),
                            iconPixmap(name, m_theme.color(ink), 16, painter->device()->devicePixelRatioF()));
        return;
    }
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            const QString name = option->state & State_Open ? QStringLiteral("chevd") : QStringLiteral("chev");
            QRect place(0, 0, 14, 14);
            place.moveCenter(option->rect.center());
            painter->drawPixmap(place.topLeft(), iconPixmap(name, m_theme.color(Token::Text2), 14,
                                                            painter->device()->devicePixelRatioF()));
        }
        return;
    case PE_FrameTabBarBase:
    case PE_FrameDockWidget:
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
    case PE_Frame:
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        if (option->state & State_MouseOver)
            painter->fillRect(option->rect, m_theme.color(Token::Line));
        return;
    case PE_FrameMenu:
        drawRounded(painter, option->rect, 0, Qt::transparent, m_theme.color(Token::Line));
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, m_theme.color(Token::Panel));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme.color(Token::Raised));
        painter->setPen(m_theme.color(Token::Line));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    switch (element) {
    case CE_TabBarTabShape:
        drawTab(option, painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            QStyleOptionTab copy(*tab);
            const bool selected = option->state & State_Selected;
            copy.state &= ~State_HasFocus; // the ring is part of the shape
            copy.palette.setColor(QPalette::WindowText, m_theme.color(selected ? Token::Text : Token::Text2));
            painter->save();
            if (selected) {
                QFont bold = painter->font();
                bold.setBold(true);
                painter->setFont(bold);
            }
            QProxyStyle::drawControl(element, &copy, painter, widget);
            painter->restore();
            return;
        }
        break;
    case CE_MenuItem:
        drawMenuItem(option, painter, widget);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme.color(Token::Window));
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            painter->fillRect(option->rect, m_theme.color(Token::Window));
            if (option->state & (State_Selected | State_Sunken))
                drawRounded(painter, option->rect.adjusted(0, 2, 0, -2), kFieldRadius, m_theme.color(Token::Hover), {});
            const int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
            drawItemText(painter, option->rect, flags, option->palette, option->state & State_Enabled, item->text,
                         QPalette::ButtonText);
            return;
        }
        break;
    case CE_HeaderSection:
        drawHeader(option, painter);
        return;
    case CE_HeaderEmptyArea:
        drawHeader(option, painter);
        return;
    case CE_Splitter:
        if (option->state & State_MouseOver)
            painter->fillRect(option->rect, m_theme.color(Token::Line));
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, m_theme.color(Token::Raised));
        return;
    case CE_ShapedFrame:
        // Views and scroll areas are flush in their panels; separators keep their line.
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option)) {
            if (frame->frameShape == QFrame::HLine)
                painter->fillRect(QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1),
                                  m_theme.color(Token::LineSubtle));
            else if (frame->frameShape == QFrame::VLine)
                painter->fillRect(QRect(option->rect.center().x(), option->rect.top(), 1, option->rect.height()),
                                  m_theme.color(Token::Line));
        }
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button && has(widget, kPrimaryProperty)) {
            QStyleOptionButton copy(*button);
            copy.palette.setColor(QPalette::Active, QPalette::ButtonText, m_theme.color(Token::TextOnAccent));
            copy.palette.setColor(QPalette::Inactive, QPalette::ButtonText, m_theme.color(Token::TextOnAccent));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            button && has(widget, kPrimaryProperty)) {
            QStyleOptionToolButton copy(*button);
            copy.palette.setColor(QPalette::Active, QPalette::ButtonText, m_theme.color(Token::TextOnAccent));
            copy.palette.setColor(QPalette::Inactive, QPalette::ButtonText, m_theme.color(Token::TextOnAccent));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawScrollBar(const QStyleOptionComplex* option, QPainter* painter) const
{
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!slider || slider->maximum <= slider->minimum)
        return;
    QRect handle = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, nullptr);
    const bool lively = option->state & State_MouseOver || option->state & State_Sunken;
    handle = slider->orientation == Qt::Vertical ? handle.adjusted(3, 1, -2, -1) : handle.adjusted(1, 3, -1, -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(lively ? Token::LineStrong : Token::Line));
    painter->drawRoundedRect(handle, 2.5, 2.5);
    painter->restore();
}

void Style::drawComboBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    drawField(option, painter, widget);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    QStyleOption chevron(*option);
    chevron.rect = arrow;
    drawPrimitive(PE_IndicatorArrowDown, &chevron, painter, widget);
}

void Style::drawFieldButton(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (!button)
        return;
    drawButton(option, painter, widget);
    const bool enabled = option->state & State_Enabled;
    const bool primary = has(widget, kPrimaryProperty);
    const QRect rect = option->rect;
    int x = rect.left() + kToolPadding;
    if (!button->icon.isNull() && button->toolButtonStyle != Qt::ToolButtonTextOnly) {
        button->icon.paint(painter, QRect(x, rect.top() + (rect.height() - 16) / 2, 16, 16), Qt::AlignCenter,
                           enabled ? QIcon::Normal : QIcon::Disabled);
        x += 16 + 6;
    }
    int right = rect.right() - kToolPadding;
    if (chevron(widget)) {
        const QColor ink = m_theme.color(primary ? Token::TextOnAccent : enabled ? Token::Text2 : Token::TextDisabled);
        painter->drawPixmap(right - 13, rect.top() + (rect.height() - 14) / 2,
                            iconPixmap(QStringLiteral("chevd"), ink, 14, painter->device()->devicePixelRatioF()));
        right -= 18;
    }
    painter->setFont(button->font);
    painter->setPen(m_theme.color(!enabled ? Token::TextDisabled : primary ? Token::TextOnAccent : Token::Text));
    painter->drawText(QRect(x, rect.top(), right - x + 2, rect.height()),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                      QFontMetrics(button->font).elidedText(button->text, Qt::ElideRight, right - x + 2));
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(option, painter);
        return;
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    case CC_SpinBox:
        drawField(option, painter, widget);
        return;
    case CC_ToolButton:
        if (has(widget, kFieldProperty) || has(widget, kPrimaryProperty)) {
            drawFieldButton(option, painter, widget);
            return;
        }
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            // An icon that opens a menu says so in its tooltip; an arrow would be one more mark in the bar.
            QStyleOptionToolButton plain(*button);
            plain.features &= ~QStyleOptionToolButton::HasMenu;
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                            const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!slider)
            return {};
        const QRect groove = option->rect;
        const bool vertical = slider->orientation == Qt::Vertical;
        const int length = vertical ? groove.height() : groove.width();
        const int range = slider->maximum - slider->minimum;
        int handle = length;
        if (range > 0)
            handle = std::max(
                24, static_cast<int>(static_cast<qint64>(length) * slider->pageStep / (range + slider->pageStep)));
        handle = std::min(handle, length);
        const int at = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                               length - handle, slider->upsideDown);
        const auto span = [&](int from, int size) {
            return vertical ? QRect(groove.left(), groove.top() + from, groove.width(), size)
                            : QRect(groove.left() + from, groove.top(), size, groove.height());
        };
        switch (subControl) {
        case SC_ScrollBarGroove:
            return groove;
        case SC_ScrollBarSlider:
            return span(at, handle);
        case SC_ScrollBarSubPage:
            return span(0, at);
        case SC_ScrollBarAddPage:
            return span(at + handle, length - at - handle);
        default:
            return {};
        }
    }
    if (control == CC_ComboBox) {
        const QRect rect = option->rect;
        if (subControl == SC_ComboBoxArrow)
            return {rect.right() - 24, rect.top(), 22, rect.height()};
        if (subControl == SC_ComboBoxEditField)
            return rect.adjusted(7, 1, -25, -1);
    }
    if (control == CC_SpinBox && subControl == SC_SpinBoxEditField) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return option->rect.adjusted(5, 1, -5, -1);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    // Controls grow with the type but never shrink below the grid.
    const int line = option ? option->fontMetrics.height() + 8 : kControlHeight;
    const int height = std::max(kControlHeight, line);
    switch (type) {
    case CT_LineEdit:
    case CT_SpinBox:
        result.setHeight(height);
        break;
    case CT_ComboBox:
        result.setHeight(height);
        result.setWidth(std::max(result.width(), size.width() + 36));
        break;
    case CT_PushButton: {
        result.setHeight(std::max(28, line));
        result.setWidth(size.width() + 26);
        break;
    }
    case CT_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            button && (has(widget, kFieldProperty) || has(widget, kPrimaryProperty))) {
            const bool iconShown = !button->icon.isNull() && button->toolButtonStyle != Qt::ToolButtonTextOnly;
            result.setHeight(std::max(28, line));
            result.setWidth(2 * kToolPadding + (iconShown ? 22 : 0) + (chevron(widget) ? 18 : 0)
                            + QFontMetrics(button->font).size(Qt::TextShowMnemonic, button->text).width() + 2);
        }
        break;
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator) {
            result.setHeight(9);
            break;
        }
        result.setHeight(std::max(26, option->fontMetrics.height() + 10));
        result.setWidth(size.width() + 34 + 34);
        break;
    }
    case CT_MenuBarItem:
        result = QSize(size.width() + 18, std::max(26, option->fontMetrics.height() + 8));
        break;
    case CT_TabBarTab: {
        // Room for the selected tab's bold words.
        result.setHeight(std::max(30, option->fontMetrics.height() + 12));
        result.setWidth(result.width() + 8);
        break;
    }
    case CT_HeaderSection:
        result.setHeight(std::max(24, option->fontMetrics.height() + 8));
        break;
    default:
        break;
    }
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
        return 16;
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return 6;
    case PM_ScrollBarExtent:
        return kScrollBar;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarItemMargin:
        return 6;
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
        return 0;
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_MenuBarHMargin:
        return 6;
    case PM_MenuBarVMargin:
        return 0;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 8;
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_DockWidgetFrameWidth:
        return 0;
    case PM_HeaderMargin:
        return 6;
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
        return 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ComboBox_Popup:
        return 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_TabBar_ElideMode:
        return Qt::ElideRight;
    case SH_Menu_SupportsSections:
        return 0;
    case SH_UnderlineShortcut:
        return 0;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_ScrollBar_Transient:
        return 0;
    case SH_Widget_Animation_Duration:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace tidemark

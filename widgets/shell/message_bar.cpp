// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/message_bar.h"

#include "widgets/shell/icons.h"
#include "widgets/shell/status_glyph.h"
#include "widgets/shell/style.h"
#include "widgets/shell/workbench.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace tidemark {

MessageBar::MessageBar(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_glyph(new QLabel(this)),
      m_label(new QLabel(this)),
      m_button(new QToolButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("message_bar"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setProperty(kFieldProperty, kField);
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_close->setIcon(icon("close"));
    m_close->setAutoRaise(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 5, 6, 5);
    layout->setSpacing(8);
    layout->addWidget(m_glyph, 0, Qt::AlignTop);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_button, &QToolButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    connect(&m_workbench, &Workbench::appearanceChanged, this, &MessageBar::refresh);
    connect(&m_workbench, &Workbench::languageChanged, this, &MessageBar::refresh);
    hide();
}

void MessageBar::show(Severity severity, const Text& text, const Text& action)
{
    m_severity = severity;
    m_text = text;
    m_action = action;
    refresh();
    QWidget::show();
}

void MessageBar::clear()
{
    m_text = {};
    hide();
}

QString MessageBar::text() const { return m_text.empty() ? QString{} : m_label->text(); }

void MessageBar::refresh()
{
    const StatusGlyph glyph = glyphOf(m_severity);
    m_glyph->setPixmap(
        iconPixmap(QString::fromLatin1(glyph.icon), m_workbench.theme().color(glyph.token), 16, devicePixelRatioF()));
    m_label->setText(m_text.empty() ? QString{} : m_workbench.say(m_text));
    m_button->setText(m_action.empty() ? QString{} : m_workbench.say(m_action));
    m_button->setVisible(!m_action.empty());
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the message"));
    setAccessibleName(m_label->text());
    update();
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = m_workbench.theme();
    painter.fillRect(rect(), theme.color(Token::Raised));
    painter.fillRect(QRect(0, 0, 3, height()), theme.color(glyphOf(m_severity).token));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(Token::LineSubtle));
}

} // namespace tidemark

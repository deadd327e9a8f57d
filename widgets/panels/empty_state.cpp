// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/empty_state.h"

#include "models/text/to_qt.h"
#include "widgets/shell/badge.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/style.h"
#include "widgets/shell/workbench.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace tidemark {

namespace {

constexpr int kBadgesShown = 4;

QLabel* centredLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

EmptyState::EmptyState(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_icon(centredLabel(this)),
      m_title(centredLabel(this)),
      m_content(centredLabel(this)),
      m_badges(new QWidget(this)),
      m_import(new QPushButton(this)),
      m_more(centredLabel(this))
{
    setObjectName(QStringLiteral("empty_state"));
    m_import->setObjectName(QStringLiteral("import_missing"));
    m_import->setProperty(kPrimaryProperty, true);
    m_import->setIcon(icon("import", IconInk::OnAccent));
    auto* badges = new QHBoxLayout(m_badges);
    badges->setContentsMargins(0, 0, 0, 0);
    badges->setSpacing(6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addStretch(1);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_content);
    layout->addWidget(m_badges, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    layout->addWidget(m_import, 0, Qt::AlignHCenter);
    layout->addWidget(m_more);
    layout->addStretch(1);
    connect(m_import, &QPushButton::clicked, this, &EmptyState::importRequested);
    connect(&m_workbench, &Workbench::appearanceChanged, this, &EmptyState::refresh);
    connect(&m_workbench, &Workbench::languageChanged, this, &EmptyState::refresh);
}

void EmptyState::setMissing(std::vector<MissingInput> missing)
{
    m_waiting = {};
    m_missing.clear();
    for (MissingInput& input : missing)
        if (input.required)
            m_missing.push_back(std::move(input));
    refresh();
}

void EmptyState::setWaiting(const Text& text)
{
    m_missing.clear();
    m_waiting = text;
    m_failed = false;
    refresh();
}

void EmptyState::setFailed(const Text& text)
{
    m_missing.clear();
    m_waiting = text;
    m_failed = true;
    refresh();
}

void EmptyState::refresh()
{
    const Theme& theme = m_workbench.theme();
    const bool waiting = !m_waiting.empty();
    const QString glyph = m_failed && waiting ? QStringLiteral("warn")
                          : waiting           ? QStringLiteral("clock")
                                              : QStringLiteral("data");
    m_icon->setPixmap(
        iconPixmap(glyph, theme.color(m_failed && waiting ? Token::Stale : Token::NoData), 40, devicePixelRatioF()));
    m_title->setFont(theme.font(FontRole::DialogTitle));
    m_more->setFont(theme.font(FontRole::Small));
    for (QLabel* label : {m_content, m_more}) {
        QPalette quiet = theme.palette();
        quiet.setColor(QPalette::WindowText, theme.color(Token::Text2));
        label->setPalette(quiet);
    }
    m_import->setText(tr("Import…"));
    m_import->setVisible(!waiting);
    m_more->setVisible(m_missing.size() > 1);
    m_content->setVisible(!m_missing.empty());
    auto* row = static_cast<QHBoxLayout*>(m_badges->layout());
    while (QLayoutItem* item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (waiting) {
        m_title->setText(m_workbench.say(m_waiting));
        m_badges->hide();
        setAccessibleName(m_title->text());
        return;
    }
    if (m_missing.empty())
        return;
    const MissingInput& first = m_missing.front();
    m_title->setText(tr("Needs %1").arg(m_workbench.say(first.wanted)));
    m_content->setText(m_workbench.say(first.content));
    int count = 0;
    for (const std::string& format : first.formats) {
        if (count++ == kBadgesShown)
            break;
        row->addWidget(new Badge(m_workbench, toQString(format), m_badges));
    }
    m_badges->setVisible(count > 0);
    QStringList others;
    for (std::size_t i = 1; i < m_missing.size(); ++i)
        others.append(m_workbench.say(m_missing[i].wanted));
    m_more->setText(tr("Also: %1").arg(others.join(QStringLiteral("; "))));
    setAccessibleName(m_title->text());
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void EmptyState::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), m_workbench.theme().color(Token::Panel)); }

} // namespace tidemark

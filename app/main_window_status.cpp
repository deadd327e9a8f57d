// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar: the store's state, what it holds, the clocks.
#include "app/main_window.h"

#include "models/text/to_qt.h"
#include "widgets/shell/icons.h"

#include <QLabel>
#include <QStatusBar>

namespace tidemark {

namespace {

using namespace std::chrono_literals;

QLabel* statusLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(4, 0, 4, 0);
    return label;
}
} // namespace

void MainWindow::makeStatusBar()
{
    m_storeGlyph = statusLabel(QStringLiteral("store_glyph"), this);
    m_storeState = statusLabel(QStringLiteral("store_state"), this);
    m_datasets = statusLabel(QStringLiteral("dataset_counts"), this);
    m_digest = statusLabel(QStringLiteral("state_digest"), this);
    m_convention = statusLabel(QStringLiteral("direction_convention"), this);
    m_clocks = statusLabel(QStringLiteral("clocks"), this);
    for (QLabel* label : {m_storeGlyph, m_storeState, m_datasets, m_digest})
        statusBar()->addWidget(label);
    for (QLabel* label : {m_convention, m_clocks})
        statusBar()->addPermanentWidget(label);
    statusBar()->setSizeGripEnabled(false);
    m_clock.setSingleShot(true);
    m_clock.setTimerType(Qt::CoarseTimer);
    connect(&m_clock, &QTimer::timeout, this, &MainWindow::refreshClocks);
}

void MainWindow::refreshClocks()
{
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const Language language = m_workbench.language();
    m_clocks->setText(tr("New York %1 · Beijing %2")
                          .arg(toQString(formatTime(now, TimeStyle::NewYorkClock, language)),
                               toQString(formatTime(now, TimeStyle::BeijingClock, language))));
    // The only timer of an idle window: once a minute, on the minute.
    const auto next = std::chrono::ceil<std::chrono::minutes>(now + 1ms) - now;
    m_clock.start(std::chrono::duration_cast<std::chrono::milliseconds>(next));
}

void MainWindow::refreshStatusBar()
{
    const Theme& theme = m_workbench.theme();
    const auto glyph = [&](const char* name, Token token) {
        m_storeGlyph->setPixmap(iconPixmap(QString::fromLatin1(name), theme.color(token), 14, devicePixelRatioF()));
    };
    if (!m_ready) {
        glyph("clock", Token::Text2);
        m_storeState->setText(tr("Opening the store"));
    } else if (m_auditFault) {
        glyph("warn", Token::Conflicts);
        m_storeState->setText(m_workbench.say(m_auditText));
    } else if (m_mode == Mode::Interactive && m_store && m_store->readOnly()) {
        glyph("lock", Token::Stale);
        m_storeState->setText(tr("Read only"));
    } else if (m_auditDone) {
        glyph("check", Token::Fresh);
        m_storeState->setText(tr("Store checked"));
    } else {
        glyph("data", Token::Text2);
        m_storeState->setText(tr("Store open"));
    }
    if (m_overview) {
        const auto total = static_cast<int>(m_overview->datasets);
        const auto simulated = static_cast<int>(m_overview->simulatedDatasets);
        QString counts = tr("%n datasets", nullptr, total);
        if (simulated > 0)
            counts += tr(" · %n simulated", nullptr, simulated);
        m_datasets->setText(counts);
        m_digest->setText(tr("State #%1").arg(toQString(m_overview->digest)));
        m_digest->setToolTip(tr("Names the data known at the as-of: the same digest, the same numbers"));
    }
    switch (theme.direction) {
    case Direction::GreenUp:
        m_convention->setText(tr("Green up, red down"));
        break;
    case Direction::RedUp:
        m_convention->setText(tr("Red up, green down"));
        break;
    case Direction::BlueOrange:
        m_convention->setText(tr("Blue up, orange down"));
        break;
    }
    refreshClocks();
}
} // namespace tidemark

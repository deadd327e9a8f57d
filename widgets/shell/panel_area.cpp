// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/panel_area.h"

#include "widgets/shell/panel_dock.h"
#include "widgets/shell/workbench.h"

#include <QGuiApplication>
#include <QShowEvent>
#include <QTabBar>
#include <QTimer>

#include <algorithm>

namespace tidemark {

namespace {

/// Of QMainWindow::saveState: raised when the meaning of object names changes.
constexpr int kStateVersion = 1;
constexpr double kMainShare = 0.6;
constexpr int kLayoutRest = 60;   // ms
constexpr double kLeastRow = 205; // at scale 1: header, numbers, finding and a plot

} // namespace

PanelArea::PanelArea(Workbench& workbench, MakeDock makeDock, QWidget* parent)
    : QMainWindow(parent), m_workbench(workbench), m_makeDock(std::move(makeDock))
{
    setObjectName(QStringLiteral("panel_area"));
    setWindowFlags(Qt::Widget);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(kLayoutRest);
    connect(&m_layoutTimer, &QTimer::timeout, this, &PanelArea::recordLayout);
    connect(&m_workbench, &Workbench::appearanceChanged, this, &PanelArea::setProportions);
}

PanelDock* PanelArea::dock(const QString& id)
{
    if (const auto it = m_docks.find(id); it != m_docks.end())
        return it->second;
    PanelDock* made = m_makeDock(id);
    if (!made)
        return nullptr;
    made->setParent(this);
    made->hide();
    connect(made->bar(), &PanelTitleBar::maximiseClicked, this, [this, id] { toggleMaximised(id); });
    connect(made, &QDockWidget::visibilityChanged, this, [this, id](bool visible) {
        if (visible && !m_settling)
            Q_EMIT panelRaised(id);
    });
    connect(made->bar(), &PanelTitleBar::pressed, this, &PanelArea::noteLayout);
    connect(made, &QDockWidget::topLevelChanged, this, &PanelArea::layoutTouched);
    connect(made, &QDockWidget::dockLocationChanged, this, &PanelArea::layoutTouched);
    m_docks[id] = made;
    return made;
}

QStringList PanelArea::openPanels() const
{
    QStringList ids;
    for (const auto& [id, dock] : m_docks)
        if (!dock->isHidden())
            ids.append(id);
    return ids;
}

bool PanelArea::isOpen(const QString& id) const
{
    const auto it = m_docks.find(id);
    return it != m_docks.end() && !it->second->isHidden();
}

void PanelArea::place(const QString& id, PanelDock* panel)
{
    // A new panel becomes a tab of the one that was in front.
    PanelDock* beside = nullptr;
    for (const auto& [other, candidate] : m_docks)
        if (other != id && !candidate->isHidden() && !candidate->isFloating()) {
            beside = candidate;
            if (other.toStdString() == m_workbench.currentStudy())
                break;
        }
    addDockWidget(Qt::TopDockWidgetArea, panel);
    if (beside)
        tabifyDockWidget(beside, panel);
    panel->show();
    panel->raise();
}

void PanelArea::openPanel(const QString& id)
{
    PanelDock* panel = dock(id);
    if (!panel)
        return;
    if (!m_maximised.isEmpty() && m_maximised != id)
        toggleMaximised(m_maximised);
    if (!panel->isHidden()) {
        panel->raise();
        Q_EMIT panelRaised(id);
        return;
    }
    const AreaState before = state();
    m_workbench.perform(
        tr("open %1").arg(panel->windowTitle()),
        [this, id, panel] {
            place(id, panel);
            Q_EMIT openPanelsChanged();
        },
        [this, before] { restore(before); });
}

void PanelArea::closePanel(const QString& id)
{
    if (!isOpen(id))
        return;
    if (m_maximised == id)
        toggleMaximised(id);
    PanelDock* panel = dock(id);
    const AreaState before = state();
    m_workbench.perform(
        tr("close %1").arg(panel->windowTitle()),
        [this, panel] {
            panel->hide();
            Q_EMIT openPanelsChanged();
        },
        [this, before] { restore(before); });
}

void PanelArea::closeAll()
{
    m_maximised.clear();
    for (const auto& [id, panel] : m_docks) {
        panel->bar()->setMaximised(false);
        panel->setFloating(false);
        removeDockWidget(panel);
        panel->hide();
    }
}

void PanelArea::arrange(const QStringList& ids)
{
    m_beforeTouch.reset();
    settle();
    closeAll();
    std::vector<PanelDock*> docks;
    for (const QString& id : ids)
        if (PanelDock* panel = dock(id))
            docks.push_back(panel);
    m_arranged = docks;
    m_oneRow = isVisible() && tight();
    placeArranged();
    setProportions();
    Q_EMIT openPanelsChanged();
    if (!docks.empty())
        Q_EMIT panelRaised(docks[0]->objectName());
}

// Whether each of two rows would be too low to show a figure.
bool PanelArea::tight() const { return height() < 2 * kLeastRow * m_workbench.theme().scale; }

// Whether nobody opened, closed or moved anything since.
bool PanelArea::leftAsArranged() const
{
    return !m_arranged.empty() && static_cast<qsizetype>(m_arranged.size()) == openPanels().size()
           && std::ranges::none_of(m_arranged,
                                   [](const PanelDock* panel) { return panel->isHidden() || panel->isFloating(); });
}

void PanelArea::placeArranged()
{
    if (m_arranged.empty())
        return;
    const auto& docks = m_arranged;
    const std::size_t shown = std::min<std::size_t>(m_oneRow ? 2 : 4, docks.size());
    addDockWidget(Qt::TopDockWidgetArea, docks[0]);
    if (shown > 2)
        splitDockWidget(docks[0], docks[2], Qt::Vertical);
    if (shown > 1)
        splitDockWidget(docks[0], docks[1], Qt::Horizontal);
    if (shown > 3)
        splitDockWidget(docks[2], docks[3], Qt::Horizontal);
    for (std::size_t i = shown; i < docks.size(); ++i)
        tabifyDockWidget(docks[i % shown], docks[i]);
    for (PanelDock* panel : docks)
        panel->show();
    for (std::size_t i = 0; i < shown; ++i)
        docks[i]->raise();
}

void PanelArea::setProportions()
{
    if (m_arranged.empty() || !isVisible())
        return;
    if (m_arranged.size() > 2 && tight() != m_oneRow && m_maximised.isEmpty() && leftAsArranged()) {
        m_oneRow = tight();
        // Not while the docks are being laid out.
        QTimer::singleShot(0, this, [this] {
            if (!leftAsArranged() || !m_maximised.isEmpty())
                return;
            settle();
            for (PanelDock* panel : m_arranged)
                removeDockWidget(panel);
            placeArranged();
            setProportions();
        });
        return;
    }
    const auto share = [this](std::size_t a, std::size_t b, double part, Qt::Orientation orientation) {
        const int total = orientation == Qt::Horizontal ? width() : height();
        const int first = static_cast<int>(total * part);
        resizeDocks({m_arranged[a], m_arranged[b]}, {first, total - first}, orientation);
    };
    if (m_arranged.size() > 1)
        share(0, 1, kMainShare, Qt::Horizontal);
    if (m_arranged.size() > 3 && !m_oneRow)
        share(2, 3, 0.5, Qt::Horizontal);
    if (m_arranged.size() > 2 && !m_oneRow)
        share(0, 2, m_arranged.size() > 3 ? 0.58 : kMainShare, Qt::Vertical);
}

void PanelArea::showEvent(QShowEvent* event)
{
    settle();
    QMainWindow::showEvent(event);
    setProportions();
}

// Until the event loop has shown what was arranged.
void PanelArea::settle()
{
    m_settling = true;
    QTimer::singleShot(0, this, [this] { m_settling = false; });
}

void PanelArea::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    // Until somebody moves a splitter the proportions hold.
    setProportions();
}

bool PanelArea::event(QEvent* event)
{
    // A press that reaches the area itself is on a splitter: from now on sizes are the user's.
    if (event->type() == QEvent::MouseButtonPress) {
        m_arranged.clear();
        noteLayout();
    }
    const bool done = QMainWindow::event(event);
    if (event->type() == QEvent::MouseButtonRelease)
        layoutTouched();
    return done;
}

// A hand takes hold of a splitter or a header: whatever comes of it is one undo step.
void PanelArea::noteLayout()
{
    if (!m_restoring && m_maximised.isEmpty() && !m_layoutTimer.isActive())
        m_beforeTouch = state();
}

void PanelArea::layoutTouched()
{
    if (!m_restoring && m_beforeTouch)
        m_layoutTimer.start();
}

void PanelArea::recordLayout()
{
    if (QGuiApplication::mouseButtons() != Qt::NoButton) {
        m_layoutTimer.start(); // still in the hand
        return;
    }
    const auto before = std::exchange(m_beforeTouch, std::nullopt);
    const AreaState after = state();
    if (!before || before->docks == after.docks || !m_maximised.isEmpty())
        return;
    // It stands already; only a redo has to bring it back.
    m_workbench.perform(
        tr("layout"),
        [this, after, first = true]() mutable {
            if (!std::exchange(first, false))
                restore(after);
        },
        [this, before = *before] { restore(before); });
}

void PanelArea::toggleFloating(const QString& id)
{
    if (!isOpen(id))
        return;
    noteLayout();
    dock(id)->setFloating(!dock(id)->isFloating());
    layoutTouched();
}

void PanelArea::toggleMaximised(const QString& id)
{
    if (!m_maximised.isEmpty()) {
        const QString was = std::exchange(m_maximised, {});
        dock(was)->bar()->setMaximised(false);
        restore(m_beforeMaximised);
        dock(was)->raise();
        Q_EMIT panelRaised(was);
        Q_EMIT maximisedChanged();
        return;
    }
    if (!isOpen(id))
        return;
    m_beforeMaximised = state();
    m_maximised = id;
    for (const auto& [other, panel] : m_docks)
        if (other != id && !panel->isFloating())
            panel->hide();
    dock(id)->bar()->setMaximised(true);
    dock(id)->raise();
    Q_EMIT panelRaised(id);
    Q_EMIT maximisedChanged();
}

void PanelArea::setPageAccess(std::function<QString(const QString&)> read,
                              std::function<void(const QString&, const QString&)> write)
{
    m_readPage = std::move(read);
    m_writePage = std::move(write);
}

AreaState PanelArea::state() const
{
    if (!m_maximised.isEmpty())
        return m_beforeMaximised;
    AreaState result;
    for (const auto& [id, panel] : m_docks)
        if (!panel->isHidden())
            result.panels.push_back({id, m_readPage ? m_readPage(id) : QString{}, panel->link()});
    result.docks = saveState(kStateVersion);
    if (leftAsArranged())
        for (const PanelDock* panel : m_arranged)
            result.arranged.append(panel->objectName());
    return result;
}

void PanelArea::restore(const AreaState& wanted)
{
    m_restoring = true;
    m_beforeTouch.reset();
    settle();
    for (const auto& [id, panel] : m_docks)
        panel->bar()->setMaximised(false);
    m_maximised.clear();
    m_arranged.clear();
    for (const PanelState& panel : wanted.panels)
        if (PanelDock* made = dock(panel.id); made && dockWidgetArea(made) == Qt::NoDockWidgetArea)
            addDockWidget(Qt::TopDockWidgetArea, made);
    for (const auto& [id, panel] : m_docks) {
        const auto it = std::ranges::find(wanted.panels, id, &PanelState::id);
        panel->setVisible(it != wanted.panels.end());
    }
    for (const QString& id : wanted.arranged)
        if (isOpen(id))
            m_arranged.push_back(dock(id));
    if (leftAsArranged()) {
        for (PanelDock* panel : m_arranged) {
            panel->setFloating(false);
            removeDockWidget(panel);
        }
        m_oneRow = isVisible() && tight();
        placeArranged();
        setProportions();
    } else {
        m_arranged.clear();
        if (!wanted.docks.isEmpty())
            (void)restoreState(wanted.docks, kStateVersion);
    }
    for (const PanelState& panel : wanted.panels)
        if (PanelDock* made = dock(panel.id)) {
            made->setLink(panel.link);
            if (m_writePage && !panel.page.isEmpty())
                m_writePage(panel.id, panel.page);
        }
    m_restoring = false;
    Q_EMIT maximisedChanged();
    Q_EMIT openPanelsChanged();
}

} // namespace tidemark

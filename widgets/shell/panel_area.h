// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/panel_dock.h"

#include <QByteArray>
#include <QMainWindow>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace tidemark {

class Workbench;

/// One open panel as a workspace remembers it.
struct PanelState
{
    QString id;
    QString page; ///< the figure or table in front
    PanelLink link;
    friend bool operator==(const PanelState&, const PanelState&) = default;
};

/// Which panels are open and where. `docks` is QMainWindow::saveState, trusted only from this process or with a matching digest.
struct AreaState
{
    std::vector<PanelState> panels;
    QByteArray docks;
    QStringList arranged = {}; ///< in this order by arrange(), and left so: placed anew for the room there is
};

/// The centre of the window: panels split, tabbed or floating. Panels are made when first opened and live until the area goes.
class PanelArea final : public QMainWindow
{
    Q_OBJECT
public:
    /// Makes the dock of a panel, or nullptr for an unknown id.
    using MakeDock = std::function<PanelDock*(const QString& id)>;

    PanelArea(Workbench& workbench, MakeDock makeDock, QWidget* parent = nullptr);

    /// The panel's dock, made when needed; nullptr for an unknown id.
    PanelDock* dock(const QString& id);
    [[nodiscard]] QStringList openPanels() const;
    [[nodiscard]] bool isOpen(const QString& id) const;

    /// Opens (as a tab beside the current panel) or raises. One undo step when something opens.
    void openPanel(const QString& id);
    void closePanel(const QString& id);
    /// The default arrangement of those panels: the first at 60 % by 60 %, three beside and below, the rest as tabs. Where two
    /// rows would be too low for the type, one row of two with the rest as tabs, until there is room.
    void arrange(const QStringList& ids);
    void toggleMaximised(const QString& id);
    /// Into a window of its own, or back into the area; one undo step.
    void toggleFloating(const QString& id);
    [[nodiscard]] QString maximised() const { return m_maximised; }

    /// Every panel's page in front, kept with the state.
    void setPageAccess(std::function<QString(const QString&)> read,
                       std::function<void(const QString&, const QString&)> write);
    [[nodiscard]] AreaState state() const;
    void restore(const AreaState& state);

Q_SIGNALS:
    void openPanelsChanged();
    void panelRaised(const QString& id);
    void maximisedChanged();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void closeAll();
    void noteLayout();
    void layoutTouched();
    void recordLayout();
    void setProportions();
    void placeArranged();
    [[nodiscard]] bool leftAsArranged() const;
    [[nodiscard]] bool tight() const;
    void settle();
    void place(const QString& id, PanelDock* dock);

    Workbench& m_workbench;
    MakeDock m_makeDock;
    std::map<QString, PanelDock*> m_docks;
    std::vector<PanelDock*> m_arranged;     ///< docks of the default arrangement, while nobody has changed it
    bool m_oneRow = false;                  ///< it stands in one row, for want of height
    std::optional<AreaState> m_beforeTouch; ///< the layout when a hand took hold of a splitter or a header
    QTimer m_layoutTimer;
    bool m_restoring = false;
    bool m_settling = true; ///< docks appear by themselves, nobody raised them
    QString m_maximised;
    AreaState m_beforeMaximised;
    std::function<QString(const QString&)> m_readPage;
    std::function<void(const QString&, const QString&)> m_writePage;
};

} // namespace tidemark

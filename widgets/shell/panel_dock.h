// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/panel_title_bar.h"

#include <QDockWidget>

namespace tidemark {

/// What a linked panel shares with its group, both ways.
struct PanelLink
{
    int group = 0; ///< 0: none, 1 to 3: A, B, C
    bool cursor = true;
    bool range = true;
    friend bool operator==(const PanelLink&, const PanelLink&) = default;
};

/// A dock with the product's header and border. Its object name is the panel's id.
class PanelDock final : public QDockWidget
{
    Q_OBJECT
public:
    PanelDock(const QString& id, PanelTitleBar::Buttons buttons, Workbench& workbench, QWidget* parent = nullptr);

    void setContent(QWidget* content);
    [[nodiscard]] QWidget* content() const { return m_content; }
    [[nodiscard]] PanelTitleBar* bar() const { return m_bar; }
    void setHeading(const PanelHeading& heading);
    void setActive(bool active);
    [[nodiscard]] const PanelLink& link() const { return m_link; }
    /// At once, no undo.
    void setLink(const PanelLink& link);
    [[nodiscard]] int linkGroup() const { return m_link.group; }
    void setLinkGroup(int group);

Q_SIGNALS:
    void linkChanged();

private:
    void chooseLink();
    void changeLink(const PanelLink& link);

    Workbench& m_workbench;
    PanelTitleBar* m_bar;
    QWidget* m_frame;
    QWidget* m_content = nullptr;
    PanelLink m_link;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/panel_title_bar.h"

#include <QDockWidget>

namespace tidemark {

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
    [[nodiscard]] int linkGroup() const { return m_linkGroup; }
    void setLinkGroup(int group);

Q_SIGNALS:
    void linkGroupChanged();

private:
    void chooseLinkGroup();

    Workbench& m_workbench;
    PanelTitleBar* m_bar;
    QWidget* m_frame;
    QWidget* m_content = nullptr;
    int m_linkGroup = 0;
};

} // namespace tidemark

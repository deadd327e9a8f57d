// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/panel_dock.h"

#include "widgets/shell/workbench.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace tidemark {

namespace {

/// The panel's border below its header.
class PanelFrame final : public QWidget
{
public:
    PanelFrame(Workbench& workbench, QWidget* parent) : QWidget(parent), m_workbench(workbench)
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(1, 0, 1, 1);
        layout->setSpacing(0);
    }
    void setActive(bool active)
    {
        m_active = active;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = m_workbench.theme();
        painter.fillRect(rect(), theme.color(m_active ? Token::Accent : Token::Line));
        painter.fillRect(rect().adjusted(1, 0, -1, -1), theme.color(Token::Panel));
    }

private:
    Workbench& m_workbench;
    bool m_active = false;
};

} // namespace

PanelDock::PanelDock(const QString& id, PanelTitleBar::Buttons buttons, Workbench& workbench, QWidget* parent)
    : QDockWidget(parent),
      m_workbench(workbench),
      m_bar(new PanelTitleBar(workbench, buttons, this)),
      m_frame(new PanelFrame(workbench, this))
{
    setObjectName(id);
    setFeatures(DockWidgetClosable | DockWidgetMovable | DockWidgetFloatable);
    setTitleBarWidget(m_bar);
    setWidget(m_frame);
    connect(m_bar, &PanelTitleBar::linkClicked, this, &PanelDock::chooseLink);
}

void PanelDock::setContent(QWidget* content)
{
    m_content = content;
    m_frame->layout()->addWidget(content);
}

void PanelDock::setHeading(const PanelHeading& heading)
{
    setWindowTitle(heading.title);
    m_bar->setHeading(heading);
}

void PanelDock::setActive(bool active)
{
    m_bar->setActive(active);
    static_cast<PanelFrame*>(m_frame)->setActive(active);
}

void PanelDock::setLink(const PanelLink& link)
{
    if (link == m_link)
        return;
    m_link = link;
    m_bar->setLinkGroup(link.group);
    Q_EMIT linkChanged();
}

void PanelDock::setLinkGroup(int group)
{
    PanelLink link = m_link;
    link.group = group;
    setLink(link);
}

void PanelDock::changeLink(const PanelLink& link)
{
    if (link == m_link)
        return;
    m_workbench.perform(
        tr("link of %1").arg(windowTitle()), [this, link] { setLink(link); },
        [this, before = m_link] { setLink(before); });
}

void PanelDock::chooseLink()
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("link_menu"));
    auto* groups = new QActionGroup(&menu);
    const QStringList names{tr("Not linked"), tr("Group A"), tr("Group B"), tr("Group C")};
    for (int group = 0; group < names.size(); ++group) {
        QAction* action = menu.addAction(names[group], this, [this, group] {
            PanelLink link = m_link;
            link.group = group;
            changeLink(link);
        });
        action->setCheckable(true);
        action->setChecked(group == m_link.group);
        groups->addAction(action);
    }
    menu.addSeparator();
    const auto part = [&](const QString& name, bool PanelLink::*what) {
        QAction* action = menu.addAction(name, this, [this, what] {
            PanelLink link = m_link;
            link.*what = !(link.*what);
            changeLink(link);
        });
        action->setCheckable(true);
        action->setChecked(m_link.*what);
        action->setEnabled(m_link.group != 0);
    };
    part(tr("Share the cursor"), &PanelLink::cursor);
    part(tr("Share the range"), &PanelLink::range);
    const QToolButton* button = m_bar->button(PanelTitleBar::Link);
    menu.exec(button->mapToGlobal(QPoint(0, button->height())));
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
// What a right click on a chart offers.
#include "widgets/figure/chart_tool_strip.h"
#include "widgets/figure/chart_view_state.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QMenu>

namespace tidemark {

void ChartView::fillDrawMenu(QMenu& menu)
{
    for (const ChartTool& tool : chartTools()) {
        QAction* action = menu.addAction(chartToolIcon(tool), chartToolName(tool.tool), this,
                                         [this, which = tool.tool] { setTool(which); });
        action->setShortcut(tool.key);
    }
    menu.addSeparator();
    QAction* strip = menu.addAction(tr("Show the tools"), this, [this] { setToolsShown(!toolsShown()); });
    strip->setShortcut(Qt::Key_D);
    strip->setCheckable(true);
    strip->setChecked(toolsShown());
    QAction* seen = menu.addAction(tr("Show the drawings"), this, [this] { setAnnotationsShown(!annotationsShown()); });
    seen->setCheckable(true);
    seen->setChecked(annotationsShown());
}

void ChartView::fillMenu(QMenu& menu)
{
    if (selectedAnnotation() != nullptr) {
        menu.addAction(tr("Edit the words…"), this, &ChartView::editSelected)->setShortcut(Qt::Key_F2);
        fillRoleMenu(*menu.addMenu(tr("Colour")), *this);
        menu.addAction(tr("Delete the drawing"), this, &ChartView::removeSelected)->setShortcut(Qt::Key_Delete);
        menu.addSeparator();
    }
    menu.addAction(tr("Fit"), this, &ChartView::fit)->setShortcut(Qt::Key_Home);
    menu.addAction(tr("Measure"), this, [this] { setTool(Tool::Measure); })->setShortcut(Qt::Key_M);
    fillDrawMenu(*menu.addMenu(tr("Draw")));
    if (canJoinSessions()) {
        QAction* nights = menu.addAction(tr("Show nights and weekends"), this, [this] {
            setTimeAxis(joinsSessions() ? TimeAxis::Calendar : TimeAxis::Sessions);
        });
        nights->setShortcut(Qt::Key_N);
        nights->setCheckable(true);
        nights->setChecked(!joinsSessions());
    }
    menu.addSeparator();
    menu.addAction(tr("Copy picture and data"), this, &ChartView::copyAll)->setShortcut(QKeySequence::Copy);
    menu.addAction(tr("Save as PNG…"), this, [this] { savePicture(QStringLiteral(".png")); });
    menu.addAction(tr("Save as SVG…"), this, [this] { savePicture(QStringLiteral(".svg")); });
    menu.addAction(tr("Save data as CSV…"), this, [this] { savePicture(QStringLiteral(".csv")); });
    Q_EMIT menuAboutToShow(menu);
}

void ChartView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_state->shown || m_state->meeting)
        return;
    if (event->reason() == QContextMenuEvent::Mouse && m_state->annotationsShown) {
        const Annotation* under = m_state->drawing.annotationAt(QPointF(event->pos()));
        m_state->drawing.select(under != nullptr ? under->id : 0);
    }
    showMenu(event->globalPos());
}

void ChartView::openMenu()
{
    if (m_state->shown && !m_state->meeting)
        showMenu(mapToGlobal(rect().center()));
}

void ChartView::showMenu(const QPoint& at)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("chart_menu"));
    fillMenu(menu);
    menu.exec(at);
}

} // namespace tidemark

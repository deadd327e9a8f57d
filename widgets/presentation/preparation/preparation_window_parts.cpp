// SPDX-License-Identifier: GPL-3.0-or-later
// What the preparation is put together from.
#include "widgets/presentation/preparation/preparation_delegates.h"
#include "widgets/presentation/preparation/preparation_window.h"
#include "widgets/presentation/slides/slide_preview.h"
#include "widgets/shell/busy_bar.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/style.h"
#include "widgets/shell/surface.h"
#include "widgets/shell/workbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

namespace tidemark {

namespace {

QToolButton* toolButton(const char* name, const char* drawing, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(icon(drawing));
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    return button;
}

QLabel* quietLabel(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// A list whose rows are delegates on the window's own ground.
QListView* listView(const char* name, QWidget* parent)
{
    auto* list = new QListView(parent);
    list->setObjectName(QString::fromLatin1(name));
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setResizeMode(QListView::Adjust);
    list->setWordWrap(true); // rows are measured anew when the width changes
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    return list;
}

} // namespace

QWidget* PreparationWindow::makeHead()
{
    auto* head = surface(QPalette::AlternateBase, this);
    m_heading = new QLabel(head);
    m_subheading = quietLabel("preparation_title", head);
    m_subheading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_summary = quietLabel("preparation_summary", head);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(20, 14, 20, 12);
    layout->addWidget(m_heading);
    layout->addSpacing(6);
    layout->addWidget(m_subheading, 1, Qt::AlignBottom);
    layout->addWidget(m_summary, 0, Qt::AlignBottom);
    return head;
}

QWidget* PreparationWindow::makeList()
{
    m_left = surface(QPalette::Light, this);
    m_listTitle = new QLabel(m_left);
    m_list = listView("preparation_slides", m_left);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SlideRowDelegate(m_workbench, m_list));
    m_list->viewport()->setBackgroundRole(QPalette::Light);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setDropIndicatorShown(true);
    m_up = toolButton("preparation_up", "chevu", m_left);
    m_down = toolButton("preparation_down", "chevd", m_left);
    m_part = toolButton("preparation_part", "eye", m_left);
    m_order = toolButton("preparation_order", "refresh", m_left);
    for (QToolButton* button : {m_part, m_order})
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(14, 10, 8, 6);
    head->addWidget(m_listTitle, 1);
    head->addWidget(m_up);
    head->addWidget(m_down);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(8, 4, 8, 4);
    tools->addWidget(m_part);
    tools->addStretch(1);
    tools->addWidget(m_order);
    auto* layout = new QVBoxLayout(m_left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(rule(m_left));
    layout->addWidget(m_list, 1);
    layout->addWidget(rule(m_left));
    layout->addLayout(tools);
    return m_left;
}

QWidget* PreparationWindow::makeCentre()
{
    auto* centre = surface(QPalette::AlternateBase, this);
    m_preview = new SlidePreview(m_workbench, centre);
    m_where = quietLabel("preparation_where", centre);
    m_where->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_notesTitle = new QLabel(centre);
    m_notes = new QPlainTextEdit(centre);
    m_notes->setObjectName(QStringLiteral("preparation_notes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setMinimumHeight(72);
    m_notesTitle->setBuddy(m_notes);
    m_notesButton = toolButton("preparation_notes_text", "pencil", centre);
    m_notesButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* head = new QHBoxLayout;
    head->addWidget(m_notesTitle, 1);
    head->addWidget(m_notesButton);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(20, 14, 20, 14);
    layout->setSpacing(6);
    layout->addWidget(m_where);
    layout->addWidget(m_preview);
    layout->addSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_notes, 1);
    return centre;
}

QWidget* PreparationWindow::makeEmpty()
{
    auto* page = surface(QPalette::AlternateBase, this);
    page->setObjectName(QStringLiteral("preparation_empty"));
    const auto centred = [&] {
        auto* label = new QLabel(page);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        return label;
    };
    m_emptyIcon = centred();
    m_emptyTitle = centred();
    m_emptyWords = centred();
    m_emptyWords->setObjectName(QStringLiteral("preparation_empty_words"));
    m_emptyWords->setForegroundRole(QPalette::PlaceholderText);
    m_import = new QPushButton(page);
    m_import->setObjectName(QStringLiteral("preparation_import"));
    m_import->setProperty(kPrimaryProperty, true);
    m_import->setIcon(icon("import", IconInk::OnAccent));
    m_import->setAutoDefault(false);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(60, 20, 60, 20);
    layout->setSpacing(8);
    layout->addStretch(1);
    layout->addWidget(m_emptyIcon);
    layout->addWidget(m_emptyTitle);
    layout->addWidget(m_emptyWords);
    layout->addSpacing(6);
    layout->addWidget(m_import, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    return page;
}

QWidget* PreparationWindow::makeSide()
{
    m_side = surface(QPalette::Window, this);
    m_checksTitle = new QLabel(m_side);
    m_checksTitle->setObjectName(QStringLiteral("preparation_look"));
    m_checks = listView("preparation_checks", m_side);
    m_checks->setModel(m_checkModel);
    m_checks->setItemDelegate(new CheckRowDelegate(m_workbench, m_checks));
    m_checks->viewport()->setBackgroundRole(QPalette::Window);
    m_checks->installEventFilter(this);
    m_fine = quietLabel("preparation_fine", m_side);
    m_fine->setWordWrap(true);
    m_optionsTitle = new QLabel(m_side);
    m_data = new QComboBox(m_side);
    m_data->setObjectName(QStringLiteral("preparation_data"));
    m_language = new QComboBox(m_side);
    m_language->setObjectName(QStringLiteral("preparation_language"));
    m_screens = new QComboBox(m_side);
    m_screens->setObjectName(QStringLiteral("preparation_screen"));
    for (QComboBox* box : {m_data, m_language, m_screens}) {
        box->setMinimumContentsLength(8);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    m_window = new QCheckBox(m_side);
    m_window->setObjectName(QStringLiteral("preparation_in_window"));
    m_minutes = new QSpinBox(m_side);
    m_minutes->setObjectName(QStringLiteral("preparation_minutes"));
    m_minutes->setRange(report::kLeastMinutes, report::kMostMinutes);
    m_minutes->setKeyboardTracking(false);
    m_minutes->installEventFilter(this);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(16, 0, 16, 14);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (QWidget* field : {static_cast<QWidget*>(m_data), static_cast<QWidget*>(m_language),
                           static_cast<QWidget*>(m_screens), static_cast<QWidget*>(m_minutes)}) {
        auto* label = new QLabel(m_side);
        label->setBuddy(field);
        m_labels.push_back(label);
        grid->addWidget(label, line, 0);
        grid->addWidget(field, line++, 1);
        if (field == m_screens)
            grid->addWidget(m_window, line++, 0, 1, 2);
    }
    for (QLabel* title : {m_checksTitle, m_fine, m_optionsTitle})
        title->setContentsMargins(16, title == m_fine ? 0 : 10, 16, 8);
    auto* layout = new QVBoxLayout(m_side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_checksTitle);
    layout->addWidget(m_fine);
    layout->addWidget(m_checks, 1);
    layout->addWidget(rule(m_side));
    layout->addWidget(m_optionsTitle);
    layout->addLayout(grid);
    return m_side;
}

QWidget* PreparationWindow::makeFoot()
{
    auto* foot = surface(QPalette::Window, this);
    foot->setFixedHeight(kFooterHeight);
    m_undoButton = toolButton("preparation_undo", "undo", foot);
    m_redoButton = toolButton("preparation_redo", "redo", foot);
    m_obstacle = quietLabel("preparation_obstacle", foot);
    m_obstacle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_obstacle->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_close = new QPushButton(foot);
    m_close->setObjectName(QStringLiteral("preparation_close"));
    m_close->setAutoDefault(false);
    m_start = new QPushButton(foot);
    m_start->setObjectName(QStringLiteral("preparation_start"));
    m_start->setProperty(kPrimaryProperty, true);
    m_start->setIcon(icon("present", IconInk::OnAccent));
    m_start->setDefault(true);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(14, 0, 20, 0);
    layout->setSpacing(10);
    layout->addWidget(m_undoButton);
    layout->addWidget(m_redoButton);
    layout->addWidget(m_obstacle, 1);
    layout->addWidget(m_close);
    layout->addWidget(m_start);
    return foot;
}

} // namespace tidemark

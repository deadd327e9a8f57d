// SPDX-License-Identifier: GPL-3.0-or-later
// What the record of a meeting is put together from.
#include "widgets/presentation/meeting/meeting_record.h"
#include "widgets/presentation/meeting/offer_model.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/style.h"
#include "widgets/shell/surface.h"
#include "widgets/shell/workbench.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace tidemark {

void MeetingRecord::build()
{
    auto* head = surface(QPalette::AlternateBase, this);
    m_heading = new QLabel(head);
    m_summary = new QLabel(head);
    m_summary->setObjectName(QStringLiteral("record_summary"));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_choice = new QComboBox(head);
    m_choice->setObjectName(QStringLiteral("record_meetings"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(20, 12, 20, 10);
    headLayout->addWidget(m_heading);
    headLayout->addSpacing(6);
    headLayout->addWidget(m_summary, 1, Qt::AlignBottom);
    headLayout->addWidget(m_choice);

    m_left = surface(QPalette::Light, this);
    m_shownTitle = new QLabel(m_left);
    m_shownTitle->setContentsMargins(14, 10, 14, 6);
    m_shown = new QTreeView(m_left);
    m_shown->setObjectName(QStringLiteral("record_shown"));
    m_shown->setModel(m_shownModel);
    m_shown->setRootIsDecorated(false);
    m_shown->setUniformRowHeights(true);
    m_shown->setAllColumnsShowFocus(true);
    m_shown->setFrameShape(QFrame::NoFrame);
    m_shown->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_shown->viewport()->setBackgroundRole(QPalette::Light);
    auto* leftLayout = new QVBoxLayout(m_left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addWidget(m_shownTitle);
    auto* table = new QHBoxLayout;
    table->setContentsMargins(10, 0, 6, 0);
    table->addWidget(m_shown);
    leftLayout->addLayout(table, 1);

    auto* right = surface(QPalette::AlternateBase, this);
    m_offersTitle = new QLabel(right);
    m_offersTitle->setContentsMargins(16, 10, 16, 6);
    m_none = new QLabel(right);
    m_none->setObjectName(QStringLiteral("record_none"));
    m_none->setContentsMargins(16, 2, 16, 6);
    m_none->setWordWrap(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_list = new QListView(right);
    m_list->setObjectName(QStringLiteral("record_offers"));
    m_list->setModel(m_offers);
    m_list->setItemDelegate(new OfferDelegate(m_workbench, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_paragraphTitle = new QLabel(right);
    m_paragraph = new QLabel(right);
    m_paragraph->setObjectName(QStringLiteral("record_paragraph"));
    m_paragraph->setTextFormat(Qt::PlainText);
    m_paragraph->setWordWrap(true);
    m_paragraph->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_paragraph->setForegroundRole(QPalette::PlaceholderText);
    m_text = new QToolButton(right);
    m_text->setObjectName(QStringLiteral("record_text"));
    m_text->setAutoRaise(true);
    m_text->setFocusPolicy(Qt::TabFocus);
    m_text->setIcon(icon("text"));
    m_text->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* wordsHead = new QHBoxLayout;
    wordsHead->addWidget(m_paragraphTitle, 1);
    wordsHead->addWidget(m_text);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(16, 8, 16, 12);
    words->setSpacing(4);
    words->addLayout(wordsHead);
    words->addWidget(m_paragraph);
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(0);
    rightLayout->addWidget(m_offersTitle);
    rightLayout->addWidget(m_none);
    rightLayout->addWidget(m_list, 1);
    rightLayout->addWidget(rule(right));
    rightLayout->addLayout(words);

    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_left);
    body->addWidget(rule(this, QFrame::VLine));
    body->addWidget(right, 1);

    auto* foot = surface(QPalette::Window, this);
    foot->setFixedHeight(kFooterHeight);
    const auto button = [&](const char* name) {
        auto* made = new QPushButton(foot);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        return made;
    };
    m_copy = button("record_copy");
    m_csv = button("record_csv");
    m_discard = button("record_discard");
    m_close = button("record_close");
    m_keep = button("record_keep");
    m_keep->setProperty(kPrimaryProperty, true);
    m_keep->setDefault(true);
    auto* footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(20, 0, 20, 0);
    footLayout->setSpacing(10);
    footLayout->addWidget(m_copy);
    footLayout->addWidget(m_csv);
    footLayout->addStretch(1);
    footLayout->addWidget(m_discard);
    footLayout->addWidget(m_close);
    footLayout->addWidget(m_keep);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(rule(this));
    layout->addLayout(body, 1);
    layout->addWidget(rule(this));
    layout->addWidget(foot);
}

} // namespace tidemark

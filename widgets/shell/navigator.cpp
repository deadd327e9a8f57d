// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/navigator.h"

#include "models/items/roles.h"
#include "models/text/to_qt.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/row_delegate.h"
#include "widgets/shell/store_overview.h"
#include "widgets/shell/workbench.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace tidemark {

namespace {

std::optional<StatusGlyph> studyGlyph(const QModelIndex& index)
{
    const QVariant status = index.data(StatusRole);
    if (!status.isValid())
        return std::nullopt;
    return glyphOf(static_cast<StudyStatus>(status.toInt()));
}

QSortFilterProxyModel* filtered(QAbstractItemModel* source, QObject* parent)
{
    auto* filter = new QSortFilterProxyModel(parent);
    filter->setSourceModel(source);
    filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    filter->setRecursiveFilteringEnabled(true);
    return filter;
}

} // namespace

Navigator::Navigator(Workbench& workbench, const std::vector<Study>& studies, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_studyList(studies),
      m_studies(studies),
      m_studyFilter(filtered(&m_studies, this)),
      m_catalogueFilter(filtered(&m_catalogue, this)),
      m_filter(new QLineEdit(this)),
      m_tree(new QTreeView(this)),
      m_dataTitle(new QLabel(this)),
      m_dataCount(new QLabel(this)),
      m_import(new QToolButton(this)),
      m_list(new QListView(this))
{
    setObjectName(QStringLiteral("navigator_view"));
    setBackgroundRole(QPalette::Light);
    setAutoFillBackground(true);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon("search"), QLineEdit::LeadingPosition);

    m_tree->setObjectName(QStringLiteral("studies"));
    m_tree->setModel(m_studyFilter);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(0);
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setMouseTracking(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setItemDelegate(new RowDelegate(workbench, studyGlyph, m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->viewport()->setBackgroundRole(QPalette::Light);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->expandAll();

    m_list->setObjectName(QStringLiteral("catalogue"));
    m_list->setModel(m_catalogueFilter);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(new RowDelegate(workbench, studyGlyph, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setBackgroundRole(QPalette::Light);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_import->setIcon(icon("import"));
    m_import->setAutoRaise(true);
    m_dataCount->setForegroundRole(QPalette::PlaceholderText);

    auto* filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(8, 8, 8, 6);
    filterRow->addWidget(m_filter);
    auto* dataHead = new QHBoxLayout;
    dataHead->setContentsMargins(10, 4, 6, 2);
    dataHead->addWidget(m_dataTitle);
    dataHead->addSpacing(2);
    dataHead->addWidget(m_dataCount);
    dataHead->addStretch(1);
    dataHead->addWidget(m_import);
    auto* dataBox = new QWidget(this);
    auto* dataLayout = new QVBoxLayout(dataBox);
    dataLayout->setContentsMargins(0, 0, 0, 0);
    dataLayout->setSpacing(0);
    auto* line = new QFrame(dataBox);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    dataLayout->addWidget(line);
    dataLayout->addLayout(dataHead);
    dataLayout->addWidget(m_list, 1);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_tree);
    split->addWidget(dataBox);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(filterRow);
    layout->addWidget(split, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_studyFilter->setFilterFixedString(text);
        m_catalogueFilter->setFilterFixedString(text);
        m_tree->expandAll();
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        for (int part = 0; part < m_studyFilter->rowCount(); ++part)
            if (const QModelIndex at = m_studyFilter->index(part, 0); m_studyFilter->rowCount(at) > 0)
                return activate(m_studyFilter->index(0, 0, at));
    });
    connect(m_tree, &QTreeView::clicked, this, &Navigator::activate);
    connect(m_tree, &QTreeView::activated, this, &Navigator::activate);
    connect(m_import, &QToolButton::clicked, this, &Navigator::importRequested);
    connect(&m_workbench, &Workbench::languageChanged, this, &Navigator::retranslate);
    connect(&m_workbench, &Workbench::appearanceChanged, this, [this] {
        retranslate();
        m_tree->doItemsLayout();
        m_list->doItemsLayout();
    });
    connect(&m_workbench, &Workbench::compactChanged, m_tree, &QTreeView::doItemsLayout);
    connect(&m_workbench, &Workbench::compactChanged, m_list, &QListView::doItemsLayout);
    connect(&m_workbench, &Workbench::paramsChanged, this, &Navigator::refreshStatus);
    connect(&m_workbench, &Workbench::asOfChanged, this, &Navigator::refreshStatus);
    retranslate();
}

void Navigator::retranslate()
{
    m_studies.setTranslator(m_workbench.translator());
    m_catalogue.setTranslator(m_workbench.translator());
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter studies and data"));
    m_tree->setAccessibleName(tr("Studies"));
    m_list->setAccessibleName(tr("Data"));
    m_dataTitle->setText(tr("Data"));
    m_dataTitle->setFont(m_workbench.theme().font(FontRole::PanelTitle));
    m_import->setToolTip(tr("Import…"));
    m_import->setAccessibleName(tr("Import…"));
}

void Navigator::setOverview(const StoreOverview& overview)
{
    m_series = overview.series;
    m_frames = overview.frames;
    m_catalogue.setContents(overview.series, overview.frames, m_workbench.asOf());
    m_dataCount->setText(QString::number(m_catalogue.rowCount()));
    refreshStatus();
}

void Navigator::refreshStatus()
{
    for (const Study& study : m_studyList)
        m_studies.setStatus(study.id,
                            studyStatus(study, m_workbench.params(study), m_workbench.asOf(), m_series, m_frames));
}

void Navigator::setStatus(const std::string& study, StudyStatus status) { m_studies.setStatus(study, status); }

void Navigator::showCurrent(const std::string& study)
{
    const QModelIndex at = m_studyFilter->mapFromSource(m_studies.indexOf(study));
    if (at.isValid())
        m_tree->setCurrentIndex(at);
    else
        m_tree->clearSelection();
}

void Navigator::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void Navigator::filterFor(const QString& text)
{
    m_filter->setText(text);
    focusFilter();
}

void Navigator::activate(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (!index.parent().isValid()) {
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
        return;
    }
    Q_EMIT studyActivated(index.data(IdRole).toString());
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/activity_pane.h"

#include "models/items/roles.h"
#include "widgets/shell/job_delegate.h"
#include "widgets/shell/row_delegate.h"
#include "widgets/shell/verdict_delegate.h"
#include "widgets/shell/workbench.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeView>

namespace tidemark {

namespace {

const QString kVerdicts = QStringLiteral("verdicts");
const QString kMessages = QStringLiteral("messages");
const QString kJobs = QStringLiteral("jobs");
constexpr int kJobsWidth = 430;

QListView* listView(const QString& name, QAbstractItemModel* model, QWidget* parent)
{
    auto* view = new QListView(parent);
    view->setObjectName(name);
    view->setModel(model);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->viewport()->setBackgroundRole(QPalette::Light);
    return view;
}

QTabBar* tabBar(const QString& name, QWidget* parent)
{
    auto* tabs = new QTabBar(parent);
    tabs->setObjectName(name);
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    return tabs;
}

} // namespace

ActivityPane::ActivityPane(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_tabs(tabBar(QStringLiteral("activity_tabs"), this)),
      m_pages(new QStackedWidget(this)),
      m_jobsTab(tabBar(QStringLiteral("jobs_tab"), this)),
      m_jobsBox(new QWidget(this)),
      m_verdictView(new QTreeView(this)),
      m_messageView(listView(kMessages, &workbench.messages(), this)),
      m_jobView(listView(kJobs, &workbench.jobs(), this))
{
    setObjectName(QStringLiteral("activity_view"));
    m_verdictView->setObjectName(kVerdicts);
    m_verdictView->setModel(&m_verdicts);
    m_verdictView->setRootIsDecorated(false);
    m_verdictView->setFrameShape(QFrame::NoFrame);
    m_verdictView->setUniformRowHeights(true);
    m_verdictView->setItemDelegate(new VerdictDelegate(workbench, m_verdictView));
    m_verdictView->viewport()->setBackgroundRole(QPalette::Light);
    m_verdictView->header()->setStretchLastSection(true);
    connect(&m_verdicts, &QAbstractItemModel::modelReset, this, [this] {
        for (int column = 0; column < VerdictModel::DetailColumn; ++column)
            m_verdictView->resizeColumnToContents(column);
        refreshCounts();
    });
    m_messageView->setItemDelegate(new RowDelegate(
        workbench,
        [](const QModelIndex& index) -> std::optional<StatusGlyph> {
            return glyphOf(static_cast<Severity>(index.data(StatusRole).toInt()));
        },
        m_messageView));
    m_messageView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_jobView->setItemDelegate(new JobDelegate(workbench, m_jobView));

    addPage(kVerdicts, m_verdictView);
    addPage(kMessages, m_messageView);
    m_jobsTab->addTab(QString{});
    auto* jobs = new QVBoxLayout(m_jobsBox);
    jobs->setContentsMargins(0, 0, 0, 0);
    jobs->setSpacing(0);
    jobs->addWidget(m_jobsTab);
    m_jobsBox->setFixedWidth(kJobsWidth);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_tabs);
    left->addWidget(m_pages, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addLayout(left, 1);
    layout->addWidget(m_jobsBox);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        const auto it = m_pageOf.find(m_tabs->tabData(tab).toString());
        if (it != m_pageOf.end())
            m_pages->setCurrentWidget(it->second);
    });
    connect(&m_workbench.messages(), &QAbstractItemModel::rowsInserted, this, &ActivityPane::refreshCounts);
    connect(&m_workbench.messages(), &QAbstractItemModel::modelReset, this, &ActivityPane::refreshCounts);
    connect(&m_workbench.jobs(), &JobModel::runningChanged, this, &ActivityPane::refreshCounts);
    connect(&m_workbench, &Workbench::languageChanged, this, &ActivityPane::retranslate);
    connect(&m_workbench, &Workbench::appearanceChanged, this, [this] {
        m_messageView->doItemsLayout();
        m_jobView->doItemsLayout();
        m_verdictView->doItemsLayout();
        update();
    });
    connect(&m_workbench, &Workbench::compactChanged, this, &ActivityPane::placeJobs);
    placeJobs();
    retranslate();
}

int ActivityPane::tabOf(const QString& id) const
{
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        if (m_tabs->tabData(tab).toString() == id)
            return tab;
    return -1;
}

int ActivityPane::addPage(const QString& id, QWidget* page)
{
    m_pageOf[id] = page;
    m_pages->addWidget(page);
    const int tab = m_tabs->addTab(QString{});
    m_tabs->setTabData(tab, id);
    return tab;
}

void ActivityPane::setPage(const QString& id, const QString& title, QWidget* page)
{
    m_titles[id] = title;
    if (const int tab = tabOf(id); tab >= 0) {
        QWidget* old = m_pageOf[id];
        m_pages->removeWidget(old);
        old->deleteLater();
        m_pageOf[id] = page;
        m_pages->addWidget(page);
        if (m_tabs->currentIndex() == tab)
            m_pages->setCurrentWidget(page);
    } else {
        addPage(id, page);
    }
    refreshCounts();
}

void ActivityPane::showPage(const QString& id)
{
    if (const int tab = tabOf(id); tab >= 0)
        m_tabs->setCurrentIndex(tab);
}

void ActivityPane::placeJobs()
{
    const bool beside = !m_workbench.compact();
    if (beside) {
        if (const int tab = tabOf(kJobs); tab >= 0) {
            m_pages->removeWidget(m_jobView);
            m_pageOf.erase(kJobs);
            m_tabs->removeTab(tab);
        }
        m_jobsBox->layout()->addWidget(m_jobView);
        m_jobView->show();
    } else if (tabOf(kJobs) < 0) {
        addPage(kJobs, m_jobView);
    }
    m_jobsBox->setVisible(beside);
    refreshCounts();
}

void ActivityPane::refreshCounts()
{
    const auto counted = [](const QString& name, int count) {
        return count > 0 ? QStringLiteral("%1  %2").arg(name).arg(count) : name;
    };
    const QString jobs = counted(tr("Jobs"), m_workbench.jobs().running());
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const QString id = m_tabs->tabData(tab).toString();
        if (id == kVerdicts)
            m_tabs->setTabText(tab, counted(tr("Verdict log"), m_verdicts.rowCount()));
        else if (id == kMessages)
            m_tabs->setTabText(tab, counted(tr("Messages"), m_workbench.messages().rowCount()));
        else if (id == kJobs)
            m_tabs->setTabText(tab, jobs);
        else
            m_tabs->setTabText(tab, m_titles[id]);
    }
    m_jobsTab->setTabText(0, jobs);
}

void ActivityPane::retranslate()
{
    m_verdicts.setTranslator(m_workbench.translator());
    m_verdictView->setAccessibleName(tr("Verdict log"));
    m_messageView->setAccessibleName(tr("Messages"));
    m_jobView->setAccessibleName(tr("Jobs"));
    refreshCounts();
}

void ActivityPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = m_workbench.theme();
    painter.fillRect(rect(), theme.color(Token::Raised));
    painter.fillRect(QRect(0, m_tabs->geometry().bottom(), width(), 1), theme.color(Token::LineSubtle));
    if (m_jobsBox->isVisible())
        painter.fillRect(QRect(m_jobsBox->x() - 1, 0, 1, height()), theme.color(Token::Line));
}

} // namespace tidemark

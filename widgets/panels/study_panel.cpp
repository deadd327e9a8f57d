// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/study_panel.h"

#include "models/core/param_moves.h"
#include "models/items/roles.h"
#include "models/items/table_model.h"
#include "models/pipeline/run_study.h"
#include "models/text/to_qt.h"
#include "widgets/figure/chart_view.h"
#include "widgets/panels/annotation_link.h"
#include "widgets/panels/empty_state.h"
#include "widgets/panels/metric_strip.h"
#include "widgets/panels/numbers_table.h"
#include "widgets/panels/page_header.h"
#include "widgets/shell/busy_bar.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/workbench.h"

#include <QHeaderView>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace tidemark {

namespace {

using namespace std::chrono_literals;

/// After this long a figure looks busy; after this long its job is listed.
constexpr auto kBusyAfter = 150ms;
constexpr auto kJobAfter = 500ms;

Result<StudyOutput> computeStudy(const Study& study, const ParamValues& params, const QString& storePath,
                                 TimePoint asOf, const Progress& progress)
{
    const auto store = Store::open(storePath, OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    return runStudy(study, params, **store, asOf, progress);
}

} // namespace

StudyPanel::StudyPanel(const Study& study, Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_workbench(workbench),
      m_busyBar(new BusyBar(workbench, this)),
      m_strip(new MetricStrip(workbench, this)),
      m_messages(new MessageBar(workbench, this)),
      m_header(new PageHeader(workbench, this)),
      m_sides(new QSplitter(Qt::Horizontal, this)),
      m_pages(new QStackedWidget(m_sides)),
      m_empty(new EmptyState(workbench, this)),
      m_job([this](Result<StudyOutput> result) { takeResult(std::move(result)); },
            [this](double fraction) {
                m_busyBar->setFraction(fraction);
                if (m_jobRow > 0)
                    m_workbench.jobs().setProgress(m_jobRow, fraction);
            })
{
    setObjectName(toQString("panel_" + study.id));
    setFocusPolicy(Qt::ClickFocus);
    m_strip->hide();
    m_pages->addWidget(m_empty);
    for (QWidget* part : std::initializer_list<QWidget*>{this, m_empty, m_strip, m_header})
        watch(part);
    m_empty->setWaiting(TM_TEXT("panels", "Preparing the data"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_busyBar);
    layout->addWidget(m_strip);
    layout->addWidget(m_messages);
    layout->addWidget(m_header);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(m_pages);
    layout->addWidget(m_sides, 1);

    m_busyDelay.setSingleShot(true);
    m_busyDelay.setInterval(kBusyAfter);
    m_jobDelay.setSingleShot(true);
    m_jobDelay.setInterval(kJobAfter);
    connect(&m_busyDelay, &QTimer::timeout, this, [this] {
        m_busyBar->start();
        for (const auto& [id, chart] : m_charts)
            chart->setBusy(true);
    });
    connect(&m_jobDelay, &QTimer::timeout, this, [this] {
        m_jobRow = m_workbench.jobs().add(m_study.title, [this] {
            m_job.cancel();
            m_dirty = true;
            m_messages->show(Severity::Information,
                             TM_TEXT("panels", "Cancelled; the figure shown is older than its parameters"),
                             TM_TEXT("panels", "Compute"));
            endWork();
        });
    });
    connect(m_header, &PageHeader::currentChanged, this, &StudyPanel::raisePage);
    connect(m_header, &PageHeader::toolsRequested, this, [this](bool shown) {
        if (ChartView* chart = currentChart())
            chart->setToolsShown(shown);
    });
    connect(m_empty, &EmptyState::importRequested, this, &StudyPanel::importRequested);
    connect(m_messages, &MessageBar::actionTriggered, this, [this] { compute(); });
    connect(&m_workbench, &Workbench::dataChanged, this, [this] { markDirty(); });
    connect(&m_workbench, &Workbench::asOfChanged, this, [this] { markDirty(); });
    connect(&m_workbench, &Workbench::paramsChanged, this, [this](const QString& id) {
        if (id == toQString(m_study.id))
            markDirty(m_beforeDrag ? WhenBusy::Finish : WhenBusy::Cancel);
    });
    connect(&m_workbench, &Workbench::appearanceChanged, this, &StudyPanel::refreshLook);
    connect(&m_workbench, &Workbench::languageChanged, this, &StudyPanel::retranslate);
}

StudyPanel::~StudyPanel()
{
    if (m_working)
        m_workbench.endWork();
}

void StudyPanel::markDirty(WhenBusy whenBusy)
{
    m_dirty = true;
    if (seen())
        compute(whenBusy);
}

bool StudyPanel::seen() const { return isVisible() && !visibleRegion().isEmpty(); }

void StudyPanel::becameSeen()
{
    if (m_dirty)
        compute();
}

void StudyPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    becameSeen();
}

void StudyPanel::compute(WhenBusy whenBusy)
{
    if (m_workbench.revision() == 0)
        return; // the store is not there yet
    m_dirty = false;
    if (!m_working) {
        m_working = true;
        m_workbench.beginWork();
        m_busyDelay.start();
        m_jobDelay.start();
    }
    m_job.start([&study = m_study, params = m_workbench.params(m_study), path = m_workbench.storePath(),
                 asOf = m_workbench.asOf()](
                    const Progress& progress) { return computeStudy(study, params, path, asOf, progress); },
                whenBusy);
}

void StudyPanel::endWork()
{
    m_busyDelay.stop();
    m_jobDelay.stop();
    m_busyBar->stop();
    for (const auto& [id, chart] : m_charts)
        chart->setBusy(m_failed);
    if (m_jobRow > 0)
        m_workbench.jobs().finish(std::exchange(m_jobRow, 0), m_dirty ? JobState::Cancelled : JobState::Done, {});
    if (std::exchange(m_working, false))
        m_workbench.endWork();
}

void StudyPanel::takeResult(Result<StudyOutput> result)
{
    if (result) {
        m_output = std::make_unique<StudyOutput>(std::move(*result));
        m_messages->clear();
        showOutput();
        m_failed = false;
    } else if (result.error().code != ErrorCode::Cancelled) {
        showFailure(result.error());
    }
    if (!m_job.busy())
        endWork();
    Q_EMIT outputChanged();
}

// The last good figure stays, dimmed, unless it knows more than the as-of allows.
void StudyPanel::showFailure(const Error& error)
{
    m_failed = true;
    if (m_output && m_output->complete() && m_output->asOf <= m_workbench.asOf()) {
        m_messages->show(Severity::Failure, error.text);
        return;
    }
    m_output.reset();
    m_messages->clear();
    m_strip->setMetrics({});
    m_header->setPages({});
    m_empty->setFailed(error.text);
    m_pages->setCurrentWidget(m_empty);
}

ChartView* StudyPanel::makeChart()
{
    auto* chart = new ChartView(m_pages);
    chart->setFrame(false, true); // the page header says the finding
    watch(chart);
    linkAnnotations(*chart, m_workbench, m_study.id);
    connect(chart, &ChartView::failed, this,
            [this](const QString& sentence) { m_messages->show(Severity::Failure, verbatim(sentence.toStdString())); });
    connect(chart, &ChartView::toolsShownChanged, this, [this, chart](bool shown) {
        if (chart == currentChart())
            m_header->setToolsShown(shown);
    });
    connect(chart, &ChartView::menuAboutToShow, this, [this](QMenu& menu) {
        menu.addSeparator();
        QAction* beside = menu.addAction(tr("Numbers beside the chart"), this, &StudyPanel::toggleTableBeside);
        beside->setCheckable(true);
        beside->setChecked(m_beside);
    });
    connect(chart, &ChartView::paramDragged, this, [this](const QString& p, double v) { dragParam(p, v, false); });
    connect(chart, &ChartView::definitionChosen, this, &StudyPanel::openDefinition);
    connect(chart, &ChartView::paramDropped, this, [this](const QString& p, double v) { dragParam(p, v, true); });
    connect(chart, &ChartView::cursorMoved, this, [this, chart](double x, bool inside) {
        if (chart == currentChart())
            Q_EMIT cursorMoved(x, inside);
    });
    connect(chart, &ChartView::rangeChanged, this, [this, chart](double x0, double x1) {
        if (chart == currentChart())
            Q_EMIT rangeChanged(x0, x1);
    });
    return chart;
}

void StudyPanel::addFigurePage(const FigureSpec& figure)
{
    ChartView*& chart = m_charts[figure.id];
    if (!chart) {
        chart = makeChart();
        chart->setObjectName(toQString(figure.id));
        m_pages->addWidget(chart);
    }
    const QSignalBlocker fitting(chart); // only a hand's zoom is shared
    chart->setFigure(figure, *m_workbench.translator(), m_workbench.theme());
    showAnnotations(*chart, m_workbench, m_study.id);
}

void StudyPanel::addTablePage(const TableSpec& table)
{
    TablePage& page = m_tables[table.id];
    if (!page.view) {
        page.view = new QTableView(m_pages);
        page.view->setObjectName(toQString(table.id));
        page.model = new TableModel(page.view);
        auto* sorted = new QSortFilterProxyModel(page.view);
        sorted->setSourceModel(page.model);
        sorted->setSortRole(SortRole);
        page.view->setModel(sorted);
        page.view->setSortingEnabled(true);
        sorted->sort(-1);
        page.view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        page.view->horizontalHeader()->setSortIndicatorClearable(true);
        page.view->setShowGrid(false);
        page.view->setSelectionBehavior(QAbstractItemView::SelectRows);
        page.view->setEditTriggers(QAbstractItemView::NoEditTriggers);
        page.view->verticalHeader()->hide();
        page.view->setWordWrap(false);
        page.view->setTabKeyNavigation(false);
        watch(page.view);
        watch(page.view->viewport());
        m_pages->addWidget(page.view);
    }
    page.model->setTable(table, m_workbench.translator());
    page.view->setAccessibleName(m_workbench.say(table.title));
    page.view->horizontalHeader()->setResizeContentsPrecision(60);
    page.view->resizeColumnsToContents();
    page.view->horizontalHeader()->setStretchLastSection(true);
    const int row = page.view->fontMetrics().height() + (m_workbench.compact() ? 7 : 9);
    page.view->verticalHeader()->setDefaultSectionSize(row);
}

void StudyPanel::showPages()
{
    std::set<std::string> wanted;
    std::vector<PanelPage> pages;
    for (const FigureSpec& figure : m_output->figures) {
        addFigurePage(figure);
        wanted.insert(figure.id);
        pages.push_back({toQString(figure.id), m_workbench.say(figure.name.empty() ? figure.headline : figure.name),
                         m_workbench.say(figure.headline), m_workbench.say(figure.subtitle), false});
    }
    for (const TableSpec& table : m_output->tables) {
        addTablePage(table);
        wanted.insert(table.id);
        const QString title = m_workbench.say(table.title);
        pages.push_back({toQString(table.id), title, title, m_workbench.say(table.note), true});
    }
    m_shownTranslator = m_workbench.translator();
    for (auto it = m_charts.begin(); it != m_charts.end();) {
        if (wanted.contains(it->first)) {
            ++it;
            continue;
        }
        it->second->deleteLater();
        it = m_charts.erase(it);
    }
    for (auto it = m_tables.begin(); it != m_tables.end();) {
        if (wanted.contains(it->first)) {
            ++it;
            continue;
        }
        it->second.view->deleteLater();
        it = m_tables.erase(it);
    }
    m_header->setPages(std::move(pages));
    raisePage(m_header->current());
}

void StudyPanel::showOutput()
{
    m_strip->setMetrics(m_output->complete() ? m_output->metrics : std::vector<Metric>{});
    if (!m_output->complete() || (m_output->figures.empty() && m_output->tables.empty())) {
        m_header->hide();
        m_empty->setMissing(m_output->missing);
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    showPages();
}

void StudyPanel::raisePage(const QString& page)
{
    const std::string id = page.toStdString();
    if (const auto chart = m_charts.find(id); chart != m_charts.end())
        m_pages->setCurrentWidget(chart->second);
    else if (const auto table = m_tables.find(id); table != m_tables.end())
        m_pages->setCurrentWidget(table->second.view);
    followPage();
}

void StudyPanel::followPage()
{
    ChartView* chart = currentChart();
    m_header->setToolsShown(chart && chart->toolsShown());
    if (!m_numbers)
        return;
    m_numbers->setVisible(m_beside && chart);
    m_numbers->follow(m_beside ? chart : nullptr);
}

bool StudyPanel::tableBeside() const { return m_beside; }

void StudyPanel::toggleTableBeside()
{
    if (!m_numbers) {
        m_numbers = new NumbersTable(m_workbench, m_sides);
        watch(m_numbers);
        watch(m_numbers->viewport());
        m_sides->addWidget(m_numbers);
        m_sides->setStretchFactor(0, 1);
        m_sides->setSizes({width() * 2 / 3, width() / 3});
    }
    m_beside = !m_beside;
    followPage();
}

QString StudyPanel::currentPage() const { return m_header->current(); }

bool StudyPanel::showPage(const QString& id)
{
    if (!m_header->setCurrent(id))
        return false;
    raisePage(id);
    return true;
}

void StudyPanel::stepPage(int by) { m_header->step(by); }

ChartView* StudyPanel::currentChart() const { return qobject_cast<ChartView*>(m_pages->currentWidget()); }

void StudyPanel::showTable()
{
    if (!m_output || m_output->tables.empty())
        return;
    showPage(toQString(m_output->tables.front().id));
}

void StudyPanel::refreshLook()
{
    for (const auto& [id, chart] : m_charts)
        chart->setTheme(m_workbench.theme());
    for (const auto& [id, page] : m_tables)
        page.view->verticalHeader()->setDefaultSectionSize(page.view->fontMetrics().height()
                                                           + (m_workbench.compact() ? 7 : 9));
}

void StudyPanel::retranslate()
{
    if (m_output)
        showOutput();
}

void StudyPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        refreshLook();
}

// Whoever presses or tabs into a part of the panel makes it the current one.
void StudyPanel::watch(QWidget* widget) { widget->installEventFilter(this); }

bool StudyPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::FocusIn)
        Q_EMIT activated();
    return QWidget::eventFilter(watched, event);
}

void StudyPanel::dragParam(const QString& param, double value, bool dropped)
{
    const std::string id = param.toStdString();
    const auto spec = std::ranges::find(m_study.params, id, &ParamSpec::id);
    if (spec == m_study.params.end())
        return;
    auto moved = movedParam(*spec, value);
    if (!moved)
        return;
    ParamValues values = m_workbench.params(m_study);
    values.set(id, *std::move(moved));
    if (!m_beforeDrag)
        m_beforeDrag = m_workbench.params(m_study);
    m_workbench.setParams(m_study, values);
    if (!dropped && values == *m_beforeDrag) {
        m_beforeDrag.reset(); // back where it was: the drag was given up
        return;
    }
    if (dropped)
        m_workbench.changeParams(m_study, *std::exchange(m_beforeDrag, std::nullopt), values);
}

void StudyPanel::openDefinition(const ParamValues& definition)
{
    const ParamValues before = m_workbench.params(m_study);
    const ParamValues after = withDefinition(m_study.params, before, definition);
    if (after != before)
        m_workbench.changeParams(m_study, before, after);
}

void StudyPanel::setLinkedCursor(std::optional<double> x)
{
    if (ChartView* chart = currentChart())
        chart->setLinkedCursor(x);
}

void StudyPanel::setLinkedRange(double x0, double x1)
{
    if (ChartView* chart = currentChart())
        chart->setLinkedRange(x0, x1);
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/series_view.h"

#include "models/items/series_table_model.h"
#include "models/pipeline/data_catalogue.h"
#include "models/pipeline/series_figure.h"
#include "models/text/to_qt.h"
#include "widgets/data/data_table.h"
#include "widgets/figure/chart_view.h"
#include "widgets/shell/busy_bar.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/workbench.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

namespace tidemark {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kDifferencesListed = 2'000;
/// Rows on each side of a place that is shown.
constexpr std::size_t kRowsRound = 60;

bool sameThing(const StoredSeries& series, const CatalogueEntry& entry)
{
    return series.id != entry.series && series.key.instrument == entry.key.instrument
           && series.key.interval == entry.key.interval;
}

} // namespace

SeriesView::SeriesView(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_tabs(new QTabBar(this)),
      m_busy(new BusyBar(workbench, this)),
      m_messages(new MessageBar(workbench, this)),
      m_pages(new QStackedWidget(this)),
      m_chart(new ChartView(this)),
      m_table(new QTableView(this)),
      m_source(new QComboBox(this)),
      m_against(new QLabel(this)),
      m_summary(new QLabel(this)),
      m_differenceTable(new DataTable(workbench, DataTable::Glyphs::None, this)),
      m_loading([this](Result<Loaded> result) { loaded(std::move(result)); }),
      m_comparing([this](Result<SeriesComparison> result) {
          m_busy->stop();
          m_workbench.endWork();
          if (!result)
              return m_messages->show(Severity::Failure, result.error().text);
          const auto other = std::ranges::find(m_others, m_other, &StoredSeries::id);
          if (other == m_others.end() || !m_entry)
              return;
          const TableSpec table =
              comparisonTable(*result, m_entry->key.interval, m_entry->key.source, other->key.source);
          const QString note = table.note.empty() ? QString{} : QStringLiteral(" · ") + m_workbench.say(table.note);
          m_summary->setText(m_workbench.say(table.title) + note);
          m_differences.setTable(table, m_workbench.translator());
          m_differenceTable->fitColumns(m_differences.columnCount());
      })
{
    setObjectName(QStringLiteral("series_page"));
    setBackgroundRole(QPalette::Light);
    setAutoFillBackground(true);
    m_tabs->setObjectName(QStringLiteral("series_tabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int i = 0; i < 3; ++i)
        m_tabs->addTab({});
    m_chart->setFrame(true, true);
    m_table->setObjectName(QStringLiteral("series_rows"));
    m_table->setModel(&m_rows);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->viewport()->setBackgroundRole(QPalette::Light);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(18);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->setWordWrap(false);
    m_source->setObjectName(QStringLiteral("series_other"));
    m_source->setMinimumContentsLength(24);
    m_against->setBuddy(m_source);
    m_summary->setObjectName(QStringLiteral("series_summary"));
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(10, 0, 10, 6);
    m_differenceTable->setObjectName(QStringLiteral("series_differences"));
    m_differenceTable->setSource(&m_differences);

    auto* comparison = new QWidget(this);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 6, 10, 6);
    row->addWidget(m_against);
    row->addSpacing(6);
    row->addWidget(m_source);
    row->addStretch(1);
    auto* comparisonLayout = new QVBoxLayout(comparison);
    comparisonLayout->setContentsMargins(0, 0, 0, 0);
    comparisonLayout->setSpacing(0);
    comparisonLayout->addLayout(row);
    comparisonLayout->addWidget(m_summary);
    comparisonLayout->addWidget(m_differenceTable, 1);

    m_pages->addWidget(m_chart);
    m_pages->addWidget(m_table);
    m_pages->addWidget(comparison);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_busy);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);

    m_messages->show(Severity::Information,
                     TM_TEXT("data", "Open a series from the catalogue, or a finding of the quality checks."));
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_source, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_other = m_source->itemData(index).toLongLong();
        compare();
    });
    connect(m_differenceTable, &DataTable::rowActivated, this, [this](int at) {
        const TableCell& cell = m_differences.table().rows[static_cast<std::size_t>(at)].front();
        const TimePoint time =
            std::holds_alternative<Date>(cell) ? TimePoint{std::get<Date>(cell)} : std::get<TimePoint>(cell);
        m_place = TimeRange{time, time};
        m_tabs->setCurrentIndex(RowsPage);
        goToPlace();
    });
    connect(&m_workbench, &Workbench::dataChanged, this, &SeriesView::load);
    connect(&m_workbench, &Workbench::appearanceChanged, this, [this] { m_chart->setTheme(m_workbench.theme()); });
    connect(&m_workbench, &Workbench::languageChanged, this, &SeriesView::retranslate);
    retranslate();
}

void SeriesView::showSeries(const CatalogueEntry& entry, std::optional<TimeRange> place)
{
    const bool another = !m_entry || m_entry->series != entry.series;
    m_entry = entry;
    m_place = place;
    if (another) {
        m_other = 0;
        m_differences.setTable({}, m_workbench.translator());
        m_summary->clear();
    }
    if (m_tabs->currentIndex() == ComparePage)
        m_tabs->setCurrentIndex(ChartPage);
    Q_EMIT headingChanged();
    if (another || !m_rows.bars())
        load();
    else
        goToPlace();
}

void SeriesView::compareWith(const CatalogueEntry& entry, std::int64_t other)
{
    m_entry = entry;
    m_place.reset();
    m_other = other;
    m_tabs->setCurrentIndex(ComparePage);
    Q_EMIT headingChanged();
    load();
}

void SeriesView::load()
{
    if (!m_entry)
        return;
    if (!m_loading.busy())
        m_workbench.beginWork();
    m_busy->start();
    m_loading.start(
        [path = m_workbench.storePath(), entry = *m_entry, other = m_other](const Progress&) -> Result<Loaded> {
            const auto store = Store::open(path, OpenMode::ReadOnly);
            if (!store)
                return tl::unexpected(store.error());
            const auto all = (*store)->listSeries();
            if (!all)
                return tl::unexpected(all.error());
            Loaded loaded;
            for (const StoredSeries& series : *all)
                if (sameThing(series, entry) || series.id == other)
                    loaded.others.push_back(series);
            auto bars = (*store)->readBars(entry.series);
            if (!bars)
                return tl::unexpected(bars.error());
            loaded.bars = std::move(*bars);
            return loaded;
        });
}

void SeriesView::loaded(Result<Loaded> result)
{
    m_busy->stop();
    m_workbench.endWork();
    if (!result) {
        m_rows.setBars(nullptr);
        m_messages->show(Severity::Failure, result.error().text);
        return;
    }
    m_messages->clear();
    m_rows.setBars(result->bars);
    m_others = std::move(result->others);
    {
        const QSignalBlocker quiet(m_source);
        m_source->clear();
        for (const StoredSeries& other : m_others)
            m_source->addItem(QStringLiteral("%1 · %2").arg(toQString(describe(other.key)),
                                                            m_workbench.say(adjustmentWords(other.adjustment))),
                              qlonglong{other.id});
        const auto wanted = std::ranges::find(m_others, m_other, &StoredSeries::id);
        if (wanted != m_others.end())
            m_source->setCurrentIndex(static_cast<int>(wanted - m_others.begin()));
        else
            m_other = m_others.empty() ? 0 : m_others.front().id;
    }
    m_source->setEnabled(!m_others.empty());
    m_tabs->setTabEnabled(ComparePage, !m_others.empty());
    m_table->resizeColumnsToContents();
    drawChart();
    goToPlace();
    compare();
}

void SeriesView::drawChart()
{
    const BarsPtr& bars = m_rows.bars();
    if (!m_entry || !bars || bars->empty())
        return;
    m_chart->setFigure(seriesFigure(*m_entry, bars), *m_workbench.translator(), m_workbench.theme());
}

void SeriesView::goToPlace()
{
    const BarsPtr& bars = m_rows.bars();
    if (!m_place || !bars || bars->empty())
        return;
    const int row = m_rows.rowOf(m_place->from);
    m_table->selectRow(row);
    m_table->scrollTo(m_rows.index(row, 0), QAbstractItemView::PositionAtCenter);
    const auto times = bars->times();
    const auto from = static_cast<std::size_t>(row);
    const auto to = static_cast<std::size_t>(m_rows.rowOf(m_place->to));
    const std::size_t first = from > kRowsRound ? from - kRowsRound : 0;
    const std::size_t last = std::min(to + kRowsRound, times.size() - 1);
    if (first < last)
        m_chart->setLinkedRange(axisValue(times[first]), axisValue(times[last]));
    m_chart->setLinkedCursor(axisValue(times[from]));
}

void SeriesView::compare()
{
    if (!m_entry || m_other == 0)
        return;
    if (!m_comparing.busy())
        m_workbench.beginWork();
    m_busy->start();
    m_comparing.start([path = m_workbench.storePath(), first = m_entry->series,
                       second = m_other](const Progress&) -> Result<SeriesComparison> {
        const auto store = Store::open(path, OpenMode::ReadOnly);
        if (!store)
            return tl::unexpected(store.error());
        return (*store)->compareSeries(first, second, {}, 1e-9, kDifferencesListed);
    });
}

void SeriesView::retranslate()
{
    m_rows.setTranslator(m_workbench.translator());
    m_tabs->setTabText(ChartPage, tr("Chart"));
    m_tabs->setTabText(RowsPage, tr("Rows"));
    m_tabs->setTabText(ComparePage, tr("Comparison"));
    m_tabs->setAccessibleName(tr("Views of the series"));
    m_table->setAccessibleName(tr("Rows of the series"));
    m_differenceTable->setAccessibleName(tr("Differences between the two sources"));
    m_against->setText(tr("&Against"));
    drawChart();
    compare();
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/catalogue_view.h"

#include "models/items/roles.h"
#include "models/pipeline/data_catalogue.h"
#include "models/text/to_qt.h"
#include "widgets/data/data_export.h"
#include "widgets/data/data_table.h"
#include "widgets/shell/busy_bar.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/store_writer.h"
#include "widgets/shell/workbench.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QStandardPaths>
#include <QToolButton>

#include <algorithm>

namespace tidemark {

namespace {

TimePoint rightNow()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string nameOf(const std::vector<CatalogueEntry>& entries)
{
    return entries.size() == 1 ? describe(entries.front().key) : std::to_string(entries.size());
}

} // namespace

CatalogueView::CatalogueView(Workbench& workbench, StoreWriter& writer, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_writer(writer),
      m_filter(new QLineEdit(this)),
      m_view(button("catalogue_view", "eye")),
      m_compare(button("catalogue_compare", "noteq")),
      m_check(button("catalogue_check", "check")),
      m_export(button("catalogue_export", "export")),
      m_delete(button("catalogue_delete", "trash")),
      m_busy(new BusyBar(workbench, this)),
      m_messages(new MessageBar(workbench, this)),
      m_table(new DataTable(workbench, DataTable::Glyphs::Studies, this)),
      m_summary(new QLabel(this)),
      m_reading([this](Result<std::vector<CatalogueEntry>> entries) { entriesRead(std::move(entries)); },
                [this](double fraction) { m_busy->setFraction(fraction); }),
      m_exporting(
          [this](Result<int> files) {
              m_busy->stop();
              m_workbench.endWork();
              if (!files)
                  m_messages->show(Severity::Failure, files.error().text);
              else
                  m_messages->show(Severity::Success,
                                   TM_TEXT("data", "%1 files written").with(static_cast<std::int64_t>(*files)));
          },
          [this](double fraction) { m_busy->setFraction(fraction); })
{
    setObjectName(QStringLiteral("catalogue_page"));
    setBackgroundRole(QPalette::Light);
    setAutoFillBackground(true);
    m_filter->setObjectName(QStringLiteral("catalogue_filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon("search"), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(120);
    m_table->setObjectName(QStringLiteral("catalogue_table"));
    m_table->setSource(&m_model);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setContentsMargins(10, 4, 10, 4);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 6, 8, 6);
    bar->setSpacing(4);
    bar->addWidget(m_filter, 1);
    bar->addSpacing(8);
    for (QToolButton* tool : {m_view, m_compare, m_check, m_export, m_delete})
        bar->addWidget(tool);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_busy);
    layout->addWidget(m_messages);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_summary);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_table->filter()->setFilterFixedString(text);
        refreshButtons();
    });
    connect(m_filter, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &DataTable::selectionEdited, this, &CatalogueView::refreshButtons);
    connect(m_table, &DataTable::deleteRequested, this, &CatalogueView::deleteSelected);
    connect(m_table, &DataTable::rowActivated, this, [this](int row) {
        const CatalogueEntry& entry = m_model.entries()[static_cast<std::size_t>(row)];
        if (entry.series != 0)
            Q_EMIT viewRequested(entry);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &CatalogueView::openMenu);
    connect(m_view, &QToolButton::clicked, this, [this] {
        if (const auto entries = selected(); !entries.empty() && entries.front().series != 0)
            Q_EMIT viewRequested(entries.front());
    });
    connect(m_compare, &QToolButton::clicked, this, &CatalogueView::compareSelected);
    connect(m_check, &QToolButton::clicked, this, [this] {
        if (const auto entries = selected(); !entries.empty() && entries.front().series != 0)
            Q_EMIT checkRequested(entries.front());
    });
    connect(m_export, &QToolButton::clicked, this, &CatalogueView::exportSelected);
    connect(m_delete, &QToolButton::clicked, this, &CatalogueView::deleteSelected);
    const auto stale = [this] {
        m_dirty = true;
        if (isVisible())
            read();
    };
    connect(&m_workbench, &Workbench::dataChanged, this, stale);
    connect(&m_workbench, &Workbench::asOfChanged, this, stale);
    connect(&m_workbench, &Workbench::languageChanged, this, &CatalogueView::retranslate);
    retranslate();
    refreshButtons();
}

QToolButton* CatalogueView::button(const char* name, const char* iconName)
{
    auto* made = new QToolButton(this);
    made->setObjectName(QString::fromLatin1(name));
    made->setIcon(icon(iconName));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

// Where there is no room for words the icons stay, with the words as tool tips.
void CatalogueView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < fontMetrics().averageCharWidth() * 100;
    for (QToolButton* tool : {m_view, m_compare, m_check, m_export, m_delete})
        tool->setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void CatalogueView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_dirty)
        read();
}

void CatalogueView::read()
{
    if (m_workbench.revision() == 0)
        return; // the store is not open yet
    m_dirty = false;
    if (!m_reading.busy())
        m_workbench.beginWork();
    m_busy->start();
    m_reading.start([path = m_workbench.storePath()](const Progress& progress) -> Result<std::vector<CatalogueEntry>> {
        const auto store = Store::open(path, OpenMode::ReadOnly);
        if (!store)
            return tl::unexpected(store.error());
        return readCatalogue(**store, progress);
    });
}

void CatalogueView::entriesRead(Result<std::vector<CatalogueEntry>> entries)
{
    m_busy->stop();
    if (!entries) {
        m_messages->show(Severity::Failure, entries.error().text);
    } else {
        QString kept;
        if (const int row = m_table->currentRow(); row >= 0)
            kept = m_model.index(row, 0).data(IdRole).toString();
        const bool first = m_model.rowCount() == 0;
        m_model.setEntries(std::move(*entries), m_workbench.asOf(), rightNow());
        if (first)
            m_table->fitColumns(SeriesTableModel::FlagsColumn);
        for (int row = 0; !kept.isEmpty() && row < m_model.rowCount(); ++row)
            if (m_model.index(row, 0).data(IdRole).toString() == kept) {
                m_table->selectRow(row);
                break;
            }
    }
    refreshButtons();
    m_workbench.endWork();
}

void CatalogueView::retranslate()
{
    m_model.setTranslator(m_workbench.translator());
    m_filter->setPlaceholderText(tr("Filter the catalogue"));
    m_table->setAccessibleName(tr("Data catalogue"));
    const auto name = [](QToolButton* tool, const QString& text, const QString& tip) {
        tool->setText(text);
        tool->setToolTip(tip);
    };
    name(m_view, tr("Open"), tr("Open as a chart and as a table (Return)"));
    name(m_compare, tr("Compare"), tr("Compare with another source of the same series"));
    name(m_check, tr("Check"), tr("Show what the quality checks found in this series"));
    name(m_export, tr("Export…"), tr("Export the selected series as CSV or XLSX"));
    name(m_delete, tr("Delete"), tr("Delete the selected series; undo puts them back (Del)"));
    refreshButtons();
}

std::vector<CatalogueEntry> CatalogueView::selected() const
{
    std::vector<CatalogueEntry> entries;
    for (const int row : m_table->selectedRows())
        entries.push_back(m_model.entries()[static_cast<std::size_t>(row)]);
    return entries;
}

std::vector<CatalogueEntry> CatalogueView::comparable(const CatalogueEntry& entry) const
{
    std::vector<CatalogueEntry> others;
    for (const CatalogueEntry& other : m_model.entries())
        if (other.series != 0 && other.series != entry.series && other.key.instrument == entry.key.instrument
            && other.key.interval == entry.key.interval)
            others.push_back(other);
    return others;
}

void CatalogueView::refreshButtons()
{
    const auto entries = selected();
    const bool series =
        !entries.empty() && std::ranges::all_of(entries, [](const CatalogueEntry& entry) { return entry.series != 0; });
    m_view->setEnabled(series && entries.size() == 1);
    m_check->setEnabled(series && entries.size() == 1);
    m_compare->setEnabled(series
                          && (entries.size() == 1
                                  ? !comparable(entries.front()).empty()
                                  : entries.size() == 2 && entries[0].key.interval == entries[1].key.interval));
    m_export->setEnabled(series);
    m_delete->setEnabled(series);
    const int shown = m_table->filter()->rowCount();
    const int all = m_model.rowCount();
    qlonglong rows = 0;
    for (const CatalogueEntry& entry : m_model.entries())
        rows += entry.rows;
    QString summary = tr("%n series and tables", nullptr, all) + tr(" · %1 rows").arg(QLocale().toString(rows));
    if (shown < all)
        summary += tr(" · %1 shown").arg(shown);
    if (entries.size() > 1)
        summary += tr(" · %1 selected").arg(entries.size());
    m_summary->setText(summary);
}

void CatalogueView::compareSelected()
{
    const auto entries = selected();
    if (entries.size() == 2)
        return Q_EMIT compareRequested(entries[0], entries[1].series);
    if (entries.size() != 1)
        return;
    const auto others = comparable(entries.front());
    if (others.size() == 1)
        return Q_EMIT compareRequested(entries.front(), others.front().series);
    QMenu menu(this);
    for (const CatalogueEntry& other : others)
        menu.addAction(QStringLiteral("%1 · %2").arg(toQString(describe(other.key)),
                                                     m_workbench.say(adjustmentWords(other.adjustment))),
                       this,
                       [this, entry = entries.front(), id = other.series] { Q_EMIT compareRequested(entry, id); });
    menu.exec(m_compare->mapToGlobal(QPoint(0, m_compare->height())));
}

void CatalogueView::openMenu(const QPoint& at)
{
    QMenu menu(this);
    for (QToolButton* tool : {m_view, m_compare, m_check, m_export, m_delete}) {
        QAction* action = menu.addAction(tool->icon(), tool->text(), tool, &QToolButton::click);
        action->setEnabled(tool->isEnabled());
    }
    menu.addSeparator();
    menu.addAction(icon("import"), tr("Import…"), this, &CatalogueView::importRequested);
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

void CatalogueView::deleteSelected()
{
    const auto entries = selected();
    std::vector<std::int64_t> ids;
    for (const CatalogueEntry& entry : entries)
        if (entry.series != 0)
            ids.push_back(entry.series);
    if (ids.empty())
        return;
    // The number of the deletion is known once the worker has done it; undo comes after it in the writer's order.
    auto deletion = std::make_shared<std::int64_t>(0);
    StoreWriter* writer = &m_writer;
    const std::string name = nameOf(entries);
    m_workbench.perform(
        entries.size() == 1 ? tr("delete %1").arg(toQString(name)) : tr("delete %1 series").arg(toQString(name)),
        [writer, ids, deletion, name] {
            writer->write(TM_TEXT("data", "Delete %1").with(name),
                          [ids, deletion](Store& store, const Progress&) -> Status {
                              const auto done = store.deleteSeries(ids, rightNow());
                              if (!done)
                                  return tl::unexpected(done.error());
                              *deletion = *done;
                              return {};
                          });
        },
        [writer, deletion, name] {
            writer->write(TM_TEXT("data", "Put back %1").with(name),
                          [deletion](Store& store, const Progress&) { return store.undoDelete(*deletion); });
        });
}

void CatalogueView::exportSelected()
{
    const auto entries = selected();
    if (entries.empty() || entries.front().series == 0)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString csv = tr("CSV table (*.csv)");
    QString chosenFilter;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export series"), QStringLiteral("%1/%2.csv").arg(folder, exportName(entries.front())),
        csv + QStringLiteral(";;") + tr("Excel workbook (*.xlsx)"), &chosenFilter);
    if (path.isEmpty())
        return;
    QString target = path;
    if (chosenFilter != csv && !target.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive))
        target =
            QFileInfo(path).path() + QLatin1Char('/') + QFileInfo(path).completeBaseName() + QStringLiteral(".xlsx");
    m_workbench.beginWork();
    m_busy->start();
    m_exporting.start([storePath = m_workbench.storePath(), entries, target,
                       translator = m_workbench.translator()](const Progress& progress) -> Result<int> {
        const auto store = Store::open(storePath, OpenMode::ReadOnly);
        if (!store)
            return tl::unexpected(store.error());
        return exportSeries(**store, entries, target, *translator, progress);
    });
}

} // namespace tidemark

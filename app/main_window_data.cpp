// SPDX-License-Identifier: GPL-3.0-or-later
// The panels about the data themselves: catalogue, one series, quality, calendars.
#include "app/main_window.h"

#include "models/text/to_qt.h"
#include "widgets/data/calendar_view.h"
#include "widgets/data/catalogue_view.h"
#include "widgets/data/quality_view.h"
#include "widgets/data/series_view.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/panel_area.h"
#include "widgets/shell/panel_dock.h"
#include "widgets/shell/store_writer.h"

#include <algorithm>

namespace tidemark {

namespace {

const QString kCatalogue = QStringLiteral("data_catalogue");
const QString kSeries = QStringLiteral("data_series");
const QString kQuality = QStringLiteral("data_quality");
const QString kCalendars = QStringLiteral("data_calendars");

} // namespace

const QStringList& MainWindow::dataPanels()
{
    static const QStringList ids{kCatalogue, kSeries, kQuality, kCalendars};
    return ids;
}

QString MainWindow::dataPanelName(const QString& id) const
{
    if (id == kCatalogue)
        return tr("Data catalogue");
    if (id == kSeries)
        return tr("Series");
    if (id == kQuality)
        return tr("Data quality");
    return tr("Exchange calendars");
}

PanelDock* MainWindow::makeDataPanel(const QString& id)
{
    using Bar = PanelTitleBar;
    auto* dock = new PanelDock(id, Bar::Maximise | Bar::Close, m_workbench, this);
    if (id == kCatalogue) {
        auto* view = new CatalogueView(m_workbench, *m_writer, dock);
        connect(view, &CatalogueView::importRequested, this, &MainWindow::chooseImport);
        connect(view, &CatalogueView::viewRequested, this, [this](const CatalogueEntry& entry) {
            openPanel(kSeries);
            dataPanel<SeriesView>(kSeries)->showSeries(entry);
        });
        connect(view, &CatalogueView::compareRequested, this, [this](const CatalogueEntry& entry, qint64 other) {
            openPanel(kSeries);
            dataPanel<SeriesView>(kSeries)->compareWith(entry, other);
        });
        connect(view, &CatalogueView::checkRequested, this, [this](const CatalogueEntry& entry) {
            openPanel(kQuality);
            dataPanel<QualityView>(kQuality)->filterFor(toQString(describe(entry.key)));
        });
        dock->setContent(view);
    } else if (id == kSeries) {
        auto* view = new SeriesView(m_workbench, dock);
        connect(view, &SeriesView::headingChanged, this, [this, dock] { refreshDataHeading(*dock); });
        dock->setContent(view);
    } else if (id == kQuality) {
        auto* view = new QualityView(m_workbench, dock);
        connect(view, &QualityView::placeActivated, this, &MainWindow::openPlace);
        dock->setContent(view);
    } else {
        dock->setContent(new CalendarView(m_workbench, *m_writer, dock));
    }
    connect(dock->bar(), &Bar::pressed, this, [this, id] { m_workbench.setCurrentStudy(id.toStdString()); });
    connect(dock->bar(), &Bar::closeClicked, this, [this, id] { m_area->closePanel(id); });
    refreshDataHeading(*dock);
    return dock;
}

void MainWindow::refreshDataHeading(PanelDock& dock)
{
    PanelHeading heading;
    heading.title = dataPanelName(dock.objectName());
    if (dock.objectName() == kSeries) {
        const auto* view = qobject_cast<SeriesView*>(dock.content());
        if (view && view->entry()) {
            heading.title = toQString(describe(view->entry()->key));
            heading.simulated = view->entry()->simulated ? tr("SIMULATED") : QString{};
        }
    }
    dock.setHeading(heading);
}

void MainWindow::refreshDataHeadings()
{
    for (const QString& id : dataPanels())
        if (m_area->isOpen(id))
            refreshDataHeading(*m_area->dock(id));
}

void MainWindow::openSeries(const StoredSeries& series, std::optional<TimeRange> place)
{
    CatalogueEntry entry;
    entry.series = series.id;
    entry.key = series.key;
    entry.adjustment = series.adjustment;
    entry.simulated = series.simulated;
    entry.rows = series.rows;
    entry.first = series.first;
    entry.last = series.last;
    openPanel(kSeries);
    dataPanel<SeriesView>(kSeries)->showSeries(entry, place);
}

// The place in the data that a finding speaks of.
void MainWindow::openPlace(const QualityFinding& finding)
{
    if (!m_overview)
        return;
    const auto series = std::ranges::find(m_overview->series, finding.series, &StoredSeries::id);
    if (series != m_overview->series.end())
        openSeries(*series, TimeRange{finding.from, finding.to});
}

} // namespace tidemark

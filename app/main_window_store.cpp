// SPDX-License-Identifier: GPL-3.0-or-later
// The store behind the window: opening it, what is kept in it, what it holds.
#include "app/main_window.h"

#include "models/market/simulated_market.h"
#include "models/report/story_plan.h"
#include "models/studies/registry.h"
#include "models/text/to_qt.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/study_panel.h"
#include "widgets/shell/annotation_book.h"
#include "widgets/shell/as_of_button.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/panel_dock.h"
#include "widgets/shell/store_writer.h"

namespace tidemark {

namespace {

const QString kLastWorkspace = QStringLiteral("workspace");

/// Opens the store for writing; an empty one gets the built-in market. A store somebody else writes is read.
Status fillWhenEmpty(Store& store, const Progress& progress, bool& made)
{
    const auto empty = store.empty();
    if (!empty)
        return tl::unexpected(empty.error());
    if (!*empty || store.readOnly())
        return {};
    // The generator and the writing take about the same time.
    Progress making([&](double fraction) {
        progress.report(0.5 * fraction);
        if (progress.cancelled())
            making.cancel();
    });
    const auto batches = simulateMarket(kBuiltInSeed, making);
    if (!batches)
        return tl::unexpected(batches.error());
    double done = 0;
    std::vector<std::int64_t> written;
    for (const ImportBatch& batch : *batches) {
        if (progress.cancelled()) {
            // All of it or nothing: half a market would never be completed.
            for (const std::int64_t dataset : written)
                (void)store.undoIngest(dataset);
            return fail(ErrorCode::Cancelled,
                        TM_TEXT("window", "Making the simulated market was cancelled; the store is empty. "
                                          "Import files, or start again to have it made."));
        }
        const auto report = store.ingest(batch, Progress{});
        if (!report)
            return tl::unexpected(report.error());
        written.push_back(report->dataset);
        progress.report(0.5 + 0.5 * ++done / static_cast<double>(batches->size()));
    }
    made = true;
    return {};
}
} // namespace

void MainWindow::start()
{
    m_workbench.beginWork();
    m_opening.start([path = m_workbench.storePath(), mode = m_mode](const Progress& progress) -> Result<Opened> {
        Opened opened;
        if (mode == Mode::Picture)
            return opened;
        const auto store = Store::open(path, OpenMode::ReadWrite);
        if (!store)
            return tl::unexpected(store.error());
        if (const auto filled = fillWhenEmpty(**store, progress, opened.simulatedMade); !filled)
            return tl::unexpected(filled.error());
        opened.readOnlyReason = (*store)->readOnlyReason();
        return opened;
    });
}

void MainWindow::storeOpened(Result<Opened> result)
{
    const auto stop = [this](const Error& error) {
        m_messages->show(Severity::Failure, error.text);
        m_workbench.say(Severity::Failure, TM_TEXT("window", "Store"), error.text);
        m_ready = true;
        m_auditFault = true;
        m_auditText = TM_TEXT("window", "No store");
        refreshStatusBar();
        m_workbench.endWork();
    };
    if (m_openJob > 0) {
        const bool cancelled = !result && result.error().code == ErrorCode::Cancelled;
        m_workbench.jobs().finish(m_openJob,
                                  result      ? JobState::Done
                                  : cancelled ? JobState::Cancelled
                                              : JobState::Failed,
                                  result ? Text{} : result.error().text);
    }
    if (!result && result.error().code != ErrorCode::Cancelled)
        return stop(result.error());
    if (!result)
        m_messages->show(Severity::Caution, result.error().text);
    auto store =
        Store::open(m_workbench.storePath(), m_mode == Mode::Picture ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    if (!store)
        return stop(store.error());
    m_store = std::move(*store);
    if (m_mode == Mode::Interactive && m_store->readOnly())
        m_messages->show(Severity::Caution, m_store->readOnlyReason());
    if (const Text words = m_store->interruption(); m_mode == Mode::Interactive && !words.empty()) {
        m_messages->show(Severity::Caution, words);
        m_store->dismissInterruption();
    }
    if (result && result->simulatedMade)
        m_workbench.say(
            Severity::Success, TM_TEXT("window", "Simulated market"),
            TM_TEXT("window", "The built-in simulated market is in the store; import real files to replace it"));
    loadKept();
    readOverviewNow();
    audit();
}

void MainWindow::loadKept()
{
    for (const Study& study : studies()) {
        const auto kept = m_store->params(study.id);
        if (!kept)
            continue;
        ParamValues values(study.params);
        for (const ParamSpec& spec : study.params)
            if (const auto it = kept->find(spec.id); it != kept->end())
                if (auto value =
                        paramFromString(spec, it->second)) // what a newer study refuses falls back to its default
                    values.set(spec.id, std::move(*value));
        m_workbench.setParams(study, values);
    }
    int unreadable = 0;
    if (auto drawings = readAnnotations(*m_store, &unreadable))
        m_workbench.annotations().load(std::move(*drawings));
    else
        m_messages->show(Severity::Failure, drawings.error().text);
    if (unreadable > 0)
        m_workbench.say(Severity::Caution, TM_TEXT("window", "Drawings"),
                        TM_TEXT("window", "%1 drawings in the store could not be read and were left alone")
                            .with(std::int64_t{unreadable}));
    if (const auto asOf = m_store->value("as_of"); asOf && !m_initialAsOf)
        m_initialAsOf = parseAsOf(*asOf);
    if (const auto pinned = m_store->value("pinned"))
        for (const QString& id : toQString(*pinned).split(QLatin1Char(','), Qt::SkipEmptyParts))
            m_pinned.insert(id);
    for (const QString& id : m_pinned)
        if (PanelDock* dock = m_panels.contains(id) ? panelDock(id) : nullptr)
            dock->bar()->setPinned(true);
    std::vector<std::string> damaged;
    const auto workspaces = m_store->workspaces(&damaged);
    if (workspaces)
        for (const Store::Workspace& workspace : *workspaces) {
            auto state = decodeWorkspace(workspace.state);
            if (state)
                m_userWorkspaces[toQString(workspace.name)] = std::move(*state);
            else
                damaged.push_back(workspace.name);
        }
    for (const std::string& name : damaged)
        m_workbench.say(Severity::Caution, verbatim(name),
                        TM_TEXT("window", "This saved layout is damaged and was left alone; the default one is shown"));
    if (m_mode == Mode::Picture)
        return;
    if (const auto last = m_store->value(kLastWorkspace.toStdString()); last && !last->empty())
        if (const auto left = m_userWorkspaces.find(QStringLiteral("@last")); left != m_userWorkspaces.end()) {
            m_workspace = toQString(*last);
            restoreWorkspace(left->second);
            retranslateActions();
        }
}

void MainWindow::readOverviewNow()
{
    if (!m_store)
        return;
    const std::optional<TimePoint> asOf = m_ready ? std::optional{m_workbench.asOf()} : m_initialAsOf;
    m_overviewJob.start([path = m_workbench.storePath(), asOf](const Progress&) { return readOverview(path, asOf); });
}

void MainWindow::overviewRead(Result<StoreOverview> overview)
{
    const bool first = !m_ready;
    m_ready = true;
    if (overview) {
        m_overview = std::move(*overview);
        m_asOfButton->setLatest(m_overview->latest);
        if (first)
            m_workbench.setAsOf(m_initialAsOf.value_or(m_overview->latest));
        m_navigator->setOverview(*m_overview);
        std::set<std::string> ids;
        for (const StoredSeries& series : m_overview->series)
            ids.insert(series.key.instrument);
        m_inspector->setInstruments({ids.begin(), ids.end()});
        for (const auto& [id, shown] : m_panels)
            if (shown->output())
                panelChanged(*shown);
    } else {
        m_messages->show(Severity::Failure, overview.error().text);
    }
    refreshStatusBar();
    if (first) {
        if (StudyPanel* shown = currentPanel())
            shown->setFocus(Qt::OtherFocusReason);
        m_workbench.noteDataChange();
        m_workbench.endWork();
    }
}

void MainWindow::audit()
{
    m_workbench.beginWork();
    m_auditJob.start([path = m_workbench.storePath()](const Progress&) -> Result<std::vector<AuditFinding>> {
        const auto store = Store::open(path, OpenMode::ReadOnly);
        if (!store)
            return tl::unexpected(store.error());
        return (*store)->audit();
    });
}

void MainWindow::saveSoon()
{
    if (!m_store || m_store->readOnly() || !m_ready)
        return;
    m_savePending = true;
    m_saveTimer.start();
}

// A write on this thread would wait for the one of an import, and the window with it.
void MainWindow::saveKept()
{
    if (m_importJob > 0 || m_writer->busy())
        m_saveTimer.start();
    else
        writeKept();
}

void MainWindow::writeKept()
{
    if (!m_savePending || !m_store || m_store->readOnly())
        return;
    m_savePending = false;
    const auto check = [this](const Status& status) {
        if (!status)
            m_messages->show(Severity::Failure, status.error().text);
    };
    for (const Study& study : studies()) {
        std::map<std::string, std::string> changed;
        for (const ParamSpec& spec : study.params) {
            const auto& values = m_workbench.params(study).all();
            if (const auto it = values.find(spec.id); it != values.end() && it->second != spec.defaultValue)
                changed[spec.id] = paramToString(it->second);
        }
        check(m_store->setParams(study.id, changed));
    }
    check(saveChanges(m_workbench.annotations(), *m_store));
    // The latest as-of is not kept: tomorrow's data move it on.
    const bool latest = m_overview && m_workbench.asOf() == m_overview->latest;
    check(m_store->setValue("as_of", latest ? std::string{} : isoTime(m_workbench.asOf())));
    QStringList pinned(m_pinned.begin(), m_pinned.end());
    if (m_plan) {
        check(m_store->setValue(report::kStoryPlanKey, *m_plan));
        m_plan.reset();
    }
    check(m_store->setValue("pinned", pinned.join(QLatin1Char(',')).toStdString()));
    check(m_store->setValue(kLastWorkspace.toStdString(), m_workspace.toStdString()));
    check(m_store->saveWorkspace({"@last", encodeWorkspace(workspaceState()), kWorkspaceVersion}));
}
} // namespace tidemark

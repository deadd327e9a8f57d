// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/export_wizard_controller.h"

#include "widgets/report/build_report.h"
#include "widgets/shell/workbench.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSaveFile>

namespace tidemark {

using namespace report;

namespace {

using namespace std::chrono_literals;

constexpr auto kRebuildAfter = 250ms; ///< of the last key in a field

/// Whether what was read for `before` also serves `after`: only what is printed differs.
bool sameData(const ExportChoice& before, const ExportChoice& after)
{
    return before.language == after.language && before.snapshot == after.snapshot
           && (before.asOf == after.asOf || !after.snapshot.isEmpty());
}

struct BuildRequest
{
    QString path;
    QString program;
    ExportChoice choice;
    std::uint64_t revision = 0;
    std::shared_ptr<const ExportBuild> known; ///< whose input serves; nullptr: read it
};

Result<ExportBuild> readAll(const BuildRequest& request, const Progress& progress)
{
    const auto store = Store::open(request.path, OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    auto list = snapshots(**store);
    if (!list)
        return tl::unexpected(list.error());
    ExportBuild build{.choice = request.choice, .revision = request.revision, .snapshots = std::move(*list)};
    std::unique_ptr<Store> frozen;
    if (!request.choice.snapshot.isEmpty()) {
        const auto snapshot = findSnapshot(**store, request.choice.snapshot.toStdString());
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        auto opened = openSnapshot(**store, *snapshot);
        if (!opened)
            return tl::unexpected(opened.error());
        frozen = std::move(*opened);
        build.choice.asOf = snapshot->asOf;
    }
    auto input = readReportInput(frozen ? *frozen : **store, reportOptions(build.choice), request.program, progress);
    if (!input)
        return tl::unexpected(input.error());
    build.input = std::make_shared<const ReportInput>(std::move(*input));
    return build;
}

Result<ExportBuild> made(const BuildRequest& request, const Progress& progress)
{
    ExportBuild build;
    if (request.known) {
        build = *request.known;
        const TimePoint asOf = build.choice.asOf;
        build.choice = request.choice;
        build.choice.asOf = asOf;
        auto input = std::make_shared<ReportInput>(*request.known->input);
        input->options = reportOptions(build.choice);
        build.input = std::move(input);
    } else {
        auto read = readAll(request, progress);
        if (!read)
            return read;
        build = std::move(*read);
    }
    build.contents = contentsOf(*build.input);
    build.assembly = std::make_shared<const Assembly>(assembleReport(*build.input));
    return build;
}

} // namespace

/// A running export. It keeps the report it began with.
struct ExportController::Writing
{
    std::shared_ptr<const ExportBuild> build;
    std::map<std::string, std::string> options;
    std::vector<std::pair<const ReportFormat*, QString>> files;
    std::vector<QByteArray> bytes; ///< of the files that are ready
    std::unique_ptr<Progress> progress;
};

ExportController::ExportController(Workbench& workbench, ExportEnvironment environment, ExportChoice choice,
                                   QObject* parent)
    : QObject(parent),
      m_workbench(workbench),
      m_environment(std::move(environment)),
      m_choice(std::move(choice)),
      m_job([this](Result<ExportBuild> result) { takeBuild(std::move(result)); })
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(kRebuildAfter);
    connect(&m_debounce, &QTimer::timeout, this, &ExportController::buildNow);
    connect(&m_workbench, &Workbench::dataChanged, this, [this] {
        if (m_build)
            rebuild();
    });
}

ExportController::~ExportController()
{
    if (m_job.busy())
        m_workbench.endWork();
    if (m_writing)
        m_workbench.endWork();
}

pdf::ReportFonts ExportController::fonts() const
{
    pdf::ReportFonts fonts;
    if (!m_choice.serif.isEmpty())
        fonts.serifHan = m_choice.serif;
    if (!m_choice.sans.isEmpty())
        fonts.sansHan = m_choice.sans;
    return fonts;
}

void ExportController::change(const std::function<void(ExportChoice&)>& edit)
{
    const ExportChoice before = m_choice;
    edit(m_choice);
    if (m_choice == before)
        return;
    // Where the files go, and in which faces, does not touch the report itself.
    ExportChoice same = m_choice;
    same.formats = before.formats;
    same.archival = before.archival;
    same.folder = before.folder;
    same.stem = before.stem;
    same.serif = before.serif;
    same.sans = before.sans;
    const bool fontsChanged = m_choice.serif != before.serif || m_choice.sans != before.sans;
    if (!(same == before)) {
        m_stale = true;
        m_debounce.start();
    }
    Q_EMIT choiceChanged();
    if (fontsChanged && m_build)
        layOutNow();
}

void ExportController::rebuild()
{
    m_stale = true;
    m_debounce.stop();
    buildNow();
}

void ExportController::buildNow()
{
    if (m_workbench.storePath().isEmpty())
        return;
    BuildRequest request{m_workbench.storePath(), m_environment.program, m_choice, m_workbench.revision(), nullptr};
    if (m_build && m_build->revision == request.revision && sameData(m_build->choice, m_choice))
        request.known = m_build;
    if (!m_job.busy())
        m_workbench.beginWork();
    Q_EMIT buildStarted();
    m_job.start([request](const Progress& progress) { return made(request, progress); });
}

void ExportController::takeBuild(Result<ExportBuild> result)
{
    m_workbench.endWork();
    if (!result) {
        Q_EMIT buildFailed(result.error().text);
        return;
    }
    m_build = std::make_shared<const ExportBuild>(std::move(*result));
    if (!m_choice.snapshot.isEmpty() && m_choice.snapshot == m_build->choice.snapshot)
        m_choice.asOf = m_build->choice.asOf;
    m_stale = m_debounce.isActive();
    Q_EMIT built();
    layOutNow();
}

void ExportController::layOutNow()
{
    QElapsedTimer clock;
    clock.start();
    auto pages = std::make_shared<ExportPages>();
    pages->assembly = m_build->assembly;
    pages->translator = std::make_shared<const Translator>(m_build->choice.language);
    pdf::LayoutOptions options;
    options.fonts = fonts();
    pages->layout = pdf::layOut(m_build->assembly->document, options);
    m_pages = std::move(pages);
    m_layoutMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    Q_EMIT pagesChanged();
}

std::size_t ExportController::blocking() const
{
    return m_build ? m_build->assembly->blocking(m_choice.allowMissing).size() : 0;
}

bool ExportController::mayExport() const
{
    return m_build && !m_stale && !exporting() && blocking() == 0 && !files().empty() && !m_choice.folder.isEmpty();
}

std::vector<std::pair<std::string, QString>> ExportController::files() const
{
    std::vector<std::pair<std::string, QString>> files;
    for (const auto& format : m_environment.formats)
        if (m_choice.formats.contains(format.id))
            files.emplace_back(format.id, exportPath(m_choice, toQString(format.suffix)));
    return files;
}

void ExportController::startExport()
{
    if (!mayExport())
        return;
    m_writing = std::make_shared<Writing>();
    m_writing->build = m_build;
    m_writing->options = formatOptions(m_choice);
    for (const auto& format : m_environment.formats)
        if (m_choice.formats.contains(format.id))
            m_writing->files.emplace_back(&format, exportPath(m_choice, toQString(format.suffix)));
    m_writing->progress = std::make_unique<Progress>([this](double fraction) {
        const auto ready = static_cast<double>(m_writing->bytes.size());
        const auto all = static_cast<double>(m_writing->files.size());
        Q_EMIT exportProgress((ready + fraction) / all, m_writing->files[m_writing->bytes.size()].first->name);
    });
    m_workbench.beginWork();
    Q_EMIT exportStarted();
    QTimer::singleShot(0, this, &ExportController::writeNext);
}

void ExportController::cancelExport()
{
    if (m_writing)
        m_writing->progress->cancel();
}

void ExportController::writeNext()
{
    Writing& writing = *m_writing;
    if (writing.progress->cancelled()) {
        finishExport(fail(ErrorCode::Cancelled, TM_TEXT("report", "The export was cancelled; nothing was written")));
        return;
    }
    if (writing.bytes.size() == writing.files.size()) {
        finishExport(saveAll());
        return;
    }
    const ReportFormat& format = *writing.files[writing.bytes.size()].first;
    WriteContext context;
    context.program = m_environment.program;
    context.options = writing.options;
    auto bytes = m_environment.write(format, writing.build->assembly->document, context, *writing.progress);
    if (!bytes) {
        finishExport(tl::unexpected(bytes.error()));
        return;
    }
    writing.bytes.push_back(std::move(*bytes));
    // A turn of the event loop between two files: the bar is painted and Cancel is heard.
    QTimer::singleShot(20, this, &ExportController::writeNext);
}

Status ExportController::saveAll() const
{
    const auto refused = [](const QString& path, const QString& why) {
        return fail(ErrorCode::Io, TM_TEXT("report", "%1 could not be written: %2")
                                       .with(QDir::toNativeSeparators(path).toStdString())
                                       .with(why.toStdString()));
    };
    std::vector<std::unique_ptr<QSaveFile>> files;
    for (std::size_t i = 0; i < m_writing->files.size(); ++i) {
        const QString& path = m_writing->files[i].second;
        auto& file = *files.emplace_back(std::make_unique<QSaveFile>(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(m_writing->bytes[i]) != m_writing->bytes[i].size()
            || !file.flush())
            return refused(path, file.errorString());
    }
    for (auto& file : files)
        if (!file->commit())
            return refused(file->fileName(), file->errorString());
    return {};
}

void ExportController::finishExport(const Status& status)
{
    const auto writing = std::exchange(m_writing, nullptr);
    m_workbench.endWork();
    if (!status) {
        Q_EMIT exportFailed(status.error().text);
        return;
    }
    QStringList paths;
    for (const auto& [format, path] : writing->files)
        paths.append(path);
    Q_EMIT exportDone(paths);
}

} // namespace tidemark

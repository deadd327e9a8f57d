// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_format.h"
#include "models/store/snapshot.h"
#include "models/text/to_qt.h"
#include "widgets/pdf/layout.h"
#include "widgets/report/export_wizard_choice.h"
#include "widgets/report/export_wizard_contents.h"
#include "widgets/shell/latest_job.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace tidemark {

class Workbench;

/// What the program gives the wizard.
struct ExportEnvironment
{
    using Write = std::function<Result<QByteArray>(const report::ReportFormat&, const report::ReportDocument&,
                                                   report::WriteContext, const Progress&)>;
    std::vector<report::ReportFormat> formats;
    Write write;     ///< one format's whole file; GUI thread
    QString program; ///< name and version
};

/// A report as a worker put it together.
struct ExportBuild
{
    ExportChoice choice; ///< it was made for; `asOf` is a snapshot's own where one was named
    std::uint64_t revision = 0;
    std::shared_ptr<const report::ReportInput> input;
    std::shared_ptr<const report::Assembly> assembly;
    std::vector<ContentItem> contents;
    std::vector<Snapshot> snapshots;
};

/// The pages of a build, with what they point into.
struct ExportPages
{
    std::shared_ptr<const report::Assembly> assembly;
    std::shared_ptr<const Translator> translator; ///< of the report's language
    pdf::Layout layout;
};

/// The wizard without its widgets: keeps the choice, has the report put together on a worker whenever the choice changes it, sets it on
/// pages, and writes the files. GUI thread only.
class ExportController final : public QObject
{
    Q_OBJECT
public:
    ExportController(Workbench& workbench, ExportEnvironment environment, ExportChoice choice,
                     QObject* parent = nullptr);
    ~ExportController() override;

    [[nodiscard]] const ExportEnvironment& environment() const { return m_environment; }
    [[nodiscard]] const ExportChoice& choice() const { return m_choice; }
    /// Changes the choice; what depends on it follows by signal.
    void change(const std::function<void(ExportChoice&)>& edit);
    /// Has the report put together from the store as it is now.
    void rebuild();

    /// The newest report and its pages; nullptr before the first.
    [[nodiscard]] std::shared_ptr<const ExportBuild> build() const { return m_build; }
    [[nodiscard]] std::shared_ptr<const ExportPages> pages() const { return m_pages; }
    /// Whether what is shown is behind the choice.
    [[nodiscard]] bool stale() const { return m_stale; }
    /// How many problems stop the export as things stand.
    [[nodiscard]] std::size_t blocking() const;
    [[nodiscard]] bool mayExport() const;
    /// How long setting the pages kept the GUI thread last, in milliseconds.
    [[nodiscard]] double layoutMs() const { return m_layoutMs; }
    [[nodiscard]] pdf::ReportFonts fonts() const;

    /// The files an export writes: format id, path.
    [[nodiscard]] std::vector<std::pair<std::string, QString>> files() const;
    /// Writes every chosen format, one a turn of the event loop; all files appear at the end, or none.
    void startExport();
    void cancelExport();
    [[nodiscard]] bool exporting() const { return m_writing != nullptr; }

Q_SIGNALS:
    void choiceChanged();
    void buildStarted();
    void built();
    void pagesChanged();
    void buildFailed(const tidemark::Text& text);
    void exportStarted();
    /// `fraction` of all files; `format` being written.
    void exportProgress(double fraction, const tidemark::Text& format);
    void exportDone(const QStringList& files);
    void exportFailed(const tidemark::Text& text);

private:
    struct Writing;

    void buildNow();
    void takeBuild(Result<ExportBuild> result);
    void layOutNow();
    void writeNext();
    [[nodiscard]] Status saveAll() const;
    void finishExport(const Status& status);

    Workbench& m_workbench;
    ExportEnvironment m_environment;
    ExportChoice m_choice;
    std::shared_ptr<const ExportBuild> m_build;
    std::shared_ptr<const ExportPages> m_pages;
    std::shared_ptr<Writing> m_writing;
    bool m_stale = true;
    double m_layoutMs = 0;
    QTimer m_debounce;
    LatestJob<ExportBuild> m_job;
};

} // namespace tidemark

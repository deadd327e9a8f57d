// SPDX-License-Identifier: GPL-3.0-or-later
// The steps about what comes out: completeness, formats and files.
#include "models/items/roles.h"
#include "widgets/report/build_report.h"
#include "widgets/report/export_wizard.h"
#include "widgets/report/export_wizard_parts.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/workbench.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTabBar>
#include <QTreeView>
#include <QUrl>

namespace tidemark {

namespace {

enum Chip { AllChip, LookChip, SimulatedChip };

/// Keeps the rows of one chip.
class ChipFilter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setChip(int chip)
    {
        m_chip = chip;
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const auto state = static_cast<CheckState>(sourceModel()->index(row, 0, parent).data(StatusRole).toInt());
        const bool simulated = state == CheckState::Simulated;
        return m_chip == AllChip || (m_chip == SimulatedChip && simulated)
               || (m_chip == LookChip && !simulated && state != CheckState::Ready);
    }

private:
    int m_chip = AllChip;
};

} // namespace

QWidget* ExportWizard::makeChecksPage()
{
    auto* page = new QWidget(this);
    m_sentence = new QLabel(page);
    m_sentence->setObjectName(QStringLiteral("export_sentence"));
    m_sentence->setWordWrap(true);
    m_promise = new QLabel(page);
    m_promise->setForegroundRole(QPalette::PlaceholderText);
    m_promise->setWordWrap(true);
    m_meter = new PartMeter(m_workbench, page);
    m_chips = new QTabBar(page);
    m_chips->setObjectName(QStringLiteral("export_chips"));
    m_chips->setDrawBase(false);
    m_chips->setExpanding(false);
    for (int i = 0; i < 3; ++i)
        m_chips->addTab(QString{});
    m_checkModel = new CheckModel(this);
    auto* filter = new ChipFilter(this);
    filter->setSourceModel(m_checkModel);
    m_checkFilter = filter;
    m_checks = new QTreeView(page);
    m_checks->setObjectName(QStringLiteral("export_checks"));
    m_checks->setModel(m_checkFilter);
    m_checks->setItemDelegate(new CheckDelegate(m_workbench, m_checks));
    m_checks->setRootIsDecorated(false);
    m_checks->setUniformRowHeights(true);
    m_checks->setAllColumnsShowFocus(true);
    m_checks->setMouseTracking(true);
    m_checks->setFrameShape(QFrame::NoFrame);
    m_checks->viewport()->setBackgroundRole(QPalette::AlternateBase);
    auto* header = m_checks->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(CheckModel::ReasonColumn, QHeaderView::Stretch);
    const std::pair<int, int> widths[] = {{CheckModel::SectionColumn, 58},
                                          {CheckModel::TitleColumn, 138},
                                          {CheckModel::FiguresColumn, 66},
                                          {CheckModel::StateColumn, 98},
                                          {CheckModel::LinkColumn, 72}};
    for (const auto& [column, width] : widths)
        m_checks->setColumnWidth(column, width);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_sentence);
    layout->addWidget(m_promise);
    layout->addSpacing(4);
    layout->addWidget(m_meter);
    layout->addWidget(m_chips);
    layout->addWidget(m_checks, 1);
    connect(m_chips, &QTabBar::currentChanged, filter, &ChipFilter::setChip);
    connect(m_checks, &QTreeView::activated, this,
            [this](const QModelIndex& index) { followLink(m_checkFilter->mapToSource(index).row()); });
    connect(m_checks, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == CheckModel::LinkColumn)
            followLink(m_checkFilter->mapToSource(index).row());
    });
    return page;
}

void ExportWizard::followLink(int row)
{
    if (row < 0 || row >= m_checkModel->rowCount())
        return;
    const CheckRow& check = m_checkModel->rows()[static_cast<std::size_t>(row)];
    switch (check.link) {
    case CheckLink::Study:
        Q_EMIT studyRequested(toQString(check.study));
        break;
    case CheckLink::Import:
        Q_EMIT importRequested();
        break;
    case CheckLink::Claims:
        Q_EMIT claimsRequested();
        break;
    case CheckLink::Text:
        Q_EMIT textRequested(toQString(check.section));
        break;
    case CheckLink::None:
        break;
    }
}

void ExportWizard::fillChecks()
{
    const auto build = m_controller.build();
    if (!build)
        return;
    const auto& leftOut = build->choice.leftOut;
    const QString lacking = charactersWithoutGlyph(build->assembly->document, m_controller.fonts());
    auto rows = checksOf(*build->assembly, build->contents, leftOut, build->input->studies, lacking);
    const CheckSummary summary = summaryOf(rows, *build->assembly, build->contents, leftOut);
    const auto all = static_cast<int>(rows.size());
    m_checkModel->setRows(std::move(rows), m_workbench.translator());
    m_sentence->setText(summary.look == 0
                            ? tr("%1 of %2 figures ready; nothing needs a look").arg(summary.ready).arg(summary.figures)
                            : tr("%1 of %2 figures ready; %3 places need a look")
                                  .arg(summary.ready)
                                  .arg(summary.figures)
                                  .arg(summary.look));
    m_sentence->setFont(m_workbench.theme().font(FontRole::DialogTitle));
    m_meter->setParts(build->assembly->document.parts, build->choice.language);
    m_chips->setTabText(AllChip, tr("All %1").arg(all));
    m_chips->setTabText(LookChip, tr("Need a look %1").arg(summary.look));
    m_chips->setTabText(SimulatedChip, tr("Simulated %1").arg(summary.simulated));
}

QWidget* ExportWizard::makeOutputPage()
{
    auto* page = new QWidget(this);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const auto& format : m_controller.environment().formats) {
        auto* box = new QCheckBox(page);
        box->setObjectName(QStringLiteral("export_format_") + toQString(format.id));
        auto* file = new QLabel(page);
        file->setForegroundRole(QPalette::PlaceholderText);
        file->setTextFormat(Qt::PlainText);
        grid->addWidget(box, line, 0);
        grid->addWidget(file, line++, 1, 1, 2);
        m_formats.emplace_back(format.id, box);
        m_formatFiles.push_back(file);
        connect(box, &QCheckBox::toggled, this, [this, id = format.id](bool on) {
            if (m_filling)
                return;
            m_controller.change([&](ExportChoice& choice) {
                if (on)
                    choice.formats.insert(id);
                else
                    choice.formats.erase(id);
            });
        });
    }
    m_archival = new QCheckBox(page);
    m_archival->setObjectName(QStringLiteral("export_archival"));
    grid->addWidget(m_archival, line++, 0, 1, 3);
    const auto label = [&](QWidget* field) {
        auto* words = new QLabel(page);
        words->setBuddy(field);
        m_outputLabels.push_back(words);
        return words;
    };
    m_stem = new QLineEdit(page);
    m_stem->setObjectName(QStringLiteral("export_stem"));
    m_folder = new QLineEdit(page);
    m_folder->setObjectName(QStringLiteral("export_folder"));
    m_browse = new QPushButton(page);
    m_browse->setAutoDefault(false);
    grid->addWidget(label(m_stem), line, 0);
    grid->addWidget(m_stem, line++, 1, 1, 2);
    grid->addWidget(label(m_folder), line, 0);
    grid->addWidget(m_folder, line, 1);
    grid->addWidget(m_browse, line++, 2);

    m_obstacle = new QLabel(page);
    m_obstacle->setObjectName(QStringLiteral("export_obstacle"));
    m_obstacle->setWordWrap(true);
    m_progressWords = new QLabel(page);
    m_progress = new QProgressBar(page);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_stop = new QPushButton(page);
    m_stop->setObjectName(QStringLiteral("export_stop"));
    m_stop->setAutoDefault(false);
    auto* running = new QHBoxLayout;
    running->addWidget(m_progress, 1);
    running->addWidget(m_stop);
    m_done = new QWidget(page);
    m_doneWords = new QLabel(m_done);
    m_doneWords->setObjectName(QStringLiteral("export_done"));
    m_doneWords->setWordWrap(true);
    m_doneWords->setTextFormat(Qt::PlainText);
    m_openFile = new QPushButton(m_done);
    m_openFile->setObjectName(QStringLiteral("export_open_file"));
    m_openFolder = new QPushButton(m_done);
    m_openFolder->setObjectName(QStringLiteral("export_open_folder"));
    auto* doneLayout = new QGridLayout(m_done);
    doneLayout->setContentsMargins(0, 0, 0, 0);
    doneLayout->addWidget(m_doneWords, 0, 0, 1, 3);
    doneLayout->addWidget(m_openFile, 1, 0);
    doneLayout->addWidget(m_openFolder, 1, 1);
    doneLayout->setColumnStretch(2, 1);
    m_done->hide();
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(grid);
    layout->addSpacing(8);
    layout->addWidget(m_obstacle);
    layout->addWidget(m_progressWords);
    layout->addLayout(running);
    layout->addWidget(m_done);
    layout->addStretch(1);

    connect(m_archival, &QCheckBox::toggled, this,
            [this](bool on) { m_controller.change([on](ExportChoice& choice) { choice.archival = on; }); });
    connect(m_stem, &QLineEdit::textEdited, this,
            [this](const QString& text) { m_controller.change([&](ExportChoice& choice) { choice.stem = text; }); });
    connect(m_folder, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_controller.change([&](ExportChoice& choice) { choice.folder = text.trimmed(); });
    });
    connect(m_browse, &QPushButton::clicked, this, &ExportWizard::chooseFolder);
    connect(m_stop, &QPushButton::clicked, &m_controller, &ExportController::cancelExport);
    connect(m_openFile, &QPushButton::clicked, this, [this] {
        if (!m_written.isEmpty())
            Q_EMIT openRequested(QUrl::fromLocalFile(m_written.front()));
    });
    connect(m_openFolder, &QPushButton::clicked, this, [this] {
        if (!m_written.isEmpty())
            Q_EMIT openRequested(QUrl::fromLocalFile(QFileInfo(m_written.front()).absolutePath()));
    });
    return page;
}

void ExportWizard::showFiles()
{
    const ExportChoice& choice = m_controller.choice();
    m_filling = true;
    const auto& formats = m_controller.environment().formats;
    for (std::size_t i = 0; i < formats.size(); ++i) {
        const bool chosen = choice.formats.contains(formats[i].id);
        const QFileInfo file(exportPath(choice, toQString(formats[i].suffix)));
        m_formats[i].second->setChecked(chosen);
        m_formatFiles[i]->setText(!chosen         ? QString{}
                                  : file.exists() ? tr("%1 (replaces the file that is there)").arg(file.fileName())
                                                  : file.fileName());
    }
    m_archival->setChecked(choice.archival);
    m_archival->setEnabled(choice.formats.contains("pdf"));
    if (m_stem->text() != choice.stem)
        m_stem->setText(choice.stem);
    m_stem->setPlaceholderText(suggestedStem(choice));
    if (m_folder->text().trimmed() != choice.folder)
        m_folder->setText(choice.folder);
    m_filling = false;
}

void ExportWizard::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the report"), m_folder->text());
    if (!folder.isEmpty())
        m_controller.change([&](ExportChoice& choice) { choice.folder = folder; });
}

void ExportWizard::exportEnded(const QStringList& files)
{
    m_written = files;
    QStringList names;
    for (const QString& path : files)
        names.append(QFileInfo(path).fileName());
    m_doneWords->setText(tr("Written: %1").arg(names.join(QStringLiteral(", "))));
    m_done->show();
    m_workbench.say(Severity::Success, TM_TEXT("report", "Report"),
                    TM_TEXT("report", "Written to %1").with(QFileInfo(files.front()).absolutePath().toStdString()));
    showFiles();
    showState();
    m_openFile->setFocus(Qt::OtherFocusReason);
}

void ExportWizard::retranslateOutput()
{
    m_promise->setText(tr("A section without data says so; nothing is left blank and nothing becomes zero."));
    m_checks->setAccessibleName(tr("What to look at before the report goes out"));
    m_chips->setAccessibleName(tr("Rows to show"));
    const auto& formats = m_controller.environment().formats;
    for (std::size_t i = 0; i < formats.size(); ++i)
        m_formats[i].second->setText(m_workbench.say(formats[i].name));
    m_archival->setText(tr("PDF for &archives (PDF/A-1b)"));
    m_outputLabels[0]->setText(tr("File na&me"));
    m_outputLabels[1]->setText(tr("&Folder"));
    m_browse->setText(tr("B&rowse…"));
    m_stop->setText(tr("Cancel the export"));
    m_openFile->setText(tr("&Open file"));
    m_openFolder->setText(tr("Open fo&lder"));
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/export_wizard.h"

#include "widgets/report/export_wizard_parts.h"
#include "widgets/report/export_wizard_preview.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/style.h"
#include "widgets/shell/surface.h"
#include "widgets/shell/workbench.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace tidemark {

namespace {

constexpr QSize kSize{1240, 800};
constexpr QSize kLeast{1100, 680};
constexpr int kStepsWidth = 208;
constexpr int kSideWidth = 352;
constexpr int kSmallSideWidth = 256;

} // namespace

ExportWizard::ExportWizard(Workbench& workbench, ExportEnvironment environment, ExportChoice choice, QWidget* parent)
    : QDialog(parent),
      m_workbench(workbench),
      m_controller(workbench, std::move(environment), std::move(choice)),
      m_heading(new QLabel(this)),
      m_subheading(new QLabel(this)),
      m_steps(new QListWidget(this)),
      m_willWrite(new QLabel(this)),
      m_pagesStack(new QStackedWidget(this)),
      m_sideStack(new QStackedWidget(this)),
      m_sidePreview(new PagePreview(PagePreview::Fit::Page, this)),
      m_sideTitle(new QLabel(this)),
      m_outline(new QListWidget(this)),
      m_message(new MessageBar(workbench, this)),
      m_allowMissing(new QCheckBox(this)),
      m_cancel(new QPushButton(this)),
      m_back(new QPushButton(this)),
      m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("export_wizard"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_pagesStack->addWidget(makeLayoutPage());
    m_pagesStack->addWidget(makeContentsPage());
    m_pagesStack->addWidget(makeChecksPage());
    m_pagesStack->addWidget(makePreviewPage());
    m_pagesStack->addWidget(makeOutputPage());
    makeFrame();
    setMinimumSize(kLeast);
    resize(kSize);
    connectController();
    retranslate();
    showStep(LayoutStep);
}

void ExportWizard::makeFrame()
{
    m_steps->setObjectName(QStringLiteral("export_steps"));
    m_steps->setItemDelegate(new StepDelegate(m_workbench, m_steps));
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setMouseTracking(true);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps->viewport()->setBackgroundRole(QPalette::Window);
    for (int i = 0; i < StepCount; ++i)
        m_steps->addItem(QString{});
    m_willWrite->setContentsMargins(18, 0, 12, 16);
    m_willWrite->setWordWrap(true);
    m_willWrite->setForegroundRole(QPalette::PlaceholderText);
    m_outline->setObjectName(QStringLiteral("export_outline"));
    m_outline->setFrameShape(QFrame::NoFrame);
    m_outline->setTextElideMode(Qt::ElideRight);
    m_outline->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sideStack->addWidget(m_sidePreview);
    m_sideStack->addWidget(m_outline);
    m_sidePreview->setObjectName(QStringLiteral("side_preview"));
    m_allowMissing->setObjectName(QStringLiteral("export_allow_missing"));
    m_cancel->setObjectName(QStringLiteral("export_cancel"));
    m_back->setObjectName(QStringLiteral("export_back"));
    m_next->setObjectName(QStringLiteral("export_next"));
    m_next->setProperty(kPrimaryProperty, true);
    m_next->setDefault(true);
    m_cancel->setAutoDefault(false);
    m_back->setAutoDefault(false);

    auto* head = surface(QPalette::AlternateBase, this);
    auto* headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(20, 14, 20, 12);
    headLayout->addWidget(m_heading);
    headLayout->addSpacing(6);
    headLayout->addWidget(m_subheading, 1, Qt::AlignBottom);
    m_subheading->setForegroundRole(QPalette::PlaceholderText);
    m_subheading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* left = surface(QPalette::Window, this);
    left->setFixedWidth(kStepsWidth);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 10, 0, 0);
    leftLayout->addWidget(m_steps, 1);
    leftLayout->addWidget(rule(left));
    leftLayout->addWidget(m_willWrite);

    auto* centre = surface(QPalette::AlternateBase, this);
    auto* centreLayout = new QVBoxLayout(centre);
    centreLayout->setContentsMargins(20, 14, 20, 12);
    centreLayout->setSpacing(8);
    centreLayout->addWidget(m_message);
    centreLayout->addWidget(m_pagesStack, 1);

    m_side = surface(QPalette::Base, this);
    m_side->setFixedWidth(kSideWidth);
    auto* sideLayout = new QVBoxLayout(m_side);
    sideLayout->setContentsMargins(16, 14, 16, 14);
    sideLayout->addWidget(m_sideTitle);
    sideLayout->addWidget(m_sideStack, 1);

    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(left);
    body->addWidget(rule(this, QFrame::VLine));
    body->addWidget(centre, 1);
    body->addWidget(rule(this, QFrame::VLine));
    body->addWidget(m_side);

    auto* foot = surface(QPalette::Window, this);
    foot->setFixedHeight(kFooterHeight);
    auto* footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(20, 0, 20, 0);
    footLayout->setSpacing(10);
    footLayout->addWidget(m_allowMissing);
    footLayout->addStretch(1);
    footLayout->addWidget(m_cancel);
    footLayout->addWidget(m_back);
    footLayout->addWidget(m_next);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(rule(this));
    layout->addLayout(body, 1);
    layout->addWidget(rule(this));
    layout->addWidget(foot);

    connect(m_steps, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            showStep(static_cast<Step>(row));
    });
    connect(m_cancel, &QPushButton::clicked, this, &ExportWizard::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(static_cast<Step>(step() - 1)); });
    connect(m_next, &QPushButton::clicked, this, &ExportWizard::goNext);
    connect(m_allowMissing, &QCheckBox::toggled, this,
            [this](bool on) { m_controller.change([on](ExportChoice& choice) { choice.allowMissing = on; }); });
}

void ExportWizard::connectController()
{
    connect(&m_controller, &ExportController::choiceChanged, this, [this] {
        m_done->hide();
        showFiles();
        showState();
    });
    connect(&m_controller, &ExportController::buildStarted, this, &ExportWizard::showState);
    connect(&m_controller, &ExportController::built, this, &ExportWizard::showBuild);
    connect(&m_controller, &ExportController::pagesChanged, this, [this] {
        m_sidePreview->setPages(m_controller.pages());
        m_preview->setPages(m_controller.pages());
        fillOutline();
        fillChecks();
        showState();
    });
    connect(&m_controller, &ExportController::buildFailed, this,
            [this](const Text& text) { m_message->show(Severity::Failure, text); });
    connect(&m_controller, &ExportController::exportStarted, this, [this] {
        m_message->clear();
        m_done->hide();
        m_progress->setValue(0);
        showState();
    });
    connect(&m_controller, &ExportController::exportProgress, this, [this](double fraction, const Text& format) {
        m_progressWords->setText(tr("Writing %1").arg(m_workbench.say(format)));
        m_progress->setValue(static_cast<int>(fraction * 1000));
        // A file is written in one go on this thread; the bar has to be painted from within.
        m_progressWords->repaint();
        m_progress->repaint();
    });
    connect(&m_controller, &ExportController::exportFailed, this, [this](const Text& text) {
        m_message->show(Severity::Failure, text);
        showState();
    });
    connect(&m_controller, &ExportController::exportDone, this, &ExportWizard::exportEnded);
    connect(&m_workbench, &Workbench::languageChanged, this, &ExportWizard::retranslate);
    connect(&m_workbench, &Workbench::appearanceChanged, this, &ExportWizard::retranslate);
}

ExportWizard::Step ExportWizard::step() const { return static_cast<Step>(m_pagesStack->currentIndex()); }

void ExportWizard::showStep(Step step)
{
    const int row = std::clamp(static_cast<int>(step), 0, StepCount - 1);
    m_pagesStack->setCurrentIndex(row);
    m_sideStack->setCurrentIndex(row == PreviewStep ? 1 : 0);
    m_sideTitle->setText(row == PreviewStep ? tr("Headings") : tr("Page preview"));
    if (m_steps->currentRow() != row)
        m_steps->setCurrentRow(row);
    m_steps->viewport()->update();
    if (row == PreviewStep) {
        m_preview->showPage(m_sidePreview->page());
        m_preview->setFocus(Qt::OtherFocusReason);
    }
    showState();
}

void ExportWizard::goNext()
{
    if (step() != OutputStep) {
        showStep(static_cast<Step>(step() + 1));
        return;
    }
    Q_EMIT choiceKept(choiceToJson(m_controller.choice()));
    m_controller.startExport();
}

void ExportWizard::showBuild()
{
    m_message->clear();
    fillSnapshots();
    fillContents();
    showChoice();
}

void ExportWizard::showState()
{
    const bool exporting = m_controller.exporting();
    const auto build = m_controller.build();
    const bool last = step() == OutputStep;
    m_back->setEnabled(step() != LayoutStep && !exporting);
    m_steps->setEnabled(!exporting);
    m_pagesStack->setEnabled(true);
    const QString next[] = {tr("&Next: contents"), tr("&Next: completeness"), tr("&Next: preview"),
                            tr("&Next: formats"), tr("E&xport")};
    m_next->setText(next[step()]);
    m_next->setEnabled(last ? m_controller.mayExport() : true);
    m_cancel->setText(m_done->isHidden() ? tr("Cancel") : tr("Close"));
    m_allowMissing->setEnabled(!exporting);
    m_progress->setVisible(exporting);
    m_progressWords->setVisible(exporting);
    m_stop->setVisible(exporting);
    QString obstacle;
    if (!build || m_controller.stale())
        obstacle = tr("The report is being put together…");
    else if (m_controller.blocking() > 0)
        obstacle = tr("Problems that stop the export: %1. Complete the data, or allow gaps below; see Completeness.")
                       .arg(m_controller.blocking());
    else if (m_controller.files().empty())
        obstacle = tr("Choose at least one format.");
    m_obstacle->setText(exporting ? QString{} : obstacle);
    m_next->setToolTip(last ? m_obstacle->text() : QString{});
    QStringList words;
    for (const auto& format : m_controller.environment().formats)
        if (m_controller.choice().formats.contains(format.id))
            words.append(m_workbench.say(format.name));
    if (build && !m_controller.stale())
        words.append(tr("Data #%1").arg(toQString(build->assembly->document.digest)));
    m_willWrite->setText(tr("Will write") + u'\n' + words.join(u'\n'));
    if (build) {
        const auto& cover = build->assembly->document.cover;
        m_subheading->setText(cover.title + QStringLiteral("　") + cover.date);
    }
}

void ExportWizard::reject()
{
    if (m_controller.exporting()) {
        m_controller.cancelExport();
        return;
    }
    Q_EMIT choiceKept(choiceToJson(m_controller.choice()));
    QDialog::reject();
}

void ExportWizard::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous() && m_controller.stale())
        m_controller.rebuild();
}

// In a small window the room goes to what is worked on.
void ExportWizard::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_side->setFixedWidth(width() < kSize.width() ? kSmallSideWidth : kSideWidth);
}

void ExportWizard::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ExportWizard::retranslate()
{
    setWindowTitle(tr("Export report"));
    m_heading->setText(tr("Export report"));
    m_heading->setFont(m_workbench.theme().font(FontRole::DialogTitle));
    m_sideTitle->setText(step() == PreviewStep ? tr("Headings") : tr("Page preview"));
    QFont bold = m_workbench.theme().font(FontRole::Base);
    bold.setBold(true);
    m_sideTitle->setFont(bold);
    m_steps->setAccessibleName(tr("Steps"));
    m_outline->setAccessibleName(tr("Headings"));
    const QString names[] = {tr("Language and layout"), tr("Sections and figures"), tr("Completeness"), tr("Preview"),
                             tr("Formats and output")};
    for (int i = 0; i < StepCount; ++i)
        m_steps->item(i)->setText(names[i]);
    m_allowMissing->setText(tr("Print “no data” &where data are missing"));
    m_back->setText(tr("&Back"));
    retranslatePages();
    retranslateOutput();
    showChoice();
    fillChecks();
    showState();
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/quality_view.h"

#include "models/items/roles.h"
#include "models/items/table_text.h"
#include "models/pipeline/data_quality.h"
#include "models/text/to_qt.h"
#include "widgets/data/data_table.h"
#include "widgets/shell/busy_bar.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/workbench.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QStandardPaths>
#include <QToolButton>

#include <algorithm>

namespace tidemark {

namespace {

using Kind = QualityFinding::Kind;
constexpr Kind kKinds[] = {Kind::ImpossibleCandle,  Kind::ClosedDay, Kind::Duplicate,
                           Kind::SplitLike,         Kind::Hole,      Kind::OpenAtPriorClose,
                           Kind::AdjustedAgainstRaw};

} // namespace

QualityView::QualityView(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_model(&checkName),
      m_kindFilter(new QSortFilterProxyModel(this)),
      m_kind(new QComboBox(this)),
      m_filter(new QLineEdit(this)),
      m_again(new QToolButton(this)),
      m_export(new QToolButton(this)),
      m_busy(new BusyBar(workbench, this)),
      m_messages(new MessageBar(workbench, this)),
      m_table(new DataTable(workbench, DataTable::Glyphs::None, this)),
      m_summary(new QLabel(this)),
      m_checking([this](Result<std::vector<QualityFinding>> findings) { checked(std::move(findings)); },
                 [this](double fraction) {
                     m_busy->setFraction(fraction);
                     m_workbench.jobs().setProgress(m_job, fraction);
                 })
{
    setObjectName(QStringLiteral("quality_page"));
    setBackgroundRole(QPalette::Light);
    setAutoFillBackground(true);
    m_kind->setObjectName(QStringLiteral("quality_kind"));
    m_filter->setObjectName(QStringLiteral("quality_filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon("search"), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(100);
    m_again->setObjectName(QStringLiteral("quality_again"));
    m_again->setIcon(icon("refresh"));
    m_export->setObjectName(QStringLiteral("quality_export"));
    m_export->setIcon(icon("export"));
    for (QToolButton* tool : {m_again, m_export}) {
        tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        tool->setAutoRaise(true);
        tool->setFocusPolicy(Qt::TabFocus);
    }
    m_kindFilter->setSourceModel(&m_model);
    m_kindFilter->setFilterRole(IdRole);
    m_kindFilter->setSortRole(SortRole);
    m_table->setObjectName(QStringLiteral("quality_table"));
    m_table->setSource(m_kindFilter);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setContentsMargins(10, 4, 10, 4);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 6, 8, 6);
    bar->addWidget(m_kind);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_again);
    bar->addWidget(m_export);
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
        refreshSummary();
    });
    connect(m_filter, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant kind = m_kind->currentData();
        m_kindFilter->setFilterRegularExpression(kind.isValid() ? QStringLiteral("^%1$").arg(kind.toInt()) : QString{});
        refreshSummary();
    });
    connect(m_again, &QToolButton::clicked, this, &QualityView::check);
    connect(m_export, &QToolButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(
            this, tr("Export findings"),
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/data-quality.csv"),
            tr("CSV table (*.csv)"));
        if (path.isEmpty())
            return;
        const QByteArray bytes = tableCsv(qualityTable(m_model.findings()), *m_workbench.translator());
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        m_messages->show(written ? Severity::Success : Severity::Failure,
                         written ? TM_TEXT("data", "Wrote %1").with(path.toStdString())
                                 : TM_TEXT("data", "%1 was not written: %2. Choose another folder.")
                                       .with(path.toStdString())
                                       .with(file.errorString().toStdString()));
    });
    connect(m_table, &DataTable::rowActivated, this, [this](int row) {
        const int source = m_kindFilter->mapToSource(m_kindFilter->index(row, 0)).row();
        Q_EMIT placeActivated(m_model.findings()[static_cast<std::size_t>(source)]);
    });
    connect(&m_workbench, &Workbench::dataChanged, this, [this] {
        m_dirty = true;
        if (isVisible())
            check();
    });
    connect(&m_workbench, &Workbench::languageChanged, this, &QualityView::retranslate);
    retranslate();
}

void QualityView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_dirty)
        check();
}

void QualityView::filterFor(const QString& text)
{
    m_kind->setCurrentIndex(0);
    m_filter->setText(text);
    m_table->setFocus();
}

void QualityView::check()
{
    if (m_workbench.revision() == 0)
        return; // the store is not open yet
    m_dirty = false;
    if (m_job == 0) {
        m_workbench.beginWork();
        m_job = m_workbench.jobs().add(TM_TEXT("data", "Check the data"), [this] { m_checking.stop(); });
    }
    m_busy->start();
    m_checking.start([path = m_workbench.storePath()](const Progress& progress) -> Result<std::vector<QualityFinding>> {
        const auto store = Store::open(path, OpenMode::ReadOnly);
        if (!store)
            return tl::unexpected(store.error());
        return checkQuality(**store, {}, progress);
    });
}

void QualityView::checked(Result<std::vector<QualityFinding>> findings)
{
    m_busy->stop();
    const int job = std::exchange(m_job, 0);
    if (!findings) {
        const bool cancelled = findings.error().code == ErrorCode::Cancelled;
        m_workbench.jobs().finish(job, cancelled ? JobState::Cancelled : JobState::Failed, findings.error().text);
        m_messages->show(cancelled ? Severity::Information : Severity::Failure, findings.error().text);
        m_dirty = true;
    } else {
        m_messages->clear();
        const auto count = static_cast<std::int64_t>(findings->size());
        const bool first = m_model.rowCount() == 0;
        m_model.setFindings(std::move(*findings));
        if (first)
            m_table->fitColumns(QualityModel::WhatColumn);
        m_workbench.jobs().finish(job, JobState::Done, TM_TEXT("data", "%1 findings").with(count));
    }
    retranslate();
    m_workbench.endWork();
}

void QualityView::retranslate()
{
    m_model.setTranslator(m_workbench.translator());
    const int chosen = std::max(0, m_kind->currentIndex());
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->clear();
        m_kind->addItem(tr("All checks (%1)").arg(m_model.rowCount()));
        for (const Kind kind : kKinds) {
            const auto count = std::ranges::count(m_model.findings(), kind, &QualityFinding::kind);
            m_kind->addItem(tr("%1 (%2)").arg(m_workbench.say(checkName(kind))).arg(count), static_cast<int>(kind));
        }
        m_kind->setCurrentIndex(chosen);
    }
    m_kind->setAccessibleName(tr("Which check"));
    m_filter->setPlaceholderText(tr("Filter findings"));
    m_again->setText(tr("Check again"));
    m_export->setText(tr("Export…"));
    m_table->setAccessibleName(tr("Findings; Return opens the place in the data"));
    refreshSummary();
}

void QualityView::refreshSummary()
{
    const int shown = m_table->filter()->rowCount();
    m_summary->setText(
        m_model.rowCount() == 0
            ? tr("No findings")
            : tr("%1 of %2 findings · Return opens the place in the data").arg(shown).arg(m_model.rowCount()));
}

} // namespace tidemark

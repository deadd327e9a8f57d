// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and numbers out of a panel: clipboard and files.
#include "models/items/table_model.h"
#include "models/items/table_text.h"
#include "models/ooxml/study_workbook.h"
#include "models/text/to_qt.h"
#include "widgets/figure/chart_view.h"
#include "widgets/figure/figure_data.h"
#include "widgets/panels/study_panel.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/workbench.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QSaveFile>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>

namespace tidemark {

namespace {

/// Pictures for slides and pages: twice the pixels of what is on screen.
constexpr double kPictureScale = 2;

} // namespace

// What leaves the window carries its finding and wears the print colours.
void StudyPanel::asPrinted(ChartView& chart, const std::function<void()>& render)
{
    Theme print = m_workbench.theme();
    print.kind = ThemeKind::Print;
    print.scale = 1;
    chart.setTheme(print);
    chart.setFrame(true, true);
    render();
    chart.setFrame(false, true);
    chart.setTheme(m_workbench.theme());
}

QString StudyPanel::suggestedFile(const QString& suffix) const
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString page = currentPage().isEmpty() ? toQString(m_study.id) : currentPage();
    const QString day = m_output ? toQString(isoDate(asOfDate(m_output->asOf))) : QString{};
    return QStringLiteral("%1/%2-%3.%4").arg(folder, page, day, suffix);
}

void StudyPanel::saveBytes(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    const std::string name = path.toStdString();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        m_messages->show(Severity::Failure, TM_TEXT("panels", "%1 was not written: %2. Choose another folder.")
                                                .with(name)
                                                .with(file.errorString().toStdString()));
        return;
    }
    m_workbench.say(Severity::Success, m_study.title, TM_TEXT("panels", "Wrote %1").with(name));
}

void StudyPanel::copyCurrent()
{
    if (const ChartView* chart = currentChart()) {
        chart->copyAll();
        m_workbench.say(Severity::Success, m_study.title, TM_TEXT("panels", "Picture and data are on the clipboard"));
        return;
    }
    if (const auto table = m_tables.find(currentPage().toStdString()); table != m_tables.end()) {
        QGuiApplication::clipboard()->setText(
            QString::fromUtf8(tableTsv(table->second.model->table(), *m_workbench.translator())));
        m_workbench.say(Severity::Success, m_study.title, TM_TEXT("panels", "The table is on the clipboard"));
    }
}

void StudyPanel::exportPng()
{
    ChartView* chart = currentChart();
    if (!chart)
        return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Export picture"), suggestedFile(QStringLiteral("png")),
                                                      tr("PNG picture (*.png)"));
    if (path.isEmpty())
        return;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    asPrinted(*chart, [&] { chart->renderImage(chart->size(), kPictureScale).save(&buffer, "PNG"); });
    saveBytes(path, bytes);
}

void StudyPanel::exportSvg()
{
    ChartView* chart = currentChart();
    if (!chart)
        return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Export picture"), suggestedFile(QStringLiteral("svg")),
                                                      tr("SVG drawing (*.svg)"));
    if (path.isEmpty())
        return;
    QByteArray bytes;
    asPrinted(*chart, [&] { bytes = chart->renderSvg(chart->size()); });
    saveBytes(path, bytes);
}

void StudyPanel::exportCsv()
{
    QByteArray bytes;
    if (const auto table = m_tables.find(currentPage().toStdString()); table != m_tables.end())
        bytes = tableCsv(table->second.model->table(), *m_workbench.translator());
    else if (const ChartView* chart = currentChart(); chart != nullptr && chart->figure() != nullptr)
        bytes = figureData(*chart->figure(), {.translator = m_workbench.translator().get()}, DataFormat::Csv).toUtf8();
    else
        return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Export data"), suggestedFile(QStringLiteral("csv")),
                                                      tr("CSV table (*.csv)"));
    if (!path.isEmpty())
        saveBytes(path, bytes);
}

void StudyPanel::exportXlsx()
{
    if (!m_output)
        return;
    const Translator& translator = *m_workbench.translator();
    Result<QByteArray> bytes = fail(ErrorCode::NoData, {});
    if (const auto table = m_tables.find(currentPage().toStdString()); table != m_tables.end())
        bytes = ooxml::tableWorkbook(table->second.model->table(), *m_output, translator);
    else if (const ChartView* chart = currentChart(); chart != nullptr && chart->figure() != nullptr)
        bytes = ooxml::figureWorkbook(*chart->figure(), translator);
    else
        return;
    if (!bytes) {
        m_messages->show(Severity::Failure, bytes.error().text);
        return;
    }
    const QString path = QFileDialog::getSaveFileName(this, tr("Export data"), suggestedFile(QStringLiteral("xlsx")),
                                                      tr("Excel workbook (*.xlsx)"));
    if (!path.isEmpty())
        saveBytes(path, *bytes);
}

void StudyPanel::fillMenu(QMenu& menu)
{
    const bool chart = currentChart() != nullptr;
    const bool any = m_output && m_output->complete() && !currentPage().isEmpty();
    const auto add = [&](const char* iconName, const QString& text, auto method, bool enabled) {
        QAction* action = menu.addAction(icon(iconName), text, this, method);
        action->setEnabled(enabled);
    };
    add("copy", tr("Copy picture and data"), &StudyPanel::copyCurrent, any);
    add("export", tr("Export picture as PNG…"), &StudyPanel::exportPng, chart);
    add("export", tr("Export picture as SVG…"), &StudyPanel::exportSvg, chart);
    add("table", tr("Export data as CSV…"), &StudyPanel::exportCsv, any);
    add("table", tr("Export data as XLSX…"), &StudyPanel::exportXlsx, any);
    menu.addSeparator();
    QAction* beside =
        menu.addAction(icon("table"), tr("Numbers beside the chart"), this, &StudyPanel::toggleTableBeside);
    beside->setCheckable(true);
    beside->setChecked(m_beside);
    beside->setEnabled(chart);
    if (ChartView* shown = currentChart()) {
        QAction* tools = menu.addAction(icon("pencil"), tr("Drawing tools"), this,
                                        [shown] { shown->setToolsShown(!shown->toolsShown()); });
        tools->setCheckable(true);
        tools->setChecked(shown->toolsShown());
    }
    add("table", tr("Show the table"), &StudyPanel::showTable, m_output && !m_output->tables.empty());
    menu.addAction(icon("refresh"), tr("Compute again"), this, [this] { compute(); });
}

} // namespace tidemark

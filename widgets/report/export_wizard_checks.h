// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/assemble.h"
#include "widgets/pdf/report_fonts.h"
#include "widgets/report/export_wizard_contents.h"
#include "widgets/shell/status_glyph.h"

#include <QAbstractTableModel>

#include <memory>

namespace tidemark {

class Translator;

enum class CheckState { Ready, Missing, Wrong, Conflict, Simulated, Note };

/// Where a row's link leads.
enum class CheckLink { None, Study, Import, Claims, Text };

/// One row of the completeness page: a section that is ready, or something a person must know before the report goes out.
struct CheckRow
{
    CheckState state = CheckState::Ready;
    std::string section; ///< empty: the whole report
    QString title;       ///< of the section
    QString figures;     ///< numbers of its figures: `1, 2`
    Text reason;
    CheckLink link = CheckLink::None;
    std::string study; ///< where the link leads to one
};

/// The completeness of a report in figures.
struct CheckSummary
{
    int figures = 0; ///< that the report should have
    int ready = 0;
    int look = 0;      ///< rows a person should look at
    int simulated = 0; ///< rows
};

[[nodiscard]] StatusGlyph glyphOf(CheckState state);

/// Characters of the report that neither the Latin nor the Han family of the body or the headings has, each once, in order of code.
/// GUI thread only.
[[nodiscard]] QString charactersWithoutGlyph(const report::ReportDocument& document, const pdf::ReportFonts& fonts);

/// A row for every problem and every section without one, in the order of the report. `lacking`: of charactersWithoutGlyph.
[[nodiscard]] std::vector<CheckRow> checksOf(const report::Assembly& assembly, const std::vector<ContentItem>& contents,
                                             const std::set<std::string>& leftOut,
                                             const std::vector<report::StudyInfo>& studies, const QString& lacking);
[[nodiscard]] CheckSummary summaryOf(const std::vector<CheckRow>& rows, const report::Assembly& assembly,
                                     const std::vector<ContentItem>& contents, const std::set<std::string>& leftOut);

/// The rows as a table.
class CheckModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { SectionColumn, TitleColumn, FiguresColumn, StateColumn, ReasonColumn, LinkColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<CheckRow> rows, std::shared_ptr<const Translator> translator);
    [[nodiscard]] const std::vector<CheckRow>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(const CheckRow& row, int column) const;

    std::vector<CheckRow> m_rows;
    std::shared_ptr<const Translator> m_translator;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ooxml/study_workbook.h"

#include "models/figure/figure_rows.h"

#include <cmath>

namespace tidemark::ooxml {

namespace {

constexpr std::size_t kMostRows = 1'048'576;
constexpr double kWideColumn = 60; // characters

CellValue valueOf(const TableCell& cell, const Translator& translator)
{
    struct Visitor
    {
        const Translator& translator;
        CellValue operator()(double value) const { return value; }
        CellValue operator()(const Text& text) const { return translator(text); }
        CellValue operator()(Date date) const { return date; }
        CellValue operator()(TimePoint time) const { return time; }
    };
    return std::visit(Visitor{translator}, cell);
}

/// Characters a column needs, from its first rows; a Han character is two wide.
void fitWidths(Worksheet& sheet)
{
    constexpr std::size_t kLooked = 200;
    for (std::size_t r = 0; r < std::min(sheet.rows.size(), kLooked); ++r) {
        for (std::size_t c = 0; c < sheet.rows[r].size(); ++c) {
            double width = 11;
            if (const auto* text = std::get_if<QString>(&sheet.rows[r][c].value)) {
                width = 2;
                for (const QChar ch : *text)
                    width += ch.unicode() >= 0x2E80 ? 2 : 1;
            } else if (std::holds_alternative<TimePoint>(sheet.rows[r][c].value)) {
                width = 20;
            }
            sheet.widths.resize(std::max(sheet.widths.size(), c + 1), 9);
            sheet.widths[c] = std::max(sheet.widths[c], std::min(width, kWideColumn));
        }
    }
}

/// Two columns: what, and the thing.
class About
{
public:
    About(QString name, const Translator& translator) : m_translator(translator) { m_sheet.name = std::move(name); }

    void add(const Text& label, const Text& words)
    {
        if (!words.empty())
            addValue(label, m_translator(words));
    }
    void addValue(const Text& label, CellValue value)
    {
        m_sheet.rows.push_back({{m_translator(label), {}, CellStyle::Quiet}, {std::move(value)}});
    }
    void addAsOf(TimePoint asOf, bool intraday)
    {
        if (asOf.time_since_epoch().count() == 0)
            return;
        if (intraday)
            add(TM_TEXT("ooxml", "As of"), TM_TEXT("ooxml", "%1").with(asOf, TimeStyle::Both));
        else
            addValue(TM_TEXT("ooxml", "As of"), asOfDate(asOf));
    }
    void addSimulated(Simulation simulated)
    {
        if (simulated != Simulation::None)
            add(TM_TEXT("ooxml", "Data"),
                simulated == Simulation::All ? TM_TEXT("ooxml", "SIMULATED") : TM_TEXT("ooxml", "Partly SIMULATED"));
    }
    [[nodiscard]] Worksheet sheet()
    {
        fitWidths(m_sheet);
        return std::move(m_sheet);
    }

private:
    const Translator& m_translator;
    Worksheet m_sheet;
};

QString aboutName(const Translator& translator) { return translator(TM_TEXT("ooxml", "About")); }

void addInputs(About& about, const StudyOutput& output)
{
    for (const UsedInput& input : output.inputs) {
        const QString file = toQString(input.provenance.file);
        const QString sum = toQString(input.provenance.sha256);
        about.addValue(TM_TEXT("ooxml", "Source"),
                       toQString(input.name) + (file.isEmpty() ? QString() : QStringLiteral(" · ") + file)
                           + (sum.isEmpty() ? QString() : QStringLiteral(" · SHA-256 ") + sum));
    }
}

Worksheet metricSheet(const StudyOutput& output, const Translator& translator)
{
    Worksheet sheet;
    sheet.name = translator(TM_TEXT("ooxml", "Metrics"));
    sheet.frozenRows = 1;
    sheet.rows.emplace_back();
    for (const Text& title : {TM_TEXT("ooxml", "Metric"), TM_TEXT("ooxml", "What"), TM_TEXT("ooxml", "Value"),
                              TM_TEXT("ooxml", "Context"), TM_TEXT("ooxml", "Method")})
        sheet.rows.back().push_back({translator(title), {}, CellStyle::Head});
    for (const Metric& metric : output.metrics) {
        const Cell value = metric.words.empty() ? Cell{metric.value, metric.format} : Cell{translator(metric.words)};
        sheet.rows.push_back({{toQString(metric.id)},
                              {translator(metric.label)},
                              value,
                              {translator(metric.context)},
                              {translator(metric.method)}});
    }
    fitWidths(sheet);
    return sheet;
}

/// What a figure's tab or sheet is called: its name, else the last word of its id.
QString shortName(const FigureSpec& figure, const Translator& translator)
{
    if (!figure.name.empty())
        return translator(figure.name);
    return toQString(figure.id).section(QLatin1Char('.'), -1).replace(QLatin1Char('_'), QLatin1Char(' '));
}

} // namespace

Worksheet tableSheet(const TableSpec& table, const Translator& translator)
{
    Worksheet sheet;
    sheet.name = translator(table.title);
    sheet.frozenRows = 1;
    sheet.rows.emplace_back();
    for (const TableColumn& column : table.columns)
        sheet.rows.back().push_back({translator(column.title), {}, CellStyle::Head});
    for (const auto& row : table.rows) {
        sheet.rows.emplace_back();
        for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i)
            sheet.rows.back().push_back({valueOf(row[i], translator), table.columns[i].format});
    }
    fitWidths(sheet);
    return sheet;
}

Result<Worksheet> figureSheet(const FigureSpec& figure, const Translator& translator)
{
    Worksheet sheet;
    sheet.name = shortName(figure, translator);
    bool full = false;
    figureRows(figure, [&](RowKind kind, std::span<const TableCell> cells) {
        full = full || sheet.rows.size() >= kMostRows;
        if (full)
            return;
        if (sheet.rows.empty() && kind == RowKind::Head)
            sheet.frozenRows = 1;
        sheet.rows.emplace_back();
        sheet.rows.back().reserve(cells.size());
        for (const TableCell& cell : cells)
            sheet.rows.back().push_back(
                {valueOf(cell, translator), {}, kind == RowKind::Head ? CellStyle::Head : CellStyle::Plain});
    });
    if (full)
        return fail(ErrorCode::Precondition,
                    TM_TEXT("ooxml", "The figure has more than the 1,048,576 rows a sheet holds. Export CSV instead."));
    fitWidths(sheet);
    return sheet;
}

Result<QByteArray> tableWorkbook(const TableSpec& table, const StudyOutput& output, const Translator& translator)
{
    About about(aboutName(translator), translator);
    about.add(TM_TEXT("ooxml", "Title"), table.title);
    about.add(TM_TEXT("ooxml", "Note"), table.note);
    about.addAsOf(output.asOf, false);
    about.addSimulated(output.simulated);
    about.addValue(TM_TEXT("ooxml", "Digest"), toQString(output.digest));
    addInputs(about, output);
    return workbookBytes({{tableSheet(table, translator), about.sheet()}, output.asOf});
}

Result<QByteArray> figureWorkbook(const FigureSpec& figure, const Translator& translator)
{
    auto sheet = figureSheet(figure, translator);
    if (!sheet)
        return tl::unexpected(sheet.error());
    About about(aboutName(translator), translator);
    about.add(TM_TEXT("ooxml", "Finding"), figure.headline);
    about.add(TM_TEXT("ooxml", "Measure"), figure.subtitle);
    about.add(TM_TEXT("ooxml", "Source"), figure.source);
    about.add(TM_TEXT("ooxml", "Note"), figure.note);
    about.addAsOf(figure.asOf, figure.intraday);
    about.addSimulated(figure.simulated);
    about.addValue(TM_TEXT("ooxml", "Digest"), toQString(figure.digest));
    return workbookBytes({{std::move(*sheet), about.sheet()}, figure.asOf});
}

Result<QByteArray> studyWorkbook(const Text& title, const StudyOutput& output, const Translator& translator)
{
    Workbook workbook;
    workbook.date = output.asOf;
    if (!output.metrics.empty())
        workbook.sheets.push_back(metricSheet(output, translator));
    for (const TableSpec& table : output.tables)
        workbook.sheets.push_back(tableSheet(table, translator));
    for (const FigureSpec& figure : output.figures) {
        auto sheet = figureSheet(figure, translator);
        if (!sheet)
            return tl::unexpected(sheet.error());
        workbook.sheets.push_back(std::move(*sheet));
    }
    About about(aboutName(translator), translator);
    about.add(TM_TEXT("ooxml", "Study"), title);
    about.addAsOf(output.asOf, false);
    about.addSimulated(output.simulated);
    about.addValue(TM_TEXT("ooxml", "Digest"), toQString(output.digest));
    for (const FigureSpec& figure : output.figures)
        about.add(TM_TEXT("ooxml", "Finding"), figure.headline);
    for (const Note& note : output.notes)
        about.add(TM_TEXT("ooxml", "Note"), note.text);
    addInputs(about, output);
    workbook.sheets.push_back(about.sheet());
    return workbookBytes(workbook);
}

} // namespace tidemark::ooxml

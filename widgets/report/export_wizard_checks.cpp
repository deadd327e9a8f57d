// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/export_wizard_checks.h"

#include "models/items/roles.h"
#include "models/report/report_json.h"
#include "models/text/to_qt.h"

#include <QRawFont>

#include <algorithm>

namespace tidemark {

using namespace report;

namespace {

CheckState stateOf(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Missing:
    case ProblemKind::Input:
        return CheckState::Missing;
    case ProblemKind::Unknown:
    case ProblemKind::Syntax:
        return CheckState::Wrong;
    case ProblemKind::Conflict:
        return CheckState::Conflict;
    case ProblemKind::Simulated:
        return CheckState::Simulated;
    case ProblemKind::Altered:
    case ProblemKind::Length:
        break;
    }
    return CheckState::Note;
}

/// The study a problem names first among its arguments: `cta_levels(level=6500)/placebo` → its info; nullptr when it names none.
const StudyInfo* studyNamed(const Text& text, const std::vector<StudyInfo>& studies)
{
    for (const auto& arg : text.args) {
        if (const auto* words = std::get_if<std::string>(&arg)) {
            const std::string id = words->substr(0, words->find_first_of("(./|"));
            if (const auto it = std::ranges::find(studies, id, &StudyInfo::id); it != studies.end())
                return &*it;
        } else if (const auto* inner = std::get_if<std::shared_ptr<const Text>>(&arg); inner && *inner) {
            if (const auto* found = studyNamed(**inner, studies))
                return found;
        }
    }
    return nullptr;
}

CheckLink linkOf(const Problem& problem, const StudyInfo* study)
{
    switch (problem.kind) {
    case ProblemKind::Input:
    case ProblemKind::Simulated:
        return CheckLink::Import;
    case ProblemKind::Conflict:
        return CheckLink::Claims;
    case ProblemKind::Missing:
        return study ? CheckLink::Study : CheckLink::Import;
    default:
        return problem.section.empty() ? CheckLink::None : CheckLink::Text;
    }
}

CheckRow rowOf(const Problem& problem, const std::vector<StudyInfo>& studies)
{
    const StudyInfo* study = studyNamed(problem.text, studies);
    CheckRow row{.state = stateOf(problem.kind), .section = problem.section, .reason = problem.text};
    row.link = linkOf(problem, study);
    if (study)
        row.study = study->id;
    if (row.section.empty() && study)
        row.section = study->section;
    if (problem.kind == ProblemKind::Simulated && study)
        row.reason = TM_TEXT("report", "“%1” is on simulated data").with(study->title);
    else if (problem.kind != ProblemKind::Missing && !problem.file.empty())
        row.reason = problemText(problem);
    return row;
}

/// Titles without their number, by section.
std::map<std::string, QString> titlesOf(const std::vector<ContentItem>& contents)
{
    std::map<std::string, QString> titles;
    for (const auto& item : contents) {
        const QString number = toQString(item.id) + u' ';
        if (item.kind != ContentItem::Kind::Figure)
            titles[item.id] = item.title.startsWith(number) ? item.title.mid(number.size()) : item.title;
    }
    return titles;
}

std::map<std::string, QString> figureNumbers(const ReportDocument& document)
{
    std::map<std::string, QString> numbers;
    for (const auto& block : document.blocks)
        if (const auto* figure = std::get_if<Figure>(&block.content)) {
            QString& line = numbers[block.section];
            line += (line.isEmpty() ? QString{} : QStringLiteral(", ")) + QString::number(figure->number);
        }
    return numbers;
}

} // namespace

StatusGlyph glyphOf(CheckState state)
{
    switch (state) {
    case CheckState::Ready:
        return {"check", Token::Fresh};
    case CheckState::Missing:
        return {"empty", Token::NoData};
    case CheckState::Wrong:
        return {"warn", Token::Conflicts};
    case CheckState::Conflict:
        return {"noteq", Token::Conflicts};
    case CheckState::Simulated:
        return {"sim", Token::Simulated};
    case CheckState::Note:
        break;
    }
    return {"warn", Token::Stale};
}

QString charactersWithoutGlyph(const ReportDocument& document, const pdf::ReportFonts& fonts)
{
    std::vector<QRawFont> faces;
    for (const auto face : {pdf::Face::Serif, pdf::Face::Sans})
        for (const bool latin : {true, false})
            faces.push_back(QRawFont::fromFont(pdf::fontFor(fonts, {.face = face}, latin)));
    const Cover& cover = document.cover;
    const QString text =
        QString::fromUtf8(reportMarkdown(document)) + cover.title + cover.subtitle + cover.organisation + cover.author;
    std::set<char32_t> seen;
    for (const char32_t c : text.toUcs4())
        if (c > 0x20)
            seen.insert(c);
    QString lacking;
    for (const char32_t c : seen)
        if (std::ranges::none_of(faces, [c](const QRawFont& face) { return face.supportsCharacter(c); }))
            lacking += QString::fromUcs4(&c, 1);
    return lacking;
}

std::vector<CheckRow> checksOf(const Assembly& assembly, const std::vector<ContentItem>& contents,
                               const std::set<std::string>& leftOut, const std::vector<StudyInfo>& studies,
                               const QString& lacking)
{
    std::vector<CheckRow> rows;
    if (!lacking.isEmpty())
        rows.push_back({.state = CheckState::Wrong,
                        .reason = TM_TEXT("report", "The chosen fonts have no glyph for: %1; another font stands in")
                                      .with(lacking.left(40).toStdString())});
    for (const auto& problem : assembly.problems)
        rows.push_back(rowOf(problem, studies));
    for (std::size_t i = 0; i < contents.size(); ++i) {
        const auto& item = contents[i];
        const auto isOf = [&](const CheckRow& row) { return row.section == item.id; };
        if (item.kind == ContentItem::Kind::Section && !isLeftOut(contents, i, leftOut)
            && std::ranges::none_of(rows, isOf))
            rows.push_back({.state = CheckState::Ready, .section = item.id});
    }
    const auto titles = titlesOf(contents);
    const auto numbers = figureNumbers(assembly.document);
    std::map<std::string, std::size_t> order;
    for (std::size_t i = 0; i < contents.size(); ++i)
        order[contents[i].id] = i + 1;
    for (auto& row : rows) {
        if (const auto it = titles.find(row.section); it != titles.end())
            row.title = it->second;
        if (const auto it = numbers.find(row.section); it != numbers.end())
            row.figures = it->second;
    }
    std::ranges::stable_sort(rows, {}, [&](const CheckRow& row) {
        const auto it = order.find(row.section);
        return it == order.end() ? 0 : it->second;
    });
    return rows;
}

CheckSummary summaryOf(const std::vector<CheckRow>& rows, const Assembly& assembly,
                       const std::vector<ContentItem>& contents, const std::set<std::string>& leftOut)
{
    CheckSummary summary;
    summary.ready = static_cast<int>(figures(assembly.document).size());
    for (std::size_t i = 0; i < contents.size(); ++i)
        if (contents[i].kind == ContentItem::Kind::Figure && !isLeftOut(contents, i, leftOut) && !contents[i].available)
            ++summary.figures;
    summary.figures += summary.ready;
    for (const auto& row : rows) {
        summary.simulated += row.state == CheckState::Simulated ? 1 : 0;
        summary.look += row.state != CheckState::Ready && row.state != CheckState::Simulated ? 1 : 0;
    }
    return summary;
}

void CheckModel::setRows(std::vector<CheckRow> rows, std::shared_ptr<const Translator> translator)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_translator = std::move(translator);
    endResetModel();
}

int CheckModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CheckModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString CheckModel::cell(const CheckRow& row, int column) const
{
    switch (column) {
    case SectionColumn:
        return toQString(row.section);
    case TitleColumn:
        return row.title.isEmpty() ? tr("Whole report") : row.title;
    case FiguresColumn:
        return row.figures.isEmpty() ? QString{} : tr("Fig. %1").arg(row.figures);
    case StateColumn:
        switch (row.state) {
        case CheckState::Ready:
            return tr("Ready");
        case CheckState::Missing:
            return tr("No data");
        case CheckState::Wrong:
            return tr("Error");
        case CheckState::Conflict:
            return tr("Conflict");
        case CheckState::Simulated:
            return tr("Simulated");
        case CheckState::Note:
            return tr("Note");
        }
        break;
    case ReasonColumn:
        return m_translator ? (*m_translator)(row.reason) : QString{};
    case LinkColumn:
        switch (row.link) {
        case CheckLink::Study:
            return tr("View");
        case CheckLink::Import:
            return row.state == CheckState::Simulated ? tr("Replace…") : tr("Import…");
        case CheckLink::Claims:
            return tr("Claims");
        case CheckLink::Text:
            return tr("Edit");
        case CheckLink::None:
            break;
        }
        break;
    default:
        break;
    }
    return {};
}

QVariant CheckModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CheckRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::ToolTipRole:
        return cell(row, index.column() == LinkColumn ? int{LinkColumn} : int{ReasonColumn});
    case Qt::AccessibleTextRole:
        return cell(row, index.column());
    case StatusRole:
        return static_cast<int>(row.state);
    default:
        return {};
    }
}

QVariant CheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Section"), tr("Title"), tr("Figures"), tr("State"), tr("What"), QString{}};
    return section >= 0 && section < ColumnCount ? titles[section] : QString{};
}

} // namespace tidemark

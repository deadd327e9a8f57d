// SPDX-License-Identifier: GPL-3.0-or-later
// SpreadsheetML, ECMA-376 part 1: workbook (18.2), sheets (18.3), shared strings (18.4), styles (18.8).
#include "models/import/xlsx_reader.h"

#include "models/core/time.h"
#include "models/import/archive.h"
#include "models/import/number_parser.h"

#include <QByteArray>
#include <QString>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <map>
#include <vector>

namespace tidemark::importing {

using namespace std::chrono;

namespace {

constexpr int kLastColumn = 16'384;
constexpr std::int64_t kLastRow = 1'048'576;

struct Book
{
    std::map<std::string, std::string> parts;
    std::vector<std::string> strings;
    std::vector<bool> dateStyles; ///< by cell style
    bool from1904 = false;
};

QXmlStreamReader reader(const Book& book, const std::string& part)
{
    const auto it = book.parts.find(part);
    return it == book.parts.end() ? QXmlStreamReader{}
                                  : QXmlStreamReader{QByteArray::fromRawData(
                                      it->second.data(), static_cast<qsizetype>(it->second.size()))};
}

std::string attribute(const QXmlStreamReader& xml, const char* name)
{
    return xml.attributes().value(QLatin1String(name)).toString().toStdString();
}

bool is(const QXmlStreamReader& xml, const char* name)
{
    return xml.isStartElement() && xml.name() == QLatin1String(name);
}

bool isEnd(const QXmlStreamReader& xml, const char* name)
{
    return xml.isEndElement() && xml.name() == QLatin1String(name);
}

tl::unexpected<Error> badPart(const std::string& part)
{
    return fail(ErrorCode::Parse,
                TM_TEXT("import", "the workbook is damaged in its part “%1”. Save it again, or save the sheet as CSV")
                    .with(part));
}

std::string cleaned(const QString& text)
{
    std::string out = text.toStdString();
    std::ranges::replace_if(
        out, [](char c) { return c == '\n' || c == '\r' || c == '\0'; }, ' ');
    return out;
}

/// The text of an element that holds `t` runs; phonetic runs are no part of it. The reader stands on the element's start.
QString richText(QXmlStreamReader& xml, const char* element)
{
    QString text;
    bool phonetic = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (isEnd(xml, element))
            break;
        if (is(xml, "rPh"))
            phonetic = true;
        if (isEnd(xml, "rPh"))
            phonetic = false;
        if (is(xml, "t") && !phonetic)
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return text;
}

Status readStrings(Book& book)
{
    auto xml = reader(book, "xl/sharedStrings.xml");
    if (!book.parts.contains("xl/sharedStrings.xml"))
        return {};
    while (!xml.atEnd()) {
        xml.readNext();
        if (is(xml, "si"))
            book.strings.push_back(cleaned(richText(xml, "si")));
    }
    if (xml.hasError())
        return badPart("xl/sharedStrings.xml");
    return {};
}

/// Whether a number format shows a date or time: y, m, d, h or s outside quotes, brackets and escapes.
bool isDateFormat(std::string_view code)
{
    bool quoted = false;
    bool bracketed = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '\\' || c == '_' || c == '*'))
            ++i;
        else if (!quoted && (c == '[' || c == ']'))
            bracketed = c == '[';
        else if (!quoted && !bracketed && std::string_view{"yYmMdDhHsS"}.find(c) != std::string_view::npos)
            return true;
    }
    return false;
}

Status readStyles(Book& book)
{
    if (!book.parts.contains("xl/styles.xml"))
        return {};
    auto xml = reader(book, "xl/styles.xml");
    std::map<int, bool> custom;
    bool inCells = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (is(xml, "numFmt"))
            custom[std::atoi(attribute(xml, "numFmtId").c_str())] = isDateFormat(attribute(xml, "formatCode"));
        if (is(xml, "cellXfs"))
            inCells = true;
        if (isEnd(xml, "cellXfs"))
            inCells = false;
        if (inCells && is(xml, "xf")) {
            const int id = std::atoi(attribute(xml, "numFmtId").c_str());
            const auto it = custom.find(id);
            // Formats 14 to 22 and 45 to 47 are dates and times without being listed (18.8.30).
            book.dateStyles.push_back(it != custom.end() ? it->second
                                                         : (id >= 14 && id <= 22) || (id >= 45 && id <= 47));
        }
    }
    if (xml.hasError())
        return badPart("xl/styles.xml");
    return {};
}

/// The part of the first sheet, by workbook and relations.
Result<std::string> firstSheet(Book& book)
{
    auto xml = reader(book, "xl/workbook.xml");
    std::string id;
    while (!xml.atEnd()) {
        xml.readNext();
        if (is(xml, "workbookPr")) {
            const auto value = attribute(xml, "date1904");
            book.from1904 = value == "1" || value == "true";
        }
        if (id.empty() && is(xml, "sheet"))
            for (const auto& candidate : xml.attributes())
                if (candidate.name() == QLatin1String("id") && candidate.prefix() == QLatin1String("r"))
                    id = candidate.value().toString().toStdString();
    }
    if (xml.hasError())
        return badPart("xl/workbook.xml");
    auto relations = reader(book, "xl/_rels/workbook.xml.rels");
    while (!relations.atEnd()) {
        relations.readNext();
        if (is(relations, "Relationship") && attribute(relations, "Id") == id && !id.empty()) {
            std::string target = attribute(relations, "Target");
            return target.starts_with('/') ? target.substr(1) : "xl/" + target;
        }
    }
    if (book.parts.contains("xl/worksheets/sheet1.xml"))
        return std::string{"xl/worksheets/sheet1.xml"};
    return badPart("xl/_rels/workbook.xml.rels");
}

std::string isoOfSerial(double serial, bool from1904)
{
    // Excel counts a 29 February 1900 that never was: up to it the count starts a day later.
    const Date epoch = from1904 ? makeDate(1904, 1, 1) : serial < 60 ? makeDate(1899, 12, 31) : makeDate(1899, 12, 30);
    const auto ms = static_cast<std::int64_t>(std::llround(serial * 86'400'000.0));
    const TimePoint time = epoch + milliseconds{ms};
    const TimePoint rounded = round<seconds>(time);
    const TimePoint shown = rounded - time < milliseconds{2} && time - rounded < milliseconds{2} ? rounded : time;
    const Date date = floor<days>(shown);
    if (shown == TimePoint{date})
        return isoDate(date);
    std::string text = isoTime(shown);
    text.pop_back();
    return text;
}

std::string numberText(const std::string& raw, bool asDate, bool from1904)
{
    const auto number = parseNumber(raw);
    if (number.state != CellState::Number)
        return raw;
    constexpr double kLastSerial = 2'958'466; // 9999-12-31
    if (asDate && number.value >= 0 && number.value < kLastSerial)
        return isoOfSerial(number.value, from1904);
    std::array<char, 40> buffer{};
    const int n = std::snprintf(buffer.data(), buffer.size(), "%.15g", number.value);
    return {buffer.data(), static_cast<std::size_t>(n)};
}

void appendCell(std::string& line, const std::string& text)
{
    if (text.find_first_of(",\"") == std::string::npos && !text.starts_with(' ')) {
        line += text;
        return;
    }
    line += '"';
    for (const char c : text) {
        line += c;
        if (c == '"')
            line += '"';
    }
    line += '"';
}

/// Column of `BC12`, from 0; -1 when it is none.
int columnOf(const std::string& reference)
{
    int column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z')
            break;
        column = column * 26 + (c - 'A' + 1);
        if (column > kLastColumn)
            return -1;
    }
    return column - 1;
}

/// Value of the cell the reader stands on; the reader moves behind it.
std::string cellValue(QXmlStreamReader& xml, const Book& book)
{
    const std::string type = attribute(xml, "t");
    const auto style = static_cast<std::size_t>(std::max(0, std::atoi(attribute(xml, "s").c_str())));
    std::string value;
    while (!xml.atEnd()) {
        xml.readNext();
        if (isEnd(xml, "c"))
            break;
        if (is(xml, "v"))
            value = cleaned(xml.readElementText(QXmlStreamReader::IncludeChildElements));
        else if (is(xml, "is"))
            value = cleaned(richText(xml, "is"));
    }
    if (type == "s") {
        std::size_t index = 0;
        const auto [stop, error] = std::from_chars(value.data(), value.data() + value.size(), index);
        return error == std::errc{} && index < book.strings.size() ? book.strings[index] : std::string{};
    }
    if (type == "e")
        return "#N/A";
    if (type == "b")
        return value == "1" ? "TRUE" : "FALSE";
    if (type.empty() || type == "n")
        return value.empty()
                   ? value
                   : numberText(value, style < book.dateStyles.size() && book.dateStyles[style], book.from1904);
    return value;
}

Result<std::string> readSheet(const Book& book, const std::string& part, const Progress& progress)
{
    auto xml = reader(book, part);
    if (!book.parts.contains(part))
        return badPart(part);
    std::string csv;
    std::int64_t line = 0; // lines written
    std::int64_t row = 0;  // of the sheet, from 1
    int column = 0;        // cells written in this line
    int width = 0;         // of the first row that is not empty: shorter ones are filled up
    while (!xml.atEnd()) {
        xml.readNext();
        if (is(xml, "row")) {
            const auto given = std::atoll(attribute(xml, "r").c_str());
            row = given > row ? given : row + 1;
            if (row > kLastRow)
                return badPart(part);
            if (progress.cancelled())
                return fail(ErrorCode::Cancelled, TM_TEXT("import", "the import was cancelled; nothing was taken"));
            for (; line < row - 1; ++line)
                csv += '\n';
            column = 0;
        } else if (is(xml, "c") && row > 0) {
            const std::string reference = attribute(xml, "r");
            const int at = reference.empty() ? column : columnOf(reference);
            const std::string value = cellValue(xml, book);
            if (at < column)
                return badPart(part);
            if (value.empty() && at > 0)
                continue;
            for (; column < at; ++column)
                csv += column == 0 ? "" : ",";
            if (column > 0)
                csv += ',';
            appendCell(csv, value);
            column = at + 1;
        } else if (isEnd(xml, "row")) {
            width = width == 0 ? column : width;
            for (; column > 0 && column < width; ++column)
                csv += ',';
            csv += '\n';
            ++line;
        }
    }
    if (xml.hasError())
        return badPart(part);
    return csv;
}

} // namespace

bool isWorkbook(std::string_view zip)
{
    bool found = false;
    const auto look = [&](const std::string& name) {
        found = found || name == "xl/workbook.xml";
        return false;
    };
    const auto none = [](const std::string&, const std::string&) -> Status { return {}; };
    return readArchive(zip, {}, Progress{}, look, none).has_value() && found;
}

Result<std::string> sheetAsCsv(std::string_view zip, const Progress& progress)
{
    Book book;
    const auto wanted = [](const std::string& name) {
        return name == "xl/workbook.xml" || name == "xl/sharedStrings.xml" || name == "xl/styles.xml"
               || name == "xl/_rels/workbook.xml.rels"
               || (name.starts_with("xl/worksheets/") && name.ends_with(".xml"));
    };
    const auto take = [&](const std::string& name, std::string content) -> Status {
        book.parts.insert_or_assign(name, std::move(content));
        return {};
    };
    if (const Status status = readArchive(zip, {}, progress, wanted, take); !status)
        return tl::unexpected(status.error());
    if (const Status status = readStrings(book); !status)
        return tl::unexpected(status.error());
    if (const Status status = readStyles(book); !status)
        return tl::unexpected(status.error());
    const auto sheet = firstSheet(book);
    if (!sheet)
        return tl::unexpected(sheet.error());
    return readSheet(book, *sheet, progress);
}

} // namespace tidemark::importing

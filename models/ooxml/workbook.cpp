// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ooxml/workbook.h"

#include "models/text/to_qt.h"

#include <QSet>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

namespace tidemark::ooxml {

namespace {

using namespace std::chrono;

constexpr std::size_t kMostRows = 1'048'576;
constexpr std::size_t kMostColumns = 16'384;
constexpr qsizetype kLongestText = 32'767;
constexpr qsizetype kLongestName = 31;
constexpr const char* kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr int kFirstOwnFormat = 164;
const Date kFirstDate{year{1900} / March / 1};

/// A row of cellXfs.
struct Look
{
    QString format; ///< number format code; empty: General
    CellStyle style = CellStyle::Plain;
    bool quoted = false;
    friend bool operator==(const Look&, const Look&) = default;
};

QString formatCode(const NumberFormat& format)
{
    QString code = format.grouping ? QStringLiteral("#,##0") : QStringLiteral("0");
    if (format.decimals > 0)
        code += QLatin1Char('.') + QString(std::min(format.decimals, 12), QLatin1Char('0'));
    // A fraction of percent points has no sign of its own in a spreadsheet; percent shows the same digits.
    if (format.unit == Unit::Percent || format.unit == Unit::PercentPoint || format.unit == Unit::PerMinute)
        code += QLatin1Char('%');
    return format.sign == Sign::Always ? QStringLiteral("+%1;-%1;%1").arg(code) : code;
}

bool startsLikeFormula(const QString& text) { return !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text[0]); }

/// `_x000D_` in a file means a carriage return, so the underscore of one that is meant literally is written as _x005F_.
QString escaped(QString text)
{
    text = xmlText(text).left(kLongestText);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    const auto hex = [&](qsizetype i) {
        return i < text.size() && QStringLiteral("0123456789abcdefABCDEF").contains(text[i]);
    };
    for (qsizetype i = 0; i + 6 < text.size(); ++i)
        if (text[i] == QLatin1Char('_') && text[i + 1] == QLatin1Char('x') && text[i + 6] == QLatin1Char('_')
            && hex(i + 2) && hex(i + 3) && hex(i + 4) && hex(i + 5)) {
            text.insert(i + 1, QStringLiteral("x005F_"));
            i += 6;
        }
    return text;
}

class Writer
{
public:
    explicit Writer(const Workbook& workbook) : m_workbook(workbook), m_package(workbook.date)
    {
        m_looks.push_back({}); // style 0 is the default of every cell
    }

    Result<QByteArray> bytes()
    {
        for (const Worksheet& sheet : m_workbook.sheets) {
            std::size_t columns = 0;
            for (const auto& row : sheet.rows)
                columns = std::max(columns, row.size());
            if (sheet.rows.size() > kMostRows || columns > kMostColumns)
                return fail(ErrorCode::Precondition,
                            TM_TEXT("ooxml", "Sheet “%1” has %2 rows and %3 columns; a spreadsheet holds 1,048,576 and "
                                             "16,384. Export CSV, or a shorter range.")
                                .with(sheet.name.toStdString())
                                .with(static_cast<std::int64_t>(sheet.rows.size()))
                                .with(static_cast<std::int64_t>(columns)));
        }
        // Sheets first: they say which styles there are.
        std::vector<QByteArray> sheets;
        for (const Worksheet& sheet : m_workbook.sheets)
            sheets.push_back(sheetXml(sheet, sheets.empty()));
        const QString type = QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.%1+xml");
        const QString book = QStringLiteral("xl/workbook.xml");
        const QString relation = QLatin1String(names::kRelationships) + QLatin1Char('/');
        m_package.relate({}, QLatin1String(names::kOfficeDocument), book);
        QStringList ids;
        for (std::size_t i = 0; i < sheets.size(); ++i)
            ids.append(m_package.relate(book, relation + QStringLiteral("worksheet"), sheetPart(i)));
        m_package.relate(book, relation + QStringLiteral("styles"), QStringLiteral("xl/styles.xml"));
        m_package.addPart(book, bookXml(ids), type.arg(QStringLiteral("sheet.main")));
        m_package.addPart(QStringLiteral("xl/styles.xml"), stylesXml(), type.arg(QStringLiteral("styles")));
        for (std::size_t i = 0; i < sheets.size(); ++i)
            m_package.addPart(sheetPart(i), std::move(sheets[i]), type.arg(QStringLiteral("worksheet")));
        return m_package.bytes();
    }

private:
    static QString sheetPart(std::size_t i) { return QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1); }

    static void begin(QXmlStreamWriter& xml, const char* root)
    {
        xml.writeStartDocument(QStringLiteral("1.0"), true);
        xml.writeStartElement(QLatin1String(root));
        xml.writeDefaultNamespace(QLatin1String(kMain));
    }

    QByteArray bookXml(const QStringList& ids) const
    {
        QByteArray bytes;
        QXmlStreamWriter xml(&bytes);
        begin(xml, "workbook");
        xml.writeNamespace(QLatin1String(names::kRelationships), QStringLiteral("r"));
        xml.writeStartElement(QStringLiteral("sheets"));
        QSet<QString> taken;
        for (qsizetype i = 0; i < ids.size(); ++i) {
            xml.writeEmptyElement(QStringLiteral("sheet"));
            xml.writeAttribute(QStringLiteral("name"),
                               uniqueName(m_workbook.sheets[static_cast<std::size_t>(i)].name, taken));
            xml.writeAttribute(QStringLiteral("sheetId"), QString::number(i + 1));
            xml.writeAttribute(QLatin1String(names::kRelationships), QStringLiteral("id"), ids[i]);
        }
        xml.writeEndDocument();
        return bytes;
    }

    /// Names are compared without case.
    static QString uniqueName(const QString& wish, QSet<QString>& taken)
    {
        const QString base = sheetName(wish);
        QString name = base;
        for (int n = 2; taken.contains(name.toCaseFolded()); ++n) {
            const QString suffix = QStringLiteral(" (%1)").arg(n);
            name = base.left(kLongestName - suffix.size()) + suffix;
        }
        taken.insert(name.toCaseFolded());
        return name;
    }

    std::size_t lookOf(const Look& look)
    {
        const auto it = std::find(m_looks.begin(), m_looks.end(), look);
        if (it != m_looks.end())
            return static_cast<std::size_t>(it - m_looks.begin());
        m_looks.push_back(look);
        return m_looks.size() - 1;
    }

    QByteArray sheetXml(const Worksheet& sheet, bool first)
    {
        QByteArray bytes;
        QXmlStreamWriter xml(&bytes);
        begin(xml, "worksheet");
        xml.writeStartElement(QStringLiteral("sheetViews"));
        xml.writeStartElement(QStringLiteral("sheetView"));
        if (first)
            xml.writeAttribute(QStringLiteral("tabSelected"), QStringLiteral("1"));
        xml.writeAttribute(QStringLiteral("workbookViewId"), QStringLiteral("0"));
        if (sheet.frozenRows > 0) {
            xml.writeEmptyElement(QStringLiteral("pane"));
            xml.writeAttribute(QStringLiteral("ySplit"), QString::number(sheet.frozenRows));
            xml.writeAttribute(QStringLiteral("topLeftCell"), cellName(0, sheet.frozenRows));
            xml.writeAttribute(QStringLiteral("activePane"), QStringLiteral("bottomLeft"));
            xml.writeAttribute(QStringLiteral("state"), QStringLiteral("frozen"));
        }
        xml.writeEndElement();
        xml.writeEndElement();
        writeWidths(xml, sheet);
        xml.writeStartElement(QStringLiteral("sheetData"));
        for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
            if (sheet.rows[r].empty())
                continue;
            xml.writeStartElement(QStringLiteral("row"));
            xml.writeAttribute(QStringLiteral("r"), QString::number(r + 1));
            for (std::size_t c = 0; c < sheet.rows[r].size(); ++c)
                writeCell(xml, sheet.rows[r][c], cellName(c, r));
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        return bytes;
    }

    static void writeWidths(QXmlStreamWriter& xml, const Worksheet& sheet)
    {
        const auto sound = [](double width) { return std::isfinite(width) && width > 0; };
        if (std::none_of(sheet.widths.begin(), sheet.widths.end(), sound))
            return;
        xml.writeStartElement(QStringLiteral("cols"));
        for (std::size_t i = 0; i < sheet.widths.size(); ++i) {
            if (!sound(sheet.widths[i]))
                continue;
            xml.writeEmptyElement(QStringLiteral("col"));
            xml.writeAttribute(QStringLiteral("min"), QString::number(i + 1));
            xml.writeAttribute(QStringLiteral("max"), QString::number(i + 1));
            xml.writeAttribute(QStringLiteral("width"), xmlNumber(std::min(sheet.widths[i], 255.0)));
            xml.writeAttribute(QStringLiteral("customWidth"), QStringLiteral("1"));
        }
        xml.writeEndElement();
    }

    void writeCell(QXmlStreamWriter& xml, const Cell& cell, const QString& name)
    {
        struct Plain
        {
            const Cell& cell;
            QString text;
            double number = std::nan("");
            QString format;
            void operator()(std::monostate) {}
            void operator()(double value)
            {
                number = value;
                if (cell.format)
                    format = formatCode(*cell.format);
            }
            void operator()(const QString& value) { text = value; }
            void operator()(Date date)
            {
                if (date < kFirstDate) {
                    text = toQString(isoDate(date));
                    return;
                }
                number = serialDate(date);
                format = QStringLiteral("yyyy\\-mm\\-dd");
            }
            void operator()(TimePoint time)
            {
                if (time < TimePoint{kFirstDate}) {
                    text = toQString(isoTime(time));
                    return;
                }
                number = serialTime(time);
                const bool fraction = time != floor<seconds>(time);
                format = fraction ? QStringLiteral("yyyy\\-mm\\-dd\\ hh:mm:ss.000")
                                  : QStringLiteral("yyyy\\-mm\\-dd\\ hh:mm:ss");
            }
        };
        Plain plain{cell, {}, std::nan(""), {}};
        std::visit(plain, cell.value);
        const bool isNumber = std::isfinite(plain.number);
        if (!isNumber && plain.text.isEmpty() && cell.style == CellStyle::Plain)
            return;
        const std::size_t look = lookOf({plain.format, cell.style, startsLikeFormula(plain.text)});
        xml.writeStartElement(QStringLiteral("c"));
        xml.writeAttribute(QStringLiteral("r"), name);
        if (look > 0)
            xml.writeAttribute(QStringLiteral("s"), QString::number(look));
        if (isNumber) {
            xml.writeTextElement(QStringLiteral("v"), xmlNumber(plain.number));
        } else if (!plain.text.isEmpty()) {
            xml.writeAttribute(QStringLiteral("t"), QStringLiteral("inlineStr"));
            xml.writeStartElement(QStringLiteral("is"));
            xml.writeStartElement(QStringLiteral("t"));
            const QString words = escaped(plain.text);
            // Readers trim what does not ask to be kept; the schema knows no such attribute here, so only where it matters.
            if (words != words.trimmed())
                xml.writeAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
            xml.writeCharacters(words);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    QByteArray stylesXml() const
    {
        QByteArray bytes;
        QXmlStreamWriter xml(&bytes);
        begin(xml, "styleSheet");
        QStringList formats;
        for (const Look& look : m_looks)
            if (!look.format.isEmpty() && !formats.contains(look.format))
                formats.append(look.format);
        if (!formats.isEmpty()) {
            xml.writeStartElement(QStringLiteral("numFmts"));
            xml.writeAttribute(QStringLiteral("count"), QString::number(formats.size()));
            for (qsizetype i = 0; i < formats.size(); ++i) {
                xml.writeEmptyElement(QStringLiteral("numFmt"));
                xml.writeAttribute(QStringLiteral("numFmtId"), QString::number(kFirstOwnFormat + i));
                xml.writeAttribute(QStringLiteral("formatCode"), formats[i]);
            }
            xml.writeEndElement();
        }
        writeFontsAndFills(xml);
        xml.writeStartElement(QStringLiteral("cellXfs"));
        xml.writeAttribute(QStringLiteral("count"), QString::number(m_looks.size()));
        for (const Look& look : m_looks) {
            const qsizetype format = formats.indexOf(look.format);
            xml.writeStartElement(QStringLiteral("xf"));
            xml.writeAttribute(QStringLiteral("numFmtId"),
                               QString::number(look.format.isEmpty() ? 0 : kFirstOwnFormat + format));
            xml.writeAttribute(QStringLiteral("fontId"), QString::number(static_cast<int>(look.style)));
            xml.writeAttribute(QStringLiteral("fillId"), QStringLiteral("0"));
            xml.writeAttribute(QStringLiteral("borderId"), QStringLiteral("0"));
            xml.writeAttribute(QStringLiteral("xfId"), QStringLiteral("0"));
            if (look.quoted)
                xml.writeAttribute(QStringLiteral("quotePrefix"), QStringLiteral("1"));
            if (!look.format.isEmpty())
                xml.writeAttribute(QStringLiteral("applyNumberFormat"), QStringLiteral("1"));
            if (look.style != CellStyle::Plain)
                xml.writeAttribute(QStringLiteral("applyFont"), QStringLiteral("1"));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeStartElement(QStringLiteral("cellStyles"));
        xml.writeAttribute(QStringLiteral("count"), QStringLiteral("1"));
        xml.writeEmptyElement(QStringLiteral("cellStyle"));
        xml.writeAttribute(QStringLiteral("name"), QStringLiteral("Normal"));
        xml.writeAttribute(QStringLiteral("xfId"), QStringLiteral("0"));
        xml.writeAttribute(QStringLiteral("builtinId"), QStringLiteral("0"));
        xml.writeEndDocument();
        return bytes;
    }

    /// Fonts in the order of CellStyle; the two fills and the border every workbook has.
    static void writeFontsAndFills(QXmlStreamWriter& xml)
    {
        const auto list = [&](const char* element, int count) {
            xml.writeStartElement(QLatin1String(element));
            xml.writeAttribute(QStringLiteral("count"), QString::number(count));
        };
        const auto value = [&](const char* element, const char* key, const char* content) {
            xml.writeEmptyElement(QLatin1String(element));
            xml.writeAttribute(QLatin1String(key), QLatin1String(content));
        };
        list("fonts", 3);
        for (const CellStyle style : {CellStyle::Plain, CellStyle::Head, CellStyle::Quiet}) {
            xml.writeStartElement(QStringLiteral("font"));
            if (style == CellStyle::Head)
                xml.writeEmptyElement(QStringLiteral("b"));
            value("sz", "val", "11");
            value("color", "rgb", style == CellStyle::Quiet ? "FF5A6472" : "FF000000");
            value("name", "val", "Calibri");
            value("family", "val", "2");
            xml.writeEndElement();
        }
        xml.writeEndElement();
        list("fills", 2);
        for (const char* pattern : {"none", "gray125"}) {
            xml.writeStartElement(QStringLiteral("fill"));
            value("patternFill", "patternType", pattern);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        list("borders", 1);
        xml.writeStartElement(QStringLiteral("border"));
        for (const char* edge : {"left", "right", "top", "bottom", "diagonal"})
            xml.writeEmptyElement(QLatin1String(edge));
        xml.writeEndElement();
        xml.writeEndElement();
        list("cellStyleXfs", 1);
        xml.writeEmptyElement(QStringLiteral("xf"));
        for (const char* key : {"numFmtId", "fontId", "fillId", "borderId"})
            xml.writeAttribute(QLatin1String(key), QStringLiteral("0"));
        xml.writeEndElement();
    }

    const Workbook& m_workbook;
    Package m_package;
    std::vector<Look> m_looks;
};

} // namespace

Result<QByteArray> workbookBytes(const Workbook& workbook)
{
    if (workbook.sheets.empty())
        return fail(ErrorCode::Precondition, TM_TEXT("ooxml", "A workbook needs at least one sheet"));
    return Writer(workbook).bytes();
}

QString columnName(std::size_t column)
{
    QString name;
    for (std::size_t i = column + 1; i > 0; i = (i - 1) / 26)
        name.prepend(QChar(static_cast<char16_t>(u'A' + (i - 1) % 26)));
    return name;
}

QString cellName(std::size_t column, std::size_t row) { return columnName(column) + QString::number(row + 1); }

QString sheetName(const QString& wish)
{
    QString name = xmlText(wish).simplified();
    for (QChar& c : name)
        if (QStringLiteral("[]:*?/\\").contains(c))
            c = QLatin1Char(' ');
    name = name.simplified();
    if (name.size() > kLongestName) {
        name.truncate(kLongestName - 1);
        // At a word's end where there is one nearby.
        if (const qsizetype space = name.lastIndexOf(QLatin1Char(' ')); space > kLongestName / 2)
            name.truncate(space);
        if (name.back().isHighSurrogate())
            name.chop(1);
        name += QChar(0x2026);
    }
    while (name.startsWith(QLatin1Char('\'')))
        name.remove(0, 1);
    while (name.endsWith(QLatin1Char('\'')))
        name.chop(1);
    name = name.trimmed();
    return name.isEmpty() ? QStringLiteral("Sheet") : name;
}

double serialDate(Date date) { return static_cast<double>((date - Date{year{1899} / December / 30}).count()); }

double serialTime(TimePoint time)
{
    const auto since = time - TimePoint{Date{year{1899} / December / 30}};
    return static_cast<double>(since.count()) / 86'400'000.0;
}

} // namespace tidemark::ooxml

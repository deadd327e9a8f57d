// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ooxml/docx.h"

#include "models/ooxml/chart_part.h"
#include "models/ooxml/docx_parts.h"
#include "models/ooxml/package.h"
#include "models/ooxml/xml.h"

#include <QUrl>

#include <algorithm>

namespace tidemark::ooxml {

namespace {

using namespace report;

constexpr const char* kWord = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr const char* kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr double kFigureWidth = 604; ///< 160 mm in units of 1/96 inch
constexpr int kEmuPerUnit = 9525;    ///< 1/96 inch
constexpr int kTextWidth = 9070;     ///< 160 mm in twentieths of a point

QString q(const char* text) { return QLatin1String(text); }

QString contentType(const char* part) { return q(kWord) + q(part) + q("+xml"); }

/// A bookmark's name: letters, digits and underscores, at most 40 characters.
QString bookmarkName(const QString& anchor)
{
    QString name = QStringLiteral("a_");
    for (const QChar c : anchor)
        name += c.isLetterOrNumber() && c.unicode() < 128 ? c : QLatin1Char('_');
    return name.left(40);
}

ChartType chartType(const ReportDocument& document, const DocxOptions& options)
{
    return {options.sansLatin, options.sansHan, document.language == Language::Chinese ? q("zh-CN") : q("en-US"), 9};
}

/// Writes document.xml and footnotes.xml and adds what they refer to.
class Body
{
public:
    Body(const ReportDocument& document, const WriteContext& context, const DocxOptions& options, Package& package)
        : m_document(document),
          m_context(context),
          m_options(options),
          m_package(package),
          m_figures(package, document, q("word"), chartType(document, options), options.direction, options.picture,
                    context.created)
    {
    }

    Status write(const Progress& progress)
    {
        openWordRoot(m_xml, "w:document");
        m_xml.open("w:body");
        writeCover();
        writeContents();
        for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
            if (progress.cancelled())
                return fail(ErrorCode::Cancelled, TM_TEXT("report", "The export was cancelled; nothing was written"));
            if (const auto done =
                    std::visit([&](const auto& content) { return add(content); }, m_document.blocks[i].content);
                !done)
                return done;
            progress.report(static_cast<double>(i) / static_cast<double>(m_document.blocks.size()));
        }
        section(true, "decimal", false);
        m_xml.close().close();
        m_package.addPart(q("word/document.xml"), m_xml.take(), contentType("document.main"));
        writeFootnotes();
        return {};
    }

    static constexpr const char* kPart = "word/document.xml";

private:
    // Runs and paragraphs

    void runText(Xml& xml, const QString& text)
    {
        const QStringList pieces = text.split(QLatin1Char('\t'));
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (i > 0)
                xml.leaf("w:tab");
            if (!pieces[i].isEmpty())
                xml.text("w:t", pieces[i], {{"xml:space", q("preserve")}});
        }
    }

    void properties(Xml& xml, const Run& run)
    {
        if (!run.bold && !run.italic && !run.code && !run.missing && run.link.isEmpty())
            return;
        xml.open("w:rPr");
        if (!run.link.isEmpty())
            xml.value("w:rStyle", q("Hyperlink"));
        if (run.code)
            xml.leaf("w:rFonts", {{"w:ascii", m_options.sansLatin},
                                  {"w:hAnsi", m_options.sansLatin},
                                  {"w:eastAsia", m_options.sansHan}});
        if (run.bold)
            xml.leaf("w:b").leaf("w:bCs");
        if (run.italic)
            xml.leaf("w:i").leaf("w:iCs");
        if (run.missing)
            xml.value("w:color", q("AF222E"));
        xml.close();
    }

    void inlines(Xml& xml, const Inlines& runs, const QString& part)
    {
        for (const Run& run : runs) {
            if (run.footnote > 0) {
                xml.open("w:r").open("w:rPr").value("w:rStyle", q("FootnoteReference")).close();
                xml.leaf("w:footnoteReference", {{"w:id", QString::number(run.footnote)}}).close();
                continue;
            }
            const bool internal = run.link.startsWith(QLatin1Char('#'));
            if (internal) {
                xml.open("w:hyperlink", {{"w:anchor", bookmarkName(run.link.mid(1))}, {"w:history", q("1")}});
            } else if (!run.link.isEmpty()) {
                const QString uri = QString::fromLatin1(QUrl(run.link).toEncoded(QUrl::FullyEncoded));
                xml.open("w:hyperlink",
                         {{"r:id", m_package.relate(part, q(kOffice) + q("hyperlink"), uri, TargetMode::External)}});
            }
            xml.open("w:r");
            properties(xml, run);
            runText(xml, run.text);
            xml.close();
            if (!run.link.isEmpty())
                xml.close();
        }
    }

    void beginParagraph(const char* style) { m_xml.open("w:p").open("w:pPr").value("w:pStyle", q(style)).close(); }

    void paragraph(const char* style, const Inlines& runs)
    {
        beginParagraph(style);
        inlines(m_xml, runs, q(kPart));
        m_xml.close();
    }

    void paragraph(const char* style, const QString& words)
    {
        if (words.isEmpty())
            return;
        Run run;
        run.text = words;
        paragraph(style, Inlines{run});
    }

    void field(const QString& instruction, const QString& shown)
    {
        m_xml.open("w:r").leaf("w:fldChar", {{"w:fldCharType", q("begin")}}).close();
        m_xml.open("w:r").text("w:instrText", instruction, {{"xml:space", q("preserve")}}).close();
        m_xml.open("w:r").leaf("w:fldChar", {{"w:fldCharType", q("separate")}}).close();
        m_xml.open("w:r").text("w:t", shown).close();
        m_xml.open("w:r").leaf("w:fldChar", {{"w:fldCharType", q("end")}}).close();
    }

    void beginBookmark(const QString& anchor)
    {
        m_xml.leaf("w:bookmarkStart", {{"w:id", QString::number(++m_bookmarks)}, {"w:name", bookmarkName(anchor)}});
    }
    void endBookmark() { m_xml.leaf("w:bookmarkEnd", {{"w:id", QString::number(m_bookmarks)}}); }

    /// `图 3　…` with the number as a field, so that Word counts on where figures are added.
    void caption(const char* style, const Inlines& runs, int number, const QString& anchor, const QString& sequence)
    {
        beginParagraph(style);
        beginBookmark(anchor);
        const QString digits = QString::number(number);
        Inlines rest = runs;
        if (!rest.empty())
            if (const qsizetype at = rest.front().text.indexOf(digits); at >= 0) {
                Run before = rest.front();
                before.text.truncate(at);
                inlines(m_xml, {before}, q(kPart));
                field(QStringLiteral(" SEQ %1 \\* ARABIC ").arg(sequence), digits);
                rest.front().text.remove(0, at + digits.size());
            }
        inlines(m_xml, rest, q(kPart));
        endBookmark();
        m_xml.close();
    }

    // Sections

    /// The properties of the section that ends here; the last one stands in the body itself, the others in a paragraph.
    void section(bool last, const char* numbering, bool cover)
    {
        if (!last)
            m_xml.open("w:p").open("w:pPr");
        m_xml.open("w:sectPr");
        if (!cover) {
            m_xml.leaf("w:headerReference", {{"w:type", q("default")}, {"r:id", m_header}});
            m_xml.leaf("w:footerReference", {{"w:type", q("default")}, {"r:id", m_footer}});
        }
        m_xml.value("w:type", q("nextPage"));
        m_xml.leaf("w:pgSz", {{"w:w", q("11906")}, {"w:h", q("16838")}});
        m_xml.leaf("w:pgMar", {{"w:top", q("1587")},
                               {"w:right", q("1418")},
                               {"w:bottom", q("1531")},
                               {"w:left", q("1418")},
                               {"w:header", q("850")},
                               {"w:footer", q("850")},
                               {"w:gutter", q("0")}});
        if (!cover)
            m_xml.leaf("w:pgNumType", {{"w:fmt", q(numbering)}, {"w:start", q("1")}});
        m_xml.close();
        if (!last)
            m_xml.close().close();
    }

    void writeCover()
    {
        m_header = m_package.relate(q(kPart), q(kOffice) + q("header"), q("word/header1.xml"));
        m_footer = m_package.relate(q(kPart), q(kOffice) + q("footer"), q("word/footer1.xml"));
        const Cover& cover = m_document.cover;
        paragraph("CoverText", cover.organisation);
        paragraph("Title", cover.title);
        paragraph("Subtitle", cover.subtitle);
        paragraph("CoverText", cover.author);
        paragraph("CoverText", cover.date);
        paragraph("CoverText", QStringLiteral("#") + QString::fromStdString(m_document.digest));
        paragraph("CoverText", cover.simulation);
        section(false, nullptr, true);
    }

    void writeContents()
    {
        paragraph("TOCHeading", m_document.contentsTitle);
        m_xml.open("w:sdt").open("w:sdtPr").open("w:docPartObj");
        m_xml.value("w:docPartGallery", q("Table of Contents"))
            .leaf("w:docPartUnique")
            .close()
            .close()
            .open("w:sdtContent");
        const auto entries = headings(m_document);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const Heading& heading = *entries[i];
            m_xml.open("w:p").open("w:pPr").value("w:pStyle", QStringLiteral("TOC%1").arg(heading.level)).close();
            if (i == 0) {
                m_xml.open("w:r").leaf("w:fldChar", {{"w:fldCharType", q("begin")}}).close();
                m_xml.open("w:r")
                    .text("w:instrText", q(" TOC \\o \"1-3\" \\h \\z \\u "), {{"xml:space", q("preserve")}})
                    .close();
                m_xml.open("w:r").leaf("w:fldChar", {{"w:fldCharType", q("separate")}}).close();
            }
            const QString name = bookmarkName(heading.anchor);
            m_xml.open("w:hyperlink", {{"w:anchor", name}, {"w:history", q("1")}});
            m_xml.open("w:r");
            runText(m_xml, plainText(heading.text));
            m_xml.close().open("w:r").leaf("w:tab").close();
            const auto page = m_context.pages.find(heading.anchor);
            field(QStringLiteral(" PAGEREF %1 \\h ").arg(name),
                  page == m_context.pages.end() ? q("1") : QString::number(page->second));
            m_xml.close().close();
        }
        m_xml.open("w:p")
            .open("w:r")
            .leaf("w:fldChar", {{"w:fldCharType", entries.empty() ? q("begin") : q("end")}})
            .close();
        if (entries.empty())
            m_xml.open("w:r").leaf("w:fldChar", {{"w:fldCharType", q("end")}}).close();
        m_xml.close().close().close();
        section(false, "lowerRoman", false);
    }

    // Blocks

    Status add(const Heading& heading)
    {
        const int level = std::clamp(heading.level, 1, 3);
        m_xml.open("w:p").open("w:pPr").value("w:pStyle", QStringLiteral("Heading%1").arg(level));
        if (level == 1 && m_parts++ > 0)
            m_xml.leaf("w:pageBreakBefore");
        m_xml.close();
        beginBookmark(heading.anchor);
        inlines(m_xml, heading.text, q(kPart));
        endBookmark();
        m_xml.close();
        return {};
    }

    Status add(const Paragraph& text)
    {
        paragraph("BodyText", text.text);
        return {};
    }

    Status add(const List& list)
    {
        int number = 0;
        for (const List::Item& item : list.items) {
            const int left = 420 + 360 * item.level;
            if (item.level == 0)
                ++number;
            m_xml.open("w:p").open("w:pPr").value("w:pStyle", q("ListItem"));
            m_xml.leaf("w:ind", {{"w:left", QString::number(left)}, {"w:hanging", q("280")}}).close();
            m_xml.open("w:r").text("w:t", item.level == 0 && list.numbered ? QStringLiteral("%1.").arg(number)
                                                                           : QStringLiteral("•"));
            m_xml.leaf("w:tab").close();
            inlines(m_xml, item.text, q(kPart));
            m_xml.close();
        }
        return {};
    }

    Status add(const NoteBox& box)
    {
        for (const Inlines& text : box.paragraphs) {
            m_xml.open("w:p").open("w:pPr").value("w:pStyle", q("NoteBox")).open("w:pBdr");
            m_xml.leaf("w:left", {{"w:val", q("single")},
                                  {"w:sz", q("16")},
                                  {"w:space", q("8")},
                                  {"w:color", box.caution ? q("AF222E") : q("0B5C78")}});
            m_xml.close()
                .leaf("w:shd", {{"w:val", q("clear")}, {"w:color", q("auto")}, {"w:fill", q("F4F6F7")}})
                .close();
            inlines(m_xml, text, q(kPart));
            m_xml.close();
        }
        return {};
    }

    Status add(const Quote& quote)
    {
        for (const Inlines& text : quote.paragraphs)
            paragraph("Quote", text);
        return {};
    }

    Status add(const Table& table)
    {
        caption("TableCaption", table.caption, table.number, table.anchor,
                m_document.language == Language::Chinese ? QStringLiteral("表") : q("Table"));
        double total = 0;
        for (const Table::Column& column : table.columns)
            total += std::max(column.weight, 0.01);
        m_xml.open("w:tbl").open("w:tblPr").value("w:tblStyle", q("ReportTable"));
        m_xml.leaf("w:tblW", {{"w:w", q("5000")}, {"w:type", q("pct")}});
        m_xml.leaf("w:tblLook", {{"w:val", q("0020")},
                                 {"w:firstRow", q("1")},
                                 {"w:lastRow", q("0")},
                                 {"w:firstColumn", q("0")},
                                 {"w:lastColumn", q("0")},
                                 {"w:noHBand", q("1")},
                                 {"w:noVBand", q("1")}});
        m_xml.value("w:tblCaption", plainText(table.caption)).close().open("w:tblGrid");
        std::vector<int> widths;
        for (const Table::Column& column : table.columns) {
            widths.push_back(static_cast<int>(kTextWidth * std::max(column.weight, 0.01) / total));
            m_xml.leaf("w:gridCol", {{"w:w", QString::number(widths.back())}});
        }
        m_xml.close();
        std::vector<Inlines> titles;
        for (const Table::Column& column : table.columns) {
            Run run;
            run.text = column.title;
            run.bold = true;
            titles.push_back({run});
        }
        row(table, titles, widths, true);
        for (const auto& cells : table.rows)
            row(table, cells, widths, false);
        m_xml.close();
        const QString separator = table.note.isEmpty() || table.source.isEmpty() ? QString() : QStringLiteral("　");
        const QString below = table.note + separator + table.source;
        // A table must be followed by a paragraph, and two tables need one between them.
        if (below.isEmpty())
            m_xml.open("w:p").open("w:pPr").value("w:pStyle", q("TableNote")).close().close();
        else
            paragraph("TableNote", below);
        return {};
    }

    void row(const Table& table, const std::vector<Inlines>& cells, const std::vector<int>& widths, bool header)
    {
        m_xml.open("w:tr").open("w:trPr").leaf("w:cantSplit");
        if (header)
            m_xml.leaf("w:tblHeader");
        m_xml.close();
        for (std::size_t i = 0; i < widths.size(); ++i) {
            m_xml.open("w:tc")
                .open("w:tcPr")
                .leaf("w:tcW", {{"w:w", QString::number(widths[i])}, {"w:type", q("dxa")}})
                .close();
            m_xml.open("w:p").open("w:pPr").value("w:pStyle", q("TableText"));
            if (table.columns[i].numeric)
                m_xml.value("w:jc", q("right"));
            m_xml.close();
            if (i < cells.size())
                inlines(m_xml, cells[i], q(kPart));
            m_xml.close().close();
        }
        m_xml.close();
    }

    // Figures

    Status add(const Figure& figure)
    {
        const double height = figure.spec->panes.size() > 1 ? kFigureWidth * 0.6 : kFigureWidth * 0.52;
        beginParagraph("FigurePara");
        m_xml.open("w:r").open("w:drawing");
        const QString cx = QString::number(static_cast<qint64>(kFigureWidth) * kEmuPerUnit);
        const QString cy = QString::number(static_cast<qint64>(height) * kEmuPerUnit);
        m_xml.open("wp:inline", {{"distT", q("0")}, {"distB", q("0")}, {"distL", q("0")}, {"distR", q("0")}});
        m_xml.leaf("wp:extent", {{"cx", cx}, {"cy", cy}})
            .leaf("wp:effectExtent", {{"l", q("0")}, {"t", q("0")}, {"r", q("0")}, {"b", q("0")}});
        m_xml.leaf("wp:docPr", {{"id", QString::number(100 + figure.number)},
                                {"name", QStringLiteral("Figure %1").arg(figure.number)},
                                {"descr", figure.altText}});
        m_xml.leaf("wp:cNvGraphicFramePr").open("a:graphic");
        const auto ids =
            m_figures.add(figure, q(kPart), QSize(static_cast<int>(kFigureWidth), static_cast<int>(height)));
        if (!ids)
            return tl::unexpected(ids.error());
        if (ids->chart.isEmpty())
            picture(figure, *ids, cx, cy);
        else
            chart(ids->chart);
        m_xml.close().close().close().close().close();
        paragraph("SourceLine", figure.source);
        caption("Caption", figure.caption, figure.number, figure.anchor,
                m_document.language == Language::Chinese ? QStringLiteral("图") : q("Figure"));
        return {};
    }

    void chart(const QString& id)
    {
        m_xml.open("a:graphicData", {{"uri", q("http://schemas.openxmlformats.org/drawingml/2006/chart")}});
        m_xml.leaf("c:chart", {{"r:id", id}}).close();
    }

    void picture(const Figure& figure, const FigureIds& ids, const QString& cx, const QString& cy)
    {
        m_xml.open("a:graphicData", {{"uri", q("http://schemas.openxmlformats.org/drawingml/2006/picture")}});
        m_xml.open("pic:pic").open("pic:nvPicPr");
        m_xml.leaf("pic:cNvPr", {{"id", QString::number(1000 + figure.number)},
                                 {"name", QStringLiteral("Picture %1").arg(figure.number)}});
        m_xml.leaf("pic:cNvPicPr").close().open("pic:blipFill");
        writeBlip(m_xml, ids);
        m_xml.open("a:stretch").leaf("a:fillRect").close().close();
        m_xml.open("pic:spPr").open("a:xfrm").leaf("a:off", {{"x", q("0")}, {"y", q("0")}});
        m_xml.leaf("a:ext", {{"cx", cx}, {"cy", cy}}).close();
        m_xml.open("a:prstGeom", {{"prst", q("rect")}}).leaf("a:avLst").close().close().close().close();
    }

    // Footnotes

    void writeFootnotes()
    {
        const QString part = q("word/footnotes.xml");
        Xml xml;
        openWordRoot(xml, "w:footnotes");
        const auto special = [&](const char* type, const char* id, const char* mark) {
            xml.open("w:footnote", {{"w:type", q(type)}, {"w:id", q(id)}})
                .open("w:p")
                .open("w:r")
                .leaf(mark)
                .close()
                .close()
                .close();
        };
        special("separator", "-1", "w:separator");
        special("continuationSeparator", "0", "w:continuationSeparator");
        for (const Footnote& note : m_document.footnotes) {
            xml.open("w:footnote", {{"w:id", QString::number(note.number)}})
                .open("w:p")
                .open("w:pPr")
                .value("w:pStyle", q("FootnoteText"))
                .close();
            xml.open("w:r")
                .open("w:rPr")
                .value("w:rStyle", q("FootnoteReference"))
                .close()
                .leaf("w:footnoteRef")
                .close();
            xml.open("w:r").text("w:t", q(" "), {{"xml:space", q("preserve")}}).close();
            inlines(xml, note.text, part);
            xml.close().close();
        }
        xml.close();
        m_package.addPart(part, xml.take(), contentType("footnotes"));
        m_package.relate(q(kPart), q(kOffice) + q("footnotes"), part);
    }

    const ReportDocument& m_document;
    const WriteContext& m_context;
    const DocxOptions& m_options;
    Package& m_package;
    FigureParts m_figures;
    Xml m_xml;
    QString m_header;
    QString m_footer;
    int m_bookmarks = 0;
    int m_parts = 0;
};

} // namespace

Result<QByteArray> docxBytes(const ReportDocument& document, const WriteContext& context, const DocxOptions& options,
                             const Progress& progress)
{
    Package package(context.created);
    addCommonParts(package, q(Body::kPart), document, context);

    Body body(document, context, options, package);
    if (const auto written = body.write(progress); !written)
        return tl::unexpected(written.error());

    const auto part = [&](const char* name, const char* type, const char* relation, QByteArray bytes) {
        const QString path = q("word/") + q(name);
        package.addPart(path, std::move(bytes), q(type).startsWith(q("application")) ? q(type) : contentType(type));
        package.relate(q(Body::kPart), q(kOffice) + q(relation), path);
    };
    QString foot = document.cover.date + QStringLiteral("　#") + QString::fromStdString(document.digest);
    if (!document.simulatedMark.isEmpty())
        foot += QStringLiteral("　") + document.simulatedMark;
    part("styles.xml", "styles", "styles", stylesPart(options, document.language));
    part("settings.xml", "settings", "settings", settingsPart(document.language));
    part("fontTable.xml", "fontTable", "fontTable", fontTablePart(options));
    part("theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", "theme", themePart(options));
    part("header1.xml", "header", "header", headerPart(document.cover.title));
    part("footer1.xml", "footer", "footer", footerPart(foot));
    return package.bytes();
}

} // namespace tidemark::ooxml

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ooxml/docx_parts.h"

#include "models/ooxml/xml.h"

#include <QDateTime>

namespace tidemark::ooxml {

namespace {

QString q(const char* text) { return QLatin1String(text); }

struct Style
{
    const char* id;
    const char* name;
    const char* based = "Normal";
    double points = 0; ///< 0: as its base
    bool bold = false;
    bool sans = false;
    const char* color = nullptr;
    int before = 0; ///< twentieths of a point
    int after = 0;
    int line = 0;   ///< 240: single
    int level = -1; ///< of the outline
    bool keepNext = false;
    int indent = 0; ///< left, twentieths of a point
    const char* align = nullptr;
    bool custom = false; ///< not one of Word's own
};

constexpr Style kStyles[] = {
    {.id = "Heading1",
     .name = "heading 1",
     .points = 18,
     .bold = true,
     .sans = true,
     .after = 200,
     .level = 0,
     .keepNext = true},
    {.id = "Heading2",
     .name = "heading 2",
     .points = 14,
     .bold = true,
     .sans = true,
     .before = 360,
     .after = 100,
     .level = 1,
     .keepNext = true},
    {.id = "Heading3",
     .name = "heading 3",
     .points = 11.5,
     .bold = true,
     .sans = true,
     .before = 240,
     .after = 60,
     .level = 2,
     .keepNext = true},
    {.id = "Title", .name = "Title", .points = 28, .bold = true, .sans = true, .before = 3600, .after = 120},
    {.id = "Subtitle", .name = "Subtitle", .points = 14, .sans = true, .color = "454F59", .after = 480},
    {.id = "CoverText", .name = "Cover Text", .points = 10.5, .sans = true, .after = 40, .custom = true},
    {.id = "Caption", .name = "caption", .points = 9, .sans = true, .before = 60, .after = 200, .align = "left"},
    {.id = "TableCaption",
     .name = "Table Caption",
     .based = "Caption",
     .before = 200,
     .after = 60,
     .keepNext = true,
     .custom = true},
    {.id = "FigurePara", .name = "Figure", .before = 160, .keepNext = true, .align = "center", .custom = true},
    {.id = "SourceLine",
     .name = "Source Line",
     .points = 7.5,
     .sans = true,
     .color = "454F59",
     .keepNext = true,
     .align = "left",
     .custom = true},
    {.id = "TableNote", .name = "Table Note", .based = "SourceLine", .before = 40, .after = 200, .custom = true},
    {.id = "TableText",
     .name = "Table Text",
     .points = 8,
     .sans = true,
     .before = 30,
     .after = 30,
     .align = "left",
     .custom = true},
    {.id = "ListItem", .name = "List Item", .after = 60, .custom = true},
    {.id = "Quote", .name = "Quote", .color = "454F59", .after = 80, .indent = 420},
    {.id = "NoteBox",
     .name = "Note Box",
     .points = 9.5,
     .sans = true,
     .before = 60,
     .after = 60,
     .indent = 240,
     .custom = true},
    {.id = "TOCHeading", .name = "TOC Heading", .points = 20, .bold = true, .sans = true, .after = 200},
    {.id = "TOC1", .name = "toc 1", .points = 11, .bold = true, .sans = true, .before = 120, .align = "left"},
    {.id = "TOC2", .name = "toc 2", .points = 10, .sans = true, .indent = 320, .align = "left"},
    {.id = "TOC3", .name = "toc 3", .points = 9.5, .sans = true, .color = "454F59", .indent = 640, .align = "left"},
    {.id = "FootnoteText", .name = "footnote text", .points = 8.5, .align = "left"},
    {.id = "Header", .name = "header", .points = 8, .sans = true, .color = "454F59", .align = "left"},
    {.id = "Footer", .name = "footer", .points = 8, .sans = true, .color = "454F59", .align = "left"},
};

void fonts(Xml& xml, const DocxOptions& options, bool sans)
{
    const QString& latin = sans ? options.sansLatin : options.serifLatin;
    xml.leaf("w:rFonts", {{"w:ascii", latin},
                          {"w:hAnsi", latin},
                          {"w:eastAsia", sans ? options.sansHan : options.serifHan},
                          {"w:cs", latin}});
}

void writeStyle(Xml& xml, const Style& style, const DocxOptions& options)
{
    xml.open(
        "w:style",
        {{"w:type", q("paragraph")}, {"w:customStyle", style.custom ? q("1") : q("0")}, {"w:styleId", q(style.id)}});
    xml.value("w:name", q(style.name)).value("w:basedOn", q(style.based));
    if (style.level >= 0)
        xml.value("w:next", q("BodyText"));
    xml.leaf("w:qFormat");
    xml.open("w:pPr");
    if (style.keepNext)
        xml.leaf("w:keepNext");
    if (style.level >= 0)
        xml.leaf("w:keepLines");
    if (q(style.id).startsWith(q("TOC")) && q(style.id) != q("TOCHeading"))
        xml.open("w:tabs").leaf("w:tab", {{"w:val", q("right")}, {"w:pos", q("9070")}}).close();
    if (style.before > 0 || style.after > 0 || style.line > 0)
        xml.leaf("w:spacing", {{"w:before", QString::number(style.before)}, {"w:after", QString::number(style.after)}});
    if (style.indent > 0)
        xml.leaf("w:ind", {{"w:left", QString::number(style.indent)}});
    if (style.align)
        xml.value("w:jc", q(style.align));
    if (style.level >= 0)
        xml.value("w:outlineLvl", QString::number(style.level));
    xml.close().open("w:rPr");
    if (style.sans)
        fonts(xml, options, true);
    if (style.bold)
        xml.leaf("w:b").leaf("w:bCs");
    if (style.color)
        xml.value("w:color", q(style.color));
    if (style.points > 0) {
        const QString size = QString::number(static_cast<int>(style.points * 2));
        xml.value("w:sz", size).value("w:szCs", size);
    }
    xml.close().close();
}

void characterStyles(Xml& xml)
{
    xml.open("w:style", {{"w:type", q("character")}, {"w:styleId", q("FootnoteReference")}});
    xml.value("w:name", q("footnote reference")).open("w:rPr").value("w:vertAlign", q("superscript")).close().close();
    xml.open("w:style", {{"w:type", q("character")}, {"w:styleId", q("Hyperlink")}});
    xml.value("w:name", q("Hyperlink")).open("w:rPr").value("w:color", q("0B5C78")).close().close();
}

void tableStyle(Xml& xml)
{
    xml.open("w:style", {{"w:type", q("table")}, {"w:default", q("1")}, {"w:styleId", q("TableNormal")}});
    xml.value("w:name", q("Normal Table")).open("w:tblPr").leaf("w:tblInd", {{"w:w", q("0")}, {"w:type", q("dxa")}});
    xml.open("w:tblCellMar");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"})
        xml.leaf(side,
                 {{"w:w", QLatin1String(side) == q("w:left") || QLatin1String(side) == q("w:right") ? q("70") : q("0")},
                  {"w:type", q("dxa")}});
    xml.close().close().close();
    xml.open("w:style", {{"w:type", q("table")}, {"w:customStyle", q("1")}, {"w:styleId", q("ReportTable")}});
    xml.value("w:name", q("Report Table")).value("w:basedOn", q("TableNormal")).open("w:tblPr").open("w:tblBorders");
    const auto border = [&](const char* side, const char* size, const char* color) {
        xml.leaf(side, {{"w:val", q("single")}, {"w:sz", q(size)}, {"w:space", q("0")}, {"w:color", q(color)}});
    };
    border("w:top", "10", "111820");
    border("w:bottom", "10", "111820");
    border("w:insideH", "4", "AEB8C0");
    xml.close().close();
    xml.open("w:tblStylePr", {{"w:type", q("firstRow")}}).open("w:rPr").leaf("w:b").leaf("w:bCs").close();
    xml.open("w:tcPr").open("w:tcBorders");
    border("w:bottom", "6", "111820");
    xml.close().close().close().close();
}

QByteArray corePart(const report::ReportDocument& document, TimePoint created)
{
    Xml xml;
    const QString date = QDateTime::fromMSecsSinceEpoch(created.time_since_epoch().count(), Qt::UTC)
                             .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
    const QString author = document.cover.author.isEmpty() ? QStringLiteral("Tidemark") : document.cover.author;
    xml.open("cp:coreProperties",
             {{"xmlns:cp", q("http://schemas.openxmlformats.org/package/2006/metadata/core-properties")},
              {"xmlns:dc", q("http://purl.org/dc/elements/1.1/")},
              {"xmlns:dcterms", q("http://purl.org/dc/terms/")},
              {"xmlns:xsi", q("http://www.w3.org/2001/XMLSchema-instance")}});
    xml.text("dc:title", document.cover.title).text("dc:subject", document.cover.subtitle).text("dc:creator", author);
    xml.text("cp:lastModifiedBy", author);
    xml.text("dcterms:created", date, {{"xsi:type", q("dcterms:W3CDTF")}});
    xml.text("dcterms:modified", date, {{"xsi:type", q("dcterms:W3CDTF")}});
    xml.text("dc:language", document.language == Language::Chinese ? q("zh-CN") : q("en-US")).close();
    return xml.take();
}

QByteArray appPart(const QString& program)
{
    Xml xml;
    xml.open("Properties", {{"xmlns", q("http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")}});
    xml.text("Application", program.isEmpty() ? QStringLiteral("Tidemark") : program).close();
    return xml.take();
}

} // namespace

void openWordRoot(Xml& xml, const char* element)
{
    xml.open(element, {{"xmlns:w", q("http://schemas.openxmlformats.org/wordprocessingml/2006/main")},
                       {"xmlns:r", q("http://schemas.openxmlformats.org/officeDocument/2006/relationships")},
                       {"xmlns:wp", q("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")},
                       {"xmlns:a", q("http://schemas.openxmlformats.org/drawingml/2006/main")},
                       {"xmlns:c", q("http://schemas.openxmlformats.org/drawingml/2006/chart")},
                       {"xmlns:pic", q("http://schemas.openxmlformats.org/drawingml/2006/picture")}});
}

QByteArray stylesPart(const DocxOptions& options, Language language)
{
    const bool chinese = language == Language::Chinese;
    Xml xml;
    openWordRoot(xml, "w:styles");
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    fonts(xml, options, false);
    xml.value("w:sz", q("21")).value("w:szCs", q("21"));
    xml.leaf("w:lang", {{"w:val", q("en-US")}, {"w:eastAsia", q("zh-CN")}, {"w:bidi", q("ar-SA")}});
    xml.close().close().open("w:pPrDefault").close().close();
    xml.open("w:style", {{"w:type", q("paragraph")}, {"w:default", q("1")}, {"w:styleId", q("Normal")}});
    xml.value("w:name", q("Normal")).leaf("w:qFormat").open("w:pPr").leaf("w:widowControl").close().close();
    xml.open("w:style", {{"w:type", q("paragraph")}, {"w:styleId", q("BodyText")}});
    xml.value("w:name", q("Body Text")).value("w:basedOn", q("Normal")).leaf("w:qFormat").open("w:pPr");
    xml.leaf("w:spacing", {{"w:after", chinese ? q("80") : q("120")},
                           {"w:line", chinese ? q("360") : q("310")},
                           {"w:lineRule", q("exact")}});
    if (chinese)
        xml.leaf("w:ind", {{"w:firstLineChars", q("200")}, {"w:firstLine", q("420")}});
    xml.value("w:jc", q("both")).close().close();
    for (const Style& style : kStyles)
        writeStyle(xml, style, options);
    characterStyles(xml);
    tableStyle(xml);
    xml.close();
    return xml.take();
}

QByteArray settingsPart(Language language)
{
    Xml xml;
    openWordRoot(xml, "w:settings");
    xml.leaf("w:zoom", {{"w:percent", q("100")}}).value("w:defaultTabStop", q("420"));
    xml.value("w:characterSpacingControl", q("compressPunctuation"));
    xml.open("w:footnotePr").leaf("w:footnote", {{"w:id", q("-1")}}).leaf("w:footnote", {{"w:id", q("0")}}).close();
    xml.open("w:compat")
        .leaf("w:compatSetting", {{"w:name", q("compatibilityMode")},
                                  {"w:uri", q("http://schemas.microsoft.com/office/word")},
                                  {"w:val", q("15")}})
        .close();
    xml.leaf("w:themeFontLang",
             {{"w:val", q("en-US")}, {"w:eastAsia", language == Language::Chinese ? q("zh-CN") : q("zh-CN")}});
    xml.leaf("w:clrSchemeMapping", {{"w:bg1", q("light1")},
                                    {"w:t1", q("dark1")},
                                    {"w:bg2", q("light2")},
                                    {"w:t2", q("dark2")},
                                    {"w:accent1", q("accent1")},
                                    {"w:accent2", q("accent2")},
                                    {"w:accent3", q("accent3")},
                                    {"w:accent4", q("accent4")},
                                    {"w:accent5", q("accent5")},
                                    {"w:accent6", q("accent6")},
                                    {"w:hyperlink", q("hyperlink")},
                                    {"w:followedHyperlink", q("followedHyperlink")}});
    xml.value("w:decimalSymbol", q(".")).value("w:listSeparator", q(",")).close();
    return xml.take();
}

QByteArray fontTablePart(const DocxOptions& options)
{
    Xml xml;
    openWordRoot(xml, "w:fonts");
    for (const QString& name : {options.serifLatin, options.sansLatin, options.serifHan, options.sansHan})
        xml.open("w:font", {{"w:name", name}}).value("w:family", q("auto")).value("w:pitch", q("variable")).close();
    xml.close();
    return xml.take();
}

QByteArray themePart(const DocxOptions& options)
{
    Xml xml;
    xml.open("a:theme",
             {{"xmlns:a", q("http://schemas.openxmlformats.org/drawingml/2006/main")}, {"name", q("Tidemark")}});
    xml.open("a:themeElements").open("a:clrScheme", {{"name", q("Tidemark")}});
    const std::pair<const char*, const char*> colors[] = {
        {"a:dk1", "111820"},     {"a:lt1", "FFFFFF"},     {"a:dk2", "0B2A38"},     {"a:lt2", "F4F6F7"},
        {"a:accent1", "144FB4"}, {"a:accent2", "D77B02"}, {"a:accent3", "4F936A"}, {"a:accent4", "A25176"},
        {"a:accent5", "3399C4"}, {"a:accent6", "6E1C00"}, {"a:hlink", "0B5C78"},   {"a:folHlink", "454F59"}};
    for (const auto& [element, color] : colors)
        xml.open(element).value("a:srgbClr", q(color)).close();
    xml.close().open("a:fontScheme", {{"name", q("Tidemark")}});
    for (const bool major : {true, false}) {
        xml.open(major ? "a:majorFont" : "a:minorFont");
        xml.leaf("a:latin", {{"typeface", major ? options.sansLatin : options.serifLatin}});
        xml.leaf("a:ea", {{"typeface", major ? options.sansHan : options.serifHan}});
        xml.leaf("a:cs", {{"typeface", QString()}}).close();
    }
    xml.close().open("a:fmtScheme", {{"name", q("Tidemark")}}).open("a:fillStyleLst");
    const auto fill = [&] { xml.open("a:solidFill").value("a:schemeClr", q("phClr")).close(); };
    for (int i = 0; i < 3; ++i)
        fill();
    xml.close().open("a:lnStyleLst");
    for (int i = 0; i < 3; ++i) {
        xml.open("a:ln", {{"w", q("9525")}});
        fill();
        xml.close();
    }
    xml.close().open("a:effectStyleLst");
    for (int i = 0; i < 3; ++i)
        xml.open("a:effectStyle").leaf("a:effectLst").close();
    xml.close().open("a:bgFillStyleLst");
    for (int i = 0; i < 3; ++i)
        fill();
    xml.close().close().close().close();
    return xml.take();
}

QByteArray headerPart(const QString& words)
{
    Xml xml;
    openWordRoot(xml, "w:hdr");
    xml.open("w:p").open("w:pPr").value("w:pStyle", q("Header")).open("w:pBdr");
    xml.leaf("w:bottom", {{"w:val", q("single")}, {"w:sz", q("4")}, {"w:space", q("4")}, {"w:color", q("AEB8C0")}})
        .close()
        .close();
    xml.open("w:r").text("w:t", words, {{"xml:space", q("preserve")}}).close().close().close();
    return xml.take();
}

QByteArray footerPart(const QString& words)
{
    Xml xml;
    openWordRoot(xml, "w:ftr");
    xml.open("w:p").open("w:pPr").value("w:pStyle", q("Footer")).open("w:tabs");
    xml.leaf("w:tab", {{"w:val", q("right")}, {"w:pos", q("9070")}}).close().close();
    xml.open("w:r").text("w:t", words, {{"xml:space", q("preserve")}}).leaf("w:tab").close();
    xml.open("w:r").leaf("w:fldChar", {{"w:fldCharType", q("begin")}}).close();
    xml.open("w:r").text("w:instrText", q(" PAGE "), {{"xml:space", q("preserve")}}).close();
    xml.open("w:r").leaf("w:fldChar", {{"w:fldCharType", q("separate")}}).close();
    xml.open("w:r").text("w:t", q("1")).close();
    xml.open("w:r").leaf("w:fldChar", {{"w:fldCharType", q("end")}}).close().close().close();
    return xml.take();
}

void addCommonParts(Package& package, const QString& mainPart, const report::ReportDocument& document,
                    const report::WriteContext& context)
{
    package.addDefault(q("png"), q("image/png"));
    package.addDefault(q("svg"), q("image/svg+xml"));
    package.addDefault(q("xlsx"), q("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    package.relate({}, q(names::kOfficeDocument), mainPart);
    package.relate({}, q(names::kCoreProperties), q("docProps/core.xml"));
    package.relate({}, q(names::kExtendedProperties), q("docProps/app.xml"));
    package.addPart(q("docProps/core.xml"), corePart(document, context.created),
                    q("application/vnd.openxmlformats-package.core-properties+xml"));
    package.addPart(q("docProps/app.xml"), appPart(context.program),
                    q("application/vnd.openxmlformats-officedocument.extended-properties+xml"));
}

} // namespace tidemark::ooxml

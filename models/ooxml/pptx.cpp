// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ooxml/pptx.h"

#include "models/ooxml/docx_parts.h"
#include "models/ooxml/xml.h"

#include <algorithm>

namespace tidemark::ooxml {

namespace {

using namespace report;

constexpr const char* kPresentation = "application/vnd.openxmlformats-officedocument.presentationml.";
constexpr qint64 kWidth = 12'192'000; ///< of a slide, EMU
constexpr qint64 kHeight = 6'858'000;
constexpr qint64 kMargin = 457'200;

QString q(const char* text) { return QLatin1String(text); }
QString contentType(const char* part) { return q(kPresentation) + q(part) + q("+xml"); }
QString relation(const char* type) { return q(names::kRelationships) + QLatin1Char('/') + q(type); }

struct Box
{
    qint64 x, y, width, height;
};

constexpr Box kTitleBox{kMargin, 320'000, kWidth - 2 * kMargin, 900'000};
constexpr Box kFigureBox{kMargin, 1'300'000, kWidth - 2 * kMargin, 4'850'000};
constexpr Box kSourceBox{kMargin, 6'230'000, kWidth - 2 * kMargin, 420'000};
constexpr Box kCoverTitle{kMargin * 2, 2'100'000, kWidth - 4 * kMargin, 1'400'000};
constexpr Box kCoverText{kMargin * 2, 3'600'000, kWidth - 4 * kMargin, 1'500'000};

void openRoot(Xml& xml, const char* element)
{
    xml.open(element, {{"xmlns:a", q("http://schemas.openxmlformats.org/drawingml/2006/main")},
                       {"xmlns:r", q("http://schemas.openxmlformats.org/officeDocument/2006/relationships")},
                       {"xmlns:p", q("http://schemas.openxmlformats.org/presentationml/2006/main")}});
}

void transform(Xml& xml, const char* element, const Box& box)
{
    xml.open(element);
    xml.leaf("a:off", {{"x", QString::number(box.x)}, {"y", QString::number(box.y)}});
    xml.leaf("a:ext", {{"cx", QString::number(box.width)}, {"cy", QString::number(box.height)}}).close();
}

void beginTree(Xml& xml)
{
    xml.open("p:cSld").open("p:spTree").open("p:nvGrpSpPr").leaf("p:cNvPr", {{"id", q("1")}, {"name", QString()}});
    xml.leaf("p:cNvGrpSpPr").leaf("p:nvPr").close().open("p:grpSpPr").open("a:xfrm");
    for (const char* element : {"a:off", "a:ext", "a:chOff", "a:chExt"}) {
        const bool extent = q(element).endsWith(q("xt"));
        xml.leaf(element, {{extent ? "cx" : "x", q("0")}, {extent ? "cy" : "y", q("0")}});
    }
    xml.close().close();
}

/// A placeholder of a layout or slide. `type` `body` has the index 1, `title` none.
void placeholder(Xml& xml, int id, const char* name, const char* type, const Box* box, const QStringList& lines,
                 const QString& language)
{
    xml.open("p:sp").open("p:nvSpPr").leaf("p:cNvPr", {{"id", QString::number(id)}, {"name", q(name)}});
    xml.open("p:cNvSpPr").leaf("a:spLocks", {{"noGrp", q("1")}}).close().open("p:nvPr");
    if (q(type) == q("body"))
        xml.leaf("p:ph", {{"type", q("body")}, {"idx", q("1")}});
    else
        xml.leaf("p:ph", {{"type", q(type)}});
    xml.close().close().open("p:spPr");
    if (box)
        transform(xml, "a:xfrm", *box);
    xml.close().open("p:txBody").leaf("a:bodyPr").leaf("a:lstStyle");
    for (const QString& line : lines) {
        xml.open("a:p").open("a:r").leaf("a:rPr", {{"lang", language}}).text("a:t", line).close().close();
    }
    if (lines.isEmpty())
        xml.leaf("a:p");
    xml.close().close();
}

void colorMap(Xml& xml)
{
    xml.leaf("p:clrMap", {{"bg1", q("lt1")},
                          {"tx1", q("dk1")},
                          {"bg2", q("lt2")},
                          {"tx2", q("dk2")},
                          {"accent1", q("accent1")},
                          {"accent2", q("accent2")},
                          {"accent3", q("accent3")},
                          {"accent4", q("accent4")},
                          {"accent5", q("accent5")},
                          {"accent6", q("accent6")},
                          {"hlink", q("hlink")},
                          {"folHlink", q("folHlink")}});
}

void levelStyle(Xml& xml, const char* list, int size, bool bold)
{
    xml.open(list).open("a:lvl1pPr", {{"marL", q("0")}, {"indent", q("0")}, {"algn", q("l")}}).leaf("a:buNone");
    xml.open("a:defRPr", {{"sz", QString::number(size)}, {"b", bold ? q("1") : q("0")}});
    xml.open("a:solidFill").value("a:schemeClr", bold ? q("tx1") : q("tx2")).close();
    xml.leaf("a:latin", {{"typeface", q("+mj-lt")}}).leaf("a:ea", {{"typeface", q("+mj-ea")}}).close().close().close();
}

QByteArray masterPart(const QStringList& layoutIds)
{
    Xml xml;
    openRoot(xml, "p:sldMaster");
    beginTree(xml);
    placeholder(xml, 2, "Title", "title", &kTitleBox, {}, {});
    placeholder(xml, 3, "Text", "body", &kSourceBox, {}, {});
    xml.close().close();
    colorMap(xml);
    xml.open("p:sldLayoutIdLst");
    for (qsizetype i = 0; i < layoutIds.size(); ++i)
        xml.leaf("p:sldLayoutId", {{"id", QString::number(2147483649LL + i)}, {"r:id", layoutIds[i]}});
    xml.close().open("p:txStyles");
    levelStyle(xml, "p:titleStyle", 2800, true);
    levelStyle(xml, "p:bodyStyle", 1200, false);
    levelStyle(xml, "p:otherStyle", 1200, false);
    xml.close().close();
    return xml.take();
}

QByteArray layoutPart(const char* type, const char* name, const Box& title, const Box& text)
{
    Xml xml;
    xml.open("p:sldLayout", {{"xmlns:a", q("http://schemas.openxmlformats.org/drawingml/2006/main")},
                             {"xmlns:r", q("http://schemas.openxmlformats.org/officeDocument/2006/relationships")},
                             {"xmlns:p", q("http://schemas.openxmlformats.org/presentationml/2006/main")},
                             {"type", q(type)},
                             {"preserve", q("1")}});
    xml.open("p:cSld", {{"name", q(name)}}).open("p:spTree").open("p:nvGrpSpPr");
    xml.leaf("p:cNvPr", {{"id", q("1")}, {"name", QString()}}).leaf("p:cNvGrpSpPr").leaf("p:nvPr").close();
    xml.leaf("p:grpSpPr");
    placeholder(xml, 2, "Title", "title", &title, {}, {});
    placeholder(xml, 3, "Text", "body", &text, {}, {});
    xml.close().close().open("p:clrMapOvr").leaf("a:masterClrMapping").close().close();
    return xml.take();
}

/// Slides one after another, with what they refer to.
class Deck
{
public:
    Deck(const ReportDocument& document, const WriteContext& context, const DocxOptions& options, Package& package)
        : m_document(document),
          m_package(package),
          m_language(document.language == Language::Chinese ? q("zh-CN") : q("en-US")),
          m_figures(package, document, q("ppt"), {options.sansLatin, options.sansHan, m_language, 14},
                    options.direction, options.picture, context.created)
    {
    }

    Status write(const Progress& progress)
    {
        const Cover& cover = m_document.cover;
        QStringList below;
        for (const QString& line : {cover.subtitle, cover.organisation, cover.author, cover.date, cover.simulation})
            if (!line.isEmpty())
                below.push_back(line);
        below.push_back(QStringLiteral("#") + QString::fromStdString(m_document.digest));
        textSlide(cover.title, below);
        for (const Block& block : m_document.blocks) {
            if (progress.cancelled())
                return fail(ErrorCode::Cancelled, TM_TEXT("report", "The export was cancelled; nothing was written"));
            if (const auto* heading = std::get_if<Heading>(&block.content);
                heading && heading->level == 1 && heading->part > 0)
                textSlide(plainText(heading->text), {});
            if (const auto* figure = std::get_if<Figure>(&block.content))
                if (const auto done = figureSlide(*figure); !done)
                    return done;
        }
        writePresentation();
        return {};
    }

    static constexpr const char* kPart = "ppt/presentation.xml";

private:
    QString addSlide(const char* layout)
    {
        const QString part = QStringLiteral("ppt/slides/slide%1.xml").arg(++m_count);
        m_package.relate(part, relation("slideLayout"), q(layout));
        m_slides.push_back(m_package.relate(q(kPart), relation("slide"), part));
        return part;
    }

    void finishSlide(Xml& xml, const QString& part)
    {
        xml.close().close().open("p:clrMapOvr").leaf("a:masterClrMapping").close().close();
        m_package.addPart(part, xml.take(), contentType("slide"));
    }

    void textSlide(const QString& title, const QStringList& lines)
    {
        const QString part = addSlide("ppt/slideLayouts/slideLayout1.xml");
        Xml xml;
        openRoot(xml, "p:sld");
        beginTree(xml);
        placeholder(xml, 2, "Title", "title", nullptr, {title}, m_language);
        if (!lines.isEmpty())
            placeholder(xml, 3, "Text", "body", nullptr, lines, m_language);
        finishSlide(xml, part);
    }

    Status figureSlide(const Figure& figure)
    {
        const QString part = addSlide("ppt/slideLayouts/slideLayout2.xml");
        const auto ids = m_figures.add(figure, part, QSize(1120, 509));
        if (!ids)
            return tl::unexpected(ids.error());
        Xml xml;
        openRoot(xml, "p:sld");
        beginTree(xml);
        placeholder(xml, 2, "Title", "title", nullptr, {plainText(figure.caption)}, m_language);
        placeholder(xml, 3, "Text", "body", nullptr, {figure.source}, m_language);
        const QString name = QStringLiteral("Figure %1").arg(figure.number);
        if (!ids->chart.isEmpty()) {
            xml.open("p:graphicFrame").open("p:nvGraphicFramePr");
            xml.leaf("p:cNvPr", {{"id", q("4")}, {"name", name}, {"descr", figure.altText}});
            xml.leaf("p:cNvGraphicFramePr").leaf("p:nvPr").close();
            transform(xml, "p:xfrm", kFigureBox);
            xml.open("a:graphic")
                .open("a:graphicData", {{"uri", q("http://schemas.openxmlformats.org/drawingml/2006/chart")}});
            xml.leaf("c:chart",
                     {{"xmlns:c", q("http://schemas.openxmlformats.org/drawingml/2006/chart")}, {"r:id", ids->chart}});
            xml.close().close().close();
        } else {
            xml.open("p:pic")
                .open("p:nvPicPr")
                .leaf("p:cNvPr", {{"id", q("4")}, {"name", name}, {"descr", figure.altText}});
            xml.leaf("p:cNvPicPr").leaf("p:nvPr").close().open("p:blipFill");
            writeBlip(xml, *ids);
            xml.open("a:stretch").leaf("a:fillRect").close().close().open("p:spPr");
            transform(xml, "a:xfrm", kFigureBox);
            xml.open("a:prstGeom", {{"prst", q("rect")}}).leaf("a:avLst").close().close().close();
        }
        finishSlide(xml, part);
        return {};
    }

    void writePresentation()
    {
        const QString master = q("ppt/slideMasters/slideMaster1.xml");
        const QString masterId = m_package.relate(q(kPart), relation("slideMaster"), master);
        Xml xml;
        openRoot(xml, "p:presentation");
        xml.open("p:sldMasterIdLst").leaf("p:sldMasterId", {{"id", q("2147483648")}, {"r:id", masterId}}).close();
        xml.open("p:sldIdLst");
        for (std::size_t i = 0; i < m_slides.size(); ++i)
            xml.leaf("p:sldId", {{"id", QString::number(256 + i)}, {"r:id", m_slides[i]}});
        xml.close().leaf("p:sldSz", {{"cx", QString::number(kWidth)}, {"cy", QString::number(kHeight)}});
        xml.leaf("p:notesSz", {{"cx", QString::number(kHeight)}, {"cy", QString::number(kWidth)}}).close();
        m_package.addPart(q(kPart), xml.take(), contentType("presentation.main"));
    }

    const ReportDocument& m_document;
    Package& m_package;
    QString m_language;
    FigureParts m_figures;
    std::vector<QString> m_slides;
    int m_count = 0;
};

} // namespace

Result<QByteArray> pptxBytes(const ReportDocument& document, const WriteContext& context, const DocxOptions& options,
                             const Progress& progress)
{
    Package package(context.created);
    addCommonParts(package, q(Deck::kPart), document, context);

    Deck deck(document, context, options, package);
    if (const auto written = deck.write(progress); !written)
        return tl::unexpected(written.error());

    const QString master = q("ppt/slideMasters/slideMaster1.xml");
    const QString theme = q("ppt/theme/theme1.xml");
    QStringList layoutIds;
    for (const char* layout : {"ppt/slideLayouts/slideLayout1.xml", "ppt/slideLayouts/slideLayout2.xml"}) {
        layoutIds.push_back(package.relate(master, relation("slideLayout"), q(layout)));
        package.relate(q(layout), relation("slideMaster"), master);
    }
    package.relate(master, relation("theme"), theme);
    package.relate(q(Deck::kPart), relation("theme"), theme);
    package.addPart(master, masterPart(layoutIds), contentType("slideMaster"));
    package.addPart(q("ppt/slideLayouts/slideLayout1.xml"), layoutPart("obj", "Title", kCoverTitle, kCoverText),
                    contentType("slideLayout"));
    package.addPart(q("ppt/slideLayouts/slideLayout2.xml"), layoutPart("obj", "Figure", kTitleBox, kSourceBox),
                    contentType("slideLayout"));
    package.addPart(theme, themePart(options), q("application/vnd.openxmlformats-officedocument.theme+xml"));
    return package.bytes();
}

} // namespace tidemark::ooxml

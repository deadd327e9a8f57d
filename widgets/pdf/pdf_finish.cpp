// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/pdf_finish.h"

#include "models/text/to_qt.h"
#include "widgets/pdf/character_map.h"
#include "widgets/pdf/structure_tree.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <stdexcept>

namespace tidemark::pdf {

namespace {

using Object = QPDFObjectHandle;

Object text(const QString& words) { return Object::newUnicodeString(words.toStdString()); }

/// Outline entries as a tree: each entry below the last one of a higher level.
void addOutline(QPDF& file, std::vector<Object>& pages, const Layout& layout)
{
    if (layout.outline.empty())
        return;
    Object root = file.makeIndirectObject(Object::parse("<< /Type /Outlines >>"));
    struct Open
    {
        int level;
        Object node;
    };
    std::vector<Open> open{{0, root}};
    for (const Bookmark& bookmark : layout.outline) {
        while (open.size() > 1 && open.back().level >= bookmark.level)
            open.pop_back();
        Object parent = open.back().node;
        Object entry = file.makeIndirectObject(Object::newDictionary());
        entry.replaceKey("/Title", text(bookmark.title));
        entry.replaceKey("/Parent", parent);
        entry.replaceKey("/Dest", destination(layout, pages, bookmark.page, bookmark.y));
        if (parent.hasKey("/Last")) {
            Object last = parent.getKey("/Last");
            last.replaceKey("/Next", entry);
            entry.replaceKey("/Prev", last);
        } else {
            parent.replaceKey("/First", entry);
        }
        parent.replaceKey("/Last", entry);
        // Parts and chapters are shown; sections are folded below their chapter, and count for it alone, as a negative number.
        const auto grow = [](Object node, long long by) {
            const long long count = node.hasKey("/Count") ? node.getKey("/Count").getIntValue() : 0;
            node.replaceKey("/Count", Object::newInteger(count + by));
        };
        if (open.size() > 2)
            grow(parent, -1);
        else
            for (Open& ancestor : open)
                grow(ancestor.node, 1);
        open.push_back({bookmark.level, entry});
    }
    file.getRoot().replaceKey("/Outlines", root);
    file.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

void addPageLabels(QPDF& file, const Layout& layout)
{
    Object numbers = Object::newArray();
    Numbering last = Numbering::None;
    for (std::size_t i = 0; i < layout.pages.size(); ++i) {
        const Page& page = layout.pages[i];
        if (i > 0 && page.numbering == last)
            continue;
        last = page.numbering;
        Object label = Object::newDictionary();
        if (page.numbering == Numbering::Roman)
            label.replaceKey("/S", Object::newName("/r"));
        else if (page.numbering == Numbering::Decimal)
            label.replaceKey("/S", Object::newName("/D"));
        else
            label.replaceKey("/P", Object::newUnicodeString(""));
        numbers.appendItem(Object::newInteger(static_cast<long long>(i)));
        numbers.appendItem(label);
    }
    Object labels = Object::newDictionary();
    labels.replaceKey("/Nums", numbers);
    file.getRoot().replaceKey("/PageLabels", labels);
}

void repairCharacterMaps(QPDF& file, const ReportFonts& fonts)
{
    const QHash<char32_t, char32_t> radicals = radicalsToIdeographs(fonts);
    for (Object& object : file.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode"))
            continue;
        Object map = object.getKey("/ToUnicode");
        if (!map.isStream())
            continue;
        const auto data = map.getStreamData();
        const QByteArray written(reinterpret_cast<const char*>(data->getBuffer()),
                                 static_cast<qsizetype>(data->getSize()));
        const QByteArray repaired = repairedCharacterMap(written, radicals);
        map.replaceStreamData(repaired.toStdString(), Object::newNull(), Object::newNull());
    }
}

QString pdfDate(const QDateTime& time)
{
    return QStringLiteral("D:") + time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")) + QStringLiteral("Z");
}

QByteArray xmp(const report::ReportDocument& document, const PdfOptions& options, const QString& producer)
{
    const auto escaped = [](const QString& words) { return words.toHtmlEscaped().toUtf8(); };
    const QByteArray date = options.created.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")).toUtf8();
    QByteArray packet = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                        "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
                        "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n";
    packet += "<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
              + escaped(document.cover.title) + "</rdf:li></rdf:Alt></dc:title>\n";
    if (!document.cover.author.isEmpty())
        packet +=
            "<dc:creator><rdf:Seq><rdf:li>" + escaped(document.cover.author) + "</rdf:li></rdf:Seq></dc:creator>\n";
    packet += "<xmp:CreatorTool>Tidemark</xmp:CreatorTool>\n<xmp:CreateDate>" + date
              + "</xmp:CreateDate>\n<xmp:ModifyDate>" + date + "</xmp:ModifyDate>\n<pdf:Producer>" + escaped(producer)
              + "</pdf:Producer>\n";
    if (options.archival)
        packet += "<pdfaid:part>1</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n";
    return packet + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

void addMetadata(QPDF& file, const report::ReportDocument& document, const PdfOptions& options)
{
    const QString producer = QStringLiteral("Tidemark, Qt %1, qpdf").arg(QLatin1String(qVersion()));
    Object info = file.getTrailer().getKey("/Info");
    if (!info.isDictionary()) {
        info = file.makeIndirectObject(Object::newDictionary());
        file.getTrailer().replaceKey("/Info", info);
    }
    info.replaceKey("/Title", text(document.cover.title));
    if (!document.cover.author.isEmpty())
        info.replaceKey("/Author", text(document.cover.author));
    info.replaceKey("/Creator", text(QStringLiteral("Tidemark")));
    info.replaceKey("/Producer", text(producer));
    info.replaceKey("/CreationDate", text(pdfDate(options.created)));
    info.replaceKey("/ModDate", text(pdfDate(options.created)));
    const QByteArray packet = xmp(document, options, producer);
    Object metadata = Object::newStream(&file, packet.toStdString());
    metadata.getDict().replaceKey("/Type", Object::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", Object::newName("/XML"));
    file.getRoot().replaceKey("/Metadata", metadata);
    file.getRoot().replaceKey("/Lang", Object::newString(document.language == Language::Chinese ? "zh-CN" : "en-US"));
    file.getRoot().replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
}

QByteArray written(QPDF& file, bool archival)
{
    file.getTrailer().removeKey("/ID");
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    if (archival) {
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.forcePDFVersion("1.4");
        writer.setNewlineBeforeEndstream(true);
    } else {
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setLinearization(true);
    }
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray& painted, const report::ReportDocument& document, const Layout& layout,
                             const PdfOptions& options)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("report", painted.constData(), static_cast<std::size_t>(painted.size()));
        std::vector<Object> pages;
        for (auto& page : QPDFPageDocumentHelper(file).getAllPages())
            pages.push_back(page.getObjectHandle());
        if (pages.size() != layout.pages.size())
            return fail(ErrorCode::Io, TM_TEXT("report", "The PDF has %1 pages where %2 were laid out; export again")
                                           .with(static_cast<int>(pages.size()))
                                           .with(static_cast<int>(layout.pages.size())));
        addStructure(file, pages, layout);
        addOutline(file, pages, layout);
        addPageLabels(file, layout);
        repairCharacterMaps(file, layout.fonts);
        addMetadata(file, document, options);
        return written(file, options.archival);
    } catch (const std::exception& e) {
        return fail(ErrorCode::Io,
                    TM_TEXT("report", "The PDF could not be finished: %1. Export again; if it fails again, export DOCX")
                        .with(std::string(e.what())));
    }
}

} // namespace tidemark::pdf

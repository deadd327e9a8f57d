// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/to_qt.h"
#include "tests/pdf/sample_report.h"
#include "widgets/pdf/character_map.h"
#include "widgets/pdf/layout.h"
#include "widgets/pdf/pdf_writer.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace tidemark::pdf {

namespace {

QByteArray pdfOf(const report::ReportDocument& document, bool archival = false)
{
    const Translator translator(document.language);
    PdfOptions options;
    options.created = QDateTime::fromSecsSinceEpoch(1763690400, Qt::UTC);
    options.translator = &translator;
    options.archival = archival;
    const Layout layout = layOut(document, {});
    const auto bytes = pdfBytes(document, layout, options, Progress{});
    EXPECT_TRUE(bytes.has_value());
    return bytes.value_or(QByteArray());
}

/// What a person gets who copies the whole text; empty when the tool is not there.
QString copiedText(const QByteArray& pdf)
{
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (tool.isEmpty())
        return {};
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("r.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess process;
    process.start(tool, {QStringLiteral("-enc"), QStringLiteral("UTF-8"), path, QStringLiteral("-")});
    process.waitForFinished();
    EXPECT_EQ(process.readAllStandardError().toStdString(), ""); // nothing in the file it could not read
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// The page a structure element's items are on, -1 when there are several.
std::set<int> pagesOf(const Layout& layout, const std::string& type)
{
    std::set<int> pages;
    for (std::size_t i = 0; i < layout.pages.size(); ++i)
        for (const Item& item : layout.pages[i].items)
            if (item.element >= 0 && layout.elements[static_cast<std::size_t>(item.element)].type == type)
                pages.insert(static_cast<int>(i));
    return pages;
}

} // namespace

TEST(PdfLayout, NothingLeavesThePage)
{
    for (const Language language : {Language::Chinese, Language::English}) {
        const auto document = sampleReport(language, 7);
        const Layout layout = layOut(document, {});
        const QRectF sheet(QPointF(0, 0), layout.format.size);
        for (const Page& page : layout.pages)
            for (const Item& item : page.items)
                EXPECT_TRUE(sheet.adjusted(-1, -1, 1, 1).contains(item.rect));
    }
}

TEST(PdfLayout, TextStaysAboveTheFoot)
{
    const auto document = sampleReport(Language::Chinese, 9);
    const Layout layout = layOut(document, {});
    for (std::size_t i = 1; i < layout.pages.size(); ++i)
        for (const Item& item : layout.pages[i].items)
            EXPECT_TRUE(item.element == kArtifact || item.rect.bottom() <= layout.format.bottom() + 1) << "page " << i;
}

TEST(PdfLayout, HeadingsKeepTwoLinesWithThem)
{
    // Every length shifts the breaks; none may leave a heading alone at the foot of a page.
    for (int paragraphs = 1; paragraphs < 12; ++paragraphs) {
        const auto document = sampleReport(Language::Chinese, paragraphs);
        const Layout layout = layOut(document, {});
        for (const Page& page : layout.pages) {
            double lastHeading = 0;
            for (const Item& item : page.items)
                if (item.element >= 0 && layout.elements[static_cast<std::size_t>(item.element)].type.front() == 'H')
                    lastHeading = std::max(lastHeading, item.rect.top());
            const auto after = std::ranges::count_if(page.items, [&](const Item& item) {
                return item.element >= 0 && item.rect.top() > lastHeading
                       && layout.elements[static_cast<std::size_t>(item.element)].type != "Note";
            });
            EXPECT_TRUE(lastHeading == 0 || after >= 2) << paragraphs << " paragraphs";
        }
    }
}

TEST(PdfLayout, FootnotesStandOnThePageThatRefersToThem)
{
    const auto document = sampleReport(Language::Chinese, 10);
    const Layout layout = layOut(document, {});
    int checked = 0;
    for (std::size_t i = 0; i < layout.pages.size(); ++i)
        for (const Link& link : layout.pages[i].links)
            if (link.target.startsWith(QLatin1String("#note-"))) {
                const auto anchor = layout.anchors.find(link.target.mid(1));
                ASSERT_NE(anchor, layout.anchors.end());
                EXPECT_EQ(anchor->second.page, static_cast<int>(i));
                ++checked;
            }
    EXPECT_EQ(checked, static_cast<int>(document.footnotes.size()));
}

TEST(PdfLayout, PartsStartPagesAndNumbersRunOn)
{
    const auto document = sampleReport(Language::Chinese, 5);
    const Layout layout = layOut(document, {});
    EXPECT_EQ(layout.pages.front().label(), QString());
    EXPECT_EQ(layout.pages[1].label(), QStringLiteral("i"));
    int parts = 0;
    for (const Bookmark& bookmark : layout.outline)
        if (bookmark.level == 1) {
            EXPECT_NEAR(bookmark.y, layout.format.top(), 1);
            ++parts;
        }
    EXPECT_EQ(parts, 4);
    EXPECT_EQ(layout.pageLabel(QStringLiteral("s-1")), QStringLiteral("1"));
    EXPECT_EQ(layout.outline.size(), report::headings(document).size());
}

TEST(PdfLayout, TheHeadOfATableIsRepeated)
{
    const auto document = sampleReport(Language::English, 3);
    const Layout layout = layOut(document, {});
    const std::set<int> pages = pagesOf(layout, "TD");
    ASSERT_GE(pages.size(), 3U);
    EXPECT_EQ(pagesOf(layout, "TH").size(), 1U); // repeated heads are not read twice
}

TEST(Pdf, TheTextIsCopiedAsItReads)
{
    const QString text = copiedText(pdfOf(sampleReport(Language::Chinese, 4)));
    if (text.isEmpty())
        GTEST_SKIP() << "pdftotext (poppler-utils) is not installed";
    for (const QChar c : text)
        EXPECT_FALSE(c.unicode() >= 0x2E80 && c.unicode() <= 0x2FDF) << "U+" << std::hex << int{c.unicode()};
    for (const char* words :
         {"一日之内", "1.44%", "T+5", "S&P 500", "26.42", "大户", "来源：公开数据", "row 119", "目录"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(words))) << words;
    const QString english = copiedText(pdfOf(sampleReport(Language::English, 4)));
    EXPECT_TRUE(english.contains(QStringLiteral("difficult to fill")));
    EXPECT_FALSE(english.contains(QChar(0xFB01)));
}

TEST(Pdf, HasOutlineLabelsTagsAndLanguage)
{
    const auto document = sampleReport(Language::Chinese, 3);
    const QByteArray bytes = pdfOf(document);
    QPDF file;
    file.processMemoryFile("test", bytes.constData(), static_cast<std::size_t>(bytes.size()));
    EXPECT_TRUE(file.getWarnings().empty());
    QPDFObjectHandle root = file.getRoot();
    EXPECT_EQ(root.getKey("/Lang").getStringValue(), "zh-CN");
    EXPECT_TRUE(root.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    EXPECT_EQ(root.getKey("/Outlines").getKey("/Count").getIntValue(), 4 + 8);
    EXPECT_EQ(root.getKey("/PageLabels").getKey("/Nums").getArrayNItems(), 6);
    int figures = 0;
    for (QPDFObjectHandle& object : file.getAllObjects())
        if (object.isDictionary() && object.getKey("/S").isNameAndEquals("/Figure")) {
            EXPECT_EQ(object.getKey("/Alt").getUTF8Value(), "一条波动的线");
            ++figures;
        }
    EXPECT_EQ(figures, static_cast<int>(report::figures(document).size()));
    for (auto& page : QPDFPageDocumentHelper(file).getAllPages())
        EXPECT_TRUE(page.getObjectHandle().hasKey("/StructParents"));
}

TEST(Pdf, SameReportSameBytes)
{
    const auto document = sampleReport(Language::English, 3);
    EXPECT_EQ(pdfOf(document), pdfOf(document));
}

TEST(Pdf, ArchivalFilesAreOfVersion14)
{
    EXPECT_TRUE(pdfOf(sampleReport(Language::English, 1), true).startsWith("%PDF-1.4"));
}

TEST(Pdf, CancelsBetweenPages)
{
    const auto document = sampleReport(Language::English, 2);
    const Translator translator(Language::English);
    PdfOptions options;
    options.translator = &translator;
    Progress progress;
    progress.cancel();
    const auto bytes = pdfBytes(document, layOut(document, {}), options, progress);
    ASSERT_FALSE(bytes.has_value());
    EXPECT_EQ(bytes.error().code, ErrorCode::Cancelled);
}

TEST(PdfCharacterMap, RadicalsBecomeIdeographsAndLigaturesLetters)
{
    const QHash<char32_t, char32_t> radicals{{0x2F00, 0x4E00}};
    const QByteArray map =
        "1 beginbfrange\n<0001> <0003> [<2F00> <FB01> <0041>]\nendbfrange\n"
        "1 beginbfchar\n<0007> <2E3A>\nendbfchar\n1 beginbfrange\n<0010> <0012> <0061>\nendbfrange\n";
    const QByteArray repaired = repairedCharacterMap(map, radicals);
    for (const char* entry :
         {"<0001> <4e00>", "<0002> <00660069>", "<0003> <0041>", "<0007> <20142014>", "<0010> <0061>", "<0012> <0063>"})
        EXPECT_TRUE(repaired.contains(entry)) << entry;
    EXPECT_TRUE(repaired.contains("7 beginbfchar"));
}

} // namespace tidemark::pdf

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/report/report_fixture.h"

#include "models/report/clean_text.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>

using namespace tidemark;
using namespace tidemark::report;

namespace {

Assembly assembled(const QString& markdown) { return assembleReport(sampleInput(markdown)); }

template <typename T>
std::vector<const T*> blocks(const Assembly& assembly)
{
    std::vector<const T*> found;
    for (const auto& block : assembly.document.blocks)
        if (const auto* content = std::get_if<T>(&block.content); content && block.section == "1.1.1")
            found.push_back(content);
    return found;
}

/// Whether no text of the document holds what XML cannot carry.
bool wellFormed(const ReportDocument& document)
{
    bool good = true;
    const auto check = [&](const QString& text) {
        const auto clean = cleanText(text, text.size() + 1);
        good = good && !clean.altered();
    };
    for (const auto* line : {&document.cover.title, &document.cover.subtitle, &document.cover.author})
        check(*line);
    for (auto block : document.blocks)
        forEachInlines(block, [&](Inlines& text) { check(plainText(text)); });
    return good;
}

} // namespace

TEST(Markdown, EmphasisAndCode)
{
    const auto assembly = assembled(QStringLiteral("一**粗**和*斜*，`{x}` 2*3*4 \\*no\\*"));
    const auto paragraphs = blocks<Paragraph>(assembly);
    ASSERT_EQ(paragraphs.size(), 1u);
    const auto& runs = paragraphs[0]->text;
    EXPECT_EQ(plainText(runs).toStdString(), "一粗和斜，{x} 234 *no*");
    EXPECT_TRUE(runs[1].bold && runs[1].text == QStringLiteral("粗"));
    EXPECT_TRUE(runs[3].italic);
    EXPECT_TRUE(runs[5].code);
}

TEST(Markdown, LinesJoinWithoutABlankInHan)
{
    EXPECT_EQ(bodyText(assembled(QStringLiteral("第一行\n第二行 and\nthird")).document).toStdString(),
              "第一行第二行 and third");
}

TEST(Markdown, ListsQuotesBoxes)
{
    const auto assembly = assembled(QStringLiteral(
        "- one\n- two {{alpha.count}}\n  - inner\n\n1. first\n2. second\n\n> said\n> so\n\n:::caution\nCare.\n:::\n"));
    const auto lists = blocks<List>(assembly);
    ASSERT_EQ(lists.size(), 2u);
    ASSERT_EQ(lists[0]->items.size(), 3u);
    EXPECT_EQ(lists[0]->items[2].level, 1);
    EXPECT_EQ(plainText(lists[0]->items[1].text).toStdString(), "two 8");
    EXPECT_TRUE(lists[1]->numbered);
    ASSERT_EQ(blocks<Quote>(assembly).size(), 1u);
    ASSERT_EQ(blocks<NoteBox>(assembly).size(), 1u);
    EXPECT_TRUE(blocks<NoteBox>(assembly)[0]->caution);
}

TEST(Markdown, FiguresTablesAndReferences)
{
    const auto assembly = assembled(
        QStringLiteral("See {{ref:figure alpha/path}} and {{ref:table alpha/cases}}, {{ref:section 1.1}}.\n\n::figure "
                       "alpha/path Path at {{alpha.params.level|plain 0}}\n::table alpha/cases {rows=-1}\n\n::grid "
                       "Own\n| a | b |\n|---|---:|\n| x | {{alpha.count}} |\n"));
    EXPECT_EQ(kinds(assembly), "");
    EXPECT_EQ(bodyText(assembly.document).toStdString(), "See Figure 1 and Table 1, section 1.1.");
    const auto figures = blocks<Figure>(assembly);
    ASSERT_EQ(figures.size(), 1u);
    EXPECT_EQ(plainText(figures[0]->caption).toStdString(), "Figure 1. Path at 6456");
    EXPECT_FALSE(figures[0]->altText.isEmpty());
    const auto tables = blocks<Table>(assembly);
    ASSERT_EQ(tables.size(), 2u);
    EXPECT_EQ(plainText(tables[0]->caption).toStdString(), "Table 1. Cases");
    ASSERT_EQ(tables[0]->rows.size(), 1u);
    EXPECT_EQ(plainText(tables[0]->rows[0][1]).toStdString(), "+9.5%");
    EXPECT_FALSE(tables[0]->note.isEmpty()) << "rows left out are said";
    EXPECT_EQ(plainText(tables[1]->rows[0][1]).toStdString(), "8");
    EXPECT_TRUE(tables[1]->columns[1].numeric);
    const auto paragraphs = blocks<Paragraph>(assembly);
    EXPECT_EQ(paragraphs[0]->text[1].link.toStdString(), "#figure-1");
}

TEST(Markdown, AMissingFigureIsSeen)
{
    const auto assembly = assembled(QStringLiteral("::figure beta/line\n\n::figure alpha/none\n\n::figure alpha"));
    EXPECT_EQ(assembly.blocking(true).size(), 2u);
    EXPECT_EQ(assembly.blocking(false).size(), 3u);
    ASSERT_FALSE(blocks<Paragraph>(assembly).empty());
    EXPECT_TRUE(blocks<Paragraph>(assembly)[0]->text[0].missing);
}

TEST(Markdown, FootnotesAreNumberedInOrder)
{
    const auto assembly = assembled(
        QStringLiteral("One[^b] two[^claim:depth] three[^a].\n\n[^a]: Last.\n[^b]: First {{alpha.count}}.\n"));
    EXPECT_EQ(kinds(assembly), "");
    ASSERT_EQ(assembly.document.footnotes.size(), 3u);
    EXPECT_EQ(plainText(assembly.document.footnotes[0].text).toStdString(), "First 8.");
    EXPECT_NE(plainText(assembly.document.footnotes[1].text).toStdString().find("A paper"), std::string::npos);
    const auto entry = std::ranges::find(assembly.ledger, "depth", [](const LedgerEntry& e) { return e.claim.id; });
    ASSERT_NE(entry, assembly.ledger.end());
    EXPECT_EQ(entry->paragraphs.size(), 1u);
    EXPECT_EQ(assembled(QStringLiteral("x[^q]")).blocking(true).size(), 1u) << "words are missing";
    EXPECT_EQ(assembled(QStringLiteral("x\n\n[^q]: never")).blocking(true).size(), 1u);
}

TEST(Markdown, AFootnoteNeverCitesWhatBecamePublicLater)
{
    const auto assembly = assembled(QStringLiteral("x[^claim:later] y"));
    EXPECT_TRUE(assembly.document.footnotes.empty());
    EXPECT_EQ(kinds(assembly), std::to_string(static_cast<int>(ProblemKind::Missing)));
    EXPECT_TRUE(assembly.blocking(true).empty());
    EXPECT_FALSE(assembly.blocking(false).empty());
}

TEST(Markdown, NothingIsFetchedOrExecuted)
{
    const auto assembly = assembled(QStringLiteral(
        "![secret](file:///etc/passwd) ![web](https://example.org/a.png) [bad](javascript:alert(1)) [up](../x) "
        "[good](https://example.org/a b?q=二) =cmd()|'/c calc'!A1 <script>x</script>"));
    for (const auto* paragraph : blocks<Paragraph>(assembly))
        for (const auto& run : paragraph->text)
            EXPECT_TRUE(run.link.isEmpty() || run.link.startsWith(u"https://example.org/")) << run.link.toStdString();
    int altered = 0;
    for (const auto& problem : assembly.problems)
        altered += problem.kind == ProblemKind::Altered;
    EXPECT_GE(altered, 4);
    EXPECT_TRUE(assembly.blocking(false).empty());
    EXPECT_NE(bodyText(assembly.document).indexOf(QStringLiteral("secret")), -1);
}

TEST(Markdown, LinksBecomeAscii)
{
    const auto assembly = assembled(QStringLiteral("[报告](https://example.org/二)"));
    EXPECT_EQ(blocks<Paragraph>(assembly)[0]->text[0].link.toStdString(), "https://example.org/%E4%BA%8C");
}

TEST(Markdown, WhatADocumentCannotCarryIsTakenOut)
{
    QString text = QStringLiteral("a\u0001b\u202Ec\u200Fd");
    text += QChar(0xD800);
    text += QChar(0xFDD0);
    text += QStringLiteral("e\r\nf");
    const auto assembly = assembled(text);
    EXPECT_EQ(bodyText(assembly.document).toStdString(), "abcde f");
    EXPECT_TRUE(wellFormed(assembly.document));
    EXPECT_EQ(assembly.problems.front().kind, ProblemKind::Altered);
}

TEST(Markdown, LongTitlesAreCutAndSaidSo)
{
    auto input = sampleInput(QStringLiteral("---\ntitle: ") + QString(500, u'题') + QStringLiteral("\n---\nx"));
    input.options.title = QString(500, QChar(0x9898));
    const auto assembly = assembleReport(input);
    EXPECT_LE(assembly.document.cover.title.size(), kTitleLimit + 1);
    for (const auto* heading : headings(assembly.document))
        EXPECT_LE(plainText(heading->text).size(), kTitleLimit + 1);
    EXPECT_GE(std::ranges::count(assembly.problems, ProblemKind::Altered, &Problem::kind), 2);
}

// Five million characters of what makes careless parsers quadratic; the section is cut at its limit and said so.
TEST(Markdown, HugeAndHostileNotesEnd)
{
    for (const char* piece :
         {"**a ", "[a", "[a](", "{{#if ", "`", "* x\n", "| a ", "{{alpha.count}}", "[^a]", "![", "*a**b***"}) {
        const QString text = QString::fromLatin1(piece).repeated(5'000'000 / static_cast<int>(qstrlen(piece)));
        auto input = sampleInput({});
        input.texts = readTexts(std::move(input.texts.outline), {{"1.1.1", "note 1.1.1", text, true}});
        const auto assembly = assembleReport(input);
        EXPECT_TRUE(wellFormed(assembly.document)) << piece;
        const bool said = std::ranges::any_of(
            assembly.problems, [](const Problem& problem) { return problem.kind == ProblemKind::Altered; });
        EXPECT_TRUE(said) << piece;
        EXPECT_TRUE(assembly.blocking(true).empty()) << piece << ": a note never stops a report with gaps allowed";
    }
}

TEST(Report, SameInputSameDocument)
{
    const auto input =
        sampleInput(QStringLiteral("{{alpha.distance}} {{beta.x}}[^claim:depth]\n\n::figure alpha/path\n::claims\n"));
    const auto first = assembleReport(input);
    const auto second = assembleReport(input);
    ASSERT_EQ(first.document.blocks.size(), second.document.blocks.size());
    EXPECT_EQ(bodyText(first.document), bodyText(second.document));
    EXPECT_EQ(first.document.values.size(), second.document.values.size());
}

TEST(Report, NoPlaceholderIsLeft)
{
    const auto assembly = assembled(QStringLiteral("{{7*7}} }} {{ {{alpha.nothing}}"));
    const QString text = bodyText(assembly.document);
    EXPECT_FALSE(text.contains(u"{{") || text.contains(u"}}")) << text.toStdString();
}

TEST(Report, CountsHanByPart)
{
    const auto assembly = assembled(QStringLiteral("七个汉字在这里 and three words"));
    ASSERT_EQ(assembly.document.parts.size(), 1u);
    EXPECT_EQ(assembly.document.parts[0].han, 7);
}

TEST(Report, AStudyNoTextPlacesStandsInItsSection)
{
    auto input = sampleInput(QStringLiteral("Text."));
    input.studies[0].section = "1.1.1";
    EXPECT_EQ(figures(assembleReport(input).document).size(), 1u);
    input.options.leftOut = {"alpha/path"};
    EXPECT_TRUE(figures(assembleReport(input).document).empty());
}

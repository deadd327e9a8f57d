// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/section_notes.h"
#include "tests/report/report_fixture.h"

#include <gtest/gtest.h>

#include <random>

using namespace tidemark;
using namespace tidemark::report;

namespace {

std::string signs(const QString& before, const QString& after)
{
    std::string text;
    for (const auto& line : compareTexts(before, after))
        text += (line.kind == DiffLine::Kind::Same      ? ' '
                 : line.kind == DiffLine::Kind::Removed ? '-'
                                                        : '+')
                + line.text.toStdString();
    return text;
}

} // namespace

TEST(SectionNotes, ComparesByLines)
{
    EXPECT_EQ(signs(QStringLiteral("a\nb\nc"), QStringLiteral("a\nc")), " a-b c");
    EXPECT_EQ(signs(QStringLiteral("a\nc"), QStringLiteral("a\nb\nc")), " a+b c");
    EXPECT_EQ(signs(QStringLiteral("a\nb\nc\nd"), QStringLiteral("x\nb\nd\ne")), "-a+x b-c d+e");
    EXPECT_EQ(signs(QStringLiteral("same"), QStringLiteral("same")), " same");
}

// Whatever the texts: the kept and removed lines are the first, the kept and added ones the second.
TEST(SectionNotes, TheComparisonGivesBothTextsBack)
{
    std::mt19937 random(20251120);
    for (int round = 0; round < 300; ++round) {
        QStringList a, b;
        for (auto* list : {&a, &b}) {
            const auto lines = random() % 12;
            for (std::mt19937::result_type i = 0; i <= lines; ++i)
                list->append(QString(QChar('a' + static_cast<char>(random() % 4))));
        }
        QStringList before, after;
        for (const auto& line : compareTexts(a.join(u'\n'), b.join(u'\n'))) {
            if (line.kind != DiffLine::Kind::Added)
                before.append(line.text);
            if (line.kind != DiffLine::Kind::Removed)
                after.append(line.text);
        }
        ASSERT_EQ(before, a) << a.join(u'\n').toStdString() << "\n--\n" << b.join(u'\n').toStdString();
        ASSERT_EQ(after, b);
    }
}

TEST(SectionNotes, ADraftEqualToTheShippedTextIsNone)
{
    const SectionDraft draft{QStringLiteral("shipped"), QStringLiteral("mine")};
    EXPECT_TRUE(draft.changed());
    EXPECT_EQ(draft.text(), QStringLiteral("mine"));
    EXPECT_TRUE(draft.toStore(QStringLiteral("shipped")).isEmpty());
    EXPECT_FALSE((SectionDraft{QStringLiteral("shipped"), {}}.changed()));
}

TEST(SectionNotes, CompletionsNameWhatATextMayAskFor)
{
    const auto input = sampleInput(QStringLiteral("x"));
    const auto assembly = assembleReport(input);
    const auto list = completions(input.results, assembly.ledger, Language::English);
    const auto has = [&](const std::string& key) {
        return std::ranges::find(list, key, &Completion::key) != list.end();
    };
    EXPECT_TRUE(has("alpha.distance") && has("alpha.break") && has("alpha.params.level") && has("claim:depth"));
    EXPECT_FALSE(has("claim:later"));
    for (const auto& completion : list)
        EXPECT_TRUE(parseBinding(QString::fromStdString(completion.key))) << completion.key;
}

TEST(SectionNotes, APreviewSaysWhatIsWrong)
{
    const auto preview =
        previewSection(sampleInput(QStringLiteral("x")), "1.1.1", QStringLiteral("{{alpha.count}} {{7*7}}"));
    EXPECT_EQ(bodyText(preview.document).toStdString(), "8 no data");
    EXPECT_EQ(kinds(preview), std::to_string(static_cast<int>(ProblemKind::Syntax)));
}

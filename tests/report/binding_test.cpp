// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/report/report_fixture.h"

#include <gtest/gtest.h>

using namespace tidemark;
using namespace tidemark::report;

namespace {

std::string shown(const char* markdown, Language language = Language::English)
{
    return bodyText(assembleReport(sampleInput(QString::fromUtf8(markdown), language)).document).toStdString();
}

struct Problems
{
    std::string kinds;
    std::string first;
    int line = 0;
};

Problems problemsOf(const char* markdown)
{
    const auto assembly = assembleReport(sampleInput(QString::fromUtf8(markdown)));
    Problems result{kinds(assembly), {}, 0};
    if (!assembly.problems.empty()) {
        result.first = plain(assembly.problems.front().text);
        result.line = assembly.problems.front().line;
    }
    return result;
}

const std::string kMissing = std::to_string(static_cast<int>(ProblemKind::Missing));
const std::string kUnknown = std::to_string(static_cast<int>(ProblemKind::Unknown));
const std::string kSyntax = std::to_string(static_cast<int>(ProblemKind::Syntax));

} // namespace

TEST(Binding, AsTheStudyFormatsIt) { EXPECT_EQ(shown("x {{alpha.distance}} y"), "x −1.27% y"); }

TEST(Binding, Formats)
{
    EXPECT_EQ(shown("{{alpha.distance|percent 1}}"), "−1.3%");
    EXPECT_EQ(shown("{{alpha.distance|bp 0}}"), "−127 bp");
    EXPECT_EQ(shown("{{alpha.distance|percent 2 abs}}"), "1.27%");
    EXPECT_EQ(shown("{{alpha.count|number 1 +}}"), "+8.0");
    EXPECT_EQ(shown("{{alpha.params.level}}"), "6,456");
    EXPECT_EQ(shown("{{alpha.params.level|plain 0}}"), "6456");
    EXPECT_EQ(shown("{{report.as_of|iso}}"), "2025-11-20");
    EXPECT_EQ(shown("{{report.as_of}}", Language::Chinese), "2025-11-20");
}

TEST(Binding, TimesOfAMetric)
{
    EXPECT_EQ(shown("{{alpha.peak_time}}"), "10:37");
    EXPECT_EQ(shown("{{alpha.peak_time|beijing_clock}}"), "23:37");
    EXPECT_EQ(shown("{{alpha.peak_time|number 0}}"), "67");
}

TEST(Binding, CellsOfATable)
{
    EXPECT_EQ(shown("{{alpha.cases[1].t1}}"), "+3.4%");
    EXPECT_EQ(shown("{{alpha.cases[-1].t1|percent 0}}"), "10%");
    EXPECT_EQ(shown("{{alpha.cases[date=2025-04-08].date|iso}}"), "2025-04-08");
    EXPECT_EQ(shown("{{alpha.cases.rows}}"), "2");
}

TEST(Binding, AValueIsNeverReadAgain)
{
    const auto assembly = assembleReport(sampleInput(QStringLiteral("{{alpha.evil}}")));
    EXPECT_EQ(bodyText(assembly.document).toStdString(), "{{alpha.count}} **bold** [x](file:///etc/passwd)");
    for (const auto& block : assembly.document.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
            for (const auto& run : paragraph->text) {
                EXPECT_FALSE(run.bold && run.text.contains(u"bold"));
                EXPECT_TRUE(run.link.isEmpty());
            }
}

TEST(Binding, UnknownKeysNameLineAndWhatThereIs)
{
    const auto metric = problemsOf("one\n\ntwo {{alpha.distence}}");
    EXPECT_EQ(metric.kinds, kUnknown);
    EXPECT_EQ(metric.line, 3);
    EXPECT_NE(metric.first.find("distance"), std::string::npos) << metric.first;
    EXPECT_EQ(problemsOf("{{gamma.x}}").kinds, kUnknown);
    EXPECT_EQ(problemsOf("{{claim:nobody}}").kinds, kUnknown);
    EXPECT_EQ(problemsOf("{{alpha.cases[1].t9}}").kinds, kUnknown);
    EXPECT_EQ(problemsOf("{{alpha.count|roman}}").kinds, kSyntax);
}

TEST(Binding, NothingIsComputed)
{
    for (const char* text : {"{{7*7}}", "{{alpha.count+1}}", "{{alpha.}}", "{{ }}", "{{alpha(level=.count}}"}) {
        const auto problems = problemsOf(text);
        EXPECT_EQ(problems.kinds, kSyntax) << text << ": " << problems.first;
        EXPECT_EQ(shown(text), "no data") << text;
    }
}

TEST(Binding, MissingDataShow)
{
    EXPECT_EQ(shown("{{alpha.nothing}}"), "no data");
    EXPECT_EQ(shown("{{beta.level}}"), "no data");
    const auto problems = problemsOf("{{beta.level}}");
    EXPECT_EQ(problems.kinds, kMissing);
    EXPECT_NE(problems.first.find("Daily bars of VIX"), std::string::npos) << problems.first;
}

TEST(Binding, Claims)
{
    EXPECT_EQ(shown("{{claim:depth}}"), "5 million USD");
    EXPECT_EQ(shown("{{claim:cases.t1|number 2 +}}"), "+2.33");
    EXPECT_EQ(shown("{{claim:cases.count|verdict}}"), "agrees");
    EXPECT_EQ(shown("{{claim:cases.t1|verdict}}"), "conflicts");
    EXPECT_EQ(shown("{{claim:cases.t1|measured}}"), "−1.27%");
    EXPECT_EQ(problemsOf("{{claim:depth|measured}}").kinds, kMissing);
    EXPECT_EQ(problemsOf("{{claim:later}}").kinds, kMissing) << "what became public later does not leak in";
}

TEST(Condition, Compares)
{
    EXPECT_EQ(shown("{{#if alpha.distance < 0}}below{{else}}above{{/if}}"), "below");
    EXPECT_EQ(shown("{{#if alpha.distance < -2%}}far{{elif alpha.distance < -1%}}near{{else}}x{{/if}}"), "near");
    EXPECT_EQ(shown("{{#if alpha.count == claim:cases.count}}same{{/if}}"), "same");
    EXPECT_EQ(shown("{{#if claim:cases.t1 == conflicts}}no{{/if}}"), "no");
    EXPECT_EQ(shown("{{#if alpha.break == fired}}yes{{else}}not yet{{/if}}"), "not yet");
    EXPECT_EQ(shown("{{#if not (alpha.count > 9 or alpha.count < 1)}}in{{/if}}"), "in");
}

TEST(Condition, MissingIsNeitherTrueNorFalse)
{
    EXPECT_EQ(shown("a {{#if beta.level > 1}}up{{else}}down{{/if}} b"), "a no data b");
    EXPECT_EQ(shown("{{#if has beta.level and beta.level > 1}}up{{else}}open{{/if}}"), "open");
    EXPECT_EQ(shown("{{#if has alpha.absent}}there{{else}}not there{{/if}}"), "not there");
    EXPECT_EQ(shown("{{#if alpha.count > 1 or beta.level > 1}}decided{{/if}}"), "decided");
    EXPECT_EQ(problemsOf("{{#if beta.level > 1}}x{{/if}}").kinds, kMissing);
}

TEST(Condition, AloneOnALineItLeavesNoLine)
{
    EXPECT_EQ(shown("one\n{{#if alpha.count > 1}}\ntwo\n{{else}}\nthree\n{{/if}}\nfour"), "one two four");
}

TEST(Condition, Faults)
{
    EXPECT_EQ(problemsOf("{{#if alpha.count > 1}}x").kinds, kSyntax);
    EXPECT_EQ(problemsOf("x{{/if}}").kinds, kSyntax);
    EXPECT_EQ(problemsOf("{{#if alpha.count >< 1}}x{{/if}}").kinds, kSyntax);
    EXPECT_EQ(problemsOf("{{#if alpha.count == fired}}x{{/if}}").kinds, kSyntax);
    EXPECT_EQ(problemsOf("{{#if gamma.count > 1}}x{{/if}}").kinds, kUnknown);
    EXPECT_EQ(problemsOf("open {{alpha.count\nend }} x").kinds, kSyntax + kSyntax);
}

TEST(Condition, OfABranchNotTakenIsAskedForTooBeforeComputing)
{
    const auto texts = readTexts(
        {}, {{"1", "f", QStringLiteral("{{#if a.b > 1}}{{c(x=1).d}}{{else}}{{e.f}}{{/if}}\n::figure g/h"), false}});
    const auto requests = requestsOf(texts, {}, {});
    const std::set<StudyRequest> expected{{"a", {}}, {"c", {{"x", "1"}}}, {"e", {}}, {"g", {}}};
    EXPECT_EQ(requests, expected);
}

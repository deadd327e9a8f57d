// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/report/report_fixture.h"

#include "models/report/report_json.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

using namespace tidemark;
using namespace tidemark::report;

namespace {

const LedgerEntry& entryOf(const Assembly& assembly, const std::string& id)
{
    return *std::ranges::find(assembly.ledger, id, [](const LedgerEntry& e) { return e.claim.id; });
}

} // namespace

TEST(Ledger, AgreesConflictsOrIsNotMeasured)
{
    const auto assembly = assembleReport(sampleInput(QStringLiteral("x")));
    EXPECT_EQ(entryOf(assembly, "cases.count").verdict, ClaimVerdict::Agrees);
    EXPECT_EQ(entryOf(assembly, "cases.t1").verdict, ClaimVerdict::Conflicts);
    EXPECT_NEAR(entryOf(assembly, "cases.t1").difference, -1.26568 - 2.33, 1e-9);
    EXPECT_EQ(entryOf(assembly, "depth").verdict, ClaimVerdict::Unmeasured);
    EXPECT_TRUE(entryOf(assembly, "later").later);
    EXPECT_EQ(std::ranges::count(assembly.problems, ProblemKind::Conflict, &Problem::kind), 1);
    EXPECT_EQ(ledgerTable(assembly.ledger, "1.1", Language::English).rows.size(), 3u)
        << "what is public later stays out";
}

TEST(Ledger, ToleranceIsHalfTheLastDigitSaid)
{
    auto input = sampleInput(QStringLiteral("x"));
    input.claims = {sampleClaim("a", -1.3, "%"), sampleClaim("b", -1.26, "%")};
    input.measures = {{"a", "alpha.distance", 100, std::nan(""), {}}, {"b", "alpha.distance", 100, std::nan(""), {}}};
    const auto assembly = assembleReport(input);
    EXPECT_EQ(entryOf(assembly, "a").verdict, ClaimVerdict::Agrees);
    EXPECT_EQ(entryOf(assembly, "b").verdict, ClaimVerdict::Conflicts) << "−1.2657 is −1.27 with two decimals";
}

TEST(Ledger, TheStrategistsClaimsStandBeforeTheProgramsOwn)
{
    OwnClaims own;
    own.claims = {sampleClaim("cases.count", 9, "count"), sampleClaim("mine", -1.27, "%")};
    own.measures = {{"mine", "alpha.distance", 100, 0.01, {}}};
    const auto read = parseOwnClaims(ownClaimsJson(own));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->claims.size(), 2u);
    EXPECT_EQ(read->claims[0].known, own.claims[0].known);
    auto input = sampleInput(QStringLiteral("{{claim:mine}}"));
    input.own = *read;
    const auto assembly = assembleReport(input);
    EXPECT_EQ(entryOf(assembly, "cases.count").verdict, ClaimVerdict::Conflicts);
    EXPECT_TRUE(entryOf(assembly, "cases.count").own);
    EXPECT_EQ(entryOf(assembly, "mine").verdict, ClaimVerdict::Agrees);
    EXPECT_FALSE(parseOwnClaims("[1]"));
    EXPECT_TRUE(parseOwnClaims(""));
}

TEST(Ledger, MeasuresMayHoldCommas)
{
    const auto measures =
        parseMeasures("claim,key,factor,tolerance,expected\na,b(x=1,y=2).c,100,,\n# words\nd,e.f,,0.5,fired\n");
    ASSERT_TRUE(measures);
    ASSERT_EQ(measures->size(), 2u);
    EXPECT_EQ((*measures)[0].key, "b(x=1,y=2).c");
    EXPECT_EQ((*measures)[1].expected, "fired");
    EXPECT_FALSE(parseMeasures("h\na,b,c\n"));
}

TEST(Ledger, TheBuiltInMeasuresAreReadAndNameClaims)
{
    const auto measures = builtinMeasures();
    ASSERT_TRUE(measures) << plain(measures.error().text);
    for (const auto& measure : *measures)
        EXPECT_TRUE(parseBinding(QString::fromStdString(measure.key))) << measure.claim;
}

TEST(Ledger, AmountsInChineseCountInWanAndYi)
{
    const auto amount = [](double value, const char* unit, int decimals) {
        const Text text = claimAmount(value, unit, decimals, Sign::Negative, Language::Chinese);
        return std::get<NumberArg>(text.args.front()).value;
    };
    EXPECT_DOUBLE_EQ(amount(5, "million USD", 0), 500);
    EXPECT_DOUBLE_EQ(amount(3.6, "bn USD", 1), 36);
    EXPECT_NEAR(amount(119, "thousand persons", 0), 11.9, 1e-12);
    EXPECT_EQ(plain(claimAmount(2.7, "trillion USD", 1, Sign::Negative, Language::English)), "2.7 trillion USD");
}

TEST(ReportDiff, NumberByNumber)
{
    const auto first = assembleReport(sampleInput(QStringLiteral("{{alpha.distance}} {{alpha.count}}")));
    auto changed = sampleInput(QStringLiteral("{{alpha.distance}} {{alpha.count}} {{alpha.params.level}}"));
    changed.results.at({"alpha", {}})->metrics[1].value = 9;
    const auto second = assembleReport(changed);
    const Translator english(Language::English);
    const auto json = QJsonDocument(reportJson(second, english)).toJson();
    const auto read = valuesFromJson(json);
    ASSERT_TRUE(read);
    const auto differences = compareValues(first.document.values, *read);
    ASSERT_EQ(differences.size(), 2u);
    EXPECT_EQ(differences[0].key, "alpha.count");
    EXPECT_EQ(differences[0].before.toStdString() + differences[0].after.toStdString(), "89");
    EXPECT_DOUBLE_EQ(differences[0].change, 1);
    EXPECT_TRUE(differences[1].before.isEmpty());
    EXPECT_TRUE(compareValues(*read, *read).empty());
    EXPECT_FALSE(valuesFromJson("{}"));
}

TEST(ReportTexts, EveryShippedSectionIsReadWithoutFault)
{
    for (const auto language : {Language::English, Language::Chinese}) {
        auto outline = builtinOutline(language);
        ASSERT_TRUE(outline) << plain(outline.error().text);
        const auto texts = readTexts(std::move(*outline), shippedSections(language));
        EXPECT_GE(texts.sections.size(), 29u);
        std::set<std::string> numbers{"summary"};
        for (const auto& part : texts.outline.parts) {
            numbers.insert(std::to_string(part.number));
            for (const auto& chapter : part.chapters) {
                numbers.insert(chapter.number);
                for (const auto& section : chapter.sections) {
                    numbers.insert(section.number);
                    EXPECT_TRUE(texts.sections.contains(section.number)) << section.number;
                }
            }
        }
        for (const auto& [number, section] : texts.sections) {
            EXPECT_TRUE(numbers.contains(number)) << number;
            EXPECT_TRUE(section.problems.empty()) << number;
            for (const auto& fault : section.text.faults)
                ADD_FAILURE() << section.context.file << ':' << fault.line << ": " << plain(fault.text);
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A question of the meeting as a paragraph of the report, and the log for other programs.
#include "models/report/section_notes.h"
#include "models/studies/registry.h"
#include "tests/report/report_fixture.h"
#include "widgets/presentation/meeting/meeting.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace tidemark {
namespace {

/// The level of the trend study at 6,400 instead of its default.
WhatIf levelAt6400()
{
    const Study* study = findStudy("cta_levels");
    const auto spec = std::ranges::find(study->params, "level", &ParamSpec::id);
    WhatIf tried;
    tried.slide = "cta_levels/candles";
    tried.section = "1.1.1";
    tried.asked = {"cta_levels", {{"level", "6400"}}};
    tried.param = "level";
    tried.parameter = spec->label;
    tried.from = paramToString(spec->defaultValue);
    tried.to = "6400";
    tried.headline = QStringLiteral("2.12% below");
    tried.metrics = {"cta_levels.distance_pct", "cta_levels.distance_sigma"};
    return tried;
}

StudyOutput levels(double level)
{
    StudyOutput output;
    output.study = "cta_levels";
    output.asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    output.params = ParamValues(findStudy("cta_levels")->params);
    output.params.set("level", ParamValue{level});
    for (const auto& [id, value, format] : {std::tuple{"distance_pct", level / 6538.76 - 1, signedPercent()},
                                            std::tuple{"distance_sigma", (level - 6538.76) / 65, number(2)}}) {
        Metric metric;
        metric.id = std::string("cta_levels.") + id;
        metric.label = verbatim(id);
        metric.value = value;
        metric.format = format;
        metric.asOf = output.asOf;
        output.metrics.push_back(metric);
    }
    return output;
}

/// What the paragraph prints, and whether the report finds nothing wrong with it.
QString printed(const WhatIf& tried, Language language)
{
    const QString note = whatIfNote(tried, language);
    report::ReportInput input = report::sampleInput(QStringLiteral("Before.\n"), language);
    input.studies.push_back({"cta_levels", verbatim("Levels"), verbatim("How."), {}, {}, {}});
    input.results.emplace(StudyRequest{"cta_levels", {}}, levels(6456));
    input.results.emplace(StudyRequest{"cta_levels", {{"level", "6400"}}}, levels(6400));
    const auto assembly = report::previewSection(input, "1.1.1", appended(QStringLiteral("Before.\n"), note));
    EXPECT_EQ(report::kinds(assembly), "") << note.toStdString();
    return report::bodyText(assembly.document);
}

TEST(MeetingNote, PrintsTheQuestionBesideTheReport)
{
    EXPECT_TRUE(report::parseTemplate(whatIfNote(levelAt6400(), Language::English)).faults.empty());
    const QString english = printed(levelAt6400(), Language::English);
    EXPECT_TRUE(english.startsWith(QStringLiteral("Before.\nAsked in the meeting: "))) << english.toStdString();
    EXPECT_TRUE(english.contains(QStringLiteral("at 6,400 instead of 6,456. ")));
    // 6400 / 6538.76 − 1 and 6456 / 6538.76 − 1, by hand.
    EXPECT_TRUE(english.contains(QStringLiteral("distance_pct: −2.12% (in the report −1.27%); ")))
        << english.toStdString();
    EXPECT_TRUE(english.endsWith(QStringLiteral("distance_sigma: −2.13 (in the report −1.27).")));
    const QString chinese = printed(levelAt6400(), Language::Chinese);
    EXPECT_TRUE(chinese.startsWith(QString::fromUtf8("Before.\n会议设问：若"))) << chinese.toStdString();
    EXPECT_TRUE(chinese.contains(QString::fromUtf8("由 6,456 改为 6,400，则"))) << chinese.toStdString();
    EXPECT_TRUE(chinese.contains(QString::fromUtf8("为 −2.12%（报告为 −1.27%）；")));
    EXPECT_TRUE(chinese.endsWith(QString::fromUtf8("。")));
}

TEST(MeetingNote, TheReportComputesWhatItAsksFor)
{
    report::ReportInput input = report::sampleInput(whatIfNote(levelAt6400(), Language::English));
    const auto requests = report::requestsOf(input.texts, {}, {}, {});
    EXPECT_TRUE(requests.contains({"cta_levels", {{"level", "6400"}}}));
    EXPECT_TRUE(requests.contains({"cta_levels", {}}));
}

TEST(MeetingNote, ASlideOfOtherParametersIsComparedWithItself)
{
    WhatIf tried = levelAt6400();
    tried.from = "6500";
    tried.asked.params["window"] = "60";
    const QString note = whatIfNote(tried, Language::English);
    EXPECT_TRUE(note.contains(QStringLiteral("{{cta_levels(level=6500,window=60).distance_pct}}")))
        << note.toStdString();
}

TEST(MeetingNote, ParametersOfEveryStudyCanBeSaid)
{
    for (const Study& study : studies()) {
        for (const ParamSpec& spec : study.params) {
            WhatIf tried;
            tried.asked = {study.id, {{spec.id, paramToString(spec.defaultValue)}}};
            tried.param = spec.id;
            tried.parameter = spec.label;
            tried.from = tried.to = paramToString(spec.defaultValue);
            tried.metrics = {study.id + ".some_metric"};
            for (const Language language : {Language::English, Language::Chinese}) {
                const QString note = whatIfNote(tried, language);
                EXPECT_TRUE(report::parseTemplate(note).faults.empty()) << note.toStdString();
                EXPECT_FALSE(note.contains(u'\n'));
            }
        }
    }
}

TEST(MeetingNote, IsPutBehindTheTextOnce)
{
    const QString note = QStringLiteral("The note.");
    const QString once = appended(QStringLiteral("---\nsection: 1\n---\nText.\n\n\n"), note);
    EXPECT_EQ(once, QStringLiteral("---\nsection: 1\n---\nText.\n\nThe note.\n"));
    EXPECT_EQ(appended(once, note), once);
    EXPECT_EQ(appended({}, note), QStringLiteral("The note.\n"));
}

Meeting heldMeeting()
{
    Meeting meeting;
    meeting.id = 7;
    meeting.title = QStringLiteral("A | story");
    meeting.began = *parseAsOf("2025-11-21T02:00:00Z");
    meeting.ended = *parseAsOf("2025-11-21T02:05:00Z");
    meeting.digest = "0badcafe";
    meeting.plannedMinutes = 10;
    meeting.plannedSlides = 4;
    meeting.shown = {
        {"cover", "", QStringLiteral("=SUM(A1), \"quoted\""), meeting.began, std::chrono::milliseconds{61'400}}};
    meeting.whatIfs.push_back({levelAt6400(), Offer::Open});
    return meeting;
}

TEST(MeetingExport, CsvHoldsWhatWasShownAndTriedAndNoFormula)
{
    const Translator english(Language::English);
    const QString csv = QString::fromUtf8(meetingCsv(heldMeeting(), english));
    const QStringList lines = csv.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines[0].endsWith(QStringLiteral("parameter,was,tried")));
    EXPECT_TRUE(
        lines[1].startsWith(QStringLiteral("shown,2025-11-21T02:00:00Z,61,150,cover,,\"'=SUM(A1), \"\"quoted\"\"\"")))
        << lines[1].toStdString();
    EXPECT_TRUE(lines[2].endsWith(QStringLiteral(",6456,6400"))) << lines[2].toStdString();
}

TEST(MeetingExport, MarkdownIsATable)
{
    const Translator english(Language::English);
    const QString text = meetingMarkdown(heldMeeting(), english);
    EXPECT_TRUE(text.startsWith(QStringLiteral("# A \\| story\n")));
    EXPECT_TRUE(text.contains(QStringLiteral("| 01:01 |")));
    EXPECT_TRUE(text.contains(QStringLiteral("6,456 → 6,400: 2.12% below"))) << text.toStdString();
    EXPECT_EQ(planFor(heldMeeting()), std::chrono::seconds{150});
    EXPECT_EQ(planFor({}), std::chrono::seconds{0});
}

} // namespace
} // namespace tidemark

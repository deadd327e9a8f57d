// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/report/report_fixture.h"
#include "widgets/presentation/preparation/story_model.h"

namespace tidemark::test {

inline report::Slide sampleSlide(report::SlideKind kind, std::string id, int part, const QString& headline)
{
    report::Slide slide;
    slide.kind = kind;
    slide.id = std::move(id);
    slide.part = part;
    slide.headline = headline;
    if (kind == report::SlideKind::Figure) {
        slide.section = std::to_string(part) + ".1.1";
        slide.sectionTitle = toQString(slide.section) + QStringLiteral(" Section");
        slide.figure = std::make_shared<const FigureSpec>(report::sampleOutput().figures.front());
        slide.notes = {{{.text = QStringLiteral("What the report says.")}}};
    }
    return slide;
}

/// Cover, two parts with two and one figures; the first figure conflicts with a claim, the last is simulated, a fourth has no data.
inline StorySourcePtr sampleStory()
{
    using report::SlideKind;
    auto source = std::make_shared<StorySource>();
    source->input = std::make_shared<const report::ReportInput>(report::sampleInput(QStringLiteral("Text.\n")));
    auto& story = source->story;
    story.language = Language::English;
    story.title = QStringLiteral("Title");
    story.asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    story.digest = "0badcafe";
    story.slides = {sampleSlide(SlideKind::Cover, "cover", 0, QStringLiteral("Title")),
                    sampleSlide(SlideKind::Part, "part-1", 1, QStringLiteral("One")),
                    sampleSlide(SlideKind::Figure, "alpha/path", 1, QStringLiteral("It fell")),
                    sampleSlide(SlideKind::Figure, "alpha/other", 1, QStringLiteral("It rose")),
                    sampleSlide(SlideKind::Part, "part-2", 2, QStringLiteral("Two")),
                    sampleSlide(SlideKind::Figure, "alpha/third", 2, QStringLiteral("It stayed"))};
    story.slides.back().simulated = Simulation::All;
    story.problems = {{"alpha/path", false, Text{"report", "The claim %1 says %2", {std::string{"depth"}}}},
                      {"alpha/other", false, verbatim("A binding is unknown")},
                      {"beta/gone", true, verbatim("beta has no data")},
                      {{}, false, verbatim("1 of 3 figures rest on simulated data")}};
    source->plan = report::completed({}, story);
    return source;
}

} // namespace tidemark::test

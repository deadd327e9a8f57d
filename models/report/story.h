// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/assemble.h"

namespace tidemark::report {

/// A number beside a slide's figure, formatted in the story's language.
struct SlideNumber
{
    std::string metric; ///< `intraday_reversal.peak`
    QString label;
    QString value; ///< without its unit: `+1.94`
    QString unit;  ///< `%`; may be empty
    QString context;
    Role role = Role::Text; ///< Up or Down for a number with a unit that shows its sign, else Text
    friend bool operator==(const SlideNumber&, const SlideNumber&) = default;
};

/// A claim that the slide's section cites, beside what the store measures: for the presenter alone.
struct SlideClaim
{
    QString claim;    ///< in words, as it was said
    QString said;     ///< its value; empty where words alone were said or are measured
    QString measured; ///< in the same unit; empty: nothing measures it
    ClaimVerdict verdict = ClaimVerdict::Unmeasured;
};

enum class SlideKind { Cover, Part, Figure };

/// One slide of a presentation: a value, in one language, its numbers formatted.
struct Slide
{
    SlideKind kind = SlideKind::Figure;
    std::string id;       ///< unique, the same in every language: `cover`, `part-2`, `cta_levels(level=6500)/candles`
    int part = 0;         ///< 1–4 for what stands in the four parts, else 0
    std::string section;  ///< `1.1.1`; empty for covers and parts
    QString partTitle;    ///< `第一部分　法医学式复盘`; of a part, its name alone: `第一部分`
    QString sectionTitle; ///< `1.1.1 历史性的日内反转`
    QString headline;     ///< the figure's finding; the title of a cover or part
    QString subtitle;     ///< measure, unit, window; of a cover or part, the second half of its title
    /// Two or three, each number in them a binding. Of a part, the titles of its sections that have slides; of a cover, organisation,
    /// author and what is simulated, where there is such.
    std::vector<Inlines> sentences;
    std::vector<SlideNumber> numbers; ///< at most four
    QString source; ///< one line: `来源：…` and the as-of, in both cities where it is intraday; of a cover, the as-of
    std::string
        digest; ///< 8 hex digits: the figure's own as the report prints it; of covers and parts, the data state's
    Simulation simulated = Simulation::None;
    QString simulatedMark; ///< as it stands on the slide; empty for real data
    QString altText;
    StudyRequest request; ///< Figure: what gave it; stays that of the story when the slide is made again
    std::string figureId; ///< Figure: `cta_levels.candles`
    std::shared_ptr<const FigureSpec> figure; ///< Figure: never null; Cover: whose line it bears, may be null
    std::vector<Inlines>
        notes; ///< for the presenter: what is said with the slide, then the section's text, a paragraph each
    std::vector<SlideClaim> claims;
};

/// Something a presenter must know before the meeting: never shown to the audience.
struct StoryProblem
{
    std::string slide;    ///< id; of a figure without data, the one it would have; empty: the whole presentation
    bool leftOut = false; ///< the slide is not there because of it
    Text text;
};

struct Story
{
    Language language = Language::Chinese;
    QString title;
    TimePoint asOf{};
    std::string digest; ///< of the data state
    std::vector<Slide> slides;
    std::vector<StoryProblem> problems;
};

/// What is said on each slide and with it, read but not filled in: by slide id, the figures' alone.
struct SlideText
{
    TextTemplate text;  ///< a sentence a paragraph
    TextTemplate notes; ///< for the presenter
    std::vector<std::string>
        numbers; ///< metrics beside the figure, without the study's name; empty: the study's own choice
};
using SlideTexts = std::map<std::string, SlideText>;

/// The texts of slides that belong to the program, from `resources/report/<language>/slides.md`: for each slide a line `## id`, then
/// `numbers: a, b`, then a sentence a paragraph with bindings and conditions as in a section; paragraphs that start with `>` are for the
/// presenter. A binding to the slide's own study without parameters means the figure's. Only what the report computes can be bound. What
/// stands before the first heading is for whoever writes the file. Never fails: what cannot be read becomes a fault of its template.
[[nodiscard]] SlideTexts shippedSlideTexts(Language language);
[[nodiscard]] SlideTexts parseSlideTexts(const QString& markdown);

/// The story a report tells: cover, then part by part its title and a slide for each of its figures, in their order. A figure without a
/// text of its own takes up to three sentences of its paragraph in the report; a sentence in which a value is missing is left out. A
/// story without any figure has no slides at all. Pure; never fails: what is wrong is among the problems.
[[nodiscard]] Story makeStory(const ReportInput& input, const Assembly& assembly, const SlideTexts& texts);

/// What is to be said of notes longer than about a page; nothing for shorter ones.
[[nodiscard]] std::optional<Text> longNote(const std::vector<Inlines>& notes, Language language);

/// The same slide from another output of its study: other parameters, or an earlier minute of a replay. Sentences, numbers, headline and
/// figure follow; the sentences of a figure without a text of its own are left out, since the report's do not hold for it.
/// Errors: NoData when the output lacks the figure.
[[nodiscard]] Result<Slide> remakeSlide(const ReportInput& input, const SlideTexts& texts, const Slide& slide,
                                        const StudyOutput& output);

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/story.h"
#include "models/text/to_qt.h"

namespace tidemark::report {

/// Fills slides from studies' outputs, in one language. Keeps references to what it is made of.
class SlideMaker
{
public:
    SlideMaker(const ReportInput& input, const ValueSource& values, const SlideTexts& texts,
               const Translator& translator)
        : m_input(input), m_values(values), m_texts(texts), m_translator(translator)
    {
    }

    /// Headline, subtitle, source, digest and numbers of a figure. Precondition: `slide` has its id, section and request.
    void figure(Slide& slide, const FigureSpec& spec, const StudyOutput& output);
    /// The sentences of the slide's own text; false when it has none of its own.
    [[nodiscard]] bool sentences(Slide& slide);
    /// What its text has for the presenter.
    [[nodiscard]] std::vector<Inlines> notes(const Slide& slide);

    [[nodiscard]] QString words(const Text& text) const { return m_translator(text); }
    [[nodiscard]] QString simulatedMark(Simulation simulated) const;
    /// What could not be said, in order.
    [[nodiscard]] std::vector<StoryProblem> takeProblems() { return std::exchange(m_problems, {}); }

private:
    void numbers(Slide& slide, const StudyOutput& output);
    [[nodiscard]] std::vector<Inlines> filled(const Slide& slide, const TextTemplate& text);
    [[nodiscard]] SectionContext contextOf(const Slide& slide) const;
    [[nodiscard]] QString sourceLine(const FigureSpec& spec) const;

    const ReportInput& m_input;
    const ValueSource& m_values;
    const SlideTexts& m_texts;
    const Translator& m_translator;
    std::vector<StoryProblem> m_problems;
};

} // namespace tidemark::report

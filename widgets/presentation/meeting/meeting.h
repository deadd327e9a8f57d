// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/kept_annotations.h"
#include "widgets/presentation/live/live_slides.h"

#include <QImage>

namespace tidemark {

/// What became of something that was offered for keeping after a meeting.
enum class Offer { Open, Kept, Discarded };

/// One visit to a slide.
struct ShownSlide
{
    std::string slide;
    std::string section; ///< empty for covers and parts
    QString headline;    ///< in the story's language
    TimePoint from{};
    std::chrono::milliseconds lasted{};
};

/// What was tried on a slide, offered as a note.
struct MeetingWhatIf
{
    WhatIf tried;
    Offer offer = Offer::Open;
};

/// What was drawn on a slide, offered as annotations of its figure.
struct MeetingStrokes
{
    std::string slide;
    std::string section;
    QString headline;
    std::vector<Stroke> strokes;
    std::vector<KeptAnnotation>
        annotations; ///< the strokes as marks on the data, ids 0; empty: there is no figure under them
    QImage picture;  ///< the slide with its strokes, about 320 × 180; null: painted from the strokes alone
    Offer offer = Offer::Open;
};

/// A meeting that was held: what the log keeps of it.
struct Meeting
{
    std::int64_t id = 0; ///< unique within a store
    QString title;       ///< of the story
    Language language = Language::Chinese;
    TimePoint began{};
    TimePoint ended{};
    TimePoint asOf{};
    QString snapshot;       ///< name of the frozen state; empty: frozen for this meeting alone
    std::string digest;     ///< of the data state shown
    int plannedMinutes = 0; ///< 0: no plan
    int plannedSlides = 0;
    std::vector<ShownSlide> shown; ///< in order of time
    std::vector<MeetingWhatIf> whatIfs;
    std::vector<MeetingStrokes> strokes;
};

/// A what-if as a paragraph of its section's text: the question, and what the figure's numbers would be beside what they are, every number
/// a binding. In `language`; ends without a line break. Precondition: `tried.asked.study` is not empty.
[[nodiscard]] QString whatIfNote(const WhatIf& tried, Language language);

/// A section's text with the paragraph behind it; once only, however often it is kept.
[[nodiscard]] QString appended(const QString& text, const QString& paragraph);

/// `阈值 6,456 → 6,400`.
[[nodiscard]] QString whatIfTitle(const WhatIf& tried, const Translator& translator);

/// What the plan has for each slide; zero without a plan.
[[nodiscard]] std::chrono::seconds planFor(const Meeting& meeting);

/// The log of a meeting: what was shown and when, what was tried. UTF-8; CSV by RFC 4180 with a heading.
[[nodiscard]] QByteArray meetingCsv(const Meeting& meeting, const Translator& translator);
[[nodiscard]] QString meetingMarkdown(const Meeting& meeting, const Translator& translator);

} // namespace tidemark

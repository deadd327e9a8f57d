// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/section_notes.h"

#include <QString>

namespace tidemark {

/// What is being typed between braces.
struct CompletionPlace
{
    enum class Kind {
        None,
        Key,   ///< `{{cta_lev`, `{{#if cta_`
        Format ///< `{{cta_levels.distance_pct|per`
    };
    Kind kind = Kind::None;
    qsizetype start = 0; ///< where the word begins in the line
    QString word;
};

/// What stands before the caret in its line, and whether it wants completing.
[[nodiscard]] CompletionPlace completionPlace(const QString& beforeCaret);

/// One offer: what is inserted, and the words beside it.
struct NoteOffer
{
    QString insert;
    QString label;
    QString value;
};

/// The keys of the report, as the popup shows them.
[[nodiscard]] std::vector<NoteOffer> keyOffers(const std::vector<report::Completion>& list,
                                               const Translator& translator);
/// Every format, with what it does.
[[nodiscard]] std::vector<NoteOffer> formatOffers(const Translator& translator);

} // namespace tidemark

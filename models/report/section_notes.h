// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/assemble.h"

namespace tidemark::report {

/// One line of a comparison of two texts.
struct DiffLine
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    friend bool operator==(const DiffLine&, const DiffLine&) = default;
};

/// The shortest way from one text to the other by whole lines (Myers 1986). Beyond 400 differing lines the middle is one block of
/// removed and one of added lines.
[[nodiscard]] std::vector<DiffLine> compareTexts(const QString& before, const QString& after);

/// What stands in an editor for a section: the note where there is one, else the shipped text. A note equal to the shipped text is none:
/// storing an empty one reverts.
struct SectionDraft
{
    QString shipped;
    QString note; ///< empty: none

    [[nodiscard]] const QString& text() const { return note.isEmpty() ? shipped : note; }
    [[nodiscard]] bool changed() const { return !note.isEmpty() && note != shipped; }
    /// What is to be stored for `edited`: nothing when it says what the shipped text says.
    [[nodiscard]] QString toStore(const QString& edited) const { return edited == shipped ? QString{} : edited; }
};

/// A key that an editor may offer, and what it stands for now.
struct Completion
{
    std::string key; ///< `cta_levels.distance_pct`, without braces
    Text label;
    Text value;
};

/// Every key of computed studies and claims: metrics, verdicts, parameters; sorted.
[[nodiscard]] std::vector<Completion> completions(const StudyResults& results, const std::vector<LedgerEntry>& ledger,
                                                  Language language);

/// A section's Markdown as it would be printed, for a live preview: blocks, and what is wrong with it. Takes milliseconds.
[[nodiscard]] Assembly previewSection(const ReportInput& input, const std::string& section, const QString& markdown);

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/claim_ledger.h"
#include "models/report/expand.h"
#include "models/report/markdown.h"
#include "models/report/outline.h"

#include <set>

namespace tidemark::report {

/// A section's Markdown as it is kept: shipped, or the strategist's own.
struct SectionSource
{
    std::string section; ///< `1.1.1`, `summary`
    std::string file;    ///< for messages: `zh/1.1.1.md`, `note 1.1.1`
    QString markdown;
    bool own = false;
};

/// A section's text, read.
struct SectionText
{
    SectionContext context;
    QString title; ///< of the front matter; empty: the outline's
    TextTemplate text;
    bool own = false;
    std::vector<Problem> problems; ///< Altered, Syntax
};

/// What the report's text asks for, before anything is computed.
struct ReportTexts
{
    Outline outline;
    std::map<std::string, SectionText> sections; ///< by section
};

/// The sections that belong to the program, in one language.
[[nodiscard]] std::vector<SectionSource> shippedSections(Language language);
/// One of them; empty when there is none.
[[nodiscard]] QString shippedSection(std::string_view section, Language language);

/// What is said on slides, as Markdown (SlideTexts).
[[nodiscard]] QString shippedSlides(Language language);

/// Shipped sections with the strategist's notes in their place (by section; an empty note is none).
[[nodiscard]] std::vector<SectionSource> withNotes(std::vector<SectionSource> shipped,
                                                   const std::map<std::string, std::string>& notes);

/// Reads every section. Never fails: what cannot be read is a problem of its section.
[[nodiscard]] ReportTexts readTexts(Outline outline, const std::vector<SectionSource>& sources);

/// Every study the texts and the ledger ask for, with its parameters.
[[nodiscard]] std::set<StudyRequest> requestsOf(const ReportTexts& texts, const std::vector<ClaimMeasure>& measures,
                                                const OwnClaims& own);

/// The studies a text places a figure or table of.
[[nodiscard]] std::set<std::string> placedStudies(const ReportTexts& texts);

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/expand.h"

namespace tidemark::report {

/// `::figure cta_levels(level=6500)/candles {…} caption`, `::table …`, `::claims …`.
struct Directive
{
    enum class Kind { Figure, Table, Claims };
    Kind kind = Kind::Figure;
    StudyRequest request;
    std::string name; ///< of the figure or table within its study
    std::map<std::string, std::string> options;
    Inlines caption;
    int line = 0;
};

/// A table the author wrote.
struct Grid
{
    Inlines caption;
    std::vector<bool> numeric;              ///< by column
    std::vector<std::vector<Inlines>> rows; ///< the header first
};

/// What Markdown makes of a section. In runs, a link `note:x` is the reference to the footnote x, `ref:figure x` and so on one to a
/// figure, table or section; both are resolved when the whole report is known.
struct ParsedSection
{
    std::vector<std::variant<Paragraph, List, NoteBox, Quote, Directive, Grid>> blocks;
    std::map<QString, Inlines> notes; ///< the words of footnotes, by label
    std::vector<Problem> problems;    ///< Syntax, Altered
};

/// Reads the Markdown of an expanded section. Never fails; nothing is fetched. Takes time in proportion to the text.
[[nodiscard]] ParsedSection parseMarkdown(const ExpandedText& expanded, const SectionContext& context);

/// Reads `name {options} caption` after `::figure `. Errors: Parse. The caption's text is left in `caption`.
[[nodiscard]] Result<Directive> parseDirective(QStringView line, QStringView& caption);

/// Runs of one paragraph. Pictures keep their words, links of other kinds than http, https and mailto lose their target; `altered` gets a
/// sentence for each.
[[nodiscard]] Inlines parseInlines(QStringView text, const std::vector<Run>& values, std::vector<Text>& altered);

/// Whether two pieces of text are joined without a blank: one side of the seam is Han or full-width.
[[nodiscard]] bool joinsTightly(QChar before, QChar after);

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_document.h"
#include "models/report/text_template.h"
#include "models/report/value_source.h"
#include "models/text/to_qt.h"

namespace tidemark::report {

/// A section's text with its conditions decided. Each value is a mark in the text and stands apart, so that nothing in it is ever read
/// as Markdown or as a binding.
struct ExpandedText
{
    QString text;
    std::vector<Run> values;       ///< what the marks stand for
    std::vector<int> lines;        ///< the written line of each line of `text`
    std::vector<BoundValue> bound; ///< the numbers among them, in order
    std::vector<Problem> problems; ///< Missing, Unknown, Syntax
};

/// A value's mark: this noncharacter, which clean text never holds, then its index in two units of 12 bits.
inline constexpr char16_t kMark = 0xFDD0;
inline constexpr qsizetype kMarkLength = 3;
[[nodiscard]] QString markOf(std::size_t index);
/// The index of the mark that starts at `at`. Precondition: there is one.
[[nodiscard]] std::size_t indexOfMark(QStringView text, qsizetype at);

/// What a section is, for messages and bindings.
struct SectionContext
{
    std::string section;                                              ///< `1.1.1`
    std::string file;                                                 ///< `zh/1.1.1.md`
    std::map<std::string, std::map<std::string, std::string>> params; ///< by study, of this section
};

/// The request with the section's own parameters where it sets none.
[[nodiscard]] StudyRequest inSection(StudyRequest request, const SectionContext& context);

/// The section's `params` of the front matter. Errors: Parse.
[[nodiscard]] Result<std::map<std::string, std::map<std::string, std::string>>> sectionParams(const QString& written);

/// Fills in what `values` knows. Never fails: what is not there prints the mark of missing data and becomes a problem.
[[nodiscard]] ExpandedText expand(const TextTemplate& text, const SectionContext& context, const ValueSource& values,
                                  const Translator& translator);

/// “No data”, as it stands in a slot without a value.
[[nodiscard]] Text noDataText();

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/section_notes.h"
#include "widgets/figure/theme.h"

namespace tidemark {

/// A section of a report as HTML for a text widget: values that come from the data in the accent, what is missing marked, figures as
/// their caption and description. Nothing in it points to a file or the network. At most about 60,000 characters; `more` says that it
/// was cut there.
[[nodiscard]] QString sectionHtml(const report::Assembly& assembly, const std::string& section, const Theme& theme,
                                  const QString& more);

/// The way from one text to the other as HTML: lines taken out and put in, the words that differ within a changed line marked, long
/// stretches without change left out. `same`: words for such a stretch with %1 for its lines.
[[nodiscard]] QString comparisonHtml(const QString& before, const QString& after, const Theme& theme,
                                     const QString& same);

/// Han characters one by one, words, and what stands between them; joined they are the line.
[[nodiscard]] QStringList wordsOf(const QString& line);

} // namespace tidemark

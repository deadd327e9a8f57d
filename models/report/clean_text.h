// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text.h"

#include <QString>

#include <vector>

namespace tidemark::report {

/// A text as it may stand in a document, and what had to go.
struct CleanText
{
    QString text;
    int controls = 0;   ///< control characters
    int directions = 0; ///< marks that change the direction of writing
    int unreadable = 0; ///< lone surrogates, noncharacters, replacement characters
    qsizetype cut = 0;  ///< characters beyond the limit

    [[nodiscard]] bool altered() const { return controls > 0 || directions > 0 || unreadable > 0 || cut > 0; }
};

inline constexpr qsizetype kSectionLimit = 200'000;
inline constexpr qsizetype kTitleLimit = 160;

/// `text` without what a document cannot carry; line ends become `\n`, tabs blanks. At most `limit` UTF-16 units are kept, never half
/// a surrogate pair.
[[nodiscard]] CleanText cleanText(QStringView text, qsizetype limit);

/// The same on one line: line ends become blanks; a text that had to be cut ends with `…`.
[[nodiscard]] CleanText cleanLine(QStringView text, qsizetype limit);

/// What had to go, a sentence each.
[[nodiscard]] std::vector<Text> alterations(const CleanText& text);

} // namespace tidemark::report

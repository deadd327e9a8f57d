// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

#include <string>
#include <vector>

namespace tidemark::report {

/// The report's skeleton in one language: parts, chapters, sections.
struct Outline
{
    struct Section
    {
        std::string number; ///< `1.1.1`
        QString title;
    };
    struct Chapter
    {
        std::string number; ///< `1.1`
        QString title;
        std::vector<Section> sections;
    };
    struct Part
    {
        int number = 1;
        QString title;  ///< whole: `第一部分：…`
        int target = 0; ///< Han characters in Chinese, words in English
        std::vector<Chapter> chapters;
    };
    QString title;
    QString subtitle;
    std::vector<Part> parts;
};

/// Reads an outline in one of its languages. Errors: Parse, with what is missing.
[[nodiscard]] Result<Outline> parseOutline(const QByteArray& json, Language language);
/// The outline that belongs to the program. Errors: NotFound, Parse.
[[nodiscard]] Result<Outline> builtinOutline(Language language);

/// `1.1.1` → `s-1-1-1`, `1` → `part-1`.
[[nodiscard]] QString sectionAnchor(const std::string& number);

} // namespace tidemark::report

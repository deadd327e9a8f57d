// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace tidemark {

class Translator;

/// One page of the help in one language.
struct HelpPage
{
    QString id; ///< `keys`; a study's page has the study's id
    QString title;
    QString markdown;
    bool study = false;
};

/// Every page in reading order. The pages are Markdown files of the program's own resources; a study's page ends with the table of
/// its parameters as the study declares them, and a study without a file is described by its declaration alone.
[[nodiscard]] std::vector<HelpPage> helpPages(const Translator& translator);

/// A heading as links name it: lower case, words joined by `-`.
[[nodiscard]] QString headingAnchor(const QString& heading);

} // namespace tidemark

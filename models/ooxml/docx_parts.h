// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ooxml/docx.h"

namespace tidemark::ooxml {

/// Every namespace the parts of a Word document use, for their root elements.
void openWordRoot(class Xml& xml, const char* element);

[[nodiscard]] QByteArray stylesPart(const DocxOptions& options, Language language);
[[nodiscard]] QByteArray settingsPart(Language language);
[[nodiscard]] QByteArray fontTablePart(const DocxOptions& options);
[[nodiscard]] QByteArray themePart(const DocxOptions& options);
[[nodiscard]] QByteArray headerPart(const QString& words);
[[nodiscard]] QByteArray footerPart(const QString& words);
/// What documents and slides have in common: types of what they embed, the main part's place, and who wrote what and when.
void addCommonParts(Package& package, const QString& mainPart, const report::ReportDocument& document,
                    const report::WriteContext& context);

} // namespace tidemark::ooxml

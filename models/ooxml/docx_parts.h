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
[[nodiscard]] QByteArray corePart(const report::ReportDocument& document, TimePoint created);
[[nodiscard]] QByteArray appPart(const QString& program);

} // namespace tidemark::ooxml

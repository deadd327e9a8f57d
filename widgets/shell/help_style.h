// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/theme.h"

class QTextDocument;

namespace tidemark {

/// Gives a document made from Markdown the type, spacing and colours of `theme`: headings, lists, tables, code and links, with Han
/// and Chinese punctuation in the Chinese family.
void styleHelp(QTextDocument& document, const Theme& theme);

} // namespace tidemark

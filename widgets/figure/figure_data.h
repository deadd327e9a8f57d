// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure_painter.h"

namespace tidemark {

enum class DataFormat {
    TabSeparated, ///< for the clipboard
    Csv           ///< RFC 4180, with the mark spreadsheets need to read UTF-8
};

/// The numbers of a figure: a block a pane; curves share rows by x, other layers follow as blocks of their own. Full precision,
/// instants as ISO 8601 in UTC, gaps empty. A text that a spreadsheet could take for a formula gets an apostrophe before it.
[[nodiscard]] QString figureData(const FigureSpec& spec, const FigureStyle& style, DataFormat format);

} // namespace tidemark

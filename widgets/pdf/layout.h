// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/theme.h"
#include "widgets/pdf/page.h"

namespace tidemark::pdf {

struct LayoutOptions
{
    PageFormat format;
    ReportFonts fonts;
    Direction direction = Direction::GreenUp;
};

/// Sets a report on pages: cover, contents (roman numbers), body (from 1). The document must outlive the layout. The same layout
/// is painted as the preview, written as PDF, and gives the page numbers in other formats' contents. GUI thread only.
[[nodiscard]] Layout layOut(const report::ReportDocument& document, const LayoutOptions& options);

} // namespace tidemark::pdf

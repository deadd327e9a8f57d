// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/theme.h"
#include "widgets/pdf/rich_text.h"

namespace tidemark::pdf {

/// How each kind of text of a report is set: one place for sizes, leading and colours.
struct ReportStyle
{
    ReportStyle(Theme print, ReportFonts families, bool chineseText);

    [[nodiscard]] ParagraphStyle body() const;
    [[nodiscard]] ParagraphStyle heading(int level) const;
    [[nodiscard]] ParagraphStyle caption() const;
    [[nodiscard]] ParagraphStyle source() const;
    [[nodiscard]] ParagraphStyle cell(bool header, bool numeric) const;
    [[nodiscard]] ParagraphStyle footnote() const;
    [[nodiscard]] ParagraphStyle listItem() const;
    [[nodiscard]] ParagraphStyle contents(int level) const;
    [[nodiscard]] ParagraphStyle furniture() const; ///< header and footer of a page
    [[nodiscard]] ParagraphStyle cover(double size, bool bold, Token color) const;

    Theme theme;
    ReportFonts fonts;
    bool chinese;
};

} // namespace tidemark::pdf

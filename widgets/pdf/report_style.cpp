// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/report_style.h"

#include "widgets/pdf/page_units.h"

#include <algorithm>
#include <array>

namespace tidemark::pdf {

ReportStyle::ReportStyle(Theme print, ReportFonts families, bool chineseText)
    : theme(print), fonts(std::move(families)), chinese(chineseText)
{
}

ParagraphStyle ReportStyle::body() const
{
    ParagraphStyle style;
    style.type = {Face::Serif, 10.5, false, false};
    style.leading = points(chinese ? 18 : 15.5);
    style.firstIndent = chinese ? points(21) : 0;
    style.alignment = Qt::AlignJustify;
    style.color = theme.color(Token::Text);
    style.linkColor = theme.color(Token::Accent);
    style.missingColor = theme.color(Token::Conflicts);
    style.chinese = chinese;
    return style;
}

ParagraphStyle ReportStyle::heading(int level) const
{
    static constexpr std::array kSizes{18.0, 14.0, 11.5};
    const double size = kSizes.at(static_cast<std::size_t>(std::clamp(level, 1, 3) - 1));
    ParagraphStyle style = body();
    style.type = {Face::Sans, size, true, false};
    style.leading = points(size * 1.45);
    style.firstIndent = 0;
    style.alignment = Qt::AlignLeft;
    return style;
}

ParagraphStyle ReportStyle::caption() const
{
    ParagraphStyle style = body();
    style.type = {Face::Sans, 9, false, false};
    style.leading = points(13.5);
    style.firstIndent = 0;
    style.alignment = Qt::AlignLeft;
    return style;
}

ParagraphStyle ReportStyle::source() const
{
    ParagraphStyle style = caption();
    style.type.points = 7.5;
    style.leading = points(11);
    style.color = theme.color(Token::Text2);
    return style;
}

ParagraphStyle ReportStyle::cell(bool header, bool numeric) const
{
    ParagraphStyle style = caption();
    style.type = {Face::Sans, 8, header, false};
    style.leading = points(11.5);
    style.alignment = numeric ? Qt::AlignRight : Qt::AlignLeft;
    return style;
}

ParagraphStyle ReportStyle::footnote() const
{
    ParagraphStyle style = body();
    style.type.points = 8.5;
    style.leading = points(12);
    style.firstIndent = 0;
    style.color = theme.color(Token::Text2);
    return style;
}

ParagraphStyle ReportStyle::listItem() const
{
    ParagraphStyle style = body();
    style.firstIndent = 0;
    return style;
}

ParagraphStyle ReportStyle::contents(int level) const
{
    ParagraphStyle style = caption();
    style.type = {Face::Sans, level == 1 ? 11.0 : level == 2 ? 10.0 : 9.5, level == 1, false};
    style.leading = points(level == 1 ? 20 : 16.5);
    if (level > 2)
        style.color = theme.color(Token::Text2);
    style.linkColor = style.color;
    return style;
}

ParagraphStyle ReportStyle::furniture() const
{
    ParagraphStyle style = source();
    style.type.points = 8;
    return style;
}

ParagraphStyle ReportStyle::cover(double size, bool bold, Token color) const
{
    ParagraphStyle style = body();
    style.type = {Face::Sans, size, bold, false};
    style.leading = points(size * 1.4);
    style.firstIndent = 0;
    style.alignment = Qt::AlignLeft;
    style.color = theme.color(color);
    return style;
}

} // namespace tidemark::pdf

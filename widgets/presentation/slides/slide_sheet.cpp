// SPDX-License-Identifier: GPL-3.0-or-later
// What every kind of slide has.
#include "widgets/presentation/slides/slide_sheet.h"

#include "models/text/to_qt.h"

#include <algorithm>

namespace tidemark {

namespace {

constexpr int kSmall = 27;
constexpr double kLeading = 36;
constexpr double kFootBottom = 1056;
constexpr double kLock = 26;

/// The source in at most two lines: the second begins with what follows the last separator, the as-of. A long list of sources gives way,
/// the as-of never.
std::vector<SlideLine> sourceLines(SlideSheet& sheet, const QString& source, double width)
{
    const LabelFont font{kSmall, false};
    auto lines = breakLines(source, font, width);
    if (lines.size() < 2)
        return lines;
    const QString separator = QStringLiteral(" · ");
    const qsizetype at = source.lastIndexOf(separator);
    auto rest = at > 0 ? breakLines(source.mid(at + separator.size()), font, width) : std::vector<SlideLine>{};
    if (rest.size() != 1) {
        sheet.cut = sheet.cut || lines.size() > 2;
        return limitedLines(std::move(lines), 2, kSmall, width);
    }
    auto list = breakLines(source.left(at), font, width);
    sheet.cut = sheet.cut || list.size() > 1;
    list = limitedLines(std::move(list), 1, kSmall, width);
    list.push_back(std::move(rest.front()));
    return list;
}

} // namespace

void putFooter(SlideSheet& sheet, const report::Slide& slide, SlidePlace place, const SlideStyle& style,
               const FooterInk& ink, double left, double right)
{
    const LabelFont bold{kSmall, true};
    const QString frozen = (*style.translator)(TM_TEXT("slide", "Data frozen"));
    const QString digest = slide.digest.empty() ? QString() : QLatin1Char('#') + toQString(slide.digest);
    const QString page = QStringLiteral("%1 / %2").arg(place.page).arg(place.pages);
    constexpr double kGap = 28;
    // From the right: page, digest, lock.
    const double pageLeft = right - labelWidth(page, bold);
    const double digestLeft = digest.isEmpty() ? pageLeft : pageLeft - kGap - labelWidth(digest, {kSmall, false});
    const double frozenLeft = digestLeft - kGap - labelWidth(frozen, bold);
    const double lockLeft = frozenLeft - kLock - 8;
    // The same lines on every page.
    const double pages = std::max(right - pageLeft, labelWidth(QStringLiteral("888 / 888"), bold));
    const double room = lockLeft + (right - pageLeft) - pages - 2 * kGap - left;
    const auto source = slide.source.isEmpty() ? std::vector<SlideLine>{} : sourceLines(sheet, slide.source, room);
    const double height = kLeading * static_cast<double>(std::max<std::size_t>(1, source.size()));
    const double top = kFootBottom - height;
    sheet.fields.push_back({QRectF(left, top - 12, right - left, 2), ink.rule});
    sheet.places.footer = QRectF(left, top - 12, right - left, height + 12);
    (void)putParagraph(sheet, source, left, top, kSmall, kLeading, ink.quiet);
    const double base = top + LabelFont{kSmall, false}.ascent() + 4;
    putLine(sheet.words, {pageLeft, base}, lineOf(page, true), kSmall, ink.strong);
    if (!digest.isEmpty())
        putLine(sheet.words, {digestLeft, base}, lineOf(digest, false), kSmall, ink.quiet);
    putLine(sheet.words, {frozenLeft, base}, lineOf(frozen, true), kSmall, ink.accent);
    sheet.lock = QRectF(lockLeft, base - bold.middle() - kLock / 2, kLock, kLock);
    sheet.lockColor = ink.accent;
}

double putSimulated(SlideSheet& sheet, const report::Slide& slide, const QColor& color, double right, double y)
{
    if (slide.simulatedMark.isEmpty())
        return right;
    const LabelFont font{kSmall, true};
    constexpr double kPad = 16;
    const SlideLine line = lineOf(slide.simulatedMark, true);
    const QRectF box(right - line.width(kSmall) - 2 * kPad, y - 22, line.width(kSmall) + 2 * kPad, 44);
    sheet.fields.push_back({box, {}, color});
    putLine(sheet.words, {box.left() + kPad, y + font.middle()}, line, kSmall, color);
    return box.left();
}

double putParagraph(SlideSheet& sheet, const std::vector<SlideLine>& lines, double left, double top, int pixels,
                    double leading, const QColor& color)
{
    const LabelFont font{pixels, false};
    // The middle of capitals and Han in the middle of the line.
    double base = top + leading / 2 + font.middle();
    for (const SlideLine& line : lines) {
        putLine(sheet.words, {left, base}, line, pixels, color);
        base += leading;
    }
    return top + leading * static_cast<double>(lines.size());
}

SlideSheet composeSlide(const report::Slide& slide, SlidePlace place, const SlideStyle& style)
{
    switch (slide.kind) {
    case report::SlideKind::Cover:
        return composeCover(slide, place, style);
    case report::SlideKind::Part:
        return composePart(slide, place, style);
    case report::SlideKind::Figure:
        break;
    }
    return composeFigureSlide(slide, place, style);
}

} // namespace tidemark

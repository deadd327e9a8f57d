// SPDX-License-Identifier: GPL-3.0-or-later
// Slides without a figure: the cover and the parts' titles.
#include "widgets/presentation/slide_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tidemark {

namespace {

constexpr int kSmall = 27;

/// On a field of ink stand the colours that read on dark paper.
struct Night
{
    QColor field, text, quiet, accent, rule, simulated;
};

Night nightOf(const Theme& theme)
{
    const Theme dark{.kind = ThemeKind::Dark, .direction = theme.direction};
    return {theme.color(Token::SelectionText), dark.color(Token::Text), dark.color(Token::Text2),
            dark.color(Token::Accent),         dark.color(Token::Line), dark.color(Token::Simulated)};
}

/// The largest step at which the text takes no more than `most` lines; at the last it ends in “…”.
struct Fitted
{
    std::vector<SlideLine> lines;
    int pixels = kSmall;
};

template <std::size_t N>
Fitted fitted(SlideSheet& sheet, const QString& text, bool bold, const std::array<int, N>& steps, std::size_t most,
              double width)
{
    for (const int pixels : steps) {
        auto lines = breakLines(text, {pixels, bold}, width);
        if (lines.size() <= most)
            return {std::move(lines), pixels};
    }
    sheet.cut = true;
    return {limitedLines(breakLines(text, {steps.back(), bold}, width), most, steps.back(), width), steps.back()};
}

/// The line of a cover's figure in `room`: its first curve, thinned to what a slide can show.
QPolygonF dayLine(const FigureSpec& figure, const QRectF& room)
{
    constexpr std::size_t kMost = 480;
    const LineLayer* curve = nullptr;
    for (const Pane& pane : figure.panes)
        for (const Layer& layer : pane.layers)
            if (const auto* line = std::get_if<LineLayer>(&layer);
                line != nullptr && line->points.size() > 1
                && (curve == nullptr || (line->emphasis == Emphasis::Hero && curve->emphasis != Emphasis::Hero)))
                curve = line;
    if (curve == nullptr)
        return {};
    const std::size_t count = curve->points.size();
    const std::size_t every = std::max<std::size_t>(1, count / kMost);
    double x0 = HUGE_VAL, x1 = -HUGE_VAL, y0 = HUGE_VAL, y1 = -HUGE_VAL;
    std::vector<QPointF> data;
    for (std::size_t i = 0; i < count; i += every) {
        const QPointF at(curve->points.x(i), curve->points.y(i));
        if (!std::isfinite(at.x()) || !std::isfinite(at.y()))
            continue;
        data.push_back(at);
        x0 = std::min(x0, at.x());
        x1 = std::max(x1, at.x());
        y0 = std::min(y0, at.y());
        y1 = std::max(y1, at.y());
    }
    QPolygonF out;
    if (!(x1 > x0) || !(y1 > y0))
        return out;
    for (const QPointF& at : data)
        out.append(QPointF(room.left() + (at.x() - x0) / (x1 - x0) * room.width(),
                           room.bottom() - (at.y() - y0) / (y1 - y0) * room.height()));
    return out;
}

/// `第一部分　法医学式复盘` in its two halves; the second is empty when there is no wide blank.
std::pair<QString, QString> halves(const QString& title)
{
    const qsizetype at = title.indexOf(QChar(0x3000));
    return at < 0 ? std::pair{title, QString()} : std::pair{title.left(at), title.mid(at + 1).trimmed()};
}

struct Entry
{
    QString number, title;
};

Entry entryOf(const report::Inlines& words)
{
    const QString text = report::plainText(words).trimmed();
    const qsizetype at = text.indexOf(QLatin1Char(' '));
    if (at > 0
        && std::all_of(text.begin(), text.begin() + at, [](QChar c) { return c.isDigit() || c == QLatin1Char('.'); }))
        return {text.left(at), text.mid(at + 1)};
    return {{}, text};
}

/// The part's sections as a list, as large as all of them fit.
void putSections(SlideSheet& sheet, const std::vector<report::Inlines>& sections, const QRectF& room,
                 const SlideStyle& style)
{
    std::vector<Entry> entries;
    double numbers = 0;
    for (const report::Inlines& words : sections)
        entries.push_back(entryOf(words));
    for (const int pixels : {36, 34, 32, 30, kSmall}) {
        numbers = 0;
        for (const Entry& entry : entries)
            numbers = std::max(numbers, lineOf(entry.number, true).width(pixels));
        if (numbers > 0)
            numbers += 0.9 * pixels;
        const double leading = 1.34 * pixels;
        std::vector<std::vector<SlideLine>> rows;
        double words = 0;
        for (const Entry& entry : entries) {
            rows.push_back(limitedLines(breakLines(entry.title, {pixels, false}, room.width() - numbers), 2, pixels,
                                        room.width() - numbers));
            words += leading * static_cast<double>(rows.back().size());
        }
        const bool last = pixels == kSmall;
        const double least = 14 * static_cast<double>(rows.size());
        if (words + least > room.height() && !last)
            continue;
        const double pad =
            std::clamp((room.height() - words) / std::max(1.0, static_cast<double>(rows.size())) / 2, 6.0, 26.0);
        double y = room.top() + std::max(0.0, (room.height() - words - 2 * pad * static_cast<double>(rows.size())) / 2);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const double height = leading * static_cast<double>(rows[i].size()) + 2 * pad;
            if (y + height > room.bottom() + 1) {
                sheet.cut = true;
                break;
            }
            if (i > 0)
                sheet.fields.push_back({QRectF(room.left(), y, room.width(), 2), style.theme.color(Token::LineSubtle)});
            const double base = y + pad + leading / 2 + LabelFont{pixels, false}.middle();
            putLine(sheet.words, {room.left(), base}, lineOf(entries[i].number, true), pixels,
                    style.theme.color(Token::Accent));
            (void)putParagraph(sheet, rows[i], room.left() + numbers, y + pad, pixels, leading,
                               style.theme.color(Token::Text));
            y += height;
        }
        return;
    }
}

} // namespace

SlideSheet composeCover(const report::Slide& slide, SlidePlace place, const SlideStyle& style)
{
    const Night night = nightOf(style.theme);
    constexpr double kLeft = 112;
    constexpr double kWide = 1920 - 2 * kLeft;
    SlideSheet sheet;
    sheet.paper = night.field;
    putFooter(sheet, slide, place, style, {night.quiet, night.text, night.accent, night.rule}, kLeft, kLeft + kWide);
    (void)putSimulated(sheet, slide, night.simulated, kLeft + kWide, 108);
    if (!slide.partTitle.isEmpty())
        putLine(sheet.words, {kLeft, 108 + LabelFont{kSmall, true}.middle()}, lineOf(slide.partTitle, true), kSmall,
                night.accent);
    sheet.fields.push_back({QRectF(kLeft, 206, 96, 8), night.accent});
    const Fitted title = fitted(sheet, slide.headline, true, std::array{96, 88, 80, 72, 64, 56}, 3, kWide);
    double y = putParagraph(sheet, title.lines, kLeft, 244, title.pixels, 1.24 * title.pixels, night.text);
    sheet.places.headline = QRectF(kLeft, 244, kWide, y - 244);
    y += 18;
    const Fitted words = fitted(sheet, slide.subtitle, false, std::array{40, 36, 32, kSmall}, 2, kWide);
    sheet.places.subtitle = QRectF(kLeft, y, kWide, 0);
    if (!slide.subtitle.isEmpty())
        y = putParagraph(sheet, words.lines, kLeft, y, words.pixels, 1.36 * words.pixels, night.quiet);
    sheet.places.subtitle.setBottom(y);
    const QRectF room(0, std::max(y + 40, 560.0), 1920, sheet.places.footer.top() - 40 - std::max(y + 40, 560.0));
    if (slide.figure != nullptr && room.height() > 120) {
        sheet.line = dayLine(*slide.figure, room);
        sheet.lineColor = night.accent;
    }
    return sheet;
}

SlideSheet composePart(const report::Slide& slide, SlidePlace place, const SlideStyle& style)
{
    const Night night = nightOf(style.theme);
    constexpr double kField = 760;
    constexpr double kWide = kField - 2 * kSlideMarginX;
    SlideSheet sheet;
    sheet.paper = style.theme.color(Token::Panel);
    sheet.fields.push_back({QRectF(0, 0, kField, 1080), night.field});
    auto [kicker, rest] = halves(slide.partTitle);
    const QString title = slide.headline == slide.partTitle && !rest.isEmpty() ? rest : slide.headline;
    double y = 300;
    if (kicker != title && !kicker.isEmpty()) {
        const Fitted part = fitted(sheet, kicker, true, std::array{36, 32, kSmall}, 1, kWide);
        sheet.places.kicker = QRectF(kSlideMarginX, y, kWide, 56);
        (void)putParagraph(sheet, part.lines, kSlideMarginX, y, part.pixels, 56, night.accent);
    }
    y += 68;
    sheet.fields.push_back({QRectF(kSlideMarginX, y, 96, 8), night.accent});
    y += 30;
    const Fitted head = fitted(sheet, title, true, std::array{72, 64, 56, 50}, 4, kWide);
    const double end = putParagraph(sheet, head.lines, kSlideMarginX, y, head.pixels, 1.26 * head.pixels, night.text);
    sheet.places.headline = QRectF(kSlideMarginX, y, kWide, end - y);
    sheet.places.subtitle = QRectF(kSlideMarginX, end, kWide, 0);
    if (!slide.subtitle.isEmpty()) {
        const Fitted words = fitted(sheet, slide.subtitle, false, std::array{32, 30, kSmall}, 3, kWide);
        const double under =
            putParagraph(sheet, words.lines, kSlideMarginX, end + 16, words.pixels, 1.36 * words.pixels, night.quiet);
        sheet.places.subtitle = QRectF(kSlideMarginX, end + 16, kWide, under - end - 16);
    }
    const Theme& theme = style.theme;
    const double left = kField + 88;
    const double right = 1920 - kSlideMarginX;
    putFooter(sheet, slide, place, style,
              {theme.color(Token::Text2), theme.color(Token::Text), theme.color(Token::Accent),
               theme.color(Token::LineSubtle)},
              left, right);
    double top = kSlideMarginY + 20;
    if (!slide.simulatedMark.isEmpty()) {
        (void)putSimulated(sheet, slide, theme.color(Token::Simulated), right, kSlideMarginY + 22);
        top += 60;
    }
    if (!slide.sentences.empty()) {
        sheet.places.side = QRectF(left, top, right - left, sheet.places.footer.top() - 24 - top);
        putSections(sheet, slide.sentences, sheet.places.side, style);
    }
    return sheet;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
// Slides without a figure: the cover and the parts' titles.
#include "widgets/presentation/slides/slide_sheet.h"

#include "widgets/figure/color_math.h"

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
        if (auto lines = balancedLines(text, {pixels, bold}, width); lines.size() <= most)
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

/// Sections as they will stand: their size, and in how many columns.
struct Sections
{
    int pixels = kSmall;
    std::size_t columns = 1;
    double numbers = 0; ///< width of the numbers
    double column = 0;  ///< width of a column
    double pad = 0;     ///< above and below a section's words
    std::vector<std::vector<SlideLine>> rows;

    [[nodiscard]] double leading() const { return 1.34 * pixels; }
    [[nodiscard]] double height(std::size_t row) const
    {
        return leading() * static_cast<double>(rows[row].size()) + 2 * pad;
    }
    [[nodiscard]] std::size_t perColumn() const { return (rows.size() + columns - 1) / columns; }
    [[nodiscard]] double tallest() const
    {
        double most = 0;
        for (std::size_t from = 0; from < rows.size(); from += perColumn()) {
            double sum = 0;
            for (std::size_t i = from; i < std::min(rows.size(), from + perColumn()); ++i)
                sum += height(i);
            most = std::max(most, sum);
        }
        return most;
    }
};

constexpr double kColumnGap = 56;

Sections sectionsAt(const std::vector<Entry>& entries, int pixels, std::size_t columns, double pad, double width)
{
    Sections out{.pixels = pixels, .columns = columns, .pad = pad};
    out.column = (width - kColumnGap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    for (const Entry& entry : entries)
        out.numbers = std::max(out.numbers, lineOf(entry.number, true).width(pixels));
    out.numbers += out.numbers > 0 ? 0.9 * pixels : 0;
    const double room = out.column - out.numbers;
    for (const Entry& entry : entries)
        out.rows.push_back(limitedLines(breakLines(entry.title, {pixels, false}, room), 2, pixels, room));
    return out;
}

/// The largest at which all of them fit; in two columns where one is too short.
Sections fittedSections(const std::vector<Entry>& entries, const QRectF& room)
{
    struct Step
    {
        int pixels;
        std::size_t columns;
        double pad;
    };
    constexpr std::array<Step, 8> kSteps{
        {{40, 1, 16}, {36, 1, 14}, {34, 1, 12}, {32, 1, 10}, {30, 2, 10}, {28, 2, 8}, {kSmall, 2, 6}, {kSmall, 2, 2}}};
    for (const Step& step : kSteps)
        if (auto out = sectionsAt(entries, step.pixels, step.columns, step.pad, room.width());
            out.tallest() <= room.height())
            return out;
    const Step& last = kSteps.back();
    return sectionsAt(entries, last.pixels, last.columns, last.pad, room.width());
}

/// The part's sections as a list, as large as all of them fit.
void putSections(SlideSheet& sheet, const std::vector<report::Inlines>& words, const QRectF& room, const Night& night)
{
    std::vector<Entry> entries;
    for (const report::Inlines& one : words)
        entries.push_back(entryOf(one));
    const Sections sections = fittedSections(entries, room);
    double left = room.left();
    double y = room.top();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i > 0 && i % sections.perColumn() == 0) {
            left += sections.column + kColumnGap;
            y = room.top();
        }
        const double height = sections.height(i);
        if (y + height > room.bottom() + 1) {
            sheet.cut = true;
            continue;
        }
        sheet.fields.push_back({QRectF(left, y, sections.column, 2), night.rule});
        const double base = y + sections.pad + sections.leading() / 2 + LabelFont{sections.pixels, false}.middle();
        putLine(sheet.words, {left, base}, lineOf(entries[i].number, true), sections.pixels, night.accent);
        (void)putParagraph(sheet, sections.rows[i], left + sections.numbers, y + sections.pad, sections.pixels,
                           sections.leading(), night.text);
        y += height;
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
    y += 20;
    for (const report::Inlines& sentence : slide.sentences) {
        constexpr int kPixels = 30;
        const auto lines = limitedLines(breakLines(sentence, kPixels, kWide), 2, kPixels, kWide);
        y = putParagraph(sheet, lines, kLeft, y, kPixels, 1.36 * kPixels, night.quiet) + 6;
    }
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
    constexpr double kLeft = 112;
    constexpr double kRight = kSlideUnits.width() - kLeft;
    constexpr double kWide = 1180; // beside the numeral
    SlideSheet sheet;
    sheet.paper = night.field;
    putFooter(sheet, slide, place, style, {night.quiet, night.text, night.accent, night.rule}, kLeft, kRight);
    (void)putSimulated(sheet, slide, night.simulated, kRight, 76);
    if (slide.part > 0) {
        constexpr int kNumeral = 600;
        const SlideLine numeral = lineOf(QString::number(slide.part), true);
        putLine(sheet.words, {kRight - numeral.width(kNumeral), 700}, numeral, kNumeral,
                blended(night.accent, night.field, 0.3));
    }
    double y = 126;
    if (!slide.partTitle.isEmpty() && slide.partTitle != slide.headline) {
        const Fitted part = fitted(sheet, slide.partTitle, true, std::array{36, 32, kSmall}, 1, kWide);
        (void)putParagraph(sheet, part.lines, kLeft, y, part.pixels, 56, night.accent);
    }
    sheet.places.kicker = QRectF(kLeft, y, kWide, 56);
    y += 68;
    sheet.fields.push_back({QRectF(kLeft, y, 96, 8), night.accent});
    y += 32;
    const Fitted head = fitted(sheet, slide.headline, true, std::array{88, 80, 72, 64, 56, 48}, 3, kWide);
    double end = putParagraph(sheet, head.lines, kLeft, y, head.pixels, 1.24 * head.pixels, night.text);
    sheet.places.headline = QRectF(kLeft, y, kWide, end - y);
    sheet.places.subtitle = QRectF(kLeft, end, kWide, 0);
    if (!slide.subtitle.isEmpty()) {
        const Fitted words = fitted(sheet, slide.subtitle, false, std::array{36, 32, 30, kSmall}, 2, kWide);
        const double top = end + 14;
        end = putParagraph(sheet, words.lines, kLeft, top, words.pixels, 1.36 * words.pixels, night.quiet);
        sheet.places.subtitle = QRectF(kLeft, top, kWide, end - top);
    }
    const double top = std::max(end + 56, 520.0);
    if (!slide.sentences.empty()) {
        sheet.places.side = QRectF(kLeft, top, kWide, sheet.places.footer.top() - 28 - top);
        putSections(sheet, slide.sentences, sheet.places.side, night);
    }
    return sheet;
}

} // namespace tidemark

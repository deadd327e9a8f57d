// SPDX-License-Identifier: GPL-3.0-or-later
// The slide of a figure: words above, figure, numbers and sentences beside it, source below.
#include "widgets/presentation/slides/slide_sheet.h"

#include <algorithm>
#include <array>

namespace tidemark {

namespace {

constexpr int kSmall = 27;
constexpr double kLeading = 36;
constexpr double kLeft = kSlideMarginX;
constexpr double kRight = kSlideUnits.width() - kSlideMarginX;
constexpr double kWidth = kRight - kLeft;
constexpr double kSideWidth = 430;
constexpr double kSideGap = 54;
constexpr double kRule = 2;
constexpr double kBlockPad = 12; // between a rule and the words above and below it
constexpr double kValueLeading = 70;
constexpr double kSentenceGap = 14;
constexpr double kAfterNumbers = 16;

struct Ink
{
    QColor text, quiet, accent, rule, line, simulated;
};

Ink inkOf(const Theme& theme)
{
    return {theme.color(Token::Text),       theme.color(Token::Text2), theme.color(Token::Accent),
            theme.color(Token::LineSubtle), theme.color(Token::Line),  theme.color(Token::Simulated)};
}

/// Part and section, with the badge of simulated data at the end of the line. Returns where the line ends.
double putKicker(SlideSheet& sheet, const report::Slide& slide, const Ink& ink)
{
    constexpr double kGap = 24;
    const double base = kSlideMarginY + kLeading / 2 + LabelFont{kSmall, false}.middle();
    const double right = putSimulated(sheet, slide, ink.simulated, kRight, kSlideMarginY + kLeading / 2) - kGap;
    double x = kLeft;
    if (!slide.partTitle.isEmpty()) {
        const auto lines = limitedLines(breakLines(slide.partTitle, {kSmall, true}, right - x), 1, kSmall, right - x);
        x = putLine(sheet.words, {x, base}, lines.front(), kSmall, ink.accent) + kGap;
    }
    if (!slide.sectionTitle.isEmpty() && right - x > 6 * kSmall) {
        const auto lines =
            limitedLines(breakLines(slide.sectionTitle, {kSmall, false}, right - x), 1, kSmall, right - x);
        putLine(sheet.words, {x, base}, lines.front(), kSmall, ink.quiet);
    }
    sheet.places.kicker = QRectF(kLeft, kSlideMarginY, kWidth, kLeading);
    return sheet.places.kicker.bottom();
}

/// Large on one line, else smaller, else on two. Returns where it ends.
double putHeadline(SlideSheet& sheet, const QString& text, double top, const QColor& color)
{
    struct Step
    {
        int pixels;
        std::size_t lines;
    };
    constexpr std::array<Step, 7> kSteps{{{54, 1}, {50, 1}, {46, 1}, {46, 2}, {42, 2}, {38, 2}, {34, 2}}};
    for (const Step& step : kSteps) {
        auto lines = breakLines(text, {step.pixels, true}, kWidth);
        const bool last = &step == &kSteps.back();
        if (lines.size() > step.lines && !last)
            continue;
        sheet.cut = sheet.cut || lines.size() > step.lines;
        lines = lines.size() > step.lines ? limitedLines(std::move(lines), step.lines, step.pixels, kWidth)
                                          : balancedLines(text, {step.pixels, true}, kWidth);
        const double leading = std::max(1.26 * step.pixels, step.lines == 1 ? 66.0 : 0.0);
        const double bottom = putParagraph(sheet, lines, kLeft, top, step.pixels, leading, color);
        sheet.places.headline = QRectF(kLeft, top, kWidth, bottom - top);
        return bottom;
    }
    return top;
}

double putSubtitle(SlideSheet& sheet, const QString& text, double top, const QColor& color)
{
    sheet.places.subtitle = QRectF(kLeft, top, kWidth, 0);
    if (text.isEmpty())
        return top;
    auto lines = breakLines(text, {kSmall, false}, kWidth);
    sheet.cut = sheet.cut || lines.size() > 2;
    lines = limitedLines(std::move(lines), 2, kSmall, kWidth);
    const double bottom = putParagraph(sheet, lines, kLeft, top, kSmall, kLeading, color);
    sheet.places.subtitle.setBottom(bottom);
    return bottom;
}

/// A number as it will stand: its lines broken, its size chosen.
struct NumberBlock
{
    const report::SlideNumber* number = nullptr;
    std::vector<SlideLine> label, context;
    int value = 62;
    int unit = 34;

    [[nodiscard]] double height() const
    {
        return kRule + kBlockPad + kLeading * static_cast<double>(label.size() + context.size()) + kValueLeading
               + kBlockPad;
    }
};

NumberBlock blockOf(const report::SlideNumber& number)
{
    NumberBlock block{.number = &number};
    block.label = limitedLines(breakLines(number.label, {kSmall, false}, kSideWidth), 2, kSmall, kSideWidth);
    block.context = limitedLines(breakLines(number.context, {kSmall, false}, kSideWidth), 2, kSmall, kSideWidth);
    const auto fits = [&] {
        const double unit = number.unit.isEmpty() ? 0 : 10 + lineOf(number.unit, false).width(block.unit);
        return lineOf(number.value, true).width(block.value) + unit <= kSideWidth;
    };
    // A number is never cut.
    while (!fits() && block.value > kSmall) {
        block.value -= 1;
        block.unit = std::max(kSmall, std::min(block.unit, block.value));
    }
    return block;
}

double putNumber(SlideSheet& sheet, const NumberBlock& block, double left, double top, const SlideStyle& style,
                 const Ink& ink)
{
    const report::SlideNumber& number = *block.number;
    sheet.fields.push_back({QRectF(left, top, kSideWidth, kRule), ink.line});
    double y = top + kRule + kBlockPad;
    y = putParagraph(sheet, block.label, left, y, kSmall, kLeading, ink.quiet);
    const double base = y + kValueLeading / 2 + LabelFont{block.value, true}.middle();
    const QColor color = number.role == Role::Text ? ink.text : style.theme.color(number.role);
    const double end = putLine(sheet.words, {left, base}, lineOf(number.value, true), block.value, color);
    if (!number.unit.isEmpty())
        putLine(sheet.words, {end + 10, base}, lineOf(number.unit, false), block.unit, ink.text);
    y += kValueLeading;
    return putParagraph(sheet, block.context, left, y, kSmall, kLeading, ink.quiet) + kBlockPad;
}

struct Sentences
{
    int pixels = kSmall;
    std::vector<std::vector<SlideLine>> paragraphs;

    [[nodiscard]] double leading() const { return 1.36 * pixels; }
    [[nodiscard]] double height() const
    {
        double sum = 0;
        for (const auto& lines : paragraphs)
            sum += leading() * static_cast<double>(lines.size()) + kSentenceGap;
        return paragraphs.empty() ? 0 : sum - kSentenceGap + kRule + kAfterNumbers;
    }
};

Sentences sentencesOf(const report::Slide& slide, int pixels)
{
    Sentences out{.pixels = pixels};
    for (const report::Inlines& sentence : slide.sentences)
        if (auto lines = settledLines(sentence, pixels, kSideWidth, true); !lines.empty())
            out.paragraphs.push_back(std::move(lines));
    return out;
}

/// What of the numbers and at what size the sentences fit into `height`: all sentences come before the third and fourth number, and
/// whole numbers before size.
struct SideChoice
{
    std::size_t numbers = 0;
    Sentences sentences;
    bool fits = false;
};

SideChoice chooseSide(const report::Slide& slide, const std::vector<NumberBlock>& blocks, double height)
{
    for (std::size_t count = blocks.size() + 1; count-- > 0;) {
        double taken = 0;
        for (std::size_t i = 0; i < count; ++i)
            taken += blocks[i].height();
        for (const int pixels : {32, 30, 28, kSmall}) {
            Sentences sentences = sentencesOf(slide, pixels);
            if (taken + sentences.height() <= height)
                return {count, std::move(sentences), true};
        }
    }
    return {0, sentencesOf(slide, kSmall), false};
}

void putSide(SlideSheet& sheet, const report::Slide& slide, const QRectF& side, const SlideStyle& style, const Ink& ink)
{
    std::vector<NumberBlock> blocks;
    for (const report::SlideNumber& number : slide.numbers)
        if (blocks.size() < 4)
            blocks.push_back(blockOf(number));
    const SideChoice choice = chooseSide(slide, blocks, side.height());
    double y = side.top();
    for (std::size_t i = 0; i < choice.numbers; ++i)
        y = putNumber(sheet, blocks[i], side.left(), y, style, ink);
    if (choice.sentences.paragraphs.empty())
        return;
    sheet.fields.push_back({QRectF(side.left(), y, kSideWidth, kRule), ink.line});
    y += kRule + kAfterNumbers;
    const Sentences& sentences = choice.sentences;
    for (auto lines : sentences.paragraphs) {
        const auto room = static_cast<std::size_t>(std::max(0.0, (side.bottom() - y) / sentences.leading()));
        if (room == 0) {
            sheet.cut = true;
            return;
        }
        sheet.cut = sheet.cut || lines.size() > room;
        lines = limitedLines(std::move(lines), room, sentences.pixels, kSideWidth);
        y = putParagraph(sheet, lines, side.left(), y, sentences.pixels, sentences.leading(), ink.text) + kSentenceGap;
    }
}

} // namespace

SlideSheet composeFigureSlide(const report::Slide& slide, SlidePlace place, const SlideStyle& style)
{
    const Ink ink = inkOf(style.theme);
    SlideSheet sheet;
    sheet.paper = style.theme.color(Token::Panel);
    double top = putKicker(sheet, slide, ink);
    top = putHeadline(sheet, slide.headline, top + 4, ink.text);
    top = putSubtitle(sheet, slide.subtitle, top, ink.quiet);
    putFooter(sheet, slide, place, style, {ink.quiet, ink.text, ink.accent, ink.rule}, kLeft, kRight);
    const QRectF body(kLeft, top + 14, kWidth, sheet.places.footer.top() - 14 - (top + 14));
    const bool beside = !slide.numbers.empty() || !slide.sentences.empty();
    sheet.places.figure = body;
    if (beside) {
        sheet.places.figure.setRight(body.right() - kSideWidth - kSideGap);
        sheet.places.side = QRectF(body.right() - kSideWidth, body.top() + 8, kSideWidth, body.height() - 8);
        putSide(sheet, slide, sheet.places.side, style, ink);
    }
    return sheet;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/front_matter.h"

#include <algorithm>
#include <cmath>

namespace tidemark::pdf {

namespace {

report::Inlines plain(const QString& text)
{
    report::Run run;
    run.text = text;
    return {run};
}

/// The line of the report's first figure over time, for the cover: at most 400 points.
CurveItem coverCurve(const report::ReportDocument& document)
{
    CurveItem curve;
    for (const report::Figure* figure : report::figures(document)) {
        for (const Pane& pane : figure->spec->panes)
            for (const Layer& layer : pane.layers)
                if (const auto* line = std::get_if<LineLayer>(&layer); line != nullptr && line->points.size() > 30) {
                    const auto count = line->points.size();
                    const auto step = std::max<decltype(count)>(1, count / 400);
                    for (auto i = decltype(count){0}; i < count; i += step)
                        if (const double value = line->points.y(i); std::isfinite(value))
                            curve.values.push_back(value);
                    if (curve.values.size() > 30)
                        return curve;
                    curve.values.clear();
                }
    }
    return curve;
}

} // namespace

FrontMatter::FrontMatter(const report::ReportDocument& document, const PageFormat& format, const ReportStyle& style,
                         Composer& composer)
    : m_document(document), m_format(format), m_style(style), m_composer(composer)
{
    m_coverText = composer.element("Sect");
    m_contentsTitle = composer.element("P");
    const int list = composer.element("TOC");
    for (std::size_t i = 0; i < report::headings(document).size(); ++i)
        m_entries.push_back(composer.element("TOCI", list));
}

void FrontMatter::words(Page& page, const QString& text, const ParagraphStyle& style, double x, double& y,
                        double width) const
{
    if (text.isEmpty())
        return;
    const int owner = m_composer.element("P", m_coverText);
    for (const Row& row : m_composer.lines(plain(text), style, x, width, owner)) {
        for (Item item : row.items) {
            item.rect.translate(0, y);
            page.items.push_back(std::move(item));
        }
        y += row.height;
    }
}

Page FrontMatter::cover() const
{
    const report::Cover& cover = m_document.cover;
    Page page;
    page.numbering = Numbering::None;
    const double left = m_format.margins.left() + millimetres(2);
    const double width = m_format.size.width() - 2 * left;
    const double field = m_format.size.height() * 0.37;
    page.items.push_back({QRectF(0, 0, m_format.size.width(), field), FillItem{QColor(0x0B, 0x2A, 0x38)}, kArtifact});
    if (CurveItem curve = coverCurve(m_document); !curve.values.empty())
        page.items.push_back(
            {QRectF(0, field * 0.24, m_format.size.width(), field * 0.56), std::move(curve), kArtifact});

    double y = field + points(44);
    words(page, cover.organisation, m_style.cover(11, true, Token::Accent), left, y, width);
    y += points(14);
    words(page, cover.title, m_style.cover(m_style.chinese ? 30 : 27, true, Token::Text), left, y, width);
    y += points(4);
    words(page, cover.subtitle, m_style.cover(14, false, Token::Text2), left, y, width);
    y += points(18);
    page.items.push_back(
        {QRectF(left, y, points(42), points(2.2)), FillItem{m_style.theme.color(Token::Accent)}, kArtifact});
    y += points(22);
    words(page, cover.author, m_style.cover(10.5, false, Token::Text), left, y, width);
    words(page, cover.date, m_style.cover(10.5, false, Token::Text), left, y, width);
    words(page, QStringLiteral("#") + QString::fromStdString(m_document.digest),
          m_style.cover(10.5, false, Token::Text), left, y, width);
    if (!cover.simulation.isEmpty()) {
        y += points(18);
        const double top = y;
        y += points(9);
        words(page, cover.simulation, m_style.cover(9.5, false, Token::Simulated), left + points(10), y,
              width - points(20));
        y += points(9);
        page.items.push_back(
            {QRectF(left, top, width, y - top), FrameItem{m_style.theme.color(Token::Simulated)}, kArtifact});
    }
    return page;
}

std::vector<Page> FrontMatter::contents(const std::map<QString, QString>& labels) const
{
    Flow flow(
        m_format, [](int) { return std::vector<Row>{}; }, Qt::black);
    const double left = m_format.margins.left();
    std::vector<Row> title = m_composer.lines(plain(m_document.contentsTitle), m_style.heading(1), left,
                                              m_format.textWidth(), m_contentsTitle);
    if (!title.empty())
        title.back().height += points(10);
    flow.add({std::move(title), true, false, {}});

    const auto headings = report::headings(m_document);
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const report::Heading& heading = *headings[i];
        const ParagraphStyle style = m_style.contents(heading.level);
        const double indent = points(16.0 * (heading.level - 1));
        const double number = points(40);
        const double width = m_format.textWidth() - indent - number;
        std::vector<Row> rows =
            m_composer.lines(plain(report::plainText(heading.text)), style, left + indent, width, m_entries[i]);
        if (rows.empty())
            continue;
        if (heading.level == 1)
            rows.front().before = points(7);
        const auto label = labels.find(heading.anchor);
        ParagraphStyle right = style;
        right.alignment = Qt::AlignRight;
        std::vector<Row> numbers = m_composer.lines(plain(label == labels.end() ? QString() : label->second), right,
                                                    left + m_format.textWidth() - number, number, m_entries[i]);
        if (!numbers.empty())
            rows.back().items.push_back(numbers.front().items.front());
        for (Row& row : rows)
            row.links = {{QRectF(left + indent, 0, m_format.textWidth() - indent, row.height),
                          QStringLiteral("#") + heading.anchor, m_entries[i]}};
        flow.add({std::move(rows), false, false, {}});
    }
    std::vector<Page> pages = flow.finish();
    for (Page& page : pages)
        page.numbering = Numbering::Roman;
    return pages;
}

} // namespace tidemark::pdf

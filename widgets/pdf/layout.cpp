// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/layout.h"

#include "widgets/pdf/composer.h"
#include "widgets/pdf/front_matter.h"

#include <algorithm>

namespace tidemark::pdf {

namespace {

report::Inlines plain(const QString& text)
{
    report::Run run;
    run.text = text;
    return {run};
}

QString runningTitle(const report::ReportDocument& document)
{
    return document.language == Language::Chinese ? QStringLiteral("《%1》").arg(document.cover.title)
                                                  : document.cover.title;
}

/// Header and footer of one page.
class Furniture
{
public:
    Furniture(const Layout& layout, const report::ReportDocument& document, const ReportStyle& style)
        : m_layout(layout),
          m_style(style),
          m_title(runningTitle(document)),
          m_foot(document.cover.date + QStringLiteral("　#") + QString::fromStdString(document.digest))
    {
        if (!document.simulatedMark.isEmpty())
            m_foot += QStringLiteral("　") + document.simulatedMark;
    }

    void add(Page& page, const QString& part) const
    {
        const PageFormat& format = m_layout.format;
        const double head = format.top() - points(28);
        const double foot = format.bottom() + points(18);
        text(page, m_title, head, Qt::AlignLeft, false);
        text(page, part, head, Qt::AlignRight, false);
        page.items.push_back({QRectF(format.margins.left(), head + points(13), format.textWidth(), points(0.5)),
                              FillItem{m_style.theme.color(Token::Line)}, kArtifact});
        text(page, m_foot, foot, Qt::AlignLeft, false);
        text(page, page.label(), foot, Qt::AlignRight, true);
    }

private:
    void text(Page& page, const QString& words, double y, Qt::Alignment alignment, bool bold) const
    {
        if (words.isEmpty())
            return;
        ParagraphStyle style = m_style.furniture();
        style.alignment = alignment;
        style.type.bold = bold;
        const double width = m_layout.format.textWidth() * (bold ? 0.1 : alignment == Qt::AlignLeft ? 0.42 : 0.58);
        const double x = alignment == Qt::AlignLeft
                             ? m_layout.format.margins.left()
                             : m_layout.format.size.width() - m_layout.format.margins.right() - width;
        const auto rich = std::make_shared<RichText>(plain(words), style, m_style.fonts, width);
        page.items.push_back({QRectF(x, y, width, style.leading), LineItem{rich, 0}, kArtifact});
    }

    const Layout& m_layout;
    const ReportStyle& m_style;
    QString m_title;
    QString m_foot;
};

/// The part each page of the body belongs to: the last heading of level 1 on it or before it.
std::vector<QString> partTitles(const std::vector<Bookmark>& outline, std::size_t pages)
{
    std::vector<QString> titles(pages);
    for (const Bookmark& bookmark : outline)
        if (bookmark.level == 1)
            std::fill(titles.begin() + bookmark.page, titles.end(), bookmark.title);
    return titles;
}

} // namespace

Layout layOut(const report::ReportDocument& document, const LayoutOptions& options)
{
    Theme theme;
    theme.kind = ThemeKind::Print;
    theme.direction = options.direction;
    const ReportStyle style(theme, options.fonts, document.language == Language::Chinese);
    Layout layout;
    layout.format = options.format;
    layout.fonts = options.fonts;
    Composer composer(layout.format, style, layout.elements);
    FrontMatter front(document, layout.format, style, composer);

    const auto notes = [&](int number) {
        const auto it = std::ranges::find(document.footnotes, number, &report::Footnote::number);
        return it == document.footnotes.end() ? std::vector<Row>{} : composer.footnote(*it);
    };
    Flow body(layout.format, notes, theme.color(Token::LineStrong));
    composer.compose(document, body);
    std::vector<Page> bodyPages = body.finish();
    const std::vector<QString> parts = partTitles(body.bookmarks(), bodyPages.size());

    layout.pages.push_back(front.cover());
    std::map<QString, QString> labels;
    for (const auto& [anchor, place] : body.anchors())
        labels[anchor] = bodyPages[static_cast<std::size_t>(place.page)].label();
    for (Page& page : front.contents(labels))
        layout.pages.push_back(std::move(page));
    const int offset = static_cast<int>(layout.pages.size());
    for (Page& page : bodyPages)
        layout.pages.push_back(std::move(page));

    layout.outline = body.bookmarks();
    for (Bookmark& bookmark : layout.outline)
        bookmark.page += offset;
    layout.anchors = body.anchors();
    for (auto& [anchor, place] : layout.anchors)
        place.page += offset;

    const Furniture furniture(layout, document, style);
    for (std::size_t i = 1; i < layout.pages.size(); ++i)
        furniture.add(layout.pages[i], static_cast<int>(i) < offset ? document.contentsTitle
                                                                    : parts[i - static_cast<std::size_t>(offset)]);
    return layout;
}

} // namespace tidemark::pdf

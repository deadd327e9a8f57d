// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pdf/page.h"

#include <deque>
#include <functional>
#include <map>

namespace tidemark::pdf {

/// What is never cut: a line of text, a figure, a row of a table. Items stand at their x on the page and at y from the row's top.
struct Row
{
    double height = 0;
    double before = 0; ///< room above, left out at the top of a page
    std::vector<Item> items;
    std::vector<Link> links;
    std::vector<int> notes; ///< footnotes it refers to
    std::vector<QString> anchors;
    std::vector<Bookmark> bookmarks; ///< title and level; the flow fills in the place
};

/// Rows that stay on one page.
struct Chunk
{
    std::vector<Row> rows;
    bool startsPage = false;
    bool floats = false;        ///< may move to the top of the next page while the text goes on
    std::vector<Row> onNewPage; ///< repeated above when the chunk opens a page: a table's head
};

/// Rows of a footnote, made when the footnote is first referred to.
using NoteRows = std::function<std::vector<Row>(int number)>;

/// Sets chunks on pages, from top to bottom: footnotes at the foot of the page that refers to them, figures that do not fit at the
/// top of the next.
class Flow
{
public:
    Flow(const PageFormat& format, NoteRows notes, QColor rule);

    void add(const Chunk& chunk);
    /// The pages, numbered from 1.
    [[nodiscard]] std::vector<Page> finish();

    [[nodiscard]] const std::vector<Bookmark>& bookmarks() const { return m_bookmarks; }
    [[nodiscard]] const std::map<QString, Anchor>& anchors() const { return m_anchors; }

private:
    void newPage();
    void endPage();
    void placeDeferred();
    void place(const std::vector<Row>& rows);
    [[nodiscard]] double heightOf(const std::vector<Row>& rows) const;
    [[nodiscard]] double noteHeight(const std::vector<Row>& rows);
    [[nodiscard]] bool fits(const std::vector<Row>& rows);
    [[nodiscard]] const std::vector<Row>& noteRows(int number);
    [[nodiscard]] bool atTop() const { return m_y <= m_format.top(); }

    PageFormat m_format;
    NoteRows m_makeNote;
    QColor m_rule;
    std::vector<Page> m_pages;
    std::vector<Bookmark> m_bookmarks;
    std::map<QString, Anchor> m_anchors;
    std::map<int, std::vector<Row>> m_notes;
    std::vector<int> m_pageNotes;
    double m_notesHeight = 0;
    double m_y = 0;
    std::deque<Chunk> m_deferred;
};

} // namespace tidemark::pdf

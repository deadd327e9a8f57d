// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/flow.h"

#include <algorithm>

namespace tidemark::pdf {

namespace {

constexpr double kNoteGap = points(9);      ///< above the rule over footnotes
constexpr double kNoteRuleRoom = points(5); ///< between that rule and the first note
constexpr double kNoteRuleWidth = points(78);

} // namespace

Flow::Flow(const PageFormat& format, NoteRows notes, QColor rule)
    : m_format(format), m_makeNote(std::move(notes)), m_rule(rule)
{
}

const std::vector<Row>& Flow::noteRows(int number)
{
    auto it = m_notes.find(number);
    if (it == m_notes.end())
        it = m_notes.emplace(number, m_makeNote(number)).first;
    return it->second;
}

double Flow::heightOf(const std::vector<Row>& rows) const
{
    double height = 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
        height += rows[i].height + (i == 0 && atTop() ? 0 : rows[i].before);
    return height;
}

double Flow::noteHeight(const std::vector<Row>& rows)
{
    double height = 0;
    for (const Row& row : rows)
        for (const int note : row.notes)
            for (const Row& line : noteRows(note))
                height += line.height;
    if (height > 0 && m_pageNotes.empty())
        height += kNoteGap + kNoteRuleRoom;
    return height;
}

bool Flow::fits(const std::vector<Row>& rows)
{
    return m_y + heightOf(rows) + noteHeight(rows) <= m_format.bottom() - m_notesHeight + 0.5;
}

void Flow::place(const std::vector<Row>& rows)
{
    Page& page = m_pages.back();
    const int number = static_cast<int>(m_pages.size()) - 1;
    m_notesHeight += noteHeight(rows);
    for (const Row& row : rows) {
        if (!atTop())
            m_y += row.before;
        for (Item item : row.items) {
            item.rect.translate(0, m_y);
            page.items.push_back(std::move(item));
        }
        for (Link link : row.links) {
            link.rect.translate(0, m_y);
            page.links.push_back(std::move(link));
        }
        for (const QString& anchor : row.anchors)
            m_anchors[anchor] = {number, m_y};
        for (Bookmark bookmark : row.bookmarks) {
            bookmark.page = number;
            bookmark.y = m_y;
            m_bookmarks.push_back(std::move(bookmark));
        }
        m_pageNotes.insert(m_pageNotes.end(), row.notes.begin(), row.notes.end());
        m_y += row.height;
    }
}

void Flow::endPage()
{
    if (m_pages.empty() || m_pageNotes.empty())
        return;
    Page& page = m_pages.back();
    double y = m_format.bottom() - m_notesHeight + kNoteGap;
    page.items.push_back(
        {QRectF(m_format.margins.left(), y, kNoteRuleWidth, points(0.5)), FillItem{m_rule}, kArtifact});
    y += kNoteRuleRoom;
    const int number = static_cast<int>(m_pages.size()) - 1;
    for (const int note : m_pageNotes) {
        m_anchors[QStringLiteral("note-%1").arg(note)] = {number, y};
        for (const Row& row : noteRows(note)) {
            for (Item item : row.items) {
                item.rect.translate(0, y);
                page.items.push_back(std::move(item));
            }
            for (Link link : row.links) {
                link.rect.translate(0, y);
                page.links.push_back(std::move(link));
            }
            y += row.height;
        }
    }
}

void Flow::newPage()
{
    endPage();
    Page page;
    page.number = static_cast<int>(m_pages.size()) + 1;
    m_pages.push_back(std::move(page));
    m_pageNotes.clear();
    m_notesHeight = 0;
    m_y = m_format.top();
}

void Flow::placeDeferred()
{
    while (!m_deferred.empty() && (atTop() || fits(m_deferred.front().rows))) {
        place(m_deferred.front().rows);
        m_deferred.pop_front();
    }
}

void Flow::add(const Chunk& chunk)
{
    if (chunk.startsPage) {
        while (!m_deferred.empty()) {
            newPage();
            placeDeferred();
        }
        newPage();
    } else if (m_pages.empty()) {
        newPage();
    }
    if (chunk.floats && (!m_deferred.empty() || (!fits(chunk.rows) && !atTop()))) {
        m_deferred.push_back(chunk);
        return;
    }
    // A page that figures fill leaves no room for text; the next one has it.
    for (int tries = 0; !atTop() && !fits(chunk.rows) && tries < 64; ++tries) {
        newPage();
        placeDeferred();
        if (!chunk.onNewPage.empty()) {
            std::vector<Row> both = chunk.onNewPage;
            both.insert(both.end(), chunk.rows.begin(), chunk.rows.end());
            if (atTop() || fits(both)) {
                place(both);
                return;
            }
        }
    }
    place(chunk.rows);
}

std::vector<Page> Flow::finish()
{
    while (!m_deferred.empty()) {
        newPage();
        placeDeferred();
    }
    endPage();
    return std::move(m_pages);
}

} // namespace tidemark::pdf

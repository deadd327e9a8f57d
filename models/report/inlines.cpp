// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/inlines.h"

namespace tidemark::report {

namespace {

template <class... F>
struct Overloaded : F...
{
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

bool isFullWidth(QChar c)
{
    return c.script() == QChar::Script_Han || (c.unicode() >= 0x3000 && c.unicode() <= 0x303F)
           || (c.unicode() >= 0xFF00 && c.unicode() <= 0xFFEF);
}

} // namespace

void forEachInlines(Block& block, const std::function<void(Inlines&)>& visit)
{
    std::visit(Overloaded{[&](Heading& heading) { visit(heading.text); },
                          [&](Paragraph& paragraph) { visit(paragraph.text); },
                          [&](List& list) {
                              for (auto& item : list.items)
                                  visit(item.text);
                          },
                          [&](Figure& figure) { visit(figure.caption); },
                          [&](Table& table) {
                              visit(table.caption);
                              for (auto& row : table.rows)
                                  for (auto& cell : row)
                                      visit(cell);
                          },
                          [&](NoteBox& box) {
                              for (auto& text : box.paragraphs)
                                  visit(text);
                          },
                          [&](Quote& quote) {
                              for (auto& text : quote.paragraphs)
                                  visit(text);
                          }},
               block.content);
}

void tighten(Inlines& text)
{
    QChar before;
    for (std::size_t i = 0; i < text.size(); ++i) {
        QString& words = text[i].text;
        for (qsizetype at = 0; at < words.size();) {
            QChar next = at + 1 < words.size() ? words[at + 1] : QChar{};
            for (std::size_t later = i + 1; next.isNull() && later < text.size(); ++later)
                if (!text[later].text.isEmpty())
                    next = text[later].text.front();
            if (words[at] == u' ' && !text[i].code && isFullWidth(before) && isFullWidth(next)) {
                words.remove(at, 1);
                continue;
            }
            before = words[at++];
        }
    }
    std::erase_if(text, [](const Run& run) { return run.text.isEmpty() && run.footnote == 0; });
}

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
// What is said on slides, as it is kept: Markdown, a heading for each slide.
#include "models/report/clean_text.h"
#include "models/report/story.h"

#include <algorithm>

namespace tidemark::report {

namespace {

constexpr QStringView kNumbers = u"numbers:";
constexpr qsizetype kLongestLine = 10'000;

/// A slide's lines before they are read.
struct Draft
{
    std::string id;
    int line = 1; ///< of the heading
    QString text;
    QString notes;
    std::vector<std::string> numbers;
};

/// Lines that belong together: between two empty ones.
using Lines = std::vector<QStringView>;

bool isTag(QStringView line) { return line.startsWith(u"{{") && line.endsWith(u"}}") && line.count(u"{{") == 1; }

/// Whether the lines are for the presenter: the first that says something starts with `>`.
bool areNotes(const Lines& lines)
{
    const auto said = std::ranges::find_if(lines, [](QStringView line) { return !isTag(line); });
    return said != lines.end() && said->startsWith(u'>');
}

/// Each kind of text keeps a line for every line of the slide, so that a fault names the line it is in.
void append(Draft& draft, const Lines& lines)
{
    const bool notes = areNotes(lines);
    for (QStringView line : lines) {
        if (notes && line.startsWith(u'>'))
            line = line.mid(1).trimmed();
        (notes ? draft.notes : draft.text) += line;
        draft.text += u'\n';
        draft.notes += u'\n';
    }
}

void readNumbers(Draft& draft, QStringView list)
{
    for (const auto& name : list.split(u','))
        if (!name.trimmed().isEmpty())
            draft.numbers.push_back(name.trimmed().toUtf8().toStdString());
    draft.text += u'\n';
    draft.notes += u'\n';
}

void shift(std::vector<TemplateNode>& nodes, int lines)
{
    for (auto& node : nodes) {
        node.line += lines;
        for (auto& branch : node.branches) {
            branch.line += lines;
            shift(branch.nodes, lines);
        }
    }
}

TextTemplate read(const QString& text, int line)
{
    if (text.trimmed().isEmpty())
        return {};
    // The first line break keeps the text from being taken for front matter; the heading stands on it.
    TextTemplate result = parseTemplate(u'\n' + text);
    shift(result.nodes, line - 1);
    for (auto& fault : result.faults)
        fault.line += line - 1;
    return result;
}

void finish(Draft& draft, SlideTexts& texts)
{
    if (draft.id.empty())
        return;
    SlideText slide{read(draft.text, draft.line), read(draft.notes, draft.line), std::move(draft.numbers)};
    const auto [known, fresh] = texts.try_emplace(draft.id, std::move(slide));
    if (!fresh)
        known->second.text.faults.push_back(
            {draft.line, TM_TEXT("report", "the slide %1 is written twice; the first counts").with(draft.id)});
}

} // namespace

SlideTexts parseSlideTexts(const QString& markdown)
{
    const QString clean = cleanText(markdown, kSectionLimit).text;
    SlideTexts texts;
    Draft draft;
    Lines paragraph;
    const auto close = [&] {
        append(draft, paragraph);
        paragraph.clear();
    };
    int number = 0;
    for (const auto& written : QStringView{clean}.split(u'\n')) {
        ++number;
        const QStringView line = written.left(kLongestLine).trimmed();
        if (line.startsWith(u"## ")) {
            close();
            finish(draft, texts);
            draft = {line.mid(3).trimmed().toUtf8().toStdString(), number, {}, {}, {}};
        } else if (line.startsWith(kNumbers)) {
            close();
            readNumbers(draft, line.mid(kNumbers.size()));
        } else if (line.isEmpty()) {
            paragraph.push_back(line);
            close();
        } else {
            paragraph.push_back(line);
        }
    }
    close();
    finish(draft, texts);
    return texts;
}

SlideTexts shippedSlideTexts(Language language) { return parseSlideTexts(shippedSlides(language)); }

} // namespace tidemark::report

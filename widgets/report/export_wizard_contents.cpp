// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/export_wizard_contents.h"

#include "models/report/markdown.h"
#include "models/text/to_qt.h"

#include <algorithm>

namespace tidemark {

using namespace report;

namespace {

class Collector
{
public:
    explicit Collector(const ReportInput& input)
        : m_input(input), m_translator(input.options.language), m_placed(placedStudies(input.texts))
    {
    }

    int add(ContentItem::Kind kind, const std::string& id, const QString& title, int parent)
    {
        m_items.push_back({kind, id, title, parent, true});
        return static_cast<int>(m_items.size()) - 1;
    }

    /// A chapter or section with the figures of its text.
    int addText(ContentItem::Kind kind, const std::string& number, const QString& title, int parent)
    {
        const auto it = m_input.texts.sections.find(number);
        const bool own = it != m_input.texts.sections.end() && !it->second.title.isEmpty();
        const int index = add(kind, number, toQString(number) + u' ' + (own ? it->second.title : title), parent);
        addFigures(number, index);
        return index;
    }

    void addFigures(const std::string& number, int parent)
    {
        if (const auto it = m_input.texts.sections.find(number); it != m_input.texts.sections.end())
            for (const auto& line : it->second.text.directiveLines())
                addPlaced(line, it->second.context, parent);
        for (const auto& study : m_input.studies)
            if (study.section == number && !m_placed.contains(study.id))
                addFirst(study, parent);
    }

    [[nodiscard]] QString words(const Text& text) const { return m_translator(text); }
    [[nodiscard]] std::vector<ContentItem> take() { return std::move(m_items); }

private:
    void addPlaced(const QString& line, const SectionContext& context, int parent)
    {
        QStringView caption;
        const auto directive = parseDirective(line, caption);
        if (!directive || directive->kind != Directive::Kind::Figure)
            return;
        const StudyRequest request = inSection(directive->request, context);
        const std::string id = written(request) + '/' + directive->name;
        if (std::ranges::any_of(m_items, [&](const ContentItem& item) { return item.id == id; }))
            return;
        m_items.push_back({ContentItem::Kind::Figure, id, toQString(id), parent, false});
        if (const auto* spec = find(request, request.study + '.' + directive->name)) {
            m_items.back().title = words(spec->headline);
            m_items.back().available = true;
        }
    }

    void addFirst(const StudyInfo& study, int parent)
    {
        const auto it = m_input.results.find({study.id, {}});
        if (it == m_input.results.end() || !it->second || it->second->figures.empty())
            return;
        const FigureSpec& spec = it->second->figures.front();
        const std::string name = spec.id.substr(std::min(study.id.size() + 1, spec.id.size()));
        m_items.push_back({ContentItem::Kind::Figure, study.id + '/' + name, words(spec.headline), parent, true});
    }

    const FigureSpec* find(const StudyRequest& request, const std::string& id) const
    {
        const auto it = m_input.results.find(request);
        if (it == m_input.results.end() || !it->second)
            return nullptr;
        const auto spec = std::ranges::find(it->second->figures, id, &FigureSpec::id);
        return spec == it->second->figures.end() ? nullptr : &*spec;
    }

    const ReportInput& m_input;
    Translator m_translator;
    std::set<std::string> m_placed;
    std::vector<ContentItem> m_items;
};

} // namespace

std::vector<ContentItem> contentsOf(const ReportInput& input)
{
    Collector collector(input);
    const auto part = ContentItem::Kind::Part;
    if (input.texts.sections.contains("summary")) {
        const QString& own = input.texts.sections.at("summary").title;
        collector.addFigures(
            "summary",
            collector.add(part, "summary", own.isEmpty() ? collector.words(TM_TEXT("report", "Summary")) : own, -1));
    }
    for (const auto& each : input.texts.outline.parts) {
        const std::string number = std::to_string(each.number);
        const int partIndex = collector.add(part, number, each.title, -1);
        collector.addFigures(number, partIndex);
        for (const auto& chapter : each.chapters) {
            const int chapterIndex =
                collector.addText(ContentItem::Kind::Chapter, chapter.number, chapter.title, partIndex);
            for (const auto& section : chapter.sections)
                collector.addText(ContentItem::Kind::Section, section.number, section.title, chapterIndex);
        }
    }
    collector.add(part, "appendix", collector.words(TM_TEXT("report", "Appendix")), -1);
    return collector.take();
}

bool isLeftOut(const std::vector<ContentItem>& items, std::size_t index, const std::set<std::string>& leftOut)
{
    for (int at = static_cast<int>(index); at >= 0; at = items[static_cast<std::size_t>(at)].parent)
        if (leftOut.contains(items[static_cast<std::size_t>(at)].id))
            return true;
    return false;
}

} // namespace tidemark

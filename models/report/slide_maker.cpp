// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/slide_maker.h"

#include "models/figure/metric_parts.h"
#include "models/report/clean_text.h"
#include "models/report/inlines.h"
#include "models/report/report_json.h"
#include "models/report/slide_source.h"

#include <algorithm>
#include <cmath>

namespace tidemark::report {

namespace {

constexpr std::size_t kMostNumbers = 4;
constexpr qsizetype kHeadlineLimit = 300;
constexpr qsizetype kLineLimit = 1000;
constexpr int kLongestContext = 36; ///< widths of a Latin letter; Han counts twice

int widthOf(const QString& text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x2E80 ? 2 : 1;
    return width;
}

/// The small line under a number: whole, or its first clause where the whole is long, or nothing.
QString shortContext(const QString& context)
{
    if (widthOf(context) <= kLongestContext)
        return context;
    for (const QString& separator :
         {QStringLiteral("；"), QStringLiteral("; "), QStringLiteral("，"), QStringLiteral(", ")}) {
        const QString first = context.section(separator, 0, 0);
        if (first.size() < context.size() && widthOf(first) <= kLongestContext)
            return first;
    }
    return {};
}

Role roleOf(const Metric& metric)
{
    // A number without unit, a correlation or an error, has a sign and yet goes nowhere.
    if (!metric.words.empty() || metric.format.sign != Sign::Always || metric.format.unit == Unit::None)
        return Role::Text;
    // What is shown as zero goes neither way.
    const std::string shown = formatNumber(metric.value, metric.format);
    const bool zero = shown.find_first_of("123456789") == std::string::npos;
    return zero ? Role::Text : metric.value > 0 ? Role::Up : Role::Down;
}

/// Why a slot of the text is empty: the problem that names it, else the first about a condition.
Text reasonFor(const Run& slot, const std::vector<Problem>& problems)
{
    const auto names = [&](const Problem& problem) {
        const auto& args = problem.text.args;
        const auto* first = args.empty() ? nullptr : std::get_if<std::string>(&args.front());
        return first && *first == slot.binding;
    };
    auto it = std::ranges::find_if(problems, names);
    if (it == problems.end())
        it = std::ranges::find_if(problems, [](const Problem& p) { return p.kind != ProblemKind::Altered; });
    return it == problems.end() ? noDataText() : it->text;
}

/// What stands in a slide's text: citations print nothing there.
void dropMarks(Inlines& text)
{
    std::erase_if(text, [](const Run& run) {
        return run.footnote > 0 || run.link.startsWith(u"note:")
               || (run.text.isEmpty() && !run.link.startsWith(u"ref:"));
    });
}

} // namespace

QString SlideMaker::simulatedMark(Simulation simulated) const
{
    if (simulated == Simulation::None)
        return {};
    return words(simulated == Simulation::All ? TM_TEXT("report", "SIMULATED") : TM_TEXT("report", "partly SIMULATED"));
}

QString SlideMaker::sourceLine(const FigureSpec& spec) const
{
    QString line;
    if (!spec.source.empty())
        line = words(TM_TEXT("figure", "Source: %1").with(slideSources(spec.source, m_translator).toStdString()))
               + QStringLiteral(" · ");
    line += words(spec.intraday ? TM_TEXT("figure", "as of %1").with(spec.asOf, TimeStyle::Both)
                                : TM_TEXT("figure", "as of %1").with(asOfDate(spec.asOf), DateStyle::Long));
    return cleanLine(line, kLineLimit).text;
}

void SlideMaker::figure(Slide& slide, const FigureSpec& spec, const StudyOutput& output)
{
    slide.figure = std::make_shared<const FigureSpec>(spec);
    slide.figureId = spec.id;
    slide.headline = cleanLine(words(spec.headline), kHeadlineLimit).text;
    slide.subtitle = cleanLine(words(spec.subtitle), kLineLimit).text;
    slide.altText = cleanLine(words(spec.altText), kLineLimit).text;
    if (slide.altText.isEmpty())
        slide.altText = QStringLiteral("%1 %2").arg(slide.headline, slide.subtitle);
    slide.source = sourceLine(spec);
    slide.digest = spec.digest;
    slide.simulated = spec.simulated;
    slide.simulatedMark = simulatedMark(spec.simulated);
    numbers(slide, output);
}

void SlideMaker::numbers(Slide& slide, const StudyOutput& output)
{
    slide.numbers.clear();
    std::vector<const Metric*> chosen;
    const auto text = m_texts.find(slide.id);
    if (text != m_texts.end() && !text->second.numbers.empty()) {
        for (const auto& name : text->second.numbers) {
            const std::string id = output.study + '.' + name;
            if (const Metric* metric = output.metric(id))
                chosen.push_back(metric);
            else
                m_problems.push_back(
                    {slide.id, false, TM_TEXT("report", "The number %1 is left out: the study gives none").with(id)});
        }
    } else {
        for (const auto& metric : output.metrics)
            if (metric.strip)
                chosen.push_back(&metric);
    }
    for (const Metric* metric : chosen) {
        if (slide.numbers.size() == kMostNumbers)
            break;
        if (metric->words.empty() && !std::isfinite(metric->value))
            continue;
        const MetricParts parts = metricParts(*metric, m_translator.language());
        const QString context = parts.context.empty() ? QString{} : words(parts.context);
        slide.numbers.push_back({metric->id, cleanLine(words(parts.label), kHeadlineLimit).text,
                                 cleanLine(words(parts.value), kHeadlineLimit).text, toQString(parts.unit),
                                 shortContext(cleanLine(context, kLineLimit).text), roleOf(*metric)});
    }
}

SectionContext SlideMaker::contextOf(const Slide& slide) const
{
    SectionContext context{slide.section, std::string{languageCode(m_translator.language())} + "/slides.md", {}};
    if (const auto section = m_input.texts.sections.find(slide.section); section != m_input.texts.sections.end())
        context.params = section->second.context.params;
    // What is said with a figure is of that figure.
    context.params[slide.request.study] = slide.request.params;
    return context;
}

std::vector<Inlines> SlideMaker::filled(const Slide& slide, const TextTemplate& text)
{
    const SectionContext context = contextOf(slide);
    const ExpandedText expanded = expand(text, context, m_values, m_translator);
    ParsedSection parsed = parseMarkdown(expanded, context);
    std::vector<Inlines> paragraphs;
    const auto add = [&](Inlines& words) {
        dropMarks(words);
        const auto empty =
            std::ranges::find_if(words, [](const Run& run) { return run.missing || run.link.startsWith(u"ref:"); });
        if (empty != words.end()) {
            m_problems.push_back({slide.id, false,
                                  TM_TEXT("report", "A sentence of the slide is left out: %1")
                                      .with(reasonFor(*empty, expanded.problems))});
            return;
        }
        if (m_translator.language() == Language::Chinese)
            tighten(words);
        if (!words.empty())
            paragraphs.push_back(std::move(words));
    };
    for (auto& block : parsed.blocks) {
        if (auto* paragraph = std::get_if<Paragraph>(&block))
            add(paragraph->text);
        else if (auto* list = std::get_if<List>(&block))
            for (auto& item : list->items)
                add(item.text);
    }
    for (const auto* list : {&expanded.problems, &std::as_const(parsed.problems)})
        for (const auto& problem : *list)
            if (problem.kind == ProblemKind::Syntax || problem.kind == ProblemKind::Altered)
                m_problems.push_back({slide.id, false, problemText(problem)});
    return paragraphs;
}

bool SlideMaker::sentences(Slide& slide)
{
    slide.sentences.clear();
    const auto text = m_texts.find(slide.id);
    if (text == m_texts.end() || text->second.text.nodes.empty())
        return false;
    slide.sentences = filled(slide, text->second.text);
    return true;
}

std::vector<Inlines> SlideMaker::notes(const Slide& slide)
{
    const auto text = m_texts.find(slide.id);
    return text == m_texts.end() ? std::vector<Inlines>{} : filled(slide, text->second.notes);
}

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/document_builder.h"

#include "models/report/clean_text.h"
#include "models/report/inlines.h"
#include "models/report/table_builder.h"

#include <algorithm>
#include <cmath>

namespace tidemark::report {

namespace {

constexpr qsizetype kCaptionLimit = 300;
constexpr qsizetype kLineLimit = 1000;
constexpr qsizetype kMostSources = 6;      ///< under a figure; the appendix names all
constexpr std::size_t kMostProblems = 100; ///< that one section may tell of

template <class... F>
struct Overloaded : F...
{
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

std::string nameOf(const Directive& directive) { return written(directive.request) + '/' + directive.name; }

/// The first letter of a sentence that starts with the name of a kind.
QString capitalised(QString text)
{
    if (!text.isEmpty() && text[0].isLower() && !text.section(u' ', 0, 0).contains(u'.'))
        text[0] = text[0].toUpper();
    return text;
}

/// The day of a claim as it is printed; a day in Beijing says so in the report's language.
Text saidOn(const std::string& day)
{
    constexpr std::string_view beijing = " (Beijing)";
    if (!day.ends_with(beijing))
        return verbatim(day);
    return TM_TEXT("report", "%1 (Beijing)").with(day.substr(0, day.size() - beijing.size()));
}

} // namespace

DocumentBuilder::DocumentBuilder(const ReportInput& input, const ValueSource& values, std::vector<LedgerEntry>& ledger,
                                 const Translator& translator)
    : m_input(input), m_values(values), m_ledger(ledger), m_translator(translator)
{
    m_document.language = input.options.language;
    m_document.asOf = input.options.asOf;
    m_document.digest = input.digest;
    m_document.contentsTitle = words(TM_TEXT("report", "Contents"));
    for (const auto& part : input.texts.outline.parts)
        m_document.parts.push_back({part.number, 0, 0, part.target});
}

void DocumentBuilder::count(const QString& text)
{
    for (auto& part : m_document.parts)
        if (part.part == m_part) {
            part.han += hanCount(text);
            part.words += wordCount(text);
        }
}

void DocumentBuilder::addBlock(const std::string& section, decltype(Block::content) content)
{
    const int place = ++m_places[section];
    m_document.blocks.push_back({section + '/' + std::to_string(place), section, std::move(content)});
    Block& block = m_document.blocks.back();
    if (!std::holds_alternative<Table>(block.content))
        forEachInlines(block, [this](Inlines& text) { count(plainText(text)); });
    const auto link = [&](const std::vector<std::string>& claims) {
        for (const auto& id : claims)
            for (auto& entry : m_ledger)
                if (entry.claim.id == id)
                    entry.paragraphs.push_back(block.id);
    };
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
        link(paragraph->claims);
    else if (const auto* list = std::get_if<List>(&block.content))
        link(list->claims);
}

void DocumentBuilder::heading(int level, const std::string& number, const QString& text, int part)
{
    m_part = part;
    const QString anchor = sectionAnchor(number);
    m_targets["section " + number] = {words(TM_TEXT("report", "section %1").with(number)), anchor};
    addBlock(number, Heading{level, {{.text = cleanLine(text, kTitleLimit).text}}, anchor, part});
}

void DocumentBuilder::paragraph(const std::string& section, Inlines text)
{
    addBlock(section, Paragraph{std::move(text), {}});
}

void DocumentBuilder::section(const std::string& number)
{
    const auto it = m_input.texts.sections.find(number);
    if (it == m_input.texts.sections.end())
        return;
    const SectionText& section = it->second;
    const std::size_t before = m_problems.size();
    m_problems.insert(m_problems.end(), section.problems.begin(), section.problems.end());
    ExpandedText expanded = expand(section.text, section.context, m_values, m_translator);
    section.text.visitKeys([&](const Key& key) {
        if (key.kind == KeyKind::Study)
            m_used.insert(inSection(key.request, section.context));
    });
    ParsedSection parsed = parseMarkdown(expanded, section.context);
    for (auto* list : {&expanded.problems, &parsed.problems})
        m_problems.insert(m_problems.end(), list->begin(), list->end());
    m_document.values.insert(m_document.values.end(), expanded.bound.begin(), expanded.bound.end());
    m_usedNotes.clear();
    const auto mark = [&](Inlines& text) { markFootnotes(text, section, parsed.notes); };
    for (auto& block : parsed.blocks)
        std::visit(Overloaded{[&](Directive& directive) { add(directive, section, parsed.notes); },
                              [&](Grid& grid) {
                                  Table built = buildGrid(grid);
                                  mark(grid.caption);
                                  for (auto& row : built.rows)
                                      for (auto& cell : row)
                                          mark(cell);
                                  table(number, std::move(built), std::move(grid.caption));
                              },
                              [&](auto& content) {
                                  Block made{{}, number, std::move(content)};
                                  forEachInlines(made, mark);
                                  addBlock(number, std::move(made.content));
                              }},
                   block);
    for (const auto& [label, text] : parsed.notes)
        if (!m_usedNotes.contains(label))
            m_problems.push_back(
                {ProblemKind::Syntax, number, section.context.file, 0,
                 TM_TEXT("report", "the footnote “%1” is never referred to").with(label.toStdString())});
    limitProblems(before, number, section.context.file);
}

void DocumentBuilder::limitProblems(std::size_t from, const std::string& section, const std::string& file)
{
    if (m_problems.size() <= from + kMostProblems)
        return;
    const auto left = static_cast<std::int64_t>(m_problems.size() - from - kMostProblems);
    m_problems.resize(from + kMostProblems);
    m_problems.push_back({ProblemKind::Syntax, section, file, 0, TM_TEXT("report", "and %1 more").with(left)});
}

const LedgerEntry* DocumentBuilder::laterClaim(const QString& label) const
{
    if (!label.startsWith(u"claim:"))
        return nullptr;
    const auto entry =
        std::ranges::find(m_ledger, label.mid(6).toStdString(), [](const LedgerEntry& e) { return e.claim.id; });
    return entry != m_ledger.end() && entry->later ? &*entry : nullptr;
}

std::optional<Inlines> DocumentBuilder::noteText(const QString& label, const std::map<QString, Inlines>& notes) const
{
    if (const auto note = notes.find(label); note != notes.end())
        return note->second;
    if (!label.startsWith(u"claim:"))
        return std::nullopt;
    const std::string id = label.mid(6).toStdString();
    const auto entry = std::ranges::find(m_ledger, id, [](const LedgerEntry& e) { return e.claim.id; });
    if (entry == m_ledger.end())
        return std::nullopt;
    const Claim& claim = entry->claim;
    const Text source = sourceText(claim.source);
    const std::string said = saidIn(claim, m_document.language);
    const Text text = claim.asOf.empty()
                          ? TM_TEXT("report", "%1: “%2”.").with(source).with(said)
                          : TM_TEXT("report", "%1, as of %2: “%3”.").with(source).with(saidOn(claim.asOf)).with(said);
    return Inlines{{.text = capitalised(cleanLine(words(text), kLineLimit).text)}};
}

void DocumentBuilder::markFootnotes(Inlines& text, const SectionText& section, const std::map<QString, Inlines>& notes)
{
    Inlines marked;
    for (auto& run : text) {
        if (!run.link.startsWith(u"note:")) {
            // What only cites a claim prints nothing.
            if (!run.text.isEmpty() || run.footnote > 0 || run.link.startsWith(u"ref:"))
                marked.push_back(std::move(run));
            continue;
        }
        const QString label = run.link.mid(5);
        if (const LedgerEntry* later = laterClaim(label)) {
            m_problems.push_back({ProblemKind::Missing, section.context.section, section.context.file, 0,
                                  TM_TEXT("report", "the claim %1 became public on %2 only")
                                      .with(later->claim.id)
                                      .with(later->claim.known)});
            continue;
        }
        auto words = noteText(label, notes);
        const bool again = notes.contains(label) && !m_usedNotes.insert(label).second;
        if (!words || again) {
            m_problems.push_back(
                {ProblemKind::Syntax, section.context.section, section.context.file, 0,
                 again ? TM_TEXT("report", "the footnote “%1” is referred to twice").with(label.toStdString())
                       : TM_TEXT("report", "the footnote “%1” has no words").with(label.toStdString())});
            continue;
        }
        const int number = static_cast<int>(m_document.footnotes.size()) + 1;
        m_document.footnotes.push_back({number, std::move(*words)});
        marked.push_back({.footnote = number});
    }
    text = std::move(marked);
}

Inlines DocumentBuilder::captioned(const QString& label, Inlines caption, Simulation simulated) const
{
    const bool chinese = m_document.language == Language::Chinese;
    Inlines whole{{.text = label + (chinese ? QStringLiteral("　") : QStringLiteral(". "))}};
    whole.insert(whole.end(), std::make_move_iterator(caption.begin()), std::make_move_iterator(caption.end()));
    if (simulated != Simulation::None) {
        const QString mark = words(simulated == Simulation::All ? TM_TEXT("report", "SIMULATED")
                                                                : TM_TEXT("report", "partly SIMULATED"));
        whole.push_back({.text = chinese ? u'（' + mark + u'）' : QStringLiteral(" (") + mark + u')'});
    }
    return whole;
}

std::string DocumentBuilder::shortened(const QString& sources) const
{
    const QString separator = m_document.language == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; ");
    const QStringList list = sources.split(separator);
    if (list.size() <= kMostSources)
        return sources.toStdString();
    return words(TM_TEXT("report", "%1; and %2 more")
                     .with(list.mid(0, kMostSources - 1).join(separator).toStdString())
                     .with(static_cast<std::int64_t>(list.size() - kMostSources + 1)))
        .toStdString();
}

QString DocumentBuilder::sourceLine(const FigureSpec& spec) const
{
    const bool chinese = m_document.language == Language::Chinese;
    QString line = capitalised(words(spec.note));
    if (!line.isEmpty() && !QStringLiteral(".。!！?？").contains(line.back()))
        line += chinese ? u'。' : u'.';
    if (!line.isEmpty() && !chinese)
        line += u' ';
    if (!spec.source.empty())
        line += words(
            TM_TEXT("report", "Source: %1. As of %2.").with(shortened(words(spec.source))).with(asOfDate(spec.asOf)));
    // The same digits stand on the figure's slide and in its panel.
    if (!spec.digest.empty())
        line += QStringLiteral("　#") + QString::fromStdString(spec.digest);
    return cleanLine(line, kLineLimit).text;
}

void DocumentBuilder::missingBlock(const Directive& directive, const std::string& section, const std::string& file,
                                   const Found& why)
{
    const bool figure = directive.kind == Directive::Kind::Figure;
    Text sentence =
        figure ? TM_TEXT("report", "No data for the figure %1: %2") : TM_TEXT("report", "No data for the table %1: %2");
    const std::string name = nameOf(directive);
    sentence = std::move(sentence).with(name).with(why.reason);
    m_problems.push_back({why.state == Found::State::Unknown ? ProblemKind::Unknown : ProblemKind::Missing, section,
                          file, directive.line, sentence, figure ? name : std::string{}});
    addBlock(section, Paragraph{{{.text = cleanLine(words(sentence), kLineLimit).text, .missing = true}}, {}});
}

void DocumentBuilder::addFigure(const Directive& directive, const std::string& section, const std::string& file,
                                Inlines caption)
{
    const std::string name = nameOf(directive);
    Found why;
    const StudyOutput* output = m_values.output(directive.request, why);
    if (!output)
        return missingBlock(directive, section, file, why);
    m_used.insert(directive.request);
    const std::string id = directive.request.study + '.' + directive.name;
    const auto spec = std::ranges::find(output->figures, id, &FigureSpec::id);
    if (spec == output->figures.end()) {
        std::string known;
        for (const auto& figure : output->figures)
            known += (known.empty() ? "" : ", ") + figure.id.substr(directive.request.study.size() + 1);
        why.state = output->missing.empty() ? Found::State::Unknown : Found::State::Missing;
        why.reason = TM_TEXT("report", "the study gives no such figure; it gives %1").with(known);
        return missingBlock(directive, section, file, why);
    }
    const int number = ++m_figures;
    const QString label = words(TM_TEXT("report", "Figure %1").with(static_cast<std::int64_t>(number)));
    if (caption.empty())
        caption = {{.text = cleanLine(words(spec->headline), kCaptionLimit).text}};
    const QString measure = cleanLine(words(spec->subtitle), kLineLimit).text;
    QString alt = cleanLine(words(spec->altText), kLineLimit).text;
    if (alt.isEmpty())
        alt = plainText(caption) + u' ' + measure;
    m_targets.try_emplace("figure " + name, label, QStringLiteral("figure-%1").arg(number));
    addBlock(section, Figure{number, QStringLiteral("figure-%1").arg(number),
                             captioned(label, std::move(caption), spec->simulated), measure, alt, sourceLine(*spec),
                             spec->simulated, std::make_shared<const FigureSpec>(*spec), directive.request});
}

void DocumentBuilder::addTable(const Directive& directive, const std::string& section, const std::string& file,
                               Inlines caption)
{
    Found why;
    TableSpec claims;
    const TableSpec* spec = &claims;
    Simulation simulated = Simulation::None;
    auto options = directive.options;
    if (directive.kind == Directive::Kind::Claims) {
        const std::string wanted = options.contains("section") ? options["section"] : section;
        options.erase("section");
        claims = ledgerTable(m_ledger, wanted, m_document.language);
    } else {
        const StudyOutput* output = m_values.output(directive.request, why);
        if (!output)
            return missingBlock(directive, section, file, why);
        m_used.insert(directive.request);
        simulated = output->simulated;
        const auto it =
            std::ranges::find(output->tables, directive.request.study + '.' + directive.name, &TableSpec::id);
        if (it == output->tables.end()) {
            why.state = output->missing.empty() ? Found::State::Unknown : Found::State::Missing;
            why.reason = TM_TEXT("report", "the study gives no such table");
            return missingBlock(directive, section, file, why);
        }
        spec = &*it;
        const auto values = tableValues(*spec, section, nameOf(directive), m_translator);
        m_document.values.insert(m_document.values.end(), values.begin(), values.end());
    }
    auto made = buildTable(*spec, options, m_translator);
    if (!made) {
        m_problems.push_back({ProblemKind::Unknown, section, file, directive.line, made.error().text});
        return;
    }
    if (made->rows.empty()) {
        why.state = Found::State::Missing;
        why.reason = TM_TEXT("report", "the table has no rows");
        return missingBlock(directive, section, file, why);
    }
    made->simulated = simulated;
    m_targets.try_emplace("table " + nameOf(directive),
                          words(TM_TEXT("report", "Table %1").with(static_cast<std::int64_t>(m_tables + 1))),
                          QStringLiteral("table-%1").arg(m_tables + 1));
    if (caption.empty())
        caption = {{.text = cleanLine(words(spec->title), kCaptionLimit).text}};
    table(section, std::move(*made), std::move(caption));
}

void DocumentBuilder::table(const std::string& section, Table table, Inlines caption)
{
    table.number = ++m_tables;
    table.anchor = QStringLiteral("table-%1").arg(table.number);
    if (caption.empty())
        caption = {{.text = words(TM_TEXT("report", "Overview"))}};
    const QString label = words(TM_TEXT("report", "Table %1").with(static_cast<std::int64_t>(table.number)));
    table.caption = captioned(label, std::move(caption), table.simulated);
    addBlock(section, std::move(table));
}

void DocumentBuilder::add(const Directive& directive, const SectionText& section,
                          const std::map<QString, Inlines>& notes)
{
    const std::string& number = section.context.section;
    if (m_input.options.leftOut.contains(nameOf(directive)))
        return;
    Inlines caption = directive.caption;
    markFootnotes(caption, section, notes);
    if (directive.kind == Directive::Kind::Figure)
        addFigure(directive, number, section.context.file, std::move(caption));
    else
        addTable(directive, number, section.context.file, std::move(caption));
}

void DocumentBuilder::unplacedFigure(const StudyInfo& study)
{
    Found why;
    const StudyOutput* output = m_values.output({study.id, {}}, why);
    if (!output || output->figures.empty())
        return;
    Directive directive{.request = {study.id, {}}};
    directive.name =
        output->figures.front().id.substr(std::min(study.id.size() + 1, output->figures.front().id.size()));
    if (!m_input.options.leftOut.contains(nameOf(directive)))
        addFigure(directive, study.section, {}, {});
}

void DocumentBuilder::resolveReference(Run& run) const
{
    if (!run.link.startsWith(u"ref:"))
        return;
    const std::string target = run.link.mid(4).toStdString();
    const auto it = m_targets.find(target);
    if (it != m_targets.end()) {
        run.text = it->second.first;
        run.link = u'#' + it->second.second;
        return;
    }
    run.text = words(noDataText());
    run.missing = true;
    run.link.clear();
    run.binding = "ref:" + target;
}

Assembly DocumentBuilder::finish()
{
    for (auto& block : m_document.blocks)
        forEachInlines(block, [&](Inlines& text) {
            for (auto& run : text) {
                const bool missing = run.missing;
                resolveReference(run);
                if (run.missing && !missing)
                    m_problems.push_back({ProblemKind::Missing,
                                          block.section,
                                          {},
                                          0,
                                          TM_TEXT("report", "nothing to refer to: %1").with(run.binding.substr(4))});
            }
            if (m_document.language == Language::Chinese)
                tighten(text);
        });
    return {std::move(m_document), std::move(m_problems), {}};
}

} // namespace tidemark::report

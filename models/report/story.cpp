// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/slide_maker.h"

#include "models/report/inlines.h"
#include "models/report/sentences.h"

#include <algorithm>
#include <cmath>

namespace tidemark::report {

namespace {

constexpr std::size_t kMostSentences = 3; ///< taken from the report
constexpr int kLongestSentenceHan = 60;
constexpr int kLongestSentenceWords = 30;
constexpr int kPageHan = 1200;
constexpr int kPageWords = 600;

/// A part's title in the pieces a slide shows: `第一部分`, `法医学式复盘`, `11.21 市场崩溃的解剖`.
struct PartTitle
{
    QString name, title, subtitle;
};

PartTitle partTitle(const QString& whole)
{
    PartTitle parts;
    const auto colon = std::max(whole.indexOf(u'：'), whole.indexOf(QStringLiteral(": ")));
    parts.name = whole.left(std::max<qsizetype>(colon, 0)).trimmed();
    parts.title = whole.mid(colon + 1).trimmed();
    if (const auto dash = parts.title.indexOf(u'—'); dash > 0) {
        parts.subtitle = parts.title.mid(dash).remove(u'—').trimmed();
        parts.title = parts.title.left(dash).trimmed();
        if (!parts.subtitle.isEmpty())
            parts.subtitle[0] = parts.subtitle[0].toUpper();
    }
    return parts;
}

/// A paragraph of the report without what refers to other places of it.
Inlines withoutFootnotes(Inlines text)
{
    std::erase_if(text, [](const Run& run) { return run.footnote > 0; });
    return text;
}

bool canBeShown(const Inlines& sentence)
{
    const bool elsewhere = std::ranges::any_of(
        sentence, [](const Run& run) { return run.missing || run.code || run.link.startsWith(u'#'); });
    const QString words = plainText(sentence);
    const bool question = words.contains(u'？') || words.contains(u'?');
    return !elsewhere && !question && hanCount(words) <= kLongestSentenceHan
           && wordCount(words) <= kLongestSentenceWords;
}

class StoryTeller
{
public:
    StoryTeller(const ReportInput& input, const Assembly& assembly, const SlideTexts& texts)
        : m_input(input),
          m_assembly(assembly),
          m_translator(input.options.language),
          m_known(knownStudies(input)),
          m_values(input.results, m_known, {input.options.asOf, input.digest}),
          m_maker(input, m_values, texts, m_translator)
    {
        m_values.setLedger(&assembly.ledger);
    }

    Story tell()
    {
        const auto& document = m_assembly.document;
        m_story.language = document.language;
        m_story.title = document.cover.title;
        m_story.asOf = document.asOf;
        m_story.digest = document.digest;
        gatherSections();
        for (std::size_t i = 0; i < document.blocks.size(); ++i) {
            const Block& block = document.blocks[i];
            if (const auto* heading = std::get_if<Heading>(&block.content))
                m_part = heading->part;
            else if (const auto* figure = std::get_if<Figure>(&block.content))
                addFigure(i, *figure);
        }
        if (m_story.slides.empty())
            problem({}, true,
                    TM_TEXT("report", "The report has no figure with data, so there is nothing to present. Import what "
                                      "its studies need first."));
        else
            addCover();
        addWholeProblems();
        return std::move(m_story);
    }

private:
    /// The cover, with the line of the first figure over time.
    void addCover()
    {
        Slide first = cover();
        const auto timed = std::ranges::find_if(m_story.slides, [](const Slide& slide) {
            return slide.figure
                   && (slide.figure->x.kind == AxisKind::Calendar || slide.figure->x.kind == AxisKind::Sessions);
        });
        if (timed != m_story.slides.end())
            first.figure = timed->figure;
        m_story.slides.insert(m_story.slides.begin(), std::move(first));
    }

    void problem(std::string slide, bool leftOut, Text text)
    {
        m_story.problems.push_back({std::move(slide), leftOut, std::move(text)});
    }

    /// Titles and texts of the sections, by number.
    void gatherSections()
    {
        for (const auto& block : m_assembly.document.blocks) {
            if (const auto* heading = std::get_if<Heading>(&block.content))
                m_titles[block.section] = plainText(heading->text);
            else if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
                m_paragraphs[block.section].push_back(withoutFootnotes(paragraph->text));
            else if (const auto* list = std::get_if<List>(&block.content))
                for (const auto& item : list->items)
                    m_paragraphs[block.section].push_back(withoutFootnotes(item.text));
        }
        for (auto& [section, paragraphs] : m_paragraphs)
            std::erase_if(paragraphs, [](const Inlines& text) {
                return std::ranges::all_of(text, [](const Run& run) { return run.missing; });
            });
    }

    [[nodiscard]] PartTitle titleOf(int part) const
    {
        for (const auto& known : m_input.texts.outline.parts)
            if (known.number == part)
                return partTitle(known.title);
        return {};
    }

    [[nodiscard]] Slide cover() const
    {
        const Cover& words = m_assembly.document.cover;
        Slide slide;
        slide.kind = SlideKind::Cover;
        slide.id = "cover";
        slide.headline = words.title;
        slide.subtitle = words.subtitle;
        for (const QString& line : {words.organisation, words.author, words.simulation})
            if (!line.isEmpty())
                slide.sentences.push_back({{.text = line}});
        slide.source = words.date;
        slide.digest = m_story.digest;
        slide.simulated = m_assembly.document.simulated;
        slide.simulatedMark = m_maker.simulatedMark(slide.simulated);
        slide.altText = words.title;
        return slide;
    }

    /// The slide with the title of the part at hand, before its first figure.
    void openPart()
    {
        if (m_part == 0 || m_part == m_opened)
            return;
        m_opened = m_part;
        const PartTitle title = titleOf(m_part);
        Slide slide;
        slide.kind = SlideKind::Part;
        slide.part = m_part;
        slide.id = "part-" + std::to_string(m_part);
        slide.partTitle = title.name;
        slide.headline = title.title;
        slide.subtitle = title.subtitle;
        slide.altText = title.title;
        slide.digest = m_story.digest;
        slide.notes = m_paragraphs[std::to_string(m_part)];
        m_partSlide = m_story.slides.size();
        m_story.slides.push_back(std::move(slide));
    }

    std::string uniqueId(const std::string& name)
    {
        const int use = ++m_uses[name];
        return use == 1 ? name : name + '#' + std::to_string(use);
    }

    void addFigure(std::size_t block, const Figure& figure)
    {
        Found why;
        const StudyOutput* output = m_values.output(figure.request, why);
        const std::string& section = m_assembly.document.blocks[block].section;
        const std::string name = written(figure.request) + '/' + figure.spec->id.substr(figure.spec->id.find('.') + 1);
        if (!output)
            return;
        openPart();
        Slide slide;
        slide.id = uniqueId(name);
        slide.part = m_part;
        slide.section = section;
        const PartTitle part = titleOf(m_part);
        const bool chinese = m_story.language == Language::Chinese;
        slide.partTitle = part.name.isEmpty()
                              ? part.title
                              : part.name + (chinese ? QStringLiteral("　") : QStringLiteral(": ")) + part.title;
        slide.sectionTitle = m_titles[section];
        slide.request = figure.request;
        m_maker.figure(slide, *figure.spec, *output);
        if (!m_maker.sentences(slide))
            slide.sentences = borrowed(block);
        slide.notes = m_maker.notes(slide);
        const auto& paragraphs = m_paragraphs[section];
        slide.notes.insert(slide.notes.end(), paragraphs.begin(), paragraphs.end());
        if (auto found = longNote(slide.notes, m_story.language))
            problem(slide.id, false, std::move(*found));
        addClaims(slide);
        for (auto& found : m_maker.takeProblems())
            m_story.problems.push_back(std::move(found));
        if (m_part > 0)
            nameSection(slide.sectionTitle);
        m_story.slides.push_back(std::move(slide));
    }

    void nameSection(const QString& title)
    {
        auto& named = m_story.slides[m_partSlide].sentences;
        const Inlines line{{.text = title}};
        if (std::ranges::find(named, line) == named.end())
            named.push_back(line);
    }

    /// Up to three short sentences of the paragraph before a figure that no other figure has, else of the one behind it.
    std::vector<Inlines> borrowed(std::size_t figure)
    {
        const auto& blocks = m_assembly.document.blocks;
        const std::string& section = blocks[figure].section;
        const Paragraph* found = nullptr;
        for (std::size_t i = figure; i-- > 0 && blocks[i].section == section && !found;)
            found = std::get_if<Paragraph>(&blocks[i].content);
        if (found && !m_borrowed.insert(found).second)
            found = nullptr;
        for (std::size_t i = figure + 1; i < blocks.size() && blocks[i].section == section && !found; ++i)
            found = std::get_if<Paragraph>(&blocks[i].content);
        std::vector<Inlines> sentences;
        if (!found)
            return sentences;
        m_borrowed.insert(found);
        for (auto& sentence : sentencesOf(found->text))
            if (sentences.size() < kMostSentences && canBeShown(sentence))
                sentences.push_back(std::move(sentence));
        return sentences;
    }

    void addClaims(Slide& slide)
    {
        for (const auto& entry : m_assembly.ledger) {
            if (entry.claim.section != slide.section || entry.later)
                continue;
            const bool measured = entry.verdict != ClaimVerdict::Unmeasured;
            const bool amount = std::isfinite(entry.claim.value) && entry.measuredWords.empty();
            slide.claims.push_back({QString::fromStdString(saidIn(entry.claim, m_story.language)),
                                    amount ? m_translator(claimValueText(entry, m_story.language)) : QString{},
                                    measured ? m_translator(measuredText(entry, m_story.language)) : QString{},
                                    entry.verdict});
            if (entry.verdict == ClaimVerdict::Conflicts && m_told.insert(entry.claim.id).second)
                problem(slide.id, false,
                        TM_TEXT("report", "The claim %1 says %2, the data say %3")
                            .with(entry.claim.id)
                            .with(claimValueText(entry, m_story.language))
                            .with(measuredText(entry, m_story.language)));
        }
    }

    /// Why a figure is not there, with what would bring it.
    [[nodiscard]] Text whyAbsent(const Problem& found) const
    {
        const std::string study = found.figure.substr(0, found.figure.find_first_of("(/"));
        const auto info = std::ranges::find(m_input.studies, study, &StudyInfo::id);
        const auto result = std::ranges::find_if(
            m_input.results, [&](const auto& one) { return found.figure.starts_with(written(one.first) + '/'); });
        if (info == m_input.studies.end() || result == m_input.results.end() || !result->second)
            return found.text;
        for (const auto& missing : result->second->missing) {
            if (!missing.required)
                continue;
            std::string formats;
            for (const auto& format : missing.formats)
                formats += (formats.empty() ? "" : m_story.language == Language::Chinese ? "、" : ", ") + format;
            if (formats.empty())
                return TM_TEXT("report", "The figure %1 is left out: “%2” lacks data (%3). Import them")
                    .with(found.figure)
                    .with(info->title)
                    .with(missing.wanted);
            return TM_TEXT("report", "The figure %1 is left out: “%2” lacks data (%3). Import one of these formats: %4")
                .with(found.figure)
                .with(info->title)
                .with(missing.wanted)
                .with(formats);
        }
        return found.text;
    }

    /// What concerns figures that are not there, and all slides together.
    void addWholeProblems()
    {
        for (const auto& found : m_assembly.problems)
            if (!found.figure.empty())
                problem(uniqueId(found.figure), true, whyAbsent(found));
        const auto figures = std::ranges::count(m_story.slides, SlideKind::Figure, &Slide::kind);
        const auto simulated = std::ranges::count_if(m_story.slides, [](const Slide& slide) {
            return slide.kind == SlideKind::Figure && slide.simulated != Simulation::None;
        });
        if (simulated > 0 && simulated == figures)
            problem({}, false,
                    TM_TEXT("report", "Every figure of the presentation rests on simulated data; each slide says so"));
        else if (simulated > 0)
            problem(
                {}, false,
                TM_TEXT("report", "%1 of %2 figures of the presentation rest on simulated data; their slides say so")
                    .with(static_cast<std::int64_t>(simulated))
                    .with(static_cast<std::int64_t>(figures)));
    }

    const ReportInput& m_input;
    const Assembly& m_assembly;
    Translator m_translator;
    std::set<std::string> m_known;
    ValueSource m_values;
    SlideMaker m_maker;
    Story m_story;
    std::map<std::string, QString> m_titles;
    std::map<std::string, std::vector<Inlines>> m_paragraphs;
    std::map<std::string, int> m_uses;
    std::set<const Paragraph*> m_borrowed;
    std::set<std::string> m_told; ///< claims
    int m_part = 0;
    int m_opened = 0;
    std::size_t m_partSlide = 0;
};

} // namespace

std::optional<Text> longNote(const std::vector<Inlines>& notes, Language language)
{
    int han = 0, words = 0;
    for (const auto& paragraph : notes) {
        const QString text = plainText(paragraph);
        han += hanCount(text);
        words += wordCount(text);
    }
    const bool chinese = language == Language::Chinese;
    if (chinese ? han <= kPageHan : words <= kPageWords)
        return std::nullopt;
    return chinese ? TM_TEXT("report", "The notes are longer than a page: %1 Han characters").with(std::int64_t{han})
                   : TM_TEXT("report", "The notes are longer than a page: %1 words").with(std::int64_t{words});
}

Story makeStory(const ReportInput& input, const Assembly& assembly, const SlideTexts& texts)
{
    return StoryTeller(input, assembly, texts).tell();
}

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/assemble.h"

#include "models/report/appendix.h"
#include "models/report/clean_text.h"
#include "models/report/document_builder.h"

#include <algorithm>

namespace tidemark::report {

namespace {

bool leftOut(const ReportOptions& options, const std::string& number) { return options.leftOut.contains(number); }

/// The heading's words: the section's own title, else the outline's, behind its number.
QString titled(const ReportTexts& texts, const std::string& number, const QString& title)
{
    const auto it = texts.sections.find(number);
    const QString& own = it == texts.sections.end() ? QString{} : it->second.title;
    return QString::fromStdString(number) + u' ' + (own.isEmpty() ? title : own);
}

void addUnplaced(DocumentBuilder& builder, const ReportInput& input, const std::string& number)
{
    if (!input.options.unplacedFigures)
        return;
    const auto placed = placedStudies(input.texts);
    for (const auto& study : input.studies)
        if (study.section == number && !placed.contains(study.id))
            builder.unplacedFigure(study);
}

void addPart(DocumentBuilder& builder, const ReportInput& input, const Outline::Part& part)
{
    const std::string partNumber = std::to_string(part.number);
    builder.heading(1, partNumber, part.title, part.number);
    builder.section(partNumber);
    for (const auto& chapter : part.chapters) {
        if (leftOut(input.options, chapter.number))
            continue;
        builder.heading(2, chapter.number, titled(input.texts, chapter.number, chapter.title), part.number);
        builder.section(chapter.number);
        addUnplaced(builder, input, chapter.number);
        for (const auto& section : chapter.sections) {
            if (leftOut(input.options, section.number))
                continue;
            builder.heading(3, section.number, titled(input.texts, section.number, section.title), part.number);
            builder.section(section.number);
            addUnplaced(builder, input, section.number);
        }
    }
}

void addSummary(DocumentBuilder& builder, const ReportInput& input)
{
    const auto it = input.texts.sections.find("summary");
    if (it == input.texts.sections.end() || leftOut(input.options, "summary"))
        return;
    const QString title = it->second.title.isEmpty() ? builder.words(TM_TEXT("report", "Summary")) : it->second.title;
    builder.heading(1, "summary", title, 0);
    builder.section("summary");
}

/// What a study lacks, and where it would come from.
void addInputProblems(const ReportInput& input, const std::set<StudyRequest>& used, std::vector<Problem>& problems)
{
    for (const auto& [request, result] : input.results) {
        if (!result) {
            if (result.error().code != ErrorCode::Usage)
                problems.push_back({ProblemKind::Input, {}, {}, 0, result.error().text});
            continue;
        }
        for (const auto& missing : result->missing) {
            if (!missing.required)
                continue;
            std::string formats;
            for (const auto& format : missing.formats)
                formats += (formats.empty() ? "" : ", ") + format;
            problems.push_back({ProblemKind::Input,
                                {},
                                {},
                                0,
                                formats.empty()
                                    ? TM_TEXT("report", "%1 lacks data: %2").with(written(request)).with(missing.wanted)
                                    : TM_TEXT("report", "%1 lacks data: %2; files of %3 bring it")
                                          .with(written(request))
                                          .with(missing.wanted)
                                          .with(formats)});
        }
        if (result->complete() && result->simulated != Simulation::None && used.contains(request))
            problems.push_back({ProblemKind::Simulated,
                                {},
                                {},
                                0,
                                TM_TEXT("report", "%1 rests on simulated data").with(written(request))});
    }
}

void addConflicts(const std::vector<LedgerEntry>& ledger, Language language, std::vector<Problem>& problems)
{
    for (const auto& entry : ledger)
        if (entry.verdict == ClaimVerdict::Conflicts)
            problems.push_back({ProblemKind::Conflict,
                                entry.claim.section,
                                {},
                                0,
                                TM_TEXT("report", "The claim %1 says %2, the data say %3")
                                    .with(entry.claim.id)
                                    .with(claimValueText(entry, language))
                                    .with(measuredText(entry, language))});
}

void addLengths(const ReportDocument& document, std::vector<Problem>& problems)
{
    const bool chinese = document.language == Language::Chinese;
    for (const auto& part : document.parts) {
        const int length = chinese ? part.han : part.words;
        if (length < part.target)
            problems.push_back({ProblemKind::Length,
                                std::to_string(part.part),
                                {},
                                0,
                                (chinese ? TM_TEXT("report", "Part %1 has %2 Han characters of %3")
                                         : TM_TEXT("report", "Part %1 has %2 words of %3"))
                                    .with(std::int64_t{part.part})
                                    .with(std::int64_t{length})
                                    .with(std::int64_t{part.target})});
    }
}

void fillCover(ReportDocument& document, const ReportInput& input, const Translator& translator,
               std::vector<Problem>& problems)
{
    const auto line = [&](const QString& own, const QString& fallback, const Text& what) {
        const CleanText clean = cleanLine(own.trimmed().isEmpty() ? fallback : own, kTitleLimit);
        for (auto& words : alterations(clean))
            problems.push_back(
                {ProblemKind::Altered, {}, {}, 0, TM_TEXT("report", "%1: %2").with(what).with(std::move(words))});
        return clean.text;
    };
    const auto& options = input.options;
    Cover& cover = document.cover;
    cover.title = line(options.title, input.texts.outline.title, TM_TEXT("report", "Title"));
    cover.subtitle = line(options.subtitle, input.texts.outline.subtitle, TM_TEXT("report", "Subtitle"));
    cover.organisation = line(options.organisation, {}, TM_TEXT("report", "Organisation"));
    cover.author = line(options.author, {}, TM_TEXT("report", "Author"));
    cover.date = translator(TM_TEXT("report", "As of %1").with(asOfDate(options.asOf)));
    if (document.simulated == Simulation::None)
        return;
    document.simulatedMark = translator(TM_TEXT("report", "SIMULATED"));
    cover.simulation =
        translator(document.simulated == Simulation::All
                       ? TM_TEXT("report", "SIMULATED: every figure and number rests on a market made by the program.")
                       : TM_TEXT("report", "Partly SIMULATED: figures and tables that rest on simulated data say so."));
}

} // namespace

std::vector<const Problem*> Assembly::blocking(bool allowMissing) const
{
    std::vector<const Problem*> found;
    for (const auto& problem : problems) {
        const bool own = problem.file.starts_with("note ");
        const bool wrong = problem.kind == ProblemKind::Unknown || problem.kind == ProblemKind::Syntax;
        if ((problem.kind == ProblemKind::Missing && !allowMissing) || (wrong && !(own && allowMissing)))
            found.push_back(&problem);
    }
    return found;
}

std::set<StudyRequest> requestsOf(const ReportTexts& texts, const std::vector<StudyInfo>& studies,
                                  const std::vector<ClaimMeasure>& measures, const OwnClaims& own)
{
    auto requests = requestsOf(texts, measures, own);
    const auto placed = placedStudies(texts);
    for (const auto& study : studies)
        if (!study.section.empty() && !placed.contains(study.id))
            requests.insert({study.id, {}});
    return requests;
}

std::set<std::string> knownStudies(const ReportInput& input)
{
    std::set<std::string> known{"series"};
    for (const auto& study : input.studies)
        known.insert(study.id);
    return known;
}

Assembly assembleReport(const ReportInput& input)
{
    const Translator translator(input.options.language);
    const auto known = knownStudies(input);
    ValueSource values(input.results, known, {input.options.asOf, input.digest});
    auto ledger = buildLedger(input.claims, input.measures, input.own, values);
    values.setLedger(&ledger);

    DocumentBuilder builder(input, values, ledger, translator);
    addSummary(builder, input);
    for (const auto& part : input.texts.outline.parts)
        if (!leftOut(input.options, std::to_string(part.number)))
            addPart(builder, input, part);
    if (!leftOut(input.options, "appendix"))
        addAppendix(builder, input, ledger);
    const auto used = builder.used();
    Assembly assembly = builder.finish();
    assembly.document.simulated = simulationOf(used, input.results);
    fillCover(assembly.document, input, translator, assembly.problems);
    addInputProblems(input, used, assembly.problems);
    addConflicts(ledger, input.options.language, assembly.problems);
    addLengths(assembly.document, assembly.problems);
    assembly.ledger = std::move(ledger);
    return assembly;
}

} // namespace tidemark::report

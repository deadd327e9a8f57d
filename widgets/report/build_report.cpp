// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/build_report.h"

#include "models/pipeline/claim_cache.h"
#include "models/pipeline/run_studies.h"
#include "models/studies/registry.h"

namespace tidemark {

using namespace report;

std::vector<StudyInfo> reportStudies()
{
    std::vector<StudyInfo> infos;
    for (const auto& study : studies())
        infos.push_back({study.id, study.title, study.method, study.formula, study.definition, study.report.section});
    return infos;
}

Result<std::map<std::string, std::string>> reportNotes(const Store& store, const Outline& outline, Language language)
{
    std::vector<std::string> sections{"summary"};
    for (const auto& part : outline.parts) {
        sections.push_back(std::to_string(part.number));
        for (const auto& chapter : part.chapters) {
            sections.push_back(chapter.number);
            for (const auto& section : chapter.sections)
                sections.push_back(section.number);
        }
    }
    std::map<std::string, std::string> notes;
    for (const auto& section : sections) {
        auto note = store.note(section, languageCode(language));
        if (!note)
            return tl::unexpected(note.error());
        if (!note->empty())
            notes[section] = std::move(*note);
    }
    return notes;
}

Result<ReportInput> readReportInput(const Store& store, const ReportOptions& options, const QString& program,
                                    const Progress& progress)
{
    ReportInput input{.options = options};
    auto outline = builtinOutline(options.language);
    if (!outline)
        return tl::unexpected(outline.error());
    const auto notes = reportNotes(store, *outline, options.language);
    if (!notes)
        return tl::unexpected(notes.error());
    input.texts = readTexts(std::move(*outline), withNotes(shippedSections(options.language), *notes));
    input.studies = reportStudies();

    auto claims = pipeline::claimsUntil(Date::max());
    if (!claims)
        return tl::unexpected(claims.error());
    input.claims = std::move(*claims);
    auto measures = builtinMeasures();
    if (!measures)
        return tl::unexpected(measures.error());
    input.measures = std::move(*measures);
    const auto kept = store.value(kOwnClaimsKey);
    if (!kept)
        return tl::unexpected(kept.error());
    auto own = parseOwnClaims(*kept);
    if (!own)
        return tl::unexpected(own.error());
    input.own = std::move(*own);

    const auto requests = requestsOf(input.texts, input.studies, input.measures, input.own);
    auto results = runStudies(requests, store, options.asOf, progress);
    if (!results)
        return tl::unexpected(results.error());
    input.results = std::move(*results);
    const auto digest = store.digest(options.asOf);
    if (!digest)
        return tl::unexpected(digest.error());
    input.digest = *digest;
    input.program = program;
    return input;
}

Result<Assembly> buildReport(const Store& store, const ReportOptions& options, const QString& program,
                             const Progress& progress)
{
    const auto input = readReportInput(store, options, program, progress);
    if (!input)
        return tl::unexpected(input.error());
    return assembleReport(*input);
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/note_look.h"

#include "models/pipeline/run_studies.h"
#include "widgets/report/build_report.h"
#include "widgets/report/note_html.h"

#include <algorithm>

namespace tidemark {

using namespace report;

Result<std::shared_ptr<NoteDesk>> openDesk(const QString& storePath, Language language, TimePoint asOf,
                                           const Progress& progress)
{
    const auto store = Store::open(storePath, OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    const ReportOptions options{.language = language, .asOf = asOf, .allowMissing = true};
    auto input = readReportInput(**store, options, {}, progress);
    if (!input)
        return tl::unexpected(input.error());
    auto desk = std::make_shared<NoteDesk>();
    desk->input = std::move(*input);
    auto notes = reportNotes(**store, desk->input.texts.outline, language);
    if (!notes)
        return tl::unexpected(notes.error());
    desk->notes = std::move(*notes);
    desk->completions = completions(desk->input.results, assembleReport(desk->input).ledger, language);
    return desk;
}

Result<NoteLook> lookAt(NoteDesk& desk, const NoteQuestion& question, const Progress& progress)
{
    ReportInput& input = desk.input;
    const Language language = input.options.language;
    for (const auto& [section, text] : question.drafts) {
        if (const auto known = desk.tried.find(section); known != desk.tried.end() && known->second == text)
            continue;
        const bool own = text != shippedSection(section, language);
        const std::string shippedFile = std::string(languageCode(language)) + '/' + section + ".md";
        auto read = readTexts({}, {{section, own ? "note " + section : shippedFile, text, own}});
        for (auto& [name, content] : read.sections)
            input.texts.sections.insert_or_assign(name, std::move(content));
        desk.tried.insert_or_assign(section, text);
    }
    auto wanted = requestsOf(input.texts, input.studies, input.measures, input.own);
    std::erase_if(wanted, [&](const StudyRequest& request) { return input.results.contains(request); });
    if (!wanted.empty()) {
        const auto store = Store::open(question.storePath, OpenMode::ReadOnly);
        if (!store)
            return tl::unexpected(store.error());
        auto results = runStudies(wanted, **store, input.options.asOf, progress);
        if (!results)
            return tl::unexpected(results.error());
        input.results.merge(*results);
    }
    Assembly assembly = assembleReport(input);
    NoteLook look{.section = question.section};
    look.html = sectionHtml(assembly, question.section, question.theme, question.more);
    look.parts = assembly.document.parts;
    for (auto& problem : assembly.problems)
        if (problem.section == question.section && !problem.file.empty())
            look.problems.push_back(std::move(problem));
    return look;
}

} // namespace tidemark

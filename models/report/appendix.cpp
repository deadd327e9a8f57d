// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/appendix.h"

#include "models/report/table_builder.h"

#include <algorithm>
#include <map>

namespace tidemark::report {

namespace {

constexpr std::size_t kShownHash = 12;

const StudyOutput* outputOf(const StudyRequest& request, const StudyResults& results)
{
    const auto it = results.find(request);
    return it != results.end() && it->second && it->second->complete() ? &*it->second : nullptr;
}

Run run(QString text) { return {.text = std::move(text)}; }

class Appendix
{
public:
    Appendix(DocumentBuilder& builder, const ReportInput& input, const std::vector<LedgerEntry>& ledger)
        : m_builder(builder), m_input(input), m_ledger(ledger)
    {
    }

    void add()
    {
        m_builder.heading(1, "appendix", words(TM_TEXT("report", "Appendix")), 0);
        claims();
        methods();
        data();
        sources();
        state();
    }

private:
    [[nodiscard]] QString words(const Text& text) const { return m_builder.words(text); }
    void chapter(const std::string& number, const Text& title) { m_builder.heading(2, number, words(title), 0); }

    void table(const std::string& section, const TableSpec& spec)
    {
        const Translator translator(m_input.options.language);
        auto made = buildTable(spec, {{"rows", "400"}}, translator);
        if (made && !made->rows.empty())
            m_builder.table(section, std::move(*made), {run(words(spec.title))});
    }

    void claims()
    {
        chapter("appendix.1", TM_TEXT("report", "Appendix 1: What was said, and what the data say"));
        int agree = 0, conflict = 0, open = 0;
        for (const auto& entry : m_ledger) {
            if (entry.later)
                continue;
            ++(entry.verdict == ClaimVerdict::Agrees      ? agree
               : entry.verdict == ClaimVerdict::Conflicts ? conflict
                                                          : open);
        }
        m_builder.paragraph(
            "appendix.1",
            {run(words(TM_TEXT("report", "Of the claims this report looks at, %1 agree with the data, %2 conflict with "
                                         "them, and %3 cannot be measured with the data at hand.")
                           .with(std::int64_t{agree})
                           .with(std::int64_t{conflict})
                           .with(std::int64_t{open})))});
        table("appendix.1", ledgerTable(m_ledger, {}, m_input.options.language));
    }

    void methods()
    {
        chapter("appendix.2", TM_TEXT("report", "Appendix 2: Methods"));
        for (const auto& study : m_input.studies) {
            const bool used = std::ranges::any_of(
                m_builder.used(), [&](const StudyRequest& request) { return request.study == study.id; });
            if (!used)
                continue;
            const bool chinese = m_input.options.language == Language::Chinese;
            Run title = run(words(study.title) + (chinese ? QStringLiteral("：") : QStringLiteral(": ")));
            title.bold = true;
            Inlines text{std::move(title), run(words(study.method))};
            if (!study.definition.empty())
                text.push_back(run((chinese ? QString{} : QStringLiteral(" ")) + words(study.definition)));
            m_builder.paragraph("appendix.2", std::move(text));
            if (!study.formula.empty()) {
                Run formula = run(words(study.formula));
                formula.code = true;
                m_builder.paragraph("appendix.2", {std::move(formula)});
            }
        }
    }

    void data()
    {
        struct Dataset
        {
            const Provenance* provenance = nullptr;
            std::set<std::string> studies;
        };
        std::map<std::string, Dataset> datasets; // by file and contents: the order of the table
        for (const auto& request : m_builder.used())
            if (const StudyOutput* output = outputOf(request, m_input.results))
                for (const auto& input : output->inputs) {
                    Dataset& dataset = datasets[input.provenance.file + '\n' + input.provenance.sha256];
                    dataset.provenance = &input.provenance;
                    dataset.studies.insert(request.study);
                }
        if (datasets.empty())
            return;
        chapter("appendix.3", TM_TEXT("report", "Appendix 3: Data"));
        TableSpec spec;
        spec.title = TM_TEXT("report", "Data this report rests on");
        spec.columns = {{"file", TM_TEXT("report", "File"), {}, false},
                        {"format", TM_TEXT("report", "Format"), {}, false},
                        {"hash", TM_TEXT("report", "SHA-256"), {}, false},
                        {"origin", TM_TEXT("report", "Origin"), {}, false},
                        {"studies", TM_TEXT("report", "Used by"), {}, false}};
        for (const auto& [key, dataset] : datasets) {
            std::string studies;
            for (const auto& id : dataset.studies)
                studies += (studies.empty() ? "" : ", ") + id;
            spec.rows.push_back(
                {verbatim(dataset.provenance->file), verbatim(dataset.provenance->format),
                 verbatim(dataset.provenance->sha256.substr(0, kShownHash)),
                 dataset.provenance->simulated ? TM_TEXT("report", "SIMULATED") : TM_TEXT("report", "real"),
                 verbatim(studies)});
        }
        spec.note = TM_TEXT("report", "SHA-256: the first twelve digits of the file’s bytes.");
        table("appendix.3", spec);
    }

    void sources()
    {
        chapter("appendix.4", m_input.options.language == Language::Chinese ? TM_TEXT("report", "Appendix 4: Sources")
                                                                            : TM_TEXT("report", "Sources"));
        std::map<std::string, std::set<std::string>> bySource;
        for (const auto& entry : m_ledger)
            if (!entry.later)
                bySource[entry.claim.source].insert(entry.claim.section);
        TableSpec spec;
        spec.title = TM_TEXT("report", "Sources of the claims");
        spec.columns = {{"source", TM_TEXT("report", "Source"), {}, false},
                        {"sections", TM_TEXT("report", "Sections"), {}, false}};
        for (const auto& [source, sections] : bySource) {
            std::string list;
            for (const auto& section : sections)
                list += (list.empty() ? "" : ", ") + section;
            spec.rows.push_back({sourceText(source), verbatim(list)});
        }
        table("appendix.4", spec);
    }

    void state()
    {
        chapter("appendix.5", TM_TEXT("report", "State of the data"));
        m_builder.paragraph(
            "appendix.5",
            {run(words(TM_TEXT("report", "Nothing that became known after the end of %1 in New York enters "
                                         "this report. Digest of the data state: %2.")
                           .with(asOfDate(m_input.options.asOf))
                           .with(m_input.digest)))});
        if (!m_input.program.isEmpty())
            m_builder.paragraph(
                "appendix.5",
                {run(words(TM_TEXT("report", "Made with %1. Every number in the text is computed from the data named "
                                             "above; the same data give the same document, byte by byte.")
                               .with(m_input.program.toStdString())))});
    }

    DocumentBuilder& m_builder;
    const ReportInput& m_input;
    const std::vector<LedgerEntry>& m_ledger;
};

} // namespace

void addAppendix(DocumentBuilder& builder, const ReportInput& input, const std::vector<LedgerEntry>& ledger)
{
    Appendix(builder, input, ledger).add();
}

Simulation simulationOf(const std::set<StudyRequest>& used, const StudyResults& results)
{
    bool any = false, all = true;
    for (const auto& request : used) {
        const StudyOutput* output = outputOf(request, results);
        if (!output || output->inputs.empty())
            continue;
        any = any || output->simulated != Simulation::None;
        all = all && output->simulated == Simulation::All;
    }
    return !any ? Simulation::None : all ? Simulation::All : Simulation::Partly;
}

} // namespace tidemark::report

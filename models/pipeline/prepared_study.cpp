// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/prepared_study.h"

#include "models/pipeline/calendars.h"
#include "models/pipeline/claim_cache.h"
#include "models/pipeline/input_digest.h"
#include "models/pipeline/input_finder.h"
#include "models/pipeline/session_cache.h"

#include <algorithm>

namespace tidemark {

using namespace pipeline;

namespace {

Result<ParamValues> checkedParams(const Study& study, const ParamValues& given)
{
    ParamValues values(study.params);
    for (const auto& [id, value] : given.all()) {
        const auto spec = std::ranges::find(study.params, id, &ParamSpec::id);
        if (spec == study.params.end())
            return fail(ErrorCode::Usage,
                        TM_TEXT("pipeline", "The study %1 has no parameter named %2.").with(study.id).with(id));
        if (const auto status = checkParam(*spec, value); !status)
            return tl::unexpected(status.error());
        values.set(id, value);
    }
    return values;
}

Text seriesLabel(const SeriesKey& key)
{
    return verbatim(key.instrument + ' ' + std::string{intervalName(key.interval)});
}

/// Gathers what a study asked for.
class Gatherer
{
public:
    Gatherer(const Store& store, TimePoint asOf) : m_store(store) { m_inputs.asOf = asOf; }

    /// The exchanges' sessions, with the days the user added to them.
    Status takeSessions()
    {
        const auto additions = calendarAdditions(m_store);
        if (!additions)
            return tl::unexpected(additions.error());
        auto sessions = sessionsUntil(newYorkDate(m_inputs.asOf) + std::chrono::days{400}, *additions);
        if (!sessions)
            return tl::unexpected(sessions.error());
        m_inputs.sessions = std::move(*sessions);
        for (const auto& [calendar, lines] : *additions)
            m_addedDays += '\n' + calendar + '\n' + lines;
        m_finder.emplace(m_store, m_inputs.asOf, m_inputs.sessions);
        return {};
    }

    Status takeClaims()
    {
        auto claims = claimsUntil(asOfDate(m_inputs.asOf));
        if (!claims)
            return tl::unexpected(claims.error());
        m_inputs.claims = std::move(*claims);
        return {};
    }

    Status take(const InputSpec& spec)
    {
        switch (spec.kind) {
        case InputKind::Bars:
        case InputKind::BarsAnyIntraday:
            return takeBars(spec);
        case InputKind::Contracts:
            return takeContracts(spec);
        case InputKind::Frame:
            break;
        }
        return takeFrame(spec);
    }

    /// What was gathered; the gatherer is empty afterwards.
    StudyInputs takeInputs() { return std::move(m_inputs); }
    std::vector<UsedInput> takeUsed() { return std::move(m_used); }
    std::vector<MissingInput> takeMissing() { return std::move(m_missing); }
    std::string takeAddedDays() { return std::move(m_addedDays); }

private:
    Status takeBars(const InputSpec& spec)
    {
        auto found = m_finder->bars(spec);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found) {
            m_inputs.bars[spec.role] = nullptr;
            noteMissing(spec);
            return {};
        }
        m_inputs.bars[spec.role] = (*found)->bars;
        m_inputs.adjustments[spec.role] = (*found)->series.adjustment;
        noteUsed(spec.role, describe((*found)->series.key), seriesLabel((*found)->series.key), (*found)->sources);
        return {};
    }

    Status takeContracts(const InputSpec& spec)
    {
        auto found = m_finder->contracts(spec);
        if (!found)
            return tl::unexpected(found.error());
        auto& contracts = m_inputs.contracts[spec.role];
        for (auto& contract : *found) {
            noteUsed(spec.role, describe(contract.series.key), seriesLabel(contract.series.key), contract.sources);
            contracts.push_back(std::move(contract.bars));
        }
        if (contracts.empty())
            noteMissing(spec);
        return {};
    }

    Status takeFrame(const InputSpec& spec)
    {
        auto rows = m_store.readFrame(spec.name, m_inputs.asOf);
        if (!rows)
            return tl::unexpected(rows.error());
        const bool there = rows->frame->rows() > 0;
        m_inputs.frames[spec.role] = there ? rows->frame : nullptr;
        if (there)
            noteUsed(spec.role, spec.name, rows->frame->schema().name, rows->sources);
        else
            noteMissing(spec);
        return {};
    }

    void noteMissing(const InputSpec& spec)
    {
        if (!spec.required && spec.wanted.empty())
            return;
        m_missing.push_back({spec.wanted, spec.content, spec.formats, spec.required});
    }

    void noteUsed(const std::string& role, const std::string& name, const Text& label,
                  const std::vector<Provenance>& sources)
    {
        for (const auto& source : sources)
            m_used.push_back({role, name, source, label});
    }

    const Store& m_store;
    StudyInputs m_inputs;
    std::vector<UsedInput> m_used;
    std::vector<MissingInput> m_missing;
    std::optional<InputFinder> m_finder;
    std::string m_addedDays;
};

// Facts of public record (meetings, events, published levels) are neither market data nor simulated: a figure made of simulated
// prices is simulated, whatever dates it marks.
bool isFact(const UsedInput& input) { return input.provenance.format == "facts"; }

Simulation simulationOf(const std::vector<UsedInput>& inputs)
{
    const auto simulated = [](const UsedInput& input) { return input.provenance.simulated; };
    if (std::ranges::none_of(inputs, simulated))
        return Simulation::None;
    return std::ranges::all_of(inputs, [&](const UsedInput& input) { return simulated(input) || isFact(input); })
               ? Simulation::All
               : Simulation::Partly;
}

// What was used and from which reader, each once; what is made here says so.
Text sourceOf(const std::vector<UsedInput>& inputs)
{
    std::vector<std::string> seen;
    Text list;
    for (const auto& input : inputs) {
        const std::string name = input.provenance.simulated ? std::string{} : input.name + input.provenance.format;
        if (isFact(input) || std::ranges::find(seen, name) != seen.end())
            continue;
        seen.push_back(name);
        Text item = input.provenance.simulated
                        ? TM_TEXT("pipeline", "Tidemark’s simulated market")
                        : TM_TEXT("pipeline", "%1 (%2)").with(input.label).with(input.provenance.format);
        list =
            list.empty() ? std::move(item) : TM_TEXT("pipeline", "%1; %2").with(std::move(list)).with(std::move(item));
    }
    return list;
}

void complete(StudyOutput& output)
{
    output.simulated = simulationOf(output.inputs);
    const Text source = sourceOf(output.inputs);
    for (auto& figure : output.figures) {
        figure.simulated = output.simulated;
        figure.digest = output.digest;
        if (figure.asOf == TimePoint{})
            figure.asOf = output.asOf;
        if (figure.source.empty())
            figure.source = source;
    }
    for (auto& metric : output.metrics)
        if (metric.asOf == TimePoint{})
            metric.asOf = output.asOf;
}

/// Whether the same rows are asked for, in the same words where they are missing.
bool sameInput(const InputSpec& a, const InputSpec& b)
{
    return a.role == b.role && a.kind == b.kind && a.name == b.name && a.interval == b.interval && a.range == b.range
           && a.required == b.required && a.alternatives == b.alternatives && plain(a.wanted) == plain(b.wanted);
}

Error cancelled() { return {ErrorCode::Cancelled, TM_TEXT("pipeline", "The study was cancelled.")}; }

} // namespace

bool PreparedStudy::serves(const ParamValues& params) const
{
    return std::ranges::equal(m_specs, m_study->inputs(params, asOf()), sameInput);
}

Result<StudyOutput> PreparedStudy::run(const ParamValues& params, const Progress& progress) const
{
    const auto values = checkedParams(*m_study, params);
    if (!values)
        return tl::unexpected(values.error());
    if (!serves(*values))
        return fail(ErrorCode::Precondition,
                    TM_TEXT("pipeline", "The study %1 reads other data with these parameters; prepare it again.")
                        .with(m_study->id));
    Result<StudyOutput> output = StudyOutput{};
    if (std::ranges::none_of(m_missing, &MissingInput::required))
        output = m_study->compute(m_inputs, *values, progress);
    if (!output)
        return output;
    if (progress.cancelled())
        return tl::unexpected(cancelled());
    output->study = m_study->id;
    output->asOf = asOf();
    output->params = *values;
    output->inputs = m_used;
    output->missing.insert(output->missing.begin(), m_missing.begin(), m_missing.end());
    output->digest = inputDigest(m_study->id + m_addedDays, *values, m_inputs);
    complete(*output);
    return output;
}

Result<PreparedStudyPtr> prepareStudy(const Study& study, const ParamValues& params, const Store& store, TimePoint asOf,
                                      const Progress& progress)
{
    const auto values = checkedParams(study, params);
    if (!values)
        return tl::unexpected(values.error());
    Gatherer gatherer(store, asOf);
    if (const auto status = gatherer.takeClaims(); !status)
        return tl::unexpected(status.error());
    if (const auto status = gatherer.takeSessions(); !status)
        return tl::unexpected(status.error());
    auto prepared = std::make_shared<PreparedStudy>();
    prepared->m_study = &study;
    prepared->m_specs = study.inputs(*values, asOf);
    for (const auto& spec : prepared->m_specs) {
        if (progress.cancelled())
            return tl::unexpected(cancelled());
        if (const auto status = gatherer.take(spec); !status)
            return tl::unexpected(status.error());
    }
    prepared->m_inputs = gatherer.takeInputs();
    prepared->m_used = gatherer.takeUsed();
    prepared->m_missing = gatherer.takeMissing();
    prepared->m_addedDays = gatherer.takeAddedDays();
    return prepared;
}

} // namespace tidemark

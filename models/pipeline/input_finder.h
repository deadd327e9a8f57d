// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_output.h"
#include "models/store/store.h"
#include "models/studies/study.h"

namespace tidemark::pipeline {

/// A stored series cut to what was known, and where it came from.
struct FoundBars
{
    BarsPtr bars;
    StoredSeries series;
    std::vector<Provenance> sources;
};

/// Finds inputs in a store as it was known at one instant. Belongs to the thread of the store.
///
/// Where several series of an instrument would do, the choice is, in this order:
///  1. real before simulated;
///  2. one that reaches as far as any: its last known row in the wanted range is at most five days older than the latest one of
///     the candidates (for intraday bars: on the same day in New York);
///  3. the finest interval, where the interval is open;
///  4. of daily and slower bars, adjusted before unadjusted;
///  5. the most rows known in the range;
///  6. the name of the source.
class InputFinder
{
public:
    /// `sessions`: by calendar, to a year after the as-of.
    InputFinder(const Store& store, TimePoint asOf, const std::map<std::string, std::vector<Session>>& sessions);

    /// Bars and BarsAnyIntraday: the chosen series of `name`, else of the first alternative that has rows in the range; nothing
    /// when there is none.
    [[nodiscard]] Result<std::optional<FoundBars>> bars(const InputSpec& spec);
    /// Contracts: one series a futures contract whose id starts with `name`, by id; those without known rows are left out.
    [[nodiscard]] Result<std::vector<FoundBars>> contracts(const InputSpec& spec);

private:
    struct Candidate;

    [[nodiscard]] Status readCatalogue();
    [[nodiscard]] Result<std::optional<FoundBars>> best(const std::string& instrument, const InputSpec& spec);
    [[nodiscard]] Result<BarsPtr> readKnown(const StoredSeries& series, const std::optional<TimeRange>& range) const;

    const Store& m_store;
    TimePoint m_asOf;
    const std::map<std::string, std::vector<Session>>& m_sessions;
    bool m_ready = false;
    std::vector<StoredSeries> m_series;
    std::map<std::string, Instrument> m_instruments;
};

} // namespace tidemark::pipeline

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_batch.h"
#include "models/core/param.h"
#include "models/figure/figure_spec.h"
#include "models/figure/table_spec.h"

namespace tidemark {

/// One named number. `context` is the small line under it: a time, a comparison, in words.
struct Metric
{
    std::string id; ///< `cta_levels.distance_pct`
    Text label;
    double value = 0; ///< NaN: not defined, shown as —
    NumberFormat format;
    Text words; ///< a verdict or a time in place of a number; value may then be NaN
    Text context;
    Role contextRole = Role::TextMuted;
    Text method;
    TimePoint asOf{};
    std::vector<double> sparkline;
    bool strip = false; ///< shown in the panel's metric strip
};

enum class VerdictState { Fired, NotFired, NoData };

/// A rule's outcome on a date.
struct Verdict
{
    std::string id;
    Text rule;
    VerdictState state = VerdictState::NoData;
    Text detail;
    Date date{};
};

enum class NoteKind { Information, Caution };

/// A sentence the reader of the numbers must have.
struct Note
{
    NoteKind kind = NoteKind::Information;
    Text text;
};

/// A dataset a study asked for and did not get.
struct MissingInput
{
    Text wanted;                      ///< `Minute bars of SPY for 20 Nov 2025`
    Text content;                     ///< what it must contain, one line
    std::vector<std::string> formats; ///< vendors' formats that bring it
    bool required = true;
};

/// An input a study did get, and where it came from.
struct UsedInput
{
    std::string role;
    std::string name; ///< `SPY 1m (minute_csv)`
    Provenance provenance;
    Text label; ///< without the reader: `SPY 1m`, `rate odds`
};

/// What a study computed. With `missing` containing a required input there are no figures.
struct StudyOutput
{
    std::string study;
    TimePoint asOf{};
    ParamValues params;
    std::vector<FigureSpec> figures;
    std::vector<TableSpec> tables;
    std::vector<Metric> metrics;
    std::vector<Verdict> verdicts;
    std::vector<Note> notes;
    std::vector<MissingInput> missing;       ///< filled by the pipeline, and by the study for what only it can tell
    std::vector<UsedInput> inputs;           ///< filled by the pipeline
    Simulation simulated = Simulation::None; ///< filled by the pipeline
    std::string digest;                      ///< filled by the pipeline

    [[nodiscard]] bool complete() const
    {
        for (const auto& input : missing)
            if (input.required)
                return false;
        return true;
    }
    [[nodiscard]] const Metric* metric(std::string_view id) const
    {
        for (const auto& m : metrics)
            if (m.id == id)
                return &m;
        return nullptr;
    }
};

} // namespace tidemark

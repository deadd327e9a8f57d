// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/claim.h"
#include "models/core/progress.h"
#include "models/core/session.h"
#include "models/figure/study_output.h"

#include <map>

namespace tidemark {

enum class Part { Forensics = 1, CrossAsset, Quantitative, Strategy };

enum class InputKind {
    Bars,            ///< one instrument at one interval
    BarsAnyIntraday, ///< one instrument, the finest intraday interval the store has for the range
    Contracts,       ///< the daily bars of every futures contract of a root (`ZQ`)
    Frame            ///< a dataset of a kind
};

/// One dataset a study reads. The pipeline finds it in the store, cuts it at the as-of, and hands it over under `role`.
struct InputSpec
{
    std::string role;
    InputKind kind = InputKind::Bars;
    std::string name; ///< instrument, root or frame kind
    Interval interval = Interval::Day1;
    std::optional<TimeRange> range; ///< all of it when absent
    bool required = true;
    Text wanted;                      ///< shown when it is missing; an optional input without it is not missed
    Text content;                     ///< what it must contain, one line
    std::vector<std::string> formats; ///< vendors' formats that bring it
    std::vector<std::string> alternatives =
        {}; ///< Bars, BarsAnyIntraday: instruments tried in order when `name` has no rows in the range
};

/// What the pipeline found, by role. Pointers are null for optional inputs that are not there.
struct StudyInputs
{
    TimePoint asOf{};
    std::map<std::string, BarsPtr> bars;
    std::map<std::string, Adjustment> adjustments; ///< of `bars`, by role; a role without one is Unknown
    std::map<std::string, std::vector<BarsPtr>> contracts;
    std::map<std::string, FramePtr> frames;
    std::map<std::string, std::vector<Session>>
        sessions;              ///< by calendar id (NYSE, JPX, KRX, CME), 1950 to as-of + 400 days
    std::vector<Claim> claims; ///< what had been said in public by then, from the table the program carries

    [[nodiscard]] BarsPtr barsOf(const std::string& role) const
    {
        const auto it = bars.find(role);
        return it == bars.end() ? nullptr : it->second;
    }
    [[nodiscard]] Adjustment adjustmentOf(const std::string& role) const
    {
        const auto it = adjustments.find(role);
        return it == adjustments.end() ? Adjustment::Unknown : it->second;
    }
    [[nodiscard]] FramePtr frameOf(const std::string& role) const
    {
        const auto it = frames.find(role);
        return it == frames.end() ? nullptr : it->second;
    }
    [[nodiscard]] std::span<const Session> sessionsOf(const std::string& calendar) const
    {
        const auto it = sessions.find(calendar);
        return it == sessions.end() ? std::span<const Session>{} : std::span<const Session>{it->second};
    }
};

/// Where a study stands in the navigator and in the report.
struct ReportSlot
{
    Part part = Part::Forensics;
    int order = 0;                   ///< within the part
    std::string section;             ///< `1.1.1`
    std::vector<std::string> charts; ///< `C2`: which of the outline's charts it gives
    int overview = 0;                ///< place in the overview a first start shows, from 1; 0: not in it
};

/// A study: declared inputs and parameters, and one pure function.
struct Study
{
    std::string id;
    Text title;
    Text method;     ///< one or two sentences
    Text formula;    ///< plain text with Unicode mathematics, one line
    Text definition; ///< conventions a reader must know
    std::vector<ParamSpec> params;
    /// Inputs may depend on the parameters (which instrument, which dates) and on the as-of.
    std::vector<InputSpec> (*inputs)(const ParamValues& params, TimePoint asOf) = nullptr;
    /// Pure: no clock, file, setting, database or global. Errors: Precondition in words; Cancelled.
    Result<StudyOutput> (*compute)(const StudyInputs& inputs, const ParamValues& params,
                                   const Progress& progress) = nullptr;
    ReportSlot report;
};

/// Shorthand for the input most studies have.
[[nodiscard]] inline InputSpec dailyBars(std::string role, std::string instrument, Text wanted)
{
    return {.role = std::move(role),
            .kind = InputKind::Bars,
            .name = std::move(instrument),
            .interval = Interval::Day1,
            .range = {},
            .required = true,
            .wanted = std::move(wanted),
            .content = TM_TEXT("studies", "Daily bars: date, open, high, low, close"),
            .formats = {"Yahoo", "Stooq", "Investing.com", "TradingView"}};
}

} // namespace tidemark

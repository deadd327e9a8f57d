// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/rate_path.h"
#include "models/studies/study.h"

#include <optional>
#include <set>

namespace tidemark::rate_probability {

enum class Source { Published, Own, Both };

/// What a cut is measured from.
enum class Reference {
    AsOf, ///< the target range on the as-of date, for the whole history
    Then  ///< the range of each day
};

/// The parameters, read once.
struct Settings
{
    Date meeting{};
    quant::MeetingDay meetingDay = quant::MeetingDay::Before;
    Source source = Source::Both;
    Reference reference = Reference::AsOf;
    Date start{};
};

[[nodiscard]] Settings readSettings(const ParamValues& params);

/// A target range, in basis points.
struct Range
{
    double lower = 0;
    double upper = 0;
    bool inferred = false; ///< from the effective rate, where no target series reaches
    friend bool operator==(const Range&, const Range&) = default;
};

/// Target ranges and effective rates by day.
class RateHistory
{
public:
    RateHistory(BarsPtr lower, BarsPtr upper, BarsPtr effective);

    /// The range in force at the end of `day`: a decision counts from the day it is announced where the next day's value is there.
    /// The quarter point round the effective rate where the target series do not reach; nothing without either.
    [[nodiscard]] std::optional<Range> rangeOn(Date day, bool decisionDay) const;
    /// The last effective rate dated before `day`, in percent: that of a day is published the next morning.
    [[nodiscard]] std::optional<double> effectiveBefore(Date day) const;
    /// Change of the upper limit announced on `day`, in basis points; nothing where the series does not reach.
    [[nodiscard]] std::optional<double> decisionOn(Date day) const;

private:
    BarsPtr m_lower, m_upper, m_effective;
};

struct Bin
{
    double lower = 0; ///< bp
    double upper = 0;
    double probability = 0;
};

/// The probabilities of one meeting on one day.
struct DayOdds
{
    Date date{};
    std::vector<Bin> bins; ///< by rising rate
    double cut = 0;        ///< of all bins below the reference range
};

/// A day's own computation.
struct OwnDay
{
    DayOdds odds;
    quant::MeetingRate rate;
};

/// A contract that would have helped, and what became of it.
struct MissingContract
{
    std::string contract;
    std::chrono::year_month month;
};

/// A contract whose last price is older than the watch date.
struct OldPrice
{
    std::string contract;
    Date date{};
};

struct MeetingDate
{
    Date date{};
    bool scheduled = true;
    bool tentative = false;
};

/// Something that moved the odds, with its title in the reader's language.
struct Event
{
    Date day{};
    Text title;
    bool decision = false; ///< of the committee: stands for the flag made of the calendar
};

/// Everything the figures, tables and metrics show.
struct Analysis
{
    Settings settings;
    Date today{}; ///< New York date of the as-of
    TimePoint asOf{};
    Range reference; ///< of the as-of date
    std::vector<MeetingDate> meetings;
    std::vector<DayOdds> published;          ///< of the chosen meeting, by day
    std::map<Date, DayOdds> publishedLatest; ///< by future meeting, the last table within a week of the as-of
    std::vector<OwnDay> own;                 ///< of the chosen meeting, days on which it could be computed
    std::vector<quant::MeetingRate> path;    ///< of every meeting on the last day with prices
    Date pathDate{};
    std::optional<Range> pathRange;
    std::optional<double> pathEffective;
    std::vector<MissingContract> missing; ///< for the chosen meeting on that day
    std::vector<OldPrice> oldPrices;
    std::vector<std::string> used;                  ///< contracts with a price that the chosen meeting rests on
    std::vector<std::pair<Date, double>> decisions; ///< past meetings in the window and the change, bp
    std::vector<Event> events;
    std::optional<Text> ownRefused; ///< why there is no own computation

    /// The history that leads: published where it is there, else own.
    [[nodiscard]] std::vector<DayOdds> leading() const;
    [[nodiscard]] const OwnDay* ownOn(Date date) const;
};

/// `output` receives what is missing when there is nothing to show; then the analysis is empty.
/// Errors: Precondition in words; Cancelled.
[[nodiscard]] Result<std::optional<Analysis>> analyse(const StudyInputs& inputs, const ParamValues& params,
                                                      const Progress& progress, StudyOutput& output);

/// `ZQZ25`.
[[nodiscard]] std::string contractName(std::chrono::year_month month);
/// The month of `ZQZ25` or `ZQZ2025`, or nothing.
[[nodiscard]] std::optional<std::chrono::year_month> contractMonth(std::string_view instrument);

/// Bins of a distribution of steps from a range.
[[nodiscard]] std::vector<Bin> binsOf(const quant::StepDistribution& steps, const Range& range);
/// Probability of all bins below `reference`.
[[nodiscard]] double probabilityBelow(const std::vector<Bin>& bins, const Range& reference);
/// Mean of the bins' midpoints, in percent.
[[nodiscard]] double expectedRate(const std::vector<Bin>& bins);
/// `3.50–3.75%`.
[[nodiscard]] Text rangeName(double lowerBp, double upperBp);

void addFigures(const Analysis& analysis, StudyOutput& output);
void addTables(const Analysis& analysis, StudyOutput& output);
void addMetrics(const Analysis& analysis, StudyOutput& output);
/// Notes and the contracts that are missing.
void addNotes(const Analysis& analysis, StudyOutput& output);

} // namespace tidemark::rate_probability

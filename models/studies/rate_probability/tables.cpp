// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/rate_probability/figure_parts.h"

#include <algorithm>
#include <cmath>

namespace tidemark::rate_probability {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr NumberFormat kPoints{Unit::PercentPoint, 2, Sign::Always, true};

TableColumn numeric(std::string id, Text title, NumberFormat format)
{
    return {std::move(id), std::move(title), format, true};
}

TableColumn plainColumn(std::string id, Text title) { return {std::move(id), std::move(title), {}, false}; }

Text fromName(quant::RateFrom from)
{
    switch (from) {
    case quant::RateFrom::Anchor:
        return TM_TEXT("rate_probability", "month without a meeting");
    case quant::RateFrom::Backward:
        return TM_TEXT("rate_probability", "solved backward");
    case quant::RateFrom::Forward:
        return TM_TEXT("rate_probability", "solved forward");
    case quant::RateFrom::Effective:
        return TM_TEXT("rate_probability", "effective rate");
    case quant::RateFrom::Unknown:
        break;
    }
    return TM_TEXT("rate_probability", "unknown");
}

TableSpec pathTable(const Analysis& a)
{
    TableSpec out;
    out.id = "rate_probability.path";
    out.title = TM_TEXT("rate_probability", "From prices to rates, %1").with(a.pathDate);
    out.columns = {
        plainColumn("meeting", TM_TEXT("rate_probability", "Meeting")),
        numeric("month_rate", TM_TEXT("rate_probability", "Month's rate"), percent(4)),
        numeric("before", TM_TEXT("rate_probability", "N"), number(0)),
        numeric("after", TM_TEXT("rate_probability", "M"), number(0)),
        numeric("start", TM_TEXT("rate_probability", "Start"), percent(4)),
        plainColumn("start_from", TM_TEXT("rate_probability", "from")),
        numeric("end", TM_TEXT("rate_probability", "End"), percent(4)),
        plainColumn("end_from", TM_TEXT("rate_probability", "from")),
        numeric("change", TM_TEXT("rate_probability", "Steps of 25 bp"), number(3, Sign::Always)),
        numeric("residual", TM_TEXT("rate_probability", "Residual"), {Unit::BasisPoint, 2, Sign::Always, true}),
        numeric("noise_gain", TM_TEXT("rate_probability", "D/M"), {Unit::Times, 2, Sign::Negative, true}),
        numeric("cut", TM_TEXT("rate_probability", "Cut since today"), percent(2))};
    for (const quant::MeetingRate& meeting : a.path) {
        const double cut = meeting.cumulative.empty() || !a.pathRange
                               ? kNaN
                               : probabilityBelow(binsOf(meeting.cumulative, *a.pathRange), a.reference);
        out.rows.push_back({meeting.meeting, meeting.monthRate / 100, static_cast<double>(meeting.before),
                            static_cast<double>(meeting.after), meeting.start.rate / 100, fromName(meeting.start.from),
                            meeting.end.rate / 100, fromName(meeting.end.from), meeting.change, meeting.residual * 100,
                            meeting.noiseGain, cut});
    }
    out.note = TM_TEXT("rate_probability", "%1. Residual: what the month's own contract says beside its neighbours; "
                                           "D/M: bp in the end for 1 bp in the price")
                   .with(methodName(a));
    return out;
}

TableSpec reconciliationTable(const Analysis& a)
{
    TableSpec out;
    out.id = "rate_probability.reconciliation";
    out.title = TM_TEXT("rate_probability", "Cut probability for %1, published and own").with(a.settings.meeting);
    out.columns = {plainColumn("date", TM_TEXT("rate_probability", "Date")),
                   numeric("published", TM_TEXT("rate_probability", "Published"), percent(2)),
                   numeric("own", TM_TEXT("rate_probability", "Own"), percent(2)),
                   numeric("difference", TM_TEXT("rate_probability", "Own less published"), kPoints)};
    std::map<Date, std::pair<double, double>> rows;
    for (const DayOdds& day : a.published)
        rows[day.date] = {day.cut, kNaN};
    for (const OwnDay& day : a.own) {
        const auto [it, added] = rows.try_emplace(day.odds.date, kNaN, kNaN);
        it->second.second = day.odds.cut;
    }
    for (auto it = rows.rbegin(); it != rows.rend(); ++it)
        out.rows.push_back({it->first, it->second.first, it->second.second, it->second.second - it->second.first});
    return out;
}

TableSpec outcomeTable(const Analysis& a)
{
    TableSpec out;
    out.id = "rate_probability.outcomes";
    const DayOdds now = a.leading().back();
    const OwnDay* own = a.ownOn(now.date);
    out.title = TM_TEXT("rate_probability", "Outcomes of %1 on %2").with(a.settings.meeting).with(now.date);
    out.columns = {plainColumn("range", TM_TEXT("rate_probability", "Target range")),
                   numeric("change", TM_TEXT("rate_probability", "Change"), {Unit::BasisPoint, 0, Sign::Always, true}),
                   numeric("published", TM_TEXT("rate_probability", "Published"), percent(2)),
                   numeric("own", TM_TEXT("rate_probability", "Own"), percent(2))};
    struct Row
    {
        double upper = 0;
        double published = kNaN;
        double own = kNaN;
    };
    std::map<double, Row> rows;
    if (!a.published.empty())
        for (const Bin& bin : now.bins)
            if (bin.probability > 0)
                rows[bin.lower] = {bin.upper, bin.probability, kNaN};
    if (own)
        for (const Bin& bin : own->odds.bins) {
            Row& row = rows[bin.lower];
            row.upper = bin.upper;
            row.own = bin.probability;
        }
    for (const auto& [lower, row] : rows)
        out.rows.push_back({rangeName(lower, row.upper), lower - a.reference.lower, row.published, row.own});
    return out;
}

} // namespace

void addTables(const Analysis& a, StudyOutput& output)
{
    output.tables.push_back(outcomeTable(a));
    output.tables.push_back(reconciliationTable(a));
    if (!a.path.empty())
        output.tables.push_back(pathTable(a));
}

} // namespace tidemark::rate_probability

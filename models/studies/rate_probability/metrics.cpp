// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/rate_probability/figure_parts.h"

#include <algorithm>
#include <cmath>

namespace tidemark::rate_probability {

namespace {

constexpr NumberFormat kPoints{Unit::PercentPoint, 1, Sign::Always, true};

void addCut(const Analysis& a, MetricList& out)
{
    const std::vector<DayOdds> history = a.leading();
    const DayOdds& now = history.back();
    const bool published = !a.published.empty();
    Metric& cut = out.addToStrip(
        "cut", TM_TEXT("rate_probability", "Cut by %1").with(a.settings.meeting, DateStyle::Day), now.cut, percent(2));
    cut.context = published ? TM_TEXT("rate_probability", "published, %1").with(now.date, DateStyle::Day)
                            : TM_TEXT("rate_probability", "own, %1").with(now.date, DateStyle::Day);
    cut.method =
        TM_TEXT("rate_probability", "Sum of the probabilities of all target ranges below %1").with(referenceName(a));
    const std::size_t shown = std::min<std::size_t>(history.size(), 30);
    for (std::size_t i = history.size() - shown; i < history.size(); ++i)
        cut.sparkline.push_back(history[i].cut);
    if (history.size() < 2)
        return;
    const DayOdds& before = history[history.size() - 2];
    Metric& prior = out.addToStrip("cut_before", TM_TEXT("rate_probability", "Day before"), before.cut, percent(2));
    prior.context = TM_TEXT("rate_probability", "%1").with(before.date, DateStyle::Day);
    Metric& change =
        out.addToStrip("cut_change", TM_TEXT("rate_probability", "Change in a day"), now.cut - before.cut, kPoints);
    change.contextRole = change.value > 0 ? Role::Up : change.value < 0 ? Role::Down : Role::TextMuted;
    change.context =
        TM_TEXT("rate_probability", "%1 to %2").with(before.date, DateStyle::Day).with(now.date, DateStyle::Day);
}

void addOwn(const Analysis& a, MetricList& out)
{
    if (a.own.empty())
        return;
    const OwnDay& last = a.own.back();
    Metric& own = out.add("cut_own", TM_TEXT("rate_probability", "Own computation"), last.odds.cut, percent(2));
    own.context = a.missing.empty()
                      ? TM_TEXT("rate_probability", "%1, all contracts there").with(last.odds.date, DateStyle::Day)
                      : TM_TEXT("rate_probability", "%1, %2 contracts missing")
                            .with(last.odds.date, DateStyle::Day)
                            .with(static_cast<std::int64_t>(a.missing.size()));
    own.contextRole = a.missing.empty() ? Role::TextMuted : Role::Warning;
    own.method =
        TM_TEXT("rate_probability",
                "Fed funds futures, %1; change of the month's rate split between the two nearest steps of 25 bp")
            .with(methodName(a));
    own.strip = !a.published.empty();
    const auto match = std::ranges::find(a.published, last.odds.date, &DayOdds::date);
    if (match != a.published.end()) {
        Metric& difference = out.add("own_less_published", TM_TEXT("rate_probability", "Own less published"),
                                     last.odds.cut - match->cut, kPoints);
        difference.context = TM_TEXT("rate_probability", "%1").with(last.odds.date, DateStyle::Day);
    }
    out.add("start_rate", TM_TEXT("rate_probability", "Rate before the meeting"), last.rate.start.rate / 100,
            percent(3));
    out.add("end_rate", TM_TEXT("rate_probability", "Rate implied after the meeting"), last.rate.end.rate / 100,
            percent(3));
    out.add("change_steps", TM_TEXT("rate_probability", "Change in steps of 25 bp"), last.rate.change,
            number(3, Sign::Always));
    out.add("noise_gain", TM_TEXT("rate_probability", "Noise gain D/M"), last.rate.noiseGain,
            {Unit::Times, 2, Sign::Negative, true});
    out.add("residual_bp", TM_TEXT("rate_probability", "Residual of the month's own contract"),
            last.rate.residual * 100, {Unit::BasisPoint, 2, Sign::Always, true});
}

void addOutcome(const Analysis& a, MetricList& out)
{
    const DayOdds now = a.leading().back();
    const auto top = std::ranges::max_element(now.bins, {}, &Bin::probability);
    Metric& likely =
        out.addToStrip("likeliest", TM_TEXT("rate_probability", "Likeliest range"), top->probability, percent(1));
    likely.words = rangeName(top->lower, top->upper);
    likely.context = TM_TEXT("rate_probability", "%1").with(top->probability, percent(1));
    out.add("expected_rate", TM_TEXT("rate_probability", "Expected middle of the range"), expectedRate(now.bins) / 100,
            percent(3));
    Metric& reference = out.add("range_lower", TM_TEXT("rate_probability", "Target range, lower limit"),
                                a.reference.lower / 10000, percent(2));
    reference.context = a.reference.inferred ? TM_TEXT("rate_probability", "from the effective rate") : Text{};
    out.add("range_upper", TM_TEXT("rate_probability", "Target range, upper limit"), a.reference.upper / 10000,
            percent(2));
}

Text joined(const std::vector<std::string>& names)
{
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : ", ") + name;
    return verbatim(out);
}

Text monthName(std::chrono::year_month month)
{
    return TM_TEXT("rate_probability", "%1").with(Date{month / 1}, DateStyle::MonthYear);
}

Text startWords(const Analysis& a, const quant::MeetingRate& rate)
{
    if (rate.start.from != quant::RateFrom::Effective)
        return joined(a.used);
    return TM_TEXT("rate_probability", "%1 and an effective rate of %2")
        .with(joined(a.used))
        .with(rate.start.rate / 100, percent(2));
}

void noteMissing(const Analysis& a, StudyOutput& output)
{
    for (const MissingContract& missing : a.missing) {
        output.notes.push_back(
            {NoteKind::Caution,
             TM_TEXT("rate_probability", "%1 has no price on %2").with(missing.contract).with(a.pathDate)});
        MissingInput input;
        input.wanted = TM_TEXT("rate_probability", "%1, the fed funds future for %2")
                           .with(missing.contract)
                           .with(monthName(missing.month));
        input.content = TM_TEXT("rate_probability", "Daily closes or settlements up to %1").with(a.pathDate);
        input.formats = {"Futures by contract"};
        input.required = false;
        output.missing.push_back(std::move(input));
    }
    if (a.missing.empty() || a.own.empty() || a.own.back().odds.date != a.pathDate)
        return;
    const OwnDay& last = a.own.back();
    if (last.rate.end.from == quant::RateFrom::Forward)
        output.notes.push_back(
            {NoteKind::Caution,
             TM_TEXT("rate_probability",
                     "From %1 alone the cut has %2; solved forward, 1 bp in the price is %3 bp in the rate")
                 .with(startWords(a, last.rate))
                 .with(last.odds.cut, percent(1))
                 .with(last.rate.noiseGain, number(2))});
    else
        output.notes.push_back({NoteKind::Information, TM_TEXT("rate_probability", "From %1 the cut has %2")
                                                           .with(startWords(a, last.rate))
                                                           .with(last.odds.cut, percent(1))});
}

} // namespace

void addMetrics(const Analysis& a, StudyOutput& output)
{
    MetricList metrics{"rate_probability", a.asOf};
    addCut(a, metrics);
    addOwn(a, metrics);
    addOutcome(a, metrics);
    output.metrics = metrics.take();
}

void addNotes(const Analysis& a, StudyOutput& output)
{
    const auto note = [&](Note said) { output.notes.push_back(std::move(said)); };
    noteMissing(a, output);
    for (const OldPrice& old : a.oldPrices)
        note(information(TM_TEXT("rate_probability", "%1 has no price on %2; its last one, of %3, stands in")
                             .with(old.contract)
                             .with(a.pathDate)
                             .with(old.date)));
    if (a.ownRefused)
        note(caution(*a.ownRefused));
    if (a.reference.inferred)
        note(caution(TM_TEXT("rate_probability",
                             "The target series do not reach %1; the range %2 is taken from the effective rate")
                         .with(a.today)
                         .with(rangeName(a.reference.lower, a.reference.upper))));
    const DayOdds last = a.leading().back();
    if (a.settings.meeting <= a.today)
        note(information(TM_TEXT("rate_probability", "The meeting of %1 is past; the history ends with it")
                             .with(a.settings.meeting)));
    else if (a.today - last.date > std::chrono::days{5})
        note(caution(TM_TEXT("rate_probability", "The last odds are of %1; import newer tables or prices for the as-of")
                         .with(last.date)));
    note(
        information(TM_TEXT("rate_probability", "A day's table is that of its close and counts as known on that day")));
}

} // namespace tidemark::rate_probability

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/rate_probability/analysis.h"

#include "models/studies/registry.h"

#include <gtest/gtest.h>

#include <numeric>

namespace tidemark {
namespace {

using std::chrono::days;

const Study& study()
{
    const Study* found = findStudy("rate_probability");
    EXPECT_NE(found, nullptr);
    return *found;
}

using Values = std::vector<std::pair<Date, double>>;

BarsPtr barsOf(const std::string& instrument, const Values& values)
{
    Bars::Columns columns;
    columns.close.resize(static_cast<Eigen::Index>(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) {
        columns.times.emplace_back(values[i].first);
        columns.close[static_cast<Eigen::Index>(i)] = values[i].second;
    }
    auto bars = Bars::make({instrument, Interval::Day1, "test"}, std::move(columns));
    EXPECT_TRUE(bars.has_value());
    return *bars;
}

Date november(unsigned day) { return makeDate(2025, 11, day); }

/// Every calendar day of autumn 2025, the cut of 29 October in force from the 30th.
BarsPtr target(const std::string& instrument, double before)
{
    Values values;
    for (Date day = makeDate(2025, 9, 20); day <= november(25); day += days{1})
        values.emplace_back(day, day < makeDate(2025, 10, 30) ? before : before - 0.25);
    return barsOf(instrument, values);
}

FramePtr calendar()
{
    Frame frame(*frameSchema("meeting"));
    for (const Date end : {makeDate(2025, 9, 17), makeDate(2025, 10, 29), makeDate(2025, 12, 10), makeDate(2026, 1, 28),
                           makeDate(2026, 3, 18)})
        frame.append({std::string("FOMC"), end - days{1}, end, 1.0, 0.0, 0.0});
    // A calendar of single dates is a day off for the same meeting; a vote by notation moved nothing.
    frame.append({std::string("FOMC"), Frame::kNoDate, makeDate(2025, 12, 9), 1.0, 1.0, std::nan("")});
    frame.append({std::string("FOMC"), november(12), november(12), 0.0, 0.0, 0.0});
    return std::make_shared<const Frame>(std::move(frame));
}

/// CME's published probabilities of 3.50–3.75 % for 10 December 2025, mid-November.
FramePtr published(Date last = november(25))
{
    Frame frame(*frameSchema("published_odds"));
    const Values cuts{{november(14), 0.443571}, {november(17), 0.423571}, {november(18), 0.501429},
                      {november(19), 0.300714}, {november(20), 0.390714}, {november(21), 0.71},
                      {november(24), 0.844286}, {november(25), 0.852143}};
    for (const auto& [date, cut] : cuts)
        if (date <= last) {
            frame.append({makeDate(2025, 12, 10), date, 350.0, 375.0, cut});
            frame.append({makeDate(2025, 12, 10), date, 375.0, 400.0, 1 - cut});
        }
    return std::make_shared<const Frame>(std::move(frame));
}

/// Last prices of late November 2025: ZQX25 begins on the 24th, ZQF26 and ZQG26 are nowhere.
std::vector<BarsPtr> prints(Date last)
{
    const Values december{{november(18), 96.195},
                          {november(19), 96.165},
                          {november(20), 96.175},
                          {november(21), 96.22},
                          {november(24), 96.245}};
    const Values thisMonth{{november(24), 96.1225}};
    std::vector<BarsPtr> out;
    for (const auto& [name, values] : {std::pair{"ZQX25", thisMonth}, std::pair{"ZQZ2025", december}}) {
        Values known;
        std::ranges::copy_if(values, std::back_inserter(known), [&](const auto& value) { return value.first <= last; });
        if (!known.empty())
            out.push_back(barsOf(name, known));
    }
    return out;
}

StudyInputs inputsOn(Date asOf)
{
    StudyInputs inputs;
    inputs.asOf = endOfNewYorkDay(asOf);
    inputs.frames["published"] = published(asOf);
    inputs.frames["calendar"] = calendar();
    inputs.contracts["futures"] = prints(asOf);
    const TimeRange known{TimePoint{}, TimePoint{asOf + days{1}}};
    inputs.bars["upper"] = target("DFEDTARU", 4.25)->slice(known);
    inputs.bars["lower"] = target("DFEDTARL", 4.00)->slice(known);
    Values effective;
    for (Date day = november(3); day <= asOf; day += days{1})
        effective.emplace_back(day, 3.88);
    inputs.bars["effective"] = barsOf("DFF", effective);
    return inputs;
}

ParamValues defaults() { return ParamValues(study().params); }

StudyOutput outputOf(const StudyInputs& inputs, const ParamValues& params = defaults())
{
    auto output = study().compute(inputs, params, {});
    EXPECT_TRUE(output.has_value()) << (output ? "" : plain(output.error().text));
    return output.value_or(StudyOutput{});
}

double value(const StudyOutput& output, const std::string& id)
{
    const Metric* metric = output.metric("rate_probability." + id);
    EXPECT_NE(metric, nullptr) << id;
    return metric ? metric->value : std::nan("");
}

bool hasNote(const StudyOutput& output, const std::string& words)
{
    return std::ranges::any_of(output.notes,
                               [&](const Note& note) { return plain(note.text).find(words) != std::string::npos; });
}

const FigureSpec* figure(const StudyOutput& output, const std::string& id)
{
    const auto it = std::ranges::find(output.figures, "rate_probability." + id, &FigureSpec::id);
    return it == output.figures.end() ? nullptr : &*it;
}

TEST(RateProbability, PublishedOddsOfTheDayAndTheDayBefore)
{
    const auto output = outputOf(inputsOn(november(20)));
    EXPECT_NEAR(value(output, "cut"), 0.390714, 1e-12);
    EXPECT_NEAR(value(output, "cut_before"), 0.300714, 1e-12);
    EXPECT_NEAR(value(output, "cut_change"), 0.09, 1e-12);
    EXPECT_EQ(plain(output.figures[0].headline), "Dec cut odds rise 9.0 pp in a day to 39.1%");
    EXPECT_EQ(plain(output.metric("rate_probability.likeliest")->words), "3.75–4.00%");
    EXPECT_NEAR(value(output, "expected_rate"), (0.390714 * 3.625 + 0.609286 * 3.875) / 100, 1e-12);
}

TEST(RateProbability, NothingAfterTheAsOfIsSeen)
{
    // Even when all of it is handed over: tables and prices after the as-of stay unread.
    StudyInputs inputs = inputsOn(november(20));
    inputs.frames["published"] = published();
    inputs.contracts["futures"] = prints(november(25));
    const auto cut = outputOf(inputsOn(november(20)));
    const auto whole = outputOf(inputs);
    EXPECT_EQ(value(whole, "cut"), value(cut, "cut"));
    EXPECT_EQ(value(whole, "cut_own"), value(cut, "cut_own"));
    EXPECT_EQ(figure(whole, "history")->panes[0].layers.size(), figure(cut, "history")->panes[0].layers.size());
}

TEST(RateProbability, MissingContractsAreNamedAndWhatCanStillBeSaidIsSaid)
{
    const auto output = outputOf(inputsOn(november(20)));
    for (const char* contract : {"ZQX25", "ZQF26", "ZQG26"})
        EXPECT_TRUE(hasNote(output, std::string(contract) + " has no price on 20 Nov 2025")) << contract;
    EXPECT_TRUE(output.complete()); // none of them is required
    EXPECT_EQ(output.missing.size(), 3u);
    // (31·3.825 − 10·3.88)/21 = 3.7988…: 0.325 of a cut from the effective rate.
    EXPECT_NEAR(value(output, "cut_own"), (3.88 - (31 * 3.825 - 10 * 3.88) / 21) / 0.25, 1e-9);
    EXPECT_TRUE(hasNote(output, "From ZQZ25 and an effective rate of 3.88% alone the cut has 32.5%"));
    EXPECT_NEAR(value(output, "noise_gain"), 31.0 / 21.0, 1e-12);
    EXPECT_NEAR(value(output, "own_less_published"), value(output, "cut_own") - 0.390714, 1e-12);
}

TEST(RateProbability, TwoContractsGiveThirtyOnePercentAtTheLowerPrice)
{
    // 96.1225 and 96.175: the start from November, solved forward through December.
    StudyInputs inputs = inputsOn(november(24));
    inputs.contracts["futures"] = {barsOf("ZQX25", {{november(24), 96.1225}}),
                                   barsOf("ZQZ25", {{november(20), 96.175}})};
    const auto output = outputOf(inputs);
    EXPECT_NEAR(value(output, "cut_own"), 0.31, 1e-9);
    EXPECT_TRUE(hasNote(output, "From ZQX25, ZQZ25 alone the cut has 31.0%"));
    EXPECT_TRUE(hasNote(output, "ZQZ25 has no price on 24 Nov 2025; its last one, of 20 Nov 2025, stands in"));
}

TEST(RateProbability, TheMethodIsAParameter)
{
    StudyInputs inputs = inputsOn(november(24));
    inputs.contracts["futures"] = {barsOf("ZQX25", {{november(24), 96.1225}}),
                                   barsOf("ZQZ25", {{november(24), 96.175}})};
    ParamValues params = defaults();
    params.set("method", std::string("cme_2015"));
    // N = 9, M = 22: end = (31·3.825 − 9·3.8775)/22.
    EXPECT_NEAR(value(outputOf(inputs, params), "cut_own"), (3.8775 - (31 * 3.825 - 9 * 3.8775) / 22) / 0.25, 1e-9);
}

TEST(RateProbability, AFullStripNeedsNoNotesAndLeavesAResidual)
{
    StudyInputs inputs = inputsOn(november(24));
    inputs.contracts["futures"] = {barsOf("ZQX25", {{november(24), 96.1225}}),
                                   barsOf("ZQZ25", {{november(24), 96.245}}), barsOf("ZQF26", {{november(24), 96.32}}),
                                   barsOf("ZQG26", {{november(24), 96.38}})};
    const auto output = outputOf(inputs);
    EXPECT_TRUE(output.missing.empty());
    const double end = (31 * 3.68 - 3 * 3.62) / 28; // January backward from February
    EXPECT_NEAR(value(output, "cut_own"), (3.8775 - end) / 0.25, 1e-9);
    EXPECT_NEAR(value(output, "residual_bp"), 100 * (3.755 - (10 * 3.8775 + 21 * end) / 31), 1e-9);
    EXPECT_TRUE(std::isnan(value(output, "noise_gain")));
    ASSERT_NE(figure(output, "path"), nullptr);
    const auto* map = std::get_if<HeatmapLayer>(&figure(output, "distribution")->panes[0].layers[0]);
    ASSERT_NE(map, nullptr);
    EXPECT_EQ(map->rows.size(), 3u); // December published and own, January own
    for (std::size_t row = 0; row < map->rows.size(); ++row) {
        const auto from = map->values.begin() + static_cast<std::ptrdiff_t>(row * map->columns.size());
        EXPECT_NEAR(std::accumulate(from, from + static_cast<std::ptrdiff_t>(map->columns.size()), 0.0), 1.0, 1e-3);
    }
}

TEST(RateProbability, BandsAreStackedByRateAndAddUp)
{
    const auto output = outputOf(inputsOn(november(25)));
    const auto* stack = std::get_if<StackedAreaLayer>(&figure(output, "ranges")->panes[0].layers[0]);
    ASSERT_NE(stack, nullptr);
    ASSERT_EQ(stack->parts.size(), 2u);
    EXPECT_EQ(plain(stack->parts[0].name), "3.50–3.75% (cut)");
    EXPECT_EQ(plain(stack->parts[1].name), "3.75–4.00% (hold)");
    for (std::size_t i = 0; i < stack->parts[0].points.size(); ++i)
        EXPECT_NEAR(stack->parts[0].points.y(i) + stack->parts[1].points.y(i), 1.0, 1e-5);
}

TEST(RateProbability, MarkersStandAtTheLargestMove)
{
    const auto output = outputOf(inputsOn(november(20)));
    const auto* marks = std::get_if<MarkerLayer>(&output.figures[0].panes[0].layers.back());
    ASSERT_NE(marks, nullptr);
    ASSERT_EQ(marks->markers.size(), 2u);
    EXPECT_EQ(plain(marks->markers[0].label), "50.1% · 18 Nov");
    EXPECT_EQ(plain(marks->markers[1].label), "30.1% · 19 Nov");
}

TEST(RateProbability, DecisionsAndEventsAreFlagged)
{
    StudyInputs inputs = inputsOn(november(20));
    Frame odds(*frameSchema("published_odds"));
    for (const Date date : {makeDate(2025, 10, 27), november(20)})
        odds.append({makeDate(2025, 12, 10), date, 350.0, 375.0, 1.0});
    inputs.frames["published"] = std::make_shared<const Frame>(std::move(odds));
    Frame events(*frameSchema("event"));
    events.append({TimePoint{november(20)} + std::chrono::minutes{13 * 60 + 30}, std::string("macro"),
                   std::string("September payrolls"), std::string(), std::string(), std::string("BLS"), 3.0});
    events.append({TimePoint{november(19)} + std::chrono::hours{21}, std::string("earnings"), std::string("NVDA"),
                   std::string(), std::string("NVDA"), std::string(), 3.0});
    inputs.frames["events"] = std::make_shared<const Frame>(events);
    const auto output = outputOf(inputs);
    // The committee's own event stands for the flag made of the calendar.
    events.append({TimePoint{makeDate(2025, 10, 29)} + std::chrono::hours{18}, std::string("fomc"),
                   std::string("FOMC cuts"), std::string("降息"), std::string(), std::string("Federal Reserve"), 3.0});
    inputs.frames["events"] = std::make_shared<const Frame>(std::move(events));
    const auto told = outputOf(inputs);
    for (const Layer& layer : told.figures[0].panes[0].layers)
        if (const auto* flags = std::get_if<EventLayer>(&layer)) {
            EXPECT_EQ(flags->events.size(), 2u);
            EXPECT_EQ(render(flags->events[0].title, Language::Chinese, {}), "降息");
        }
    for (const Layer& layer : output.figures[0].panes[0].layers)
        if (const auto* flags = std::get_if<EventLayer>(&layer)) {
            ASSERT_EQ(flags->events.size(), 2u);
            EXPECT_EQ(plain(flags->events[0].title), "FOMC: cut 25 bp");
            EXPECT_EQ(flags->events[0].x, axisValue(TimePoint{makeDate(2025, 10, 29)}));
            EXPECT_EQ(plain(flags->events[1].title), "September payrolls");
            return;
        }
    FAIL() << "no flags";
}

TEST(RateProbability, CutsNeverMergeWithAHold)
{
    // Seven ranges, the lower ones the less likely: five bands stay, and one of them is below the range in force.
    StudyInputs inputs = inputsOn(november(20));
    Frame odds(*frameSchema("published_odds"));
    const std::array probabilities{0.01, 0.02, 0.03, 0.24, 0.25, 0.25, 0.20};
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        odds.append({makeDate(2025, 12, 10), november(20), 300.0 + 25.0 * static_cast<double>(i),
                     325.0 + 25.0 * static_cast<double>(i), probabilities[i]});
    inputs.frames["published"] = std::make_shared<const Frame>(std::move(odds));
    const auto output = outputOf(inputs);
    const auto* stack = std::get_if<StackedAreaLayer>(&figure(output, "ranges")->panes[0].layers[0]);
    ASSERT_NE(stack, nullptr);
    ASSERT_EQ(stack->parts.size(), 5u);
    EXPECT_EQ(plain(stack->parts[0].name), "3.50–3.75% or less (cut)");
    EXPECT_NEAR(stack->parts[0].points.y(0), value(output, "cut"), 1e-12);
    double sum = 0;
    for (const auto& part : stack->parts)
        sum += part.points.y(0);
    EXPECT_NEAR(sum, 1.0, 1e-12);
}

TEST(RateProbability, ADecisionCountsOnItsOwnDay)
{
    const rate_probability::RateHistory rates(target("DFEDTARL", 4.0), target("DFEDTARU", 4.25), nullptr);
    const Date decision = makeDate(2025, 10, 29);
    EXPECT_EQ(rates.rangeOn(decision, true)->upper, 400);
    EXPECT_EQ(rates.rangeOn(decision, false)->upper, 425);
    EXPECT_EQ(rates.decisionOn(decision), -25.0);
    EXPECT_EQ(rates.decisionOn(november(12)), 0.0);
    EXPECT_FALSE(rates.rangeOn(makeDate(2026, 3, 1), false).has_value()); // the series has ended
}

TEST(RateProbability, WithoutTargetsTheEffectiveRateGivesTheRange)
{
    StudyInputs inputs = inputsOn(november(20));
    inputs.bars.erase("upper");
    const auto output = outputOf(inputs);
    EXPECT_EQ(value(output, "range_lower"), 0.0375);
    EXPECT_TRUE(hasNote(output, "taken from the effective rate"));
    inputs.bars.erase("effective");
    const auto nothing = outputOf(inputs);
    EXPECT_FALSE(nothing.complete());
    EXPECT_TRUE(nothing.figures.empty());
    EXPECT_NE(plain(nothing.missing[0].wanted).find("target range on 20 Nov 2025"), std::string::npos);
}

TEST(RateProbability, TheReferenceMayBeTheRangeOfEachDay)
{
    StudyInputs inputs = inputsOn(november(20));
    Frame frame(*frameSchema("published_odds"));
    for (const Date date : {makeDate(2025, 10, 20), november(20)}) {
        frame.append({makeDate(2025, 12, 10), date, 350.0, 375.0, 0.6});
        frame.append({makeDate(2025, 12, 10), date, 375.0, 400.0, 0.4});
    }
    inputs.frames["published"] = std::make_shared<const Frame>(std::move(frame));
    EXPECT_NEAR(value(outputOf(inputs), "cut_before"), 0.6, 1e-12);
    ParamValues params = defaults();
    params.set("reference", std::string("then")); // on 20 October the range was 4.00–4.25
    EXPECT_NEAR(value(outputOf(inputs, params), "cut_before"), 1.0, 1e-12);
}

TEST(RateProbability, EachSourceAloneAndNeither)
{
    StudyInputs inputs = inputsOn(november(20));
    ParamValues params = defaults();
    params.set("source", std::string("published"));
    EXPECT_EQ(outputOf(inputs, params).metric("rate_probability.cut_own"), nullptr);
    params.set("source", std::string("own"));
    const auto own = outputOf(inputs, params);
    EXPECT_EQ(value(own, "cut"), value(own, "cut_own"));
    EXPECT_EQ(figure(own, "reconciliation"), nullptr);
    inputs.frames.erase("published");
    inputs.contracts.clear();
    const auto nothing = outputOf(inputs);
    EXPECT_FALSE(nothing.complete());
    EXPECT_TRUE(nothing.figures.empty());
    EXPECT_EQ(nothing.missing.size(), 2u);
}

TEST(RateProbability, ADayWithoutAMeetingIsRefusedInWords)
{
    StudyInputs inputs = inputsOn(november(20));
    ParamValues params = defaults();
    params.set("source", std::string("own"));
    params.set("meeting", makeDate(2025, 12, 24));
    const auto refused = study().compute(inputs, params, {});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::Precondition);
    EXPECT_NE(plain(refused.error().text).find("no meeting on 24 Dec 2025"), std::string::npos);
    params.set("start", makeDate(2026, 1, 1));
    EXPECT_EQ(study().compute(inputs, params, {}).error().code, ErrorCode::Precondition);
}

TEST(RateProbability, CancelIsHonoured)
{
    Progress progress;
    progress.cancel();
    const auto result = study().compute(inputsOn(november(20)), defaults(), progress);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST(RateProbability, RowsFitTheirTablesAndHeadlinesTheirLine)
{
    for (const unsigned day : {20u, 24u}) {
        const auto output = outputOf(inputsOn(november(day)));
        for (const TableSpec& table : output.tables)
            for (const auto& row : table.rows)
                EXPECT_EQ(row.size(), table.columns.size()) << table.id;
        for (const FigureSpec& spec : output.figures) {
            EXPECT_LE(plain(spec.headline).size(), 78u) << plain(spec.headline);
            EXPECT_FALSE(spec.altText.empty());
            EXPECT_FALSE(spec.name.empty());
        }
    }
}

TEST(RateProbability, ContractNames)
{
    using namespace std::chrono;
    EXPECT_EQ(rate_probability::contractName(year{2026} / January), "ZQF26");
    EXPECT_EQ(rate_probability::contractMonth("ZQZ25"), year{2025} / December);
    EXPECT_EQ(rate_probability::contractMonth("ZQX2025"), year{2025} / November);
    for (const char* wrong : {"ZQA25", "ZQZ", "GEZ25", "ZQZ2a", "ZQZ255"})
        EXPECT_FALSE(rate_probability::contractMonth(wrong).has_value()) << wrong;
}

} // namespace
} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/param_specs.h"
#include "models/figure/study_parts.h"
#include "models/quant/quantile.h"
#include "models/quant/regression.h"
#include "models/quant/rsi.h"
#include "models/studies/study.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::study_makers {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr int kOddsLags = 5;

/// Closes both legs have on the same session, and their ratio.
struct Ratio
{
    std::vector<TimePoint> times;
    Eigen::ArrayXd values;
    Eigen::ArrayXd rebased; ///< 100 at the first shown day
    std::size_t shown = 0;  ///< index of that day
};

Ratio ratioOf(const Bars& small, const Bars& large, Date from)
{
    Ratio ratio;
    std::vector<double> values;
    for (std::size_t i = 0, j = 0; i < small.size() && j < large.size();) {
        const TimePoint a = small.times()[i];
        const TimePoint b = large.times()[j];
        if (a == b) {
            const double value =
                small.close()[static_cast<Eigen::Index>(i)] / large.close()[static_cast<Eigen::Index>(j)];
            if (std::isfinite(value) && value > 0) {
                ratio.times.push_back(a);
                values.push_back(value);
            }
        }
        i += a <= b;
        j += b <= a;
    }
    ratio.values = Eigen::Map<const Eigen::ArrayXd>(values.data(), static_cast<Eigen::Index>(values.size()));
    ratio.shown = std::min(lowerIndex(ratio.times, from), ratio.times.empty() ? 0 : ratio.times.size() - 1);
    if (!values.empty())
        ratio.rebased = ratio.values / values[ratio.shown] * 100.0;
    return ratio;
}

quant::RsiSmoothing smoothingOf(const std::string& name)
{
    return name == "cutler" ? quant::RsiSmoothing::Cutler
           : name == "ewm"  ? quant::RsiSmoothing::Ewm
                            : quant::RsiSmoothing::Wilder;
}

Text smoothingName(const std::string& name)
{
    return name == "cutler" ? TM_TEXT("style_rotation", "Cutler")
           : name == "ewm"  ? TM_TEXT("style_rotation", "exponential")
                            : TM_TEXT("style_rotation", "Wilder");
}

Points shownPoints(const Ratio& ratio, const Eigen::ArrayXd& values)
{
    const auto first = static_cast<Eigen::Index>(ratio.shown);
    return Points::of(std::vector<TimePoint>(ratio.times.begin() + first, ratio.times.end()),
                      values.tail(values.size() - first));
}

/// Probability of a target range below the current one, by day.
struct Odds
{
    std::vector<Date> dates;
    std::vector<double> below;
};

/// Sums the bins of `meeting` below `lowerBp`. Rows of a frame come in the order of its key, so days stand together.
Odds oddsBelow(const Frame& frame, Date meeting, double lowerBp)
{
    Odds odds;
    for (std::size_t i = 0; i < frame.rows(); ++i) {
        if (frame.dates("meeting")[i] != meeting)
            continue;
        const Date date = frame.dates("date")[i];
        if (odds.dates.empty() || odds.dates.back() != date) {
            odds.dates.push_back(date);
            odds.below.push_back(0);
        }
        if (frame.numbers("lower_bp")[i] < lowerBp)
            odds.below.back() += frame.numbers("probability")[i];
    }
    return odds;
}

/// Daily changes of the ratio (log) against daily changes of the odds, over the days both have in a row.
quant::LineFit oddsSensitivity(const Ratio& ratio, const Odds& odds)
{
    std::vector<double> x;
    std::vector<double> y;
    for (std::size_t i = 1; i < odds.dates.size(); ++i) {
        const std::size_t now = lowerIndex(ratio.times, TimePoint{odds.dates[i]});
        const std::size_t before = lowerIndex(ratio.times, TimePoint{odds.dates[i - 1]});
        if (now >= ratio.times.size() || ratio.times[now] != TimePoint{odds.dates[i]} || before + 1 != now)
            continue;
        x.push_back(odds.below[i] - odds.below[i - 1]);
        y.push_back(
            std::log(ratio.values[static_cast<Eigen::Index>(now)] / ratio.values[static_cast<Eigen::Index>(before)]));
    }
    return quant::fitLine(Eigen::Map<const Eigen::ArrayXd>(x.data(), static_cast<Eigen::Index>(x.size())),
                          Eigen::Map<const Eigen::ArrayXd>(y.data(), static_cast<Eigen::Index>(y.size())), kOddsLags);
}

std::vector<InputSpec> inputsOf(const ParamValues& params, TimePoint)
{
    auto small = dailyBars("small", params.text("small"),
                           TM_TEXT("style_rotation", "Daily closes of %1").with(params.text("small")));
    auto large = dailyBars("large", params.text("large"),
                           TM_TEXT("style_rotation", "Daily closes of %1").with(params.text("large")));
    auto range = dailyBars("target_lower", "DFEDTARL",
                           TM_TEXT("style_rotation", "Lower limit of the federal funds target range"));
    range.required = false;
    range.content = TM_TEXT("style_rotation", "One value a day, in percent");
    range.formats = {"FRED"};
    return {std::move(small),
            std::move(large),
            std::move(range),
            {.role = "odds",
             .kind = InputKind::Frame,
             .name = "published_odds",
             .range = {},
             .required = false,
             .wanted = TM_TEXT("style_rotation", "Published rate probabilities of the meeting"),
             .content = TM_TEXT("style_rotation", "One row a day, one column a target range"),
             .formats = {"CME FedWatch"}}};
}

FigureSpec figureOf(const Ratio& ratio, const Eigen::ArrayXd& index, const ParamValues& params)
{
    const double last = index[index.size() - 1];
    FigureSpec figure;
    figure.id = "style_rotation.rsi";
    const auto state = last > 70   ? TM_TEXT("style_rotation", "overbought")
                       : last < 30 ? TM_TEXT("style_rotation", "oversold")
                       : last < 50 ? TM_TEXT("style_rotation", "lagging, but not oversold")
                                   : TM_TEXT("style_rotation", "leading, but not overbought");
    figure.headline =
        std::isfinite(last)
            ? TM_TEXT("style_rotation", "Small caps against large: RSI %1, %2").with(last, number(1)).with(state)
            : TM_TEXT("style_rotation", "Small caps against large");
    figure.subtitle =
        TM_TEXT("style_rotation", "Ratio %1 / %2 (%3 = 100) and its %4 RSI(%5); daily closes of the same sessions")
            .with(params.text("small"))
            .with(params.text("large"))
            .with(std::chrono::floor<std::chrono::days>(ratio.times[ratio.shown]), DateStyle::Iso)
            .with(smoothingName(params.text("method")))
            .with(params.integer("n"));
    figure.altText =
        TM_TEXT("style_rotation", "Two panes: the price ratio, and its relative strength index between 30 and 70");
    Pane top{.weight = 1,
             .title = TM_TEXT("style_rotation", "Ratio %1 / %2").with(params.text("small")).with(params.text("large"))};
    top.y.format = number(0);
    top.layers.emplace_back(LineLayer{.id = "ratio",
                                      .name = {},
                                      .points = shownPoints(ratio, ratio.rebased),
                                      .role = Role::Series2,
                                      .emphasis = Emphasis::Hero,
                                      .endPill = true,
                                      .format = number(1)});
    Pane bottom{.weight = 1, .title = TM_TEXT("style_rotation", "RSI(%1)").with(params.integer("n"))};
    bottom.y.format = number(0);
    bottom.y.minimum = 15.0;
    bottom.y.maximum = 85.0;
    bottom.layers.emplace_back(
        ZoneLayer{TM_TEXT("style_rotation", "70 overbought"), kNaN, kNaN, 70.0, kNaN, Role::Accent, 0.08});
    bottom.layers.emplace_back(
        ZoneLayer{TM_TEXT("style_rotation", "30 oversold"), kNaN, kNaN, kNaN, 30.0, Role::Accent, 0.08});
    bottom.layers.emplace_back(LineLayer{.id = "rsi",
                                         .name = {},
                                         .points = shownPoints(ratio, index),
                                         .role = Role::Series1,
                                         .emphasis = Emphasis::Hero,
                                         .endPill = true,
                                         .format = number(1)});
    figure.panes = {std::move(top), std::move(bottom)};
    return figure;
}

TableSpec methodTable(const Ratio& ratio, int n)
{
    TableSpec table;
    table.id = "style_rotation.methods";
    table.title = TM_TEXT("style_rotation", "RSI by method and length");
    table.columns = {{"method", TM_TEXT("style_rotation", "Method"), {}, false}};
    const std::vector<int> lengths{7, n, 21};
    for (const int length : lengths)
        table.columns.push_back({"n" + std::to_string(length),
                                 TM_TEXT("style_rotation", "RSI(%1)").with(static_cast<std::int64_t>(length)),
                                 number(1), true});
    for (const std::string method : {"wilder", "cutler", "ewm"}) {
        std::vector<TableCell> row{smoothingName(method)};
        for (const int length : lengths) {
            const Eigen::ArrayXd values = quant::rsi(ratio.values, length, smoothingOf(method));
            row.emplace_back(values[values.size() - 1]);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

void addOdds(StudyOutput& output, MetricList& metrics, const StudyInputs& inputs, const Ratio& ratio, Date meeting)
{
    const FramePtr frame = inputs.frameOf("odds");
    const BarsPtr range = inputs.barsOf("target_lower");
    if (!frame || frame->rows() == 0 || !range || range->empty()) {
        output.notes.push_back(
            {NoteKind::Information,
             TM_TEXT("style_rotation",
                     "The relation to the rate odds needs published probabilities and the target range.")});
        return;
    }
    const double lowerBp = range->close()[range->close().size() - 1] * 100.0;
    const auto fit = oddsSensitivity(ratio, oddsBelow(*frame, meeting, lowerBp));
    Metric& slope = metrics.addToStrip("odds_slope", TM_TEXT("style_rotation", "Ratio per 10 pp of cut odds"),
                                       fit.slope * 0.1, signedPercent(2));
    slope.context =
        TM_TEXT("style_rotation", "t = %1, n = %2").with(fit.t, number(1)).with(static_cast<std::int64_t>(fit.n));
    slope.method = TM_TEXT("style_rotation", "Least squares of daily log changes, Newey-West errors with %1 lags")
                       .with(std::int64_t{kOddsLags});
    if (fit.n >= 3 && !(fit.p < 0.05))
        output.notes.push_back(
            {NoteKind::Caution,
             TM_TEXT("style_rotation", "The relation to the cut odds cannot be told from chance (p = %1, n = %2).")
                 .with(fit.p, number(2))
                 .with(static_cast<std::int64_t>(fit.n))});
}

Result<StudyOutput> compute(const StudyInputs& inputs, const ParamValues& params, const Progress& progress)
{
    const int n = static_cast<int>(params.integer("n"));
    const Ratio ratio = ratioOf(*inputs.barsOf("small"), *inputs.barsOf("large"), params.date("from"));
    if (ratio.values.size() <= n)
        return fail(ErrorCode::Precondition,
                    TM_TEXT("style_rotation", "%1 and %2 have %3 sessions in common; RSI(%4) needs more than %4")
                        .with(params.text("small"))
                        .with(params.text("large"))
                        .with(static_cast<std::int64_t>(ratio.values.size()))
                        .with(static_cast<std::int64_t>(n)));
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, TM_TEXT("style_rotation", "Style rotation was cancelled"));
    const Eigen::ArrayXd index = quant::rsi(ratio.values, n, smoothingOf(params.text("method")));
    StudyOutput output;
    const auto end = ratio.values.size() - 1;
    const double month = end >= 21 ? ratio.values[end] / ratio.values[end - 21] - 1 : kNaN;
    MetricList metrics{"style_rotation", inputs.asOf};
    metrics
        .addToStrip("rsi", TM_TEXT("style_rotation", "RSI(%1)").with(static_cast<std::int64_t>(n)), index[end],
                    number(1))
        .context = smoothingName(params.text("method"));
    metrics.addToStrip("ratio", TM_TEXT("style_rotation", "Ratio"), ratio.rebased[end], number(1)).context =
        TM_TEXT("style_rotation", "%1 = 100")
            .with(std::chrono::floor<std::chrono::days>(ratio.times[ratio.shown]), DateStyle::Iso);
    metrics.addToStrip("change_1m", TM_TEXT("style_rotation", "One month"), month, signedPercent());
    addOdds(output, metrics, inputs, ratio, params.date("meeting"));
    output.metrics = metrics.take();
    output.figures = {figureOf(ratio, index, params)};
    output.tables = {methodTable(ratio, n)};
    if (inputs.adjustmentOf("small") != inputs.adjustmentOf("large"))
        output.notes.push_back(
            {NoteKind::Caution, TM_TEXT("style_rotation", "The two legs are not adjusted alike: a fund’s dividends "
                                                          "tilt the ratio over years, not over weeks.")});
    return output;
}

} // namespace

Study style_rotation()
{
    return {
        .id = "style_rotation",
        .title = TM_TEXT("studies", "Style rotation"),
        .method = TM_TEXT("style_rotation", "Relative strength of small against large caps: the ratio of closes of the "
                                            "same sessions, and Wilder’s index of that ratio."),
        .formula = verbatim("RSI = 100 · U / (U + D),   U_t = (U_{t−1} · (n − 1) + max(Δ, 0)) / n"),
        .definition =
            TM_TEXT("style_rotation", "Wilder’s first average is the simple mean of n changes; Cutler uses simple "
                                      "means throughout; the exponential form is seeded by the first change."),
        .params = {instrumentParam("small", TM_TEXT("style_rotation", "Small caps"), "IWM", bySymbol({"IWM", "RUT"})),
                   instrumentParam("large", TM_TEXT("style_rotation", "Large caps"), "NDX",
                                   bySymbol({"NDX", "QQQ", "SPX"})),
                   countParam("n", TM_TEXT("style_rotation", "Length"), 14, {2, 250},
                              {Unit::Days, 0, Sign::Negative, true}),
                   choiceParam("method", TM_TEXT("style_rotation", "Method"), "wilder",
                               {{"wilder", smoothingName("wilder")},
                                {"cutler", smoothingName("cutler")},
                                {"ewm", smoothingName("ewm")}}),
                   dayParam("from", TM_TEXT("style_rotation", "Shown from"), makeDate(2025, 1, 2)),
                   dayParam("meeting", TM_TEXT("style_rotation", "Meeting"), makeDate(2025, 12, 10),
                            TM_TEXT("style_rotation", "The meeting whose cut odds are related to the ratio."))},
        .inputs = &inputsOf,
        .compute = &compute,
        .report = {Part::Strategy, 30, "4.2.2", {"C7"}},
    };
}

} // namespace tidemark::study_makers

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/style_rotation/analysis.h"

#include "models/quant/correlation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::style_rotation {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr int kOddsLags = 5;
constexpr Eigen::Index kYear = 252;
constexpr double kLeastMove = 0.001; // published tables are rounded: smaller changes are none
/// The range stands in its series every day: an older value means that the series has ended.
constexpr std::chrono::days kReach{10};

Eigen::ArrayXd arrayOf(const std::vector<double>& values)
{
    return Eigen::Map<const Eigen::ArrayXd>(values.data(), static_cast<Eigen::Index>(values.size()));
}

/// Sums the bins of `meeting` below `lowerBp`. Rows of a frame come in the order of its key, so days stand together.
Odds oddsBelow(const Frame& frame, Date meeting, double lowerBp)
{
    Odds odds{.lowerBp = lowerBp};
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

std::vector<OddsMove> movesOf(const Ratio& ratio, const Odds& odds)
{
    std::vector<OddsMove> moves;
    for (std::size_t i = 1; i < odds.dates.size(); ++i) {
        const std::size_t now = lowerIndex(ratio.times, TimePoint{odds.dates[i]});
        const std::size_t before = lowerIndex(ratio.times, TimePoint{odds.dates[i - 1]});
        if (now >= ratio.times.size() || ratio.times[now] != TimePoint{odds.dates[i]} || before + 1 != now)
            continue;
        const double change =
            std::log(ratio.values[static_cast<Eigen::Index>(now)] / ratio.values[static_cast<Eigen::Index>(before)]);
        moves.push_back({odds.dates[i], odds.below[i] - odds.below[i - 1], change});
    }
    return moves;
}

/// Why there is no relation, or the relation.
void addRelation(const StudyInputs& inputs, Analysis& out)
{
    const FramePtr frame = inputs.frameOf("odds");
    const BarsPtr range = inputs.barsOf("target_lower");
    if (!frame || frame->rows() == 0 || !range || range->empty()) {
        out.unrelated = TM_TEXT("style_rotation",
                                "The relation to the rate odds needs published probabilities and the target range.");
        return;
    }
    const TimePoint known = range->times().back();
    if (inputs.asOf - known > kReach) {
        out.unrelated =
            TM_TEXT("style_rotation", "The target range ends on %1: what a cut is cannot be said. Import a newer file.")
                .with(std::chrono::floor<std::chrono::days>(known));
        return;
    }
    Relation relation{.odds =
                          oddsBelow(*frame, out.settings.meeting, range->close()[range->close().size() - 1] * 100.0)};
    relation.moves = movesOf(out.ratio, relation.odds);
    std::vector<double> x;
    std::vector<double> y;
    double largest = 0;
    for (const auto& move : relation.moves) {
        x.push_back(move.odds);
        y.push_back(move.ratio);
        largest = std::max(largest, std::abs(move.odds));
    }
    if (largest < kLeastMove) {
        out.unrelated =
            TM_TEXT("style_rotation", "The published odds for the meeting of %1 do not move: no relation to fit.")
                .with(out.settings.meeting);
        return;
    }
    relation.fit = quant::fitLine(arrayOf(x), arrayOf(y), kOddsLags);
    out.relation = std::move(relation);
}

double lateSeedOf(const Ratio& ratio, const Settings& settings)
{
    const auto shown = static_cast<Eigen::Index>(ratio.shown);
    const Eigen::Index rows = ratio.values.size() - std::max<Eigen::Index>(0, shown - kYear);
    const Eigen::ArrayXd late = quant::rsi(ratio.values.tail(rows), settings.n, settings.method);
    return late[rows - 1];
}

} // namespace

Settings settingsOf(const ParamValues& params)
{
    const std::string& method = params.text("method");
    return {.small = params.text("small"),
            .large = params.text("large"),
            .n = static_cast<int>(params.integer("n")),
            .method = method == "cutler" ? quant::RsiSmoothing::Cutler
                      : method == "ewm"  ? quant::RsiSmoothing::Ewm
                                         : quant::RsiSmoothing::Wilder,
            .from = params.date("from"),
            .meeting = params.date("meeting")};
}

Text methodName(quant::RsiSmoothing method)
{
    return method == quant::RsiSmoothing::Cutler ? TM_TEXT("style_rotation", "Cutler")
           : method == quant::RsiSmoothing::Ewm  ? TM_TEXT("style_rotation", "exponential")
                                                 : TM_TEXT("style_rotation", "Wilder");
}

Ratio ratioOf(const Bars& small, const Bars& large, Date from)
{
    Ratio ratio;
    std::vector<double> values;
    const auto alone = [&](TimePoint time) { ratio.dropped += time >= TimePoint{from}; };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < small.size() && j < large.size()) {
        const TimePoint a = small.times()[i];
        const TimePoint b = large.times()[j];
        const double value =
            a == b ? small.close()[static_cast<Eigen::Index>(i)] / large.close()[static_cast<Eigen::Index>(j)] : kNaN;
        if (std::isfinite(value) && value > 0) {
            ratio.times.push_back(a);
            values.push_back(value);
        } else {
            alone(std::min(a, b));
        }
        i += a <= b;
        j += b <= a;
    }
    for (; i < small.size(); ++i)
        alone(small.times()[i]);
    for (; j < large.size(); ++j)
        alone(large.times()[j]);
    ratio.values = arrayOf(values);
    ratio.shown = std::min(lowerIndex(ratio.times, from), ratio.times.empty() ? 0 : ratio.times.size() - 1);
    if (!values.empty())
        ratio.rebased = ratio.values / values[ratio.shown] * 100.0;
    return ratio;
}

Result<Analysis> analyse(const StudyInputs& inputs, const ParamValues& params, const Progress& progress)
{
    Analysis out{.settings = settingsOf(params)};
    out.small = inputs.adjustmentOf("small");
    out.large = inputs.adjustmentOf("large");
    out.ratio = ratioOf(*inputs.barsOf("small"), *inputs.barsOf("large"), out.settings.from);
    const Eigen::Index rows = out.ratio.values.size();
    if (rows <= out.settings.n)
        return fail(ErrorCode::Precondition,
                    TM_TEXT("style_rotation", "%1 and %2 have %3 sessions in common; RSI(%4) needs more than %4")
                        .with(out.settings.small)
                        .with(out.settings.large)
                        .with(static_cast<std::int64_t>(rows))
                        .with(static_cast<std::int64_t>(out.settings.n)));
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, TM_TEXT("style_rotation", "Style rotation was cancelled"));
    out.index = quant::rsi(out.ratio.values, out.settings.n, out.settings.method);
    out.percentile = quant::percentileRank(out.index, out.last());
    out.monthChange = rows > kMonth ? out.ratio.last() / out.ratio.values[rows - 1 - kMonth] - 1 : kNaN;
    out.fromHigh = out.ratio.last() / out.ratio.values.tail(std::min(rows, kYear)).maxCoeff() - 1;
    out.lateSeed = lateSeedOf(out.ratio, out.settings);
    addRelation(inputs, out);
    progress.report(1);
    return out;
}

} // namespace tidemark::style_rotation

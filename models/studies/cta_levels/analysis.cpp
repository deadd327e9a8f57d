// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/cta_levels/analysis.h"

#include "models/quant/atr.h"
#include "models/quant/moving_average.h"
#include "models/quant/returns.h"

#include <algorithm>
#include <cmath>

namespace tidemark::cta_levels {

namespace {

using std::chrono::days;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Closes closesOf(const BarsPtr& bars, int atrDays)
{
    Closes out;
    out.bars = bars;
    const auto times = bars->times();
    std::vector<Eigen::Index> rows;
    for (std::size_t i = 0; i < bars->size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        if (bars->close()[row] > 0) {
            rows.push_back(row);
            out.times.push_back(times[i]);
        }
    }
    const auto pick = [&](const Eigen::ArrayXd& column) {
        Eigen::ArrayXd picked(static_cast<Eigen::Index>(rows.size()));
        for (std::size_t i = 0; i < rows.size(); ++i)
            picked[static_cast<Eigen::Index>(i)] = column[rows[i]];
        return picked;
    };
    out.values = pick(bars->close());
    out.atr = bars->hasRange() ? quant::averageTrueRange(pick(bars->high()), pick(bars->low()), out.values, atrDays)
                               : Eigen::ArrayXd::Constant(out.values.size(), kNaN);
    return out;
}

void measureLevel(Analysis& out)
{
    const Settings& settings = out.settings;
    const Eigen::ArrayXd& closes = out.closes.values;
    out.close = closes[closes.size() - 1];
    out.change = out.close / closes[closes.size() - 2] - 1.0;
    out.sigma = quant::sampleDeviation(quant::logReturns(closes.tail(kSigmaDays + 1)));
    out.atr = out.closes.atr[closes.size() - 1];
    out.distance = settings.level / out.close - 1.0;
    out.bufferFellBack = settings.bufferKind == BufferKind::AverageTrueRange && std::isnan(out.atr);
    const bool inRanges = settings.bufferKind == BufferKind::AverageTrueRange && !out.bufferFellBack;
    out.buffer = settings.bufferMultiple * (inRanges ? out.atr : out.sigma * out.close);
    out.lower = settings.level - out.buffer;
    out.upper = settings.level + out.buffer;
    out.standing = out.close > out.upper   ? Standing::AboveBuffer
                   : out.close < out.lower ? Standing::Broken
                                           : Standing::InBuffer;
}

Status attribute(Analysis& out, const Progress& progress)
{
    auto fits = quant::windowFits(out.closes.values, out.settings.level, kLongestWindow, progress);
    if (!fits)
        return tl::unexpected(fits.error());
    out.fits = std::move(*fits);
    out.nearest = quant::nearestFirst(out.fits);
    const double reach = out.settings.placeboReach;
    auto placebo = quant::placebo(out.fits, std::abs(out.best().error), out.close * (1.0 - reach),
                                  out.close * (1.0 + reach), kPlaceboDraws, out.settings.seed, progress);
    if (!placebo)
        return tl::unexpected(placebo.error());
    out.placebo = std::move(*placebo);
    return {};
}

/// Number of closes known when a level was given: those up to the close it refers to, or before the day it was published.
/// Zero when the series does not reach that day.
Eigen::Index closesKnown(const Closes& closes, Date published, Date asOfClose)
{
    const bool dated = asOfClose != Frame::kNoDate;
    const TimePoint end = dated ? TimePoint{asOfClose + days{1}} : TimePoint{published};
    const std::size_t count = lowerIndex(closes.times, end);
    if (count == 0 || end - closes.times[count - 1] > days{6})
        return 0;
    return static_cast<Eigen::Index>(count);
}

Status fitPublished(Analysis& out, const FramePtr& frame, const Progress& progress)
{
    if (!frame || out.settings.instrument != "SPX")
        return {};
    const auto& published = frame->dates("published");
    const auto& asOfClose = frame->dates("as_of_close");
    const auto& horizons = frame->texts("horizon");
    const auto& levels = frame->numbers("level");
    for (const char* horizon : {"short", "medium", "long"}) {
        struct Row
        {
            quant::DatedLevel dated;
            Date date;
        };
        std::vector<Row> rows;
        for (std::size_t i = 0; i < frame->rows(); ++i) {
            const Eigen::Index known = closesKnown(out.closes, published[i], asOfClose[i]);
            if (horizons[i] == horizon && levels[i] > 0 && known > 0)
                rows.push_back({{known, levels[i]}, published[i]});
        }
        if (rows.empty())
            continue;
        std::ranges::stable_sort(rows, {}, [](const Row& row) { return row.dated.closes; });
        PublishedFit fit{horizon, {}, {}, {}};
        std::vector<quant::DatedLevel> dated;
        for (const Row& row : rows) {
            dated.push_back(row.dated);
            fit.dates.push_back(row.date);
            fit.levels.push_back(row.dated.level);
        }
        auto joint = quant::jointFit(out.closes.values, dated, kLongestWindow, progress);
        if (!joint && joint.error().code == ErrorCode::Cancelled)
            return tl::unexpected(joint.error());
        if (!joint)
            continue; // too short a history for that date; the level itself is still measured
        fit.fit = std::move(*joint);
        out.published.push_back(std::move(fit));
    }
    return {};
}

void readSignals(Analysis& out)
{
    const Eigen::ArrayXd& closes = out.closes.values;
    const auto first = static_cast<Eigen::Index>(out.firstShown());
    quant::TrendState state(out.settings.rule, closes.head(first + 1));
    out.history.push_back(state.reading());
    for (Eigen::Index i = first + 1; i < closes.size(); ++i) {
        state.push(closes[i]);
        out.history.push_back(state.reading());
    }
    out.reading = out.history.back();
    out.state = state;
}

std::optional<int> daysUntilAverageFlips(const Eigen::ArrayXd& closes, int window, double level)
{
    const double now = closes[closes.size() - 1] - closes.tail(window).mean();
    for (int day = 1; day < window; ++day) {
        const double then = level - quant::averageFlip(closes, window, day);
        if (then == 0.0 || (then > 0) != (now > 0))
            return day;
    }
    return std::nullopt;
}

void addAverageFlips(Analysis& out)
{
    const Eigen::ArrayXd& closes = out.closes.values;
    std::vector<int> windows{50, 100, 200};
    if (out.best().window.kind == quant::AverageKind::Simple
        && std::ranges::find(windows, out.best().window.days) == windows.end())
        windows.push_back(out.best().window.days);
    std::ranges::sort(windows);
    for (const int window : windows) {
        if (closes.size() < window)
            continue;
        Flip flip;
        flip.signal = TM_TEXT("cta_levels", "Close against %1").with(windowName({quant::AverageKind::Simple, window}));
        flip.reading = TM_TEXT("cta_levels", "%1").with(out.close / closes.tail(window).mean() - 1.0, signedPercent(2));
        flip.nextClose = quant::averageFlip(closes, window, 1);
        flip.held = quant::averageFlip(closes, window, out.settings.holdDays);
        flip.daysAtLevel = daysUntilAverageFlips(closes, window, out.settings.level);
        out.flips.push_back(std::move(flip));
    }
}

void addSignalFlips(Analysis& out)
{
    const quant::TrendState& state = *out.state;
    const int hold = out.settings.holdDays;
    for (std::size_t k = 0; k < 3; ++k) {
        const int span = state.rule().momentumDays[k];
        Flip flip;
        flip.signal = TM_TEXT("cta_levels", "Return over %1 days").with(std::int64_t{span});
        flip.reading = TM_TEXT("cta_levels", "%1").with(out.reading.momentum[k], signedPercent(2));
        flip.nextClose = quant::momentumFlip(state, span, 1);
        flip.held = quant::momentumFlip(state, span, hold);
        flip.daysAtLevel = quant::daysToFlip(state, out.settings.level, kMonth * 3,
                                             [k](const quant::TrendReading& reading) { return reading.momentum[k]; });
        out.flips.push_back(std::move(flip));
    }
    for (std::size_t k = 0; k < 3; ++k) {
        const auto [fast, slow] = state.rule().crossScales[k];
        const auto solve = [&](int closesThere) {
            return quant::crossFlip(state.fastAverage(k), quant::alphaOfScale(fast), state.slowAverage(k),
                                    quant::alphaOfScale(slow), closesThere);
        };
        Flip flip;
        flip.signal = TM_TEXT("cta_levels", "Cross %1/%2").with(std::int64_t{fast}).with(std::int64_t{slow});
        flip.reading = TM_TEXT("cta_levels", "%1").with(out.reading.cross[k].u, number(2, Sign::Always));
        flip.nextClose = solve(1);
        flip.held = solve(hold);
        flip.daysAtLevel = quant::daysToFlip(state, out.settings.level, kMonth * 3,
                                             [k](const quant::TrendReading& reading) { return reading.cross[k].x; });
        out.flips.push_back(std::move(flip));
    }
}

void addBlendFlip(Analysis& out)
{
    Flip flip;
    flip.signal = TM_TEXT("cta_levels", "Blend");
    flip.reading = TM_TEXT("cta_levels", "%1").with(out.reading.signal, number(2, Sign::Always));
    const auto next = quant::blendFlip(*out.state, 1);
    const auto held = quant::blendFlip(*out.state, out.settings.holdDays);
    flip.nextClose = next ? next->level : kNaN;
    flip.held = held ? held->level : kNaN;
    flip.jump = next && next->jump;
    flip.daysAtLevel = quant::daysToFlip(*out.state, out.settings.level, kMonth * 3,
                                         [](const quant::TrendReading& reading) { return reading.signal; });
    out.flips.push_back(std::move(flip));
}

Status stress(Analysis& out, const Progress& progress)
{
    const quant::TrendState& state = *out.state;
    const Settings& settings = out.settings;
    const auto flow = [&](double price, int horizon) {
        return quant::flowAt(state, settings.capital, price, horizon, settings.path);
    };
    const auto row = [&](Text tape, double sigmas) {
        out.stress.push_back({std::move(tape), flow(quant::tapePrice(state, sigmas, kWeek), kWeek),
                              flow(quant::tapePrice(state, sigmas, kMonth), kMonth)});
    };
    const NumberFormat sigmaFormat{Unit::Sigma, 1, Sign::Always, true};
    row(TM_TEXT("cta_levels", "Up tape, %1").with(settings.tapeSigmas, sigmaFormat), settings.tapeSigmas);
    row(TM_TEXT("cta_levels", "Flat tape"), 0);
    row(TM_TEXT("cta_levels", "Down tape, %1").with(-settings.tapeSigmas, sigmaFormat), -settings.tapeSigmas);
    out.stress.push_back({TM_TEXT("cta_levels", "To the level, %1").with(settings.level, out.levelFormat()),
                          flow(settings.level, kWeek), flow(settings.level, kMonth)});

    const double low = std::min(out.close * 0.9, settings.level * 0.99);
    const double high = std::max(out.close * 1.08, settings.level * 1.01);
    constexpr int kSteps = 72;
    for (int i = 0; i <= kSteps; ++i) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled, TM_TEXT("studies", "Cancelled"));
        const double price = low + (high - low) * i / kSteps;
        out.weekCurve.push_back(flow(price, kWeek));
        out.monthCurve.push_back(flow(price, kMonth));
    }
    return {};
}

} // namespace

Settings readSettings(const ParamValues& params)
{
    Settings out;
    out.instrument = params.text("instrument");
    out.level = params.number("level");
    out.bufferKind = params.text("buffer") == "sigma" ? BufferKind::Sigma : BufferKind::AverageTrueRange;
    out.bufferMultiple = params.number("buffer_k");
    out.atrDays = static_cast<int>(params.integer("atr_days"));
    out.lookback = static_cast<int>(params.integer("lookback"));
    out.holdDays = static_cast<int>(params.integer("hold_days"));
    out.capital = params.number("capital");
    out.tapeSigmas = params.number("tape");
    out.path = params.text("path") == "first_day" ? quant::PricePath::FirstDay : quant::PricePath::Straight;
    out.placeboReach = params.number("placebo_reach");
    out.seed = static_cast<std::uint64_t>(params.integer("seed"));
    const std::string& blend = params.text("blend");
    out.rule.blend = blend == "momentum"  ? quant::Blend::Momentum
                     : blend == "crosses" ? quant::Blend::Crosses
                                          : quant::Blend::Both;
    out.rule.volCentre = static_cast<double>(params.integer("vol_centre"));
    out.rule.volTarget = params.number("vol_target");
    out.rule.cap = params.number("cap");
    return out;
}

NumberFormat Analysis::levelFormat() const
{
    return number(std::abs(settings.level - std::round(settings.level)) < 0.005 ? 0 : 2);
}

std::string windowName(quant::AverageWindow window)
{
    return (window.kind == quant::AverageKind::Simple ? "SMA(" : "EMA(") + std::to_string(window.days) + ")";
}

Result<Analysis> analyse(const StudyInputs& inputs, const ParamValues& params, const Progress& progress)
{
    Analysis out;
    out.settings = readSettings(params);
    const BarsPtr bars = inputs.barsOf("index");
    out.closes = closesOf(bars, out.settings.atrDays);
    if (out.closes.values.size() < kSigmaDays + 2)
        return fail(ErrorCode::Precondition,
                    TM_TEXT("cta_levels",
                            "%1 has %2 daily closes up to the as-of, but the study needs %3; import a longer series")
                        .with(out.settings.instrument)
                        .with(std::int64_t{out.closes.values.size()})
                        .with(std::int64_t{kSigmaDays + 2}));
    const TimePoint last = out.closes.times.back();
    const Session* session = sessionOn(inputs.sessionsOf("NYSE"), std::chrono::floor<days>(last));
    out.knownAt = session ? std::min(session->close, inputs.asOf) : inputs.asOf;
    measureLevel(out);
    progress.report(0.1);
    if (auto done = attribute(out, progress); !done)
        return tl::unexpected(done.error());
    if (auto done = fitPublished(out, inputs.frameOf("published"), progress); !done)
        return tl::unexpected(done.error());
    progress.report(0.5);
    readSignals(out);
    addAverageFlips(out);
    addSignalFlips(out);
    addBlendFlip(out);
    progress.report(0.8);
    if (auto done = stress(out, progress); !done)
        return tl::unexpected(done.error());
    return out;
}

} // namespace tidemark::cta_levels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/param_specs.h"
#include "models/figure/study_parts.h"
#include "models/quant/level_state.h"
#include "models/studies/study.h"

namespace tidemark::market_state {

enum class GaugeKind {
    Price,      ///< changes in percent
    Volatility, ///< an index in volatility points
    Rate        ///< in percent; changes in percentage points
};

/// One market on the page.
struct Gauge
{
    std::string id; ///< role, and prefix of its metrics: `vix`
    std::string instrument;
    Text name;
    Text wanted;
    GaugeKind kind = GaugeKind::Price;
    bool monthly = false;
    int decimals = 2;
};

[[nodiscard]] const std::vector<Gauge>& gauges();

/// What the data say of one market.
struct Reading
{
    const Gauge* gauge = nullptr;
    quant::LevelState state{};
    TimePoint time{}; ///< of the last value
    double high = 0;  ///< of the last bar; NaN without a range
    double low = 0;
    double previous = 0;
    double sahm = 0;     ///< unemployment only
    double aboveLow = 0; ///< over the lowest of a year; unemployment only
};

/// Of every market that has data, in the page's order.
[[nodiscard]] std::vector<Reading> readingsOf(const StudyInputs& inputs, Eigen::Index window);

[[nodiscard]] std::vector<Metric> metricsOf(const std::vector<Reading>& readings, TimePoint asOf);
[[nodiscard]] FigureSpec figureOf(const std::vector<Reading>& readings, TimePoint asOf, Eigen::Index window);
[[nodiscard]] TableSpec tableOf(const std::vector<Reading>& readings);
[[nodiscard]] std::vector<Verdict> verdictsOf(const std::vector<Reading>& readings, TimePoint asOf, double spreadAlarm);
[[nodiscard]] std::vector<Note> notesOf(const std::vector<Reading>& readings, TimePoint asOf);

} // namespace tidemark::market_state

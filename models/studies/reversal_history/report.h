// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/studies/reversal_history/grid.h"
#include "models/studies/reversal_history/published.h"

namespace tidemark::reversal_history {

/// All that the figures, tables and numbers are made of.
struct Findings
{
    const Bars& bars;
    const Analysis& analysis;
    const Grid& grid;
    const std::vector<Published>& published;
    const ParamValues& params;
    TimePoint asOf;
};

void addFigures(const Findings& findings, StudyOutput& out);
void addTables(const Findings& findings, StudyOutput& out);
void addMetrics(const Findings& findings, StudyOutput& out);

// Words that several of them use.
[[nodiscard]] Text horizonName(int horizon);                ///< `T+5`
[[nodiscard]] Text horizonWords(int horizon);               ///< `a week later`
[[nodiscard]] Text ruleWords(const Definition& definition); ///< `opened at least 1.00% up`
[[nodiscard]] Text quartileWords(quant::QuantileRule rule); ///< `R-7`, with who else uses it
[[nodiscard]] Text bootstrapWords(const HorizonResult& result);

} // namespace tidemark::reversal_history

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/studies/reversal_history/analysis.h"

namespace tidemark::reversal_history {

/// What one definition gives: mean return by horizon, and how many cases have one.
struct Cell
{
    std::string instrument;
    double threshold = 0;
    int startYear = 0;
    std::array<double, kHorizons.size()> means;
    std::array<int, kHorizons.size()> counts;

    /// The mean after `horizon` days, one of kHorizons.
    [[nodiscard]] double mean(int horizon) const;
    [[nodiscard]] int count(int horizon) const;
};

/// The sensitivity grid: every definition by instrument, threshold and start year. Rule and guard are those of the study.
struct Grid
{
    std::vector<std::string>
        instruments; ///< the study's own first; those of the offered ones that have opens, highs and lows
    std::vector<double> thresholds;
    std::vector<int> years;
    std::vector<Cell> cells; ///< instrument by instrument, threshold by threshold, year by year

    [[nodiscard]] const Cell& at(std::size_t instrument, std::size_t threshold, std::size_t year) const
    {
        return cells[(instrument * thresholds.size() + threshold) * years.size() + year];
    }
};

/// Instruments a grid offers beside the study's own.
[[nodiscard]] const std::vector<std::string>& gridInstruments();

/// Role of the bars of `instrument` among the inputs, for an instrument that is not the study's own.
[[nodiscard]] std::string gridRole(const std::string& instrument);

/// Errors: Cancelled.
[[nodiscard]] Result<Grid> sensitivity(const StudyInputs& inputs, const Definition& definition,
                                       const Progress& progress);

} // namespace tidemark::reversal_history

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/reversal_history/grid.h"

#include <algorithm>

namespace tidemark::reversal_history {

namespace {

template <class T>
std::vector<T> withOwn(std::vector<T> offered, T own)
{
    offered.push_back(own);
    std::ranges::sort(offered);
    offered.erase(std::ranges::unique(offered).begin(), offered.end());
    return offered;
}

std::size_t placeOf(int horizon)
{
    return static_cast<std::size_t>(std::ranges::find(kHorizons, horizon) - kHorizons.begin());
}

/// The cases of the lowest threshold; those of a higher one are among them.
struct Screened
{
    std::vector<quant::ReversalCase> moves;
    std::vector<int> years;
    std::array<Eigen::ArrayXd, kHorizons.size()> forward;
};

Screened screenedOf(const Bars& bars, const Definition& definition, double lowest)
{
    Screened out;
    const auto failed = failedYears(quant::openQuality(bars), definition);
    std::vector<std::size_t> rows;
    for (const auto& move : quant::reversalCases(bars, definition.rule, lowest, TimePoint::min())) {
        const int year = yearOf(dateOf(bars.times()[move.row]));
        if (definition.guard && failed.contains(year))
            continue;
        out.moves.push_back(move);
        out.years.push_back(year);
        rows.push_back(move.row);
    }
    for (std::size_t h = 0; h < kHorizons.size(); ++h)
        out.forward[h] = quant::forwardReturns(bars.close(), rows, kHorizons[h]);
    return out;
}

Cell cellOf(const Screened& screened, const Definition& definition, std::string instrument, double threshold, int year)
{
    Cell cell{.instrument = std::move(instrument), .threshold = threshold, .startYear = year};
    for (std::size_t h = 0; h < kHorizons.size(); ++h) {
        std::vector<double> returns;
        for (std::size_t k = 0; k < screened.moves.size(); ++k) {
            const auto& move = screened.moves[k];
            const double trigger = definition.rule == quant::ReversalRule::OpenAbove ? move.open : move.high;
            if (trigger >= threshold && screened.years[k] >= year)
                returns.push_back(screened.forward[h][static_cast<Eigen::Index>(k)]);
        }
        const auto test = quant::meanTest(
            Eigen::Map<const Eigen::ArrayXd>(returns.data(), static_cast<Eigen::Index>(returns.size())));
        cell.means[h] = test.mean;
        cell.counts[h] = static_cast<int>(test.n);
    }
    return cell;
}

} // namespace

double Cell::mean(int horizon) const { return means[placeOf(horizon)]; }

int Cell::count(int horizon) const { return counts[placeOf(horizon)]; }

const std::vector<std::string>& gridInstruments()
{
    static const std::vector<std::string> offered{"SPX", "SPY", "NDX", "RUT"};
    return offered;
}

std::string gridRole(const std::string& instrument) { return "grid_" + instrument; }

Result<Grid> sensitivity(const StudyInputs& inputs, const Definition& definition, const Progress& progress)
{
    Grid grid;
    grid.thresholds = withOwn({0.005, 0.0075, 0.01, 0.0125, 0.015}, definition.threshold);
    grid.years = withOwn({1957, 1993, 2008, 2016, 2019, 2022}, definition.startYear);
    std::vector<std::pair<std::string, BarsPtr>> offered{{definition.instrument, inputs.barsOf("index")}};
    for (const auto& instrument : gridInstruments())
        if (instrument != definition.instrument)
            offered.emplace_back(instrument, inputs.barsOf(gridRole(instrument)));
    for (const auto& [instrument, bars] : offered) {
        if (!bars || bars->open().size() == 0 || !bars->hasRange())
            continue;
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled, TM_TEXT("reversal_history", "Reversal history was cancelled"));
        const Screened screened = screenedOf(*bars, definition, grid.thresholds.front());
        if (screened.moves.empty() && instrument != definition.instrument)
            continue;
        grid.instruments.push_back(instrument);
        for (const double threshold : grid.thresholds)
            for (const int year : grid.years)
                grid.cells.push_back(cellOf(screened, definition, instrument, threshold, year));
    }
    return grid;
}

} // namespace tidemark::reversal_history

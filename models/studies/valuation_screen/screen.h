// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/regression.h"
#include "models/studies/study.h"

namespace tidemark::valuation_screen {

enum class Group { Semiconductors, Software, Platforms, Other };
[[nodiscard]] Text groupName(Group group);
/// By the screener's industry: semiconductors and their equipment, application and infrastructure software, internet and hardware.
[[nodiscard]] Group groupOf(std::string_view industry);

struct Options
{
    std::string growth;     ///< column of the frame: eps_growth_5y or eps_growth_this_year
    std::string filter;     ///< ai, semiconductors, software, all
    double minimumCap = 0;  ///< million USD
    std::int64_t count = 0; ///< the largest so many
    double lowestGrowth = 0.02;
    double stress = 0.05; ///< growth taken away, a fraction
};

struct Company
{
    std::string symbol, name, industry;
    Group group = Group::Other;
    double marketCap, forwardPe, growth, price; ///< growth a fraction
    double peg;                                 ///< forward P/E / growth in percent points
    double stressedPe, stressedPeg, reRating;   ///< after the stress; NaN where growth falls below the limit
};

struct Screen
{
    Date snapshot;
    std::vector<Company> defined;   ///< by market value, largest first
    std::vector<Company> undefined; ///< in the universe, but without a meaningful PEG
    quant::LineFit fit;             ///< forward P/E on growth in percent points, over `defined`
};

/// The screen of the newest snapshot in `frame`. Precondition: frame has rows.
[[nodiscard]] Screen screenOf(const Frame& frame, const Options& options);

[[nodiscard]] std::vector<FigureSpec> figuresOf(const Screen& screen, const Options& options);
[[nodiscard]] std::vector<TableSpec> tablesOf(const Screen& screen, const Options& options);
[[nodiscard]] std::vector<Metric> metricsOf(const Screen& screen, TimePoint asOf);

} // namespace tidemark::valuation_screen

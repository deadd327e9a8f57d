// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/valuation_screen/screen.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace tidemark::valuation_screen {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

bool wanted(Group group, const std::string& filter)
{
    if (filter == "semiconductors")
        return group == Group::Semiconductors;
    if (filter == "software")
        return group == Group::Software;
    return filter == "all" || group != Group::Other;
}

void stressAlongTheLine(Screen& screen, const Options& options)
{
    Eigen::ArrayXd growth(static_cast<Eigen::Index>(screen.defined.size()));
    Eigen::ArrayXd pe(growth.size());
    for (Eigen::Index i = 0; i < growth.size(); ++i) {
        growth[i] = screen.defined[static_cast<std::size_t>(i)].growth * 100.0;
        pe[i] = screen.defined[static_cast<std::size_t>(i)].forwardPe;
    }
    screen.fit = quant::fitLine(growth, pe, 0);
    for (auto& company : screen.defined) {
        const double left = company.growth - options.stress;
        const double multiple = company.forwardPe - screen.fit.slope * options.stress * 100.0;
        const bool meaningful = left >= options.lowestGrowth && multiple > 0;
        company.stressedPe = meaningful ? multiple : kNaN;
        company.stressedPeg = meaningful ? multiple / (left * 100.0) : kNaN;
        company.reRating = meaningful ? multiple / company.forwardPe - 1 : kNaN;
    }
}

} // namespace

Text groupName(Group group)
{
    switch (group) {
    case Group::Semiconductors:
        return TM_TEXT("valuation_screen", "Semiconductors");
    case Group::Software:
        return TM_TEXT("valuation_screen", "Software");
    case Group::Platforms:
        return TM_TEXT("valuation_screen", "Platforms and hardware");
    case Group::Other:
        break;
    }
    return TM_TEXT("valuation_screen", "Other");
}

Group groupOf(std::string_view industry)
{
    const auto has = [&](std::string_view word) { return industry.find(word) != std::string_view::npos; };
    if (has("Semiconductor"))
        return Group::Semiconductors;
    if (has("Software"))
        return Group::Software;
    static constexpr std::array<std::string_view, 6> kPlatforms{
        "Internet Content",  "Internet Retail",         "Consumer Electronics",
        "Computer Hardware", "Communication Equipment", "Information Technology Services"};
    return std::ranges::any_of(kPlatforms, has) ? Group::Platforms : Group::Other;
}

Screen screenOf(const Frame& frame, const Options& options)
{
    Screen screen{.snapshot = *std::ranges::max_element(frame.dates("snapshot"))};
    std::vector<Company> universe;
    for (std::size_t i = 0; i < frame.rows(); ++i) {
        const Group group = groupOf(frame.texts("industry")[i]);
        const double cap = frame.numbers("market_cap")[i];
        if (frame.dates("snapshot")[i] != screen.snapshot || !wanted(group, options.filter)
            || !(cap >= options.minimumCap))
            continue;
        universe.push_back({.symbol = frame.texts("symbol")[i],
                            .name = frame.texts("company")[i],
                            .industry = frame.texts("industry")[i],
                            .group = group,
                            .marketCap = cap,
                            .forwardPe = frame.numbers("forward_pe")[i],
                            .growth = frame.numbers(options.growth)[i],
                            .price = frame.numbers("price")[i],
                            .peg = kNaN,
                            .stressedPe = kNaN,
                            .stressedPeg = kNaN,
                            .reRating = kNaN});
    }
    std::ranges::sort(universe, [](const Company& a, const Company& b) {
        return a.marketCap != b.marketCap ? a.marketCap > b.marketCap : a.symbol < b.symbol;
    });
    universe.resize(std::min(universe.size(), static_cast<std::size_t>(options.count)));
    for (auto& company : universe) {
        const bool meaningful = company.forwardPe > 0 && company.growth >= options.lowestGrowth;
        if (meaningful)
            company.peg = company.forwardPe / (company.growth * 100.0);
        (meaningful ? screen.defined : screen.undefined).push_back(std::move(company));
    }
    stressAlongTheLine(screen, options);
    return screen;
}

} // namespace tidemark::valuation_screen

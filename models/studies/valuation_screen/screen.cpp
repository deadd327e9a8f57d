// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/valuation_screen/screen.h"

#include "models/quant/regression.h"
#include "models/quant/theil_sen.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>

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

double growthOf(const Frame& frame, std::size_t row, const Options& options)
{
    if (options.growth != "implied")
        return frame.numbers(options.growth)[row];
    const double trailing = frame.numbers("pe")[row];
    const double forward = frame.numbers("forward_pe")[row];
    return trailing > 0 && forward > 0 ? trailing / forward - 1 : kNaN;
}

/// Two classes of one company's shares have one name; the larger comes first.
void mergeShareClasses(std::vector<Company>& universe, std::vector<std::string>& merged)
{
    std::set<std::string> names;
    std::erase_if(universe, [&](const Company& company) {
        const bool second = !company.name.empty() && !names.insert(company.name).second;
        if (second)
            merged.push_back(company.symbol);
        return second;
    });
}

Line lineOf(const Eigen::ArrayXd& growth, const Eigen::ArrayXd& pe, LineKind kind)
{
    const quant::LineFit fit = quant::fitLine(growth, pe, 0);
    if (kind == LineKind::LeastSquares)
        return {fit.intercept, fit.slope, fit.slope - 1.96 * fit.slopeError, fit.slope + 1.96 * fit.slopeError, fit.r2};
    const quant::RobustLine robust = quant::theilSen(growth, pe);
    return {robust.intercept, robust.slope, robust.low, robust.high, fit.r2};
}

void stressAlongTheLine(Screen& screen, const Options& options)
{
    Eigen::ArrayXd growth(std::ssize(screen.defined));
    Eigen::ArrayXd pe(growth.size());
    for (Eigen::Index i = 0; i < growth.size(); ++i) {
        growth[i] = screen.defined[static_cast<std::size_t>(i)].growth * 100.0;
        pe[i] = screen.defined[static_cast<std::size_t>(i)].forwardPe;
    }
    screen.line = lineOf(growth, pe, options.line);
    double value = 0;
    for (auto& company : screen.defined) {
        const double fitted = screen.line.at(company.growth);
        company.againstLine = fitted > 0 ? company.forwardPe / fitted - 1 : kNaN;
        const double left = company.growth - options.stress;
        const double multiple = company.forwardPe - screen.line.slope * options.stress * 100.0;
        const bool meaningful = left >= options.lowestGrowth && multiple > 0;
        company.stressedPe = meaningful ? multiple : kNaN;
        company.stressedPeg = meaningful ? multiple / (left * 100.0) : kNaN;
        company.reRating = meaningful ? multiple / company.forwardPe - 1 : kNaN;
        screen.unstressed += meaningful ? 0U : 1U;
        if (meaningful) {
            screen.stressedValue += company.marketCap * company.reRating;
            value += company.marketCap;
        }
    }
    screen.stressedShare = value > 0 ? screen.stressedValue / value : kNaN;
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

std::int64_t Screen::belowOne() const
{
    return std::ranges::count_if(defined, [](const Company& company) { return company.peg < 1; });
}

Text growthName(const Options& options)
{
    if (options.growth == "eps_growth_this_year")
        return TM_TEXT("valuation_screen", "EPS growth this year");
    if (options.growth == "implied")
        return TM_TEXT("valuation_screen", "EPS growth from trailing to forward, by the two multiples");
    if (options.growth == "sales_growth")
        return TM_TEXT("valuation_screen", "sales growth, quarter on the year before");
    return TM_TEXT("valuation_screen", "expected EPS growth a year over the next five years");
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
                            .growth = growthOf(frame, i, options),
                            .price = frame.numbers("price")[i],
                            .vendorPeg = frame.numbers("peg")[i],
                            .peg = kNaN,
                            .againstLine = kNaN,
                            .stressedPe = kNaN,
                            .stressedPeg = kNaN,
                            .reRating = kNaN});
    }
    std::ranges::sort(universe, [](const Company& a, const Company& b) {
        return a.marketCap != b.marketCap ? a.marketCap > b.marketCap : a.symbol < b.symbol;
    });
    mergeShareClasses(universe, screen.merged);
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

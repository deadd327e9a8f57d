// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/depth_slippage/figure_parts.h"

#include <chrono>
#include <cmath>
#include <limits>

namespace tidemark::depth_slippage {

namespace {

constexpr double kLongestWait = 20; ///< seconds: books over a shorter stretch make no picture in time

} // namespace

NumberFormat millions(double value)
{
    const double size = std::abs(value) / kMillion;
    return number(size >= 10 ? 1 : size >= 0.1 ? 2 : 3);
}

NumberFormat basisPoints(double value)
{
    const double size = std::abs(value);
    return {Unit::BasisPoint, size >= 0.1 || !(size > 0) ? 2 : size >= 0.01 ? 3 : 4, Sign::Negative, true};
}

NumberFormat telling(double value)
{
    const double size = std::abs(value);
    return number(!(size > 0) || size >= 0.1 ? 2 : size >= 0.01 ? 3 : size >= 0.001 ? 4 : 5);
}

Text orderName(const Options& options)
{
    return options.taker == quant::Taker::Sells ? TM_TEXT("depth_slippage", "Sell order")
                                                : TM_TEXT("depth_slippage", "Buy order");
}

Text unitName(const Analysis& a)
{
    return a.books.currency.empty() ? TM_TEXT("depth_slippage", "millions of value")
                                    : TM_TEXT("depth_slippage", "millions of %1").with(a.books.currency);
}

Text bookName(const Analysis& a) { return TM_TEXT("depth_slippage", "%1, %2").with(a.books.instrument).with(a.day()); }

Text claimSource(const Claim& claim)
{
    return claim.kind == "outline" ? TM_TEXT("depth_slippage", "the report’s outline") : verbatim(claim.source);
}

XAxis numberAxis(Text title, NumberFormat format)
{
    XAxis out;
    out.kind = AxisKind::Linear;
    out.title = std::move(title);
    out.format = format;
    return out;
}

Pane measuredPane(Text title, NumberFormat format)
{
    Pane out;
    out.y.title = std::move(title);
    out.y.format = format;
    out.y.includeZero = true;
    return out;
}

InstantLayer dragged(std::string param, Text label, double x, Role role)
{
    InstantLayer out;
    out.id = param;
    out.label = std::move(label);
    out.x = x;
    out.role = role;
    out.style = LineStyle::Solid;
    out.param = std::move(param);
    return out;
}

double measuredFactor(const Analysis& a)
{
    return a.tellsDepth() ? std::pow(a.options.before / a.options.after, -a.elasticity.slope)
                          : std::numeric_limits<double>::quiet_NaN();
}

void addFigures(const Analysis& a, std::span<const Claim> claims, StudyOutput& output)
{
    output.figures.push_back(scenarioFigure(a, claims));
    output.figures.push_back(walkFigure(a));
    output.figures.push_back(bookFigure(a));
    const auto span = std::chrono::duration<double>(a.last().time - a.readings.front().time).count();
    if (span >= kLongestWait && a.readings.size() >= 3)
        output.figures.push_back(historyFigure(a));
    if (a.kyle.n >= 3)
        output.figures.push_back(kyleFigure(a));
    if (!a.plans.empty())
        output.figures.push_back(exitFigure(a));
}

} // namespace tidemark::depth_slippage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/simulation/company_market.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace tidemark::simulation {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

double number(const std::string& cell)
{
    double out = kUnknown;
    std::from_chars(cell.data(), cell.data() + cell.size(), out);
    return out;
}

double rounded(double value, double perUnit) { return std::floor(value * perUnit + 0.5) / perUnit; }

double usualMargin(const std::string& industry)
{
    if (industry.find("Software") != std::string::npos)
        return 0.75;
    return industry.find("Semiconductor") != std::string::npos ? 0.58 : 0.45;
}

} // namespace

Frame fundamentals(std::uint64_t seed, const std::map<std::string, double>& prices)
{
    Frame frame{*frameSchema("fundamental")};
    for (const auto& row : factRows("companies")) {
        const Noise noise(seed, "company " + row[0]);
        const double growth = rounded(number(row[5]) * exactExp(0.15 * noise.normal(0)), 10000);
        const double forward = rounded((11 + 90 * std::fmax(growth, 0.0)) * exactExp(0.30 * noise.normal(1)), 100);
        const double trailing =
            rounded(forward * (1 + std::fmax(growth, -0.5)) * exactExp(0.08 * noise.normal(2)), 100);
        const double thisYear = rounded(growth * exactExp(0.35 * noise.normal(3)), 10000);
        const double sales = rounded(0.7 * growth * exactExp(0.25 * noise.normal(4)), 10000);
        const double margin = rounded(std::fmin(0.92, usualMargin(row[3]) * exactExp(0.12 * noise.normal(5))), 10000);
        const auto price = prices.find(row[0]);
        frame.append({makeDate(2025, 11, 20), row[0], row[1], row[2], row[3], number(row[4]) * 1000, trailing, forward,
                      growth > 0 ? rounded(forward / (100 * growth), 100) : kUnknown, thisYear, growth, sales, margin,
                      price == prices.end() ? kUnknown : price->second});
    }
    return frame;
}

} // namespace tidemark::simulation

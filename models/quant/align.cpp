// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/align.h"

#include <algorithm>
#include <cmath>

namespace tidemark::quant {

namespace {

struct Row
{
    TimePoint time;
    double price;
    double before; ///< the previous valid price of the same series; 0 for the first
};

std::vector<Row> validRows(const DailyPrices& series)
{
    std::vector<Row> rows;
    rows.reserve(series.times.size());
    for (std::size_t i = 0; i < series.times.size(); ++i) {
        const double price = series.prices[static_cast<Eigen::Index>(i)];
        if (price > 0 && std::isfinite(price))
            rows.push_back({series.times[i], price, rows.empty() ? 0.0 : rows.back().price});
    }
    return rows;
}

struct Joined
{
    TimePoint time;
    Row x, y;
};

std::vector<Joined> commonDays(const std::vector<Row>& x, const std::vector<Row>& y)
{
    std::vector<Joined> joined;
    joined.reserve(std::min(x.size(), y.size()));
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
        if (x[i].time < y[j].time)
            ++i;
        else if (y[j].time < x[i].time)
            ++j;
        else
            joined.push_back({x[i].time, x[i++], y[j++]});
    }
    return joined;
}

std::vector<Joined> everyDay(const std::vector<Row>& x, const std::vector<Row>& y)
{
    std::vector<Joined> joined;
    if (x.empty() || y.empty())
        return joined;
    const TimePoint last = std::min(x.back().time, y.back().time);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < x.size() || j < y.size()) {
        const TimePoint time = i == x.size() ? y[j].time : j == y.size() ? x[i].time : std::min(x[i].time, y[j].time);
        if (time > last)
            break;
        i += i < x.size() && x[i].time == time;
        j += j < y.size() && y[j].time == time;
        if (i > 0 && j > 0)
            joined.push_back({time, x[i - 1], y[j - 1]});
    }
    return joined;
}

void append(PairedReturns& out, Eigen::Index row, const Joined& at, double x, double y)
{
    out.times.push_back(at.time);
    out.x[row] = x;
    out.y[row] = y;
    out.priceX[row] = at.x.price;
    out.priceY[row] = at.y.price;
}

} // namespace

PairedReturns pairedReturns(const DailyPrices& x, const DailyPrices& y, CalendarRule rule)
{
    const auto rowsX = validRows(x);
    const auto rowsY = validRows(y);
    const auto joined = rule == CalendarRule::CalendarFill ? everyDay(rowsX, rowsY) : commonDays(rowsX, rowsY);
    PairedReturns out;
    const auto size = static_cast<Eigen::Index>(joined.size());
    out.x.resize(size);
    out.y.resize(size);
    out.priceX.resize(size);
    out.priceY.resize(size);
    Eigen::Index row = 0;
    for (std::size_t i = 0; i < joined.size(); ++i) {
        const Joined& now = joined[i];
        if (rule == CalendarRule::DropWeekend) {
            if (now.x.before > 0 && now.y.before > 0)
                append(out, row++, now, std::log(now.x.price / now.x.before), std::log(now.y.price / now.y.before));
        } else if (i > 0) {
            const Joined& before = joined[i - 1];
            append(out, row++, now, std::log(now.x.price / before.x.price), std::log(now.y.price / before.y.price));
        }
    }
    out.x.conservativeResize(row);
    out.y.conservativeResize(row);
    out.priceX.conservativeResize(row);
    out.priceY.conservativeResize(row);
    return out;
}

} // namespace tidemark::quant

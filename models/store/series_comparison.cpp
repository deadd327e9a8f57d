// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/series_comparison.h"

#include "models/store/chunk_codec.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::store {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

using Arrays = std::array<const Eigen::ArrayXd*, kColumns>;

Arrays arraysOf(const Bars& bars) { return {&bars.open(), &bars.high(), &bars.low(), &bars.close(), &bars.volume()}; }

/// One column that both have, while rows go by.
struct Tally
{
    std::size_t column = 0;
    const Eigen::ArrayXd* first = nullptr;
    const Eigen::ArrayXd* second = nullptr;
    SeriesComparison::Summary summary;
    std::vector<double> relative; ///< of the rows that differ
};

double medianOf(std::vector<double>& values)
{
    if (values.empty())
        return kNaN;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

} // namespace

SeriesComparison compareBars(const Bars& first, const Bars& second, double tolerance, std::size_t limit)
{
    SeriesComparison result;
    result.rowsFirst = static_cast<std::int64_t>(first.size());
    result.rowsSecond = static_cast<std::int64_t>(second.size());
    std::vector<Tally> tallies;
    for (std::size_t c = 0; c < kColumns; ++c) {
        const auto column = static_cast<SeriesComparison::Column>(c);
        if (arraysOf(first)[c]->size() > 0 && arraysOf(second)[c]->size() > 0)
            tallies.push_back({c, arraysOf(first)[c], arraysOf(second)[c], {column, 0, 0, kNaN, kNaN}, {}});
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < first.size() && j < second.size()) {
        const TimePoint a = first.times()[i];
        const TimePoint b = second.times()[j];
        if (a != b) {
            ++(a < b ? result.onlyFirst : result.onlySecond);
            ++(a < b ? i : j);
            continue;
        }
        bool differs = false;
        for (auto& tally : tallies) {
            const double x = (*tally.first)[static_cast<Eigen::Index>(i)];
            const double y = (*tally.second)[static_cast<Eigen::Index>(j)];
            if (std::isnan(x) || std::isnan(y))
                continue;
            ++tally.summary.compared;
            const double relative = x == 0 ? kNaN : std::abs(y / x - 1);
            if (!std::isnan(relative))
                tally.summary.largest = std::fmax(tally.summary.largest, relative);
            if (std::abs(y - x) <= tolerance * std::abs(x))
                continue;
            differs = true;
            ++tally.summary.differing;
            if (!std::isnan(relative))
                tally.relative.push_back(relative);
            if (result.differences.size() < limit)
                result.differences.push_back({a, tally.summary.column, x, y});
        }
        ++(differs ? result.differing : result.same);
        ++i;
        ++j;
    }
    result.onlyFirst += static_cast<std::int64_t>(first.size() - i);
    result.onlySecond += static_cast<std::int64_t>(second.size() - j);
    for (auto& tally : tallies) {
        tally.summary.median = medianOf(tally.relative);
        result.columns.push_back(tally.summary);
    }
    return result;
}

} // namespace tidemark::store

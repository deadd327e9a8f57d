// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/bars.h"

#include <array>
#include <cassert>
#include <cmath>
#include <utility>

namespace tidemark {

namespace {

Status checkColumn(const SeriesKey& key, const std::string& name, const Eigen::ArrayXd& column, std::size_t rows)
{
    if (static_cast<std::size_t>(column.size()) != rows)
        return fail(ErrorCode::Precondition, TM_TEXT("core", "%1: column %2 has %3 values for %4 times")
                                                 .with(describe(key))
                                                 .with(name)
                                                 .with(static_cast<std::int64_t>(column.size()))
                                                 .with(static_cast<std::int64_t>(rows)));
    for (Eigen::Index i = 0; i < column.size(); ++i)
        if (std::isinf(column[i]))
            return fail(ErrorCode::Precondition, TM_TEXT("core", "%1, row %2: %3 is infinite")
                                                     .with(describe(key))
                                                     .with(static_cast<std::int64_t>(i + 1))
                                                     .with(name));
    return {};
}

} // namespace

Bars::Bars(SeriesKey key, Columns columns) : m_key(std::move(key)), m_columns(std::move(columns)) {}

Result<BarsPtr> Bars::make(SeriesKey key, Columns columns)
{
    const std::size_t rows = columns.times.size();
    const std::array<std::pair<const char*, const Eigen::ArrayXd*>, 5> named{{{"open", &columns.open},
                                                                              {"high", &columns.high},
                                                                              {"low", &columns.low},
                                                                              {"close", &columns.close},
                                                                              {"volume", &columns.volume}}};
    for (const auto& [name, column] : named) {
        if (column->size() == 0 && column != &columns.close)
            continue;
        if (const auto status = checkColumn(key, name, *column, rows); !status)
            return tl::unexpected(status.error());
    }
    for (std::size_t i = 1; i < rows; ++i)
        if (columns.times[i] <= columns.times[i - 1])
            return fail(ErrorCode::Precondition,
                        TM_TEXT("core", "%1, row %2: time %3 does not come after the row before it")
                            .with(describe(key))
                            .with(static_cast<std::int64_t>(i + 1))
                            .with(isoTime(columns.times[i])));
    return std::shared_ptr<const Bars>(new Bars(std::move(key), std::move(columns)));
}

BarsPtr Bars::adopt(SeriesKey key, Columns columns)
{
    return std::shared_ptr<const Bars>(new Bars(std::move(key), std::move(columns)));
}

BarsPtr Bars::slice(TimeRange range) const
{
    const auto first = lowerIndex(times(), range.from);
    const auto last = std::max(first, lowerIndex(times(), range.to));
    const auto begin = static_cast<Eigen::Index>(first);
    const auto count = static_cast<Eigen::Index>(last - first);
    const auto cut = [&](const Eigen::ArrayXd& column) -> Eigen::ArrayXd {
        return column.size() == 0 ? Eigen::ArrayXd{} : Eigen::ArrayXd{column.segment(begin, count)};
    };
    Columns columns;
    columns.times.assign(m_columns.times.begin() + begin, m_columns.times.begin() + begin + count);
    columns.open = cut(m_columns.open);
    columns.high = cut(m_columns.high);
    columns.low = cut(m_columns.low);
    columns.close = cut(m_columns.close);
    columns.volume = cut(m_columns.volume);
    return std::shared_ptr<const Bars>(new Bars(m_key, std::move(columns)));
}

SeriesPtr Bars::closeSeries() const
{
    auto series = Series::make(m_key, m_columns.times, m_columns.close);
    assert(series.has_value()); // the same invariants hold here
    return *series;
}

} // namespace tidemark

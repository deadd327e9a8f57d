// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/growing_points.h"

#include <algorithm>
#include <cassert>

namespace tidemark {

GrowingPoints::GrowingPoints(std::vector<double> x, std::vector<double> y) : m_size(y.size())
{
    assert(x.size() == y.size());
    m_columns = std::make_shared<Columns>(Columns{std::move(x), std::move(y)});
}

void GrowingPoints::grow()
{
    constexpr std::size_t kLeast = 64;
    const std::size_t room = std::max(kLeast, 2 * m_size);
    auto larger = std::make_shared<Columns>();
    larger->x.resize(room);
    larger->y.resize(room);
    if (m_columns != nullptr) {
        std::copy_n(m_columns->x.begin(), m_size, larger->x.begin());
        std::copy_n(m_columns->y.begin(), m_size, larger->y.begin());
    }
    m_columns = std::move(larger);
}

void GrowingPoints::append(double x, double y)
{
    assert(m_size == 0 || !(x < m_columns->x[m_size - 1]));
    if (m_columns == nullptr || m_size == m_columns->y.size())
        grow();
    m_columns->x[m_size] = x;
    m_columns->y[m_size] = y;
    ++m_size;
}

Points GrowingPoints::points() const
{
    if (m_columns == nullptr)
        return {};
    return Points::of(m_columns, std::span<const double>(m_columns->x).first(m_size),
                      std::span<const double>(m_columns->y).first(m_size));
}

} // namespace tidemark

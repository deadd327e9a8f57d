// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/points.h"

namespace tidemark {

/// A curve that grows at its end. What points() gave before stays valid and unchanged: values are only ever written behind what was
/// given out, and a full column is left to its readers when a larger one takes over. Appending costs O(1) on average. One thread
/// writes; views may be read from any.
class GrowingPoints
{
public:
    GrowingPoints() = default;
    /// Precondition: as many x as y, x do not fall.
    GrowingPoints(std::vector<double> x, std::vector<double> y);

    /// Precondition: x is no number, or not below the last.
    void append(double x, double y);
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] double x(std::size_t i) const { return m_columns->x[i]; }
    [[nodiscard]] double y(std::size_t i) const { return m_columns->y[i]; }
    /// All so far, without a copy.
    [[nodiscard]] Points points() const;

private:
    struct Columns
    {
        std::vector<double> x, y; ///< as long as there is room; m_size of them mean something
    };

    void grow();

    std::shared_ptr<Columns> m_columns;
    std::size_t m_size = 0;
};

} // namespace tidemark

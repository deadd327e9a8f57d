// SPDX-License-Identifier: GPL-3.0-or-later
// Recursive filters without their chain of dependences: eight values a step. Internal to the kernels.
#pragma once

#include "models/quant/lanes.h"

#include <cstddef>

namespace tidemark::quant {

/// e[i] = take·x[i] + keep·e[i−1]. Within four values the powers of `keep` are applied at once, so that only one multiplication and one
/// addition a step of eight wait for the step before.
class LookAhead
{
public:
    [[gnu::always_inline]] LookAhead(double take, double keep, double before)
        : m_take(take), m_keep(keep), m_last(before)
    {
        const double two = keep * keep;
        const double four = two * two;
        fillLanes(keep, m_one);
        fillLanes(two, m_two);
        m_near = Lanes{keep, two, two * keep, four};
        m_far = m_near * Lanes{four, four, four, four};
    }

    /// The eight values that follow, in place: inputs become averages.
    [[gnu::always_inline]] void step(Lanes& a, Lanes& b)
    {
        alone(a);
        alone(b);
        b += m_near * Lanes{a[3], a[3], a[3], a[3]};
        const Lanes before{m_last, m_last, m_last, m_last};
        a += m_near * before;
        b += m_far * before;
        m_last = b[3];
    }
    /// The one value that follows.
    [[gnu::always_inline]] double one(double value)
    {
        m_last = m_take * value + m_keep * m_last;
        return m_last;
    }
    [[nodiscard]] double last() const { return m_last; }

private:
    /// Four values as if nothing stood before them.
    [[gnu::always_inline]] void alone(Lanes& v) const
    {
        const Lanes zero{};
        v *= Lanes{m_take, m_take, m_take, m_take};
        v += m_one * __builtin_shufflevector(zero, v, 0, 4, 5, 6);
        v += m_two * __builtin_shufflevector(zero, v, 0, 1, 4, 5);
    }

    double m_take, m_keep, m_last;
    Lanes m_one{}, m_two{}, m_near{}, m_far{};
};

/// Whether all `count` values are finite.
[[nodiscard]] bool allFinite(const double* values, std::ptrdiff_t count);

/// The number of values at the beginning that are finite.
[[nodiscard]] std::ptrdiff_t finiteRun(const double* values, std::ptrdiff_t count);

} // namespace tidemark::quant

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/rolling.h"

#include "models/quant/correlation.h"
#include "models/quant/moving_average.h"
#include "models/quant/rolling_block.h"

#include <cassert>
#include <cmath>

namespace tidemark::quant {

namespace {

using namespace rolling;

[[gnu::always_inline]] inline bool lanesFinite(const Lanes& v)
{
    const Lanes zero = v - v; // NaN where a value is not finite
    return zero[0] + zero[1] + zero[2] + zero[3] == 0;
}

/// Digits lost in one sum of squares about the mean.
struct Cancellation
{
    Lanes peak{};
    Lanes least{};
    Lanes latest{};

    [[gnu::always_inline]] Cancellation() { fillLanes(std::numeric_limits<double>::infinity(), least); }
    [[gnu::always_inline]] void note(const Lanes& squares, const Lanes& aboutMean)
    {
        peak = squares > peak ? squares : peak;
        least = aboutMean < least ? aboutMean : least;
        latest = aboutMean;
    }
    [[gnu::always_inline]] void addLost(Lanes& lost) const
    {
        lost = latest <= peak * kCancelled ? Lanes{1, 1, 1, 1} : lost;
    }
    [[nodiscard]] [[gnu::always_inline]] bool any() const
    {
        const Lanes lost = least <= peak * kCancelled ? Lanes{1, 1, 1, 1} : Lanes{};
        return anyLane(lost);
    }
};

template <Build build>
class Correlation
{
public:
    static constexpr int kInputs = 2;

    [[gnu::always_inline]] Correlation(Index window, const Lanes&)
    {
        fillLanes(1.0 / static_cast<double>(window), m_inverse);
    }
    [[gnu::always_inline]] void warm(const Lanes& x, const Lanes& y)
    {
        m_x += x;
        m_y += y;
        m_xx += x * x;
        m_yy += y * y;
        m_xy += x * y;
    }
    [[gnu::always_inline]] void exchange(const Lanes& x, const Lanes& y, const Lanes& oldX, const Lanes& oldY)
    {
        const Lanes dx = x - oldX;
        const Lanes dy = y - oldY;
        m_x += dx;
        m_y += dy;
        m_xx += dx * (x + oldX);
        m_yy += dy * (y + oldY);
        m_xy += x * y - oldX * oldY;
    }
    [[gnu::always_inline]] void value(Lanes& out)
    {
        const Lanes mean = m_x * m_inverse;
        const Lanes xx = m_xx - m_x * mean;
        const Lanes yy = m_yy - m_y * (m_y * m_inverse);
        const Lanes xy = m_xy - mean * m_y;
        Lanes scale = xx * yy;
        rootLanes<build>(scale);
        const Lanes r = xy / scale;
        const Lanes one{1, 1, 1, 1};
        const Lanes low = -one > r ? -one : r;
        out = one < low ? one : low;
        m_lossX.note(m_xx, xx);
        m_lossY.note(m_yy, yy);
    }
    [[gnu::always_inline]] void lostRows(Lanes& lost) const
    {
        lost = Lanes{};
        m_lossX.addLost(lost);
        m_lossY.addLost(lost);
    }
    [[nodiscard]] [[gnu::always_inline]] bool lostAny() const { return m_lossX.any() || m_lossY.any(); }
    [[nodiscard]] [[gnu::always_inline]] bool finite() const
    {
        return lanesFinite(m_xx) && lanesFinite(m_yy) && lanesFinite(m_xy);
    }

    static double twoPasses(const Job& job, Index end)
    {
        const Index first = end - job.window + 1;
        return pearson(Eigen::Map<const Eigen::ArrayXd>(job.x + first, job.window),
                       Eigen::Map<const Eigen::ArrayXd>(job.y + first, job.window));
    }

private:
    Lanes m_inverse{}, m_x{}, m_y{}, m_xx{}, m_yy{}, m_xy{};
    Cancellation m_lossX, m_lossY;
};

template <Build build>
class Mean
{
public:
    static constexpr int kInputs = 1;

    [[gnu::always_inline]] Mean(Index window, const Lanes& shift) : m_shift(shift)
    {
        fillLanes(1.0 / static_cast<double>(window), m_inverse);
    }
    [[gnu::always_inline]] void warm(const Lanes& x, const Lanes&) { m_x += x; }
    [[gnu::always_inline]] void exchange(const Lanes& x, const Lanes& oldX) { m_x += x - oldX; }
    [[gnu::always_inline]] void value(Lanes& out) const { out = m_shift + m_x * m_inverse; }
    [[gnu::always_inline]] void lostRows(Lanes& lost) const { lost = Lanes{}; }
    [[nodiscard]] [[gnu::always_inline]] bool lostAny() const { return false; }
    [[nodiscard]] [[gnu::always_inline]] bool finite() const { return lanesFinite(m_x); }

    static double twoPasses(const Job& job, Index end)
    {
        const double mean = Eigen::Map<const Eigen::ArrayXd>(job.x + end - job.window + 1, job.window).mean();
        return std::isfinite(mean) ? mean : std::numeric_limits<double>::quiet_NaN();
    }

private:
    Lanes m_shift, m_inverse{}, m_x{};
};

template <Build build>
class Deviation
{
public:
    static constexpr int kInputs = 1;

    [[gnu::always_inline]] Deviation(Index window, const Lanes&)
    {
        fillLanes(1.0 / static_cast<double>(window), m_inverse);
        fillLanes(1.0 / static_cast<double>(window - 1), m_degrees);
    }
    [[gnu::always_inline]] void warm(const Lanes& x, const Lanes&)
    {
        m_x += x;
        m_xx += x * x;
    }
    [[gnu::always_inline]] void exchange(const Lanes& x, const Lanes& oldX)
    {
        const Lanes dx = x - oldX;
        m_x += dx;
        m_xx += dx * (x + oldX);
    }
    [[gnu::always_inline]] void value(Lanes& out)
    {
        const Lanes xx = m_xx - m_x * (m_x * m_inverse);
        out = xx * m_degrees;
        rootLanes<build>(out);
        m_loss.note(m_xx, xx);
    }
    [[gnu::always_inline]] void lostRows(Lanes& lost) const
    {
        lost = Lanes{};
        m_loss.addLost(lost);
    }
    [[nodiscard]] [[gnu::always_inline]] bool lostAny() const { return m_loss.any(); }
    [[nodiscard]] [[gnu::always_inline]] bool finite() const { return lanesFinite(m_xx); }

    static double twoPasses(const Job& job, Index end)
    {
        const double deviation =
            sampleDeviation(Eigen::Map<const Eigen::ArrayXd>(job.x + end - job.window + 1, job.window));
        return std::isfinite(deviation) ? deviation : std::numeric_limits<double>::quiet_NaN();
    }

private:
    Lanes m_inverse{}, m_degrees{}, m_x{}, m_xx{};
    Cancellation m_loss;
};

template <template <Build> class Statistic>
void runOne(const Eigen::Ref<const Eigen::ArrayXd>& x, Index window, Eigen::Ref<Eigen::ArrayXd>& out,
            const Execution& execution)
{
    assert(x.size() == out.size() && window >= 2 && execution.threads >= 1);
    run<Statistic>({x.data(), nullptr, out.data(), window}, x.size(), execution);
}

} // namespace

void rollingCorrelation(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y,
                        Index window, Eigen::Ref<Eigen::ArrayXd> out, const Execution& execution)
{
    assert(x.size() == y.size() && x.size() == out.size() && window >= 2 && execution.threads >= 1);
    run<Correlation>({x.data(), y.data(), out.data(), window}, x.size(), execution);
}

Eigen::ArrayXd rollingCorrelation(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y,
                                  Index window, const Execution& execution)
{
    Eigen::ArrayXd out(x.size());
    rollingCorrelation(x, y, window, out, execution);
    return out;
}

void rollingMean(const Eigen::Ref<const Eigen::ArrayXd>& x, Index window, Eigen::Ref<Eigen::ArrayXd> out,
                 const Execution& execution)
{
    runOne<Mean>(x, window, out, execution);
}

Eigen::ArrayXd rollingMean(const Eigen::Ref<const Eigen::ArrayXd>& x, Index window, const Execution& execution)
{
    Eigen::ArrayXd out(x.size());
    rollingMean(x, window, out, execution);
    return out;
}

void rollingDeviation(const Eigen::Ref<const Eigen::ArrayXd>& x, Index window, Eigen::Ref<Eigen::ArrayXd> out,
                      const Execution& execution)
{
    runOne<Deviation>(x, window, out, execution);
}

Eigen::ArrayXd rollingDeviation(const Eigen::Ref<const Eigen::ArrayXd>& x, Index window, const Execution& execution)
{
    Eigen::ArrayXd out(x.size());
    rollingDeviation(x, window, out, execution);
    return out;
}

} // namespace tidemark::quant

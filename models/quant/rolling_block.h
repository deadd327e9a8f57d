// SPDX-License-Identifier: GPL-3.0-or-later
// How every rolling sum is run. Internal to the rolling kernels.
#pragma once

#include "models/quant/execution.h"
#include "models/quant/lanes.h"

#include <Eigen/Core>

#include <algorithm>
#include <limits>
#include <vector>

namespace tidemark::quant::rolling {

using Eigen::Index;

/// Rows a lane runs before its sums are rebuilt. An odd number of cache lines, so that the lanes do not fight for the same places.
inline constexpr Index kLane = 1016;
/// One unit of work: four lanes side by side, about four thousand outputs.
inline constexpr Index kBlock = 4 * kLane;
/// Lanes are whole groups of four rows; fewer rows than four such lanes are computed one by one.
inline constexpr Index kShortest = 16;
/// Sums of squares about the mean below this share of the largest sum since the rebuild have lost too many digits.
inline constexpr double kCancelled = 1e-4;

/// One input, or two of the same length.
struct Job
{
    const double* x;
    const double* y; ///< nullptr with one input
    double* out;
    Index window;
};

/// The shifted values of one block, row by row with the four lanes together; what leaves the sums need not be gathered a second time.
/// Row 0 is zero: what leaves before the first row. One a thread.
struct Scratch
{
    std::vector<double> x, y;
    Scratch(Index window, int inputs)
        : x(static_cast<std::size_t>(4 * (window + kLane)), 0.0), y(inputs > 1 ? x.size() : 0, 0.0)
    {
    }
};

/// Outputs [from, from + 4·lane); lane is at most kLane and divisible by four.
struct Span
{
    Index from;
    Index lane;
};

/// The four lanes' values at `row` of the first.
[[gnu::always_inline]] inline void gather(const double* row, Index lane, Lanes& out)
{
    out = Lanes{row[0], row[lane], row[2 * lane], row[3 * lane]};
}

/// Rows row … row + 3 of the four lanes, each less `shift`.
[[gnu::always_inline]] inline void gatherFour(const double* row, Index lane, const Lanes& shift, Lanes (&out)[4])
{
    loadLanes(row, out[0]);
    loadLanes(row + lane, out[1]);
    loadLanes(row + 2 * lane, out[2]);
    loadLanes(row + 3 * lane, out[3]);
    transposeLanes(out[0], out[1], out[2], out[3]);
    out[0] -= shift;
    out[1] -= shift;
    out[2] -= shift;
    out[3] -= shift;
}

/// Means of the windows that end with the lanes' first rows.
[[gnu::always_inline]] inline void windowMeans(const double* first, Index window, Index lane, Lanes& mean)
{
    Lanes sum{};
    for (Index k = 0; k < window; ++k) {
        Lanes value;
        gather(first + k, lane, value);
        sum += value;
    }
    mean = sum / static_cast<double>(window);
}

/// Asks for sixteen rows of the block after this one: four lanes are too many streams for the processor to guess.
template <bool two>
[[gnu::always_inline]] inline void prefetchNext(const Job& job, Index row)
{
    for (Index line = 0; line < 16; line += 8) {
        __builtin_prefetch(job.x + row + line);
        if constexpr (two)
            __builtin_prefetch(job.y + row + line);
        __builtin_prefetch(job.out + row + line, 1);
    }
}

enum class Check { Note, Mend };
enum class BlockState { Good, Lost, NotFinite };

// A statistic has kInputs; warm(x[, y]) that adds a row; exchange(new…, old…) that adds one and takes one away; value(out), which also
// notes how far digits were lost; lostRows(lost), non-zero where the row just taken lost too many; lostAny() over the rows so far;
// finite(), whether every value met was; and a static twoPasses(job, end).

/// The rows of `span`, all of whose windows are within the data. With Check::Mend rows that lost too many digits are computed again
/// in two passes.
template <class Statistic, Check check>
[[gnu::always_inline]] inline BlockState blockRows(const Job& job, Scratch& scratch, const Span& span)
{
    const auto [from, length] = span;
    constexpr bool two = Statistic::kInputs == 2;
    const Index reach = from - job.window + 1;
    double* const bufferX = scratch.x.data();
    double* const bufferY = scratch.y.data();
    Lanes shiftX, shiftY{};
    windowMeans(job.x + reach, job.window, length, shiftX);
    if constexpr (two)
        windowMeans(job.y + reach, job.window, length, shiftY);
    Statistic sums(job.window, shiftX);
    for (Index k = 0; k + 1 < job.window; ++k) {
        Lanes x, y{};
        gather(job.x + reach + k, length, x);
        x -= shiftX;
        storeLanes(x, bufferX + 4 * (k + 1));
        if constexpr (two) {
            gather(job.y + reach + k, length, y);
            y -= shiftY;
            storeLanes(y, bufferY + 4 * (k + 1));
        }
        sums.warm(x, y);
    }
    double* newX = bufferX + 4 * job.window;
    double* newY = bufferY + 4 * job.window;
    const double* oldX = bufferX;
    const double* oldY = bufferY;
    for (Index k = 0; k < length; k += 4) {
        prefetchNext<two>(job, from + 4 * (length + k));
        Lanes x[4], y[4], r[4];
        gatherFour(job.x + from + k, length, shiftX, x);
        if constexpr (two)
            gatherFour(job.y + from + k, length, shiftY, y);
#pragma GCC unroll 4
        for (int i = 0; i < 4; ++i) {
            storeLanes(x[i], newX + 4 * i);
            Lanes leavingX, leavingY{};
            loadLanes(oldX + 4 * i, leavingX);
            if constexpr (two) {
                storeLanes(y[i], newY + 4 * i);
                loadLanes(oldY + 4 * i, leavingY);
                sums.exchange(x[i], y[i], leavingX, leavingY);
            } else {
                sums.exchange(x[i], leavingX);
            }
            sums.value(r[i]);
            if constexpr (check == Check::Mend) {
                Lanes lost;
                sums.lostRows(lost);
                for (Index lane = 0; lane < 4; ++lane)
                    if (lost[lane] != 0)
                        r[i][lane] = Statistic::twoPasses(job, from + k + i + lane * length);
            }
        }
        transposeLanes(r[0], r[1], r[2], r[3]);
#pragma GCC unroll 4
        for (int lane = 0; lane < 4; ++lane)
            storeLanes(r[lane], job.out + from + k + lane * length);
        newX += 16;
        oldX += 16;
        if constexpr (two) {
            newY += 16;
            oldY += 16;
        }
    }
    if (!sums.finite())
        return BlockState::NotFinite;
    return sums.lostAny() ? BlockState::Lost : BlockState::Good;
}

/// One block whole: fast where it can be, again where digits were lost, row by row where a value is not finite.
template <class Statistic>
[[gnu::always_inline]] inline void wholeBlock(const Job& job, Scratch& scratch, const Span& span)
{
    BlockState state = blockRows<Statistic, Check::Note>(job, scratch, span);
    if (state == BlockState::Lost)
        state = blockRows<Statistic, Check::Mend>(job, scratch, span);
    if (state == BlockState::NotFinite)
        for (Index end = span.from; end < span.from + 4 * span.lane; ++end)
            job.out[end] = Statistic::twoPasses(job, end);
}

#if defined(__x86_64__)
template <template <Build> class Statistic>
[[gnu::target("avx2")]] void wholeBlockAvx2(const Job& job, Scratch& scratch, const Span& span)
{
    wholeBlock<Statistic<Build::Avx2>>(job, scratch, span);
}
#endif

template <template <Build> class Statistic>
void wholeBlockBaseline(const Job& job, Scratch& scratch, const Span& span)
{
    wholeBlock<Statistic<Build::Baseline>>(job, scratch, span);
}

/// Fills job.out for n rows: NaN before the first whole window, then block by block; the last few row by row.
template <template <Build> class Statistic>
void run(const Job& job, Index n, const Execution& execution)
{
    const Index start = std::min(n, job.window - 1);
    std::fill(job.out, job.out + start, std::numeric_limits<double>::quiet_NaN());
    auto* const block = [&]() -> void (*)(const Job&, Scratch&, const Span&) {
#if defined(__x86_64__)
        if (execution.avx2())
            return &wholeBlockAvx2<Statistic>;
#endif
        return &wholeBlockBaseline<Statistic>;
    }();
    forEachBlock((n - start + kBlock - 1) / kBlock, execution.threads,
                 [&] { return Scratch(job.window, Statistic<Build::Baseline>::kInputs); },
                 [&](Scratch& scratch, Index index) {
                     const Index from = start + index * kBlock;
                     const Index rows = std::min(kBlock, n - from);
                     const Index whole = rows < kShortest ? 0 : rows / kShortest * kShortest;
                     if (whole > 0)
                         block(job, scratch, {from, whole / 4});
                     for (Index end = from + whole; end < from + rows; ++end)
                         job.out[end] = Statistic<Build::Baseline>::twoPasses(job, end);
                 });
}

} // namespace tidemark::quant::rolling

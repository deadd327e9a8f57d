// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace tidemark::quant {

/// What the processor may be asked for.
enum class Instructions {
    Best,    ///< AVX2 where there is one
    Baseline ///< what every processor of the platform has
};

/// How a kernel runs. Never what it gives: results are the same to the last bit for every choice.
struct Execution
{
    unsigned threads = 1; ///< at least 1
    Instructions instructions = Instructions::Best;

    [[nodiscard]] bool avx2() const
    {
#if defined(__x86_64__)
        return instructions == Instructions::Best && __builtin_cpu_supports("avx2") != 0;
#else
        return false;
#endif
    }
};

/// Calls work(scratch, block) once for every block in [0, blocks), on `threads` threads; each has a scratch of its own from make().
template <class Make, class Work>
void forEachBlock(std::ptrdiff_t blocks, unsigned threads, const Make& make, const Work& work)
{
    if (threads <= 1 || blocks < 2) {
        auto scratch = make();
        for (std::ptrdiff_t block = 0; block < blocks; ++block)
            work(scratch, block);
        return;
    }
    std::atomic<std::ptrdiff_t> next{0};
    const auto run = [&] {
        auto scratch = make();
        for (std::ptrdiff_t block = next++; block < blocks; block = next++)
            work(scratch, block);
    };
    std::vector<std::jthread> others;
    for (unsigned t = 1; t < threads; ++t)
        others.emplace_back(run);
    run();
}

} // namespace tidemark::quant

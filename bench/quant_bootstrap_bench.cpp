// SPDX-License-Identifier: GPL-3.0-or-later
// Percentile bootstrap of a mean against numpy and against one draw at a time.
#include "bench/python_peer.h"
#include "bench/registry.h"
#include "models/quant/bootstrap.h"
#include "models/quant/counter_rng.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace tidemark::bench {

namespace {

constexpr Eigen::Index kSample = 250;

Eigen::ArrayXd sample()
{
    Eigen::ArrayXd out(kSample);
    for (Eigen::Index i = 0; i < kSample; ++i)
        out[i] = 0.01 * std::sin(static_cast<double>(i * i));
    return out;
}

/// One index after another.
double naive(const Eigen::ArrayXd& values, int resamples)
{
    double last = 0;
    for (int b = 0; b < resamples; ++b) {
        double sum = 0;
        for (std::uint32_t i = 0; i < kSample; ++i)
            sum += values[quant::counterIndex(7, static_cast<std::uint64_t>(b), i, kSample)];
        last = sum / kSample;
    }
    return last;
}

std::vector<Row> bootstrapRows(const Options& options)
{
    const auto resamples = static_cast<int>(options.rows);
    const Eigen::ArrayXd values = sample();
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    const std::string work = "bootstrap of a mean, n = 250, " + std::to_string(resamples) + " resamples";
    const auto ours = [&](unsigned count) {
        return bestOf(3, [&] { (void)quant::drawnBootstrapMean(values, resamples, 7, 0.95, {count}); });
    };
    // numpy in pieces of 10,000 resamples: all at once it would need two gigabytes of indices.
    const double python =
        pythonTime("x=r.standard_normal(250);B=" + std::to_string(resamples),
                   "m=np.concatenate([x[r.integers(0,250,(min(10000,B-i),250))].mean(1) for i in range(0,B,10000)]);"
                   "np.quantile(m,[0.025,0.975])");
    double last = 0;
    const double plain = bestOf(1, [&] { last = naive(values, resamples / 10); }) * 10;
    std::vector<Row> rows;
    rows.push_back({work, ours(1), python, "ms", Goal::TimesFaster, 20, peerNote(python, "numpy")});
    rows.push_back({work + ", " + std::to_string(threads) + " threads", ours(threads), python, "ms", Goal::TimesFaster,
                    20, peerNote(python, "numpy")});
    rows.push_back({work, ours(1), plain, "ms", Goal::TimesFaster, 0,
                    std::isfinite(last) ? "peer: one draw at a time, a tenth of them times ten" : "no answer"});
    return rows;
}

[[maybe_unused]] const bool registered = registerBench("bootstrap", &bootstrapRows);

} // namespace

} // namespace tidemark::bench

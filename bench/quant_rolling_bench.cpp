// SPDX-License-Identifier: GPL-3.0-or-later
// Rolling estimators and filters against pandas and numpy, which run in the same minute on arrays of the same size, against the plain
// loop, and against memory.
#include "bench/python_peer.h"
#include "bench/registry.h"
#include "models/quant/correlation.h"
#include "models/quant/dcc.h"
#include "models/quant/ewma_correlation.h"
#include "models/quant/moving_average.h"
#include "models/quant/rolling.h"
#include "models/quant/rolling_rank.h"
#include "models/quant/rsi.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <thread>

namespace tidemark::bench {

namespace {

using Eigen::ArrayXd;
using Eigen::Index;

constexpr Index kWindow = 60;

ArrayXd noise(Index n, unsigned seed)
{
    std::srand(seed);
    return ArrayXd::Random(n);
}

std::string sizeOf(Index n) { return " of " + std::to_string(n); }

unsigned allThreads() { return std::max(1U, std::thread::hardware_concurrency()); }

/// Each window from scratch.
void naive(const ArrayXd& x, const ArrayXd& y, ArrayXd& out)
{
    for (Index i = kWindow - 1; i < x.size(); ++i)
        out[i] = quant::pearson(x.segment(i - kWindow + 1, kWindow), y.segment(i - kWindow + 1, kWindow));
}

void addCorrelation(std::vector<Row>& rows, const ArrayXd& x, const ArrayXd& y)
{
    const Index n = x.size();
    ArrayXd out = ArrayXd::Zero(n);
    const auto run = [&](unsigned threads) {
        return bestOf(7, [&] { quant::rollingCorrelation(x, y, kWindow, out, {threads}); });
    };
    const double one = run(1);
    const double all = allThreads() > 1 ? run(allThreads()) : one;
    const std::string threads = ", " + std::to_string(allThreads()) + " threads";
    const double python = pandasTime(n, "x.rolling(60).corr(y)");
    const double triad = bestOf(7, [&] { out = x + 0.5 * y; });
    const std::string work = "rolling correlation, window 60" + sizeOf(n);
    rows.push_back({work, one, python, "ms", Goal::TimesFaster, 150, peerNote(python, "pandas")});
    rows.push_back({work + threads, all, python, "ms", Goal::TimesFaster, 150, peerNote(python, "pandas")});
    rows.push_back({"  against memory", one, triad, "ms", Goal::ShareOfPeer, 1.5, "peer: triad a = b + s·c, 1 thread"});
    rows.push_back({"  against memory" + threads, all, triad, "ms", Goal::ShareOfPeer, 1.5, "peer: the same triad"});
    const Index few = std::min<Index>(n, 500'000);
    const ArrayXd headX = x.head(few);
    const ArrayXd headY = y.head(few);
    ArrayXd part(few);
    rows.push_back({"rolling correlation, window 60" + sizeOf(few),
                    bestOf(5, [&] { quant::rollingCorrelation(headX, headY, kWindow, part); }),
                    bestOf(2, [&] { naive(headX, headY, part); }), "ms", Goal::TimesFaster, 0,
                    "peer: every window from scratch"});
}

void addSingles(std::vector<Row>& rows, const ArrayXd& x, const ArrayXd& y)
{
    const Index n = x.size();
    ArrayXd out = ArrayXd::Zero(n);
    struct Case
    {
        std::string work;
        std::function<void()> ours;
        std::string statement;
        double goal;
    };
    const std::vector<Case> cases{
        {"rolling standard deviation, window 60", [&] { quant::rollingDeviation(x, kWindow, out); },
         "x.rolling(60).std()", 25},
        {"rolling mean, window 60", [&] { quant::rollingMean(x, kWindow, out); }, "x.rolling(60).mean()", 25},
        {"EWMA, weight 0.06", [&] { quant::exponentialMovingAverage(x, 0.06, out); },
         "x.ewm(alpha=0.06,adjust=False).mean()", 12},
        {"EWMA correlation, weight 0.06", [&] { quant::ewmaCorrelation(x, y, 0.94, out); },
         "e=lambda s:s.ewm(alpha=0.06,adjust=False).mean();e(x*y)/np.sqrt(e(x*x)*e(y*y))", 12},
        {"RSI(14), Wilder", [&] { quant::rsi(x, 14, quant::RsiSmoothing::Wilder, out); },
         "d=x.diff();e=lambda "
         "s:s.ewm(alpha=1/14,adjust=False).mean();u=e(d.clip(lower=0));v=e(-d.clip(upper=0));100*u/(u+v)",
         12}};
    for (const auto& c : cases) {
        const double ours = bestOf(7, c.ours);
        const double python = pandasTime(n, c.statement);
        rows.push_back({c.work + sizeOf(n), ours, python, "ms", Goal::TimesFaster, c.goal, peerNote(python, "pandas")});
    }
}

void addRanks(std::vector<Row>& rows, const ArrayXd& x, const ArrayXd& y)
{
    // Ranking a window costs numpy the same whatever the length: a thousand windows stand for all.
    const Index few = std::min<Index>(x.size(), 100'000);
    ArrayXd out(few);
    const double ranked = bestOf(3, [&] { out = quant::rollingSpearman(x.head(few), y.head(few), kWindow); });
    const double python = pandasTime(
        1059,
        "w=np.lib.stride_tricks.sliding_window_view;f=lambda v:w(v.values,60).argsort(1).argsort(1);p=f(x);q=f(y);"
        "d=(p-q).astype(float);1-6*(d*d).sum(1)/(60*3599.)");
    rows.push_back({"rolling Spearman, window 60, a window", ranked * 1e6 / static_cast<double>(few), python * 1e3,
                    "ns", Goal::TimesFaster, 30,
                    peerNote(python, "numpy, argsort twice, all windows at once, no ties")});
    const double tau = bestOf(3, [&] { out = quant::rollingKendall(x.head(few), y.head(few), kWindow); });
    rows.push_back({"rolling Kendall, window 60, a window", tau * 1e6 / static_cast<double>(few), 0, "ns",
                    Goal::TimesFaster, 0, ""});
    const ArrayXd sx = 0.02 * x.head(std::min<Index>(x.size(), 2812));
    const ArrayXd sy = 0.01 * y.head(sx.size());
    rows.push_back({"DCC(1,1) fit of 2,812 returns", bestOf(3, [&] { (void)quant::fitDcc(sx, sy, Progress{}); }), 0,
                    "ms", Goal::TimesFaster, 0, ""});
}

std::vector<Row> rollingRows(const Options& options)
{
    const Index n = 10 * options.rows; // ten million values unless told otherwise: beyond every cache
    const ArrayXd x = noise(n, 1);
    const ArrayXd y = noise(n, 2);
    std::vector<Row> rows;
    addCorrelation(rows, x, y);
    addSingles(rows, x, y);
    addRanks(rows, x, y);
    return rows;
}

[[maybe_unused]] const bool registered = registerBench("rolling", &rollingRows);

} // namespace

} // namespace tidemark::bench

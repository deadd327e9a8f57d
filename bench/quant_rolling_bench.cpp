// SPDX-License-Identifier: GPL-3.0-or-later
// Rolling estimators against pandas and numpy, which run in the same minute on the same numbers' sizes, and against plain memory.
#include "bench/registry.h"
#include "models/quant/dcc.h"
#include "models/quant/ewma_correlation.h"
#include "models/quant/rolling.h"
#include "models/quant/rolling_rank.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
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

/// Milliseconds that `statement` takes in Python on arrays x and y of `rows`, the best of three; 0 where there is no pandas.
double pandas(Index rows, const std::string& statement)
{
    const std::string program = "import time,sys\n"
                                "try:\n import numpy as np, pandas as pd\n"
                                "except Exception: sys.exit(0)\n"
                                "r=np.random.default_rng(1);x=pd.Series(r.standard_normal("
                                + std::to_string(rows) + "));y=pd.Series(r.standard_normal(" + std::to_string(rows)
                                + "))\n"
                                  "b=1e9\n"
                                  "for k in range(3):\n t=time.perf_counter();"
                                + statement
                                + ";b=min(b,time.perf_counter()-t)\n"
                                  "print(b*1000)\n";
    for (const char* python : {"/usr/bin/python3", "python3"}) {
        const std::string command = std::string{python} + " -c '" + program + "' 2>/dev/null";
        const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), &pclose);
        double took = 0;
        if (pipe && std::fscanf(pipe.get(), "%lf", &took) == 1)
            return took;
    }
    return 0;
}

std::string peerNote(double peer) { return peer > 0 ? "peer: pandas" : "peer missing: python3-pandas"; }

/// a[i] = b[i] + s·c[i], the least a kernel of two inputs and one output can move.
double triad(const ArrayXd& x, const ArrayXd& y, ArrayXd& out)
{
    return bestOf(5, [&] { out = x + 0.5 * y; });
}

std::vector<Row> rollingRows(const Options& options)
{
    const Index n = options.rows;
    const ArrayXd x = noise(n, 1);
    const ArrayXd y = noise(n, 2);
    ArrayXd out(n);
    std::vector<Row> rows;
    const auto size = " of " + std::to_string(n);

    const double one = bestOf(5, [&] { out = quant::rollingCorrelation(x, y, kWindow); });
    const double python = pandas(n, "x.rolling(60).corr(y)");
    rows.push_back(
        {"rolling correlation, window 60" + size, one, python, "ms", Goal::TimesFaster, 150, peerNote(python)});
    rows.push_back({"the same against memory", one, triad(x, y, out), "ms", Goal::ShareOfPeer, 1.5, "peer: triad"});
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    rows.push_back({"the same on " + std::to_string(threads) + " threads",
                    bestOf(5, [&] { out = quant::rollingCorrelation(x, y, kWindow, threads); }), python, "ms",
                    Goal::TimesFaster, 150, peerNote(python)});

    const double ewma = bestOf(5, [&] { out = quant::ewmaCorrelation(x, y, 0.94); });
    const double pythonEwma =
        pandas(n, "e=lambda s:s.ewm(alpha=0.06,adjust=False).mean();e(x*y)/np.sqrt(e(x*x)*e(y*y))");
    rows.push_back({"EWMA correlation" + size, ewma, pythonEwma, "ms", Goal::TimesFaster, 0, peerNote(pythonEwma)});

    // Ranking a window costs numpy the same whatever the length: a thousand windows stand for all.
    const Index few = std::min<Index>(n, 100'000);
    const double ranked = bestOf(3, [&] { out.head(few) = quant::rollingSpearman(x.head(few), y.head(few), kWindow); });
    const double pythonRanked = pandas(
        1059,
        "w=np.lib.stride_tricks.sliding_window_view;f=lambda v:w(v.values,60).argsort(1).argsort(1);p=f(x);q=f(y);"
        "d=(p-q).astype(float);1-6*(d*d).sum(1)/(60*3599.)");
    rows.push_back(
        {"rolling Spearman, window 60, a window", ranked * 1e6 / static_cast<double>(few), pythonRanked * 1e3, "ns",
         Goal::TimesFaster, 30,
         pythonRanked > 0 ? "peer: numpy argsort twice, all windows at once, no ties" : "peer missing: python3-numpy"});
    const double tau = bestOf(3, [&] { out.head(few) = quant::rollingKendall(x.head(few), y.head(few), kWindow); });
    rows.push_back({"rolling Kendall, window 60, a window", tau * 1e6 / static_cast<double>(few), 0, "ns",
                    Goal::TimesFaster, 0, ""});
    const ArrayXd sx = 0.02 * x.head(std::min<Index>(n, 2812));
    const ArrayXd sy = 0.01 * y.head(sx.size());
    rows.push_back({"DCC(1,1) fit of 2,812 returns", bestOf(3, [&] { (void)quant::fitDcc(sx, sy, Progress{}); }), 0,
                    "ms", Goal::TimesFaster, 0, ""});
    return rows;
}

[[maybe_unused]] const bool registered = registerBench("rolling", &rollingRows);

} // namespace

} // namespace tidemark::bench

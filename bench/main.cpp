// SPDX-License-Identifier: GPL-3.0-or-later
// tidemark_bench [--rows N] [GROUP…]: one table; a row compares with its peer in the same run.
#include "bench/registry.h"

#include <QApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>

namespace tidemark::bench {

namespace {

std::map<std::string, Bench>& groups()
{
    static std::map<std::string, Bench> all;
    return all;
}

void print(const Row& row)
{
    if (row.peer <= 0) {
        std::printf("%-46s %11.3f %-4s %11s %9s %9s  %s\n", row.work.c_str(), row.ours, row.unit.c_str(), "-", "-", "-",
                    row.note.c_str());
        return;
    }
    const double ratio = row.kind == Goal::TimesFaster ? row.peer / row.ours : row.ours / row.peer;
    const bool reached = row.kind == Goal::TimesFaster ? ratio >= row.goal : ratio <= row.goal;
    std::string goal = "-";
    if (row.goal > 0) {
        char text[32];
        std::snprintf(text, sizeof text, "%s %.3g", row.kind == Goal::TimesFaster ? ">=" : "<=", row.goal);
        goal = text;
    }
    std::printf("%-46s %11.3f %-4s %11.3f %9.3f %9s  %s%s\n", row.work.c_str(), row.ours, row.unit.c_str(), row.peer,
                ratio, goal.c_str(), row.goal > 0 && !reached ? "NOT REACHED " : "", row.note.c_str());
}

} // namespace

bool registerBench(std::string name, Bench bench) { return groups().emplace(std::move(name), std::move(bench)).second; }

double milliseconds(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double bestOf(int times, const std::function<void()>& work)
{
    double best = milliseconds(work);
    for (int i = 1; i < times; ++i)
        best = std::min(best, milliseconds(work));
    return best;
}

} // namespace tidemark::bench

int main(int argc, char** argv)
{
    using namespace tidemark::bench;
    QApplication application(argc, argv);
    Options options;
    std::vector<std::string> wanted;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--rows") == 0 && i + 1 < argc)
            options.rows = std::max(10'000L, std::atol(argv[++i]));
        else
            wanted.emplace_back(argv[i]);
    }
    std::printf("%-46s %16s %11s %9s %9s\n", "work", "ours", "peer", "ratio", "goal");
    for (const auto& [name, bench] : groups()) {
        if (!wanted.empty() && std::ranges::find(wanted, name) == wanted.end())
            continue;
        std::printf("-- %s\n", name.c_str());
        for (const auto& row : bench(options))
            print(row);
        std::fflush(stdout);
    }
    return 0;
}

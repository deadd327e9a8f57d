// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/studies/study.h"

namespace tidemark::valuation_screen {

enum class LineKind {
    Robust,      ///< Theil-Sen: a few wild multiples do not turn it
    LeastSquares ///< with White's errors
};

enum class Group { Semiconductors, Software, Platforms, Other };
[[nodiscard]] Text groupName(Group group);
/// By the screener's industry: semiconductors and their equipment, application and infrastructure software, internet and hardware.
[[nodiscard]] Group groupOf(std::string_view industry);

struct Options
{
    std::string growth;     ///< column of the frame, or `implied`: P/E over forward P/E less 1
    std::string filter;     ///< ai, semiconductors, software, all
    double minimumCap = 0;  ///< million USD
    std::int64_t count = 0; ///< the largest so many
    double lowestGrowth = 0.02;
    double stress = 0.05; ///< growth taken away, a fraction
    LineKind line = LineKind::Robust;
    bool logScale = true;
};

struct Company
{
    std::string symbol, name, industry;
    Group group = Group::Other;
    double marketCap, forwardPe, growth, price; ///< growth a fraction; market value in million USD
    double vendorPeg;                           ///< as the screener prints it: its P/E is trailing
    double peg;                                 ///< forward P/E / growth in percent points
    double againstLine; ///< forward P/E over the fitted one, less 1; NaN where that is not positive
    double stressedPe, stressedPeg, reRating; ///< after the stress; NaN where growth falls below the limit
};

/// What a point of growth is paid for: a line and the 95 % interval of its slope.
struct Line
{
    double intercept, slope, low, high;
    double r2; ///< of the least squares line, whichever is drawn
    [[nodiscard]] double at(double growth) const { return intercept + slope * growth * 100.0; }
};

struct Screen
{
    Date snapshot;
    std::vector<Company> defined;    ///< by market value, largest first
    std::vector<Company> undefined;  ///< in the universe, but without a meaningful PEG
    std::vector<std::string> merged; ///< second share classes of companies already in
    Line line;                       ///< forward P/E on growth in percent points, over `defined`
    double stressedValue = 0;        ///< market value lost to the stress, earnings unchanged, million USD
    double stressedShare = 0;        ///< of the market value of the companies with a stressed multiple
    std::size_t unstressed = 0;      ///< defined, but below the limit after the stress

    [[nodiscard]] TimePoint asOf() const { return endOfNewYorkDay(snapshot); }
    [[nodiscard]] std::int64_t belowOne() const;
    /// A slope of growth that can be told from zero.
    [[nodiscard]] bool pricesGrowth() const { return line.low > 0; }
};

/// The screen of the newest snapshot in `frame`. Precondition: frame has rows.
[[nodiscard]] Screen screenOf(const Frame& frame, const Options& options);

/// What stands for growth, in words.
[[nodiscard]] Text growthName(const Options& options);

void addFigures(const Screen& screen, const Options& options, StudyOutput& output);
void addTables(const Screen& screen, const Options& options, StudyOutput& output);
void addMetrics(const Screen& screen, const Options& options, StudyOutput& output);
void addNotes(const Screen& screen, const Options& options, StudyOutput& output);

} // namespace tidemark::valuation_screen

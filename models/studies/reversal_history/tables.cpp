// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/reversal_history/report.h"

#include <algorithm>
#include <limits>

namespace tidemark::reversal_history {

namespace {

constexpr NumberFormat kYear{Unit::None, 0, Sign::Negative, false};
constexpr NumberFormat kCount{Unit::None, 0, Sign::Negative, true};

TableColumn words(std::string id, Text title) { return {std::move(id), std::move(title), {}, false}; }

TableColumn numbers(std::string id, Text title, NumberFormat format)
{
    return {std::move(id), std::move(title), format, true};
}

TableColumn horizonColumn(int horizon)
{
    return numbers("t" + std::to_string(horizon), horizonName(horizon), signedPercent());
}

TableSpec caseTable(const Analysis& analysis)
{
    TableSpec table{.id = "reversal_history.cases", .title = TM_TEXT("reversal_history", "Cases")};
    table.columns = {words("date", TM_TEXT("reversal_history", "Date")),
                     numbers("open", TM_TEXT("reversal_history", "Open"), signedPercent()),
                     numbers("high", TM_TEXT("reversal_history", "High"), signedPercent()),
                     numbers("close", TM_TEXT("reversal_history", "Close"), signedPercent()),
                     numbers("vix", verbatim("VIX"), number(2)),
                     numbers("target", TM_TEXT("reversal_history", "Target rate"), percent(2)),
                     numbers("trend", TM_TEXT("reversal_history", "To 200-day mean"), signedPercent(1)),
                     numbers("drawdown", TM_TEXT("reversal_history", "Drawdown"), signedPercent(1)),
                     numbers("volatility", TM_TEXT("reversal_history", "20-day σ, daily"), percent(2))};
    for (const int horizon : kHorizons)
        table.columns.push_back(horizonColumn(horizon));
    table.columns.push_back(words("counted", TM_TEXT("reversal_history", "Counted")));
    for (std::size_t i = 0; i < analysis.all.size(); ++i) {
        const Case& c = analysis.all[i];
        std::vector<TableCell> row{c.date,        c.move.open, c.move.high, c.move.close, c.vix,
                                   c.targetUpper, c.trend,     c.drawdown,  c.volatility};
        row.insert(row.end(), c.forward.begin(), c.forward.end());
        const bool counted = std::ranges::find(analysis.counted, i) != analysis.counted.end();
        row.emplace_back(counted ? TM_TEXT("reversal_history", "yes") : TM_TEXT("reversal_history", "no: stale opens"));
        table.rows.push_back(std::move(row));
    }
    table.note =
        TM_TEXT("reversal_history", "Open, high and close against the prior close; VIX, target rate (upper limit), "
                                    "distance to the 200-day mean and drawdown from the highest close as of the "
                                    "close of that day");
    return table;
}

TableSpec testTable(const Analysis& analysis)
{
    TableSpec table{.id = "reversal_history.tests",
                    .title = TM_TEXT("reversal_history", "What followed, and how sure that is")};
    const NumberFormat p = number(3);
    table.columns = {words("horizon", TM_TEXT("reversal_history", "Horizon")),
                     numbers("n", verbatim("n"), kCount),
                     numbers("mean", TM_TEXT("reversal_history", "Mean"), signedPercent()),
                     numbers("median", TM_TEXT("reversal_history", "Median"), signedPercent()),
                     numbers("hl", verbatim("Hodges–Lehmann"), signedPercent()),
                     numbers("t", verbatim("t"), number(2)),
                     numbers("p_t", TM_TEXT("reversal_history", "p (t)"), p),
                     numbers("low", TM_TEXT("reversal_history", "95% low"), signedPercent()),
                     numbers("high", TM_TEXT("reversal_history", "95% high"), signedPercent()),
                     numbers("p_rank", TM_TEXT("reversal_history", "p (signed rank)"), p),
                     numbers("p_holm", TM_TEXT("reversal_history", "p (Holm)"), p),
                     numbers("p_sign", TM_TEXT("reversal_history", "p (sign)"), p),
                     numbers("p_flip", TM_TEXT("reversal_history", "p (sign flip)"), p),
                     numbers("boot_low", TM_TEXT("reversal_history", "Bootstrap low"), signedPercent()),
                     numbers("boot_high", TM_TEXT("reversal_history", "Bootstrap high"), signedPercent()),
                     numbers("detectable", TM_TEXT("reversal_history", "Detectable mean"), signedPercent()),
                     numbers("matched", TM_TEXT("reversal_history", "Days of like volatility"), signedPercent()),
                     numbers("p_matched", TM_TEXT("reversal_history", "Draws of them as high"), percent(1)),
                     numbers("overlap", TM_TEXT("reversal_history", "Overlapping pairs"), kCount)};
    for (const auto& h : analysis.horizons)
        table.rows.push_back({horizonName(h.horizon), static_cast<double>(h.mean.n), h.mean.mean, h.median,
                              h.hodgesLehmann, h.mean.t, h.mean.p, h.mean.low, h.mean.high, h.signedRank.p, h.holmP,
                              h.sign.p, h.flip.p, h.bootstrap.low, h.bootstrap.high, h.detectable, h.matchedMean,
                              h.matchedExceed, static_cast<double>(h.overlapping)});
    table.note = TM_TEXT("reversal_history",
                         "Two-sided p; signed rank, sign and sign flip exact by enumeration, ties kept, zeros "
                         "dropped from the first two; %1; Holm over the %2 horizons; detectable: power 80% at "
                         "level 5%; like volatility: the %3 days nearest in 20-day σ for each case, and the "
                         "share of %4 draws of one such day a case whose mean is at least as high")
                     .with(bootstrapWords(analysis.chosen()))
                     .with(static_cast<std::int64_t>(kHorizons.size()))
                     .with(std::int64_t{kMatched})
                     .with(static_cast<std::int64_t>(analysis.definition.resamples));
    return table;
}

TableSpec publishedTable(const std::vector<Published>& published)
{
    TableSpec table{.id = "reversal_history.published", .title = TM_TEXT("reversal_history", "Published and found")};
    table.columns = {words("what", TM_TEXT("reversal_history", "What")),
                     words("said", TM_TEXT("reversal_history", "Published")),
                     words("found", TM_TEXT("reversal_history", "This screen")),
                     words("why", TM_TEXT("reversal_history", "What explains it")),
                     words("source", TM_TEXT("reversal_history", "Said by"))};
    for (const auto& row : published)
        table.rows.push_back({row.what, TM_TEXT("reversal_history", "%1").with(row.said, row.format),
                              TM_TEXT("reversal_history", "%1").with(row.found, row.format), row.explanation,
                              verbatim(row.source)});
    table.note = TM_TEXT("reversal_history", "Published numbers are second-hand and shown as they were said");
    return table;
}

TableSpec leaveOneOutTable(const Analysis& analysis)
{
    TableSpec table{.id = "reversal_history.leave_one_out",
                    .title = TM_TEXT("reversal_history", "Mean without each case")};
    table.columns = {words("without", TM_TEXT("reversal_history", "Without"))};
    for (const int horizon : kHorizons)
        table.columns.push_back(horizonColumn(horizon));
    for (std::size_t k = 0; k < analysis.counted.size(); ++k) {
        std::vector<TableCell> row{analysis.all[analysis.counted[k]].date};
        bool any = false;
        for (const auto& h : analysis.horizons) {
            const auto it = std::ranges::find(h.cases, k);
            const bool there = it != h.cases.end() && h.without.size() > 1;
            any |= there;
            row.emplace_back(there ? h.without[static_cast<std::size_t>(it - h.cases.begin())]
                                   : std::numeric_limits<double>::quiet_NaN());
        }
        if (any)
            table.rows.push_back(std::move(row));
    }
    return table;
}

TableSpec gridTable(const Grid& grid)
{
    TableSpec table{.id = "reversal_history.sensitivity",
                    .title = TM_TEXT("reversal_history", "Mean return by definition")};
    table.columns = {words("instrument", TM_TEXT("reversal_history", "Instrument")),
                     numbers("threshold", TM_TEXT("reversal_history", "Threshold"), percent(2)),
                     numbers("since", TM_TEXT("reversal_history", "Since"), kYear),
                     numbers("n", verbatim("n"), kCount)};
    for (const int horizon : kHorizons)
        table.columns.push_back(horizonColumn(horizon));
    for (const auto& cell : grid.cells) {
        std::vector<TableCell> row{verbatim(cell.instrument), cell.threshold, static_cast<double>(cell.startYear),
                                   static_cast<double>(cell.counts.front())};
        row.insert(row.end(), cell.means.begin(), cell.means.end());
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableSpec qualityTable(const Analysis& analysis)
{
    TableSpec table{.id = "reversal_history.open_quality", .title = TM_TEXT("reversal_history", "Opens by year")};
    table.columns = {numbers("year", TM_TEXT("reversal_history", "Year"), kYear),
                     numbers("days", TM_TEXT("reversal_history", "Days"), kCount),
                     numbers("copied", TM_TEXT("reversal_history", "Open = prior close"), kCount),
                     numbers("flat", TM_TEXT("reversal_history", "One price all day"), kCount),
                     numbers("share", TM_TEXT("reversal_history", "Share"), percent(1)),
                     words("verdict", TM_TEXT("reversal_history", "Usable"))};
    for (const auto& year : analysis.quality)
        table.rows.push_back({static_cast<double>(year.year), static_cast<double>(year.days),
                              static_cast<double>(year.copied), static_cast<double>(year.flat), year.share(),
                              analysis.failedYears.contains(year.year) ? TM_TEXT("reversal_history", "no")
                                                                       : TM_TEXT("reversal_history", "yes")});
    return table;
}

} // namespace

void addTables(const Findings& findings, StudyOutput& out)
{
    out.tables = {caseTable(findings.analysis), testTable(findings.analysis)};
    if (!findings.published.empty())
        out.tables.push_back(publishedTable(findings.published));
    out.tables.push_back(leaveOneOutTable(findings.analysis));
    out.tables.push_back(gridTable(findings.grid));
    out.tables.push_back(qualityTable(findings.analysis));
}

} // namespace tidemark::reversal_history

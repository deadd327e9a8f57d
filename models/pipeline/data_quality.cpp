// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/data_quality.h"

#include "models/pipeline/calendars.h"
#include "models/quality/checks.h"
#include "models/quality/holes.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

using std::chrono::days;
using Kind = QualityFinding::Kind;

/// Below this share of a year's rows an equal open is chance.
constexpr double kShareWorthSaying = 0.1;
/// Two sources that touch on fewer days say nothing of each other.
constexpr std::int64_t kRowsWorthComparing = 3;

Eigen::Index at(std::size_t row) { return static_cast<Eigen::Index>(row); }

NumberFormat price() { return {Unit::None, 4, Sign::Negative, true}; }

/// Indices, rates and volatilities jump, and mean it.
bool canSplit(AssetClass assetClass)
{
    return assetClass == AssetClass::Equity || assetClass == AssetClass::Etf || assetClass == AssetClass::Crypto;
}

/// A factor as the two whole numbers a split is said with: 1.5 is 3 to 2.
std::pair<double, double> asSplit(double factor)
{
    const bool forward = factor > 1;
    const double n = forward ? factor : 1 / factor;
    const double whole = n == std::floor(n) ? 1 : 2;
    return forward ? std::pair{n * whole, whole} : std::pair{whole, n * whole};
}

/// One series under its checks.
class Examination
{
public:
    Examination(const StoredSeries& series, const Instrument& instrument, BarsPtr bars, std::vector<Session> sessions,
                std::vector<QualityFinding>& findings)
        : m_series(series),
          m_calendar(instrument.calendar),
          m_knownFrom(calendarKnownFrom(instrument.calendar)),
          m_splits(canSplit(instrument.assetClass)),
          m_bars(std::move(bars)),
          m_sessions(std::move(sessions)),
          m_findings(findings)
    {
    }

    void run()
    {
        candles();
        if (m_calendar != "MACRO")
            closedDays();
        repeated();
        if (m_splits)
            jumps();
        if (m_calendar != "MACRO")
            holes();
        if (m_calendar != "CRYPTO")
            opens();
    }

    void add(Kind kind, TimePoint from, TimePoint to, std::int64_t rows, Text text)
    {
        m_findings.push_back({kind, m_series.id, m_series.key, from, to, rows, std::move(text)});
    }

private:
    /// One finding a row, then how many more there are.
    template <typename Say>
    void addRows(Kind kind, const std::vector<std::size_t>& rows, Say say)
    {
        const auto times = m_bars->times();
        for (std::size_t i = 0; i < std::min(rows.size(), kPlacesListed); ++i)
            add(kind, times[rows[i]], times[rows[i]], 1, say(rows[i]));
        if (rows.size() > kPlacesListed)
            add(kind, times[rows[kPlacesListed]], times[rows.back()],
                static_cast<std::int64_t>(rows.size() - kPlacesListed),
                TM_TEXT("quality", "And %1 more rows of this kind")
                    .with(static_cast<std::int64_t>(rows.size() - kPlacesListed)));
    }

    void candles()
    {
        addRows(Kind::ImpossibleCandle, quality::impossibleCandles(*m_bars), [&](std::size_t row) {
            const double close = m_bars->close()[at(row)];
            return TM_TEXT("quality", "Open %1, high %2, low %3, close %4: a price lies outside the row's own range")
                .with(m_bars->open().size() > 0 ? m_bars->open()[at(row)] : close, price())
                .with(m_bars->high()[at(row)], price())
                .with(m_bars->low()[at(row)], price())
                .with(close, price());
        });
    }

    void closedDays()
    {
        // Rows of one closed day are one place.
        auto rows = quality::rowsOnClosedDays(m_calendar, *m_bars, m_sessions);
        std::erase_if(rows, [&](std::size_t row) { return m_bars->times()[row] < TimePoint{m_knownFrom}; });
        const Interval interval = m_series.key.interval;
        const auto times = m_bars->times();
        std::size_t listed = 0;
        for (std::size_t i = 0; i < rows.size();) {
            const Date day = quality::localDay(m_calendar, interval, times[rows[i]]);
            std::size_t end = i;
            while (end < rows.size() && quality::localDay(m_calendar, interval, times[rows[end]]) == day)
                ++end;
            if (++listed > kPlacesListed) {
                add(Kind::ClosedDay, times[rows[i]], times[rows.back()], static_cast<std::int64_t>(rows.size() - i),
                    TM_TEXT("quality", "And %1 more rows of this kind")
                        .with(static_cast<std::int64_t>(rows.size() - i)));
                break;
            }
            add(Kind::ClosedDay, times[rows[i]], times[rows[end - 1]], static_cast<std::int64_t>(end - i),
                TM_TEXT("quality", "%1 had no session by the calendar %2").with(day, DateStyle::Iso).with(m_calendar));
            i = end;
        }
    }

    void repeated()
    {
        addRows(Kind::Duplicate, quality::repeatedRows(*m_bars),
                [](std::size_t) { return TM_TEXT("quality", "Every price and the volume repeat the row before"); });
    }

    void jumps()
    {
        for (const quality::SplitLikeJump& jump : quality::splitLikeJumps(*m_bars)) {
            const TimePoint time = m_bars->times()[jump.row];
            const auto [after, before] = asSplit(jump.factor);
            const NumberFormat whole{Unit::None, 0, Sign::Negative, true};
            add(Kind::SplitLike, time, time, 1,
                TM_TEXT("quality",
                        "The level changes by %1 and stays: like a split of %2 to %3 that is not adjusted for")
                    .with(jump.measured, NumberFormat{Unit::Times, 3, Sign::Negative, true})
                    .with(after, whole)
                    .with(before, whole));
        }
    }

    void holes()
    {
        const auto times = m_bars->times();
        const auto count = quality::findHoles(m_calendar, m_series.key.interval,
                                              times.subspan(lowerIndex(times, TimePoint{m_knownFrom})), m_sessions);
        // The largest are worth a look first; they are listed in time order.
        auto worst = count.holes;
        std::ranges::sort(worst, std::greater{}, &quality::Hole::rows);
        worst.resize(std::min(worst.size(), kPlacesListed));
        std::ranges::sort(worst, {}, &quality::Hole::first);
        std::int64_t said = 0;
        for (const quality::Hole& hole : worst) {
            said += hole.rows;
            const Text what =
                hole.first == hole.last
                    ? TM_TEXT("quality", "%1 rows missing on %2").with(hole.rows).with(hole.first, DateStyle::Iso)
                    : TM_TEXT("quality", "%1 rows missing from %2 to %3")
                          .with(hole.rows)
                          .with(hole.first, DateStyle::Iso)
                          .with(hole.last, DateStyle::Iso);
            add(Kind::Hole, TimePoint{hole.first}, TimePoint{hole.last + days{1}} - std::chrono::milliseconds{1},
                hole.rows, what);
        }
        if (said < count.missing)
            add(Kind::Hole, m_series.first, m_series.last, count.missing - said,
                TM_TEXT("quality", "And %1 more missing rows in %2 smaller holes")
                    .with(count.missing - said)
                    .with(static_cast<std::int64_t>(count.holes.size() - worst.size())));
    }

    void opens()
    {
        if (m_series.key.interval != Interval::Day1)
            return;
        for (const quality::OpenAtPriorClose& year : quality::openAtPriorClose(m_calendar, *m_bars)) {
            const double share = static_cast<double>(year.equal) / static_cast<double>(year.rows);
            if (share >= kShareWorthSaying)
                add(Kind::OpenAtPriorClose, year.first, year.last, year.equal,
                    TM_TEXT("quality", "%1: %2 of %3 rows open exactly at the prior close (%4)")
                        .with(std::to_string(year.year))
                        .with(year.equal)
                        .with(year.rows)
                        .with(share, percent(0)));
        }
    }

    const StoredSeries& m_series;
    std::string m_calendar;
    Date m_knownFrom;
    bool m_splits;
    BarsPtr m_bars;
    std::vector<Session> m_sessions;
    std::vector<QualityFinding>& m_findings;
};

/// What the readers merged when the series was imported.
Status addMerged(const Store& store, const StoredSeries& series, std::vector<QualityFinding>& findings)
{
    const auto sources = store.seriesSources(series.id);
    if (!sources)
        return tl::unexpected(sources.error());
    for (const Provenance& source : *sources) {
        const auto issues = store.issues(source.id);
        if (!issues)
            return tl::unexpected(issues.error());
        std::int64_t merged = 0;
        for (const Issue& issue : *issues)
            merged += issue.kind == IssueKind::Merged ? 1 : 0;
        if (merged > 0)
            findings.push_back({Kind::Duplicate, series.id, series.key, series.first, series.last, merged,
                                TM_TEXT("quality", "%1: %2 places where rows of one time were merged at import")
                                    .with(source.file)
                                    .with(merged)});
    }
    return {};
}

/// How the second source of a thing stands to the first.
void addRatio(const StoredSeries& first, const StoredSeries& second, const Bars& a, const Bars& b,
              std::vector<QualityFinding>& findings)
{
    const auto ratio = quality::ratioOfSources(a, b);
    const NumberFormat format{Unit::None, 4, Sign::Negative, true};
    if (ratio.rows < kRowsWorthComparing)
        return;
    const auto other = [&] { return describe(first.key) + ", " + std::string{adjustmentName(first.adjustment)}; };
    const auto add = [&](TimePoint from, TimePoint to, std::int64_t rows, Text text) {
        findings.push_back({Kind::AdjustedAgainstRaw, second.id, second.key, from, to, rows, std::move(text)});
    };
    if (ratio.steps.empty()) {
        add(std::max(first.first, second.first), std::min(first.last, second.last), ratio.rows,
            TM_TEXT("quality", "Keeps to %1 on %2 common rows at a factor of %3")
                .with(other())
                .with(ratio.rows)
                .with(ratio.last, format));
        return;
    }
    add(std::max(first.first, second.first), std::min(first.last, second.last), ratio.rows,
        TM_TEXT("quality", "Stands to %1 at %2 on the first common row and at %3 on the last, with %4 steps between: "
                           "adjusted in another way")
            .with(other())
            .with(ratio.first, format)
            .with(ratio.last, format)
            .with(static_cast<std::int64_t>(ratio.steps.size())));
    for (std::size_t i = 0; i < std::min(ratio.steps.size(), kPlacesListed); ++i) {
        const quality::RatioStep& step = ratio.steps[i];
        add(step.time, step.time, 1,
            TM_TEXT("quality", "Factor to %1 steps from %2 to %3: a dividend or split on one side only")
                .with(other())
                .with(step.before, format)
                .with(step.after, format));
    }
}

} // namespace

Text checkName(QualityFinding::Kind kind)
{
    switch (kind) {
    case Kind::ImpossibleCandle:
        return TM_TEXT("quality", "Impossible candle");
    case Kind::ClosedDay:
        return TM_TEXT("quality", "Row on a closed day");
    case Kind::Duplicate:
        return TM_TEXT("quality", "Duplicate");
    case Kind::SplitLike:
        return TM_TEXT("quality", "Jump like a split");
    case Kind::Hole:
        return TM_TEXT("quality", "Hole");
    case Kind::OpenAtPriorClose:
        return TM_TEXT("quality", "Open at prior close");
    case Kind::AdjustedAgainstRaw:
        return TM_TEXT("quality", "Adjusted against raw");
    }
    return {};
}

Result<std::vector<QualityFinding>> checkQuality(const Store& store, std::span<const std::int64_t> series,
                                                 const Progress& progress)
{
    auto all = store.listSeries();
    if (!all)
        return tl::unexpected(all.error());
    const auto instruments = store.instruments();
    if (!instruments)
        return tl::unexpected(instruments.error());
    const auto additions = calendarAdditions(store);
    if (!additions)
        return tl::unexpected(additions.error());
    std::ranges::sort(*all, {}, &StoredSeries::key);
    const auto wanted = [&](const StoredSeries& stored) {
        return series.empty() || std::ranges::find(series, stored.id) != series.end();
    };
    std::vector<QualityFinding> findings;
    // Of one instrument and interval: the first source, which the others are held against.
    const StoredSeries* reference = nullptr;
    BarsPtr referenceBars;
    double done = 0;
    for (const StoredSeries& stored : *all) {
        progress.report(done++ / static_cast<double>(all->size()));
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled, TM_TEXT("pipeline", "Checking the data was cancelled."));
        const bool another = reference && reference->key.instrument == stored.key.instrument
                             && reference->key.interval == stored.key.interval;
        const auto& next = &stored == &all->back() ? nullptr : &stored + 1;
        const bool pairs =
            another
            || (next && next->key.instrument == stored.key.instrument && next->key.interval == stored.key.interval);
        if (!wanted(stored) && !pairs)
            continue;
        auto bars = store.readBars(stored.id);
        if (!bars)
            return tl::unexpected(bars.error());
        if (wanted(stored) && !(*bars)->empty()) {
            const auto instrument = std::ranges::find(*instruments, stored.key.instrument, &Instrument::id);
            const Instrument known = instrument == instruments->end() ? Instrument{} : *instrument;
            auto sessions =
                calendarSessions(known.calendar, *additions, std::chrono::floor<days>(stored.first) - days{7},
                                 std::chrono::floor<days>(stored.last) + days{31});
            if (!sessions)
                return tl::unexpected(sessions.error());
            Examination(stored, known, *bars, std::move(*sessions), findings).run();
            if (const Status merged = addMerged(store, stored, findings); !merged)
                return tl::unexpected(merged.error());
        }
        if (another && (wanted(stored) || wanted(*reference)) && !reference->simulated && !stored.simulated)
            addRatio(*reference, stored, *referenceBars, **bars, findings);
        if (!another) {
            reference = &stored;
            referenceBars = *bars;
        }
    }
    return findings;
}

TableSpec qualityTable(std::span<const QualityFinding> findings)
{
    TableSpec table;
    table.id = "quality";
    table.title = TM_TEXT("quality", "Data quality");
    table.columns = {{"check", TM_TEXT("quality", "Check"), {}, false},
                     {"series", TM_TEXT("quality", "Series"), {}, false},
                     {"from", TM_TEXT("quality", "From"), {}, false},
                     {"to", TM_TEXT("quality", "To"), {}, false},
                     {"rows", TM_TEXT("quality", "Rows"), {Unit::None, 0, Sign::Negative, true}, true},
                     {"what", TM_TEXT("quality", "What was found"), {}, false}};
    for (const QualityFinding& finding : findings) {
        const auto place = [&](TimePoint time) {
            return isIntraday(finding.key.interval) ? TableCell{time} : TableCell{std::chrono::floor<days>(time)};
        };
        table.rows.push_back({checkName(finding.kind), verbatim(describe(finding.key)), place(finding.from),
                              place(finding.to), static_cast<double>(finding.count), finding.text});
    }
    return table;
}

} // namespace tidemark

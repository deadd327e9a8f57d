// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/data_catalogue.h"

#include "models/pipeline/calendars.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

using std::chrono::days;

NumberFormat count() { return {Unit::None, 0, Sign::Negative, true}; }

Text words(std::string_view data) { return verbatim(std::string{data}); }

/// Macro values come when they are released, not on each session.
bool hasCalendar(const Instrument& instrument) { return instrument.calendar != "MACRO"; }

Instrument instrumentOf(const std::vector<Instrument>& all, const std::string& id)
{
    const auto it = std::ranges::find(all, id, &Instrument::id);
    if (it != all.end())
        return *it;
    Instrument unknown;
    unknown.id = unknown.name = id;
    return unknown;
}

void fillProvenance(CatalogueEntry& entry, const std::vector<Provenance>& sources)
{
    for (const Provenance& source : sources) {
        entry.datasets.push_back(source.id);
        entry.files.push_back(source.file);
        entry.importedAt = std::max(entry.importedAt, source.importedAt);
        entry.flagged += source.rowsFlagged;
        entry.refused += source.rowsRefused;
        entry.warnings += static_cast<std::int64_t>(source.warnings.size());
    }
}

Result<CatalogueEntry> seriesEntry(const Store& store, const StoredSeries& series, Instrument instrument,
                                   const CalendarAdditions& additions)
{
    CatalogueEntry entry;
    entry.series = series.id;
    entry.key = series.key;
    entry.instrument = std::move(instrument);
    entry.adjustment = series.adjustment;
    entry.rows = series.rows;
    entry.first = series.first;
    entry.last = series.last;
    entry.simulated = series.simulated;
    const auto sources = store.seriesSources(series.id);
    if (!sources)
        return tl::unexpected(sources.error());
    fillProvenance(entry, *sources);
    if (hasCalendar(entry.instrument)) {
        const auto times = store.readTimes(series.id);
        if (!times)
            return tl::unexpected(times.error());
        const auto sessions =
            calendarSessions(entry.instrument.calendar, additions, std::chrono::floor<days>(series.first) - days{7},
                             std::chrono::floor<days>(series.last) + days{31});
        if (!sessions)
            return tl::unexpected(sessions.error());
        const auto known =
            std::span{*times}.subspan(lowerIndex(*times, TimePoint{calendarKnownFrom(entry.instrument.calendar)}));
        entry.holes = quality::findHoles(entry.instrument.calendar, series.key.interval, known, *sessions);
    }
    return entry;
}

Text columnName(SeriesComparison::Column column)
{
    switch (column) {
    case SeriesComparison::Column::Open:
        return TM_TEXT("quality", "Open");
    case SeriesComparison::Column::High:
        return TM_TEXT("quality", "High");
    case SeriesComparison::Column::Low:
        return TM_TEXT("quality", "Low");
    case SeriesComparison::Column::Close:
        return TM_TEXT("quality", "Close");
    case SeriesComparison::Column::Volume:
        return TM_TEXT("quality", "Volume");
    }
    return {};
}

} // namespace

std::int64_t ageInDays(TimePoint importedAt, TimePoint now)
{
    return std::max<std::int64_t>(0, std::chrono::floor<days>(now - importedAt).count());
}

Result<std::vector<CatalogueEntry>> readCatalogue(const Store& store, const Progress& progress)
{
    auto series = store.listSeries();
    if (!series)
        return tl::unexpected(series.error());
    const auto frames = store.listFrames();
    if (!frames)
        return tl::unexpected(frames.error());
    const auto instruments = store.instruments();
    if (!instruments)
        return tl::unexpected(instruments.error());
    const auto additions = calendarAdditions(store);
    if (!additions)
        return tl::unexpected(additions.error());
    std::ranges::sort(*series, {}, &StoredSeries::key);

    std::vector<CatalogueEntry> entries;
    entries.reserve(series->size() + frames->size());
    for (const StoredSeries& stored : *series) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled, TM_TEXT("pipeline", "Reading the catalogue was cancelled."));
        auto entry = seriesEntry(store, stored, instrumentOf(*instruments, stored.key.instrument), *additions);
        if (!entry)
            return tl::unexpected(entry.error());
        entries.push_back(std::move(*entry));
        progress.report(static_cast<double>(entries.size()) / static_cast<double>(series->size()));
    }
    for (const StoredFrame& stored : *frames) {
        CatalogueEntry entry;
        entry.kind = stored.kind;
        entry.subject = stored.subject;
        entry.rows = stored.rows;
        entry.simulated = stored.simulated;
        if (const auto source = store.dataset(stored.dataset)) {
            entry.key.source = source->format;
            fillProvenance(entry, {*source});
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

TableSpec catalogueTable(std::span<const CatalogueEntry> entries, TimePoint now)
{
    TableSpec table;
    table.id = "catalogue";
    table.title = TM_TEXT("quality", "Data catalogue");
    table.columns = {{"instrument", TM_TEXT("quality", "Instrument"), {}, false},
                     {"interval", TM_TEXT("quality", "Interval"), {}, false},
                     {"source", TM_TEXT("quality", "Source"), {}, false},
                     {"first", TM_TEXT("quality", "First"), {}, false},
                     {"last", TM_TEXT("quality", "Last"), {}, false},
                     {"rows", TM_TEXT("quality", "Rows"), count(), true},
                     {"missing", TM_TEXT("quality", "Missing"), count(), true},
                     {"adjusted", TM_TEXT("quality", "Adjusted"), {}, false},
                     {"age_days", TM_TEXT("quality", "Age, days"), count(), true},
                     {"flagged", TM_TEXT("quality", "Flagged"), count(), true},
                     {"refused", TM_TEXT("quality", "Refused"), count(), true},
                     {"simulated", TM_TEXT("quality", "Simulated"), {}, false}};
    for (const CatalogueEntry& entry : entries) {
        const bool series = entry.series != 0;
        const auto day = [&](TimePoint time) {
            return words(
                series ? (isIntraday(entry.key.interval) ? isoTime(time) : isoDate(std::chrono::floor<days>(time)))
                       : std::string{});
        };
        const std::string name =
            series ? entry.key.instrument : entry.kind + (entry.subject.empty() ? "" : ' ' + entry.subject);
        table.rows.push_back({words(name), words(series ? intervalName(entry.key.interval) : ""),
                              words(entry.key.source), day(entry.first), day(entry.last),
                              static_cast<double>(entry.rows),
                              entry.holes.counted ? static_cast<double>(entry.holes.missing) : std::nan(""),
                              words(series ? adjustmentName(entry.adjustment) : ""),
                              static_cast<double>(ageInDays(entry.importedAt, now)), static_cast<double>(entry.flagged),
                              static_cast<double>(entry.refused), words(entry.simulated ? "SIMULATED" : "")});
    }
    return table;
}

Result<std::vector<StoredSeries>> seriesNamed(const Store& store, const std::string& name)
{
    const auto all = store.listSeries();
    if (!all)
        return tl::unexpected(all.error());
    const auto first = std::min(name.find(':'), name.size());
    const auto second = first < name.size() ? std::min(name.find(':', first + 1), name.size()) : name.size();
    const std::string instrument = name.substr(0, first);
    const std::string interval = first < name.size() ? name.substr(first + 1, second - first - 1) : std::string{};
    const std::string source = second < name.size() ? name.substr(second + 1) : std::string{};
    if (!interval.empty() && !intervalFromName(interval))
        return fail(ErrorCode::Usage, TM_TEXT("pipeline", "“%1” is no interval; write %2 like SPX:1d or SPX:1d:stooq.")
                                          .with(interval)
                                          .with(name));
    std::vector<StoredSeries> found;
    for (const StoredSeries& series : *all)
        if (series.key.instrument == instrument && (interval.empty() || interval == intervalName(series.key.interval))
            && (source.empty() || source == series.key.source))
            found.push_back(series);
    if (found.empty())
        return fail(
            ErrorCode::NotFound,
            TM_TEXT("pipeline", "The store has no series %1; `tidemark list series` shows what there is.").with(name));
    return found;
}

Text comparisonSummary(const SeriesComparison& comparison, const std::string& first, const std::string& second)
{
    return TM_TEXT("quality", "%1 against %2: %3 rows alike, %4 differ, %5 only in the first, %6 only in the second")
        .with(first)
        .with(second)
        .with(comparison.same)
        .with(comparison.differing)
        .with(comparison.onlyFirst)
        .with(comparison.onlySecond);
}

TableSpec comparisonTable(const SeriesComparison& comparison, Interval interval, const std::string& first,
                          const std::string& second)
{
    TableSpec table;
    table.id = "comparison";
    table.title = comparisonSummary(comparison, first, second);
    table.columns = {{"time", TM_TEXT("quality", "Time"), {}, false},
                     {"column", TM_TEXT("quality", "Column"), {}, false},
                     {"first", verbatim(first), {Unit::None, 4, Sign::Negative, true}, true},
                     {"second", verbatim(second), {Unit::None, 4, Sign::Negative, true}, true},
                     {"difference", TM_TEXT("quality", "Second against first"), signedPercent(4), true}};
    for (const SeriesComparison::Difference& difference : comparison.differences) {
        const TableCell time =
            isIntraday(interval) ? TableCell{difference.time} : TableCell{std::chrono::floor<days>(difference.time)};
        table.rows.push_back({time, columnName(difference.column), difference.first, difference.second,
                              difference.first != 0 ? difference.second / difference.first - 1 : std::nan("")});
    }
    const auto listed = static_cast<std::int64_t>(comparison.differences.size());
    std::int64_t all = 0;
    for (const SeriesComparison::Summary& column : comparison.columns)
        all += column.differing;
    if (all > listed)
        table.note = TM_TEXT("quality", "The first %1 of %2 differences").with(listed).with(all);
    return table;
}

} // namespace tidemark

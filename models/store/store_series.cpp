// SPDX-License-Identifier: GPL-3.0-or-later
// What a store has of one series.
#include "models/store/store.h"

#include "models/store/dataset_rows.h"
#include "models/store/series_comparison.h"
#include "models/store/series_read.h"
#include "models/store/series_rows.h"
#include "models/store/store_impl.h"

namespace tidemark {

using namespace store;

namespace {

SeriesKey keyOf(const Connection& db, const QString& path, std::int64_t series)
{
    Query query(db, "SELECT instrument_id, interval, source FROM series WHERE id = ?");
    query.bind(series);
    if (!query.step())
        raise(ErrorCode::NotFound,
              TM_TEXT("store", "%1 has no series number %2.").with(path.toStdString()).with(series));
    return {.instrument = query.text(0),
            .interval = intervalFromName(query.text(1)).value_or(Interval::Irregular),
            .source = query.text(2)};
}

} // namespace

Result<std::vector<Provenance>> Store::seriesSources(std::int64_t series, std::optional<TimeRange> range) const
{
    return guarded(m->path, [&]() -> Result<std::vector<Provenance>> {
        const Connection& db = m->reading();
        std::vector<Provenance> sources;
        Query query(db, "SELECT dataset_id FROM series_dataset WHERE series_id = ? AND first_ts < ? AND last_ts >= ? "
                        "ORDER BY dataset_id");
        query.bind(series)
            .bind(range ? milliseconds(range->to) : std::numeric_limits<std::int64_t>::max())
            .bind(range ? milliseconds(range->from) : std::numeric_limits<std::int64_t>::min());
        while (query.step())
            if (auto provenance = readDataset(db, query.integer(0)))
                sources.push_back(std::move(*provenance));
        return sources;
    });
}

Result<std::vector<SeriesPart>> Store::seriesParts(std::int64_t series) const
{
    return guarded(m->path, [&]() -> Result<std::vector<SeriesPart>> {
        const Connection& db = m->reading();
        std::vector<SeriesPart> parts;
        Query query(db, "SELECT dataset_id, row_count, first_ts, last_ts FROM series_dataset WHERE series_id = ? ORDER "
                        "BY dataset_id");
        query.bind(series);
        while (query.step())
            if (auto provenance = readDataset(db, query.integer(0)))
                parts.push_back(
                    {std::move(*provenance), query.integer(1), instant(query.integer(2)), instant(query.integer(3))});
        return parts;
    });
}

Result<BarsPtr> Store::readBars(std::int64_t series, std::optional<TimeRange> range) const
{
    return guarded(m->path, [&]() -> Result<BarsPtr> {
        const Connection& db = m->reading();
        const ReadScope scope(db);
        SeriesKey key = keyOf(db, m->path, series);
        return Bars::adopt(std::move(key), readRows(db, series, range));
    });
}

Result<std::vector<TimePoint>> Store::readTimes(std::int64_t series, std::optional<TimeRange> range) const
{
    return guarded(m->path, [&]() -> Result<std::vector<TimePoint>> {
        const Connection& db = m->reading();
        const ReadScope scope(db);
        (void)keyOf(db, m->path, series);
        return readRowTimes(db, series, range);
    });
}

Result<BarLevels> Store::readLevels(std::int64_t series, std::optional<TimeRange> range) const
{
    return guarded(m->path, [&]() -> Result<BarLevels> {
        const Connection& db = m->reading();
        const ReadScope scope(db);
        (void)keyOf(db, m->path, series);
        const std::int64_t mask = columnMask(db, series);
        BarLevels levels;
        const std::array<BarLevels::Extremes*, kColumns> columns{&levels.open, &levels.high, &levels.low, &levels.close,
                                                                 &levels.volume};
        for (const auto& stretch : readStretches(db, series, range)) {
            levels.first.push_back(instant(stretch.firstTs));
            levels.last.push_back(instant(stretch.lastTs));
            levels.rows.push_back(stretch.rows);
            levels.closeFirst.push_back(stretch.closeFirst);
            levels.closeLast.push_back(stretch.closeLast);
            for (std::size_t c = 0; c < kColumns; ++c) {
                if (!(mask >> c & 1))
                    continue;
                columns[c]->minimum.push_back(stretch.extremes[c].minimum);
                columns[c]->maximum.push_back(stretch.extremes[c].maximum);
            }
        }
        return levels;
    });
}

Result<SeriesComparison> Store::compareSeries(std::int64_t first, std::int64_t second, std::optional<TimeRange> range,
                                              double tolerance, std::size_t limit) const
{
    return guarded(m->path, [&]() -> Result<SeriesComparison> {
        const Connection& db = m->reading();
        const ReadScope scope(db);
        SeriesKey keyFirst = keyOf(db, m->path, first);
        SeriesKey keySecond = keyOf(db, m->path, second);
        return compareBars(*Bars::adopt(std::move(keyFirst), readRows(db, first, range)),
                           *Bars::adopt(std::move(keySecond), readRows(db, second, range)), tolerance, limit);
    });
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
// Random imports, reads and undos against a plain map.
#include "tests/store/store_fixture.h"

#include <map>
#include <random>
#include <set>

namespace tidemark {
namespace {

using namespace testing;

struct ModelRow
{
    std::array<double, 5> values{};
    std::set<std::int64_t> givers;
    std::array<std::set<std::int64_t>, 5> fills; ///< by column: who gave the value that the row had not
};

struct ModelSeries
{
    std::map<std::int64_t, ModelRow> rows;
    std::map<std::int64_t, Columns> givers; ///< those with a row, and the columns their file had
};

std::array<double, 5> cellsOf(const Row& row, Columns which)
{
    switch (which) {
    case Columns::All:
        return {row.open, row.high, row.low, row.close, row.volume};
    case Columns::NoVolume:
        return {row.open, row.high, row.low, row.close, kNaN};
    case Columns::CloseOnly:
        break;
    }
    return {kNaN, kNaN, kNaN, row.close, kNaN};
}

/// The same through a stream, in pieces of any size.
IngestReport ingestInPieces(Store& store, const ImportBatch& whole, std::mt19937_64& random)
{
    const auto report = store.ingestStream(
        whole.provenance.file,
        [&](ImportSink& sink) -> Result<ImportBatch> {
            for (const auto& imported : whole.series) {
                const Bars& bars = *imported.bars;
                const auto series = sink.beginSeries({bars.key(), imported.adjustment, imported.instrument});
                for (std::size_t at = 0; at < bars.size();) {
                    const std::size_t n = std::min<std::size_t>(bars.size() - at, 1 + random() % 5'000);
                    const auto part =
                        bars.slice({bars.times()[at], bars.times()[at + n - 1] + std::chrono::milliseconds{1}});
                    const auto times = part->times();
                    if (const auto status = sink.addRows(*series, {{times.begin(), times.end()},
                                                                   part->open(),
                                                                   part->high(),
                                                                   part->low(),
                                                                   part->close(),
                                                                   part->volume()});
                        !status)
                        return tl::unexpected(status.error());
                    at += n;
                }
            }
            ImportBatch rest = whole;
            rest.series.clear();
            return rest;
        },
        Progress{});
    if (!report)
        throw std::runtime_error(plain(report.error().text));
    return *report;
}

bool has(Columns which, std::size_t column)
{
    return which == Columns::All || column == 3 || (which == Columns::NoVolume && column != 4);
}

struct Counts
{
    std::int64_t added = 0, same = 0, conflicting = 0, filled = 0;
};

Counts ingestModel(ModelSeries& model, const std::vector<Row>& rows, Columns which, std::int64_t dataset)
{
    Counts counts;
    for (const Row& row : rows) {
        const auto cells = cellsOf(row, which);
        const auto [it, fresh] = model.rows.try_emplace(row.minute, ModelRow{cells, {dataset}, {}});
        if (fresh) {
            ++counts.added;
            continue;
        }
        ModelRow& stored = it->second;
        bool same = true;
        for (std::size_t c = 0; c < 5; ++c)
            same = same && (std::isnan(cells[c]) || std::isnan(stored.values[c]) || stored.values[c] == cells[c]);
        bool filled = false;
        for (std::size_t c = 0; same && c < 5; ++c) {
            if (std::isnan(cells[c]))
                continue;
            const bool gap = std::isnan(stored.values[c]);
            if (gap)
                stored.values[c] = cells[c];
            if (gap || !stored.fills[c].empty())
                stored.fills[c].insert(dataset);
            filled = filled || gap;
        }
        if (same)
            stored.givers.insert(dataset);
        counts.filled += filled ? 1 : 0;
        ++(same ? counts.same : counts.conflicting);
    }
    if (counts.added + counts.same > 0)
        model.givers[dataset] = which;
    return counts;
}

void undoModel(ModelSeries& model, std::int64_t dataset)
{
    for (auto it = model.rows.begin(); it != model.rows.end();) {
        it->second.givers.erase(dataset);
        for (std::size_t c = 0; c < 5; ++c)
            if (it->second.fills[c].erase(dataset) > 0 && it->second.fills[c].empty())
                it->second.values[c] = kNaN;
        it = it->second.givers.empty() ? model.rows.erase(it) : std::next(it);
    }
    model.givers.erase(dataset);
}

void expectSame(const Bars& bars, const ModelSeries& model, std::int64_t from, std::int64_t to)
{
    const auto begin = model.rows.lower_bound(from);
    const auto end = model.rows.lower_bound(to);
    ASSERT_EQ(bars.size(), static_cast<std::size_t>(std::distance(begin, end)));
    const std::array<const Eigen::ArrayXd*, 5> arrays{&bars.open(), &bars.high(), &bars.low(), &bars.close(),
                                                      &bars.volume()};
    for (std::size_t c = 0; c < 5; ++c) {
        const bool there = std::ranges::any_of(model.givers, [&](const auto& giver) { return has(giver.second, c); });
        if (!there && c != 3) {
            ASSERT_EQ(arrays[c]->size(), 0);
            continue;
        }
        Eigen::Index i = 0;
        for (auto it = begin; it != end; ++it, ++i) {
            ASSERT_EQ(bars.times()[static_cast<std::size_t>(i)], minuteAt(it->first));
            const double expected = it->second.values[c];
            const double got = (*arrays[c])[i];
            ASSERT_TRUE((std::isnan(expected) && std::isnan(got)) || std::memcmp(&expected, &got, sizeof got) == 0)
                << "column " << c << " minute " << it->first << ": " << got << " for " << expected;
        }
    }
}

class Model : public StoreTest, public ::testing::WithParamInterface<unsigned>
{};

TEST_P(Model, AnyCourseOfImportsAndUndosReadsAsAPlainMapWould)
{
    std::mt19937_64 random(GetParam());
    const auto pick = [&](std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(high - low + 1));
    };
    const std::vector<double> odd{0.0, -0.0, kNaN, 1e300, 5e-324, 1e15, 0.1, 100.25, 1.0 / 3.0};
    const std::vector<SeriesKey> keys{{"SPY", Interval::Minute1, "a"}, {"SPY", Interval::Minute1, "b"}};
    std::map<SeriesKey, ModelSeries> models;
    std::set<std::int64_t> datasets;
    auto store = open();
    for (int step = 0; step < 50; ++step) {
        if (!datasets.empty() && pick(0, 3) == 0) {
            const auto dataset = *std::next(datasets.begin(), pick(0, static_cast<std::int64_t>(datasets.size()) - 1));
            ASSERT_TRUE(store->undoIngest(dataset));
            datasets.erase(dataset);
            for (auto& [key, model] : models)
                undoModel(model, dataset);
        } else {
            const auto& key = keys[static_cast<std::size_t>(pick(0, 1))];
            const auto which = static_cast<Columns>(pick(0, 2));
            // Some imports go over chunk borders, some are a handful of rows, some repeat others' values, some differ from them.
            std::int64_t first = pick(0, 12'000);
            // A few follow the last row, as they do while a market is open.
            const bool live = pick(0, 2) == 0 && !models[key].rows.empty();
            if (live)
                first = models[key].rows.rbegin()->first + 1;
            const std::int64_t every = pick(0, 2) == 0 ? pick(2, 40) : 1;
            const bool strange = pick(0, 4) == 0;
            std::vector<Row> rows;
            for (const Row& row : walk(first, first + pick(1, live || pick(0, 1) == 0 ? 40 : 9'000))) {
                if (row.minute % every != 0)
                    continue;
                rows.push_back(row);
                if (strange && pick(0, 20) == 0)
                    rows.back().close =
                        odd[static_cast<std::size_t>(pick(0, static_cast<std::int64_t>(odd.size()) - 1))];
                if (strange && pick(0, 30) == 0)
                    rows.back().volume = kNaN;
            }
            if (rows.empty())
                continue;
            const auto batch = batchOf({makeBars(rows, key, which)}, "step " + std::to_string(step));
            const auto report = pick(0, 2) == 0 ? ingestInPieces(*store, batch, random) : ingest(*store, batch);
            datasets.insert(report.dataset);
            const auto counts = ingestModel(models[key], rows, which, report.dataset);
            ASSERT_EQ(report.rowsAdded, counts.added);
            ASSERT_EQ(report.rowsSame, counts.same);
            ASSERT_EQ(report.rowsConflicting, counts.conflicting);
            ASSERT_EQ(report.rowsFilled, counts.filled);
        }
        if (const auto before = *store->listSeries(); !before.empty() && pick(0, 5) == 0) {
            const auto id = before[static_cast<std::size_t>(pick(0, static_cast<std::int64_t>(before.size()) - 1))].id;
            const auto deletion = store->deleteSeries(std::span{&id, 1}, minuteAt(step));
            ASSERT_TRUE(deletion) << plain(deletion.error().text);
            ASSERT_EQ(store->listSeries()->size(), before.size() - 1);
            ASSERT_TRUE(store->undoDelete(*deletion));
        }
        const auto list = *store->listSeries();
        for (const auto& [key, model] : models) {
            const auto series = std::ranges::find(list, key, &StoredSeries::key);
            if (model.rows.empty()) {
                ASSERT_EQ(series, list.end());
                continue;
            }
            ASSERT_NE(series, list.end());
            ASSERT_EQ(series->rows, static_cast<std::int64_t>(model.rows.size()));
            ASSERT_EQ(series->first, minuteAt(model.rows.begin()->first));
            ASSERT_EQ(series->last, minuteAt(model.rows.rbegin()->first));
            const std::int64_t from = pick(-10, 22'000);
            const std::int64_t to = pick(from, 22'010);
            const auto part = store->readBars(series->id, TimeRange{minuteAt(from), minuteAt(to)});
            ASSERT_TRUE(part) << plain(part.error().text);
            expectSame(**part, model, from, to);
            if (step % 10 == 9)
                expectSame(**store->readBars(series->id), model, -1, 1'000'000);
        }
    }
    expectSound(*store);
    for (const auto dataset : datasets)
        ASSERT_TRUE(store->undoIngest(dataset));
    EXPECT_TRUE(store->listSeries()->empty());
    expectSound(*store);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Model, ::testing::Values(1U, 2U, 3U, 20251120U));

} // namespace
} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/frame_rows.h"

#include "models/store/series_rows.h"

#include <algorithm>
#include <cmath>

namespace tidemark::store {

namespace {

// Names come from frameSchemas(), never from a file.
std::string quotedName(std::string_view name) { return '"' + std::string{name} + '"'; }

std::string joined(const std::vector<std::string>& names, const std::string& between, const std::string& after = {})
{
    std::string out;
    for (const auto& name : names)
        out += (out.empty() ? "" : between) + quotedName(name) + after;
    return out;
}

std::vector<std::string> columnNames(const FrameSchema& schema)
{
    std::vector<std::string> names;
    for (const auto& column : schema.columns)
        names.push_back(column.name);
    return names;
}

std::size_t columnIndex(const FrameSchema& schema, std::string_view name)
{
    return static_cast<std::size_t>(std::ranges::find(schema.columns, name, &ColumnSpec::name)
                                    - schema.columns.begin());
}

bool missing(const Frame::Cell& cell)
{
    struct Visitor
    {
        bool operator()(double v) const { return std::isnan(v); }
        bool operator()(const std::string& v) const { return v.empty(); }
        bool operator()(Date v) const { return v == Frame::kNoDate; }
        bool operator()(TimePoint v) const { return v == Frame::kNoTime; }
    };
    return std::visit(Visitor{}, cell);
}

void bindCell(Query& query, const Frame::Cell& cell)
{
    if (missing(cell) && !std::holds_alternative<std::string>(cell)) {
        query.bindNull();
        return;
    }
    struct Visitor
    {
        Query& query;
        void operator()(double v) const { query.bind(v); }
        void operator()(const std::string& v) const { query.bind(v); }
        void operator()(Date v) const { query.bind(isoDate(v)); }
        void operator()(TimePoint v) const { query.bind(milliseconds(v)); }
    };
    std::visit(Visitor{query}, cell);
}

Frame::Cell readCell(const Query& query, int column, ColumnType type)
{
    switch (type) {
    case ColumnType::Number:
        return query.real(column);
    case ColumnType::String:
        return query.text(column);
    case ColumnType::Day:
        return query.isNull(column) ? Frame::kNoDate : parseIsoDate(query.text(column)).value_or(Frame::kNoDate);
    case ColumnType::Instant:
        break;
    }
    return query.isNull(column) ? Frame::kNoTime : instant(query.integer(column));
}

Cells readCells(const Query& query, const FrameSchema& schema)
{
    Cells cells;
    for (std::size_t c = 0; c < schema.columns.size(); ++c)
        cells.push_back(readCell(query, static_cast<int>(c), schema.columns[c].type));
    return cells;
}

/// Nothing contradicts: the cells are the same, or one of them says nothing.
bool agrees(const Frame::Cell& a, const Frame::Cell& b) { return a == b || missing(a) || missing(b); }

std::ptrdiff_t filled(const Cells& cells)
{
    return std::ranges::count_if(cells, [](const Frame::Cell& cell) { return !missing(cell); });
}

void checkRequired(const FrameSchema& schema, const Cells& cells, std::size_t row)
{
    for (std::size_t c = 0; c < cells.size(); ++c) {
        const bool day = std::holds_alternative<Date>(cells[c]) && !missing(cells[c]);
        const bool writable = !day || parseIsoDate(isoDate(std::get<Date>(cells[c])));
        const bool infinite = std::holds_alternative<double>(cells[c]) && std::isinf(std::get<double>(cells[c]));
        if ((missing(cells[c]) && schema.columns[c].required) || !writable || infinite)
            raise(ErrorCode::Precondition, TM_TEXT("store", "%1, row %2: column %3 has no value that can be stored")
                                               .with(schema.kind)
                                               .with(static_cast<std::int64_t>(row + 1))
                                               .with(schema.columns[c].name));
    }
}

std::set<std::int64_t> simulatedDatasets(const Connection& connection)
{
    std::set<std::int64_t> ids;
    Query query(connection, "SELECT id FROM dataset WHERE simulated = 1");
    while (query.step())
        ids.insert(query.integer(0));
    return ids;
}

void appendCell(Frame::Column& column, const Query& query, int at)
{
    struct Visitor
    {
        const Query& query;
        int at;
        void operator()(std::vector<double>& out) const { out.push_back(query.real(at)); }
        void operator()(std::vector<std::string>& out) const { out.emplace_back(query.view(at)); }
        void operator()(std::vector<Date>& out) const
        {
            out.push_back(query.isNull(at) ? Frame::kNoDate : parseIsoDate(query.view(at)).value_or(Frame::kNoDate));
        }
        void operator()(std::vector<TimePoint>& out) const
        {
            out.push_back(query.isNull(at) ? Frame::kNoTime : instant(query.integer(at)));
        }
    };
    std::visit(Visitor{query, at}, column);
}

/// The rows of a table by key as they stand, and whose each is.
struct StoredRows
{
    Frame frame;
    std::vector<std::int64_t> datasets;
};

StoredRows readAll(const Connection& connection, const FrameSchema& schema)
{
    StoredRows rows{Frame(schema), {}};
    Query query(connection, "SELECT " + joined(columnNames(schema), ", ") + ", dataset_id FROM "
                                + quotedName(schema.kind) + " ORDER BY " + joined(schema.key, ", ") + ", dataset_id");
    const std::size_t columns = schema.columns.size();
    while (query.step()) {
        for (std::size_t c = 0; c < columns; ++c)
            appendCell(rows.frame.column(c), query, static_cast<int>(c));
        rows.datasets.push_back(query.integer(static_cast<int>(columns)));
    }
    return rows;
}

Frame::Cell cellAt(const Frame& frame, std::size_t column, std::size_t row)
{
    return std::visit([&](const auto& cells) -> Frame::Cell { return cells[row]; }, frame.column(column));
}

bool sameAt(const Frame::Column& column, std::size_t a, std::size_t b)
{
    return std::visit([&](const auto& cells) { return cells[a] == cells[b]; }, column);
}

// Which rows were known by then: the end of a day in New York, or an instant.
std::vector<bool> knownRows(const Frame& frame, TimePoint asOf)
{
    const FrameSchema& schema = frame.schema();
    std::vector<bool> known(frame.rows(), true);
    if (schema.knownAt.empty())
        return known;
    struct Visitor
    {
        std::vector<bool>& known;
        TimePoint asOf;
        void operator()(const std::vector<Date>& days) const
        {
            for (std::size_t i = 0; i < days.size(); ++i)
                known[i] = days[i] == Frame::kNoDate || endOfNewYorkDay(days[i]) <= asOf;
        }
        void operator()(const std::vector<TimePoint>& times) const
        {
            for (std::size_t i = 0; i < times.size(); ++i)
                known[i] = times[i] == Frame::kNoTime || times[i] <= asOf;
        }
        void operator()(const std::vector<double>&) const {}
        void operator()(const std::vector<std::string>&) const {}
    };
    std::visit(Visitor{known, asOf}, frame.column(columnIndex(schema, schema.knownAt)));
    return known;
}

void appendRow(Frame& to, const Frame& from, std::size_t row)
{
    for (std::size_t c = 0; c < from.schema().columns.size(); ++c)
        std::visit(
            [&](auto& out) {
                using Cells = std::decay_t<decltype(out)>;
                out.push_back(std::get<Cells>(from.column(c))[row]);
            },
            to.column(c));
}

} // namespace

std::string_view subjectColumn(std::string_view kind)
{
    const FrameSchema* schema = frameSchema(kind);
    return schema ? std::string_view{schema->subject} : std::string_view{};
}

Cells cellsOf(const Frame& frame, std::size_t row)
{
    Cells cells;
    for (std::size_t c = 0; c < frame.schema().columns.size(); ++c)
        cells.push_back(std::visit([&](const auto& column) -> Frame::Cell { return column[row]; }, frame.column(c)));
    return cells;
}

FrameCounts insertFrame(const Connection& connection, const Frame& frame, std::int64_t dataset, bool simulated,
                        const std::function<void()>& check)
{
    const FrameSchema& schema = frame.schema();
    const std::string columns = joined(columnNames(schema), ", ");
    std::string marks;
    for (std::size_t i = 0; i <= schema.columns.size(); ++i)
        marks += i == 0 ? "?" : ", ?";
    Query insert(connection, "INSERT OR IGNORE INTO " + quotedName(schema.kind) + " (" + columns
                                 + ", dataset_id) VALUES (" + marks + ")");
    Query find(connection, "SELECT " + columns + " FROM " + quotedName(schema.kind)
                               + " JOIN dataset ON dataset.id = dataset_id WHERE " + joined(schema.key, " AND ", " = ?")
                               + " AND simulated = ? ORDER BY dataset_id");
    FrameCounts counts;
    for (std::size_t row = 0; row < frame.rows(); ++row) {
        if (row % 256 == 0)
            check();
        const Cells cells = cellsOf(frame, row);
        checkRequired(schema, cells, row);
        for (const auto& name : schema.key)
            bindCell(find, cells[columnIndex(schema, name)]);
        find.bind(std::int64_t{simulated});
        Cells stored; // the one that stands for the key
        while (find.step())
            if (Cells next = readCells(find, schema); stored.empty() || filled(next) > filled(stored))
                stored = std::move(next);
        find.reset();
        const bool there = !stored.empty();
        const bool richer = there && filled(cells) > filled(stored);
        if (there && !richer && !std::ranges::equal(stored, cells, agrees)) {
            ++counts.conflicting;
            continue;
        }
        for (const auto& cell : cells)
            bindCell(insert, cell);
        insert.bind(dataset).run();
        ++(there ? counts.same : counts.added);
        counts.richer += richer ? 1 : 0;
    }
    return counts;
}

KnownRows readFrameRows(const Connection& connection, const FrameSchema& schema, TimePoint asOf)
{
    const auto simulated = simulatedDatasets(connection);
    const StoredRows all = readAll(connection, schema);
    const auto known = knownRows(all.frame, asOf);
    const bool bySubject = !schema.whole && !schema.subject.empty();
    const std::size_t subject = bySubject ? columnIndex(schema, schema.subject) : 0;
    const auto isSimulated = [&](std::size_t row) {
        return !simulated.empty() && simulated.contains(all.datasets[row]);
    };
    std::set<Frame::Cell> real; // the subjects that have real rows
    bool anyReal = false;
    for (std::size_t row = 0; row < known.size() && !simulated.empty(); ++row) {
        if (!known[row] || isSimulated(row))
            continue;
        anyReal = true;
        if (bySubject)
            real.insert(cellAt(all.frame, subject, row));
    }
    const auto hidden = [&](std::size_t row) {
        if (!isSimulated(row))
            return false;
        return schema.whole ? anyReal : bySubject && real.contains(cellAt(all.frame, subject, row));
    };

    std::vector<std::size_t> key;
    for (const auto& name : schema.key)
        key.push_back(columnIndex(schema, name));
    const auto sameKey = [&](std::size_t a, std::size_t b) {
        return std::ranges::all_of(key, [&](std::size_t c) { return sameAt(all.frame.column(c), a, b); });
    };
    const auto standsBefore = [&](std::size_t row, std::size_t other) {
        if (isSimulated(row) != isSimulated(other))
            return !isSimulated(row);
        return filled(cellsOf(all.frame, row)) > filled(cellsOf(all.frame, other));
    };
    auto frame = std::make_shared<Frame>(schema);
    KnownRows result;
    for (std::size_t first = 0; first < known.size();) {
        // Rows of one key stand together, the earliest import first. A real one stands for all, then the one that says most.
        std::size_t chosen = known.size();
        std::size_t row = first;
        for (; row < known.size() && (row == first || sameKey(first, row)); ++row)
            if (known[row] && (chosen == known.size() || standsBefore(row, chosen)))
                chosen = row;
        first = row;
        if (chosen == known.size() || hidden(chosen))
            continue;
        result.datasets.insert(all.datasets[chosen]);
        appendRow(*frame, all.frame, chosen);
    }
    result.frame = std::move(frame);
    return result;
}

void removeFrames(const Connection& connection, std::int64_t dataset)
{
    for (const auto& schema : frameSchemas())
        Query(connection, "DELETE FROM " + quotedName(schema.kind) + " WHERE dataset_id = ?").bind(dataset).run();
}

} // namespace tidemark::store

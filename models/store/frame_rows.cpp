// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/frame_rows.h"

#include "models/store/series_rows.h"

#include <algorithm>
#include <cmath>

namespace tidemark::store {

namespace {

// Names come from frameSchemas(), never from a file.
std::string quoted(std::string_view name)
{
    return '"' + std::string{name} + '"';
}

std::string joined(const std::vector<std::string> &names, const std::string &between, const std::string &after = {})
{
    std::string out;
    for (const auto &name : names)
        out += (out.empty() ? "" : between) + quoted(name) + after;
    return out;
}

std::vector<std::string> columnNames(const FrameSchema &schema)
{
    std::vector<std::string> names;
    for (const auto &column : schema.columns)
        names.push_back(column.name);
    return names;
}


std::size_t columnIndex(const FrameSchema &schema, std::string_view name)
{
    return static_cast<std::size_t>(std::ranges::find(schema.columns, name, &ColumnSpec::name) - schema.columns.begin());
}

bool missing(const Frame::Cell &cell)
{
    struct Visitor
    {
        bool operator()(double v) const { return std::isnan(v); }
        bool operator()(const std::string &v) const { return v.empty(); }
        bool operator()(Date v) const { return v == Frame::kNoDate; }
        bool operator()(TimePoint v) const { return v == Frame::kNoTime; }
    };
    return std::visit(Visitor{}, cell);
}

void bindCell(Query &query, const Frame::Cell &cell)
{
    if (missing(cell) && !std::holds_alternative<std::string>(cell)) {
        query.bindNull();
        return;
    }
    struct Visitor
    {
        Query &query;
        void operator()(double v) const { query.bind(v); }
        void operator()(const std::string &v) const { query.bind(v); }
        void operator()(Date v) const { query.bind(isoDate(v)); }
        void operator()(TimePoint v) const { query.bind(milliseconds(v)); }
    };
    std::visit(Visitor{query}, cell);
}

Frame::Cell readCell(const Query &query, int column, ColumnType type)
{
    switch (type) {
    case ColumnType::Number: return query.real(column);
    case ColumnType::String: return query.text(column);
    case ColumnType::Day: return query.isNull(column) ? Frame::kNoDate : parseIsoDate(query.text(column)).value_or(Frame::kNoDate);
    case ColumnType::Instant: break;
    }
    return query.isNull(column) ? Frame::kNoTime : instant(query.integer(column));
}

Cells readCells(const Query &query, const FrameSchema &schema)
{
    Cells cells;
    for (std::size_t c = 0; c < schema.columns.size(); ++c)
        cells.push_back(readCell(query, static_cast<int>(c), schema.columns[c].type));
    return cells;
}

bool sameCell(const Frame::Cell &a, const Frame::Cell &b)
{
    return a == b || (missing(a) && missing(b));
}

void checkRequired(const FrameSchema &schema, const Cells &cells, std::size_t row)
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

// When a row became known: the end of its day in New York, or its instant.
bool knownBy(const Frame::Cell &when, TimePoint asOf)
{
    if (const auto *day = std::get_if<Date>(&when))
        return *day == Frame::kNoDate || endOfNewYorkDay(*day) <= asOf;
    if (const auto *time = std::get_if<TimePoint>(&when))
        return *time == Frame::kNoTime || *time <= asOf;
    return true;
}

struct KnownRow
{
    Cells cells;
    std::int64_t dataset = 0;
    bool simulated = false;
};

std::vector<KnownRow> rowsKnownAt(const Connection &connection, const FrameSchema &schema, TimePoint asOf)
{
    const std::size_t known = schema.knownAt.empty() ? schema.columns.size() : columnIndex(schema, schema.knownAt);
    Query query(connection, "SELECT " + joined(columnNames(schema), ", ") + ", dataset_id, simulated FROM " + quoted(schema.kind)
                                + " JOIN dataset ON dataset.id = dataset_id ORDER BY " + joined(schema.key, ", ")
                                + ", simulated, dataset_id");
    const int after = static_cast<int>(schema.columns.size());
    std::vector<KnownRow> rows;
    while (query.step()) {
        KnownRow row{readCells(query, schema), query.integer(after), query.integer(after + 1) != 0};
        if (known == schema.columns.size() || knownBy(row.cells[known], asOf))
            rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

std::string_view subjectColumn(std::string_view kind)
{
    const FrameSchema *schema = frameSchema(kind);
    return schema ? std::string_view{schema->subject} : std::string_view{};
}

Cells cellsOf(const Frame &frame, std::size_t row)
{
    Cells cells;
    for (std::size_t c = 0; c < frame.schema().columns.size(); ++c)
        cells.push_back(std::visit([&](const auto &column) -> Frame::Cell { return column[row]; }, frame.column(c)));
    return cells;
}

FrameCounts insertFrame(const Connection &connection, const Frame &frame, std::int64_t dataset, bool simulated,
                        const std::function<void()> &check)
{
    const FrameSchema &schema = frame.schema();
    const std::string columns = joined(columnNames(schema), ", ");
    std::string marks;
    for (std::size_t i = 0; i <= schema.columns.size(); ++i)
        marks += i == 0 ? "?" : ", ?";
    Query insert(connection, "INSERT OR IGNORE INTO " + quoted(schema.kind) + " (" + columns + ", dataset_id) VALUES (" + marks + ")");
    Query find(connection, "SELECT " + columns + " FROM " + quoted(schema.kind) + " JOIN dataset ON dataset.id = dataset_id WHERE "
                               + joined(schema.key, " AND ", " = ?") + " AND simulated = ? ORDER BY dataset_id LIMIT 1");
    FrameCounts counts;
    for (std::size_t row = 0; row < frame.rows(); ++row) {
        if (row % 256 == 0)
            check();
        const Cells cells = cellsOf(frame, row);
        checkRequired(schema, cells, row);
        for (const auto &name : schema.key)
            bindCell(find, cells[columnIndex(schema, name)]);
        find.bind(std::int64_t{simulated});
        const bool there = find.step();
        const bool same = there && std::ranges::equal(readCells(find, schema), cells, sameCell);
        find.reset();
        if (there && !same) {
            ++counts.conflicting;
            continue;
        }
        for (const auto &cell : cells)
            bindCell(insert, cell);
        insert.bind(dataset).run();
        ++(there ? counts.same : counts.added);
    }
    return counts;
}

KnownRows readFrameRows(const Connection &connection, const FrameSchema &schema, TimePoint asOf)
{
    const auto rows = rowsKnownAt(connection, schema, asOf);
    const std::string_view subject = subjectColumn(schema.kind);
    const std::size_t subjectIndex = subject.empty() ? 0 : columnIndex(schema, subject);
    std::set<Frame::Cell> real;
    if (!subject.empty())
        for (const auto &row : rows)
            if (!row.simulated)
                real.insert(row.cells[subjectIndex]);

    auto frame = std::make_shared<Frame>(schema);
    KnownRows known;
    const Cells *before = nullptr;
    for (const auto &row : rows) {
        if (row.simulated && !subject.empty() && real.contains(row.cells[subjectIndex]))
            continue;
        const bool again = before && std::ranges::all_of(schema.key, [&](const std::string &name) {
                               const std::size_t c = columnIndex(schema, name);
                               return sameCell((*before)[c], row.cells[c]);
                           });
        before = &row.cells;
        if (again)
            continue;
        known.datasets.insert(row.dataset);
        frame->append(row.cells);
    }
    known.frame = std::move(frame);
    return known;
}

void removeFrames(const Connection &connection, std::int64_t dataset)
{
    for (const auto &schema : frameSchemas())
        Query(connection, "DELETE FROM " + quoted(schema.kind) + " WHERE dataset_id = ?").bind(dataset).run();
}

} // namespace tidemark::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/bars_table.h"

#include "models/store/bars_rows.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::store {

namespace {

constexpr const char* kDeclaration =
    "CREATE TABLE bars (series_id INTEGER, instrument TEXT, interval TEXT, source TEXT, adjustment TEXT, simulated "
    "INTEGER, ts INTEGER, time TEXT, open REAL, high REAL, low REAL, close REAL, volume REAL)";

/// What xBestIndex tells xFilter, in the order of the arguments.
enum Bound : int {
    ById = 1,
    ByInstrument = 2,
    ByInterval = 4,
    BySource = 8,
    FromTs = 16,
    AfterTs = 32,
    ToTs = 64,
    BeforeTs = 128,
    AtTs = 256
};
constexpr std::array kBounds{ById, ByInstrument, ByInterval, BySource, FromTs, AfterTs, ToTs, BeforeTs, AtTs};

struct Table : sqlite3_vtab
{
    const Connection* connection = nullptr;
};

struct Cursor : sqlite3_vtab_cursor
{
    explicit Cursor(const Connection& connection) : sqlite3_vtab_cursor{}, rows(connection) {}
    BarsRows rows;
};

Cursor& cursorOf(sqlite3_vtab_cursor* cursor) { return *static_cast<Cursor*>(cursor); }

// SQLite is C: what is thrown stops here, and its words go on.
template <typename Work>
int fenced(sqlite3_vtab* table, Work&& work)
{
    try {
        work();
        return SQLITE_OK;
    } catch (...) {
        const std::string words = plain(currentError({}).text);
        sqlite3_free(table->zErrMsg);
        table->zErrMsg = sqlite3_mprintf("%s", words.c_str());
        return SQLITE_ERROR;
    }
}

int connectTable(sqlite3* db, void* connection, int, const char* const*, sqlite3_vtab** table, char**)
{
    if (const int code = sqlite3_declare_vtab(db, kDeclaration); code != SQLITE_OK)
        return code;
    auto made = std::make_unique<Table>();
    made->connection = static_cast<const Connection*>(connection);
    *table = made.release();
    return SQLITE_OK;
}

int disconnectTable(sqlite3_vtab* table)
{
    delete static_cast<Table*>(table);
    return SQLITE_OK;
}

int boundOf(int column, unsigned char comparison)
{
    const bool equal = comparison == SQLITE_INDEX_CONSTRAINT_EQ;
    switch (column) {
    case SeriesId:
        return equal ? ById : 0;
    case Instrument:
        return equal ? ByInstrument : 0;
    case IntervalName:
        return equal ? ByInterval : 0;
    case Source:
        return equal ? BySource : 0;
    case Ts:
        switch (comparison) {
        case SQLITE_INDEX_CONSTRAINT_EQ:
            return AtTs;
        case SQLITE_INDEX_CONSTRAINT_GE:
            return FromTs;
        case SQLITE_INDEX_CONSTRAINT_GT:
            return AfterTs;
        case SQLITE_INDEX_CONSTRAINT_LE:
            return ToTs;
        case SQLITE_INDEX_CONSTRAINT_LT:
            return BeforeTs;
        default:
            return 0;
        }
    default:
        return 0;
    }
}

int bestIndex(sqlite3_vtab*, sqlite3_index_info* info)
{
    std::array<int, kBounds.size()> chosen; // the constraint for each bound
    chosen.fill(-1);
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto& constraint = info->aConstraint[i];
        const int bound = constraint.usable ? boundOf(constraint.iColumn, constraint.op) : 0;
        for (std::size_t b = 0; b < kBounds.size(); ++b)
            if (bound == kBounds[b] && chosen[b] < 0)
                chosen[b] = i;
    }
    int argument = 0;
    info->idxNum = 0;
    double rows = 1e8;
    for (std::size_t b = 0; b < kBounds.size(); ++b) {
        if (chosen[b] < 0)
            continue;
        info->idxNum |= kBounds[b];
        info->aConstraintUsage[chosen[b]].argvIndex = ++argument; // SQLite checks it once more
        rows /= kBounds[b] == ById ? 1000 : 10;
    }
    info->estimatedCost = rows;
    info->estimatedRows = static_cast<sqlite3_int64>(rows) + 1;
    const bool byTime = info->nOrderBy == 1 && info->aOrderBy[0].iColumn == Ts && !info->aOrderBy[0].desc;
    info->orderByConsumed = byTime && (info->idxNum & ById) != 0 ? 1 : 0;
    return SQLITE_OK;
}

int openCursor(sqlite3_vtab* table, sqlite3_vtab_cursor** cursor)
{
    return fenced(table,
                  [&] { *cursor = std::make_unique<Cursor>(*static_cast<Table*>(table)->connection).release(); });
}

int closeCursor(sqlite3_vtab_cursor* cursor)
{
    delete &cursorOf(cursor);
    return SQLITE_OK;
}

// The first instant, in whole milliseconds, that is not before `value` (or comes after it). A bound that is no number narrows
// nothing; SQLite compares the rows itself.
std::optional<std::int64_t> instantFrom(sqlite3_value* value, bool after)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: {
        const std::int64_t ts = sqlite3_value_int64(value);
        return after && ts < std::numeric_limits<std::int64_t>::max() ? ts + 1 : ts;
    }
    case SQLITE_FLOAT: {
        const double ts = sqlite3_value_double(value);
        if (std::abs(ts) > 9e15)
            return std::nullopt;
        const double floor = std::floor(ts);
        return static_cast<std::int64_t>(floor) + (floor < ts || after ? 1 : 0);
    }
    default:
        return std::nullopt;
    }
}

void narrow(BarsRows::Choice& choice, int bound, sqlite3_value* value)
{
    const auto text = [&] {
        const auto* data = reinterpret_cast<const char*>(sqlite3_value_text(value));
        return std::string{data ? data : ""};
    };
    switch (bound) {
    case ById:
        if (sqlite3_value_type(value) == SQLITE_INTEGER)
            choice.id = sqlite3_value_int64(value);
        break;
    case ByInstrument:
    case ByInterval:
    case BySource:
        choice.names[bound == ByInstrument ? 0 : bound == ByInterval ? 1 : 2] = text();
        break;
    case AtTs:
        narrow(choice, FromTs, value);
        narrow(choice, ToTs, value);
        break;
    case FromTs:
    case AfterTs:
        if (const auto from = instantFrom(value, bound == AfterTs))
            choice.from = std::max(choice.from, *from);
        break;
    case ToTs:
    case BeforeTs:
        if (const auto to = instantFrom(value, bound == ToTs))
            choice.to = std::min(choice.to, *to);
        break;
    default:
        break;
    }
}

int filter(sqlite3_vtab_cursor* cursor, int bounds, const char*, int, sqlite3_value** values)
{
    return fenced(cursor->pVtab, [&] {
        BarsRows::Choice choice;
        for (const int bound : kBounds)
            if (bounds & bound)
                narrow(choice, bound, *values++);
        cursorOf(cursor).rows.begin(choice);
    });
}

int nextRow(sqlite3_vtab_cursor* cursor)
{
    return fenced(cursor->pVtab, [&] { cursorOf(cursor).rows.next(); });
}

int atEnd(sqlite3_vtab_cursor* cursor) { return cursorOf(cursor).rows.atEnd() ? 1 : 0; }

int giveColumn(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column)
{
    return fenced(cursor->pVtab, [&] { cursorOf(cursor).rows.give(context, column); });
}

int giveRowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* rowid)
{
    *rowid = cursorOf(cursor).rows.number();
    return SQLITE_OK;
}

sqlite3_module makeModule()
{
    sqlite3_module module{};
    module.iVersion = 1; // without xCreate the table is there by its name alone; without xUpdate nobody writes it
    module.xConnect = connectTable;
    module.xBestIndex = bestIndex;
    module.xDisconnect = disconnectTable;
    module.xOpen = openCursor;
    module.xClose = closeCursor;
    module.xFilter = filter;
    module.xNext = nextRow;
    module.xEof = atEnd;
    module.xColumn = giveColumn;
    module.xRowid = giveRowid;
    return module;
}

} // namespace

void addBarsTable(const Connection& connection)
{
    static const sqlite3_module module = makeModule();
    constexpr const char* kAsk =
        "SELECT 1 FROM bars LIMIT 0"; // also makes the table, which takes the right to write a schema
    if (sqlite3_exec(connection.handle(), kAsk, nullptr, nullptr, nullptr) == SQLITE_OK)
        return;
    // SQLite hands the pointer back as it got it, to functions that only read through it.
    void* shared = const_cast<Connection*>(&connection); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    if (sqlite3_create_module_v2(connection.handle(), "bars", &module, shared, nullptr) != SQLITE_OK
        || sqlite3_exec(connection.handle(), kAsk, nullptr, nullptr, nullptr) != SQLITE_OK)
        raise(ErrorCode::Io, TM_TEXT("store", "The table bars could not be made. Close other programs and try again."));
}

} // namespace tidemark::store

// SPDX-License-Identifier: GPL-3.0-or-later
// Tardis.dev downloads, times in microseconds: `book_snapshot_25` (a row a snapshot), `incremental_book_L2` (a row a level, first
// the snapshot, then changes) and `trades` (the side is the taker's).
#include "models/import/book_rows.h"

#include <cmath>

namespace tidemark::importing {

namespace {

enum class Kind { None, Snapshots, Changes, Trades };

Kind kindOf(const Table& table)
{
    if (!table.has({"exchange", "symbol", "timestamp", "local_timestamp"}))
        return Kind::None;
    if (table.has({"asks[0].price", "asks[0].amount", "bids[0].price", "bids[0].amount"}))
        return Kind::Snapshots;
    if (table.has({"is_snapshot", "side", "price", "amount"}))
        return Kind::Changes;
    return table.has({"side", "price", "amount"}) ? Kind::Trades : Kind::None;
}

struct Moment
{
    TimePoint time{};
    double microseconds = 0;
};

/// The instant of a count of microseconds since 1970.
std::optional<Moment> momentOf(std::string_view cell)
{
    const auto stamp = parseStamp(cell, {StampKind::Epoch, DateOrder::Ymd, EpochUnit::Microseconds});
    if (!stamp || stamp->clock < makeDate(2009, 1, 1))
        return std::nullopt;
    return Moment{stamp->clock, parseNumber(cell).value};
}

/// A trade's number on its exchange; of ids that are no numbers 53 bits of their FNV-1a hash, the same in every file.
double sequenceOf(std::string_view id)
{
    if (const auto number = positiveNumber(id); number && *number == std::floor(*number))
        return *number;
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : id)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return static_cast<double>(hash >> 11U);
}

struct LevelColumns
{
    int price = kNoColumn;
    int amount = kNoColumn;
    BookSide side = BookSide::Bid;
};

std::vector<LevelColumns> levelColumns(const Table& table)
{
    std::vector<LevelColumns> columns;
    for (int level = 0;; ++level) {
        const std::size_t before = columns.size();
        for (const auto side : {BookSide::Ask, BookSide::Bid}) {
            const std::string name = (side == BookSide::Ask ? "asks[" : "bids[") + std::to_string(level) + "].";
            const int price = table.column({name + "price"});
            const int amount = table.column({name + "amount"});
            if (price != kNoColumn && amount != kNoColumn)
                columns.push_back({price, amount, side});
        }
        if (columns.size() == before)
            return columns;
    }
}

/// What the rows of all three kinds begin with.
class Rows
{
public:
    explicit Rows(ReadContext& context)
        : m_context(context),
          m_symbols(context),
          m_symbol(context.table.column({"symbol"})),
          m_time(context.table.column({"timestamp"}))
    {
    }
    /// Refuses a row without an instant or symbol.
    bool begin(std::span<const std::string_view> cells, std::int64_t line)
    {
        const auto moment = momentOf(cellAt(cells, m_time));
        if (!moment) {
            m_context.log.refuse(line, "timestamp", cellAt(cells, m_time),
                                 TM_TEXT("import", "this is no time in microseconds"));
            return false;
        }
        const auto symbol = cellAt(cells, m_symbol);
        if (symbol.empty()) {
            m_context.log.refuse(line, "symbol", {}, TM_TEXT("import", "the symbol is missing"));
            return false;
        }
        now = *moment;
        instrument = m_symbols.idOf(symbol);
        return true;
    }

    Moment now;
    std::string instrument;

private:
    ReadContext& m_context;
    SymbolCache m_symbols;
    int m_symbol;
    int m_time;
};

Status readSnapshots(ReadContext& context)
{
    const Table& table = context.table;
    const auto columns = levelColumns(table);
    context.batch.provenance.formatName = "Tardis book snapshots";
    Rows rows(context);
    Snapshots books(context.log);
    const auto take = [&](std::span<const std::string_view> cells, std::int64_t line) {
        if (!rows.begin(cells, line))
            return;
        struct Level
        {
            BookSide side;
            double price;
            double size;
        };
        std::vector<Level> levels;
        for (const auto& column : columns) {
            if (isMissingMark(cellAt(cells, column.price)) && isMissingMark(cellAt(cells, column.amount)))
                continue; // the book is not that deep
            const auto price = positiveNumber(cellAt(cells, column.price));
            const auto size = positiveNumber(cellAt(cells, column.amount));
            if (!price || !size) {
                const int wrong = price ? column.amount : column.price;
                context.log.refuse(line, table.cell(0, static_cast<std::size_t>(wrong)), cellAt(cells, wrong),
                                   TM_TEXT("import", "a level has a price and a size above zero"));
                return;
            }
            levels.push_back({column.side, *price, *size});
        }
        for (const auto& level : levels)
            books.add(rows.instrument, rows.now.time, rows.now.microseconds, level.side, level.price, level.size, line);
        context.log.take(1);
    };
    if (const Status status = forEachRow(context, 1, table.width(), false, take); !status)
        return status;
    books.finish(context.batch);
    return {};
}

Status readChanges(ReadContext& context)
{
    const Table& table = context.table;
    context.batch.provenance.formatName = "Tardis book changes";
    const int snapshot = table.column({"is_snapshot"});
    const int side = table.column({"side"});
    const int price = table.column({"price"});
    const int amount = table.column({"amount"});
    Rows rows(context);
    Snapshots books(context.log);
    FrameRows updates("book_update", context.log);
    const auto take = [&](std::span<const std::string_view> cells, std::int64_t line) {
        if (!rows.begin(cells, line))
            return;
        const auto where = bookSideFromName(cellAt(cells, side));
        const auto at = positiveNumber(cellAt(cells, price));
        const auto size = parseNumber(cellAt(cells, amount));
        const std::string whole = lowered(cellAt(cells, snapshot));
        if (!where || !at || size.state != CellState::Number || size.value < 0
            || (whole != "true" && whole != "false")) {
            context.log.refuse(line, {}, {},
                               TM_TEXT("import", "a change has a side, a price above zero and a size of zero or more"));
            return;
        }
        if (whole == "false")
            updates.add({rows.instrument, rows.now.time, rows.now.microseconds, bookSideName(*where), *at, size.value},
                        line);
        else if (size.value > 0)
            books.add(rows.instrument, rows.now.time, rows.now.microseconds, *where, *at, size.value, line);
        context.log.take(1);
    };
    if (const Status status = forEachRow(context, 1, table.width(), false, take); !status)
        return status;
    books.finish(context.batch);
    addFrame(context.batch, updates);
    return {};
}

Status readTrades(ReadContext& context)
{
    const Table& table = context.table;
    context.batch.provenance.formatName = "Tardis trades";
    const int id = table.column({"id"});
    const int side = table.column({"side"});
    const int price = table.column({"price"});
    const int amount = table.column({"amount"});
    std::int64_t unknown = 0;
    Rows rows(context);
    FrameRows trades("book_trade", context.log);
    const auto take = [&](std::span<const std::string_view> cells, std::int64_t line) {
        if (!rows.begin(cells, line))
            return;
        const auto at = positiveNumber(cellAt(cells, price));
        const auto size = positiveNumber(cellAt(cells, amount));
        const std::string taker = lowered(cellAt(cells, side));
        if (!at || !size) {
            context.log.refuse(line, at ? "amount" : "price", cellAt(cells, at ? amount : price),
                               TM_TEXT("import", "a trade has a price and a size above zero"));
            return;
        }
        if (taker != "buy" && taker != "sell" && taker != "unknown") {
            context.log.refuse(line, "side", cellAt(cells, side),
                               TM_TEXT("import", "the side is buy, sell or unknown"));
            return;
        }
        context.log.take(1);
        if (taker == "unknown") {
            ++unknown;
            return;
        }
        const auto number = cellAt(cells, id);
        trades.add({rows.instrument, rows.now.time, number.empty() ? rows.now.microseconds : sequenceOf(number), *at,
                    *size, taker == "buy" ? 1.0 : -1.0},
                   line);
    };
    if (const Status status = forEachRow(context, 1, table.width(), false, take); !status)
        return status;
    if (unknown > 0)
        context.log.note(0, TM_TEXT("import", "%1 trades without a side that took are left out").with(unknown));
    addFrame(context.batch, trades);
    return {};
}

} // namespace

Match recogniseTardis(const Table& table) { return kindOf(table) == Kind::None ? Match::No : Match::Certain; }

Status readTardis(ReadContext& context)
{
    switch (kindOf(context.table)) {
    case Kind::Snapshots:
        return readSnapshots(context);
    case Kind::Changes:
        return readChanges(context);
    default:
        return readTrades(context);
    }
}

} // namespace tidemark::importing

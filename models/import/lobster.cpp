// SPDX-License-Identifier: GPL-3.0-or-later
// LOBSTER (lobsterdata.com): two files a stock and day, row by row together and without headers. The message file has the event
// (seconds after midnight in New York, type, order id, size, price × 10000, direction of the resting order), the order book file the
// book after it (ask price, ask size, bid price, bid size, level by level). Stock and day stand in the file name alone:
// `AAPL_2012-06-21_34200000_57600000_message_10.csv`. An execution of a resting sell order is a buyer who took.
#include "models/import/book_rows.h"
#include "models/import/decoding.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace tidemark::importing {

using namespace std::chrono;

namespace {

constexpr double kPriceScale = 10'000;
constexpr double kNoPrice = 9'999'999'999; // LOBSTER's mark of a level that is not there, on either side with its sign

enum class Part { Messages, Book };

struct Name
{
    std::string symbol;
    std::optional<Date> day;
    Part part = Part::Messages;
    std::string companion; ///< file name of the other part
};

/// What the file name says; nothing when it is not LOBSTER's.
std::optional<Name> nameOf(const std::string& fileName)
{
    const std::string word = lowered(fileName);
    const auto message = word.find("_message_");
    const auto book = word.find("_orderbook_");
    if (message == std::string::npos && book == std::string::npos)
        return std::nullopt;
    Name name;
    name.part = message != std::string::npos ? Part::Messages : Part::Book;
    const auto at = name.part == Part::Messages ? message : book;
    name.companion = fileName;
    name.companion.replace(at, name.part == Part::Messages ? 9 : 11,
                           name.part == Part::Messages ? "_orderbook_" : "_message_");
    const auto first = fileName.find('_');
    name.symbol = fileName.substr(0, first);
    if (first + 11 <= fileName.size())
        name.day = parseIsoDate(std::string_view{fileName}.substr(first + 1, 10));
    return name;
}

bool isMessageRow(const Table& table, std::size_t row)
{
    if (table.width(row) != 6)
        return false;
    for (std::size_t i = 0; i < 6; ++i)
        if (parseNumber(table.cell(row, i)).state != CellState::Number)
            return false;
    const double type = parseNumber(table.cell(row, 1)).value;
    return type >= 1 && type <= 7 && std::abs(parseNumber(table.cell(row, 5)).value) == 1;
}

bool isBookRow(const Table& table, std::size_t row)
{
    const std::size_t width = table.width(row);
    if (width < 4 || width % 4 != 0)
        return false;
    for (std::size_t i = 0; i < width; ++i) {
        const auto number = parseNumber(table.cell(row, i));
        if (number.state != CellState::Number || number.value != std::floor(number.value))
            return false;
    }
    return true;
}

/// Seconds after midnight with any number of decimals; milliseconds are cut off, not rounded.
std::optional<milliseconds> sinceMidnight(std::string_view cell)
{
    cell = trimmed(cell);
    const auto point = std::min(cell.find('.'), cell.size());
    std::int64_t whole = 0;
    const auto [stop, error] = std::from_chars(cell.data(), cell.data() + point, whole);
    if (error != std::errc{} || stop != cell.data() + point || point == 0 || whole < 0 || whole >= 86'400)
        return std::nullopt;
    std::int64_t ms = 0;
    std::int64_t unit = 100;
    for (const char c : cell.substr(std::min(point + 1, cell.size()))) {
        if (c < '0' || c > '9')
            return std::nullopt;
        ms += (c - '0') * unit;
        unit /= 10;
    }
    return milliseconds{whole * 1000 + ms};
}

struct Stock
{
    std::string instrument;
    Date day{};
    Name name;
};

Result<Stock> stockOf(ReadContext& context)
{
    Stock stock;
    if (auto name = nameOf(context.table.fileName()))
        stock.name = std::move(*name);
    else
        stock.name.part = isMessageRow(context.table, 0) ? Part::Messages : Part::Book;
    std::optional<Date> day = stock.name.day;
    if (!context.options.date.empty())
        day = parseIsoDate(context.options.date);
    if (!day)
        return fail(ErrorCode::Ambiguous,
                    TM_TEXT("import",
                            "the day stands in the name of a LOBSTER file alone. Give the file its name back, "
                            "such as AAPL_2012-06-21_34200000_57600000_message_10.csv, or name the day with "
                            "--date"));
    auto guess = instrumentOfFile(context, stock.name.symbol);
    if (!guess)
        return tl::unexpected(guess.error());
    stock.day = *day;
    stock.instrument = guess->instrument.id;
    return stock;
}

const Text& noClock()
{
    static const Text text = TM_TEXT("import", "this is no number of seconds after midnight");
    return text;
}

Status readMessages(ReadContext& context, const Stock& stock)
{
    context.batch.provenance.formatName = "LOBSTER messages";
    FrameRows rows("book_trade", context.log);
    std::int64_t auctions = 0;
    std::int64_t row = 0;
    const auto take = [&](std::span<const std::string_view> cells, std::int64_t line) {
        ++row;
        const auto clock = sinceMidnight(cellAt(cells, 0));
        const auto type = parseNumber(cellAt(cells, 1));
        if (!clock) {
            context.log.refuse(line, "column 1", cellAt(cells, 0), noClock());
            return;
        }
        if (type.state != CellState::Number || type.value < 1 || type.value > 7
            || type.value != std::floor(type.value)) {
            context.log.refuse(line, "column 2", cellAt(cells, 1),
                               TM_TEXT("import", "this is no type of event between 1 and 7"));
            return;
        }
        if (type.value == 7)
            context.log.note(line, TM_TEXT("import", "trading was halted or resumed here"));
        auctions += type.value == 6 ? 1 : 0;
        if (type.value == 4 || type.value == 5) {
            const auto size = positiveNumber(cellAt(cells, 3));
            const auto price = positiveNumber(cellAt(cells, 4));
            const auto resting = parseNumber(cellAt(cells, 5));
            if (!size || !price || resting.state != CellState::Number || std::abs(resting.value) != 1) {
                context.log.refuse(line,
                                   !size    ? "column 4"
                                   : !price ? "column 5"
                                            : "column 6",
                                   cellAt(cells, !size    ? 3
                                                 : !price ? 4
                                                          : 5),
                                   TM_TEXT("import", "an execution has a size, a price and a direction of 1 or −1"));
                return;
            }
            rows.add({stock.instrument, fromNewYork(stock.day, *clock), static_cast<double>(row), *price / kPriceScale,
                      *size, -resting.value},
                     line);
        }
        context.log.take(1);
    };
    if (const Status status = forEachRow(context, 0, 6, false, take); !status)
        return status;
    if (auctions > 0)
        context.log.note(
            0, TM_TEXT("import", "%1 trades of auctions have no side that took and are left out").with(auctions));
    if (rows.empty() && context.log.taken() > 0)
        return fail(ErrorCode::NoData,
                    TM_TEXT("import", "none of the messages is an execution: there are no trades in it"));
    addFrame(context.batch, rows);
    return {};
}

/// The times of the message file's rows; kNoTime where a row has none.
Result<std::vector<TimePoint>> timesOfMessages(const ReadContext& context, const Stock& stock)
{
    const auto bytes = context.companion ? context.companion(stock.name.companion)
                                         : Result<std::string>{fail(ErrorCode::NotFound, {})};
    if (!bytes || stock.name.companion.empty())
        return fail(ErrorCode::NotFound,
                    TM_TEXT("import", "the times of a LOBSTER order book stand in its message file “%1”, which is not "
                                      "beside it. Put both into one folder, or into one zip")
                        .with(stock.name.companion.empty() ? std::string{"…_message_….csv"} : stock.name.companion));
    const auto decoded = decode(*bytes, {});
    if (!decoded)
        return tl::unexpected(decoded.error());
    std::vector<TimePoint> times;
    CsvReader rows(decoded->text, ',');
    while (rows.next()) {
        const auto clock = sinceMidnight(cellAt(rows.cells(), 0));
        times.push_back(clock ? fromNewYork(stock.day, *clock) : Frame::kNoTime);
    }
    return times;
}

Status readBook(ReadContext& context, const Stock& stock)
{
    context.batch.provenance.formatName = "LOBSTER order book";
    const auto times = timesOfMessages(context, stock);
    if (!times)
        return tl::unexpected(times.error());
    const std::size_t width = context.table.width(0);
    Snapshots books(context.log);
    std::size_t row = 0;
    const auto take = [&](std::span<const std::string_view> cells, std::int64_t line) {
        const std::size_t here = row++;
        if (here >= times->size())
            return; // told below
        if ((*times)[here] == Frame::kNoTime) {
            context.log.refuse(line, {}, {}, TM_TEXT("import", "the row of the message file has no time"));
            return;
        }
        std::vector<std::array<double, 2>> levels; // asks and bids in turn
        for (std::size_t i = 0; i + 1 < width; i += 2) {
            const auto price = parseNumber(cellAt(cells, static_cast<int>(i)));
            const auto size = parseNumber(cellAt(cells, static_cast<int>(i + 1)));
            const bool absent = price.state == CellState::Number && std::abs(price.value) == kNoPrice;
            if (!absent
                && (price.state != CellState::Number || price.value <= 0 || size.state != CellState::Number
                    || size.value <= 0)) {
                context.log.refuse(line, "column " + std::to_string(i + 1), cellAt(cells, static_cast<int>(i)),
                                   TM_TEXT("import", "a level has a price and a size above zero"));
                return;
            }
            levels.push_back({absent ? 0 : price.value / kPriceScale, size.value});
        }
        for (std::size_t i = 0; i < levels.size(); ++i)
            if (levels[i][0] > 0)
                books.add(stock.instrument, (*times)[here], static_cast<double>(here + 1),
                          i % 2 == 0 ? BookSide::Ask : BookSide::Bid, levels[i][0], levels[i][1], line);
        context.log.take(1);
    };
    if (const Status status = forEachRow(context, 0, width, false, take); !status)
        return status;
    if (row != times->size())
        return fail(ErrorCode::Parse,
                    TM_TEXT("import", "the order book has %1 rows and its message file “%2” has %3: they are no pair. "
                                      "Download both again")
                        .with(static_cast<std::int64_t>(row))
                        .with(stock.name.companion)
                        .with(static_cast<std::int64_t>(times->size())));
    books.finish(context.batch);
    return {};
}

} // namespace

Match recogniseLobster(const Table& table)
{
    const bool messages = isMessageRow(table, 0);
    if (!messages && !isBookRow(table, 0))
        return Match::No;
    const auto name = nameOf(table.fileName());
    if (name && (name->part == Part::Messages) == messages)
        return Match::Certain;
    return messages || table.width() >= 20 ? Match::Shape : Match::No;
}

Status readLobster(ReadContext& context)
{
    const auto stock = stockOf(context);
    if (!stock)
        return tl::unexpected(stock.error());
    return stock->name.part == Part::Messages ? readMessages(context, *stock) : readBook(context, *stock);
}

} // namespace tidemark::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// Option chains. Cboe `quotedata`: two title lines (name and last price; date and time), then calls and puts side by side under
// names that stand twice. DoltHub's options table: one row a contract and day, implied volatility in `vol`, no open interest.
#include "models/import/frame_rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>

namespace tidemark::importing {

using namespace std::chrono;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr milliseconds kClose = hours{16};

/// What an OCC symbol says: `SPXW240105C01200000`.
struct Contract
{
    std::string root;
    Date expiry{};
    bool call = true;
    double strike = 0;
};

std::optional<Contract> contractOf(std::string_view symbol)
{
    constexpr std::size_t kTail = 15; // yymmdd, C or P, strike × 1000 in eight digits
    if (symbol.size() <= kTail)
        return std::nullopt;
    Contract contract;
    contract.root = uppered(trimmed(symbol.substr(0, symbol.size() - kTail)));
    const auto tail = symbol.substr(symbol.size() - kTail);
    const char side = tail[6];
    int strike = 0;
    const auto [stop, error] = std::from_chars(tail.data() + 7, tail.data() + kTail, strike);
    const auto stamp = parseStamp("20" + std::string{tail.substr(0, 6)}, {StampKind::Compact});
    if (!stamp || (side != 'C' && side != 'P') || error != std::errc{} || stop != tail.data() + kTail || strike <= 0)
        return std::nullopt;
    contract.expiry = floor<days>(stamp->clock);
    contract.call = side == 'C';
    contract.strike = strike / 1000.0;
    return contract;
}

std::string symbolOf(const std::string& root, Date expiry, bool call, double strike)
{
    std::string day = isoDate(expiry).substr(2);
    std::erase(day, '-');
    const std::string digits = std::to_string(std::llround(strike * 1000));
    return root + day + (call ? 'C' : 'P') + std::string(8 - std::min<std::size_t>(8, digits.size()), '0') + digits;
}

/// The underlying of a root: weekly and afternoon-settled series have roots of their own.
std::string underlyingOf(const std::string& root)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kRoots{
        {{"SPXW", "SPX"}, {"NDXP", "NDX"}, {"RUTW", "RUT"}, {"VIXW", "VIX"}, {"DJX", "DJI"}, {"XSPW", "XSP"}}};
    const auto it = std::ranges::find(kRoots, root, &std::pair<std::string_view, std::string_view>::first);
    return it == kRoots.end() ? root : std::string{it->second};
}

/// The values of one contract, in the order of the frame's columns from bid to rho.
struct Quote
{
    double bid = kNaN, ask = kNaN, last = kNaN, volume = kNaN, openInterest = kNaN;
    double iv = kNaN, delta = kNaN, gamma = kNaN, theta = kNaN, vega = kNaN, rho = kNaN;
};

using Field = double Quote::*;

struct QuoteColumn
{
    std::string_view name;
    Field field;
    bool zeroIsNone = false;
};

void append(FrameRows& rows, const std::string& underlying, TimePoint time, std::string symbol,
            const Contract& contract, const Quote& quote, double spot, std::int64_t line)
{
    rows.add({underlying, time, std::move(symbol), contract.expiry, contract.strike,
              std::string{contract.call ? "call" : "put"}, quote.bid, quote.ask, quote.last, quote.volume,
              quote.openInterest, quote.iv, quote.delta, quote.gamma, quote.theta, quote.vega, quote.rho, spot},
             line);
}

/// Reads the numbers of one contract; refuses the row and returns nothing when one is none.
class QuoteReader
{
public:
    QuoteReader(ReadContext& context, std::vector<std::pair<int, QuoteColumn>> columns)
        : m_context(context), m_columns(std::move(columns))
    {
    }

    std::optional<Quote> read(std::span<const std::string_view> cells, std::int64_t line)
    {
        Quote quote;
        for (const auto& [column, what] : m_columns) {
            const auto cell = cellAt(cells, column);
            const auto number = parseNumber(cell);
            if (number.state == CellState::Wrong) {
                m_context.log.refuse(line, what.name, cell, TM_TEXT("import", "this is not a number"));
                return std::nullopt;
            }
            quote.*what.field = what.zeroIsNone && number.value == 0 ? kNaN : number.value;
        }
        if (quote.bid > quote.ask && quote.ask > 0)
            m_context.log.flag(line, "Bid", {},
                               TM_TEXT("import", "the bid %1 is above the ask %2")
                                   .with(quote.bid, number(2))
                                   .with(quote.ask, number(2)));
        if (quote.iv < 0)
            m_context.log.flag(line, "IV", {}, TM_TEXT("import", "an implied volatility below zero cannot be"));
        return quote;
    }

private:
    ReadContext& m_context;
    std::vector<std::pair<int, QuoteColumn>> m_columns;
};

// ---- Cboe quotedata

constexpr std::array<QuoteColumn, 8> kCboe{{{"Last Sale", &Quote::last, true},
                                            {"Bid", &Quote::bid},
                                            {"Ask", &Quote::ask},
                                            {"Volume", &Quote::volume},
                                            {"IV", &Quote::iv, true},
                                            {"Delta", &Quote::delta},
                                            {"Gamma", &Quote::gamma},
                                            {"Open Interest", &Quote::openInterest}}};

std::size_t cboeHeader(const Table& table)
{
    for (std::size_t row = 0; row < std::min<std::size_t>(6, table.preview().size()); ++row)
        if (table.has({"expiration date", "calls", "puts", "strike", "iv"}, row))
            return row;
    return table.preview().size();
}

/// The columns of one side: those named between `first` and `end`.
std::vector<std::pair<int, QuoteColumn>> cboeColumns(const Table& table, std::size_t header, int first, std::size_t end)
{
    std::vector<std::pair<int, QuoteColumn>> columns;
    for (auto i = static_cast<std::size_t>(first) + 1; i < end; ++i)
        for (const auto& column : kCboe)
            if (equalWithoutCase(table.cell(header, i), column.name))
                columns.emplace_back(static_cast<int>(i), column);
    return columns;
}

/// `January 7, 2024 at 10:52 AM EST`.
std::optional<TimePoint> cboeTime(std::string_view text)
{
    const auto at = text.find(" at ");
    if (at == std::string_view::npos)
        return std::nullopt;
    const auto day = parseStamp(trimmed(text.substr(0, at)), {StampKind::Named});
    auto clockText = trimmed(text.substr(at + 4));
    const auto blank = clockText.rfind(' ');
    if (!day || blank == std::string_view::npos)
        return std::nullopt;
    const auto zone = clockText.substr(blank + 1);
    const auto clock = parseClock(trimmed(clockText.substr(0, blank)));
    if (!clock)
        return std::nullopt;
    const Date date = floor<days>(day->clock);
    if (zone == "EST" || zone == "EDT" || zone == "ET")
        return fromNewYork(date, *clock);
    if (zone == "CST" || zone == "CDT" || zone == "CT")
        return fromNewYork(date, *clock + hours{1}); // Chicago, an hour behind all year
    return zone == "GMT" || zone == "UTC" ? std::optional{TimePoint{date} + *clock} : std::nullopt;
}

struct Title
{
    std::optional<TimePoint> time;
    double spot = kNaN;
};

Title titleOf(const Table& table, std::size_t header)
{
    Title title;
    for (std::size_t row = 0; row < header; ++row)
        for (std::size_t i = 0; i < table.width(row); ++i) {
            const auto cell = table.cell(row, i);
            if (cell.starts_with("Date:"))
                title.time = cboeTime(trimmed(cell.substr(5)));
            else if (cell.starts_with("Last:"))
                title.spot = parseNumber(trimmed(cell.substr(5))).value;
        }
    return title;
}

Result<TimePoint> snapshotTime(const ReadContext& context, std::optional<TimePoint> found)
{
    if (!context.options.date.empty()) {
        if (const auto day = parseIsoDate(context.options.date))
            return fromNewYork(*day, kClose);
        return fail(ErrorCode::Usage,
                    TM_TEXT("import", "“%1” is no day. Write it as --date 2025-08-21").with(context.options.date));
    }
    if (found)
        return *found;
    return fail(ErrorCode::Ambiguous,
                TM_TEXT("import", "the title lines do not say when the chain was quoted. Name the day "
                                  "with --date; it is then taken as of 16:00 in New York"));
}

/// The underlying's id, from the option or the roots of the contracts.
class Underlyings
{
public:
    explicit Underlyings(ReadContext& context) : m_context(context) {}

    const std::string& of(const std::string& root)
    {
        auto& id = m_ids[root];
        if (id.empty()) {
            const std::string& given = m_context.options.instrument;
            id = instrumentOfSymbol(m_context, given.empty() ? underlyingOf(root) : given).instrument.id;
        }
        return id;
    }

private:
    ReadContext& m_context;
    std::map<std::string, std::string> m_ids;
};

Status readCboeChain(ReadContext& context)
{
    const Table& table = context.table;
    const std::size_t header = cboeHeader(table);
    context.batch.provenance.formatName = "Cboe option chain";
    const Title title = titleOf(table, header);
    const auto time = snapshotTime(context, title.time);
    if (!time)
        return tl::unexpected(time.error());
    if (std::isnan(title.spot))
        context.warn(TM_TEXT("import", "The title lines do not give the underlying's price"));
    const int expiry = table.column({"expiration date"}, header);
    const int strike = table.column({"strike"}, header);
    const std::array<int, 2> names{table.column({"calls"}, header), table.column({"puts"}, header)};
    std::array<QuoteReader, 2> readers{
        QuoteReader(context, cboeColumns(table, header, names[0], static_cast<std::size_t>(strike))),
        QuoteReader(context, cboeColumns(table, header, names[1], table.width(header)))};
    Underlyings underlyings(context);
    FrameRows rows("option_quote", context.log);
    std::int64_t without = 0;
    const auto take = [&](std::span<const std::string_view> cells, std::int64_t line) {
        auto word = cellAt(cells, expiry); // `Fri Jan 05 2024`
        word.remove_prefix(std::min(word.find(' ') + 1, word.size()));
        const auto stamp = parseStamp(word, {StampKind::Named});
        const auto price = parseNumber(cellAt(cells, strike));
        std::array<std::optional<Contract>, 2> contracts;
        std::array<std::optional<Quote>, 2> quotes;
        for (std::size_t side = 0; side < 2; ++side) {
            contracts[side] = contractOf(cellAt(cells, names[side]));
            if (!contracts[side] || contracts[side]->call != (side == 0)) {
                context.log.refuse(line, side == 0 ? "Calls" : "Puts", cellAt(cells, names[side]),
                                   TM_TEXT("import", "this is no contract such as SPXW240105C01200000"));
                return;
            }
            quotes[side] = readers[side].read(cells, line);
            if (!quotes[side])
                return;
        }
        if (!stamp || floor<days>(stamp->clock) != contracts[0]->expiry || price.value != contracts[0]->strike)
            context.log.flag(line, {}, {},
                             TM_TEXT("import",
                                     "the contract and the columns beside it disagree about expiry or strike; "
                                     "the contract is followed"));
        for (std::size_t side = 0; side < 2; ++side) {
            without += std::isnan(quotes[side]->iv) ? 1 : 0;
            append(rows, underlyings.of(contracts[side]->root), *time, std::string{cellAt(cells, names[side])},
                   *contracts[side], *quotes[side], title.spot, line);
        }
        context.log.take(1);
    };
    if (const Status status = forEachRow(context, header + 1, table.width(header), false, take); !status)
        return status;
    if (without > 0)
        context.log.note(
            0, TM_TEXT("import", "%1 contracts have no implied volatility (the file has 0 for it)").with(without));
    addFrame(context.batch, rows);
    return {};
}

// ---- DoltHub

constexpr std::array<QuoteColumn, 8> kDolt{{{"bid", &Quote::bid},
                                            {"ask", &Quote::ask},
                                            {"vol", &Quote::iv, true},
                                            {"delta", &Quote::delta},
                                            {"gamma", &Quote::gamma},
                                            {"theta", &Quote::theta},
                                            {"vega", &Quote::vega},
                                            {"rho", &Quote::rho}}};

bool isDolt(const Table& table) { return table.has({"date", "act_symbol", "expiration", "strike", "call_put", "vol"}); }

Status readDolt(ReadContext& context)
{
    const Table& table = context.table;
    context.batch.provenance.formatName = "DoltHub option chain";
    const int day = table.column({"date"});
    const int symbol = table.column({"act_symbol"});
    const int expiry = table.column({"expiration"});
    const int strike = table.column({"strike"});
    const int side = table.column({"call_put"});
    std::vector<std::pair<int, QuoteColumn>> columns;
    for (const auto& column : kDolt)
        columns.emplace_back(table.column({column.name}), column);
    QuoteReader reader(context, std::move(columns));
    const auto dates = stampFormatOf(context, 1, day);
    if (!dates)
        return tl::unexpected(dates.error());
    Underlyings underlyings(context);
    FrameRows rows("option_quote", context.log);
    const auto take = [&](std::span<const std::string_view> cells, std::int64_t line) {
        const auto date = dateAt(cells, day, *dates);
        const auto last = dateAt(cells, expiry, *dates);
        const auto price = parseNumber(cellAt(cells, strike));
        const std::string word = lowered(cellAt(cells, side));
        const std::string root = uppered(cellAt(cells, symbol));
        if (!date || !last) {
            context.log.refuse(line, date ? "expiration" : "date", cellAt(cells, date ? expiry : day),
                               TM_TEXT("import", "this is no date or time of the form the file uses"));
            return;
        }
        if (price.state != CellState::Number || price.value <= 0 || price.value > 90'000
            || (word != "call" && word != "put") || root.empty()) {
            context.log.refuse(
                line, {}, {},
                TM_TEXT("import", "a contract has a symbol, a strike above zero and a side of Call or Put"));
            return;
        }
        const auto quote = reader.read(cells, line);
        if (!quote)
            return;
        const Contract contract{root, *last, word == "call", price.value};
        append(rows, underlyings.of(root), fromNewYork(*date, kClose),
               symbolOf(root, contract.expiry, contract.call, contract.strike), contract, *quote, kNaN, line);
        context.log.take(1);
    };
    if (const Status status = forEachRow(context, 1, table.width(), false, take); !status)
        return status;
    context.warn(TM_TEXT("import", "The chain gives a day and no time: it is taken as of 16:00 in New York"));
    addFrame(context.batch, rows);
    return {};
}

} // namespace

Match recogniseOptionChain(const Table& table)
{
    return cboeHeader(table) < table.preview().size() || isDolt(table) ? Match::Certain : Match::No;
}

Status readOptionChain(ReadContext& context)
{
    if (cboeHeader(context.table) < context.table.preview().size())
        return readCboeChain(context);
    if (isDolt(context.table))
        return readDolt(context);
    return fail(ErrorCode::Unsupported, TM_TEXT("import", "the columns are those of no option chain that is known"));
}

} // namespace tidemark::importing

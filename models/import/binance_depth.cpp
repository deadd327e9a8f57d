// SPDX-License-Identifier: GPL-3.0-or-later
// Binance order books. CSV: `symbol,timestamp,first_update_id,last_update_id,side,update_type,price,qty,pu`, one level a row, type
// `snap` for a snapshot and `set` for a change. JSON: answers of GET /depth (`lastUpdateId`, `bids`, `asks`, futures with the times E
// and T), partial book streams and `depthUpdate` events, one alone or one a line.
#include "models/import/book_rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tidemark::importing {

namespace {

constexpr std::size_t kLargestDocument = std::size_t{64} << 20;

bool isJson(const Table& table)
{
    const auto text = table.text();
    const auto first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

std::optional<TimePoint> instantOf(double ms)
{
    const TimePoint time{std::chrono::milliseconds{static_cast<std::int64_t>(std::clamp(ms, 0.0, 9e12))}};
    if (time < makeDate(2009, 1, 1) || time >= makeDate(2200, 1, 1))
        return std::nullopt;
    return time;
}

Status readCsv(ReadContext& context)
{
    const Table& table = context.table;
    context.batch.provenance.formatName = "Binance depth";
    const int symbol = table.column({"symbol"});
    const int time = table.column({"timestamp"});
    const int sequence = table.column({"last_update_id"});
    const int side = table.column({"side"});
    const int type = table.column({"update_type"});
    const int price = table.column({"price"});
    const int quantity = table.column({"qty", "quantity"});
    SymbolCache symbols(context);
    Snapshots books(context.log);
    FrameRows updates("book_update", context.log);
    const auto take = [&](std::span<const std::string_view> cells, std::int64_t line) {
        const auto refuse = [&](int column, Text reason) {
            context.log.refuse(line, table.cell(0, static_cast<std::size_t>(column)), cellAt(cells, column),
                               std::move(reason));
        };
        const auto stamp = parseStamp(cellAt(cells, time), {StampKind::Epoch, DateOrder::Ymd, EpochUnit::ByValue});
        const auto number = positiveNumber(cellAt(cells, sequence));
        const auto where = bookSideFromName(cellAt(cells, side));
        const auto at = positiveNumber(cellAt(cells, price));
        const auto size = parseNumber(cellAt(cells, quantity));
        const auto kind = cellAt(cells, type);
        if (!stamp)
            return refuse(time, TM_TEXT("import", "this is no time since 1970"));
        if (!number)
            return refuse(sequence, TM_TEXT("import", "this is no number of an update"));
        if (!where)
            return refuse(side, TM_TEXT("import", "a side is a (ask) or b (bid)"));
        if (!at)
            return refuse(price, TM_TEXT("import", "this is no price above zero"));
        if (size.state != CellState::Number || size.value < 0)
            return refuse(quantity, TM_TEXT("import", "this is no size of zero or more"));
        if (kind != "snap" && kind != "set")
            return refuse(type, TM_TEXT("import", "an update is snap or set"));
        const std::string& instrument = symbols.idOf(cellAt(cells, symbol));
        if (kind == "set")
            updates.add({instrument, stamp->clock, *number, bookSideName(*where), *at, size.value}, line);
        else if (size.value > 0)
            books.add(instrument, stamp->clock, *number, *where, *at, size.value, line);
        context.log.take(1);
    };
    if (const Status status = forEachRow(context, 1, table.width(), false, take); !status)
        return status;
    books.finish(context.batch);
    addFrame(context.batch, updates);
    return {};
}

/// Milliseconds since 1970 in a word of the file name, for answers that carry no time.
std::optional<TimePoint> timeOfName(std::string_view stem)
{
    std::size_t first = 0;
    while (first < stem.size()) {
        const auto end = std::min(stem.find_first_of("_-. ", first), stem.size());
        const auto word = stem.substr(first, end - first);
        if (const auto number = positiveNumber(word); number && word.size() == 13)
            return instantOf(*number);
        first = end + 1;
    }
    return std::nullopt;
}

/// Reads JSON objects into snapshots and changes. Numbers are strings there, so that none is rounded.
class Objects
{
public:
    explicit Objects(ReadContext& context)
        : m_context(context),
          m_symbols(context),
          m_books(context.log),
          m_updates("book_update", context.log),
          m_nameTime(timeOfName(context.table.stem()))
    {
    }

    Status take(QJsonObject object, std::int64_t line)
    {
        if (object.value(QLatin1String("data")).isObject())
            object = object.value(QLatin1String("data")).toObject();
        const bool change = object.value(QLatin1String("e")).toString() == QLatin1String("depthUpdate");
        const QLatin1String bidKey(object.contains(QLatin1String("bids")) ? "bids" : "b");
        const QLatin1String askKey(object.contains(QLatin1String("asks")) ? "asks" : "a");
        if (!object.value(bidKey).isArray() || !object.value(askKey).isArray()) {
            m_context.log.refuse(line, {}, {}, TM_TEXT("import", "the object has no bids and asks"));
            return {};
        }
        const auto time = timeOf(object);
        if (!time)
            return fail(ErrorCode::Ambiguous,
                        TM_TEXT("import", "the snapshot carries no time. Put the time of the request into the file's "
                                          "name, in milliseconds since 1970: BTCUSDT_depth_1732113000000.json"));
        const auto instrument = instrumentOf(object);
        if (!instrument)
            return tl::unexpected(instrument.error());
        double sequence = object.value(QLatin1String("lastUpdateId")).toDouble();
        if (sequence <= 0)
            sequence = object.value(QLatin1String("u")).toDouble();
        if (sequence <= 0)
            sequence = static_cast<double>(time->time_since_epoch().count());
        for (const auto& [key, side] : {std::pair{bidKey, BookSide::Bid}, std::pair{askKey, BookSide::Ask}})
            for (const auto& level : object.value(key).toArray())
                addLevel(level.toArray(), *instrument, *time, sequence, side, change, line);
        m_context.log.take(1);
        return {};
    }

    void finish()
    {
        m_books.finish(m_context.batch);
        addFrame(m_context.batch, m_updates);
    }

private:
    std::optional<TimePoint> timeOf(const QJsonObject& object) const
    {
        for (const char* const key : {"T", "E", "timestamp", "time"})
            if (const double ms = object.value(QLatin1String(key)).toDouble(); ms > 0)
                if (const auto time = instantOf(ms))
                    return time;
        return m_nameTime;
    }

    Result<std::string> instrumentOf(const QJsonObject& object)
    {
        for (const char* const key : {"s", "symbol", "ps"})
            if (const QString symbol = object.value(QLatin1String(key)).toString(); !symbol.isEmpty())
                return m_symbols.idOf(symbol.toStdString());
        auto guess = instrumentOfFile(m_context);
        if (!guess)
            return tl::unexpected(guess.error());
        return guess->instrument.id;
    }

    static std::string textOf(const QJsonValue& value)
    {
        return value.isString() ? value.toString().toStdString()
                                : QString::number(value.toDouble(), 'g', 17).toStdString();
    }

    void addLevel(const QJsonArray& level, const std::string& instrument, TimePoint time, double sequence,
                  BookSide side, bool change, std::int64_t line)
    {
        const auto price = positiveNumber(textOf(level.at(0)));
        const auto size = parseNumber(textOf(level.at(1)));
        if (!price || size.state != CellState::Number || size.value < 0 || (size.value == 0 && !change)) {
            m_context.log.flag(line, bookSideName(side), textOf(level.at(0)),
                               TM_TEXT("import", "a level without a price and a size above zero is left out"));
            return;
        }
        if (change)
            m_updates.add({instrument, time, sequence, bookSideName(side), *price, size.value}, line);
        else
            m_books.add(instrument, time, sequence, side, *price, size.value, line);
    }

    ReadContext& m_context;
    SymbolCache m_symbols;
    Snapshots m_books;
    FrameRows m_updates;
    std::optional<TimePoint> m_nameTime;
};

QJsonDocument parsed(std::string_view text)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())));
}

Status readWhole(std::string_view text, Objects& objects)
{
    const auto document = text.size() <= kLargestDocument ? parsed(text) : QJsonDocument{};
    if (document.isNull())
        return fail(ErrorCode::Parse,
                    TM_TEXT("import", "the JSON is damaged or longer than 64 MiB. Download it again"));
    const QJsonArray all = document.isArray() ? document.array() : QJsonArray{document.object()};
    for (const auto& object : all)
        if (const Status status = objects.take(object.toObject(), 1); !status)
            return status;
    return {};
}

Status readJson(ReadContext& context)
{
    context.batch.provenance.formatName = "Binance depth, JSON";
    Objects objects(context);
    const auto text = context.table.text();
    std::int64_t line = 0;
    std::size_t first = 0;
    bool byLine = false; // the first line that is not blank is an object by itself
    while (first < text.size()) {
        const auto end = std::min(text.find('\n', first), text.size());
        const auto row = trimmed(text.substr(first, end - first));
        ++line;
        first = end + 1;
        if (row.empty() || row == "\r")
            continue;
        if (context.progress.cancelled())
            return fail(ErrorCode::Cancelled, TM_TEXT("import", "the import was cancelled; nothing was taken"));
        const auto document = row.size() <= kLargestDocument ? parsed(row) : QJsonDocument{};
        if (!document.isObject() && !byLine)
            break;
        byLine = true;
        if (!document.isObject()) {
            context.log.refuse(line, {}, row, TM_TEXT("import", "this is no JSON object"));
            continue;
        }
        if (const Status status = objects.take(document.object(), line); !status)
            return status;
    }
    if (!byLine)
        if (const Status status = readWhole(text, objects); !status)
            return status;
    objects.finish();
    return {};
}

} // namespace

bool looksLikeDepth(std::string_view bytes)
{
    const auto head = bytes.substr(0, std::size_t{1} << 20);
    const auto first = head.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (head[first] == '{' || head[first] == '[')
           && (head.find("\"bids\"") != std::string_view::npos
               || head.find("\"depthUpdate\"") != std::string_view::npos);
}

Match recogniseBinanceDepth(const Table& table)
{
    if (isJson(table))
        return looksLikeDepth(table.text()) ? Match::Certain : Match::No;
    return table.has({"symbol", "timestamp", "last_update_id", "side", "update_type", "price", "qty"}) ? Match::Certain
                                                                                                       : Match::No;
}

Status readBinanceDepth(ReadContext& context) { return isJson(context.table) ? readJson(context) : readCsv(context); }

} // namespace tidemark::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/bar_reader.h"

#include "models/import/bar_row.h"
#include "models/import/stream_bars.h"

#include <algorithm>
#include <array>
#include <map>

namespace tidemark::importing {

namespace {

std::string_view cellOf(std::span<const std::string_view> cells, int column)
{
    return column >= 0 && static_cast<std::size_t>(column) < cells.size() ? cells[static_cast<std::size_t>(column)]
                                                                          : std::string_view{};
}

constexpr std::array<std::vector<double> RawBars::*, 5> kTargets{&RawBars::open, &RawBars::high, &RawBars::low,
                                                                 &RawBars::close, &RawBars::volume};

struct Group
{
    Guess guess;
    RawBars bars;
};

/// Reads the rows of one file; the columns, names and formats are settled before the first row.
class RowLoop
{
public:
    RowLoop(ReadContext& context, const BarLayout& layout, NumberStyle numbers, StampFormat stamps)
        : m_context(context),
          m_layout(layout),
          m_row(context.table, layout, numbers, stamps),
          m_epochs(stamps.kind == StampKind::Epoch)
    {
    }

    Status run()
    {
        CsvReader rows = m_context.table.rowsFrom(m_layout.dataRow);
        const auto size = static_cast<double>(std::max<std::size_t>(1, m_context.table.text().size()));
        for (std::int64_t n = 0; rows.next(); ++n) {
            if ((n & 0xFFF) == 0) {
                if (m_context.progress.cancelled())
                    return fail(ErrorCode::Cancelled, TM_TEXT("import", "the import was cancelled; nothing was taken"));
                m_context.progress.report(static_cast<double>(rows.offset()) / size);
            }
            if (rows.fault() == RowFault::OpenQuote && rows.raw().find('\n') != std::string_view::npos)
                return fail(ErrorCode::Parse, TM_TEXT("import", "line %1: the quotation mark opened here is never "
                                                                "closed. Correct the file, or download it again")
                                                  .with(rows.line()));
            bool blank = false;
            if (usableRow(rows, m_row.width(), m_layout.shortRows, m_context.log, blank) && !blank)
                if (const Status status = takeRow(rows); !status)
                    return status;
        }
        return {};
    }

    std::vector<Group>& groups() { return m_groups; }

private:
    Result<RawBars*> groupOf(std::string_view symbol)
    {
        if (m_layout.symbol == kNoColumn) {
            if (m_groups.empty()) {
                if (m_layout.instrument) {
                    m_groups.push_back({*m_layout.instrument, {}});
                } else {
                    auto guess = instrumentOfFile(m_context);
                    if (!guess)
                        return tl::unexpected(guess.error());
                    m_groups.push_back({std::move(*guess), {}});
                }
                reserve(m_groups.front().bars);
            }
            return &m_groups.front().bars;
        }
        if (!m_groups.empty() && symbol == m_lastSymbol)
            return &m_groups[m_lastGroup].bars;
        const std::string key = uppered(trimmed(symbol));
        const auto [it, isNew] = m_bySymbol.try_emplace(key, m_groups.size());
        if (isNew) {
            if (m_groups.size() == 1 && !m_context.options.instrument.empty())
                return fail(
                    ErrorCode::Usage,
                    TM_TEXT("import", "the file has several symbols; --instrument can name only one. Leave it out"));
            const Guess guess = m_context.options.instrument.empty()
                                    ? instrumentOfSymbol(m_context, key)
                                    : instrumentOfSymbol(m_context, m_context.options.instrument);
            m_groups.push_back({guess, {}});
        }
        m_lastGroup = it->second;
        m_lastSymbol = symbol;
        return &m_groups[m_lastGroup].bars;
    }

    void reserve(RawBars& bars) const
    {
        const auto& preview = m_context.table.preview();
        const std::size_t first = m_layout.dataRow;
        if (preview.size() < first + 2)
            return;
        const std::size_t bytes = preview.back().offset - preview[first].offset;
        const std::size_t rowBytes = std::max<std::size_t>(8, bytes / (preview.size() - 1 - first));
        const std::size_t rows =
            m_context.table.text().size() / rowBytes + m_context.table.text().size() / (rowBytes * 16) + 16;
        bars.times.reserve(rows);
        bars.lines.reserve(rows);
        for (std::size_t i = 0; i < kTargets.size(); ++i)
            if (m_row.column(i) != kNoColumn)
                (bars.*kTargets[i]).reserve(rows);
    }

    Status takeRow(const CsvReader& rows)
    {
        const auto cells = rows.cells();
        const auto line = rows.line();
        const auto row = m_row.read(cells, line, m_context.log);
        if (!row)
            return {};
        const auto symbolCell = cellOf(cells, m_layout.symbol);
        if (m_layout.symbol != kNoColumn && trimmed(symbolCell).empty()) {
            m_context.log.refuse(line, columnName(m_context.table, m_layout, m_layout.symbol), {},
                                 TM_TEXT("import", "the symbol is missing"));
            return {};
        }
        auto group = groupOf(symbolCell);
        if (!group)
            return tl::unexpected(group.error());
        append(**group, row->stamp, row->values, line);
        return {};
    }

    void append(RawBars& bars, const Stamp& stamp, const std::array<double, 5>& values, std::int64_t line)
    {
        if (stamp.hasOffset && bars.offsets.empty())
            bars.offsets.assign(bars.size(), 0);
        bars.times.push_back(stamp.clock);
        if (stamp.hasOffset || !bars.offsets.empty())
            bars.offsets.push_back(stamp.offsetMinutes);
        bars.hasClock = bars.hasClock || stamp.hasClock;
        bars.epochs = m_epochs;
        bars.lines.push_back(static_cast<std::uint32_t>(line));
        for (std::size_t i = 0; i < kTargets.size(); ++i)
            if (m_row.column(i) != kNoColumn)
                (bars.*kTargets[i]).push_back(values[i]);
        m_context.log.take(1);
    }

    ReadContext& m_context;
    const BarLayout& m_layout;
    BarRow m_row;
    bool m_epochs;
    std::vector<Group> m_groups;
    std::map<std::string, std::size_t> m_bySymbol;
    std::string m_lastSymbol;
    std::size_t m_lastGroup = 0;
};

Text faultReason(RowFault fault)
{
    switch (fault) {
    case RowFault::NulByte:
        return TM_TEXT("import", "the row holds a byte 0; the file is damaged here");
    case RowFault::FieldTooLong:
        return TM_TEXT("import", "a field is longer than 1 MiB");
    case RowFault::LineTooLong:
        return TM_TEXT("import", "the row is longer than 8 MiB");
    case RowFault::TextAfterQuote:
        return TM_TEXT("import", "text follows a closing quotation mark");
    default:
        return TM_TEXT("import", "a quotation mark is never closed");
    }
}

void noteDecimal(const ReadContext& context, char sign)
{
    if (context.findings != nullptr)
        context.findings->settled.decimal = std::string{sign};
}

void noteDates(const ReadContext& context, bool open)
{
    if (context.findings != nullptr)
        context.findings->openDates = open;
}

/// Which column is which, for a preview.
void noteLayout(const ReadContext& context, const BarLayout& layout)
{
    if (context.findings == nullptr)
        return;
    Findings& findings = *context.findings;
    findings.dataRow = layout.dataRow;
    findings.hasHeader = layout.hasHeader;
    findings.roles.assign(context.table.width(layout.hasHeader ? layout.headerRow : layout.dataRow), ColumnRole::None);
    const auto put = [&](int column, ColumnRole role) {
        if (column >= 0 && static_cast<std::size_t>(column) < findings.roles.size())
            findings.roles[static_cast<std::size_t>(column)] = role;
    };
    put(layout.time, ColumnRole::Time);
    put(layout.clock, ColumnRole::Clock);
    put(layout.open, ColumnRole::Open);
    put(layout.high, ColumnRole::High);
    put(layout.low, ColumnRole::Low);
    put(layout.close, ColumnRole::Close);
    put(layout.volume, ColumnRole::Volume);
    put(layout.symbol, ColumnRole::Symbol);
}

template <typename Sniffer>
void sniff(const ReadContext& context, std::size_t dataRow, std::span<const int> columns, Sniffer& sniffer)
{
    for (std::size_t row = dataRow; row < context.table.preview().size(); ++row)
        for (const int column : columns)
            if (column != kNoColumn)
                sniffer.add(context.table.cell(row, static_cast<std::size_t>(column)));
    if (sniffer.settled())
        return;
    // The first rows leave it open: all rows are asked.
    sniffer = {};
    CsvReader rows = context.table.rowsFrom(dataRow);
    while (rows.next() && !context.progress.cancelled())
        for (const int column : columns)
            sniffer.add(cellOf(rows.cells(), column));
}

} // namespace

BarLayout layoutOfHeader(const Table& table, std::size_t headerRow)
{
    BarLayout layout;
    layout.headerRow = headerRow;
    layout.dataRow = headerRow + 1;
    layout.time = table.column({"datetime", "timestamp", "date", "time"}, headerRow);
    layout.open = table.column({"open"}, headerRow);
    layout.high = table.column({"high"}, headerRow);
    layout.low = table.column({"low"}, headerRow);
    layout.close = table.column({"close"}, headerRow);
    layout.volume = table.column({"volume"}, headerRow);
    return layout;
}

std::string columnName(const Table& table, const BarLayout& layout, int column)
{
    if (column == kNoColumn)
        return {};
    const auto name =
        layout.hasHeader ? table.cell(layout.headerRow, static_cast<std::size_t>(column)) : std::string_view{};
    return name.empty() ? "column " + std::to_string(column + 1) : std::string{name};
}

bool usableRow(const CsvReader& rows, std::size_t width, bool shortRows, IssueLog& log, bool& blank)
{
    blank = false;
    if (rows.fault() != RowFault::None) {
        log.refuse(rows.line(), {}, rows.raw(), faultReason(rows.fault()));
        return false;
    }
    const auto cells = rows.cells();
    if (cells.size() == width)
        blank = cells.front().empty() && std::ranges::all_of(cells, [](std::string_view cell) { return cell.empty(); });
    if (cells.size() == width || (cells.size() < width && shortRows && !rows.unterminated()))
        return true;
    if (cells.size() > width
        && std::ranges::all_of(cells.subspan(width), [](std::string_view cell) { return cell.empty(); })) {
        blank = std::ranges::all_of(cells, [](std::string_view cell) { return cell.empty(); });
        return true;
    }
    const auto found = static_cast<std::int64_t>(cells.size());
    const auto expected = static_cast<std::int64_t>(width);
    if (rows.unterminated() && cells.size() < width)
        log.refuse(
            rows.line(), {}, rows.raw(),
            TM_TEXT("import", "the file ends inside this row: %1 of %2 columns are there").with(found).with(expected));
    else
        log.refuse(rows.line(), {}, rows.raw(),
                   TM_TEXT("import", "expected %1 columns, found %2").with(expected).with(found));
    return false;
}

Result<NumberStyle> numberStyleOf(const ReadContext& context, std::size_t dataRow, std::span<const int> columns)
{
    const std::string& option = context.options.decimal;
    if (!option.empty()) {
        if (option != "." && option != ",")
            return fail(ErrorCode::Usage, TM_TEXT("import", "the decimal sign is . or , — not “%1”").with(option));
        noteDecimal(context, option.front());
        return NumberStyle{option.front()};
    }
    noteDecimal(context, '.');
    const bool commaSeparated = context.table.separator() == ',';
    if (commaSeparated && context.table.text().find('"') == std::string_view::npos)
        return NumberStyle{};
    DecimalSniffer sniffer;
    sniff(context, dataRow, columns, sniffer);
    switch (sniffer.verdict()) {
    case ',':
        noteDecimal(context, ',');
        return NumberStyle{','};
    case '?':
        if (commaSeparated)
            return NumberStyle{};
        if (context.findings != nullptr)
            context.findings->openDecimal = true;
        return fail(ErrorCode::Ambiguous, TM_TEXT("import", "“%1” may be a number with a decimal part or one in "
                                                            "thousands. Settle it with --decimal . or --decimal ,")
                                              .with(std::string{sniffer.example()}));
    default:
        return NumberStyle{};
    }
}

Result<StampFormat> stampFormatOf(const ReadContext& context, std::size_t dataRow, int column,
                                  std::optional<DateOrder> vendorOrder)
{
    std::optional<DateOrder> chosen;
    if (!context.options.dateOrder.empty()) {
        chosen = dateOrderFromName(context.options.dateOrder);
        if (!chosen)
            return fail(
                ErrorCode::Usage,
                TM_TEXT("import", "a date order is ymd, dmy or mdy — not “%1”").with(context.options.dateOrder));
    }
    StampSniffer sniffer;
    const std::array<int, 1> columns{column};
    sniff(context, dataRow, columns, sniffer);
    StampFormat format;
    const auto verdict = sniffer.verdict(format);
    const std::string example{context.table.cell(dataRow, static_cast<std::size_t>(std::max(0, column)))};
    switch (verdict) {
    case StampSniffer::Verdict::NoTimes:
        return fail(ErrorCode::Parse,
                    TM_TEXT("import", "line %1: “%2” is no date or time. Check that the first column holds dates")
                        .with(dataRow < context.table.preview().size() ? context.table.preview()[dataRow].line : 0)
                        .with(excerpt(example)));
    case StampSniffer::Verdict::OrderUnknown:
        noteDates(context, !chosen && !vendorOrder);
        if (!chosen && !vendorOrder)
            return fail(
                ErrorCode::Ambiguous,
                TM_TEXT("import",
                        "dates such as “%1” read as day/month or as month/day, and no row settles it. Say which with "
                        "--date-order dmy or --date-order mdy")
                    .with(excerpt(example)));
        format.order = vendorOrder.value_or(DateOrder::Mdy);
        break;
    case StampSniffer::Verdict::OrdersMixed:
        noteDates(context, !chosen);
        if (!chosen)
            return fail(
                ErrorCode::Ambiguous,
                TM_TEXT("import",
                        "some dates are day/month, others month/day. Say which are right with --date-order dmy or "
                        "--date-order mdy"));
        break;
    case StampSniffer::Verdict::Known:
        break;
    }
    if (chosen && format.kind == StampKind::Parts)
        format.order = *chosen;
    if (context.findings != nullptr && format.kind == StampKind::Parts)
        context.findings->settled.dateOrder = dateOrderName(format.order);
    return format;
}

Status readBars(ReadContext& context, const BarLayout& layout)
{
    const std::array<int, 4> prices{layout.open, layout.high, layout.low, layout.close};
    noteLayout(context, layout);
    if (context.table.preview().size() <= layout.dataRow)
        return fail(ErrorCode::NoData, TM_TEXT("import", "the file has a header and no rows. Download it again"));
    const auto numbers = numberStyleOf(context, layout.dataRow, prices);
    if (!numbers)
        return tl::unexpected(numbers.error());
    StampFormat stamps = layout.stamps.value_or(StampFormat{});
    if (!layout.stamps) {
        const auto format = stampFormatOf(context, layout.dataRow, layout.time, layout.vendorOrder);
        if (!format)
            return tl::unexpected(format.error());
        stamps = *format;
    }
    if (context.stream != nullptr)
        return streamBars(context, layout, *numbers, stamps);
    RowLoop loop(context, layout, *numbers, stamps);
    if (const Status status = loop.run(); !status)
        return status;
    for (auto& group : loop.groups())
        if (const Status status = finishSeries(context, layout, group.guess, std::move(group.bars)); !status)
            return status;
    return {};
}

} // namespace tidemark::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// CME FedWatch downloads: one row a day, one column a 25 bp band `(350-375)`, probabilities as fractions, blank where not quoted.
// One meeting a file, its date in the file's name (`FedMeeting_20251210.csv`); or several side by side under a title line
// `History for 10 Dec 2025 Fed meeting`.
#include "models/import/frame_rows.h"
#include "models/import/name_date.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

namespace tidemark::importing {

namespace {

struct Band
{
    Date meeting{};
    double lower = 0;
    double upper = 0;
    int column = kNoColumn;
};

/// `(350-375)` in basis points.
std::optional<std::pair<int, int>> bandOf(std::string_view cell)
{
    if (cell.size() < 5 || cell.front() != '(' || cell.back() != ')')
        return std::nullopt;
    cell = cell.substr(1, cell.size() - 2);
    int lower = 0;
    int upper = 0;
    const char* const end = cell.data() + cell.size();
    const auto [dash, error] = std::from_chars(cell.data(), end, lower);
    if (error != std::errc{} || dash == end || *dash != '-')
        return std::nullopt;
    const auto [stop, error2] = std::from_chars(dash + 1, end, upper);
    if (error2 != std::errc{} || stop != end || upper <= lower || upper > 10'000)
        return std::nullopt;
    return std::pair{lower, upper};
}

std::size_t headerRow(const Table& table)
{
    for (std::size_t row = 0; row < std::min<std::size_t>(3, table.preview().size()); ++row)
        if (equalWithoutCase(table.cell(row, 0), "Date") && bandOf(table.cell(row, 1)) && bandOf(table.cell(row, 2)))
            return row;
    return table.preview().size();
}

/// `History for 17 Sep 2025 Fed meeting`.
std::optional<Date> meetingOfTitle(std::string_view title)
{
    const auto from = title.find_first_of("0123456789");
    const auto to = lowered(title).find(" fed meeting");
    if (from == std::string_view::npos || to == std::string::npos || to <= from)
        return std::nullopt;
    const auto stamp = parseStamp(title.substr(from, to - from), {StampKind::Named});
    if (!stamp)
        return std::nullopt;
    return std::chrono::floor<std::chrono::days>(stamp->clock);
}

Result<std::vector<Band>> bandsOf(const Table& table, std::size_t header)
{
    std::vector<Band> bands;
    std::optional<Date> meeting;
    if (header == 0)
        meeting = dateOfName(table.stem());
    for (std::size_t i = 1; i < table.width(header); ++i) {
        for (std::size_t row = 0; row < header; ++row)
            if (const auto title = meetingOfTitle(table.cell(row, i)))
                meeting = title;
        const auto band = bandOf(table.cell(header, i));
        if (!band)
            continue;
        if (!meeting)
            return fail(
                ErrorCode::Ambiguous,
                TM_TEXT("import",
                        "neither the file's name nor a title line says which meeting it is about. Give the file its "
                        "name back, such as FedMeeting_20251210.csv"));
        bands.push_back(
            {*meeting, static_cast<double>(band->first), static_cast<double>(band->second), static_cast<int>(i)});
    }
    return bands;
}

} // namespace

Match recogniseFedWatch(const Table& table)
{
    return headerRow(table) < table.preview().size() ? Match::Certain : Match::No;
}

Status readFedWatch(ReadContext& context)
{
    const Table& table = context.table;
    const std::size_t header = headerRow(table);
    const auto bands = bandsOf(table, header);
    if (!bands)
        return tl::unexpected(bands.error());
    std::set<Date> meetings;
    for (const auto& band : *bands)
        meetings.insert(band.meeting);
    context.batch.provenance.formatName =
        meetings.size() > 1 ? "CME FedWatch, several meetings" : "CME FedWatch, one meeting";
    const auto format = stampFormatOf(context, header + 1, 0);
    if (!format)
        return tl::unexpected(format.error());

    struct Quote
    {
        std::size_t band;
        double probability;
    };
    struct Day
    {
        Date date{};
        std::int64_t line = 0;
        std::vector<Quote> quotes;
    };
    std::vector<Day> days;
    std::vector<bool> everQuoted(bands->size(), false); // above zero on some day
    const auto takeRow = [&](std::span<const std::string_view> cells, std::int64_t line) {
        const auto date = dateAt(cells, 0, *format);
        if (!date) {
            context.log.refuse(line, "Date", cellAt(cells, 0),
                               TM_TEXT("import", "this is no date or time of the form the file uses"));
            return;
        }
        Day day{*date, line, {}};
        std::map<Date, double> sums;
        for (std::size_t i = 0; i < bands->size(); ++i) {
            const Band& band = (*bands)[i];
            const auto cell = cellAt(cells, band.column);
            const auto number = parseNumber(cell);
            if (number.state == CellState::Missing)
                continue;
            if (number.state == CellState::Wrong || number.value < 0 || number.value > 1.000001) {
                context.log.refuse(line, table.cell(header, static_cast<std::size_t>(band.column)), cell,
                                   TM_TEXT("import", "this is no probability between 0 and 1"));
                return;
            }
            day.quotes.push_back({i, number.value});
            sums[band.meeting] += number.value;
        }
        for (const auto& [meeting, sum] : sums)
            if (std::abs(sum - 1) > 0.01)
                context.log.flag(line, {}, {},
                                 TM_TEXT("import", "the probabilities for the meeting of %1 add up to %2")
                                     .with(meeting)
                                     .with(sum, percent(2)));
        for (const auto& quote : day.quotes)
            if (quote.probability > 0)
                everQuoted[quote.band] = true;
        context.log.take(1);
        days.push_back(std::move(day));
    };
    if (const Status status = forEachRow(context, header + 1, table.width(header), true, takeRow); !status)
        return status;

    FrameRows rows("published_odds", context.log);
    for (const auto& day : days)
        for (const auto& quote : day.quotes) {
            const Band& band = (*bands)[quote.band];
            if (everQuoted[quote.band]) // a band that never had a chance is a column of the form, not a statement
                rows.add({band.meeting, day.date, band.lower, band.upper, quote.probability}, day.line);
        }
    addFrame(context.batch, rows);
    return {};
}

} // namespace tidemark::importing

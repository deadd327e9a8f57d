// SPDX-License-Identifier: GPL-3.0-or-later
// FOMC meetings: `start_date,end_date,meeting_type,has_projection_materials,…`, or one date a decision with
// `FOMCDate,Time,Actual,Forecast,Previous` (economic calendars; CSV or XLSX).
#include "models/import/frame_rows.h"

#include <limits>

namespace tidemark::importing {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double truth(std::string_view cell)
{
    const std::string word = lowered(cell);
    if (word == "true" || word == "1" || word == "yes")
        return 1;
    return word == "false" || word == "0" || word == "no" ? 0 : kNaN;
}

Status readSpans(ReadContext& context, FrameRows& rows)
{
    const Table& table = context.table;
    context.batch.provenance.formatName = "FOMC meetings";
    const int start = table.column({"start_date"});
    const int end = table.column({"end_date"});
    const int type = table.column({"meeting_type"});
    const int projections = table.column({"has_projection_materials", "projections"});
    const auto format = stampFormatOf(context, 1, end);
    if (!format)
        return tl::unexpected(format.error());
    return forEachRow(
        context, 1, table.width(), false, [&](std::span<const std::string_view> cells, std::int64_t line) {
            const auto last = dateAt(cells, end, *format);
            const auto first = dateAt(cells, start, *format);
            if (!last || (!first && !isMissingMark(cellAt(cells, start)))) {
                context.log.refuse(line, last ? "start_date" : "end_date", cellAt(cells, last ? start : end),
                                   TM_TEXT("import", "this is no date or time of the form the file uses"));
                return;
            }
            if (first && *first > *last) {
                context.log.refuse(line, "start_date", cellAt(cells, start),
                                   TM_TEXT("import", "the meeting begins after it ends"));
                return;
            }
            const std::string kind = lowered(cellAt(cells, type));
            const bool scheduled = kind == "regular" || kind == "scheduled";
            rows.add({std::string{"FOMC"}, first.value_or(Frame::kNoDate), *last, scheduled ? 1.0 : 0.0,
                      kind == "tentative" ? 1.0 : 0.0, truth(cellAt(cells, projections))},
                     line);
            context.log.take(1);
        });
}

Status readDecisions(ReadContext& context, FrameRows& rows)
{
    const Table& table = context.table;
    context.batch.provenance.formatName = "FOMC decisions";
    context.warn(TM_TEXT("import", "The file gives one date a decision and does not tell scheduled meetings from "
                                   "others; meetings without a decision are kept "
                                   "as tentative"));
    const int actual = table.column({"actual"});
    const auto format = stampFormatOf(context, 1, 0);
    if (!format)
        return tl::unexpected(format.error());
    return forEachRow(context, 1, table.width(), true, [&](std::span<const std::string_view> cells, std::int64_t line) {
        const auto date = dateAt(cells, 0, *format);
        if (!date) {
            context.log.refuse(line, table.cell(0, 0), cellAt(cells, 0),
                               TM_TEXT("import", "this is no date or time of the form the file uses"));
            return;
        }
        const auto decision = parseNumber(cellAt(cells, actual));
        if (decision.state == CellState::Wrong) {
            context.log.refuse(line, "Actual", cellAt(cells, actual), TM_TEXT("import", "this is not a number"));
            return;
        }
        const bool tentative = decision.state == CellState::Missing;
        rows.add({std::string{"FOMC"}, Frame::kNoDate, *date, 1.0, tentative ? 1.0 : 0.0, kNaN}, line);
        context.log.take(1);
    });
}

} // namespace

Match recogniseFomc(const Table& table)
{
    if (table.has({"start_date", "end_date", "meeting_type"}))
        return Match::Certain;
    return equalWithoutCase(table.cell(0, 0), "FOMCDate") && table.has({"actual"}) ? Match::Certain : Match::No;
}

Status readFomc(ReadContext& context)
{
    FrameRows rows("meeting", context.log);
    const bool spans = context.table.has({"start_date", "end_date", "meeting_type"});
    if (const Status status = spans ? readSpans(context, rows) : readDecisions(context, rows); !status)
        return status;
    addFrame(context.batch, rows);
    return {};
}

} // namespace tidemark::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// Levels published by a desk: `published,as_of_close,short_term,medium_term,long_term,source`; the source stands as the desk.
#include "models/import/frame_rows.h"

#include <array>

namespace tidemark::importing {

Match recogniseCtaLevels(const Table& table)
{
    return table.has({"published", "as_of_close", "short_term", "medium_term", "long_term"}) ? Match::Certain
                                                                                             : Match::No;
}

Status readCtaLevels(ReadContext& context)
{
    const Table& table = context.table;
    context.batch.provenance.formatName = "Published trigger levels";
    const int published = table.column({"published"});
    const int asOf = table.column({"as_of_close"});
    const int source = table.column({"desk", "source"});
    const std::array<std::pair<std::string, int>, 3> horizons{{{"short", table.column({"short_term"})},
                                                               {"medium", table.column({"medium_term"})},
                                                               {"long", table.column({"long_term"})}}};
    const auto format = stampFormatOf(context, 1, published);
    if (!format)
        return tl::unexpected(format.error());
    FrameRows rows("published_level", context.log);
    const auto takeRow = [&](std::span<const std::string_view> cells, std::int64_t line) {
        const auto day = dateAt(cells, published, *format);
        const auto close = dateAt(cells, asOf, *format);
        if (!day || (!close && !isMissingMark(cellAt(cells, asOf)))) {
            context.log.refuse(line, day ? "as_of_close" : "published", cellAt(cells, day ? asOf : published),
                               TM_TEXT("import", "this is no date or time of the form the file uses"));
            return;
        }
        std::array<NumberCell, 3> levels;
        for (std::size_t i = 0; i < horizons.size(); ++i) {
            const auto cell = cellAt(cells, horizons[i].second);
            levels[i] = parseNumber(cell);
            if (levels[i].state == CellState::Wrong || (levels[i].state == CellState::Number && levels[i].value <= 0)) {
                context.log.refuse(line, table.cell(0, static_cast<std::size_t>(horizons[i].second)), cell,
                                   TM_TEXT("import", "this is no price level"));
                return;
            }
        }
        for (std::size_t i = 0; i < horizons.size(); ++i)
            if (levels[i].state == CellState::Number)
                rows.add({*day, close.value_or(Frame::kNoDate), std::string{cellAt(cells, source)}, horizons[i].first,
                          levels[i].value},
                         line);
        context.log.take(1);
    };
    if (const Status status = forEachRow(context, 1, table.width(), false, takeRow); !status)
        return status;
    addFrame(context.batch, rows);
    return {};
}

} // namespace tidemark::importing

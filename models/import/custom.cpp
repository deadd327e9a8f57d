// SPDX-License-Identifier: GPL-3.0-or-later
// Any other table of bars or values, by a mapping of its columns that a person confirmed.
#include "models/import/bar_reader.h"
#include "models/import/custom_layout.h"

#include <algorithm>

namespace tidemark::importing {

namespace {

int columnOf(const std::vector<ColumnRole>& roles, ColumnRole role)
{
    const auto it = std::ranges::find(roles, role);
    return it == roles.end() ? kNoColumn : static_cast<int>(it - roles.begin());
}

} // namespace

Match recogniseCustom(const Table&) { return Match::No; } // only when a person has said what the columns are

Status readCustom(ReadContext& context)
{
    context.batch.provenance.formatName = "Confirmed columns";
    const auto& roles = context.mapping->roles;
    const HeaderPlace place = findHeader(context.table);
    const std::size_t width = context.table.width(place.row);
    if (roles.size() != width)
        return fail(ErrorCode::Usage, TM_TEXT("import", "the file has %1 columns, and %2 are named")
                                          .with(static_cast<std::int64_t>(width))
                                          .with(static_cast<std::int64_t>(roles.size())));
    BarLayout layout;
    layout.headerRow = place.row;
    layout.dataRow = place.dataRow();
    layout.hasHeader = place.hasHeader;
    layout.time = columnOf(roles, ColumnRole::Time);
    layout.clock = columnOf(roles, ColumnRole::Clock);
    layout.open = columnOf(roles, ColumnRole::Open);
    layout.high = columnOf(roles, ColumnRole::High);
    layout.low = columnOf(roles, ColumnRole::Low);
    layout.close = columnOf(roles, ColumnRole::Close);
    layout.volume = columnOf(roles, ColumnRole::Volume);
    layout.symbol = columnOf(roles, ColumnRole::Symbol);
    layout.gapsAreNormal = layout.open == kNoColumn && layout.high == kNoColumn && layout.low == kNoColumn;
    if (layout.time == kNoColumn || layout.close == kNoColumn)
        return fail(ErrorCode::Usage,
                    TM_TEXT("import", "one column has to be the time and one the close or the value"));
    const Status status = readBars(context, layout);
    context.warnIfAdjustmentUnknown(
        TM_TEXT("import", "The file does not say whether its prices are adjusted for splits and dividends"));
    return status;
}

} // namespace tidemark::importing

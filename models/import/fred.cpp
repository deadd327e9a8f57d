// SPDX-License-Identifier: GPL-3.0-or-later
// FRED graph downloads: `observation_date,SERIES…` (before 2024 `DATE,SERIES…`); a blank or `.` is a day without a value.
#include "models/import/bar_reader.h"

#include <algorithm>

namespace tidemark::importing {

namespace {

bool isSeriesId(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

} // namespace

Match recogniseFred(const Table& table)
{
    if (table.cell(0, 0) == "observation_date")
        return Match::Certain;
    const bool isoDates = parseStamp(table.cell(1, 0), {}).has_value();
    return table.cell(0, 0) == "DATE" && table.width() == 2 && isSeriesId(table.cell(0, 1)) && isoDates ? Match::Vendor
                                                                                                        : Match::No;
}

Status readFred(ReadContext& context)
{
    const Table& table = context.table;
    context.batch.provenance.formatName = "FRED graph download";
    if (table.width() > 2 && !context.options.instrument.empty())
        return fail(ErrorCode::Usage,
                    TM_TEXT("import", "the file has several series; --instrument can name only one. Leave it out"));
    for (std::size_t i = 1; i < table.width(); ++i) {
        BarLayout layout;
        layout.close = static_cast<int>(i);
        layout.gapsAreNormal = true;
        auto guess = instrumentOfFile(context, table.cell(0, i));
        if (!guess)
            return tl::unexpected(guess.error());
        if (!guess->known) {
            guess->instrument.assetClass = AssetClass::Macro;
            guess->instrument.calendar = "MACRO";
        }
        layout.instrument = std::move(*guess);
        if (const Status status = readBars(context, layout); !status)
            return status;
    }
    return {};
}

} // namespace tidemark::importing

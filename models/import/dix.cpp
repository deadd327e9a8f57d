// SPDX-License-Identifier: GPL-3.0-or-later
// SqueezeMetrics: `date,price,dix,gex`. DIX and GEX become series of their own; the price is the S&P 500 close, which other
// files bring whole.
#include "models/import/bar_reader.h"

namespace tidemark::importing {

Match recogniseDix(const Table& table)
{
    return table.has({"date", "price", "dix", "gex"}) ? Match::Certain : Match::No;
}

Status readDix(ReadContext& context)
{
    context.batch.provenance.formatName = "SqueezeMetrics DIX and GEX";
    if (!context.options.instrument.empty())
        return fail(ErrorCode::Usage,
                    TM_TEXT("import", "the file has several series; --instrument can name only one. Leave it out"));
    IssueLog once; // both series read the same rows, which count once
    IssueLog& log = context.log;
    for (const std::string_view name : {"dix", "gex"}) {
        BarLayout layout;
        layout.time = context.table.column({"date"});
        layout.close = context.table.column({name});
        layout.gapsAreNormal = true;
        layout.instrument = instrumentOfSymbol(context, name);
        ReadContext part{
            context.table, context.options, context.instruments, context.progress, name == "dix" ? log : once,
            context.batch, context.source};
        if (const Status status = readBars(part, layout); !status)
            return status;
    }
    log.note(0, TM_TEXT("import", "the column price is the S&P 500 close and is left to the index's own files"));
    return {};
}

} // namespace tidemark::importing

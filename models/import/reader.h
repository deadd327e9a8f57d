// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/importer.h"
#include "models/import/issue_log.h"
#include "models/import/table.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace tidemark::importing {

/// How sure a reader is that a table is its own.
enum class Match {
    No,
    Shape,  ///< any vendor could write it like this
    Vendor, ///< the vendor's columns, which others write too
    Certain ///< nobody else writes it like this
};

/// The bytes of the file of that name beside the one that is read: in its folder, or in its archive. Errors: NotFound, Io.
using Companion = std::function<Result<std::string>(const std::string& name)>;

/// What a reader found out, as ImportSettings writes it; empty where the file has nothing of the kind.
struct Findings
{
    ImportSettings settled;
    std::vector<ColumnRole> roles; ///< of a table of bars, by column
    std::size_t dataRow = 0;       ///< first row of data, of the table's preview
    bool hasHeader = true;
    bool openDates = false; ///< day and month read either way
    bool openZone = false;
    bool openDecimal = false;
};

struct StreamJob;

/// What a reader works on and what it fills.
struct ReadContext
{
    const Table& table;
    const ImportOptions& options;
    std::span<const Instrument> instruments;
    const Progress& progress;
    IssueLog& log;
    ImportBatch& batch;
    std::string source;                     ///< id of the reader: the source of its series
    Companion companion = {};               ///< files beside this one; empty where there are none
    Findings* findings = nullptr;           ///< what was found out on the way, for a preview
    const ColumnMapping* mapping = nullptr; ///< what the columns are, for the reader `custom`
    StreamJob* stream = nullptr;            ///< where the rows of a large table of bars go instead of into the batch

    /// Adds a warning that is not there yet.
    void warn(Text text);
    /// Adds a warning when some series of shares or funds may or may not be adjusted.
    void warnIfAdjustmentUnknown(Text text);
};

/// One format. `read` fills series, frames, warnings and the format's name; its errors leave out the file's name.
struct Reader
{
    std::string_view id;
    std::string_view name;
    Text brings;
    Match (*recognise)(const Table& table);
    Status (*read)(ReadContext& context);
};

/// Every format, one row each; of two that match equally the earlier wins.
[[nodiscard]] std::span<const Reader> readerTable();

// One file each.
Match recogniseYahoo(const Table& table);
Status readYahoo(ReadContext& context);
Match recogniseStooq(const Table& table);
Status readStooq(ReadContext& context);
Match recogniseInvesting(const Table& table);
Status readInvesting(ReadContext& context);
Match recogniseTradingView(const Table& table);
Status readTradingView(ReadContext& context);
Match recogniseNasdaq(const Table& table);
Status readNasdaq(ReadContext& context);
Match recogniseAlphaVantage(const Table& table);
Status readAlphaVantage(ReadContext& context);
Match recogniseTiingo(const Table& table);
Status readTiingo(ReadContext& context);
Match recognisePolygon(const Table& table);
Status readPolygon(ReadContext& context);
Match recogniseBinance(const Table& table);
Status readBinance(ReadContext& context);
Match recogniseCboe(const Table& table);
Status readCboe(ReadContext& context);
Match recogniseFred(const Table& table);
Status readFred(ReadContext& context);
Match recogniseFedWatch(const Table& table);
Status readFedWatch(ReadContext& context);
Match recogniseFedFunds(const Table& table);
Status readFedFunds(ReadContext& context);
Match recogniseFomc(const Table& table);
Status readFomc(ReadContext& context);
Match recogniseCtaLevels(const Table& table);
Status readCtaLevels(ReadContext& context);
Match recogniseDix(const Table& table);
Status readDix(ReadContext& context);
Match recogniseKalshi(const Table& table);
Status readKalshi(ReadContext& context);
Match recogniseMinute(const Table& table);
Status readMinute(ReadContext& context);
Match recogniseDaily(const Table& table);
Status readDaily(ReadContext& context);
Match recogniseDateValue(const Table& table);
Status readDateValue(ReadContext& context);
Match recogniseLobster(const Table& table);
Status readLobster(ReadContext& context);
Match recogniseBinanceDepth(const Table& table);
Status readBinanceDepth(ReadContext& context);
Match recogniseTardis(const Table& table);
Status readTardis(ReadContext& context);
Match recogniseFinviz(const Table& table);
Status readFinviz(ReadContext& context);
Match recogniseOptionChain(const Table& table);
Status readOptionChain(ReadContext& context);
Match recogniseChinese(const Table& table);
Status readChinese(ReadContext& context);
Match recogniseWindEdb(const Table& table);
Status readWindEdb(ReadContext& context);
Match recogniseCustom(const Table& table);
Status readCustom(ReadContext& context);

/// Whether JSON holds order books, which are read, and not a vendor's error.
[[nodiscard]] bool looksLikeDepth(std::string_view bytes);

/// What a table is that no reader takes, in words; empty when it is not known.
[[nodiscard]] Text unreadTable(const Table& table);

} // namespace tidemark::importing

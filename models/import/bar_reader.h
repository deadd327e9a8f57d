// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/instrument_guess.h"
#include "models/import/number_parser.h"
#include "models/import/raw_bars.h"
#include "models/import/reader.h"
#include "models/import/timestamp_parser.h"

#include <optional>
#include <string>

namespace tidemark::importing {

/// Where a table keeps its bars, and what the vendor is known for. Columns are indexes; kNoColumn where there is none.
struct BarLayout
{
    std::size_t headerRow = 0; ///< of the preview; names columns in messages
    std::size_t dataRow = 1;   ///< of the preview
    bool hasHeader = true;

    int time = 0;
    int clock = kNoColumn; ///< a second column with the time of day
    int open = kNoColumn;
    int high = kNoColumn;
    int low = kNoColumn;
    int close = kNoColumn;
    int volume = kNoColumn;
    int symbol = kNoColumn; ///< names the instrument row by row

    std::optional<Guess> instrument;             ///< instead of the file's
    std::optional<Interval> interval;            ///< where the columns tell it
    std::optional<StampFormat> stamps;           ///< where the vendor writes no other
    std::optional<DateOrder> vendorOrder;        ///< of dates that read either way
    std::string zone;                            ///< of clocks without an offset, where the vendor documents it
    double volumeScale = 1;                      ///< shares in one unit of the volume column
    bool stampsAtEnd = false;                    ///< intraday times are the ends of bars
    bool shortRows = false;                      ///< the vendor leaves out empty cells at the end of a row
    bool gapsAreNormal = false;                  ///< an empty value is a gap of the series, no blemish
    Adjustment adjustment = Adjustment::Unknown; ///< of shares and funds; other prices are as traded
};

/// The layout of a header with the usual names in preview row `headerRow` (`Date`/`Datetime`/`time`/`timestamp`, `Open`, `High`,
/// `Low`, `Close`, `Volume`, without case). `close` may stay kNoColumn.
[[nodiscard]] BarLayout layoutOfHeader(const Table& table, std::size_t headerRow = 0);

/// Reads the rows from `layout.dataRow` on into series of the batch, one an instrument.
/// Errors: Ambiguous (date order, zone, decimal sign, instrument; names the option), Parse, Cancelled.
[[nodiscard]] Status readBars(ReadContext& context, const BarLayout& layout);

/// How the file writes the numbers of `columns`, from the option or from all its rows. Errors: Ambiguous, naming --decimal; Usage.
[[nodiscard]] Result<NumberStyle> numberStyleOf(const ReadContext& context, std::size_t dataRow,
                                                std::span<const int> columns);

/// How the file writes the times of `column`, from the option or from all its rows. `vendorOrder` settles what reads either way.
/// Errors: Ambiguous, naming --date-order; Parse when there is no time; Usage.
[[nodiscard]] Result<StampFormat> stampFormatOf(const ReadContext& context, std::size_t dataRow, int column,
                                                std::optional<DateOrder> vendorOrder = {});

/// Name of a column for messages: its header, or `column 3`.
[[nodiscard]] std::string columnName(const Table& table, const BarLayout& layout, int column);

/// The text without the Chinese lines below a table, such as `数据来源:通达信`.
[[nodiscard]] std::string_view withoutFooter(std::string_view text);

/// Refuses a row with a fault or with another number of columns, and says why; true when its cells can be read. Rows of empty
/// cells are passed over without a word (`blank` is then true).
[[nodiscard]] bool usableRow(const CsvReader& rows, std::size_t width, bool shortRows, IssueLog& log, bool& blank);

/// Interval, instants, order and duplicates of what was read, then the series in the batch. Used by readBars.
[[nodiscard]] Status finishSeries(ReadContext& context, const BarLayout& layout, const Guess& guess, RawBars bars);

} // namespace tidemark::importing

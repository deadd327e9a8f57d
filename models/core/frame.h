// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <span>
#include <string>
#include <variant>
#include <vector>

namespace tidemark {

enum class ColumnType { Number, String, Day, Instant };

struct ColumnSpec
{
    std::string name;
    ColumnType type = ColumnType::Number;
    bool required = false; ///< a row without it is refused
};

/// Describes one kind of dataset that is not a series: its columns, the columns that make a row unique, and the rule for when
/// a row became known (`knownAt`: the name of a Day or Instant column, or empty when rows are known from the beginning).
struct FrameSchema
{
    std::string kind;
    std::vector<ColumnSpec> columns;
    std::vector<std::string> key;
    std::string knownAt;
    std::string subject =
        {};             ///< the column that says what a row is about: real rows hide simulated ones of the same subject
    Text name = {};     ///< as a person says it: `rate odds`
    bool whole = false; ///< any real row hides every simulated one (a screener's snapshot, whose rows belong together)
};

/// Every kind a store can hold, in a fixed order. The table of a kind in the store has its name and columns.
///  published_odds: meeting, date, lower_bp, upper_bp, probability      (CME FedWatch; probability is a fraction)
///  meeting:        body, start, end, scheduled, tentative, projections (FOMC; body = `FOMC`; scheduled/tentative 0 or 1)
///  published_level: published, as_of_close, desk, horizon, level       (CTA levels by horizon short|medium|long)
///  event:          time, category, title, title_zh, instrument, source, importance
///  fundamental:    snapshot, symbol, company, sector, industry, market_cap, pe, forward_pe, peg, eps_growth_this_year, eps_growth_5y,
///                  sales_growth, gross_margin, price (market_cap in million USD; growth and margin as fractions)
///  book_level:     instrument, time, sequence, side, level, price, size (side bid|ask; level 1 is the best; one sequence a snapshot)
///  book_trade:     instrument, time, sequence, price, size, direction (+1 the buyer took, −1 the seller took)
///  option_quote:   underlying, time, contract, expiry, strike, side (call|put), bid, ask, last, volume, open_interest, iv, delta,
///                  gamma, theta, vega, rho, spot (contract: OCC symbol without blanks; iv a fraction a year)
///  book_update:    instrument, time, sequence, side, price, size (the size that now rests at a price; 0: the level is gone)
[[nodiscard]] std::span<const FrameSchema> frameSchemas();

/// The schema of `kind`, or nullptr.
[[nodiscard]] const FrameSchema* frameSchema(std::string_view kind);

/// A table of one kind by columns. Missing: NaN, empty text, `kNoDate`, `kNoTime`.
class Frame
{
public:
    using Column =
        std::variant<std::vector<double>, std::vector<std::string>, std::vector<Date>, std::vector<TimePoint>>;

    static constexpr Date kNoDate = Date::min();
    static constexpr TimePoint kNoTime = TimePoint::min();

    /// An empty frame with the columns of `schema`.
    explicit Frame(const FrameSchema& schema);

    [[nodiscard]] const FrameSchema& schema() const { return *m_schema; }
    [[nodiscard]] const std::string& kind() const { return m_schema->kind; }
    [[nodiscard]] std::size_t rows() const;

    /// Columns by name. Precondition: the schema has it with that type.
    [[nodiscard]] const std::vector<double>& numbers(std::string_view column) const;
    [[nodiscard]] const std::vector<std::string>& texts(std::string_view column) const;
    [[nodiscard]] const std::vector<Date>& dates(std::string_view column) const;
    [[nodiscard]] const std::vector<TimePoint>& times(std::string_view column) const;

    [[nodiscard]] Column& column(std::size_t index) { return m_columns[index]; }
    [[nodiscard]] const Column& column(std::size_t index) const { return m_columns[index]; }

    /// Appends one row; cells in schema order. Precondition: one cell a column, of its type.
    using Cell = std::variant<double, std::string, Date, TimePoint>;
    void append(std::vector<Cell> cells);

private:
    [[nodiscard]] std::size_t indexOf(std::string_view column) const;

    const FrameSchema* m_schema;
    std::vector<Column> m_columns;
};

using FramePtr = std::shared_ptr<const Frame>;

} // namespace tidemark

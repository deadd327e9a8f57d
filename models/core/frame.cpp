// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/frame.h"

#include <algorithm>
#include <cassert>

namespace tidemark {

std::span<const FrameSchema> frameSchemas()
{
    using enum ColumnType;
    static const std::vector<FrameSchema> schemas{
        {"published_odds",
         {{"meeting", Day, true},
          {"date", Day, true},
          {"lower_bp", Number, true},
          {"upper_bp", Number, true},
          {"probability", Number, true}},
         {"meeting", "date", "lower_bp"},
         "date",
         "meeting",
         TM_TEXT("core", "rate odds")},
        {"meeting",
         {{"body", String, true},
          {"start", Day, false},
          {"end", Day, true},
          {"scheduled", Number, true},
          {"tentative", Number, true},
          {"projections", Number, false}},
         {"body", "end"},
         "",
         "body",
         TM_TEXT("core", "meetings")},
        {"published_level",
         {{"published", Day, true},
          {"as_of_close", Day, false},
          {"desk", String, false},
          {"horizon", String, true},
          {"level", Number, true}},
         {"published", "desk", "horizon"},
         "published",
         "desk",
         TM_TEXT("core", "published levels")},
        {"event",
         {{"time", Instant, true},
          {"category", String, true},
          {"title", String, true},
          {"title_zh", String, false},
          {"instrument", String, false},
          {"source", String, false},
          {"importance", Number, false}},
         {"time", "category", "title"},
         "time",
         "",
         TM_TEXT("core", "events")},
        {"fundamental",
         {{"snapshot", Day, true},
          {"symbol", String, true},
          {"company", String, false},
          {"sector", String, false},
          {"industry", String, false},
          {"market_cap", Number, false},
          {"pe", Number, false},
          {"forward_pe", Number, false},
          {"peg", Number, false},
          {"eps_growth_this_year", Number, false},
          {"eps_growth_5y", Number, false},
          {"sales_growth", Number, false},
          {"gross_margin", Number, false},
          {"price", Number, false}},
         {"snapshot", "symbol"},
         "snapshot",
         "symbol",
         TM_TEXT("core", "fundamentals"),
         true},
        {"book_level",
         {{"instrument", String, true},
          {"time", Instant, true},
          {"sequence", Number, true},
          {"side", String, true},
          {"level", Number, true},
          {"price", Number, true},
          {"size", Number, true}},
         {"instrument", "time", "sequence", "side", "level"},
         "time",
         "instrument",
         TM_TEXT("core", "order books")},
        {"book_trade",
         {{"instrument", String, true},
          {"time", Instant, true},
          {"sequence", Number, true},
          {"price", Number, true},
          {"size", Number, true},
          {"direction", Number, true}},
         {"instrument", "time", "sequence"},
         "time",
         "instrument",
         TM_TEXT("core", "trades")},
        {"option_quote",
         {{"underlying", String, true},
          {"time", Instant, true},
          {"contract", String, true},
          {"expiry", Day, true},
          {"strike", Number, true},
          {"side", String, true},
          {"bid", Number, false},
          {"ask", Number, false},
          {"last", Number, false},
          {"volume", Number, false},
          {"open_interest", Number, false},
          {"iv", Number, false},
          {"delta", Number, false},
          {"gamma", Number, false},
          {"theta", Number, false},
          {"vega", Number, false},
          {"rho", Number, false},
          {"spot", Number, false}},
         {"underlying", "time", "contract"},
         "time",
         "underlying",
         TM_TEXT("core", "option chains")},
        {"book_update",
         {{"instrument", String, true},
          {"time", Instant, true},
          {"sequence", Number, true},
          {"side", String, true},
          {"price", Number, true},
          {"size", Number, true}},
         {"instrument", "time", "sequence", "side", "price"},
         "time",
         "instrument",
         TM_TEXT("core", "changes of order books")},
    };
    return schemas;
}

const FrameSchema* frameSchema(std::string_view kind)
{
    const auto schemas = frameSchemas();
    const auto it = std::ranges::find(schemas, kind, &FrameSchema::kind);
    return it == schemas.end() ? nullptr : &*it;
}

Frame::Frame(const FrameSchema& schema) : m_schema(&schema)
{
    for (const auto& column : schema.columns) {
        switch (column.type) {
        case ColumnType::Number:
            m_columns.emplace_back(std::vector<double>{});
            break;
        case ColumnType::String:
            m_columns.emplace_back(std::vector<std::string>{});
            break;
        case ColumnType::Day:
            m_columns.emplace_back(std::vector<Date>{});
            break;
        case ColumnType::Instant:
            m_columns.emplace_back(std::vector<TimePoint>{});
            break;
        }
    }
}

std::size_t Frame::rows() const
{
    return std::visit([](const auto& column) { return column.size(); }, m_columns.front());
}

std::size_t Frame::indexOf(std::string_view column) const
{
    const auto it = std::ranges::find(m_schema->columns, column, &ColumnSpec::name);
    assert(it != m_schema->columns.end());
    return static_cast<std::size_t>(it - m_schema->columns.begin());
}

const std::vector<double>& Frame::numbers(std::string_view column) const
{
    return std::get<std::vector<double>>(m_columns[indexOf(column)]);
}

const std::vector<std::string>& Frame::texts(std::string_view column) const
{
    return std::get<std::vector<std::string>>(m_columns[indexOf(column)]);
}

const std::vector<Date>& Frame::dates(std::string_view column) const
{
    return std::get<std::vector<Date>>(m_columns[indexOf(column)]);
}

const std::vector<TimePoint>& Frame::times(std::string_view column) const
{
    return std::get<std::vector<TimePoint>>(m_columns[indexOf(column)]);
}

void Frame::append(std::vector<Cell> cells)
{
    assert(cells.size() == m_columns.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::visit(
            [&](auto& column) {
                using Value = typename std::decay_t<decltype(column)>::value_type;
                column.push_back(std::get<Value>(std::move(cells[i])));
            },
            m_columns[i]);
    }
}

} // namespace tidemark

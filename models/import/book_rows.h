// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/frame_rows.h"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace tidemark::importing {

enum class BookSide : std::uint8_t { Bid, Ask };

/// `bid`, `b`, `buy`, `ask`, `a`, `sell`, `s` without case.
[[nodiscard]] std::optional<BookSide> bookSideFromName(std::string_view name);
/// `bid`, `ask`.
[[nodiscard]] std::string bookSideName(BookSide side);

/// Collects order book snapshots level by level, in any order; the levels are ranked by price when they leave.
class Snapshots
{
public:
    explicit Snapshots(IssueLog& log) : m_log(log) {}

    /// One resting size. Precondition: price and size are finite.
    void add(const std::string& instrument, TimePoint time, double sequence, BookSide side, double price, double size,
             std::int64_t line);
    /// Puts the snapshots as rows of `book_level` into the batch. Told: levels given twice, books that are crossed or have one
    /// side alone.
    void finish(ImportBatch& batch);

private:
    struct Level
    {
        double price;
        double size;
        std::int64_t line;
    };
    struct Book
    {
        std::vector<Level> bids, asks;
    };
    void rank(std::vector<Level>& levels, BookSide side);

    IssueLog& m_log;
    std::map<std::tuple<std::string, TimePoint, double>, Book> m_books;
};

/// Remembers the instruments of the symbols of one file.
class SymbolCache
{
public:
    explicit SymbolCache(ReadContext& context) : m_context(context) {}
    [[nodiscard]] const std::string& idOf(std::string_view symbol);

private:
    ReadContext& m_context;
    std::map<std::string, std::string, std::less<>> m_ids;
};

/// A number in (0, 2^53), such as a price, size or count of a book; nothing for anything else.
[[nodiscard]] std::optional<double> positiveNumber(std::string_view cell);

} // namespace tidemark::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace tidemark::store {

/// Thrown inside the store and turned into its Error where the store is left; unwinding rolls a transaction back.
struct Failure
{
    Error error;
};

[[noreturn]] void raise(ErrorCode code, Text text);

/// How a file is opened.
enum class Access {
    Create, ///< makes the file when it is not there
    ReadWrite,
    ReadOnly,  ///< through an existing log, beside a writer in another process
    Immutable, ///< nobody writes: no lock, no log, not a byte touched
    Memory     ///< a fresh database that is never a file
};

/// One connection, with SQLite's defences up: DEFENSIVE on, trusted_schema off, no triggers, views or extensions, limits set.
/// Opening runs no SQL. Everything throws; see `guarded`. Belongs to one thread.
class Connection
{
public:
    Connection(const QString& path, Access access);
    ~Connection();
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;

    [[nodiscard]] sqlite3* handle() const;
    /// Runs statements without parameters.
    void execute(std::string_view sql) const;
    /// First column of the first row; 0 when there is none.
    [[nodiscard]] std::int64_t integer(std::string_view sql) const;
    [[nodiscard]] std::int64_t lastInsertId() const;
    [[nodiscard]] int changes() const;

    struct Header
    {
        std::int64_t fileBytes = 0;
        std::array<unsigned char, 100> bytes{}; ///< zeros where the file is shorter
    };
    /// The file's first 100 bytes through SQLite's own handle: opening the file a second time and closing it would drop the locks
    /// this process holds on it.
    [[nodiscard]] Header header() const;

    struct Impl;
    [[nodiscard]] Impl& impl() const { return *m; }

private:
    std::unique_ptr<Impl> m;
};

/// A prepared statement, on SQLite's C interface: rows are read by the million. Values are bound in order, and copied unless it
/// says otherwise. Its connection keeps it for the next query of the same words, and must outlive it.
class Query
{
public:
    Query(const Connection& connection, std::string_view sql);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    Query& bind(std::int64_t value);
    Query& bind(double value); ///< NaN is bound as NULL
    Query& bind(std::string_view value);
    Query& bindBlob(std::span<const std::uint8_t> value); ///< not copied: must live until the next `run` or `reset`
    Query& bindNull();

    /// True when there is a row to read.
    bool step();
    /// Executes, and is ready for the next values.
    void run();
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const; ///< NaN for NULL
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::string_view view(int column) const;              ///< text until the next step
    [[nodiscard]] std::span<const std::uint8_t> blob(int column) const; ///< until the next step

private:
    void check(int code) const;

    Connection::Impl& m_owner;
    sqlite3_stmt* m_statement = nullptr;
    int m_next = 1;
};

/// A write transaction, taken at once. Rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(const Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    const Connection& m_connection;
    bool m_open = true;
};

/// A consistent view over several reads. Ends with the scope.
class ReadScope
{
public:
    explicit ReadScope(const Connection& connection);
    ~ReadScope();
    ReadScope(const ReadScope&) = delete;
    ReadScope& operator=(const ReadScope&) = delete;

private:
    const Connection& m_connection;
    bool m_open = false;
};

/// The exception being handled, in words. Call it in a catch block.
[[nodiscard]] Error currentError(const QString& path);

/// Runs `work` (which gives a Result) and turns what it throws into an Error about the store at `path`.
template <typename Work>
auto guarded(const QString& path, Work&& work) -> decltype(work())
{
    try {
        return work();
    } catch (...) {
        return tl::unexpected(currentError(path));
    }
}

} // namespace tidemark::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sql.h"

#include <QUrl>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <cmath>
#include <limits>
#include <map>
#include <new>

namespace tidemark::store {

namespace {

constexpr int kBusyTimeoutMs = 10'000;

struct Opening
{
    std::string name;
    int flags = 0;
};

Opening openingOf(const QString& path, Access access)
{
    if (access == Access::Memory)
        return {":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY};
    std::string uri = "file:" + QUrl::toPercentEncoding(path, "/").toStdString();
    if (access == Access::Immutable)
        uri += "?immutable=1";
    int mode = SQLITE_OPEN_READONLY;
    if (access == Access::ReadWrite || access == Access::Create)
        mode = SQLITE_OPEN_READWRITE | (access == Access::Create ? SQLITE_OPEN_CREATE : 0);
    return {std::move(uri), mode | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE};
}

// Nothing a store needs comes near these; a hostile one is stopped by them.
void setDefences(sqlite3* db)
{
    sqlite3_extended_result_codes(db, 1);
    for (const auto& [option, on] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                     {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                     {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                     {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                     {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                     {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
                                     {SQLITE_DBCONFIG_DQS_DDL, 0},
                                     {SQLITE_DBCONFIG_DQS_DML, 0},
                                     {SQLITE_DBCONFIG_ENABLE_FKEY, 1}})
        sqlite3_db_config(db, option, on, nullptr);
    for (const auto& [limit, value] : {std::pair{SQLITE_LIMIT_LENGTH, 64 << 20},
                                       {SQLITE_LIMIT_SQL_LENGTH, 1 << 20},
                                       {SQLITE_LIMIT_COLUMN, 100},
                                       {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                       {SQLITE_LIMIT_COMPOUND_SELECT, 10},
                                       {SQLITE_LIMIT_VDBE_OP, 100'000},
                                       {SQLITE_LIMIT_FUNCTION_ARG, 20},
                                       {SQLITE_LIMIT_ATTACHED, 1},
                                       {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
                                       {SQLITE_LIMIT_VARIABLE_NUMBER, 100},
                                       {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
                                       {SQLITE_LIMIT_WORKER_THREADS, 0}})
        sqlite3_limit(db, limit, value);
}

} // namespace

void raise(ErrorCode code, Text text) { throw Failure{Error{code, std::move(text)}}; }

struct Connection::Impl
{
    Impl(const Opening& opening) : database(opening.name, opening.flags, kBusyTimeoutMs) {}
    ~Impl()
    {
        for (const auto& [sql, statement] : spare)
            sqlite3_finalize(statement);
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    SQLite::Database database;
    std::multimap<std::string, sqlite3_stmt*, std::less<>> spare; ///< statements nobody uses, by their words
};

Connection::Connection(const QString& path, Access access) : m(std::make_unique<Impl>(openingOf(path, access)))
{
    setDefences(m->database.getHandle());
}

Connection::~Connection() = default;
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;

sqlite3* Connection::handle() const { return m->database.getHandle(); }

void Connection::execute(std::string_view sql) const { m->database.exec(std::string{sql}); }

std::int64_t Connection::integer(std::string_view sql) const
{
    Query query(*this, sql);
    return query.step() ? query.integer(0) : 0;
}

std::int64_t Connection::lastInsertId() const { return m->database.getLastInsertRowid(); }
int Connection::changes() const { return sqlite3_changes(handle()); }

Connection::Header Connection::header() const
{
    sqlite3_file* file = nullptr;
    Header header;
    if (sqlite3_file_control(handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file
        || !file->pMethods)
        return header;
    sqlite3_int64 size = 0;
    if (const int code = file->pMethods->xFileSize(file, &size); code != SQLITE_OK)
        throw SQLite::Exception(handle(), code);
    header.fileBytes = size;
    const int code = file->pMethods->xRead(file, header.bytes.data(), static_cast<int>(header.bytes.size()), 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        throw SQLite::Exception(handle(), code);
    return header;
}

Query::Query(const Connection& connection, std::string_view sql) : m_owner(connection.impl())
{
    if (const auto it = m_owner.spare.find(sql); it != m_owner.spare.end()) {
        m_statement = it->second;
        m_owner.spare.erase(it);
        return;
    }
    const int code = sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    if (code != SQLITE_OK)
        throw SQLite::Exception(connection.handle(), code);
}

Query::~Query()
{
    constexpr std::size_t kMostSpare = 40;
    const char* sql = m_statement ? sqlite3_sql(m_statement) : nullptr;
    if (!sql || m_owner.spare.size() >= kMostSpare) {
        sqlite3_finalize(m_statement);
        return;
    }
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_owner.spare.emplace(sql, m_statement);
}

void Query::check(int code) const
{
    if (code != SQLITE_OK)
        throw SQLite::Exception(sqlite3_db_handle(m_statement), code);
}

Query& Query::bind(std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement, m_next++, value));
    return *this;
}

Query& Query::bind(double value)
{
    if (std::isnan(value))
        return bindNull();
    check(sqlite3_bind_double(m_statement, m_next++, value));
    return *this;
}

Query& Query::bind(std::string_view value)
{
    const char* data = value.empty() ? "" : value.data(); // a null pointer would bind NULL
    check(sqlite3_bind_text64(m_statement, m_next++, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Query& Query::bindBlob(std::span<const std::uint8_t> value)
{
    static constexpr std::uint8_t kNothing = 0;
    const std::uint8_t* data = value.empty() ? &kNothing : value.data();
    check(sqlite3_bind_blob64(m_statement, m_next++, data, value.size(), SQLITE_STATIC));
    return *this;
}

Query& Query::bindNull()
{
    check(sqlite3_bind_null(m_statement, m_next++));
    return *this;
}

bool Query::step()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        throw SQLite::Exception(sqlite3_db_handle(m_statement), code);
    return code == SQLITE_ROW;
}

void Query::run()
{
    step();
    reset();
}

void Query::reset()
{
    sqlite3_reset(m_statement); // repeats the error of the step, which has been thrown
    m_next = 1;
}

bool Query::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
std::int64_t Query::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

double Query::real(int column) const
{
    return isNull(column) ? std::numeric_limits<double>::quiet_NaN() : sqlite3_column_double(m_statement, column);
}

std::string_view Query::view(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return {data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::string Query::text(int column) const { return std::string{view(column)}; }

std::span<const std::uint8_t> Query::blob(int column) const
{
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

Transaction::Transaction(const Connection& connection) : m_connection(connection)
{
    m_connection.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_open && sqlite3_get_autocommit(m_connection.handle()) == 0)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_connection.execute("COMMIT");
    m_open = false;
}

ReadScope::ReadScope(const Connection& connection) : m_connection(connection)
{
    if (sqlite3_get_autocommit(connection.handle()) == 0)
        return; // inside a transaction already
    connection.execute("BEGIN");
    m_open = true;
}

ReadScope::~ReadScope()
{
    if (m_open && sqlite3_get_autocommit(m_connection.handle()) == 0)
        sqlite3_exec(m_connection.handle(), "COMMIT", nullptr, nullptr, nullptr);
}

namespace {

Error sqliteError(const SQLite::Exception& exception, const std::string& file)
{
    switch (exception.getErrorCode() & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return {
            ErrorCode::Corrupt,
            TM_TEXT("store",
                    "%1 is damaged (%2). Restore it from a backup, or start a new store and import the files again.")
                .with(file)
                .with(std::string{exception.what()})};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Locked,
                TM_TEXT("store", "%1 is being written by another job or program. Try again when it has finished.")
                    .with(file)};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {
            ErrorCode::ReadOnly,
            TM_TEXT("store", "%1 cannot be written. Check the permissions of the file and of its folder.").with(file)};
    case SQLITE_FULL:
        return {
            ErrorCode::Io,
            TM_TEXT("store", "No room is left on the disk of %1. Nothing was changed. Free some space and try again.")
                .with(file)};
    case SQLITE_TOOBIG:
        return {ErrorCode::Precondition,
                TM_TEXT("store", "%1: a single value is too large to be stored (64 MiB at most).").with(file)};
    case SQLITE_NOMEM:
        return {ErrorCode::Io,
                TM_TEXT("store", "%1: the memory ran out. Close other programs and try again.").with(file)};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Io,
                TM_TEXT("store", "%1 cannot be opened. Check that its folder exists and may be read and written.")
                    .with(file)};
    case SQLITE_IOERR:
        return {ErrorCode::Io, TM_TEXT("store", "%1: reading or writing failed (%2). Check the disk.")
                                   .with(file)
                                   .with(std::string{exception.what()})};
    default:
        return {ErrorCode::Io, TM_TEXT("store", "%1: the database refused the request (%2).")
                                   .with(file)
                                   .with(std::string{exception.what()})};
    }
}

} // namespace

Error currentError(const QString& path)
{
    const std::string file = path.toStdString();
    try {
        throw;
    } catch (const Failure& failure) {
        return failure.error;
    } catch (const SQLite::Exception& exception) {
        return sqliteError(exception, file);
    } catch (const std::bad_alloc&) {
        return {ErrorCode::Io,
                TM_TEXT("store", "%1: the memory ran out. Close other programs and try again.").with(file)};
    } catch (const std::exception& exception) {
        return {ErrorCode::Io, TM_TEXT("store", "%1: the database refused the request (%2).")
                                   .with(file)
                                   .with(std::string{exception.what()})};
    }
}

} // namespace tidemark::store

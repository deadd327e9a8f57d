// SPDX-License-Identifier: GPL-3.0-or-later
// Questions in SQL from people: reading, and nothing else.
#include "models/store/store.h"

#include "models/store/bars_table.h"
#include "models/store/store_impl.h"

#include <sqlite3.h>

#include <algorithm>

namespace tidemark {

using namespace store;

namespace {

int allowReading(void*, int action, const char*, const char*, const char*, const char*)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    default:
        return SQLITE_DENY;
    }
}

int stopWanted(void* progress) { return static_cast<const Progress*>(progress)->cancelled() ? 1 : 0; }

/// While it lives the connection reads for a person: the store's own views work, changes do not, and a question can be stopped.
class ReaderRights
{
public:
    ReaderRights(const Connection& connection, const Progress& progress) : m_db(connection.handle())
    {
        constexpr int kSteps = 10'000; // of SQLite's machine, some tenths of a millisecond
        sqlite3_db_config(m_db, SQLITE_DBCONFIG_ENABLE_VIEW, 1, nullptr);
        sqlite3_set_authorizer(m_db, allowReading, nullptr);
        void* shared = const_cast<Progress*>(&progress); // NOLINT(cppcoreguidelines-pro-type-const-cast)
        sqlite3_progress_handler(m_db, kSteps, stopWanted, shared);
    }
    ~ReaderRights()
    {
        sqlite3_progress_handler(m_db, 0, nullptr, nullptr);
        sqlite3_set_authorizer(m_db, nullptr, nullptr);
        sqlite3_db_config(m_db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    }
    ReaderRights(const ReaderRights&) = delete;
    ReaderRights& operator=(const ReaderRights&) = delete;

private:
    sqlite3* m_db;
};

struct Finalizer
{
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalizer>;

[[noreturn]] void raiseRefused(sqlite3* db)
{
    if ((sqlite3_errcode(db) & 0xff) == SQLITE_INTERRUPT)
        raise(ErrorCode::Cancelled, TM_TEXT("store", "The question was cancelled."));
    raise(ErrorCode::Usage, TM_TEXT("store", "The question cannot be answered: %1. One SELECT over the tables that the "
                                             "help lists is what it takes.")
                                .with(std::string{sqlite3_errmsg(db)}));
}

Statement prepared(sqlite3* db, std::string_view sql)
{
    sqlite3_stmt* raw = nullptr;
    const char* rest = nullptr;
    if (sqlite3_prepare_v2(db, sql.data(), static_cast<int>(sql.size()), &raw, &rest) != SQLITE_OK)
        raiseRefused(db);
    Statement statement(raw);
    const std::string_view after(rest, sql.size() - static_cast<std::size_t>(rest - sql.data()));
    if (!statement || after.find_first_not_of(" \t\r\n;") != std::string_view::npos)
        raise(ErrorCode::Usage, TM_TEXT("store", "One SELECT at a time, please: nothing may come before or after it."));
    return statement;
}

QueryResult::Cell cellOf(sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return static_cast<std::int64_t>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        return std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
    }
    case SQLITE_BLOB:
        return "(" + std::to_string(sqlite3_column_bytes(statement, column)) + " bytes)";
    default:
        return std::monostate{};
    }
}

} // namespace

Result<QueryResult> Store::query(std::string_view sql, std::size_t limit, const Progress& progress) const
{
    return guarded(m->path, [&]() -> Result<QueryResult> {
        const Connection& db = m->reading();
        const ReadScope scope(db);
        addBarsTable(db);
        const ReaderRights rights(db, progress);
        const Statement statement = prepared(db.handle(), sql);
        QueryResult result;
        const int columns = sqlite3_column_count(statement.get());
        for (int c = 0; c < columns; ++c)
            result.columns.emplace_back(sqlite3_column_name(statement.get(), c));
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(statement.get())) == SQLITE_ROW) {
            if (result.rows.size() == limit) {
                result.cut = true;
                return result;
            }
            auto& row = result.rows.emplace_back();
            for (int c = 0; c < columns; ++c)
                row.push_back(cellOf(statement.get(), c));
        }
        if (code != SQLITE_DONE)
            raiseRefused(db.handle());
        return result;
    });
}

} // namespace tidemark

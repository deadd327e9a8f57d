// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store_impl.h"

#include "models/core/builtin_instruments.h"
#include "models/store/dataset_rows.h"
#include "models/store/import_mark.h"
#include "models/store/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>

#include <cstring>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace tidemark {

using namespace store;

namespace {

constexpr std::string_view kMagic{"SQLite format 3\0", 16};

std::uint32_t bigEndian(const Connection::Header& header, std::size_t at, std::size_t width)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < width; ++i)
        value = value << 8 | header.bytes[at + i];
    return value;
}

Store::Impl::Stamp stampOf(const QString& path)
{
    struct stat file
    {};
    struct stat log
    {};
    Store::Impl::Stamp stamp;
    if (::stat(QFile::encodeName(path).constData(), &file) == 0)
        stamp = {file.st_size, file.st_mtim.tv_sec * 1'000'000'000 + file.st_mtim.tv_nsec, false};
    stamp.log = ::stat(QFile::encodeName(path + QStringLiteral("-wal")).constData(), &log) == 0 && log.st_size > 0;
    return stamp;
}

[[noreturn]] void raiseNewer(const std::string& file, std::int64_t version)
{
    raise(ErrorCode::Newer,
          TM_TEXT("store", "%1 was written by a newer Tidemark (store version %2, this program knows %3). Open it "
                           "with that program.")
              .with(file)
              .with(std::to_string(version))
              .with(std::to_string(currentVersion())));
}

// The header as it stands in the file, before SQLite has read a page of it. A log may hold later pages, so only what cannot change
// is judged here when there is one.
void checkHeader(const Connection& connection, const std::string& file, bool log)
{
    const auto header = connection.header();
    if (std::memcmp(header.bytes.data(), kMagic.data(), kMagic.size()) != 0)
        raise(ErrorCode::Corrupt, TM_TEXT("store", "%1 is not a Tidemark store. Name another file.").with(file));
    if (bigEndian(header, 68, 4) != kApplicationId)
        raise(ErrorCode::Corrupt,
              TM_TEXT("store", "%1 is a database of another program, not a Tidemark store. Name another file.")
                  .with(file));
    if (const auto version = bigEndian(header, 60, 4); version > static_cast<std::uint32_t>(currentVersion()))
        raiseNewer(file, version);
    const std::uint32_t pageSize = bigEndian(header, 16, 2) == 1 ? 65536 : bigEndian(header, 16, 2);
    const std::uint32_t pages = bigEndian(header, 28, 4);
    const bool counted = bigEndian(header, 24, 4) == bigEndian(header, 92, 4);
    const bool oddSize = pageSize < 512 || (pageSize & (pageSize - 1)) != 0;
    if (oddSize || (!log && counted && header.fileBytes < std::int64_t{pageSize} * pages))
        raise(ErrorCode::Corrupt,
              TM_TEXT("store",
                      "%1 is cut short or damaged: it has %2 bytes and should have %3. Restore it from a backup.")
                  .with(file)
                  .with(header.fileBytes)
                  .with(std::int64_t{pageSize} * pages));
}

void checkRegular(const QFileInfo& info, const std::string& file)
{
    if (info.isDir())
        raise(ErrorCode::Io, TM_TEXT("store", "%1 is a folder. Name a file for the store.").with(file));
    if (info.exists() && !info.isFile())
        raise(ErrorCode::Io, TM_TEXT("store", "%1 is not a regular file. Name another one for the store.").with(file));
    if (info.exists() && !info.isReadable())
        raise(ErrorCode::Io, TM_TEXT("store", "%1 may not be read. Check its permissions.").with(file));
}

void seedInstruments(const Connection& connection)
{
    std::set<std::string> known;
    {
        Query query(connection, "SELECT id FROM instrument");
        while (query.step())
            known.insert(query.text(0));
    }
    for (const auto& instrument : builtinInstruments())
        if (!known.contains(instrument.id))
            addInstrument(connection, instrument, 0);
}

bool instrumentsMissing(const Connection& connection)
{
    Query query(connection, "SELECT count(*) FROM instrument WHERE id = ?");
    for (const auto& instrument : builtinInstruments()) {
        query.bind(instrument.id);
        const bool there = query.step() && query.integer(0) == 1;
        query.reset();
        if (!there)
            return true;
    }
    return false;
}

// A new store is made whole beside its place and then moved there: whoever finds the file finds a store.
void createStore(const QString& path)
{
    const QString fresh = path + QStringLiteral(".new");
    for (const auto* suffix : {"", "-journal", "-wal", "-shm"})
        QFile::remove(fresh + QLatin1String(suffix));
    {
        const Connection connection(fresh, Access::Create);
        connection.execute("PRAGMA page_size=16384");
        connection.execute("PRAGMA journal_mode=DELETE");
        {
            Transaction transaction(connection);
            connection.execute("PRAGMA application_id=" + std::to_string(kApplicationId));
            migrate(connection, 0);
            seedInstruments(connection);
            transaction.commit();
        }
        connection.execute("PRAGMA journal_mode=WAL");
    }
    // A log that outlived its store would be played into the new one.
    for (const auto* suffix : {"-journal", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
    if (::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(path).constData()) != 0)
        raise(ErrorCode::Io, TM_TEXT("store", "%1 cannot be made. Check that its folder may be written and has room.")
                                 .with(path.toStdString()));
}

void prepare(const Connection& connection)
{
    connection.execute("PRAGMA cell_size_check=ON");
    connection.execute("PRAGMA cache_size=-16384");
}

// The copy has its name only once it is whole.
void backUp(const Connection& connection, const QString& path, int version)
{
    const QString base = path + QStringLiteral(".v%1.backup").arg(version);
    const QString partial = base + QStringLiteral(".partial");
    for (const auto* suffix : {"", "-journal"})
        QFile::remove(partial + QLatin1String(suffix));
    Query(connection, "VACUUM INTO ?").bind(partial.toStdString()).run();
    QString target = base;
    for (int i = 2; QFile::exists(target); ++i)
        target = base + QStringLiteral("-%1").arg(i);
    if (::rename(QFile::encodeName(partial).constData(), QFile::encodeName(target).constData()) != 0)
        raise(ErrorCode::Io, TM_TEXT("store", "%1 cannot be made. Check that its folder may be written and has room.")
                                 .with(target.toStdString()));
}

void upgrade(const Connection& connection, const QString& path, int version)
{
    if (version < currentVersion()) {
        backUp(connection, path, version);
        Transaction transaction(connection);
        migrate(connection, version);
        transaction.commit();
    }
    if (instrumentsMissing(connection)) {
        Transaction transaction(connection);
        seedInstruments(connection);
        transaction.commit();
    }
}

/// What reading found out about a file; the connection it was read through.
struct Vetted
{
    Connection connection;
    Store::Impl::Stamp stamp;
    int version = 0;
};

// Judges a file through a connection that cannot change it. A writer that starts meanwhile is no damage: look again.
Vetted vet(const QString& path)
{
    const std::string file = path.toStdString();
    for (int attempt = 1;; ++attempt) {
        const auto stamp = stampOf(path);
        try {
            Connection connection(path, stamp.log ? Access::ReadOnly : Access::Immutable);
            checkHeader(connection, file, stamp.log);
            const int version = checkSchema(connection, file);
            return {std::move(connection), stamp, version};
        } catch (...) {
            if (attempt == 3 || stampOf(path) == stamp)
                throw;
        }
    }
}

void openReading(Store::Impl& impl)
{
    auto vetted = vet(impl.path);
    if (vetted.version < currentVersion())
        raise(ErrorCode::ReadOnly,
              TM_TEXT("store", "%1 was written by an older Tidemark and must be brought up to date first. Open it "
                               "once where it may be written.")
                  .with(impl.path.toStdString()));
    prepare(vetted.connection);
    impl.stamp = vetted.stamp.log ? std::nullopt : std::optional{vetted.stamp};
    impl.db.emplace(std::move(vetted.connection));
    impl.readOnly = true;
}

void openWriting(Store::Impl& impl)
{
    impl.db.emplace(impl.path, Access::ReadWrite);
    const int version = checkSchema(*impl.db, impl.path.toStdString());
    prepare(*impl.db);
    impl.db->execute("PRAGMA journal_mode=WAL");
    impl.db->execute("PRAGMA journal_size_limit=67108864");
    upgrade(*impl.db, impl.path, version);
    impl.interruption = interruptionFound(*impl.lock, *impl.db);
    impl.readOnly = false;
}

bool blank(const QString& path)
{
    const QFileInfo info(path);
    return !info.exists() || info.size() == 0;
}

bool writable(const QString& path)
{
    const QFileInfo info(path);
    return !info.exists() || ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0;
}

} // namespace

namespace store {

int checkSchema(const Connection& connection, const std::string& file)
{
    const auto found = schemaOf(connection);
    const std::int64_t version = connection.integer("PRAGMA user_version");
    if (version > currentVersion())
        raiseNewer(file, version);
    const Text difference = version < 1 ? TM_TEXT("store", "its version is not one of a store")
                                        : schemaDifference(found, expectedSchema(static_cast<int>(version)));
    if (!difference.empty())
        raise(ErrorCode::Corrupt,
              TM_TEXT("store", "%1 has been altered: %2. Nothing in it was run. Restore it from a backup.")
                  .with(file)
                  .with(difference));
    return static_cast<int>(version);
}

void openStore(Store::Impl& impl, OpenMode mode)
{
    QFileInfo info(impl.path);
    if (info.exists())
        impl.path = info.canonicalFilePath(); // locks and logs stand beside the file itself
    else
        impl.path = info.absoluteFilePath();
    info.setFile(impl.path);
    const std::string file = impl.path.toStdString();
    checkRegular(info, file);
    if (mode == OpenMode::ReadOnly) {
        if (!info.exists())
            raise(
                ErrorCode::NotFound,
                TM_TEXT("store", "There is no store at %1. Name another one, or import files to make it.").with(file));
        impl.readOnlyReason = TM_TEXT("store", "The store was opened for reading.");
        openReading(impl);
        return;
    }
    if (!info.exists() && impl.path == Store::defaultPath())
        QDir().mkpath(info.absolutePath());
    if (!QFileInfo(info.absolutePath()).isDir())
        raise(ErrorCode::NotFound,
              TM_TEXT("store", "There is no folder %1 for the store. Make it, or name another place.")
                  .with(info.absolutePath().toStdString()));
    if (!blank(impl.path))
        (void)vet(impl.path); // a file that is no store gets no lock file beside it
    auto attempt = WriterLock::tryTake(impl.path);
    // Whoever has the lock of a store that is not there yet is just making it.
    for (int wait = 0; attempt.outcome == WriterLock::Outcome::HeldElsewhere && blank(impl.path) && wait < 400;
         ++wait) {
        QThread::msleep(5);
        attempt = WriterLock::tryTake(impl.path);
    }
    if (attempt.outcome == WriterLock::Outcome::Taken && writable(impl.path)) {
        impl.lock = attempt.lock;
        if (blank(impl.path))
            createStore(impl.path);
        openWriting(impl);
        return;
    }
    if (attempt.outcome == WriterLock::Outcome::HeldElsewhere)
        impl.readOnlyReason =
            TM_TEXT("store", "Another Tidemark has this store open for writing. Close it to make changes here.");
    else
        impl.readOnlyReason =
            TM_TEXT("store", "The store's file or folder may not be written. Change its permissions, or copy the "
                             "store elsewhere, to make changes.");
    if (blank(impl.path))
        raise(ErrorCode::ReadOnly,
              TM_TEXT("store", "%1 cannot be made: its folder may not be written. Name another place with --store.")
                  .with(file));
    openReading(impl);
}

} // namespace store

const Connection& Store::Impl::reading() const
{
    if (stamp && *stamp != stampOf(path)) {
        auto vetted = vet(path);
        prepare(vetted.connection);
        stamp = vetted.stamp.log ? std::nullopt : std::optional{vetted.stamp};
        db.emplace(std::move(vetted.connection));
    }
    return *db;
}

const Connection& Store::Impl::writing() const
{
    if (readOnly)
        raise(ErrorCode::ReadOnly,
              TM_TEXT("store", "%1 is open for reading alone. %2").with(path.toStdString()).with(Text{readOnlyReason}));
    return *db;
}

QString Store::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/tidemark/tidemark.tidemark");
}

} // namespace tidemark

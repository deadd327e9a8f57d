// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/faulty_vfs.h"

#include <sqlite3.h>

#include <atomic>
#include <csignal>
#include <new>
#include <optional>
#include <stdexcept>

namespace tidemark::testing {

namespace {

struct State
{
    std::atomic<int> writes{0};
    int at = 0; ///< 0: nothing goes wrong
    FaultyVfs::Fault fault{};
};
State state;
sqlite3_vfs* base = nullptr;

struct File : sqlite3_file
{
    // The base's file stands behind this one in memory.
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* realOf(sqlite3_file* file) { return static_cast<File*>(file)->real(); }

/// What the write that is about to happen meets; SQLITE_OK when nothing.
int meet(FaultyVfs::Fault& fault)
{
    const int number = ++state.writes;
    fault = state.fault;
    if (state.at == 0 || number < state.at || (number > state.at && fault == FaultyVfs::Fault::OneBroken))
        return SQLITE_OK;
    return fault == FaultyVfs::Fault::DiskFull ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int write(sqlite3_file* file, const void* data, int bytes, sqlite3_int64 at)
{
    FaultyVfs::Fault fault{};
    const int code = meet(fault);
    if (code == SQLITE_OK)
        return realOf(file)->pMethods->xWrite(realOf(file), data, bytes, at);
    if (fault == FaultyVfs::Fault::Kill) {
        (void)realOf(file)->pMethods->xWrite(realOf(file), data, bytes / 2, at);
        ::raise(SIGKILL);
    }
    return code;
}

int truncate(sqlite3_file* file, sqlite3_int64 size)
{
    FaultyVfs::Fault fault{};
    const int code = meet(fault);
    if (code == SQLITE_OK)
        return realOf(file)->pMethods->xTruncate(realOf(file), size);
    if (fault == FaultyVfs::Fault::Kill)
        ::raise(SIGKILL);
    return SQLITE_IOERR_TRUNCATE;
}

// What is written survives the process without being flushed: the tests kill processes, not machines, and disks are slow.
int sync(sqlite3_file*, int)
{
    FaultyVfs::Fault fault{};
    const int code = meet(fault);
    if (code == SQLITE_OK || fault == FaultyVfs::Fault::DiskFull) // a full disk flushes what it has
        return SQLITE_OK;
    if (fault == FaultyVfs::Fault::Kill)
        ::raise(SIGKILL);
    return SQLITE_IOERR_FSYNC;
}

sqlite3_io_methods makeMethods()
{
    sqlite3_io_methods m{};
    m.iVersion = 2;
    m.xWrite = write;
    m.xTruncate = truncate;
    m.xSync = sync;
    m.xClose = [](sqlite3_file* f) { return realOf(f)->pMethods->xClose(realOf(f)); };
    m.xRead = [](sqlite3_file* f, void* data, int bytes, sqlite3_int64 at) {
        return realOf(f)->pMethods->xRead(realOf(f), data, bytes, at);
    };
    m.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) { return realOf(f)->pMethods->xFileSize(realOf(f), size); };
    m.xLock = [](sqlite3_file* f, int lock) { return realOf(f)->pMethods->xLock(realOf(f), lock); };
    m.xUnlock = [](sqlite3_file* f, int lock) { return realOf(f)->pMethods->xUnlock(realOf(f), lock); };
    m.xCheckReservedLock = [](sqlite3_file* f, int* out) {
        return realOf(f)->pMethods->xCheckReservedLock(realOf(f), out);
    };
    m.xFileControl = [](sqlite3_file* f, int op, void* arg) {
        return realOf(f)->pMethods->xFileControl(realOf(f), op, arg);
    };
    m.xSectorSize = [](sqlite3_file* f) { return realOf(f)->pMethods->xSectorSize(realOf(f)); };
    m.xDeviceCharacteristics = [](sqlite3_file* f) { return realOf(f)->pMethods->xDeviceCharacteristics(realOf(f)); };
    m.xShmMap = [](sqlite3_file* f, int page, int size, int extend, void volatile** out) {
        return realOf(f)->pMethods->xShmMap(realOf(f), page, size, extend, out);
    };
    m.xShmLock = [](sqlite3_file* f, int offset, int n, int flags) {
        return realOf(f)->pMethods->xShmLock(realOf(f), offset, n, flags);
    };
    m.xShmBarrier = [](sqlite3_file* f) { realOf(f)->pMethods->xShmBarrier(realOf(f)); };
    m.xShmUnmap = [](sqlite3_file* f, int remove) { return realOf(f)->pMethods->xShmUnmap(realOf(f), remove); };
    return m;
}

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    static const sqlite3_io_methods methods = makeMethods();
    auto* own = new (file) File{};
    const int code = base->xOpen(base, name, own->real(), flags, outFlags);
    own->pMethods = own->real()->pMethods ? &methods : nullptr;
    return code;
}

std::optional<sqlite3_vfs> vfs;

} // namespace

FaultyVfs::FaultyVfs()
{
    base = sqlite3_vfs_find(nullptr);
    if (!base)
        throw std::runtime_error("SQLite has no file layer");
    vfs = *base;
    vfs->zName = "faulty";
    vfs->szOsFile = base->szOsFile + static_cast<int>(sizeof(File));
    vfs->xOpen = open;
    disarm();
    sqlite3_vfs_register(&*vfs, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&*vfs);
    sqlite3_vfs_register(base, 1);
}

void FaultyVfs::arm(Fault fault, int at)
{
    state.fault = fault;
    state.at = at;
    state.writes = 0;
}

void FaultyVfs::disarm()
{
    state.at = 0;
    state.writes = 0;
}

int FaultyVfs::writes() { return state.writes; }

} // namespace tidemark::testing

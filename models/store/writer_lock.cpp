// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/writer_lock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tidemark::store {

namespace {

// The locks of this process by file, since flock() of a second descriptor would find the first in its way.
struct Held
{
    std::mutex mutex;
    std::map<std::pair<dev_t, ino_t>, std::weak_ptr<const WriterLock>> locks;
};

Held& held()
{
    static Held instance;
    return instance;
}

} // namespace

WriterLock::Attempt WriterLock::tryTake(const QString& storePath)
{
    const QByteArray path = QFile::encodeName(storePath + QStringLiteral(".lock"));
    const std::scoped_lock guard(held().mutex);
    const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (descriptor < 0)
        return {Outcome::Unwritable, nullptr};
    struct stat status
    {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return {Outcome::Unwritable, nullptr};
    }
    auto& entry = held().locks[{status.st_dev, status.st_ino}];
    if (auto lock = entry.lock()) {
        ::close(descriptor);
        return {Outcome::Taken, std::move(lock)};
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const Outcome outcome = errno == EWOULDBLOCK ? Outcome::HeldElsewhere : Outcome::Unwritable;
        ::close(descriptor);
        return {outcome, nullptr};
    }
    const std::shared_ptr<const WriterLock> lock(new WriterLock(descriptor));
    entry = lock;
    return {Outcome::Taken, lock};
}

WriterLock::~WriterLock()
{
    ::close(m_descriptor); // lets go of the lock with it
}

} // namespace tidemark::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/writer_lock.h"

#include <QFile>

#include <algorithm>
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

WriterLock::WriterLock(int descriptor) : m_descriptor(descriptor), m_found(64 << 10, '\0')
{
    const auto size = ::pread(m_descriptor, m_found.data(), static_cast<std::size_t>(m_found.size()), 0);
    m_found.resize(std::max<qsizetype>(0, size));
}

void WriterLock::setNote(const QByteArray& note) const
{
    const std::scoped_lock guard(m_mutex);
    m_found.clear();
    const auto size = static_cast<std::size_t>(note.size());
    bool done = ::ftruncate(m_descriptor, 0) == 0;
    if (done && size > 0)
        done = ::pwrite(m_descriptor, note.constData(), size, 0) == static_cast<ssize_t>(size);
    if (!done && ::ftruncate(m_descriptor, 0) != 0)
        return; // half a note is no JSON and says nothing
}

QByteArray WriterLock::noteFound() const
{
    const std::scoped_lock guard(m_mutex);
    return m_found;
}

WriterLock::~WriterLock()
{
    ::close(m_descriptor); // lets go of the lock with it
}

} // namespace tidemark::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace tidemark::store {

/// The right to write a store, held by one process at a time and shared by the stores this process has open.
///
/// flock(2) on `<store>.lock`: the kernel lets go of it however the process ends, also by kill -9, which QLockFile (a file with a
/// process id, judged by its age) does not promise; and unlike fcntl locks it is not lost when some other part of the process
/// closes the file. The lock is not taken on the store itself, where SQLite's own locks live. The lock file stays and is empty.
class WriterLock
{
public:
    enum class Outcome {
        Taken,
        HeldElsewhere, ///< by another process
        Unwritable     ///< the folder or the lock file cannot be written
    };
    struct Attempt
    {
        Outcome outcome = Outcome::Unwritable;
        std::shared_ptr<const WriterLock> lock; ///< when taken; released with the last copy
    };
    /// Does not wait. Safe from any thread.
    [[nodiscard]] static Attempt tryTake(const QString& storePath);

    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

private:
    explicit WriterLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace tidemark::store

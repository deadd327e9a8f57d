// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <mutex>

namespace tidemark::store {

/// The right to write a store, held by one process at a time and shared by the stores this process has open.
///
/// flock(2) on `<store>.lock`: the kernel lets go of it however the process ends, also by kill -9, which QLockFile (a file with a
/// process id, judged by its age) does not promise; and unlike fcntl locks it is not lost when some other part of the process
/// closes the file. The lock is not taken on the store itself, where SQLite's own locks live. The lock file stays; it is
/// empty but for the note.
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

    /// Leaves a few words in the lock file for whoever takes the lock next; empty takes them away. Failing to is no error.
    void setNote(const QByteArray& note) const;
    /// The words that the process before left, 64 KiB at most; empty once this one has set its own.
    [[nodiscard]] QByteArray noteFound() const;

    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

private:
    explicit WriterLock(int descriptor);
    int m_descriptor;
    mutable std::mutex m_mutex;
    mutable QByteArray m_found;
};

} // namespace tidemark::store

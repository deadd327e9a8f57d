// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_batch.h"
#include "models/store/sql.h"
#include "models/store/writer_lock.h"

#include <memory>

namespace tidemark::store {

/// Notes in the lock file, while an import is being written, which one it is: whoever takes the lock after a process that did not
/// live to the end of it can say so. Not a promise of the disk's: after a power cut the note may be missing or too old, which is
/// why the store is asked before anything is said.
class ImportMark
{
public:
    ImportMark(std::shared_ptr<const WriterLock> lock, const Provenance& provenance);
    ~ImportMark();
    /// Says more of the import.
    void name(const Provenance& provenance) const;
    ImportMark(const ImportMark&) = delete;
    ImportMark& operator=(const ImportMark&) = delete;

private:
    std::shared_ptr<const WriterLock> m_lock;
};

/// What the process before left in the lock file, in words; empty when it left nothing.
[[nodiscard]] Text interruptionFound(const WriterLock& lock, const Connection& connection);

} // namespace tidemark::store

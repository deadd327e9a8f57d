// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

namespace tidemark {

/// A state of the store that was frozen under a name: a copy of the whole store beside it, so that nothing imported, taken back or
/// rewritten later changes what was computed from it.
struct Snapshot
{
    std::string name;
    TimePoint asOf{};
    std::string digest;  ///< of the data known at `asOf`
    std::string file;    ///< name of the copy in the folder of snapshots
    std::string sha256;  ///< of the copy
    TimePoint created{}; ///< when it was frozen
};

/// The folder beside the store that holds its snapshots: `NAME.tidemark.snapshots`.
[[nodiscard]] QString snapshotFolder(const Store& store);
/// Name of the file in that folder which a snapshot of that name is kept in.
[[nodiscard]] QString snapshotFile(const QString& name);

/// Freezes the store. The copy is complete before the store lists it. Errors: Usage for a name that is empty, too long or taken; Io;
/// ReadOnly; those of Store::copyTo.
[[nodiscard]] Result<Snapshot> freeze(Store& store, std::string_view name, TimePoint asOf, TimePoint now);

/// The two halves of freeze(), for whoever may not hold the store up while it is copied. The first makes the copy, and can be done on a
/// worker with a store that only reads; its name is not looked up in the list, but no file is written over. The second lists it: a small
/// write. Errors: those of freeze(); a copy that could not be listed stays.
[[nodiscard]] Result<Snapshot> copySnapshot(const Store& store, std::string_view name, TimePoint asOf, TimePoint now);
[[nodiscard]] Status listSnapshot(Store& store, const Snapshot& snapshot);

/// Every snapshot, in the order they were made. Errors: Corrupt when the list cannot be read.
[[nodiscard]] Result<std::vector<Snapshot>> snapshots(const Store& store);

/// Opens the copy for reading. Errors: NotFound for a name nobody froze or a copy that is gone; Corrupt when its bytes have changed.
[[nodiscard]] Result<std::unique_ptr<Store>> openSnapshot(const Store& store, const Snapshot& snapshot);
[[nodiscard]] Result<Snapshot> findSnapshot(const Store& store, std::string_view name);

} // namespace tidemark

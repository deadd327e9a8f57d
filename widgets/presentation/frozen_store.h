// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/store/snapshot.h"

#include <memory>

class QTemporaryDir;

namespace tidemark {

/// The copy of a store that a presentation is held on.
struct FrozenStore
{
    QString path;                          ///< of the copy
    Snapshot snapshot;                     ///< its name is empty when the copy is for this meeting alone
    bool unlisted = false;                 ///< copied just now: the store's list is still to be told
    std::shared_ptr<QTemporaryDir> folder; ///< of a copy for this meeting alone: goes with the last of its users
};

struct FreezeRequest
{
    QString storePath;
    std::string snapshot;                  ///< the state to open; empty: the store as it is now
    TimePoint asOf{};                      ///< of a new state
    Language language = Language::English; ///< of a new state's name
    bool listable = true; ///< whether somebody may write the list; otherwise a new copy is for this meeting alone
    TimePoint now{};
};

/// Opens the snapshot that is asked for. Without a name: the newest one that holds the same data, notes and claims as the store now, at the
/// same as-of; where there is none, a new copy named after the day: `Meeting 2025-11-20`, with a number where that is taken. For workers; it
/// writes the copy alone. Errors: those of findSnapshot, openSnapshot and copySnapshot; Cancelled.
[[nodiscard]] Result<FrozenStore> frozenStore(const FreezeRequest& request, const Progress& progress);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sql.h"
#include "models/store/store.h"
#include "models/store/writer_lock.h"

#include <optional>

namespace tidemark {

struct Store::Impl
{
    QString path;
    std::shared_ptr<const store::WriterLock> lock; ///< held while the store may write
    Text readOnlyReason;
    bool readOnly = true;
    Text interruption;
    mutable std::optional<store::Connection> db;

    /// The file as it was when it was opened without a log; absent when a log is in use.
    struct Stamp
    {
        std::int64_t bytes = 0;
        std::int64_t modifiedNs = 0;
        bool log = false; ///< a log with content stands beside it
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    mutable std::optional<Stamp> stamp;

    /// The connection to read through. A store that was at rest when it was opened is opened again once somebody writes it.
    [[nodiscard]] const store::Connection& reading() const;
    /// The connection to write through. Throws Failure when the store is read-only.
    [[nodiscard]] const store::Connection& writing() const;
};

namespace store {

/// Does what Store::open promises. Throws.
void openStore(Store::Impl& impl, OpenMode mode);

/// Checks of what has been opened, before anything else is asked of it. Gives the schema version; throws Failure.
[[nodiscard]] int checkSchema(const Connection& connection, const std::string& file);

} // namespace store

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sql.h"

namespace tidemark::store {

/// Drops, for good, the deletions of series that `dataset` gave rows to: it is about to be taken back itself.
void forgetDeletionsOf(const Connection& connection, std::int64_t dataset);

} // namespace tidemark::store

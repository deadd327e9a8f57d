// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/claim.h"

namespace tidemark::pipeline {

/// The claims the program carries with it that were public by the end of `day` in New York, in the file's order. Safe from any thread.
/// Errors: those of parseClaims; NotFound when the resource is not linked in.
[[nodiscard]] Result<std::vector<Claim>> claimsUntil(Date day);

} // namespace tidemark::pipeline

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace tidemark::importing {

/// What one archive may cost; counted on the bytes that really come out.
struct ArchiveLimits
{
    std::uint64_t entryBytes = std::uint64_t{2} << 30;
    std::uint64_t ratio = 200;                         ///< bytes out for one byte in …
    std::uint64_t ratioFrom = std::uint64_t{64} << 20; ///< … once this many came out
    int entries = 10'000;
};

/// Reads the entries of a zip that `wanted` takes, one after the other, into memory; nothing is written to disk. `take` gets an
/// entry only after its checksum was compared.
/// Errors, naming the entry: Unsupported (links, absolute paths, `..`, encryption), Parse (damage, a wrong checksum, a bomb, too many
/// entries), Cancelled, and whatever `take` returns.
[[nodiscard]] Status readArchive(std::string_view bytes, const ArchiveLimits& limits, const Progress& progress,
                                 const std::function<bool(const std::string& name)>& wanted,
                                 const std::function<Status(const std::string& name, std::string content)>& take);

} // namespace tidemark::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark::testing {

/// While it lives, every file that SQLite opens goes through a layer that counts writes and lets one of them go wrong.
class FaultyVfs
{
public:
    enum class Fault {
        DiskFull,  ///< from the write on, no write succeeds
        Broken,    ///< from the write on, writing and flushing fail
        OneBroken, ///< that write alone fails
        Kill       ///< the process is killed after half of the write
    };

    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs&) = delete;
    FaultyVfs& operator=(const FaultyVfs&) = delete;

    /// The `at`-th write from now (1 is the next) meets `fault`. Cutting a file short and flushing count as writes.
    static void arm(Fault fault, int at);
    static void disarm();
    /// Writes since the last `arm` or `disarm`.
    [[nodiscard]] static int writes();
};

} // namespace tidemark::testing

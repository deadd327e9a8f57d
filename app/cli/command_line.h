// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark {

/// Runs `tidemark COMMAND …` without a display and gives the exit code: 0 done, 1 failed, 2 usage, 3 incomplete.
[[nodiscard]] int runCommandLine(int argc, char** argv);

} // namespace tidemark

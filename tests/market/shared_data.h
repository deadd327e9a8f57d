// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/time.h"

#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace tidemark::testing_data {

/// The lines of a vendor file beside the checkout, or nothing where the folder is missing.
inline std::optional<std::vector<std::string>> sharedLines(const std::string& name)
{
    const char* folder = std::getenv("TIDEMARK_SHARED_DATA");
    std::ifstream file(std::string{folder == nullptr ? "" : folder} + "/" + name);
    if (!file)
        return std::nullopt;
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

} // namespace tidemark::testing_data

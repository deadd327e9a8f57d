// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text.h"

#include <string>
#include <vector>

namespace tidemark::store {

/// A sentence as the store keeps it: {"c": context, "s": source, "a": [arguments]}.
[[nodiscard]] std::string textToJson(const Text& text);
[[nodiscard]] std::string textsToJson(const std::vector<Text>& texts);

/// The sentence again. What is not such a sentence comes back as data, shown as it is.
[[nodiscard]] Text textFromJson(const std::string& json);
[[nodiscard]] std::vector<Text> textsFromJson(const std::string& json);

} // namespace tidemark::store

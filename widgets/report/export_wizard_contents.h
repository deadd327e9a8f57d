// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/assemble.h"

#include <vector>

namespace tidemark {

/// Something of the report that may be left out.
struct ContentItem
{
    enum class Kind { Part, Chapter, Section, Figure };
    Kind kind = Kind::Part;
    std::string id; ///< as ReportOptions::leftOut names it
    QString title;  ///< in the report's language
    int parent = -1;
    bool available = true; ///< a figure whose data are there
};

/// Everything that may stand in a report, whether it is left out or not: parts, chapters, sections, and the figures their texts place.
/// A child stands behind its parent.
[[nodiscard]] std::vector<ContentItem> contentsOf(const report::ReportInput& input);

/// Whether an item or one it stands in is left out.
[[nodiscard]] bool isLeftOut(const std::vector<ContentItem>& items, std::size_t index,
                             const std::set<std::string>& leftOut);

} // namespace tidemark

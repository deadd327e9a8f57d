// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/studies/study.h"

namespace tidemark {

/// Every study, in the order of the report.
[[nodiscard]] const std::vector<Study>& studies();

/// The study of that id, or nullptr. Besides those of the list `series`, which has no panel: what a text says of one series.
[[nodiscard]] const Study* findStudy(std::string_view id);

} // namespace tidemark

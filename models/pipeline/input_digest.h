// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/studies/study.h"

namespace tidemark::pipeline {

/// 8 hex digits that name what a study was computed from: its id, its parameters and the contents of its inputs by role. The same
/// contents give the same digest in any store, however they came there.
[[nodiscard]] std::string inputDigest(const std::string& study, const ParamValues& params, const StudyInputs& inputs);

} // namespace tidemark::pipeline

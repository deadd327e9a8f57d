// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/studies/study.h"
#include "models/text/to_qt.h"

#include <QJsonObject>

namespace tidemark::cli {

/// A study's output as JSON: numbers stay numbers (null where undefined), words in the language of `translator`, times ISO.
[[nodiscard]] QJsonObject studyJson(const Study& study, const StudyOutput& output, const Translator& translator);

} // namespace tidemark::cli

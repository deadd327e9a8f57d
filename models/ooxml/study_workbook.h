// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_output.h"
#include "models/ooxml/workbook.h"
#include "models/text/to_qt.h"

namespace tidemark::ooxml {

/// The table's titles and cells: numbers as numbers in its formats, missing ones empty.
[[nodiscard]] Worksheet tableSheet(const TableSpec& table, const Translator& translator);

/// The figure's numbers as figureRows gives them, in full precision; instants are UTC. Errors: Precondition, when there are more
/// rows than a sheet holds.
[[nodiscard]] Result<Worksheet> figureSheet(const FigureSpec& figure, const Translator& translator);

/// One table or figure: its sheet and one that says what it is, where the numbers come from, as of when, and the data's digest.
[[nodiscard]] Result<QByteArray> tableWorkbook(const TableSpec& table, const StudyOutput& output,
                                               const Translator& translator);
[[nodiscard]] Result<QByteArray> figureWorkbook(const FigureSpec& figure, const Translator& translator);

/// Everything a study found: metrics, a sheet for each table and each figure, and the sources.
[[nodiscard]] Result<QByteArray> studyWorkbook(const Text& title, const StudyOutput& output,
                                               const Translator& translator);

} // namespace tidemark::ooxml

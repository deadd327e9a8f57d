// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_document.h"

#include <functional>

namespace tidemark::report {

/// Calls `visit` with every piece of running text of a block.
void forEachInlines(Block& block, const std::function<void(Inlines&)>& visit);

/// Takes out blanks between two full-width characters, which come in where a value is put into a Chinese sentence, and runs without
/// words or footnote.
void tighten(Inlines& text);

} // namespace tidemark::report

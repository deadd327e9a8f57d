// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pdf/page.h"

#include <qpdf/QPDF.hh>

#include <vector>

namespace tidemark::pdf {

/// Marks every page's content, and adds the structure tree with links. `pages` in order.
void addStructure(QPDF& file, std::vector<QPDFObjectHandle>& pages, const Layout& layout);

/// The place an anchor stands at, as an explicit destination; null when there is none.
[[nodiscard]] QPDFObjectHandle destination(const Layout& layout, std::vector<QPDFObjectHandle>& pages, int page,
                                           double y);

} // namespace tidemark::pdf

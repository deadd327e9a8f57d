// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure_painter.h"
#include "widgets/pdf/page.h"

#include <functional>

class QPainter;

namespace tidemark::pdf {

/// Called before an item of a structure element (`kArtifact`: of none) is painted, and after it with `begin` false.
using ItemMarker = std::function<void(QPainter& painter, int element, bool begin)>;

/// Paints a page in layout units; the painter's transform brings them to the device. The document of the layout must live.
/// GUI thread only.
void paintPage(QPainter& painter, const Page& page, const FigureStyle& figures, const ItemMarker& marker = {});

} // namespace tidemark::pdf

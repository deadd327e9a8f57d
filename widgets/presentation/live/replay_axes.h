// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure_spec.h"

namespace tidemark {

/// Sets the limits of the value axes of a replay's frame. The day's own limits would tell how far prices are still to go; limits fitted
/// to each frame would move with every new high. So they hold what is shown so far, rounded outwards to steps of a power of two: they
/// know nothing that is later, never shrink while data are added, and change a few times a day. Panes with layers other than curves, bars
/// and marks keep their own limits, and so do axes that have some.
void steadyAxes(FigureSpec& figure);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tidemark {

class ChartView;
class Workbench;

/// Lets a hand draw on `chart`, which shows figures of `study`: every change is one step of the workbench's undo, and what is
/// undone or drawn elsewhere shows at once. Lasts as long as the chart.
void linkAnnotations(ChartView& chart, Workbench& workbench, const std::string& study);

/// After another figure was set: the drawings that stand on it.
void showAnnotations(ChartView& chart, const Workbench& workbench, const std::string& study);

} // namespace tidemark

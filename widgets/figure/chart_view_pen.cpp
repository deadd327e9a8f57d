// SPDX-License-Identifier: GPL-3.0-or-later
// What a pen drew over a ChartView, as a mark of its figure.
#include "widgets/figure/chart_view_state.h"

#include <cmath>
#include <utility>

namespace tidemark {

std::optional<Annotation> ChartView::penMark(const QPolygonF& stroke, Role role) const
{
    const ChartViewState& s = *m_state;
    if (stroke.isEmpty() || !s.shown || !s.arranged || s.scene->categorical())
        return std::nullopt;
    const auto index = s.paneIndexAt(stroke.front());
    if (!index || !s.scene->panes()[*index]->rows.isEmpty())
        return std::nullopt;
    const PlotMap& map = s.scene->panes()[*index]->map;
    Annotation mark;
    mark.figure = s.spec.id;
    mark.pane = *index;
    mark.kind = AnnotationKind::Pen;
    mark.role = role;
    bool first = true;
    for (const QPointF& at : stroke) {
        // A loop round the last point leaves the plot; its data go on there.
        const double x = map.xAt(at.x());
        const double y = map.valueAt(at.y());
        if (!std::isfinite(x) || !std::isfinite(y))
            continue;
        const double exact = s.scene->scale().timed() ? std::round(x) : x;
        if (std::exchange(first, false)) {
            mark.x0 = exact;
            mark.y0 = y;
        } else {
            mark.points.push_back({exact, y});
        }
    }
    if (first || !drawable(mark))
        return std::nullopt;
    return mark;
}

} // namespace tidemark

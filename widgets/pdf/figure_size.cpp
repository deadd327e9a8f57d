// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/figure_size.h"

#include <algorithm>

namespace tidemark::pdf {

double figureHeight(const FigureSpec& spec, double width)
{
    const auto columns = std::max<std::size_t>(1, spec.columns);
    const auto rows = (spec.panes.size() + columns - 1) / columns;
    const double share = columns > 1 ? 0.16 + 0.24 * static_cast<double>(rows) : rows > 1 ? 0.6 : 0.5;
    return width * std::min(share, 1.1);
}

} // namespace tidemark::pdf

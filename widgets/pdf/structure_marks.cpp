// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/structure_marks.h"

#include <QPainter>

namespace tidemark::pdf {

void markStructure(QPainter& painter, int element, bool begin)
{
    // −2 stands for an artifact, −3 … for the elements: never zero, so that the sign is always there.
    painter.fillRect(QRectF(begin ? kBeginMark : kEndMark, -3 - element, 1, 1), Qt::black);
}

} // namespace tidemark::pdf

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/surface.h"

namespace tidemark {

QWidget* surface(QPalette::ColorRole role, QWidget* parent)
{
    auto* widget = new QWidget(parent);
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(role);
    return widget;
}

QFrame* rule(QWidget* parent, QFrame::Shape shape)
{
    auto* line = new QFrame(parent);
    line->setFrameShape(shape);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace tidemark

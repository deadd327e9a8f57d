// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/slides/slide_painter.h"

#include <QWidget>

namespace tidemark {

/// The keys on the audience's own screen, where there is no other: a quiet list over the slide, in the story's language, two columns in
/// type of the slide's size. It fills its parent and lets the mouse through.
class AudienceKeys final : public QWidget
{
    Q_OBJECT
public:
    AudienceKeys(SlideStyle style, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SlideStyle m_style;
};

} // namespace tidemark

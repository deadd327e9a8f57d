// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/slides/slide_painter.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace tidemark {

class Workbench;

/// A slide as the audience will see it, 16:9, painted once nothing else is to do: while somebody runs through the slides, none is.
class SlidePreview final : public QWidget
{
    Q_OBJECT
public:
    explicit SlidePreview(Workbench& workbench, QWidget* parent = nullptr);

    /// nullptr: an empty sheet. `dimmed`: it will not be shown.
    void setSlide(SlidePtr slide, SlidePlace place, SlideStyle style, bool dimmed);
    [[nodiscard]] const SlidePtr& slide() const { return m_slide; }
    /// Whether the picture shows the slide.
    [[nodiscard]] bool settled() const { return !m_timer.isActive(); }
    /// How long painting took last, in milliseconds.
    [[nodiscard]] double paintMs() const { return m_paintMs; }

    [[nodiscard]] QSize sizeHint() const override { return {640, 360}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width * 9 / 16; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintPicture();
    [[nodiscard]] QRect sheet() const;

    Workbench& m_workbench;
    SlidePtr m_slide;
    SlidePlace m_place;
    SlideStyle m_style;
    bool m_dimmed = false;
    QImage m_picture;
    QTimer m_timer;
    double m_paintMs = 0;
};

} // namespace tidemark

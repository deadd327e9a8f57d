// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/presenter/presenter_look.h"
#include "widgets/presentation/slides/slide_pictures.h"

#include <QAbstractScrollArea>

namespace tidemark {

/// Every slide of the story side by side, small; the present one outlined and brought into view. A click goes there.
class FilmStrip final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    /// The stage must outlive it.
    FilmStrip(Stage& stage, const SlideStyle& style, QWidget* parent = nullptr);

    void setLook(const PresenterLook& look);
    /// Room for pictures, words under them and a scroll bar.
    [[nodiscard]] static int heightFor(const PresenterLook& look, int windowHeight);
    /// Where a slide's picture stands in the viewport, now.
    [[nodiscard]] QRect pictureRect(int index) const;
    /// The slide at a place of the viewport.
    [[nodiscard]] std::optional<int> slideAt(QPoint place) const;
    [[nodiscard]] const SlidePictures& pictures() const { return *m_pictures; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    [[nodiscard]] QSize pictureSize() const;
    [[nodiscard]] int step() const;
    [[nodiscard]] std::vector<int> inView() const;
    void measure();
    void bringPresentIntoView();
    void hover(std::optional<int> index);
    void paintSlide(QPainter& painter, int index) const;

    Stage& m_stage;
    SlideStyle m_style;
    PresenterLook m_look;
    SlidePictures* m_pictures;
    std::optional<int> m_hovered;
};

} // namespace tidemark

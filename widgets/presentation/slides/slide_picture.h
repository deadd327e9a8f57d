// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/presenter/presenter_look.h"
#include "widgets/presentation/slides/slide_pictures.h"

#include <QWidget>

namespace tidemark {

/// The slide that comes next, as the story tells it; on the last one it says so. A click goes there.
class SlidePicture final : public QWidget
{
    Q_OBJECT
public:
    /// The stage must outlive it.
    SlidePicture(Stage& stage, const SlideStyle& style, QWidget* parent = nullptr);

    void setLook(const PresenterLook& look);
    [[nodiscard]] const SlidePictures& pictures() const { return *m_pictures; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] bool last() const { return m_stage.current() + 1 >= m_stage.count(); }
    void measure();

    Stage& m_stage;
    PresenterLook m_look;
    SlidePictures* m_pictures;
};

} // namespace tidemark

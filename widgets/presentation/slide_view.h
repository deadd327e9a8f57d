// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/slide_painter.h"

#include <QTransform>
#include <QWidget>

namespace tidemark {

class ChartView;

/// What the audience sees: the stage's slide with its figure alive, letterboxed to 16:9, and what lies over it. No menu, tooltip or word of
/// the interface ever shows on it. Slides beside the present one are made ready while nothing else is to do, so that the next one appears
/// at once. GUI thread only.
class SlideView : public QWidget
{
    Q_OBJECT
public:
    /// The stage must outlive the view.
    SlideView(Stage& stage, SlideStyle style, QWidget* parent = nullptr);
    ~SlideView() override;

    [[nodiscard]] Stage& stage() const { return m_stage; }
    /// The live figure of the present slide; nullptr on covers and parts.
    [[nodiscard]] ChartView* chart() const;
    /// Where the slide stands in the widget.
    [[nodiscard]] QRectF slideRect() const;
    /// From slide units to the widget.
    [[nodiscard]] QTransform fromSlide() const;
    /// Whether the slide at `index` stands ready (its figure built for the present size).
    [[nodiscard]] bool ready(int index) const;

Q_SIGNALS:
    /// Something on it looks different: at most once a turn of the event loop.
    void pictureChanged();
    /// A level, window or instant is dragged; `dropped` at release.
    void paramDragged(const QString& param, double value, bool dropped);
    /// A cell that stands for parameters was chosen.
    void definitionChosen(const ParamValues& definition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Stage& m_stage;
};

} // namespace tidemark

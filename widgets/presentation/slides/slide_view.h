// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/slides/slide_painter.h"

#include <QPixmap>
#include <QRegion>
#include <QTimer>
#include <QTransform>
#include <QWidget>

#include <map>

namespace tidemark {

class ChartView;
struct SlideSheet;

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

    /// What is seen, painted into `target` (of the view's proportions) for another window. Paints anew only what has changed since the
    /// last time, and is no reason for pictureChanged().
    void renderTo(QPainter& painter, const QRectF& target);
    /// The present slide without its live figure, in the view's coordinates, drawn and not from a picture: for a painter that makes it
    /// larger.
    void paintSheet(QPainter& painter) const;
    /// The present slide with its figure from the pictures at hand, in the view's coordinates: quick, and sharp only at its own size.
    void paintPictures(QPainter& painter) const;

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
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A slide made ready for a size: its words as a picture as large as the view, its figure in a chart of its own.
    struct Prepared
    {
        SlidePtr slide;
        QSize size;
        double ratio = 0;
        QPixmap picture;
        SlidePtr sheetSlide; ///< that the sheet is of
        std::shared_ptr<const SlideSheet> sheet;
        ChartView* chart = nullptr;               ///< hidden unless it is the present slide's
        std::shared_ptr<const FigureSpec> figure; ///< that the chart shows
        bool pictureReady = false;
        bool chartReady = false;
    };

    void showCurrent();
    void showChanged();
    void showRestored();
    /// Takes the slide and the view's size into it; what no longer fits is not ready.
    Prepared& prepared(int index);
    /// Where everything of the slide stands: the same for its chart and its picture.
    const SlideSheet& sheetOf(Prepared& ready, int index);
    void prepareChart(Prepared& ready, int index);
    void preparePicture(Prepared& ready, int index);
    void prepareNext(); ///< one piece of work for a neighbour
    void dropOthers();
    [[nodiscard]] std::vector<int> wanted() const; ///< the present slide and its neighbours, most likely next first
    [[nodiscard]] ChartView* makeChart();
    void watch(QObject& object);
    void announce();

    Stage& m_stage;
    SlideStyle m_style;
    std::map<int, Prepared> m_prepared;
    int m_current = -1; ///< the slide whose chart is shown
    QTimer m_idle;
    QTimer m_announce;
    QImage m_mirror;
    QRegion m_mirrorOld; ///< of m_mirror
    bool m_rendering = false;
};

} // namespace tidemark

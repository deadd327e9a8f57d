// SPDX-License-Identifier: GPL-3.0-or-later
// What the audience sees while a hand moves over a slide: the time from a movement of the mouse to the painted frame, for each tool, with
// a figure far heavier than any of a report. The limit is a frame at 60 a second.
#include "bench/chart_script.h"
#include "bench/registry.h"
#include "models/text/to_qt.h"
#include "widgets/presentation/presenter/slide_mirror.h"
#include "widgets/presentation/stage/stage_overlay.h"

#include <QApplication>
#include <QMouseEvent>

#include <cmath>
#include <numbers>
#include <stdexcept>

namespace tidemark::bench {

namespace {

constexpr double kFrame = 1000.0 / 60;
constexpr int kFrames = 600;
constexpr QSize kFullHd{1920, 1080};
constexpr QSize kUltraHd{3840, 2160};

SlidePtr heavySlide(std::size_t points)
{
    report::Slide slide;
    slide.id = "bench";
    slide.partTitle = QStringLiteral("Part one");
    slide.sectionTitle = QStringLiteral("1.1 A walk");
    slide.headline = QStringLiteral("A walk of many minutes, and where it went");
    slide.subtitle = QStringLiteral("One value a minute");
    slide.source = QStringLiteral("Source: generated");
    slide.digest = "00000000";
    slide.figure = std::make_shared<const FigureSpec>(figureOf(walk(points).points));
    return std::make_shared<const report::Slide>(std::move(slide));
}

/// Counts the frames that were really painted.
class PaintCounter final : public QObject
{
public:
    explicit PaintCounter(QWidget& widget) { widget.installEventFilter(this); }
    int painted = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        painted += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

/// A slide on screen with what lies over it.
struct Scene
{
    Scene(const SlidePtr& slide, QSize size) : stage({slide})
    {
        view.resize(size);
        view.show();
        QCoreApplication::processEvents();
        view.repaint();
    }

    /// A frame: the hand goes to `place` (slide units), and everything that follows from it is painted.
    double frame(QPointF place, bool pressed)
    {
        const QPointF at = view.fromSlide().map(place);
        QMouseEvent event(QEvent::MouseMove, at, at, view.mapToGlobal(at), Qt::NoButton,
                          pressed ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        return milliseconds([&] {
            QCoreApplication::sendEvent(overlay, &event);
            QCoreApplication::processEvents();
            if (beside != nullptr)
                beside->repaint(); // it would leave frames out where they come faster than its screen shows them
        });
    }

    /// Loops over the figure and beside it, as fast as a hand that points.
    Frames frames(Stage::Tool tool)
    {
        constexpr double kTurn = 2 * std::numbers::pi;
        stage.setTool(tool);
        QCoreApplication::processEvents();
        const bool pen = tool == Stage::Tool::Pen;
        const auto place = [&](int i) {
            const double t = kTurn * i / kFrames;
            return QPointF(960 + 800 * std::sin(2 * t), 540 + 400 * std::sin(3 * t));
        };
        (void)frame(place(0), false);
        if (pen)
            stage.beginStroke(place(0));
        std::vector<double> times;
        const PaintCounter counter(*overlay);
        for (int i = 1; i <= kFrames; ++i) {
            if (pen)
                stage.extendStroke(place(i));
            times.push_back(frame(place(i), pen));
        }
        if (counter.painted < kFrames)
            throw std::runtime_error("frames were left out: " + std::to_string(counter.painted));
        stage.clearStrokes();
        stage.setTool(Stage::Tool::None);
        QCoreApplication::processEvents();
        return framesOf(std::move(times));
    }

    SlideStyle style{.theme = {.kind = ThemeKind::Projector},
                     .translator = std::make_shared<const Translator>(Language::English)};
    Stage stage;
    SlideView view{stage, style};
    QWidget* beside = nullptr; ///< painted again in every frame
    StageOverlay* overlay = new StageOverlay(stage, view);
};

std::vector<Row> presentationRows(const Options& options)
{
    const SlidePtr slide = heavySlide(static_cast<std::size_t>(options.rows));
    const std::string points = std::to_string(options.rows) + " points";
    std::vector<Row> rows;
    const auto add = [&](const std::string& what, const Frames& frames) {
        rows.push_back({what + ", frame p99, " + points, frames.p99, kFrame, "ms", Goal::ShareOfPeer, 1,
                        "peer: a sixtieth of a second"});
    };
    for (const QSize size : {kFullHd, kUltraHd}) {
        Scene scene(slide, size);
        const std::string at = " " + std::to_string(size.height());
        for (const auto& [tool, name] : {std::pair{Stage::Tool::Pointer, "pointer"},
                                         {Stage::Tool::Spotlight, "spotlight"},
                                         {Stage::Tool::Pen, "pen"},
                                         {Stage::Tool::Magnifier, "magnifier"}})
            add(name + at, scene.frames(tool));
        SlideMirror mirror(scene.view);
        mirror.resize(1262, 710);
        mirror.show();
        scene.beside = &mirror;
        QCoreApplication::processEvents();
        add("pointer, mirrored" + at, scene.frames(Stage::Tool::Pointer));
    }
    return rows;
}

[[maybe_unused]] const bool registered = registerBench("presentation", &presentationRows);

} // namespace

} // namespace tidemark::bench

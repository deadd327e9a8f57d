// SPDX-License-Identifier: GPL-3.0-or-later
// Twenty thousand random things done to a chart: it stays whole, and undo leads back to where it began.
#include "tests/widgets/chart_hand.h"
#include "widgets/panels/annotation_link.h"
#include "widgets/shell/annotation_book.h"
#include "widgets/shell/workbench.h"

#include <QLineEdit>
#include <QMenu>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QTimer>

#include <array>
#include <cmath>
#include <limits>
#include <random>

namespace tidemark {

namespace {

constexpr int kSteps = 1000;
constexpr int kSeeds = 20;
constexpr int kFullStack = 180; // of 200: what is older is forgotten by design

/// A figure of numbers no market gave.
FigureSpec garbage(std::mt19937_64& random)
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double inf = std::numeric_limits<double>::infinity();
    const std::array values{nan, inf, -inf, 0.0, -0.0, 1.0, -5.0, 7.0, 1e-300, -1e-300, 1e300, -1e300, 6456.0};
    const std::array kinds{AxisKind::Linear, AxisKind::Log, AxisKind::Calendar, AxisKind::Sessions, AxisKind::Category};
    FigureSpec figure;
    figure.id = "garbage";
    figure.headline = verbatim("Garbage");
    figure.x.kind = kinds[random() % kinds.size()];
    const std::size_t n = random() % 6; // none and one as well
    std::vector<double> x, y, same;
    for (std::size_t i = 0; i < n; ++i) {
        x.push_back(i == 0 ? -1e15 : x.back() + std::pow(10.0, static_cast<double>(random() % 16)));
        y.push_back(values[random() % values.size()]);
        same.push_back(7);
    }
    if (figure.x.kind == AxisKind::Category)
        figure.x.categories.assign(random() % 3, verbatim("c"));
    for (std::size_t p = 0; p <= random() % 2; ++p) {
        Pane pane;
        pane.y.log = random() % 2 == 0;
        if (random() % 2 == 0)
            pane.y2 = YAxis{.log = random() % 2 == 0};
        LineLayer line;
        line.points = Points::of(x, random() % 3 == 0 ? same : y);
        line.axis = pane.y2 && random() % 2 == 0 ? Side::Left : Side::Right;
        pane.layers.emplace_back(line);
        if (random() % 2 == 0)
            pane.layers.emplace_back(BarLayer{.points = line.points});
        LevelLayer level;
        level.value = values[random() % values.size()];
        level.lower = level.value - 1;
        level.upper = level.value + 1;
        level.param = "level";
        level.bufferParam = "buffer";
        level.bufferUnit = 1;
        pane.layers.emplace_back(level);
        pane.layers.emplace_back(ZoneLayer{.label = {},
                                           .x0 = values[random() % values.size()],
                                           .x1 = values[random() % values.size()],
                                           .y0 = nan,
                                           .y1 = nan,
                                           .param = "window",
                                           .marks = x});
        figure.panes.push_back(std::move(pane));
    }
    return figure;
}

ParamSpec numberParam(const std::string& id, double value)
{
    return {.id = id,
            .label = verbatim(id),
            .kind = ParamKind::Number,
            .defaultValue = value,
            .minimum = -1e308,
            .maximum = 1e308};
}

class ChartStressTest : public ChartHand, public testing::WithParamInterface<int>
{
protected:
    ChartStressTest()
    {
        study.id = "study";
        study.title = verbatim("Study");
        study.params = {numberParam("level", 6456), numberParam("buffer", 1), numberParam("window", 20)};
        linkAnnotations(view, bench, study.id);
        QObject::connect(&view, &ChartView::paramDragged, &view, [this](const QString& param, double value) {
            if (!beforeDrag)
                beforeDrag = bench.params(study);
            bench.setParams(study, with(param, value));
        });
        QObject::connect(&view, &ChartView::paramDropped, &view, [this](const QString& param, double value) {
            const ParamValues before = beforeDrag.value_or(bench.params(study));
            beforeDrag.reset();
            bench.changeParams(study, before, with(param, value));
        });
        QObject::connect(&bench, &Workbench::paramsChanged, &view, [this] { showFigure(ChartView::Keep::Range); });
    }

    [[nodiscard]] ParamValues with(const QString& param, double value) const
    {
        ParamValues values = bench.params(study);
        if (values.contains(param.toStdString()))
            values.set(param.toStdString(), value);
        return values;
    }

    /// The study has followed.
    void showFigure(ChartView::Keep keep)
    {
        FigureSpec now = spec;
        for (Pane& pane : now.panes)
            for (Layer& layer : pane.layers)
                if (auto* level = std::get_if<LevelLayer>(&layer); level != nullptr && level->param == "level") {
                    level->value = bench.params(study).number("level");
                    level->lower = level->value - 40;
                    level->upper = level->value + 40;
                }
        view.setFigure(now, translator, theme, keep);
        showAnnotations(view, bench, study.id);
    }

    struct Memory
    {
        ParamValues params;
        std::vector<KeptAnnotation> drawings;
        friend bool operator==(const Memory&, const Memory&) = default;
    };
    [[nodiscard]] Memory memory() const { return {bench.params(study), bench.annotations().all()}; }

    /// Lets go of everything, then undoes to the start and redoes to the end of what is in the stack.
    void undoToTheStart()
    {
        QTest::mouseRelease(&view, Qt::LeftButton, {}, {10, 10});
        for (int i = 0; i < 8; ++i)
            key(Qt::Key_Escape);
        if (beforeDrag) { // given up in the air
            bench.setParams(study, *beforeDrag);
            beforeDrag.reset();
        }
        const Memory now = memory();
        QUndoStack& stack = bench.undoStack();
        const int index = stack.index();
        while (stack.canUndo())
            stack.undo();
        EXPECT_TRUE(memory() == start);
        while (stack.index() < index)
            stack.redo();
        EXPECT_TRUE(memory() == now);
    }

    void act(std::mt19937_64& random, const std::vector<FigureSpec>& figures);
    void pressKey(std::mt19937_64& random, Qt::KeyboardModifiers modifiers);

    Study study;
    Workbench bench;
    FigureSpec spec;
    std::optional<ParamValues> beforeDrag;
    Memory start;
};

void ChartStressTest::pressKey(std::mt19937_64& random, Qt::KeyboardModifiers modifiers)
{
    constexpr std::array keys{Qt::Key_Left,    Qt::Key_Right,     Qt::Key_Up,     Qt::Key_Down, Qt::Key_Plus,
                              Qt::Key_Minus,   Qt::Key_PageUp,    Qt::Key_Home,   Qt::Key_End,  Qt::Key_Tab,
                              Qt::Key_Backtab, Qt::Key_Return,    Qt::Key_Space,  Qt::Key_F2,   Qt::Key_Escape,
                              Qt::Key_M,       Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_L,    Qt::Key_R,
                              Qt::Key_A,       Qt::Key_B,         Qt::Key_H,      Qt::Key_T,    Qt::Key_D,
                              Qt::Key_N,       Qt::Key_C,         Qt::Key_L,      Qt::Key_Left, Qt::Key_Return};
    const Qt::Key which = keys[random() % keys.size()];
    const bool plain = which == Qt::Key_C || which == Qt::Key_Return; // no clipboard, no shortcut of a window
    if (auto* field = view.findChild<QLineEdit*>(QStringLiteral("annotation_text")); field && field->isVisible()) {
        QTest::keyClicks(field, QStringLiteral("w"));
        QTest::keyClick(field, random() % 3 == 0 ? Qt::Key_Escape : Qt::Key_Return);
    } else {
        key(which, plain ? Qt::NoModifier : modifiers);
    }
}

void ChartStressTest::act(std::mt19937_64& random, const std::vector<FigureSpec>& figures)
{
    constexpr std::array<Qt::KeyboardModifiers, 4> modifiers{Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier,
                                                             Qt::ControlModifier};
    const QPoint at(static_cast<int>(random() % 460) - 20, static_cast<int>(random() % 300) - 20);
    const auto modifier = modifiers[random() % modifiers.size()];
    switch (random() % 24) {
    case 0:
        wheel(at, static_cast<int>(random() % 41) - 20, modifier);
        break;
    case 1: {
        const QPoint pixels(static_cast<int>(random() % 200) - 100, static_cast<int>(random() % 200) - 100);
        QWheelEvent touch(at, view.mapToGlobal(QPointF(at)), pixels, pixels, Qt::NoButton, modifier, Qt::ScrollUpdate,
                          false);
        QApplication::sendEvent(&view, &touch);
        break;
    }
    case 2: {
        QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at,
                                  view.mapToGlobal(QPointF(at)), static_cast<double>(random() % 300) / 100 - 1.5, {});
        QApplication::sendEvent(&view, &pinch);
        break;
    }
    case 3:
    case 4:
        QTest::mousePress(&view, Qt::LeftButton, modifier, at);
        break;
    case 5:
    case 6:
        QTest::mouseRelease(&view, Qt::LeftButton, modifier, at);
        break;
    case 7:
    case 8:
    case 9:
        move(at, modifier, random() % 2 == 0 ? Qt::LeftButton : Qt::NoButton);
        break;
    case 10:
    case 11:
    case 12:
    case 13:
        pressKey(random, modifier);
        break;
    case 14:
        QTest::mouseDClick(&view, Qt::LeftButton, modifier, at);
        break;
    case 15:
        view.resize(1 + static_cast<int>(random() % 520), 1 + static_cast<int>(random() % 340));
        break;
    case 16:
        if (random() % 2 == 0)
            bench.undoStack().undo();
        else
            bench.undoStack().redo();
        break;
    case 17:
        theme.kind = static_cast<ThemeKind>(random() % 4);
        theme.scale = 0.9 + 0.1 * static_cast<double>(random() % 7);
        view.setTheme(theme);
        break;
    case 18:
        spec = random() % 3 == 0 ? garbage(random) : figures[random() % figures.size()];
        showFigure(random() % 2 == 0 ? ChartView::Keep::Range : ChartView::Keep::Nothing);
        break;
    case 19:
    case 20: {
        // A drawing from start to end.
        constexpr std::array tools{ChartView::Tool::Line,  ChartView::Tool::Ray, ChartView::Tool::Arrow,
                                   ChartView::Tool::Level, ChartView::Tool::Box, ChartView::Tool::Measure};
        view.setTool(tools[random() % tools.size()]);
        drag(at, at + QPoint(40, -30), modifier);
        break;
    }
    case 21:
        view.setLinkedRange(std::pow(10.0, static_cast<double>(random() % 40) - 20),
                            std::pow(10.0, static_cast<double>(random() % 300)));
        break;
    case 22:
        view.setDrawingRole(annotationRoles()[random() % annotationRoles().size()]);
        view.setAnnotationsShown(random() % 4 != 0);
        break;
    default:
        QTimer::singleShot(0, &view, [] {
            if (QWidget* menu = QApplication::activePopupWidget())
                menu->close();
        });
        QContextMenuEvent ask(QContextMenuEvent::Mouse, at, view.mapToGlobal(at));
        QApplication::sendEvent(&view, &ask);
    }
}

} // namespace

TEST_P(ChartStressTest, RandomInteractionsLeaveItWholeAndUndoLeadsBack)
{
    std::mt19937_64 random(static_cast<std::uint64_t>(20251120 + GetParam()));
    const auto figures = samples::allFigures();
    view.resize(420, 260);
    spec = figures[static_cast<std::size_t>(GetParam()) % figures.size()];
    showFigure(ChartView::Keep::Nothing);
    view.show();
    start = memory();
    for (int i = 0; i < kSteps; ++i) {
        act(random, figures);
        if (i % 4 == 0)
            (void)view.grab();
        if (i % 50 == 0)
            QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const auto range = view.viewedRange();
        ASSERT_TRUE(std::isfinite(range.first) && std::isfinite(range.second) && range.first < range.second)
            << "step " << i;
        for (const Annotation& drawn : view.annotations())
            ASSERT_TRUE(drawable(drawn)) << "step " << i;
        if (bench.undoStack().count() >= kFullStack) {
            undoToTheStart();
            bench.undoStack().clear();
            start = memory();
        }
        ASSERT_FALSE(HasFailure()) << "step " << i;
    }
    undoToTheStart();
    while (bench.undoStack().canUndo())
        bench.undoStack().undo();
    // The chart itself is as one that nobody touched.
    theme = {};
    view.setTheme(theme);
    view.setTimeAxis(TimeAxis::AsGiven);
    view.setAnnotationsShown(true);
    view.setToolsShown(false);
    view.setLinkedCursor(std::nullopt);
    view.resize(420, 260);
    spec = figures.front();
    showFigure(ChartView::Keep::Nothing);
    view.fit();
    view.clearFocus();
    move({1, 1}, {}, Qt::NoButton);
    ChartView fresh;
    fresh.resize(420, 260);
    fresh.setFigure(*view.figure(), translator, theme);
    fresh.setAnnotations(view.annotations());
    EXPECT_EQ(view.viewedRange(), fresh.viewedRange());
    EXPECT_EQ(view.renderImage({420, 260}, 1), fresh.renderImage({420, 260}, 1));
}

INSTANTIATE_TEST_SUITE_P(Seeds, ChartStressTest, testing::Range(0, kSeeds));

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
// What a hand draws on a chart, by mouse and by keyboard, with every change one step of the undo.
#include "tests/widgets/chart_hand.h"
#include "widgets/figure/figure_painter.h"
#include "widgets/panels/annotation_link.h"
#include "widgets/shell/annotation_book.h"
#include "widgets/shell/workbench.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include <array>
#include <cmath>

namespace tidemark {

namespace {

using Tool = ChartView::Tool;

class ChartDrawingTest : public ChartHand
{
protected:
    ChartDrawingTest() { linkAnnotations(view, bench, "study"); }

    void draw(Tool tool, QPoint from, QPoint to)
    {
        view.setTool(tool);
        drag(from, to);
    }
    /// Types into the field that opened over the chart.
    void type(const QString& words, Qt::Key last = Qt::Key_Return)
    {
        auto* field = view.findChild<QLineEdit*>(QStringLiteral("annotation_text"));
        ASSERT_NE(field, nullptr);
        field->selectAll();
        QTest::keyClicks(field, words);
        QTest::keyClick(field, last);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    [[nodiscard]] std::vector<Annotation> drawn() const { return view.annotations(); }
    [[nodiscard]] const Annotation& only() const
    {
        static const Annotation none;
        EXPECT_EQ(view.annotations().size(), 1U);
        return view.annotations().empty() ? none : view.annotations().front();
    }
    [[nodiscard]] QPoint at(double x, double y) const
    {
        const auto point = view.positionOf(x, y);
        EXPECT_TRUE(point);
        return point ? point->toPoint() : QPoint();
    }
    [[nodiscard]] QUndoStack& undo() { return bench.undoStack(); }

    Workbench bench;
};

constexpr std::array kTools{Tool::Line, Tool::Ray, Tool::Arrow, Tool::Box, Tool::Level};

} // namespace

TEST_F(ChartDrawingTest, EveryToolDrawsByOneDragAndIsOneUndoStep)
{
    show(samples::correlation());
    const QImage before = view.grab().toImage();
    for (const Tool tool : kTools) {
        draw(tool, {150, 120}, {320, 200});
        EXPECT_EQ(view.tool(), Tool::None); // one drawing a time
        ASSERT_EQ(drawn().size(), 1U);
        const Annotation a = only();
        EXPECT_GT(a.id, 0);
        EXPECT_EQ(a.figure, "sample.correlation");
        ASSERT_NE(view.selectedAnnotation(), nullptr);
        EXPECT_EQ(undo().index(), 1);
        // Both ends stand where the hand put them.
        if (a.kind != AnnotationKind::Level) {
            EXPECT_LE((at(a.x0, a.y0) - QPoint(150, 120)).manhattanLength(), 2);
            EXPECT_LE((at(a.x1, a.y1) - QPoint(320, 200)).manhattanLength(), 2);
        }
        view.setFocus();
        key(Qt::Key_Escape); // no longer selected
        move({5, 5}, {}, Qt::NoButton);
        EXPECT_NE(view.grab().toImage(), before);
        undo().undo();
        EXPECT_TRUE(drawn().empty());
        undo().redo();
        EXPECT_EQ(only(), a);
        undo().undo();
    }
    view.clearFocus();
    QTest::qWait(200);
    EXPECT_EQ(view.grab().toImage(), before);
}

TEST_F(ChartDrawingTest, TwoClicksDoWhatADragDoes)
{
    show(samples::correlation());
    view.setTool(Tool::Line);
    click({150, 120});
    EXPECT_TRUE(drawn().empty());
    move({250, 160}, {}, Qt::NoButton);
    click({320, 200});
    ASSERT_EQ(drawn().size(), 1U);
    EXPECT_LE((at(only().x1, only().y1) - QPoint(320, 200)).manhattanLength(), 2);
    // Two clicks on one place are nothing.
    view.setTool(Tool::Box);
    click({200, 200});
    click({200, 200});
    EXPECT_EQ(drawn().size(), 1U);
}

TEST_F(ChartDrawingTest, WordsAreTypedOnTheChart)
{
    show(samples::correlation());
    view.setTool(Tool::Text);
    click({200, 150});
    EXPECT_TRUE(drawn().empty()); // nothing before there are words
    type(QStringLiteral("CPI"));
    ASSERT_EQ(drawn().size(), 1U);
    EXPECT_EQ(only().text, "CPI");
    EXPECT_EQ(undo().count(), 1);
    // A double click on it, another word.
    QTest::mouseDClick(&view, Qt::LeftButton, {}, {206, 150});
    type(QStringLiteral("PPI"));
    EXPECT_EQ(only().text, "PPI");
    undo().undo();
    EXPECT_EQ(only().text, "CPI");
    // Esc leaves it, no words delete it.
    view.editSelected();
    type(QStringLiteral("gone"), Qt::Key_Escape);
    EXPECT_EQ(only().text, "CPI");
    view.editSelected();
    type(QStringLiteral(" "));
    EXPECT_TRUE(drawn().empty());
    undo().undo();
    EXPECT_EQ(only().text, "CPI");
    // A level may have words as well.
    draw(Tool::Level, {300, 220}, {300, 220});
    view.editSelected();
    type(QStringLiteral("gamma flip"));
    EXPECT_EQ(drawn().back().text, "gamma flip");
    EXPECT_TRUE(QString::fromUtf8(view.renderSvg({640, 360})).contains(QStringLiteral("gamma flip")));
}

TEST_F(ChartDrawingTest, AMarkIsMovedWholeOrByItsEnds)
{
    show(samples::correlation());
    draw(Tool::Line, {150, 120}, {320, 200});
    const Annotation first = only();
    click({500, 60}); // elsewhere: nothing is selected
    EXPECT_EQ(view.selectedAnnotation(), nullptr);
    const auto range = view.viewedRange();
    drag({235, 160}, {265, 180}); // at its middle
    EXPECT_EQ(view.viewedRange(), range);
    const Annotation moved = only();
    EXPECT_LE((at(moved.x0, moved.y0) - QPoint(180, 140)).manhattanLength(), 3);
    EXPECT_LE((at(moved.x1, moved.y1) - QPoint(350, 220)).manhattanLength(), 3);
    EXPECT_EQ(undo().count(), 2);
    drag({350, 220}, {400, 100}); // by an end
    EXPECT_LE((at(only().x1, only().y1) - QPoint(400, 100)).manhattanLength(), 3);
    EXPECT_EQ(only().x0, moved.x0);
    EXPECT_EQ(undo().count(), 3);
    // Esc in the middle of it puts it back and is no step.
    QTest::mousePress(&view, Qt::LeftButton, {}, {400, 100});
    move({300, 140});
    key(Qt::Key_Escape);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {300, 140});
    EXPECT_LE((at(only().x1, only().y1) - QPoint(400, 100)).manhattanLength(), 3);
    EXPECT_EQ(undo().count(), 3);
    undo().undo();
    undo().undo();
    EXPECT_EQ(only(), first);
}

TEST_F(ChartDrawingTest, DeleteColourAndUndo)
{
    show(samples::correlation());
    draw(Tool::Box, {150, 120}, {320, 200});
    const Annotation made = only();
    EXPECT_EQ(made.role, Role::Accent);
    view.setFocus();
    key(Qt::Key_C);
    EXPECT_EQ(only().role, annotationRoles()[1]);
    view.setDrawingRole(Role::Warning);
    EXPECT_EQ(only().role, Role::Warning);
    key(Qt::Key_Delete);
    EXPECT_TRUE(drawn().empty());
    EXPECT_EQ(view.selectedAnnotation(), nullptr);
    EXPECT_EQ(undo().count(), 4);
    undo().undo();
    EXPECT_EQ(only().role, Role::Warning);
    undo().undo();
    undo().undo();
    EXPECT_EQ(only(), made);
    // The next one keeps the last colour.
    draw(Tool::Line, {200, 220}, {300, 240});
    EXPECT_EQ(drawn().back().role, Role::Warning);
}

TEST_F(ChartDrawingTest, EveryKindIsDrawnByKeyboardAlone)
{
    const std::array<std::pair<Qt::Key, AnnotationKind>, 5> keys{{{Qt::Key_L, AnnotationKind::Line},
                                                                  {Qt::Key_R, AnnotationKind::Ray},
                                                                  {Qt::Key_A, AnnotationKind::Arrow},
                                                                  {Qt::Key_B, AnnotationKind::Box},
                                                                  {Qt::Key_H, AnnotationKind::Level}}};
    show(samples::events());
    view.setFocus(Qt::TabFocusReason);
    for (const auto& [letter, kind] : keys) {
        key(letter);
        EXPECT_NE(view.tool(), Tool::None);
        key(Qt::Key_Left); // the pen appears
        key(Qt::Key_Left, {}, 3);
        EXPECT_FALSE(view.readOut().isEmpty()); // and reads what it stands on
        key(Qt::Key_Return);                    // the first point
        if (twoPoints(kind)) {
            key(Qt::Key_Right, Qt::ControlModifier);
            key(Qt::Key_Up, {}, 5);
            key(Qt::Key_Return);
        }
        ASSERT_EQ(drawn().size(), 1U) << annotationKindName(kind);
        EXPECT_EQ(only().kind, kind);
        if (twoPoints(kind)) {
            EXPECT_GT(only().x1, only().x0);
            EXPECT_GT(only().y1, only().y0);
        }
        key(Qt::Key_Delete);
        EXPECT_TRUE(drawn().empty());
        key(Qt::Key_Escape);
    }
    key(Qt::Key_T);
    key(Qt::Key_Up);
    key(Qt::Key_Return);
    type(QStringLiteral("here"));
    EXPECT_EQ(only().text, "here");
    key(Qt::Key_Escape);
    EXPECT_EQ(view.tool(), Tool::None);
}

TEST_F(ChartDrawingTest, TabReachesDrawingsAndArrowsMoveThem)
{
    show(samples::candles());
    draw(Tool::Line, {150, 120}, {320, 200});
    draw(Tool::Arrow, {350, 120}, {420, 200});
    click({560, 40});
    view.setFocus(Qt::TabFocusReason);
    key(Qt::Key_Tab); // the level of the figure
    EXPECT_EQ(view.selectedAnnotation(), nullptr);
    key(Qt::Key_Tab);
    ASSERT_NE(view.selectedAnnotation(), nullptr);
    EXPECT_EQ(view.selectedAnnotation()->kind, AnnotationKind::Line);
    key(Qt::Key_Tab);
    ASSERT_NE(view.selectedAnnotation(), nullptr);
    EXPECT_EQ(view.selectedAnnotation()->kind, AnnotationKind::Arrow);
    key(Qt::Key_Backtab);
    EXPECT_EQ(view.selectedAnnotation()->kind, AnnotationKind::Line);
    const Annotation before = *view.selectedAnnotation();
    const auto range = view.viewedRange();
    const int steps = undo().count();
    key(Qt::Key_Up, {}, 2);
    EXPECT_EQ(view.viewedRange(), range);
    EXPECT_EQ(undo().count(), steps + 2); // a key each
    EXPECT_GT(view.selectedAnnotation()->y0, before.y0);
    EXPECT_EQ(view.selectedAnnotation()->x0, before.x0);
    // Space takes one end after the other.
    key(Qt::Key_Space, {}, 2);
    const Annotation whole = *view.selectedAnnotation();
    key(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(view.selectedAnnotation()->x0, whole.x0);
    EXPECT_GT(view.selectedAnnotation()->x1, whole.x1);
    while (undo().canUndo())
        undo().undo();
    EXPECT_TRUE(drawn().empty());
}

TEST_F(ChartDrawingTest, DrawingsStayOnTheirDataThroughZoomThemeLanguageAndAxis)
{
    show(samples::candles());
    draw(Tool::Line, {150, 120}, {320, 200});
    const Annotation made = only();
    // Pixels of the first end before and after a zoom differ, its data do not.
    const QPoint first = at(made.x0, made.y0);
    wheel({150, 120}, 3);
    wheel({10, 120}, 1);
    EXPECT_EQ(only(), made);
    theme.kind = ThemeKind::Dark;
    view.setTheme(theme);
    ASSERT_TRUE(view.joinsSessions());
    view.setTimeAxis(TimeAxis::Calendar);
    EXPECT_FALSE(view.joinsSessions());
    view.fit();
    EXPECT_EQ(only(), made);
    const QPoint there = at(made.x0, made.y0);
    EXPECT_NE(there, first);
    // It is found under the pointer where its data stand now.
    click({560, 40});
    EXPECT_EQ(view.selectedAnnotation(), nullptr);
    click(there);
    EXPECT_NE(view.selectedAnnotation(), nullptr);
    view.setTimeAxis(TimeAxis::AsGiven);
    EXPECT_EQ(only(), made);
    EXPECT_EQ(undo().count(), 1);
}

TEST_F(ChartDrawingTest, PicturesShowDrawingsUnlessTheyAreHidden)
{
    show(samples::correlation());
    const QSize size(700, 420);
    const QImage plain = view.renderImage(size, 1);
    // What is drawn, without where: Qt 6.4's FreeType engine puts a face's outlines 1/64 px elsewhere after other text was drawn.
    const auto shapes = [](const QByteArray& svg) {
        return QString::fromUtf8(svg).remove(QRegularExpression(QStringLiteral("[0-9.,-]+")));
    };
    const QString plainSvg = shapes(view.renderSvg(size));
    for (const Tool tool : kTools)
        draw(tool, {150, 120}, {320, 200});
    EXPECT_NE(view.renderImage(size, 1), plain);
    EXPECT_NE(shapes(view.renderSvg(size)), plainSvg);
    const QImage shown = view.grab().toImage();
    view.setAnnotationsShown(false);
    EXPECT_EQ(view.renderImage(size, 1), plain);
    EXPECT_EQ(shapes(view.renderSvg(size)), plainSvg);
    EXPECT_NE(view.grab().toImage(), shown);
    // Other renderers draw the same marks from the same list.
    FigureStyle style{.theme = theme, .translator = &translator};
    const FigureSpec figure = samples::correlation();
    const QImage without = figureImage(figure, style, size, 1);
    style.annotations = drawn();
    const QImage with = figureImage(figure, style, size, 1);
    EXPECT_NE(with, without);
    EXPECT_NE(shapes(figureSvg(figure, style, size)), plainSvg);
    style.annotations.front().figure = "another";
    style.annotations.resize(1);
    EXPECT_EQ(figureImage(figure, style, size, 1), without);
}

TEST_F(ChartDrawingTest, TheStripArmsToolsAndFollowsTheSelection)
{
    show(samples::correlation());
    view.setFocus();
    key(Qt::Key_D);
    EXPECT_TRUE(view.toolsShown());
    auto* box = view.findChild<QToolButton*>(QStringLiteral("tool_box"));
    auto* remove = view.findChild<QToolButton*>(QStringLiteral("tool_remove"));
    ASSERT_TRUE(box && remove);
    EXPECT_FALSE(remove->isEnabled());
    QTest::mouseClick(box, Qt::LeftButton);
    EXPECT_EQ(view.tool(), Tool::Box);
    EXPECT_TRUE(box->isChecked());
    drag({200, 150}, {300, 220});
    EXPECT_FALSE(box->isChecked());
    EXPECT_TRUE(remove->isEnabled());
    QTest::mouseClick(remove, Qt::LeftButton);
    EXPECT_TRUE(drawn().empty());
    for (auto* button : view.findChildren<QToolButton*>())
        EXPECT_FALSE(button->accessibleName().isEmpty()) << button->objectName().toStdString();
    key(Qt::Key_Escape);
    EXPECT_FALSE(view.toolsShown());
    // A narrow chart gets a column that fits.
    view.resize(220, 360);
    key(Qt::Key_D);
    auto* strip = view.findChild<QWidget*>(QStringLiteral("chart_tools"));
    EXPECT_TRUE(view.rect().contains(strip->geometry()));
}

TEST_F(ChartDrawingTest, ShiftSnapsToTheData)
{
    show(samples::events());
    view.setTool(Tool::Arrow);
    drag({200, 150}, {330, 170}, Qt::ShiftModifier);
    ASSERT_EQ(drawn().size(), 1U);
    QSignalSpy cursor(&view, &ChartView::cursorMoved);
    view.setCursorX(only().x1);
    move({330, 170}, {}, Qt::NoButton);
    EXPECT_EQ(cursor.last()[0].toDouble(), only().x1); // an x of the data
}

TEST_F(ChartDrawingTest, TheStoreKeepsWhatIsDrawnAndUndoReachesBackPastASave)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.tidemark"));
    auto store = Store::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(store);
    show(samples::correlation());
    const auto kept = [&] {
        const auto all = readAnnotations(**store);
        EXPECT_TRUE(all);
        return *all;
    };
    draw(Tool::Line, {150, 120}, {320, 200});
    draw(Tool::Level, {150, 180}, {150, 180});
    ASSERT_TRUE(saveChanges(bench.annotations(), **store));
    EXPECT_EQ(kept(), bench.annotations().all());
    EXPECT_EQ(kept().size(), 2U);
    EXPECT_EQ(kept().front().subject, "study");
    drag({235, 160}, {265, 180});
    undo().undo();
    undo().undo();
    ASSERT_TRUE(saveChanges(bench.annotations(), **store));
    ASSERT_EQ(kept().size(), 1U);
    undo().undo(); // past the first save
    ASSERT_TRUE(saveChanges(bench.annotations(), **store));
    EXPECT_TRUE(kept().empty());
    undo().redo();
    undo().redo();
    ASSERT_TRUE(saveChanges(bench.annotations(), **store));
    const auto last = kept();
    EXPECT_EQ(last, bench.annotations().all());
    // Another window on the same store shows them.
    Workbench again;
    again.annotations().load(last);
    ChartView other;
    other.setFigure(samples::correlation(), translator, theme);
    linkAnnotations(other, again, "study");
    EXPECT_EQ(other.annotations(), drawn());
    EXPECT_TRUE(again.annotations().takeChanges().empty());
    EXPECT_GT(again.annotations().nextId(), last.back().annotation.id);
    ChartView elsewhere;
    elsewhere.setFigure(samples::events(), translator, theme);
    linkAnnotations(elsewhere, again, "study");
    EXPECT_TRUE(elsewhere.annotations().empty());
}

TEST_F(ChartDrawingTest, TwoHundredStepsGoBackToTheStart)
{
    show(samples::correlation());
    EXPECT_EQ(undo().undoLimit(), 200);
    for (int i = 0; i < 230; ++i)
        draw(Tool::Line, {150 + i % 60, 120}, {400, 100 + i});
    EXPECT_EQ(drawn().size(), 230U);
    EXPECT_EQ(undo().index(), 200);
    const auto all = drawn();
    while (undo().canUndo())
        undo().undo();
    EXPECT_EQ(drawn().size(), 30U); // what is older than two hundred steps stays
    while (undo().canRedo())
        undo().redo();
    EXPECT_EQ(drawn(), all);
}

TEST_F(ChartDrawingTest, APenMarkStandsWhereItWasDrawnAndIsHandledLikeTheOthers)
{
    show(samples::correlation());
    const QPolygonF stroke{{{150, 120}, {200, 180}, {260, 130}, {320, 190}}};
    const auto mark = view.penMark(stroke, Role::Conflict);
    ASSERT_TRUE(mark);
    EXPECT_EQ(mark->figure, "sample.correlation");
    ASSERT_EQ(mark->points.size(), 3U);
    EXPECT_LE((at(mark->x0, mark->y0) - QPoint(150, 120)).manhattanLength(), 2);
    EXPECT_LE((at(mark->points[2].x, mark->points[2].y) - QPoint(320, 190)).manhattanLength(), 2);

    const QImage before = view.grab().toImage();
    Q_EMIT view.annotationAdded(*mark);
    ASSERT_EQ(drawn().size(), 1U);
    EXPECT_EQ(only().points, mark->points);
    EXPECT_NE(view.grab().toImage(), before);
    EXPECT_NE(view.renderImage(view.size(), 1), before);

    // Taken in the middle of its second piece, dragged whole, deleted; each one step.
    const Annotation kept = only();
    drag({230, 155}, {250, 175});
    ASSERT_EQ(drawn().size(), 1U);
    EXPECT_LE((at(only().x0, only().y0) - QPoint(170, 140)).manhattanLength(), 2);
    EXPECT_LE((at(only().points[2].x, only().points[2].y) - QPoint(340, 210)).manhattanLength(), 2);
    undo().undo();
    EXPECT_EQ(only(), kept);
    click({230, 155});
    ASSERT_NE(view.selectedAnnotation(), nullptr);
    key(Qt::Key_Delete);
    EXPECT_TRUE(drawn().empty());
    undo().undo();
    EXPECT_EQ(only(), kept);
}

TEST_F(ChartDrawingTest, APenHasNoMarkOutsideThePlotOrOnNames)
{
    show(samples::correlation());
    EXPECT_FALSE(view.penMark({}, Role::Conflict));
    EXPECT_FALSE(view.penMark(QPolygonF{{{2, 2}, {200, 150}}}, Role::Conflict));
    EXPECT_TRUE(view.penMark(QPolygonF{{{200, 150}}}, Role::Conflict)); // a dot
    for (const FigureSpec& figure : samples::allFigures()) {
        show(figure);
        const QPolygonF middle{{{200, 150}, {220, 160}}};
        if (figure.x.kind == AxisKind::Category) {
            EXPECT_FALSE(view.penMark(middle, Role::Conflict)) << figure.id;
        } else if (const auto mark = view.penMark(middle, Role::Conflict)) {
            EXPECT_TRUE(drawable(*mark)) << figure.id;
        }
    }
}

TEST_F(ChartDrawingTest, MarksFarOutAndOnEveryAxisAreDrawnWithoutHarm)
{
    const double huge = 1e300;
    for (const FigureSpec& figure : samples::allFigures()) {
        show(figure);
        std::vector<Annotation> all;
        for (const AnnotationKind kind :
             {AnnotationKind::Line, AnnotationKind::Ray, AnnotationKind::Level, AnnotationKind::Box,
              AnnotationKind::Text, AnnotationKind::Arrow, AnnotationKind::Pen})
            for (const double far : {0.0, -1.0, 1e-300, huge, -huge})
                for (const std::size_t pane : {std::size_t{0}, std::size_t{7}}) {
                    Annotation a;
                    a.id = static_cast<std::int64_t>(all.size()) + 1;
                    a.kind = kind;
                    a.pane = pane;
                    a.axis = far < 0 ? Side::Left : Side::Right;
                    a.x0 = far;
                    a.y1 = far;
                    if (kind == AnnotationKind::Pen)
                        a.points = {{far, 0}, {1, far}, {far, far}};
                    a.text = "far";
                    all.push_back(a);
                }
        view.setAnnotations(all);
        (void)view.grab();
        wheel({200, 150}, 8);
        move({210, 150}, {}, Qt::NoButton);
        (void)view.grab();
        EXPECT_FALSE(view.renderSvg({300, 200}).isEmpty());
    }
}

} // namespace tidemark

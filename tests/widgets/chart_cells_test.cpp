// SPDX-License-Identifier: GPL-3.0-or-later
// A cell of a heat map opens what it stands for, by a click and by keys.
#include "models/text/to_qt.h"
#include "tests/widgets/sample_figures.h"
#include "widgets/figure/chart_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

#include <gtest/gtest.h>

namespace tidemark {

namespace {

/// Two rows and three columns; the cell at row r and column c sets `cell` to 10 r + c.
FigureSpec grid(bool definitions = true)
{
    FigureSpec figure = samples::heatmap();
    auto& heat = std::get<HeatmapLayer>(figure.panes.front().layers.front());
    heat.rows = {verbatim("low"), verbatim("high")};
    heat.columns = {verbatim("a"), verbatim("b"), verbatim("c")};
    figure.x.categories = heat.columns;
    heat.values = {1, 2, 3, 4, 5, 6};
    heat.counts = {9, 9, 9, 9, 9, 9};
    for (std::int64_t row = 0; definitions && row < 2; ++row)
        for (std::int64_t column = 0; column < 3; ++column) {
            ParamValues values;
            values.set("cell", 10 * row + column);
            heat.definitions.push_back(values);
        }
    heat.current = 1;
    return figure;
}

class ChartCells : public testing::Test
{
protected:
    void show(const FigureSpec& figure)
    {
        view.resize(640, 360);
        view.setFigure(figure, translator, theme);
        view.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
        (void)view.grab();
        QObject::connect(&view, &ChartView::definitionChosen, &view,
                         [this](const ParamValues& definition) { chosen.push_back(definition.integer("cell")); });
    }

    /// Rows stand top down, their axis upwards.
    [[nodiscard]] QPoint at(int row, int column) const { return view.positionOf(column, 1 - row)->toPoint(); }

    void key(Qt::Key which) { QTest::keyClick(&view, which); }

    Translator translator{Language::English};
    Theme theme;
    ChartView view;
    std::vector<std::int64_t> chosen;
};

} // namespace

TEST_F(ChartCells, AClickOpensTheDefinitionOfTheCell)
{
    show(grid());
    QTest::mouseClick(&view, Qt::LeftButton, {}, at(0, 2));
    QTest::mouseClick(&view, Qt::LeftButton, {}, at(1, 0));
    EXPECT_EQ(chosen, (std::vector<std::int64_t>{2, 10}));
}

TEST_F(ChartCells, ADragAndAClickBesideTheMapOpenNothing)
{
    show(grid());
    QTest::mousePress(&view, Qt::LeftButton, {}, at(0, 0));
    QMouseEvent move(QEvent::MouseMove, QPointF(at(0, 2)), view.mapToGlobal(QPointF(at(0, 2))), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&view, &move);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, at(0, 2));
    QTest::mouseClick(&view, Qt::LeftButton, {}, {2, 2});
    EXPECT_TRUE(chosen.empty());
}

TEST_F(ChartCells, ArrowsMoveFromTheCellInForceAndReturnOpens)
{
    show(grid());
    key(Qt::Key_Return);
    EXPECT_TRUE(chosen.empty()) << "nothing is pointed at yet";
    key(Qt::Key_Right); // shows the cell in force: row 0, column 1
    key(Qt::Key_Down);
    key(Qt::Key_Right);
    key(Qt::Key_Right); // the border holds
    EXPECT_TRUE(view.readOut().contains(QStringLiteral("high"))) << qPrintable(view.readOut());
    key(Qt::Key_Return);
    EXPECT_EQ(chosen, (std::vector<std::int64_t>{12}));
}

TEST_F(ChartCells, AMapWithoutDefinitionsIsOnlyRead)
{
    show(grid(false));
    QTest::mouseClick(&view, Qt::LeftButton, {}, at(0, 2));
    key(Qt::Key_Right);
    key(Qt::Key_Return);
    EXPECT_TRUE(chosen.empty());
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
// A cell of a heat map, clicked in its panel: the study is that definition, and undo brings the former back.
#include "models/core/param_specs.h"
#include "models/store/store.h"
#include "tests/widgets/sample_figures.h"
#include "widgets/figure/chart_view.h"
#include "widgets/panels/study_panel.h"
#include "widgets/shell/workbench.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <gtest/gtest.h>

namespace tidemark {

namespace {

constexpr int kPatience = 30'000;

Result<StudyOutput> gridOutput(const StudyInputs&, const ParamValues& params, const Progress&)
{
    FigureSpec figure = samples::heatmap();
    figure.id = "grid.cells";
    auto& heat = std::get<HeatmapLayer>(figure.panes.front().layers.front());
    heat.rows = {verbatim("row")};
    heat.columns = {verbatim("0"), verbatim("1"), verbatim("2")};
    figure.x.categories = heat.columns;
    heat.values = {1, 2, 3};
    heat.counts = {9, 9, 9};
    for (std::int64_t column = 0; column < 3; ++column) {
        ParamValues values;
        values.set("cell", column);
        values.set("unknown", column); // a figure may be older than the parameters
        heat.definitions.push_back(values);
    }
    heat.current = static_cast<std::size_t>(params.integer("cell"));
    StudyOutput out;
    out.figures = {figure};
    return out;
}

TEST(PanelCells, AClickSetsTheParametersAndUndoTakesThemBack)
{
    // Outlives the panel: like the registry's, a study is still read by the job that the last change began.
    static const Study study{.id = "grid",
                             .title = verbatim("grid"),
                             .params = {countParam("cell", verbatim("cell"), 0, {0, 2, 1})},
                             .inputs = [](const ParamValues&, TimePoint) { return std::vector<InputSpec>{}; },
                             .compute = &gridOutput};
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("empty.tidemark"));
    ASSERT_TRUE(Store::open(path, OpenMode::ReadWrite).has_value());
    Workbench bench;
    bench.setStorePath(path);
    bench.setAsOf(endOfNewYorkDay(makeDate(2025, 11, 20)));
    bench.noteDataChange();
    StudyPanel panel(study, bench);
    panel.resize(640, 480);
    panel.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
    const auto chart = [&] { return panel.findChild<ChartView*>(QStringLiteral("grid.cells")); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return chart() != nullptr && chart()->figure() != nullptr && !panel.dirty(); },
                                kPatience));
    (void)chart()->grab();
    QTest::mouseClick(chart(), Qt::LeftButton, {}, chart()->positionOf(2, 0)->toPoint());
    EXPECT_EQ(bench.params(study).integer("cell"), 2);
    EXPECT_FALSE(bench.params(study).contains("unknown"));
    bench.undoStack().undo();
    EXPECT_EQ(bench.params(study).integer("cell"), 0);
}

} // namespace
} // namespace tidemark

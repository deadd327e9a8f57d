// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window on the offscreen platform: first start, hands on it, pictures of it.
#include "app/window_shot.h"
#include "models/studies/registry.h"
#include "models/text/to_qt.h"
#include "tests/app/window_fixture.h"
#include "widgets/figure/chart_view.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/param_form.h"
#include "widgets/panels/study_panel.h"
#include "widgets/report/section_editor.h"
#include "widgets/shell/activity_pane.h"
#include "widgets/shell/help_window.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/panel_area.h"
#include "widgets/shell/panel_dock.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>

#include <optional>

namespace tidemark {
namespace {

using test::kPatience;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

struct Window : test::ShownWindow
{
    using ShownWindow::ShownWindow;
    StudyPanel& first() { return *main->panel(toQString(bench.currentStudy())); }
};

class WindowTest : public test::MarketTest
{
protected:
    std::unique_ptr<Window> open() { return opened<Window>(); }
};

TEST_F(WindowTest, helpOpensAtWhatTheKeyboardIsIn)
{
    const auto window = open();
    window->main->openNotes(QStringLiteral("3.2.2"));
    ASSERT_TRUE(window->settle());
    auto* editor = window->main->findChild<SectionEditor*>();
    ASSERT_TRUE(editor);
    auto* text = editor->findChild<QPlainTextEdit*>();
    ASSERT_TRUE(text);
    window->main->activateWindow();
    text->setFocus();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QApplication::focusWidget() == text; }, kPatience));
    window->main->findChild<QAction*>(QStringLiteral("help"))->trigger();
    auto* help = window->main->findChild<HelpWindow*>();
    ASSERT_TRUE(help);
    EXPECT_EQ(help->page(), QStringLiteral("report-text"));
}

TEST_F(WindowTest, firstStartMakesTheSimulatedMarketAndSaysSo)
{
    EXPECT_TRUE(s_said);
    const auto window = open();
    const StudyOutput* output = window->first().output();
    ASSERT_TRUE(output);
    EXPECT_TRUE(output->complete());
    EXPECT_EQ(output->simulated, Simulation::All);
    EXPECT_EQ(window->main->panelDock(toQString(output->study))->bar()->heading().simulated,
              QStringLiteral("SIMULATED"));
}

TEST_F(WindowTest, everyStudyOpensAndShowsAFigureOrWhatItNeeds)
{
    const auto window = open();
    for (const Study& study : studies()) {
        SCOPED_TRACE(study.id);
        window->main->openPanel(toQString(study.id));
        ASSERT_TRUE(window->settle());
        const StudyPanel* panel = window->main->panel(toQString(study.id));
        ASSERT_TRUE(panel->output());
        EXPECT_NE(panel->output()->complete(), panel->currentPage().isEmpty());
    }
}

TEST_F(WindowTest, aParameterTypedInTheInspectorIsUndoneAndKept)
{
    const Study& study = studies().front();
    std::string changed;
    {
        const auto window = open();
        window->main->openPanel(toQString(study.id));
        ASSERT_TRUE(window->settle());
        const auto spec = std::ranges::find(study.params, ParamKind::Number, &ParamSpec::kind);
        ASSERT_NE(spec, study.params.end());
        auto* form = window->main->findChild<Inspector*>()->form();
        ASSERT_TRUE(form);
        auto* field = form->findChild<QLineEdit*>(QStringLiteral("param_") + toQString(spec->id));
        ASSERT_TRUE(field);
        const int steps = window->bench.undoStack().count();
        QTest::keyClick(field, Qt::Key_Up);
        EXPECT_EQ(window->bench.undoStack().count(), steps + 1);
        changed = paramToString(window->bench.params(study).all().at(spec->id));
        EXPECT_NE(changed, paramToString(spec->defaultValue));
        ASSERT_TRUE(window->settle());
        EXPECT_TRUE(window->main->panel(toQString(study.id))->output()->params == window->bench.params(study));
        window->bench.undoStack().undo();
        EXPECT_TRUE(window->bench.params(study) == ParamValues(study.params));
        window->bench.undoStack().redo();
        window->main->close();
    }
    const auto again = open();
    const auto spec = std::ranges::find(study.params, ParamKind::Number, &ParamSpec::kind);
    EXPECT_EQ(paramToString(again->bench.params(study).all().at(spec->id)), changed);
}

TEST_F(WindowTest, drawingsAreKeptOverARestartAndUndoneAfterASave)
{
    std::vector<Annotation> drawn;
    {
        const auto window = open();
        ChartView* chart = window->first().currentChart();
        ASSERT_TRUE(chart);
        const QPoint middle = chart->rect().center();
        for (const ChartView::Tool tool : {ChartView::Tool::Line, ChartView::Tool::Level}) {
            chart->setTool(tool);
            QTest::mouseClick(chart, Qt::LeftButton, {}, middle);
            QTest::mouseClick(chart, Qt::LeftButton, {}, middle - QPoint(60, 20));
        }
        window->main->saveWorkspace(QStringLiteral("mine"));
        ASSERT_GE(chart->annotations().size(), 1U);
        const auto all = chart->annotations();
        // The stack reaches back past a saved workspace.
        window->bench.undoStack().undo();
        EXPECT_EQ(chart->annotations().size(), all.size() - 1);
        window->bench.undoStack().redo();
        drawn = chart->annotations();
        EXPECT_EQ(drawn, all);
        window->main->close();
    }
    const auto again = open();
    EXPECT_EQ(again->first().currentChart()->annotations(), drawn);
}

TEST_F(WindowTest, fullScreenAndEsc)
{
    const auto window = open();
    MainWindow& main = *window->main;
    const QStringList panels = main.area()->openPanels();
    const QString current = toQString(window->bench.currentStudy());
    const auto trigger = [&](const char* id) {
        auto* action = main.findChild<QAction*>(QString::fromLatin1(id));
        ASSERT_TRUE(action);
        action->trigger();
    };
    trigger("full_screen");
    EXPECT_TRUE(main.isFullScreen());
    EXPECT_EQ(main.area()->openPanels(), QStringList{current});
    EXPECT_TRUE(main.menuBar()->isHidden());
    EXPECT_TRUE(main.findChild<QAction*>(QStringLiteral("leave_full_view"))->isEnabled());
    trigger("leave_full_view");
    EXPECT_FALSE(main.isFullScreen());
    EXPECT_FALSE(main.menuBar()->isHidden());
    EXPECT_EQ(main.area()->openPanels(), panels);
    EXPECT_FALSE(main.findChild<QAction*>(QStringLiteral("leave_full_view"))->isEnabled());
    trigger("maximise");
    EXPECT_EQ(main.area()->openPanels(), QStringList{current});
    trigger("leave_full_view");
    EXPECT_EQ(main.area()->openPanels(), panels);
}

TEST_F(WindowTest, theNumbersBesideFollowTheCrosshairAndLeadIt)
{
    const auto window = open();
    StudyPanel& panel = window->first();
    ChartView* chart = panel.currentChart();
    ASSERT_TRUE(chart);
    panel.toggleTableBeside();
    auto* table = panel.findChild<QTableView*>(QStringLiteral("numbers_beside"));
    ASSERT_TRUE(table);
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->isVisible() && table->model()->rowCount() > 3; }, 5000));
    const int rows = table->model()->rowCount();
    table->setFocus();
    table->selectRow(2);
    ASSERT_TRUE(chart->cursorX());
    const double third = *chart->cursorX();
    table->selectRow(3);
    EXPECT_GT(*chart->cursorX(), third);
    chart->setFocus();
    chart->setCursorX(third);
    EXPECT_EQ(table->currentIndex().row(), 2);
    // Only what is in view.
    chart->zoomBy(0.3);
    EXPECT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() < rows; }, 5000));
    panel.toggleTableBeside();
    EXPECT_FALSE(table->isVisible());
}

TEST_F(WindowTest, linkedPanelsShareCursorAndRangeAsTheirSwitchesSay)
{
    const auto window = open();
    MainWindow& main = *window->main;
    // Two panels with time axes of the same kind.
    std::vector<QString> timed;
    for (const QString& id : main.area()->openPanels())
        if (const ChartView* chart = main.panel(id)->currentChart();
            chart && chart->figure() && !chart->figure()->intraday
            && (chart->figure()->x.kind == AxisKind::Sessions || chart->figure()->x.kind == AxisKind::Calendar))
            timed.push_back(id);
    ASSERT_GE(timed.size(), 2U);
    ChartView* from = main.panel(timed[0])->currentChart();
    ChartView* to = main.panel(timed[1])->currentChart();
    const auto link = [&](const PanelLink& first, const PanelLink& second) {
        main.panelDock(timed[0])->setLink(first);
        main.panelDock(timed[1])->setLink(second);
    };
    const auto before = to->viewedRange();
    link({.group = 3, .cursor = true, .range = false}, {.group = 3});
    from->zoomBy(0.5);
    EXPECT_EQ(to->viewedRange(), before);
    link({.group = 3}, {.group = 3, .cursor = true, .range = false});
    from->zoomBy(0.9);
    EXPECT_EQ(to->viewedRange(), before);
    link({.group = 3}, {.group = 3});
    from->zoomBy(0.9);
    EXPECT_NE(to->viewedRange(), before);
    EXPECT_NEAR(to->viewedRange().first, from->viewedRange().first, 1e3);
}

TEST_F(WindowTest, nothingLaterThanTheAsOfIsShown)
{
    const auto window = open();
    const TimePoint before = window->bench.asOf();
    const TimePoint earlier = endOfNewYorkDay(makeDate(2025, 11, 18));
    window->bench.chooseAsOf(earlier);
    ASSERT_TRUE(window->settle());
    int shown = 0;
    for (const QString& id : window->main->area()->openPanels())
        if (const StudyOutput* output = window->main->panel(id)->output()) {
            EXPECT_EQ(output->asOf, earlier) << id.toStdString();
            ++shown;
        }
    EXPECT_GT(shown, 0);
    window->bench.undoStack().undo();
    ASSERT_TRUE(window->settle());
    EXPECT_EQ(window->bench.asOf(), before);
    for (const QString& id : window->main->area()->openPanels()) {
        const StudyOutput* output = window->main->panel(id)->output();
        ASSERT_TRUE(output) << id.toStdString();
        EXPECT_EQ(output->asOf, before) << id.toStdString();
    }
}

TEST_F(WindowTest, languageAndLooksChangeWhileItRuns)
{
    const auto window = open();
    const QString english = window->main->menuBar()->actions().front()->text();
    Appearance appearance = window->bench.appearance();
    appearance.language = Language::Chinese;
    appearance.theme = ThemeKind::Dark;
    appearance.scale = 1.5;
    window->bench.setAppearance(appearance);
    EXPECT_EQ(window->bench.theme().direction, Direction::RedUp);
    EXPECT_NE(window->main->menuBar()->actions().front()->text(), english);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), window->bench.theme().color(Token::Window));
    appearance.language = Language::English;
    window->bench.setAppearance(appearance);
    EXPECT_EQ(window->main->menuBar()->actions().front()->text(), english);
    EXPECT_EQ(window->bench.theme().direction, Direction::GreenUp);
}

TEST_F(WindowTest, workspacesAreSavedRestoredAndReset)
{
    const auto window = open();
    MainWindow& main = *window->main;
    const QStringList overview = main.area()->openPanels();
    main.area()->closePanel(overview.front());
    main.saveWorkspace(QStringLiteral("mine"));
    EXPECT_EQ(main.userWorkspaces(), QStringList{QStringLiteral("mine")});
    EXPECT_TRUE(main.showWorkspace(QStringLiteral("overview")));
    main.resetLayout();
    EXPECT_EQ(main.area()->openPanels(), overview);
    EXPECT_TRUE(main.showWorkspace(QStringLiteral("mine")));
    EXPECT_EQ(main.area()->openPanels().size(), overview.size() - 1);
    EXPECT_FALSE(main.showWorkspace(QStringLiteral("nobody's")));
    main.close();
    const auto again = open();
    EXPECT_EQ(again->main->userWorkspaces(), QStringList{QStringLiteral("mine")});
    again->main->deleteWorkspace(QStringLiteral("mine"));
    EXPECT_TRUE(again->main->userWorkspaces().isEmpty());
}

TEST_F(WindowTest, importTellsWhatItTookAndWhatNot)
{
    const QString good = m_folder.filePath(QStringLiteral("^GSPC.csv"));
    QFile file(good);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("Date,Open,High,Low,Close,Adj Close,Volume\n"
               "2025-11-19,6625.21,6679.29,6611.11,6642.16,6642.16,4800000000\n"
               "2025-11-20,6737.93,6770.35,6534.05,6538.76,6538.76,5600000000\n");
    file.close();
    const QString bad = m_folder.filePath(QStringLiteral("picture.csv"));
    QFile picture(bad);
    ASSERT_TRUE(picture.open(QIODevice::WriteOnly));
    picture.write("\x89PNG\r\n\x1a\n");
    picture.close();

    const auto window = open();
    const auto revision = window->bench.revision();
    window->main->importPaths({good, bad});
    ASSERT_TRUE(window->settle());
    EXPECT_GT(window->bench.revision(), revision);
    auto* view = window->main->findChild<QTreeView*>(QStringLiteral("import_files"));
    ASSERT_TRUE(view);
    const auto* model = static_cast<const ImportModel*>(view->model());
    ASSERT_EQ(model->files().size(), 2U);
    EXPECT_EQ(importState(model->files()[0]), ImportState::Refused);
    EXPECT_FALSE(model->files()[1].error) << plain(model->files()[1].error->text);
    EXPECT_EQ(model->files()[1].provenance.rowsTaken, 2);
}

TEST_F(WindowTest, aDamagedStoreIsSaidAndLeftAlone)
{
    QFile file(m_store);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(
        "this is not a store at all, and long enough to be read as a header of something that it is not..........");
    file.close();
    const QByteArray before = bytesOf(m_store);
    const auto window = open();
    const auto* bar = window->main->centralWidget()->findChild<MessageBar*>();
    EXPECT_FALSE(bar->text().isEmpty());
    EXPECT_EQ(bytesOf(m_store), before);
}

TEST_F(WindowTest, picturesAreTakenWithoutTouchingTheStore)
{
    const QByteArray before = bytesOf(m_store);
    ShotOptions options;
    options.storePath = m_store;
    options.size = {1366, 768};
    options.scale = 2;
    options.appearance.theme = ThemeKind::Dark;
    {
        WindowShot shot(options);
        const auto window = shot.grabWindow();
        ASSERT_TRUE(window);
        EXPECT_EQ(window->size(), QSize(2732, 1536));
        const auto panel = shot.grabPanel(toQString(studies().front().id), {800, 500});
        ASSERT_TRUE(panel) << plain(panel.error().text);
        EXPECT_EQ(panel->size(), QSize(1600, 1000));
        // Something is drawn: more than a few colours.
        std::set<QRgb> colours;
        for (int y = 0; y < panel->height(); y += 7)
            for (int x = 0; x < panel->width(); x += 7)
                colours.insert(panel->pixel(x, y));
        EXPECT_GT(colours.size(), 20U);
        EXPECT_FALSE(shot.grabPanel(QStringLiteral("nothing"), {400, 300}));
    }
    EXPECT_EQ(bytesOf(m_store), before);
}

} // namespace
} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/command_palette.h"
#include "widgets/shell/panel_area.h"
#include "widgets/shell/panel_dock.h"
#include "widgets/shell/workbench.h"
#include "widgets/shell/workspace.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

WorkspaceState sample()
{
    return {{{{QStringLiteral("a"), QStringLiteral("a.figure"), 2}, {QStringLiteral("b"), {}, 0}},
             QByteArray("docks\0x", 7)},
            QByteArray("window")};
}

TEST(Workspace, comesBackAsItWas)
{
    const auto back = decodeWorkspace(encodeWorkspace(sample()));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->area.panels, sample().area.panels);
    EXPECT_EQ(back->area.docks, sample().area.docks);
    EXPECT_EQ(back->window, sample().window);
}

TEST(Workspace, refusesEveryAlteredByte)
{
    const QByteArray bytes = encodeWorkspace(sample());
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray altered = bytes;
        altered[at] = static_cast<char>(altered[at] ^ 1);
        const auto result = decodeWorkspace(altered);
        ASSERT_FALSE(result) << at;
        EXPECT_EQ(result.error().code, ErrorCode::Corrupt);
    }
    EXPECT_FALSE(decodeWorkspace({}));
    EXPECT_FALSE(decodeWorkspace(bytes.left(40)));
}

TEST(Workspace, bringsOneForEachPartThatHasStudies)
{
    std::vector<Study> studies(3);
    studies[0].id = "one";
    studies[0].report.part = Part::Forensics;
    studies[1].id = "two";
    studies[1].report.part = Part::Forensics;
    studies[2].id = "three";
    studies[2].report.part = Part::Quantitative;
    studies[0].report.overview = 2;
    studies[2].report.overview = 1;
    const auto list = builtInWorkspaces(studies);
    ASSERT_EQ(list.size(), 3U);
    EXPECT_EQ(list[0].panels, (QStringList{QStringLiteral("three"), QStringLiteral("one")}));
    EXPECT_EQ(list[1].id, QStringLiteral("part1"));
    EXPECT_EQ(list[2].id, QStringLiteral("part3"));
}

class PanelAreaTest : public testing::Test
{
protected:
    Workbench bench;
    PanelArea area{bench, [this](const QString& id) -> PanelDock* {
                       if (id.size() != 1)
                           return nullptr;
                       auto* dock = new PanelDock(id, PanelTitleBar::Link | PanelTitleBar::Maximise, bench);
                       dock->setContent(new QWidget);
                       return dock;
                   }};

    void SetUp() override
    {
        area.resize(1000, 600);
        area.show();
        area.arrange({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")});
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&area));
    }
    [[nodiscard]] QRect place(const char* id) { return area.dock(QString::fromLatin1(id))->geometry(); }
};

TEST_F(PanelAreaTest, givesTheMainPanelSixtyPercent)
{
    // 6 px of splitter, and what rounding makes of it.
    EXPECT_NEAR(place("a").width(), 600, 12);
    EXPECT_NEAR(place("c").width(), 500, 12);
    EXPECT_EQ(place("a").top(), place("b").top());
    EXPECT_GT(place("c").top(), place("a").bottom());
    EXPECT_GT(place("a").height(), place("c").height());
}

TEST_F(PanelAreaTest, closingIsUndone)
{
    area.closePanel(QStringLiteral("b"));
    EXPECT_FALSE(area.isOpen(QStringLiteral("b")));
    bench.undoStack().undo();
    EXPECT_TRUE(area.isOpen(QStringLiteral("b")));
    bench.undoStack().redo();
    EXPECT_FALSE(area.isOpen(QStringLiteral("b")));
    area.openPanel(QStringLiteral("nobody knows it"));
    EXPECT_EQ(area.openPanels().size(), 3);
}

TEST_F(PanelAreaTest, maximisesAndComesBack)
{
    area.toggleMaximised(QStringLiteral("b"));
    EXPECT_EQ(area.openPanels(), QStringList{QStringLiteral("b")});
    EXPECT_EQ(area.maximised(), QStringLiteral("b"));
    area.toggleMaximised(QStringLiteral("b"));
    EXPECT_EQ(area.openPanels().size(), 4);
    EXPECT_TRUE(area.maximised().isEmpty());
}

TEST_F(PanelAreaTest, restoresPanelsAndLinks)
{
    area.dock(QStringLiteral("c"))->setLinkGroup(3);
    const AreaState state = area.state();
    area.arrange({QStringLiteral("a")});
    area.dock(QStringLiteral("c"))->setLinkGroup(0);
    area.restore(state);
    EXPECT_EQ(area.openPanels().size(), 4);
    EXPECT_EQ(area.dock(QStringLiteral("c"))->linkGroup(), 3);
}

TEST_F(PanelAreaTest, cursorAndRangeAreLinkedApartAndKept)
{
    PanelDock* dock = area.dock(QStringLiteral("c"));
    dock->setLink({.group = 2, .cursor = true, .range = false});
    const auto back = decodeWorkspace(encodeWorkspace({area.state(), {}}));
    ASSERT_TRUE(back);
    dock->setLink({});
    area.restore(back->area);
    EXPECT_EQ(dock->link(), (PanelLink{.group = 2, .cursor = true, .range = false}));
    // From the menu each switch is one undo step.
    const auto choose = [&](int entry) {
        QTimer::singleShot(0, &area, [entry] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            menu->actions().at(entry)->trigger();
            menu->close();
        });
        Q_EMIT dock->bar()->linkClicked();
    };
    choose(6); // the range
    EXPECT_TRUE(dock->link().range);
    choose(0); // not linked
    EXPECT_EQ(dock->linkGroup(), 0);
    bench.undoStack().undo();
    EXPECT_EQ(dock->linkGroup(), 2);
    bench.undoStack().undo();
    EXPECT_FALSE(dock->link().range);
}

TEST_F(PanelAreaTest, floatingIsOneUndoStep)
{
    const AreaState before = area.state();
    area.toggleFloating(QStringLiteral("d"));
    EXPECT_TRUE(area.dock(QStringLiteral("d"))->isFloating());
    ASSERT_TRUE(QTest::qWaitFor([&] { return bench.undoStack().count() == 1; }, 5000));
    bench.undoStack().undo();
    EXPECT_FALSE(area.dock(QStringLiteral("d"))->isFloating());
    EXPECT_EQ(area.state().panels, before.panels);
    bench.undoStack().redo();
    EXPECT_TRUE(area.dock(QStringLiteral("d"))->isFloating());
    bench.undoStack().undo();
}

TEST_F(PanelAreaTest, largeTypeOnALowWindowGetsOneRow)
{
    area.resize(1000, 360);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return area.tabifiedDockWidgets(area.dock(QStringLiteral("a"))).size() == 1; }, 5000));
    EXPECT_EQ(area.openPanels().size(), 4);
    EXPECT_EQ(place("a").top(), place("b").top());
    EXPECT_GT(place("a").height(), 300);
    // So does what was saved in a window with room, and the other way round.
    const auto kept = decodeWorkspace(encodeWorkspace({area.state(), {}}));
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->area.arranged.size(), 4);
    area.restore(kept->area);
    EXPECT_EQ(area.tabifiedDockWidgets(area.dock(QStringLiteral("a"))).size(), 1);
    area.resize(1000, 700);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return area.tabifiedDockWidgets(area.dock(QStringLiteral("a"))).isEmpty(); }, 5000));
    EXPECT_GT(place("c").top(), place("a").bottom());
}

TEST(CommandPalette, ranksWholeWordsBeforeScatteredLetters)
{
    EXPECT_GT(paletteScore(QStringLiteral("CTA levels"), QStringLiteral("cta")),
              paletteScore(QStringLiteral("Close the archive"), QStringLiteral("cta")));
    EXPECT_EQ(paletteScore(QStringLiteral("Compute again"), QStringLiteral("cta")), 0);
    EXPECT_EQ(paletteScore(QStringLiteral("CTA levels"), QStringLiteral("xyz")), 0);
    EXPECT_GT(paletteScore(QStringLiteral("Rate probability"), QStringLiteral("rp")), 0);
}

TEST(CommandPalette, runsWhatIsChosenWithTheKeyboard)
{
    Workbench bench;
    QString ran;
    std::vector<PaletteEntry> entries;
    for (const char* name : {"Alpha", "Beta", "Gamma"})
        entries.push_back({QStringLiteral("Actions"), "gear", QString::fromLatin1(name), {}, {}, [&ran, name] {
                               ran = QString::fromLatin1(name);
                           }});
    auto* palette = new CommandPalette(bench, std::move(entries), nullptr);
    palette->show();
    auto* input = palette->findChild<QLineEdit*>(QStringLiteral("palette_input"));
    ASSERT_TRUE(input);
    QTest::keyClicks(input, QStringLiteral("a"));
    EXPECT_EQ(palette->shownNames().size(), 3);
    QTest::keyClicks(input, QStringLiteral("mm"));
    EXPECT_EQ(palette->shownNames(), QStringList{QStringLiteral("Gamma")});
    QTest::keyClick(input, Qt::Key_Return);
    EXPECT_EQ(ran, QStringLiteral("Gamma"));
}

} // namespace
} // namespace tidemark

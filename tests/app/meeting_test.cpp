// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting by keys, and what the audience's screen shows of the program: nothing but the slide.
#include "tests/app/meeting_fixture.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QScreen>
#include <QSet>
#include <QToolTip>
#include <QWindow>

namespace tidemark {
namespace {

/// The widgets that are visible on a window.
QStringList visibleParts(const QWidget& window)
{
    QStringList names;
    for (const auto* child : window.findChildren<QWidget*>())
        if (child->isVisible())
            names.append(QString::fromLatin1(child->metaObject()->className()));
    return names;
}

/// Visible windows that reach onto a screen.
QList<QWidget*> windowsOn(const QString& screen)
{
    QList<QWidget*> found;
    const QRect place = test::Screens::named(screen)->geometry();
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible() && window->geometry().intersects(place))
            found.append(window);
    return found;
}

class MeetingByKeys : public MeetingTest
{
protected:
    /// A key, on the audience's window and on the presenter's, leads from slide `from` to slide `to`.
    void leads(Qt::Key pressed, int from, int to, Qt::KeyboardModifiers modifiers = {})
    {
        for (QWidget* window : {static_cast<QWidget*>(&audience()), static_cast<QWidget*>(&presenter())}) {
            stage().goTo(from);
            key(*window, pressed, modifiers);
            EXPECT_EQ(stage().current(), to) << QKeySequence(pressed | modifiers).toString().toStdString();
        }
    }
};

TEST_F(MeetingByKeys, isLedByTheKeysEverybodyKnows)
{
    open();
    const QByteArray docks = main->saveState();
    const QRect place = main->geometry();
    const QString workspace = main->currentWorkspace();
    ASSERT_NO_FATAL_FAILURE(f5());
    EXPECT_EQ(audience().screen()->name(), QStringLiteral("room"));
    EXPECT_EQ(audience().geometry(), QRect(1366, 0, 1280, 720));
    EXPECT_TRUE(audience().isFullScreen());
    EXPECT_EQ(presenter().screen()->name(), QStringLiteral("desk"));
    EXPECT_EQ(presenter().geometry(), QRect(0, 0, 1366, 768));

    for (const Qt::Key next :
         {Qt::Key_Right, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter, Qt::Key_N})
        leads(next, 3, 4);
    for (const Qt::Key previous : {Qt::Key_Left, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Backspace})
        leads(previous, 3, 2);
    leads(Qt::Key_Space, 3, 2, Qt::ShiftModifier);
    leads(Qt::Key_Home, 3, 0);
    leads(Qt::Key_End, 3, stage().count() - 1);
    leads(Qt::Key_Left, 0, 0);
    leads(Qt::Key_PageDown, stage().count() - 1, stage().count() - 1);

    key(audience(), Qt::Key_1);
    key(presenter(), Qt::Key_2);
    EXPECT_EQ(talk().digits(), QStringLiteral("12")) << "one keyboard, whichever window has it";
    key(presenter(), Qt::Key_Return);
    EXPECT_EQ(stage().current(), 11);
    key(audience(), Qt::Key_7);
    key(audience(), Qt::Key_Escape);
    EXPECT_TRUE(running()) << "Esc first takes the digits back";
    EXPECT_EQ(stage().current(), 11);

    const auto ground = [this] { return seen().pixelColor(640, 700); };
    const QImage slide = seenAtRest();
    key(audience(), Qt::Key_B);
    EXPECT_EQ(ground(), QColor(Qt::black));
    EXPECT_EQ(mirrorSeen().pixelColor(300, 200), QColor(Qt::black));
    key(presenter(), Qt::Key_W);
    EXPECT_EQ(ground(), QColor(Qt::white));
    key(presenter(), Qt::Key_W);
    EXPECT_EQ(seenAtRest(), slide);

    // A list that is open goes first, then the talk.
    key(presenter(), Qt::Key_G);
    EXPECT_TRUE(presenter().overlayShown());
    key(presenter(), Qt::Key_Escape);
    EXPECT_FALSE(presenter().overlayShown());
    EXPECT_TRUE(running());
    key(audience(), Qt::Key_X);
    EXPECT_TRUE(wait([this] { return audience().screen()->name() == QStringLiteral("desk"); }));
    EXPECT_EQ(presenter().screen()->name(), QStringLiteral("room"));
    key(presenter(), Qt::Key_X);
    EXPECT_EQ(audience().geometry(), QRect(1366, 0, 1280, 720));
    key(presenter(), Qt::Key_F);
    EXPECT_FALSE(audience().isFullScreen());
    key(presenter(), Qt::Key_F);
    EXPECT_EQ(audience().geometry(), QRect(1366, 0, 1280, 720));
    EXPECT_EQ(stage().current(), 11);

    key(audience(), Qt::Key_Escape);
    EXPECT_EQ(talk().state(), Presentation::State::Idle);
    ASSERT_TRUE(settle());
    EXPECT_TRUE(main->isVisible());
    EXPECT_EQ(main->geometry(), place);
    EXPECT_EQ(main->saveState(), docks);
    EXPECT_EQ(main->currentWorkspace(), workspace);
    EXPECT_TRUE(windowsOn(QStringLiteral("room")).isEmpty());
}

TEST_F(MeetingByKeys, showsTheAudienceNothingOfTheProgram)
{
    open();
    ASSERT_NO_FATAL_FAILURE(present());
    ASSERT_NO_FATAL_FAILURE(goTo(audience(), "cta_levels/candles"));
    const QImage before = seenAtRest();
    const QSet<QString> slideParts{QStringLiteral("tidemark::SlideView"), QStringLiteral("tidemark::ChartView"),
                                   QStringLiteral("tidemark::StageOverlay")};
    const auto nothingElse = [&] {
        const QStringList parts = visibleParts(audience());
        EXPECT_EQ((QSet<QString>(parts.begin(), parts.end())), slideParts) << parts.join(u' ').toStdString();
        EXPECT_EQ(windowsOn(QStringLiteral("room")), QList<QWidget*>{&audience()});
        EXPECT_FALSE(QApplication::activePopupWidget());
        EXPECT_FALSE(QApplication::activeModalWidget());
        EXPECT_FALSE(QToolTip::isVisible());
    };
    nothingElse();
    // Right clicks, the key of the menu, double clicks, hovering: on curve, level and head, here and in the mirror.
    for (const QPointF at : {dataPlace(0.5, 6456), QPointF(700, 60), QPointF(960, 500), QPointF(20, 1060)}) {
        const QPoint here = view().fromSlide().map(at).toPoint();
        QTest::mouseMove(audience().windowHandle(), here);
        QTest::mouseClick(audience().windowHandle(), Qt::RightButton, {}, here);
        QTest::mouseClick(presenter().windowHandle(), Qt::RightButton, {}, mirrored(at));
        QWidget* under = view().childAt(here) ? view().childAt(here) : &view();
        for (const auto reason : {QContextMenuEvent::Mouse, QContextMenuEvent::Keyboard}) {
            QContextMenuEvent menu(reason, here, audience().mapToGlobal(here));
            QCoreApplication::sendEvent(under, &menu);
        }
        QHelpEvent tip(QEvent::ToolTip, here, audience().mapToGlobal(here));
        QCoreApplication::sendEvent(under, &tip);
        QTest::mouseDClick(audience().windowHandle(), Qt::LeftButton, {}, here);
        nothingElse();
    }
    key(audience(), Qt::Key_Menu);
    key(audience(), Qt::Key_Tab); // the chart's own keys
    for (const Qt::Key tool : {Qt::Key_D, Qt::Key_Menu, Qt::Key_T, Qt::Key_H, Qt::Key_M, Qt::Key_F1, Qt::Key_F5}) {
        key(audience(), tool);
        nothingElse();
    }
    key(audience(), Qt::Key_Escape);
    ASSERT_TRUE(running());
    // What the program has to say, it says elsewhere.
    bench.say(Severity::Failure, verbatim("Sample"), verbatim("Something went wrong elsewhere"));
    main->importPaths({folder.filePath(QStringLiteral("no-such-file.csv"))});
    ASSERT_TRUE(settle());
    nothingElse();
    key(presenter(), Qt::Key_R);
    moveAway();
    ASSERT_TRUE(wait([this] { return !stage().pointerShown(); }));
    EXPECT_EQ(seenAtRest(), before);
}

class MeetingIn : public MeetingTest, public testing::WithParamInterface<Language>
{};

TEST_P(MeetingIn, itsSlidesKnowNoLanguageButTheStorys)
{
    open();
    ASSERT_NO_FATAL_FAILURE(present(GetParam()));
    const Language other = GetParam() == Language::Chinese ? Language::English : Language::Chinese;
    const auto interface = [this](Language language) {
        Appearance appearance = bench.appearance();
        appearance.language = language;
        appearance.direction = Direction::GreenUp; // otherwise the colours of up and down follow the interface
        bench.setAppearance(appearance);
        QCoreApplication::processEvents();
    };
    EXPECT_EQ(talk().source()->story.language, GetParam());
    const auto* action = main->findChild<QAction*>(QStringLiteral("present"));
    ASSERT_TRUE(action);
    interface(other);
    const QString word = action->text();
    interface(GetParam());
    EXPECT_NE(action->text(), word) << "the interface does change";
    const auto seenWithHand = [this] {
        move({900, 560});
        return seenAtRest();
    };
    const std::vector<std::string> slides{"cover", "part-1", "intraday_reversal/path", "cta_levels/candles"};
    for (const std::string& slide : slides) {
        SCOPED_TRACE(slide);
        ASSERT_NO_FATAL_FAILURE(goTo(presenter(), slide));
        interface(GetParam());
        (void)seenAtRest();
        const QImage same = seenWithHand();
        const QString title = audience().windowTitle();
        interface(other);
        // Everything is painted anew under the other interface.
        key(presenter(), Qt::Key_Right);
        key(presenter(), Qt::Key_Left);
        key(presenter(), Qt::Key_F);
        key(presenter(), Qt::Key_F);
        EXPECT_EQ(seenWithHand(), same);
        EXPECT_EQ(audience().windowTitle(), title);
    }
    // With one screen the list of keys comes over the slide when it is asked for.
    screens->unplug(QStringLiteral("room"));
    ASSERT_TRUE(wait([this] { return !presenter().isVisible(); }));
    std::vector<QImage> lists;
    for (const Language language : {GetParam(), other}) {
        interface(language);
        key(audience(), Qt::Key_F1);
        EXPECT_TRUE(audience().keysShown());
        lists.push_back(seenAtRest());
        key(audience(), Qt::Key_Escape);
        EXPECT_FALSE(audience().keysShown());
    }
    EXPECT_EQ(lists[0], lists[1]);
    EXPECT_NE(lists[0], seenAtRest());
}

INSTANTIATE_TEST_SUITE_P(Languages, MeetingIn, testing::Values(Language::English, Language::Chinese));

} // namespace
} // namespace tidemark

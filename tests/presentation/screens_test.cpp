// SPDX-License-Identifier: GPL-3.0-or-later
// The screens the other tests stand on are there, come and go.
#include "tests/presentation/screens.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

using test::Screens;

TEST(TestScreens, AreThereByNameAndPlace)
{
    const QSize usual = QGuiApplication::primaryScreen()->size();
    {
        const Screens screens(test::deskAndRoom({1280, 720}));
        ASSERT_EQ(QGuiApplication::screens().size(), 2);
        EXPECT_EQ(QGuiApplication::primaryScreen()->name(), QStringLiteral("desk"));
        ASSERT_TRUE(Screens::named(QStringLiteral("room")));
        EXPECT_EQ(Screens::named(QStringLiteral("room"))->geometry(), QRect(1920, 0, 1280, 720));
    }
    ASSERT_EQ(QGuiApplication::screens().size(), 1);
    EXPECT_EQ(QGuiApplication::primaryScreen()->size(), usual);
}

TEST(TestScreens, ComeAndGoUnderAWindow)
{
    Screens screens(test::deskAndRoom());
    const QSignalSpy gone(qGuiApp, &QGuiApplication::screenRemoved);
    QWidget window;
    window.setGeometry(Screens::named(QStringLiteral("room"))->geometry());
    window.setWindowState(Qt::WindowFullScreen);
    window.show();
    QCoreApplication::processEvents();
    EXPECT_EQ(window.screen()->name(), QStringLiteral("room"));
    EXPECT_EQ(window.geometry(), QRect(1920, 0, 1920, 1080));
    screens.unplug(QStringLiteral("room"));
    EXPECT_EQ(gone.count(), 1);
    EXPECT_FALSE(Screens::named(QStringLiteral("room")));
    EXPECT_EQ(window.screen()->name(), QStringLiteral("desk"));
    screens.plug({QStringLiteral("room"), {1920, 0, 1280, 720}});
    ASSERT_TRUE(Screens::named(QStringLiteral("room")));
    QSignalSpy changed(Screens::named(QStringLiteral("room")), &QScreen::geometryChanged);
    screens.plug({QStringLiteral("room"), {1920, 0, 3840, 2160}});
    EXPECT_EQ(changed.count(), 1);
}

} // namespace
} // namespace tidemark

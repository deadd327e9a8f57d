// SPDX-License-Identifier: GPL-3.0-or-later
// Tests with Qt have an application on the offscreen platform, and the same hash seed in every run.
#include <QHashSeed>

#include <gtest/gtest.h>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using TestApplication = QApplication;
#else
#include <QCoreApplication>
using TestApplication = QCoreApplication;
#endif

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    TestApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Tests with Qt have an application on the offscreen platform, and the same hash seed, clock and data folder in every run, whether
// ctest starts them, a person does, or ctest only asks which tests there are.
#include <QHashSeed>

#include <gtest/gtest.h>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using TestApplication = QApplication;
#else
#include <QCoreApplication>
using TestApplication = QCoreApplication;
#endif

#ifdef __SANITIZE_ADDRESS__
// Qt and fontconfig keep caches until the process ends; the leak checker would make them its exit code.
extern "C" const char* __asan_default_options() { return "detect_leaks=0"; }
#endif

namespace {

void setUnlessSet(const char* name, const char* value)
{
    if (!qEnvironmentVariableIsSet(name))
        qputenv(name, value);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    setUnlessSet("QT_LOGGING_RULES", "qt.qpa.fonts=false");
    setUnlessSet("ASAN_OPTIONS", "detect_leaks=0"); // for the commands that tests start
    setUnlessSet("TIDEMARK_SHARED_DATA", TIDEMARK_SHARED_DATA_DEFAULT);
    QHashSeed::setDeterministicGlobalSeed();
    TestApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/main_window.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>
#include <optional>

namespace tidemark::test {

constexpr int kPatience = 120000; ///< sanitizers on a busy machine

/// The whole window on a store and settings of its own.
struct ShownWindow
{
    Settings settings;
    Workbench bench;
    std::optional<ApplicationLook> look;
    std::optional<MainWindow> main;

    ShownWindow(const QString& store, const QString& settingsFile, QSize size = {1600, 900}) : settings(settingsFile)
    {
        bench.setStorePath(store);
        look.emplace(bench);
        main.emplace(bench, settings, MainWindow::Mode::Interactive);
        main->resize(size);
        main->show();
        main->start();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return main->idle(); }, kPatience);
    }
};

/// One store with the built-in market for all tests of a suite, as a first start makes it; each gets a copy.
class MarketTest : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_folder = new QTemporaryDir;
        // The first start: nothing there but a path.
        ShownWindow window(s_folder->filePath(QStringLiteral("made.tidemark")),
                           s_folder->filePath(QStringLiteral("made.ini")));
        s_settled = window.settle();
        s_said = window.bench.messages().rowCount() > 0;
        window.main->close();
    }
    static void TearDownTestSuite()
    {
        delete s_folder;
        s_folder = nullptr;
    }
    void SetUp() override
    {
        ASSERT_TRUE(s_settled);
        m_store = m_folder.filePath(QStringLiteral("s.tidemark"));
        m_settings = m_folder.filePath(QStringLiteral("s.ini"));
        ASSERT_TRUE(QFile::copy(s_folder->filePath(QStringLiteral("made.tidemark")), m_store));
    }
    template <typename Window>
    std::unique_ptr<Window> opened()
    {
        auto window = std::make_unique<Window>(m_store, m_settings);
        EXPECT_TRUE(window->settle());
        return window;
    }

    static inline QTemporaryDir* s_folder = nullptr;
    static inline bool s_settled = false;
    static inline bool s_said = false; ///< whether the first start said that the market is simulated
    QTemporaryDir m_folder;
    QString m_store;
    QString m_settings;
};

} // namespace tidemark::test

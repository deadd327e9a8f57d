// SPDX-License-Identifier: GPL-3.0-or-later
// Data in the whole window: files dropped on it, looked at, imported, taken back; the panels about the data.
#include "app/application.h"
#include "app/import_files.h"
#include "app/main_window.h"
#include "widgets/data/catalogue_view.h"
#include "widgets/import/import_dialog.h"
#include "widgets/shell/panel_area.h"
#include "widgets/shell/panel_dock.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <gtest/gtest.h>

#include <optional>

namespace tidemark {
namespace {

constexpr int kPatience = 120000; // sanitizers on a busy machine

QByteArray dailyBars()
{
    return "Date,Open,High,Low,Close,Adj Close,Volume\n"
           "2025-11-18,6640.0,6660.5,6600.25,6617.32,6617.32,5000000000\n"
           "2025-11-19,6620.0,6680.0,6610.0,6642.16,6642.16,5100000000\n"
           "2025-11-20,6737.93,6770.35,6534.05,6538.76,6538.76,6100000000\n";
}

class WindowDataTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_store = m_folder.filePath(QStringLiteral("s.tidemark"));
        const auto first =
            importFiles(m_store, QStringList{write(QStringLiteral("^GSPC.csv"), dailyBars())}, Progress{});
        ASSERT_TRUE(first);
        ASSERT_FALSE(first->front().error);
        m_settings.emplace(m_folder.filePath(QStringLiteral("s.ini")));
        m_bench.setStorePath(m_store);
        m_look.emplace(m_bench);
        m_window.emplace(m_bench, *m_settings, MainWindow::Mode::Interactive);
        m_window->resize(1366, 768);
        m_window->show();
        m_window->start();
        ASSERT_TRUE(settle());
    }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return m_window->idle(); }, kPatience);
    }
    std::size_t seriesInStore() const
    {
        const auto store = Store::open(m_store, OpenMode::ReadOnly);
        EXPECT_TRUE(store);
        return (*store)->listSeries()->size();
    }

    QTemporaryDir m_folder;
    QString m_store;
    std::optional<Settings> m_settings;
    Workbench m_bench;
    std::optional<ApplicationLook> m_look;
    std::optional<MainWindow> m_window;
};

TEST_F(WindowDataTest, droppedFilesAreLookedAtImportedAndTakenBack)
{
    const QString file = write(QStringLiteral("^NDX.csv"), dailyBars().replace("66", "246"));
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&*m_window, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&*m_window, &drop);
    auto* dialog = m_window->findChild<ImportDialog*>();
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_FALSE(dialog->isModal());
    ASSERT_TRUE(QTest::qWaitFor([dialog] { return dialog->looked(); }, kPatience));
    ASSERT_EQ(dialog->queue().count(QueueState::Certain), 1);
    EXPECT_EQ(seriesInStore(), 1u); // looking stores nothing

    bool finished = false;
    QObject::connect(&*m_window, &MainWindow::importFinished, dialog, [&finished] { finished = true; });
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("import_certain")), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&finished] { return finished; }, kPatience));
    ASSERT_TRUE(settle());
    EXPECT_EQ(seriesInStore(), 2u);
    EXPECT_EQ(dialog->queue().count(QueueState::Imported), 1);

    m_bench.undoStack().undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(seriesInStore(), 1u);
    m_bench.undoStack().redo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(seriesInStore(), 2u);
    m_bench.undoStack().undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(seriesInStore(), 1u);
}

TEST_F(WindowDataTest, columnsNamedByHandAreRememberedForTheNextFile)
{
    const QByteArray odd = "when;what;last\n2025-11-18;a;1.5\n2025-11-19;b;2.5\n2025-11-20;c;3.5\n";
    QueuedFile file;
    file.path = write(QStringLiteral("SPX-odd.csv"), odd);
    const auto before = previewQueued(m_store, file, Progress{});
    ASSERT_TRUE(before);
    file.settings.format = "custom";
    file.settings.instrument = "SPX";
    file.mapping = ColumnMapping{before->signature, {ColumnRole::Time, ColumnRole::None, ColumnRole::Close}, {}};
    m_window->importQueued({file});
    ASSERT_TRUE(settle());
    EXPECT_EQ(seriesInStore(), 2u);
    QueuedFile next;
    next.path = write(QStringLiteral("NDX-odd.csv"), odd + "2025-11-21;d;4.5\n");
    next.settings.instrument = "NDX";
    const auto after = previewQueued(m_store, next, Progress{});
    ASSERT_TRUE(after);
    EXPECT_FALSE(after->refusal) << plain(after->refusal->text);
    EXPECT_EQ(after->format.state, ImportGuess::State::Remembered);
    ASSERT_EQ(after->brings.size(), 1u);
    EXPECT_EQ(after->brings.front().rows, 4);
}

TEST_F(WindowDataTest, thePanelsAboutTheDataOpenFromTheirActions)
{
    for (const QString& id :
         {QStringLiteral("data_catalogue"), QStringLiteral("data_quality"), QStringLiteral("data_calendars")}) {
        SCOPED_TRACE(id.toStdString());
        auto* action = m_window->findChild<QAction*>(id);
        ASSERT_TRUE(action);
        EXPECT_FALSE(action->shortcut().isEmpty());
        action->trigger();
        ASSERT_TRUE(settle());
        EXPECT_TRUE(m_window->area()->isOpen(id));
    }
    EXPECT_EQ(m_window->findChild<CatalogueView*>()->model().rowCount(), 1);
    // They are panels like any other: a saved layout brings them back.
    m_window->saveWorkspace(QStringLiteral("mine"));
    m_window->area()->closePanel(QStringLiteral("data_quality"));
    EXPECT_FALSE(m_window->area()->isOpen(QStringLiteral("data_quality")));
    ASSERT_TRUE(m_window->showWorkspace(QStringLiteral("mine")));
    ASSERT_TRUE(settle());
    EXPECT_TRUE(m_window->area()->isOpen(QStringLiteral("data_quality")));
}

} // namespace
} // namespace tidemark

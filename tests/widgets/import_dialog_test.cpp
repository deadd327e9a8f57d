// SPDX-License-Identifier: GPL-3.0-or-later
// The import window under a hand: files come in, guesses are changed, columns named, and what is certain goes with one click.
#include "models/items/roles.h"
#include "widgets/import/import_dialog.h"
#include "widgets/shell/workbench.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>

#include <atomic>

namespace tidemark {
namespace {

constexpr int kPatience = 20000;

/// A made reader: `ask…` leaves the date order open, `odd…` has columns nobody knows, `bad…` cannot be read, the rest is certain.
Result<ImportPreview> look(const QueuedFile& file, const Progress&)
{
    const QString name = file.path.section(QLatin1Char('/'), -1);
    if (name.startsWith(QStringLiteral("bad")))
        return fail(ErrorCode::Unsupported, verbatim("bad.png is a picture"));
    ImportPreview preview;
    using State = ImportGuess::State;
    preview.file = name.toStdString();
    preview.columns = {"Date", "Last"};
    preview.signature = "date|last";
    preview.roles = {ColumnRole::Time, ColumnRole::Close};
    for (int i = 0; i < 50; ++i)
        preview.rows.push_back({i + 2, {"2025-11-20", std::to_string(i)}});
    preview.format = {State::Detected, "stooq", {"stooq", "yahoo", "custom"}};
    preview.instrument = {State::Detected, "SPX", {}};
    preview.brings = {{"SPX 1d (stooq)", "SPX", true, 50, {}, {}}};
    preview.taken = 50;
    preview.formatName = "Stooq";
    if (name.startsWith(QStringLiteral("ask"))) {
        preview.dateOrder = {State::Open, {}, {"ymd", "mdy", "dmy"}};
        if (file.settings.dateOrder.empty())
            preview.refusal = Error{ErrorCode::Ambiguous, verbatim("03/04 may be March or April")};
        else
            preview.dateOrder = {State::Given, file.settings.dateOrder, {"ymd", "mdy", "dmy"}};
    }
    if (name.startsWith(QStringLiteral("odd"))) {
        preview.roles = {ColumnRole::Time, ColumnRole::None};
        preview.brings.clear();
        if (file.mapping) {
            preview.roles = file.mapping->roles;
            preview.brings = {{"SPX 1d (custom)", "SPX", true, 50, {}, {}}};
        } else {
            preview.format = {State::Open, {}, {"stooq", "custom"}};
            preview.refusal = Error{ErrorCode::Unsupported, verbatim("no reader knows these columns")};
        }
    }
    if (!file.settings.instrument.empty())
        preview.instrument = {State::Given, file.settings.instrument, {}};
    return preview;
}

class ImportDialogTest : public testing::Test
{
protected:
    ImportDialogTest() : m_dialog(m_bench, &look, {{"stooq", "Stooq"}, {"yahoo", "Yahoo"}}) { m_dialog.show(); }

    void add(const QStringList& names)
    {
        m_dialog.addFiles(names);
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_dialog.looked(); }, kPatience));
    }
    QueueState state(int row) { return queueState(m_dialog.queue().files()[static_cast<std::size_t>(row)]); }
    template <typename T>
    T* child(const char* name)
    {
        T* found = m_dialog.findChild<T*>(QString::fromLatin1(name));
        EXPECT_TRUE(found) << name;
        return found;
    }
    void choose(int row) { child<QTreeView>("import_queue")->setCurrentIndex(m_dialog.queue().index(row, 0)); }

    Workbench m_bench;
    ImportDialog m_dialog;
};

TEST_F(ImportDialogTest, everyFileIsLookedAtAndWhatIsCertainGoesWithOneClick)
{
    add({QStringLiteral("/d/a.csv"), QStringLiteral("/d/ask.csv"), QStringLiteral("/d/bad.png"),
         QStringLiteral("/d/b.csv")});
    EXPECT_EQ(state(0), QueueState::Certain);
    EXPECT_EQ(state(1), QueueState::Asks);
    EXPECT_EQ(state(2), QueueState::Refused);
    EXPECT_EQ(state(3), QueueState::Certain);
    EXPECT_EQ(child<QTableView>("import_preview")->model()->rowCount(), 51); // the meanings and fifty rows

    QSignalSpy asked(&m_dialog, &ImportDialog::importRequested);
    QTest::mouseClick(child<QPushButton>("import_certain"), Qt::LeftButton);
    ASSERT_EQ(asked.count(), 1);
    const auto files = asked.front().front().value<std::vector<QueuedFile>>();
    ASSERT_EQ(files.size(), 2u);
    EXPECT_EQ(files[1].path, QStringLiteral("/d/b.csv"));

    // While the import runs nothing else can be started; then the file that asks is in front.
    m_dialog.setImporting(true);
    EXPECT_FALSE(child<QPushButton>("import_certain")->isEnabled());
    QSignalSpy cancelled(&m_dialog, &ImportDialog::cancelRequested);
    QTest::mouseClick(child<QPushButton>("import_cancel"), Qt::LeftButton);
    EXPECT_EQ(cancelled.count(), 1);
    ImportedFile done;
    done.name = QStringLiteral("a.csv");
    m_dialog.importFinished(files, {done, done});
    EXPECT_EQ(state(0), QueueState::Imported);
    EXPECT_EQ(child<QTreeView>("import_queue")->currentIndex().row(), 1);
    EXPECT_FALSE(child<QPushButton>("import_one")->isEnabled());
}

TEST_F(ImportDialogTest, anAnswerIsLookedAtAgainAtOnce)
{
    add({QStringLiteral("/d/ask.csv")});
    ASSERT_EQ(state(0), QueueState::Asks);
    auto* order = child<QComboBox>("guess_date_order");
    order->setFocus();
    // Down the list by keys: detect, year first, month first.
    order->setCurrentIndex(0);
    QTest::keyClick(order, Qt::Key_Down);
    QTest::keyClick(order, Qt::Key_Down);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_dialog.looked() && state(0) == QueueState::Certain; }, kPatience));
    EXPECT_EQ(m_dialog.queue().files()[0].settings.dateOrder, "mdy");
    EXPECT_TRUE(child<QPushButton>("import_one")->isEnabled());
}

TEST_F(ImportDialogTest, aNameTypedForTheInstrumentIsTaken)
{
    add({QStringLiteral("/d/a.csv")});
    auto* name = child<QComboBox>("guess_instrument")->lineEdit();
    EXPECT_EQ(name->text(), QStringLiteral("SPX"));
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("NDX"));
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_dialog.looked(); }, kPatience));
    EXPECT_EQ(m_dialog.queue().files()[0].settings.instrument, "NDX");
    EXPECT_TRUE(m_dialog.isVisible()); // Return answers the field, not the window
}

TEST_F(ImportDialogTest, columnsOfAnUnknownTableAreNamedFromTheKeyboard)
{
    add({QStringLiteral("/d/odd.csv")});
    ASSERT_EQ(state(0), QueueState::Asks);
    auto* table = child<QTableView>("import_preview");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_F2);
    auto* editor = table->findChild<QComboBox*>(QStringLiteral("column_meaning"));
    ASSERT_TRUE(editor);
    ASSERT_TRUE(QTest::qWaitFor([editor] { return editor->view()->isVisible(); }, kPatience));
    QTest::keyClick(editor->view(), Qt::Key_End);
    QTest::keyClick(editor->view(), Qt::Key_Up);
    QTest::keyClick(editor->view(), Qt::Key_Up);
    QTest::keyClick(editor->view(), Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_dialog.looked() && state(0) == QueueState::Certain; }, kPatience));
    const auto& mapping = m_dialog.queue().files()[0].mapping;
    ASSERT_TRUE(mapping);
    EXPECT_EQ(mapping->signature, "date|last");
    EXPECT_EQ(mapping->roles[1], ColumnRole::Close);
    EXPECT_EQ(m_dialog.queue().files()[0].settings.format, "custom");
}

TEST_F(ImportDialogTest, theReasonOfARefusalIsSaid)
{
    add({QStringLiteral("/d/bad.png"), QStringLiteral("/d/a.csv")});
    EXPECT_FALSE(child<QPushButton>("import_one")->isEnabled());
    choose(1);
    EXPECT_TRUE(child<QPushButton>("import_one")->isEnabled());
    EXPECT_EQ(m_dialog.queue().index(0, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("bad.png is a picture"));
}

} // namespace
} // namespace tidemark

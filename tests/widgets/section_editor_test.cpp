// SPDX-License-Identifier: GPL-3.0-or-later
// The report's text, by keys: typing, saving, undoing, completing, comparing.
#include "models/report/clean_text.h"
#include "widgets/report/build_report.h"
#include "widgets/report/note_html.h"
#include "widgets/report/section_editor.h"
#include "widgets/shell/store_writer.h"
#include "widgets/shell/workbench.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

#include <gtest/gtest.h>

#include <algorithm>

namespace tidemark {
namespace {

constexpr int kPatience = 30000;
constexpr int kSavedWithin = 5000;

class SectionEditorTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_path = m_folder.filePath(QStringLiteral("s.db"));
        const auto store = Store::open(m_path, OpenMode::ReadWrite);
        ASSERT_TRUE(store);
        Bars::Columns columns;
        columns.times = {TimePoint{makeDate(2025, 11, 19)}, TimePoint{makeDate(2025, 11, 20)}};
        columns.close = Eigen::ArrayXd::LinSpaced(2, 23.66, 26.42);
        auto bars = Bars::make({"VIX", Interval::Day1, "cboe"}, std::move(columns));
        ASSERT_TRUE(bars);
        ImportBatch batch;
        batch.provenance.file = "vix.csv";
        batch.provenance.format = "cboe";
        batch.provenance.sha256 = std::string(64, 'a');
        batch.series.push_back({*bars, Adjustment::Raw, {}});
        ASSERT_TRUE((*store)->ingest(batch, Progress{}));
        m_bench.setStorePath(m_path);
        m_bench.setAsOf(endOfNewYorkDay(makeDate(2025, 11, 20)));
    }

    void open()
    {
        m_panel = std::make_unique<SectionEditor>(m_bench, m_writer);
        m_panel->resize(1100, 600);
        m_panel->show();
        m_panel->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_panel.get()));
        settle();
        field().setFocus();
    }
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_panel->settled(); }, kPatience));
    }
    [[nodiscard]] NoteEdit& field() const { return *m_panel->field(); }
    [[nodiscard]] QString text() const { return field().toPlainText(); }
    [[nodiscard]] QTextBrowser& preview() const
    {
        return *m_panel->findChild<QTextBrowser*>(QStringLiteral("notes_preview"));
    }
    void typeAtEnd(const QString& words)
    {
        QTest::keyClick(&field(), Qt::Key_End, Qt::ControlModifier);
        for (const QChar c : words) {
            if (c == u'\n')
                QTest::keyClick(&field(), Qt::Key_Return);
            else
                QTest::keyClicks(&field(), QString(c));
        }
    }
    [[nodiscard]] std::string note(const std::string& section) const
    {
        const auto store = Store::open(m_path, OpenMode::ReadOnly);
        return store ? (*store)->note(section, "en").value_or("error") : "error";
    }
    [[nodiscard]] QTreeWidgetItem* item(const QString& section) const
    {
        for (QTreeWidgetItemIterator it(m_panel->findChild<QTreeWidget*>(QStringLiteral("notes_tree"))); *it; ++it)
            if ((*it)->data(0, Qt::UserRole).toString() == section)
                return *it;
        return nullptr;
    }

    QTemporaryDir m_folder;
    QString m_path;
    Workbench m_bench;
    StoreWriter m_writer{m_bench};
    std::unique_ptr<SectionEditor> m_panel;
};

TEST_F(SectionEditorTest, WhatIsTypedIsInTheStoreWithinFiveSecondsAndInTheNextReport)
{
    open();
    const auto revision = m_bench.revision();
    EXPECT_EQ(text(), report::shippedSection("1.1.1", Language::English));
    typeAtEnd(QStringLiteral("\nTyped by hand at {{series:VIX.close}}"));
    EXPECT_FALSE(m_panel->saved());
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return note("1.1.1").find("Typed by hand") != std::string::npos; }, kSavedWithin));
    EXPECT_EQ(note("1.1.1"), text().toStdString());
    EXPECT_EQ(m_bench.revision(), revision) << "no panel has to compute again";
    EXPECT_FALSE(item(QStringLiteral("1.1.1"))->icon(0).isNull());
    EXPECT_TRUE(item(QStringLiteral("1.1.2"))->icon(0).isNull());

    const auto store = Store::open(m_path, OpenMode::ReadOnly);
    const auto built = buildReport(
        **store, {.language = Language::English, .asOf = m_bench.asOf(), .allowMissing = true}, {}, Progress{});
    ASSERT_TRUE(built);
    const auto& blocks = built->document.blocks;
    EXPECT_TRUE(std::ranges::any_of(blocks, [](const report::Block& block) {
        const auto* paragraph = std::get_if<report::Paragraph>(&block.content);
        return paragraph && report::plainText(paragraph->text).contains(QStringLiteral("Typed by hand at 26.42"));
    }));
}

TEST_F(SectionEditorTest, ThePreviewFollowsAndTheCountWithIt)
{
    open();
    ASSERT_FALSE(m_panel->parts().empty());
    const int before = m_panel->parts().front().words;
    typeAtEnd(QStringLiteral("\n\nSeven new words stand here: {{series:VIX.close}}"));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return preview().toPlainText().contains(QStringLiteral("words stand here: 26.42")); }, kPatience));
    settle();
    EXPECT_GE(m_panel->parts().front().words, before + 5);
    EXPECT_FALSE(item(QStringLiteral("1"))->text(1).isEmpty());
}

TEST_F(SectionEditorTest, AnErrorIsShownAtItsLine)
{
    open();
    typeAtEnd(QStringLiteral("\n\nWrong: {{cta_levels.no_such_thing}}"));
    const int line = field().document()->blockCount();
    const auto told = [&] {
        return std::ranges::any_of(field().faults(), [&](const NoteEdit::Fault& fault) {
            return fault.line == line && fault.words.contains(QStringLiteral("no_such_thing"));
        });
    };
    ASSERT_TRUE(QTest::qWaitFor(told, kPatience));
    settle();
    auto* list = m_panel->findChild<QListWidget*>(QStringLiteral("notes_faults"));
    EXPECT_TRUE(list->isVisible());
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->data(Qt::UserRole).toInt() == line)
            list->setCurrentRow(row);
    QTest::keyClick(&field(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_EQ(field().textCursor().blockNumber() + 1, line);
}

TEST_F(SectionEditorTest, UndoAndTheWayBackToTheShippedText)
{
    open();
    const QString shipped = text();
    typeAtEnd(QStringLiteral("x"));
    ASSERT_NE(text(), shipped);
    QTest::keyClick(&field(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(), shipped);
    QTest::keyClick(&field(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(text(), shipped + u'x');

    auto* back = m_panel->findChild<QPushButton*>(QStringLiteral("notes_back"));
    ASSERT_TRUE(back->isEnabled());
    back->setFocus();
    QTest::keyClick(back, Qt::Key_Space);
    EXPECT_EQ(text(), shipped);
    EXPECT_FALSE(back->isEnabled());
    m_panel->saveSoon();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_panel->saved(); }, kPatience));
    EXPECT_TRUE(note("1.1.1").empty()) << "the shipped text needs no note";
    QTest::keyClick(&field(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(), shipped + u'x');
    // Another section has steps of its own.
    m_panel->openSection(QStringLiteral("1.1.2"));
    QTest::keyClick(&field(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(), report::shippedSection("1.1.2", Language::English));
    m_panel->openSection(QStringLiteral("1.1.1"));
    EXPECT_EQ(text(), shipped + u'x');
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_panel->saved(); }, kPatience));
}

TEST_F(SectionEditorTest, BindingsAreCompletedByKeys)
{
    open();
    typeAtEnd(QStringLiteral("\n{{vix.cl"));
    auto* popup = field().completer()->popup();
    ASSERT_TRUE(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Return);
    EXPECT_TRUE(text().endsWith(QStringLiteral("\n{{series:VIX.close}}"))
                || text().endsWith(QStringLiteral("vix.close}}")))
        << text().right(40).toStdString();
    EXPECT_FALSE(popup->isVisible());

    typeAtEnd(QStringLiteral("\n{{series:VIX.close|perc"));
    ASSERT_TRUE(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    EXPECT_TRUE(text().endsWith(QStringLiteral("|percent 2 +}}"))) << text().right(40).toStdString();

    typeAtEnd(QStringLiteral(" {{#if vix.cl"));
    ASSERT_TRUE(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Escape);
    EXPECT_FALSE(popup->isVisible());
    EXPECT_TRUE(text().endsWith(QStringLiteral("vix.cl"))) << "Escape takes nothing";
    typeAtEnd(QStringLiteral("plain words"));
    EXPECT_FALSE(popup->isVisible() && !text().contains(QStringLiteral("{{#if")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_panel->settled(); }, kPatience));
}

TEST_F(SectionEditorTest, LeavingAndClosingSave)
{
    open();
    typeAtEnd(QStringLiteral("left"));
    m_panel->findChild<QTreeWidget*>(QStringLiteral("notes_tree"))->setFocus();
    ASSERT_TRUE(QTest::qWaitFor([&] { return note("1.1.1").ends_with("left"); }, kSavedWithin));
    field().setFocus();
    typeAtEnd(QStringLiteral(" and closed"));
    m_panel->hide();
    ASSERT_TRUE(QTest::qWaitFor([&] { return note("1.1.1").ends_with("left and closed"); }, kSavedWithin));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_panel->saved(); }, kPatience));
    m_panel->show();
    field().setFocus();
    field().selectAll();
    QTest::keyClick(&field(), Qt::Key_Delete);
    {
        const auto store = Store::open(m_path, OpenMode::ReadWrite);
        ASSERT_TRUE(store);
        ASSERT_TRUE(m_panel->saveNow(**store));
    }
    EXPECT_TRUE(m_panel->saved());
    EXPECT_EQ(note("1.1.1"), "\n") << "no words are not the shipped ones";
}

TEST_F(SectionEditorTest, TheOtherLanguageHasItsOwnText)
{
    open();
    typeAtEnd(QStringLiteral("english"));
    m_panel->setTextLanguage(Language::Chinese);
    settle();
    EXPECT_EQ(text(), report::shippedSection("1.1.1", Language::Chinese));
    EXPECT_GT(m_panel->parts().front().han, 1000);
    m_panel->setTextLanguage(Language::English);
    settle();
    EXPECT_TRUE(text().endsWith(QStringLiteral("english")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_panel->saved(); }, kPatience));
}

TEST_F(SectionEditorTest, TheComparisonShowsWhatWasChanged)
{
    open();
    typeAtEnd(QStringLiteral("\nbrand new line"));
    m_panel->showComparison(true);
    EXPECT_TRUE(preview().toPlainText().contains(QStringLiteral("brand new line")));
    EXPECT_TRUE(preview().toPlainText().contains(QStringLiteral("+")));
    m_panel->showComparison(false);
    settle();
    EXPECT_TRUE(preview().toPlainText().contains(QStringLiteral("brand new line")));
}

TEST_F(SectionEditorTest, AHugeStoredNoteWithControlCharactersOpens)
{
    {
        const auto store = Store::open(m_path, OpenMode::ReadWrite);
        ASSERT_TRUE(store);
        std::string note = "A\x01"
                           "B \u202e reversed ";
        while (note.size() < 5'000'000)
            note += "{{7*7}} =cmd() word ";
        ASSERT_TRUE((*store)->setNote("1.1.1", "en", note));
    }
    open();
    EXPECT_LE(text().size(), report::kSectionLimit + 100);
    EXPECT_FALSE(text().contains(QChar(0x202e)));
    EXPECT_TRUE(text().startsWith(QStringLiteral("AB")));
    EXPECT_GT(note("1.1.1").size(), 4'900'000U) << "looking at it changes nothing";
    // A paste beyond the limit is cut.
    QApplication::clipboard()->setText(QString(300'000, u'y'));
    QTest::keyClick(&field(), Qt::Key_End, Qt::ControlModifier);
    field().paste();
    EXPECT_LE(text().size(), report::kSectionLimit + 1000);
    settle();
}

TEST(NoteTextTest, LongLinesAreBrokenAndNothingElse)
{
    const QString words = QString(9000, u'a') + u'\n' + QStringLiteral("short");
    const EditableText text = editable(words, 100'000);
    EXPECT_TRUE(text.broken);
    EXPECT_FALSE(text.cleaned || text.cut);
    EXPECT_EQ(QString(text.text).remove(u'\n'), QString(words).remove(u'\n'));
    for (const QString& line : text.text.split(u'\n'))
        EXPECT_LE(line.size(), 4000);
    EXPECT_EQ(editable(u"plain\n\ntext", 100).text, QStringLiteral("plain\n\ntext"));
    EXPECT_TRUE(editable(u"abcdef", 3).cut);
}

TEST(NoteTextTest, WordsJoinToTheirLine)
{
    const QString line = QString::fromUtf8("\xe6\xb6\xa8\xe5\xb9\x85 1.25%, then {{a.b}} \xf0\x9f\x98\x80!");
    const QStringList words = wordsOf(line);
    EXPECT_EQ(words.join(QString{}), line);
    EXPECT_TRUE(words.contains(QStringLiteral("1.25")));
    EXPECT_TRUE(words.contains(QStringLiteral("then")));
    EXPECT_TRUE(words.contains(QString::fromUtf8("\xf0\x9f\x98\x80"))) << "a pair is never parted";
    EXPECT_EQ(words.front(), QString(QChar(0x6da8)));
}

TEST(NoteTextTest, WhatIsBetweenBracesIsCompleted)
{
    using Kind = CompletionPlace::Kind;
    EXPECT_EQ(completionPlace(QStringLiteral("words")).kind, Kind::None);
    EXPECT_EQ(completionPlace(QStringLiteral("{{a.b}} after")).kind, Kind::None);
    EXPECT_EQ(completionPlace(QStringLiteral("{{! remark")).kind, Kind::None);
    EXPECT_EQ(completionPlace(QStringLiteral("{{/if")).kind, Kind::None);
    EXPECT_EQ(completionPlace(QStringLiteral("{{#i")).kind, Kind::None);
    const auto key = completionPlace(QStringLiteral("so {{claim:de"));
    EXPECT_EQ(key.kind, Kind::Key);
    EXPECT_EQ(key.word, QStringLiteral("claim:de"));
    EXPECT_EQ(key.start, 5);
    EXPECT_EQ(completionPlace(QStringLiteral("{{#if a.b < c.")).word, QStringLiteral("c."));
    const auto format = completionPlace(QStringLiteral("{{a.b|perc"));
    EXPECT_EQ(format.kind, Kind::Format);
    EXPECT_EQ(format.word, QStringLiteral("perc"));
    EXPECT_EQ(completionPlace(QStringLiteral("{{")).kind, Kind::Key);
}

} // namespace
} // namespace tidemark

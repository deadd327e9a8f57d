// SPDX-License-Identifier: GPL-3.0-or-later
// The export of the report on a small store: what is remembered, what may be left out, what is said of gaps, and the files.
#include "models/items/roles.h"
#include "widgets/report/build_report.h"
#include "widgets/report/export_wizard.h"
#include "widgets/report/export_wizard_preview.h"
#include "widgets/shell/workbench.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

#include <gtest/gtest.h>

#include <algorithm>

namespace tidemark {
namespace {

constexpr int kPatience = 60000;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

TEST(ExportChoiceTest, WhatIsRememberedComesBack)
{
    ExportChoice choice;
    choice.language = Language::English;
    choice.title = QString::fromUtf8("\u6d41\u52a8\u6027 \"x\"");
    choice.author = QStringLiteral("A. Author");
    choice.serif = QStringLiteral("Some Serif");
    choice.leftOut = {"4", "cta_levels/placebo"};
    choice.formats = {"md"};
    choice.allowMissing = true;
    choice.archival = true;
    choice.folder = QStringLiteral("/some/where");
    ExportChoice later;
    later.asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    const ExportChoice back = withRemembered(later, choiceToJson(choice));
    choice.asOf = later.asOf;
    EXPECT_EQ(back, choice);
    EXPECT_EQ(withRemembered(later, "{broken"), later);
    EXPECT_EQ(withRemembered(later, R"({"formats": 7, "title": []})"), later);
}

TEST(ExportChoiceTest, FileNamesAreSafe)
{
    ExportChoice choice;
    choice.asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    choice.folder = QStringLiteral("/f");
    EXPECT_EQ(exportPath(choice, QStringLiteral("pdf")), QStringLiteral("/f/tidemark-2025-11-20-zh.pdf"));
    choice.stem = QStringLiteral("../a:b");
    EXPECT_EQ(QFileInfo(exportPath(choice, QStringLiteral("pdf"))).absolutePath(), QStringLiteral("/f"));
    choice.stem = QString(500, u'x');
    EXPECT_LT(QFileInfo(exportPath(choice, QStringLiteral("pdf"))).fileName().size(), 130);
    EXPECT_TRUE(formatOptions(choice).empty()) << "without wishes the bytes are the command line's";
}

/// A store with two days of one index, which leaves most of the report without data.
class ExportWizardTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const QString path = m_folder.filePath(QStringLiteral("s.db"));
        const auto store = Store::open(path, OpenMode::ReadWrite);
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
        m_bench.setStorePath(path);
        m_bench.setAsOf(endOfNewYorkDay(makeDate(2025, 11, 20)));
    }

    ExportEnvironment environment()
    {
        const auto words = [](const char* said) {
            return [said](const report::ReportDocument&, const report::WriteContext&,
                          const Progress&) -> Result<QByteArray> { return QByteArray(said); };
        };
        return {{{"one", "one", verbatim("One"), false, words("first")},
                 {"two", "two", verbatim("Two"), false, words("second")}},
                [this](const report::ReportFormat& format, const report::ReportDocument& document,
                       report::WriteContext context, const Progress& progress) -> Result<QByteArray> {
                    if (m_beforeWrite)
                        m_beforeWrite(format.id);
                    if (format.id == m_failing)
                        return fail(ErrorCode::Io, TM_TEXT("report", "The PDF cannot be begun; close other programs to "
                                                                     "free memory and try again"));
                    progress.report(0.5);
                    return format.write(document, context, progress);
                },
                QStringLiteral("Tidemark test")};
    }

    std::unique_ptr<ExportWizard> open(bool allowMissing = true)
    {
        ExportChoice choice{.language = Language::English, .asOf = m_bench.asOf(), .allowMissing = allowMissing};
        choice.formats = {"one", "two"};
        choice.folder = m_folder.path();
        choice.stem = QStringLiteral("r");
        auto wizard = std::make_unique<ExportWizard>(m_bench, environment(), choice);
        wizard->show();
        EXPECT_TRUE(settle(*wizard));
        return wizard;
    }
    static bool settle(ExportWizard& wizard)
    {
        return QTest::qWaitFor([&] { return wizard.settled(); }, kPatience);
    }
    template <typename T>
    static T* child(ExportWizard& wizard, const char* name)
    {
        return wizard.findChild<T*>(QString::fromLatin1(name));
    }
    static void click(ExportWizard& wizard, const char* name)
    {
        QTest::mouseClick(child<QPushButton>(wizard, name), Qt::LeftButton);
    }
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
    Workbench m_bench;
    std::string m_failing;
    std::function<void(const std::string&)> m_beforeWrite;
};

TEST_F(ExportWizardTest, GapsStopTheExportUntilTheyAreAllowed)
{
    const auto wizard = open(false);
    EXPECT_GT(wizard->controller().blocking(), 0U);
    wizard->showStep(ExportWizard::OutputStep);
    EXPECT_FALSE(child<QPushButton>(*wizard, "export_next")->isEnabled());
    EXPECT_FALSE(child<QLabel>(*wizard, "export_obstacle")->text().isEmpty());
    auto* allow = child<QCheckBox>(*wizard, "export_allow_missing");
    allow->setFocus();
    QTest::keyClick(allow, Qt::Key_Space);
    ASSERT_TRUE(settle(*wizard));
    EXPECT_EQ(wizard->controller().blocking(), 0U);
    EXPECT_TRUE(child<QPushButton>(*wizard, "export_next")->isEnabled());
    EXPECT_TRUE(child<QLabel>(*wizard, "export_obstacle")->text().isEmpty());
}

TEST_F(ExportWizardTest, RowsSayWhatIsLackingAndLeadThere)
{
    const auto wizard = open();
    wizard->showStep(ExportWizard::ChecksStep);
    auto* table = child<QTreeView>(*wizard, "export_checks");
    auto* rows = wizard->findChild<CheckModel*>();
    const QAbstractItemModelTester tester(rows, QAbstractItemModelTester::FailureReportingMode::Warning);
    const auto row = std::ranges::find(rows->rows(), CheckState::Missing, &CheckRow::state);
    ASSERT_NE(row, rows->rows().end());
    EXPECT_NE(std::ranges::find(rows->rows(), CheckState::Conflict, &CheckRow::state), rows->rows().end())
        << "26.05 was said, 26.42 is in the store";
    EXPECT_TRUE(child<QLabel>(*wizard, "export_sentence")->text().contains(QStringLiteral("need a look")));

    auto* chips = child<QTabBar>(*wizard, "export_chips");
    const int all = table->model()->rowCount();
    chips->setCurrentIndex(1);
    EXPECT_LT(table->model()->rowCount(), all);
    EXPECT_GT(table->model()->rowCount(), 0);
    chips->setCurrentIndex(0);

    QSignalSpy claims(wizard.get(), &ExportWizard::claimsRequested);
    QSignalSpy imports(wizard.get(), &ExportWizard::importRequested);
    for (int i = 0; i < table->model()->rowCount() && (claims.isEmpty() || imports.isEmpty()); ++i) {
        table->setCurrentIndex(table->model()->index(i, CheckModel::LinkColumn));
        QTest::keyClick(table, Qt::Key_Return);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->currentIndex()).center());
    }
    EXPECT_FALSE(claims.isEmpty());
    EXPECT_FALSE(imports.isEmpty());
}

TEST_F(ExportWizardTest, WhatIsUntickedIsLeftOut)
{
    const auto wizard = open();
    const auto& contents = wizard->controller().build()->contents;
    const auto candles = std::ranges::find(contents, "cta_levels/candles", &ContentItem::id);
    ASSERT_NE(candles, contents.end());
    EXPECT_FALSE(candles->available) << "the store has no such data";
    EXPECT_EQ(contents[static_cast<std::size_t>(candles->parent)].kind, ContentItem::Kind::Section);
    wizard->showStep(ExportWizard::ContentsStep);
    auto* tree = child<QTreeWidget>(*wizard, "export_contents");
    const auto before = report::headings(wizard->controller().build()->assembly->document).size();
    QTreeWidgetItem* part = nullptr;
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        if (tree->topLevelItem(i)->data(0, IdRole).toString() == QStringLiteral("4"))
            part = tree->topLevelItem(i);
    ASSERT_NE(part, nullptr);
    tree->setCurrentItem(part);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Space);
    EXPECT_EQ(wizard->controller().choice().leftOut, std::set<std::string>{"4"});
    EXPECT_EQ(part->child(0)->checkState(0), Qt::Unchecked) << "what stands in it goes with it";
    ASSERT_TRUE(settle(*wizard));
    EXPECT_LT(report::headings(wizard->controller().build()->assembly->document).size(), before);
    EXPECT_EQ(tree->currentItem(), part) << "the row stays where the hand is";

    // A section ticked inside brings the part back, and with it the other sections stay out.
    part->child(0)->setCheckState(0, Qt::Checked);
    EXPECT_FALSE(wizard->controller().choice().leftOut.contains("4"));
    EXPECT_EQ(part->checkState(0), Qt::Checked);
    ASSERT_TRUE(settle(*wizard));
}

TEST_F(ExportWizardTest, ATypedTitleReachesThePages)
{
    const auto wizard = open();
    auto* title = child<QLineEdit>(*wizard, "export_title");
    EXPECT_FALSE(title->placeholderText().isEmpty());
    title->setFocus();
    QTest::keyClicks(title, QStringLiteral("Ebb and flow"));
    EXPECT_FALSE(wizard->settled());
    ASSERT_TRUE(settle(*wizard));
    EXPECT_EQ(wizard->controller().build()->assembly->document.cover.title, QStringLiteral("Ebb and flow"));
    EXPECT_EQ(wizard->controller().pages()->assembly, wizard->controller().build()->assembly);
}

TEST_F(ExportWizardTest, PagesAreTurnedByKeysAndByTheOutline)
{
    const auto wizard = open();
    wizard->showStep(ExportWizard::PreviewStep);
    auto* preview = child<PagePreview>(*wizard, "export_preview");
    ASSERT_GT(preview->pageCount(), 5);
    QTest::keyClick(preview, Qt::Key_PageDown);
    QTest::keyClick(preview, Qt::Key_PageDown);
    EXPECT_EQ(preview->page(), 2);
    QTest::keyClick(preview, Qt::Key_Minus);
    EXPECT_EQ(preview->fit(), PagePreview::Fit::Page);
    QTest::keyClick(preview, Qt::Key_Plus);
    EXPECT_EQ(preview->fit(), PagePreview::Fit::Width);
    QTest::keyClick(preview, Qt::Key_End);
    EXPECT_EQ(preview->page(), preview->pageCount() - 1);
    auto* outline = child<QListWidget>(*wizard, "export_outline");
    ASSERT_GT(outline->count(), 4);
    outline->setCurrentRow(1);
    EXPECT_LT(preview->page(), preview->pageCount() - 1);
    EXPECT_EQ(child<PagePreview>(*wizard, "side_preview")->page(), preview->page()) << "both show the same page";
}

TEST_F(ExportWizardTest, FilesAppearAtTheEndAllTogether)
{
    const auto wizard = open();
    for (int i = 0; i < 4; ++i)
        click(*wizard, "export_next");
    ASSERT_EQ(wizard->step(), ExportWizard::OutputStep);
    m_beforeWrite = [&](const std::string& id) {
        EXPECT_FALSE(id == "two" && QFile::exists(path("r.one"))) << "nothing is there before all is there";
    };
    QSignalSpy done(&wizard->controller(), &ExportController::exportDone);
    QSignalSpy opened(wizard.get(), &ExportWizard::openRequested);
    click(*wizard, "export_next");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !done.isEmpty(); }, kPatience));
    EXPECT_EQ(bytesOf(path("r.one")), "first");
    EXPECT_EQ(bytesOf(path("r.two")), "second");
    click(*wizard, "export_open_file");
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.front().front().toUrl().toLocalFile(), path("r.one"));
}

TEST_F(ExportWizardTest, ACancelLeavesTheOldFiles)
{
    QFile old(path("r.one"));
    ASSERT_TRUE(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    const auto wizard = open();
    wizard->showStep(ExportWizard::OutputStep);
    QSignalSpy failed(&wizard->controller(), &ExportController::exportFailed);
    m_beforeWrite = [&](const std::string& id) {
        if (id == "one")
            QTimer::singleShot(0, wizard.get(), [&] { click(*wizard, "export_stop"); });
    };
    click(*wizard, "export_next");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !failed.isEmpty(); }, kPatience));
    EXPECT_EQ(bytesOf(path("r.one")), "old");
    EXPECT_FALSE(QFile::exists(path("r.two")));
    EXPECT_TRUE(child<QPushButton>(*wizard, "export_next")->isEnabled()) << "it can be tried again";
}

TEST_F(ExportWizardTest, AFailureLeavesTheOldFilesAndIsSaid)
{
    QFile old(path("r.one"));
    ASSERT_TRUE(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    m_failing = "two";
    const auto wizard = open();
    wizard->showStep(ExportWizard::OutputStep);
    QSignalSpy failed(&wizard->controller(), &ExportController::exportFailed);
    click(*wizard, "export_next");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !failed.isEmpty(); }, kPatience));
    EXPECT_EQ(bytesOf(path("r.one")), "old");

    m_failing.clear();
    wizard->controller().change([](ExportChoice& choice) { choice.folder += QStringLiteral("/nowhere"); });
    click(*wizard, "export_next");
    ASSERT_TRUE(QTest::qWaitFor([&] { return failed.size() == 2; }, kPatience));
    EXPECT_EQ(bytesOf(path("r.one")), "old");
}

TEST_F(ExportWizardTest, CharactersWithoutAGlyphAreNamed)
{
    const auto wizard = open();
    report::ReportDocument document = wizard->controller().build()->assembly->document;
    const QString none = charactersWithoutGlyph(document, wizard->controller().fonts());
    const char32_t unassigned = 0x2FE0; // beside the Kangxi radicals; no font has it
    document.cover.title += QString::fromUcs4(&unassigned, 1);
    const QString lacking = charactersWithoutGlyph(document, wizard->controller().fonts());
    EXPECT_EQ(lacking.size(), none.size() + 1);
    EXPECT_TRUE(lacking.contains(QString::fromUcs4(&unassigned, 1)));
}

} // namespace
} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
// The claim ledger on a small store, by keys and clicks.
#include "widgets/report/claim_dialog.h"
#include "widgets/report/claim_panel.h"
#include "widgets/shell/store_writer.h"
#include "widgets/shell/workbench.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace tidemark {
namespace {

constexpr int kPatience = 30000;

class ClaimPanelTest : public testing::Test
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
        m_panel.show();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !m_panel.ledger().empty(); }, kPatience));
    }

    const report::LedgerEntry* entry(const std::string& id) const
    {
        const auto& ledger = m_panel.ledger();
        const auto it = std::ranges::find(ledger, id, [](const report::LedgerEntry& e) { return e.claim.id; });
        return it == ledger.end() ? nullptr : &*it;
    }
    bool waitFor(const std::function<bool()>& holds) const { return QTest::qWaitFor(holds, kPatience); }

    QTemporaryDir m_folder;
    Workbench m_bench;
    StoreWriter m_writer{m_bench};
    ClaimPanel m_panel{m_bench, m_writer};
};

TEST_F(ClaimPanelTest, HoldsClaimsAgainstTheStore)
{
    ASSERT_NE(entry("vix.close"), nullptr);
    EXPECT_EQ(entry("vix.close")->verdict, report::ClaimVerdict::Agrees);
    EXPECT_EQ(entry("vix.level")->verdict, report::ClaimVerdict::Conflicts);
    EXPECT_EQ(entry("depth.event")->verdict, report::ClaimVerdict::Unmeasured);
    EXPECT_FALSE(entry("vix.close")->paragraphs.empty()) << "the text cites it";
    EXPECT_EQ(static_cast<std::size_t>(m_panel.findChild<QTreeView*>(QStringLiteral("claims"))->model()->rowCount()),
              m_panel.ledger().size());
}

TEST_F(ClaimPanelTest, AClaimIsAddedUndoneAndAddedAgain)
{
    const Claim claim{.id = "own.vix",
                      .section = "1.1.3",
                      .saidEn = "VIX above 26",
                      .value = 26.4,
                      .unit = "index points",
                      .kind = "own",
                      .source = "Morning meeting",
                      .known = makeDate(2025, 11, 20)};
    m_panel.keep(claim, {.claim = "own.vix", .key = "series:VIX.close", .factor = 1, .tolerance = std::nan("")});
    ASSERT_TRUE(waitFor([&] { return entry("own.vix") != nullptr; }));
    EXPECT_TRUE(entry("own.vix")->own);
    EXPECT_EQ(entry("own.vix")->verdict, report::ClaimVerdict::Agrees);
    m_bench.undoStack().undo();
    ASSERT_TRUE(waitFor([&] { return entry("own.vix") == nullptr; }));
    m_bench.undoStack().redo();
    ASSERT_TRUE(waitFor([&] { return entry("own.vix") != nullptr; }));
    ASSERT_TRUE(waitFor([&] { return !m_writer.busy(); }));
}

TEST_F(ClaimPanelTest, TheDialogSaysWhatCannotBe)
{
    ClaimDialog dialog(m_bench, nullptr, {.factor = 1, .tolerance = std::nan("")});
    const auto* fault = dialog.findChild<QLabel*>(QStringLiteral("claim_fault"));
    EXPECT_FALSE(fault->text().isEmpty());
    QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("claim_id")), QStringLiteral("my claim!.x"));
    EXPECT_EQ(dialog.claim().id, "myclaim.x") << "an id has letters, digits, dots, lines";
    dialog.findChild<QPlainTextEdit*>(QStringLiteral("claim_said_en"))->setPlainText(QStringLiteral("Said"));
    QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("claim_source")), QStringLiteral("Paper"));
    EXPECT_TRUE(fault->text().isEmpty()) << fault->text().toStdString();
    QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("claim_key")), QStringLiteral("7*7"));
    EXPECT_FALSE(fault->text().isEmpty());
    dialog.findChild<QLineEdit*>(QStringLiteral("claim_key"))->setText(QStringLiteral("series:VIX.close"));
    dialog.findChild<QLineEdit*>(QStringLiteral("claim_value"))->setText(QStringLiteral("1e999"));
    EXPECT_FALSE(fault->text().isEmpty());
    dialog.findChild<QLineEdit*>(QStringLiteral("claim_value"))->setText(QStringLiteral("26.4"));
    EXPECT_TRUE(fault->text().isEmpty());
    EXPECT_DOUBLE_EQ(dialog.claim().value, 26.4);
}

} // namespace
} // namespace tidemark

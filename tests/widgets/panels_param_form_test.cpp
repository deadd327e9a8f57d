// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/empty_state.h"
#include "widgets/panels/metric_strip.h"
#include "widgets/panels/page_header.h"
#include "widgets/panels/param_form.h"
#include "widgets/shell/style.h"
#include "widgets/shell/workbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {
namespace {

Study sampleStudy()
{
    Study study;
    study.id = "sample";
    study.title = verbatim("Sample");
    study.params = {
        {.id = "threshold",
         .label = verbatim("Threshold"),
         .kind = ParamKind::Number,
         .defaultValue = 0.01,
         .minimum = 0,
         .maximum = 0.05,
         .step = 0.001,
         .format = percent(2),
         .choices = {},
         .help = {}},
        {.id = "days",
         .label = verbatim("Window"),
         .kind = ParamKind::Integer,
         .defaultValue = std::int64_t{60},
         .minimum = 5,
         .maximum = 250,
         .step = 1,
         .format = {Unit::Days, 0, Sign::Negative, true},
         .choices = {},
         .help = {}},
        {.id = "rule",
         .label = verbatim("Rule"),
         .kind = ParamKind::Choice,
         .defaultValue = std::string{"a"},
         .minimum = 0,
         .maximum = 0,
         .step = 1,
         .format = {},
         .choices = {{"a", verbatim("First")}, {"b", verbatim("Second")}},
         .help = {}},
        {.id = "shown",
         .label = verbatim("Shown"),
         .kind = ParamKind::Bool,
         .defaultValue = true,
         .minimum = 0,
         .maximum = 0,
         .step = 1,
         .format = {},
         .choices = {},
         .help = {}},
        {.id = "day",
         .label = verbatim("Day"),
         .kind = ParamKind::Day,
         .defaultValue = makeDate(2025, 11, 20),
         .minimum = 0,
         .maximum = 0,
         .step = 1,
         .format = {},
         .choices = {},
         .help = {}},
    };
    return study;
}

class ParamFormTest : public testing::Test
{
protected:
    Study study = sampleStudy();
    Workbench bench;
    ParamForm form{study, bench};

    template <typename T>
    T* field(const char* id)
    {
        return form.findChild<T*>(QStringLiteral("param_") + QString::fromLatin1(id));
    }
    void type(const char* id, const QString& text)
    {
        auto* edit = field<QLineEdit>(id);
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    [[nodiscard]] const ParamValues& values() const { return bench.params(study); }
};

TEST_F(ParamFormTest, showsFractionsInPerCent)
{
    EXPECT_EQ(field<QLineEdit>("threshold")->text(), QStringLiteral("1.00"));
    type("threshold", QStringLiteral("1.25"));
    EXPECT_DOUBLE_EQ(values().number("threshold"), 0.0125);
    EXPECT_TRUE(field<QLineEdit>("threshold")->property(kChangedProperty).toBool());
    EXPECT_TRUE(form.changed());
}

TEST_F(ParamFormTest, saysTheRangeBelowTheFieldAndChangesNothing)
{
    type("threshold", QStringLiteral("9"));
    EXPECT_DOUBLE_EQ(values().number("threshold"), 0.01);
    EXPECT_TRUE(field<QLineEdit>("threshold")->property(kErrorProperty).toBool());
    EXPECT_EQ(field<QLineEdit>("threshold")->accessibleDescription(), QStringLiteral("Must be from 0.00 to 5.00"));
    type("threshold", QStringLiteral("nine"));
    EXPECT_TRUE(field<QLineEdit>("threshold")->accessibleDescription().contains(QStringLiteral("not a number")));
    type("threshold", QStringLiteral("2"));
    EXPECT_FALSE(field<QLineEdit>("threshold")->property(kErrorProperty).toBool());
    EXPECT_DOUBLE_EQ(values().number("threshold"), 0.02);
}

TEST_F(ParamFormTest, stepsWithTheArrows)
{
    QTest::keyClick(field<QLineEdit>("days"), Qt::Key_Up);
    EXPECT_EQ(values().integer("days"), 61);
    QTest::keyClick(field<QLineEdit>("days"), Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(values().integer("days"), 51);
    type("days", QStringLiteral("60.5"));
    EXPECT_EQ(values().integer("days"), 51);
}

TEST_F(ParamFormTest, eachChangeIsOneUndoStep)
{
    field<QCheckBox>("shown")->click();
    QComboBox* rule = field<QComboBox>("rule");
    rule->setFocus();
    QTest::keyClick(rule, Qt::Key_Down);
    field<QDateEdit>("day")->setDate(QDate(2025, 4, 8));
    EXPECT_EQ(bench.undoStack().count(), 3);
    EXPECT_EQ(values().date("day"), makeDate(2025, 4, 8));
    EXPECT_EQ(values().text("rule"), "b");
    EXPECT_FALSE(values().flag("shown"));
    while (bench.undoStack().canUndo())
        bench.undoStack().undo();
    EXPECT_TRUE(values() == ParamValues(study.params));
    EXPECT_TRUE(field<QCheckBox>("shown")->isChecked());
    EXPECT_EQ(rule->currentText(), QStringLiteral("First"));
}

TEST_F(ParamFormTest, resetIsOneStepToo)
{
    type("days", QStringLiteral("100"));
    type("threshold", QStringLiteral("3"));
    form.reset();
    EXPECT_FALSE(form.changed());
    EXPECT_EQ(field<QLineEdit>("days")->text(), QStringLiteral("60"));
    bench.undoStack().undo();
    EXPECT_EQ(values().integer("days"), 100);
}

TEST_F(ParamFormTest, followsWhatIsDraggedOnTheChart)
{
    ParamValues dragged = values();
    dragged.set("threshold", 0.0234);
    bench.setParams(study, dragged);
    EXPECT_EQ(field<QLineEdit>("threshold")->text(), QStringLiteral("2.34"));
    EXPECT_EQ(bench.undoStack().count(), 0);
}

TEST(MetricStrip, dropsCellsBeforeItSqueezesThem)
{
    Workbench bench;
    MetricStrip strip(bench);
    std::vector<Metric> metrics(8);
    for (Metric& metric : metrics) {
        metric.label = verbatim("Below prior close");
        metric.value = -0.0155;
        metric.format = signedPercent();
        metric.strip = true;
    }
    metrics[1].value = std::nan("");
    metrics[2].words = verbatim("In buffer");
    strip.resize(1400, 58);
    strip.setMetrics(metrics);
    ASSERT_EQ(strip.cells().size(), 6);
    EXPECT_EQ(strip.cells()[0], QStringLiteral("Below prior close −1.55 %"));
    EXPECT_EQ(strip.cells()[1], QStringLiteral("Below prior close —"));
    EXPECT_EQ(strip.cells()[2], QStringLiteral("Below prior close In buffer"));
    strip.show();
    strip.resize(300, 58);
    EXPECT_LT(strip.cells().size(), 4);
    EXPECT_GE(strip.cells().size(), 1);
    strip.setMetrics({});
    EXPECT_TRUE(strip.isHidden());
}

TEST(EmptyState, namesWhatIsWantedAndOffersTheImport)
{
    Workbench bench;
    EmptyState empty(bench);
    QSignalSpy wanted(&empty, &EmptyState::importRequested);
    empty.setMissing(
        {{verbatim("minute bars of SPY"), verbatim("time, open, high, low, close"), {"Polygon", "CSV"}, true},
         {verbatim("an optional thing"), {}, {}, false}});
    EXPECT_EQ(empty.accessibleName(), QStringLiteral("Needs minute bars of SPY"));
    auto* button = empty.findChild<QPushButton*>(QStringLiteral("import_missing"));
    ASSERT_TRUE(button);
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(wanted.count(), 1);
    empty.setWaiting(verbatim("Preparing the data"));
    EXPECT_TRUE(button->isHidden());
}

TEST(PageHeader, stepsThroughFiguresAndTables)
{
    Workbench bench;
    PageHeader pages(bench);
    QSignalSpy changed(&pages, &PageHeader::currentChanged);
    const auto page = [](const char* id, bool table) {
        const QString words = QString::fromLatin1(id);
        return PanelPage{words, words,
                         QStringLiteral("The finding of %1, in a sentence that is rather long").arg(words),
                         QStringLiteral("its measure"), table};
    };
    pages.setPages({page("a", false), page("b", false), page("c", true)});
    pages.resize(900, 40);
    pages.show();
    const int oneLine = pages.height();
    pages.resize(200, 40);
    EXPECT_GT(pages.height(), oneLine);
    EXPECT_EQ(pages.current(), QStringLiteral("a"));
    pages.step(-1);
    EXPECT_EQ(pages.current(), QStringLiteral("c"));
    EXPECT_TRUE(pages.setCurrent(QStringLiteral("b")));
    EXPECT_FALSE(pages.setCurrent(QStringLiteral("nothing")));
    EXPECT_EQ(changed.count(), 2);
    // A refresh keeps the page in front.
    pages.setPages({page("b", false), page("c", true)});
    EXPECT_EQ(pages.current(), QStringLiteral("b"));
    pages.setPages({});
    EXPECT_TRUE(pages.isHidden());
}

} // namespace
} // namespace tidemark

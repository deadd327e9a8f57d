// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown is what the report says, whatever happens to the store; and what a meeting leaves in it.
#include "models/items/kept_annotations.h"
#include "models/text/to_qt.h"
#include "tests/app/cli_run.h"
#include "tests/app/meeting_fixture.h"
#include "widgets/figure/chart_view.h"
#include "widgets/panels/study_panel.h"
#include "widgets/presentation/live/live_slides.h"
#include "widgets/presentation/meeting/meeting_record.h"
#include "widgets/presentation/meeting/presentation_log.h"
#include "widgets/shell/annotation_book.h"

#include <QDate>
#include <QFile>
#include <QJsonDocument>
#include <QListView>
#include <QPushButton>
#include <QWindow>

#include <cmath>

namespace tidemark {
namespace {

const QString kFigure = QStringLiteral("cta_levels");

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

/// Two years of SPX as another vendor has them: a slow wave that ends below the level.
QByteArray otherDays()
{
    QByteArray csv = "Date,Open,High,Low,Close,Adj Close,Volume\n";
    double close = 6300;
    for (QDate day(2023, 11, 20); day <= QDate(2025, 11, 20); day = day.addDays(1)) {
        if (day.dayOfWeek() > 5)
            continue;
        const double open = close;
        close = 6300 + 150 * std::sin(static_cast<double>(day.toJulianDay()) / 40);
        const auto price = [](double value) { return QByteArray::number(value, 'f', 2); };
        csv += day.toString(Qt::ISODate).toUtf8() + ',' + price(open) + ',' + price(std::max(open, close) + 12.5) + ','
               + price(std::min(open, close) - 11.25) + ',' + price(close) + ',' + price(close) + ",5000000000\n";
    }
    return csv;
}

class MeetingData : public MeetingTest
{
protected:
    /// Digests by figure, as the report of the store or of a snapshot says.
    std::map<std::string, std::string> reported(const QStringList& origin)
    {
        const QString json = folder.filePath(QStringLiteral("report.json"));
        const auto run = cli(QStringList{QStringLiteral("report"), QStringLiteral("--store"), path,
                                         QStringLiteral("--allow-missing"), QStringLiteral("--json"), json}
                             + origin);
        EXPECT_EQ(run.code, 0) << run.err.toStdString();
        std::map<std::string, std::string> digests;
        const QJsonObject report = QJsonDocument::fromJson(bytesOf(json)).object();
        for (const QJsonValue& value : report[QStringLiteral("figures")].toArray())
            digests[value[QStringLiteral("id")].toString().toStdString()] =
                value[QStringLiteral("digest")].toString().toStdString();
        return digests;
    }
    /// Digests by figure, slide after slide.
    std::map<std::string, std::string> presented()
    {
        std::map<std::string, std::string> digests;
        key(presenter(), Qt::Key_Home);
        for (int i = 0; i < stage().count(); ++i, key(presenter(), Qt::Key_Right))
            if (const report::Slide& slide = *stage().shown(); slide.kind == report::SlideKind::Figure)
                digests[slide.figureId] = slide.digest;
        return digests;
    }
    std::unique_ptr<Store> store() { return Store::open(path, OpenMode::ReadOnly).value(); }

    test::Cli cli;
};

TEST_F(MeetingData, whatIsShownIsWhatTheReportSaysAndNoImportChangesIt)
{
    open();
    main->openPanel(kFigure);
    ASSERT_TRUE(settle());
    ASSERT_TRUE(main->panel(kFigure)->output());
    const std::string panelBefore = main->panel(kFigure)->output()->digest;
    ASSERT_NO_FATAL_FAILURE(present());
    ASSERT_TRUE(settle());
    const QString snapshot = talk().snapshot();
    const auto slides = presented();
    EXPECT_GE(slides.size(), 12U);
    EXPECT_EQ(slides, reported({QStringLiteral("--snapshot"), snapshot}));
    EXPECT_EQ(slides, reported({})) << "nothing has happened to the store yet";

    ASSERT_NO_FATAL_FAILURE(goTo(audience(), "cta_levels/candles"));
    const QImage room = seenAtRest();
    const std::string digest = stage().shown()->digest;
    const std::string state = talk().source()->story.digest;
    const QString file = folder.filePath(QStringLiteral("^GSPC.csv"));
    QFile csv(file);
    ASSERT_TRUE(csv.open(QIODevice::WriteOnly) && csv.write(otherDays()) > 0);
    csv.close();
    main->importPaths({file});
    ASSERT_TRUE(settle());
    ASSERT_TRUE(wait([&] {
        const StudyOutput* output = main->panel(kFigure)->output();
        return output && output->digest != panelBefore;
    })) << "the window shows what was imported";

    ASSERT_TRUE(running());
    EXPECT_EQ(stage().shown()->digest, digest);
    EXPECT_EQ(seenAtRest(), room);
    // Asked and taken back: made again from the frozen state.
    const QPointF level = dataPlace(0.5, 6456);
    drag({level, level + QPointF(0, 30), level + QPointF(0, 60)});
    ASSERT_TRUE(wait([this] { return !talk().live()->busy() && stage().changed(); }));
    drag({level + QPointF(0, 60), level + QPointF(0, 30), level});
    ASSERT_TRUE(wait([this] { return !talk().live()->busy(); }));
    key(presenter(), Qt::Key_R);
    moveAway();
    ASSERT_TRUE(wait([this] { return !stage().pointerShown(); }));
    EXPECT_EQ(seenAtRest(), room);
    EXPECT_EQ(presented(), slides);
    EXPECT_EQ(reported({QStringLiteral("--snapshot"), snapshot}), slides)
        << "the meeting's state can still be reported";

    key(audience(), Qt::Key_Escape);
    ASSERT_TRUE(settle());
    ASSERT_NO_FATAL_FAILURE(f5());
    ASSERT_TRUE(settle());
    EXPECT_NE(talk().snapshot(), snapshot);
    EXPECT_NE(talk().source()->story.digest, state);
    const auto later = presented();
    EXPECT_NE(later.at("cta_levels.candles"), slides.at("cta_levels.candles"));
    EXPECT_EQ(later, reported({}));
}

TEST_F(MeetingData, whatAMeetingLeavesIsKept)
{
    open();
    ASSERT_NO_FATAL_FAILURE(present(Language::Chinese));
    ASSERT_NO_FATAL_FAILURE(goTo(audience(), "cta_levels/candles"));
    (void)seenAtRest();
    const QPointF level = dataPlace(0.5, 6456);
    drag({level, level + QPointF(0, 30), level + QPointF(0, 60)});
    ASSERT_TRUE(wait([this] { return !talk().live()->busy() && stage().changed(); }));
    key(presenter(), Qt::Key_R);
    key(presenter(), Qt::Key_A);
    drag({level + QPointF(-200, -100), level + QPointF(-100, -150), level + QPointF(50, -60)});
    key(presenter(), Qt::Key_A);
    key(presenter(), Qt::Key_Right);
    key(presenter(), Qt::Key_Escape);
    ASSERT_FALSE(running());
    ASSERT_TRUE(settle());

    auto* record = main->findChild<MeetingRecord*>();
    ASSERT_TRUE(record && record->isVisible());
    ASSERT_TRUE(record->meeting());
    const Meeting held = *record->meeting();
    ASSERT_EQ(held.shown.size(), 3U);
    EXPECT_EQ(held.shown[1].slide, "cta_levels/candles");
    for (std::size_t i = 0; i + 1 < held.shown.size(); ++i)
        EXPECT_EQ(held.shown[i].from + held.shown[i].lasted, held.shown[i + 1].from) << "no gap between slides";
    EXPECT_EQ(held.shown.front().from, held.began);
    EXPECT_EQ(held.shown.back().from + held.shown.back().lasted, held.ended);
    ASSERT_EQ(held.whatIfs.size(), 1U);
    ASSERT_EQ(held.strokes.size(), 1U);
    EXPECT_EQ(store()->annotations()->size(), 0U);

    auto* offers = record->findChild<QListView*>(QStringLiteral("record_offers"));
    ASSERT_EQ(offers->model()->rowCount(), 2);
    auto* keep = record->findChild<QPushButton*>(QStringLiteral("record_keep"));
    QTest::mouseClick(record->windowHandle(), Qt::LeftButton, {}, keep->mapTo(record, keep->rect().center()));
    ASSERT_TRUE(settle());
    const std::string section = held.whatIfs[0].tried.section;
    EXPECT_TRUE(toQString(store()->note(section, "zh").value()).contains(QStringLiteral("会议设问")));
    const QString md = folder.filePath(QStringLiteral("report.md"));
    const auto run = cli({QStringLiteral("report"), QStringLiteral("--store"), path, QStringLiteral("--allow-missing"),
                          QStringLiteral("--lang"), QStringLiteral("zh"), QStringLiteral("--md"), md});
    ASSERT_EQ(run.code, 0) << run.err.toStdString();
    const QString printed = QString::fromUtf8(bytesOf(md));
    EXPECT_TRUE(printed.contains(QStringLiteral("由 6,456 改为"))) << "the question stands in the report";

    // The drawing stands on the candles of the window.
    ASSERT_TRUE(wait([this] { return store()->annotations()->size() == 1; }));
    main->openPanel(kFigure);
    ASSERT_TRUE(settle());
    const auto& figures = main->panel(kFigure)->output()->figures;
    const auto candles = std::ranges::find(figures, "cta_levels.candles", &FigureSpec::id);
    ASSERT_NE(candles, figures.end());
    EXPECT_EQ(bench.annotations().on("cta_levels", *candles).size(), 1U);

    // It is known afterwards, too: kept offers are not offered again.
    const auto log = readMeetings(*store());
    ASSERT_TRUE(log && log->size() == 1);
    EXPECT_EQ(log->front().whatIfs[0].offer, Offer::Kept);
    EXPECT_EQ(log->front().strokes[0].offer, Offer::Kept);
}

} // namespace
} // namespace tidemark

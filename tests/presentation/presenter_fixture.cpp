// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/presentation/presenter_fixture.h"

#include <cmath>

namespace tidemark {

SlidePtr PresenterTest::figureSlide(const std::string& id, const QString& headline)
{
    constexpr int kDays = 250;
    std::vector<TimePoint> times;
    Eigen::ArrayXd values(kDays);
    for (int i = 0; i < kDays; ++i) {
        times.push_back(TimePoint{makeDate(2025, 1, 2)} + std::chrono::days{i});
        values[i] = 6500 + 120 * std::sin(i / 30.0);
    }
    LineLayer line;
    line.name = verbatim("SPX");
    line.points = Points::of(std::move(times), values);
    LevelLayer level;
    level.id = "level";
    level.label = verbatim("level");
    level.value = 6456;
    level.param = "level";
    level.format = number(0);
    FigureSpec figure;
    figure.id = "cta_levels.candles";
    figure.headline = verbatim(headline.toStdString());
    figure.name = verbatim("Levels");
    figure.panes.resize(1);
    figure.panes[0].layers = {line, level};

    report::Slide slide;
    slide.id = id;
    slide.part = 1;
    slide.section = "1.1";
    slide.partTitle = QStringLiteral("Part I");
    slide.sectionTitle = QStringLiteral("1.1 Levels");
    slide.headline = headline;
    slide.sentences = {{{.text = QStringLiteral("The buffer was entered at the close of %1.").arg(headline)}}};
    slide.digest = "0123abcd";
    slide.request = {.study = "cta_levels", .params = {{"level", "6456"}}};
    slide.figureId = figure.id;
    slide.figure = std::make_shared<const FigureSpec>(std::move(figure));
    slide.notes = {{{.text = QStringLiteral("Say when ")}, {.text = QStringLiteral("first"), .bold = true}},
                   {{.text = QStringLiteral("Then what it means for hedgers of %1.").arg(toQString(id))}}};
    slide.claims = {{.claim = QStringLiteral("SPX falls"),
                     .said = QStringLiteral("−1.55%"),
                     .measured = QStringLiteral("−1.56%"),
                     .verdict = report::ClaimVerdict::Agrees},
                    {.claim = QStringLiteral("NVDA closes"),
                     .said = QStringLiteral("180.64"),
                     .measured = QStringLiteral("180.92"),
                     .verdict = report::ClaimVerdict::Conflicts}};
    return std::make_shared<const report::Slide>(std::move(slide));
}

SlidePtr PresenterTest::plainSlide(const std::string& id, report::SlideKind kind, const QString& headline)
{
    report::Slide slide;
    slide.id = id;
    slide.kind = kind;
    slide.headline = headline;
    return std::make_shared<const report::Slide>(std::move(slide));
}

std::vector<SlidePtr> PresenterTest::talk(int figures)
{
    std::vector<SlidePtr> slides{plainSlide("cover", report::SlideKind::Cover, QStringLiteral("The tide turned")),
                                 plainSlide("part-1", report::SlideKind::Part, QStringLiteral("Part I"))};
    for (int i = 0; i < figures; ++i)
        slides.push_back(
            figureSlide("figure-" + std::to_string(i), QStringLiteral("Finding %1").arg(QChar(u'A' + i % 26))));
    return slides;
}

PresenterTest::PresenterTest(std::vector<SlidePtr> slides)
    : stage(std::move(slides)),
      overlay(new StageOverlay(stage, view)),
      live(std::make_shared<const StorySource>(), stage)
{
}

PresenterTest::~PresenterTest() = default;

void PresenterTest::show(QSize size, QSize audience)
{
    view.resize(audience);
    window = std::make_unique<PresenterWindow>(workbench, stage, view, live,
                                               PresenterInfo{.snapshot = QStringLiteral("Meeting 11.21"),
                                                             .digest = "7f3a91c2",
                                                             .minutes = 40,
                                                             .startedAt = kStart,
                                                             .slideStyle = style,
                                                             .now = [this] { return now; }});
    window->resize(size);
    window->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    settle();
}

void PresenterTest::settle()
{
    EXPECT_TRUE(QTest::qWaitFor([this] { return window->settled(); }, 20000));
    QTest::qWait(40); // a picture of the mirror waits for its sixtieth of a second
}

QImage PresenterTest::seen() { return window->grab().toImage().convertToFormat(QImage::Format_RGB32); }

QPoint PresenterTest::mirrored(QPointF inView) const
{
    const QRectF here = window->mirror().slideRect();
    const QRectF there = view.slideRect();
    return (here.topLeft() + (inView - there.topLeft()) * here.width() / there.width()).toPoint();
}

} // namespace tidemark

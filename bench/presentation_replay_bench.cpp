// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting on a projector of 1920 × 1080: the next slide, a day that plays, and a level under a hand, each until it is painted. The slides
// are those of the report on the store measured; the slowest of them counts. Replayed is besides a day with every curve it can show.
#include "bench/chart_script.h"
#include "bench/registry.h"
#include "bench/vendor_store.h"
#include "models/pipeline/run_studies.h"
#include "models/studies/registry.h"
#include "models/text/to_qt.h"
#include "widgets/presentation/live/live_slides.h"
#include "widgets/presentation/slides/slide_view.h"
#include "widgets/report/build_report.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <stdexcept>

namespace tidemark::bench {

namespace {

constexpr double kFrame = 1000.0 / 60;
constexpr double kNextSlide = 100;
constexpr double kDragged = 100;
constexpr QSize kProjector{1920, 1080};

/// A store as it is frozen for a meeting, and the story told from it.
struct Frozen
{
    Frozen()
    {
        const QString path = folder.filePath(QStringLiteral("bench.tidemark"));
        const auto store = Store::open(path, OpenMode::ReadWrite);
        if (!store)
            throw std::runtime_error(plain(store.error().text));
        const TimePoint asOf = fillForMeasuring(**store);
        const PresentationEnvironment environment{
            [](const Store& from, const report::ReportOptions& options, const Progress& progress) {
                return readReportInput(from, options, QStringLiteral("bench"), progress);
            }};
        auto read = readStory(environment, path, asOf, Language::Chinese, {}, Progress{});
        if (!read)
            throw std::runtime_error(plain(read.error().text));
        source = *read;
    }

    QTemporaryDir folder;
    StorySourcePtr source;
};

/// The audience's screen.
struct Screen
{
    explicit Screen(std::vector<SlidePtr> slides) : stage(std::move(slides))
    {
        view.resize(kProjector);
        view.show();
        rest();
    }

    /// Until the present slide and its neighbours are ready and nothing is to be painted.
    void rest()
    {
        QElapsedTimer limit;
        limit.start();
        const auto ready = [&](int index) { return index < 0 || index >= stage.count() || view.ready(index); };
        for (int calm = 0; calm < 3;) {
            QApplication::processEvents();
            const int at = stage.current();
            calm = ready(at) && ready(at - 1) && ready(at + 1) ? calm + 1 : 0;
            if (limit.elapsed() > 60'000)
                throw std::runtime_error("the slides were not made ready");
        }
    }
    /// From what `change` does to the painted screen.
    double painted(const std::function<void()>& change)
    {
        return milliseconds([&] {
            change();
            view.repaint();
        });
    }

    SlideStyle style{.theme = {.kind = ThemeKind::Projector},
                     .translator = std::make_shared<const Translator>(Language::Chinese)};
    Stage stage;
    SlideView view{stage, style};
};

Row limited(std::string work, double ours, double limit, const std::string& what)
{
    return {std::move(work), ours, limit, "ms", Goal::ShareOfPeer, 1, "peer: the limit; " + what};
}

Row nextSlide(const Frozen& frozen)
{
    std::vector<SlidePtr> slides;
    for (const auto& slide : frozen.source->story.slides)
        slides.push_back(std::make_shared<const report::Slide>(slide));
    Screen screen(slides);
    double slowest = 0;
    std::string name;
    for (int round = 0; round < 2; ++round) {
        screen.stage.goTo(0);
        screen.rest();
        while (screen.stage.current() + 1 < screen.stage.count()) {
            const double time = screen.painted([&] { screen.stage.next(); });
            if (time > slowest) {
                slowest = time;
                name = screen.stage.slide()->id;
            }
            screen.rest();
        }
    }
    return limited("next slide to painted, the slowest of " + std::to_string(slides.size()), slowest, kNextSlide, name);
}

/// Every frame of the day: made as the worker makes it, then shown.
void replay(const Frozen& frozen, const report::Slide& slide, const ParamValues& params, const std::string& name,
            std::vector<Row>& rows)
{
    const FrozenSlides maker(frozen.source);
    const auto day = maker.replayDay(slide, params, Progress{});
    if (!day)
        throw std::runtime_error(plain(day.error().text));
    std::vector<double> made, shown;
    std::vector<SlidePtr> frames;
    for (int bar = 1; bar < day->bars(); ++bar)
        made.push_back(milliseconds([&] {
            if (auto frame = maker.frame(slide, params, day->minute(bar), Progress{}))
                frames.push_back(*frame);
        }));
    Screen screen({std::make_shared<const report::Slide>(slide)});
    // The day three times: of each frame the quickest counts, so that the slowest frames are told and not the machine's other work.
    for (int round = 0; round < 3; ++round)
        for (std::size_t i = 0; i < frames.size(); ++i) {
            const double time = screen.painted([&] { screen.stage.change(frames[i]); });
            if (round == 0)
                shown.push_back(time);
            else
                shown[i] = std::min(shown[i], time);
        }
    const std::string count = std::to_string(frames.size()) + " bars";
    rows.push_back(limited("replay frame painted, p99, " + name, framesOf(shown).p99, kFrame, count));
    rows.push_back(limited("replay frame made on the worker, p99", framesOf(made).p99, kFrame, count));
}

/// From a value under the hand, through the worker, to the painted slide.
Row drag(const Frozen& frozen, const report::Slide& slide)
{
    Screen screen({std::make_shared<const report::Slide>(slide)});
    LiveSlides live(frozen.source, screen.stage);
    std::vector<double> times;
    bool changed = false;
    QObject::connect(&screen.stage, &Stage::shownChanged, &screen.view, [&] { changed = true; });
    for (int i = 0; i < 60; ++i) {
        changed = false;
        times.push_back(screen.painted([&] {
            live.tryParam(QStringLiteral("level"), 6450 - i, false);
            while (!changed)
                QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }));
    }
    return limited("dragged level to painted slide, p99", framesOf(times).p99, kDragged, slide.id);
}

std::vector<Row> replayRows(const Options&)
{
    const Frozen frozen;
    std::vector<Row> rows{nextSlide(frozen)};
    const report::Slide* level = nullptr;
    for (const auto& slide : frozen.source->story.slides) {
        const Study* study = FrozenSlides::studyOf(slide);
        if (!study)
            continue;
        if (!level && slide.figureId == "cta_levels.candles")
            level = &slide;
        const auto params = requestedParams(*study, slide.request);
        if (!params || !FrozenSlides::canReplay(*study))
            continue;
        replay(frozen, slide, *params, slide.figureId, rows);
        if (slide.figureId != "intraday_reversal.path")
            continue;
        ParamValues all = *params;
        for (const char* flag : {"vwap", "phases", "overlay1", "overlay2"})
            all.set(flag, true);
        replay(frozen, slide, all, "with every curve", rows);
    }
    if (level)
        rows.push_back(drag(frozen, *level));
    return rows;
}

[[maybe_unused]] const bool registered = registerBench("presentation_replay", &replayRows);

} // namespace

} // namespace tidemark::bench

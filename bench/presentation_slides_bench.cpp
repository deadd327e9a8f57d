// SPDX-License-Identifier: GPL-3.0-or-later
// From the key to the next slide painted on the audience's screen, with a figure far heavier than any of a report: with its neighbours made
// ready, and when somebody jumps to a slide that nobody expected.
#include "bench/chart_script.h"
#include "bench/registry.h"
#include "models/text/to_qt.h"
#include "widgets/presentation/slides/slide_view.h"

#include <QApplication>
#include <QElapsedTimer>

#include <stdexcept>

namespace tidemark::bench {

namespace {

constexpr double kNextSlide = 100; // milliseconds
constexpr int kSlides = 12;

std::vector<SlidePtr> heavyTalk(std::size_t points)
{
    const auto figure = std::make_shared<const FigureSpec>(figureOf(walk(points).points));
    std::vector<SlidePtr> slides;
    for (int i = 0; i < kSlides; ++i) {
        report::Slide slide;
        slide.id = "bench-" + std::to_string(i);
        slide.partTitle = QStringLiteral("Part one");
        slide.sectionTitle = QStringLiteral("1.1 A walk");
        slide.headline = QStringLiteral("A walk of many minutes, and where it went, slide %1").arg(i);
        slide.subtitle = QStringLiteral("One value a minute");
        for (int n = 0; n < 3; ++n)
            slide.numbers.push_back({.metric = "m",
                                     .label = QStringLiteral("Peak"),
                                     .value = QStringLiteral("+1.94"),
                                     .unit = QStringLiteral("%"),
                                     .context = QStringLiteral("at 10:37 New York")});
        slide.sentences = {{{.text = QStringLiteral("From the peak to the first close below the prior close took 78 "
                                                    "minutes; the day ended at −1.55%.")}}};
        slide.source = QStringLiteral("Source: generated");
        slide.digest = "00000000";
        slide.figure = std::make_shared<const FigureSpec>(*figure);
        slides.push_back(std::make_shared<const report::Slide>(std::move(slide)));
    }
    return slides;
}

struct Talk
{
    Talk(std::vector<SlidePtr> slides, QSize size) : stage(std::move(slides))
    {
        view.resize(size);
        view.show();
        rest();
    }

    /// Until the slides beside the present one are ready.
    void rest()
    {
        QElapsedTimer waited;
        waited.start();
        const auto ready = [this] {
            for (const int step : {-1, 0, 1, 2})
                if (const int i = stage.current() + step; i >= 0 && i < stage.count() && !view.ready(i))
                    return false;
            return true;
        };
        while (!ready()) {
            QCoreApplication::processEvents();
            if (waited.elapsed() > 30'000)
                throw std::runtime_error("the slides do not get ready");
        }
    }

    /// To the slide, and everything painted.
    double to(int index)
    {
        return milliseconds([&] {
            stage.goTo(index);
            view.repaint();
            if (view.chart() != nullptr)
                view.chart()->repaint();
        });
    }

    SlideStyle style{.theme = {.kind = ThemeKind::Projector},
                     .translator = std::make_shared<const Translator>(Language::English)};
    Stage stage;
    SlideView view{stage, style};
};

std::vector<Row> slideRows(const Options& options)
{
    const auto slides = heavyTalk(static_cast<std::size_t>(options.rows));
    const std::string points = std::to_string(options.rows) + " points";
    std::vector<Row> rows;
    for (const QSize size : {QSize(1920, 1080), QSize(3840, 2160)}) {
        Talk talk(slides, size);
        std::vector<double> next;
        for (int i = 1; i < kSlides; ++i) {
            next.push_back(talk.to(i));
            talk.rest();
        }
        std::vector<double> jump;
        for (int i = 0; i < kSlides; ++i) {
            jump.push_back(talk.to((5 * i + 3) % kSlides));
            talk.rest();
        }
        const std::string at = " " + std::to_string(size.height()) + ", painted, p99, " + points;
        rows.push_back({"next slide" + at, framesOf(next).p99, kNextSlide, "ms", Goal::ShareOfPeer, 1,
                        "peer: a tenth of a second"});
        rows.push_back({"jump to a slide not ready" + at, framesOf(jump).p99, kNextSlide, "ms", Goal::ShareOfPeer, 0,
                        "peer: a tenth of a second"});
    }
    return rows;
}

[[maybe_unused]] const bool registered = registerBench("slides", &slideRows);

} // namespace

} // namespace tidemark::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/presenter_shot.h"

#include "app/application.h"
#include "models/text/to_qt.h"
#include "widgets/presentation/live/live_slides.h"
#include "widgets/presentation/presenter/presenter_window.h"
#include "widgets/presentation/slides/slide_view.h"
#include "widgets/presentation/stage/stage_overlay.h"

#include <QEventLoop>
#include <QPainter>
#include <QTimer>

namespace tidemark::cli {

namespace {

constexpr int kLimitMs = 60000;
constexpr QSize kAudience{1920, 1080};

/// Until every picture stands.
bool waitUntilSettled(const PresenterWindow& window, const LiveSlides& live)
{
    QEventLoop loop;
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &loop, [&loop] { loop.exit(1); });
    limit.start(kLimitMs);
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (window.settled() && !live.busy())
            loop.exit(0);
    });
    poll.start(5);
    return loop.exec() == 0;
}

QImage pictureOf(QWidget& widget, double scale)
{
    QImage image((QSizeF(widget.size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    widget.render(&painter, {}, {}, QWidget::DrawWindowBackground | QWidget::DrawChildren);
    return image;
}

} // namespace

Status shootPresenter(const PresenterShot& shot, const Console& console)
{
    const auto source = readSlides(shot.slides, console);
    if (!source)
        return tl::unexpected(source.error());
    const report::Story& story = (*source)->story;
    int first = 0;
    if (!shot.slides.which.isEmpty()) {
        const auto index = findSlide(story.slides, shot.slides.which);
        if (!index)
            return tl::unexpected(index.error());
        first = static_cast<int>(*index);
    }
    nameApplication();
    Workbench workbench;
    workbench.setAppearance(shot.appearance);
    const ApplicationLook look(workbench);
    const SlideStyle style{.theme = {.kind = ThemeKind::Projector, .direction = shot.slides.direction},
                           .translator = std::make_shared<const Translator>(story.language)};
    Stage stage(plannedSlides(story, report::completed(report::StoryPlan{}, story)));
    stage.goTo(first);
    SlideView view(stage, style);
    new StageOverlay(stage, view); // the view owns it
    view.resize(kAudience);
    LiveSlides live(*source, stage);
    PresenterWindow window(workbench, stage, view, live,
                           {.snapshot = {},
                            .digest = story.digest,
                            .minutes = (*source)->plan.minutes,
                            .startedAt = shot.slides.asOf,
                            .slideStyle = style,
                            .now = [now = shot.slides.asOf] { return now; }});
    window.resize(shot.slides.size);
    window.show();
    if (!waitUntilSettled(window, live))
        return tidemark::fail(ErrorCode::NoData,
                              TM_TEXT("cli", "The presenter's view did not come to rest within a minute"));
    const QString out = shot.slides.out.isEmpty() ? QStringLiteral("presenter.png") : shot.slides.out;
    if (auto written = writeFile(out, pngBytes(pictureOf(window, shot.scale))); !written)
        return written;
    console.out(out);
    return {};
}

} // namespace tidemark::cli

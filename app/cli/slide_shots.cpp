// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/slide_shots.h"

#include "widgets/presentation/slides/slide_painter.h"
#include "widgets/report/build_report.h"

#include <QDir>
#include <QRegularExpression>

namespace tidemark::cli {

namespace {

const QString kProgram = QStringLiteral("Tidemark " TIDEMARK_VERSION);

/// `03-cta_levels-candles.png`
QString fileNameOf(const report::Slide& slide, int page)
{
    static const QRegularExpression kOther(QStringLiteral("[^A-Za-z0-9_.=-]+"));
    QString id = toQString(slide.id).replace(kOther, QStringLiteral("-"));
    while (id.endsWith(QLatin1Char('-')))
        id.chop(1);
    return QStringLiteral("%1-%2.png").arg(page, 2, 10, QLatin1Char('0')).arg(id);
}

} // namespace

Result<StorySourcePtr> readSlides(const SlideShots& shots, const Console& console)
{
    const PresentationEnvironment environment{
        .readReport = [](const Store& store, const report::ReportOptions& options,
                         const Progress& progress) { return readReportInput(store, options, kProgram, progress); },
        .listSnapshot = {}};
    return readStory(environment, shots.storePath, shots.asOf, console.language(), report::StoryPlan{}, Progress{});
}

Result<std::size_t> findSlide(const std::vector<report::Slide>& slides, const QString& which)
{
    bool number = false;
    if (const int page = which.toInt(&number); number && page >= 1 && static_cast<std::size_t>(page) <= slides.size())
        return static_cast<std::size_t>(page - 1);
    for (std::size_t i = 0; i < slides.size(); ++i)
        if (toQString(slides[i].id) == which)
            return i;
    return tidemark::fail(ErrorCode::NotFound,
                          TM_TEXT("cli", "There is no slide “%1”; give an id, a number from 1 to %2, or all")
                              .with(which.toStdString())
                              .with(static_cast<std::int64_t>(slides.size())));
}

Status shootSlides(const SlideShots& shots, const Console& console)
{
    const auto source = readSlides(shots, console);
    if (!source)
        return tl::unexpected(source.error());
    const std::vector<report::Slide>& slides = (*source)->story.slides;
    const SlideStyle style{.theme = {.kind = ThemeKind::Projector, .direction = shots.direction},
                           .translator = std::make_shared<const Translator>(console.language())};
    const auto shoot = [&](std::size_t index, const QString& path) -> Status {
        const SlidePlace place{static_cast<int>(index) + 1, static_cast<int>(slides.size())};
        if (auto written = writeFile(path, pngBytes(slideImage(slides[index], place, style, shots.size))); !written)
            return written;
        console.out(path);
        return {};
    };
    if (shots.which != QStringLiteral("all")) {
        const auto index = findSlide(slides, shots.which);
        if (!index)
            return tl::unexpected(index.error());
        return shoot(*index,
                     shots.out.isEmpty() ? fileNameOf(slides[*index], static_cast<int>(*index) + 1) : shots.out);
    }
    const QString folder = shots.out.isEmpty() ? QStringLiteral("out") : shots.out;
    if (!QDir().mkpath(folder))
        return tidemark::fail(
            ErrorCode::Io,
            TM_TEXT("cli", "%1: the folder could not be made; check its permissions").with(folder.toStdString()));
    for (std::size_t i = 0; i < slides.size(); ++i)
        if (auto done = shoot(i, QDir(folder).filePath(fileNameOf(slides[i], static_cast<int>(i) + 1))); !done)
            return done;
    return {};
}

} // namespace tidemark::cli

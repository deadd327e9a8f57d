// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figure_options.h"
#include "app/cli/presenter_shot.h"
#include "app/cli/store_option.h"
#include "app/window_shot.h"
#include "models/studies/registry.h"

#include <QDir>

#include <algorithm>
#include <array>

namespace tidemark::cli {

namespace {

constexpr QSize kWindowSize{1366, 768};
constexpr QSize kPanelSize{960, 640};

const QString kPanel = QStringLiteral("panel");
const QString kWorkspace = QStringLiteral("workspace");
const QString kWindow = QStringLiteral("window");
const QString kSlide = QStringLiteral("slide");
const QString kPresenter = QStringLiteral("presenter");
const QString kAll = QStringLiteral("all");
const QString kOut = QStringLiteral("out");

Status writePicture(const QString& path, const Result<QImage>& image, const Console& console)
{
    if (!image)
        return tl::unexpected(image.error());
    if (const auto written = writeFile(path, pngBytes(*image)); !written)
        return written;
    console.out(path);
    return {};
}

/// Every panel and the window, each to a file of its own below `folder`.
Status shootAll(WindowShot& shot, const QString& folder, QSize panelSize, const Console& console)
{
    if (!QDir().mkpath(folder))
        return tidemark::fail(
            ErrorCode::Io,
            TM_TEXT("cli", "%1: the folder could not be made; check its permissions").with(folder.toStdString()));
    const QDir out(folder);
    if (const auto done = writePicture(out.filePath(QStringLiteral("window.png")), shot.grabWindow(), console); !done)
        return done;
    for (const auto& study : studies()) {
        const QString id = toQString(study.id);
        if (const auto done =
                writePicture(out.filePath(id + QStringLiteral(".png")), shot.grabPanel(id, panelSize), console);
            !done)
            return done;
    }
    return {};
}

Status shoot(WindowShot& shot, const QCommandLineParser& parser, const PictureOptions& picture, const Console& console)
{
    const QSize panelSize = picture.size.isEmpty() || parser.isSet(kAll) ? kPanelSize : picture.size;
    const auto out = [&](const QString& fallback) { return parser.isSet(kOut) ? parser.value(kOut) : fallback; };
    if (parser.isSet(kAll))
        return shootAll(shot, out(QStringLiteral("out")), panelSize, console);
    if (parser.isSet(kPanel)) {
        const QString id = parser.value(kPanel);
        return writePicture(out(id + QStringLiteral(".png")),
                            shot.grabPanel(id, panelSize, parser.value(QStringLiteral("figure"))), console);
    }
    if (parser.isSet(kWorkspace) && !shot.showWorkspace(parser.value(kWorkspace)))
        return tidemark::fail(ErrorCode::NotFound,
                              TM_TEXT("cli", "There is no workspace “%1”; part1 to part4 are built in")
                                  .with(parser.value(kWorkspace).toStdString()));
    return writePicture(out(QStringLiteral("window.png")), shot.grabWindow(), console);
}

} // namespace

int runShot(const QStringList& arguments, const Console& console)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    addAsOfOption(parser);
    addPictureOptions(parser);
    parser.addOptions({
        {kPanel, QStringLiteral("One panel; tidemark list studies names them."), QStringLiteral("id")},
        {kWorkspace, QStringLiteral("The window with this workspace: part1 to part4, or one of your own."),
         QStringLiteral("name")},
        {kWindow, QStringLiteral("The window.")},
        {kSlide, QStringLiteral("A slide of the presentation by its id or number, or all into the folder of --out."),
         QStringLiteral("id")},
        {kPresenter, QStringLiteral("The presenter's view, at the slide of --slide.")},
        {kAll, QStringLiteral("The window and every panel, into the folder of --out.")},
        {QStringLiteral("figure"), QStringLiteral("With --panel: the figure or table to show."), QStringLiteral("id")},
        {kOut, QStringLiteral("Where the picture goes; a folder with --all."), QStringLiteral("path")},
    });
    if (const auto code = parse(parser, QStringLiteral("shot"), arguments, console))
        return *code;
    // The presenter's view shows a slide: the two go together.
    const bool presenter = parser.isSet(kPresenter);
    const auto wanted =
        std::ranges::count_if(std::array{kPanel, kWorkspace, kWindow, presenter ? kPresenter : kSlide, kAll},
                              [&](const QString& o) { return parser.isSet(o); });
    if (wanted != 1)
        return console.usage(
            TM_TEXT("cli", "shot: give one of --panel ID, --workspace NAME, --window, --slide ID, --presenter, --all"));
    const auto picture = pictureOptions(parser, console.language());
    if (!picture)
        return console.fail(picture.error());
    ShotOptions options;
    {
        const auto store = openForReading(parser, console);
        if (!store)
            return console.fail(store.error());
        options.storePath = (*store)->path();
        const auto asOf = asOfOption(parser, **store);
        if (!asOf)
            return console.fail(asOf.error());
        options.asOf = *asOf;
    }
    options.appearance.theme = picture->theme.kind;
    options.appearance.direction = picture->theme.direction;
    options.appearance.language = console.language();
    if (presenter || parser.isSet(kSlide)) {
        SlideShots shots{.which = parser.value(kSlide), .out = parser.value(kOut), .storePath = options.storePath};
        shots.asOf = *options.asOf;
        if (!picture->size.isEmpty())
            shots.size = picture->size;
        shots.direction = picture->theme.direction;
        const auto done = presenter ? shootPresenter({shots, options.appearance, picture->scale}, console)
                                    : shootSlides(shots, console);
        return done ? ExitCode::Done : console.fail(done.error());
    }
    options.size = picture->size.isEmpty() || parser.isSet(kPanel) ? kWindowSize : picture->size;
    options.scale = picture->scale;
    WindowShot shot(options);
    if (const auto done = shoot(shot, parser, *picture, console); !done)
        return console.fail(done.error());
    return ExitCode::Done;
}

} // namespace tidemark::cli

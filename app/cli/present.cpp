// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/store_option.h"
#include "app/presentation_support.h"
#include "app/settings.h"
#include "models/report/story_plan.h"
#include "widgets/presentation/presentation.h"

#include <QApplication>
#include <QScreen>

namespace tidemark::cli {

namespace {

const QString kSnapshot = QStringLiteral("snapshot");
const QString kScreen = QStringLiteral("screen");
const QString kWindow = QStringLiteral("window");

std::string screenList()
{
    QStringList names;
    int number = 0;
    for (const QScreen* screen : QGuiApplication::screens())
        names.append(QStringLiteral("%1 (%2, %3 × %4)")
                         .arg(++number)
                         .arg(screen->name())
                         .arg(screen->size().width())
                         .arg(screen->size().height()));
    return names.join(QStringLiteral(", ")).toStdString();
}

/// The name of the screen that --screen numbers; empty without it.
Result<QString> screenOption(const QCommandLineParser& parser)
{
    if (!parser.isSet(kScreen))
        return QString{};
    bool ok = false;
    const QString asked = parser.value(kScreen);
    const int number = asked.toInt(&ok);
    const auto screens = QGuiApplication::screens();
    if (!ok)
        return tidemark::fail(
            ErrorCode::Usage,
            TM_TEXT("cli", "--screen: “%1” is no number; there are %2.").with(asked.toStdString()).with(screenList()));
    if (number < 1 || number > screens.size())
        return tidemark::fail(
            ErrorCode::NotFound,
            TM_TEXT("cli", "There is no screen %1; there are %2.").with(asked.toStdString()).with(screenList()));
    return screens[number - 1]->name();
}

Result<PresentationOptions> optionsFrom(const QCommandLineParser& parser, const Console& console, const Store& store)
{
    auto screen = screenOption(parser);
    if (!screen)
        return tl::unexpected(screen.error());
    PresentationOptions options{.snapshot = parser.value(kSnapshot), .screen = std::move(*screen)};
    options.window = parser.isSet(kWindow);
    const auto kept = store.value(report::kStoryPlanKey);
    if (!kept)
        return tl::unexpected(kept.error());
    auto plan = report::parseStoryPlan(*kept);
    if (!plan)
        return tl::unexpected(plan.error());
    options.plan = std::move(*plan);
    if (parser.isSet(QStringLiteral("lang")))
        options.plan.language = console.language();
    return options;
}

/// Writes what the meeting leaves behind; a store that cannot be written keeps nothing.
void connectStore(Presentation& presentation, Store& store, const Console& console)
{
    if (store.readOnly())
        return;
    const auto keep = [&store, &console](const Meeting& meeting) {
        if (const Status kept = keepMeeting(store, meeting); !kept)
            (void)console.fail(kept.error());
    };
    QObject::connect(&presentation, &Presentation::logged, keep);
    QObject::connect(&presentation, &Presentation::ended, keep);
}

} // namespace

int runPresent(const QStringList& arguments, const Console& console)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    addAsOfOption(parser);
    parser.addOptions({
        {kSnapshot, QStringLiteral("Show this frozen state; without it the store is frozen now."),
         QStringLiteral("name")},
        {kScreen, QStringLiteral("The audience's screen, numbered from 1; without it the second one."),
         QStringLiteral("number")},
        {kWindow, QStringLiteral("An ordinary window instead of the full screen, to be shared in a call.")},
    });
    if (const auto code = parse(parser, QStringLiteral("present"), arguments, console))
        return *code;
    if (!parser.positionalArguments().isEmpty())
        return console.usage(TM_TEXT("cli", "present: “%1” is not understood; --snapshot NAME names a frozen state")
                                 .with(parser.positionalArguments().front().toStdString()));
    const auto reading = openForReading(parser, console);
    if (!reading)
        return console.fail(reading.error());
    const auto asOf = asOfOption(parser, **reading);
    if (!asOf)
        return console.fail(asOf.error());
    const auto options = optionsFrom(parser, console, **reading);
    if (!options)
        return console.fail(options.error());
    // For its list of snapshots and its log; another program that writes it keeps them to itself.
    const auto writing = Store::open((*reading)->path(), OpenMode::ReadWrite);
    Store& store = writing ? **writing : **reading;

    const Settings settings;
    Workbench workbench;
    Appearance appearance = settings.appearance();
    if (parser.isSet(QStringLiteral("lang")))
        appearance.language = console.language();
    workbench.setAppearance(appearance);
    workbench.setStorePath(store.path());
    workbench.setAsOf(*asOf);
    nameApplication();
    const ApplicationLook look(workbench);
    PresentationEnvironment environment{.readReport = presentationReport(), .listSnapshot = {}};
    if (store.readOnly())
        console.err(console.tr()(TM_TEXT(
            "cli", "The store cannot be written: the data are frozen for this meeting alone, and no log is kept.")));
    else
        environment.listSnapshot = [&](const Snapshot& snapshot) {
            if (const Status listed = listSnapshot(store, snapshot); !listed)
                (void)console.fail(listed.error());
        };
    int code = ExitCode::Done;
    QApplication::setQuitOnLastWindowClosed(false);
    Presentation presentation(workbench, std::move(environment));
    connectStore(presentation, store, console);
    QObject::connect(&presentation, &Presentation::ended, qApp, [] { QCoreApplication::exit(); });
    QObject::connect(&presentation, &Presentation::failed, qApp, [&](const Error& error) {
        code = console.fail(error);
        QCoreApplication::exit();
    });
    presentation.start(*options);
    QApplication::exec();
    return code;
}

} // namespace tidemark::cli

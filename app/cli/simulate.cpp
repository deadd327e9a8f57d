// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/store_option.h"
#include "models/market/simulated_market.h"

namespace tidemark::cli {

int runSimulate(const QStringList& arguments, const Console& console)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    parser.addOption({QStringLiteral("seed"),
                      QStringLiteral("Seed of the generator; the same seed gives the same market."),
                      QStringLiteral("n"), QString::number(kBuiltInSeed)});
    if (const auto code = parse(parser, QStringLiteral("simulate"), arguments, console))
        return *code;
    bool valid = false;
    const auto seed = parser.value(QStringLiteral("seed")).toULongLong(&valid);
    if (!valid)
        return console.usage(TM_TEXT("cli", "--seed: “%1” is not a whole number")
                                 .with(parser.value(QStringLiteral("seed")).toStdString()));
    const auto store = openForWriting(parser);
    if (!store)
        return console.fail(store.error());
    if (const auto filled = fillSimulated(**store, seed, Progress{}); !filled)
        return console.fail(filled.error());
    console.out(console.tr()(
        TM_TEXT("cli", "%1: the simulated market of seed %2 is in place; everything made from it is marked SIMULATED")
            .with((*store)->path().toStdString())
            .with(std::to_string(seed))));
    return ExitCode::Done;
}

} // namespace tidemark::cli

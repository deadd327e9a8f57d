// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/store_option.h"

namespace tidemark::cli {

int runCheck(const QStringList& arguments, const Console& console)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    if (const auto code = parse(parser, QStringLiteral("check"), arguments, console))
        return *code;
    const auto store = openForReading(parser, console);
    if (!store)
        return console.fail(store.error());
    const auto findings = (*store)->audit();
    if (!findings)
        return console.fail(findings.error());
    bool faulty = false;
    for (const auto& finding : *findings) {
        faulty = faulty || finding.fault;
        console.out(QStringLiteral("%1  %2").arg(finding.fault ? QStringLiteral("FAULT") : QStringLiteral("ok   "),
                                                 console.tr()(finding.text)));
    }
    return faulty ? ExitCode::Failed : ExitCode::Done;
}

} // namespace tidemark::cli

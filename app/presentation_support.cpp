// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation_support.h"

#include "widgets/report/build_report.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace tidemark {

namespace {

const QString kScreen = QStringLiteral("screen");
const QString kWindow = QStringLiteral("window");

} // namespace

decltype(PresentationEnvironment::readReport) presentationReport()
{
    return [](const Store& store, const report::ReportOptions& options, const Progress& progress) {
        return readReportInput(store, options, QStringLiteral("Tidemark " TIDEMARK_VERSION), progress);
    };
}

QByteArray optionsToRemember(const PresentationOptions& options)
{
    return QJsonDocument(QJsonObject{{kScreen, options.screen}, {kWindow, options.window}})
        .toJson(QJsonDocument::Compact);
}

PresentationOptions rememberedOptions(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return {.screen = object.value(kScreen).toString(), .window = object.value(kWindow).toBool()};
}

std::string problemsSeen(const report::Story& story)
{
    std::set<std::string> lines;
    for (const report::StoryProblem& problem : story.problems)
        lines.insert(problem.slide + '\n' + problem.text.source);
    if (lines.empty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string& line : lines)
        hash.addData(QByteArray::fromStdString(line + '\n'));
    return hash.result().toHex().first(16).toStdString();
}

} // namespace tidemark

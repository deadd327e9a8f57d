// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/export_wizard_choice.h"

#include "models/text/to_qt.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace tidemark {

namespace {

constexpr qsizetype kStemLimit = 120;

/// The words that are kept as they are, by their key.
const std::pair<const char*, QString ExportChoice::*> kWords[] = {
    {"title", &ExportChoice::title},   {"subtitle", &ExportChoice::subtitle},
    {"author", &ExportChoice::author}, {"organisation", &ExportChoice::organisation},
    {"serif", &ExportChoice::serif},   {"sans", &ExportChoice::sans},
    {"folder", &ExportChoice::folder},
};

QJsonArray toArray(const std::set<std::string>& items)
{
    QJsonArray array;
    for (const auto& item : items)
        array.append(toQString(item));
    return array;
}

void readSet(const QJsonValue& value, std::set<std::string>& items)
{
    if (!value.isArray())
        return;
    items.clear();
    for (const auto& item : value.toArray())
        if (item.isString())
            items.insert(item.toString().toStdString());
}

} // namespace

report::ReportOptions reportOptions(const ExportChoice& choice)
{
    report::ReportOptions options{.language = choice.language, .asOf = choice.asOf};
    options.title = choice.title;
    options.subtitle = choice.subtitle;
    options.organisation = choice.organisation;
    options.author = choice.author;
    options.allowMissing = choice.allowMissing;
    options.leftOut = choice.leftOut;
    return options;
}

std::map<std::string, std::string> formatOptions(const ExportChoice& choice)
{
    std::map<std::string, std::string> options;
    if (!choice.serif.isEmpty())
        options["serif"] = choice.serif.toStdString();
    if (!choice.sans.isEmpty())
        options["sans"] = choice.sans.toStdString();
    if (choice.archival)
        options["pdfa"] = "1b";
    return options;
}

QString suggestedStem(const ExportChoice& choice)
{
    return QStringLiteral("tidemark-%1-%2")
        .arg(toQString(isoDate(asOfDate(choice.asOf))), toQString(languageCode(choice.language)));
}

QString exportPath(const ExportChoice& choice, const QString& suffix)
{
    static const QRegularExpression refused(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]"));
    QString stem = choice.stem.trimmed();
    stem.replace(refused, QStringLiteral("-"));
    if (stem.isEmpty() || stem.startsWith(u'.'))
        stem = suggestedStem(choice) + stem;
    return QDir(choice.folder).filePath(stem.left(kStemLimit) + u'.' + suffix);
}

QByteArray choiceToJson(const ExportChoice& choice)
{
    QJsonObject json{{QStringLiteral("language"), toQString(languageCode(choice.language))},
                     {QStringLiteral("left_out"), toArray(choice.leftOut)},
                     {QStringLiteral("allow_missing"), choice.allowMissing},
                     {QStringLiteral("formats"), toArray(choice.formats)},
                     {QStringLiteral("archival"), choice.archival}};
    for (const auto& [key, member] : kWords)
        json[QString::fromLatin1(key)] = choice.*member;
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

ExportChoice withRemembered(ExportChoice choice, const QByteArray& json)
{
    const QJsonObject kept = QJsonDocument::fromJson(json).object();
    for (const auto& [key, member] : kWords)
        choice.*member = kept[QString::fromLatin1(key)].toString(choice.*member);
    choice.language =
        languageFromCode(kept[QStringLiteral("language")].toString().toStdString()).value_or(choice.language);
    readSet(kept[QStringLiteral("left_out")], choice.leftOut);
    readSet(kept[QStringLiteral("formats")], choice.formats);
    choice.allowMissing = kept[QStringLiteral("allow_missing")].toBool(choice.allowMissing);
    choice.archival = kept[QStringLiteral("archival")].toBool(choice.archival);
    return choice;
}

} // namespace tidemark

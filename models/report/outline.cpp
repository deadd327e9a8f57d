// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/outline.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tidemark::report {

namespace {

QString inLanguage(const QJsonObject& json, QLatin1String key, Language language)
{
    const auto code = languageCode(language);
    return json.value(key).toObject().value(QLatin1String(code.data(), static_cast<qsizetype>(code.size()))).toString();
}

std::string numberOf(const QJsonObject& json) { return json.value(QLatin1String("number")).toString().toStdString(); }

tl::unexpected<Error> lacks(std::string where)
{
    return fail(ErrorCode::Parse,
                TM_TEXT("report", "The outline lacks a number or a title: %1").with(std::move(where)));
}

Result<Outline::Chapter> readChapter(const QJsonObject& json, Language language)
{
    const QLatin1String title("title");
    Outline::Chapter chapter{numberOf(json), inLanguage(json, title, language), {}};
    if (chapter.number.empty() || chapter.title.isEmpty())
        return lacks("chapter " + chapter.number);
    for (const auto& value : json.value(QLatin1String("sections")).toArray()) {
        const auto object = value.toObject();
        Outline::Section section{numberOf(object), inLanguage(object, title, language)};
        if (section.number.empty() || section.title.isEmpty())
            return lacks("section " + section.number);
        chapter.sections.push_back(std::move(section));
    }
    return chapter;
}

} // namespace

Result<Outline> parseOutline(const QByteArray& json, Language language)
{
    const auto root = QJsonDocument::fromJson(json).object();
    const QLatin1String title("title");
    Outline outline{inLanguage(root, title, language), inLanguage(root, QLatin1String("subtitle"), language), {}};
    if (outline.title.isEmpty())
        return lacks("title");
    for (const auto& value : root.value(QLatin1String("parts")).toArray()) {
        const auto object = value.toObject();
        const auto code = languageCode(language);
        Outline::Part part{object.value(QLatin1String("number")).toInt(),
                           inLanguage(object, title, language),
                           object.value(QLatin1String("target"))
                               .toObject()
                               .value(QLatin1String(code.data(), static_cast<qsizetype>(code.size())))
                               .toInt(),
                           {}};
        if (part.number < 1 || part.title.isEmpty())
            return lacks("part " + std::to_string(part.number));
        for (const auto& item : object.value(QLatin1String("chapters")).toArray()) {
            auto chapter = readChapter(item.toObject(), language);
            if (!chapter)
                return tl::unexpected(chapter.error());
            part.chapters.push_back(std::move(*chapter));
        }
        outline.parts.push_back(std::move(part));
    }
    return outline;
}

Result<Outline> builtinOutline(Language language)
{
    QFile file(QStringLiteral(":/report/outline.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, TM_TEXT("report", "The report’s outline is not there."));
    return parseOutline(file.readAll(), language);
}

QString sectionAnchor(const std::string& number)
{
    if (number.find('.') == std::string::npos)
        return QStringLiteral("part-") + QString::fromStdString(number);
    return QStringLiteral("s-") + QString::fromStdString(number).replace(u'.', u'-');
}

} // namespace tidemark::report

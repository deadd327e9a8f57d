// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/preview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace tidemark {

namespace {

constexpr std::array<std::pair<const char*, std::string ImportSettings::*>, 10> kFields{
    {{"format", &ImportSettings::format},
     {"instrument", &ImportSettings::instrument},
     {"zone", &ImportSettings::zone},
     {"encoding", &ImportSettings::encoding},
     {"separator", &ImportSettings::separator},
     {"dateOrder", &ImportSettings::dateOrder},
     {"decimal", &ImportSettings::decimal},
     {"interval", &ImportSettings::interval},
     {"adjustment", &ImportSettings::adjustment},
     {"date", &ImportSettings::date}}};

QString toText(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

std::optional<ColumnMapping> mappingFrom(const QJsonObject& object)
{
    ColumnMapping mapping;
    mapping.signature = object.value(QLatin1String("signature")).toString().toStdString();
    for (const auto& word : object.value(QLatin1String("columns")).toArray()) {
        const auto role = columnRoleFromName(word.toString().toStdString());
        if (!role)
            return std::nullopt;
        mapping.roles.push_back(*role);
    }
    const QJsonObject settings = object.value(QLatin1String("settings")).toObject();
    for (const auto& [name, field] : kFields)
        mapping.settings.*field = settings.value(QLatin1String(name)).toString().toStdString();
    if (mapping.signature.empty() || mapping.roles.empty())
        return std::nullopt;
    return mapping;
}

} // namespace

QByteArray mappingsToJson(std::span<const ColumnMapping> mappings)
{
    QJsonArray all;
    for (const auto& mapping : mappings) {
        QJsonArray columns;
        for (const auto role : mapping.roles)
            columns.append(toText(columnRoleName(role)));
        QJsonObject settings;
        for (const auto& [name, field] : kFields)
            if (!(mapping.settings.*field).empty())
                settings.insert(QLatin1String(name), toText(mapping.settings.*field));
        all.append(QJsonObject{{QStringLiteral("signature"), toText(mapping.signature)},
                               {QStringLiteral("columns"), columns},
                               {QStringLiteral("settings"), settings}});
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

std::vector<ColumnMapping> mappingsFromJson(const QByteArray& json)
{
    std::vector<ColumnMapping> mappings;
    for (const auto& object : QJsonDocument::fromJson(json).array())
        if (auto mapping = mappingFrom(object.toObject()))
            mappings.push_back(std::move(*mapping));
    return mappings;
}

} // namespace tidemark

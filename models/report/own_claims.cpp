// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of the ledger: the program's table of measures and the strategist's own claims.
#include "models/report/claim_ledger.h"

#include "models/text/json.h"
#include "models/text/to_qt.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace tidemark::report {

namespace {

bool readNumber(const QString& cell, double& value, double fallback)
{
    value = fallback;
    if (cell.isEmpty())
        return true;
    bool good = false;
    value = cell.toDouble(&good);
    return good && std::isfinite(value);
}

constexpr double kUnset = std::numeric_limits<double>::quiet_NaN();

std::string text(const QJsonObject& json, QLatin1String key) { return json.value(key).toString().toStdString(); }

} // namespace

Result<std::vector<ClaimMeasure>> parseMeasures(std::string_view csv)
{
    std::vector<ClaimMeasure> measures;
    std::int64_t line = 0;
    bool header = true;
    for (const auto& row : QString::fromUtf8(csv.data(), static_cast<qsizetype>(csv.size())).split(u'\n')) {
        ++line;
        const QString trimmed = row.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#') || std::exchange(header, false))
            continue;
        const auto cells = trimmed.split(u',');
        ClaimMeasure measure;
        // A key may hold commas between its parameters.
        const auto last = cells.size() - 1;
        if (last < 4 || !readNumber(cells[last - 2], measure.factor, 1)
            || !readNumber(cells[last - 1], measure.tolerance, kUnset))
            return fail(
                ErrorCode::Parse,
                TM_TEXT("report", "Measures of the claims, line %1: expected claim,key,factor,tolerance,expected")
                    .with(line));
        measure.claim = cells[0].toStdString();
        measure.key = cells.mid(1, last - 3).join(u',').toStdString();
        measure.expected = cells[last].toStdString();
        measures.push_back(std::move(measure));
    }
    return measures;
}

Result<std::vector<ClaimMeasure>> builtinMeasures()
{
    QFile file(QStringLiteral(":/report/claim_measures.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, TM_TEXT("report", "The measures of the claims are not there."));
    return parseMeasures(file.readAll().toStdString());
}

Result<OwnClaims> parseOwnClaims(std::string_view json)
{
    OwnClaims own;
    if (json.empty())
        return own;
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())));
    if (!document.isObject())
        return fail(ErrorCode::Parse, TM_TEXT("report", "The claims kept in this store cannot be read."));
    const auto root = document.object();
    for (const auto& value : root.value(QLatin1String("claims")).toArray()) {
        const auto item = value.toObject();
        const auto known = parseIsoDate(text(item, QLatin1String("known")));
        own.claims.push_back({text(item, QLatin1String("id")), text(item, QLatin1String("section")),
                              text(item, QLatin1String("said_zh")), text(item, QLatin1String("said_en")),
                              item.value(QLatin1String("value")).toDouble(kUnset), text(item, QLatin1String("unit")),
                              text(item, QLatin1String("as_of")), text(item, QLatin1String("kind")),
                              text(item, QLatin1String("source")), known.value_or(Date{})});
    }
    for (const auto& value : root.value(QLatin1String("measures")).toArray()) {
        const auto item = value.toObject();
        own.measures.push_back({text(item, QLatin1String("claim")), text(item, QLatin1String("key")),
                                item.value(QLatin1String("factor")).toDouble(1),
                                item.value(QLatin1String("tolerance")).toDouble(kUnset),
                                text(item, QLatin1String("expected"))});
    }
    return own;
}

std::string ownClaimsJson(const OwnClaims& own)
{
    QJsonArray claims;
    for (const auto& claim : own.claims)
        claims.append(QJsonObject{{QStringLiteral("id"), toQString(claim.id)},
                                  {QStringLiteral("section"), toQString(claim.section)},
                                  {QStringLiteral("said_zh"), toQString(claim.saidZh)},
                                  {QStringLiteral("said_en"), toQString(claim.saidEn)},
                                  {QStringLiteral("value"), jsonNumber(claim.value)},
                                  {QStringLiteral("unit"), toQString(claim.unit)},
                                  {QStringLiteral("as_of"), toQString(claim.asOf)},
                                  {QStringLiteral("kind"), toQString(claim.kind)},
                                  {QStringLiteral("source"), toQString(claim.source)},
                                  {QStringLiteral("known"), toQString(isoDate(claim.known))}});
    QJsonArray measures;
    for (const auto& measure : own.measures)
        measures.append(QJsonObject{{QStringLiteral("claim"), toQString(measure.claim)},
                                    {QStringLiteral("key"), toQString(measure.key)},
                                    {QStringLiteral("factor"), measure.factor},
                                    {QStringLiteral("tolerance"), jsonNumber(measure.tolerance)},
                                    {QStringLiteral("expected"), toQString(measure.expected)}});
    return QJsonDocument(QJsonObject{{QStringLiteral("claims"), claims}, {QStringLiteral("measures"), measures}})
        .toJson(QJsonDocument::Compact)
        .toStdString();
}

} // namespace tidemark::report

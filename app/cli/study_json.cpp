// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/study_json.h"

#include "models/items/table_text.h"
#include "models/text/json.h"

#include <QJsonArray>

#include <cmath>

namespace tidemark::cli {

namespace {

QString verdictName(VerdictState state)
{
    switch (state) {
    case VerdictState::Fired:
        return QStringLiteral("fired");
    case VerdictState::NotFired:
        return QStringLiteral("not fired");
    case VerdictState::NoData:
        break;
    }
    return QStringLiteral("no data");
}

QString simulationName(Simulation simulation)
{
    switch (simulation) {
    case Simulation::None:
        return QStringLiteral("none");
    case Simulation::Partly:
        return QStringLiteral("partly");
    case Simulation::All:
        break;
    }
    return QStringLiteral("all");
}

QJsonObject metricJson(const Metric& metric, const Translator& toWords)
{
    QJsonObject json{{QStringLiteral("id"), toQString(metric.id)},
                     {QStringLiteral("label"), toWords(metric.label)},
                     {QStringLiteral("value"), jsonNumber(metric.value)},
                     {QStringLiteral("shown"),
                      metric.words.empty() ? toQString(formatValue(metric.value, metric.format, toWords.language()))
                                           : toWords(metric.words)},
                     {QStringLiteral("as_of"), toQString(isoTime(metric.asOf))}};
    if (!metric.context.empty())
        json.insert(QStringLiteral("context"), toWords(metric.context));
    if (!metric.method.empty())
        json.insert(QStringLiteral("method"), toWords(metric.method));
    return json;
}

QJsonValue cellJson(const TableCell& cell, const TableColumn& column, const Translator& toWords)
{
    if (const auto* value = std::get_if<double>(&cell))
        return jsonNumber(*value);
    if (const auto* date = std::get_if<Date>(&cell))
        return toQString(isoDate(*date));
    if (const auto* time = std::get_if<TimePoint>(&cell))
        return toQString(isoTime(*time));
    return cellText(cell, column, toWords);
}

QJsonObject tableJson(const TableSpec& table, const Translator& toWords)
{
    QJsonArray columns;
    for (const auto& column : table.columns)
        columns.append(toQString(column.id));
    QJsonArray rows;
    for (const auto& row : table.rows) {
        QJsonObject json;
        for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i)
            json.insert(toQString(table.columns[i].id), cellJson(row[i], table.columns[i], toWords));
        rows.append(json);
    }
    return {{QStringLiteral("id"), toQString(table.id)},
            {QStringLiteral("title"), toWords(table.title)},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("rows"), rows}};
}

QJsonObject inputJson(const UsedInput& input)
{
    return {{QStringLiteral("role"), toQString(input.role)},
            {QStringLiteral("series"), toQString(input.name)},
            {QStringLiteral("file"), toQString(input.provenance.file)},
            {QStringLiteral("sha256"), toQString(input.provenance.sha256)},
            {QStringLiteral("simulated"), input.provenance.simulated}};
}

} // namespace

QJsonObject studyJson(const Study& study, const StudyOutput& output, const Translator& toWords)
{
    QJsonObject params;
    for (const auto& [id, value] : output.params.all())
        params.insert(toQString(id), toQString(paramToString(value)));
    return {
        {QStringLiteral("study"), toQString(study.id)},
        {QStringLiteral("title"), toWords(study.title)},
        {QStringLiteral("as_of"), toQString(isoTime(output.asOf))},
        {QStringLiteral("digest"), toQString(output.digest)},
        {QStringLiteral("simulated"), simulationName(output.simulated)},
        {QStringLiteral("complete"), output.complete()},
        {QStringLiteral("params"), params},
        {QStringLiteral("metrics"),
         jsonArrayOf(output.metrics, [&](const Metric& m) { return metricJson(m, toWords); })},
        {QStringLiteral("verdicts"), jsonArrayOf(output.verdicts,
                                                 [&](const Verdict& v) {
                                                     return QJsonObject{
                                                         {QStringLiteral("id"), toQString(v.id)},
                                                         {QStringLiteral("rule"), toWords(v.rule)},
                                                         {QStringLiteral("state"), verdictName(v.state)},
                                                         {QStringLiteral("detail"), toWords(v.detail)},
                                                         {QStringLiteral("date"), toQString(isoDate(v.date))}};
                                                 })},
        {QStringLiteral("notes"), jsonArrayOf(output.notes, [&](const Note& n) { return toWords(n.text); })},
        {QStringLiteral("figures"), jsonArrayOf(output.figures,
                                                [&](const FigureSpec& f) {
                                                    return QJsonObject{
                                                        {QStringLiteral("id"), toQString(f.id)},
                                                        {QStringLiteral("headline"), toWords(f.headline)},
                                                        {QStringLiteral("subtitle"), toWords(f.subtitle)},
                                                        {QStringLiteral("alt"), toWords(f.altText)}};
                                                })},
        {QStringLiteral("tables"),
         jsonArrayOf(output.tables, [&](const TableSpec& t) { return tableJson(t, toWords); })},
        {QStringLiteral("missing"), jsonArrayOf(output.missing,
                                                [&](const MissingInput& m) {
                                                    return QJsonObject{{QStringLiteral("wanted"), toWords(m.wanted)},
                                                                       {QStringLiteral("required"), m.required}};
                                                })},
        {QStringLiteral("inputs"), jsonArrayOf(output.inputs, inputJson)},
    };
}

} // namespace tidemark::cli

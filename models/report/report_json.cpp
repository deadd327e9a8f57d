// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/report_json.h"

#include "models/text/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <map>

namespace tidemark::report {

namespace {

QJsonObject coverJson(const Cover& cover)
{
    return {{QStringLiteral("title"), cover.title},   {QStringLiteral("subtitle"), cover.subtitle},
            {QStringLiteral("author"), cover.author}, {QStringLiteral("organisation"), cover.organisation},
            {QStringLiteral("date"), cover.date},     {QStringLiteral("simulation"), cover.simulation}};
}

QJsonObject entryJson(const LedgerEntry& entry, const Translator& translator)
{
    const Language language = translator.language();
    QJsonObject json{{QStringLiteral("id"), toQString(entry.claim.id)},
                     {QStringLiteral("section"), toQString(entry.claim.section)},
                     {QStringLiteral("said"), toQString(saidIn(entry.claim, language))},
                     {QStringLiteral("source"), toQString(entry.claim.source)},
                     {QStringLiteral("kind"), toQString(entry.claim.kind)},
                     {QStringLiteral("value"), jsonNumber(entry.claim.value)},
                     {QStringLiteral("unit"), toQString(entry.claim.unit)},
                     {QStringLiteral("key"), toQString(entry.key)},
                     {QStringLiteral("measured"), jsonNumber(entry.measured)},
                     {QStringLiteral("difference"), jsonNumber(entry.difference)},
                     {QStringLiteral("verdict"), toQString(claimToken(entry.verdict))},
                     {QStringLiteral("own"), entry.own},
                     {QStringLiteral("later"), entry.later},
                     {QStringLiteral("paragraphs"),
                      jsonArrayOf(entry.paragraphs, [](const std::string& id) { return toQString(id); })}};
    if (!entry.why.empty())
        json.insert(QStringLiteral("why"), translator(entry.why));
    return json;
}

} // namespace

QString problemKindName(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Missing:
        return QStringLiteral("missing");
    case ProblemKind::Unknown:
        return QStringLiteral("unknown");
    case ProblemKind::Syntax:
        return QStringLiteral("syntax");
    case ProblemKind::Altered:
        return QStringLiteral("altered");
    case ProblemKind::Conflict:
        return QStringLiteral("conflict");
    case ProblemKind::Simulated:
        return QStringLiteral("simulated");
    case ProblemKind::Input:
        return QStringLiteral("input");
    case ProblemKind::Length:
        break;
    }
    return QStringLiteral("length");
}

Text problemText(const Problem& problem)
{
    if (problem.file.empty())
        return problem.text;
    if (problem.line > 0)
        return TM_TEXT("report", "%1, line %2: %3")
            .with(problem.file)
            .with(std::int64_t{problem.line})
            .with(problem.text);
    return TM_TEXT("report", "%1: %2").with(problem.file).with(problem.text);
}

QJsonObject reportJson(const Assembly& assembly, const Translator& translator)
{
    const auto& document = assembly.document;
    return {
        {QStringLiteral("language"), QString::fromLatin1(languageCode(document.language).data())},
        {QStringLiteral("as_of"), toQString(isoTime(document.asOf))},
        {QStringLiteral("digest"), toQString(document.digest)},
        {QStringLiteral("simulated"), document.simulated != Simulation::None},
        {QStringLiteral("cover"), coverJson(document.cover)},
        {QStringLiteral("headings"), jsonArrayOf(headings(document),
                                                 [](const Heading* heading) {
                                                     return QJsonObject{
                                                         {QStringLiteral("level"), heading->level},
                                                         {QStringLiteral("text"), plainText(heading->text)},
                                                         {QStringLiteral("anchor"), heading->anchor}};
                                                 })},
        {QStringLiteral("figures"), jsonArrayOf(figures(document),
                                                [](const Figure* figure) {
                                                    return QJsonObject{
                                                        {QStringLiteral("number"), figure->number},
                                                        {QStringLiteral("id"), toQString(figure->spec->id)},
                                                        {QStringLiteral("digest"), toQString(figure->spec->digest)},
                                                        {QStringLiteral("caption"), plainText(figure->caption)},
                                                        {QStringLiteral("alt"), figure->altText}};
                                                })},
        {QStringLiteral("tables"), jsonArrayOf(tables(document),
                                               [](const Table* table) {
                                                   return QJsonObject{
                                                       {QStringLiteral("number"), table->number},
                                                       {QStringLiteral("caption"), plainText(table->caption)},
                                                       {QStringLiteral("rows"), static_cast<int>(table->rows.size())}};
                                               })},
        {QStringLiteral("footnotes"), static_cast<int>(document.footnotes.size())},
        {QStringLiteral("parts"), jsonArrayOf(document.parts,
                                              [](const PartCount& part) {
                                                  return QJsonObject{{QStringLiteral("part"), part.part},
                                                                     {QStringLiteral("han"), part.han},
                                                                     {QStringLiteral("words"), part.words},
                                                                     {QStringLiteral("target"), part.target}};
                                              })},
        {QStringLiteral("values"), jsonArrayOf(document.values,
                                               [](const BoundValue& value) {
                                                   return QJsonObject{
                                                       {QStringLiteral("section"), toQString(value.section)},
                                                       {QStringLiteral("key"), toQString(value.key)},
                                                       {QStringLiteral("value"), jsonNumber(value.value)},
                                                       {QStringLiteral("shown"), value.shown},
                                                       {QStringLiteral("missing"), value.missing}};
                                               })},
        {QStringLiteral("claims"),
         jsonArrayOf(assembly.ledger, [&](const LedgerEntry& entry) { return entryJson(entry, translator); })},
        {QStringLiteral("problems"), jsonArrayOf(assembly.problems,
                                                 [&](const Problem& problem) {
                                                     return QJsonObject{
                                                         {QStringLiteral("kind"), problemKindName(problem.kind)},
                                                         {QStringLiteral("section"), toQString(problem.section)},
                                                         {QStringLiteral("text"), translator(problemText(problem))}};
                                                 })},
    };
}

Result<std::vector<BoundValue>> valuesFromJson(const QByteArray& json)
{
    const auto document = QJsonDocument::fromJson(json);
    const auto list = document.object().value(QLatin1String("values"));
    if (!list.isArray())
        return fail(ErrorCode::Parse,
                    TM_TEXT("report", "not a report as tidemark report --json writes it: it has no list of values"));
    std::vector<BoundValue> values;
    for (const auto& item : list.toArray()) {
        const auto object = item.toObject();
        values.push_back({object.value(QLatin1String("section")).toString().toStdString(),
                          object.value(QLatin1String("key")).toString().toStdString(),
                          object.value(QLatin1String("value")).toDouble(std::numeric_limits<double>::quiet_NaN()),
                          object.value(QLatin1String("shown")).toString(),
                          object.value(QLatin1String("missing")).toBool()});
    }
    return values;
}

std::vector<ValueDifference> compareValues(const std::vector<BoundValue>& before, const std::vector<BoundValue>& after)
{
    using Place = std::tuple<std::string, std::string, int>;
    const auto placed = [](const std::vector<BoundValue>& values) {
        std::map<std::pair<std::string, std::string>, int> uses;
        std::vector<std::pair<Place, const BoundValue*>> list;
        for (const auto& value : values)
            list.emplace_back(Place{value.section, value.key, ++uses[{value.section, value.key}]}, &value);
        return list;
    };
    const auto first = placed(before);
    const auto second = placed(after);
    const std::map<Place, const BoundValue*> known(second.begin(), second.end());
    const std::map<Place, const BoundValue*> old(first.begin(), first.end());
    std::vector<ValueDifference> differences;
    for (const auto& [place, value] : first) {
        const auto it = known.find(place);
        if (it == known.end())
            differences.push_back({value->section, value->key, value->shown, {}});
        else if (it->second->shown != value->shown)
            differences.push_back(
                {value->section, value->key, value->shown, it->second->shown, it->second->value - value->value});
    }
    for (const auto& [place, value] : second)
        if (!old.contains(place))
            differences.push_back({value->section, value->key, {}, value->shown});
    return differences;
}

TableSpec differenceTable(const std::vector<ValueDifference>& differences)
{
    TableSpec table;
    table.id = "difference";
    table.title = TM_TEXT("report", "Numbers that differ");
    table.columns = {{"section", TM_TEXT("report", "Section"), {}, false},
                     {"key", TM_TEXT("report", "Value"), {}, false},
                     {"before", TM_TEXT("report", "First"), {}, true},
                     {"after", TM_TEXT("report", "Second"), {}, true},
                     {"change", TM_TEXT("report", "Change"), number(6, Sign::Always), true}};
    const auto shown = [](const QString& text) { return verbatim(text.isEmpty() ? "—" : text.toStdString()); };
    for (const auto& difference : differences)
        table.rows.push_back({verbatim(difference.section), verbatim(difference.key), shown(difference.before),
                              shown(difference.after), difference.change});
    return table;
}

} // namespace tidemark::report

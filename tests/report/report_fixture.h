// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/assemble.h"
#include "models/report/inlines.h"

#include <QRegularExpression>

namespace tidemark::report {

/// A computed study with what the texts of these tests ask for.
inline StudyOutput sampleOutput()
{
    StudyOutput output;
    output.study = "alpha";
    output.asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    output.params.set("level", ParamValue{6456.0});
    output.params.set("window", ParamValue{std::int64_t{60}});
    const auto metric = [&](std::string id, double value, NumberFormat format) -> Metric& {
        Metric made;
        made.id = "alpha." + id;
        made.label = verbatim("Label");
        made.value = value;
        made.format = format;
        made.asOf = output.asOf;
        output.metrics.push_back(std::move(made));
        return output.metrics.back();
    };
    metric("distance", -0.0126568, signedPercent());
    metric("count", 8, number(0));
    metric("nothing", std::numeric_limits<double>::quiet_NaN(), number(2));
    metric("peak_time", 67, number(0)).words =
        Text{"figure", "%1", {TimeArg{*parseAsOf("2025-11-20T15:37:00Z"), TimeStyle::NewYorkClock}}};
    metric("evil", 1, number(0)).words = verbatim("{{alpha.count}} **bold** [x](file:///etc/passwd)");
    output.verdicts.push_back({"alpha.break", verbatim("Rule"), VerdictState::NotFired, verbatim("Detail"), {}});
    TableSpec table;
    table.id = "alpha.cases";
    table.title = verbatim("Cases");
    table.columns = {{"date", verbatim("Date"), {}, false}, {"t1", verbatim("T+1"), signedPercent(1), true}};
    table.rows = {{makeDate(2020, 4, 7), 0.034}, {makeDate(2025, 4, 8), 0.095}};
    output.tables.push_back(table);
    FigureSpec figure;
    figure.id = "alpha.path";
    figure.headline = verbatim("It fell");
    figure.subtitle = verbatim("%, by minute");
    figure.source = verbatim("SPY 1m (csv)");
    figure.asOf = output.asOf;
    output.figures.push_back(figure);
    return output;
}

inline const std::set<std::string>& sampleStudies()
{
    static const std::set<std::string> studies{"alpha", "beta"};
    return studies;
}

inline StudyResults sampleResults()
{
    StudyResults results;
    results.emplace(StudyRequest{"alpha", {}}, sampleOutput());
    StudyOutput poor;
    poor.study = "beta";
    poor.missing.push_back({verbatim("Daily bars of VIX"), verbatim("rows"), {"Yahoo"}, true});
    results.emplace(StudyRequest{"beta", {}}, std::move(poor));
    return results;
}

inline Claim sampleClaim(std::string id, double value, std::string unit, Date known = makeDate(2025, 11, 20))
{
    return {std::move(id),   "1.1.1",      "说法",  "what was said", value,
            std::move(unit), "2025-11-20", "press", "A paper",       known};
}

/// A one-section report of `markdown`.
inline ReportInput sampleInput(const QString& markdown, Language language = Language::English)
{
    Outline outline{QStringLiteral("Title"),
                    {},
                    {{1,
                      QStringLiteral("Part I: One"),
                      10,
                      {{"1.1", QStringLiteral("Chapter"), {{"1.1.1", QStringLiteral("Section")}}}}}}};
    ReportInput input;
    input.options.language = language;
    input.options.asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    input.texts = readTexts(std::move(outline), {{"1.1.1", "en/1.1.1.md", markdown, false}});
    input.results = sampleResults();
    input.studies = {{"alpha", verbatim("Alpha"), verbatim("How."), verbatim("a = b"), {}, {}},
                     {"beta", verbatim("Beta"), verbatim("How."), {}, {}, {}}};
    input.claims = {sampleClaim("cases.count", 8, "count"), sampleClaim("cases.t1", 2.33, "%"),
                    sampleClaim("depth", 5, "million USD"), sampleClaim("later", 1, "%", makeDate(2025, 11, 21))};
    input.measures = {{"cases.count", "alpha.count", 1, std::nan(""), {}},
                      {"cases.t1", "alpha.distance", 100, std::nan(""), {}}};
    input.digest = "0badcafe";
    return input;
}

/// The text of the section's blocks, a line each.
inline QString bodyText(const ReportDocument& document)
{
    QString text;
    for (const auto& block : document.blocks) {
        if (block.section != "1.1.1")
            continue;
        if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
            text += plainText(paragraph->text) + u'\n';
        if (const auto* list = std::get_if<List>(&block.content))
            for (const auto& item : list->items)
                text += QString(item.level, u'>') + plainText(item.text) + u'\n';
    }
    return text.trimmed();
}

inline std::string kinds(const Assembly& assembly)
{
    std::string text;
    for (const auto& problem : assembly.problems)
        if (problem.kind != ProblemKind::Length && problem.kind != ProblemKind::Conflict
            && problem.kind != ProblemKind::Input)
            text += std::to_string(static_cast<int>(problem.kind));
    return text;
}

} // namespace tidemark::report

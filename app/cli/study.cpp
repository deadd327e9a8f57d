// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figure_options.h"
#include "app/cli/store_option.h"
#include "app/cli/study_json.h"
#include "app/cli/text_table.h"
#include "models/items/kept_annotations.h"
#include "models/items/table_text.h"
#include "models/ooxml/study_workbook.h"
#include "models/pipeline/run_study.h"
#include "models/studies/registry.h"
#include "widgets/figure/figure_painter.h"

#include <QImage>
#include <QJsonDocument>

#include <algorithm>

namespace tidemark::cli {

namespace {

constexpr QSize kFigureSize{1120, 680};

Result<const Study*> studyNamed(const QString& id)
{
    if (const Study* study = findStudy(id.toStdString()))
        return study;
    std::string known;
    for (const auto& study : studies())
        known += (known.empty() ? "" : ", ") + study.id;
    return tidemark::fail(ErrorCode::Usage,
                          TM_TEXT("cli", "There is no study “%1”; there are %2").with(id.toStdString()).with(known));
}

Result<ParamValues> paramsFrom(const Study& study, const QStringList& assignments)
{
    ParamValues values{study.params};
    for (const auto& assignment : assignments) {
        const std::string id = assignment.section(QLatin1Char('='), 0, 0).toStdString();
        const auto spec = std::ranges::find(study.params, id, &ParamSpec::id);
        if (!assignment.contains(QLatin1Char('=')) || spec == study.params.end()) {
            std::string known;
            for (const auto& param : study.params)
                known += (known.empty() ? "" : ", ") + param.id;
            return tidemark::fail(ErrorCode::Usage, TM_TEXT("cli", "--param %1: write name=value with one of %2")
                                                        .with(assignment.toStdString())
                                                        .with(known));
        }
        auto value = paramFromString(*spec, assignment.section(QLatin1Char('='), 1).toStdString());
        if (!value)
            return tl::unexpected(value.error());
        values.set(id, std::move(*value));
    }
    return values;
}

TableSpec metricTable(const StudyOutput& output)
{
    TableSpec table;
    table.columns = {{"metric", TM_TEXT("cli", "Metric"), {}, false},
                     {"label", TM_TEXT("cli", "What"), {}, false},
                     {"value", TM_TEXT("cli", "Value"), {}, true},
                     {"context", TM_TEXT("cli", "Context"), {}, false}};
    for (const auto& metric : output.metrics) {
        Text shown = metric.words;
        if (shown.empty())
            shown = TM_TEXT("cli", "%1").with(metric.value, metric.format);
        table.rows.push_back({verbatim(metric.id), metric.label, shown, metric.context});
    }
    return table;
}

void printOutput(const Study& study, const StudyOutput& output, const Console& console)
{
    const auto& toWords = console.tr();
    console.out(toWords(study.title) + QStringLiteral("  #") + toQString(output.digest));
    const Date day = asOfDate(output.asOf);
    console.out(endOfNewYorkDay(day) == output.asOf
                    ? toWords(TM_TEXT("cli", "As of the end of %1 in New York").with(day))
                    : toWords(TM_TEXT("cli", "As of %1").with(output.asOf, TimeStyle::Both)));
    if (output.simulated != Simulation::None)
        console.out(output.simulated == Simulation::All ? toWords(TM_TEXT("cli", "SIMULATED data"))
                                                        : toWords(TM_TEXT("cli", "Partly SIMULATED data")));
    for (const auto& figure : output.figures)
        console.out(QStringLiteral("  ") + toWords(figure.headline));
    console.out({});
    if (!output.metrics.empty())
        printTable(metricTable(output), console);
    for (const auto& table : output.tables) {
        console.out({});
        printTable(table, console);
    }
    console.out({});
    for (const auto& verdict : output.verdicts)
        console.out(toWords(verdict.rule) + QStringLiteral(": ") + toWords(verdict.detail));
    for (const auto& note : output.notes)
        console.out(toWords(note.text));
    for (const auto& input : output.inputs)
        console.out(toWords(TM_TEXT("cli", "Source: %1, %2").with(input.name).with(input.provenance.file)));
}

void printMissing(const StudyOutput& output, const Console& console)
{
    const auto& toWords = console.tr();
    for (const auto& input : output.missing) {
        std::string formats;
        for (const auto& format : input.formats)
            formats += (formats.empty() ? "" : ", ") + format;
        QString line = toWords(input.required ? TM_TEXT("cli", "Missing: %1").with(input.wanted)
                                              : TM_TEXT("cli", "Not there, and not needed: %1").with(input.wanted));
        if (!formats.empty())
            line += QStringLiteral("  ") + toWords(TM_TEXT("cli", "(tidemark import reads it from %1)").with(formats));
        console.err(line);
    }
}

void printCsv(const StudyOutput& output, const Console& console)
{
    TableSpec metrics;
    metrics.columns = {{"metric", verbatim("metric"), {}, false},
                       {"value", verbatim("value"), {}, true},
                       {"shown", verbatim("shown"), {}, false}};
    for (const auto& metric : output.metrics)
        metrics.rows.push_back(
            {verbatim(metric.id), metric.value,
             metric.words.empty() ? TM_TEXT("cli", "%1").with(metric.value, metric.format) : metric.words});
    console.raw(tableCsv(metrics, console.tr()));
    for (const auto& table : output.tables) {
        console.raw("\r\n# " + QByteArray::fromStdString(table.id) + "\r\n");
        console.raw(tableCsv(table, console.tr()).mid(3)); // the byte-order mark stands once, at the start
    }
}

/// `name.png`, or `name-FIGURE.png` when several figures go to one name.
QString pictureName(const QString& path, const FigureSpec& figure, bool several)
{
    if (!several)
        return path;
    const auto dot = path.lastIndexOf(QLatin1Char('.'));
    const QString id = toQString(figure.id).section(QLatin1Char('.'), 1);
    return dot < 0 ? path + QLatin1Char('-') + id : path.left(dot) + QLatin1Char('-') + id + path.mid(dot);
}

Status writePictures(const StudyOutput& output, const QCommandLineParser& parser, const PictureOptions& picture,
                     const std::vector<KeptAnnotation>& drawings, const Console& console)
{
    const QString wanted = parser.value(QStringLiteral("figure"));
    std::vector<const FigureSpec*> figures;
    for (const auto& figure : output.figures)
        if (wanted.isEmpty() || toQString(figure.id) == wanted
            || toQString(figure.id).endsWith(QLatin1Char('.') + wanted))
            figures.push_back(&figure);
    if (figures.empty())
        return tidemark::fail(ErrorCode::Usage,
                              TM_TEXT("cli", "--figure: the study gives no figure “%1”").with(wanted.toStdString()));
    FigureStyle style{.theme = picture.theme, .translator = &console.tr()};
    const QSize size = picture.size.isEmpty() ? kFigureSize : picture.size;
    for (const FigureSpec* figure : figures) {
        style.annotations = annotationsOn(drawings, output.study, *figure);
        for (const auto& format : {QStringLiteral("png"), QStringLiteral("svg")}) {
            if (!parser.isSet(format))
                continue;
            const QByteArray bytes = format == QStringLiteral("svg")
                                         ? figureSvg(*figure, style, size)
                                         : pngBytes(figureImage(*figure, style, size, picture.scale));
            const QString path = pictureName(parser.value(format), *figure, figures.size() > 1);
            if (const auto status = writeFile(path, bytes); !status)
                return status;
            console.err(path);
        }
    }
    return {};
}

Status writeWorkbook(const Study& study, const StudyOutput& output, const QString& path, const Console& console)
{
    const auto bytes = ooxml::studyWorkbook(study.title, output, console.tr());
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (const auto status = writeFile(path, *bytes); !status)
        return status;
    console.err(path);
    return {};
}

} // namespace

int runStudyCommand(const QStringList& arguments, const Console& console)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    addAsOfOption(parser);
    addPictureOptions(parser);
    parser.addOptions({
        {QStringLiteral("param"), QStringLiteral("A parameter, name=value; may be given several times."),
         QStringLiteral("k=v")},
        {QStringLiteral("json"), QStringLiteral("Everything as JSON.")},
        {QStringLiteral("csv"), QStringLiteral("Metrics and tables as CSV.")},
        {QStringLiteral("png"), QStringLiteral("The figures as PNG."), QStringLiteral("file")},
        {QStringLiteral("svg"), QStringLiteral("The figures as SVG."), QStringLiteral("file")},
        {QStringLiteral("xlsx"), QStringLiteral("Metrics, tables and figures' numbers as a workbook."),
         QStringLiteral("file")},
        {QStringLiteral("figure"), QStringLiteral("Only this figure."), QStringLiteral("id")},
        {QStringLiteral("drawings"), QStringLiteral("With what was drawn on the figures in the window.")},
    });
    parser.addPositionalArgument(QStringLiteral("id"), QStringLiteral("The study; tidemark list studies names them."),
                                 QStringLiteral("ID"));
    if (const auto code = parse(parser, QStringLiteral("study"), arguments, console))
        return *code;
    if (parser.positionalArguments().size() != 1)
        return console.usage(TM_TEXT("cli", "study: name one study; tidemark list studies names them"));
    const auto study = studyNamed(parser.positionalArguments().front());
    if (!study)
        return console.fail(study.error());
    const auto params = paramsFrom(**study, parser.values(QStringLiteral("param")));
    if (!params)
        return console.fail(params.error());
    const auto picture = pictureOptions(parser, console.language());
    if (!picture)
        return console.fail(picture.error());
    const auto store = openForReading(parser, console);
    if (!store)
        return console.fail(store.error());
    const auto asOf = asOfOption(parser, **store);
    if (!asOf)
        return console.fail(asOf.error());
    const auto output = runStudy(**study, *params, **store, *asOf, Progress{});
    if (!output)
        return console.fail(output.error());
    if (parser.isSet(QStringLiteral("json")))
        console.raw(QJsonDocument(studyJson(**study, *output, console.tr())).toJson());
    else if (parser.isSet(QStringLiteral("csv")))
        printCsv(*output, console);
    else
        printOutput(**study, *output, console);
    printMissing(*output, console);
    if (!output->complete())
        return ExitCode::Incomplete;
    if (parser.isSet(QStringLiteral("xlsx")))
        if (const auto written = writeWorkbook(**study, *output, parser.value(QStringLiteral("xlsx")), console);
            !written)
            return console.fail(written.error());
    if (parser.isSet(QStringLiteral("png")) || parser.isSet(QStringLiteral("svg"))) {
        Result<std::vector<KeptAnnotation>> drawings;
        if (parser.isSet(QStringLiteral("drawings")))
            drawings = readAnnotations(**store);
        if (!drawings)
            return console.fail(drawings.error());
        if (const auto written = writePictures(*output, parser, *picture, *drawings, console); !written)
            return console.fail(written.error());
    }
    return ExitCode::Done;
}

} // namespace tidemark::cli

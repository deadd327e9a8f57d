// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/help_pages.h"

#include "models/studies/registry.h"
#include "models/text/to_qt.h"

#include <QFile>
#include <QStringList>

#include <array>

namespace tidemark {

namespace {

/// The page before the studies, and those after them.
constexpr std::array<const char*, 1> kBeforeStudies{"getting-started"};
constexpr std::array<const char*, 9> kAfterStudies{
    "report-text",   "presentation",        "keys",          "command-line", "data", "formats",
    "import-policy", "store-and-snapshots", "simulated-data"};

QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
}

/// The first heading of a page.
QString titleOf(const QString& markdown)
{
    const QString line = markdown.section(QLatin1Char('\n'), 0, 0);
    return line.startsWith(QLatin1String("# ")) ? line.mid(2).trimmed() : line;
}

QString cell(QString text)
{
    return text.replace(QLatin1Char('|'), QStringLiteral("\\|")).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

/// What a parameter accepts: its range, its choices, or nothing to say.
QString acceptedBy(const ParamSpec& param, const Translator& inWords)
{
    QStringList choices;
    for (const auto& choice : param.choices)
        choices.append(QStringLiteral("`%1`").arg(toQString(choice.id)));
    if (param.kind == ParamKind::Choice)
        return choices.join(QStringLiteral(" "));
    if ((param.kind == ParamKind::Integer || param.kind == ParamKind::Number) && param.minimum < param.maximum)
        return inWords(TM_TEXT("help", "%1 to %2").with(param.minimum, param.format).with(param.maximum, param.format));
    return {};
}

QString parameterTable(const Study& study, const Translator& inWords)
{
    if (study.params.empty())
        return {};
    const auto row = [](const QStringList& cells) {
        return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
    };
    QString table = QStringLiteral("\n\n## ") + inWords(TM_TEXT("help", "Parameters")) + QStringLiteral("\n\n");
    table += row({inWords(TM_TEXT("help", "Parameter")), QStringLiteral("--param"), inWords(TM_TEXT("help", "Default")),
                  inWords(TM_TEXT("help", "Accepts")), inWords(TM_TEXT("help", "Meaning"))});
    table += QStringLiteral("|---|---|---|---|---|\n");
    for (const auto& param : study.params)
        table += row({cell(inWords(param.label)), QStringLiteral("`%1`").arg(toQString(param.id)),
                      QStringLiteral("`%1`").arg(cell(toQString(paramToString(param.defaultValue)))),
                      cell(acceptedBy(param, inWords)), cell(inWords(param.help))});
    return table;
}

HelpPage studyPage(const Study& study, const QString& folder, const Translator& inWords)
{
    HelpPage page{.id = toQString(study.id), .title = inWords(study.title), .markdown = {}, .study = true};
    page.markdown = read(folder + QStringLiteral("studies/") + page.id + QStringLiteral(".md")).trimmed();
    if (page.markdown.isEmpty())
        page.markdown = QStringLiteral("# %1\n\n%2\n\n    %3\n\n%4")
                            .arg(page.title, inWords(study.method), inWords(study.formula), inWords(study.definition));
    page.markdown += parameterTable(study, inWords);
    return page;
}

} // namespace

std::vector<HelpPage> helpPages(const Translator& translator)
{
    const QString folder =
        QStringLiteral(":/help/") + toQString(languageCode(translator.language())) + QLatin1Char('/');
    std::vector<HelpPage> pages;
    const auto add = [&](const char* id) {
        const QString name = QString::fromLatin1(id);
        const QString markdown = read(folder + name + QStringLiteral(".md"));
        if (!markdown.isEmpty())
            pages.push_back({.id = name, .title = titleOf(markdown), .markdown = markdown});
    };
    for (const char* id : kBeforeStudies)
        add(id);
    for (const auto& study : studies())
        pages.push_back(studyPage(study, folder, translator));
    for (const char* id : kAfterStudies)
        add(id);
    return pages;
}

QString headingAnchor(const QString& heading)
{
    QString anchor;
    for (const QChar c : heading.toLower()) {
        if (c.isLetterOrNumber())
            anchor += c;
        else if (c.isSpace() || c == QLatin1Char('-'))
            anchor += QLatin1Char('-');
    }
    return anchor;
}

} // namespace tidemark

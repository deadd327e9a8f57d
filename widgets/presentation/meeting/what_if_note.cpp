// SPDX-License-Identifier: GPL-3.0-or-later
// A question of the meeting as a paragraph of the report.
#include "models/report/key.h"
#include "models/studies/registry.h"
#include "models/text/to_qt.h"
#include "widgets/presentation/meeting/meeting.h"

#include <algorithm>

namespace tidemark {

namespace {

const ParamSpec* specOf(const std::string& study, const std::string& param)
{
    const Study* found = findStudy(study);
    if (!found)
        return nullptr;
    const auto it = std::ranges::find(found->params, param, &ParamSpec::id);
    return it == found->params.end() ? nullptr : &*it;
}

/// The words after the bar with which the text prints a parameter as its study shows it; empty: as it is.
QString formatWords(const ParamSpec& spec)
{
    if (spec.kind == ParamKind::Day)
        return QStringLiteral("|date");
    if (spec.kind != ParamKind::Number && spec.kind != ParamKind::Integer)
        return {};
    const auto& format = spec.format;
    const char* word = "number";
    switch (format.unit) {
    case Unit::Percent:
        word = "percent";
        break;
    case Unit::PercentPoint:
        word = "pp";
        break;
    case Unit::BasisPoint:
        word = "bp";
        break;
    case Unit::Times:
        word = "times";
        break;
    case Unit::Sigma:
        word = "sigma";
        break;
    case Unit::Usd:
        word = "usd";
        break;
    case Unit::UsdBillion:
        word = "billion";
        break;
    case Unit::Minutes:
        word = "minutes";
        break;
    case Unit::Days:
        word = "days";
        break;
    case Unit::Hours:
        word = "hours";
        break;
    default:
        if (!format.grouping)
            word = "plain";
        break;
    }
    return QStringLiteral("|%1 %2").arg(QLatin1String(word)).arg(format.decimals);
}

/// Words that stand in a text as they are: what the text's rules would read is taken from its marks.
QString literal(const QString& words)
{
    QString safe;
    for (const QChar c : words) {
        if (QStringLiteral("\\*_`[]{}|<>#").contains(c))
            safe += u'\\';
        safe += c;
    }
    return safe;
}

QString binding(const StudyRequest& request, const QString& name, const QString& format)
{
    return QStringLiteral("{{") + toQString(report::written(request)) + u'.' + name + format + QStringLiteral("}}");
}

/// What the report itself asks for: the question without the moved parameter, which it has as its default or as it was before.
StudyRequest storyRequest(const WhatIf& tried, const ParamSpec* spec)
{
    StudyRequest story = tried.asked;
    story.params.erase(tried.param);
    if (!spec || tried.from != paramToString(spec->defaultValue))
        story.params[tried.param] = tried.from;
    return story;
}

/// A parameter's value in the sentence: bound where it is a number or a day, else its name in the language.
QString valueWords(const StudyRequest& request, const std::string& param, const std::string& value,
                   const ParamSpec* spec, const Translator& translator)
{
    if (spec) {
        if (const auto choice = std::ranges::find(spec->choices, value, &Choice::id); choice != spec->choices.end())
            return literal(translator(choice->label));
    }
    return binding(request, QStringLiteral("params.") + toQString(param), spec ? formatWords(*spec) : QString{});
}

/// With a blank between Han and what is Latin at either end.
QString setInHan(const QString& words)
{
    const auto latin = [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x250; };
    if (words.isEmpty())
        return words;
    return (latin(words.front()) ? QStringLiteral(" ") : QString{}) + words
           + (latin(words.back()) ? QStringLiteral(" ") : QString{});
}

} // namespace

QString whatIfNote(const WhatIf& tried, Language language)
{
    const bool chinese = language == Language::Chinese;
    const Translator translator(language);
    const ParamSpec* spec = specOf(tried.asked.study, tried.param);
    const StudyRequest story = storyRequest(tried, spec);
    QString label = literal(translator(spec ? spec->label : tried.parameter));
    // Within the sentence, unless it begins with an abbreviation.
    if (!chinese && label.size() > 1 && label[1].isLower())
        label[0] = label[0].toLower();
    const auto sentence = chinese ? QStringLiteral("会议设问：若%1由 %2 改为 %3")
                                  : QStringLiteral("Asked in the meeting: %1 at %3 instead of %2");
    QString text =
        sentence.arg(chinese ? setInHan(label) : label, valueWords(story, tried.param, tried.from, spec, translator),
                     valueWords(tried.asked, tried.param, tried.to, spec, translator));
    QStringList numbers;
    const auto number = chinese ? QStringLiteral("%1为 %2（报告为 %3）") : QStringLiteral("%1: %2 (in the report %3)");
    for (const std::string& metric : tried.metrics) {
        const QString name = toQString(metric).section(u'.', 1);
        if (!name.isEmpty())
            numbers.append(number.arg(binding(tried.asked, name, QStringLiteral("|label")),
                                      binding(tried.asked, name, {}), binding(story, name, {})));
    }
    if (!numbers.isEmpty())
        text += (chinese ? QStringLiteral("，则") : QStringLiteral(". "))
                + numbers.join(chinese ? QStringLiteral("；") : QStringLiteral("; "));
    return text + (chinese ? QStringLiteral("。") : QStringLiteral("."));
}

QString appended(const QString& text, const QString& paragraph)
{
    if (text.contains(paragraph))
        return text;
    QString whole = text;
    while (!whole.isEmpty() && whole.back().isSpace())
        whole.chop(1);
    return (whole.isEmpty() ? QString{} : whole + QStringLiteral("\n\n")) + paragraph + u'\n';
}

} // namespace tidemark

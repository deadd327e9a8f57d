// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter/what_if_words.h"

#include "models/studies/registry.h"
#include "widgets/shell/workbench.h"

#include <algorithm>

namespace tidemark {

namespace {

const std::string kReplay = "replay";

Text choiceText(const ParamSpec& spec, const std::string& id)
{
    const auto choice = std::ranges::find(spec.choices, id, &Choice::id);
    return choice == spec.choices.end() ? verbatim(id) : choice->label;
}

Text valueText(const ParamSpec& spec, const ParamValue& value)
{
    if (const auto* yes = std::get_if<bool>(&value))
        return *yes ? TM_TEXT("presentation", "yes") : TM_TEXT("presentation", "no");
    if (const auto* count = std::get_if<std::int64_t>(&value))
        return TM_TEXT("studies", "%1").with(*count);
    if (const auto* real = std::get_if<double>(&value))
        return TM_TEXT("studies", "%1").with(*real, spec.format);
    if (const auto* date = std::get_if<Date>(&value))
        return TM_TEXT("studies", "%1").with(*date);
    return choiceText(spec, std::get<std::string>(value));
}

/// The value of a request, or the default; as it is written where the parameter cannot read it.
Text valueOf(const ParamSpec& spec, const StudyRequest& request)
{
    const auto written = request.params.find(spec.id);
    if (written == request.params.end())
        return valueText(spec, spec.defaultValue);
    const auto value = paramFromString(spec, written->second);
    return value ? valueText(spec, *value) : verbatim(written->second);
}

} // namespace

std::vector<ChangedParam> changedParams(const StudyRequest& story, const StudyRequest& shown)
{
    std::vector<ChangedParam> changed;
    const Study* study = findStudy(shown.study);
    if (!study)
        return changed;
    for (const ParamSpec& spec : study->params) {
        Text from = valueOf(spec, story);
        Text to = valueOf(spec, shown);
        if (plain(from) != plain(to))
            changed.push_back({spec.id, spec.label, std::move(from), std::move(to)});
    }
    return changed;
}

QString whatIfWords(const Workbench& workbench, const report::Slide& story, const report::Slide& shown)
{
    QStringList pieces;
    for (const ChangedParam& param : changedParams(story.request, shown.request)) {
        if (param.id == kReplay)
            pieces << workbench.say(Text(TM_TEXT("presentation", "Replay at minute %1")).with(param.to));
        else
            pieces << workbench.say(
                Text(TM_TEXT("presentation", "%1 %2 instead of %3")).with(param.label).with(param.to).with(param.from));
    }
    if (pieces.isEmpty())
        return {};
    return workbench.say(Text(TM_TEXT("presentation", "%1: shown, not the story"))
                             .with(pieces.join(QStringLiteral(" · ")).toStdString()));
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/param_specs.h"

namespace tidemark {

namespace {

ParamSpec declared(std::string id, Text label, ParamKind kind, ParamValue value, Text help)
{
    ParamSpec out;
    out.id = std::move(id);
    out.label = std::move(label);
    out.kind = kind;
    out.defaultValue = std::move(value);
    out.help = std::move(help);
    return out;
}

ParamSpec within(ParamSpec spec, ParamRange range, NumberFormat format)
{
    spec.minimum = range.minimum;
    spec.maximum = range.maximum;
    spec.step = range.step;
    spec.format = format;
    return spec;
}

} // namespace

ParamSpec numberParam(std::string id, Text label, double value, ParamRange range, NumberFormat format, Text help)
{
    return within(declared(std::move(id), std::move(label), ParamKind::Number, value, std::move(help)), range, format);
}

ParamSpec countParam(std::string id, Text label, std::int64_t value, ParamRange range, NumberFormat format, Text help)
{
    return within(declared(std::move(id), std::move(label), ParamKind::Integer, value, std::move(help)), range, format);
}

ParamSpec choiceParam(std::string id, Text label, std::string value, std::vector<Choice> choices, Text help)
{
    ParamSpec out = declared(std::move(id), std::move(label), ParamKind::Choice, std::move(value), std::move(help));
    out.choices = std::move(choices);
    return out;
}

ParamSpec instrumentParam(std::string id, Text label, std::string value, std::vector<Choice> offered, Text help)
{
    ParamSpec out = choiceParam(std::move(id), std::move(label), std::move(value), std::move(offered), std::move(help));
    out.kind = ParamKind::Instrument;
    return out;
}

ParamSpec dayParam(std::string id, Text label, Date value, Text help)
{
    return declared(std::move(id), std::move(label), ParamKind::Day, value, std::move(help));
}

ParamSpec flagParam(std::string id, Text label, bool value, Text help)
{
    return declared(std::move(id), std::move(label), ParamKind::Bool, value, std::move(help));
}

std::vector<Choice> bySymbol(const std::vector<std::string>& symbols)
{
    std::vector<Choice> out;
    for (const std::string& symbol : symbols)
        out.push_back({symbol, verbatim(symbol)});
    return out;
}

} // namespace tidemark

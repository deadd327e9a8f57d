// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/param.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace tidemark {

namespace {

template <typename T>
bool parseWhole(std::string_view text, T& value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size();
}

std::string shortestNumber(double value)
{
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end};
}

tl::unexpected<Error> badRange(const ParamSpec& spec, const std::string& seen)
{
    return fail(ErrorCode::Usage, TM_TEXT("core", "Parameter %1: “%2” is outside %3 to %4")
                                      .with(spec.id)
                                      .with(seen)
                                      .with(shortestNumber(spec.minimum))
                                      .with(shortestNumber(spec.maximum)));
}

tl::unexpected<Error> badChoice(const ParamSpec& spec, const std::string& seen)
{
    std::string offered;
    for (const auto& choice : spec.choices)
        offered += (offered.empty() ? "" : ", ") + choice.id;
    return fail(ErrorCode::Usage,
                TM_TEXT("core", "Parameter %1: “%2” is not one of %3").with(spec.id).with(seen).with(offered));
}

tl::unexpected<Error> badForm(const ParamSpec& spec, std::string_view seen, Text expected)
{
    return fail(ErrorCode::Usage, TM_TEXT("core", "Parameter %1: “%2” is not %3")
                                      .with(spec.id)
                                      .with(std::string{seen})
                                      .with(std::move(expected)));
}

} // namespace

ParamValues::ParamValues(const std::vector<ParamSpec>& specs)
{
    for (const auto& spec : specs)
        m_values.emplace(spec.id, spec.defaultValue);
}

bool ParamValues::flag(const std::string& id) const { return std::get<bool>(m_values.at(id)); }
std::int64_t ParamValues::integer(const std::string& id) const { return std::get<std::int64_t>(m_values.at(id)); }
double ParamValues::number(const std::string& id) const { return std::get<double>(m_values.at(id)); }
const std::string& ParamValues::text(const std::string& id) const { return std::get<std::string>(m_values.at(id)); }
Date ParamValues::date(const std::string& id) const { return std::get<Date>(m_values.at(id)); }

std::string paramToString(const ParamValue& value)
{
    struct Visitor
    {
        std::string operator()(bool v) const { return v ? "true" : "false"; }
        std::string operator()(std::int64_t v) const { return std::to_string(v); }
        std::string operator()(double v) const { return shortestNumber(v); }
        std::string operator()(const std::string& v) const { return v; }
        std::string operator()(Date v) const { return isoDate(v); }
    };
    return std::visit(Visitor{}, value);
}

Result<ParamValue> paramFromString(const ParamSpec& spec, std::string_view text)
{
    ParamValue value;
    switch (spec.kind) {
    case ParamKind::Bool:
        if (text != "true" && text != "false" && text != "1" && text != "0")
            return badForm(spec, text, TM_TEXT("core", "true or false"));
        value = text == "true" || text == "1";
        break;
    case ParamKind::Integer: {
        std::int64_t number = 0;
        if (!parseWhole(text, number))
            return badForm(spec, text, TM_TEXT("core", "a whole number"));
        value = number;
        break;
    }
    case ParamKind::Number: {
        double number = 0;
        if (!parseWhole(text, number) || !std::isfinite(number))
            return badForm(spec, text, TM_TEXT("core", "a number"));
        value = number;
        break;
    }
    case ParamKind::Day: {
        const auto date = parseIsoDate(text);
        if (!date)
            return badForm(spec, text, TM_TEXT("core", "a date such as 2025-11-20"));
        value = *date;
        break;
    }
    case ParamKind::Choice:
    case ParamKind::Instrument:
    case ParamKind::String:
        value = std::string{text};
        break;
    }
    if (const auto status = checkParam(spec, value); !status)
        return tl::unexpected(status.error());
    return value;
}

Status checkParam(const ParamSpec& spec, const ParamValue& value)
{
    if (value.index() != spec.defaultValue.index())
        return badForm(spec, paramToString(value), TM_TEXT("core", "of the right kind"));
    if (const auto* number = std::get_if<double>(&value);
        number && (!std::isfinite(*number) || *number < spec.minimum || *number > spec.maximum))
        return badRange(spec, paramToString(value));
    if (const auto* integer = std::get_if<std::int64_t>(&value);
        integer && (static_cast<double>(*integer) < spec.minimum || static_cast<double>(*integer) > spec.maximum))
        return badRange(spec, paramToString(value));
    if (spec.kind == ParamKind::Choice
        && std::ranges::none_of(spec.choices, [&](const Choice& c) { return c.id == std::get<std::string>(value); }))
        return badChoice(spec, paramToString(value));
    return {};
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace tidemark {

/// Value of a study's parameter. Dates are stored as dates; instruments and choices as their ids.
using ParamValue = std::variant<bool, std::int64_t, double, std::string, Date>;

struct Choice
{
    std::string id;
    Text label;
};

enum class ParamKind { Bool, Integer, Number, Choice, Instrument, Day, String };

/// One parameter a study declares. The inspector builds its form from this and nothing else.
struct ParamSpec
{
    std::string id;
    Text label;
    ParamKind kind = ParamKind::Number;
    ParamValue defaultValue;
    double minimum = 0; ///< Integer, Number
    double maximum = 0;
    double step = 1;
    NumberFormat format;         ///< how a Number is shown; a Percent parameter is stored as a fraction
    std::vector<Choice> choices; ///< Choice; and the instruments offered first for Instrument
    Text help;
};

/// Parameter values by id.
class ParamValues
{
public:
    ParamValues() = default;
    /// The defaults of `specs`.
    explicit ParamValues(const std::vector<ParamSpec>& specs);

    /// Values by id. Precondition: present with that type (a study reads only what it declared).
    [[nodiscard]] bool flag(const std::string& id) const;
    [[nodiscard]] std::int64_t integer(const std::string& id) const;
    [[nodiscard]] double number(const std::string& id) const;
    [[nodiscard]] const std::string& text(const std::string& id) const;
    [[nodiscard]] Date date(const std::string& id) const;

    void set(const std::string& id, ParamValue value) { m_values[id] = std::move(value); }
    [[nodiscard]] bool contains(const std::string& id) const { return m_values.contains(id); }
    [[nodiscard]] const std::map<std::string, ParamValue>& all() const { return m_values; }
    friend bool operator==(const ParamValues&, const ParamValues&) = default;

private:
    std::map<std::string, ParamValue> m_values;
};

/// The value as the command line and the store write it: `1`, `0.01`, `2025-11-20`, `SPY`, `true`.
[[nodiscard]] std::string paramToString(const ParamValue& value);

/// Reads `text` as a value of `spec`. Errors: Usage with the range or the choices.
[[nodiscard]] Result<ParamValue> paramFromString(const ParamSpec& spec, std::string_view text);

/// Checks range and choice. Errors: Usage with the range or the choices.
[[nodiscard]] Status checkParam(const ParamSpec& spec, const ParamValue& value);

} // namespace tidemark

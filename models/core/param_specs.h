// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/param.h"

namespace tidemark {

/// What a Number or Integer parameter may be, and how far one step of its box goes. A Percent range is in fractions.
struct ParamRange
{
    double minimum = 0;
    double maximum = 0;
    double step = 1;
};

/// Declarations of a study's parameters, by kind. `value` is the default.
[[nodiscard]] ParamSpec numberParam(std::string id, Text label, double value, ParamRange range, NumberFormat format,
                                    Text help = {});
[[nodiscard]] ParamSpec countParam(std::string id, Text label, std::int64_t value, ParamRange range,
                                   NumberFormat format = number(0), Text help = {});
[[nodiscard]] ParamSpec choiceParam(std::string id, Text label, std::string value, std::vector<Choice> choices,
                                    Text help = {});
[[nodiscard]] ParamSpec instrumentParam(std::string id, Text label, std::string value, std::vector<Choice> offered,
                                        Text help = {});
[[nodiscard]] ParamSpec dayParam(std::string id, Text label, Date value, Text help = {});
[[nodiscard]] ParamSpec flagParam(std::string id, Text label, bool value, Text help = {});

/// Choices whose ids are their labels: instruments by symbol.
[[nodiscard]] std::vector<Choice> bySymbol(const std::vector<std::string>& symbols);

} // namespace tidemark

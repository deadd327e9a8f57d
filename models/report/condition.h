// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/key.h"

#include <functional>
#include <optional>
#include <variant>

namespace tidemark::report {

/// What a comparison compares: a number, or a word. Nothing: there is no such value.
using Comparable = std::variant<std::monostate, double, std::string>;

enum class Comparison { Less, LessEqual, Equal, NotEqual, GreaterEqual, Greater };

/// A condition of the text: comparisons, `has`, `not`, `and`, `or`. It computes nothing.
struct Condition
{
    enum class Kind { And, Or, Not, Has, Compare };
    Kind kind = Kind::Compare;
    std::vector<Condition> parts; ///< And, Or, Not
    /// One side of a comparison: a key, or a constant.
    struct Side
    {
        std::optional<Key> key;
        Comparable constant;
    };
    Side left; ///< Has: its key
    Side right;
    Comparison comparison = Comparison::Equal;
};

/// Reads `a.b < 0 and has c.d`. Errors: Parse, with what was expected.
[[nodiscard]] Result<Condition> parseCondition(QStringView text);

/// Calls `visit` with every key of the condition.
void visitKeys(const Condition& condition, const std::function<void(const Key&)>& visit);

/// True or false, or nothing where a value that decides is missing: `false and missing` is false, `true and missing` is open.
/// `value` gives what a key stands for. Errors: those of `value`; Parse when a word is compared by size or with a number.
[[nodiscard]] Result<std::optional<bool>> evaluate(const Condition& condition,
                                                   const std::function<Result<Comparable>(const Key&)>& value);

} // namespace tidemark::report

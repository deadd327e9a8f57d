// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonValue>

#include <cmath>

namespace tidemark {

/// The number, or null for one that is not finite: JSON has no other.
[[nodiscard]] inline QJsonValue jsonNumber(double value)
{
    return std::isfinite(value) ? QJsonValue{value} : QJsonValue{QJsonValue::Null};
}

/// What `toJson` makes of each item.
template <typename Range, typename F>
[[nodiscard]] QJsonArray jsonArrayOf(const Range& range, F toJson)
{
    QJsonArray array;
    for (const auto& item : range)
        array.append(toJson(item));
    return array;
}

} // namespace tidemark

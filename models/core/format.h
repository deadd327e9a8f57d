// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/time.h"

#include <string>

namespace tidemark {

enum class Language { English, Chinese };

/// `en`, `zh`.
[[nodiscard]] std::string_view languageCode(Language language);
[[nodiscard]] std::optional<Language> languageFromCode(std::string_view code);

enum class Unit {
    None,
    Percent,      ///< stored as a fraction, shown × 100 with %
    PercentPoint, ///< stored as a fraction, shown × 100 with pp
    BasisPoint,   ///< stored in bp
    Times,        ///< ×
    Sigma,        ///< σ
    Points,       ///< index points: number alone, unit word in labels
    Usd,
    UsdBillion, ///< stored in USD bn
    Minutes,
    Days,
    Hours,
    PerMinute ///< stored as a fraction a minute, shown as pp/min
};

enum class Sign { Negative, Always };

/// How a number is shown, the same in both languages: `1,234.56`, U+2212 minus, `—` for what is not finite, zero without sign.
struct NumberFormat
{
    Unit unit = Unit::None;
    int decimals = 2;
    Sign sign = Sign::Negative;
    bool grouping = true;
    friend bool operator==(const NumberFormat&, const NumberFormat&) = default;
};

/// The number without its unit (percent already × 100).
[[nodiscard]] std::string formatNumber(double value, const NumberFormat& format);

/// The unit as it stands after the number: `%`, ` pp`, ` bp`, `×`, `σ`, ` min` / ` 分钟`; empty where there is none.
[[nodiscard]] std::string unitSuffix(Unit unit, Language language);

/// Number and unit.
[[nodiscard]] std::string formatValue(double value, const NumberFormat& format, Language language);

enum class DateStyle {
    Iso,       ///< 2025-11-20
    Day,       ///< 20 Nov · 11-20
    Month,     ///< Nov · 11月
    MonthYear, ///< Nov 2025 · 2025年11月
    Long       ///< 20 Nov 2025 · 2025-11-20
};

[[nodiscard]] std::string formatDate(Date date, DateStyle style, Language language);

enum class TimeStyle {
    NewYorkClock, ///< 10:37
    BeijingClock, ///< 23:37
    NewYork,      ///< 20 Nov 2025 16:00 New York · 2025-11-20 16:00 纽约
    Beijing,      ///< 21 Nov 2025 05:00 Beijing · 2025-11-21 05:00 北京
    Both          ///< New York / Beijing
};

[[nodiscard]] std::string formatTime(TimePoint time, TimeStyle style, Language language);

} // namespace tidemark

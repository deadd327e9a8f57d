// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace tidemark {

using namespace std::chrono;

namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kNoValue = "\u2014";

double shownValue(double value, Unit unit)
{
    switch (unit) {
    case Unit::Percent:
    case Unit::PercentPoint:
    case Unit::PerMinute:
        return value * 100.0;
    default:
        return value;
    }
}

std::string grouped(std::string_view digits)
{
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            out += ',';
        out += digits[i];
    }
    return out;
}

constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string twoDigits(unsigned value)
{
    return std::string{static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

std::string clock(local_time<milliseconds> local)
{
    const hh_mm_ss time{local - floor<days>(local)};
    return twoDigits(static_cast<unsigned>(time.hours().count())) + ':'
           + twoDigits(static_cast<unsigned>(time.minutes().count()));
}

std::string dayAndClock(local_time<milliseconds> local, Language language)
{
    return formatDate(Date{floor<days>(local).time_since_epoch()}, DateStyle::Long, language) + ' ' + clock(local);
}

} // namespace

std::string_view languageCode(Language language) { return language == Language::Chinese ? "zh" : "en"; }

std::optional<Language> languageFromCode(std::string_view code)
{
    if (code == "zh")
        return Language::Chinese;
    if (code == "en")
        return Language::English;
    return std::nullopt;
}

std::string formatNumber(double value, const NumberFormat& format)
{
    if (!std::isfinite(value))
        return std::string{kNoValue};
    const double shown = shownValue(value, format.unit);
    const int decimals = std::clamp(format.decimals, 0, 12);
    std::array<char, 340> buffer{}; // the longest finite double has 309 digits before the point
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(shown),
                                            std::chars_format::fixed, decimals);
    const std::string_view text{buffer.data(), end};
    const auto point = std::min(text.find('.'), text.size());
    const bool zero = text.find_first_of("123456789") == std::string_view::npos;
    std::string out;
    if (!zero && shown < 0)
        out = kMinus;
    else if (!zero && format.sign == Sign::Always)
        out = "+";
    out += format.grouping ? grouped(text.substr(0, point)) : std::string{text.substr(0, point)};
    out += text.substr(point);
    return out;
}

std::string unitSuffix(Unit unit, Language language)
{
    const bool zh = language == Language::Chinese;
    switch (unit) {
    case Unit::Percent:
        return "%";
    case Unit::PercentPoint:
        return " pp";
    case Unit::BasisPoint:
        return " bp";
    case Unit::Times:
        return "×";
    case Unit::Sigma:
        return "σ";
    case Unit::Minutes:
        return zh ? " 分钟" : " min";
    case Unit::Days:
        return zh ? " 天" : " d";
    case Unit::Hours:
        return zh ? " 小时" : " h";
    case Unit::PerMinute:
        return zh ? " pp/分钟" : " pp/min";
    case Unit::UsdBillion:
        return zh ? " 十亿美元" : " bn USD";
    case Unit::Usd:
        return zh ? " 美元" : " USD";
    case Unit::None:
    case Unit::Points:
        break;
    }
    return {};
}

std::string formatValue(double value, const NumberFormat& format, Language language)
{
    if (!std::isfinite(value))
        return std::string{kNoValue};
    if (format.unit == Unit::UsdBillion && language == Language::Chinese) {
        NumberFormat hundredMillions = format;
        hundredMillions.unit = Unit::None;
        hundredMillions.decimals = std::max(0, format.decimals - 1);
        return formatNumber(value * 10.0, hundredMillions) + " 亿美元";
    }
    return formatNumber(value, format) + unitSuffix(format.unit, language);
}

std::string formatDate(Date date, DateStyle style, Language language)
{
    const year_month_day ymd{date};
    const std::string yyyy = isoDate(date).substr(0, 4);
    const auto month = static_cast<unsigned>(ymd.month());
    const std::string name{kMonths[month - 1]};
    const std::string day = std::to_string(static_cast<unsigned>(ymd.day()));
    const bool zh = language == Language::Chinese;
    switch (style) {
    case DateStyle::Iso:
        return isoDate(date);
    case DateStyle::Day:
        return zh ? isoDate(date).substr(5) : day + ' ' + name;
    case DateStyle::Month:
        return zh ? std::to_string(month) + "月" : name;
    case DateStyle::MonthYear:
        return zh ? yyyy + "年" + std::to_string(month) + "月" : name + ' ' + yyyy;
    case DateStyle::Long:
        return zh ? isoDate(date) : day + ' ' + name + ' ' + yyyy;
    }
    return isoDate(date);
}

std::string formatTime(TimePoint time, TimeStyle style, Language language)
{
    const bool zh = language == Language::Chinese;
    const std::string newYork = dayAndClock(newYorkClock(time), language) + (zh ? " 纽约" : " New York");
    const std::string beijing = dayAndClock(beijingClock(time), language) + (zh ? " 北京" : " Beijing");
    switch (style) {
    case TimeStyle::NewYorkClock:
        return clock(newYorkClock(time));
    case TimeStyle::BeijingClock:
        return clock(beijingClock(time));
    case TimeStyle::NewYork:
        return newYork;
    case TimeStyle::Beijing:
        return beijing;
    case TimeStyle::Both:
        return newYork + " / " + beijing;
    }
    return newYork;
}

} // namespace tidemark

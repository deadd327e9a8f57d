// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/zone.h"

#include <QByteArray>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace tidemark::importing {

using namespace std::chrono;

std::optional<Zone> Zone::named(std::string_view iana)
{
    Zone zone;
    if (iana == "UTC")
        return zone;
    const QByteArray id(iana.data(), static_cast<qsizetype>(iana.size()));
    const QTimeZone source(id);
    if (id.isEmpty() || !source.isValid())
        return std::nullopt;
    const QDateTime from(QDate(1900, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime to(QDate(2200, 1, 1), QTime(0, 0), Qt::UTC);
    milliseconds offset = seconds{source.offsetFromUtc(from)};
    zone.m_base = offset;
    const auto transitions = source.transitions(from, to);
    for (const auto& transition : transitions) {
        const milliseconds after = seconds{transition.offsetFromUtc};
        if (after == offset)
            continue;
        zone.m_transitions.push_back({TimePoint{milliseconds{transition.atUtc.toMSecsSinceEpoch()}}, offset, after});
        offset = after;
    }
    return zone;
}

const Zone& Zone::ofCalendar(std::string_view calendar)
{
    static const Zone utc;
    static const Zone tokyo = named("Asia/Tokyo").value_or(standing(hours{9}));
    static const Zone seoul = named("Asia/Seoul").value_or(standing(hours{9}));
    static const Zone newYork = named("America/New_York").value_or(byStatutes());
    static const Zone shanghai = named("Asia/Shanghai").value_or(standing(hours{8}));
    if (calendar == "CRYPTO")
        return utc;
    if (calendar == "SSE")
        return shanghai;
    return calendar == "JPX" ? tokyo : calendar == "KRX" ? seoul : newYork;
}

Zone Zone::standing(milliseconds offset)
{
    Zone zone;
    zone.m_base = offset;
    return zone;
}

Zone Zone::byStatutes()
{
    Zone zone;
    TimePoint day = makeDate(1967, 1, 1);
    minutes offset = newYorkOffset(day);
    zone.m_base = offset;
    for (; day < makeDate(2200, 1, 1); day += days{1}) {
        for (TimePoint hour = day; newYorkOffset(day + days{1}) != offset && hour < day + days{1}; hour += hours{1}) {
            if (newYorkOffset(hour + hours{1}) == offset)
                continue;
            const minutes after = newYorkOffset(hour + hours{1});
            zone.m_transitions.push_back({hour + hours{1}, offset, after});
            offset = after;
        }
    }
    return zone;
}

TimePoint Zone::clockAt(TimePoint time) const
{
    const auto it = std::ranges::upper_bound(m_transitions, time, {}, &Transition::at);
    return time + (it == m_transitions.begin() ? m_base : std::prev(it)->after);
}

std::optional<Zone::Stretch> Zone::stretch(TimePoint clock) const
{
    const auto begins = [](const Transition& step) { return step.at + std::min(step.before, step.after); };
    const auto ends = [](const Transition& step) { return step.at + std::max(step.before, step.after); };
    const auto next =
        std::ranges::partition_point(m_transitions, [&](const auto& step) { return ends(step) <= clock; });
    if (next != m_transitions.end() && begins(*next) <= clock)
        return std::nullopt;
    Stretch stretch{TimePoint::min(), TimePoint::max(), m_base};
    if (next != m_transitions.end())
        stretch.until = begins(*next);
    if (next != m_transitions.begin()) {
        stretch.from = ends(*std::prev(next));
        stretch.offset = std::prev(next)->after;
    }
    return stretch;
}

bool DoubledHour::isSecond(TimePoint clock, bool rising)
{
    if (!m_inside)
        m_turned = false;
    else if (rising ? clock <= m_previous : clock >= m_previous)
        m_turned = true;
    m_inside = true;
    m_previous = clock;
    return m_turned == rising;
}

Zone::Local Zone::resolve(TimePoint clock) const
{
    // Transitions are days apart, offsets hours: only the one nearest to the clock can matter.
    const auto it = std::ranges::upper_bound(m_transitions, clock + hours{24}, {}, &Transition::at);
    auto near = it;
    milliseconds offset = m_base;
    for (; near != m_transitions.begin(); --near) {
        const Transition& step = *std::prev(near);
        if (clock >= step.at + std::max(step.before, step.after)) {
            offset = step.after;
            break;
        }
        if (clock >= step.at + std::min(step.before, step.after)) {
            if (step.after > step.before)
                return {Reading::Skipped, step.at, step.at};
            return {Reading::Twice, clock - step.before, clock - step.after};
        }
        offset = step.before;
    }
    return {Reading::Once, clock - offset, clock - offset};
}

} // namespace tidemark::importing

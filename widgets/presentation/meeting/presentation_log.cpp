// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/meeting/presentation_log.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tidemark {

namespace {

Result<QJsonArray> readList(const Store& store)
{
    const auto text = store.value(kMeetingsKey);
    if (!text)
        return tl::unexpected(text.error());
    return QJsonDocument::fromJson(QByteArray::fromStdString(*text)).array();
}

} // namespace

Result<std::vector<Meeting>> readMeetings(const Store& store)
{
    const auto list = readList(store);
    if (!list)
        return tl::unexpected(list.error());
    std::vector<Meeting> meetings;
    for (const auto& value : *list)
        if (auto meeting = meetingFromJson(value.toObject()))
            meetings.push_back(std::move(*meeting));
    return meetings;
}

Status keepMeeting(Store& store, const Meeting& meeting)
{
    const auto list = readList(store);
    if (!list)
        return tl::unexpected(list.error());
    const QJsonObject json = meetingJson(meeting);
    QJsonArray kept{json};
    bool replaced = false;
    QJsonArray inPlace;
    for (const auto& value : *list) {
        const bool same = value.toObject().value(QStringLiteral("id")) == json.value(QStringLiteral("id"));
        replaced = replaced || same;
        inPlace.append(same ? QJsonValue(json) : value);
        if (!same && kept.size() < kMeetingsKept)
            kept.append(value);
    }
    const QJsonArray& next = replaced ? inPlace : kept;
    return store.setValue(kMeetingsKey, QJsonDocument(next).toJson(QJsonDocument::Compact).toStdString());
}

PresentationLog::PresentationLog(Meeting meeting) : m_meeting(std::move(meeting)) { m_meeting.ended = m_meeting.began; }

void PresentationLog::show(const report::Slide& slide, TimePoint now)
{
    reach(now);
    m_meeting.shown.push_back({slide.id, slide.section, slide.headline, now, {}});
}

void PresentationLog::reach(TimePoint now)
{
    // A clock that is set back meanwhile takes nothing away.
    m_meeting.ended = std::max(m_meeting.ended, now);
    if (!m_meeting.shown.empty()) {
        ShownSlide& last = m_meeting.shown.back();
        last.lasted = std::max(last.lasted, now - last.from);
    }
}

void PresentationLog::setWhatIfs(const std::vector<WhatIf>& tried)
{
    m_meeting.whatIfs.clear();
    for (const WhatIf& one : tried)
        m_meeting.whatIfs.push_back({one, Offer::Open});
}

void PresentationLog::setStrokes(const report::Slide& slide, std::vector<Stroke> strokes,
                                 std::vector<KeptAnnotation> annotations)
{
    const auto it = std::ranges::find(m_meeting.strokes, slide.id, &MeetingStrokes::slide);
    if (strokes.empty()) {
        if (it != m_meeting.strokes.end())
            m_meeting.strokes.erase(it);
        return;
    }
    MeetingStrokes& place = it != m_meeting.strokes.end() ? *it : m_meeting.strokes.emplace_back();
    place = {.slide = slide.id,
             .section = slide.section,
             .headline = slide.headline,
             .strokes = std::move(strokes),
             .annotations = std::move(annotations)};
}

} // namespace tidemark

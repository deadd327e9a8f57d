// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "widgets/presentation/meeting/meeting.h"

class QJsonObject;

namespace tidemark {

/// Where a store keeps its meetings, and how many of them: the newest.
inline constexpr std::string_view kMeetingsKey = "presentation.log";
inline constexpr int kMeetingsKept = 50;

/// A meeting as the store keeps it; pictures are left out, since strokes give them again.
[[nodiscard]] QJsonObject meetingJson(const Meeting& meeting);
/// nullopt for what is no meeting. Parts of it that cannot be read are left out, the rest stays.
[[nodiscard]] std::optional<Meeting> meetingFromJson(const QJsonObject& json);

/// The meetings of a store, newest first; those that cannot be read are left out. Errors: of the store.
[[nodiscard]] Result<std::vector<Meeting>> readMeetings(const Store& store);
/// Puts the meeting in, in place of the one with its id. What could not be read of others stays as it is. Errors: of the store.
[[nodiscard]] Status keepMeeting(Store& store, const Meeting& meeting);

/// Writes a meeting down while it is held. Times are given, so that it has no clock of its own.
class PresentationLog
{
public:
    /// `meeting` says what is known at the beginning; it ends when it begins.
    explicit PresentationLog(Meeting meeting);

    /// From now on this slide is shown; the one before is not any more.
    void show(const report::Slide& slide, TimePoint now);
    /// The meeting has come to `now`.
    void reach(TimePoint now);
    void setWhatIfs(const std::vector<WhatIf>& tried);
    /// What is drawn on a slide now, with the marks it makes on the figure; none takes it off.
    void setStrokes(const report::Slide& slide, std::vector<Stroke> strokes, std::vector<KeptAnnotation> annotations);

    [[nodiscard]] const Meeting& meeting() const { return m_meeting; }

private:
    Meeting m_meeting;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/meeting.h"

#include <QDialog>

namespace tidemark {

class Workbench;

/// After the meeting: what was shown and for how long, what was tried, what was drawn. What is ticked is kept: a question as a paragraph of
/// its section's text, strokes as annotations. Nothing is lost by closing it: meetings come again from the log. Not modal.
class MeetingRecord final : public QDialog
{
    Q_OBJECT
public:
    /// The workbench must outlive it.
    explicit MeetingRecord(Workbench& workbench, QWidget* parent = nullptr);
    ~MeetingRecord() override;

    /// The last meetings, newest first; the first one is shown, or the one shown before where it is among them.
    void setMeetings(std::vector<Meeting> meetings);
    [[nodiscard]] const std::vector<Meeting>& meetings() const;

Q_SIGNALS:
    /// A paragraph for a section's text in the language of the meeting: see `appended`.
    void keepNote(tidemark::Language language, const QString& section, const QString& markdown);
    void keepAnnotations(const std::vector<tidemark::KeptAnnotation>& annotations);
    /// Offers of it were kept or discarded: to be written to the log.
    void meetingChanged(const tidemark::Meeting& meeting);
    void textRequested(const QString& section);
};

} // namespace tidemark

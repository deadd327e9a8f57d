// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/meeting/meeting.h"

#include <QDialog>

#include <set>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStandardItemModel;
class QToolButton;
class QTreeView;

namespace tidemark {

class OfferModel;
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
    [[nodiscard]] const std::vector<Meeting>& meetings() const { return m_meetings; }
    /// The meeting shown, or the first; nullptr when there is none.
    [[nodiscard]] const Meeting* meeting() const;

Q_SIGNALS:
    /// A paragraph for a section's text in the language of the meeting: see `appended`.
    void keepNote(tidemark::Language language, const QString& section, const QString& markdown);
    void keepAnnotations(const std::vector<tidemark::KeptAnnotation>& annotations);
    /// Offers of it were kept or discarded: to be written to the log.
    void meetingChanged(const tidemark::Meeting& meeting);
    void textRequested(const QString& section);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void fillMeetings();
    void showMeeting();
    void fillShown(const Meeting& meeting);
    void showOffer();
    void showState();
    void keep();
    void discard();
    void exportCsv();
    [[nodiscard]] Meeting* current();

    Workbench& m_workbench;
    std::vector<Meeting> m_meetings;
    std::int64_t m_id = 0; ///< of the meeting shown
    OfferModel* m_offers;
    QStandardItemModel* m_shownModel;

    QLabel* m_heading = nullptr;
    QComboBox* m_choice = nullptr;
    QLabel* m_summary = nullptr;
    QWidget* m_left = nullptr;
    QLabel* m_shownTitle = nullptr;
    QTreeView* m_shown = nullptr;
    QLabel* m_offersTitle = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_none = nullptr;
    QLabel* m_paragraphTitle = nullptr;
    QLabel* m_paragraph = nullptr;
    QToolButton* m_text = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_csv = nullptr;
    QPushButton* m_discard = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_keep = nullptr;
};

} // namespace tidemark

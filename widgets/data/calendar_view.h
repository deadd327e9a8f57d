// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/calendar_model.h"
#include "models/pipeline/calendars.h"
#include "widgets/shell/latest_job.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace tidemark {

class DataTable;
class MessageBar;
class StoreWriter;
class Workbench;

/// The days of an exchange's year that are not as usual, and a form to add days of one's own. Additions are kept in the store, hold
/// in every study, and are undone like anything else.
class CalendarView final : public QWidget
{
    Q_OBJECT
public:
    CalendarView(Workbench& workbench, StoreWriter& writer, QWidget* parent = nullptr);

    void showYear(const QString& calendar, int year);
    [[nodiscard]] const CalendarModel& model() const { return m_model; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void refresh();
    void refreshForm();
    void fillForm(const CalendarDay& day);
    void save();
    void removeSelected();
    void change(const QString& what, const std::string& lines);
    void retranslate();
    [[nodiscard]] CalendarDay fromForm() const;
    [[nodiscard]] std::string calendar() const;
    [[nodiscard]] std::string lines() const;

    Workbench& m_workbench;
    StoreWriter& m_writer;
    CalendarModel m_model;
    CalendarAdditions m_additions;
    bool m_dirty = true;
    QComboBox* m_calendar;
    QSpinBox* m_year;
    QLabel* m_summary;
    DataTable* m_table;
    MessageBar* m_messages;
    QLabel* m_labels[5];
    QDateEdit* m_date;
    QComboBox* m_kind;
    QTimeEdit* m_open;
    QTimeEdit* m_close;
    QLineEdit* m_name;
    QPushButton* m_save;
    QPushButton* m_remove;
    LatestJob<CalendarAdditions> m_reading;
};

} // namespace tidemark

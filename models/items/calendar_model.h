// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/calendar_day.h"
#include "models/core/text.h"

#include <QAbstractTableModel>

#include <memory>

namespace tidemark {

class Translator;

/// The days of an exchange that are not as usual, with those the user added. StatusRole is 1 for an addition, else 0.
class CalendarModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { DateColumn, WeekdayColumn, KindColumn, HoursColumn, NameColumn, OriginColumn, ColumnCount };

    explicit CalendarModel(QObject* parent = nullptr);

    void setDays(std::vector<CalendarDay> days);
    void setTranslator(std::shared_ptr<const Translator> translator);
    [[nodiscard]] const std::vector<CalendarDay>& days() const { return m_days; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString cell(const CalendarDay& day, int column) const;

    std::vector<CalendarDay> m_days;
    std::shared_ptr<const Translator> m_translator;
};

/// A kind of day in words: `Closed`, `Early close`.
[[nodiscard]] Text calendarKindName(CalendarDay::Kind kind);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/calendar_model.h"

#include "models/items/roles.h"
#include "models/text/to_qt.h"

#include <QLocale>

namespace tidemark {

namespace {

Text columnTitle(int column)
{
    switch (column) {
    case CalendarModel::DateColumn:
        return TM_TEXT("items", "Day");
    case CalendarModel::WeekdayColumn:
        return TM_TEXT("items", "Weekday");
    case CalendarModel::KindColumn:
        return TM_TEXT("items", "Kept as");
    case CalendarModel::HoursColumn:
        return TM_TEXT("items", "Hours");
    case CalendarModel::NameColumn:
        return TM_TEXT("items", "Reason");
    case CalendarModel::OriginColumn:
        return TM_TEXT("items", "Comes from");
    default:
        return {};
    }
}

QString clock(std::chrono::minutes time)
{
    return QStringLiteral("%1:%2")
        .arg(time.count() / 60, 2, 10, QLatin1Char('0'))
        .arg(time.count() % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

Text calendarKindName(CalendarDay::Kind kind)
{
    switch (kind) {
    case CalendarDay::Kind::Closed:
        return TM_TEXT("items", "Closed");
    case CalendarDay::Kind::LateOpen:
        return TM_TEXT("items", "Late opening");
    case CalendarDay::Kind::EarlyClose:
        return TM_TEXT("items", "Early close");
    case CalendarDay::Kind::Session:
        return TM_TEXT("items", "Trades");
    }
    return {};
}

CalendarModel::CalendarModel(QObject* parent)
    : QAbstractTableModel(parent), m_translator(std::make_shared<Translator>(Language::English))
{
}

void CalendarModel::setDays(std::vector<CalendarDay> days)
{
    beginResetModel();
    m_days = std::move(days);
    endResetModel();
}

void CalendarModel::setTranslator(std::shared_ptr<const Translator> translator)
{
    m_translator = std::move(translator);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int CalendarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_days.size());
}

int CalendarModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString CalendarModel::cell(const CalendarDay& day, int column) const
{
    const Translator& say = *m_translator;
    switch (column) {
    case DateColumn:
        return toQString(isoDate(day.date));
    case WeekdayColumn: {
        const QLocale locale(say.language() == Language::Chinese ? QLocale::Chinese : QLocale::English);
        return locale.dayName(static_cast<int>(std::chrono::weekday{day.date}.iso_encoding()), QLocale::ShortFormat);
    }
    case KindColumn:
        return say(calendarKindName(day.kind));
    case HoursColumn:
        return day.open && day.close ? QStringLiteral("%1–%2").arg(clock(*day.open), clock(*day.close)) : QString{};
    case NameColumn:
        return toQString(day.name);
    case OriginColumn:
        return say(day.own ? TM_TEXT("items", "Added by you") : TM_TEXT("items", "Built in"));
    default:
        return {};
    }
}

QVariant CalendarModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CalendarDay& day = m_days[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return cell(day, index.column());
    case StatusRole:
        return day.own ? 1 : 0;
    case IdRole:
        return toQString(isoDate(day.date));
    default:
        return {};
    }
}

QVariant CalendarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return (*m_translator)(columnTitle(section));
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/series_table_model.h"

#include "models/items/catalogue_model.h"
#include "models/items/roles.h"
#include "models/text/to_qt.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace tidemark {

namespace {

using std::chrono::days;

const QString kNothing = QStringLiteral("—");

Text columnTitle(int column)
{
    switch (column) {
    case SeriesTableModel::InstrumentColumn:
        return TM_TEXT("items", "Instrument");
    case SeriesTableModel::IntervalColumn:
        return TM_TEXT("items", "Interval");
    case SeriesTableModel::FirstColumn:
        return TM_TEXT("items", "First");
    case SeriesTableModel::LastColumn:
        return TM_TEXT("items", "Last");
    case SeriesTableModel::RowsColumn:
        return TM_TEXT("items", "Rows");
    case SeriesTableModel::HolesColumn:
        return TM_TEXT("items", "Missing");
    case SeriesTableModel::SourceColumn:
        return TM_TEXT("items", "Source");
    case SeriesTableModel::AdjustedColumn:
        return TM_TEXT("items", "Adjusted");
    case SeriesTableModel::AgeColumn:
        return TM_TEXT("items", "Age");
    case SeriesTableModel::FlagsColumn:
        return TM_TEXT("items", "Flags");
    default:
        return {};
    }
}

constexpr bool isNumber(int column)
{
    return column == SeriesTableModel::RowsColumn || column == SeriesTableModel::HolesColumn
           || column == SeriesTableModel::AgeColumn;
}

QString dayOf(const CatalogueEntry& entry, TimePoint time)
{
    return entry.series == 0
               ? kNothing
               : toQString(isoDate(quality::localDay(entry.instrument.calendar, entry.key.interval, time)));
}

std::int64_t ageOf(const CatalogueEntry& entry, TimePoint now)
{
    return std::max<std::int64_t>(0, std::chrono::floor<days>(now - entry.importedAt).count());
}

} // namespace

Text adjustmentWords(Adjustment adjustment)
{
    switch (adjustment) {
    case Adjustment::Unknown:
        return TM_TEXT("items", "Not said");
    case Adjustment::Raw:
        return TM_TEXT("items", "Raw");
    case Adjustment::Splits:
        return TM_TEXT("items", "Splits");
    case Adjustment::SplitsAndDividends:
        return TM_TEXT("items", "Splits and dividends");
    }
    return {};
}

Text intervalWords(Interval interval)
{
    switch (interval) {
    case Interval::Minute1:
        return TM_TEXT("items", "1 minute");
    case Interval::Minute5:
        return TM_TEXT("items", "5 minutes");
    case Interval::Minute15:
        return TM_TEXT("items", "15 minutes");
    case Interval::Minute30:
        return TM_TEXT("items", "30 minutes");
    case Interval::Minute60:
        return TM_TEXT("items", "1 hour");
    case Interval::Day1:
        return TM_TEXT("items", "Daily");
    case Interval::Week1:
        return TM_TEXT("items", "Weekly");
    case Interval::Month1:
        return TM_TEXT("items", "Monthly");
    case Interval::Irregular:
        return TM_TEXT("items", "Irregular");
    }
    return {};
}

SeriesTableModel::SeriesTableModel(QObject* parent)
    : QAbstractTableModel(parent), m_translator(std::make_shared<Translator>(Language::English))
{
}

void SeriesTableModel::setEntries(std::vector<CatalogueEntry> entries, TimePoint asOf, TimePoint now)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_asOf = asOf;
    m_now = now;
    endResetModel();
}

void SeriesTableModel::setTranslator(std::shared_ptr<const Translator> translator)
{
    m_translator = std::move(translator);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int SeriesTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int SeriesTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

StudyStatus SeriesTableModel::status(const CatalogueEntry& entry) const
{
    if (entry.simulated)
        return StudyStatus::Simulated;
    return entry.series != 0 && entry.last + kStaleAfter < m_asOf ? StudyStatus::Stale : StudyStatus::Fresh;
}

QString SeriesTableModel::cell(const CatalogueEntry& entry, int column) const
{
    const Translator& say = *m_translator;
    const bool series = entry.series != 0;
    switch (column) {
    case InstrumentColumn: {
        if (series)
            return toQString(entry.key.instrument);
        const QString name = say(frameKindName(entry.kind));
        return entry.subject.empty() ? name : QStringLiteral("%1 · %2").arg(name, toQString(entry.subject));
    }
    case IntervalColumn:
        return series ? say(intervalWords(entry.key.interval)) : say(TM_TEXT("items", "Table"));
    case FirstColumn:
        return dayOf(entry, entry.first);
    case LastColumn:
        return dayOf(entry, entry.last);
    case RowsColumn:
        return QLocale().toString(qlonglong{entry.rows});
    case HolesColumn:
        return entry.holes.counted ? QLocale().toString(qlonglong{entry.holes.missing}) : kNothing;
    case SourceColumn:
        return entry.key.source.empty() ? kNothing : toQString(entry.key.source);
    case AdjustedColumn:
        return series ? say(adjustmentWords(entry.adjustment)) : kNothing;
    case AgeColumn:
        return entry.datasets.empty() ? kNothing : say(TM_TEXT("items", "%1 d").with(ageOf(entry, m_now)));
    case FlagsColumn: {
        QStringList flags;
        if (entry.simulated)
            flags.append(say(TM_TEXT("items", "simulated")));
        else if (status(entry) == StudyStatus::Stale)
            flags.append(say(TM_TEXT("items", "ends early")));
        if (entry.flagged > 0)
            flags.append(say(TM_TEXT("items", "%1 flagged").with(entry.flagged)));
        if (entry.refused > 0)
            flags.append(say(TM_TEXT("items", "%1 refused").with(entry.refused)));
        if (entry.warnings > 0)
            flags.append(say(TM_TEXT("items", "%1 remarks").with(entry.warnings)));
        return flags.join(QStringLiteral(" · "));
    }
    default:
        return {};
    }
}

QVariant SeriesTableModel::sortValue(const CatalogueEntry& entry, int column) const
{
    switch (column) {
    case FirstColumn:
        return qlonglong{entry.first.time_since_epoch().count()};
    case LastColumn:
        return qlonglong{entry.last.time_since_epoch().count()};
    case IntervalColumn:
        return entry.series != 0 ? static_cast<int>(entry.key.interval) : 99;
    case RowsColumn:
        return qlonglong{entry.rows};
    case HolesColumn:
        return entry.holes.counted ? qlonglong{entry.holes.missing} : qlonglong{-1};
    case AgeColumn:
        return qlonglong{ageOf(entry, m_now)};
    case FlagsColumn:
        return qlonglong{entry.flagged + entry.refused + entry.warnings};
    default:
        return cell(entry, column);
    }
}

QString SeriesTableModel::toolTip(const CatalogueEntry& entry, int column) const
{
    const Translator& say = *m_translator;
    if (column == HolesColumn && entry.holes.counted)
        return say(TM_TEXT("items", "%1 of %2 rows missing by the calendar %3, in %4 holes")
                       .with(entry.holes.missing)
                       .with(entry.holes.expected)
                       .with(entry.instrument.calendar)
                       .with(static_cast<std::int64_t>(entry.holes.holes.size())));
    QStringList lines;
    if (entry.series != 0)
        lines.append(say.language() == Language::Chinese && !entry.instrument.nameZh.empty()
                         ? toQString(entry.instrument.nameZh)
                         : toQString(entry.instrument.name));
    for (std::size_t i = 0; i < std::min<std::size_t>(entry.files.size(), 8); ++i)
        lines.append(toQString(entry.files[i]));
    if (entry.files.size() > 8)
        lines.append(QStringLiteral("…"));
    return lines.join(QLatin1Char('\n'));
}

QVariant SeriesTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CatalogueEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cell(entry, index.column());
    case SortRole:
        return sortValue(entry, index.column());
    case Qt::ToolTipRole:
        return toolTip(entry, index.column());
    case StatusRole:
        return static_cast<int>(status(entry));
    case IdRole:
        return entry.series != 0 ? QStringLiteral("series:%1").arg(entry.series)
                                 : QStringLiteral("frame:%1:%2").arg(toQString(entry.kind), toQString(entry.subject));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft)));
    default:
        return {};
    }
}

QVariant SeriesTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return (*m_translator)(columnTitle(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft)));
    return {};
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/quality_model.h"

#include "models/items/roles.h"
#include "models/text/to_qt.h"

#include <QLocale>

namespace tidemark {

namespace {

Text columnTitle(int column)
{
    switch (column) {
    case QualityModel::CheckColumn:
        return TM_TEXT("items", "Check");
    case QualityModel::SeriesColumn:
        return TM_TEXT("items", "Series");
    case QualityModel::FromColumn:
        return TM_TEXT("items", "From");
    case QualityModel::ToColumn:
        return TM_TEXT("items", "To");
    case QualityModel::RowsColumn:
        return TM_TEXT("items", "Rows");
    case QualityModel::WhatColumn:
        return TM_TEXT("items", "What was found");
    default:
        return {};
    }
}

/// Days of daily series; of intraday ones the clock of New York too.
QString place(const QualityFinding& finding, TimePoint time)
{
    if (!isIntraday(finding.key.interval) || finding.kind == QualityFinding::Kind::Hole)
        return toQString(isoDate(std::chrono::floor<std::chrono::days>(time)));
    return QStringLiteral("%1 %2").arg(toQString(isoDate(newYorkDate(time))),
                                       toQString(formatTime(time, TimeStyle::NewYorkClock, Language::English)));
}

} // namespace

QualityModel::QualityModel(Namer namer, QObject* parent)
    : QAbstractTableModel(parent), m_namer(namer), m_translator(std::make_shared<Translator>(Language::English))
{
}

void QualityModel::setFindings(std::vector<QualityFinding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

void QualityModel::setTranslator(std::shared_ptr<const Translator> translator)
{
    m_translator = std::move(translator);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int QualityModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int QualityModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString QualityModel::cell(const QualityFinding& finding, int column) const
{
    switch (column) {
    case CheckColumn:
        return (*m_translator)(m_namer(finding.kind));
    case SeriesColumn:
        return toQString(describe(finding.key));
    case FromColumn:
        return place(finding, finding.from);
    case ToColumn:
        return place(finding, finding.to);
    case RowsColumn:
        return QLocale().toString(qlonglong{finding.count});
    case WhatColumn:
        return (*m_translator)(finding.text);
    default:
        return {};
    }
}

QVariant QualityModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QualityFinding& finding = m_findings[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cell(finding, index.column());
    case Qt::ToolTipRole:
        return index.column() == WhatColumn ? QVariant(cell(finding, WhatColumn)) : QVariant();
    case IdRole:
        return static_cast<int>(finding.kind);
    case SortRole:
        switch (index.column()) {
        case FromColumn:
            return qlonglong{finding.from.time_since_epoch().count()};
        case ToColumn:
            return qlonglong{finding.to.time_since_epoch().count()};
        case RowsColumn:
            return qlonglong{finding.count};
        default:
            return cell(finding, index.column());
        }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (index.column() == RowsColumn ? Qt::AlignRight : Qt::AlignLeft)));
    default:
        return {};
    }
}

QVariant QualityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return (*m_translator)(columnTitle(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (section == RowsColumn ? Qt::AlignRight : Qt::AlignLeft)));
    return {};
}

} // namespace tidemark

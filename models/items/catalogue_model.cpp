// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/catalogue_model.h"

#include "models/items/roles.h"
#include "models/items/study_tree_model.h"
#include "models/text/to_qt.h"

#include <QLocale>

#include <algorithm>

namespace tidemark {

Text frameKindName(const std::string& kind)
{
    if (kind == "published_odds")
        return TM_TEXT("items", "Published rate odds");
    if (kind == "meeting")
        return TM_TEXT("items", "Policy meetings");
    if (kind == "published_level")
        return TM_TEXT("items", "Published levels");
    if (kind == "event")
        return TM_TEXT("items", "Events");
    return verbatim(kind);
}

CatalogueModel::CatalogueModel(QObject* parent)
    : QAbstractListModel(parent), m_translator(std::make_shared<Translator>(Language::English))
{
}

void CatalogueModel::setContents(std::vector<StoredSeries> series, std::vector<StoredFrame> frames, TimePoint asOf)
{
    beginResetModel();
    m_series = std::move(series);
    std::ranges::sort(m_series, {}, &StoredSeries::key);
    m_frames = std::move(frames);
    m_asOf = asOf;
    endResetModel();
}

void CatalogueModel::setTranslator(std::shared_ptr<const Translator> translator)
{
    m_translator = std::move(translator);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int CatalogueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_series.size() + m_frames.size());
}

QVariant CatalogueModel::seriesData(const StoredSeries& row, int role) const
{
    const bool stale = row.last + kStaleAfter < m_asOf;
    const StudyStatus status = row.simulated ? StudyStatus::Simulated : stale ? StudyStatus::Stale : StudyStatus::Fresh;
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("%1 · %2").arg(toQString(row.key.instrument), toQString(intervalName(row.key.interval)));
    case IdRole:
        return QStringLiteral("series:%1").arg(row.id);
    case StatusRole:
        return static_cast<int>(status);
    case AsideRole:
        return row.simulated ? (*m_translator)(TM_TEXT("items", "simulated")) : toQString(row.key.source);
    case Qt::ToolTipRole:
        return (*m_translator)(TM_TEXT("items", "%1, %2 rows, %3 to %4. %5")
                                   .with(describe(row.key))
                                   .with(row.rows)
                                   .with(newYorkDate(row.first + std::chrono::hours{12}), DateStyle::Iso)
                                   .with(newYorkDate(row.last + std::chrono::hours{12}), DateStyle::Iso)
                                   .with(statusName(status)));
    default:
        return {};
    }
}

QVariant CatalogueModel::frameData(const StoredFrame& row, int role) const
{
    const StudyStatus status = row.simulated ? StudyStatus::Simulated : StudyStatus::Fresh;
    switch (role) {
    case Qt::DisplayRole: {
        const QString name = (*m_translator)(frameKindName(row.kind));
        return row.subject.empty() ? name : QStringLiteral("%1 · %2").arg(name, toQString(row.subject));
    }
    case IdRole:
        return QStringLiteral("frame:%1:%2").arg(toQString(row.kind), toQString(row.subject));
    case StatusRole:
        return static_cast<int>(status);
    case AsideRole:
        return row.simulated ? (*m_translator)(TM_TEXT("items", "simulated")) : QLocale().toString(qlonglong{row.rows});
    case Qt::ToolTipRole:
        return (*m_translator)(TM_TEXT("items", "%1 rows. %2").with(row.rows).with(statusName(status)));
    default:
        return {};
    }
}

QVariant CatalogueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto at = static_cast<std::size_t>(index.row());
    return at < m_series.size() ? seriesData(m_series[at], role) : frameData(m_frames[at - m_series.size()], role);
}

} // namespace tidemark

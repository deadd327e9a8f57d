// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/study_status.h"

#include <QAbstractListModel>

#include <memory>

namespace tidemark {

class Translator;

/// What the store holds, one row a series or dataset kind. StatusRole is a StudyStatus; AsideRole the source.
class CatalogueModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit CatalogueModel(QObject* parent = nullptr);

    void setContents(std::vector<StoredSeries> series, std::vector<StoredFrame> frames, TimePoint asOf);
    void setTranslator(std::shared_ptr<const Translator> translator);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant seriesData(const StoredSeries& row, int role) const;
    [[nodiscard]] QVariant frameData(const StoredFrame& row, int role) const;

    std::vector<StoredSeries> m_series;
    std::vector<StoredFrame> m_frames;
    TimePoint m_asOf{};
    std::shared_ptr<const Translator> m_translator;
};

/// A frame's kind in words: `Published rate odds`.
[[nodiscard]] Text frameKindName(const std::string& kind);

} // namespace tidemark

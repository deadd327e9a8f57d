// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/import_queue_model.h"

#include "models/items/roles.h"
#include "models/text/to_qt.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace tidemark {

namespace {

Text columnTitle(int column)
{
    switch (column) {
    case ImportQueueModel::FileColumn:
        return TM_TEXT("items", "File");
    case ImportQueueModel::FormatColumn:
        return TM_TEXT("items", "Format");
    case ImportQueueModel::BringsColumn:
        return TM_TEXT("items", "Brings");
    case ImportQueueModel::StateColumn:
        return TM_TEXT("items", "State");
    default:
        return {};
    }
}

Text stateName(QueueState state)
{
    switch (state) {
    case QueueState::Waiting:
        return TM_TEXT("items", "Not looked at yet");
    case QueueState::Certain:
        return TM_TEXT("items", "Certain");
    case QueueState::Asks:
        return TM_TEXT("items", "Needs an answer");
    case QueueState::Refused:
        return TM_TEXT("items", "Not taken");
    case QueueState::Imported:
        return TM_TEXT("items", "Imported");
    }
    return {};
}

/// Whether prices are adjusted may stay unsaid: such files come in, and are marked.
bool hasOpenGuess(const ImportPreview& preview)
{
    const std::array guesses{&preview.format,     &preview.encoding, &preview.separator,
                             &preview.dateOrder,  &preview.decimal,  &preview.zone,
                             &preview.instrument, &preview.interval, &preview.date};
    return std::ranges::any_of(guesses,
                               [](const ImportGuess* guess) { return guess->state == ImportGuess::State::Open; });
}

const ImportPreview::Brings* unknownInstrument(const ImportPreview& preview)
{
    // A name that somebody typed or a mapping remembers has been confirmed.
    if (preview.instrument.state == ImportGuess::State::Given
        || preview.instrument.state == ImportGuess::State::Remembered)
        return nullptr;
    const auto it = std::ranges::find(preview.brings, false, &ImportPreview::Brings::known);
    return it == preview.brings.end() || it->instrument.empty() ? nullptr : &*it;
}

} // namespace

QueueState queueState(const QueuedFile& file)
{
    if (file.imported)
        return QueueState::Imported;
    if (file.error)
        return QueueState::Refused;
    if (!file.preview)
        return QueueState::Waiting;
    if (file.preview->refusal && file.preview->refusal->code != ErrorCode::Ambiguous && !hasOpenGuess(*file.preview))
        return QueueState::Refused;
    if (file.preview->refusal || hasOpenGuess(*file.preview) || unknownInstrument(*file.preview))
        return QueueState::Asks;
    return QueueState::Certain;
}

Text queueReason(const QueuedFile& file)
{
    if (file.error)
        return file.error->text;
    if (!file.preview)
        return {};
    if (file.preview->refusal)
        return file.preview->refusal->text;
    if (const auto* unknown = unknownInstrument(*file.preview))
        return TM_TEXT("items", "%1 is not among the known instruments: confirm or correct its name")
            .with(unknown->instrument);
    return {};
}

ImportQueueModel::ImportQueueModel(QObject* parent)
    : QAbstractTableModel(parent), m_translator(std::make_shared<Translator>(Language::English))
{
}

int ImportQueueModel::add(const QStringList& paths)
{
    QStringList fresh;
    for (const QString& path : paths)
        if (std::ranges::find(m_files, path, &QueuedFile::path) == m_files.end() && !fresh.contains(path))
            fresh.append(path);
    if (!fresh.isEmpty()) {
        const auto first = static_cast<int>(m_files.size());
        beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
        for (const QString& path : fresh) {
            QueuedFile file;
            file.path = path;
            m_files.push_back(std::move(file));
        }
        endInsertRows();
    }
    if (paths.isEmpty())
        return -1;
    return static_cast<int>(std::ranges::find(m_files, paths.front(), &QueuedFile::path) - m_files.begin());
}

void ImportQueueModel::removeImported()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!m_files[static_cast<std::size_t>(row)].imported)
            continue;
        beginRemoveRows({}, row, row);
        m_files.erase(m_files.begin() + row);
        endRemoveRows();
    }
}

void ImportQueueModel::replace(int row, QueuedFile file)
{
    m_files[static_cast<std::size_t>(row)] = std::move(file);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ImportQueueModel::setTranslator(std::shared_ptr<const Translator> translator)
{
    m_translator = std::move(translator);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ImportQueueModel::count(QueueState state) const
{
    return static_cast<int>(
        std::ranges::count_if(m_files, [state](const QueuedFile& file) { return queueState(file) == state; }));
}

int ImportQueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

int ImportQueueModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ImportQueueModel::cell(const QueuedFile& file, int column) const
{
    switch (column) {
    case FileColumn:
        return QFileInfo(file.path).fileName();
    case FormatColumn:
        return file.preview ? toQString(file.preview->formatName) : QString{};
    case BringsColumn: {
        if (!file.preview || file.preview->brings.empty())
            return {};
        const auto& brings = file.preview->brings;
        const QString first = toQString(brings.front().name);
        return brings.size() == 1 ? first
                                  : (*m_translator)(TM_TEXT("items", "%1 and %2 more")
                                                        .with(brings.front().name)
                                                        .with(static_cast<std::int64_t>(brings.size() - 1)));
    }
    case StateColumn:
        return (*m_translator)(stateName(queueState(file)));
    default:
        return {};
    }
}

QVariant ImportQueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueuedFile& file = m_files[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cell(file, index.column());
    case StatusRole:
        return static_cast<int>(queueState(file));
    case Qt::ToolTipRole: {
        const Text reason = queueReason(file);
        return reason.empty() ? file.path : (*m_translator)(reason);
    }
    default:
        return {};
    }
}

QVariant ImportQueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return (*m_translator)(columnTitle(section));
}

} // namespace tidemark

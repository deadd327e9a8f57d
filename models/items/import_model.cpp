// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/import_model.h"

#include "models/items/roles.h"
#include "models/text/to_qt.h"

#include <QLocale>

namespace tidemark {

namespace {

Text kindName(IssueKind kind)
{
    switch (kind) {
    case IssueKind::Refused:
        return TM_TEXT("items", "Refused");
    case IssueKind::Flagged:
        return TM_TEXT("items", "Flagged");
    case IssueKind::Merged:
        return TM_TEXT("items", "Merged");
    case IssueKind::Note:
        return TM_TEXT("items", "Note");
    }
    return {};
}

Text columnTitle(int column)
{
    switch (column) {
    case ImportModel::NameColumn:
        return TM_TEXT("items", "File");
    case ImportModel::TakenColumn:
        return TM_TEXT("items", "Taken");
    case ImportModel::FlaggedColumn:
        return TM_TEXT("items", "Flagged");
    case ImportModel::RefusedColumn:
        return TM_TEXT("items", "Refused");
    case ImportModel::WhatColumn:
        return TM_TEXT("items", "What it brought, and why rows were left out");
    default:
        return {};
    }
}

Text outcome(const ImportedFile& file)
{
    if (file.error)
        return file.error->text;
    if (file.report.alreadyThere)
        return TM_TEXT("items", "Imported before: nothing changed");
    std::string list;
    for (std::size_t i = 0; i < file.brought.size() && i < 4; ++i)
        list += (i > 0 ? ", " : "") + file.brought[i];
    if (file.brought.size() > 4)
        list += " …";
    Text brought = list.empty() ? verbatim(file.provenance.formatName) : verbatim(list);
    if (file.report.rowsConflicting > 0)
        return TM_TEXT("items", "%1; %2 rows differ from the store, which keeps its values")
            .with(std::move(brought))
            .with(file.report.rowsConflicting);
    return brought;
}

constexpr bool isCount(int column)
{
    return column == ImportModel::TakenColumn || column == ImportModel::FlaggedColumn
           || column == ImportModel::RefusedColumn;
}

} // namespace

ImportState importState(const ImportedFile& file)
{
    if (file.error)
        return ImportState::Refused;
    if (file.report.alreadyThere)
        return ImportState::AlreadyThere;
    return file.provenance.rowsFlagged + file.provenance.rowsRefused + file.report.rowsConflicting > 0
               ? ImportState::TakenWithIssues
               : ImportState::Taken;
}

ImportModel::ImportModel(QObject* parent)
    : QAbstractItemModel(parent), m_translator(std::make_shared<Translator>(Language::English))
{
}

void ImportModel::setFiles(std::vector<ImportedFile> files)
{
    beginResetModel();
    m_files = std::move(files);
    endResetModel();
}

void ImportModel::setTranslator(std::shared_ptr<const Translator> translator)
{
    beginResetModel();
    m_translator = std::move(translator);
    endResetModel();
}

// The internal id of a file is 0, that of an issue its file's row + 1.
QModelIndex ImportModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex ImportModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, quintptr{0});
}

int ImportModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_files.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_files[static_cast<std::size_t>(parent.row())].issues.size());
}

int ImportModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant ImportModel::fileData(const ImportedFile& file, int column, int role) const
{
    if (role == StatusRole)
        return static_cast<int>(importState(file));
    if (role == Qt::ToolTipRole)
        return column == NameColumn ? file.name : (*m_translator)(outcome(file));
    if (role != Qt::DisplayRole)
        return {};
    const QLocale locale;
    switch (column) {
    case NameColumn:
        return file.name;
    case TakenColumn:
        return file.error ? QString{} : locale.toString(qlonglong{file.provenance.rowsTaken});
    case FlaggedColumn:
        return file.error ? QString{} : locale.toString(qlonglong{file.provenance.rowsFlagged});
    case RefusedColumn:
        return file.error ? QString{} : locale.toString(qlonglong{file.provenance.rowsRefused});
    case WhatColumn:
        return (*m_translator)(outcome(file));
    default:
        return {};
    }
}

QVariant ImportModel::issueData(const Issue& issue, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const Translator& say = *m_translator;
    switch (column) {
    case NameColumn:
        return issue.line > 0 ? say(TM_TEXT("items", "%1, line %2").with(kindName(issue.kind)).with(issue.line))
                              : say(kindName(issue.kind));
    case WhatColumn: {
        QString reason = say(issue.reason);
        if (!issue.column.empty() && !issue.seen.empty())
            reason = say(TM_TEXT("items", "%1 (%2: %3)").with(issue.reason).with(issue.column).with(issue.seen));
        return reason;
    }
    default:
        return {};
    }
}

QVariant ImportModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isCount(index.column()) ? Qt::AlignRight : Qt::AlignLeft)));
    if (index.internalId() == 0)
        return fileData(m_files[static_cast<std::size_t>(index.row())], index.column(), role);
    const ImportedFile& file = m_files[static_cast<std::size_t>(index.internalId() - 1)];
    return issueData(file.issues[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return (*m_translator)(columnTitle(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isCount(section) ? Qt::AlignRight : Qt::AlignLeft)));
    return {};
}

} // namespace tidemark

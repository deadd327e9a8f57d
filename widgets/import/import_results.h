// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/import_model.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace tidemark {

class Workbench;

/// What an import took, flagged and refused, file by file, with the reasons below each.
class ImportResults final : public QWidget
{
    Q_OBJECT
public:
    ImportResults(Workbench& workbench, std::vector<ImportedFile> files, QWidget* parent = nullptr);

private:
    void retranslate();

    Workbench& m_workbench;
    ImportModel m_model;
    QLabel* m_summary;
    QTreeView* m_view;
};

/// One sentence about all files of an import.
[[nodiscard]] Text importSummary(const std::vector<ImportedFile>& files);

} // namespace tidemark

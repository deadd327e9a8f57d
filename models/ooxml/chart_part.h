// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ooxml/chart_data.h"

#include <QByteArray>
#include <QString>

namespace tidemark::ooxml {

/// How text in a chart is set.
struct ChartType
{
    QString latin = QStringLiteral("Roboto");
    QString eastAsian = QStringLiteral("Noto Sans CJK SC");
    QString language = QStringLiteral("zh-CN");
    double points = 9;
};

/// A chart part (ECMA-376 part 1, 21.2) whose numbers lie in the workbook of relationship `workbookId`, as chartSheet() lays them
/// out: series stand in columns, every reference spans exactly the cached points.
[[nodiscard]] QByteArray chartPart(const ChartData& data, const QString& title, const ChartType& type,
                                   const QString& workbookId);

} // namespace tidemark::ooxml

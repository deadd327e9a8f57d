// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ooxml/chart_part.h"
#include "models/ooxml/package.h"
#include "models/report/report_document.h"

#include <QSize>

#include <functional>

namespace tidemark::ooxml {

/// A figure as pictures, for what no native chart can show.
struct Picture
{
    QByteArray png;
    QByteArray svg;
};

/// Draws a figure at a size in units of 1/96 inch.
using DrawPicture = std::function<Picture(const report::Figure&, QSize)>;

/// Identifiers by which a part refers to a figure: a chart, or two pictures.
struct FigureIds
{
    QString chart;
    QString png;
    QString svg;
};

/// The `a:blip` of a picture: the raster, and the vectors for readers that take them.
void writeBlip(class Xml& xml, const FigureIds& ids);

/// Adds the parts that figures need to a package: charts with their workbooks, or pictures. Documents and slides share it.
class FigureParts
{
public:
    /// `folder` is `word` or `ppt`. All must outlive this.
    FigureParts(Package& package, const report::ReportDocument& document, QString folder, ChartType type,
                Direction direction, const DrawPicture& draw, TimePoint created);

    /// Adds the figure and the relationship of part `source` to it. Errors: Unsupported where a picture is needed and nobody draws it.
    [[nodiscard]] Result<FigureIds> add(const report::Figure& figure, const QString& source, QSize size);

private:
    Package& m_package;
    const report::ReportDocument& m_document;
    QString m_folder;
    ChartType m_type;
    Direction m_direction;
    const DrawPicture& m_draw;
    TimePoint m_created;
    Translator m_translator;
    int m_charts = 0;
    int m_pictures = 0;
};

} // namespace tidemark::ooxml

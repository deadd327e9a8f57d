// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure_spec.h"
#include "models/ooxml/workbook.h"
#include "models/text/to_qt.h"

#include <optional>
#include <vector>

namespace tidemark::ooxml {

enum class ChartKind { Line, Area, StackedArea, Column, Bar, Scatter, Candles, Box };

enum class CategoryKind {
    Dates, ///< serial days on a date axis
    Words,
    Numbers ///< scatter: x values
};

/// One series as a column of the chart's sheet. Missing values are NaN.
struct ChartSeries
{
    QString name;
    std::vector<double> values;
    std::vector<double> x; ///< Scatter: of its own; else empty
    std::uint32_t color = 0;
    double widthPoints = 1.25;
    LineStyle style = LineStyle::Solid;
    bool line = true; ///< Scatter: joined
    bool markers = false;
    bool secondary = false; ///< on the left axis
    bool constant = false;  ///< a reference level
};

struct BoxColumn
{
    QString category;
    double low = 0, q1 = 0, median = 0, q3 = 0, high = 0;
};

/// A figure as a native chart holds it: the same numbers in the sheet and in the chart's cache.
struct ChartData
{
    ChartKind kind = ChartKind::Line;
    CategoryKind categories = CategoryKind::Words;
    std::vector<double> serials; ///< Dates
    std::vector<QString> words;  ///< Words
    std::vector<ChartSeries> series;
    std::vector<BoxColumn> boxes; ///< Box
    NumberFormat format;          ///< of the values
    NumberFormat xFormat;         ///< Scatter
    NumberFormat secondaryFormat;
    QString xTitle;
    double minimum = 0, maximum = 1; ///< of the value axis
    double secondaryMinimum = 0, secondaryMaximum = 1;
    double xMinimum = 0, xMaximum = 1; ///< Scatter
    bool hasSecondary = false;
    bool logarithmic = false;  ///< the value axis
    bool xLogarithmic = false; ///< Scatter
};

/// The figure's numbers for a chart that the reader can edit, at most about 1,500 rows with every extreme kept; nothing for figures
/// no native chart can show (heat maps, several panes). Colours are those of print.
[[nodiscard]] std::optional<ChartData> chartData(const FigureSpec& figure, const Translator& translator,
                                                 Direction direction);

/// The sheet `Sheet1` the chart's formulas refer to: names in row 1, categories in column A; scatter: pairs of columns.
[[nodiscard]] Worksheet chartSheet(const ChartData& data);

} // namespace tidemark::ooxml

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ooxml/chart_part.h"

#include "models/ooxml/xml.h"

#include <algorithm>
#include <cmath>

namespace tidemark::ooxml {

namespace {

QString hex(std::uint32_t color)
{
    return QStringLiteral("%1").arg(color & 0xFFFFFF, 6, 16, QLatin1Char('0')).toUpper();
}

QString formatOf(const NumberFormat& format)
{
    const QString decimals =
        format.decimals > 0 ? QLatin1Char('.') + QString(format.decimals, QLatin1Char('0')) : QString();
    if (format.unit == Unit::Percent || format.unit == Unit::PercentPoint)
        return QStringLiteral("0%1%").arg(decimals);
    return QStringLiteral("#,##0%1").arg(decimals);
}

QString emu(double points) { return QString::number(std::lround(points * 12700)); }

/// Writes one chart part from top to bottom.
class Writer
{
public:
    Writer(const ChartData& data, const QString& title, const ChartType& type, const QString& workbookId)
        : m_data(data), m_title(title), m_type(type), m_workbook(workbookId)
    {
    }

    QByteArray write()
    {
        m_xml.open(
            "c:chartSpace",
            {{"xmlns:c", QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/chart")},
             {"xmlns:a", QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/main")},
             {"xmlns:r", QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships")}});
        m_xml.value("c:date1904", QStringLiteral("0"));
        m_xml.value("c:lang", m_type.language);
        m_xml.value("c:roundedCorners", QStringLiteral("0"));
        m_xml.open("c:chart");
        writeTitle();
        m_xml.value("c:autoTitleDeleted", QStringLiteral("0"));
        m_xml.open("c:plotArea").leaf("c:layout");
        writeGroups();
        writeAxes();
        m_xml.open("c:spPr").leaf("a:noFill").close();
        m_xml.close();
        if (m_data.series.size() > 1 && m_data.kind != ChartKind::Candles)
            writeLegend();
        m_xml.value("c:plotVisOnly", QStringLiteral("1"));
        m_xml.value("c:dispBlanksAs", QStringLiteral("gap"));
        m_xml.close();
        m_xml.open("c:spPr").open("a:solidFill").value("a:srgbClr", QStringLiteral("FFFFFF")).close();
        m_xml.open("a:ln").leaf("a:noFill").close().close();
        m_xml.open("c:txPr").leaf("a:bodyPr").leaf("a:lstStyle").open("a:p").open("a:pPr");
        runProperties("a:defRPr", m_type.points, false);
        m_xml.close().leaf("a:endParaRPr", {{"lang", m_type.language}}).close().close();
        m_xml.open("c:externalData", {{"r:id", m_workbook}}).value("c:autoUpdate", QStringLiteral("0")).close();
        m_xml.close();
        return m_xml.take();
    }

private:
    void runProperties(const char* element, double size, bool bold)
    {
        const QString points = QString::number(std::lround(size * 100));
        const QString weight = bold ? QStringLiteral("1") : QStringLiteral("0");
        if (QLatin1String(element) == QLatin1String("a:rPr"))
            m_xml.open(element, {{"lang", m_type.language}, {"sz", points}, {"b", weight}});
        else
            m_xml.open(element, {{"sz", points}, {"b", weight}});
        m_xml.open("a:solidFill").value("a:srgbClr", QStringLiteral("111820")).close();
        m_xml.leaf("a:latin", {{"typeface", m_type.latin}}).leaf("a:ea", {{"typeface", m_type.eastAsian}}).close();
    }

    void richText(const QString& words, double size, bool bold)
    {
        m_xml.open("c:tx").open("c:rich").leaf("a:bodyPr").leaf("a:lstStyle").open("a:p").open("a:pPr");
        runProperties("a:defRPr", size, bold);
        m_xml.close().open("a:r");
        runProperties("a:rPr", size, bold);
        m_xml.text("a:t", words).close().close().close().close();
    }

    void writeTitle()
    {
        m_xml.open("c:title");
        richText(m_title, m_type.points + 1.5, true);
        m_xml.value("c:overlay", QStringLiteral("0")).close();
    }

    void writeLegend()
    {
        m_xml.open("c:legend").value("c:legendPos", QStringLiteral("b"));
        // Reference levels without a name would stand in the legend as an empty line.
        for (std::size_t i = 0; i < m_data.series.size(); ++i)
            if (m_data.series[i].name.trimmed().isEmpty())
                m_xml.open("c:legendEntry")
                    .value("c:idx", QString::number(i))
                    .value("c:delete", QStringLiteral("1"))
                    .close();
        m_xml.value("c:overlay", QStringLiteral("0")).close();
    }

    void line(std::uint32_t color, double width, LineStyle style)
    {
        m_xml.open("a:ln", {{"w", emu(width)}, {"cap", QStringLiteral("rnd")}});
        m_xml.open("a:solidFill").value("a:srgbClr", hex(color)).close();
        if (style != LineStyle::Solid)
            m_xml.value("a:prstDash", style == LineStyle::Dot ? QStringLiteral("sysDot") : QStringLiteral("dash"));
        m_xml.leaf("a:round").close();
    }

    [[nodiscard]] QString reference(std::size_t column, std::size_t rows) const
    {
        return QStringLiteral("Sheet1!$%1$2:$%1$%2").arg(columnName(column)).arg(rows + 1);
    }

    void nameCache(std::size_t column, const QString& name)
    {
        m_xml.open("c:tx").open("c:strRef").text("c:f", QStringLiteral("Sheet1!$%1$1").arg(columnName(column)));
        m_xml.open("c:strCache").value("c:ptCount", QStringLiteral("1"));
        m_xml.open("c:pt", {{"idx", QStringLiteral("0")}}).text("c:v", name).close();
        m_xml.close().close().close();
    }

    void numbers(const QString& formula, const std::vector<double>& values, const QString& format)
    {
        m_xml.open("c:numRef").text("c:f", formula).open("c:numCache").text("c:formatCode", format);
        m_xml.value("c:ptCount", QString::number(values.size()));
        for (std::size_t i = 0; i < values.size(); ++i)
            if (std::isfinite(values[i]))
                m_xml.open("c:pt", {{"idx", QString::number(i)}}).text("c:v", xmlNumber(values[i])).close();
        m_xml.close().close();
    }

    void strings(const QString& formula, const std::vector<QString>& words)
    {
        m_xml.open("c:strRef").text("c:f", formula).open("c:strCache");
        m_xml.value("c:ptCount", QString::number(words.size()));
        for (std::size_t i = 0; i < words.size(); ++i)
            if (!words[i].isEmpty())
                m_xml.open("c:pt", {{"idx", QString::number(i)}}).text("c:v", words[i]).close();
        m_xml.close().close();
    }

    void categories()
    {
        m_xml.open("c:cat");
        if (m_data.categories == CategoryKind::Dates)
            numbers(reference(0, m_data.serials.size()), m_data.serials, QStringLiteral("yyyy\\-mm\\-dd"));
        else
            strings(reference(0, m_data.words.size()), m_data.words);
        m_xml.close();
    }

    void beginSeries(std::size_t index, const ChartSeries& series, std::size_t column)
    {
        m_xml.open("c:ser").value("c:idx", QString::number(index)).value("c:order", QString::number(index));
        nameCache(column, series.name);
    }

    void noMarker() { m_xml.open("c:marker").value("c:symbol", QStringLiteral("none")).close(); }

    void lineSeries(std::size_t index)
    {
        const ChartSeries& series = m_data.series[index];
        beginSeries(index, series, index + 1);
        m_xml.open("c:spPr");
        line(series.color, series.widthPoints, series.style);
        m_xml.close();
        noMarker();
        categories();
        m_xml.open("c:val");
        numbers(reference(index + 1, series.values.size()), series.values, formatOf(m_data.format));
        m_xml.close().value("c:smooth", QStringLiteral("0")).close();
    }

    void areaOrBarSeries(std::size_t index, bool bar)
    {
        const ChartSeries& series = m_data.series[index];
        beginSeries(index, series, index + 1);
        m_xml.open("c:spPr").open("a:solidFill").value("a:srgbClr", hex(series.color)).close().close();
        if (bar)
            m_xml.value("c:invertIfNegative", QStringLiteral("0"));
        categories();
        m_xml.open("c:val");
        numbers(reference(index + 1, series.values.size()), series.values, formatOf(m_data.format));
        m_xml.close().close();
    }

    void axisIds(bool secondary)
    {
        m_xml.value("c:axId", secondary ? QStringLiteral("30") : QStringLiteral("10"));
        m_xml.value("c:axId", secondary ? QStringLiteral("40") : QStringLiteral("20"));
    }

    void lineGroup(const std::vector<std::size_t>& members, bool secondary)
    {
        if (members.empty())
            return;
        m_xml.open("c:lineChart")
            .value("c:grouping", QStringLiteral("standard"))
            .value("c:varyColors", QStringLiteral("0"));
        for (const std::size_t index : members)
            lineSeries(index);
        m_xml.value("c:marker", QStringLiteral("1"));
        axisIds(secondary);
        m_xml.close();
    }

    /// Series of the chart's own kind come first; reference levels and those of the other axis are lines.
    void writeGroups()
    {
        std::vector<std::size_t> main;
        std::vector<std::size_t> levels;
        std::vector<std::size_t> other;
        for (std::size_t i = 0; i < m_data.series.size(); ++i)
            (m_data.series[i].secondary ? other : m_data.series[i].constant ? levels : main).push_back(i);
        switch (m_data.kind) {
        case ChartKind::Line:
            main.insert(main.end(), levels.begin(), levels.end());
            levels.clear();
            lineGroup(main, false);
            break;
        case ChartKind::Area:
        case ChartKind::StackedArea:
            m_xml.open("c:areaChart")
                .value("c:grouping",
                       m_data.kind == ChartKind::Area ? QStringLiteral("standard") : QStringLiteral("stacked"))
                .value("c:varyColors", QStringLiteral("0"));
            for (const std::size_t index : main)
                areaOrBarSeries(index, false);
            axisIds(false);
            m_xml.close();
            break;
        case ChartKind::Column:
        case ChartKind::Bar:
            m_xml.open("c:barChart")
                .value("c:barDir", m_data.kind == ChartKind::Bar ? QStringLiteral("bar") : QStringLiteral("col"))
                .value("c:grouping", QStringLiteral("clustered"))
                .value("c:varyColors", QStringLiteral("0"));
            for (const std::size_t index : main)
                areaOrBarSeries(index, true);
            m_xml.value("c:gapWidth", QStringLiteral("50"));
            axisIds(false);
            m_xml.close();
            break;
        case ChartKind::Scatter:
            scatterGroup();
            return;
        case ChartKind::Candles:
            // Open, high, low, close; what follows are averages and the like.
            levels.insert(levels.begin(), main.begin() + 4, main.end());
            main.resize(4);
            candleGroup(main);
            break;
        case ChartKind::Box:
            boxGroup();
            return;
        }
        lineGroup(levels, false);
        lineGroup(other, true);
    }

    void candleGroup(const std::vector<std::size_t>& members)
    {
        m_xml.open("c:stockChart");
        for (const std::size_t index : members) {
            const ChartSeries& series = m_data.series[index];
            beginSeries(index, series, index + 1);
            m_xml.open("c:spPr").open("a:ln", {{"w", QStringLiteral("19050")}}).leaf("a:noFill").close().close();
            noMarker();
            categories();
            m_xml.open("c:val");
            numbers(reference(index + 1, series.values.size()), series.values, formatOf(m_data.format));
            m_xml.close().value("c:smooth", QStringLiteral("0")).close();
        }
        const auto box = [&](const char* element, std::uint32_t color) {
            m_xml.open(element).open("c:spPr").open("a:solidFill").value("a:srgbClr", hex(color)).close();
            line(0x454F59, 0.5, LineStyle::Solid);
            m_xml.close().close();
        };
        m_xml.open("c:hiLowLines").open("c:spPr");
        line(0x454F59, 0.5, LineStyle::Solid);
        m_xml.close().close();
        m_xml.open("c:upDownBars").value("c:gapWidth", QStringLiteral("60"));
        box("c:upBars", 0xFFFFFF);
        box("c:downBars", 0x454F59);
        m_xml.close();
        axisIds(false);
        m_xml.close();
    }

    void scatterGroup()
    {
        m_xml.open("c:scatterChart")
            .value("c:scatterStyle", QStringLiteral("lineMarker"))
            .value("c:varyColors", QStringLiteral("0"));
        for (std::size_t i = 0; i < m_data.series.size(); ++i) {
            const ChartSeries& series = m_data.series[i];
            beginSeries(i, series, 2 * i + 1);
            m_xml.open("c:spPr");
            if (series.line)
                line(series.color, series.widthPoints, series.style);
            else
                m_xml.open("a:ln", {{"w", QStringLiteral("19050")}}).leaf("a:noFill").close();
            m_xml.close();
            if (series.markers) {
                m_xml.open("c:marker").value("c:symbol", QStringLiteral("circle")).value("c:size", QStringLiteral("5"));
                m_xml.open("c:spPr").open("a:solidFill").value("a:srgbClr", hex(series.color)).close();
                m_xml.open("a:ln").leaf("a:noFill").close().close().close();
            } else {
                noMarker();
            }
            m_xml.open("c:xVal");
            numbers(reference(2 * i, series.x.size()), series.x, formatOf(m_data.xFormat));
            m_xml.close().open("c:yVal");
            numbers(reference(2 * i + 1, series.values.size()), series.values, formatOf(m_data.format));
            m_xml.close().value("c:smooth", QStringLiteral("0")).close();
        }
        axisIds(false);
        m_xml.close();
    }

    /// Medians without a line: thin error bars reach to the extremes, thick ones to the quartiles. Right also below zero, which
    /// stacked columns are not.
    void boxGroup()
    {
        const std::size_t count = m_data.boxes.size();
        std::vector<QString> words;
        std::vector<double> medians;
        std::vector<double> reach[4];
        for (const BoxColumn& box : m_data.boxes) {
            words.push_back(box.category);
            medians.push_back(box.median);
            reach[0].push_back(box.median - box.low);
            reach[1].push_back(box.high - box.median);
            reach[2].push_back(box.median - box.q1);
            reach[3].push_back(box.q3 - box.median);
        }
        const QString format = formatOf(m_data.format);
        m_xml.open("c:lineChart")
            .value("c:grouping", QStringLiteral("standard"))
            .value("c:varyColors", QStringLiteral("0"));
        for (std::size_t i = 0; i < 3; ++i) {
            m_xml.open("c:ser").value("c:idx", QString::number(i)).value("c:order", QString::number(i));
            nameCache(1, QStringLiteral("Median"));
            m_xml.open("c:spPr").open("a:ln", {{"w", QStringLiteral("19050")}}).leaf("a:noFill").close().close();
            if (i == 2) {
                m_xml.open("c:marker").value("c:symbol", QStringLiteral("dash")).value("c:size", QStringLiteral("16"));
                m_xml.open("c:spPr").open("a:solidFill").value("a:srgbClr", QStringLiteral("111820")).close();
                m_xml.open("a:ln").leaf("a:noFill").close().close().close();
            } else {
                noMarker();
                m_xml.open("c:errBars")
                    .value("c:errDir", QStringLiteral("y"))
                    .value("c:errBarType", QStringLiteral("both"));
                m_xml.value("c:errValType", QStringLiteral("cust"))
                    .value("c:noEndCap", i == 0 ? QStringLiteral("0") : QStringLiteral("1"));
                m_xml.open("c:plus");
                numbers(reference(7 + 2 * i, count), reach[2 * i + 1], format);
                m_xml.close().open("c:minus");
                numbers(reference(6 + 2 * i, count), reach[2 * i], format);
                m_xml.close().open("c:spPr");
                if (i == 0) {
                    line(0x454F59, 0.75, LineStyle::Solid);
                } else {
                    m_xml.open("a:ln", {{"w", emu(16)}, {"cap", QStringLiteral("flat")}});
                    m_xml.open("a:solidFill").value("a:srgbClr", QStringLiteral("9DB9E3")).close().close();
                }
                m_xml.close().close();
            }
            m_xml.open("c:cat");
            strings(reference(0, count), words);
            m_xml.close().open("c:val");
            numbers(reference(1, count), medians, format);
            m_xml.close().value("c:smooth", QStringLiteral("0")).close();
        }
        m_xml.value("c:marker", QStringLiteral("1"));
        axisIds(false);
        m_xml.close();
    }

    void axisHead(const char* id, double minimum, double maximum, bool scaled, bool hidden, const char* position,
                  bool logarithmic = false)
    {
        m_xml.value("c:axId", QLatin1String(id)).open("c:scaling");
        if (logarithmic)
            m_xml.value("c:logBase", QStringLiteral("10"));
        m_xml.value("c:orientation", QStringLiteral("minMax"));
        if (scaled)
            m_xml.value("c:max", xmlNumber(maximum)).value("c:min", xmlNumber(minimum));
        m_xml.close().value("c:delete", hidden ? QStringLiteral("1") : QStringLiteral("0"));
        m_xml.value("c:axPos", QLatin1String(position));
    }

    void axisLine(bool shown)
    {
        m_xml.open("c:spPr");
        if (shown)
            line(0x7C8791, 0.75, LineStyle::Solid);
        else
            m_xml.open("a:ln").leaf("a:noFill").close();
        m_xml.close();
    }

    void axisTitle(const QString& words)
    {
        if (words.isEmpty())
            return;
        m_xml.open("c:title");
        richText(words, m_type.points, false);
        m_xml.value("c:overlay", QStringLiteral("0")).close();
    }

    void valueAxis(const char* id, const char* cross, double minimum, double maximum, const NumberFormat& format,
                   const char* position, bool gridlines, bool atMaximum, const QString& title)
    {
        m_xml.open("c:valAx");
        const bool crossed = m_data.kind == ChartKind::Scatter && QLatin1String(id) == QLatin1String("10");
        axisHead(id, minimum, maximum, true, false, position, crossed ? m_data.xLogarithmic : m_data.logarithmic);
        if (gridlines) {
            m_xml.open("c:majorGridlines").open("c:spPr");
            line(0xE3E7EA, 0.5, LineStyle::Solid);
            m_xml.close().close();
        }
        axisTitle(title);
        m_xml.leaf("c:numFmt", {{"formatCode", formatOf(format)}, {"sourceLinked", QStringLiteral("0")}});
        m_xml.value("c:majorTickMark", QStringLiteral("none")).value("c:minorTickMark", QStringLiteral("none"));
        m_xml.value("c:tickLblPos", atMaximum ? QStringLiteral("nextTo") : QStringLiteral("low"));
        axisLine(false);
        m_xml.value("c:crossAx", QLatin1String(cross));
        m_xml.value("c:crosses", atMaximum ? QStringLiteral("max") : QStringLiteral("autoZero"));
        m_xml.value("c:crossBetween", QStringLiteral("between")).close();
    }

    [[nodiscard]] QString dateFormat() const
    {
        const double days = m_data.serials.back() - m_data.serials.front();
        return days > 365 * 8 ? QStringLiteral("yyyy")
               : days > 60    ? QStringLiteral("yyyy\\-mm")
                              : QStringLiteral("mm\\-dd");
    }

    void categoryAxis(const char* id, const char* cross, bool hidden)
    {
        const bool dates = m_data.categories == CategoryKind::Dates;
        m_xml.open(dates ? "c:dateAx" : "c:catAx");
        axisHead(id, 0, 0, false, hidden, m_data.kind == ChartKind::Bar ? "l" : "b");
        m_xml.leaf("c:numFmt", {{"formatCode", dates ? dateFormat() : QStringLiteral("General")},
                                {"sourceLinked", QStringLiteral("0")}});
        m_xml.value("c:majorTickMark", QStringLiteral("out")).value("c:minorTickMark", QStringLiteral("none"));
        m_xml.value("c:tickLblPos", QStringLiteral("low"));
        axisLine(true);
        m_xml.value("c:crossAx", QLatin1String(cross)).value("c:crosses", QStringLiteral("autoZero"));
        if (dates) {
            m_xml.value("c:auto", QStringLiteral("1")).value("c:lblOffset", QStringLiteral("100"));
            m_xml.value("c:baseTimeUnit", QStringLiteral("days"));
            // Eight labels or so: whole months, or whole years where there are many.
            const double days = m_data.serials.back() - m_data.serials.front();
            const bool years = days > 365 * 8;
            const double unit = std::max(1.0, std::round(days / (years ? 365.25 : 30.44) / 8));
            if (days > 60)
                m_xml.value("c:majorUnit", xmlNumber(unit))
                    .value("c:majorTimeUnit", years ? QStringLiteral("years") : QStringLiteral("months"));
        } else {
            const auto count = std::max(m_data.words.size(), m_data.boxes.size());
            m_xml.value("c:auto", QStringLiteral("1"))
                .value("c:lblAlgn", QStringLiteral("ctr"))
                .value("c:lblOffset", QStringLiteral("100"));
            if (count > 14 && m_data.kind != ChartKind::Bar) {
                const QString skip = QString::number((count + 7) / 8);
                m_xml.value("c:tickLblSkip", skip).value("c:tickMarkSkip", skip);
            }
            m_xml.value("c:noMultiLvlLbl", QStringLiteral("1"));
        }
        m_xml.close();
    }

    void writeAxes()
    {
        if (m_data.kind == ChartKind::Scatter) {
            valueAxis("10", "20", m_data.xMinimum, m_data.xMaximum, m_data.xFormat, "b", false, false, m_data.xTitle);
            valueAxis("20", "10", m_data.minimum, m_data.maximum, m_data.format, "l", true, false, {});
            return;
        }
        categoryAxis("10", "20", false);
        valueAxis("20", "10", m_data.minimum, m_data.maximum, m_data.format, m_data.kind == ChartKind::Bar ? "b" : "l",
                  true, false, {});
        if (m_data.hasSecondary) {
            categoryAxis("30", "40", true);
            valueAxis("40", "30", m_data.secondaryMinimum, m_data.secondaryMaximum, m_data.secondaryFormat, "r", false,
                      true, {});
        }
    }

    const ChartData& m_data;
    const QString& m_title;
    const ChartType& m_type;
    const QString& m_workbook;
    Xml m_xml;
};

} // namespace

QByteArray chartPart(const ChartData& data, const QString& title, const ChartType& type, const QString& workbookId)
{
    return Writer(data, title, type, workbookId).write();
}

} // namespace tidemark::ooxml

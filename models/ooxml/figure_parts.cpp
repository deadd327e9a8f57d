// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ooxml/figure_parts.h"

#include "models/ooxml/xml.h"

namespace tidemark::ooxml {

namespace {

QString relation(const char* type)
{
    return QLatin1String(names::kRelationships) + QLatin1Char('/') + QLatin1String(type);
}

} // namespace

void writeBlip(Xml& xml, const FigureIds& ids)
{
    xml.open("a:blip", {{"r:embed", ids.png}}).open("a:extLst");
    xml.open("a:ext", {{"uri", QStringLiteral("{96DAC541-7B7A-43D3-8B79-37D633B846F1}")}});
    xml.leaf("asvg:svgBlip",
             {{"xmlns:asvg", QStringLiteral("http://schemas.microsoft.com/office/drawing/2016/SVG/main")},
              {"r:embed", ids.svg}});
    xml.close().close().close();
}

FigureParts::FigureParts(Package& package, const report::ReportDocument& document, QString folder, ChartType type,
                         Direction direction, const DrawPicture& draw, TimePoint created)
    : m_package(package),
      m_document(document),
      m_folder(std::move(folder)),
      m_type(std::move(type)),
      m_direction(direction),
      m_draw(draw),
      m_created(created),
      m_translator(document.language)
{
}

Result<FigureIds> FigureParts::add(const report::Figure& figure, const QString& source, QSize size)
{
    FigureIds ids;
    if (const auto data = chartData(*figure.spec, m_translator, m_direction)) {
        const QString number = QString::number(++m_charts);
        const QString part = m_folder + QStringLiteral("/charts/chart%1.xml").arg(number);
        const QString sheet = m_folder + QStringLiteral("/embeddings/Microsoft_Excel_Sheet%1.xlsx").arg(number);
        auto workbook = workbookBytes({{chartSheet(*data)}, m_created});
        if (!workbook)
            return tl::unexpected(workbook.error());
        m_package.addPart(sheet, std::move(*workbook));
        const QString workbookId = m_package.relate(part, relation("package"), sheet);
        QString title = m_translator(figure.spec->headline);
        if (figure.simulated != Simulation::None && !m_document.simulatedMark.isEmpty())
            title += QStringLiteral(" · ") + m_document.simulatedMark;
        m_package.addPart(part, chartPart(*data, title, m_type, workbookId),
                          QStringLiteral("application/vnd.openxmlformats-officedocument.drawingml.chart+xml"));
        ids.chart = m_package.relate(source, relation("chart"), part);
        return ids;
    }
    if (!m_draw)
        return fail(ErrorCode::Unsupported,
                    TM_TEXT("report", "Figure %1 has no native chart, and nobody draws its picture")
                        .with(std::int64_t{figure.number}));
    Picture picture = m_draw(figure, size);
    const QString number = QString::number(++m_pictures);
    const QString png = m_folder + QStringLiteral("/media/image%1.png").arg(number);
    const QString svg = m_folder + QStringLiteral("/media/image%1.svg").arg(number);
    m_package.addPart(png, std::move(picture.png));
    m_package.addPart(svg, std::move(picture.svg));
    ids.png = m_package.relate(source, relation("image"), png);
    ids.svg = m_package.relate(source, relation("image"), svg);
    return ids;
}

} // namespace tidemark::ooxml

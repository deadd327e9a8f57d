// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_office.h"

#include "models/ooxml/pptx.h"
#include "models/text/to_qt.h"
#include "widgets/figure/figure_painter.h"

#include <QBuffer>

namespace tidemark {

using namespace report;

namespace {

constexpr double kPictureScale = 2; ///< of the raster that stands in where vectors are not read

ooxml::Picture pictureOf(const Figure& figure, QSize size, const Translator& translator)
{
    FigureStyle style;
    style.theme.kind = ThemeKind::Print;
    style.translator = &translator;
    style.footer = false;
    ooxml::Picture picture;
    picture.svg = figureSvg(*figure.spec, style, size);
    QBuffer buffer(&picture.png);
    buffer.open(QIODevice::WriteOnly);
    figureImage(*figure.spec, style, size, kPictureScale).save(&buffer, "PNG");
    return picture;
}

using Writer = Result<QByteArray> (*)(const ReportDocument&, const WriteContext&, const ooxml::DocxOptions&,
                                      const Progress&);

Result<QByteArray> write(Writer writer, const ReportDocument& document, const WriteContext& context,
                         const Progress& progress)
{
    const Translator translator(document.language);
    ooxml::DocxOptions options;
    if (const auto it = context.options.find("serif"); it != context.options.end() && !it->second.empty())
        options.serifHan = toQString(it->second);
    if (const auto it = context.options.find("sans"); it != context.options.end() && !it->second.empty())
        options.sansHan = toQString(it->second);
    options.picture = [&](const Figure& figure, QSize size) { return pictureOf(figure, size, translator); };
    return writer(document, context, options, progress);
}

} // namespace

ReportFormat docxFormat()
{
    return {"docx", "docx", TM_TEXT("report", "Word (DOCX)"), true,
            [](const ReportDocument& document, const WriteContext& context, const Progress& progress) {
                return write(&ooxml::docxBytes, document, context, progress);
            }};
}

ReportFormat pptxFormat()
{
    return {"pptx", "pptx", TM_TEXT("report", "Slides (PPTX)"), false,
            [](const ReportDocument& document, const WriteContext& context, const Progress& progress) {
                return write(&ooxml::pptxBytes, document, context, progress);
            }};
}

} // namespace tidemark

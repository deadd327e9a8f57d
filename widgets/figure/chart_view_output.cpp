// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and numbers out of a ChartView: for callers, the clipboard and files.
#include "models/text/to_qt.h"
#include "widgets/figure/chart_view_state.h"
#include "widgets/figure/figure_data.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace tidemark {

namespace {

/// A scene like the one on screen, in another style and size.
std::unique_ptr<ChartScene> copyOf(const ChartViewState& state, FigureStyle style, const QSize& size, double scale,
                                   Quality quality = Quality::Print)
{
    if (state.annotationsShown)
        for (Annotation annotation : state.drawing.annotations()) {
            annotation.figure.clear(); // all of them stand on this figure
            style.annotations.push_back(std::move(annotation));
        }
    auto scene = buildChart(state.spec, style);
    scene->setQuality(quality);
    if (state.scene != nullptr) {
        scene->setRange(state.scene->range().first, state.scene->range().second);
        for (std::size_t i = 0; i < scene->panes().size() && i < state.scene->panes().size(); ++i)
            scene->panes()[i]->manualY = state.scene->panes()[i]->manualY;
    }
    scene->setCanvas(QRectF(QPointF(0, 0), QSizeF(size)), scale, {});
    scene->arrange();
    return scene;
}

FigureStyle printed(FigureStyle style)
{
    style.theme.kind = ThemeKind::Print;
    style.theme.scale = 1;
    style.headline = true;
    style.footer = true;
    return style;
}

QImage imageOf(const ChartViewState& state, const FigureStyle& style, const QSize& size, double scale)
{
    QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(scale);
    image.fill(style.theme.color(Token::Panel));
    QPainter painter(&image);
    copyOf(state, style, size, scale)->draw(painter);
    return image;
}

QByteArray svgOf(const ChartViewState& state, const FigureStyle& style, const QSize& size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setResolution(96);
    if (style.translator != nullptr) {
        generator.setTitle((*style.translator)(state.spec.headline).toHtmlEscaped());
        generator.setDescription((*style.translator)(state.spec.altText).toHtmlEscaped());
    }
    QPainter painter(&generator);
    copyOf(state, style, size, 1)->draw(painter);
    painter.end();
    return bytes;
}

} // namespace

QImage ChartView::renderImage(QSize logical, double scale) const
{
    if (!m_state->shown)
        return {};
    return imageOf(*m_state, m_state->style, logical, scale);
}

unsigned ChartView::revision() const { return m_state->revision; }

std::unique_ptr<ChartScene> ChartView::sceneSeen(double deviceScale) const
{
    return m_state->shown ? copyOf(*m_state, m_state->style, size(), deviceScale, Quality::Fine) : nullptr;
}

void ChartView::drawPicture(QPainter& painter) const { painter.drawPixmap(0, 0, m_state->picture); }

void ChartView::drawOver(QPainter& painter, const ChartScene& scene) const
{
    drawOverlay(painter, scene, m_state->overlay);
}

QByteArray ChartView::renderSvg(QSize logical) const
{
    if (!m_state->shown)
        return {};
    return svgOf(*m_state, m_state->style, logical);
}

QString ChartView::tabSeparated() const
{
    return m_state->shown ? figureData(m_state->spec, m_state->style, DataFormat::TabSeparated) : QString();
}

void ChartView::copyAll() const
{
    if (!m_state->shown)
        return;
    const FigureStyle style = printed(m_state->style);
    auto* mime = new QMimeData;
    mime->setImageData(imageOf(*m_state, style, size(), 2));
    mime->setData(QStringLiteral("image/svg+xml"), svgOf(*m_state, style, size()));
    mime->setText(tabSeparated());
    QGuiApplication::clipboard()->setMimeData(mime);
}

void ChartView::savePicture(const QString& ending)
{
    const bool numbers = ending == QStringLiteral(".csv");
    const QString path =
        QFileDialog::getSaveFileName(this, numbers ? tr("Save data") : tr("Save picture"),
                                     QString::fromStdString(m_state->spec.id) + ending, QLatin1Char('*') + ending);
    if (path.isEmpty())
        return;
    QByteArray bytes;
    if (numbers) {
        bytes = figureData(m_state->spec, m_state->style, DataFormat::Csv).toUtf8();
    } else if (ending == QStringLiteral(".svg")) {
        bytes = svgOf(*m_state, printed(m_state->style), size());
    } else {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        (void)imageOf(*m_state, printed(m_state->style), size(), 2).save(&buffer, "PNG");
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        Q_EMIT failed(tr("%1 could not be written: %2. Choose another folder.").arg(path, file.errorString()));
}

} // namespace tidemark

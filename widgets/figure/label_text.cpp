// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/label_text.h"

#include <QCache>
#include <QFontMetricsF>
#include <QHash>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kHalo = 3.0;

bool isHan(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x2E80 && u <= 0x9FFF) || (u >= 0xF900 && u <= 0xFAFF) || (u >= 0xFE30 && u <= 0xFE4F)
           || (u >= 0xFF00 && u <= 0xFFEF) || c.isSurrogate();
}

bool isLatin(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= 0x21 && u <= 0x7E)
        return true;
    if (u >= 0xA1 && u <= 0x3FF) // ± × · ° and Greek
        return true;
    return u == 0x2212 || u == 0x2013 || u == 0x207A || u == 0x2264 || u == 0x2265 || u == 0x2248;
}

const QFontMetricsF& metricsOf(LabelFont font, bool latin)
{
    static QHash<int, QFontMetricsF> known;
    const int key = font.pixels * 4 + (font.bold ? 2 : 0) + (latin ? 1 : 0);
    auto it = known.find(key);
    if (it == known.end())
        it = known.insert(key, QFontMetricsF(latin ? latinFont(font) : hanFont(font)));
    return it.value();
}

void drawRuns(QPainter& painter, QPointF baseline, const QString& text, LabelFont font)
{
    for (const TextRun& run : textRuns(text)) {
        painter.setFont(run.latin ? latinFont(font) : hanFont(font));
        painter.drawText(baseline, run.text);
        baseline.rx() += metricsOf(font, run.latin).horizontalAdvance(run.text);
    }
}

struct LabelKey
{
    QString text;
    LabelFont font;
    QRgb color = 0;
    QRgb halo = 0;
    int scale = 0; ///< device pixels a unit, in thousandths
    friend bool operator==(const LabelKey&, const LabelKey&) = default;
};

size_t qHash(const LabelKey& key, size_t seed)
{
    return qHashMulti(seed, key.text, key.font.pixels, key.font.bold, key.color, key.halo, key.scale);
}

/// Shaping and halos cost more than a frame allows, so screens draw labels they have drawn before as pictures.
const QImage& renderedLabel(const LabelKey& key)
{
    static QCache<LabelKey, QImage> known(16 * 1024); // kilobytes
    if (const QImage* image = known.object(key))
        return *image;
    const double scale = key.scale / 1000.0;
    const double width = labelWidth(key.text, key.font) + 2 * kHalo + 2;
    const double height = key.font.lineHeight() + 2 * kHalo + 2;
    auto* image =
        new QImage(QSize(static_cast<int>(std::ceil(width * scale)), static_cast<int>(std::ceil(height * scale))),
                   QImage::Format_ARGB32_Premultiplied);
    image->setDevicePixelRatio(scale);
    image->fill(Qt::transparent);
    QPainter painter(image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QPointF baseline(kHalo + 1, kHalo + 1 + std::ceil(key.font.ascent()));
    if (qAlpha(key.halo) != 0) {
        painter.strokePath(labelPath(baseline, key.text, key.font),
                           QPen(QColor::fromRgba(key.halo), 2 * kHalo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.setPen(QColor::fromRgba(key.color));
    drawRuns(painter, baseline, key.text, key.font);
    painter.end();
    known.insert(key, image, 1 + static_cast<qsizetype>(image->sizeInBytes() / 1024));
    return *image;
}

/// True when labels may be drawn as pictures: a raster device, seen straight on.
bool drawsPictures(const QPainter& painter)
{
    return painter.paintEngine() != nullptr && painter.paintEngine()->type() == QPaintEngine::Raster
           && painter.deviceTransform().type() <= QTransform::TxScale && painter.deviceTransform().m11() > 0
           && painter.deviceTransform().m11() <= 8;
}

void drawPicture(QPainter& painter, QPointF baseline, const QString& text, LabelFont font, QRgb color, QRgb halo)
{
    const QTransform& device = painter.deviceTransform();
    const double scale = device.m11();
    const QImage image = renderedLabel({text, font, color, halo, static_cast<int>(std::lround(scale * 1000))});
    // On whole device pixels, or the glyphs blur.
    const QPointF wanted(baseline.x() - kHalo - 1, baseline.y() - kHalo - 1 - std::ceil(font.ascent()));
    const QPointF snapped((std::round(wanted.x() * scale + device.dx()) - device.dx()) / scale,
                          (std::round(wanted.y() * scale + device.dy()) - device.dy()) / scale);
    painter.drawImage(snapped, image);
}

} // namespace

std::vector<TextRun> textRuns(const QString& text)
{
    if (std::none_of(text.begin(), text.end(), isHan))
        return {TextRun{text, true}};
    std::vector<TextRun> runs;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool latin = isLatin(text[i]);
        // A space between two Latin words belongs to them.
        if (text[i] == QLatin1Char(' '))
            latin = i > 0 && i + 1 < text.size() && isLatin(text[i - 1]) && isLatin(text[i + 1]);
        if (runs.empty() || runs.back().latin != latin)
            runs.push_back({{}, latin});
        runs.back().text += text[i];
    }
    return runs;
}

QFont latinFont(LabelFont font)
{
    static QHash<int, QFont> known;
    const int key = font.pixels * 2 + (font.bold ? 1 : 0);
    auto it = known.find(key);
    if (it == known.end()) {
        QFont made;
        made.setFamilies({QStringLiteral("Roboto"), QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")});
        made.setPixelSize(std::max(1, font.pixels));
        made.setWeight(font.bold ? QFont::Bold : QFont::Normal);
        it = known.insert(key, made);
    }
    return it.value();
}

QFont hanFont(LabelFont font)
{
    static QHash<int, QFont> known;
    const int key = font.pixels * 2 + (font.bold ? 1 : 0);
    auto it = known.find(key);
    if (it == known.end()) {
        QFont made;
        made.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Roboto")});
        made.setPixelSize(std::max(1, font.pixels));
        made.setWeight(font.bold ? QFont::Bold : QFont::Normal);
        it = known.insert(key, made);
    }
    return it.value();
}

double labelWidth(const QString& text, LabelFont font)
{
    static QHash<QPair<QString, int>, double> known;
    const QPair<QString, int> key(text, font.pixels * 2 + (font.bold ? 1 : 0));
    if (const auto it = known.constFind(key); it != known.constEnd())
        return it.value();
    double width = 0;
    for (const TextRun& run : textRuns(text))
        width += metricsOf(font, run.latin).horizontalAdvance(run.text);
    if (known.size() > 8192)
        known.clear();
    known.insert(key, width);
    return width;
}

void drawLabel(QPainter& painter, QPointF baseline, const QString& text, LabelFont font, const QColor& color)
{
    if (text.isEmpty())
        return;
    if (drawsPictures(painter)) {
        drawPicture(painter, baseline, text, font, color.rgba(), 0);
        return;
    }
    painter.setPen(color);
    drawRuns(painter, baseline, text, font);
}

void drawHaloLabel(QPainter& painter, QPointF baseline, const QString& text, LabelFont font, const QColor& color,
                   const QColor& halo)
{
    if (text.isEmpty())
        return;
    if (drawsPictures(painter)) {
        drawPicture(painter, baseline, text, font, color.rgba(), halo.rgba());
        return;
    }
    painter.strokePath(labelPath(baseline, text, font),
                       QPen(halo, 2 * kHalo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(color);
    drawRuns(painter, baseline, text, font);
}

QPainterPath labelPath(QPointF baseline, const QString& text, LabelFont font)
{
    QPainterPath path;
    for (const TextRun& run : textRuns(text)) {
        path.addText(baseline, run.latin ? latinFont(font) : hanFont(font), run.text);
        baseline.rx() += metricsOf(font, run.latin).horizontalAdvance(run.text);
    }
    path.setFillRule(Qt::WindingFill);
    return path;
}

QString elided(const QString& text, LabelFont font, double width)
{
    if (labelWidth(text, font) <= width)
        return text;
    qsizetype fits = 0;
    qsizetype beyond = text.size();
    while (fits + 1 < beyond) {
        const qsizetype middle = (fits + beyond) / 2;
        (labelWidth(text.left(middle) + QChar(0x2026), font) <= width ? fits : beyond) = middle;
    }
    if (fits > 0 && text[fits - 1].isHighSurrogate())
        --fits;
    return text.left(fits).trimmed() + QChar(0x2026);
}

QStringList wrapLabel(const QString& text, LabelFont font, double width, int lines)
{
    QStringList out;
    qsizetype start = 0;
    while (start < text.size()) {
        if (out.size() + 1 >= lines || labelWidth(text.mid(start), font) <= width)
            break;
        qsizetype end = start;  // longest that fits
        qsizetype breakAt = -1; // last place a line may end
        while (end < text.size() && labelWidth(text.mid(start, end - start + 1), font) <= width) {
            const QChar c = text[end];
            if (c == QLatin1Char(' '))
                breakAt = end;
            else if (isHan(c) && end + 1 < text.size() && !text[end + 1].isPunct())
                breakAt = end + 1;
            ++end;
        }
        if (breakAt <= start)
            breakAt = std::max(end, start + 1);
        out.append(text.mid(start, breakAt - start).trimmed());
        start = breakAt;
    }
    out.append(text.mid(start).trimmed());
    return out;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

#include <memory>
#include <vector>

namespace tidemark::test {

/// A paper that remembers the words written on it, and nothing else.
class TextSpy final : public QPaintDevice
{
public:
    struct Words
    {
        QString text;
        double pixels = 0; ///< of the font, as it arrives on the paper
        QRectF place;      ///< of the glyphs, about: capitals and Han, without what hangs below the line
    };

    explicit TextSpy(QSize size) : m_size(size) {}

    [[nodiscard]] const std::vector<Words>& words() const { return m_engine.words; }
    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmWidthMM:
            return m_size.width() * 254 / 960;
        case PdmHeightMM:
            return m_size.height() * 254 / 960;
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmNumColors:
            return 1 << 24;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        }
        return 0;
    }

private:
    class Engine final : public QPaintEngine
    {
    public:
        Engine() : QPaintEngine(AllFeatures) {}
        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState&) override {}
        void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
        void drawPath(const QPainterPath&) override {}
        void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
        [[nodiscard]] Type type() const override { return User; }
        void drawTextItem(const QPointF& at, const QTextItem& item) override
        {
            const QTransform device = painter()->deviceTransform();
            const double pixels = item.font().pixelSize();
            const QRectF glyphs(at.x(), at.y() - 0.75 * pixels, item.width(), 0.8 * pixels);
            if (!item.text().trimmed().isEmpty())
                words.push_back({item.text(), pixels * device.m22(), device.mapRect(glyphs)});
        }
        std::vector<Words> words;
    };

    QSize m_size;
    mutable Engine m_engine;
};

} // namespace tidemark::test

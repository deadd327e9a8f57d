// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/stroke.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace tidemark {
namespace {

struct Case
{
    int points;
    double width;
    double ratio;
    double offset;
    QVector<double> dashes;
};

/// A walk to the right, with an upright piece now and then as a step or a gap in prices makes one.
std::vector<QPointF> walk(int points)
{
    std::vector<QPointF> run;
    std::uint32_t random = 7;
    double y = 150;
    for (int i = 0; i < points; ++i) {
        random = random * 1664525U + 1013904223U;
        y += (static_cast<double>(random >> 8) / 16777216.0 - 0.5) * 12;
        run.emplace_back(20.3 + i * 560.0 / points, y);
        if (i % 50 == 3)
            run.emplace_back(20.3 + i * 560.0 / points, y + 30);
    }
    return run;
}

QImage picture(const Case& one, const std::vector<QPointF>& run, bool strips)
{
    QImage image(static_cast<int>(600 * one.ratio), static_cast<int>(300 * one.ratio), QImage::Format_RGB32);
    image.setDevicePixelRatio(one.ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(one.offset, one.offset);
    painter.setRenderHint(QPainter::Antialiasing);
    const Qt::PenCapStyle cap = one.dashes.isEmpty() ? Qt::RoundCap : Qt::FlatCap;
    QPen pen(QColor(20, 80, 160), one.width, Qt::SolidLine, cap, Qt::RoundJoin);
    if (!one.dashes.isEmpty())
        pen.setDashPattern(one.dashes);
    painter.setPen(pen);
    if (strips)
        strokeRun(painter, run, 3000);
    else
        painter.drawPolyline(run.data(), static_cast<int>(run.size()));
    return image;
}

/// The largest difference of a channel.
int difference(const QImage& a, const QImage& b)
{
    int worst = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            worst = std::max(
                {worst, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
        }
    return worst;
}

TEST(Stroke, StripsGiveThePixelsOfTheWholeLine)
{
    for (const int points : {3, 30, 390})
        for (const double ratio : {1.0, 1.25, 2.0})
            for (const double width : {1.2, 4.7})
                for (const double offset : {0.0, 0.37}) {
                    const Case solid{points, width, ratio, offset, {}};
                    const auto run = walk(points);
                    EXPECT_EQ(picture(solid, run, true), picture(solid, run, false)) << points << ' ' << ratio;
                }
}

// The length up to a strip is a sum in another order: the last bit of a coordinate may round elsewhere.
TEST(Stroke, DashesGoOnFromStripToStrip)
{
    for (const QVector<double>& dashes : {QVector<double>{4, 2.4}, QVector<double>{1.6, 2.4}})
        for (const double ratio : {1.0, 2.0}) {
            const Case dashed{390, 2.0, ratio, 0.37, dashes};
            const auto run = walk(390);
            EXPECT_LE(difference(picture(dashed, run, true), picture(dashed, run, false)), 4);
        }
}

TEST(Stroke, ALineThatTurnsBackIsDrawnWhole)
{
    std::vector<QPointF> circle;
    for (int i = 0; i <= 100; ++i)
        circle.emplace_back(300 + 100 * std::cos(i * 0.07), 150 + 100 * std::sin(i * 0.07));
    const Case solid{101, 3, 1, 0, {}};
    EXPECT_EQ(picture(solid, circle, true), picture(solid, circle, false));
}

TEST(Stroke, KeepsTheClipOfThePainter)
{
    QImage image(600, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setClipRect(QRectF(100, 0, 90, 300));
    painter.setPen(QPen(Qt::black, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto run = walk(390);
    strokeRun(painter, run, 3000);
    EXPECT_EQ(painter.clipBoundingRect().toRect(), QRect(100, 0, 90, 300));
    painter.end();
    bool inside = false;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != qRgb(255, 255, 255)) {
                EXPECT_TRUE(x >= 100 && x < 190);
                inside = true;
            }
    EXPECT_TRUE(inside);
}

} // namespace
} // namespace tidemark

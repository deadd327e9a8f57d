// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/m4.h"

#include "tests/widgets/sample_figures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>

namespace tidemark {

namespace {

PlotMap mapOf(const TimeScale& scale, const Curve& curve, double from, double to, double deviceScale)
{
    PlotMap map;
    map.scale = &scale;
    map.plot = QRectF(13, 7, 800, 400);
    map.deviceScale = deviceScale;
    const double u0 = scale.toAxis(curve.x(0));
    const double u1 = scale.toAxis(curve.x(curve.size() - 1));
    map.u0 = u0 + from * (u1 - u0);
    map.u1 = u0 + to * (u1 - u0);
    const Extent y = curve.yExtent(scale.fromAxis(map.u0), scale.fromAxis(map.u1));
    map.right = {y.low, y.high, false};
    return map;
}

/// Every point of the view, cut at gaps.
Polyline everything(const Curve& curve, const PlotMap& map)
{
    Polyline all;
    std::size_t from = curve.lowerBound(map.xAt(map.plot.left()));
    const std::size_t to = std::min(curve.size(), curve.lowerBound(map.xAt(map.plot.right())) + 1);
    from = from > 0 ? from - 1 : 0;
    bool running = false;
    for (std::size_t i = from; i < to; ++i) {
        if (!std::isfinite(curve.y(i))) {
            running = false;
            continue;
        }
        if (!running)
            all.starts.push_back(static_cast<std::uint32_t>(all.points.size()));
        running = true;
        all.points.emplace_back(map.pixelOfAxis(map.scale->toAxis(curve.x(i))),
                                map.pixelOfValue(curve.y(i), Side::Right));
    }
    return all;
}

/// Rows covered in each device column.
std::map<int, std::map<int, bool>> picture(const Polyline& line, const PlotMap& map)
{
    std::vector<QRectF> spans;
    columnSpans(line, map, spans);
    std::map<int, std::map<int, bool>> rows;
    for (const QRectF& span : spans) {
        const int column = static_cast<int>(std::lround(span.left() * map.deviceScale));
        const int top = static_cast<int>(std::lround(span.top() * map.deviceScale));
        const int bottom = static_cast<int>(std::lround(span.bottom() * map.deviceScale));
        for (int row = top; row < bottom; ++row)
            rows[column][row] = true;
    }
    return rows;
}

void expectSamePicture(const Curve& curve, const PlotMap& map)
{
    Polyline reduced;
    reduce(curve, map, Side::Right, reduced);
    const Polyline all = everything(curve, map);
    EXPECT_LE(reduced.points.size(), static_cast<std::size_t>(4 * map.plot.width() * map.deviceScale + 8));
    EXPECT_EQ(picture(reduced, map), picture(all, map));
}

} // namespace

TEST(M4, ThePictureIsThatOfAMillionPoints)
{
    const Curve curve(samples::walk(1'000'000, 7, TimePoint{makeDate(2001, 1, 1)}, std::chrono::minutes{1}, 100, 1),
                      false);
    const TimeScale scale{XAxis{}};
    for (const double device : {1.0, 1.25, 2.0})
        for (const auto& [from, to] : {std::pair{0.0, 1.0}, {0.1234, 0.377}, {0.5, 0.52}, {-0.2, 0.3}, {0.9, 1.4}})
            expectSamePicture(curve, mapOf(scale, curve, from, to, device));
}

TEST(M4, SessionsAndUnevenTimesAreExactToo)
{
    std::mt19937_64 random(3);
    std::vector<TimePoint> times;
    TimePoint t{makeDate(2025, 1, 2)};
    XAxis axis;
    axis.kind = AxisKind::Sessions;
    for (int day = 0; day < 60; ++day) {
        axis.open.push_back({t, t + std::chrono::hours{7}});
        TimePoint at = t;
        while (at < t + std::chrono::hours{7}) {
            times.push_back(at);
            at += std::chrono::milliseconds{1 + static_cast<std::int64_t>(random() % 60'000)};
        }
        t += std::chrono::hours{24};
    }
    Eigen::ArrayXd values(static_cast<Eigen::Index>(times.size()));
    std::normal_distribution<double> normal;
    double level = 0;
    for (auto& v : values)
        v = level += normal(random);
    const Curve curve(Points::of(times, values), false);
    const TimeScale scale(axis);
    for (const auto& [from, to] : {std::pair{0.0, 1.0}, {0.31, 0.69}, {0.2, 0.24}})
        expectSamePicture(curve, mapOf(scale, curve, from, to, 1));
}

TEST(M4, GapsStayGaps)
{
    std::mt19937_64 random(5);
    std::vector<double> x(200'000), y(200'000);
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = static_cast<double>(i);
        const bool gap = (i / 700) % 5 == 4 || random() % 4000 == 0;
        y[i] = gap ? std::nan("")
                   : std::sin(static_cast<double>(i) / 900) + 0.1 * static_cast<double>(random() % 100) / 100;
    }
    const Curve curve(Points::of(x, y), false);
    XAxis axis;
    axis.kind = AxisKind::Linear;
    const TimeScale scale(axis);
    for (const auto& [from, to] : {std::pair{0.0, 1.0}, {0.4, 0.6}})
        expectSamePicture(curve, mapOf(scale, curve, from, to, 1));
}

TEST(M4, NothingAndOneAndAllEqual)
{
    XAxis axis;
    axis.kind = AxisKind::Linear;
    const TimeScale scale(axis);
    Polyline out;
    PlotMap map;
    map.scale = &scale;
    map.plot = QRectF(0, 0, 100, 50);
    reduce(Curve(), map, Side::Right, out);
    EXPECT_TRUE(out.points.empty());
    reduce(Curve(Points::of({0.5}, {0.5}), false), map, Side::Right, out);
    EXPECT_EQ(out.points.size(), 1u);
    reduce(Curve(Points::of({0.1, 0.2}, {std::nan(""), std::nan("")}), false), map, Side::Right, out);
    EXPECT_TRUE(out.points.empty());
}

TEST(CurveTest, SearchesFromAnyGuess)
{
    std::mt19937_64 random(8);
    std::vector<double> x;
    double at = 0;
    for (int i = 0; i < 3000; ++i)
        x.push_back(at += static_cast<double>(random() % 5)); // with equal neighbours
    const Curve curve(Points::of(x, std::vector<double>(x.size(), 1.0)), false);
    for (int k = 0; k < 5000; ++k) {
        const double value = static_cast<double>(random() % 13'000) - 200;
        const auto wanted = static_cast<std::size_t>(std::lower_bound(x.begin(), x.end(), value) - x.begin());
        EXPECT_EQ(curve.lowerBound(value), wanted);
        EXPECT_EQ(curve.lowerBound(value, 0, x.size(), random() % x.size()), wanted);
    }
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/chart_builder.h"
#include "widgets/figure/figure_data.h"
#include "widgets/figure/figure_painter.h"

#include "models/text/to_qt.h"
#include "tests/widgets/sample_figures.h"
#include "widgets/figure/color_math.h"

#include <QBuffer>
#include <QDir>
#include <QPainter>
#include <QPdfWriter>
#include <QSet>
#include <QSvgRenderer>

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {

namespace {

const Translator& english()
{
    static const Translator translator(Language::English);
    return translator;
}

FigureStyle styleOf(ThemeKind kind, const Translator& translator = english())
{
    FigureStyle style;
    style.theme.kind = kind;
    style.translator = &translator;
    return style;
}

QSet<QRgb> colorsOf(const QImage& image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colors.insert(image.pixel(x, y));
    return colors;
}

/// With TIDEMARK_GALLERY naming a folder every picture is kept there, to be looked at.
void keep(const QImage& image, const QString& name)
{
    const QString folder = qEnvironmentVariable("TIDEMARK_GALLERY");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        (void)image.save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

std::unique_ptr<ChartScene> sceneOf(const FigureSpec& figure, const FigureStyle& style, QSize size)
{
    auto scene = buildChart(figure, style);
    scene->setCanvas(QRectF(QPointF(0, 0), QSizeF(size)), 1, {});
    scene->arrange();
    return scene;
}

} // namespace

TEST(FigureImage, EveryKindIsDrawnInEveryThemeAndResolution)
{
    for (const FigureSpec& figure : samples::allFigures()) {
        std::vector<QImage> images;
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Projector, ThemeKind::Print}) {
            for (const double scale : {1.0, 2.0}) {
                const QImage image = figureImage(figure, styleOf(kind), QSize(560, 320), scale);
                ASSERT_EQ(image.size(), QSize(560, 320) * scale);
                EXPECT_EQ(image.devicePixelRatio(), scale);
                EXPECT_GT(colorsOf(image).size(), 20) << figure.id;
                keep(image, QString::fromStdString(figure.id + '.' + std::string(themeName(kind)))
                                + (scale > 1 ? QStringLiteral("@2x") : QString()));
                if (scale == 1)
                    images.push_back(image);
            }
        }
        for (std::size_t a = 0; a < images.size(); ++a)
            for (std::size_t b = a + 1; b < images.size(); ++b)
                EXPECT_NE(images[a], images[b]) << figure.id << " looks the same in themes " << a << " and " << b;
    }
}

TEST(FigureImage, EveryLayerLeavesItsMark)
{
    for (const FigureSpec& figure : samples::allFigures()) {
        const QImage whole = figureImage(figure, styleOf(ThemeKind::Light), QSize(560, 320), 1);
        for (std::size_t p = 0; p < figure.panes.size(); ++p) {
            for (std::size_t l = 0; l < figure.panes[p].layers.size(); ++l) {
                FigureSpec without = figure;
                without.panes[p].layers.erase(without.panes[p].layers.begin() + static_cast<std::ptrdiff_t>(l));
                EXPECT_NE(whole, figureImage(without, styleOf(ThemeKind::Light), QSize(560, 320), 1))
                    << figure.id << " layer " << l;
            }
        }
    }
}

TEST(FigureImage, IsTheSameEachTime)
{
    for (const FigureSpec& figure : samples::allFigures())
        EXPECT_EQ(figureImage(figure, styleOf(ThemeKind::Print), QSize(400, 260), 1),
                  figureImage(figure, styleOf(ThemeKind::Print), QSize(400, 260), 1))
            << figure.id;
}

TEST(FigureImage, DirectionColoursFollowTheConvention)
{
    FigureStyle style = styleOf(ThemeKind::Light);
    const QImage green = figureImage(samples::candles(), style, QSize(500, 300), 1);
    style.theme.direction = Direction::RedUp;
    EXPECT_NE(green, figureImage(samples::candles(), style, QSize(500, 300), 1));
}

TEST(FigureImage, SimulatedIsWrittenAcrossThePlot)
{
    FigureSpec figure = samples::simulated();
    const QImage marked = figureImage(figure, styleOf(ThemeKind::Light), QSize(560, 320), 1);
    figure.simulated = Simulation::None;
    const QImage plain = figureImage(figure, styleOf(ThemeKind::Light), QSize(560, 320), 1);
    // The violet of the watermark on paper, which nothing else has.
    const Theme theme;
    const QRgb violet = blended(theme.color(Token::Simulated), theme.color(Token::Panel), 0.13).rgb();
    const auto count = [&](const QImage& image) {
        int n = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor c = image.pixelColor(x, y);
                const QColor v(violet);
                n += std::abs(c.red() - v.red()) + std::abs(c.green() - v.green()) + std::abs(c.blue() - v.blue()) <= 4
                         ? 1
                         : 0;
            }
        return n;
    };
    EXPECT_GT(count(marked), 1500);
    EXPECT_EQ(count(plain), 0);
}

TEST(FigureSvg, IsAPictureWithTextAndDescription)
{
    for (const FigureSpec& figure : samples::allFigures()) {
        const QByteArray svg = figureSvg(figure, styleOf(ThemeKind::Print), QSize(560, 320));
        QSvgRenderer renderer(svg);
        ASSERT_TRUE(renderer.isValid()) << figure.id;
        EXPECT_TRUE(svg.contains("A sample figure")) << figure.id;
        EXPECT_TRUE(svg.contains("#7f3a91c2") || svg.contains("7f3a91c2")) << figure.id;
        QImage image(560, 320, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        EXPECT_GT(colorsOf(image).size(), 10) << figure.id;
    }
}

TEST(FigurePdf, KeepsText)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(96);
    QPainter painter(&writer);
    painter.save();
    paintFigure(painter, QRectF(10, 10, 560, 320), samples::correlation(), styleOf(ThemeKind::Print));
    painter.restore();
    EXPECT_TRUE(painter.transform().isIdentity());
    painter.end();
    EXPECT_TRUE(bytes.contains("/ToUnicode"));
    EXPECT_FALSE(bytes.contains("/Subtype /Image\n/Width 560"));
}

TEST(ChartScene, LabelsAndPillsDoNotOverlap)
{
    for (const FigureSpec& figure : samples::allFigures()) {
        for (const QSize size : {QSize(420, 240), QSize(640, 360), QSize(1100, 620)}) {
            for (const double user : {1.0, 1.5}) {
                FigureStyle style = styleOf(ThemeKind::Light);
                style.theme.scale = user;
                const auto scene = sceneOf(figure, style, size);
                for (const auto& pane : scene->panes()) {
                    const auto& pills = pane->axes.pills;
                    for (std::size_t a = 0; a < pills.size(); ++a)
                        for (std::size_t b = a + 1; b < pills.size(); ++b)
                            if (pills[a].side == pills[b].side) {
                                EXPECT_GE(std::abs(pills[a].pixelY - pills[b].pixelY),
                                          pillHeight(scene->context().metrics))
                                    << figure.id << ' ' << size.width();
                            }
                    const auto& labels = pane->labels->labels();
                    for (std::size_t a = 0; a < labels.size(); ++a) {
                        for (std::size_t b = a + 1; b < labels.size(); ++b) {
                            const QRectF both = labels[a]
                                                    .rect.adjusted(2, 2, -2, -2)
                                                    .intersected(labels[b].rect.adjusted(2, 2, -2, -2));
                            EXPECT_LT(both.width() * both.height(),
                                      0.12 * labels[a].rect.width() * labels[a].rect.height())
                                << figure.id << ' ' << size.width() << ": " << labels[a].text.toStdString() << " | "
                                << labels[b].text.toStdString();
                        }
                    }
                }
            }
        }
    }
}

TEST(ChartScene, MarginsHoldEveryTickLabel)
{
    for (const FigureSpec& figure : samples::allFigures()) {
        const auto scene = sceneOf(figure, styleOf(ThemeKind::Light), QSize(640, 360));
        const FigureMetrics& m = scene->context().metrics;
        for (const auto& pane : scene->panes()) {
            EXPECT_GT(pane->map.plot.width(), figure.columns > 1 ? 150 : 300) << figure.id;
            EXPECT_GT(pane->map.plot.height(), 60) << figure.id;
            if (!pane->axes.values)
                continue; // beside the outer pane
            const double right = pane->axes.labelRight - pane->map.plot.right();
            for (const AxisTick& tick : pane->axes.labelSide == Side::Right ? pane->axes.right : pane->axes.left)
                EXPECT_LE(labelWidth(tick.label, m.tick), right) << figure.id;
            EXPECT_LE(pane->axes.right.size(), pane->rows.isEmpty() ? 8u : 12u) << figure.id;
            if (figure.id != "sample.heatmap") {
                EXPECT_GE(pane->axes.right.size(), 2u) << figure.id;
            }
        }
    }
}

TEST(ChartScene, HeadlineIsNeverCutShort)
{
    FigureSpec figure = samples::correlation();
    figure.headline =
        verbatim("A finding that needs rather more words than one line of a small panel can ever hold at this width");
    const auto scene = sceneOf(figure, styleOf(ThemeKind::Light), QSize(360, 300));
    const auto shorter = sceneOf(samples::correlation(), styleOf(ThemeKind::Light), QSize(360, 300));
    EXPECT_GT(scene->panes().front()->map.plot.top(), shorter->panes().front()->map.plot.top());
    const QStringList lines = wrapLabel(QStringLiteral("one two three four"), {12, true}, 60, 2);
    EXPECT_EQ(lines.join(QLatin1Char(' ')), QStringLiteral("one two three four"));
}

TEST(ChartScene, PrintsTheSameMarksAsTheScreen)
{
    // One description, one builder: the same layers stand on paper and on screen.
    for (const FigureSpec& figure : samples::allFigures()) {
        const auto screen = sceneOf(figure, styleOf(ThemeKind::Dark), QSize(640, 360));
        const auto paper = sceneOf(figure, styleOf(ThemeKind::Print), QSize(640, 360));
        ASSERT_EQ(screen->panes().size(), paper->panes().size());
        for (std::size_t p = 0; p < screen->panes().size(); ++p) {
            EXPECT_EQ(screen->panes()[p]->marks.size(), paper->panes()[p]->marks.size());
            EXPECT_EQ(screen->panes()[p]->map.right.low, paper->panes()[p]->map.right.low) << figure.id;
            EXPECT_EQ(screen->panes()[p]->map.right.high, paper->panes()[p]->map.right.high) << figure.id;
        }
        EXPECT_EQ(screen->range(), paper->range());
    }
}

TEST(FigureDataTest, HasEveryNumberAndNoFormula)
{
    const FigureStyle style = styleOf(ThemeKind::Light);
    const QString tsv = figureData(samples::candles(), style, DataFormat::TabSeparated);
    EXPECT_TRUE(tsv.startsWith(QStringLiteral("time\topen\thigh\tlow\tclose\tvolume")));
    EXPECT_EQ(tsv.count(QStringLiteral("T00:00:00Z")), 82);
    EXPECT_TRUE(tsv.contains(QStringLiteral("6456")));
    FigureSpec figure = samples::scatter();
    std::get<ScatterLayer>(figure.panes[0].layers.back()).points[0].label = verbatim("=1+1");
    const QString csv = figureData(figure, style, DataFormat::Csv);
    EXPECT_EQ(csv[0], QChar(0xFEFF));
    EXPECT_TRUE(csv.contains(QStringLiteral("'=1+1,")));
    EXPECT_TRUE(csv.contains(QStringLiteral("\r\n")));
    EXPECT_TRUE(figureData(samples::heatmap(), style, DataFormat::Csv).contains(QStringLiteral("0.028,36")));
}

TEST(LabelTextTest, CutsRunsWhereTheFamilyChanges)
{
    const auto runs = textRuns(QStringLiteral("标普500 收盘 6,538.76（−1.56%）"));
    ASSERT_GE(runs.size(), 5u);
    EXPECT_FALSE(runs[0].latin);
    EXPECT_EQ(runs[0].text, QStringLiteral("标普"));
    EXPECT_EQ(runs[1].text, QStringLiteral("500"));
    EXPECT_TRUE(runs[1].latin);
    QString together;
    for (const TextRun& run : runs)
        together += run.text;
    EXPECT_EQ(together, QStringLiteral("标普500 收盘 6,538.76（−1.56%）"));
    // Chinese quotes keep their full width; English ones stay with their words.
    const auto quoted = textRuns(QStringLiteral("“50%”与公布值不符"));
    EXPECT_FALSE(quoted[0].latin);
    EXPECT_EQ(textRuns(QStringLiteral("an “outside” claim — flagged")).size(), 1u);
}

TEST(LabelTextTest, DigitsHaveOneWidth)
{
    const LabelFont font{12, false};
    const double width = labelWidth(QStringLiteral("0"), font);
    for (char16_t c = u'1'; c <= u'9'; ++c)
        EXPECT_DOUBLE_EQ(labelWidth(QString(QChar(c)), font), width);
}

TEST(ColorMath, LabelsReadOnEveryPaper)
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Projector, ThemeKind::Print}) {
        Theme theme;
        theme.kind = kind;
        for (int role = 0; role <= static_cast<int>(Role::Simulated); ++role) {
            const QColor color = theme.color(static_cast<Role>(role));
            EXPECT_GE(contrastRatio(legible(color, theme.color(Token::Panel), 4.5), theme.color(Token::Panel)), 4.5)
                << themeName(kind) << " role " << role;
            EXPECT_GE(contrastRatio(readableOn(color), color), 4.5) << themeName(kind) << " role " << role;
        }
    }
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/kept_annotations.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {
namespace {

FigureSpec candlesOf(const std::string& instrument, const std::string& id)
{
    const auto bars = Bars::make({.instrument = instrument}, {.times = {TimePoint{makeDate(2025, 11, 20)}},
                                                              .open = {},
                                                              .high = {},
                                                              .low = {},
                                                              .close = Eigen::ArrayXd::Constant(1, 100.0),
                                                              .volume = {}});
    FigureSpec figure;
    figure.id = id;
    figure.panes.resize(2);
    figure.panes[1].layers.emplace_back(CandleLayer{.bars = *bars});
    return figure;
}

Annotation sample(AnnotationKind kind)
{
    Annotation a;
    a.figure = "study.figure";
    a.pane = 1;
    a.axis = Side::Left;
    a.kind = kind;
    a.x0 = 1763596800123.0;
    a.y0 = 6456.1 + 1e-9;
    if (twoPoints(kind)) {
        a.x1 = -1e300;
        a.y1 = 1e-300;
    }
    if (kind == AnnotationKind::Pen)
        a.points = {{1763596800124.0, 6455.9}, {0.1 + 0.2, -1e-300}};
    a.role = Role::Warning;
    a.text = "\xE5\xBC\x80\xE7\x9B\x98 \"open\" \\ ";
    return a;
}

TEST(KeptAnnotations, EveryKindComesBackExactly)
{
    for (const AnnotationKind kind :
         {AnnotationKind::Line, AnnotationKind::Ray, AnnotationKind::Level, AnnotationKind::Box, AnnotationKind::Text,
          AnnotationKind::Arrow, AnnotationKind::Pen}) {
        const Annotation a = sample(kind);
        const auto back = annotationFromJson(annotationJson(a));
        ASSERT_TRUE(back) << annotationKindName(kind);
        EXPECT_EQ(*back, a) << annotationKindName(kind);
    }
    for (const Role role : annotationRoles()) {
        Annotation a = sample(AnnotationKind::Box);
        a.role = role;
        EXPECT_EQ(annotationFromJson(annotationJson(a))->role, role);
    }
}

TEST(KeptAnnotations, WhatIsNoAnnotationIsRefused)
{
    for (const char* json :
         {"", "{", "[]", "{}", R"({"kind":"circle","role":"accent","from":[1,2]})",
          R"({"kind":"line","role":"accent","from":[1,2]})", R"({"kind":"line","role":"accent","from":[1,2],"to":[1]})",
          R"({"kind":"level","role":"accent","from":[1,null]})", R"({"kind":"level","role":"pink","from":[1,2]})",
          R"({"kind":"text","role":"accent","from":[1,2]})", R"({"kind":"level","role":"accent","from":"12"})",
          R"({"kind":"pen","role":"accent","from":[1,2]})",
          R"({"kind":"pen","role":"accent","from":[1,2],"points":[[3,4],[5]]})",
          R"({"kind":"pen","role":"accent","from":[1,2],"points":[3,4]})"})
        EXPECT_FALSE(annotationFromJson(json)) << json;
    Annotation broken = sample(AnnotationKind::Line);
    broken.y1 = std::nan("");
    EXPECT_FALSE(annotationFromJson(annotationJson(broken)));
    Annotation endless = sample(AnnotationKind::Pen);
    endless.points.resize(kMostPenPoints + 1);
    EXPECT_FALSE(annotationFromJson(annotationJson(endless)));
    EXPECT_FALSE(drawable(endless));
}

TEST(KeptAnnotations, AMarkOnCandlesBelongsToTheInstrumentElsewhereToTheStudy)
{
    const FigureSpec prices = candlesOf("SPX", "cta.candles");
    Annotation a;
    a.id = 3;
    a.kind = AnnotationKind::Level;
    a.y0 = 6456;
    a.pane = 1;
    const KeptAnnotation onPrice = keptAnnotation("cta", prices, a);
    EXPECT_EQ(onPrice.subject, "SPX");
    EXPECT_TRUE(onPrice.annotation.figure.empty());
    a.pane = 0;
    a.id = 2;
    const KeptAnnotation onStudy = keptAnnotation("cta", prices, a);
    EXPECT_EQ(onStudy.subject, "cta");
    EXPECT_EQ(onStudy.annotation.figure, "cta.candles");

    const std::vector<KeptAnnotation> all{onPrice, onStudy};
    const auto here = annotationsOn(all, "cta", prices);
    ASSERT_EQ(here.size(), 2U);
    EXPECT_EQ(here[0].id, 2);
    EXPECT_EQ(here[1].pane, 1U);
    // The instrument's follows it to other studies, never to other instruments.
    EXPECT_EQ(annotationsOn(all, "other", candlesOf("SPX", "other.path")).size(), 1U);
    EXPECT_TRUE(annotationsOn(all, "other", candlesOf("NVDA", "other.path")).empty());
    EXPECT_TRUE(annotationsOn(all, "cta", candlesOf("NVDA", "cta.placebo")).empty());
}

TEST(KeptAnnotations, TheStoreBringsThemBackAndLeavesOthersAlone)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.tidemark"));
    auto store = Store::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(store);
    const Annotation a = sample(AnnotationKind::Arrow);
    const auto id = (*store)->saveAnnotation({.id = 0, .subject = "cta", .json = annotationJson(a)});
    ASSERT_TRUE(id);
    ASSERT_TRUE((*store)->saveAnnotation({.id = 0, .subject = "SPX", .json = R"({"kind":"spiral"})"}));
    store = Store::open(path, OpenMode::ReadOnly);
    ASSERT_TRUE(store);
    int unreadable = 0;
    const auto all = readAnnotations(**store, &unreadable);
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 1U);
    EXPECT_EQ(unreadable, 1);
    Annotation expected = a;
    expected.id = *id;
    EXPECT_EQ(all->front(), (KeptAnnotation{"cta", expected}));
    EXPECT_EQ((*store)->annotations()->size(), 2U);
}

} // namespace
} // namespace tidemark

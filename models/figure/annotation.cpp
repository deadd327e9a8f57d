// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/annotation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tidemark {

namespace {

constexpr std::array<std::pair<AnnotationKind, std::string_view>, 7> kKinds{{{AnnotationKind::Line, "line"},
                                                                             {AnnotationKind::Ray, "ray"},
                                                                             {AnnotationKind::Level, "level"},
                                                                             {AnnotationKind::Box, "box"},
                                                                             {AnnotationKind::Text, "text"},
                                                                             {AnnotationKind::Arrow, "arrow"},
                                                                             {AnnotationKind::Pen, "pen"}}};

constexpr std::array<Role, 7> kRoles{Role::Accent,  Role::Series2,  Role::Level,    Role::Good,
                                     Role::Warning, Role::Conflict, Role::TextMuted};
constexpr std::array<std::string_view, 7> kRoleNames{"accent",  "series_2", "level", "good",
                                                     "warning", "conflict", "muted"};

} // namespace

bool twoPoints(AnnotationKind kind)
{
    return kind != AnnotationKind::Level && kind != AnnotationKind::Text && kind != AnnotationKind::Pen;
}

bool drawable(const Annotation& a)
{
    if (!std::isfinite(a.y0) || (a.kind != AnnotationKind::Level && !std::isfinite(a.x0)))
        return false;
    if (twoPoints(a.kind) && !(std::isfinite(a.x1) && std::isfinite(a.y1)))
        return false;
    if (a.points.size() > kMostPenPoints
        || !std::ranges::all_of(a.points, [](const auto& p) { return std::isfinite(p.x) && std::isfinite(p.y); }))
        return false;
    return a.kind != AnnotationKind::Text || !a.text.empty();
}

Annotation moved(Annotation a, double dx, double dy)
{
    a.x0 += dx;
    a.x1 += dx;
    a.y0 += dy;
    a.y1 += dy;
    for (AnnotationPoint& point : a.points) {
        point.x += dx;
        point.y += dy;
    }
    return a;
}

std::span<const Role> annotationRoles() { return kRoles; }

std::string_view annotationKindName(AnnotationKind kind)
{
    for (const auto& [each, name] : kKinds)
        if (each == kind)
            return name;
    return {};
}

bool annotationKindFromName(std::string_view name, AnnotationKind& kind)
{
    for (const auto& [each, known] : kKinds)
        if (known == name) {
            kind = each;
            return true;
        }
    return false;
}

std::string_view annotationRoleName(Role role)
{
    for (std::size_t i = 0; i < kRoles.size(); ++i)
        if (kRoles[i] == role)
            return kRoleNames[i];
    return kRoleNames.front();
}

bool annotationRoleFromName(std::string_view name, Role& role)
{
    for (std::size_t i = 0; i < kRoles.size(); ++i)
        if (kRoleNames[i] == name) {
            role = kRoles[i];
            return true;
        }
    return false;
}

std::string instrumentOf(const FigureSpec& figure, std::size_t pane)
{
    if (pane < figure.panes.size())
        for (const Layer& layer : figure.panes[pane].layers)
            if (const auto* candles = std::get_if<CandleLayer>(&layer); candles != nullptr && candles->bars != nullptr)
                return candles->bars->key().instrument;
    return {};
}

} // namespace tidemark

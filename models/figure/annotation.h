// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure_spec.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark {

enum class AnnotationKind { Line, Ray, Level, Box, Text, Arrow, Pen };

/// A place on a figure, in data.
struct AnnotationPoint
{
    double x = 0, y = 0;
    friend bool operator==(const AnnotationPoint&, const AnnotationPoint&) = default;
};

/// A mark the strategist put on a figure. Its places are data, x as on the figure's axis (milliseconds since 1970 on time axes)
/// and y in the unit of `axis`, so it moves with the data and does not depend on size, theme, zoom or kind of axis.
struct Annotation
{
    std::int64_t id = 0; ///< 0 until somebody keeps it
    std::string figure;  ///< id of its figure; empty: of every pane that draws the candles of its instrument
    std::size_t pane = 0;
    Side axis = Side::Right;
    AnnotationKind kind = AnnotationKind::Line;
    double x0 = 0, y0 = 0;               ///< Level: y0 alone; Text, Pen: where it begins; Arrow: its tail
    double x1 = 0, y1 = 0;               ///< Line, Box: the other end; Ray: a point it runs through; Arrow: its head
    std::vector<AnnotationPoint> points; ///< Pen: where it runs on from (x0, y0); none is a dot
    Role role = Role::Accent;
    std::string text;
    friend bool operator==(const Annotation&, const Annotation&) = default;
};

inline constexpr std::size_t kMostPenPoints = 4096;

/// Whether a kind needs both of its points.
[[nodiscard]] bool twoPoints(AnnotationKind kind);

/// Every number it uses is finite, a Text has words, and a Pen at most kMostPenPoints points.
[[nodiscard]] bool drawable(const Annotation& annotation);

/// The same mark elsewhere: all points by (dx, dy). Precondition: y of a linear axis.
[[nodiscard]] Annotation moved(Annotation annotation, double dx, double dy);

/// The colours offered, the first being the usual one.
[[nodiscard]] std::span<const Role> annotationRoles();

/// Stable names as the store keeps them: `line`, `arrow` …; `accent`, `series_2` …
[[nodiscard]] std::string_view annotationKindName(AnnotationKind kind);
[[nodiscard]] bool annotationKindFromName(std::string_view name, AnnotationKind& kind);
[[nodiscard]] std::string_view annotationRoleName(Role role);
[[nodiscard]] bool annotationRoleFromName(std::string_view name, Role& role);

/// The instrument whose candles pane `pane` draws; empty when it draws none.
[[nodiscard]] std::string instrumentOf(const FigureSpec& figure, std::size_t pane);

} // namespace tidemark

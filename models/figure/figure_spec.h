// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/bars.h"
#include "models/core/param.h"
#include "models/core/text.h"
#include "models/figure/palette.h"
#include "models/figure/points.h"

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tidemark {

enum class Side { Left, Right };
enum class LineStyle { Solid, Dash, Dot, DashDot };
enum class Emphasis { Normal, Hero, Muted };

/// A curve; breaks at NaN. `steps` holds each value until the next point.
struct LineLayer
{
    std::string id; ///< stable, ASCII
    Text name;      ///< direct label, in the curve's colour
    Points points;
    Role role = Role::Series1;
    LineStyle style = LineStyle::Solid;
    Emphasis emphasis = Emphasis::Normal;
    bool steps = false;
    bool endPill = false; ///< last value as a pill on the axis
    Side axis = Side::Right;
    NumberFormat format;
};

/// The space between two curves over the same x.
struct BandLayer
{
    Text name;
    Points lower;
    Points upper;
    Role role = Role::Series1;
    Side axis = Side::Right;
};

/// The space between a curve and `base`.
struct AreaLayer
{
    Text name;
    Points points;
    double base = 0;
    Role role = Role::Series1;
    bool endPill = false;
    NumberFormat format;
};

/// Parts of a whole over time; drawn upwards in order. Each part has one value an x; NaN counts as absent.
struct StackedAreaLayer
{
    struct Part
    {
        Text name;
        Points points;
        Role role = Role::Series1;
    };
    std::vector<Part> parts;
    NumberFormat format;
};

/// Bars from zero. `signedColors`: rising and falling in direction colours, falling hatched.
struct BarLayer
{
    Text name;
    Points points;
    double width = 0.7; ///< of the distance between neighbours
    Role role = Role::Flat;
    bool signedColors = false;
    std::vector<std::size_t> highlighted; ///< drawn in Series2
    bool showValues = false;
    NumberFormat format;
};

struct CandleLayer
{
    /// A bar that came after `bars`.
    struct Late
    {
        TimePoint time{};
        double open = 0, high = 0, low = 0, close = 0, volume = 0;
    };
    Text name;
    BarsPtr bars;
    bool volume = true; ///< in the lower 16 %
    bool endPill = true;
    NumberFormat format;
    std::vector<Late> tail = {}; ///< rising in time, after the last of `bars`
};

struct ScatterLayer
{
    struct Group
    {
        Text name;
        Role role = Role::Series1;
    };
    struct Point
    {
        double x = 0;
        double y = 0;
        Text label;
        std::size_t group = 0;
        bool strong = false; ///< label bold
    };
    std::vector<Group> groups;
    std::vector<Point> points;
    bool path = false; ///< joined in order, last point large (quadrant)
};

/// Box plot with every point drawn.
struct BoxLayer
{
    struct Box
    {
        Text category;
        std::vector<double> values;
        double q1 = 0, median = 0, q3 = 0, low = 0, high = 0, mean = 0;
        std::vector<std::size_t> highlighted; ///< indices into values, drawn in Series2
        std::vector<Text> highlightLabels;
    };
    std::vector<Box> boxes;
    NumberFormat format;
};

/// Cells row by row. NaN: undefined. `counts` may be empty; a count below 5 is hatched.
struct HeatmapLayer
{
    std::vector<Text> rows;
    std::vector<Text> columns;
    std::vector<double> values;
    std::vector<int> counts;
    NumberFormat format;
    bool diverging = true;
    std::vector<ParamValues> definitions =
        {}; ///< empty, or what each cell stands for: choosing the cell sets these parameters
    std::optional<std::size_t> current = {}; ///< the cell of the parameters in force, outlined
};

/// A horizontal reference, with a buffer round it when `lower < upper`. With `param` it is dragged and feeds that parameter.
struct LevelLayer
{
    std::string id;
    Text label;
    double value = 0;
    double lower = 0;
    double upper = 0;
    Text bufferLabel;
    Role role = Role::Level;
    LineStyle style = LineStyle::Solid;
    std::string param; ///< id of a Number or Integer parameter
    NumberFormat format;
    bool pill = true;
    Side axis = Side::Right;
    std::string bufferParam = {}; ///< id of a Number parameter that a dragged edge of the buffer feeds
    double bufferUnit = 0;        ///< what 1 of that parameter is in y: its value = |edge − value| / bufferUnit
};

/// A vertical reference. With `param` it is dragged and feeds that parameter (a Date on time axes).
struct InstantLayer
{
    std::string id;
    Text label;
    double x = 0;
    Role role = Role::TextMuted;
    LineStyle style = LineStyle::Dot;
    std::string param;
};

/// A shaded span of x, of y, or of both. NaN edges reach to the border.
struct ZoneLayer
{
    Text label;
    double x0, x1, y0, y1;
    Role role = Role::Accent;
    double opacity = 0.08;
    std::string param = {}; ///< id of an Integer parameter: a window's length, fed by dragging the zone's left edge
    std::vector<double> marks = {}; ///< x of each observation, rising; the length counts those in [left edge, x1]
};

/// Named phases as a rail on top; the key phase is tinted down the plot.
struct PhaseLayer
{
    struct Phase
    {
        double from = 0;
        double to = 0;
        Text name;
        bool key = false;
    };
    std::vector<Phase> phases;
};

/// Lettered flags on a top rail; words at the foot of the plot.
struct EventLayer
{
    struct Event
    {
        double x = 0;
        Text title;
    };
    std::vector<Event> events;
};

/// Hollow dots with a short label: what a figure points at.
struct MarkerLayer
{
    struct Marker
    {
        double x = 0;
        double y = 0;
        Text label;
        Role role = Role::Series1;
    };
    std::vector<Marker> markers;
    Side axis = Side::Right;
};

/// A straight guide through two points across the plot, named at its end.
struct GuideLayer
{
    Text label;
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    Role role = Role::TextMuted;
    LineStyle style = LineStyle::Dash;
};

/// Names in the four corners of a plot split at (x, y); the two tinted ones are good and bad.
struct QuadrantLayer
{
    double x = 0, y = 0;
    std::array<Text, 4> names; ///< top left, top right, bottom left, bottom right
};

/// Bars from zero to the right and left, one a row, the first on top: rankings and contributions. The pane's y axis carries the
/// names of the rows, so the figure's x axis is Linear and the pane has no other layers with y values.
struct HorizontalBarLayer
{
    struct Row
    {
        Text name;
        double value = 0;         ///< NaN: no bar, the value shows as —
        bool highlighted = false; ///< drawn in Series2
    };
    std::vector<Row> rows;
    double width = 0.66; ///< of a row's height
    Role role = Role::Series1;
    bool signedColors = false; ///< rising and falling in direction colours, falling hatched
    bool showValues = true;
    NumberFormat format;
};

using Layer = std::variant<LineLayer, BandLayer, AreaLayer, StackedAreaLayer, BarLayer, CandleLayer, ScatterLayer,
                           BoxLayer, HeatmapLayer, LevelLayer, InstantLayer, ZoneLayer, PhaseLayer, EventLayer,
                           MarkerLayer, GuideLayer, QuadrantLayer, HorizontalBarLayer>;

enum class AxisKind {
    Calendar, ///< time, every instant
    Sessions, ///< time, only the spans in `open`, joined
    Linear,
    Log,
    Category ///< positions 0…n−1
};

struct XAxis
{
    AxisKind kind = AxisKind::Calendar;
    bool clocks = false; ///< intraday: New York over Beijing
    /// Sessions: what is shown, rising, not overlapping; for daily bars [day, day + 24 h). On a Calendar axis: what a reader who
    /// asks for sessions will see.
    std::vector<TimeRange> open;
    std::vector<Text> categories; ///< Category
    Text title;                   ///< scatter and payoff only, with the unit
    NumberFormat format;
    std::optional<double> minimum, maximum; ///< what is shown at first; the data's range when absent
};

struct YAxis
{
    NumberFormat format;
    Text title; ///< scatter only
    bool log = false;
    bool includeZero = false;
    bool zeroLine = false;
    std::optional<double> minimum, maximum; ///< fixed limits; fitted to what is visible when absent
    Side side = Side::Right;                ///< where its labels stand
};

/// One plot. Panes of a figure share the x axis and stand one under the other, or side by side (FigureSpec::columns).
struct Pane
{
    double weight = 1;
    Text title;
    YAxis y;                   ///< layers with Side::Right (the default)
    std::optional<YAxis> y2;   ///< layers with Side::Left, for a second unit
    std::vector<Layer> layers; ///< painted in order
};

enum class Simulation { None, Partly, All };

/// One chart as data. Every renderer draws the same description.
struct FigureSpec
{
    std::string id; ///< stable, ASCII: `intraday_reversal.path`
    Text headline;  ///< the finding, in a sentence with its number
    Text subtitle;  ///< measure, unit, window, method
    Text source;    ///< footer: where the data come from
    Text note;      ///< footer: what is not drawn, what is assumed
    Text altText;   ///< what is seen, for those who cannot
    TimePoint asOf{};
    bool intraday = false; ///< the footer shows the as-of in both cities
    Simulation simulated = Simulation::None;
    XAxis x;
    std::vector<Pane> panes;
    std::size_t columns = 1; ///< more than one: small multiples, the panes row by row, all of one size
    bool sameValues = false; ///< all panes show the same y limits, so that they compare
    std::string digest;      ///< 8 hex digits of the data state; set by the pipeline
    Text name; ///< two or three words for the tab of a panel with several figures; the headline stands in when empty
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_figures.h"

#include <cmath>
#include <cstdint>
#include <limits>

namespace tidemark::samples {

namespace {

using namespace std::chrono;

/// SplitMix64: the same numbers on every machine.
class Generator
{
public:
    explicit Generator(std::uint64_t seed) : m_state(seed) {}
    double uniform()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        z ^= z >> 31;
        return static_cast<double>(z >> 11) * 0x1.0p-53;
    }
    double normal()
    {
        const double u = 1 - uniform();
        return std::sqrt(-2 * std::log(u)) * std::cos(6.283185307179586 * uniform());
    }

private:
    std::uint64_t m_state;
};

const double kNone = std::numeric_limits<double>::quiet_NaN();

FigureSpec frame(std::string id, std::string headline, std::string subtitle)
{
    FigureSpec figure;
    figure.id = std::move(id);
    figure.headline = verbatim(std::move(headline));
    figure.subtitle = verbatim(std::move(subtitle));
    figure.source = verbatim("S&P 500 daily");
    figure.altText = verbatim("A sample figure");
    figure.asOf = fromNewYork(makeDate(2025, 11, 20), hours{16});
    figure.digest = "7f3a91c2";
    return figure;
}

std::vector<TimePoint> weekdays(Date first, std::size_t n)
{
    std::vector<TimePoint> times;
    for (Date date = first; times.size() < n; date += days{1})
        if (const weekday day{date}; day != Saturday && day != Sunday)
            times.push_back(TimePoint{date});
    return times;
}

std::vector<TimeRange> daySpans(const std::vector<TimePoint>& times)
{
    std::vector<TimeRange> spans;
    for (const TimePoint time : times)
        spans.push_back({time, time + days{1}});
    return spans;
}

Points curve(const std::vector<TimePoint>& times, unsigned seed, double start, double move)
{
    Generator random(seed);
    Eigen::ArrayXd values(static_cast<Eigen::Index>(times.size()));
    double value = start;
    for (Eigen::Index i = 0; i < values.size(); ++i) {
        value += move * random.normal();
        values[i] = value;
    }
    return Points::of(times, values);
}

LineLayer line(std::string id, Points points, Role role, NumberFormat format)
{
    LineLayer layer;
    layer.name = verbatim(id);
    layer.id = std::move(id);
    layer.points = std::move(points);
    layer.role = role;
    layer.format = format;
    return layer;
}

FigureSpec one(FigureSpec figure, Pane pane)
{
    figure.panes.push_back(std::move(pane));
    return figure;
}

} // namespace

Points walk(std::size_t n, unsigned seed, TimePoint first, milliseconds step, double start, double move)
{
    Generator random(seed);
    std::vector<TimePoint> times(n);
    Eigen::ArrayXd values(static_cast<Eigen::Index>(n));
    double value = start;
    for (std::size_t i = 0; i < n; ++i) {
        times[i] = first + step * static_cast<std::int64_t>(i);
        value += move * (random.uniform() - 0.5);
        values[static_cast<Eigen::Index>(i)] = value;
    }
    return Points::of(std::move(times), std::move(values));
}

FigureSpec longWalk(std::size_t n)
{
    FigureSpec figure = frame("sample.walk", "A long walk", "One value a minute");
    figure.x.clocks = true;
    Pane pane;
    LineLayer layer =
        line("Walk", walk(n, 7, TimePoint{makeDate(2001, 1, 1)}, minutes{1}, 100, 1), Role::Series1, number(2));
    layer.endPill = true;
    pane.layers.emplace_back(layer);
    return one(std::move(figure), std::move(pane));
}

FigureSpec intraday()
{
    FigureSpec figure = frame("sample.intraday", "Up 1.94%, then below the prior close: 78 minutes from peak to break",
                              "% from prior close, 1-minute bars, 20 Nov 2025");
    const TimePoint open = fromNewYork(makeDate(2025, 11, 20), minutes{570});
    figure.intraday = true;
    figure.x.kind = AxisKind::Sessions;
    figure.x.clocks = true;
    figure.x.open = {{open, open + minutes{390}}};
    const auto path = [&](unsigned seed, double top, double bottom) {
        Generator random(seed);
        std::vector<TimePoint> times;
        Eigen::ArrayXd values(390);
        for (int i = 0; i < 390; ++i) {
            const double t = i / 390.0;
            const double base = t < 0.17   ? top * (0.85 + 0.15 * t / 0.17)
                                : t < 0.42 ? top + (bottom * 0.5 - top) * (t - 0.17) / 0.25
                                           : bottom * (0.5 + 0.5 * (t - 0.42) / 0.58);
            times.push_back(open + minutes{i});
            values[i] = base + 0.0015 * std::abs(top) / 0.02 * random.normal() * 0.6;
        }
        return Points::of(std::move(times), std::move(values));
    };
    Pane pane;
    pane.y.format = signedPercent(1);
    pane.y.zeroLine = true;
    pane.layers.emplace_back(PhaseLayer{
        {{axisValue(open), axisValue(open + minutes{68}), verbatim("Rise"), false},
         {axisValue(open + minutes{68}), axisValue(open + minutes{145}), verbatim("Fade"), true},
         {axisValue(open + minutes{145}), axisValue(open + minutes{207}), verbatim("Break"), false},
         {axisValue(open + minutes{207}), axisValue(open + minutes{390}), verbatim("Grind to the close"), false}}});
    LineLayer analogue = line("SPX 8 Apr 2025 (analogue)", path(4, 0.035, -0.016), Role::Flat, signedPercent(2));
    analogue.style = LineStyle::Dot;
    analogue.emphasis = Emphasis::Muted;
    pane.layers.emplace_back(analogue);
    LineLayer stock = line("NVDA", path(2, 0.045, -0.031), Role::Series2, signedPercent(2));
    stock.endPill = true;
    pane.layers.emplace_back(stock);
    LineLayer index = line("SPY", path(1, 0.0194, -0.0155), Role::Series1, signedPercent(2));
    index.endPill = true;
    index.emphasis = Emphasis::Hero;
    pane.layers.emplace_back(index);
    pane.layers.emplace_back(
        MarkerLayer{{{axisValue(open + minutes{67}), 0.0194, verbatim("Peak +1.94% · 10:37"), Role::Series1},
                     {axisValue(open + minutes{145}), 0.0, verbatim("Break · 11:55"), Role::Series1}},
                    Side::Right});
    return one(std::move(figure), std::move(pane));
}

FigureSpec candles()
{
    FigureSpec figure =
        frame("sample.candles", "6456 is 1.27% below: inside the buffer", "S&P 500 daily; 6456 ± 1×ATR(14)");
    const auto times = weekdays(makeDate(2025, 7, 28), 82);
    figure.x.kind = AxisKind::Sessions;
    figure.x.open = daySpans(times);
    Bars::Columns columns;
    columns.times = times;
    const auto n = static_cast<Eigen::Index>(times.size());
    for (auto* column : {&columns.open, &columns.high, &columns.low, &columns.close, &columns.volume})
        column->resize(n);
    Generator random(11);
    double price = 6380;
    for (Eigen::Index i = 0; i < n; ++i) {
        columns.open[i] = price + 12 * random.normal();
        price += (i < 66 ? 7 : -18) + 34 * random.normal();
        columns.close[i] = price;
        columns.high[i] = std::max(columns.open[i], price) + 18 * random.uniform();
        columns.low[i] = std::min(columns.open[i], price) - 18 * random.uniform();
        columns.volume[i] = 1e9 * (1 + random.uniform());
    }
    CandleLayer layer;
    layer.name = verbatim("S&P 500");
    layer.bars = *Bars::make(SeriesKey{}, columns);
    layer.format = number(1);
    Pane pane;
    pane.y.format = number(0);
    LevelLayer level;
    level.id = "level";
    level.value = 6456;
    level.lower = 6362;
    level.upper = 6550;
    level.bufferLabel = verbatim("Buffer 6,362–6,550");
    level.param = "level";
    level.format = number(0);
    pane.layers.emplace_back(level);
    pane.layers.emplace_back(layer);
    LineLayer average =
        line("SMA(121) 6,456.5", curve({times.begin() + 40, times.end()}, 3, 6300, 4), Role::Series4, number(1));
    pane.layers.emplace_back(average);
    return one(std::move(figure), std::move(pane));
}

FigureSpec correlation()
{
    FigureSpec figure = frame("sample.correlation", "60-day correlation is 0.62, the 99th percentile",
                              "Daily log returns, Pearson; Fisher 95%");
    const auto times = weekdays(makeDate(2023, 11, 20), 520);
    Generator random(21);
    Eigen::ArrayXd middle(520), low(520), high(520), slow(520), fast(520);
    for (int i = 0; i < 520; ++i) {
        const double base =
            0.3 + 0.25 * std::sin(i / 47.0) + 0.1 * std::sin(i / 13.0) + (i > 480 ? (i - 480) * 0.008 : 0);
        middle[i] = base + 0.02 * random.normal();
        low[i] = middle[i] - 0.22;
        high[i] = middle[i] + 0.17;
        slow[i] = 0.32 + 0.15 * std::sin(i / 60.0);
        fast[i] = base + 0.35 * std::sin(i / 5.0) * random.uniform();
    }
    Pane pane;
    pane.y.format = number(2);
    pane.y.zeroLine = true;
    pane.layers.emplace_back(
        BandLayer{{}, Points::of(times, low), Points::of(times, high), Role::Series1, Side::Right});
    LineLayer quick = line("20 d", Points::of(times, fast), Role::Flat, number(2));
    quick.emphasis = Emphasis::Muted;
    pane.layers.emplace_back(quick);
    LineLayer long120 = line("120 d", Points::of(times, slow), Role::Series3, number(2));
    long120.style = LineStyle::Dash;
    pane.layers.emplace_back(long120);
    LineLayer hero = line("60 d", Points::of(times, middle), Role::Series1, number(2));
    hero.emphasis = Emphasis::Hero;
    hero.endPill = true;
    pane.layers.emplace_back(hero);
    return one(std::move(figure), std::move(pane));
}

FigureSpec events()
{
    FigureSpec figure = frame("sample.events", "Cut odds: from 50% to 30% within a day, 39% on payrolls day",
                              "10 Dec 2025 meeting, probability, %, CME daily");
    const auto times = weekdays(makeDate(2025, 7, 1), 101);
    Generator random(31);
    Eigen::ArrayXd values(101);
    for (int i = 0; i < 101; ++i)
        values[i] = std::clamp(0.2 + 0.009 * i + 0.06 * random.normal() - (i > 80 ? (i - 80) * 0.04 : 0), 0.0, 1.0);
    AreaLayer area;
    area.name = {};
    area.points = Points::of(times, values);
    area.endPill = true;
    area.format = percent(1);
    Pane pane;
    pane.y.format = percent(0);
    pane.y.minimum = 0;
    pane.y.maximum = 1;
    pane.layers.emplace_back(area);
    EventLayer flags;
    for (const auto& [day, title] :
         {std::pair{54, "Sep meeting: cut"}, {84, "Oct meeting: cut"}, {95, "Hawkish remarks"}, {99, "Payrolls +119k"}})
        flags.events.push_back({axisValue(times[static_cast<std::size_t>(day)]), verbatim(title)});
    pane.layers.emplace_back(flags);
    pane.layers.emplace_back(
        MarkerLayer{{{axisValue(times[97]), values[97], verbatim("30.1% · 19 Nov"), Role::Series1}}, Side::Right});
    return one(std::move(figure), std::move(pane));
}

FigureSpec panes()
{
    FigureSpec figure = frame("sample.panes", "Small caps' relative RSI is 45.7: behind, not oversold",
                              "IWM / NDX (Jan 2025 = 100) and its Wilder RSI(14)");
    const auto times = weekdays(makeDate(2025, 1, 2), 230);
    Pane ratio;
    ratio.y.format = number(1);
    LineLayer upper = line("IWM / NDX", curve(times, 41, 100, 0.7), Role::Series2, number(1));
    upper.endPill = true;
    ratio.layers.emplace_back(upper);
    Pane rsi;
    rsi.title = verbatim("RSI(14)");
    rsi.y.format = number(0);
    Generator random(42);
    Eigen::ArrayXd values(230);
    for (int i = 0; i < 230; ++i)
        values[i] = 50 + 14 * std::sin(i / 9.0) + 4 * random.normal();
    LineLayer lower = line("", Points::of(times, values), Role::Series1, number(1));
    lower.endPill = true;
    rsi.layers.emplace_back(ZoneLayer{verbatim("70 overbought"), kNone, kNone, 70, 85, Role::Accent, 0.08});
    rsi.layers.emplace_back(ZoneLayer{verbatim("30 oversold"), kNone, kNone, 15, 30, Role::Accent, 0.08});
    rsi.layers.emplace_back(lower);
    figure.panes = {ratio, rsi};
    return figure;
}

FigureSpec twoAxes()
{
    FigureSpec figure = frame("sample.two_axes", "The index is 6% below its high, the VIX already at 26.42",
                              "S&P 500 close (right) and VIX close (left), daily");
    const auto times = weekdays(makeDate(2025, 7, 28), 82);
    Pane pane;
    pane.y.format = number(0);
    pane.y2 = YAxis{};
    pane.y2->format = number(0);
    pane.layers.emplace_back(line("S&P 500 (right)", curve(times, 51, 6400, 30), Role::Series1, number(1)));
    LineLayer vix = line("VIX (left)", curve(times, 52, 18, 0.9), Role::Series2, number(2));
    vix.axis = Side::Left;
    pane.layers.emplace_back(vix);
    return one(std::move(figure), std::move(pane));
}

FigureSpec stacked()
{
    FigureSpec figure = frame("sample.stacked", "Cut odds: 30% on the 19th, 39% on payrolls day",
                              "10 Dec 2025 meeting, by target range, %, CME");
    const auto times = weekdays(makeDate(2025, 9, 8), 54);
    std::array<Eigen::ArrayXd, 4> parts;
    for (auto& part : parts)
        part.resize(54);
    Generator random(61);
    for (int i = 0; i < 54; ++i) {
        const double cut = std::clamp(
            0.55 + 0.4 * std::sin(i / 9.0) + 0.04 * random.normal() - (i > 40 ? 0.02 * (i - 40) : 0), 0.05, 0.97);
        const double deep = i > 18 && i < 24 ? 0.05 : 0.0;
        const double rest = 1 - cut - deep < 0 ? 0 : 1 - cut - deep;
        parts[0][i] = deep;
        parts[1][i] = 1 - deep - rest;
        parts[2][i] = rest * 0.92;
        parts[3][i] = rest * 0.08;
    }
    StackedAreaLayer layer;
    layer.format = percent(1);
    layer.parts = {{verbatim(""), Points::of(times, parts[0]), Role::Series8},
                   {verbatim("3.50–3.75% (cut)"), Points::of(times, parts[1]), Role::Series1},
                   {verbatim("3.75–4.00% (hold)"), Points::of(times, parts[2]), Role::Series5},
                   {verbatim(""), Points::of(times, parts[3]), Role::Series2}};
    Pane pane;
    pane.y.format = percent(0);
    pane.y.minimum = 0;
    pane.y.maximum = 1;
    pane.layers.emplace_back(layer);
    InstantLayer meeting;
    meeting.id = "meeting";
    meeting.label = verbatim("29 Oct: cut 25 bp");
    meeting.x = axisValue(TimePoint{makeDate(2025, 10, 29)});
    meeting.role = Role::Text;
    meeting.style = LineStyle::Dash;
    pane.layers.emplace_back(meeting);
    return one(std::move(figure), std::move(pane));
}

FigureSpec boxes()
{
    FigureSpec figure =
        frame("sample.boxes", "Seven precedents gained 4.72% in a month; four tenths of it came from one",
              "Return after a reversal day, %, close to close; R-7 quartiles");
    BoxLayer layer;
    layer.format = signedPercent(2);
    const std::array<std::vector<double>, 4> values{{{0.021, 0.034, -0.014, 0.027, 0.008, 0.095, -0.003},
                                                     {0.047, 0.083, -0.034, 0.049, 0.002, 0.041, 0.056},
                                                     {0.061, 0.131, -0.015, 0.072, -0.014, 0.028, 0.058},
                                                     {0.062, 0.137, -0.015, 0.083, 0.019, 0.027, 0.041}}};
    const std::array<std::array<double, 6>, 4> summary{{{0.0025, 0.021, 0.0305, -0.014, 0.034, 0.0240},
                                                        {0.0215, 0.047, 0.0525, -0.034, 0.083, 0.0349},
                                                        {0.007, 0.058, 0.0665, -0.015, 0.131, 0.0459},
                                                        {0.023, 0.041, 0.0725, -0.015, 0.137, 0.0506}}};
    const std::array<const char*, 4> names{"T+1 (n = 7)", "T+5 (n = 7)", "T+20 (n = 7)", "T+21 (n = 7)"};
    for (std::size_t b = 0; b < 4; ++b) {
        BoxLayer::Box box;
        box.category = verbatim(names[b]);
        box.values = values[b];
        box.q1 = summary[b][0];
        box.median = summary[b][1];
        box.q3 = summary[b][2];
        box.low = summary[b][3];
        box.high = summary[b][4];
        box.mean = summary[b][5];
        box.highlighted = {b == 0 ? std::size_t{5} : std::size_t{1}};
        box.highlightLabels = {verbatim("2025-04-08")};
        layer.boxes.push_back(std::move(box));
    }
    Pane pane;
    pane.y.format = signedPercent(0);
    pane.y.zeroLine = true;
    pane.layers.emplace_back(layer);
    figure.x.kind = AxisKind::Category;
    return one(std::move(figure), std::move(pane));
}

FigureSpec heatmap()
{
    FigureSpec figure = frame("sample.heatmap", "At a threshold of 1.25% the mean rebound is 11%, on two cases",
                              "Mean T+21 return after a reversal, %; rows threshold, columns first year");
    HeatmapLayer layer;
    for (const char* row : {"≥ 0.50%", "≥ 0.75%", "≥ 1.00%", "≥ 1.25%", "≥ 1.50%"})
        layer.rows.push_back(verbatim(row));
    for (const char* column : {"2008", "2010", "2013", "2016", "2019", "2022"})
        layer.columns.push_back(verbatim(column));
    const std::array<double, 5> base{0.028, 0.059, 0.047, 0.11, 0.11};
    const std::array<int, 5> counts{36, 13, 7, 2, 2};
    for (std::size_t r = 0; r < 5; ++r)
        for (std::size_t c = 0; c < 6; ++c) {
            layer.values.push_back(r == 4 && c == 5   ? kNone
                                   : r == 2 && c == 5 ? -0.021
                                                      : base[r] + 0.004 * static_cast<double>(c));
            layer.counts.push_back(r == 4 && c == 5 ? 0 : counts[r]);
        }
    layer.format = {Unit::Percent, 1, Sign::Always, true};
    Pane pane;
    pane.layers.emplace_back(layer);
    return one(std::move(figure), std::move(pane));
}

FigureSpec scatter()
{
    FigureSpec figure =
        frame("sample.scatter", "NVDA, AMD and TSM trade below a PEG of 1; the premium sits in security software",
              "Forward P/E against five-year EPS growth (%)");
    figure.note = verbatim("not drawn: MU 124%");
    ScatterLayer layer;
    layer.groups = {{verbatim("Semiconductors"), Role::Series2},
                    {verbatim("Software"), Role::Series1},
                    {verbatim("Platforms"), Role::Series3}};
    struct Row
    {
        const char* name;
        double x, y;
        std::size_t group;
    };
    for (const Row& row : std::initializer_list<Row>{
             {"CRWD", 16, 89, 1},   {"DDOG", 13.5, 60, 1}, {"ARM", 20.3, 59, 0},  {"PANW", 13.4, 43, 1},
             {"NOW", 20.2, 44, 1},  {"ANET", 20.3, 41, 2}, {"AVGO", 26.6, 35, 0}, {"NVDA", 32, 30, 0},
             {"AMD", 31.5, 28, 0},  {"MRVL", 40.7, 20, 0}, {"TSM", 24.3, 20, 0},  {"SMCI", 21.3, 13, 2},
             {"KLAC", 8.5, 23, 0},  {"AMAT", 7.1, 17, 0},  {"QCOM", 7.4, 13, 0},  {"LRCX", 11.6, 20, 0},
             {"CRM", 12.6, 20, 1},  {"ADBE", 12.1, 15, 1}, {"META", 12.8, 25, 2}, {"DELL", 12.9, 12, 2},
             {"INTU", 16.2, 30, 1}, {"MSFT", 16.5, 28, 1}, {"WDAY", 16.7, 23, 1}, {"ORCL", 18.3, 30, 1},
             {"AMZN", 18.7, 29, 2}, {"ASML", 20.6, 26, 0}, {"GOOGL", 14.6, 17, 2}})
        layer.points.push_back({row.x, row.y, verbatim(row.name), row.group, std::string_view(row.name) == "NVDA"});
    Pane pane;
    pane.y.title = verbatim("Forward P/E (×)");
    pane.y.format = number(0);
    pane.y.side = Side::Left;
    pane.layers.emplace_back(GuideLayer{verbatim("PEG = 1"), 0, 0, 40, 40, Role::TextMuted, LineStyle::Dash});
    pane.layers.emplace_back(GuideLayer{verbatim("PEG = 2"), 0, 0, 40, 80, Role::TextMuted, LineStyle::Dash});
    pane.layers.emplace_back(layer);
    figure.x.kind = AxisKind::Linear;
    figure.x.title = verbatim("EPS growth, five years");
    figure.x.format = number(0);
    return one(std::move(figure), std::move(pane));
}

FigureSpec quadrant()
{
    FigureSpec figure =
        frame("sample.quadrant", "Within ten weeks bitcoin and the Nasdaq went from rising to falling together",
              "20-day change, %: NDX across, BTC up; a point a week");
    ScatterLayer layer;
    layer.groups = {{verbatim(""), Role::Flat}, {verbatim(""), Role::Series2}};
    layer.path = true;
    const std::array<std::array<double, 2>, 10> path{{{0.041, 0.026},
                                                      {0.03, -0.019},
                                                      {0.043, 0.09},
                                                      {0.037, 0.054},
                                                      {0.007, -0.076},
                                                      {0.011, -0.078},
                                                      {0.001, -0.168},
                                                      {0.027, -0.10},
                                                      {0.023, 0.011},
                                                      {-0.042, -0.213}}};
    for (std::size_t i = 0; i < path.size(); ++i)
        layer.points.push_back({path[i][0], path[i][1],
                                verbatim(i == 0                 ? "18 Sep"
                                         : i + 1 == path.size() ? "20 Nov: −4.2%, −21.3%"
                                                                : ""),
                                i + 1 == path.size() ? std::size_t{1} : std::size_t{0}, false});
    Pane pane;
    pane.y.format = {Unit::Percent, 0, Sign::Always, true};
    pane.y.side = Side::Left;
    pane.layers.emplace_back(QuadrantLayer{
        0, 0, {verbatim("BTC alone up"), verbatim("Both up"), verbatim("Both down"), verbatim("NDX alone up")}});
    pane.layers.emplace_back(layer);
    figure.x.kind = AxisKind::Linear;
    figure.x.format = {Unit::Percent, 0, Sign::Always, true};
    return one(std::move(figure), std::move(pane));
}

FigureSpec payoff()
{
    FigureSpec figure = frame("sample.payoff", "6456/6250 put spread: at most 54 points lost, 152 gained",
                              "Payoff a unit, index points; BS, 29 days");
    std::vector<double> x, expiry, today;
    for (int i = 0; i <= 280; ++i) {
        const double s = 6050 + 2.5 * i;
        x.push_back(s);
        expiry.push_back(std::max(0.0, 6456 - s) - std::max(0.0, 6250 - s) - 54);
        today.push_back(30 - 70 * std::tanh((s - 6400) / 300));
    }
    Pane pane;
    pane.y.format = number(0, Sign::Always);
    pane.y.zeroLine = true;
    pane.layers.emplace_back(ZoneLayer{{}, 6050, 6402, 0, 152, Role::Up, 0.13});
    pane.layers.emplace_back(ZoneLayer{{}, 6402, 6750, -54, 0, Role::Down, 0.13});
    LineLayer now = line("Today", Points::of(x, today), Role::Series5, number(1));
    now.style = LineStyle::Dash;
    pane.layers.emplace_back(now);
    LineLayer end = line("At expiry", Points::of(x, expiry), Role::Series1, number(1));
    end.emphasis = Emphasis::Hero;
    pane.layers.emplace_back(end);
    InstantLayer strike;
    strike.id = "long_strike";
    strike.label = verbatim("6,456");
    strike.x = 6456;
    strike.param = "long_strike";
    pane.layers.emplace_back(strike);
    pane.layers.emplace_back(MarkerLayer{{{6402, 0, verbatim("Break-even 6,402"), Role::Series1}}, Side::Right});
    figure.x.kind = AxisKind::Linear;
    figure.x.format = number(0);
    return one(std::move(figure), std::move(pane));
}

FigureSpec signedBars()
{
    FigureSpec figure =
        frame("sample.bars", "Between 11:30 and 12:00 the index lost 1.17 points", "SPY by half hour, pp");
    const std::array<double, 13> values{1.84, 0.0,   -0.32, -0.73, -1.17, -0.23, -0.21,
                                        0.35, -0.67, 0.28,  0.17,  -0.29, -0.57};
    BarLayer layer;
    std::vector<double> x(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        x[i] = static_cast<double>(i);
        figure.x.categories.push_back(verbatim(std::to_string(9 + (i + 1) / 2) + (i % 2 == 0 ? ":30" : ":00")));
    }
    layer.points = Points::of(x, {values.begin(), values.end()});
    layer.signedColors = true;
    layer.showValues = true;
    layer.format = number(2, Sign::Always);
    Pane pane;
    pane.y.format = number(1, Sign::Always);
    pane.y.zeroLine = true;
    pane.layers.emplace_back(layer);
    figure.x.kind = AxisKind::Category;
    return one(std::move(figure), std::move(pane));
}

FigureSpec histogram()
{
    FigureSpec figure = frame("sample.histogram", "−1.56% is not rare: one day in fourteen since 2008",
                              "S&P 500 daily returns, days, bins of 0.25 pp");
    std::vector<double> x, y;
    BarLayer layer;
    for (int i = -20; i < 20; ++i) {
        const double centre = (i + 0.5) * 0.0025;
        if (centre < -0.0156)
            layer.highlighted.push_back(x.size());
        x.push_back(centre);
        y.push_back(std::round(700 * std::exp(-std::abs(centre) / 0.009)));
    }
    layer.name = verbatim("Days");
    layer.points = Points::of(x, y);
    layer.width = 1;
    layer.role = Role::Series1;
    layer.format = number(0);
    Pane pane;
    pane.y.format = number(0);
    pane.layers.emplace_back(layer);
    InstantLayer today;
    today.id = "today";
    today.label = verbatim("20 Nov: −1.56%, the 7.1th percentile");
    today.x = -0.0156;
    today.role = Role::Text;
    today.style = LineStyle::Solid;
    pane.layers.emplace_back(today);
    figure.x.kind = AxisKind::Linear;
    figure.x.format = {Unit::Percent, 0, Sign::Always, true};
    return one(std::move(figure), std::move(pane));
}

FigureSpec logLine()
{
    FigureSpec figure =
        frame("sample.log", "Four decades on one axis", "A log axis with gaps and values it cannot show");
    const auto times = weekdays(makeDate(2010, 1, 4), 4000);
    Eigen::ArrayXd values(4000);
    for (int i = 0; i < 4000; ++i)
        values[i] = i % 500 < 20   ? kNone
                    : i % 777 == 5 ? 0.0
                                   : std::pow(10.0, 4.0 * i / 4000.0 + 0.2 * std::sin(i / 60.0));
    LineLayer layer = line("BTC", Points::of(times, values), Role::Series2, number(1));
    layer.endPill = true;
    Pane pane;
    pane.y.format = number(0);
    pane.y.log = true;
    pane.layers.emplace_back(layer);
    return one(std::move(figure), std::move(pane));
}

FigureSpec ranking()
{
    FigureSpec figure = frame("sample.ranking", "Technology took 1.04 of the 1.56 percent the index lost",
                              "Contribution to the index return of 20 Nov 2025, percentage points");
    HorizontalBarLayer layer;
    const std::vector<std::pair<const char*, double>> rows{{"Information technology", -0.0104},
                                                           {"Consumer discretionary", -0.0021},
                                                           {"Communication services", -0.0016},
                                                           {"Industrials", -0.0013},
                                                           {"Financials", -0.0007},
                                                           {"Materials", kNone},
                                                           {"Energy", 0.0002},
                                                           {"Health care", 0.0006},
                                                           {"Consumer staples", 0.0011}};
    for (const auto& [name, value] : rows)
        layer.rows.push_back({verbatim(name), value});
    layer.rows[1].highlighted = true;
    layer.signedColors = true;
    layer.format = {Unit::PercentPoint, 2, Sign::Always, true};
    Pane pane;
    pane.layers.emplace_back(layer);
    return one(std::move(figure), std::move(pane));
}

FigureSpec multiples()
{
    FigureSpec figure = frame("sample.multiples", "Five of six indices fell with the S&P 500; gold did not",
                              "Change since 3 Nov 2025, one scale");
    const auto times = weekdays(makeDate(2025, 11, 3), 40);
    figure.x.kind = AxisKind::Sessions;
    figure.x.open = daySpans(times);
    figure.columns = 3;
    figure.sameValues = true;
    unsigned seed = 31;
    for (const char* name : {"S&P 500", "Nasdaq-100", "Russell 2000", "Nikkei 225", "DAX", "Gold"}) {
        Pane pane;
        pane.title = verbatim(name);
        pane.y.format = signedPercent(1);
        pane.y.zeroLine = true;
        LineLayer layer =
            line(name, curve(times, seed, 0, 0.006 + 0.001 * (seed % 5)), Role::Series1, signedPercent(1));
        layer.name = {};
        pane.layers.emplace_back(layer);
        figure.panes.push_back(std::move(pane));
        ++seed;
    }
    return figure;
}

FigureSpec steps()
{
    FigureSpec figure = frame("sample.steps", "Two cuts are priced by June, three by December",
                              "Policy rate by meeting, and cuts priced (right)");
    const auto times = weekdays(makeDate(2025, 1, 6), 260);
    Eigen::ArrayXd rate(260), priced(260), low(260), high(260);
    for (Eigen::Index i = 0; i < 260; ++i) {
        rate[i] = i > 120 && i < 140 ? kNone : 0.0433 - 0.0025 * static_cast<double>(i / 70);
        low[i] = rate[i] - 0.00125;
        high[i] = rate[i] + 0.00125;
        priced[i] = 2 + std::sin(static_cast<double>(i) / 40.0);
    }
    Pane pane;
    pane.y.format = number(1);
    pane.y2 = YAxis{};
    pane.y2->format = percent(2);
    BandLayer band;
    band.name = verbatim("Target range");
    band.lower = Points::of(times, low);
    band.upper = Points::of(times, high);
    band.role = Role::Series2;
    band.axis = Side::Left;
    pane.layers.emplace_back(band);
    LineLayer policy = line("Effective rate", Points::of(times, rate), Role::Series2, percent(2));
    policy.steps = true;
    policy.axis = Side::Left;
    policy.endPill = true;
    pane.layers.emplace_back(policy);
    LineLayer cuts = line("Cuts priced", Points::of(times, priced), Role::Series1, number(2));
    cuts.style = LineStyle::DashDot;
    cuts.endPill = true;
    pane.layers.emplace_back(cuts);
    return one(std::move(figure), std::move(pane));
}

FigureSpec simulated()
{
    FigureSpec figure =
        frame("sample.simulated", "Depth down from 11 to 5 million dollars: slippage up 1.5 to 2.2 times",
              "Slippage of a 2.5 million dollar market order, bp");
    figure.simulated = Simulation::All;
    std::vector<double> x, linear, root;
    for (int i = 0; i <= 130; ++i) {
        const double depth = 3 + 0.1 * i;
        x.push_back(depth);
        linear.push_back(28 / depth);
        root.push_back(9 / std::sqrt(depth));
    }
    ScatterLayer dots;
    dots.groups = {{verbatim(""), Role::Flat}};
    Generator random(71);
    for (int i = 0; i < 160; ++i) {
        const double depth = 3 + 12 * random.uniform();
        dots.points.push_back({depth, 28 / depth + 0.6 * random.normal(), {}, 0, false});
    }
    Pane pane;
    pane.y.format = number(0);
    pane.y.title = verbatim("Slippage (bp)");
    pane.y.side = Side::Left;
    pane.y.includeZero = true;
    pane.layers.emplace_back(dots);
    pane.layers.emplace_back(line("Linear model", Points::of(x, linear), Role::Series2, number(1)));
    LineLayer square = line("Square-root model", Points::of(x, root), Role::Series1, number(1));
    square.style = LineStyle::Dash;
    pane.layers.emplace_back(square);
    figure.x.kind = AxisKind::Linear;
    figure.x.title = verbatim("Depth, USD m");
    figure.x.format = number(0);
    return one(std::move(figure), std::move(pane));
}

std::vector<FigureSpec> allFigures()
{
    return {intraday(), candles(), correlation(), events(),   panes(),    twoAxes(),    stacked(),
            boxes(),    heatmap(), scatter(),     quadrant(), payoff(),   signedBars(), histogram(),
            logLine(),  ranking(), multiples(),   steps(),    simulated()};
}

} // namespace tidemark::samples

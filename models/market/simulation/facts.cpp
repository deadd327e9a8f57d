// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/simulation/facts.h"

#include <QFile>
#include <QString>

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <limits>

namespace tidemark::simulation {

using namespace std::chrono;

namespace {

std::vector<std::string> cells(const std::string& line)
{
    std::vector<std::string> out(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            out.emplace_back();
        else
            out.back().push_back(c);
    }
    return out;
}

/// NaN for an empty cell. Decimal text to double is exact by the standard, the same everywhere.
double value(const std::string& cell)
{
    double out = std::numeric_limits<double>::quiet_NaN();
    std::from_chars(cell.data(), cell.data() + cell.size(), out);
    return out;
}

Date day(const std::string& cell)
{
    const auto date = parseIsoDate(cell);
    assert(date);
    return *date;
}

minutes clockTime(const std::string& cell)
{
    assert(cell.size() == 5);
    return hours{static_cast<int>(value(cell.substr(0, 2)))} + minutes{static_cast<int>(value(cell.substr(3)))};
}

Frame frameOf(std::string_view kind)
{
    const FrameSchema* schema = frameSchema(kind);
    assert(schema != nullptr);
    return Frame{*schema};
}

} // namespace

std::vector<std::vector<std::string>> factRows(const std::string& name)
{
    QFile file(QStringLiteral(":/market/%1.csv").arg(QString::fromStdString(name)));
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    assert(opened);
    const std::string text = file.readAll().toStdString();
    std::vector<std::vector<std::string>> rows;
    bool header = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const std::string line = text.substr(begin, end - begin);
        begin = end + 1;
        if (line.empty() || line.front() == '#')
            continue;
        if (!header)
            rows.push_back(cells(line));
        header = false;
    }
    return rows;
}

std::map<std::string, std::map<Date, Anchor>> readAnchors()
{
    std::map<std::string, std::map<Date, Anchor>> out;
    for (const auto& row : factRows("anchors"))
        out[row[0]][day(row[1])] = {value(row[2]), value(row[3]), value(row[4]), value(row[5])};
    return out;
}

std::map<std::string, std::map<Date, double>> readLandmarks(
    const std::map<std::string, std::map<Date, Anchor>>& anchors)
{
    std::map<std::string, std::map<Date, double>> out;
    for (const auto& row : factRows("landmarks"))
        out[row[0]][day(row[1])] = value(row[2]);
    for (const auto& [instrument, days] : anchors) {
        for (const auto& [date, anchor] : days)
            out[instrument][date] = anchor.close;
    }
    return out;
}

std::vector<Stress> readStress()
{
    std::vector<Stress> out;
    for (const auto& row : factRows("stress"))
        out.push_back({day(row[0]), value(row[1]), value(row[2])});
    return out;
}

std::map<std::pair<std::string, Date>, std::vector<Knot>> readIntradayKnots()
{
    std::map<std::pair<std::string, Date>, std::vector<Knot>> out;
    for (const auto& row : factRows("intraday")) {
        const auto kind = row[3] == "high"    ? Knot::Kind::High
                          : row[3] == "low"   ? Knot::Kind::Low
                          : row[3] == "break" ? Knot::Kind::Break
                                              : Knot::Kind::Via;
        out[{row[0], day(row[1])}].push_back({clockTime(row[2]), kind, value(row[4])});
    }
    return out;
}

std::vector<TargetRange> readTargetRanges()
{
    std::vector<TargetRange> out;
    for (const auto& row : factRows("fed_target"))
        out.push_back({day(row[0]), value(row[1]), value(row[2])});
    return out;
}

std::map<Date, std::map<Date, double>> readRateExpectations()
{
    std::map<Date, std::map<Date, double>> out;
    for (const auto& row : factRows("rate_expectations"))
        out[day(row[0])][day(row[1])] = value(row[2]);
    return out;
}

Frame meetingFrame()
{
    Frame frame = frameOf("meeting");
    for (const auto& row : factRows("meetings"))
        frame.append({row[0], day(row[1]), day(row[2]), value(row[3]), value(row[4]), value(row[5])});
    return frame;
}

Frame eventFrame()
{
    Frame frame = frameOf("event");
    for (const auto& row : factRows("events"))
        frame.append(
            {fromNewYork(day(row[0]), clockTime(row[1])), row[2], row[3], row[4], row[5], row[6], value(row[7])});
    return frame;
}

Frame publishedLevelFrame()
{
    Frame frame = frameOf("published_level");
    for (const auto& row : factRows("published_levels")) {
        const std::array<std::pair<const char*, double>, 3> horizons{
            {{"short", value(row[3])}, {"medium", value(row[4])}, {"long", value(row[5])}}};
        for (const auto& [horizon, level] : horizons) {
            if (!std::isnan(level))
                frame.append({day(row[0]), day(row[1]), row[2], std::string{horizon}, level});
        }
    }
    return frame;
}

} // namespace tidemark::simulation

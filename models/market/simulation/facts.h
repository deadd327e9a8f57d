// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/frame.h"

#include <map>
#include <string>
#include <vector>

namespace tidemark::simulation {

/// The rows of a resource `:/market/<name>.csv` below its header; lines that start with # are left out, quotes are understood.
[[nodiscard]] std::vector<std::vector<std::string>> factRows(const std::string& name);

/// A daily bar that is known; open, high and low are NaN where only the close is.
struct Anchor
{
    double open, high, low, close;
};

/// anchors.csv: by instrument and date.
[[nodiscard]] std::map<std::string, std::map<Date, Anchor>> readAnchors();

/// landmarks.csv and the closes of `anchors`: levels by instrument and date.
[[nodiscard]] std::map<std::string, std::map<Date, double>> readLandmarks(
    const std::map<std::string, std::map<Date, Anchor>>& anchors);

/// stress.csv
struct Stress
{
    Date date;
    double multiple;
    double halfLife;
};
[[nodiscard]] std::vector<Stress> readStress();

/// intraday.csv: how a day went, by New York's clock.
struct Knot
{
    enum class Kind { Via, High, Low, Break };
    std::chrono::minutes clock{};
    Kind kind = Kind::Via;
    double level = 0;
};
[[nodiscard]] std::map<std::pair<std::string, Date>, std::vector<Knot>> readIntradayKnots();

/// fed_target.csv
struct TargetRange
{
    Date effective;
    double lower;
    double upper;
};
[[nodiscard]] std::vector<TargetRange> readTargetRanges();

/// rate_expectations.csv: expected change in steps of 25 bp, by meeting and date.
[[nodiscard]] std::map<Date, std::map<Date, double>> readRateExpectations();

/// Facts as the store holds them: meetings, events, published levels.
[[nodiscard]] Frame meetingFrame();
[[nodiscard]] Frame eventFrame();
[[nodiscard]] Frame publishedLevelFrame();

} // namespace tidemark::simulation

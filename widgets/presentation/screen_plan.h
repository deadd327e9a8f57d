// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

#include <optional>
#include <vector>

class QScreen;

namespace tidemark {

/// A screen as a presentation knows it again when it was away.
struct ScreenId
{
    QString name;   ///< of the connection: `HDMI-1`
    QString serial; ///< empty where the screen does not say
    friend bool operator==(const ScreenId&, const ScreenId&) = default;
};
[[nodiscard]] ScreenId idOf(const QScreen& screen);

/// A screen that is plugged in.
struct StageScreen
{
    ScreenId id;
    QRect geometry;
    bool desk = false; ///< the presenter's own: where the program's window stands, else the primary one
};

/// Which screen is for whom, as places in the list that was planned for.
struct ScreenPlan
{
    int audience = 0;
    std::optional<int> presenter; ///< none when the audience has the only screen
    friend bool operator==(const ScreenPlan&, const ScreenPlan&) = default;
};

/// The place of the screen that `id` names in the list: the one with its serial number, whatever it is plugged into now, else with its
/// name.
[[nodiscard]] std::optional<int> placeOf(const ScreenId& id, const std::vector<StageScreen>& screens);

/// The audience gets the wished screen where it is plugged in, else the largest one that is not the presenter's desk, else the desk. The
/// presenter gets the desk, or the first screen that is left. Nothing when there is no screen at all.
[[nodiscard]] std::optional<ScreenPlan> planScreens(const std::vector<StageScreen>& screens,
                                                    const std::optional<ScreenId>& wish);

/// The screens of the program now; `desk` is the presenter's own, nullptr: the primary one.
[[nodiscard]] std::vector<StageScreen> stageScreens(const QScreen* desk);

} // namespace tidemark

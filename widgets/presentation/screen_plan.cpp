// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/screen_plan.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace tidemark {

namespace {

template <typename Predicate>
std::optional<int> firstWhere(const std::vector<StageScreen>& screens, Predicate predicate)
{
    const auto it = std::ranges::find_if(screens, predicate);
    return it == screens.end() ? std::nullopt : std::optional{static_cast<int>(it - screens.begin())};
}

/// In 64 bits: a wall of screens has more pixels than an int.
qint64 area(const StageScreen& screen) { return qint64{screen.geometry.width()} * screen.geometry.height(); }

} // namespace

ScreenId idOf(const QScreen& screen) { return {screen.name(), screen.serialNumber()}; }

std::optional<int> placeOf(const ScreenId& id, const std::vector<StageScreen>& screens)
{
    // Two of a kind may give one serial number; another screen in the same socket is the one the room has now.
    auto place = firstWhere(screens, [&](const StageScreen& screen) { return screen.id == id; });
    if (!place && !id.serial.isEmpty())
        place = firstWhere(screens, [&](const StageScreen& screen) { return screen.id.serial == id.serial; });
    return place ? place : firstWhere(screens, [&](const StageScreen& screen) { return screen.id.name == id.name; });
}

std::optional<ScreenPlan> planScreens(const std::vector<StageScreen>& screens, const std::optional<ScreenId>& wish)
{
    if (screens.empty())
        return std::nullopt;
    const auto at = [&](int place) -> const StageScreen& { return screens[static_cast<std::size_t>(place)]; };
    const int desk = firstWhere(screens, [](const StageScreen& screen) { return screen.desk; }).value_or(0);
    std::optional<int> audience = wish ? placeOf(*wish, screens) : std::nullopt;
    if (!audience)
        for (int place = 0; place < static_cast<int>(screens.size()); ++place)
            if (place != desk && (!audience || area(at(place)) > area(at(*audience))))
                audience = place;
    ScreenPlan plan{audience.value_or(desk), std::nullopt};
    if (plan.audience != desk)
        plan.presenter = desk;
    else if (screens.size() > 1)
        plan.presenter = plan.audience == 0 ? 1 : 0;
    return plan;
}

std::vector<StageScreen> stageScreens(const QScreen* desk)
{
    std::vector<StageScreen> screens;
    const QScreen* own = desk ? desk : QGuiApplication::primaryScreen();
    for (const QScreen* screen : QGuiApplication::screens())
        screens.push_back({idOf(*screen), screen->geometry(), screen == own});
    return screens;
}

} // namespace tidemark

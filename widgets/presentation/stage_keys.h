// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text.h"

#include <QKeySequence>
#include <QObject>
#include <QString>

#include <optional>
#include <vector>

class QKeyEvent;

namespace tidemark {

/// What a key does in a presentation.
enum class StageAction {
    Next,
    Previous,
    First,
    Last,
    Black,
    White,
    End,
    FullScreen,
    SwapScreens,
    PresenterView,
    Keys,
    JumpList,
    Search,
    Pointer,
    Spotlight,
    Pen,
    Magnifier,
    UndoStroke,
    ClearStrokes,
    Restore,
    Replay,
    BarForward,
    BarBack,
    Faster,
    Slower,
    ChartHand ///< the keyboard belongs to the chart until Esc
};

/// One row of the table of keys: the windows act on it, the list (`?`) and the help show it.
struct StageKey
{
    StageAction action;
    std::vector<QKeySequence> keys;
    Text name;
};
[[nodiscard]] const std::vector<StageKey>& stageKeys();
/// What the key means; nothing when it means nothing. Digits are not in the table: see JumpByNumber.
[[nodiscard]] std::optional<StageAction> stageAction(const QKeyEvent& event);

} // namespace tidemark

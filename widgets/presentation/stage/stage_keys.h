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
    PenColor,
    UndoStroke,
    ClearStrokes,
    Restore,
    Replay,
    BarForward,
    BarBack,
    Faster,
    Slower,
    ChartHand, ///< the keyboard belongs to the chart until Esc
    NotesDown,
    NotesUp,
    LargerNotes,
    SmallerNotes,
    Nothing ///< keys of remote controls that start a show: it runs already
};

/// One row of the table of keys: the windows act on it, the list (`?`) and the help show it.
struct StageKey
{
    StageAction action;
    std::vector<QKeySequence> keys;
    Text name; ///< empty: not listed
};
[[nodiscard]] const std::vector<StageKey>& stageKeys();
/// What the key means; nothing when it means nothing. Digits are not in the table: see JumpByNumber.
[[nodiscard]] std::optional<StageAction> stageAction(const QKeyEvent& event);
/// The keys of a row as a list shows them: `→  Space  N`. The first four, the same in every language.
[[nodiscard]] QString keysShown(const StageKey& key);
/// Whether a remote control sends this key: such keys work whatever has the keyboard.
[[nodiscard]] bool fromRemote(const QKeyEvent& event);

/// A slide's number, typed digit by digit and ended by Return.
class JumpByNumber
{
public:
    /// Takes a digit, Backspace, or the Return after digits. False: the key is not its own.
    bool press(const QKeyEvent& event);
    /// What is typed so far, at most four digits.
    [[nodiscard]] const QString& digits() const { return m_digits; }
    void clear() { m_digits.clear(); }
    /// The number that a Return ended, once.
    [[nodiscard]] std::optional<int> take();

private:
    QString m_digits;
    std::optional<int> m_ended;
};

} // namespace tidemark

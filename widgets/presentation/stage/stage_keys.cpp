// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/stage/stage_keys.h"

#include <QKeyEvent>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace tidemark {

namespace {

constexpr int kMostDigits = 4;
constexpr int kKeysShown = 4;

/// Signs that stand on different keys round the world are told by what they write, not by the key and Shift.
std::optional<StageAction> byWritten(const QString& written)
{
    static const std::pair<QChar, StageAction> signs[] = {
        {u'?', StageAction::Keys},      {u'/', StageAction::Search},    {u'.', StageAction::Black},
        {u',', StageAction::White},     {u']', StageAction::Faster},    {u'[', StageAction::Slower},
        {u'\uff1f', StageAction::Keys}, {u'\u3002', StageAction::Black}};
    if (written.size() != 1)
        return std::nullopt;
    const auto it = std::ranges::find(signs, written[0], &std::pair<QChar, StageAction>::first);
    return it == std::end(signs) ? std::nullopt : std::optional{it->second};
}

QKeySequence keys(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    return QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(key)));
}

QString sign(const QKeySequence& sequence)
{
    const QKeyCombination combination = sequence[0];
    QString name;
    switch (combination.key()) {
    case Qt::Key_Right:
        name = QStringLiteral("→");
        break;
    case Qt::Key_Left:
        name = QStringLiteral("←");
        break;
    case Qt::Key_Up:
        name = QStringLiteral("↑");
        break;
    case Qt::Key_Down:
        name = QStringLiteral("↓");
        break;
    case Qt::Key_PageDown:
        name = QStringLiteral("Page ↓");
        break;
    case Qt::Key_PageUp:
        name = QStringLiteral("Page ↑");
        break;
    default:
        return sequence.toString(QKeySequence::PortableText);
    }
    if (combination.keyboardModifiers() & Qt::ShiftModifier)
        name.prepend(QStringLiteral("Shift+"));
    if (combination.keyboardModifiers() & Qt::AltModifier)
        name.prepend(QStringLiteral("Alt+"));
    return name;
}

} // namespace

const std::vector<StageKey>& stageKeys()
{
    using enum StageAction;
    static const std::vector<StageKey> table{
        {Next,
         {keys(Qt::Key_Right), keys(Qt::Key_Space), keys(Qt::Key_PageDown), keys(Qt::Key_N), keys(Qt::Key_Down),
          keys(Qt::Key_Return)},
         TM_TEXT("presentation", "Next slide")},
        {Previous,
         {keys(Qt::Key_Left), keys(Qt::Key_Backspace), keys(Qt::Key_PageUp), keys(Qt::Key_Up)},
         TM_TEXT("presentation", "Previous slide")},
        {First, {keys(Qt::Key_Home)}, TM_TEXT("presentation", "First slide")},
        {Last, {keys(Qt::Key_End)}, TM_TEXT("presentation", "Last slide")},
        {JumpList, {keys(Qt::Key_G)}, TM_TEXT("presentation", "Slides by name")},
        {Search, {keys(Qt::Key_Slash), keys(Qt::Key_F, Qt::ControlModifier)}, TM_TEXT("presentation", "Search")},
        {Black, {keys(Qt::Key_B), keys(Qt::Key_Period)}, TM_TEXT("presentation", "Black, and back")},
        {White, {keys(Qt::Key_W), keys(Qt::Key_Comma)}, TM_TEXT("presentation", "White, and back")},
        {Pointer, {keys(Qt::Key_L)}, TM_TEXT("presentation", "Pointer")},
        {Spotlight, {keys(Qt::Key_O)}, TM_TEXT("presentation", "Spotlight")},
        {Pen, {keys(Qt::Key_A)}, TM_TEXT("presentation", "Pen")},
        {PenColor, {keys(Qt::Key_C)}, TM_TEXT("presentation", "Next colour of the pen")},
        {Magnifier, {keys(Qt::Key_Z)}, TM_TEXT("presentation", "Magnifier")},
        {UndoStroke, {keys(Qt::Key_Z, Qt::ControlModifier)}, TM_TEXT("presentation", "Take back the last stroke")},
        {ClearStrokes, {keys(Qt::Key_E)}, TM_TEXT("presentation", "Clear the strokes")},
        {Restore, {keys(Qt::Key_R)}, TM_TEXT("presentation", "Back to the story's figure")},
        {Replay, {keys(Qt::Key_P)}, TM_TEXT("presentation", "Play the day, or hold")},
        {BarForward, {keys(Qt::Key_Right, Qt::ShiftModifier)}, TM_TEXT("presentation", "One bar on")},
        {BarBack, {keys(Qt::Key_Left, Qt::ShiftModifier)}, TM_TEXT("presentation", "One bar back")},
        {Faster, {keys(Qt::Key_BracketRight)}, TM_TEXT("presentation", "Faster")},
        {Slower, {keys(Qt::Key_BracketLeft)}, TM_TEXT("presentation", "Slower")},
        {ChartHand, {keys(Qt::Key_Tab)}, TM_TEXT("presentation", "Keys to the chart, until Esc")},
        {FullScreen, {keys(Qt::Key_F), keys(Qt::Key_F11)}, TM_TEXT("presentation", "Full screen or window")},
        {SwapScreens, {keys(Qt::Key_X)}, TM_TEXT("presentation", "Swap the screens")},
        {PresenterView, {keys(Qt::Key_V)}, TM_TEXT("presentation", "Presenter view")},
        {NotesDown, {keys(Qt::Key_Down, Qt::AltModifier)}, TM_TEXT("presentation", "Notes: on")},
        {NotesUp, {keys(Qt::Key_Up, Qt::AltModifier)}, TM_TEXT("presentation", "Notes: back")},
        {LargerNotes,
         {keys(Qt::Key_Plus), keys(Qt::Key_Equal), keys(Qt::Key_Plus, Qt::ControlModifier),
          keys(Qt::Key_Equal, Qt::ControlModifier)},
         TM_TEXT("presentation", "Notes: larger")},
        {SmallerNotes,
         {keys(Qt::Key_Minus), keys(Qt::Key_Minus, Qt::ControlModifier)},
         TM_TEXT("presentation", "Notes: smaller")},
        {Keys, {keys(Qt::Key_Question), keys(Qt::Key_F1)}, TM_TEXT("presentation", "This list")},
        {End, {keys(Qt::Key_Escape)}, TM_TEXT("presentation", "End")},
        {Nothing, {keys(Qt::Key_F5), keys(Qt::Key_F5, Qt::ShiftModifier)}, {}},
    };
    return table;
}

std::optional<StageAction> stageAction(const QKeyEvent& event)
{
    // The keypad is the keyboard once more.
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (!(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        if (const auto action = byWritten(event.text()))
            return action;
    const int key = event.key() == Qt::Key_Enter ? int{Qt::Key_Return} : event.key();
    const QKeySequence pressed = keys(key, modifiers);
    // Capital letters are the same keys; Shift+Space goes back everywhere else and so here.
    const bool letter = key >= Qt::Key_A && key <= Qt::Key_Z;
    const QKeySequence plainLetter = letter ? keys(key, modifiers & ~Qt::ShiftModifier) : pressed;
    if (key == Qt::Key_Space && modifiers == Qt::ShiftModifier)
        return StageAction::Previous;
    for (const StageKey& row : stageKeys())
        if (std::ranges::find(row.keys, pressed) != row.keys.end()
            || std::ranges::find(row.keys, plainLetter) != row.keys.end())
            return row.action;
    return std::nullopt;
}

QString keysShown(const StageKey& key)
{
    QStringList signs;
    for (const QKeySequence& sequence : key.keys)
        if (signs.size() < kKeysShown)
            signs.append(sign(sequence));
    return signs.join(QStringLiteral("  "));
}

bool fromRemote(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    return (modifiers == Qt::NoModifier && (event.key() == Qt::Key_PageDown || event.key() == Qt::Key_PageUp))
           || event.key() == Qt::Key_F5;
}

bool JumpByNumber::press(const QKeyEvent& event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const QString written = event.text();
    if (written.size() == 1 && written[0] >= u'0' && written[0] <= u'9') {
        if (m_digits.size() < kMostDigits)
            m_digits += written;
        return true;
    }
    if (m_digits.isEmpty())
        return false;
    if (event.key() == Qt::Key_Backspace) {
        m_digits.chop(1);
        return true;
    }
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        m_ended = std::exchange(m_digits, {}).toInt();
        return true;
    }
    return false;
}

std::optional<int> JumpByNumber::take() { return std::exchange(m_ended, std::nullopt); }

} // namespace tidemark

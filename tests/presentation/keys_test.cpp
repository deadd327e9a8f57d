// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/stage/stage_keys.h"

#include <QKeyEvent>

#include <gtest/gtest.h>

#include <set>

namespace tidemark {
namespace {

QKeyEvent pressed(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString& text = {})
{
    return QKeyEvent(QEvent::KeyPress, key, modifiers, text);
}

std::optional<StageAction> meaning(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString& text = {})
{
    return stageAction(pressed(key, modifiers, text));
}

TEST(StageKeys, EverybodysKeys)
{
    for (const int key :
         {Qt::Key_Right, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter, Qt::Key_N})
        EXPECT_EQ(meaning(key), StageAction::Next) << key;
    for (const int key : {Qt::Key_Left, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Backspace})
        EXPECT_EQ(meaning(key), StageAction::Previous) << key;
    EXPECT_EQ(meaning(Qt::Key_Home), StageAction::First);
    EXPECT_EQ(meaning(Qt::Key_End), StageAction::Last);
    EXPECT_EQ(meaning(Qt::Key_Escape), StageAction::End);
    EXPECT_EQ(meaning(Qt::Key_Z, Qt::ControlModifier), StageAction::UndoStroke);
    EXPECT_EQ(meaning(Qt::Key_Z), StageAction::Magnifier);
    EXPECT_EQ(meaning(Qt::Key_C), StageAction::PenColor);
    EXPECT_EQ(meaning(Qt::Key_Right, Qt::ShiftModifier), StageAction::BarForward);
    EXPECT_EQ(meaning(Qt::Key_F, Qt::ControlModifier), StageAction::Search);
    EXPECT_EQ(meaning(Qt::Key_F), StageAction::FullScreen);
    EXPECT_FALSE(meaning(Qt::Key_Q));
    EXPECT_FALSE(meaning(Qt::Key_Right, Qt::ControlModifier | Qt::AltModifier));
}

TEST(StageKeys, ALetterIsALetterWithAndWithoutShift)
{
    EXPECT_EQ(meaning(Qt::Key_B, Qt::ShiftModifier, QStringLiteral("B")), StageAction::Black);
    EXPECT_EQ(meaning(Qt::Key_W, Qt::NoModifier, QStringLiteral("w")), StageAction::White);
}

// On a German keyboard the question mark is Shift+ß, the slash Shift+7; a Chinese input method writes its own full stop.
TEST(StageKeys, SignsAreWhatIsWritten)
{
    EXPECT_EQ(meaning(Qt::Key_Question, Qt::ShiftModifier, QStringLiteral("?")), StageAction::Keys);
    EXPECT_EQ(meaning(Qt::Key_7, Qt::ShiftModifier, QStringLiteral("/")), StageAction::Search);
    EXPECT_EQ(meaning(Qt::Key_unknown, Qt::NoModifier, QString(QChar(0x3002))), StageAction::Black);
    EXPECT_EQ(meaning(Qt::Key_BracketRight, Qt::AltModifier | Qt::ControlModifier, QStringLiteral("]")), std::nullopt);
}

TEST(StageKeys, RemoteControls)
{
    EXPECT_EQ(meaning(Qt::Key_Period, Qt::NoModifier, QStringLiteral(".")), StageAction::Black);
    EXPECT_EQ(meaning(Qt::Key_F5), StageAction::Nothing);
    EXPECT_EQ(meaning(Qt::Key_F5, Qt::ShiftModifier), StageAction::Nothing);
    EXPECT_TRUE(fromRemote(pressed(Qt::Key_PageDown)));
    EXPECT_TRUE(fromRemote(pressed(Qt::Key_PageUp, Qt::KeypadModifier)));
    EXPECT_FALSE(fromRemote(pressed(Qt::Key_PageDown, Qt::ControlModifier)));
    EXPECT_FALSE(fromRemote(pressed(Qt::Key_Space)));
}

TEST(StageKeys, NoKeyMeansTwoThings)
{
    std::set<QString> seen;
    for (const StageKey& row : stageKeys())
        for (const QKeySequence& key : row.keys)
            EXPECT_TRUE(seen.insert(key.toString()).second) << key.toString().toStdString();
}

TEST(StageKeys, TheTableIsWhatKeysDo)
{
    for (const StageKey& row : stageKeys())
        for (const QKeySequence& key : row.keys)
            EXPECT_EQ(meaning(key[0].key(), key[0].keyboardModifiers()), row.action) << key.toString().toStdString();
}

TEST(JumpByNumber, DigitsAndReturn)
{
    JumpByNumber jump;
    EXPECT_FALSE(jump.press(pressed(Qt::Key_Return))) << "without digits Return is the next slide";
    EXPECT_FALSE(jump.press(pressed(Qt::Key_Backspace)));
    EXPECT_TRUE(jump.press(pressed(Qt::Key_1, Qt::NoModifier, QStringLiteral("1"))));
    EXPECT_TRUE(jump.press(pressed(Qt::Key_9, Qt::KeypadModifier, QStringLiteral("9"))));
    EXPECT_TRUE(jump.press(pressed(Qt::Key_Backspace)));
    EXPECT_TRUE(jump.press(pressed(Qt::Key_2, Qt::NoModifier, QStringLiteral("2"))));
    EXPECT_EQ(jump.digits(), QStringLiteral("12"));
    EXPECT_FALSE(jump.take());
    EXPECT_TRUE(jump.press(pressed(Qt::Key_Enter, Qt::KeypadModifier)));
    EXPECT_EQ(jump.take(), 12);
    EXPECT_FALSE(jump.take());
    EXPECT_TRUE(jump.digits().isEmpty());
}

TEST(JumpByNumber, NoMoreDigitsThanASlideCanHave)
{
    JumpByNumber jump;
    for (int i = 0; i < 40; ++i)
        EXPECT_TRUE(jump.press(pressed(Qt::Key_9, Qt::NoModifier, QStringLiteral("9"))));
    EXPECT_TRUE(jump.press(pressed(Qt::Key_Return)));
    EXPECT_EQ(jump.take(), 9999);
}

} // namespace
} // namespace tidemark

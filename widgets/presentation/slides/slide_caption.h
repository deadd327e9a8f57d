// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/presenter/presenter_look.h"

#include <QWidget>

namespace tidemark {

/// The line over a slide: which it is, and at the right what is special about it. When both have no room the name ends first, in “…”.
class SlideCaption final : public QWidget
{
    Q_OBJECT
public:
    struct Words
    {
        QString lead; ///< `Current`
        QString page; ///< `4 / 18`
        QString name; ///< of the slide, in the story's language
        friend bool operator==(const Words&, const Words&) = default;
    };
    /// Always glyph, words and colour.
    struct State
    {
        QString icon;
        QString words; ///< empty: nothing special
        Token ink = Token::Stale;
        friend bool operator==(const State&, const State&) = default;
    };

    explicit SlideCaption(QWidget* parent = nullptr);
    void setLook(const PresenterLook& look);
    void setWords(const Words& words);
    void setState(const State& state);
    [[nodiscard]] const Words& words() const { return m_words; }
    [[nodiscard]] const State& state() const { return m_state; }
    [[nodiscard]] static int heightFor(const PresenterLook& look);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    PresenterLook m_look;
    Words m_words;
    State m_state;
};

} // namespace tidemark

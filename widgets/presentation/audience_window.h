// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/slides/slide_painter.h"

#include <QBasicTimer>
#include <QWidget>

class QScreen;

namespace tidemark {

class AudienceKeys;
class SlideView;
class Stage;

/// The audience's window: the slide and nothing else, over a whole screen or in a frame of its own to be shared in a call. No tooltip,
/// menu or arrow of the mouse rests on it. GUI thread only.
class AudienceWindow final : public QWidget
{
    Q_OBJECT
public:
    enum class Frame {
        FullScreen,
        Window ///< an ordinary window that can be moved and resized
    };
    enum class Arrow {
        Never, ///< the hand is on another screen
        InUse  ///< shown while the mouse moves, gone after two idle seconds
    };

    /// The stage must outlive it. `title`: in the story's language.
    AudienceWindow(Stage& stage, SlideStyle style, const QString& title);
    ~AudienceWindow() override;

    [[nodiscard]] SlideView& view() const { return *m_view; }

    /// Shows it on the screen, or moves it there. Nothing happens where it stands so already, so that no refresh flickers.
    void showOn(QScreen& screen, Frame frame);
    [[nodiscard]] Frame frame() const { return m_frame; }
    void setArrow(Arrow arrow);

    void setKeysShown(bool shown);
    [[nodiscard]] bool keysShown() const;

Q_SIGNALS:
    /// Its frame was asked to close it; it stays until somebody does.
    void closeRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void hideArrow(bool hidden);

    SlideView* m_view;
    AudienceKeys* m_keys;
    Frame m_frame = Frame::FullScreen;
    Arrow m_arrow = Arrow::InUse;
    bool m_arrowHidden = false; ///< by an override of the whole program's arrow, while the mouse is over the window
    bool m_closing = false;
    QBasicTimer m_rest;
};

} // namespace tidemark

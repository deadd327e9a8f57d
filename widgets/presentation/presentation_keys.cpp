// SPDX-License-Identifier: GPL-3.0-or-later
// What keys do, whichever of the windows has them.
#include "widgets/presentation/presentation.h"

#include "widgets/figure/chart_view.h"
#include "widgets/presentation/talk.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace tidemark {

namespace {

/// Keys that open parts of the figure's own tools: they have no business on the audience's screen.
bool opensTools(const QKeyEvent& event) { return event.key() == Qt::Key_D || event.key() == Qt::Key_Menu; }

} // namespace

bool Presentation::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_talk || !watched->isWidgetType())
        return false;
    auto& receiver = *static_cast<QWidget*>(watched);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
        if (&receiver == m_talk->audience.view().chart()
            && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
            m_dragging = event->type() == QEvent::MouseButtonPress;
        return false;
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        break;
    default:
        return false;
    }
    QWidget* window = receiver.window();
    if (window != &m_talk->audience && window != m_talk->presenter.get())
        return false;
    auto& key = *static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        // No shortcut of the program's other windows is meant here.
        key.accept();
        return true;
    }
    return keyPressed(*window, receiver, key);
}

/// True: the key is done with.
bool Presentation::keyPressed(QWidget& window, QObject& receiver, QKeyEvent& event)
{
    const bool remote = fromRemote(event);
    const bool atPresenter = &window != &m_talk->audience;
    if (atPresenter && m_talk->presenter->takesKeys() && !remote) {
        // A view that came for its list alone goes with it.
        return m_viewForList && event.key() == Qt::Key_Escape && closeList();
    }
    ChartView* chart = m_talk->audience.view().chart();
    const bool escapes = event.key() == Qt::Key_Escape;
    if (m_dragging && chart && escapes) {
        if (&receiver == chart)
            return false;
        QKeyEvent copy(QEvent::KeyPress, event.key(), event.modifiers(), event.text());
        QCoreApplication::sendEvent(chart, &copy);
        return true;
    }
    if (m_chartHand && chart && !escapes && !remote) {
        if (opensTools(event))
            return true;
        if (!atPresenter)
            return false;
        QKeyEvent copy(QEvent::KeyPress, event.key(), event.modifiers(), event.text(), event.isAutoRepeat());
        QCoreApplication::sendEvent(chart, &copy);
        return true;
    }
    if (m_jump.press(event)) {
        if (const auto number = m_jump.take())
            m_talk->stage.goTo(*number - 1);
        showDigits();
        return true;
    }
    const auto action = stageAction(event);
    // A key that is held walks on, plays on and scrolls on; nothing else happens twice.
    const bool walks = action == StageAction::Next || action == StageAction::Previous
                       || action == StageAction::BarForward || action == StageAction::BarBack
                       || action == StageAction::NotesDown || action == StageAction::NotesUp;
    if (action && (!event.isAutoRepeat() || walks))
        act(*action);
    return true;
}

void Presentation::act(StageAction action)
{
    if (!m_talk)
        return;
    Stage& stage = m_talk->stage;
    LiveSlides& live = m_talk->live;
    PresenterWindow* presenter = presenterShown() ? m_talk->presenter.get() : nullptr;
    if (action != StageAction::End && !m_jump.digits().isEmpty()) {
        m_jump.clear();
        showDigits();
    }
    switch (action) {
    case StageAction::Next:
        return stage.next();
    case StageAction::Previous:
        return stage.previous();
    case StageAction::First:
        return stage.goTo(0);
    case StageAction::Last:
        return stage.goTo(stage.count() - 1);
    case StageAction::Black:
        return toggleCurtain(Stage::Curtain::Black);
    case StageAction::White:
        return toggleCurtain(Stage::Curtain::White);
    case StageAction::End:
        return escape();
    case StageAction::FullScreen:
        m_frame = m_frame == AudienceWindow::Frame::FullScreen ? AudienceWindow::Frame::Window
                                                               : AudienceWindow::Frame::FullScreen;
        return arrange();
    case StageAction::SwapScreens:
        return swapScreens();
    case StageAction::PresenterView:
        return togglePresenter();
    case StageAction::Keys:
        if (presenter)
            presenter->toggleKeys();
        else
            m_talk->audience.setKeysShown(!m_talk->audience.keysShown());
        return;
    case StageAction::JumpList:
    case StageAction::Search:
        return openList(action);
    case StageAction::Pointer:
        return toggleTool(Stage::Tool::Pointer);
    case StageAction::Spotlight:
        return toggleTool(Stage::Tool::Spotlight);
    case StageAction::Pen:
        return toggleTool(Stage::Tool::Pen);
    case StageAction::Magnifier:
        return toggleTool(Stage::Tool::Magnifier);
    case StageAction::PenColor:
        return stage.nextPenRole();
    case StageAction::UndoStroke:
        return stage.undoStroke();
    case StageAction::ClearStrokes:
        return stage.clearStrokes();
    case StageAction::Restore:
        return stage.restore();
    case StageAction::Replay:
        return live.playing() ? live.hold() : live.play();
    case StageAction::BarForward:
        return live.step(1);
    case StageAction::BarBack:
        return live.step(-1);
    case StageAction::Faster:
        return stepSpeed(1);
    case StageAction::Slower:
        return stepSpeed(-1);
    case StageAction::ChartHand:
        return setChartHand(!m_chartHand);
    case StageAction::NotesDown:
    case StageAction::NotesUp:
        if (presenter)
            presenter->scrollNotes(action == StageAction::NotesDown ? 1 : -1);
        return;
    case StageAction::LargerNotes:
    case StageAction::SmallerNotes:
        if (presenter)
            presenter->stepNotesType(action == StageAction::LargerNotes ? 1 : -1);
        return;
    case StageAction::Nothing:
        return;
    }
}

/// Leaves what is open, the newest first; with nothing open, the talk.
void Presentation::escape()
{
    if (!m_jump.digits().isEmpty()) {
        m_jump.clear();
        return showDigits();
    }
    if (closeList())
        return;
    if (m_talk->audience.keysShown())
        return m_talk->audience.setKeysShown(false);
    if (m_chartHand)
        return setChartHand(false);
    end();
}

void Presentation::showDigits()
{
    if (presenterShown())
        m_talk->presenter->showDigits(m_jump.digits());
}

void Presentation::setChartHand(bool hand)
{
    ChartView* chart = m_talk->audience.view().chart();
    const bool had = std::exchange(m_chartHand, hand && chart);
    if (m_chartHand)
        chart->setFocus(Qt::OtherFocusReason);
    else if (had)
        m_talk->audience.setFocus(Qt::OtherFocusReason);
}

/// The lists stand in the presenter's view; where it is not shown it comes for the list alone.
void Presentation::openList(StageAction action)
{
    if (!presenterShown()) {
        m_viewForList = true;
        arrange();
    }
    if (action == StageAction::Search)
        m_talk->presenter->showSearch();
    else
        m_talk->presenter->showJumpList();
}

bool Presentation::closeList()
{
    const bool closed = presenterShown() && m_talk->presenter->closeOverlay();
    if (!std::exchange(m_viewForList, false))
        return closed;
    arrange();
    m_talk->audience.activateWindow();
    return true;
}

void Presentation::stepSpeed(int direction)
{
    const auto speeds = LiveSlides::speeds();
    const auto now = std::ranges::find(speeds, m_talk->live.speed()) - speeds.begin();
    const auto next = std::clamp<std::ptrdiff_t>(now + direction, 0, std::ssize(speeds) - 1);
    m_talk->live.setSpeed(speeds[static_cast<std::size_t>(next)]);
}

void Presentation::toggleTool(Stage::Tool tool)
{
    Stage& stage = m_talk->stage;
    stage.setTool(stage.tool() == tool ? Stage::Tool::None : tool);
}

void Presentation::toggleCurtain(Stage::Curtain curtain)
{
    Stage& stage = m_talk->stage;
    stage.setCurtain(stage.curtain() == curtain ? Stage::Curtain::None : curtain);
}

} // namespace tidemark

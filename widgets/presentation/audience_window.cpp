// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/audience_window.h"

#include "widgets/presentation/audience_keys.h"
#include "widgets/presentation/slides/slide_view.h"
#include "widgets/presentation/stage/stage.h"
#include "widgets/presentation/stage/stage_overlay.h"

#include <QApplication>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QTimerEvent>
#include <QWindow>

#include <utility>

namespace tidemark {

namespace {

/// Part of the screen's room that a window of its own takes at first.
constexpr double kWindowShare = 0.7;

QRect firstPlace(const QScreen& screen)
{
    const QRect room = screen.availableGeometry();
    QSize size(16, 9);
    size.scale(room.size() * kWindowShare, Qt::KeepAspectRatio);
    QRect place(QPoint(0, 0), size);
    place.moveCenter(room.center());
    return place;
}

} // namespace

AudienceWindow::AudienceWindow(Stage& stage, SlideStyle style, const QString& title) : QWidget(nullptr, Qt::Window)
{
    setObjectName(QStringLiteral("audience_window"));
    setWindowTitle(title);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setFocusPolicy(Qt::StrongFocus);
    // A story in Chinese must not make an input method listen to the keys of the talk.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setMinimumSize(320, 180);
    m_view = new SlideView(stage, style, this);
    new StageOverlay(stage, *m_view); // belongs to the view
    m_keys = new AudienceKeys(std::move(style), this);
    m_keys->hide();
    qApp->installEventFilter(this);
}

AudienceWindow::~AudienceWindow()
{
    qApp->removeEventFilter(this);
    hideArrow(false);
}

void AudienceWindow::showOn(QScreen& screen, Frame frame)
{
    const bool full = frame == Frame::FullScreen;
    const bool there = isVisible() && this->screen() == &screen && m_frame == frame;
    m_frame = frame;
    if (there && (!full || geometry() == screen.geometry()))
        return;
    if (isVisible() && isFullScreen())
        setWindowState(windowState() & ~Qt::WindowFullScreen); // window systems do not move a full screen elsewhere
    setScreen(&screen);
    setGeometry(full ? screen.geometry() : firstPlace(screen));
    if (full)
        showFullScreen();
    else
        showNormal();
    // The platform may have put it by its own mind meanwhile.
    if (full && geometry() != screen.geometry())
        setGeometry(screen.geometry());
}

void AudienceWindow::setArrow(Arrow arrow)
{
    m_arrow = arrow;
    m_rest.stop();
    hideArrow(arrow == Arrow::Never && underMouse());
}

void AudienceWindow::setKeysShown(bool shown)
{
    m_keys->setVisible(shown);
    m_keys->raise();
}

bool AudienceWindow::keysShown() const { return m_keys->isVisible(); }

void AudienceWindow::closeEvent(QCloseEvent* event)
{
    event->ignore();
    Q_EMIT closeRequested();
}

void AudienceWindow::resizeEvent(QResizeEvent*)
{
    m_view->setGeometry(rect());
    m_keys->setGeometry(rect());
}

void AudienceWindow::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_rest.timerId())
        return;
    m_rest.stop();
    hideArrow(true);
}

// Of the whole program, since the figures set arrows of their own; tooltips and menus come from anywhere in the window.
bool AudienceWindow::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ToolTip:
    case QEvent::WhatsThis:
    case QEvent::StatusTip:
    case QEvent::ContextMenu:
        if (auto* widget = qobject_cast<QWidget*>(watched); widget && widget->window() == this)
            return true;
        break;
    case QEvent::MouseMove:
    case QEvent::Leave:
    case QEvent::Enter:
        if (watched == windowHandle()) {
            const bool over = event->type() != QEvent::Leave;
            hideArrow(over && m_arrow == Arrow::Never);
            if (over && m_arrow == Arrow::InUse)
                m_rest.start(Stage::kPointerRest, this);
            else
                m_rest.stop();
        }
        break;
    default:
        break;
    }
    return false;
}

void AudienceWindow::hideArrow(bool hidden)
{
    if (std::exchange(m_arrowHidden, hidden) == hidden)
        return;
    if (hidden)
        QGuiApplication::setOverrideCursor(Qt::BlankCursor);
    else
        QGuiApplication::restoreOverrideCursor();
}

} // namespace tidemark

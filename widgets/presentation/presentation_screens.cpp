// SPDX-License-Identifier: GPL-3.0-or-later
// Which window stands on which screen, whatever comes and goes.
#include "widgets/presentation/presentation.h"

#include "widgets/presentation/talk.h"
#include "widgets/shell/workbench.h"

#include <QGuiApplication>
#include <QScreen>

namespace tidemark {

namespace {

/// Whether the presenter's view has a screen of its own.
bool viewHasScreen(const QScreen* desk, const std::optional<ScreenId>& wish)
{
    const auto plan = planScreens(stageScreens(desk), wish);
    return plan && plan->presenter;
}

} // namespace

void Presentation::watchScreens()
{
    for (QScreen* screen : QGuiApplication::screens())
        watchScreen(screen);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, [this](QScreen* screen) {
        watchScreen(screen);
        arrangeSoon();
    });
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &Presentation::arrangeSoon);
    connect(qGuiApp, &QGuiApplication::primaryScreenChanged, this, &Presentation::arrangeSoon);
}

void Presentation::watchScreen(QScreen* screen)
{
    connect(screen, &QScreen::geometryChanged, this, &Presentation::arrangeSoon);
    connect(screen, &QScreen::logicalDotsPerInchChanged, this, &Presentation::arrangeSoon);
}

void Presentation::arrange()
{
    if (!m_talk)
        return;
    const auto screens = QGuiApplication::screens();
    const std::vector<StageScreen> planned = stageScreens(m_desk);
    const auto plan = planScreens(planned, m_audienceWish);
    if (!plan)
        return; // every screen is away for a moment: the talk goes on when one is back
    AudienceWindow& audience = m_talk->audience;
    // The room's screen is remembered when it is found, so that the audience comes back to it and to no other.
    if (!m_audienceWish && plan->presenter)
        m_audienceWish = planned[static_cast<std::size_t>(plan->audience)].id;
    audience.showOn(*screens[plan->audience], m_frame);
    const bool view =
        m_presenterView == View::Shown || m_viewForList || (m_presenterView == View::AsScreensAllow && plan->presenter);
    if (view)
        showPresenter(*screens[plan->presenter.value_or(plan->audience)], !plan->presenter.has_value());
    else if (m_talk->presenter)
        m_talk->presenter->hide();
    audience.setArrow(plan->presenter && m_frame == AudienceWindow::Frame::FullScreen ? AudienceWindow::Arrow::Never
                                                                                      : AudienceWindow::Arrow::InUse);
    if (presenterShown())
        audience.setKeysShown(false);
}

void Presentation::showPresenter(QScreen& screen, bool beside)
{
    if (!m_talk->presenter) {
        m_talk->presenter =
            std::make_unique<PresenterWindow>(m_workbench, m_talk->stage, m_talk->audience.view(), m_talk->live,
                                              PresenterInfo{.snapshot = snapshot(),
                                                            .digest = m_talk->source->story.digest,
                                                            .minutes = m_talk->source->plan.minutes,
                                                            .startedAt = m_talk->log.meeting().began,
                                                            .slideStyle = m_talk->style,
                                                            .now = m_now});
        connect(m_talk->presenter.get(), &PresenterWindow::closed, this, [this] {
            m_presenterView = viewHasScreen(m_desk, m_audienceWish) ? View::Hidden : View::AsScreensAllow;
            m_viewForList = false;
        });
    }
    PresenterWindow& window = *m_talk->presenter;
    const bool whole = !beside && m_frame == AudienceWindow::Frame::FullScreen;
    const QRect room = screen.availableGeometry();
    if (window.isVisible() && window.screen() == &screen && window.isFullScreen() == whole
        && (!whole || window.geometry() == screen.geometry()))
        return;
    if (window.isFullScreen())
        window.setWindowState(window.windowState() & ~Qt::WindowFullScreen);
    window.setScreen(&screen);
    if (whole) {
        window.setGeometry(screen.geometry());
        window.showFullScreen();
    } else {
        QRect place(QPoint(0, 0), window.sizeHint().boundedTo(room.size() * 0.9));
        place.moveCenter(room.center());
        window.setGeometry(place);
        window.showNormal();
    }
    window.raise();
    window.activateWindow();
}

bool Presentation::presenterShown() const { return m_talk && m_talk->presenter && m_talk->presenter->isVisible(); }

void Presentation::togglePresenter()
{
    m_viewForList = false;
    // What the screens would have it do anyway is no wish of its own: it follows them again, to a projector found later and back.
    const bool show = !presenterShown();
    m_presenterView = viewHasScreen(m_desk, m_audienceWish) == show ? View::AsScreensAllow
                      : show                                        ? View::Shown
                                                                    : View::Hidden;
    arrange();
    if (!presenterShown())
        m_talk->audience.activateWindow();
}

void Presentation::swapScreens()
{
    const std::vector<StageScreen> planned = stageScreens(m_desk);
    const auto plan = planScreens(planned, m_audienceWish);
    if (!plan || !plan->presenter)
        return;
    m_audienceWish = planned[static_cast<std::size_t>(*plan->presenter)].id;
    // Both are on the way: neither may find its place taken as it stands.
    arrange();
}

} // namespace tidemark

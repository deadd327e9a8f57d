// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_shot.h"

#include "app/application.h"
#include "app/main_window.h"
#include "app/settings.h"
#include "models/text/to_qt.h"
#include "widgets/panels/study_panel.h"
#include "widgets/shell/panel_area.h"
#include "widgets/shell/panel_dock.h"

#include <QEventLoop>
#include <QPainter>
#include <QTimer>

#include <cmath>

namespace tidemark {

WindowShot::WindowShot(const ShotOptions& options)
    : m_options(options), m_settings(std::make_unique<Settings>(QString{})), m_workbench(std::make_unique<Workbench>())
{
    nameApplication();
    m_workbench->setAppearance(options.appearance);
    m_workbench->setStorePath(options.storePath);
    m_look = std::make_unique<ApplicationLook>(*m_workbench);
    m_window = std::make_unique<MainWindow>(*m_workbench, *m_settings, MainWindow::Mode::Picture);
    if (options.asOf)
        m_window->setInitialAsOf(*options.asOf);
    m_window->resize(options.size);
    m_window->show();
    m_window->start();
}

WindowShot::~WindowShot() = default;

bool WindowShot::waitUntilIdle(int timeoutMs)
{
    QEventLoop loop;
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &loop, [&loop] { loop.exit(1); });
    limit.start(timeoutMs);
    // What came to rest may start again by showing its result: rest is rest after one more round of events.
    int rest = 0;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        rest = m_window->idle() ? rest + 1 : 0;
        if (rest >= 3)
            loop.exit(0);
    });
    poll.start(5);
    return loop.exec() == 0;
}

bool WindowShot::showWorkspace(const QString& name) { return waitUntilIdle() && m_window->showWorkspace(name); }

Result<QImage> WindowShot::grab(QWidget& widget) const
{
    QImage image((QSizeF(widget.size()) * m_options.scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(m_options.scale);
    image.fill(m_workbench->theme().color(Token::Window));
    QPainter painter(&image);
    widget.render(&painter, {}, {}, QWidget::DrawWindowBackground | QWidget::DrawChildren);
    painter.end();
    return image;
}

Result<QImage> WindowShot::grabWindow()
{
    if (!waitUntilIdle())
        return fail(ErrorCode::NoData, TM_TEXT("window", "The panels did not come to rest within a minute"));
    return grab(*m_window);
}

Result<QImage> WindowShot::grabPanel(const QString& id, QSize size, const QString& page)
{
    if (!waitUntilIdle())
        return fail(ErrorCode::NoData, TM_TEXT("window", "The panels did not come to rest within a minute"));
    PanelDock* dock = m_window->panelDock(id);
    if (!dock)
        return fail(ErrorCode::NotFound, TM_TEXT("window", "There is no panel “%1”").with(id.toStdString()));
    m_window->area()->arrange({id});
    dock->setActive(false);
    dock->setFloating(true);
    dock->resize(size);
    dock->show();
    if (!waitUntilIdle())
        return fail(ErrorCode::NoData, TM_TEXT("window", "The panel did not come to rest within a minute"));
    if (!page.isEmpty() && (!m_window->panel(id) || !m_window->panel(id)->showPage(page)))
        return fail(
            ErrorCode::NotFound,
            TM_TEXT("window", "The panel “%1” has no page “%2”").with(id.toStdString()).with(page.toStdString()));
    if (!waitUntilIdle())
        return fail(ErrorCode::NoData, TM_TEXT("window", "The panel did not come to rest within a minute"));
    auto image = grab(*dock);
    dock->setFloating(false);
    return image;
}

} // namespace tidemark

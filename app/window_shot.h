// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/workbench.h"

#include <QImage>
#include <QSize>
#include <QString>

#include <memory>

namespace tidemark {

class ApplicationLook;
class MainWindow;
class Settings;

/// What a picture of the window is taken of.
struct ShotOptions
{
    QString storePath;
    Appearance appearance;
    std::optional<TimePoint> asOf; ///< the store's latest when absent
    QSize size{1366, 768};         ///< of the window, in logical pixels
    double scale = 1;              ///< device pixels a logical pixel
};

/// A window nobody sees, on a store that is only read. Needs a QApplication; works on the offscreen platform. Nothing of the user's
/// settings is read or written.
class WindowShot final
{
public:
    explicit WindowShot(const ShotOptions& options);
    ~WindowShot();
    WindowShot(const WindowShot&) = delete;
    WindowShot& operator=(const WindowShot&) = delete;

    /// Waits until the store is open and every visible panel shows its result. False after `timeoutMs`.
    [[nodiscard]] bool waitUntilIdle(int timeoutMs = 60000);

    /// Brings a workspace to the front: `overview`, `part1` … or the user's own name. False when there is none.
    [[nodiscard]] bool showWorkspace(const QString& name);

    /// The window as a person sees it. Errors: NoData when the panels do not come to rest.
    [[nodiscard]] Result<QImage> grabWindow();
    /// One panel with header, numbers and figure at `size` logical pixels, shown on the page of that id when one is given.
    /// Errors: NotFound; NoData when it does not come to rest.
    [[nodiscard]] Result<QImage> grabPanel(const QString& id, QSize size, const QString& page = {});

    [[nodiscard]] MainWindow& window() { return *m_window; }

private:
    [[nodiscard]] Result<QImage> grab(QWidget& widget) const;

    ShotOptions m_options;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<ApplicationLook> m_look;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/presentation/screens.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QScreen>

#include <algorithm>

// The offscreen platform takes its screens at run time through its native interface. Debian keeps that class in a package of private
// headers which nothing else here needs, so its one function that is called is declared here, as the library exports it.
class Q_GUI_EXPORT QPlatformNativeInterface : public QObject
{
public:
    virtual void* nativeResourceForIntegration(const QByteArray& resource);
};

namespace tidemark::test {

namespace {

QJsonObject configuration(const std::vector<TestScreen>& screens)
{
    QJsonArray array;
    for (const TestScreen& screen : screens)
        array.append(QJsonObject{{QStringLiteral("name"), screen.name},
                                 {QStringLiteral("x"), screen.geometry.x()},
                                 {QStringLiteral("y"), screen.geometry.y()},
                                 {QStringLiteral("width"), screen.geometry.width()},
                                 {QStringLiteral("height"), screen.geometry.height()},
                                 {QStringLiteral("logicalDpi"), screen.dpi},
                                 {QStringLiteral("logicalBaseDpi"), 96},
                                 {QStringLiteral("dpr"), screen.pixelRatio}});
    return {{QStringLiteral("synchronousWindowSystemEvents"), true},
            {QStringLiteral("windowFrameMargins"), false},
            {QStringLiteral("screens"), array}};
}

void apply(const std::vector<TestScreen>& screens)
{
    using Configure = void (*)(const QJsonObject&, QPlatformNativeInterface*);
    QPlatformNativeInterface* native = QGuiApplication::platformNativeInterface();
    void* function = native ? native->nativeResourceForIntegration(QByteArrayLiteral("setConfiguration")) : nullptr;
    if (!function)
        qFatal("screens can be set on the offscreen platform alone, not on %s",
               qPrintable(QGuiApplication::platformName()));
    reinterpret_cast<Configure>(function)(configuration(screens), native);
    QCoreApplication::processEvents();
}

void putIn(std::vector<TestScreen>& screens, const TestScreen& screen)
{
    if (const auto it = std::ranges::find(screens, screen.name, &TestScreen::name); it != screens.end())
        *it = screen;
    else
        screens.push_back(screen);
}

const TestScreen kUsual{QString{}, {0, 0, 800, 800}};

} // namespace

std::vector<TestScreen> deskAndRoom(QSize room)
{
    return {{QStringLiteral("desk"), {0, 0, 1920, 1080}}, {QStringLiteral("room"), {QPoint(1920, 0), room}}};
}

Screens::Screens(std::vector<TestScreen> screens) : m_screens{kUsual} { set(std::move(screens)); }

Screens::~Screens() { set({kUsual}); }

void Screens::set(std::vector<TestScreen> screens)
{
    // New ones first: a desktop without any screen is another test.
    std::vector<TestScreen> both = m_screens;
    for (const TestScreen& screen : screens)
        putIn(both, screen);
    apply(both);
    m_screens = std::move(screens);
    apply(m_screens);
}

void Screens::unplug(const QString& name)
{
    std::erase_if(m_screens, [&](const TestScreen& screen) { return screen.name == name; });
    apply(m_screens);
}

void Screens::plug(const TestScreen& screen)
{
    putIn(m_screens, screen);
    apply(m_screens);
}

QScreen* Screens::named(const QString& name)
{
    const auto screens = QGuiApplication::screens();
    const auto it = std::ranges::find_if(screens, [&](const QScreen* screen) { return screen->name() == name; });
    return it == screens.end() ? nullptr : *it;
}

} // namespace tidemark::test

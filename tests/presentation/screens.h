// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

#include <vector>

class QScreen;

namespace tidemark::test {

/// A screen of the offscreen platform. Its name is its identity.
struct TestScreen
{
    QString name;
    QRect geometry; ///< in the virtual desktop, device pixels
    double pixelRatio = 1;
    int dpi = 96;
};

/// 1920 × 1080 called `desk`, the primary one, and right of it one called `room`.
[[nodiscard]] std::vector<TestScreen> deskAndRoom(QSize room = {1920, 1080});

/// The screens of the offscreen platform for as long as it lives; then there is one of 800 × 800 again, as at first. Screens are plugged
/// in and out at once: QGuiApplication has told everybody when set() returns.
class Screens
{
public:
    explicit Screens(std::vector<TestScreen> screens);
    ~Screens();
    Screens(const Screens&) = delete;
    Screens& operator=(const Screens&) = delete;

    /// Other screens. Those with the same name stay and change. Precondition: at least one.
    void set(std::vector<TestScreen> screens);
    void unplug(const QString& name);
    /// Adds it, or changes the one of that name.
    void plug(const TestScreen& screen);

    /// nullptr when it is not plugged in.
    [[nodiscard]] static QScreen* named(const QString& name);

private:
    std::vector<TestScreen> m_screens;
};

} // namespace tidemark::test

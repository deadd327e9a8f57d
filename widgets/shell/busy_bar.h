// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace tidemark {

class Workbench;

/// Two pixels under a header while something is computed. Moves only then; takes its place always, so nothing jumps.
class BusyBar final : public QWidget
{
    Q_OBJECT
public:
    explicit BusyBar(Workbench& workbench, QWidget* parent = nullptr);

    void start();
    void stop();
    void setFraction(double fraction);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Workbench& m_workbench;
    QTimer m_motion;
    bool m_running = false;
    double m_fraction = 0;
    int m_phase = 0;
};

} // namespace tidemark

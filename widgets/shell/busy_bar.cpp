// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/busy_bar.h"

#include "widgets/shell/workbench.h"

#include <QPainter>

namespace tidemark {

BusyBar::BusyBar(Workbench& workbench, QWidget* parent) : QWidget(parent), m_workbench(workbench)
{
    setFixedHeight(2);
    m_motion.setInterval(40);
    connect(&m_motion, &QTimer::timeout, this, [this] {
        m_phase = (m_phase + 2) % 130;
        update();
    });
}

void BusyBar::start()
{
    m_running = true;
    m_phase = 0;
    m_motion.start();
    update();
}

void BusyBar::stop()
{
    m_running = false;
    m_fraction = 0;
    m_motion.stop();
    update();
}

void BusyBar::setFraction(double fraction)
{
    m_fraction = fraction;
    if (m_running)
        update();
}

void BusyBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = m_workbench.theme();
    painter.fillRect(rect(), theme.color(Token::Panel));
    if (!m_running)
        return;
    const QColor accent = theme.color(Token::Accent);
    if (m_fraction > 0)
        painter.fillRect(QRectF(0, 0, width() * m_fraction, height()), accent);
    else
        painter.fillRect(QRectF(width() * (m_phase - 30) / 100.0, 0, width() * 0.3, height()), accent);
}

} // namespace tidemark

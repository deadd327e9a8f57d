// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/theme.h"

#include <QWidget>

class QPainter;

namespace tidemark {

class Workbench;

/// A word in a small frame: a format, a source. Simulated data wear the dashed violet one, which means nothing else.
enum class BadgeKind { Plain, Simulated };

/// How wide the badge of `text` is.
[[nodiscard]] int badgeWidth(const QString& text, BadgeKind kind, const Theme& theme);
/// Paints it 18 px high (more with larger type), centred on `rect` vertically, from its left.
void paintBadge(QPainter& painter, const QRect& rect, const QString& text, BadgeKind kind, const Theme& theme);

class Badge final : public QWidget
{
    Q_OBJECT
public:
    Badge(Workbench& workbench, QString text, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Workbench& m_workbench;
    QString m_text;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPalette>

namespace tidemark {

/// Height of the row of buttons that closes a window, in logical pixels.
inline constexpr int kFooterHeight = 60;

/// A surface of a window in one of its colours.
[[nodiscard]] QWidget* surface(QPalette::ColorRole role, QWidget* parent);

/// A hairline between two parts of a window.
[[nodiscard]] QFrame* rule(QWidget* parent, QFrame::Shape shape = QFrame::HLine);

} // namespace tidemark

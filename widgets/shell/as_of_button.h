// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/time.h"

#include <QToolButton>

#include <optional>

namespace tidemark {

class Workbench;

/// The instant everything is cut at, in New York and, where it fits, in Beijing. Opens a calendar with a clock.
class AsOfButton final : public QToolButton
{
    Q_OBJECT
public:
    explicit AsOfButton(Workbench& workbench, QWidget* parent = nullptr);

    /// What “latest” means for the store.
    void setLatest(TimePoint latest) { m_latest = latest; }
    void openPopup();

private:
    void refresh();

    Workbench& m_workbench;
    TimePoint m_latest{};
};

/// The as-of in words; a day's end in New York is the day alone. `detail` adds Beijing.
[[nodiscard]] QString asOfText(TimePoint asOf, const Workbench& workbench, bool detail);
/// Short, for panel headers: `20 Nov`.
[[nodiscard]] QString asOfShort(TimePoint asOf, const Workbench& workbench);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/presenter/presenter_look.h"

#include <QWidget>

#include <vector>

namespace tidemark {

class PresenterClock;
class Workbench;

/// The line over the presenter's view: which data are shown, and the times. What has no room goes in the order of its weight: the name of
/// the view, labels beside the times (they stand over them then), the end of the snapshot's name. Times are never cut.
class PresenterTopBar final : public QWidget
{
    Q_OBJECT
public:
    /// What is frozen: the snapshot's name and the digest of its data.
    struct Frozen
    {
        QString snapshot;
        QString digest;
    };
    /// Both must outlive it.
    PresenterTopBar(Workbench& workbench, const PresenterClock& clock, Frozen frozen, QWidget* parent = nullptr);

    void setLook(const PresenterLook& look);
    [[nodiscard]] int heightFor(const PresenterLook& look) const;
    /// Everything it says, in reading order: for assistive technology.
    [[nodiscard]] QString words() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A time with its label, and what stands smaller behind it.
    struct Cell
    {
        const char* icon = nullptr;
        QString label;
        Token ink = Token::Text2;
        QString value;
        Token valueInk = Token::Text;
        QString tail;
    };
    [[nodiscard]] std::vector<Cell> cells() const;
    [[nodiscard]] Cell elapsedCell() const;
    [[nodiscard]] double cellWidth(const Cell& cell, bool stacked) const;
    void paintCell(QPainter& painter, const QRectF& room, const Cell& cell, bool stacked) const;
    void paintFrozen(QPainter& painter, const QRectF& room) const;
    void refresh();

    Workbench& m_workbench;
    const PresenterClock& m_clock;
    Frozen m_frozen;
    PresenterLook m_look;
};

} // namespace tidemark

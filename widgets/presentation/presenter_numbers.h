// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/story.h"
#include "widgets/presentation/presenter_look.h"

#include <QAbstractScrollArea>

namespace tidemark {

class Workbench;

/// The claims that the slide's section cites, each beside what the store measures and the ledger's verdict. Scrolls by the wheel.
class PresenterNumbers final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    /// The workbench must outlive it.
    explicit PresenterNumbers(Workbench& workbench, QWidget* parent = nullptr);

    void setLook(const PresenterLook& look);
    void setClaims(std::vector<report::SlideClaim> claims);
    /// What it takes to show all rows.
    [[nodiscard]] int wantedHeight() const;
    /// One line a row, and the heading: for assistive technology.
    [[nodiscard]] QString words() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] QString saidOf(const report::SlideClaim& claim) const;
    [[nodiscard]] QString conflicts() const;
    void paintHead(QPainter& painter) const;
    void paintRow(QPainter& painter, const QRectF& row, const report::SlideClaim& claim, double measuredWidth) const;
    void refresh();

    Workbench& m_workbench;
    PresenterLook m_look;
    std::vector<report::SlideClaim> m_claims;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/story.h"
#include "widgets/presentation/presenter/presenter_look.h"

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
    /// What it takes to show all rows in that width.
    [[nodiscard]] int wantedHeight(int width) const;
    /// One line a row, and the heading: for assistive technology.
    [[nodiscard]] QString words() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// Where the columns stand: the claim has its own line where it does not fit beside them.
    struct Columns
    {
        double claim = 0; ///< room beside the others
        double measured = 0;
        double verdict = 0;
    };
    [[nodiscard]] Columns columns(double width) const;
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] int rowHeight(const report::SlideClaim& claim, const Columns& columns) const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] QString saidOf(const report::SlideClaim& claim) const;
    [[nodiscard]] QString conflicts() const;
    void paintHead(QPainter& painter) const;
    void paintRow(QPainter& painter, const QRectF& row, const report::SlideClaim& claim, const Columns& columns) const;
    void refresh();

    Workbench& m_workbench;
    PresenterLook m_look;
    std::vector<report::SlideClaim> m_claims;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/presenter/presenter_look.h"

#include <QWidget>

namespace tidemark {

class Workbench;

/// Every key of a presentation and what it does, over the presenter's view, in as many columns as it takes to show all at once.
class KeyList final : public QWidget
{
    Q_OBJECT
public:
    /// The workbench must outlive it.
    KeyList(Workbench& workbench, QWidget* parent);

    void setLook(const PresenterLook& look);
    /// It fills its parent.
    void open();
    /// One line a key: for assistive technology.
    [[nodiscard]] QString words() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct Row
    {
        QString keys;
        QString name;
    };
    [[nodiscard]] std::vector<Row> rows() const;

    Workbench& m_workbench;
    PresenterLook m_look;
};

} // namespace tidemark

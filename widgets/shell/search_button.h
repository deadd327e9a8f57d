// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace tidemark {

class Workbench;

/// Looks like a search field, opens the command palette; its key stands at the right.
class SearchButton final : public QToolButton
{
    Q_OBJECT
public:
    explicit SearchButton(Workbench& workbench, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Workbench& m_workbench;
};

} // namespace tidemark

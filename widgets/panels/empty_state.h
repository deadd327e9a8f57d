// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_output.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tidemark {

class Workbench;

/// In place of a chart without data: what is wanted, what it must contain, who delivers it, and a button to import it.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(Workbench& workbench, QWidget* parent = nullptr);

    void setMissing(std::vector<MissingInput> missing);
    /// While the store is being prepared: a sentence and no button.
    void setWaiting(const Text& text);
    /// When nothing can be shown: why, and what would help.
    void setFailed(const Text& text);

Q_SIGNALS:
    void importRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Workbench& m_workbench;
    std::vector<MissingInput> m_missing;
    Text m_waiting;
    bool m_failed = false;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_content;
    QWidget* m_badges;
    QPushButton* m_import;
    QLabel* m_more;
};

} // namespace tidemark

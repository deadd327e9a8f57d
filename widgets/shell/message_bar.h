// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/message_model.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace tidemark {

class Workbench;

/// One sentence across a panel or the window, with at most one remedy to click. Hidden while there is nothing to say.
class MessageBar final : public QWidget
{
    Q_OBJECT
public:
    explicit MessageBar(Workbench& workbench, QWidget* parent = nullptr);

    void show(Severity severity, const Text& text, const Text& action = {});
    void clear();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Workbench& m_workbench;
    Severity m_severity = Severity::Information;
    Text m_text;
    Text m_action;
    QLabel* m_glyph;
    QLabel* m_label;
    QToolButton* m_button;
    QToolButton* m_close;
};

} // namespace tidemark

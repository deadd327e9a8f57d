// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QWidget>

class QToolButton;

namespace tidemark {

class Workbench;

/// What stands in a panel's header beside its title.
struct PanelHeading
{
    QString title;
    QString detail;    ///< as-of, small
    QString source;    ///< plain badge
    QString simulated; ///< violet badge; empty: nothing is simulated
};

/// Header of a dock: title, as-of, badges, and at the right its buttons. When it is narrow the source goes first, then the as-of;
/// then the buttons that the menu has as well; the title is elided last. Dragging it moves the dock.
class PanelTitleBar final : public QWidget
{
    Q_OBJECT
public:
    enum Button { NoButton = 0, Link = 1, Pin = 2, Maximise = 4, Menu = 8, Close = 16 };
    Q_DECLARE_FLAGS(Buttons, Button)

    PanelTitleBar(Workbench& workbench, Buttons buttons, QWidget* parent = nullptr);

    void setHeading(const PanelHeading& heading);
    [[nodiscard]] const PanelHeading& heading() const { return m_heading; }
    void setActive(bool active);
    /// 0: none, 1 to 3: A, B, C.
    void setLinkGroup(int group);
    void setPinned(bool pinned);
    void setMaximised(bool maximised);
    [[nodiscard]] QToolButton* button(Button which) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void linkClicked();
    void pinToggled(bool pinned);
    void maximiseClicked();
    void menuRequested(const QPoint& globalPos);
    void closeClicked();
    void pressed(); ///< anywhere on it: the panel is meant

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fitButtons();
    QToolButton* addButton(Button which, const char* iconName, const char* name);
    [[nodiscard]] int buttonsWidth() const;

    Workbench& m_workbench;
    PanelHeading m_heading;
    bool m_active = false;
    bool m_maximised = false;
    int m_linkGroup = 0;
    QToolButton* m_link = nullptr;
    QToolButton* m_pin = nullptr;
    QToolButton* m_max = nullptr;
    QToolButton* m_menu = nullptr;
    QToolButton* m_close = nullptr;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(PanelTitleBar::Buttons)

} // namespace tidemark

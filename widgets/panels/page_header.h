// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QToolButton;

namespace tidemark {

class Workbench;

/// One figure or table of a panel.
struct PanelPage
{
    QString id;
    QString name;   ///< in the menu of pages
    QString title;  ///< the finding
    QString detail; ///< the measure
    bool table = false;
};

/// Over a panel's pages: the finding in bold, its measure below, and where there are several pages their number with a menu and
/// steps to both sides. Long findings take a second line before they are elided.
class PageHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(Workbench& workbench, QWidget* parent = nullptr);

    /// Keeps the page in front when it is still there.
    void setPages(std::vector<PanelPage> pages);
    [[nodiscard]] const std::vector<PanelPage>& pages() const { return m_pages; }
    /// False when there is no such page.
    bool setCurrent(const QString& id);
    [[nodiscard]] QString current() const;
    void step(int by);
    /// Whether the drawing tools of the figure in front are shown.
    void setToolsShown(bool shown);

Q_SIGNALS:
    void currentChanged(const QString& id);
    void toolsRequested(bool shown); ///< the drawing tools of the figure in front

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void choose(std::size_t at);
    void refresh();
    void place();
    [[nodiscard]] bool stepsBesideTitle() const;
    [[nodiscard]] int textWidth(bool besideSteps) const;

    Workbench& m_workbench;
    std::vector<PanelPage> m_pages;
    std::size_t m_current = 0;
    bool m_twoLines = false;
    QWidget* m_steps;
    QToolButton* m_tools;
    QToolButton* m_before;
    QToolButton* m_menu;
    QToolButton* m_after;
};

} // namespace tidemark

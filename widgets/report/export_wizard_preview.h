// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report/export_wizard_controller.h"

#include <QPixmap>
#include <QWidget>

class QLabel;
class QScrollArea;
class QSpinBox;
class QToolButton;

namespace tidemark {

/// Pages of a report as they will be printed, one at a time: the same page the PDF writer paints. Page keys, Home and End turn the
/// pages, + and − switch between the whole page and its width.
class PagePreview final : public QWidget
{
    Q_OBJECT
public:
    enum class Fit { Page, Width };

    explicit PagePreview(Fit fit, QWidget* parent = nullptr);

    /// Other pages; the page shown stays where it is possible.
    void setPages(std::shared_ptr<const ExportPages> pages);
    /// Index from 0; clamped.
    void showPage(int page);
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pageCount() const;
    void setFit(Fit fit);
    [[nodiscard]] Fit fit() const { return m_fit; }
    /// How long painting the page took last, in milliseconds.
    [[nodiscard]] double paintMs() const { return m_paintMs; }

Q_SIGNALS:
    void pageShown(int page);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void paintSheet();
    [[nodiscard]] QSize sheetSize() const;

    Fit m_fit;
    int m_page = 0;
    double m_paintMs = 0;
    std::shared_ptr<const ExportPages> m_pages;
    QScrollArea* m_scroll;
    QLabel* m_sheet;
    QLabel* m_where;
    QToolButton* m_back;
    QSpinBox* m_number;
    QToolButton* m_next;
    QToolButton* m_zoom;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/theme.h"
#include "widgets/shell/help_pages.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace tidemark {

/// The help: contents and search at left, one page at right, in the language of the interface. Not modal. It reads the program's
/// own resources only: nothing is fetched, and links out of the help are named, not opened.
class HelpWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit HelpWindow(const Theme& theme, QWidget* parent = nullptr);

    /// Shows the page `id` (`keys`, or a study's id), with `#heading` behind it at that heading. An unknown page leaves the shown one
    /// and says so.
    void showPage(const QString& id);
    /// Id of the page shown.
    [[nodiscard]] QString page() const { return m_page; }
    /// Finds `words`: the contents keep the pages that have them, and each place is marked.
    void search(const QString& words);
    void setTheme(const Theme& theme);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void retranslate();
    void fillContents();
    void showText(const HelpPage& page);
    void filterContents();
    void markFound();
    void findNext();
    void goTo(const QString& anchor);
    void follow(const QUrl& link);

    Theme m_theme;
    std::vector<HelpPage> m_pages;
    QString m_page;
    QLineEdit* m_search;
    QListWidget* m_contents;
    QTextBrowser* m_text;
    QLabel* m_hint;
};

} // namespace tidemark

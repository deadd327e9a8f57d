// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/help_window.h"

#include "models/text/to_qt.h"
#include "widgets/shell/help_style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>

#include <algorithm>

namespace tidemark {

namespace {

/// Shows text and nothing else: no picture, page or style sheet is loaded from anywhere.
class PageBrowser final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

constexpr int kIdRole = Qt::UserRole;

} // namespace

HelpWindow::HelpWindow(const Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_theme(theme),
      m_search(new QLineEdit(this)),
      m_contents(new QListWidget(this)),
      m_text(new PageBrowser(this)),
      m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("help_window"));
    setAttribute(Qt::WA_QuitOnClose, false);
    build();
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::filterContents);
    connect(m_search, &QLineEdit::returnPressed, this, &HelpWindow::findNext);
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item && item->data(kIdRole).toString() != m_page)
            showPage(item->data(kIdRole).toString());
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    setTheme(theme);
    retranslate();
}

void HelpWindow::build()
{
    m_search->setObjectName(QStringLiteral("help_search"));
    m_search->setClearButtonEnabled(true);
    m_contents->setObjectName(QStringLiteral("help_contents"));
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName(QStringLiteral("help_text"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(16, 6, 16, 6);
    m_hint->hide();

    auto* left = new QVBoxLayout;
    left->setContentsMargins(8, 8, 4, 8);
    left->setSpacing(8);
    left->addWidget(m_search);
    left->addWidget(m_contents, 1);
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_text, 1);
    right->addWidget(m_hint);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(left);
    layout->addLayout(right, 1);
    setTabOrder(m_search, m_contents);
    setTabOrder(m_contents, m_text);
    resize(980, 680);
}

void HelpWindow::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_contents->setFont(theme.font(FontRole::Base));
    m_search->setFont(theme.font(FontRole::Base));
    m_hint->setFont(theme.font(FontRole::Small));
    const int letter = QFontMetrics(theme.font(FontRole::Base)).averageCharWidth();
    m_contents->setFixedWidth(letter * 32);
    m_search->setFixedWidth(letter * 32);
    QPalette paper = theme.palette();
    paper.setColor(QPalette::Base, theme.color(Token::Panel));
    m_text->setPalette(paper);
    QPalette quiet = theme.palette();
    quiet.setColor(QPalette::Base, theme.color(Token::Window));
    m_contents->setPalette(quiet);
    setPalette(theme.palette());
    if (!m_page.isEmpty()) {
        const int place = m_text->verticalScrollBar()->value();
        showPage(m_page);
        m_text->verticalScrollBar()->setValue(place);
    }
}

void HelpWindow::retranslate()
{
    //: the language the help is shown in: en or zh
    const auto language = languageFromCode(tr("en").toStdString()).value_or(Language::English);
    m_pages = helpPages(Translator{language});
    setWindowTitle(tr("Tidemark help"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_contents->setAccessibleName(tr("Contents"));
    fillContents();
    showPage(m_page.isEmpty() ? m_pages.front().id : m_page);
}

void HelpWindow::fillContents()
{
    const QSignalBlocker silent(m_contents);
    m_contents->clear();
    for (const auto& page : m_pages) {
        auto* item = new QListWidgetItem((page.study ? QStringLiteral("    ") : QString{}) + page.title, m_contents);
        item->setData(kIdRole, page.id);
        item->setToolTip(page.title);
    }
    filterContents();
}

void HelpWindow::showPage(const QString& id)
{
    const QString name = id.section(QLatin1Char('#'), 0, 0);
    const auto found = std::ranges::find(m_pages, name, &HelpPage::id);
    if (found == m_pages.end()) {
        m_hint->setText(tr("The help has no page “%1”; the contents at the left list what there is.").arg(name));
        m_hint->show();
        return;
    }
    m_hint->hide();
    m_page = name;
    showText(*found);
    for (int row = 0; row < m_contents->count(); ++row)
        if (m_contents->item(row)->data(kIdRole).toString() == name)
            m_contents->setCurrentRow(row);
    if (const QString anchor = id.section(QLatin1Char('#'), 1); !anchor.isEmpty())
        goTo(anchor);
}

void HelpWindow::showText(const HelpPage& page)
{
    m_text->document()->setDefaultFont(m_theme.font(FontRole::Base));
    m_text->document()->setDocumentMargin(20);
    m_text->setMarkdown(page.markdown);
    styleHelp(*m_text->document(), m_theme);
    m_text->moveCursor(QTextCursor::Start);
    markFound();
}

void HelpWindow::search(const QString& words) { m_search->setText(words); }

void HelpWindow::filterContents()
{
    const QString words = m_search->text().trimmed();
    QListWidgetItem* first = nullptr;
    bool shownHas = false;
    for (int row = 0; row < m_contents->count(); ++row) {
        auto* item = m_contents->item(row);
        const auto& page = m_pages[static_cast<std::size_t>(row)];
        const bool has = words.isEmpty() || page.title.contains(words, Qt::CaseInsensitive)
                         || page.markdown.contains(words, Qt::CaseInsensitive);
        item->setHidden(!has);
        if (has && !first)
            first = item;
        shownHas = shownHas || (has && page.id == m_page);
    }
    m_hint->setVisible(!first);
    if (!first)
        m_hint->setText(tr("No page has “%1”.").arg(words));
    else if (!shownHas && !words.isEmpty())
        showPage(first->data(kIdRole).toString());
    markFound();
    if (!words.isEmpty())
        findNext();
}

void HelpWindow::markFound()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (const QString words = m_search->text().trimmed(); !words.isEmpty()) {
        QTextCharFormat format;
        format.setBackground(m_theme.color(Token::Selection));
        format.setForeground(m_theme.color(Token::SelectionText));
        for (QTextCursor at = m_text->document()->find(words); !at.isNull(); at = m_text->document()->find(words, at))
            marks.append({at, format});
    }
    m_text->setExtraSelections(marks);
}

void HelpWindow::findNext()
{
    const QString words = m_search->text().trimmed();
    if (words.isEmpty() || m_text->find(words))
        return;
    m_text->moveCursor(QTextCursor::Start);
    m_text->find(words);
}

void HelpWindow::goTo(const QString& anchor)
{
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || headingAnchor(block.text()) != anchor)
            continue;
        QTextCursor cursor(block);
        m_text->moveCursor(QTextCursor::End); // so that the heading comes to the top, not just into view
        m_text->setTextCursor(cursor);
        return;
    }
}

void HelpWindow::follow(const QUrl& link)
{
    if (!link.scheme().isEmpty() || !link.host().isEmpty()) {
        m_hint->setText(tr("Links out of the help are not opened: %1").arg(link.toDisplayString()));
        m_hint->show();
        return;
    }
    QString id = link.path().section(QLatin1Char('/'), -1);
    if (id.endsWith(QLatin1String(".md")))
        id.chop(3);
    if (id.isEmpty())
        goTo(link.fragment(QUrl::FullyDecoded));
    else
        showPage(link.hasFragment() ? id + QLatin1Char('#') + link.fragment(QUrl::FullyDecoded) : id);
}

void HelpWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HelpWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_search->text().isEmpty())
            close();
        else
            m_search->clear();
    } else if (event->matches(QKeySequence::Find)) {
        m_search->setFocus();
        m_search->selectAll();
    } else if (event->matches(QKeySequence::FindNext)) {
        findNext();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace tidemark

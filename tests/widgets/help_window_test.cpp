// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/help_window.h"

#include "models/studies/registry.h"
#include "models/text/to_qt.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTranslator>

#include <gtest/gtest.h>

#include <algorithm>

namespace tidemark {

namespace {

struct Fixture
{
    HelpWindow window{Theme{}};
    QTextBrowser* text = window.findChild<QTextBrowser*>(QStringLiteral("help_text"));
    QLineEdit* search = window.findChild<QLineEdit*>(QStringLiteral("help_search"));
    QListWidget* contents = window.findChild<QListWidget*>(QStringLiteral("help_contents"));

    [[nodiscard]] QStringList shownTitles() const
    {
        QStringList titles;
        for (int row = 0; row < contents->count(); ++row)
            if (!contents->item(row)->isHidden())
                titles.append(contents->item(row)->text().trimmed());
        return titles;
    }
    [[nodiscard]] bool says(const QString& words) const
    {
        const auto labels = window.findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return !label->isHidden() && label->text().contains(words); });
    }
};

/// Where links of the pages lead: id and, after #, a heading.
QStringList linksOf(const HelpPage& page)
{
    static const QRegularExpression link{QStringLiteral(R"re(\]\(([^)]*)\))re")};
    QStringList links;
    for (const auto& match : link.globalMatch(page.markdown))
        links.append(match.captured(1));
    return links;
}

} // namespace

TEST(HelpPages, BothLanguagesHaveTheSamePages)
{
    const auto english = helpPages(Translator{Language::English});
    const auto chinese = helpPages(Translator{Language::Chinese});
    ASSERT_EQ(english.size(), chinese.size());
    EXPECT_GE(english.size(), 7 + studies().size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        EXPECT_EQ(english[i].id, chinese[i].id);
        EXPECT_TRUE(english[i].markdown.startsWith(QStringLiteral("# "))) << english[i].id.toStdString();
        EXPECT_TRUE(chinese[i].markdown.startsWith(QStringLiteral("# "))) << chinese[i].id.toStdString();
        EXPECT_FALSE(english[i].title.isEmpty());
    }
}

TEST(HelpPages, EveryStudyAndEveryOneOfItsParametersIsThere)
{
    const auto pages = helpPages(Translator{Language::English});
    for (const auto& study : studies()) {
        const auto page = std::ranges::find(pages, toQString(study.id), &HelpPage::id);
        ASSERT_NE(page, pages.end()) << study.id;
        for (const auto& param : study.params)
            EXPECT_TRUE(page->markdown.contains(QStringLiteral("| `%1` |").arg(toQString(param.id))))
                << study.id << ' ' << param.id;
    }
}

TEST(HelpPages, LinksLeadToPages)
{
    for (const auto language : {Language::English, Language::Chinese}) {
        const auto pages = helpPages(Translator{language});
        for (const auto& page : pages)
            for (const auto& link : linksOf(page)) {
                const QString id = link.section(QLatin1Char('/'), -1).section(QLatin1String(".md"), 0, 0);
                EXPECT_TRUE(std::ranges::any_of(pages, [&](const HelpPage& p) { return p.id == id; }))
                    << page.id.toStdString() << " -> " << link.toStdString();
            }
    }
}

TEST(HelpPages, HeadingsAsAnchors)
{
    EXPECT_EQ(headingAnchor(QStringLiteral("As-of and digest")), QStringLiteral("as-of-and-digest"));
    EXPECT_EQ(headingAnchor(QStringLiteral("怎样识别")), QStringLiteral("怎样识别"));
}

TEST(HelpWindow, OpensOnTheFirstPageAndShowsTheOneAskedFor)
{
    Fixture f;
    EXPECT_EQ(f.window.windowModality(), Qt::NonModal);
    EXPECT_EQ(f.window.page(), QStringLiteral("getting-started"));
    f.window.showPage(QStringLiteral("keys"));
    EXPECT_EQ(f.window.page(), QStringLiteral("keys"));
    EXPECT_TRUE(f.text->toPlainText().startsWith(QStringLiteral("Keys")));
    EXPECT_EQ(f.contents->currentItem()->text(), QStringLiteral("Keys"));
}

TEST(HelpWindow, AnUnknownPageIsNamedAndTheShownOneStays)
{
    Fixture f;
    f.window.showPage(QStringLiteral("keys"));
    f.window.showPage(QStringLiteral("no_such_page"));
    EXPECT_EQ(f.window.page(), QStringLiteral("keys"));
    EXPECT_TRUE(f.says(QStringLiteral("no_such_page")));
}

TEST(HelpWindow, ClickingTheContentsTurnsThePage)
{
    Fixture f;
    f.window.show();
    for (int row = 0; row < f.contents->count(); ++row)
        if (f.contents->item(row)->text() == QStringLiteral("Formats"))
            QTest::mouseClick(f.contents->viewport(), Qt::LeftButton, {},
                              f.contents->visualItemRect(f.contents->item(row)).center());
    EXPECT_EQ(f.window.page(), QStringLiteral("formats"));
}

TEST(HelpWindow, SearchKeepsThePagesThatHaveTheWordsAndMarksThem)
{
    Fixture f;
    f.window.show();
    const int all = static_cast<int>(f.shownTitles().size());
    QTest::keyClicks(f.search, QStringLiteral("GB18030"));
    EXPECT_LT(f.shownTitles().size(), all);
    EXPECT_TRUE(f.shownTitles().contains(QStringLiteral("How input is judged")));
    EXPECT_EQ(f.window.page(), QStringLiteral("import-policy"));
    EXPECT_FALSE(f.text->extraSelections().isEmpty());
    EXPECT_EQ(f.text->textCursor().selectedText(), QStringLiteral("GB18030"));
    QTest::keyClick(&f.window, Qt::Key_Escape);
    EXPECT_EQ(f.shownTitles().size(), all);
    EXPECT_TRUE(f.text->extraSelections().isEmpty());
}

TEST(HelpWindow, WordsThatAreNowhereAreSaidToBeNowhere)
{
    Fixture f;
    QTest::keyClicks(f.search, QStringLiteral("xyzzy"));
    EXPECT_TRUE(f.shownTitles().isEmpty());
    EXPECT_TRUE(f.says(QStringLiteral("xyzzy")));
    f.search->clear();
    EXPECT_FALSE(f.says(QStringLiteral("xyzzy")));
}

TEST(HelpWindow, LinksTurnPagesAndExternalOnesAreNotFollowed)
{
    Fixture f;
    Q_EMIT f.text->anchorClicked(QUrl{QStringLiteral("simulated-data.md")});
    EXPECT_EQ(f.window.page(), QStringLiteral("simulated-data"));
    Q_EMIT f.text->anchorClicked(QUrl{QStringLiteral("https://example.org/page")});
    EXPECT_EQ(f.window.page(), QStringLiteral("simulated-data"));
    EXPECT_TRUE(f.says(QStringLiteral("https://example.org/page")));
    EXPECT_FALSE(f.text->openLinks());
    EXPECT_FALSE(f.text->loadResource(QTextDocument::ImageResource, QUrl{QStringLiteral("https://example.org/a.png")})
                     .isValid());
}

TEST(HelpWindow, AHeadingIsBroughtToTheTop)
{
    Fixture f;
    f.window.resize(700, 300);
    f.window.show();
    f.window.showPage(QStringLiteral("import-policy#zip-archives"));
    EXPECT_EQ(f.text->textCursor().block().text(), QStringLiteral("Zip archives"));
    EXPECT_LT(f.text->cursorRect().top(), f.text->viewport()->height() / 2);
}

TEST(HelpWindow, FollowsTheLanguageOfTheInterface)
{
    Fixture f;
    f.window.showPage(QStringLiteral("keys"));
    const Translator chinese{Language::Chinese};
    ASSERT_TRUE(QApplication::installTranslator(chinese.catalogue()));
    QApplication::processEvents();
    EXPECT_EQ(f.window.page(), QStringLiteral("keys"));
    EXPECT_TRUE(f.text->toPlainText().startsWith(QStringLiteral("快捷键")));
    QApplication::removeTranslator(chinese.catalogue());
    QApplication::processEvents();
    EXPECT_TRUE(f.text->toPlainText().startsWith(QStringLiteral("Keys")));
}

TEST(HelpWindow, AThemeChangesPaperAndKeepsThePage)
{
    Fixture f;
    f.window.showPage(QStringLiteral("formats"));
    const Theme dark{.kind = ThemeKind::Dark};
    f.window.setTheme(dark);
    EXPECT_EQ(f.window.page(), QStringLiteral("formats"));
    EXPECT_EQ(f.text->palette().color(QPalette::Base), dark.color(Token::Panel));
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
// The table of keys in the help says what the keys do.
#include "models/text/to_qt.h"
#include "widgets/presentation/live/live_slides.h"
#include "widgets/presentation/stage/stage_keys.h"
#include "widgets/shell/help_pages.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

namespace tidemark {

namespace {

QString presentationPage(Language language)
{
    for (const auto& page : helpPages(Translator{language}))
        if (page.id == QStringLiteral("presentation"))
            return page.markdown;
    return {};
}

/// `→` `Space` `Page ↓` `N`
QString asWritten(const StageKey& key)
{
    QStringList signs;
    for (const QString& sign : keysShown(key).split(QStringLiteral("  ")))
        signs.append(QStringLiteral("`%1`").arg(sign));
    return signs.join(QLatin1Char(' '));
}

/// The rows of the page's table of keys whose first cell starts with a key: keys, what they do.
std::vector<std::pair<QString, QString>> rowsOf(const QString& page)
{
    static const QRegularExpression row{QStringLiteral(R"re((?m)^\| (`.*`) \| (.+) \|$)re")};
    std::vector<std::pair<QString, QString>> rows;
    for (const auto& match : row.globalMatch(page))
        rows.emplace_back(match.captured(1), match.captured(2));
    return rows;
}

} // namespace

TEST(PresentationHelp, ListsEveryKeyInBothLanguagesInTheirOrder)
{
    std::vector<QString> keys;
    for (const auto& key : stageKeys())
        if (!key.name.empty())
            keys.push_back(asWritten(key));
    ASSERT_GE(keys.size(), 25u);
    for (const auto language : {Language::English, Language::Chinese}) {
        std::vector<QString> written;
        for (const auto& [signs, words] : rowsOf(presentationPage(language)))
            written.push_back(signs);
        ASSERT_EQ(written.size(), keys.size()) << languageCode(language);
        for (std::size_t i = 0; i < keys.size(); ++i)
            EXPECT_EQ(written[i].toStdString(), keys[i].toStdString()) << languageCode(language);
    }
}

TEST(PresentationHelp, SaysOfEachKeyWhatTheListOfKeysSays)
{
    for (const auto language : {Language::English, Language::Chinese}) {
        const Translator inWords{language};
        const auto rows = rowsOf(presentationPage(language));
        for (const auto& key : stageKeys()) {
            if (key.name.empty())
                continue;
            const auto row = std::ranges::find(rows, asWritten(key), &std::pair<QString, QString>::first);
            ASSERT_NE(row, rows.end()) << plain(key.name);
            // A name without a translation yet is the catalogue's fault and said by its own test.
            const QString said = inWords(key.name);
            if (language == Language::English || said.toStdString() != plain(key.name)) {
                EXPECT_EQ(row->second.toStdString(), said.toStdString());
            }
        }
    }
}

TEST(PresentationHelp, SaysHowFastAReplayMayBe)
{
    const auto speeds = LiveSlides::speeds();
    const QString slowest = QString::number(speeds.front()), fastest = QString::number(speeds.back());
    EXPECT_TRUE(presentationPage(Language::English)
                    .contains(QStringLiteral("from %1 to %2 bars a second").arg(slowest, fastest)));
    EXPECT_TRUE(presentationPage(Language::Chinese).contains(QStringLiteral("每秒 %1 到 %2 根").arg(slowest, fastest)));
}

} // namespace tidemark

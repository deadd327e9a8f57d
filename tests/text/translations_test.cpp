// SPDX-License-Identifier: GPL-3.0-or-later
// Every sentence of the program has a Chinese one. What there is to translate comes from lupdate over the sources, as in
// `./run translate`, and is checked against a reading of TM_TEXT of our own.
#include "models/text/to_qt.h"
#include "tests/text/catalogue.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTranslator>

#include <gtest/gtest.h>

#include <set>
#include <utility>

namespace tidemark {

namespace {

using test::Message;
using Key = std::pair<QString, QString>;

const QString kSources = QStringLiteral(TIDEMARK_SOURCE_DIR);
const QString kChinese = kSources + QStringLiteral("/translations/tidemark_zh.ts");

/// Sentences in the sources, and what lupdate complained of.
struct Extraction
{
    std::vector<Message> messages;
    QString complaints;
};

Extraction extract()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sources.ts"));
    QProcess lupdate;
    lupdate.setWorkingDirectory(kSources);
    lupdate.start(QStringLiteral(TIDEMARK_LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."),
                   QStringLiteral("-tr-function-alias"), QStringLiteral("QT_TRANSLATE_NOOP+=TM_TEXT"),
                   QStringLiteral("-no-obsolete"), QStringLiteral("-locations"), QStringLiteral("none"),
                   QStringLiteral("models"), QStringLiteral("widgets"), QStringLiteral("app"), QStringLiteral("-ts"),
                   path});
    Extraction extraction;
    if (!lupdate.waitForFinished() || lupdate.exitCode() != 0)
        return {{}, QStringLiteral("lupdate failed: ") + lupdate.errorString()};
    for (const auto& line :
         QString::fromUtf8(lupdate.readAllStandardError()).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        if (!line.startsWith(QLatin1String("Scanning directory")))
            extraction.complaints += line + QLatin1Char('\n');
    if (auto messages = test::readCatalogue(path))
        extraction.messages = std::move(*messages);
    return extraction;
}

const Extraction& sources()
{
    static const Extraction extraction = extract();
    return extraction;
}

std::vector<Message> catalogue()
{
    const auto messages = test::readCatalogue(kChinese);
    EXPECT_TRUE(messages) << plain(messages.error().text);
    return messages ? *messages : std::vector<Message>{};
}

std::string inWords(const Message& message)
{
    return QStringLiteral("[%1] ").arg(message.context).toStdString() + message.source.toStdString();
}

std::set<Key> keysOf(const std::vector<Message>& messages)
{
    std::set<Key> keys;
    for (const auto& message : messages)
        keys.insert({message.context, message.source});
    return keys;
}

} // namespace

TEST(Translations, LupdateReadsTheSourcesWithoutComplaint)
{
    EXPECT_FALSE(sources().messages.empty());
    EXPECT_EQ(sources().complaints.toStdString(), "");
}

TEST(Translations, LupdateSeesEveryMarkedText)
{
    QStringList strange;
    const auto keys = keysOf(sources().messages);
    for (const auto& folder : {QStringLiteral("/models"), QStringLiteral("/widgets"), QStringLiteral("/app")})
        for (const auto& marked : test::markedTexts(kSources + folder, strange))
            EXPECT_TRUE(keys.contains({marked.context, marked.source}))
                << inWords(marked)
                << "\nlupdate passes over TM_TEXT inside a call of something named tr: give that another name";
    EXPECT_TRUE(strange.isEmpty()) << "TM_TEXT takes two literals:\n" << strange.join(QLatin1Char('\n')).toStdString();
}

TEST(Translations, EverySentenceHasAChineseOne)
{
    std::set<Key> finished;
    for (const auto& message : catalogue())
        if (message.finished)
            finished.insert({message.context, message.source});
    for (const auto& message : sources().messages)
        EXPECT_TRUE(finished.contains({message.context, message.source})) << inWords(message);
}

TEST(Translations, NothingInTheCatalogueIsObsolete)
{
    const auto keys = keysOf(sources().messages);
    for (const auto& message : catalogue()) {
        EXPECT_FALSE(message.obsolete) << inWords(message);
        EXPECT_TRUE(keys.contains({message.context, message.source}))
            << inWords(message) << "\nis in no source; ./run translate drops it";
    }
}

TEST(Translations, PlaceholdersAreTheSame)
{
    for (const auto& message : catalogue())
        EXPECT_EQ(test::placeholders(message.source).join(QLatin1Char(' ')).toStdString(),
                  test::placeholders(message.translation).join(QLatin1Char(' ')).toStdString())
            << inWords(message) << "\n"
            << message.translation.toStdString();
}

TEST(Translations, ChineseTypography)
{
    for (const auto& message : catalogue())
        EXPECT_EQ(test::typographyFaults(message.translation).join(QStringLiteral("; ")).toStdString(), "")
            << inWords(message) << "\n"
            << message.translation.toStdString();
}

TEST(Translations, TheProgramFindsEachOne)
{
    const Translator chinese{Language::Chinese};
    for (const auto& message : catalogue())
        EXPECT_EQ(chinese.catalogue()
                      ->translate(message.context.toUtf8().constData(), message.source.toUtf8().constData())
                      .toStdString(),
                  message.translation.toStdString())
            << inWords(message);
}

TEST(Translations, EnglishIsTheSourceItself)
{
    const Translator english{Language::English};
    EXPECT_EQ(english(TM_TEXT("cli", "Missing: %1").with(std::string{"SPY %2"})), QStringLiteral("Missing: SPY %2"));
}

TEST(Typography, FaultsAreFound)
{
    for (const auto& faulty : {"收盘,下跌", "收盘: %1", "来源 (%1)标普(500", "\"失守\"", "标普 收盘", "跌 -%1",
                               "读取中...", "收盘. ", "收盘 ，跌"})
        EXPECT_FALSE(test::typographyFaults(QString::fromUtf8(faulty)).isEmpty()) << faulty;
    for (const auto& sound : {"收盘，下跌 %1", "距 6456 还有 %1，已进入缓冲区", "--as-of：“%1”", "SMA(121) 6,456.5",
                              "r = ln(P/P₀), t", "%1-%2", "读取中……"})
        EXPECT_TRUE(test::typographyFaults(QString::fromUtf8(sound)).isEmpty()) << sound;
}

} // namespace tidemark

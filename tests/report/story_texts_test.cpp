// SPDX-License-Identifier: GPL-3.0-or-later
// What the program says on slides, as it is written: every branch of every sentence, whichever the data choose.
#include "models/report/markdown.h"
#include "models/report/report_document.h"
#include "models/report/story.h"

#include <gtest/gtest.h>

namespace tidemark::report {

namespace {

constexpr Language kLanguages[] = {Language::Chinese, Language::English};
constexpr int kLongestHan = 38;
constexpr int kLongestWords = 22;

using Nodes = std::vector<TemplateNode>;

/// The nodes paragraph by paragraph.
std::vector<Nodes> paragraphsOf(const Nodes& nodes)
{
    std::vector<Nodes> paragraphs(1);
    for (const auto& node : nodes) {
        if (node.kind != TemplateNode::Kind::Text) {
            paragraphs.back().push_back(node);
            continue;
        }
        const QStringList pieces = node.text.split(QStringLiteral("\n\n"));
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (i > 0)
                paragraphs.emplace_back();
            TemplateNode piece = node;
            piece.text = pieces[i].trimmed().isEmpty() ? QString{} : pieces[i];
            if (!piece.text.isEmpty())
                paragraphs.back().push_back(std::move(piece));
        }
    }
    std::erase_if(paragraphs, [](const Nodes& paragraph) { return paragraph.empty(); });
    return paragraphs;
}

/// Everything a paragraph can read as. A binding stands as one word without digits.
std::vector<QString> readings(const Nodes& nodes)
{
    std::vector<QString> all{QString{}};
    const auto follow = [&](const std::vector<QString>& next) {
        std::vector<QString> joined;
        for (const auto& before : all)
            for (const auto& after : next)
                joined.push_back(before + after);
        all = std::move(joined);
    };
    for (const auto& node : nodes) {
        if (node.kind == TemplateNode::Kind::Text)
            follow({node.text});
        else if (node.kind == TemplateNode::Kind::Binding)
            follow({QStringLiteral("V")});
        else {
            std::vector<QString> choices;
            bool otherwise = false;
            for (const auto& branch : node.branches) {
                otherwise = otherwise || !branch.condition;
                const auto inside = readings(branch.nodes);
                choices.insert(choices.end(), inside.begin(), inside.end());
            }
            if (!otherwise)
                choices.push_back({});
            follow(choices);
        }
    }
    for (auto& reading : all)
        reading = reading.trimmed();
    return all;
}

std::set<std::string> placedFigures(Language language)
{
    std::set<std::string> placed;
    const auto texts = readTexts(*builtinOutline(language), shippedSections(language));
    for (const auto& [number, section] : texts.sections)
        for (const auto& line : section.text.directiveLines()) {
            QStringView caption;
            const auto directive = parseDirective(line, caption);
            if (directive && directive->kind == Directive::Kind::Figure)
                placed.insert(written(directive->request) + '/' + directive->name);
        }
    return placed;
}

std::set<std::string> idsOf(const SlideTexts& texts)
{
    std::set<std::string> ids;
    for (const auto& [id, text] : texts)
        ids.insert(id);
    return ids;
}

bool hasDigit(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

/// What a slide's sentence or a note may not be, in words; empty when it is sound. One that the data left out is.
std::string faultOf(const QString& reading, Language language)
{
    const bool chinese = language == Language::Chinese;
    if (reading.isEmpty())
        return {};
    if (hasDigit(reading))
        return "a number typed by hand";
    if (reading.contains(u'"') || reading.contains(u'\''))
        return "a typewriter's quote";
    const QString ends = chinese ? QStringLiteral("。！？") : QStringLiteral(".!?");
    if (!ends.contains(reading.back()) && !reading.endsWith(QStringLiteral(".”")))
        return "no full stop";
    if (chinese && (reading.contains(u',') || reading.contains(u':') || reading.contains(u'(')))
        return "half-width punctuation";
    return {};
}

} // namespace

TEST(StoryTexts, AreReadWithoutFault)
{
    for (const auto language : kLanguages)
        for (const auto& [id, slide] : shippedSlideTexts(language))
            for (const auto* text : {&slide.text, &slide.notes})
                for (const auto& fault : text->faults)
                    ADD_FAILURE() << languageCode(language) << "/slides.md:" << fault.line << ": " << plain(fault.text);
}

TEST(StoryTexts, EveryFigureThatTheReportPlacesHasOneAndNoOther)
{
    for (const auto language : kLanguages)
        EXPECT_EQ(idsOf(shippedSlideTexts(language)), placedFigures(language)) << languageCode(language);
}

TEST(StoryTexts, BothLanguagesShowTheSameNumbersAndSayAsMuch)
{
    const auto chinese = shippedSlideTexts(Language::Chinese);
    const auto english = shippedSlideTexts(Language::English);
    ASSERT_EQ(idsOf(chinese), idsOf(english));
    ASSERT_GE(chinese.size(), 17u);
    for (const auto& [id, slide] : chinese) {
        const auto& other = english.at(id);
        EXPECT_EQ(slide.numbers, other.numbers) << id;
        EXPECT_GE(slide.numbers.size(), 3u) << id;
        EXPECT_LE(slide.numbers.size(), 4u) << id;
        EXPECT_EQ(std::set(slide.numbers.begin(), slide.numbers.end()).size(), slide.numbers.size()) << id;
        EXPECT_EQ(paragraphsOf(slide.text.nodes).size(), paragraphsOf(other.text.nodes).size()) << id;
        EXPECT_EQ(paragraphsOf(slide.notes.nodes).size(), paragraphsOf(other.notes.nodes).size()) << id;
    }
}

TEST(StoryTexts, BothLanguagesAskTheSameOfTheData)
{
    const auto keysOf = [](const TextTemplate& text) {
        std::set<std::string> keys;
        text.visitKeys([&](const Key& key) { keys.insert(key.written); });
        return keys;
    };
    const auto english = shippedSlideTexts(Language::English);
    for (const auto& [id, slide] : shippedSlideTexts(Language::Chinese)) {
        ASSERT_TRUE(english.contains(id));
        EXPECT_EQ(keysOf(slide.text), keysOf(english.at(id).text)) << id;
        EXPECT_EQ(keysOf(slide.notes), keysOf(english.at(id).notes)) << id;
    }
}

TEST(StoryTexts, SentencesAreShortWhateverTheDataSay)
{
    for (const auto language : kLanguages)
        for (const auto& [id, slide] : shippedSlideTexts(language)) {
            const auto sentences = paragraphsOf(slide.text.nodes);
            EXPECT_GE(sentences.size(), 2u) << id;
            EXPECT_LE(sentences.size(), 3u) << id;
            for (const auto& sentence : sentences)
                for (const auto& reading : readings(sentence)) {
                    if (language == Language::Chinese)
                        EXPECT_LE(hanCount(reading), kLongestHan) << id << ": " << reading.toStdString();
                    else
                        EXPECT_LE(wordCount(reading), kLongestWords) << id << ": " << reading.toStdString();
                    EXPECT_EQ(faultOf(reading, language), "") << id << ": " << reading.toStdString();
                }
        }
}

TEST(StoryTexts, NotesForThePresenterAreThereAndSound)
{
    for (const auto language : kLanguages)
        for (const auto& [id, slide] : shippedSlideTexts(language)) {
            const auto notes = paragraphsOf(slide.notes.nodes);
            EXPECT_LE(notes.size(), 4u) << id;
            int always = 0;
            for (const auto& note : notes) {
                const auto all = readings(note);
                always += std::ranges::none_of(all, &QString::isEmpty);
                for (const auto& reading : all)
                    EXPECT_EQ(faultOf(reading, language), "") << id << ": " << reading.toStdString();
            }
            EXPECT_GE(always, 1) << id << " has notes whatever the data say";
        }
}

} // namespace tidemark::report

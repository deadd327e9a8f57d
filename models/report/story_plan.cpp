// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/story_plan.h"

#include "models/report/clean_text.h"
#include "models/text/to_qt.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace tidemark::report {

namespace {

constexpr std::size_t kLargest = 8 * 1024 * 1024; ///< bytes
constexpr qsizetype kMostSlides = 2000;
constexpr qsizetype kLongestId = 500;
constexpr qsizetype kLongestNotes = 50'000;

tl::unexpected<Error> unreadable(Text why)
{
    return fail(ErrorCode::Parse,
                TM_TEXT("report", "The order of slides kept in this store cannot be read: %1. Reset it to the report’s "
                                  "own order, or prepare it again.")
                    .with(std::move(why)));
}

Result<PlannedSlide> readSlide(const QJsonValue& value, std::int64_t place)
{
    const QJsonObject json = value.toObject();
    const QString id = json.value(QLatin1String("id")).toString();
    const QJsonValue shown = json.value(QLatin1String("shown"));
    const QJsonValue notes = json.value(QLatin1String("notes"));
    if (id.isEmpty() || id.size() > kLongestId || cleanLine(id, kLongestId).text != id)
        return unreadable(TM_TEXT("report", "entry %1 names no slide").with(place));
    if (!(shown.isUndefined() || shown.isBool()) || !(notes.isUndefined() || notes.isString()))
        return unreadable(
            TM_TEXT("report", "entry %1, %2, is not as it was written").with(place).with(id.toStdString()));
    if (notes.toString().size() > kLongestNotes)
        return unreadable(TM_TEXT("report", "the notes of %1 have more than %2 characters")
                              .with(id.toStdString())
                              .with(std::int64_t{kLongestNotes}));
    return PlannedSlide{id.toStdString(), shown.toBool(true), cleanText(notes.toString(), kLongestNotes).text};
}

/// The presenter's own words as the paragraphs of a slide's notes.
std::vector<Inlines> paragraphsOf(const QString& notes)
{
    std::vector<Inlines> paragraphs;
    for (const QString& line : notes.split(u'\n', Qt::SkipEmptyParts))
        if (const QString words = line.trimmed(); !words.isEmpty())
            paragraphs.push_back({{.text = words}});
    return paragraphs;
}

} // namespace

Result<StoryPlan> parseStoryPlan(std::string_view json)
{
    StoryPlan plan;
    if (json.empty())
        return plan;
    if (json.size() > kLargest)
        return unreadable(TM_TEXT("report", "it is far larger than any presentation"));
    QJsonParseError error{};
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())), &error);
    if (!document.isObject())
        return unreadable(TM_TEXT("report", "it is not JSON from character %1 on").with(std::int64_t{error.offset}));
    const QJsonObject root = document.object();
    const QJsonValue planned = root.value(QLatin1String("minutes"));
    const double minutes = planned.isUndefined() ? plan.minutes : planned.toDouble();
    if (!(minutes >= kLeastMinutes && minutes <= kMostMinutes) || std::floor(minutes) != minutes)
        return unreadable(TM_TEXT("report", "the planned time must be %1 to %2 whole minutes")
                              .with(std::int64_t{kLeastMinutes})
                              .with(std::int64_t{kMostMinutes}));
    plan.minutes = static_cast<int>(minutes);
    if (const QJsonValue code = root.value(QLatin1String("language")); !code.isUndefined()) {
        plan.language = languageFromCode(code.toString().toStdString());
        if (!plan.language)
            return unreadable(TM_TEXT("report", "the language must be zh or en"));
    }
    const QJsonValue list = root.value(QLatin1String("slides"));
    if (!list.isUndefined() && !list.isArray())
        return unreadable(TM_TEXT("report", "its slides are not a list"));
    const QJsonArray slides = list.toArray();
    if (slides.size() > kMostSlides)
        return unreadable(TM_TEXT("report", "it has more than %1 slides").with(std::int64_t{kMostSlides}));
    std::set<std::string> seen;
    for (const QJsonValue& value : slides) {
        auto slide = readSlide(value, static_cast<std::int64_t>(plan.slides.size()) + 1);
        if (!slide)
            return tl::unexpected(slide.error());
        if (!seen.insert(slide->id).second)
            return unreadable(TM_TEXT("report", "the slide %1 is in it twice").with(slide->id));
        plan.slides.push_back(std::move(*slide));
    }
    return plan;
}

std::string storyPlanJson(const StoryPlan& plan)
{
    QJsonArray slides;
    for (const auto& slide : plan.slides) {
        QJsonObject json{{QStringLiteral("id"), toQString(slide.id)}, {QStringLiteral("shown"), slide.shown}};
        if (!slide.notes.isEmpty())
            json.insert(QStringLiteral("notes"), slide.notes);
        slides.append(json);
    }
    QJsonObject root{{QStringLiteral("slides"), slides}, {QStringLiteral("minutes"), plan.minutes}};
    if (plan.language)
        root.insert(QStringLiteral("language"), toQString(languageCode(*plan.language)));
    return QJsonDocument(root).toJson(QJsonDocument::Compact).toStdString();
}

StoryPlan completed(StoryPlan plan, const Story& story)
{
    std::set<std::string> known;
    std::erase_if(plan.slides, [&](const PlannedSlide& slide) { return !known.insert(slide.id).second; });
    const std::string* before = nullptr;
    for (const auto& slide : story.slides) {
        if (known.insert(slide.id).second) {
            const auto place =
                before ? std::ranges::find(plan.slides, *before, &PlannedSlide::id) + 1 : plan.slides.begin();
            plan.slides.insert(place, {slide.id, true, {}});
        }
        before = &slide.id;
    }
    return plan;
}

std::vector<std::shared_ptr<const Slide>> plannedSlides(const Story& story, const StoryPlan& plan)
{
    std::vector<std::shared_ptr<const Slide>> slides;
    std::set<QString> sections; // of the figures shown
    const StoryPlan whole = completed(plan, story);
    const auto slideOf = [&](const PlannedSlide& planned) {
        return planned.shown ? std::ranges::find(story.slides, planned.id, &Slide::id) : story.slides.end();
    };
    for (const auto& planned : whole.slides)
        if (const auto slide = slideOf(planned); slide != story.slides.end() && slide->kind == SlideKind::Figure)
            sections.insert(slide->sectionTitle);
    for (const auto& planned : whole.slides) {
        const auto slide = slideOf(planned);
        if (slide == story.slides.end())
            continue;
        Slide shown = *slide;
        if (!planned.notes.isEmpty())
            shown.notes = paragraphsOf(planned.notes);
        // A part announces only what will be shown.
        if (shown.kind == SlideKind::Part)
            std::erase_if(shown.sentences, [&](const Inlines& title) { return !sections.contains(plainText(title)); });
        slides.push_back(std::make_shared<const Slide>(std::move(shown)));
    }
    return slides;
}

} // namespace tidemark::report

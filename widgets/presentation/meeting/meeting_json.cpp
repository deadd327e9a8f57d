// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/meeting/presentation_log.h"

#include "models/studies/registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

using Key = QLatin1String;

constexpr double kLatestMillis = 253'402'300'799'999.0; // the end of the year 9999

double millis(TimePoint time) { return static_cast<double>(time.time_since_epoch().count()); }

std::optional<std::int64_t> whole(const QJsonValue& value)
{
    const double number = value.toDouble(std::nan(""));
    if (!(std::abs(number) <= kLatestMillis))
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

std::optional<TimePoint> timeOf(const QJsonValue& value)
{
    const auto number = whole(value);
    return number ? std::optional{TimePoint{std::chrono::milliseconds{*number}}} : std::nullopt;
}

std::string textOf(const QJsonObject& json, Key key) { return json.value(key).toString().toStdString(); }
QString stringOf(const std::string& text) { return QString::fromStdString(text); }

QString offerName(Offer offer)
{
    switch (offer) {
    case Offer::Kept:
        return QStringLiteral("kept");
    case Offer::Discarded:
        return QStringLiteral("discarded");
    case Offer::Open:
        break;
    }
    return QStringLiteral("open");
}

Offer offerFrom(const QJsonValue& value)
{
    for (const Offer offer : {Offer::Kept, Offer::Discarded})
        if (value.toString() == offerName(offer))
            return offer;
    return Offer::Open;
}

QJsonObject whatIfJson(const MeetingWhatIf& one)
{
    QJsonObject params;
    for (const auto& [id, value] : one.tried.asked.params)
        params.insert(stringOf(id), stringOf(value));
    QJsonArray metrics;
    for (const std::string& metric : one.tried.metrics)
        metrics.append(stringOf(metric));
    return {{QStringLiteral("slide"), stringOf(one.tried.slide)},
            {QStringLiteral("section"), stringOf(one.tried.section)},
            {QStringLiteral("study"), stringOf(one.tried.asked.study)},
            {QStringLiteral("params"), params},
            {QStringLiteral("param"), stringOf(one.tried.param)},
            {QStringLiteral("parameter"), stringOf(one.tried.parameter.source)},
            {QStringLiteral("from"), stringOf(one.tried.from)},
            {QStringLiteral("to"), stringOf(one.tried.to)},
            {QStringLiteral("headline"), one.tried.headline},
            {QStringLiteral("metrics"), metrics},
            {QStringLiteral("offer"), offerName(one.offer)}};
}

/// The label as its study declares it today, so that it is said in the language of the day; else as it was written down.
Text labelOf(const std::string& study, const std::string& source)
{
    for (const Study& known : studies())
        if (known.id == study)
            for (const ParamSpec& spec : known.params)
                if (spec.label.source == source)
                    return spec.label;
    return verbatim(source);
}

std::optional<MeetingWhatIf> whatIfFrom(const QJsonObject& json)
{
    MeetingWhatIf one;
    one.tried.slide = textOf(json, Key("slide"));
    one.tried.asked.study = textOf(json, Key("study"));
    if (one.tried.slide.empty() || one.tried.asked.study.empty())
        return std::nullopt;
    one.tried.section = textOf(json, Key("section"));
    const QJsonObject params = json.value(Key("params")).toObject();
    for (auto it = params.begin(); it != params.end(); ++it)
        one.tried.asked.params[it.key().toStdString()] = it.value().toString().toStdString();
    one.tried.param = textOf(json, Key("param"));
    one.tried.parameter = labelOf(one.tried.asked.study, textOf(json, Key("parameter")));
    one.tried.from = textOf(json, Key("from"));
    one.tried.to = textOf(json, Key("to"));
    one.tried.headline = json.value(Key("headline")).toString();
    for (const QJsonValue& metric : json.value(Key("metrics")).toArray())
        one.tried.metrics.push_back(metric.toString().toStdString());
    one.offer = offerFrom(json.value(Key("offer")));
    return one;
}

QJsonObject strokeJson(const Stroke& stroke)
{
    QJsonArray points;
    // A tenth of a slide unit is finer than any screen.
    for (const QPointF& point : stroke.points) {
        points.append(std::round(point.x() * 10) / 10);
        points.append(std::round(point.y() * 10) / 10);
    }
    return {{QStringLiteral("role"), static_cast<int>(stroke.role)}, {QStringLiteral("points"), points}};
}

std::optional<Stroke> strokeFrom(const QJsonObject& json)
{
    Stroke stroke;
    const int role = json.value(Key("role")).toInt(static_cast<int>(Role::Conflict));
    if (role >= 0 && role <= static_cast<int>(Role::Simulated))
        stroke.role = static_cast<Role>(role);
    const QJsonArray points = json.value(Key("points")).toArray();
    for (qsizetype i = 0; i + 1 < points.size(); i += 2) {
        const QPointF point(points[i].toDouble(std::nan("")), points[i + 1].toDouble(std::nan("")));
        if (std::isfinite(point.x()) && std::isfinite(point.y()))
            stroke.points.append(point);
    }
    return stroke.points.isEmpty() ? std::nullopt : std::optional{std::move(stroke)};
}

QJsonObject strokesJson(const MeetingStrokes& drawn)
{
    QJsonArray strokes;
    for (const Stroke& stroke : drawn.strokes)
        strokes.append(strokeJson(stroke));
    QJsonArray annotations;
    for (const KeptAnnotation& kept : drawn.annotations)
        annotations.append(
            QJsonObject{{QStringLiteral("subject"), stringOf(kept.subject)},
                        {QStringLiteral("mark"), QJsonDocument::fromJson(annotationJson(kept.annotation)).object()}});
    return {{QStringLiteral("slide"), stringOf(drawn.slide)}, {QStringLiteral("section"), stringOf(drawn.section)},
            {QStringLiteral("headline"), drawn.headline},     {QStringLiteral("strokes"), strokes},
            {QStringLiteral("annotations"), annotations},     {QStringLiteral("offer"), offerName(drawn.offer)}};
}

std::optional<MeetingStrokes> strokesFrom(const QJsonObject& json)
{
    MeetingStrokes drawn;
    drawn.slide = textOf(json, Key("slide"));
    drawn.section = textOf(json, Key("section"));
    drawn.headline = json.value(Key("headline")).toString();
    for (const auto& value : json.value(Key("strokes")).toArray())
        if (auto stroke = strokeFrom(value.toObject()))
            drawn.strokes.push_back(std::move(*stroke));
    for (const auto& value : json.value(Key("annotations")).toArray()) {
        const QJsonObject kept = value.toObject();
        if (auto mark = annotationFromJson(QJsonDocument(kept.value(Key("mark")).toObject()).toJson()))
            drawn.annotations.push_back({textOf(kept, Key("subject")), std::move(*mark)});
    }
    drawn.offer = offerFrom(json.value(Key("offer")));
    return drawn.slide.empty() || drawn.strokes.empty() ? std::nullopt : std::optional{std::move(drawn)};
}

} // namespace

QJsonObject meetingJson(const Meeting& meeting)
{
    QJsonArray shown;
    for (const ShownSlide& slide : meeting.shown)
        shown.append(QJsonObject{{QStringLiteral("slide"), stringOf(slide.slide)},
                                 {QStringLiteral("section"), stringOf(slide.section)},
                                 {QStringLiteral("headline"), slide.headline},
                                 {QStringLiteral("from"), millis(slide.from)},
                                 {QStringLiteral("lasted"), static_cast<double>(slide.lasted.count())}});
    QJsonArray whatIfs;
    for (const MeetingWhatIf& one : meeting.whatIfs)
        whatIfs.append(whatIfJson(one));
    QJsonArray strokes;
    for (const MeetingStrokes& drawn : meeting.strokes)
        strokes.append(strokesJson(drawn));
    return {{QStringLiteral("id"), static_cast<double>(meeting.id)},
            {QStringLiteral("title"), meeting.title},
            {QStringLiteral("language"), toQString(languageCode(meeting.language))},
            {QStringLiteral("began"), millis(meeting.began)},
            {QStringLiteral("ended"), millis(meeting.ended)},
            {QStringLiteral("as_of"), millis(meeting.asOf)},
            {QStringLiteral("snapshot"), meeting.snapshot},
            {QStringLiteral("digest"), stringOf(meeting.digest)},
            {QStringLiteral("planned_minutes"), meeting.plannedMinutes},
            {QStringLiteral("planned_slides"), meeting.plannedSlides},
            {QStringLiteral("shown"), shown},
            {QStringLiteral("what_ifs"), whatIfs},
            {QStringLiteral("strokes"), strokes}};
}

std::optional<Meeting> meetingFromJson(const QJsonObject& json)
{
    const auto id = whole(json.value(Key("id")));
    const auto began = timeOf(json.value(Key("began")));
    if (!id || !began)
        return std::nullopt;
    Meeting meeting{.id = *id};
    meeting.title = json.value(Key("title")).toString();
    meeting.language = languageFromCode(textOf(json, Key("language"))).value_or(Language::English);
    meeting.began = *began;
    meeting.ended = std::max(*began, timeOf(json.value(Key("ended"))).value_or(*began));
    meeting.asOf = timeOf(json.value(Key("as_of"))).value_or(TimePoint{});
    meeting.snapshot = json.value(Key("snapshot")).toString();
    meeting.digest = textOf(json, Key("digest"));
    meeting.plannedMinutes = std::max(0, json.value(Key("planned_minutes")).toInt());
    meeting.plannedSlides = std::max(0, json.value(Key("planned_slides")).toInt());
    for (const auto& value : json.value(Key("shown")).toArray()) {
        const QJsonObject slide = value.toObject();
        const auto from = timeOf(slide.value(Key("from")));
        const std::string name = textOf(slide, Key("slide"));
        if (!from || name.empty())
            continue;
        const std::int64_t lasted = std::max<std::int64_t>(0, whole(slide.value(Key("lasted"))).value_or(0));
        meeting.shown.push_back({name, textOf(slide, Key("section")), slide.value(Key("headline")).toString(), *from,
                                 std::chrono::milliseconds{lasted}});
    }
    for (const auto& value : json.value(Key("what_ifs")).toArray())
        if (auto one = whatIfFrom(value.toObject()))
            meeting.whatIfs.push_back(std::move(*one));
    for (const auto& value : json.value(Key("strokes")).toArray())
        if (auto drawn = strokesFrom(value.toObject()))
            meeting.strokes.push_back(std::move(*drawn));
    return meeting;
}

} // namespace tidemark

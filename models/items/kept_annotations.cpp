// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/kept_annotations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tidemark {

namespace {

constexpr int kMostPanes = 64;

QString latin(std::string_view text) { return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())); }

/// Exactly two numbers.
bool point(const QJsonValue& value, double& x, double& y)
{
    const QJsonArray pair = value.toArray();
    if (pair.size() != 2 || !pair[0].isDouble() || !pair[1].isDouble())
        return false;
    x = pair[0].toDouble();
    y = pair[1].toDouble();
    return true;
}

/// Pairs of numbers, not too many.
bool points(const QJsonValue& value, std::vector<AnnotationPoint>& out)
{
    const QJsonArray all = value.toArray();
    if (!value.isArray() || all.size() > static_cast<qsizetype>(kMostPenPoints))
        return false;
    out.resize(static_cast<std::size_t>(all.size()));
    for (std::size_t i = 0; i < out.size(); ++i)
        if (!point(all[static_cast<qsizetype>(i)], out[i].x, out[i].y))
            return false;
    return true;
}

QJsonArray pointsJson(const std::vector<AnnotationPoint>& points)
{
    QJsonArray out;
    for (const auto& [x, y] : points)
        out.append(QJsonArray{x, y});
    return out;
}

} // namespace

KeptAnnotation keptAnnotation(const std::string& study, const FigureSpec& figure, Annotation annotation)
{
    const std::string instrument = instrumentOf(figure, annotation.pane);
    const bool price = !instrument.empty() && annotation.axis == Side::Right;
    annotation.figure = price ? std::string{} : figure.id;
    return {price ? instrument : study, std::move(annotation)};
}

std::vector<Annotation> annotationsOn(const std::vector<KeptAnnotation>& all, const std::string& study,
                                      const FigureSpec& figure)
{
    std::vector<Annotation> out;
    for (const auto& [subject, annotation] : all) {
        if (!annotation.figure.empty()) {
            if (subject == study && annotation.figure == figure.id)
                out.push_back(annotation);
            continue;
        }
        for (std::size_t pane = 0; pane < figure.panes.size(); ++pane)
            if (instrumentOf(figure, pane) == subject) {
                out.push_back(annotation);
                out.back().pane = pane;
                break;
            }
    }
    std::ranges::sort(out, {}, &Annotation::id);
    return out;
}

QByteArray annotationJson(const Annotation& a)
{
    QJsonObject object{{QStringLiteral("kind"), latin(annotationKindName(a.kind))},
                       {QStringLiteral("role"), latin(annotationRoleName(a.role))},
                       {QStringLiteral("from"), QJsonArray{a.x0, a.y0}}};
    if (twoPoints(a.kind))
        object[QStringLiteral("to")] = QJsonArray{a.x1, a.y1};
    if (a.kind == AnnotationKind::Pen)
        object[QStringLiteral("points")] = pointsJson(a.points);
    if (!a.figure.empty())
        object[QStringLiteral("figure")] = QString::fromStdString(a.figure);
    if (a.pane != 0)
        object[QStringLiteral("pane")] = static_cast<int>(a.pane);
    if (a.axis == Side::Left)
        object[QStringLiteral("axis")] = QStringLiteral("left");
    if (!a.text.empty())
        object[QStringLiteral("text")] = QString::fromStdString(a.text);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Annotation> annotationFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Annotation a;
    if (!annotationKindFromName(object[QStringLiteral("kind")].toString().toStdString(), a.kind)
        || !annotationRoleFromName(object[QStringLiteral("role")].toString().toStdString(), a.role)
        || !point(object[QStringLiteral("from")], a.x0, a.y0)
        || (twoPoints(a.kind) && !point(object[QStringLiteral("to")], a.x1, a.y1))
        || (a.kind == AnnotationKind::Pen && !points(object[QStringLiteral("points")], a.points)))
        return std::nullopt;
    a.figure = object[QStringLiteral("figure")].toString().toStdString();
    a.pane = static_cast<std::size_t>(std::clamp(object[QStringLiteral("pane")].toInt(), 0, kMostPanes));
    a.axis = object[QStringLiteral("axis")].toString() == QStringLiteral("left") ? Side::Left : Side::Right;
    a.text = object[QStringLiteral("text")].toString().toStdString();
    return drawable(a) ? std::optional{a} : std::nullopt;
}

Result<std::vector<KeptAnnotation>> readAnnotations(const Store& store, int* unreadable)
{
    const auto rows = store.annotations();
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<KeptAnnotation> out;
    for (const Store::Annotation& row : *rows) {
        if (auto annotation = annotationFromJson(row.json)) {
            annotation->id = row.id;
            out.push_back({row.subject, std::move(*annotation)});
        } else if (unreadable) {
            ++*unreadable;
        }
    }
    return out;
}

} // namespace tidemark

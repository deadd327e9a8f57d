// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/workspace.h"

#include "models/items/study_tree_model.h"
#include "models/text/to_qt.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include <map>

namespace tidemark {

namespace {

constexpr int kDigestLength = 32;

QByteArray digestOf(const QByteArray& payload) { return QCryptographicHash::hash(payload, QCryptographicHash::Sha256); }

QString base64(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }

QByteArray fromBase64(const QJsonValue& value) { return QByteArray::fromBase64(value.toString().toLatin1()); }

} // namespace

QByteArray encodeWorkspace(const WorkspaceState& state)
{
    QJsonArray panels;
    for (const PanelState& panel : state.area.panels)
        panels.append(QJsonObject{{QStringLiteral("id"), panel.id},
                                  {QStringLiteral("page"), panel.page},
                                  {QStringLiteral("link"), panel.link.group},
                                  {QStringLiteral("cursor"), panel.link.cursor},
                                  {QStringLiteral("range"), panel.link.range}});
    const QJsonObject root{{QStringLiteral("version"), kWorkspaceVersion},
                           {QStringLiteral("panels"), panels},
                           {QStringLiteral("arranged"), QJsonArray::fromStringList(state.area.arranged)},
                           {QStringLiteral("docks"), base64(state.area.docks)},
                           {QStringLiteral("window"), base64(state.window)}};
    const QByteArray payload = QJsonDocument(root).toJson(QJsonDocument::Compact);
    return digestOf(payload) + payload;
}

Result<WorkspaceState> decodeWorkspace(const QByteArray& bytes)
{
    const QByteArray payload = bytes.mid(kDigestLength);
    const auto damaged = [] {
        return fail(ErrorCode::Corrupt,
                    TM_TEXT("workspace", "The saved layout is damaged and was left alone; the default one is shown"));
    };
    if (bytes.size() <= kDigestLength || digestOf(payload) != bytes.left(kDigestLength))
        return damaged();
    const QJsonObject root = QJsonDocument::fromJson(payload).object();
    const int version = root[QStringLiteral("version")].toInt();
    if (version > kWorkspaceVersion)
        return fail(
            ErrorCode::Newer,
            TM_TEXT("workspace", "The saved layout is of a newer version of Tidemark; the default one is shown"));
    if (version < 1)
        return damaged();
    WorkspaceState state;
    for (const QJsonValue& value : root[QStringLiteral("panels")].toArray()) {
        const QJsonObject panel = value.toObject();
        state.area.panels.push_back({panel[QStringLiteral("id")].toString(),
                                     panel[QStringLiteral("page")].toString(),
                                     {.group = std::clamp(panel[QStringLiteral("link")].toInt(), 0, 3),
                                      .cursor = panel[QStringLiteral("cursor")].toBool(true),
                                      .range = panel[QStringLiteral("range")].toBool(true)}});
    }
    for (const QJsonValue& id : root[QStringLiteral("arranged")].toArray())
        state.area.arranged.append(id.toString());
    state.area.docks = fromBase64(root[QStringLiteral("docks")]);
    state.window = fromBase64(root[QStringLiteral("window")]);
    return state;
}

std::vector<BuiltInWorkspace> builtInWorkspaces(const std::vector<Study>& studies)
{
    std::vector<BuiltInWorkspace> result;
    BuiltInWorkspace overview{QStringLiteral("overview"), TM_TEXT("workspace", "Overview"), {}};
    std::map<int, QString> places;
    for (const Study& study : studies)
        if (study.report.overview > 0)
            places.emplace(study.report.overview, toQString(study.id));
    for (const auto& [place, id] : places)
        overview.panels.append(id);
    result.push_back(std::move(overview));
    for (const Part part : {Part::Forensics, Part::CrossAsset, Part::Quantitative, Part::Strategy}) {
        BuiltInWorkspace own{QStringLiteral("part%1").arg(static_cast<int>(part)), partName(part), {}};
        for (const Study& study : studies)
            if (study.report.part == part)
                own.panels.append(toQString(study.id));
        if (!own.panels.isEmpty())
            result.push_back(std::move(own));
    }
    return result;
}

} // namespace tidemark

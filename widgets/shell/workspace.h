// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/studies/study.h"
#include "widgets/shell/panel_area.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace tidemark {

/// An arrangement of the whole window.
struct WorkspaceState
{
    AreaState area;
    QByteArray window; ///< docks round the area: navigator, inspector, activity
};

inline constexpr int kWorkspaceVersion = 1;

/// As bytes for the store, and back. The bytes carry their own SHA-256: Qt's restoreState crashes on altered ones.
/// Errors: Corrupt, Newer.
[[nodiscard]] QByteArray encodeWorkspace(const WorkspaceState& state);
[[nodiscard]] Result<WorkspaceState> decodeWorkspace(const QByteArray& bytes);

/// A workspace the program brings along.
struct BuiltInWorkspace
{
    QString id; ///< `overview`, `part1` …
    Text name;
    QStringList panels; ///< study ids; the first is the main panel
};

/// The overview (the first studies of all parts) and one workspace for each part that has a study.
[[nodiscard]] std::vector<BuiltInWorkspace> builtInWorkspaces(const std::vector<Study>& studies);

} // namespace tidemark

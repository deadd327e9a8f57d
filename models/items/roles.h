// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace tidemark {

/// Roles that the models of this folder share with the delegates that paint them.
enum ItemRole {
    IdRole = Qt::UserRole + 1, ///< QString: stable, ASCII
    StatusRole,                ///< int: a StudyStatus, a JobState …, by model
    AsideRole,                 ///< QString: small text at the right end of the row
    ProgressRole,              ///< double in [0, 1]
    SortRole,                  ///< what sorting compares
    DetailRole                 ///< QString: a second line
};

} // namespace tidemark

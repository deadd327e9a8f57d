// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_batch.h"
#include "models/core/progress.h"

#include <QString>
#include <QStringList>

#include <span>

namespace tidemark {

/// What a person (or an option) settles where a file alone does not.
struct ImportOptions
{
    std::string format;     ///< reader id; empty: detected
    std::string instrument; ///< instead of the one recognised
    std::string zone;       ///< IANA name for minute files without an offset; empty: detected or refused
    std::string encoding;   ///< `UTF-8`, `GB18030`, `UTF-16` …; empty: detected
    std::string dateOrder;  ///< `ymd`, `dmy`, `mdy`; empty: detected
    std::string decimal;    ///< `.` or `,`; empty: detected
    bool insist = false;    ///< take a file of which more than 20 % of the rows are refused
    std::span<const Instrument> instruments; ///< the registry; the built-in one when empty
    TimePoint importedAt{};                  ///< the caller's clock
};

/// Reads one regular file (a zip counts as one file of many entries). Nothing is written anywhere.
/// Errors name the file, the line and the remedy: NotFound, Io, Unsupported (what it is instead), Ambiguous (with the option that
/// settles it), Parse, Cancelled.
[[nodiscard]] Result<ImportBatch> importFile(const QString& path, const ImportOptions& options,
                                             const Progress& progress);

/// The regular files below `paths` in a stable order; folders are walked, links are not followed.
[[nodiscard]] QStringList filesBelow(const QStringList& paths);

/// A format Tidemark reads, as the help and the empty panels name it.
struct ReaderInfo
{
    std::string id;
    std::string name;
    Text brings; ///< what it brings: `Daily bars`
};
[[nodiscard]] std::vector<ReaderInfo> readers();

} // namespace tidemark

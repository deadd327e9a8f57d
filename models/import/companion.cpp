// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/archive.h"
#include "models/import/file_source.h"
#include "models/import/import_table.h"

#include <QDir>
#include <QFileInfo>

namespace tidemark::importing {

Result<std::string> siblingEntry(std::string_view archive, const std::string& entry, const std::string& name,
                                 const Progress& progress)
{
    const auto slash = entry.find_last_of("/\\");
    const std::string wantedName = (slash == std::string::npos ? std::string{} : entry.substr(0, slash + 1)) + name;
    std::optional<std::string> found;
    const auto wanted = [&](const std::string& other) { return other == wantedName && !found; };
    const auto take = [&](const std::string&, std::string content) -> Status {
        found = std::move(content);
        return {};
    };
    if (const Status status = readArchive(archive, {}, progress, wanted, take); !status)
        return tl::unexpected(status.error());
    if (!found)
        return fail(ErrorCode::NotFound, TM_TEXT("import", "the archive has no entry “%1”").with(wantedName));
    return std::move(*found);
}

Companion companionOf(const QString& path)
{
    return [folder = QFileInfo(path).dir()](const std::string& name) -> Result<std::string> {
        const auto other = FileSource::open(folder.filePath(QString::fromStdString(name)));
        if (!other)
            return tl::unexpected(other.error());
        return std::string{other->bytes()};
    };
}

} // namespace tidemark::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include "models/store/store_impl.h"

#include <QFile>

namespace tidemark {

using namespace store;

Status Store::copyTo(const QString& path) const
{
    const QString temporary = path + QStringLiteral(".part");
    QFile::remove(temporary);
    const auto copied = guarded(m->path, [&]() -> Status {
        Query(m->reading(), "VACUUM INTO ?").bind(temporary.toStdString()).run();
        return {};
    });
    if (!copied || QFile::exists(path) || !QFile::rename(temporary, path)) {
        QFile::remove(temporary);
        return copied ? fail(
                   ErrorCode::Io,
                   TM_TEXT("store", "%1 could not be written; is there such a file already?").with(path.toStdString()))
                      : copied;
    }
    return {};
}

} // namespace tidemark

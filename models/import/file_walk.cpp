// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/importer.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace tidemark {

QStringList filesBelow(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths) {
        const QFileInfo given(path);
        if (!given.isDir()) {
            files.append(path); // what it is, and whether it is there, importFile says
            continue;
        }
        QStringList found;
        QDirIterator walk(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (walk.hasNext())
            found.append(walk.next());
        std::sort(found.begin(), found.end()); // by code point: the same on every machine
        files.append(found);
    }
    files.removeDuplicates();
    return files;
}

} // namespace tidemark

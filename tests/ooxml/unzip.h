// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QString>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <utility>
#include <vector>

namespace tidemark::ooxml {

/// Name and content of every entry, in the file's order; empty when it is no zip.
inline std::vector<std::pair<QString, QByteArray>> unzip(QByteArray bytes)
{
    std::vector<std::pair<QString, QByteArray>> parts;
    QBuffer device(&bytes);
    QuaZip zip(&device);
    if (!device.open(QIODevice::ReadOnly) || !zip.open(QuaZip::mdUnzip))
        return parts;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFile file(&zip);
        if (file.open(QIODevice::ReadOnly))
            parts.emplace_back(zip.getCurrentFileName(), file.readAll());
    }
    return parts;
}

inline QByteArray partOf(const std::vector<std::pair<QString, QByteArray>>& parts, const char* name)
{
    for (const auto& [known, content] : parts)
        if (known == QLatin1String(name))
            return content;
    return {};
}

} // namespace tidemark::ooxml

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QFile>
#include <QString>

#include <atomic>
#include <memory>
#include <string>
#include <string_view>

namespace tidemark::importing {

/// The bytes of one regular file: read into memory, or mapped when the file is large. Nothing is written.
class FileSource
{
public:
    /// Refuses what is no regular file (folders, pipes, devices, sockets) by name, without opening it.
    /// Errors: NotFound, Io, Unsupported.
    [[nodiscard]] static Result<FileSource> open(const QString& path);

    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    /// Name without folders.
    [[nodiscard]] const std::string& name() const { return m_name; }
    /// Gives back the memory of the first `end` bytes; they are read again from the disk when they are looked at once more.
    void release(std::size_t end) const;
    /// Errors: Io when the file has changed since it was opened.
    [[nodiscard]] Status unchanged() const;

private:
    FileSource() = default;

    std::string m_name;
    std::unique_ptr<QFile> m_file;
    QByteArray m_owned;
    std::string_view m_bytes;
    bool m_mapped = false;
    mutable std::size_t m_released = 0;
    qint64 m_modified = 0;
};

/// SHA-256 in lower-case hex; empty when `unwanted` becomes true on the way.
[[nodiscard]] std::string sha256Hex(std::string_view bytes, const std::atomic<bool>& unwanted);

/// What the bytes are when they are no table, in words such as `a web page`; empty when they may be a table.
[[nodiscard]] Text foreignContent(std::string_view bytes);

/// Whether the bytes begin as a zip archive does.
[[nodiscard]] bool isZip(std::string_view bytes);

} // namespace tidemark::importing

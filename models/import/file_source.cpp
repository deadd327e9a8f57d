// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/file_source.h"

#include "models/import/sha256.h"

#include <QDateTime>
#include <QFileInfo>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace tidemark::importing {

namespace {

// Below this a file is copied: a mapped file that another program cuts short takes the process with it.
constexpr qint64 kMapFrom = qint64{64} << 20;

Text kindOf(mode_t mode)
{
    if (S_ISDIR(mode))
        return TM_TEXT("import", "a folder");
    if (S_ISFIFO(mode))
        return TM_TEXT("import", "a pipe");
    if (S_ISSOCK(mode))
        return TM_TEXT("import", "a socket");
    return TM_TEXT("import", "a device");
}

} // namespace

Result<FileSource> FileSource::open(const QString& path)
{
    FileSource source;
    source.m_name = QFileInfo(path).fileName().toStdString();
    if (source.m_name.empty())
        source.m_name = path.toStdString();
    struct stat info = {};
    if (path.isEmpty() || ::stat(QFile::encodeName(path).constData(), &info) != 0) {
        const int code = path.isEmpty() ? ENOENT : errno;
        if (code == ENOENT || code == ENOTDIR)
            return fail(ErrorCode::NotFound,
                        TM_TEXT("import", "%1: there is no such file. Check the path").with(path.toStdString()));
        return fail(ErrorCode::Io, TM_TEXT("import", "%1: the file cannot be looked at (%2)")
                                       .with(path.toStdString())
                                       .with(std::string{std::strerror(code)}));
    }
    if (!S_ISREG(info.st_mode))
        return fail(ErrorCode::Unsupported, TM_TEXT("import", "%1: this is %2, not a file. Name a regular file")
                                                .with(path.toStdString())
                                                .with(kindOf(info.st_mode)));
    source.m_file = std::make_unique<QFile>(path);
    if (!source.m_file->open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, TM_TEXT("import", "%1: the file cannot be opened (%2). Check its permissions")
                                       .with(source.m_name)
                                       .with(source.m_file->errorString().toStdString()));
    const qint64 size = source.m_file->size();
    source.m_modified = QFileInfo(*source.m_file).lastModified().toMSecsSinceEpoch();
    uchar* const mapped = size >= kMapFrom ? source.m_file->map(0, size) : nullptr;
    if (mapped != nullptr) {
        source.m_bytes = {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
        source.m_mapped = true;
        return source;
    }
    source.m_owned = source.m_file->readAll();
    if (source.m_file->error() != QFileDevice::NoError || source.m_owned.size() < size)
        return fail(ErrorCode::Io, TM_TEXT("import", "%1: the file cannot be read to its end (%2)")
                                       .with(source.m_name)
                                       .with(source.m_file->errorString().toStdString()));
    source.m_bytes = {source.m_owned.constData(), static_cast<std::size_t>(source.m_owned.size())};
    return source;
}

void FileSource::release(std::size_t end) const
{
    static const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    end -= end % page;
    if (!m_mapped || end <= m_released || end > m_bytes.size())
        return;
    // The mapping is read-only and shared: what is given back here is still in the file.
    madvise(const_cast<char*>(m_bytes.data()) + m_released, end - m_released, MADV_DONTNEED);
    m_released = end;
}

Status FileSource::unchanged() const
{
    QFileInfo info(*m_file);
    info.refresh();
    if (info.size() == static_cast<qint64>(m_bytes.size()) && info.lastModified().toMSecsSinceEpoch() == m_modified)
        return {};
    return fail(
        ErrorCode::Io,
        TM_TEXT("import", "%1: the file changed while it was read. Import it again when it is complete").with(m_name));
}

std::string sha256Hex(std::string_view bytes, const std::atomic<bool>& unwanted)
{
    constexpr std::size_t kPiece = std::size_t{1} << 20;
    Sha256 hash;
    for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
        if (unwanted)
            return {};
        hash.add(bytes.substr(at, kPiece));
    }
    return hash.hex();
}

} // namespace tidemark::importing

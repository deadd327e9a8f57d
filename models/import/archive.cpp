// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/archive.h"

#include <QIODevice>
#include <QString>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipfileinfo.h>

#include <algorithm>
#include <array>

namespace tidemark::importing {

namespace {

/// Reads bytes in memory. A damaged directory points anywhere: seeking beyond the end fails without a word on stderr.
class MemoryDevice : public QIODevice
{
public:
    explicit MemoryDevice(std::string_view bytes) : m_bytes(bytes) {}

    [[nodiscard]] qint64 size() const override { return static_cast<qint64>(m_bytes.size()); }
    bool seek(qint64 position) override { return position >= 0 && position <= size() && QIODevice::seek(position); }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        const auto at = static_cast<std::size_t>(pos());
        const auto n = std::min(static_cast<std::size_t>(most), m_bytes.size() - std::min(at, m_bytes.size()));
        std::copy_n(m_bytes.data() + std::min(at, m_bytes.size()), n, data);
        return static_cast<qint64>(n);
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::string_view m_bytes;
};

/// Whether a name leads out of the archive: absolute, with a drive, or through `..`.
bool leadsOut(std::string_view name)
{
    if (name.empty() || name.front() == '/' || name.front() == '\\' || (name.size() > 1 && name[1] == ':'))
        return true;
    std::size_t first = 0;
    while (first <= name.size()) {
        const auto end = std::min(name.find_first_of("/\\", first), name.size());
        if (name.substr(first, end - first) == "..")
            return true;
        first = end + 1;
    }
    return false;
}

tl::unexpected<Error> damaged(const std::string& name)
{
    return fail(ErrorCode::Parse,
                TM_TEXT("import", "the entry “%1” is damaged. Download the archive again").with(name));
}

Result<std::string> inflate(QuaZip& zip, const std::string& name, const QuaZipFileInfo64& info,
                            std::uint64_t archiveSize, const ArchiveLimits& limits, const Progress& progress)
{
    QuaZipFile file(&zip);
    if (!file.open(QIODevice::ReadOnly) || file.getZipError() != UNZ_OK)
        return damaged(name);
    // The header may lie about the packed size; it cannot be larger than the archive.
    const std::uint64_t packed = std::max<std::uint64_t>(1, std::min<std::uint64_t>(info.compressedSize, archiveSize));
    std::string content;
    content.reserve(
        static_cast<std::size_t>(std::min({std::uint64_t{info.uncompressedSize}, packed * 40, limits.entryBytes})));
    std::array<char, 65536> buffer{};
    for (;;) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled, TM_TEXT("import", "the import was cancelled; nothing was taken"));
        const qint64 n = file.read(buffer.data(), static_cast<qint64>(buffer.size()));
        if (n < 0 || file.getZipError() != UNZ_OK)
            return damaged(name);
        if (n == 0)
            break;
        content.append(buffer.data(), static_cast<std::size_t>(n));
        if (content.size() > limits.entryBytes)
            return fail(
                ErrorCode::Parse,
                TM_TEXT("import", "the entry “%1” is larger than %2 MiB when unpacked. Unpack it and import its parts")
                    .with(name)
                    .with(static_cast<std::int64_t>(limits.entryBytes >> 20)));
        if (content.size() > limits.ratioFrom && content.size() / packed > limits.ratio)
            return fail(ErrorCode::Parse, TM_TEXT("import", "the entry “%1” unpacks to more than %2 times its size, as "
                                                            "archives made to fill a disk do. It was not read")
                                              .with(name)
                                              .with(static_cast<std::int64_t>(limits.ratio)));
    }
    file.close();
    if (file.getZipError() != UNZ_OK) // the checksum is compared here
        return damaged(name);
    if (content.size() != info.uncompressedSize)
        return damaged(name);
    return content;
}

} // namespace

Status readArchive(std::string_view bytes, const ArchiveLimits& limits, const Progress& progress,
                   const std::function<bool(const std::string& name)>& wanted,
                   const std::function<Status(const std::string& name, std::string content)>& take)
{
    MemoryDevice device(bytes);
    QuaZip zip(&device);
    if (!device.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !zip.open(QuaZip::mdUnzip))
        return fail(ErrorCode::Parse, TM_TEXT("import", "the archive is damaged or cut off. Download it again"));
    if (zip.getEntriesCount() > limits.entries)
        return fail(ErrorCode::Parse, TM_TEXT("import", "the archive has %1 entries; %2 are the most that are read")
                                          .with(static_cast<std::int64_t>(zip.getEntriesCount()))
                                          .with(static_cast<std::int64_t>(limits.entries)));
    int seen = 0;
    std::uint64_t packed = 0;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        if (++seen > limits.entries)
            return fail(ErrorCode::Parse, TM_TEXT("import", "the archive has %1 entries; %2 are the most that are read")
                                              .with(static_cast<std::int64_t>(seen))
                                              .with(static_cast<std::int64_t>(limits.entries)));
        QuaZipFileInfo64 info;
        if (!zip.getCurrentFileInfo(&info))
            return fail(ErrorCode::Parse, TM_TEXT("import", "the archive is damaged or cut off. Download it again"));
        // Entries lie one behind the other: together they are smaller than the archive, unless they share their bytes.
        packed += info.compressedSize;
        if (packed > bytes.size())
            return fail(ErrorCode::Unsupported,
                        TM_TEXT("import", "the entries of the archive overlap, as in archives made to fill a disk. "
                                          "Nothing was read"));
        const std::string name = info.name.toStdString();
        if (leadsOut(name))
            return fail(ErrorCode::Unsupported,
                        TM_TEXT("import", "the entry “%1” leads out of the archive. Nothing was read").with(name));
        if (info.isSymbolicLink())
            return fail(ErrorCode::Unsupported,
                        TM_TEXT("import", "the entry “%1” is a link. Nothing was read").with(name));
        if (name.ends_with('/') || !wanted(name))
            continue;
        if ((info.flags & 1U) != 0)
            return fail(ErrorCode::Unsupported,
                        TM_TEXT("import", "the entry “%1” is encrypted. Unpack the archive with its password first")
                            .with(name));
        auto content = inflate(zip, name, info, bytes.size(), limits, progress);
        if (!content)
            return tl::unexpected(content.error());
        if (Status status = take(name, std::move(*content)); !status)
            return status;
    }
    if (zip.getZipError() != UNZ_OK || seen < zip.getEntriesCount())
        return fail(ErrorCode::Parse, TM_TEXT("import", "the archive is damaged or cut off. Download it again"));
    return {};
}

} // namespace tidemark::importing

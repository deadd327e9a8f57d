// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a workbook from any bytes: sheet, shared strings, styles and workbook, separated by a byte 0xFF. An input that is an
// archive is taken as the workbook itself.
#include "tests/fuzz/fuzz.h"

#include "models/import/file_source.h"
#include "models/import/xlsx_reader.h"

#include <QBuffer>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

#include <array>

namespace {

std::string workbook(std::string_view parts)
{
    constexpr std::array<const char*, 4> kNames{"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
                                                "xl/workbook.xml"};
    QByteArray bytes;
    QBuffer device(&bytes);
    QuaZip zip(&device);
    zip.open(QuaZip::mdCreate);
    for (const char* const name : kNames) {
        const auto end = std::min(parts.find('\xFF'), parts.size());
        const auto content = parts.substr(0, end);
        parts.remove_prefix(std::min(end + 1, parts.size()));
        QuaZipFile file(&zip);
        file.open(QIODevice::WriteOnly, QuaZipNewInfo(QString::fromLatin1(name)), nullptr, 0, 0); // stored
        file.write(content.data(), static_cast<qint64>(content.size()));
        file.close();
    }
    zip.close();
    return bytes.toStdString();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace tidemark;
    const auto bytes = fuzz::textOf(data, size);
    const std::string book = importing::isZip(bytes) ? std::string{bytes} : workbook(bytes);
    if (!importing::isWorkbook(book))
        return 0;
    const auto sheet = importing::sheetAsCsv(book, Progress{});
    fuzz::require(sheet.has_value() || !sheet.error().text.empty(), "an error says something");
    if (sheet)
        fuzz::check(importing::importBytes("ZQZ23.csv", *sheet, fuzz::options(), Progress{}));
    return 0;
}

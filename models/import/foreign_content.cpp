// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/file_source.h"

#include <algorithm>
#include <array>

namespace tidemark::importing {

namespace {

using namespace std::string_view_literals;

struct Signature
{
    std::string_view bytes;
    std::size_t at = 0;
    const char* what = nullptr;
};

// The first bytes that name a format. The words are marked for translation where they are used.
constexpr std::array<Signature, 22> kSignatures{{{"\x89PNG\r\n\x1a\n"sv, 0, "image"},
                                                 {"\xFF\xD8\xFF"sv, 0, "image"},
                                                 {"GIF87a"sv, 0, "image"},
                                                 {"GIF89a"sv, 0, "image"},
                                                 {"WEBP"sv, 8, "image"},
                                                 {"II*\0"sv, 0, "image"},
                                                 {"MM\0*"sv, 0, "image"},
                                                 {"\x1F\x8B"sv, 0, "gzip"},
                                                 {"BZh"sv, 0, "packed"},
                                                 {"\xFD"
                                                  "7zXZ\0"sv,
                                                  0, "packed"},
                                                 {"7z\xBC\xAF\x27\x1C"sv, 0, "packed"},
                                                 {"Rar!\x1A\x07"sv, 0, "packed"},
                                                 {"\x28\xB5\x2F\xFD"sv, 0, "packed"},
                                                 {"ustar"sv, 257, "packed"},
                                                 {"%PDF-"sv, 0, "pdf"},
                                                 {"SQLite format 3\0"sv, 0, "sqlite"},
                                                 {"PAR1"sv, 0, "parquet"},
                                                 {"ARROW1"sv, 0, "parquet"},
                                                 {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, 0, "xls"},
                                                 {"\x7F"
                                                  "ELF"sv,
                                                  0, "program"},
                                                 {"MZ\x90\0"sv, 0, "program"},
                                                 {"{\\rtf"sv, 0, "rtf"}}};

Text worded(std::string_view what)
{
    if (what == "image")
        return TM_TEXT("import", "an image");
    if (what == "gzip")
        return TM_TEXT("import", "a gzip archive. Unpack it first, or use a zip");
    if (what == "packed")
        return TM_TEXT("import", "an archive of a kind that is not read. Unpack it first, or use a zip");
    if (what == "pdf")
        return TM_TEXT("import", "a PDF document");
    if (what == "sqlite")
        return TM_TEXT("import", "an SQLite database. A Tidemark store is opened with --store");
    if (what == "parquet")
        return TM_TEXT("import", "a Parquet or Arrow file. Save it as CSV");
    if (what == "xls")
        return TM_TEXT("import",
                       "an old or password-protected Office file. Save it as XLSX without a password, or as CSV");
    if (what == "rtf")
        return TM_TEXT("import", "a rich text document");
    return TM_TEXT("import", "a program");
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool startsWithoutCase(std::string_view text, std::string_view lowerCase)
{
    return text.size() >= lowerCase.size()
           && std::equal(lowerCase.begin(), lowerCase.end(), text.begin(),
                         [](char a, char b) { return a == lower(b); });
}

} // namespace

bool isZip(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv) || bytes.starts_with("PK\x07\x08"sv);
}

Text foreignContent(std::string_view bytes)
{
    for (const auto& signature : kSignatures)
        if (bytes.size() >= signature.at && bytes.substr(signature.at).starts_with(signature.bytes))
            return worded(signature.what);

    std::string_view text = bytes.substr(0, 4096);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    const bool wide = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    if (!wide && text.find('\0') != std::string_view::npos)
        return TM_TEXT("import", "a binary file");
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    text.remove_prefix(first);
    if (startsWithoutCase(text, "<!doctype html") || startsWithoutCase(text, "<html")
        || startsWithoutCase(text, "<head") || startsWithoutCase(text, "<body") || startsWithoutCase(text, "<script"))
        return TM_TEXT(
            "import",
            "a web page. The vendor may have asked for a login or refused the download; download the file again");
    if (startsWithoutCase(text, "<?xml") || startsWithoutCase(text, "<error"))
        return TM_TEXT("import", "an XML document. Save the data as CSV");
    if (text.front() == '{' || text.starts_with("[{") || text.starts_with("[["))
        return TM_TEXT(
            "import",
            "a JSON answer, as a vendor gives for an error or a used-up quota. Download the data again as CSV");
    return {};
}

} // namespace tidemark::importing

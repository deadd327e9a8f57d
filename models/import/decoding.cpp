// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/decoding.h"

#include <iconv.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <memory>

namespace tidemark::importing {

namespace {

/// How many bytes a sequence beginning with `lead` has, and the range its second byte must lie in.
struct Sequence
{
    std::size_t length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
};

Sequence sequenceOf(unsigned char lead)
{
    if (lead >= 0xC2 && lead <= 0xDF)
        return {2};
    if (lead == 0xE0)
        return {3, 0xA0, 0xBF};
    if (lead == 0xED)
        return {3, 0x80, 0x9F};
    if (lead >= 0xE1 && lead <= 0xEF)
        return {3};
    if (lead == 0xF0)
        return {4, 0x90, 0xBF};
    if (lead >= 0xF1 && lead <= 0xF3)
        return {4};
    if (lead == 0xF4)
        return {4, 0x80, 0x8F};
    return {};
}

enum class Conversion { Done, UnknownName, Invalid };

Conversion convert(std::string_view bytes, const std::string& encoding, std::string& out, std::size_t& badByte)
{
    const iconv_t raw = iconv_open("UTF-8", encoding.c_str());
    // NOLINTNEXTLINE(performance-no-int-to-ptr,cppcoreguidelines-pro-type-cstyle-cast): iconv's own mark of failure
    if (raw == reinterpret_cast<iconv_t>(-1))
        return Conversion::UnknownName;
    const auto close = [](void* handle) { iconv_close(handle); };
    const std::unique_ptr<void, decltype(close)> converter(raw, close);

    out.clear();
    out.reserve(bytes.size() + bytes.size() / 2);
    std::array<char, 65536> buffer{};
    char* in = const_cast<char*>(bytes.data()); // iconv does not write its input
    std::size_t left = bytes.size();
    for (;;) {
        char* to = buffer.data();
        std::size_t room = buffer.size();
        const std::size_t result = left > 0 ? iconv(converter.get(), &in, &left, &to, &room)
                                            : iconv(converter.get(), nullptr, nullptr, &to, &room);
        const int error = errno;
        out.append(buffer.data(), buffer.size() - room);
        if (result == static_cast<std::size_t>(-1) && error != E2BIG) {
            badByte = bytes.size() - left;
            return Conversion::Invalid;
        }
        if (result != static_cast<std::size_t>(-1) && left == 0 && room == buffer.size())
            return Conversion::Done;
    }
}

DecodedText borrowed(std::string_view text, std::string encoding)
{
    DecodedText decoded;
    decoded.text = text;
    decoded.encoding = std::move(encoding);
    return decoded;
}

DecodedText owning(std::string text, std::string encoding)
{
    DecodedText decoded;
    decoded.owned = std::move(text);
    decoded.encoding = std::move(encoding);
    decoded.text = decoded.owned;
    if (decoded.text.starts_with("\xEF\xBB\xBF"))
        decoded.text.remove_prefix(3);
    return decoded;
}

Result<DecodedText> decodeAs(std::string_view bytes, const std::string& encoding)
{
    std::string out;
    std::size_t badByte = 0;
    switch (convert(bytes, encoding, out, badByte)) {
    case Conversion::Done:
        return owning(std::move(out), encoding);
    case Conversion::UnknownName:
        return fail(
            ErrorCode::Usage,
            TM_TEXT("import", "“%1” is not an encoding this machine knows. Try UTF-8, GB18030, UTF-16 or ISO-8859-1")
                .with(encoding));
    case Conversion::Invalid:
        break;
    }
    return fail(ErrorCode::Parse,
                TM_TEXT("import", "byte %1 does not fit the encoding %2. Choose another with --encoding")
                    .with(static_cast<std::int64_t>(badByte + 1))
                    .with(encoding));
}

} // namespace

DecodedText::DecodedText(DecodedText&& other) noexcept { *this = std::move(other); }

DecodedText& DecodedText::operator=(DecodedText&& other) noexcept
{
    // A short string moves by copy: the view has to follow it.
    const bool own = !other.owned.empty();
    const std::size_t skipped = own ? static_cast<std::size_t>(other.text.data() - other.owned.data()) : 0;
    text = other.text;
    encoding = std::move(other.encoding);
    owned = std::move(other.owned);
    if (own)
        text = std::string_view{owned}.substr(skipped);
    return *this;
}

std::size_t firstNonUtf8(std::string_view bytes)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    std::size_t i = 0;
    while (i < bytes.size()) {
        // Eight plain ASCII bytes at a time.
        while (i + 8 <= bytes.size()) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data() + i, sizeof word);
            if ((word & 0x8080808080808080ULL) != 0)
                break;
            i += 8;
        }
        if (i >= bytes.size())
            break;
        if (at(i) < 0x80) {
            ++i;
            continue;
        }
        const Sequence sequence = sequenceOf(at(i));
        if (sequence.length == 0 || i + sequence.length > bytes.size() || at(i + 1) < sequence.low
            || at(i + 1) > sequence.high)
            return i;
        for (std::size_t k = 2; k < sequence.length; ++k)
            if ((at(i + k) & 0xC0U) != 0x80U)
                return i;
        i += sequence.length;
    }
    return std::string_view::npos;
}

Result<DecodedText> decode(std::string_view bytes, const std::string& encoding)
{
    if (!encoding.empty() && encoding != "UTF-8" && encoding != "utf-8")
        return decodeAs(bytes, encoding);
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    else if (encoding.empty() && bytes.starts_with("\xFF\xFE"))
        return decodeAs(bytes.substr(2), "UTF-16LE");
    else if (encoding.empty() && bytes.starts_with("\xFE\xFF"))
        return decodeAs(bytes.substr(2), "UTF-16BE");

    const std::size_t bad = firstNonUtf8(bytes);
    if (bad == std::string_view::npos)
        return borrowed(bytes, "UTF-8");
    if (!encoding.empty())
        return fail(ErrorCode::Parse,
                    TM_TEXT("import", "byte %1 does not fit the encoding %2. Choose another with --encoding")
                        .with(static_cast<std::int64_t>(bad + 1))
                        .with(encoding));
    if (auto chinese = decodeAs(bytes, "GB18030"))
        return chinese;
    return fail(ErrorCode::Ambiguous,
                TM_TEXT("import", "byte %1 is neither UTF-8 nor GB18030. Name the encoding with --encoding, "
                                  "for example --encoding ISO-8859-1")
                    .with(static_cast<std::int64_t>(bad + 1)));
}

} // namespace tidemark::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <string>
#include <string_view>

namespace tidemark::importing {

/// Text as UTF-8 without byte-order mark.
struct DecodedText
{
    std::string_view text; ///< into the given bytes, or into `owned`
    std::string encoding;  ///< `UTF-8`, `GB18030`, `UTF-16LE` …
    std::string owned;

    DecodedText() = default;
    DecodedText(const DecodedText&) = delete;
    DecodedText& operator=(const DecodedText&) = delete;
    DecodedText(DecodedText&& other) noexcept;
    DecodedText& operator=(DecodedText&& other) noexcept;
};

/// Decodes by `encoding` when it is given, else by byte-order mark, strict UTF-8 and GB18030, in this order.
/// Errors: Usage (an unknown encoding), Ambiguous (none fits; names --encoding), Parse (not of the given encoding; names the byte).
[[nodiscard]] Result<DecodedText> decode(std::string_view bytes, const std::string& encoding);

/// The first byte that is not strict UTF-8 (overlong forms, surrogates and what lies beyond U+10FFFF are not); npos when all are.
[[nodiscard]] std::size_t firstNonUtf8(std::string_view bytes);

} // namespace tidemark::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pdf/report_fonts.h"

#include <QByteArray>
#include <QHash>

namespace tidemark::pdf {

/// For characters that share a glyph with an ideograph, the ideograph: Kangxi and other radicals. Qt names a glyph by its lowest
/// code point, so 一 人 大 日 would come out of a search as radicals.
[[nodiscard]] QHash<char32_t, char32_t> radicalsToIdeographs(const ReportFonts& fonts);

/// A ToUnicode map with radicals, ligatures and the two-em dash replaced by what a reader types.
[[nodiscard]] QByteArray repairedCharacterMap(const QByteArray& map, const QHash<char32_t, char32_t>& radicals);

} // namespace tidemark::pdf

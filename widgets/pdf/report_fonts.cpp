// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/report_fonts.h"

#include "widgets/pdf/page_units.h"

#include <QFontDatabase>

#include <cmath>

namespace tidemark::pdf {

QStringList installedHanFamilies()
{
    QStringList families;
    const ReportFonts standard;
    for (const QString& family : QFontDatabase::families(QFontDatabase::SimplifiedChinese)) {
        // The same font's faces for Japan, Korea, Taiwan and Hong Kong draw some characters otherwise.
        static const QStringList others{QStringLiteral(" JP"), QStringLiteral(" KR"), QStringLiteral(" TC"),
                                        QStringLiteral(" HK")};
        const bool regional =
            std::any_of(others.begin(), others.end(), [&](const QString& end) { return family.endsWith(end); });
        if (!regional && !QFontDatabase::isPrivateFamily(family))
            families.push_back(family);
    }
    families.sort();
    for (const QString& first : {standard.sansHan, standard.serifHan})
        if (families.removeAll(first) > 0)
            families.prepend(first);
    return families;
}

QFont fontFor(const ReportFonts& fonts, const TypeStyle& style, bool latin)
{
    const QString& family = style.face == Face::Serif ? (latin ? fonts.serifLatin : fonts.serifHan)
                                                      : (latin ? fonts.sansLatin : fonts.sansHan);
    QFont font;
    // The Han face stands behind the Latin one for signs that the latter lacks.
    font.setFamilies(latin ? QStringList{family, style.face == Face::Serif ? fonts.serifHan : fonts.sansHan}
                           : QStringList{family});
    font.setPixelSize(static_cast<int>(std::lround(points(style.points))));
    font.setWeight(style.bold ? QFont::Bold : QFont::Normal);
    // Han has no italic; a slanted one is a fault to Chinese eyes.
    font.setItalic(style.italic && latin);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(true);
    return font;
}

bool inLatinFamily(QChar c, bool chinese)
{
    const char16_t u = c.unicode();
    if (u >= 0x21 && u <= 0x7E)
        return true;
    if (u == 0x20 || u == 0xA0)
        return !chinese;
    if (u == 0xB7) // the middle dot of Chinese names
        return !chinese;
    if (u >= 0xA1 && u <= 0x3FF)
        return true;
    if (u == 0x2212 || u == 0x2013 || u == 0x2264 || u == 0x2265 || u == 0x2248 || (u >= 0x2070 && u <= 0x209F))
        return true;
    if (!chinese && u >= 0x2010 && u <= 0x2027)
        return true;
    return false;
}

} // namespace tidemark::pdf

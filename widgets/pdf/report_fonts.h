// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>
#include <QTextLayout>

namespace tidemark::pdf {

/// The families of a report. Faces are named, never left to the system: its default for Han is the Japanese one.
struct ReportFonts
{
    QString serifHan = QStringLiteral("Noto Serif CJK SC");
    QString serifLatin = QStringLiteral("Noto Serif");
    QString sansHan = QStringLiteral("Noto Sans CJK SC");
    QString sansLatin = QStringLiteral("Roboto");
};

/// Chinese families that are installed and may be offered for body and headings, the default first.
[[nodiscard]] QStringList installedHanFamilies();

enum class Face { Serif, Sans };

struct TypeStyle
{
    Face face = Face::Serif;
    double points = 10.5;
    bool bold = false;
    bool italic = false;
};

/// The font of one run, in layout units.
[[nodiscard]] QFont fontFor(const ReportFonts& fonts, const TypeStyle& style, bool latin);

/// True for what is set in the Latin family. Han, their punctuation and the quotes and dashes of Chinese are not: a Latin family
/// would give those half the width. In an English text they are.
[[nodiscard]] bool inLatinFamily(QChar c, bool chinese);

} // namespace tidemark::pdf

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/character_map.h"

#include <QFont>
#include <QRawFont>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace tidemark::pdf {

namespace {

constexpr char16_t kRadicalsFirst = 0x2E80;
constexpr char16_t kRadicalsLast = 0x2FD5;

void addRadicals(const QString& family, QHash<char32_t, char32_t>& map)
{
    QFont font(family);
    font.setPixelSize(40);
    const QRawFont raw = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
    if (!raw.isValid())
        return;
    const auto glyphs = [&](char16_t first, char16_t last) {
        QString text;
        for (int c = first; c <= last; ++c)
            text += QChar(static_cast<char16_t>(c));
        return raw.glyphIndexesForString(text);
    };
    QHash<quint32, char16_t> ideographs;
    for (const auto& [first, last] : {std::pair<char16_t, char16_t>{0x4E00, 0x9FFF}, {0x3400, 0x4DBF}}) {
        const QList<quint32> found = glyphs(first, last);
        for (qsizetype i = 0; i < found.size(); ++i)
            if (found[i] != 0 && !ideographs.contains(found[i]))
                ideographs.insert(found[i], static_cast<char16_t>(first + i));
    }
    const QList<quint32> radicals = glyphs(kRadicalsFirst, kRadicalsLast);
    for (qsizetype i = 0; i < radicals.size(); ++i)
        if (const auto it = ideographs.find(radicals[i]); radicals[i] != 0 && it != ideographs.end())
            map.insert(static_cast<char32_t>(kRadicalsFirst + i), it.value());
}

/// UTF-16 of one map entry, repaired.
QString repaired(const QString& text, const QHash<char32_t, char32_t>& radicals)
{
    static const std::map<char16_t, QString> kExpanded{{0xFB00, QStringLiteral("ff")},  {0xFB01, QStringLiteral("fi")},
                                                       {0xFB02, QStringLiteral("fl")},  {0xFB03, QStringLiteral("ffi")},
                                                       {0xFB04, QStringLiteral("ffl")}, {0x2E3A, QStringLiteral("——")}};
    QString result;
    for (const QChar c : text) {
        if (const auto it = kExpanded.find(c.unicode()); it != kExpanded.end())
            result += it->second;
        else if (const auto radical = radicals.find(c.unicode()); radical != radicals.end())
            result += QChar(static_cast<char16_t>(radical.value()));
        else
            result += c;
    }
    return result;
}

QString fromHex(const QByteArray& hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    QString text;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        text += QChar(static_cast<char16_t>((static_cast<unsigned char>(bytes[i]) << 8)
                                            | static_cast<unsigned char>(bytes[i + 1])));
    return text;
}

QByteArray toHex(const QString& text)
{
    QByteArray hex;
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return hex;
}

/// Every glyph of a ToUnicode map and its text.
std::map<uint, QString> entriesOf(const QByteArray& map)
{
    std::map<uint, QString> entries;
    static const QRegularExpression block(QStringLiteral("begin(bfchar|bfrange)(.*?)end"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression pair(QStringLiteral("<([0-9A-Fa-f]+)>\\s*<([0-9A-Fa-f]*)>"));
    static const QRegularExpression range(
        QStringLiteral("<([0-9A-Fa-f]+)>\\s*<([0-9A-Fa-f]+)>\\s*(?:<([0-9A-Fa-f]+)>|\\[([^\\]]*)\\])"));
    static const QRegularExpression hex(QStringLiteral("<([0-9A-Fa-f]*)>"));
    const QString text = QString::fromLatin1(map);
    for (auto blocks = block.globalMatch(text); blocks.hasNext();) {
        const auto found = blocks.next();
        const QString inner = found.captured(2);
        if (found.captured(1) == QLatin1String("bfchar")) {
            for (auto pairs = pair.globalMatch(inner); pairs.hasNext();) {
                const auto entry = pairs.next();
                entries[entry.captured(1).toUInt(nullptr, 16)] = fromHex(entry.captured(2).toLatin1());
            }
            continue;
        }
        for (auto ranges = range.globalMatch(inner); ranges.hasNext();) {
            const auto entry = ranges.next();
            const uint first = entry.captured(1).toUInt(nullptr, 16);
            const uint last = entry.captured(2).toUInt(nullptr, 16);
            if (!entry.captured(3).isEmpty()) {
                const QString start = fromHex(entry.captured(3).toLatin1());
                for (uint glyph = first; glyph <= last && !start.isEmpty() && glyph - first < 0xFFFF; ++glyph) {
                    QString value = start;
                    value.back() = QChar(static_cast<char16_t>(value.back().unicode() + (glyph - first)));
                    entries[glyph] = value;
                }
            } else {
                uint glyph = first;
                for (auto values = hex.globalMatch(entry.captured(4)); values.hasNext(); ++glyph)
                    entries[glyph] = fromHex(values.next().captured(1).toLatin1());
            }
        }
    }
    return entries;
}

} // namespace

QHash<char32_t, char32_t> radicalsToIdeographs(const ReportFonts& fonts)
{
    QHash<char32_t, char32_t> map;
    addRadicals(fonts.serifHan, map);
    addRadicals(fonts.sansHan, map);
    addRadicals(ReportFonts{}.sansHan, map); // figures are always set in it
    return map;
}

QByteArray repairedCharacterMap(const QByteArray& map, const QHash<char32_t, char32_t>& radicals)
{
    constexpr std::size_t kBlock = 100; // the most a block may hold
    std::vector<std::pair<uint, QString>> entries;
    for (const auto& [glyph, text] : entriesOf(map))
        if (!text.isEmpty() && text != QString(QChar(u'\0')))
            entries.emplace_back(glyph, repaired(text, radicals));
    QByteArray out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (std::size_t from = 0; from < entries.size(); from += kBlock) {
        const std::size_t to = std::min(entries.size(), from + kBlock);
        out += QByteArray::number(static_cast<qulonglong>(to - from)) + " beginbfchar\n";
        for (std::size_t i = from; i < to; ++i)
            out += "<" + QByteArray::number(entries[i].first, 16).rightJustified(4, '0') + "> <"
                   + toHex(entries[i].second) + ">\n";
        out += "endbfchar\n";
    }
    out += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    return out;
}

} // namespace tidemark::pdf

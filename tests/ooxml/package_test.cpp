// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ooxml/package.h"
#include "tests/ooxml/unzip.h"

#include <gtest/gtest.h>

namespace tidemark::ooxml {

namespace {

const TimePoint kDate = fromNewYork(makeDate(2025, 11, 20), std::chrono::hours{16});

Package sample()
{
    Package package(kDate);
    package.addDefault(QStringLiteral("png"), QStringLiteral("image/png"));
    package.relate({}, QLatin1String(names::kOfficeDocument), QStringLiteral("word/document.xml"));
    package.relate(QStringLiteral("word/document.xml"), QStringLiteral("t/chart"),
                   QStringLiteral("word/charts/chart1.xml"));
    package.relate(QStringLiteral("word/charts/chart1.xml"), QStringLiteral("t/package"),
                   QStringLiteral("word/embeddings/a.xlsx"));
    package.addPart(QStringLiteral("word/document.xml"), "<w/>", QStringLiteral("application/x-document+xml"));
    package.addPart(QStringLiteral("word/charts/chart1.xml"), "<c/>", QStringLiteral("application/x-chart+xml"));
    package.addPart(QStringLiteral("word/embeddings/a.xlsx"), QByteArray(5000, 'x'));
    return package;
}

} // namespace

TEST(Package, HasItsPartsInOrderWithWhatTheyAre)
{
    const auto bytes = sample().bytes();
    ASSERT_TRUE(bytes);
    const auto parts = unzip(*bytes);
    QStringList order;
    for (const auto& [name, content] : parts)
        order.append(name);
    EXPECT_EQ(order.join(QLatin1Char(' ')).toStdString(),
              "[Content_Types].xml _rels/.rels word/document.xml word/_rels/document.xml.rels word/charts/chart1.xml "
              "word/charts/_rels/chart1.xml.rels word/embeddings/a.xlsx");
    const QByteArray types = parts.front().second;
    EXPECT_TRUE(types.contains("<Default Extension=\"png\" ContentType=\"image/png\"/>"));
    EXPECT_TRUE(
        types.contains("<Override PartName=\"/word/charts/chart1.xml\" ContentType=\"application/x-chart+xml\"/>"));
    EXPECT_TRUE(partOf(parts, "word/_rels/document.xml.rels").contains("Target=\"charts/chart1.xml\""));
    EXPECT_TRUE(partOf(parts, "word/charts/_rels/chart1.xml.rels").contains("Target=\"../embeddings/a.xlsx\""));
    EXPECT_EQ(partOf(parts, "word/embeddings/a.xlsx"), QByteArray(5000, 'x'));
}

TEST(Package, SameCallsGiveSameBytesInPlainZip)
{
    const auto bytes = sample().bytes();
    ASSERT_TRUE(bytes);
    EXPECT_EQ(*bytes, *sample().bytes());
    // Local header: signature, version, flags. Bit 3 would announce data descriptors, which some readers refuse.
    ASSERT_EQ(bytes->left(4), QByteArray("PK\x03\x04", 4));
    EXPECT_EQ(bytes->at(6) & 0x08, 0);
    // 20 November 2025, 21:00:00 UTC, as MS-DOS counts: (2025 − 1980) << 9 | 11 << 5 | 20, and 21 << 11.
    const auto word = [&](int at) {
        return static_cast<unsigned char>(bytes->at(at)) | static_cast<unsigned char>(bytes->at(at + 1)) << 8;
    };
    EXPECT_EQ(word(12), 45 << 9 | 11 << 5 | 20);
    EXPECT_EQ(word(10), 21 << 11);
}

TEST(Package, CountsRelationshipsAndKnowsThemAgain)
{
    Package package(kDate);
    const QString source = QStringLiteral("a/b.xml");
    EXPECT_EQ(package.relate(source, QStringLiteral("t"), QStringLiteral("a/c.xml")), QStringLiteral("rId1"));
    EXPECT_EQ(package.relate(source, QStringLiteral("t"), QStringLiteral("http://x/%20"), TargetMode::External),
              QStringLiteral("rId2"));
    EXPECT_EQ(package.relate(source, QStringLiteral("t"), QStringLiteral("a/c.xml")), QStringLiteral("rId1"));
    EXPECT_EQ(package.relate({}, QStringLiteral("t"), source), QStringLiteral("rId1"));
    package.addPart(source, "<b/>", QStringLiteral("x/b+xml"));
    const auto broken = package.bytes();
    ASSERT_FALSE(broken);
    EXPECT_EQ(plain(broken.error().text), "The package refers to part a/c.xml, which it does not hold");
    package.addPart(QStringLiteral("a/c.xml"), "<c/>", QStringLiteral("x/c+xml"));
    const auto bytes = package.bytes();
    ASSERT_TRUE(bytes);
    const QByteArray relations = partOf(unzip(*bytes), "a/_rels/b.xml.rels");
    EXPECT_TRUE(relations.contains("Target=\"c.xml\""));
    EXPECT_TRUE(relations.contains("Target=\"http://x/%20\" TargetMode=\"External\""));
}

TEST(XmlText, LosesWhatXmlCannotHold)
{
    const QString bad = QStringLiteral("a\tb\nc") + QChar(0x01) + QChar(0xFFFE) + QChar(0xD800) + QStringLiteral("d")
                        + QString::fromUcs4(U"\U0001F600", 1);
    EXPECT_EQ(xmlText(bad), QStringLiteral("a\tb\ncd") + QString::fromUcs4(U"\U0001F600", 1));
    EXPECT_EQ(xmlNumber(0.1), QStringLiteral("0.1"));
    EXPECT_EQ(xmlNumber(-1e300), QStringLiteral("-1e+300"));
}

} // namespace tidemark::ooxml

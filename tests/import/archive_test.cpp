// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/archive.h"
#include "tests/import/import_fixture.h"

#include <QDir>

#include <sys/resource.h>

namespace tidemark {
namespace {

using importing::ArchiveLimits;

const std::string kKlines = "1722816000000,58161.0,58210.1,58118.0,58208.0,33.5,1722816059999,1,2,3,4,0\n"
                            "1722816060000,58208.0,58238.0,58125.7,58136.0,17.2,1722816119999,1,2,3,4,0\n";

class Archive : public ImportTest
{
protected:
    /// What reading every entry says, and how many came out.
    std::string read(const std::string& zip, const ArchiveLimits& limits = {})
    {
        taken = 0;
        const auto status = importing::readArchive(
            zip, limits, Progress{}, [](const std::string&) { return true; },
            [&](const std::string&, const std::string&) -> Status {
                ++taken;
                return {};
            });
        return status ? "" : plain(status.error().text);
    }
    int taken = 0;
};

/// Sets a bit of the general purpose flags of every local and central header.
std::string withFlag(std::string zip, unsigned char bit)
{
    for (std::size_t i = 0; i + 10 < zip.size(); ++i) {
        if (zip.compare(i, 4, "PK\x03\x04") == 0)
            zip[i + 6] = static_cast<char>(zip[i + 6] | bit);
        if (zip.compare(i, 4, "PK\x01\x02") == 0)
            zip[i + 8] = static_cast<char>(zip[i + 8] | bit);
    }
    return zip;
}

TEST_F(Archive, OneEntryIsTheFileInsideIt)
{
    const auto plainFile = import("BTCUSDT-1m-2024-08-05.csv", kKlines);
    const auto zipped = import("BTCUSDT-1m-2024-08-05.zip", zipOf({{"BTCUSDT-1m-2024-08-05.csv", kKlines}}));
    ASSERT_TRUE(plainFile && zipped) << sentence(zipped);
    EXPECT_EQ(dump(*plainFile), dump(*zipped));
    EXPECT_EQ(zipped->provenance.file, "BTCUSDT-1m-2024-08-05.zip › BTCUSDT-1m-2024-08-05.csv");
    EXPECT_NE(zipped->provenance.sha256, plainFile->provenance.sha256);
}

TEST_F(Archive, EntriesOfOneSeriesAreJoined)
{
    const std::string second = "1722816060000,58208.0,58238.0,58125.7,58136.0,17.2,1722816119999,1,2,3,4,0\n"
                               "1722816120000,58136.0,58214.0,58120.0,58209.4,13.2,1722816179999,1,2,3,4,0\n";
    const auto batch = import(
        "klines.zip", zipOf({{"BTCUSDT-1m-a.csv", kKlines}, {"BTCUSDT-1m-b.csv", second}, {"README.md", "notes"}}));
    ASSERT_TRUE(batch) << sentence(batch);
    ASSERT_EQ(batch->series.size(), 1U);
    EXPECT_EQ(batch->series[0].bars->size(), 3U);
    EXPECT_EQ(batch->provenance.rowsTaken, 3);
    EXPECT_EQ(told(*batch, IssueKind::Merged),
              (std::vector<std::string>{"line 0: 1 rows stand in more than one entry with the same values"}));
    EXPECT_EQ(told(*batch, IssueKind::Note),
              (std::vector<std::string>{"line 0 «README.md»: the entry “README.md” is no table and was left out"}));
}

TEST_F(Archive, RefusesNamesThatLeadOut)
{
    for (const char* name :
         {"../evil.csv", "a/../../evil.csv", "/etc/evil.csv", "C:\\evil.csv", "..\\evil.csv", "a\\..\\b.csv"}) {
        EXPECT_EQ(read(zipOf({{name, "x"}})),
                  "the entry “" + std::string{name} + "” leads out of the archive. Nothing was read");
        EXPECT_EQ(taken, 0);
    }
    EXPECT_EQ(read(zipOf({{"a..b/..c.csv", "x"}})), "");
    EXPECT_EQ(taken, 1);
}

TEST_F(Archive, RefusesLinksAndEncryption)
{
    constexpr unsigned kLink = 0120777U << 16U; // S_IFLNK in the upper half
    EXPECT_EQ(read(zipOf({{"link.csv", "/etc/passwd"}}, kLink)), "the entry “link.csv” is a link. Nothing was read");
    EXPECT_EQ(read(withFlag(zipOf({{"a.csv", kKlines}}), 1)),
              "the entry “a.csv” is encrypted. Unpack the archive with its password first");
    EXPECT_EQ(taken, 0);
}

TEST_F(Archive, CountsTheBytesThatComeOut)
{
    const std::string zeros(std::size_t{1} << 20, '0');
    ArchiveLimits limits;
    limits.entryBytes = 1000;
    EXPECT_EQ(read(zipOf({{"big.csv", zeros}}), limits),
              "the entry “big.csv” is larger than 0 MiB when unpacked. Unpack it and import its parts");
    limits = {};
    limits.ratioFrom = 1 << 16;
    EXPECT_EQ(read(zipOf({{"bomb.csv", zeros}}), limits), "the entry “bomb.csv” unpacks to more than 200 times its "
                                                          "size, as archives made to fill a disk do. It was not read");
    limits = {};
    limits.entries = 2;
    EXPECT_EQ(read(zipOf({{"a.csv", "1"}, {"b.csv", "1"}, {"c.csv", "1"}}), limits),
              "the archive has 3 entries; 2 are the most that are read");
    EXPECT_EQ(taken, 0);
}

TEST_F(Archive, ARealBombStopsAtTheRatio)
{
    const auto batch = import("bomb.zip", zipOf({{"bomb.csv", std::string(std::size_t{80} << 20, '0')}}));
    ASSERT_FALSE(batch);
    EXPECT_NE(sentence(batch).find("as archives made to fill a disk do"), std::string::npos) << sentence(batch);
}

TEST_F(Archive, RefusesEntriesThatShareTheirBytes)
{
    // A directory that names the one entry there is three times.
    std::string noise; // what does not shrink
    for (std::uint32_t i = 0, x = 1; i < 5000; ++i, x = x * 1664525U + 1013904223U)
        noise += static_cast<char>(x >> 24U);
    const std::string zip = zipOf({{"NVDA.csv", noise}});
    const auto directory = zip.rfind("PK\x01\x02");
    const auto end = zip.rfind("PK\x05\x06");
    ASSERT_TRUE(directory != std::string::npos && end != std::string::npos);
    const std::string record = zip.substr(directory, end - directory);
    std::string tail = zip.substr(end);
    const auto put = [&](std::size_t at, std::size_t value, std::size_t bytes) {
        for (std::size_t i = 0; i < bytes; ++i)
            tail[at + i] = static_cast<char>(value >> (8 * i));
    };
    constexpr std::size_t kCopies = 3;
    put(8, kCopies, 2);
    put(10, kCopies, 2);
    put(12, record.size() * kCopies, 4);
    std::string bomb = zip.substr(0, directory);
    for (std::size_t i = 0; i < kCopies; ++i)
        bomb += record;
    const auto batch = import("bomb.zip", bomb + tail);
    ASSERT_FALSE(batch);
    EXPECT_NE(sentence(batch).find("overlap"), std::string::npos) << sentence(batch);
}

TEST_F(Archive, NothingIsWrittenAndLittleIsHeld)
{
    const QStringList before = QDir::current().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const QStringList temporary = QDir::temp().entryList({QStringLiteral("*evil*"), QStringLiteral("*bomb*")});
    const std::string bomb = zipOf({{"bomb.csv", std::string(std::size_t{66} << 20, '0')}});
    for (const std::string& hostile :
         {zipOf({{"../evil.csv", "x"}}), zipOf({{"/tmp/evil.csv", "x"}}), bomb, zipOf({{"inner.zip", bomb}})})
        EXPECT_FALSE(import("a.zip", hostile));
    EXPECT_EQ(QDir::current().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), before);
    EXPECT_EQ(QDir::temp().entryList({QStringLiteral("*evil*"), QStringLiteral("*bomb*")}), temporary);
    EXPECT_EQ(QDir(folder()).entryList(QDir::Files), QStringList{QStringLiteral("a.zip")});
#if !defined(__SANITIZE_ADDRESS__) // whose own memory is beside the point
    rusage usage{};
    ASSERT_EQ(getrusage(RUSAGE_SELF, &usage), 0);
    // What the test needed to make the bomb among it.
    EXPECT_LT(usage.ru_maxrss / 1024, 400) << "MB at the most";
#endif
}

TEST_F(Archive, ComparesChecksums)
{
    std::string zip = zipOf({{"a.csv", kKlines}});
    std::string wrong = zip;
    const auto central = wrong.find("PK\x01\x02");
    wrong[central + 16] = static_cast<char>(wrong[central + 16] ^ 0x55);
    EXPECT_EQ(read(wrong), "the entry “a.csv” is damaged. Download the archive again");
    EXPECT_EQ(taken, 0);
    EXPECT_EQ(read(zip.substr(0, zip.size() - 30)), "the archive is damaged or cut off. Download it again");
}

TEST_F(Archive, DoesNotOpenArchivesWithinArchives)
{
    const auto batch = import("outer.zip", zipOf({{"inner.zip", zipOf({{"BTCUSDT-1m.csv", kKlines}})}}));
    EXPECT_EQ(sentence(batch), "outer.zip: the archive holds no table. It takes .csv, .txt and .tsv entries; archives "
                               "within archives are not opened");
}

TEST_F(Archive, SaysWhyItsOnlyEntryFailed)
{
    const auto batch = import("outer.zip", zipOf({{"page.csv", "<html></html>"}}));
    EXPECT_NE(sentence(batch).find("outer.zip: page.csv: this is a web page"), std::string::npos) << sentence(batch);
}

TEST_F(Archive, CanBeCancelled)
{
    Progress progress;
    progress.cancel();
    const auto batch = importFile(write("k.zip", zipOf({{"BTCUSDT-1m.csv", kKlines}})), {}, progress);
    ASSERT_FALSE(batch);
    EXPECT_EQ(batch.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/import_fixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace tidemark {
namespace {

using namespace std::string_literals;

class FileSource : public ImportTest
{
protected:
    void expectRefused(const std::string& name, const std::string& content, ErrorCode code, const std::string& words)
    {
        const auto batch = import(name, content);
        ASSERT_FALSE(batch) << name;
        EXPECT_EQ(batch.error().code, code) << sentence(batch);
        EXPECT_NE(sentence(batch).find(words), std::string::npos) << sentence(batch);
        EXPECT_EQ(sentence(batch).rfind(name + ": ", 0), 0U) << sentence(batch);
    }
};

TEST_F(FileSource, NamesWhatIsNoFile)
{
    const auto of = [&](const QString& path) { return importFile(path, {}, Progress{}); };
    const QString missing = folder() + QStringLiteral("/nothing.csv");
    EXPECT_EQ(of(missing).error().code, ErrorCode::NotFound);
    EXPECT_EQ(sentence(of(missing)), missing.toStdString() + ": there is no such file. Check the path");
    EXPECT_EQ(of(QString()).error().code, ErrorCode::NotFound);

    EXPECT_EQ(sentence(of(folder())), folder().toStdString() + ": this is a folder, not a file. Name a regular file");

    const QString pipe = folder() + QStringLiteral("/pipe");
    ASSERT_EQ(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    EXPECT_EQ(sentence(of(pipe)),
              pipe.toStdString()
                  + ": this is a pipe, not a file. Name a regular file"); // and does not wait for a writer

    EXPECT_NE(sentence(of(QStringLiteral("/dev/zero"))).find("this is a device"), std::string::npos);

    const QString through = write("data.csv", "x") + QStringLiteral("/below.csv");
    EXPECT_EQ(of(through).error().code, ErrorCode::NotFound);
}

TEST_F(FileSource, NamesASocket)
{
    const QString path = folder() + QStringLiteral("/s");
    const int handle = ::socket(AF_UNIX, SOCK_STREAM, 0);
    ASSERT_GE(handle, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    ASSERT_LT(static_cast<std::size_t>(name.size()), sizeof address.sun_path);
    std::copy(name.begin(), name.end(), address.sun_path);
    ASSERT_EQ(::bind(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    EXPECT_NE(sentence(importFile(path, {}, Progress{})).find("this is a socket"), std::string::npos);
    ::close(handle);
}

TEST_F(FileSource, NamesAnUnreadableFile)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "root reads every file";
    const QString path = write("closed.csv", "Date,Close\n2025-01-02,1\n");
    ASSERT_TRUE(QFile::setPermissions(path, {}));
    EXPECT_EQ(importFile(path, {}, Progress{}).error().code, ErrorCode::Io);
}

TEST_F(FileSource, NamesWrongContent)
{
    using enum ErrorCode;
    expectRefused("a.csv", "", Parse, "the file is empty");
    expectRefused("a.csv", "\n\n  \n", Parse, "the file is empty");
    expectRefused("a.csv", "\xEF\xBB\xBF", Parse, "the file is empty");
    expectRefused("a.csv", "\n  <!DOCTYPE html><html><body>Please log in</body></html>", Unsupported, "a web page");
    expectRefused("a.csv", "<HTML><head>", Unsupported, "a web page");
    expectRefused("a.csv", "<?xml version=\"1.0\"?><error/>", Unsupported, "an XML document");
    expectRefused("a.csv", "{\"Note\": \"Thank you for using our API. Our rate limit is 25 a day.\"}", Unsupported,
                  "a JSON answer");
    expectRefused("a.csv", "[[1722816000000,\"58161.0\"]]", Unsupported, "a JSON answer");
    expectRefused("a.csv", "\x89PNG\r\n\x1a\n....", Unsupported, "an image");
    expectRefused("a.csv", "\xFF\xD8\xFF\xE0", Unsupported, "an image");
    expectRefused("a.csv", "\x1F\x8B\x08", Unsupported, "a gzip archive");
    expectRefused("a.csv", "%PDF-1.7", Unsupported, "a PDF document");
    expectRefused("a.csv", "SQLite format 3\0..."s, Unsupported, "an SQLite database");
    expectRefused("a.csv", "PAR1....", Unsupported, "a Parquet or Arrow file");
    expectRefused("a.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Unsupported, "an old or password-protected Office file");
    expectRefused("a.csv", "Date,Close\n2025-01-02,\0\1\2\n"s, Unsupported, "a binary file");
    expectRefused("a.csv",
                  "\x7F"
                  "ELF\2\1\1",
                  Unsupported, "a program");
    expectRefused("a.csv", "PK\x03\x04 and nothing more", Parse, "the archive is damaged or cut off");
}

TEST_F(FileSource, SaysWhatItKnowsOfOtherTables)
{
    using enum ErrorCode;
    expectRefused("a.csv", "timestamp,percentage,depth,notional\n2023-01-01 00:00:08,-5,7180.5,1.1e8\n", Unsupported,
                  "an order book's depth by percentage");
    expectRefused("a.csv", "name,colour\nx,red\n", Unsupported,
                  "line 1: the columns “name, colour” are of no format Tidemark knows");
    expectRefused("a.csv", "just some words\n", Unsupported, "of no format Tidemark knows");
}

TEST_F(FileSource, WalksFoldersInAStableOrderAndFollowsNoLink)
{
    QDir dir(folder());
    ASSERT_TRUE(dir.mkpath(QStringLiteral("b/c")));
    write("z.csv", "1");
    write("b/a.csv", "1");
    write("b/c/m.csv", "1");
    write("A.csv", "1");
    ASSERT_TRUE(QFile::link(folder() + QStringLiteral("/z.csv"), folder() + QStringLiteral("/link.csv")));
    ASSERT_TRUE(QFile::link(folder(), folder() + QStringLiteral("/b/loop")));
    QStringList names;
    for (const QString& path :
         filesBelow({folder(), folder() + QStringLiteral("/z.csv"), QStringLiteral("missing.csv")}))
        names.append(dir.relativeFilePath(path));
    EXPECT_EQ(names, (QStringList{QStringLiteral("A.csv"), QStringLiteral("b/a.csv"), QStringLiteral("b/c/m.csv"),
                                  QStringLiteral("z.csv"), dir.relativeFilePath(QStringLiteral("missing.csv"))}));
}

TEST_F(FileSource, HashesTheBytes)
{
    // SHA-256 of the text, computed with sha256sum.
    const auto batch = import("SPX.csv", "Date,Value\n2025-01-02,1\n");
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(batch->provenance.sha256, "23adf3262bc5d03a4838e198fda56a137a6815b80bd2ada9a445b266eeb5e11f");
    EXPECT_EQ(batch->provenance.file, "SPX.csv");
}

TEST_F(FileSource, HashesALargeFileWhileItIsRead)
{
    std::string csv = "Date,Value\n";
    for (int i = 0; csv.size() < (std::size_t{5} << 20); ++i)
        csv +=
            isoDate(makeDate(1800, 1, 1) + std::chrono::days{i % 100'000}) + ",1." + std::to_string(i % 100'000) + '\n';
    const auto batch = import("SPX.csv", csv);
    ASSERT_TRUE(batch) << sentence(batch);
    const QByteArray expected =
        QCryptographicHash::hash(QByteArray::fromStdString(csv), QCryptographicHash::Sha256).toHex();
    EXPECT_EQ(batch->provenance.sha256, expected.toStdString());
    EXPECT_EQ(batch->provenance.rowsTaken, 100'000); // the rest says the same again
}

} // namespace
} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chunk_codec.h"
#include "models/store/integer_blocks.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <string>

namespace tidemark::store {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct Owned
{
    std::vector<TimePoint> times;
    std::array<std::vector<double>, kColumns> values;
    std::vector<std::int64_t> origins;

    explicit Owned(std::size_t n) : times(n), origins(n, 1)
    {
        for (std::size_t i = 0; i < n; ++i)
            times[i] = TimePoint{std::chrono::minutes{static_cast<int>(i)}};
    }
    [[nodiscard]] ChunkRows rows() const
    {
        ChunkRows view;
        view.times = times;
        for (std::size_t c = 0; c < kColumns; ++c)
            view.values[c] = values[c];
        view.origins = origins;
        return view;
    }
};

::testing::AssertionResult comesBack(const Owned& in)
{
    const std::size_t n = in.times.size();
    const auto data = encodeChunk(in.rows());
    Owned out(n);
    ChunkSink sink{out.times.data(), {}, out.origins.data()};
    for (std::size_t c = 0; c < kColumns; ++c) {
        out.values[c].assign(n, -1);
        sink.values[c] = out.values[c].data();
    }
    if (!decodeChunk(data, n, sink))
        return ::testing::AssertionFailure() << "not decoded";
    if (out.times != in.times || out.origins != in.origins)
        return ::testing::AssertionFailure() << "times or origins differ";
    for (std::size_t c = 0; c < kColumns; ++c)
        for (std::size_t i = 0; i < n; ++i) {
            const double expected = in.values[c].empty() ? kNaN : in.values[c][i];
            const double got = out.values[c][i];
            if (!(std::isnan(expected) && std::isnan(got))
                && std::bit_cast<std::uint64_t>(expected) != std::bit_cast<std::uint64_t>(got))
                return ::testing::AssertionFailure()
                       << "column " << c << ", row " << i << ": " << got << " for " << expected;
        }
    // Each column alone, too: readers may skip the others.
    for (std::size_t c = 0; c < kColumns; ++c) {
        std::vector<double> alone(n, -1);
        ChunkSink one;
        one.values[c] = alone.data();
        if (!decodeChunk(data, n, one))
            return ::testing::AssertionFailure() << "column " << c << " not decoded alone";
        for (std::size_t i = 0; i < n; ++i)
            if (std::bit_cast<std::uint64_t>(alone[i]) != std::bit_cast<std::uint64_t>(out.values[c][i]))
                return ::testing::AssertionFailure() << "column " << c << " alone, row " << i;
    }
    return ::testing::AssertionSuccess();
}

TEST(ChunkCodec, OddValuesComeBackWithTheirBits)
{
    const std::vector<double> odd{0.0,
                                  -0.0,
                                  kNaN,
                                  1e300,
                                  -1e300,
                                  5e-324,
                                  -5e-324,
                                  std::numeric_limits<double>::min(),
                                  std::numeric_limits<double>::max(),
                                  0.1,
                                  0.1 + 0.2,
                                  1.0 / 3.0,
                                  9007199254740991.0,
                                  9007199254740992.0,
                                  9007199254740993.0,
                                  1e15,
                                  1e18,
                                  123456789.12345678,
                                  1e-12,
                                  1e-13,
                                  6538.759765625,
                                  99.83499999999999,
                                  static_cast<double>(std::numeric_limits<float>::max()),
                                  100.0,
                                  -100.25};
    // Every pair of odd values in every column, so that each way of writing meets each of them.
    for (std::size_t column = 0; column < kColumns; ++column)
        for (const double a : odd)
            for (const double b : odd) {
                Owned rows(3);
                for (auto& values : rows.values)
                    values = {100.25, 100.5, 99.75};
                rows.values[column] = {a, b, a};
                EXPECT_TRUE(comesBack(rows)) << a << ' ' << b << " in column " << column;
            }
}

TEST(ChunkCodec, RandomChunksOfEveryKindComeBack)
{
    std::mt19937_64 random(20251120);
    for (int round = 0; round < 400; ++round) {
        const auto pick = [&](std::uint64_t below) { return random() % below; };
        Owned rows(1 + pick(round % 10 == 0 ? kChunkRows : 60));
        std::int64_t time = static_cast<std::int64_t>(pick(2'000'000'000'000)) - 1'000'000'000'000;
        const bool regular = pick(2) == 0;
        for (std::size_t i = 0; i < rows.times.size(); ++i) {
            rows.times[i] = TimePoint{std::chrono::milliseconds{time}};
            time += regular ? 60'000 : 1 + static_cast<std::int64_t>(pick(1'000'000'000));
            rows.origins[i] = static_cast<std::int64_t>(pick(4)) * static_cast<std::int64_t>(pick(2)) + 1;
        }
        for (auto& values : rows.values) {
            const auto kind = pick(8);
            const double scale = std::pow(10.0, static_cast<double>(pick(9)));
            if (kind == 0)
                continue; // absent
            for (std::size_t i = 0; i < rows.times.size(); ++i) {
                const double decimal = std::round(static_cast<double>(pick(10'000'000))) / scale;
                const std::array<double, 8> choices{0,        decimal,
                                                    -decimal, std::bit_cast<double>(random() & 0x7FEFFFFFFFFFFFFF),
                                                    kNaN,     pick(3) == 0 ? kNaN : decimal,
                                                    42.5,     static_cast<double>(static_cast<float>(decimal / 7))};
                values.push_back(choices[kind]);
            }
        }
        ASSERT_TRUE(comesBack(rows)) << "round " << round;
    }
}

TEST(ChunkCodec, PricesWithTwoDecimalsTakeAFewBytesARow)
{
    Owned rows(kChunkRows);
    std::mt19937_64 random(7);
    double close = 650;
    for (std::size_t i = 0; i < kChunkRows; ++i) {
        const auto step = [&](int cents) {
            return static_cast<double>(random() % static_cast<std::uint64_t>(cents)) / 100.0;
        };
        const double open = close;
        close = std::round((close + step(21) - 0.10) * 100) / 100;
        rows.values[Open].push_back(open);
        rows.values[Close].push_back(close);
        rows.values[High].push_back(std::round((std::max(open, close) + step(10)) * 100) / 100);
        rows.values[Low].push_back(std::round((std::min(open, close) - step(10)) * 100) / 100);
        rows.values[Volume].push_back(static_cast<double>(random() % 5'000));
    }
    EXPECT_TRUE(comesBack(rows));
    EXPECT_LT(encodeChunk(rows.rows()).size(), 7 * kChunkRows); // 48 bytes a row unpacked
}

TEST(ChunkCodec, BrokenBytesAreToldAndTouchNothing)
{
    Owned rows(200);
    for (std::size_t i = 0; i < 200; ++i) {
        rows.times[i] += std::chrono::seconds{static_cast<int>(i * i)};
        for (std::size_t c = 0; c < kColumns; ++c)
            rows.values[c].push_back(i % 17 == 3 ? kNaN : static_cast<double>(10'000 + (i * (c + 3)) % 97) / 100);
        rows.origins[i] = static_cast<std::int64_t>(i / 50) + 1;
    }
    const auto data = encodeChunk(rows.rows());
    Owned out(200);
    ChunkSink sink{out.times.data(), {}, out.origins.data()};
    for (std::size_t c = 0; c < kColumns; ++c) {
        out.values[c].resize(200);
        sink.values[c] = out.values[c].data();
    }
    ASSERT_TRUE(decodeChunk(data, 200, sink));
    for (std::size_t length = 0; length < data.size(); ++length)
        EXPECT_FALSE(decodeChunk(std::span{data}.first(length), 200, sink)) << length;
    EXPECT_FALSE(decodeChunk(data, 199, sink));
    EXPECT_FALSE(decodeChunk(data, 0, sink));
    EXPECT_FALSE(decodeChunk(data, 1'000'000, sink));
    // Changed bytes may decode to something else (the checksum is for that), but stay within their bounds.
    std::mt19937_64 random(11);
    for (int round = 0; round < 5'000; ++round) {
        auto changed = data;
        for (std::uint64_t i = 0; i <= random() % 3; ++i)
            changed[random() % changed.size()] = static_cast<std::uint8_t>(random());
        (void)decodeChunk(changed, 200, sink);
    }
}

TEST(ChunkCodec, ChecksumIsTheOneOfZlib)
{
    // The check value every description of CRC-32 gives, and zlib.crc32(bytes(range(256))) of Python.
    const std::string digits = "123456789";
    EXPECT_EQ(crc32({reinterpret_cast<const std::uint8_t*>(digits.data()), digits.size()}), 0xCBF43926U);
    std::vector<std::uint8_t> all(256);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<std::uint8_t>(i);
    EXPECT_EQ(crc32(all), 0x29058C73U);
    EXPECT_EQ(crc32({}), 0U);
}

TEST(ChunkCodec, TheContentSumDoesNotDependOnTheCut)
{
    Owned rows(100);
    for (std::size_t i = 0; i < 100; ++i)
        rows.values[Close].push_back(static_cast<double>(i) / 7);
    const auto whole = contentSum(rows.rows());
    EXPECT_EQ(contentSum(rows.rows().part(0, 33)) + contentSum(rows.rows().part(33, 67)), whole);
    rows.values[Volume].assign(100, kNaN); // a column that is missing throughout is an absent one
    EXPECT_EQ(contentSum(rows.rows()), whole);
    rows.values[Close][50] = std::nextafter(rows.values[Close][50], 1e9);
    EXPECT_NE(contentSum(rows.rows()), whole);
}

/// A chunk of the first format by hand: numbers as varints.
class FirstFormat
{
public:
    void varint(std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7)
            m_payload.push_back(static_cast<std::uint8_t>(value | 0x80));
        m_payload.push_back(static_cast<std::uint8_t>(value));
    }
    void number(std::int64_t value)
    {
        varint((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void column(std::uint8_t tag, std::uint8_t exponent)
    {
        m_bytes.insert(m_bytes.end(), {tag, exponent});
        const auto payload = std::exchange(m_payload, {});
        varint(payload.size());
        m_bytes.insert(m_bytes.end(), m_payload.begin(), m_payload.end());
        m_bytes.insert(m_bytes.end(), payload.begin(), payload.end());
        m_payload.clear();
    }
    [[nodiscard]] const std::vector<std::uint8_t>& bytes() const { return m_bytes; }

private:
    std::vector<std::uint8_t> m_payload;
    std::vector<std::uint8_t> m_bytes;
};

TEST(ChunkCodec, ChunksOfTheFirstFormatAreStillRead)
{
    FirstFormat chunk;
    for (const int step : {1'000, 60'000, 0}) // times 1000, 61000, 121000 as changes of the step
        chunk.number(step);
    chunk.column(9, 0);
    chunk.varint(0);
    for (const int delta : {10'025, 25, -50}) // close 100.25, 100.50, 100.00
        chunk.number(delta);
    chunk.column(4, 2);
    chunk.varint(0);
    for (const int delta : {10'000, 5, 0}) // open 100.00, 100.30, 100.50
        chunk.number(delta);
    chunk.column(5, 2);
    chunk.varint(0);
    for (const int delta : {1, 2, 3}) // high above the body
        chunk.number(delta);
    chunk.column(6, 2);
    chunk.varint(0);
    for (const int delta : {0, 10, 25}) // low below the body
        chunk.number(delta);
    chunk.column(7, 2);
    chunk.varint(1); // the second volume is missing
    chunk.varint(1);
    for (const int delta : {500, 0, 200'000})
        chunk.number(delta);
    chunk.column(4, 0);
    chunk.number(7);
    chunk.varint(3);
    chunk.column(10, 0);

    Owned out(3);
    ChunkSink sink{out.times.data(), {}, out.origins.data()};
    for (std::size_t c = 0; c < kColumns; ++c) {
        out.values[c].resize(3);
        sink.values[c] = out.values[c].data();
    }
    ASSERT_TRUE(decodeChunk(chunk.bytes(), 3, sink));
    const auto ms = [&](std::size_t i) { return out.times[i].time_since_epoch().count(); };
    EXPECT_EQ(ms(0), 1'000);
    EXPECT_EQ(ms(1), 61'000);
    EXPECT_EQ(ms(2), 121'000);
    EXPECT_EQ(out.values[Close], (std::vector<double>{100.25, 100.5, 100.0}));
    EXPECT_EQ(out.values[Open], (std::vector<double>{100.0, 100.3, 100.5}));
    EXPECT_EQ(out.values[High], (std::vector<double>{100.26, 100.52, 100.53}));
    EXPECT_EQ(out.values[Low], (std::vector<double>{100.0, 100.2, 99.75}));
    EXPECT_EQ(out.values[Volume][0], 500);
    EXPECT_TRUE(std::isnan(out.values[Volume][1]));
    EXPECT_EQ(out.values[Volume][2], 200'500);
    EXPECT_EQ(out.origins, (std::vector<std::int64_t>{7, 7, 7}));
}

TEST(ChunkCodec, TimesThatDoNotRiseAndInfinitiesAreNoChunk)
{
    Owned rows(3);
    for (auto& values : rows.values)
        values = {1.0 / 3, 2.0 / 3, 1.0 / 7};
    Owned out(3);
    ChunkSink sink{out.times.data(), {}, nullptr};
    for (std::size_t c = 0; c < kColumns; ++c) {
        out.values[c].resize(3);
        sink.values[c] = out.values[c].data();
    }
    ASSERT_TRUE(decodeChunk(encodeChunk(rows.rows()), 3, sink));
    auto infinite = rows;
    infinite.values[Volume][1] = std::numeric_limits<double>::infinity();
    EXPECT_FALSE(decodeChunk(encodeChunk(infinite.rows()), 3, sink));
    for (const int second : {0, -5}) {
        auto back = rows;
        back.times[1] = TimePoint{std::chrono::minutes{second}};
        EXPECT_FALSE(decodeChunk(encodeChunk(back.rows()), 3, sink)) << second;
    }
}

TEST(IntegerBlocks, EveryWidthComesBack)
{
    std::mt19937_64 random(11);
    for (unsigned width = 0; width <= 64; ++width)
        for (const std::size_t n : {1UL, 3UL, 255UL, 256UL, 257UL, 1'000UL}) {
            std::vector<std::uint64_t> values(n);
            for (auto& value : values)
                value = width == 0 ? 0 : random() >> (64 - width);
            values.back() = width == 0 ? 0 : ~std::uint64_t{0} >> (64 - width);
            std::vector<std::uint8_t> bytes;
            chunk::putBlocks(bytes, values);
            std::vector<std::uint64_t> back(chunk::blockRoom(n), 1);
            ASSERT_TRUE(chunk::takeBlocks(bytes, n, back.data())) << width << ' ' << n;
            back.resize(n);
            ASSERT_EQ(back, values) << width << ' ' << n;
            // Cut short or with something behind it, it is no block.
            back.resize(chunk::blockRoom(n));
            EXPECT_FALSE(chunk::takeBlocks(std::span{bytes}.first(bytes.size() - 1), n, back.data()));
            bytes.push_back(0);
            EXPECT_FALSE(chunk::takeBlocks(bytes, n, back.data()));
        }
}

TEST(IntegerBlocks, OneGiantAmongDwarfsDoesNotMakeThemAllGiants)
{
    std::vector<std::uint64_t> values(256, 3);
    values[100] = std::uint64_t{1} << 50;
    std::vector<std::uint8_t> bytes;
    chunk::putBlocks(bytes, values);
    EXPECT_EQ(bytes.front(), chunk::kVarintBlock);
    EXPECT_LT(bytes.size(), 270U);
}

} // namespace
} // namespace tidemark::store

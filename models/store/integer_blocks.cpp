// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/integer_blocks.h"

#include "models/store/chunk_format.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace tidemark::store::chunk {

namespace {

constexpr std::size_t kLanes = 4;
constexpr std::size_t kSteps = kBlock / kLanes;
constexpr unsigned kWord = 64;

using Words = std::array<std::uint64_t, kLanes>;

[[nodiscard]] constexpr std::size_t packedBytes(unsigned width) { return kLanes * sizeof(std::uint64_t) * width; }

void pack(const std::uint64_t* in, unsigned width, std::uint8_t* out)
{
    Words word{};
    unsigned used = 0;
    const auto flush = [&] {
        std::memcpy(out, word.data(), sizeof word);
        out += sizeof word;
    };
    for (std::size_t k = 0; k < kSteps; ++k, in += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            word[lane] |= in[lane] << used;
        if (used + width < kWord) {
            used += width;
            continue;
        }
        flush();
        const unsigned taken = kWord - used;
        used = width - taken;
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            word[lane] = used == 0 ? 0 : in[lane] >> taken;
    }
}

// The four lanes side by side keep vector units busy without a shuffle.
[[gnu::always_inline]] inline void unpackBlock(const std::uint8_t* in, unsigned width, std::uint64_t* out)
{
    const std::uint64_t mask = width == kWord ? ~std::uint64_t{0} : (std::uint64_t{1} << width) - 1;
    Words word;
    std::memcpy(word.data(), in, sizeof word);
    unsigned used = 0;
    for (std::size_t k = 0; k < kSteps; ++k, out += kLanes) {
        Words value;
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            value[lane] = word[lane] >> used;
        used += width;
        if (used >= kWord) {
            used -= kWord;
            if (k + 1 < kSteps || used > 0) {
                in += sizeof word;
                std::memcpy(word.data(), in, sizeof word);
            }
            if (used > 0)
                for (std::size_t lane = 0; lane < kLanes; ++lane)
                    value[lane] |= word[lane] << (width - used);
        }
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            out[lane] = value[lane] & mask;
    }
}

[[gnu::target("avx2")]] void unpackAvx2(const std::uint8_t* in, unsigned width, std::uint64_t* out)
{
    unpackBlock(in, width, out);
}

void unpackPlain(const std::uint8_t* in, unsigned width, std::uint64_t* out) { unpackBlock(in, width, out); }

std::size_t varintBytes(std::span<const std::uint64_t> values)
{
    std::size_t bytes = values.size();
    for (const std::uint64_t value : values)
        bytes += (static_cast<std::size_t>(std::bit_width(value | 1)) * 37 - 37) >> 8; // (bits − 1) / 7, bits <= 64
    return bytes;
}

} // namespace

void putBlocks(std::vector<std::uint8_t>& out, std::span<const std::uint64_t> values)
{
    for (std::size_t first = 0; first < values.size(); first += kBlock) {
        const auto block = values.subspan(first, std::min(kBlock, values.size() - first));
        std::uint64_t all = 0;
        for (const std::uint64_t value : block)
            all |= value;
        const auto width = static_cast<unsigned>(std::bit_width(all));
        // A varint takes a byte at least.
        if (packedBytes(width) > block.size() && varintBytes(block) < packedBytes(width)) {
            out.push_back(kVarintBlock);
            for (const std::uint64_t value : block)
                putVarint(out, value);
            continue;
        }
        std::array<std::uint64_t, kBlock> padded{};
        std::ranges::copy(block, padded.begin());
        out.push_back(static_cast<std::uint8_t>(width));
        const std::size_t at = out.size();
        out.resize(at + packedBytes(width));
        if (width > 0)
            pack(padded.data(), width, out.data() + at);
    }
}

bool takeBlocks(std::span<const std::uint8_t> data, std::size_t n, std::uint64_t* out)
{
    static const bool wide = __builtin_cpu_supports("avx2");
    ByteReader reader(data);
    for (std::size_t first = 0; first < n; first += kBlock, out += kBlock) {
        const std::uint8_t width = reader.byte();
        if (width == kVarintBlock) {
            const std::size_t count = std::min(kBlock, n - first);
            for (std::size_t i = 0; i < count; ++i)
                out[i] = reader.varint();
        } else if (width == 0) {
            std::fill_n(out, kBlock, 0);
        } else if (width <= kWord) {
            const auto packed = reader.bytes(packedBytes(width));
            if (packed.empty())
                return false;
            (wide ? unpackAvx2 : unpackPlain)(packed.data(), width, out);
        } else {
            return false;
        }
        if (!reader.good())
            return false;
    }
    return reader.atEnd();
}

} // namespace tidemark::store::chunk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

// Whole numbers in blocks of 256, each block with as many bits a number as its largest needs.
namespace tidemark::store::chunk {

inline constexpr std::size_t kBlock = 256;
/// Width byte of a block whose numbers are LEB128 varints instead: one giant among dwarfs.
inline constexpr std::uint8_t kVarintBlock = 255;

/// Numbers rounded up to whole blocks: the room `takeBlocks` writes.
[[nodiscard]] constexpr std::size_t blockRoom(std::size_t n) { return (n + kBlock - 1) / kBlock * kBlock; }

/// Appends `values` block by block, each after its width byte, in the shorter of the two ways. A packed block stands in four
/// lanes: number i belongs to lane i mod 4, a lane's numbers follow each other bit by bit in 64-bit words, and the lanes' words
/// alternate; the last block is filled up with zeros.
void putBlocks(std::vector<std::uint8_t>& out, std::span<const std::uint64_t> values);

/// Reads `n` numbers that take up all of `data`. `out` has room for blockRoom(n). False when the bytes are not that.
[[nodiscard]] bool takeBlocks(std::span<const std::uint8_t> data, std::size_t n, std::uint64_t* out);

} // namespace tidemark::store::chunk

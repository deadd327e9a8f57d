// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tidemark::importing {

/// SHA-256 (FIPS 180-4) of bytes that come in pieces, with the processor's own instructions where it has them.
class Sha256
{
public:
    enum class Way { Fastest, Portable };
    explicit Sha256(Way way = Way::Fastest);

    void add(std::string_view bytes);
    /// Lower-case hex. The object is spent then.
    [[nodiscard]] std::string hex();

private:
    using State = std::array<std::uint32_t, 8>;
    using Compress = void (*)(State& state, const unsigned char* blocks, std::size_t count);
    static void compressPortable(State& state, const unsigned char* blocks, std::size_t count);
    static void compressByProcessor(State& state, const unsigned char* blocks, std::size_t count);
    [[nodiscard]] static bool processorCan();

    Compress m_compress;
    State m_state;
    std::array<unsigned char, 64> m_rest{};
    std::size_t m_restSize = 0;
    std::uint64_t m_size = 0;
};

} // namespace tidemark::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// Exponential, logarithm and normal tail for four doubles at once. The polynomials are Chebyshev fits made with mpmath at 40 digits;
// their errors in exact arithmetic are named at each. Internal to the kernels.
#pragma once

#include "models/quant/lanes.h"

#include <array>

namespace tidemark::quant {

using BitLanes = unsigned long long __attribute__((vector_size(32)));

[[gnu::always_inline]] inline void bitsOfLanes(const Lanes& from, BitLanes& to)
{
    __builtin_memcpy(&to, &from, sizeof(Lanes));
}

[[gnu::always_inline]] inline void lanesOfBits(const BitLanes& from, Lanes& to)
{
    __builtin_memcpy(&to, &from, sizeof(Lanes));
}

/// c[0] x^(n−1) + … + c[n−1], its even and odd powers apart so that two chains run side by side.
template <std::size_t n>
[[gnu::always_inline]] inline void polynomial(const std::array<double, n>& c, const Lanes& x, Lanes& out)
{
    const Lanes square = x * x;
    Lanes first{};
    Lanes second{};
    first += c[0];
    second += c[1];
    std::size_t i = 2;
    for (; i + 1 < n; i += 2) {
        first = first * square + c[i];
        second = second * square + c[i + 1];
    }
    out = n % 2 == 0 ? first * x + second : (first * square + c[n - 1]) + second * x;
}

/// e^x for |x| <= 708, relative error of the polynomial 3e-18.
[[gnu::always_inline]] inline void expLanes(Lanes& x)
{
    static constexpr std::array<double, 12> kExp{2.51100376059637777e-8,
                                                 2.76326396390410297e-7,
                                                 2.75572409185789698e-6,
                                                 0.0000248014854823284924,
                                                 0.000198412698900471137,
                                                 0.00138888889523147747,
                                                 0.00833333333331960061,
                                                 0.0416666666664880955,
                                                 0.166666666666666808,
                                                 0.500000000000001839,
                                                 1.0,
                                                 1.0};
    constexpr double kRound = 0x1.8p52; // added and taken away it leaves the nearest whole number
    const Lanes shifted = x * 1.44269504088896340736 + kRound;
    const Lanes whole = shifted - kRound;
    // ln 2 in two parts: the first has zeros at its end, so that whole × it is exact.
    const Lanes rest = (x - whole * 6.93147180369123816490e-01) - whole * 1.90821492927058770002e-10;
    Lanes value;
    polynomial(kExp, rest, value);
    BitLanes power;
    bitsOfLanes(shifted, power);
    BitLanes bits;
    bitsOfLanes(value, bits);
    lanesOfBits(bits + (power << 52), x);
}

/// ln x for positive normal x, absolute error of the polynomial 1e-17.
[[gnu::always_inline]] inline void logLanes(Lanes& x)
{
    static constexpr std::array<double, 7> kLog{0.0730822484252170293, 0.0766586080027802063, 0.0909144456263086104,
                                                0.111111055673975399,  0.142857143129877425,  0.199999999999497522,
                                                0.333333333333333484};
    constexpr unsigned long long kRootHalf = 0x3FE6A09E667F3BCDULL;
    BitLanes bits;
    bitsOfLanes(x, bits);
    bits += 0x3FF0000000000000ULL - kRootHalf;
    Lanes exponent;
    lanesOfBits((bits >> 52) | 0x4330000000000000ULL, exponent); // 2^52 + exponent + 1023
    exponent -= 0x1p52 + 1023;
    Lanes mantissa; // in [√½, √2)
    lanesOfBits((bits & 0x000FFFFFFFFFFFFFULL) + kRootHalf, mantissa);
    const Lanes s = (mantissa - 1.0) / (mantissa + 1.0);
    const Lanes u = s * s;
    Lanes series;
    polynomial(kLog, u, series);
    const Lanes twice = s + s;
    x = exponent * 6.93147180369123816490e-01 + (twice + (twice * u * series + exponent * 1.90821492927058770002e-10));
}

/// N(−a) for 0 <= a <= 37.6, given bell = e^(−a²/2): erfc scaled by its bell, (1 + 2z) e^(z²) erfc(z) as a polynomial in
/// (z − 4)/(z + 4), z = a/√2. Relative error of the polynomial 7e-17.
[[gnu::always_inline]] inline void tailLanes(const Lanes& a, const Lanes& bell, Lanes& out)
{
    static constexpr std::array<double, 22> kTail{
        -8.85115922344988969e-9,   -9.29781410207890771e-9, 1.01812750121362313e-7,   5.84549346194484081e-8,
        -8.18983195686798477e-7,   3.10310256619729298e-7,  5.70714504028905423e-6,   -0.0000112322698012795678,
        -0.0000243988248985738821, 0.000150625720402528123, -0.000199256613487918449, -0.000757774311953688068,
        0.00503196993336524334,    -0.0161977338960817066,  0.0371675155449589111,    -0.0663303658271940512,
        0.0937328349978001125,     -0.101039066035588837,   0.0680970542547082634,    0.0153796521026063349,
        -0.139621116840562615,     1.23299511862555255};
    const Lanes z = a * 0.70710678118654752440;
    const Lanes far = z + 4.0;
    const Lanes scale = 1.0 + (z + z);
    const Lanes inverse = 1.0 / (far * scale);
    Lanes value;
    polynomial(kTail, (z - 4.0) * scale * inverse, value);
    out = value * far * inverse * bell * 0.5;
}

} // namespace tidemark::quant

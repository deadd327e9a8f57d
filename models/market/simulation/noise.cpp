// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/simulation/noise.h"

#include <array>
#include <cassert>
#include <cmath>

namespace tidemark::simulation {

namespace {

constexpr double kLn2High = 6.93147180369123816490e-01; // ln 2 in two parts, the first with trailing zero bits
constexpr double kLn2Low = 1.90821492927058770002e-10;

template <std::size_t N>
double polynomial(const std::array<double, N>& coefficients, double x)
{
    double sum = 0;
    for (const double c : coefficients)
        sum = sum * x + c;
    return sum;
}

std::uint64_t mix(std::uint64_t z)
{
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
}

} // namespace

double exactExp(double x)
{
    const double k = std::floor(x * 1.4426950408889634 + 0.5);
    const double r = (x - k * kLn2High) - k * kLn2Low;
    double term = 1;
    double sum = 1;
    for (int n = 1; n <= 14; ++n) {
        term = term * r / n;
        sum += term;
    }
    return std::ldexp(sum, static_cast<int>(k));
}

double exactLog(double x)
{
    int e = 0;
    double m = std::frexp(x, &e);
    if (m < 0.70710678118654752) {
        m *= 2;
        --e;
    }
    const double s = (m - 1) / (m + 1);
    const double s2 = s * s;
    double sum = 0;
    for (int n = 25; n >= 1; n -= 2)
        sum = sum * s2 + 1.0 / n;
    return (2 * s * sum + e * kLn2Low) + e * kLn2High;
}

double normalQuantile(double p)
{
    // Peter J. Acklam, "An algorithm for computing the inverse normal cumulative distribution function", 2003.
    constexpr std::array<double, 6> a{-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                                      1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
    constexpr std::array<double, 6> b{-5.447609879822406e+01, 1.615858368580409e+02,  -1.556989798598866e+02,
                                      6.680131188771972e+01,  -1.328068155288572e+01, 1.0};
    constexpr std::array<double, 6> c{-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                                      -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
    constexpr std::array<double, 5> d{7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                                      3.754408661907416e+00, 1.0};
    constexpr double low = 0.02425;
    assert(p > 0 && p < 1);
    if (p < low) {
        const double q = std::sqrt(-2 * exactLog(p));
        return polynomial(c, q) / polynomial(d, q);
    }
    if (p > 1 - low)
        return -normalQuantile(1 - p);
    const double q = p - 0.5;
    const double r = q * q;
    return polynomial(a, r) * q / polynomial(b, r);
}

Noise::Noise(std::uint64_t seed, std::string_view stream)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL; // FNV-1a
    for (const char c : stream)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    m_key = mix(seed + 0x9e3779b97f4a7c15ULL) ^ mix(hash);
}

std::uint64_t Noise::bits(std::uint64_t i) const { return mix(m_key + (i + 1) * 0x9e3779b97f4a7c15ULL); }

double Noise::uniform(std::uint64_t i) const { return (static_cast<double>(bits(i) >> 12U) + 0.5) * 0x1p-52; }

double Noise::heavy(std::uint64_t i) const
{
    // 0.9 · 0.8² + 0.1 · 2.0591² = 1
    const bool wild = uniform(2 * i) < 0.1;
    const double z = std::fmin(2.7, std::fmax(-2.7, normal(2 * i + 1)));
    return z * (wild ? 2.0591260281974 : 0.8);
}

} // namespace tidemark::simulation

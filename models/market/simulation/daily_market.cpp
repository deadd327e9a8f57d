// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/simulation/daily_market.h"

#include "models/market/sessions.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace tidemark::simulation {

using namespace std::chrono;

namespace {

constexpr double kCalm = 0.0077; ///< one-day volatility of the index in calm times, log
const Date kLast = makeDate(2025, 11, 20);

std::vector<Date> sessionDates(const char* calendar, Date first, Date last)
{
    std::vector<Date> out;
    for (const auto& session : sessionsFor(calendar, first, last))
        out.push_back(session.date);
    return out;
}

int yearOf(Date date) { return static_cast<int>(year_month_day{date}.year()); }

/// One-day volatility of the index: a slow random level times the largest stress still decaying.
std::vector<double> indexVolatility(const std::vector<Date>& dates, std::uint64_t seed)
{
    const Noise noise(seed, "volatility");
    const auto stresses = readStress();
    std::vector<double> excess(stresses.size(), 0);
    std::vector<double> sigma(dates.size());
    double level = 0;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        double multiple = 1;
        for (std::size_t j = 0; j < stresses.size(); ++j) {
            if (i > 0 && dates[i - 1] < stresses[j].date && dates[i] >= stresses[j].date)
                excess[j] = stresses[j].multiple - 1;
            else
                excess[j] *= exactExp(-0.6931471805599453 / stresses[j].halfLife);
            multiple = std::max(multiple, 1 + excess[j]);
        }
        level = 0.985 * level + 0.05 * noise.normal(i);
        sigma[i] = kCalm * multiple * exactExp(level);
    }
    return sigma;
}

/// Share of bitcoin's daily risk that is the Nasdaq's, by date: near none before 2020, high in 2022, rising into November 2025.
double bitcoinCorrelation(Date date)
{
    struct Point
    {
        Date date;
        double rho;
    };
    static const std::array<Point, 15> points{{{makeDate(2014, 9, 1), 0.03},
                                               {makeDate(2019, 12, 1), 0.05},
                                               {makeDate(2020, 3, 10), 0.5},
                                               {makeDate(2020, 8, 1), 0.25},
                                               {makeDate(2021, 6, 1), 0.25},
                                               {makeDate(2022, 1, 15), 0.6},
                                               {makeDate(2022, 6, 15), 0.75},
                                               {makeDate(2022, 12, 1), 0.5},
                                               {makeDate(2023, 6, 1), 0.15},
                                               {makeDate(2024, 1, 1), 0.15},
                                               {makeDate(2024, 12, 1), 0.5},
                                               {makeDate(2025, 4, 15), 0.6},
                                               {makeDate(2025, 8, 1), 0.3},
                                               {makeDate(2025, 10, 1), 0.7},
                                               {makeDate(2025, 11, 20), 0.95}}};
    const auto after = std::ranges::upper_bound(points, date, {}, &Point::date);
    if (after == points.begin() || after == points.end())
        return after == points.begin() ? points.front().rho : points.back().rho;
    const auto& a = *std::prev(after);
    const double share =
        static_cast<double>((date - a.date).count()) / static_cast<double>((after->date - a.date).count());
    return a.rho + share * (after->rho - a.rho);
}

} // namespace

/// An instrument whose daily return is market and tech and bitcoin in given doses, plus noise of its own.
struct DailyMarket::Mixture
{
    const char* id;
    Date first;
    double market;
    double tech;
    double bitcoin;
    double own; ///< one-day volatility of what is left, in calm times
    double volume;
};

DailyMarket::DailyMarket(std::uint64_t seed)
    : m_seed(seed), m_anchors(readAnchors()), m_landmarks(readLandmarks(m_anchors))
{
}

std::vector<std::string> DailyMarket::instruments()
{
    return {"SPX", "NDX", "BTCUSD", "VIX",  "RUT",  "SOX", "NVDA", "COIN", "MSTR",
            "IEF", "HYG", "HYOAS",  "N225", "KS11", "SPY", "QQQ",  "IWM"};
}

void DailyMarket::make(const std::string& instrument)
{
    static const Date start = makeDate(2014, 9, 2);
    static const std::array<Mixture, 8> mixtures{{
        {"NDX", start, 1.12, 0, 0, 0.0048, 5.5e9},
        {"RUT", start, 1.15, -0.25, 0, 0.0058, 1.1e9},
        {"SOX", start, 1.35, 1.5, 0, 0.0085, 3.0e8},
        {"NVDA", start, 1.45, 1.8, 0, 0.0190, 2.4e8},
        {"COIN", makeDate(2021, 4, 14), 1.1, 0.6, 0.75, 0.0270, 1.1e7},
        {"MSTR", start, 0.7, 0.5, 0.80, 0.0250, 1.3e7},
        {"IEF", start, -0.05, 0, 0, 0.0036, 6.5e6},
        {"HYG", start, 0.30, 0, 0, 0.0012, 3.8e7},
    }};
    const auto mixture = std::ranges::find(mixtures, instrument, &Mixture::id);
    if (mixture != mixtures.end())
        makeMixture(*mixture);
    else if (instrument == "SPX")
        makeIndex();
    else if (instrument == "BTCUSD")
        makeBitcoin();
    else if (instrument == "VIX")
        makeVix();
    else if (instrument == "HYOAS")
        makeSpread();
    else if (instrument == "N225" || instrument == "KS11")
        makeAsia(instrument, instrument == "N225" ? "JPX" : "KRX");
    else if (instrument == "SPY")
        makeScaled("SPY", "SPX", kSpyRatio, 7.5e7);
    else if (instrument == "QQQ")
        makeScaled("QQQ", "NDX", kQqqRatio, 5.0e7);
    else if (instrument == "IWM")
        makeScaled("IWM", "RUT", kIwmRatio, 3.0e7);
    else
        assert(false);
}

void DailyMarket::makeIndex()
{
    DailyPath path{.instrument = "SPX", .dates = sessionDates("NYSE", makeDate(1957, 1, 2), kLast)};
    path.sigma = indexVolatility(path.dates, m_seed);
    const Noise noise(m_seed, "SPX");
    std::vector<double> increments(path.size());
    std::vector<double> variances(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        increments[i] = path.sigma[i] * noise.heavy(i);
        variances[i] = path.sigma[i] * path.sigma[i];
    }
    setCloses(path, bridge(path.dates, increments, variances, m_landmarks["SPX"]), m_landmarks["SPX"]);

    // Opens as vendors' histories have them: all prices of the day alike before 1962, the prior close until 1982, mostly the
    // prior close until 2008, real ones since. Guards against stale opens need something to find.
    const Noise gap(m_seed, "SPX open");
    const Noise volume(m_seed, "SPX volume");
    path.open.resize(path.size());
    path.volume.resize(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        const int year = yearOf(path.dates[i]);
        const double before = path.close[i == 0 ? 0 : i - 1];
        const double share = year < 1982 ? 1.0 : year < 1995 ? 0.95 : 0.75;
        if (year < 1962)
            path.open[i] = path.close[i];
        else if (year < 2008)
            path.open[i] = gap.uniform(2 * i) < share
                               ? before
                               : toTick(before * (1 + 0.05 * path.sigma[i] * gap.normal(2 * i + 1)), 0.01);
        else
            path.open[i] =
                toTick(before * exactExp(0.3 * path.logReturn(i) + 0.33 * path.sigma[i] * gap.normal(2 * i + 1)), 0.01);
        const double base = 4.4e9 * exactExp(0.145 * std::min(0, year - 2009));
        path.volume[i] =
            std::floor(base * exactExp(0.12 * volume.normal(i)) * std::sqrt(path.sigma[i] / kCalm) / 10000) * 10000;
    }
    setRanges(path, Noise(m_seed, "SPX range"));
    for (std::size_t i = 0; i < path.size() && yearOf(path.dates[i]) < 1962; ++i)
        path.high[i] = path.low[i] = path.close[i];
    applyAnchors(path, m_anchors["SPX"]);
    m_paths["SPX"] = std::move(path);
}

void DailyMarket::makeMixture(const Mixture& mixture)
{
    const std::string id = mixture.id;
    DailyPath path{.instrument = id, .fineWhenLow = true, .dates = sessionDates("NYSE", mixture.first, kLast)};
    const Noise noise(m_seed, id);
    const Noise volume(m_seed, id + " volume");
    path.sigma.resize(path.size());
    path.volume.resize(path.size());
    std::vector<double> increments(path.size());
    std::vector<double> variances(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        const Date date = path.dates[i];
        const double stress = std::sqrt(tension(date));
        const double own = mixture.own * stress;
        // Before it owned bitcoin the company moved without it.
        const double bitcoin = id == "MSTR" && date < makeDate(2020, 8, 11) ? 0.03 : mixture.bitcoin;
        increments[i] = mixture.market * marketReturn(date) + own * noise.heavy(i);
        if (mixture.tech != 0)
            increments[i] += mixture.tech * techReturn(date);
        if (bitcoin != 0 && i > 0)
            increments[i] += bitcoin * bitcoinReturn(path.dates[i - 1], date);
        const double market = mixture.market * kCalm * tension(date);
        const double tech = mixture.tech * 0.0048 * stress;
        variances[i] = market * market + tech * tech + own * own + bitcoin * bitcoin * 6e-4;
        path.sigma[i] = std::sqrt(variances[i]);
        path.volume[i] = std::floor(mixture.volume * exactExp(0.22 * volume.normal(i)) * stress / 100) * 100;
    }
    setCloses(path, bridge(path.dates, increments, variances, m_landmarks[id]), m_landmarks[id]);
    setOpens(path, mixture.market, Noise(m_seed, id + " open"));
    setRanges(path, Noise(m_seed, id + " range"));
    applyAnchors(path, m_anchors[id]);
    m_paths[id] = std::move(path);
}

void DailyMarket::makeBitcoin()
{
    DailyPath path{.instrument = "BTCUSD", .dates = sessionDates("CRYPTO", makeDate(2014, 9, 17), kLast)};
    const Noise noise(m_seed, "BTCUSD");
    const Noise regime(m_seed, "BTCUSD volatility");
    const Noise volume(m_seed, "BTCUSD volume");
    const DailyPath& nasdaq = (*this)["NDX"];
    path.sigma.resize(path.size());
    path.volume.resize(path.size());
    std::vector<double> increments(path.size());
    std::vector<double> variances(path.size());
    double level = 0;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const double age = static_cast<double>(i) / static_cast<double>(path.size());
        level = 0.97 * level + 0.07 * regime.normal(i);
        path.sigma[i] = (0.040 - 0.018 * age) * exactExp(level) * std::sqrt(std::sqrt(tension(path.dates[i])));
        const std::size_t j = nasdaq.indexOf(path.dates[i]);
        if (j < nasdaq.size()) {
            const double rho = bitcoinCorrelation(path.dates[i]);
            const double shared = std::clamp(nasdaq.logReturn(j) / nasdaq.sigma[j], -4.0, 4.0);
            increments[i] = path.sigma[i] * (rho * shared + std::sqrt(1 - rho * rho) * noise.heavy(i));
        } else {
            increments[i] = 0.6 * path.sigma[i] * noise.heavy(i);
        }
        variances[i] = path.sigma[i] * path.sigma[i];
        path.volume[i] = std::floor(24000 * exactExp(0.35 * volume.normal(i)) * path.sigma[i] / 0.025 * 1000) / 1000;
    }
    setCloses(path, bridge(path.dates, increments, variances, m_landmarks["BTCUSD"]), m_landmarks["BTCUSD"]);
    path.open.resize(path.size());
    for (std::size_t i = 0; i < path.size(); ++i)
        path.open[i] = path.close[i == 0 ? 0 : i - 1];
    setRanges(path, Noise(m_seed, "BTCUSD range"));
    applyAnchors(path, m_anchors["BTCUSD"]);
    m_paths["BTCUSD"] = std::move(path);
}

void DailyMarket::makeVix()
{
    DailyPath path{.instrument = "VIX", .dates = sessionDates("NYSE", makeDate(1990, 1, 2), kLast)};
    const Noise noise(m_seed, "VIX");
    std::vector<double> increments(path.size());
    std::vector<double> variances(path.size());
    path.sigma.resize(path.size());
    double away = 0; // distance of the log level from what volatility alone would give
    double before = 0;
    double usual = 0;
    for (std::size_t i = 0; i < path.size(); ++i) {
        usual += 0.25 * (0.6 * exactLog(tension(path.dates[i])) - usual);
        away = 0.90 * away - 5.5 * std::clamp(marketReturn(path.dates[i]), -0.05, 0.05) + 0.025 * noise.normal(i);
        increments[i] = i == 0 ? 0 : usual + away - before;
        before = usual + away;
        path.sigma[i] = 0.055 * std::sqrt(tension(path.dates[i]));
        variances[i] = path.sigma[i] * path.sigma[i];
    }
    auto levels = bridge(path.dates, increments, variances, m_landmarks["VIX"]);
    for (double& level : levels) {
        // Fear is not boundless, nor is calm: the tails above 60 and below 10 are drawn in.
        const double high = exactLog(60);
        const double low = exactLog(10);
        level = level > high ? high + 0.3 * (level - high) : level < low ? low + 0.25 * (level - low) : level;
    }
    setCloses(path, levels, m_landmarks["VIX"]);
    setOpens(path, -4.0, Noise(m_seed, "VIX open"));
    setRanges(path, Noise(m_seed, "VIX range"));
    applyAnchors(path, m_anchors["VIX"]);
    m_paths["VIX"] = std::move(path);
}

void DailyMarket::makeSpread()
{
    DailyPath path{.instrument = "HYOAS",
                   .dates = sessionDates("NYSE", makeDate(1996, 12, 31), makeDate(2025, 11, 21))};
    const Noise noise(m_seed, "HYOAS");
    std::vector<double> increments(path.size());
    std::vector<double> variances(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        increments[i] = -1.4 * marketReturn(path.dates[i]) + 0.006 * noise.heavy(i);
        const double sigma = 0.012 * std::sqrt(tension(path.dates[i]));
        variances[i] = sigma * sigma;
    }
    setCloses(path, bridge(path.dates, increments, variances, m_landmarks["HYOAS"]), m_landmarks["HYOAS"]);
    for (double& value : path.close)
        value = toTick(value, 0.01);
    m_paths["HYOAS"] = std::move(path);
}

void DailyMarket::makeAsia(const std::string& instrument, const std::string& calendar)
{
    DailyPath path{.instrument = instrument, .dates = sessionDates(calendar.c_str(), makeDate(2014, 9, 1), kLast)};
    const Noise noise(m_seed, instrument);
    const Noise gap(m_seed, instrument + " open");
    const DailyPath& index = (*this)["SPX"];
    std::vector<double> increments(path.size());
    std::vector<double> variances(path.size());
    std::vector<double> fromNewYorkPart(path.size());
    path.sigma.resize(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        // Asia's day begins after New York's day before it.
        const std::size_t j = index.indexBefore(path.dates[i]);
        fromNewYorkPart[i] = 0.45 * index.logReturn(j) + 0.3 * techReturn(index.dates[j]);
        const double own = 0.0085 * std::sqrt(tension(index.dates[j]));
        increments[i] = fromNewYorkPart[i] + own * noise.heavy(i);
        path.sigma[i] = std::sqrt(own * own + 0.2 * index.sigma[j] * index.sigma[j]);
        variances[i] = path.sigma[i] * path.sigma[i];
    }
    setCloses(path, bridge(path.dates, increments, variances, m_landmarks[instrument]), m_landmarks[instrument]);
    path.open.resize(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        const double before = path.close[i == 0 ? 0 : i - 1];
        path.open[i] =
            toTick(before * exactExp(0.85 * fromNewYorkPart[i] + 0.2 * path.sigma[i] * gap.normal(i)), path.tick);
    }
    setRanges(path, Noise(m_seed, instrument + " range"));
    m_paths[instrument] = std::move(path);
}

void DailyMarket::makeScaled(const std::string& instrument, const std::string& of, double ratio, double volume)
{
    const DailyPath& source = (*this)[of];
    const auto first =
        static_cast<std::size_t>(std::ranges::lower_bound(source.dates, makeDate(2014, 9, 2)) - source.dates.begin());
    const Noise noise(m_seed, instrument + " volume");
    DailyPath path{.instrument = instrument};
    for (std::size_t i = first; i < source.size(); ++i) {
        path.dates.push_back(source.dates[i]);
        path.open.push_back(toTick(source.open[i] * ratio, path.tick));
        path.high.push_back(toTick(source.high[i] * ratio, path.tick));
        path.low.push_back(toTick(source.low[i] * ratio, path.tick));
        path.close.push_back(toTick(source.close[i] * ratio, path.tick));
        path.sigma.push_back(source.sigma[i]);
        path.volume.push_back(std::floor(volume * exactExp(0.2 * noise.normal(i)) * tension(source.dates[i]) / 100)
                              * 100);
    }
    m_paths[instrument] = std::move(path);
}

void DailyMarket::setOpens(DailyPath& path, double marketBeta, const Noise& noise) const
{
    const DailyPath& index = (*this)["SPX"];
    path.open.resize(path.size());
    path.open[0] = path.close[0];
    for (std::size_t i = 1; i < path.size(); ++i) {
        const std::size_t j = index.indexOf(path.dates[i]);
        const double rest = path.logReturn(i) - marketBeta * index.logReturn(j);
        const double gap = marketBeta * index.logGap(j) + 0.15 * rest + 0.2 * path.sigma[i] * noise.normal(i);
        const double open = path.close[i - 1] * exactExp(gap);
        path.open[i] = toTick(open, priceTick(path, open));
    }
}

double DailyMarket::marketReturn(Date date) const
{
    const DailyPath& index = (*this)["SPX"];
    const std::size_t i = index.indexOf(date);
    return i < index.size() ? index.logReturn(i) : 0;
}

double DailyMarket::techReturn(Date date) const
{
    const DailyPath& nasdaq = (*this)["NDX"];
    const std::size_t i = nasdaq.indexOf(date);
    return i < nasdaq.size() ? nasdaq.logReturn(i) - 1.12 * marketReturn(date) : 0;
}

double DailyMarket::bitcoinReturn(Date previous, Date date) const
{
    const DailyPath& bitcoin = (*this)["BTCUSD"];
    const std::size_t i = bitcoin.indexOf(previous);
    const std::size_t j = bitcoin.indexOf(date);
    return i < bitcoin.size() && j < bitcoin.size() ? exactLog(bitcoin.close[j] / bitcoin.close[i]) : 0;
}

double DailyMarket::tension(Date date) const
{
    const DailyPath& index = (*this)["SPX"];
    const std::size_t i = index.indexBefore(date + days{1});
    return i < index.size() ? index.sigma[i] / kCalm : 1;
}

} // namespace tidemark::simulation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/depth_slippage/books.h"

#include "models/core/builtin_instruments.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace tidemark::depth_slippage {

namespace {

using namespace std::chrono;

constexpr milliseconds kLongEnough = seconds{20};
constexpr std::size_t kEnoughBooks = 30;
constexpr std::size_t kRowsBetweenLooks = 65'536;
constexpr int kLongGap = 5; ///< times the median step: beyond it two books are not neighbours

struct Recorded
{
    std::map<std::string, std::vector<Snapshot>, std::less<>> orderly;
    std::map<std::string, std::size_t, std::less<>> oneSided, crossed;
};

/// Rows by instrument, time and sequence. A store gives them so; then they are not sorted again.
std::vector<std::size_t> inOrder(const Frame& frame)
{
    const auto& names = frame.texts("instrument");
    const auto& times = frame.times("time");
    const auto& sequence = frame.numbers("sequence");
    const auto before = [&](std::size_t a, std::size_t b) {
        return std::tie(names[a], times[a], sequence[a]) < std::tie(names[b], times[b], sequence[b]);
    };
    std::vector<std::size_t> order(frame.rows());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (!std::ranges::is_sorted(order, before))
        std::ranges::stable_sort(order, before);
    return order;
}

void keep(Recorded& out, const std::string& instrument, Snapshot snapshot)
{
    auto& book = snapshot.book;
    std::ranges::sort(book.asks, {}, &quant::BookLevel::price);
    std::ranges::sort(book.bids, std::ranges::greater{}, &quant::BookLevel::price);
    if (book.asks.empty() || book.bids.empty()) {
        ++out.oneSided[instrument];
    } else if (!quant::isOrderly(book)) {
        ++out.crossed[instrument];
    } else {
        auto& list = out.orderly[instrument];
        // Several books of one instant: the last one stands.
        if (!list.empty() && list.back().time == snapshot.time)
            list.back() = std::move(snapshot);
        else
            list.push_back(std::move(snapshot));
    }
}

Result<Recorded> recordedIn(const Frame& levels, const std::string& wanted, const Progress& progress)
{
    const auto& names = levels.texts("instrument");
    const auto& times = levels.times("time");
    const auto& sequence = levels.numbers("sequence");
    const auto& sides = levels.texts("side");
    const auto& prices = levels.numbers("price");
    const auto& sizes = levels.numbers("size");
    Recorded out;
    Snapshot current;
    std::size_t before = levels.rows();
    std::size_t seen = 0;
    for (const std::size_t i : inOrder(levels)) {
        if (seen++ % kRowsBetweenLooks == 0 && progress.cancelled())
            return fail(ErrorCode::Cancelled, TM_TEXT("depth_slippage", "Depth and slippage was cancelled"));
        if (wanted != "auto" && names[i] != wanted)
            continue;
        const bool same = before < levels.rows() && names[i] == names[before] && times[i] == times[before]
                          && sequence[i] == sequence[before];
        if (!same) {
            if (before < levels.rows())
                keep(out, names[before], std::move(current));
            current = {times[i], {}};
        }
        (sides[i] == "bid" ? current.book.bids : current.book.asks).push_back({prices[i], sizes[i]});
        before = i;
    }
    if (before < levels.rows())
        keep(out, names[before], std::move(current));
    return out;
}

milliseconds medianStep(const std::vector<Snapshot>& list)
{
    std::vector<milliseconds> steps;
    for (std::size_t i = 1; i < list.size(); ++i)
        steps.push_back(list[i].time - list[i - 1].time);
    if (steps.empty())
        return milliseconds{0};
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::ranges::nth_element(steps, middle);
    return *middle;
}

std::vector<Snapshot> thinned(std::vector<Snapshot> list)
{
    if (list.back().time - list.front().time < kLongEnough)
        return list;
    std::vector<Snapshot> out;
    for (Snapshot& snapshot : list) {
        // The last book of each second, so that the newest is always among them.
        if (!out.empty() && floor<seconds>(out.back().time) == floor<seconds>(snapshot.time))
            out.back() = std::move(snapshot);
        else
            out.push_back(std::move(snapshot));
    }
    return out;
}

void join(Books& books)
{
    auto& list = books.sampled;
    const milliseconds longest = kLongGap * medianStep(list);
    for (std::size_t i = 1; i < list.size(); ++i) {
        const milliseconds step = list[i].time - list[i - 1].time;
        list[i].joined = step <= longest && newYorkDate(list[i].time) == newYorkDate(list[i - 1].time);
        if (list[i].joined)
            books.joinedSpan += step;
    }
}

void addTrades(Books& books, const Frame& trades)
{
    books.netTraded.assign(books.sampled.size(), 0.0);
    const auto& names = trades.texts("instrument");
    const auto& times = trades.times("time");
    const auto& prices = trades.numbers("price");
    const auto& sizes = trades.numbers("size");
    const auto& directions = trades.numbers("direction");
    std::size_t found = 0;
    for (std::size_t i = 0; i < trades.rows(); ++i) {
        if (names[i] != books.instrument)
            continue;
        const auto after =
            std::ranges::lower_bound(books.sampled, times[i], {}, &Snapshot::time) - books.sampled.begin();
        if (after == 0 || after == std::ssize(books.sampled) || !books.sampled[static_cast<std::size_t>(after)].joined)
            continue;
        const double value = prices[i] * sizes[i];
        books.netTraded[static_cast<std::size_t>(after)] += directions[i] * value;
        books.traded += value;
        ++found;
    }
    if (found == 0)
        books.netTraded.clear();
}

Text whyNone(const Recorded& recorded, const std::string& instrument)
{
    std::int64_t oneSided = 0;
    std::int64_t crossed = 0;
    for (const auto& [name, count] : recorded.oneSided)
        oneSided += static_cast<std::int64_t>(count);
    for (const auto& [name, count] : recorded.crossed)
        crossed += static_cast<std::int64_t>(count);
    if (oneSided + crossed == 0)
        return TM_TEXT("depth_slippage", "There is no order book of %1: import one, or choose another instrument")
            .with(instrument);
    return TM_TEXT("depth_slippage",
                   "No order book has a mid (bids or asks alone: %1, crossed: %2). Import snapshots with "
                   "both sides, or choose another instrument")
        .with(oneSided)
        .with(crossed);
}

} // namespace

Result<Books> booksOf(const Frame& levels, const Frame* trades, const std::string& instrument, const Progress& progress)
{
    auto read = recordedIn(levels, instrument, progress);
    if (!read)
        return tl::unexpected(read.error());
    Recorded& recorded = *read;
    if (recorded.orderly.empty())
        return fail(ErrorCode::NoData, whyNone(recorded, instrument));
    // Many books tell more than a few newer ones.
    const auto newest = std::ranges::max_element(recorded.orderly, {}, [](const auto& entry) {
        return std::tuple{entry.second.size() >= kEnoughBooks, entry.second.back().time, entry.first};
    });
    Books books;
    books.instrument = newest->first;
    const auto* known = findInstrument(builtinInstruments(), books.instrument);
    books.currency = known ? known->currency : std::string{};
    books.recorded = newest->second.size();
    books.oneSided = recorded.oneSided[books.instrument];
    books.crossed = recorded.crossed[books.instrument];
    books.sampled = thinned(std::move(newest->second));
    join(books);
    if (trades)
        addTrades(books, *trades);
    return books;
}

} // namespace tidemark::depth_slippage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/bar_piece.h"

#include "models/import/bar_rules.h"
#include "models/import/decoding.h"
#include "models/import/fast_rows.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace tidemark::importing {

using namespace std::chrono;

namespace {

bool contains(std::string_view text, char c) { return std::memchr(text.data(), c, text.size()) != nullptr; }

std::array<Eigen::ArrayXd*, 5> arraysOf(Bars::Columns& rows)
{
    return {&rows.open, &rows.high, &rows.low, &rows.close, &rows.volume};
}

/// Fills the arrays of a piece, which grow when the rows are shorter than those it began with.
class PieceLoop
{
public:
    PieceLoop(BarPiece& piece, std::string_view text, const BarRow& row, char separator)
        : m_piece(piece), m_text(text), m_row(row), m_separator(separator), m_fast(row, separator)
    {
        const auto firstEnd = std::min(text.find('\n'), text.size() - 1);
        resize(text.size() / std::max<std::size_t>(8, firstEnd + 1) * 17 / 16 + 64);
    }

    void run()
    {
        const char* at = m_text.data();
        const char* const end = at + m_text.size();
        const char* const fastEnd = m_fast.usable() && m_text.back() == '\n' ? end : at;
        FastRows::Row row;
        while (at < end) {
            const char* const next = at < fastEnd ? m_fast.read(at, fastEnd, row) : nullptr;
            if (next != nullptr) {
                append(TimePoint{milliseconds{row.clock}}, row.instant, true, row.values);
                m_piece.log.take(1);
                ++m_piece.lines;
                at = next;
                continue;
            }
            at = readWithCare(at, end);
        }
        resize(m_size);
    }

private:
    const char* readWithCare(const char* at, const char* end)
    {
        const auto* const feed = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        const char* const next = feed == nullptr ? end : feed + 1;
        const std::string_view line{at, static_cast<std::size_t>(next - at)};
        // A quoted field may go over line ends, and other encodings have to be known for the whole.
        if (contains(line, '"') || contains(line, '\0') || firstNonUtf8(line) != std::string_view::npos) {
            m_piece.suited = false;
            return end;
        }
        CsvReader rows(line, m_separator);
        bool blank = false;
        const bool any = rows.next();
        // usableRow tells the row's own line, which is 1 here.
        IssueLog log;
        if (any && usableRow(rows, m_row.width(), m_row.layout().shortRows, log, blank) && !blank)
            if (const auto row = m_row.read(rows.cells(), 1, log)) {
                log.take(1);
                append(row->stamp.clock - minutes{row->stamp.hasOffset ? row->stamp.offsetMinutes : 0},
                       row->stamp.hasOffset, row->stamp.hasClock, row->values);
            }
        m_piece.log.add(std::move(log), m_piece.lines - 1);
        ++m_piece.lines;
        return next;
    }

    void append(TimePoint time, bool instant, bool hasClock, const std::array<double, 5>& values)
    {
        if (m_size == m_piece.rows.times.size())
            resize(m_size * 2);
        const auto shift = m_piece.lines - static_cast<std::int64_t>(m_size);
        if (shift != m_shift) {
            m_piece.jumps.emplace_back(m_size, shift);
            m_shift = shift;
        }
        m_piece.rows.times[m_size] = time;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (m_data[i] != nullptr)
                m_data[i][m_size] = values[i];
        (instant ? m_piece.anyInstant : m_piece.anyClock) = true;
        m_piece.hasClock = m_piece.hasClock || hasClock;
        ++m_size;
    }

    void resize(std::size_t rows)
    {
        m_piece.rows.times.resize(rows);
        const auto arrays = arraysOf(m_piece.rows);
        for (std::size_t i = 0; i < arrays.size(); ++i) {
            if (m_row.column(i) == kNoColumn)
                continue;
            arrays[i]->conservativeResize(static_cast<Eigen::Index>(rows));
            m_data[i] = arrays[i]->data();
        }
    }

    BarPiece& m_piece;
    std::string_view m_text;
    const BarRow& m_row;
    char m_separator;
    FastRows m_fast;
    std::array<double*, 5> m_data{};
    std::size_t m_size = 0;
    std::int64_t m_shift = 0;
};

/// Clocks to instants. False when the order of the rows before the piece matters.
bool resolveClocks(BarPiece& piece, const Zone& zone)
{
    std::optional<Zone::Stretch> stretch;
    DoubledHour doubled;
    std::vector<bool> keep;
    auto& times = piece.rows.times;
    TimePoint told = TimePoint::min();
    for (std::size_t i = 0; i < times.size(); ++i) {
        const TimePoint clock = times[i];
        if (!stretch || clock < stretch->from || clock >= stretch->until)
            stretch = zone.stretch(clock);
        if (stretch) {
            times[i] = clock - stretch->offset;
            doubled.leave();
            continue;
        }
        const auto local = zone.resolve(clock);
        const std::int64_t line = piece.lineOf(i);
        if (local.reading == Zone::Reading::Skipped) {
            if (keep.empty())
                keep.assign(times.size(), true);
            keep[i] = false;
            piece.log.take(-1);
            piece.log.refuse(line, {}, isoTime(clock).substr(0, 19), skippedClock());
            continue;
        }
        if (i == 0)
            return false;
        const bool second = doubled.isSecond(clock, true);
        if (told != floor<days>(clock)) {
            told = floor<days>(clock);
            piece.log.note(line, doubledClock(clock));
        }
        times[i] = second ? local.second : local.first;
    }
    return keep.empty(); // rows to leave out: the whole file is sorted and checked once more
}

void countSessions(BarPiece& piece)
{
    Date last = Date::min();
    for (const TimePoint time : piece.rows.times) {
        const Date date = floor<days>(time);
        const milliseconds clock = time - date;
        if (clock < kSessionOpen || clock >= kSessionClose) {
            piece.withinSession = false;
            return;
        }
        if (date == last)
            continue;
        last = date;
        piece.beginsAtOpen = piece.beginsAtOpen || (piece.days == 0 && clock == kSessionOpen);
        ++piece.days;
        piece.atOpen += clock == kSessionOpen ? 1 : 0;
    }
}

void checkRow(BarPiece& piece, std::size_t i, const std::array<double, 5>& values, const BarLayout& layout,
              bool anySign)
{
    const auto& [open, high, low, close, volume] = values;
    if (std::isnan(close)) {
        if (!layout.gapsAreNormal)
            piece.log.flag(piece.lineOf(i), "close", {}, missingClose());
        return;
    }
    if (auto fault = priceFault(open, high, low, close, anySign))
        piece.log.flag(piece.lineOf(i), fault->column, {}, std::move(fault->reason));
    if (volume < 0)
        piece.log.flag(piece.lineOf(i), "volume", {}, negativeVolume());
}

void checkPrices(BarPiece& piece, const BarLayout& layout, bool anySign)
{
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    std::array<const double*, 5> data{};
    const auto arrays = arraysOf(piece.rows);
    for (std::size_t c = 0; c < data.size(); ++c)
        data[c] = arrays[c]->size() > 0 ? arrays[c]->data() : nullptr;
    const bool whole = std::ranges::all_of(data, [](const double* column) { return column != nullptr; });
    for (std::size_t i = 0; i < piece.rows.times.size(); ++i) {
        // A row without a fault, without a question asked twice.
        if (whole && data[1][i] >= std::max(data[0][i], data[3][i]) && data[2][i] <= std::min(data[0][i], data[3][i])
            && data[2][i] > 0 && data[3][i] > 0 && data[4][i] >= 0)
            continue;
        std::array<double, 5> values{};
        for (std::size_t c = 0; c < values.size(); ++c)
            values[c] = data[c] != nullptr ? data[c][i] : kNaN;
        checkRow(piece, i, values, layout, anySign);
    }
}

} // namespace

std::int64_t BarPiece::lineOf(std::size_t row) const
{
    const auto next = std::ranges::upper_bound(jumps, row, {}, &std::pair<std::size_t, std::int64_t>::first);
    return static_cast<std::int64_t>(row) + (next == jumps.begin() ? 0 : std::prev(next)->second);
}

BarPiece parsePiece(std::string_view text, const BarRow& row, char separator, bool last)
{
    BarPiece piece;
    if (text.empty())
        return piece;
    piece.suited = last || text.back() == '\n';
    if (!piece.suited)
        return piece;
    PieceLoop(piece, text, row, separator).run();
    if (piece.suited && !piece.rows.times.empty()) {
        piece.firstClock = piece.rows.times.front();
        piece.lastClock = piece.rows.times.back();
    }
    return piece;
}

void settlePiece(BarPiece& piece, const PieceRules& rules)
{
    auto& times = piece.rows.times;
    if (!piece.suited || times.empty())
        return;
    piece.votes.add(times);
    if (rules.zone != nullptr) {
        countSessions(piece);
        if (!resolveClocks(piece, *rules.zone)) {
            piece.suited = false;
            return;
        }
    }
    if (rules.length.count() != 0)
        for (TimePoint& time : times)
            time -= rules.length;
    const auto notRising = [](TimePoint a, TimePoint b) { return a >= b; };
    if (std::ranges::adjacent_find(times, notRising) != times.end()) {
        piece.suited = false;
        return;
    }
    checkPrices(piece, rules.layout, mayBeNegative(rules.layout, rules.instrument));
    const auto arrays = arraysOf(piece.rows);
    for (std::size_t c = 0; c < arrays.size(); ++c) {
        if (rules.columns[c] || arrays[c]->size() == 0)
            continue;
        if (!arrays[c]->isNaN().all())
            piece.suited = false;
        arrays[c]->resize(0);
    }
}

} // namespace tidemark::importing

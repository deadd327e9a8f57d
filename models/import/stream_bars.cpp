// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/stream_bars.h"

#include "models/import/bar_piece.h"
#include "models/import/bar_rules.h"

#include <algorithm>
#include <deque>
#include <future>
#include <thread>

namespace tidemark::importing {

namespace {

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, TM_TEXT("import", "the import was cancelled; nothing was taken"));
}

/// The next piece of about `size` bytes from `at` on, to the end of a line.
std::string_view pieceAt(std::string_view text, std::size_t at, std::size_t size)
{
    if (text.size() - at <= size)
        return text.substr(at);
    const auto feed = text.rfind('\n', at + size - 1);
    if (feed != std::string_view::npos && feed >= at)
        return text.substr(at, feed + 1 - at);
    const auto later = text.find('\n', at + size);
    return text.substr(at, (later == std::string_view::npos ? text.size() : later + 1) - at);
}

std::array<bool, 5> columnsOf(const Bars::Columns& rows)
{
    const auto there = [](const Eigen::ArrayXd& column) { return column.size() > 0 && !column.isNaN().all(); };
    return {there(rows.open), there(rows.high), there(rows.low), rows.close.size() > 0, there(rows.volume)};
}

class Stream
{
public:
    Stream(ReadContext& context, const BarLayout& layout, NumberStyle numbers, StampFormat stamps)
        : m_context(context),
          m_job(*context.stream),
          m_row(context.table, layout, numbers, stamps),
          m_rules{m_row.layout(), m_instrument, nullptr, {}, {}}
    {
    }

    Status run()
    {
        const auto& preview = m_context.table.preview();
        if (m_row.layout().symbol != kNoColumn || !m_job.heads.empty() || preview.size() <= m_row.layout().dataRow)
            return unsuited();
        m_at = preview[m_row.layout().dataRow].offset;
        m_line = preview[m_row.layout().dataRow].line;
        // The first piece has at least the rows of the preview: it has to say what the others are like.
        const auto text = pieceAt(m_job.text, m_at, std::max(m_job.pieceBytes, preview.back().offset + 1 - m_at));
        BarPiece first = parse(text);
        if (const Status status = settle(first); !status)
            return status;
        settlePiece(first, m_rules);
        m_at += text.size();
        if (const Status status = take(std::move(first), m_at); !status)
            return status;
        if (const Status status = takeRest(); !status)
            return status;
        return conclude();
    }

private:
    tl::unexpected<Error> unsuited()
    {
        m_job.unsuited = true;
        return fail(ErrorCode::Precondition, TM_TEXT("import", "the file has to be read as a whole"));
    }

    [[nodiscard]] BarPiece parse(std::string_view text) const
    {
        return parsePiece(text, m_row, m_context.table.separator(),
                          text.data() + text.size() == m_job.text.data() + m_job.text.size());
    }

    /// What the first piece says about all of them.
    Status settle(const BarPiece& first)
    {
        const BarLayout& layout = m_row.layout();
        if (!first.suited || !first.hasClock || first.rows.times.size() < 2 || (first.anyInstant && first.anyClock))
            return unsuited();
        auto guess = layout.instrument ? Result<Guess>{*layout.instrument} : instrumentOfFile(m_context);
        if (!guess)
            return tl::unexpected(guess.error());
        m_instrument = guess->instrument;
        const auto given = givenInterval(m_context.options);
        const auto adjustment = givenAdjustment(m_context.options);
        if (!given || !adjustment)
            return tl::unexpected(given ? adjustment.error() : given.error());
        IntervalVotes votes;
        const bool rising = first.rows.times.front() < first.rows.times.back();
        votes.add(first.rows.times);
        m_detected = votes.verdict(true);
        m_isDetected = !*given && !layout.interval;
        const Interval interval = given->value_or(layout.interval.value_or(m_detected));
        if (!rising || interval == Interval::Day1 || interval == Interval::Week1 || interval == Interval::Month1)
            return unsuited();
        m_instants = first.anyInstant;
        if (!m_instants) {
            m_guessedZone = m_context.options.zone.empty() && layout.zone.empty();
            // Whether the sessions are regular is checked of every piece, and told at the end.
            const auto zone = zoneOfClocks(m_context, layout, m_guessedZone && m_instrument.calendar == "NYSE");
            if (!zone)
                return unsuited();
            m_zone = *zone;
            m_rules.zone = &*m_zone;
        }
        if (layout.stampsAtEnd && isIntraday(interval))
            m_rules.length = intervalLength(interval);
        m_rules.columns = columnsOf(first.rows);
        SeriesHead head{{m_instrument.id, interval, m_context.source},
                        adjustment->value_or(adjustmentOf(layout, m_instrument)),
                        guess->known ? std::optional<Instrument>{} : m_instrument};
        const auto series = m_job.sink.beginSeries(head);
        if (!series)
            return tl::unexpected(series.error());
        m_series = *series;
        m_job.heads.push_back(std::move(head));
        return {};
    }

    Status takeRest()
    {
        struct Pending
        {
            std::future<BarPiece> piece;
            std::size_t end = 0;
        };
        const std::size_t ahead = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8) + 1;
        std::deque<Pending> pending; // its futures wait for their threads when it goes
        std::size_t next = m_at;
        while (next < m_job.text.size() || !pending.empty()) {
            if (m_context.progress.cancelled())
                return cancelled();
            while (pending.size() < ahead && next < m_job.text.size()) {
                const auto text = pieceAt(m_job.text, next, m_job.pieceBytes);
                next += text.size();
                pending.push_back({std::async(std::launch::async,
                                              [this, text] {
                                                  BarPiece piece = parse(text);
                                                  settlePiece(piece, m_rules);
                                                  return piece;
                                              }),
                                   next});
            }
            if (m_job.reached)
                m_job.reached(pending.front().end);
            BarPiece piece = pending.front().piece.get();
            const std::size_t end = pending.front().end;
            pending.pop_front();
            if (const Status status = take(std::move(piece), end); !status)
                return status;
        }
        return {};
    }

    Status take(BarPiece piece, std::size_t end)
    {
        const bool mixed = m_instants ? piece.anyClock : piece.anyInstant;
        const bool late = !piece.rows.times.empty() && m_rows > 0 && piece.rows.times.front() <= m_last;
        if (!piece.suited || mixed || late)
            return unsuited();
        m_context.log.add(std::move(piece.log), m_line);
        m_line += piece.lines;
        if (m_job.released)
            m_job.released(end);
        m_context.progress.report(static_cast<double>(end) / static_cast<double>(m_job.text.size()));
        if (piece.rows.times.empty())
            return {};
        if (m_rows > 0) {
            const std::array<TimePoint, 2> border{m_lastClock, piece.firstClock};
            m_votes.add(border);
        }
        m_votes.add(piece.votes);
        // A day that goes on in the next piece is one day.
        const bool sameDay = m_rows > 0
                             && std::chrono::floor<std::chrono::days>(m_lastClock)
                                    == std::chrono::floor<std::chrono::days>(piece.firstClock);
        m_days += piece.days - (sameDay ? 1 : 0);
        m_atOpen += piece.atOpen - (sameDay && piece.beginsAtOpen ? 1 : 0);
        m_within = m_within && piece.withinSession;
        m_last = piece.rows.times.back();
        m_lastClock = piece.lastClock;
        m_rows += static_cast<std::int64_t>(piece.rows.times.size());
        m_job.rows = m_rows;
        if (m_guessedZone && m_rules.zone != nullptr && !m_within)
            return unsuited();
        return m_job.sink.addRows(m_series, std::move(piece.rows));
    }

    /// What was taken for granted from the first piece has to be true of the whole.
    Status conclude()
    {
        const bool regular = m_days > 0 && m_atOpen * 10 >= m_days * 9;
        if ((m_isDetected && m_votes.verdict(true) != m_detected)
            || (m_guessedZone && m_rules.zone != nullptr && !regular))
            return unsuited();
        return {};
    }

    ReadContext& m_context;
    StreamJob& m_job;
    BarRow m_row;
    Instrument m_instrument;
    std::optional<Zone> m_zone;
    PieceRules m_rules;
    Interval m_detected = Interval::Irregular;
    bool m_isDetected = true;
    bool m_instants = false;
    bool m_guessedZone = false;
    std::size_t m_series = 0;

    std::size_t m_at = 0;
    std::int64_t m_line = 0; ///< of the next piece's first line
    std::int64_t m_rows = 0;
    TimePoint m_last{}, m_lastClock{};
    IntervalVotes m_votes;
    std::int64_t m_days = 0, m_atOpen = 0;
    bool m_within = true;
};

} // namespace

Status streamBars(ReadContext& context, const BarLayout& layout, NumberStyle numbers, StampFormat stamps)
{
    return Stream(context, layout, numbers, stamps).run();
}

} // namespace tidemark::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/rate_probability/sources.h"

#include <algorithm>
#include <cmath>

namespace tidemark::rate_probability {

namespace {

using std::chrono::days;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr days kFresh{7}; ///< a price or table older than this is none

year_month monthOf(Date date)
{
    const year_month_day ymd{date};
    return {ymd.year(), ymd.month()};
}

tl::unexpected<Error> cancelled() { return fail(ErrorCode::Cancelled, TM_TEXT("studies", "Cancelled")); }

class Builder
{
public:
    Builder(const StudyInputs& inputs, const ParamValues& params)
        : m_rates(inputs.barsOf("lower"), inputs.barsOf("upper"), inputs.barsOf("effective")),
          m_contracts(contractsOf(inputs))
    {
        m_out.settings = readSettings(params);
        m_out.asOf = inputs.asOf;
        m_out.today = asOfDate(inputs.asOf);
        m_out.meetings = calendarOf(inputs.frameOf("calendar"));
        for (const MeetingDate& meeting : m_out.meetings)
            m_days.insert(meeting.date);
    }

    [[nodiscard]] const RateHistory& rates() const { return m_rates; }
    [[nodiscard]] Analysis& result() { return m_out; }

    [[nodiscard]] std::optional<Range> rangeOn(Date day) const { return m_rates.rangeOn(day, m_days.contains(day)); }

    void readPublished(const FramePtr& frame)
    {
        const auto tables = publishedOf(frame, m_out.today);
        for (const auto& [meeting, byDay] : tables) {
            if (meeting == m_out.settings.meeting)
                for (const auto& [date, bins] : byDay)
                    if (date >= m_out.settings.start && date <= meeting)
                        addPublished(date, bins);
            const auto& [last, bins] = *byDay.rbegin();
            if (meeting > m_out.today && m_out.today - last <= kFresh)
                m_out.publishedLatest[meeting] = {last, bins, probabilityBelow(bins, m_out.reference)};
        }
    }

    [[nodiscard]] Status computeOwn(const Progress& progress)
    {
        const Settings& settings = m_out.settings;
        if (m_contracts.empty() || m_out.meetings.empty())
            return {};
        if (!m_days.contains(settings.meeting)) {
            m_out.ownRefused = TM_TEXT("rate_probability", "The calendar has no meeting on %1; choose a decision day")
                                   .with(settings.meeting);
            return {};
        }
        const std::vector<Date> watches = tradingDays();
        for (const Date watch : watches) {
            if (progress.cancelled())
                return cancelled();
            if (watch >= settings.start && watch < settings.meeting)
                if (const Status done = computeDay(watch); !done)
                    return done;
        }
        if (!watches.empty() && m_out.today - watches.back() <= kFresh)
            if (const Status done = readPath(watches.back()); !done)
                return done;
        return {};
    }

    void readDecisions()
    {
        for (const MeetingDate& meeting : m_out.meetings)
            if (meeting.date >= m_out.settings.start && meeting.date <= m_out.today)
                if (const auto change = m_rates.decisionOn(meeting.date); change && (meeting.scheduled || *change != 0))
                    m_out.decisions.emplace_back(meeting.date, *change);
    }

    /// The events of the window that weigh most, at most five.
    void readEvents(const FramePtr& frame)
    {
        if (!frame)
            return;
        struct Dated
        {
            double importance;
            TimePoint time;
            Event event;
        };
        std::vector<Dated> found;
        static const std::set<std::string, std::less<>> kinds{"data", "fed", "fomc", "macro", "release", "speech"};
        for (std::size_t i = 0; i < frame->rows(); ++i) {
            const TimePoint time = frame->times("time")[i];
            const Date day = newYorkDate(time);
            const std::string& category = frame->texts("category")[i];
            if (day < m_out.settings.start || time >= m_out.asOf || day > m_out.settings.meeting
                || !kinds.contains(category))
                continue;
            Text title = verbatim(frame->texts("title")[i]);
            if (const std::string& chinese = frame->texts("title_zh")[i]; !chinese.empty())
                title.args.emplace_back(chinese);
            const double importance = frame->numbers("importance")[i];
            found.push_back(
                {std::isnan(importance) ? 0 : importance, time, {day, std::move(title), category == "fomc"}});
        }
        std::ranges::stable_sort(found, std::greater{}, &Dated::importance);
        if (found.size() > 5)
            found.resize(5);
        std::ranges::stable_sort(found, {}, &Dated::time);
        for (Dated& dated : found)
            m_out.events.push_back(std::move(dated.event));
    }

private:
    [[nodiscard]] Range referenceOn(Date day) const
    {
        return m_out.settings.reference == Reference::AsOf ? m_out.reference : rangeOn(day).value_or(m_out.reference);
    }

    void addPublished(Date date, const std::vector<Bin>& bins)
    {
        m_out.published.push_back({date, bins, probabilityBelow(bins, referenceOn(date))});
    }

    /// Days on which any contract has a price, up to the as-of.
    [[nodiscard]] std::vector<Date> tradingDays() const
    {
        std::set<Date> out;
        for (const Contract& contract : m_contracts)
            for (const TimePoint time : contract.bars->times())
                if (const Date day = std::chrono::floor<days>(time);
                    day <= m_out.today && day >= m_out.settings.start - kFresh)
                    out.insert(day);
        return {out.begin(), out.end()};
    }

    /// Scheduled meetings, and past unscheduled ones that moved the range: nobody prices what is not on the calendar.
    [[nodiscard]] std::vector<Date> meetingsKnown(Date watch) const
    {
        std::vector<Date> out;
        for (const MeetingDate& meeting : m_out.meetings)
            if (meeting.scheduled || (meeting.date <= watch && m_rates.decisionOn(meeting.date).value_or(1) != 0))
                out.push_back(meeting.date);
        return out;
    }

    [[nodiscard]] quant::RatePathInput inputOn(Date watch) const
    {
        quant::RatePathInput input;
        input.watch = watch;
        input.meetings = meetingsKnown(watch);
        input.meetingDay = m_out.settings.meetingDay;
        input.effectiveRate = m_rates.effectiveBefore(watch);
        for (const Contract& contract : m_contracts) {
            if (contract.month < monthOf(watch) - std::chrono::months{1})
                continue;
            const auto quote = contract.on(watch);
            // An expired contract keeps its last price; a live one without a fresh price has none.
            if (quote && (watch - quote->date <= kFresh || contract.month < monthOf(watch)))
                input.prices.push_back({contract.month, quote->price});
        }
        return input;
    }

    [[nodiscard]] Status computeDay(Date watch)
    {
        const auto range = rangeOn(watch);
        auto path = quant::ratePath(inputOn(watch));
        if (!path) {
            if (!m_out.ownRefused)
                m_out.ownRefused = path.error().text;
            return {};
        }
        const auto chosen = std::ranges::find(*path, m_out.settings.meeting, &quant::MeetingRate::meeting);
        if (!range || chosen == path->end() || chosen->cumulative.empty())
            return {};
        const std::vector<Bin> bins = binsOf(chosen->cumulative, *range);
        m_out.own.push_back({{watch, bins, probabilityBelow(bins, referenceOn(watch))}, *chosen});
        return {};
    }

    [[nodiscard]] Status readPath(Date watch)
    {
        const quant::RatePathInput input = inputOn(watch);
        auto path = quant::ratePath(input);
        if (!path)
            return {}; // said by the day's computation
        m_out.path = std::move(*path);
        m_out.pathDate = watch;
        m_out.pathRange = rangeOn(watch);
        m_out.pathEffective = input.effectiveRate;
        const auto chosen = std::ranges::find(m_out.path, m_out.settings.meeting, &quant::MeetingRate::meeting);
        if (chosen != m_out.path.end())
            for (const year_month month : chosen->missing)
                m_out.missing.push_back({contractName(month), month});
        const year_month last = monthOf(m_out.settings.meeting) + std::chrono::months{2};
        for (const Contract& contract : m_contracts) {
            if (contract.month < monthOf(watch) || contract.month > last)
                continue;
            const auto quote = contract.on(watch);
            if (!quote || watch - quote->date > kFresh)
                continue;
            m_out.used.push_back(contractName(contract.month));
            if (quote->date != watch)
                m_out.oldPrices.push_back({contractName(contract.month), quote->date});
        }
        return {};
    }

    RateHistory m_rates;
    std::vector<Contract> m_contracts;
    std::set<Date> m_days;
    Analysis m_out;
};

MissingInput missingInput(Text wanted, Text content, std::vector<std::string> formats)
{
    return {std::move(wanted), std::move(content), std::move(formats), true};
}

/// Says what would let the study answer, when nothing does.
void addWhatIsWanted(const Settings& settings, StudyOutput& output)
{
    if (settings.source != Source::Own)
        output.missing.push_back(missingInput(
            TM_TEXT("rate_probability", "Published odds for the meeting of %1").with(settings.meeting),
            TM_TEXT("rate_probability", "One row a day, one column a target range"), {"CME FedWatch download"}));
    if (settings.source != Source::Published)
        output.missing.push_back(
            missingInput(TM_TEXT("rate_probability", "Fed funds futures round the meeting of %1, and the FOMC calendar")
                             .with(settings.meeting),
                         TM_TEXT("rate_probability", "Daily prices by contract, such as ZQZ25; decision days"),
                         {"Futures by contract", "FOMC meetings"}));
}

} // namespace

Settings readSettings(const ParamValues& params)
{
    Settings out;
    out.meeting = params.date("meeting");
    out.meetingDay = params.text("method") == "cme_2015" ? quant::MeetingDay::After : quant::MeetingDay::Before;
    const std::string& source = params.text("source");
    out.source = source == "published" ? Source::Published : source == "own" ? Source::Own : Source::Both;
    out.reference = params.text("reference") == "then" ? Reference::Then : Reference::AsOf;
    out.start = params.date("start");
    return out;
}

std::vector<DayOdds> Analysis::leading() const
{
    if (!published.empty())
        return published;
    std::vector<DayOdds> out;
    for (const OwnDay& day : own)
        out.push_back(day.odds);
    return out;
}

const OwnDay* Analysis::ownOn(Date date) const
{
    const auto it = std::ranges::lower_bound(own, date, {}, [](const OwnDay& day) { return day.odds.date; });
    return it != own.end() && it->odds.date == date ? &*it : nullptr;
}

Result<std::optional<Analysis>> analyse(const StudyInputs& inputs, const ParamValues& params, const Progress& progress,
                                        StudyOutput& output)
{
    if (progress.cancelled())
        return cancelled();
    Builder builder(inputs, params);
    Analysis& out = builder.result();
    const Settings& settings = out.settings;
    if (settings.start >= settings.meeting)
        return fail(
            ErrorCode::Precondition,
            TM_TEXT("rate_probability", "The history starts on %1, after the meeting of %2; choose an earlier start")
                .with(settings.start)
                .with(settings.meeting));
    // The range a cut is measured from: today's, or for a meeting that is past the one before it.
    const Date reference = std::min(out.today, settings.meeting - days{1});
    const auto range = builder.rangeOn(reference);
    if (!range) {
        output.missing.push_back(
            missingInput(TM_TEXT("rate_probability", "The federal funds target range on %1").with(reference),
                         TM_TEXT("rate_probability", "DFEDTARL and DFEDTARU, or the effective rate DFF"), {"FRED"}));
        return std::optional<Analysis>{};
    }
    out.reference = *range;
    if (settings.source != Source::Own)
        builder.readPublished(inputs.frameOf("published"));
    progress.report(0.3);
    if (settings.source != Source::Published)
        if (const Status done = builder.computeOwn(progress); !done)
            return tl::unexpected(done.error());
    if (out.published.empty() && out.own.empty()) {
        if (out.ownRefused && settings.source == Source::Own)
            return fail(ErrorCode::Precondition, *out.ownRefused);
        addWhatIsWanted(settings, output);
        return std::optional<Analysis>{};
    }
    builder.readDecisions();
    builder.readEvents(inputs.frameOf("events"));
    return std::optional<Analysis>{std::move(out)};
}

} // namespace tidemark::rate_probability

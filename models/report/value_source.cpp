// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/value_source.h"

#include "models/figure/cell_text.h"
#include "models/report/claim_ledger.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tidemark::report {

namespace {

Found missing(Text reason)
{
    Found found;
    found.state = Found::State::Missing;
    found.reason = std::move(reason);
    return found;
}

Found unknown(Text reason)
{
    Found found;
    found.state = Found::State::Unknown;
    found.reason = std::move(reason);
    return found;
}

template <typename Range, typename Name>
std::string listed(const Range& range, Name name)
{
    std::string list;
    for (const auto& item : range)
        list += (list.empty() ? "" : ", ") + name(item);
    return list;
}

std::string withoutStudy(const std::string& id, const std::string& study)
{
    return id.starts_with(study + '.') ? id.substr(study.size() + 1) : id;
}

/// The first date or instant in a sentence.
void takeTimes(const Text& text, Found& found)
{
    for (const auto& arg : text.args) {
        if (const auto* date = std::get_if<DateArg>(&arg); date && !found.date)
            found.date = date->value;
        else if (const auto* time = std::get_if<TimeArg>(&arg); time && !found.time)
            found.time = time->value;
        else if (const auto* inner = std::get_if<std::shared_ptr<const Text>>(&arg); inner && *inner)
            takeTimes(**inner, found);
    }
}

Found fromMetric(const Metric& metric)
{
    Found found;
    found.metric = &metric;
    found.number = metric.value;
    found.format = metric.format;
    found.words = metric.words;
    if (!metric.words.empty())
        found.token = plain(metric.words);
    takeTimes(metric.words, found);
    takeTimes(metric.context, found);
    if (!std::isfinite(metric.value) && metric.words.empty())
        return missing(TM_TEXT("report", "%1 is not defined on these data").with(metric.id));
    return found;
}

std::string tokenOf(VerdictState state)
{
    switch (state) {
    case VerdictState::Fired:
        return "fired";
    case VerdictState::NotFired:
        return "not_fired";
    case VerdictState::NoData:
        break;
    }
    return "no_data";
}

Found fromVerdict(const Verdict& verdict)
{
    Found found;
    found.verdict = &verdict;
    found.token = tokenOf(verdict.state);
    found.date = verdict.date;
    found.words = verdict.state == VerdictState::Fired      ? TM_TEXT("report", "triggered")
                  : verdict.state == VerdictState::NotFired ? TM_TEXT("report", "not triggered")
                                                            : TM_TEXT("report", "no data");
    return found;
}

Found fromParam(const ParamValue& value)
{
    Found found;
    found.token = paramToString(value);
    if (const auto* number = std::get_if<double>(&value)) {
        found.number = *number;
        found.format = {Unit::None, shownDecimals(*number), Sign::Negative, true};
    } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        found.number = static_cast<double>(*integer);
        found.format = {Unit::None, 0, Sign::Negative, true};
    } else if (const auto* date = std::get_if<Date>(&value)) {
        found.date = *date;
        found.words = textOf(DateArg{*date, DateStyle::Long});
    } else {
        found.words = verbatim(found.token);
    }
    return found;
}

Found fromCell(const TableCell& cell, const TableColumn& column, const std::string& place)
{
    Found found;
    if (const auto* number = std::get_if<double>(&cell)) {
        if (!std::isfinite(*number))
            return missing(TM_TEXT("report", "%1 is not defined on these data").with(place));
        found.number = *number;
        found.format = column.format;
    } else if (const auto* text = std::get_if<Text>(&cell)) {
        found.words = *text;
        found.token = plain(*text);
        takeTimes(*text, found);
    } else if (const auto* date = std::get_if<Date>(&cell)) {
        found.date = *date;
        found.words = textOf(DateArg{*date, DateStyle::Long});
        found.token = isoDate(*date);
    } else if (const auto* time = std::get_if<TimePoint>(&cell)) {
        found.time = *time;
        found.words = textOf(TimeArg{*time, TimeStyle::NewYork});
        found.token = isoTime(*time);
    }
    return found;
}

std::string cellToken(const TableCell& cell)
{
    if (const auto* number = std::get_if<double>(&cell))
        return formatNumber(*number, {Unit::None, shownDecimals(*number), Sign::Negative, false});
    if (const auto* text = std::get_if<Text>(&cell))
        return plain(*text);
    if (const auto* date = std::get_if<Date>(&cell))
        return isoDate(*date);
    return isoTime(std::get<TimePoint>(cell));
}

/// The row a key names: a number counts from 1, or from the end when negative; `column=value` takes the first that reads so.
std::optional<std::size_t> rowOf(const TableSpec& table, const std::string& row)
{
    const auto equals = row.find('=');
    if (equals == std::string::npos) {
        int number = 0;
        const auto [end, error] = std::from_chars(row.data(), row.data() + row.size(), number);
        const auto count = static_cast<int>(table.rows.size());
        if (error != std::errc{} || end != row.data() + row.size() || number == 0 || std::abs(number) > count)
            return std::nullopt;
        return static_cast<std::size_t>(number > 0 ? number - 1 : count + number);
    }
    const auto column = std::ranges::find(table.columns, row.substr(0, equals), &TableColumn::id);
    if (column == table.columns.end())
        return std::nullopt;
    const auto index = static_cast<std::size_t>(column - table.columns.begin());
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        if (index < table.rows[i].size() && cellToken(table.rows[i][index]) == row.substr(equals + 1))
            return i;
    return std::nullopt;
}

Found fromTable(const TableSpec& table, const Key& key)
{
    if (key.column == "rows" && key.row.empty()) {
        Found found;
        found.number = static_cast<double>(table.rows.size());
        found.format = {Unit::None, 0, Sign::Negative, true};
        return found;
    }
    const auto column = std::ranges::find(table.columns, key.column, &TableColumn::id);
    if (column == table.columns.end())
        return unknown(TM_TEXT("report", "the table %1 has no column “%2”; it has %3")
                           .with(table.id)
                           .with(key.column)
                           .with(listed(table.columns, [](const TableColumn& c) { return c.id; })));
    const auto row = rowOf(table, key.row);
    const auto index = static_cast<std::size_t>(column - table.columns.begin());
    if (!row || index >= table.rows[*row].size())
        return missing(TM_TEXT("report", "the table %1 has no row “%2”").with(table.id).with(key.row));
    return fromCell(table.rows[*row][index], *column, key.written);
}

} // namespace

ValueSource::ValueSource(const StudyResults& results, const std::set<std::string>& known, Facts facts)
    : m_results(results), m_known(known), m_facts(std::move(facts))
{
}

const StudyOutput* ValueSource::output(const StudyRequest& request, Found& why) const
{
    if (m_replaced && request == *m_replaced && m_replacement->complete())
        return m_replacement;
    const auto it = m_results.find(request);
    if (!m_known.contains(request.study)) {
        why = unknown(TM_TEXT("report", "there is no study “%1”; there are %2")
                          .with(request.study)
                          .with(listed(m_known, [](const std::string& id) { return id; })));
        return nullptr;
    }
    if (it == m_results.end()) {
        why = missing(TM_TEXT("report", "the study %1 was not computed").with(written(request)));
        return nullptr;
    }
    if (!it->second) {
        why = it->second.error().code == ErrorCode::Usage ? unknown(it->second.error().text)
                                                          : missing(it->second.error().text);
        return nullptr;
    }
    if (!it->second->complete()) {
        Text wanted;
        for (const auto& input : it->second->missing)
            if (input.required)
                wanted = wanted.empty() ? input.wanted : TM_TEXT("report", "%1; %2").with(wanted).with(input.wanted);
        why = missing(TM_TEXT("report", "%1 lacks data: %2").with(request.study).with(std::move(wanted)));
        return nullptr;
    }
    return &*it->second;
}

Found ValueSource::fromStudy(const Key& key) const
{
    Found why;
    const std::string& study = key.request.study;
    if (key.parameter) {
        if (m_replaced && key.request == *m_replaced && m_replacement->params.contains(key.name))
            return fromParam(m_replacement->params.all().at(key.name));
        // Parameters are known also where the data are not.
        const auto it = m_results.find(key.request);
        if (it != m_results.end() && it->second && it->second->params.contains(key.name))
            return fromParam(it->second->params.all().at(key.name));
        if (const StudyOutput* found = output(key.request, why))
            return unknown(TM_TEXT("report", "%1 has no parameter “%2”; it has %3")
                               .with(study)
                               .with(key.name)
                               .with(listed(found->params.all(), [](const auto& param) { return param.first; })));
        return why;
    }
    const StudyOutput* found = output(key.request, why);
    if (!found)
        return why;
    const std::string id = study + '.' + key.name;
    if (!key.column.empty()) {
        const auto table = std::ranges::find(found->tables, id, &TableSpec::id);
        if (table != found->tables.end())
            return fromTable(*table, key);
        return unknown(
            TM_TEXT("report", "%1 has no table “%2”; it has %3")
                .with(study)
                .with(key.name)
                .with(listed(found->tables, [&](const TableSpec& spec) { return withoutStudy(spec.id, study); })));
    }
    if (const Metric* metric = found->metric(id))
        return fromMetric(*metric);
    for (const auto& verdict : found->verdicts)
        if (verdict.id == id || verdict.id == key.name)
            return fromVerdict(verdict);
    Found none = unknown(
        TM_TEXT("report", "%1 has no value “%2”; it has %3")
            .with(study)
            .with(key.name)
            .with(listed(found->metrics, [&](const Metric& metric) { return withoutStudy(metric.id, study); })));
    none.absent = true;
    // A study that lacks an optional input may leave out what rests on it.
    if (!found->missing.empty())
        none.state = Found::State::Missing;
    return none;
}

Found ValueSource::fromClaim(const Key& key) const
{
    if (!m_ledger)
        return missing(TM_TEXT("report", "the claims are not read yet"));
    const auto entry = std::ranges::find(*m_ledger, key.name, [](const LedgerEntry& e) { return e.claim.id; });
    if (entry == m_ledger->end())
        return unknown(TM_TEXT("report", "there is no claim “%1”").with(key.name));
    if (entry->later)
        return missing(
            TM_TEXT("report", "the claim %1 became public on %2 only").with(key.name).with(entry->claim.known));
    Found found;
    found.claim = &*entry;
    found.number = entry->claim.value;
    found.token = claimToken(entry->verdict);
    return found;
}

Found ValueSource::fromReport(const Key& key) const
{
    Found found;
    if (key.name == "as_of") {
        found.time = m_facts.asOf;
        found.date = asOfDate(m_facts.asOf);
        found.words = textOf(DateArg{*found.date, DateStyle::Long});
        found.token = isoDate(*found.date);
        return found;
    }
    if (key.name == "digest") {
        found.words = verbatim(m_facts.digest);
        found.token = m_facts.digest;
        return found;
    }
    return unknown(TM_TEXT("report", "there is no “%1”; there are %2")
                       .with("report." + key.name)
                       .with(std::string{"report.as_of, report.digest"}));
}

Found ValueSource::find(const Key& key) const
{
    switch (key.kind) {
    case KeyKind::Claim:
        return fromClaim(key);
    case KeyKind::Report:
        return fromReport(key);
    case KeyKind::Study:
    case KeyKind::Reference:
        break;
    }
    return fromStudy(key);
}

Result<Comparable> ValueSource::comparable(const Key& key) const
{
    const Found found = find(key);
    if (found.state == Found::State::Unknown && !found.absent)
        return fail(ErrorCode::NotFound, found.reason);
    if (found.state != Found::State::Present)
        return Comparable{};
    if (std::isfinite(found.number) && key.column != "verdict")
        return Comparable{found.number};
    return Comparable{found.token};
}

} // namespace tidemark::report

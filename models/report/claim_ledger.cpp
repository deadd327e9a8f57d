// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/claim_ledger.h"

#include "models/figure/cell_text.h"

#include <algorithm>
#include <cmath>

namespace tidemark::report {

namespace {

LedgerEntry unmeasured(const Claim& claim, Text why)
{
    LedgerEntry entry{.claim = claim};
    entry.why = std::move(why);
    return entry;
}

void judgeNumber(LedgerEntry& entry, const ClaimMeasure& measure, const Found& found)
{
    entry.measured = found.number * measure.factor;
    entry.difference = entry.measured - entry.claim.value;
    const double half = 0.5 * std::pow(10.0, -shownDecimals(entry.claim.value));
    const double tolerance = std::isfinite(measure.tolerance) ? measure.tolerance : half;
    // A hair of room, since both sides are decimal numbers held in binary.
    const double room = 1e-9 * std::max(1.0, std::abs(entry.claim.value));
    entry.verdict = std::abs(entry.difference) <= tolerance + room ? ClaimVerdict::Agrees : ClaimVerdict::Conflicts;
}

void judgeWords(LedgerEntry& entry, const ClaimMeasure& measure, const Found& found)
{
    entry.measuredWords = found.words;
    if (measure.expected.empty() || found.token == "no_data") {
        entry.why = TM_TEXT("report", "said in words");
        return;
    }
    entry.verdict = found.token == measure.expected ? ClaimVerdict::Agrees : ClaimVerdict::Conflicts;
}

LedgerEntry judged(const Claim& claim, const ClaimMeasure* measure, const ValueSource& values)
{
    if (claim.known > asOfDate(values.facts().asOf)) {
        auto entry = unmeasured(claim, TM_TEXT("report", "public only later"));
        entry.later = true;
        return entry;
    }
    if (!measure || measure->key.empty())
        return unmeasured(claim, TM_TEXT("report", "nothing here measures it"));
    const auto binding = parseBinding(QString::fromStdString(measure->key));
    if (!binding)
        return unmeasured(claim, binding.error().text);
    const Found found = values.find(binding->key);
    LedgerEntry entry{.claim = claim, .key = measure->key};
    if (found.state != Found::State::Present) {
        entry.why = found.reason;
        return entry;
    }
    if (std::isfinite(claim.value) && std::isfinite(found.number))
        judgeNumber(entry, *measure, found);
    else
        judgeWords(entry, *measure, found);
    return entry;
}

struct UnitWords
{
    std::string_view unit;
    Text words;
    double chineseFactor; ///< Chinese counts in 万 and 亿
};

const std::vector<UnitWords>& unitTable()
{
    static const std::vector<UnitWords> table{
        {"%", textOf(std::string{}), 1},
        {"USD", TM_TEXT("report", "%1 USD"), 1},
        {"million USD", TM_TEXT("report", "%1 million USD"), 100},
        {"bn USD", TM_TEXT("report", "%1 bn USD"), 10},
        {"trillion USD", TM_TEXT("report", "%1 trillion USD"), 1},
        {"bn shares", TM_TEXT("report", "%1 bn shares"), 10},
        {"thousand persons", TM_TEXT("report", "%1 thousand"), 0.1},
        {"index points", TM_TEXT("report", "%1 points"), 1},
        {"count", TM_TEXT("report", "%1 cases"), 1},
    };
    return table;
}

} // namespace

std::string claimToken(ClaimVerdict verdict)
{
    switch (verdict) {
    case ClaimVerdict::Agrees:
        return "agrees";
    case ClaimVerdict::Conflicts:
        return "conflicts";
    case ClaimVerdict::Unmeasured:
        break;
    }
    return "unmeasured";
}

Text claimVerdictText(ClaimVerdict verdict)
{
    switch (verdict) {
    case ClaimVerdict::Agrees:
        return TM_TEXT("report", "agrees");
    case ClaimVerdict::Conflicts:
        return TM_TEXT("report", "conflicts");
    case ClaimVerdict::Unmeasured:
        break;
    }
    return TM_TEXT("report", "not measurable");
}

std::vector<LedgerEntry> buildLedger(const std::vector<Claim>& claims, const std::vector<ClaimMeasure>& measures,
                                     const OwnClaims& own, const ValueSource& values)
{
    const auto measureOf = [&](const std::string& id) -> const ClaimMeasure* {
        for (const auto* list : {&own.measures, &measures})
            if (const auto it = std::ranges::find(*list, id, &ClaimMeasure::claim); it != list->end())
                return &*it;
        return nullptr;
    };
    std::vector<LedgerEntry> ledger;
    for (const auto& claim : claims) {
        const auto replaced = std::ranges::find(own.claims, claim.id, &Claim::id);
        const bool mine = replaced != own.claims.end();
        ledger.push_back(judged(mine ? *replaced : claim, measureOf(claim.id), values));
        ledger.back().own = mine;
    }
    for (const auto& claim : own.claims) {
        if (std::ranges::find(claims, claim.id, &Claim::id) != claims.end())
            continue;
        ledger.push_back(judged(claim, measureOf(claim.id), values));
        ledger.back().own = true;
    }
    return ledger;
}

Text claimAmount(double value, const std::string& unit, int decimals, Sign sign, Language language)
{
    if (unit == "%")
        return textOf(NumberArg{value / 100, {Unit::Percent, decimals, sign, true}});
    const auto row = std::ranges::find(unitTable(), unit, &UnitWords::unit);
    if (row == unitTable().end())
        return textOf(NumberArg{value, {Unit::None, decimals, sign, true}});
    const double factor = language == Language::Chinese ? row->chineseFactor : 1;
    const int shift = factor == 100 ? 2 : factor == 10 ? 1 : factor == 0.1 ? -1 : 0;
    Text text = row->words;
    return std::move(text).with(value * factor, {Unit::None, std::max(0, decimals - shift), sign, true});
}

Text claimValueText(const LedgerEntry& entry, Language language)
{
    const Claim& claim = entry.claim;
    if (!std::isfinite(claim.value))
        return verbatim(saidIn(claim, language));
    return claimAmount(claim.value, claim.unit, shownDecimals(claim.value), Sign::Negative, language);
}

Text measuredText(const LedgerEntry& entry, Language language)
{
    if (!std::isfinite(entry.measured))
        return entry.measuredWords.empty() ? verbatim("—") : entry.measuredWords;
    const int decimals = std::clamp(shownDecimals(entry.claim.value), entry.claim.unit == "%" ? 1 : 0, 2);
    return claimAmount(entry.measured, entry.claim.unit, decimals, Sign::Negative, language);
}

Text differenceText(const LedgerEntry& entry, Language language)
{
    if (!std::isfinite(entry.difference))
        return verbatim("—");
    const int decimals = std::clamp(shownDecimals(entry.claim.value), entry.claim.unit == "%" ? 1 : 0, 2);
    if (entry.claim.unit == "%")
        return textOf(NumberArg{entry.difference / 100, {Unit::PercentPoint, decimals, Sign::Always, true}});
    return claimAmount(entry.difference, entry.claim.unit, decimals, Sign::Always, language);
}

Text sourceText(const std::string& source)
{
    if (source == "report outline")
        return TM_TEXT("report", "report outline");
    if (source == "public daily data")
        return TM_TEXT("report", "public daily data");
    if (source == "desk text quoted in the press")
        return TM_TEXT("report", "desk text quoted in the press");
    return verbatim(source);
}

std::string saidIn(const Claim& claim, Language language)
{
    const auto& first = language == Language::Chinese ? claim.saidZh : claim.saidEn;
    return first.empty() ? (language == Language::Chinese ? claim.saidEn : claim.saidZh) : first;
}

TableSpec ledgerTable(const std::vector<LedgerEntry>& ledger, std::string_view section, Language language)
{
    TableSpec table;
    table.id = "claims";
    table.title = TM_TEXT("report", "What was said, and what the data say");
    table.columns = {{"section", TM_TEXT("report", "Section"), {}, false},
                     {"claim", TM_TEXT("report", "Claim"), {}, false},
                     {"value", TM_TEXT("report", "Said"), {}, true},
                     {"measured", TM_TEXT("report", "Measured"), {}, true},
                     {"difference", TM_TEXT("report", "Difference"), {}, true},
                     {"verdict", TM_TEXT("report", "Verdict"), {}, false},
                     {"source", TM_TEXT("report", "Source"), {}, false}};
    for (const auto& entry : ledger) {
        const std::string& number = entry.claim.section;
        const bool wanted = section.empty() || number == section || number.starts_with(std::string{section} + '.');
        if (!wanted || entry.later)
            continue;
        const bool amount = std::isfinite(entry.claim.value);
        table.rows.push_back({verbatim(number), verbatim(saidIn(entry.claim, language)),
                              amount ? claimValueText(entry, language) : verbatim("—"), measuredText(entry, language),
                              differenceText(entry, language), claimVerdictText(entry.verdict),
                              sourceText(entry.claim.source)});
    }
    table.note =
        TM_TEXT("report", "A claim agrees when the measured value, in its unit, lies within half of its last digit or "
                          "the tolerance the ledger names.");
    return table;
}

} // namespace tidemark::report

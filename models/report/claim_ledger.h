// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/claim.h"
#include "models/figure/table_spec.h"
#include "models/report/value_source.h"

namespace tidemark::report {

enum class ClaimVerdict { Agrees, Conflicts, Unmeasured };

/// `agrees`, `conflicts`, `unmeasured`: what conditions compare with.
[[nodiscard]] std::string claimToken(ClaimVerdict verdict);
[[nodiscard]] Text claimVerdictText(ClaimVerdict verdict);

/// What measures a claim.
struct ClaimMeasure
{
    std::string claim;
    std::string key;      ///< `volatility_gamma.level`
    double factor = 1;    ///< measured value × factor is in the claim's unit
    double tolerance = 0; ///< in the claim's unit; NaN: half a unit of the last digit said
    std::string expected; ///< for a claim in words: `fired`, `not_fired`, or the words the key gives
};

/// One claim against the data.
struct LedgerEntry
{
    Claim claim;
    bool own = false;   ///< the strategist's, not the program's
    bool later = false; ///< became public after the as-of: neither measured nor cited
    std::string key;    ///< of the measurement; empty: nothing measures it
    double measured = std::numeric_limits<double>::quiet_NaN();   ///< in the claim's unit
    Text measuredWords;                                           ///< of a claim in words
    double difference = std::numeric_limits<double>::quiet_NaN(); ///< measured less claimed
    ClaimVerdict verdict = ClaimVerdict::Unmeasured;
    Text why;                            ///< unmeasured: the reason
    std::vector<std::string> paragraphs; ///< ids of the blocks that cite it
};

/// What the strategist adds to the ledger: claims, and measures that stand before the program's own.
struct OwnClaims
{
    std::vector<Claim> claims;
    std::vector<ClaimMeasure> measures;
};

/// Reads `claim,key,factor,tolerance,expected`, the header first. Errors: Parse with the line.
[[nodiscard]] Result<std::vector<ClaimMeasure>> parseMeasures(std::string_view csv);
/// The measures that belong to the program. Errors: as parseMeasures; NotFound.
[[nodiscard]] Result<std::vector<ClaimMeasure>> builtinMeasures();

/// The strategist's claims as they are kept in the store (Store::value of kOwnClaimsKey), and back. Errors: Parse.
inline constexpr std::string_view kOwnClaimsKey = "report.claims";
[[nodiscard]] Result<OwnClaims> parseOwnClaims(std::string_view json);
[[nodiscard]] std::string ownClaimsJson(const OwnClaims& own);

/// Holds every claim against what the studies measured. A claim of the strategist's with the id of one of the program's replaces it.
[[nodiscard]] std::vector<LedgerEntry> buildLedger(const std::vector<Claim>& claims,
                                                   const std::vector<ClaimMeasure>& measures, const OwnClaims& own,
                                                   const ValueSource& values);

/// A value in a claim's unit, as it is said in each language: `500 万美元`, `5 million USD`.
[[nodiscard]] Text claimAmount(double value, const std::string& unit, int decimals, Sign sign, Language language);
/// What the claim says, as a value; its words where it has none.
[[nodiscard]] Text claimValueText(const LedgerEntry& entry, Language language);
[[nodiscard]] Text measuredText(const LedgerEntry& entry, Language language);
[[nodiscard]] Text differenceText(const LedgerEntry& entry, Language language);
/// A source as it is shown: kinds of sources in the language of the report, names as they are.
[[nodiscard]] Text sourceText(const std::string& source);
[[nodiscard]] std::string saidIn(const Claim& claim, Language language);

/// The ledger as a table; entries of sections that start with `section`, those not yet public left out.
[[nodiscard]] TableSpec ledgerTable(const std::vector<LedgerEntry>& ledger, std::string_view section,
                                    Language language);

} // namespace tidemark::report

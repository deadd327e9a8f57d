// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_texts.h"

namespace tidemark::report {

/// What the report says of a study in its appendix, and where the study belongs when no text places it.
struct StudyInfo
{
    std::string id;
    Text title;
    Text method;
    Text formula;
    Text definition;
    std::string section; ///< `2.1.2`; empty: only where a text asks for it
};

struct ReportOptions
{
    Language language = Language::Chinese;
    TimePoint asOf{};
    QString title;    ///< empty: the outline's
    QString subtitle; ///< empty: the outline's
    QString organisation;
    QString author;
    bool allowMissing = false; ///< a slot without data says so instead of stopping the report
    std::set<std::string>
        leftOut; ///< parts, chapters, sections (`4`, `2.1`, `2.1.3`), figures (`cta_levels/placebo`), `appendix`
    bool unplacedFigures = true; ///< studies that no text places give their first figure to their section
};

/// Everything a report is made of.
struct ReportInput
{
    ReportOptions options;
    ReportTexts texts;
    StudyResults results;
    std::vector<StudyInfo> studies; ///< in the order of the report
    std::vector<Claim> claims;      ///< all, also those that became public later
    std::vector<ClaimMeasure> measures;
    OwnClaims own;
    std::string digest; ///< of the data state
    QString program;    ///< name and version, for the colophon
};

struct Assembly
{
    ReportDocument document;
    std::vector<Problem> problems; ///< in the order of the report
    std::vector<LedgerEntry> ledger;

    /// The problems that stop an export: errors of the text, and missing data unless that is allowed.
    [[nodiscard]] std::vector<const Problem*> blocking(bool allowMissing) const;
};

/// What a report of these texts needs computed: the requests of the texts and the ledger, and of studies that no text places.
[[nodiscard]] std::set<StudyRequest> requestsOf(const ReportTexts& texts, const std::vector<StudyInfo>& studies,
                                                const std::vector<ClaimMeasure>& measures, const OwnClaims& own);

/// The ids that keys may name: every study, and series.
[[nodiscard]] std::set<std::string> knownStudies(const ReportInput& input);

/// Puts the report together. Pure: the same input gives the same value. It never fails; what is wrong is among the problems, and in the
/// document the mark of missing data.
[[nodiscard]] Assembly assembleReport(const ReportInput& input);

} // namespace tidemark::report

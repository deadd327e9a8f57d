// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/claim.h"
#include "models/figure/study_request.h"
#include "models/report/condition.h"
#include "models/report/key.h"

#include <limits>
#include <set>

namespace tidemark::report {

struct LedgerEntry;

/// What a key stands for.
struct Found
{
    enum class State {
        Present,
        Missing, ///< the data cannot give it; `reason` says why
        Unknown  ///< nobody knows the key; `reason` says what there is
    };
    State state = State::Present;
    double number = std::numeric_limits<double>::quiet_NaN();
    NumberFormat format;
    Text words; ///< shown in place of the number
    std::optional<Date> date;
    std::optional<TimePoint> time;
    std::string token; ///< compares with words: `fired`, `agrees`; else the words in English
    Text reason;
    bool absent = false; ///< Unknown: the study is known and ran, but gave no such value
    const Metric* metric = nullptr;
    const Verdict* verdict = nullptr;
    const LedgerEntry* claim = nullptr;
};

/// Answers keys from computed studies. Keeps references: what it is made of must outlive it.
class ValueSource
{
public:
    struct Facts
    {
        TimePoint asOf{};
        std::string digest;
    };
    /// `known`: the ids of every study there is.
    ValueSource(const StudyResults& results, const std::set<std::string>& known, Facts facts);

    /// Answers `request` from `output` instead of the results. Both must outlive it.
    void replace(const StudyRequest& request, const StudyOutput& output)
    {
        m_replaced = &request;
        m_replacement = &output;
    }
    void setLedger(const std::vector<LedgerEntry>* ledger) { m_ledger = ledger; }

    [[nodiscard]] Found find(const Key& key) const;
    /// What a condition compares; nothing where a study that ran gave no such value. Errors: NotFound for an unknown key.
    [[nodiscard]] Result<Comparable> comparable(const Key& key) const;
    /// The output of a request; nothing and a reason where it is unknown, failed, or lacks required data.
    [[nodiscard]] const StudyOutput* output(const StudyRequest& request, Found& why) const;

    [[nodiscard]] const Facts& facts() const { return m_facts; }

private:
    [[nodiscard]] Found fromStudy(const Key& key) const;
    [[nodiscard]] Found fromClaim(const Key& key) const;
    [[nodiscard]] Found fromReport(const Key& key) const;

    const StudyResults& m_results;
    const std::set<std::string>& m_known;
    Facts m_facts;
    const std::vector<LedgerEntry>* m_ledger = nullptr;
    const StudyRequest* m_replaced = nullptr;
    const StudyOutput* m_replacement = nullptr;
};

} // namespace tidemark::report

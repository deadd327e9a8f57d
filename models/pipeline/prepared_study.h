// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "models/studies/study.h"

#include <memory>

namespace tidemark {

/// A study with its inputs found, read and cut once, so that other parameters of the same inputs cost no more than the study itself.
/// Never changes: any thread may run it, several at a time. The study must outlive it.
class PreparedStudy
{
public:
    [[nodiscard]] const Study& study() const { return *m_study; }
    [[nodiscard]] TimePoint asOf() const { return m_inputs.asOf; }
    /// What the study asked for, and what was found of it.
    [[nodiscard]] const std::vector<InputSpec>& specs() const { return m_specs; }
    [[nodiscard]] const StudyInputs& inputs() const { return m_inputs; }

    /// Whether the study reads the same inputs with these parameters. Precondition: the study's parameters, in their ranges.
    [[nodiscard]] bool serves(const ParamValues& params) const;

    /// What runStudy() gives for these parameters. Errors: Usage, for parameters the study does not have or take; Precondition, when it
    /// would read other inputs; those of the study; Cancelled.
    [[nodiscard]] Result<StudyOutput> run(const ParamValues& params, const Progress& progress) const;

private:
    friend Result<std::shared_ptr<const PreparedStudy>> prepareStudy(const Study& study, const ParamValues& params,
                                                                     const Store& store, TimePoint asOf,
                                                                     const Progress& progress);
    const Study* m_study = nullptr;
    std::vector<InputSpec> m_specs;
    StudyInputs m_inputs;
    std::vector<UsedInput> m_used;
    std::vector<MissingInput> m_missing;
    std::string m_addedDays; ///< that the user added to calendars, as one text
};
using PreparedStudyPtr = std::shared_ptr<const PreparedStudy>;

/// Finds what the study reads with `params`, cut at `asOf` so that nothing later leaks in. Errors: Usage, as for run(); those of the
/// store; Cancelled.
[[nodiscard]] Result<PreparedStudyPtr> prepareStudy(const Study& study, const ParamValues& params, const Store& store,
                                                    TimePoint asOf, const Progress& progress);

} // namespace tidemark

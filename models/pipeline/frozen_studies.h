// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pipeline/prepared_study.h"

#include <mutex>

namespace tidemark {

/// Runs studies on one store that does not change, as of one instant, over and over: what a study reads is kept until it asks for
/// something else, so that the store is opened and read for the first run alone. Safe from any thread.
class FrozenStudies
{
public:
    FrozenStudies(QString storePath, TimePoint asOf) : m_storePath(std::move(storePath)), m_asOf(asOf) {}

    /// The study with its inputs. Errors: those of the store and of prepareStudy().
    [[nodiscard]] Result<PreparedStudyPtr> prepared(const Study& study, const ParamValues& params,
                                                    const Progress& progress);
    /// Errors: those of prepared() and of the study.
    [[nodiscard]] Result<StudyOutput> run(const Study& study, const ParamValues& params, const Progress& progress);

private:
    /// Studies kept: the slide shown, its neighbours, and one more.
    static constexpr std::size_t kKept = 4;

    const QString m_storePath;
    const TimePoint m_asOf;
    std::mutex m_mutex;
    std::vector<PreparedStudyPtr> m_kept; ///< latest used first
};

} // namespace tidemark

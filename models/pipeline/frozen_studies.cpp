// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/frozen_studies.h"

#include <algorithm>

namespace tidemark {

Result<PreparedStudyPtr> FrozenStudies::prepared(const Study& study, const ParamValues& params,
                                                 const Progress& progress)
{
    {
        const std::scoped_lock guard(m_mutex);
        const auto found = std::ranges::find_if(
            m_kept, [&](const PreparedStudyPtr& kept) { return &kept->study() == &study && kept->serves(params); });
        if (found != m_kept.end()) {
            std::rotate(m_kept.begin(), found, found + 1);
            return m_kept.front();
        }
    }
    const auto store = Store::open(m_storePath, OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    auto made = prepareStudy(study, params, **store, m_asOf, progress);
    if (!made)
        return made;
    const std::scoped_lock guard(m_mutex);
    m_kept.insert(m_kept.begin(), *made);
    m_kept.resize(std::min(m_kept.size(), kKept));
    return made;
}

Result<StudyOutput> FrozenStudies::run(const Study& study, const ParamValues& params, const Progress& progress)
{
    const auto ready = prepared(study, params, progress);
    if (!ready)
        return tl::unexpected(ready.error());
    return (*ready)->run(params, progress);
}

} // namespace tidemark

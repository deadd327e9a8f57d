// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/live/what_if.h"

#include <algorithm>

namespace tidemark {

bool WhatIfRecord::note(WhatIf whatIf)
{
    const auto found = std::ranges::find_if(m_all, [&](const WhatIf& known) {
        return known.visit == whatIf.visit && known.slide == whatIf.slide && known.param == whatIf.param;
    });
    if (whatIf.to == whatIf.from) {
        if (found == m_all.end())
            return false;
        m_all.erase(found);
        return true;
    }
    if (found == m_all.end()) {
        m_all.push_back(std::move(whatIf));
        return true;
    }
    if (found->to == whatIf.to && found->headline == whatIf.headline && found->asked == whatIf.asked)
        return false;
    *found = std::move(whatIf);
    return true;
}

} // namespace tidemark

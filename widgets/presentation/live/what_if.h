// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text.h"
#include "models/figure/study_request.h"

#include <QString>

#include <vector>

namespace tidemark {

/// “What if”: a parameter that was moved during the talk, and what the slide said then.
struct WhatIf
{
    std::string slide;
    std::string section;
    StudyRequest asked; ///< the slide's request with the moved parameters
    std::string param;  ///< its id
    Text parameter;     ///< its label
    std::string from;   ///< as the command line writes values
    std::string to;
    QString headline;                 ///< of the slide with the parameter moved
    std::vector<std::string> metrics; ///< of its numbers, those that moved: `cta_levels.distance_pct`
    int visit = 0;                    ///< counts the slides gone to
};

/// What was tried in a meeting: the last value of each parameter in each visit to a slide.
class WhatIfRecord
{
public:
    /// In place of what that visit had of the parameter; taken out when `to` is `from` again. Whether anything changed.
    bool note(WhatIf whatIf);
    [[nodiscard]] const std::vector<WhatIf>& all() const { return m_all; }

private:
    std::vector<WhatIf> m_all; ///< in the order they were first tried
};

} // namespace tidemark

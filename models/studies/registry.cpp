// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/registry.h"

#include <algorithm>
#include <tuple>

namespace tidemark {

namespace study_makers {
#define STUDY(name) Study name();
#include "models/studies/studies.def"
#undef STUDY
Study series();
} // namespace study_makers

const std::vector<Study>& studies()
{
    static const std::vector<Study> all = [] {
        std::vector<Study> list{
#define STUDY(name) study_makers::name(),
#include "models/studies/studies.def"
#undef STUDY
        };
        std::ranges::stable_sort(list, {}, [](const Study& s) { return std::tuple{s.report.part, s.report.order}; });
        return list;
    }();
    return all;
}

const Study* findStudy(std::string_view id)
{
    static const Study series = study_makers::series();
    if (id == series.id)
        return &series;
    const auto it = std::ranges::find(studies(), id, &Study::id);
    return it == studies().end() ? nullptr : &*it;
}

} // namespace tidemark

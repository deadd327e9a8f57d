// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/studies/reversal_history/analysis.h"

namespace tidemark::reversal_history {

/// A published number beside what the screen gives, and what explains them.
struct Published
{
    std::string claim; ///< id of the claim
    Text what;
    double said = 0; ///< counts as they are, returns as fractions
    double found = 0;
    NumberFormat format;
    bool comparable = true; ///< published for the definition in force
    bool agrees = false;    ///< to the last digit printed
    Text explanation;
    std::string source;
};

/// The claims `cases.*` against the analysis; those that had not been made by the as-of are left out.
[[nodiscard]] std::vector<Published> comparePublished(const Analysis& analysis, std::span<const Claim> claims);

/// The comparison of one claim, or nullptr.
[[nodiscard]] const Published* publishedOf(std::span<const Published> rows, std::string_view claim);

} // namespace tidemark::reversal_history

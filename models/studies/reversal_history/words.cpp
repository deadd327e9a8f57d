// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/reversal_history/report.h"

namespace tidemark::reversal_history {

Text horizonName(int horizon) { return verbatim("T+" + std::to_string(horizon)); }

Text horizonWords(int horizon)
{
    switch (horizon) {
    case 1:
        return TM_TEXT("reversal_history", "the next day");
    case 5:
        return TM_TEXT("reversal_history", "a week later");
    case kMonth:
        return TM_TEXT("reversal_history", "a month later");
    default:
        return TM_TEXT("reversal_history", "after %1 trading days").with(std::int64_t{horizon});
    }
}

Text ruleWords(const Definition& definition)
{
    return definition.rule == quant::ReversalRule::OpenAbove
               ? TM_TEXT("reversal_history", "opened at least %1 up").with(definition.threshold, percent(2))
               : TM_TEXT("reversal_history", "traded at least %1 up").with(definition.threshold, percent(2));
}

Text quartileWords(quant::QuantileRule rule)
{
    return rule == quant::QuantileRule::R6 ? TM_TEXT("reversal_history", "quartile rule R-6 (as Word draws them)")
                                           : TM_TEXT("reversal_history", "quartile rule R-7 (as Excel and numpy)");
}

Text bootstrapWords(const HorizonResult& result)
{
    const auto size = static_cast<std::int64_t>(result.bootstrap.resamples);
    if (result.bootstrap.exact)
        return TM_TEXT("reversal_history", "percentile bootstrap, exact: all %1 different resamples").with(size);
    return TM_TEXT("reversal_history", "percentile bootstrap, B = %1, seed %2")
        .with(size)
        .with(std::to_string(result.bootstrap.seed));
}

} // namespace tidemark::reversal_history

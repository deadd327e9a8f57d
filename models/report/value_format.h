// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/value_source.h"
#include "models/text/to_qt.h"

namespace tidemark::report {

/// A value as it stands in the text. `format`: the words after the bars of its binding; none: as the study formats it.
/// Errors: Parse for a format nobody knows or that the value does not have; NoData for a value that is not there.
/// Precondition: `found` is present.
[[nodiscard]] Result<QString> formatted(const Found& found, const std::vector<std::string>& format,
                                        const Translator& translator);

/// Whether the format prints nothing and cites alone.
[[nodiscard]] bool citesOnly(const std::vector<std::string>& format);

} // namespace tidemark::report

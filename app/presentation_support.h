// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/live/story_source.h"
#include "widgets/presentation/presentation_options.h"

#include <QByteArray>

namespace tidemark {

/// What a presentation reads its report with: the same as an export's.
[[nodiscard]] decltype(PresentationEnvironment::readReport) presentationReport();

/// Screen and window as they were chosen last: they belong to the machine. What cannot be read leaves the usual.
[[nodiscard]] QByteArray optionsToRemember(const PresentationOptions& options);
[[nodiscard]] PresentationOptions rememberedOptions(const QByteArray& json);

/// What somebody who started a presentation had been told about its story, in a few digits; empty when there was nothing to tell. Numbers
/// inside the sentences do not count, so that another day's data are no news.
[[nodiscard]] std::string problemsSeen(const report::Story& story);
inline constexpr std::string_view kSeenProblemsKey = "presentation.seen";

} // namespace tidemark

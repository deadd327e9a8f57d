// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an archive: nothing outside memory, nothing beyond the limits.
#include "tests/fuzz/fuzz.h"

#include "models/import/archive.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace tidemark;
    const auto bytes = fuzz::textOf(data, size);
    const importing::ArchiveLimits limits{.entryBytes = 1U << 20, .ratio = 20, .ratioFrom = 1U << 16, .entries = 16};
    const auto status = importing::readArchive(
        bytes, limits, Progress{}, [](const std::string&) { return true; },
        [&](const std::string& name, const std::string& content) -> Status {
            fuzz::require(content.size() <= limits.entryBytes, "an entry keeps to its limit");
            fuzz::require(!name.empty() && name.front() != '/' && name.find("../") != 0, "a name stays inside");
            return {};
        });
    fuzz::require(status.has_value() || !status.error().text.empty(), "an error says something");
    fuzz::check(importing::importBytes("a.zip", bytes, fuzz::options(), Progress{}));
    return 0;
}

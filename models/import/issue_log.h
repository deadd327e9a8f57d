// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_batch.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace tidemark::importing {

/// Collects what is said about the rows of one file, and counts rows: one row counts once however much is said of it.
class IssueLog
{
public:
    void refuse(std::int64_t line, std::string_view column, std::string_view seen, Text reason);
    void flag(std::int64_t line, std::string_view column, std::string_view seen, Text reason);
    /// An exact duplicate that was left out.
    void merge(std::int64_t line, Text reason);
    /// Something a reader should know that is no fault.
    void note(std::int64_t line, Text text);

    /// What another log has of later lines; its lines are counted from `shift` on.
    void add(IssueLog&& later, std::int64_t shift);

    void take(std::int64_t rows) { m_taken += rows; }

    [[nodiscard]] std::int64_t taken() const { return m_taken; }
    [[nodiscard]] std::int64_t flagged() const { return m_flagged; }
    [[nodiscard]] std::int64_t refused() const { return m_refused; }
    [[nodiscard]] std::int64_t merged() const { return m_merged; }
    /// The first refusal, or nullptr.
    [[nodiscard]] const Issue* firstRefusal() const;

    /// All issues by line; what was said of the whole file comes first. At most a hundred thousand, the rest as a count.
    [[nodiscard]] std::vector<Issue> issues() &&;

private:
    void add(IssueKind kind, std::int64_t line, std::string_view column, std::string_view seen, Text reason);

    std::vector<Issue> m_issues;
    std::int64_t m_taken = 0;
    std::int64_t m_flagged = 0;
    std::int64_t m_refused = 0;
    std::int64_t m_merged = 0;
    std::int64_t m_lastFlagged = -1;
    std::int64_t m_lastRefused = -1;
    std::int64_t m_left = 0;
};

/// At most 80 characters of `text`, whole UTF-8 characters, control characters as spaces.
[[nodiscard]] std::string excerpt(std::string_view text);

} // namespace tidemark::importing

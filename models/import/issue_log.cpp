// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/issue_log.h"

#include <algorithm>

namespace tidemark::importing {

namespace {
constexpr std::size_t kMostIssues = 100'000;
constexpr std::size_t kSeenLength = 80;
} // namespace

std::string excerpt(std::string_view text)
{
    std::string out;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool starts = (byte & 0xC0U) != 0x80U;
        if (starts && ++characters > kSeenLength) {
            out += "…";
            break;
        }
        out += byte < 0x20 || byte == 0x7F ? ' ' : text[i];
    }
    return out;
}

void IssueLog::add(IssueKind kind, std::int64_t line, std::string_view column, std::string_view seen, Text reason)
{
    if (m_issues.size() >= kMostIssues) {
        ++m_left;
        return;
    }
    m_issues.push_back({kind, line, std::string{column}, excerpt(seen), std::move(reason)});
}

void IssueLog::refuse(std::int64_t line, std::string_view column, std::string_view seen, Text reason)
{
    m_refused += line != m_lastRefused ? 1 : 0;
    m_lastRefused = line;
    add(IssueKind::Refused, line, column, seen, std::move(reason));
}

void IssueLog::flag(std::int64_t line, std::string_view column, std::string_view seen, Text reason)
{
    m_flagged += line != m_lastFlagged ? 1 : 0;
    m_lastFlagged = line;
    add(IssueKind::Flagged, line, column, seen, std::move(reason));
}

void IssueLog::merge(std::int64_t line, Text reason)
{
    ++m_merged;
    add(IssueKind::Merged, line, {}, {}, std::move(reason));
}

void IssueLog::note(std::int64_t line, Text text) { add(IssueKind::Note, line, {}, {}, std::move(text)); }

void IssueLog::add(IssueLog&& later, std::int64_t shift)
{
    m_taken += later.m_taken;
    m_flagged += later.m_flagged;
    m_refused += later.m_refused;
    m_merged += later.m_merged;
    m_left += later.m_left;
    for (auto& issue : later.m_issues) {
        if (m_issues.size() >= kMostIssues) {
            ++m_left;
            continue;
        }
        issue.line += shift;
        m_issues.push_back(std::move(issue));
    }
}

const Issue* IssueLog::firstRefusal() const
{
    const Issue* first = nullptr;
    for (const auto& issue : m_issues)
        if (issue.kind == IssueKind::Refused && (first == nullptr || issue.line < first->line))
            first = &issue;
    return first;
}

std::vector<Issue> IssueLog::issues() &&
{
    std::ranges::stable_sort(m_issues, {}, &Issue::line);
    if (m_left > 0)
        m_issues.push_back(
            {IssueKind::Note, 0, {}, {}, TM_TEXT("import", "%1 more remarks are not listed").with(m_left)});
    return std::move(m_issues);
}

} // namespace tidemark::importing

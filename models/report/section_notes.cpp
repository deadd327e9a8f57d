// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/section_notes.h"

#include "models/figure/cell_text.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace tidemark::report {

namespace {

constexpr int kMostEdits = 400;

void append(std::vector<DiffLine>& lines, DiffLine::Kind kind, const QStringList& texts, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i)
        lines.push_back({kind, texts[i]});
}

/// Myers' greedy search: the frontier of each number of edits is kept, and the way is read off backwards. Empty beyond kMostEdits.
std::vector<DiffLine> shortest(const QStringList& a, const QStringList& b)
{
    const int n = static_cast<int>(a.size());
    const int m = static_cast<int>(b.size());
    const int most = std::min(n + m, kMostEdits);
    std::vector<std::vector<int>> trace;
    std::vector<int> reach(static_cast<std::size_t>(2 * most + 3), 0);
    const auto at = [&](std::vector<int>& v, int k) -> int& { return v[static_cast<std::size_t>(k + most + 1)]; };
    for (int d = 0; d <= most; ++d) {
        trace.push_back(reach);
        for (int k = -d; k <= d; k += 2) {
            int x =
                k == -d || (k != d && at(reach, k - 1) < at(reach, k + 1)) ? at(reach, k + 1) : at(reach, k - 1) + 1;
            while (x < n && x - k < m && a[x] == b[x - k])
                ++x;
            at(reach, k) = x;
            if (x < n || x - k < m)
                continue;
            std::vector<DiffLine> lines;
            int px = n, py = m;
            for (int back = d; back >= 0; --back) {
                auto& before = trace[static_cast<std::size_t>(back)];
                const int diagonal = px - py;
                const bool down =
                    diagonal == -back || (diagonal != back && at(before, diagonal - 1) < at(before, diagonal + 1));
                const int from = back == 0 ? 0 : down ? at(before, diagonal + 1) : at(before, diagonal - 1);
                const int fromY = back == 0 ? 0 : from - (down ? diagonal + 1 : diagonal - 1);
                for (; px > from && py > fromY && px > 0 && py > 0 && a[px - 1] == b[py - 1]
                       && (back == 0 || px > from + (down ? 0 : 1) || py > fromY + (down ? 1 : 0));
                     --px, --py)
                    lines.push_back({DiffLine::Kind::Same, a[px - 1]});
                if (back == 0)
                    break;
                lines.push_back(down ? DiffLine{DiffLine::Kind::Added, b[py - 1]}
                                     : DiffLine{DiffLine::Kind::Removed, a[px - 1]});
                px = from;
                py = fromY;
            }
            std::ranges::reverse(lines);
            return lines;
        }
    }
    return {};
}

} // namespace

std::vector<DiffLine> compareTexts(const QString& before, const QString& after)
{
    QStringList a = before.split(u'\n');
    QStringList b = after.split(u'\n');
    std::vector<DiffLine> lines;
    qsizetype head = 0;
    while (head < std::min(a.size(), b.size()) && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < std::min(a.size(), b.size()) - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    append(lines, DiffLine::Kind::Same, a, 0, head);
    const QStringList middleA = a.mid(head, a.size() - head - tail);
    const QStringList middleB = b.mid(head, b.size() - head - tail);
    if (const auto middle = shortest(middleA, middleB); !middle.empty()) {
        lines.insert(lines.end(), middle.begin(), middle.end());
    } else {
        append(lines, DiffLine::Kind::Removed, middleA, 0, middleA.size());
        append(lines, DiffLine::Kind::Added, middleB, 0, middleB.size());
    }
    append(lines, DiffLine::Kind::Same, a, a.size() - tail, a.size());
    return lines;
}

std::vector<Completion> completions(const StudyResults& results, const std::vector<LedgerEntry>& ledger,
                                    Language language)
{
    std::vector<Completion> list;
    for (const auto& [request, result] : results) {
        if (!result || (!request.params.empty() && request.study != "series"))
            continue;
        const std::string prefix =
            request.study == "series" ? "series:" + request.params.at("instrument") + '.' : request.study + '.';
        const auto keyOf = [&](const std::string& id) { return prefix + id.substr(id.find('.') + 1); };
        for (const auto& metric : result->metrics)
            list.push_back({keyOf(metric.id), metric.label,
                            metric.words.empty() ? textOf(NumberArg{metric.value, metric.format}) : metric.words});
        for (const auto& verdict : result->verdicts)
            list.push_back({keyOf("." + verdict.id.substr(verdict.id.find('.') + 1)), verdict.rule, verdict.detail});
        for (const auto& [name, value] : result->params.all())
            if (request.study != "series")
                list.push_back({prefix + "params." + name, {}, verbatim(paramToString(value))});
    }
    for (const auto& entry : ledger)
        if (!entry.later)
            list.push_back(
                {"claim:" + entry.claim.id, verbatim(saidIn(entry.claim, language)), claimValueText(entry, language)});
    std::ranges::sort(list, {}, &Completion::key);
    return list;
}

Assembly previewSection(const ReportInput& input, const std::string& section, const QString& markdown)
{
    ReportInput one = input;
    one.options.unplacedFigures = false;
    one.texts.outline.parts = {{1, QStringLiteral("·"), 0, {{section, QStringLiteral("·"), {}}}}};
    one.texts = readTexts(std::move(one.texts.outline), {{section, "note " + section, markdown, true}});
    one.options.leftOut.insert("appendix");
    return assembleReport(one);
}

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/assemble.h"

#include <QJsonObject>

namespace tidemark::report {

/// `missing`, `unknown`, `syntax` … as the JSON says it.
[[nodiscard]] QString problemKindName(ProblemKind kind);
/// `zh/1.1.1.md, line 7: …`, as a person reads it.
[[nodiscard]] Text problemText(const Problem& problem);

/// The report as JSON: cover, headings, figures, tables, lengths, every bound number, the ledger, and what a person must know.
[[nodiscard]] QJsonObject reportJson(const Assembly& assembly, const Translator& translator);

/// The report as Markdown, figures by caption: for reading and comparing with a line-based tool.
[[nodiscard]] QByteArray reportMarkdown(const ReportDocument& document);

/// One number that differs between two reports.
struct ValueDifference
{
    std::string section;
    std::string key;
    QString before; ///< empty: only in the second
    QString after;  ///< empty: only in the first
    double change = std::numeric_limits<double>::quiet_NaN();
};

/// The numbers of a report as its JSON holds them. Errors: Parse when it is no such file.
[[nodiscard]] Result<std::vector<BoundValue>> valuesFromJson(const QByteArray& json);

/// Compares two reports number by number: the n-th use of a key in a section with the n-th in the other.
[[nodiscard]] std::vector<ValueDifference> compareValues(const std::vector<BoundValue>& before,
                                                         const std::vector<BoundValue>& after);
[[nodiscard]] TableSpec differenceTable(const std::vector<ValueDifference>& differences);

} // namespace tidemark::report

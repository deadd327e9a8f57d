// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/figure/study_request.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace tidemark::report {

enum class KeyKind {
    Study,     ///< `cta_levels.distance_pct`, `cta_levels(level=6500).stress[2].flow`, `series:VIX.close`
    Claim,     ///< `claim:depth.event`
    Reference, ///< `ref:figure cta_levels/candles`
    Report     ///< `report.as_of`
};

/// What a binding asks for.
struct Key
{
    KeyKind kind = KeyKind::Study;
    StudyRequest request;   ///< Study; also of figures and tables that are referred to
    std::string name;       ///< metric, parameter, verdict or table; claim id; `as_of`; `figure`, `table`, `section`
    bool parameter = false; ///< `name` is a parameter
    std::string row;        ///< `1`, `-1`, `date=2020-04-07`; empty: no cell
    std::string column;     ///< of the cell, or `rows`; `verdict` of a claim compared with a word
    std::string target;     ///< Reference: what it refers to, `cta_levels/candles`, `3.2.2`
    std::string written;    ///< as it stands in the text
};

/// A key and how it is shown.
struct Binding
{
    Key key;
    std::vector<std::string> format; ///< words after the bars: `percent`, `1`, `+`
};

/// Reads what stands between the braces. Errors: Parse, with what was expected.
[[nodiscard]] Result<Binding> parseBinding(QStringView text);

/// Reads `cta_levels(level=6500)` at the start of `text`; `rest` is what follows. Errors: Parse.
[[nodiscard]] Result<StudyRequest> parseRequest(QStringView text, QStringView& rest);

/// The request as it is written: `cta_levels(level=6500)`.
[[nodiscard]] std::string written(const StudyRequest& request);

/// Reads tokens of keys and conditions from left to right. Keeps a view: the text must outlive it.
class Scanner
{
public:
    explicit Scanner(QStringView text) : m_text(text) {}

    void skipBlanks();
    [[nodiscard]] bool atEnd();
    [[nodiscard]] QChar peek() const { return m_at < m_text.size() ? m_text[m_at] : QChar{}; }
    /// Takes `word` when it stands here.
    [[nodiscard]] bool take(QStringView word);
    /// Takes `word` when it stands here as a word of its own.
    [[nodiscard]] bool takeWord(QStringView word);
    /// Letters, digits and underscores, starting with a letter; empty when there are none here.
    [[nodiscard]] std::string identifier();
    /// Up to one of `stops`, which stays; a quoted text is taken whole, without its quotes.
    [[nodiscard]] std::string until(QStringView stops);
    [[nodiscard]] QStringView rest() const { return m_text.mid(m_at); }
    [[nodiscard]] Result<Key> key();
    [[nodiscard]] Result<StudyRequest> request();

private:
    [[nodiscard]] Result<Key> studyKey();

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace tidemark::report

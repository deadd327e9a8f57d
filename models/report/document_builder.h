// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/assemble.h"

namespace tidemark::report {

/// Puts blocks together: numbers figures, tables and footnotes, resolves references, counts characters. Keeps references to what it is
/// made of.
class DocumentBuilder
{
public:
    DocumentBuilder(const ReportInput& input, const ValueSource& values, std::vector<LedgerEntry>& ledger,
                    const Translator& translator);

    /// A heading of level 1 to 3. `part`: 1–4, else 0; it holds for what follows.
    void heading(int level, const std::string& number, const QString& text, int part);
    /// The text of a section, when there is one.
    void section(const std::string& number);
    /// The first figure of a study that no text places.
    void unplacedFigure(const StudyInfo& study);

    void paragraph(const std::string& section, Inlines text);
    void table(const std::string& section, Table table, Inlines caption);

    /// A sentence in the report's language.
    [[nodiscard]] QString words(const Text& text) const { return m_translator(text); }
    /// Resolves references and hands the document over. Call once, at the end.
    [[nodiscard]] Assembly finish();

    /// The requests whose figures, tables or values stand in the report.
    [[nodiscard]] const std::set<StudyRequest>& used() const { return m_used; }

private:
    void add(const Directive& directive, const SectionText& section, const std::map<QString, Inlines>& notes);
    void addFigure(const Directive& directive, const std::string& section, const std::string& file, Inlines caption);
    void addTable(const Directive& directive, const std::string& section, const std::string& file, Inlines caption);
    void addBlock(const std::string& section, decltype(Block::content) content);
    void missingBlock(const Directive& directive, const std::string& section, const std::string& file,
                      const Found& why);
    void markFootnotes(Inlines& text, const SectionText& section, const std::map<QString, Inlines>& notes);
    /// The claim a footnote cites that was not public yet at the as-of; nullptr when there is none.
    [[nodiscard]] const LedgerEntry* laterClaim(const QString& label) const;
    [[nodiscard]] std::optional<Inlines> noteText(const QString& label, const std::map<QString, Inlines>& notes) const;
    [[nodiscard]] Inlines captioned(const QString& label, Inlines caption, Simulation simulated) const;
    [[nodiscard]] std::string shortened(const QString& sources) const;
    [[nodiscard]] QString sourceLine(const FigureSpec& spec) const;
    void limitProblems(std::size_t from, const std::string& section, const std::string& file);
    void resolveReference(Run& run) const;
    void count(const QString& text);

    const ReportInput& m_input;
    const ValueSource& m_values;
    std::vector<LedgerEntry>& m_ledger;
    const Translator& m_translator;
    ReportDocument m_document;
    std::vector<Problem> m_problems;
    std::set<StudyRequest> m_used;
    std::map<std::string, int> m_places;                          ///< blocks so far, by section
    std::map<std::string, std::pair<QString, QString>> m_targets; ///< `figure cta_levels/candles` → words, anchor
    std::set<QString> m_usedNotes;                                ///< of the section at hand
    int m_part = 0;
    int m_figures = 0;
    int m_tables = 0;
};

} // namespace tidemark::report

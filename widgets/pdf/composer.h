// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pdf/flow.h"
#include "widgets/pdf/report_style.h"

namespace tidemark::pdf {

/// Turns the blocks of a document into chunks for the flow: what a heading keeps with it, where a paragraph may break, how a
/// table is ruled.
class Composer
{
public:
    /// All three must outlive the composer.
    Composer(const PageFormat& format, const ReportStyle& style, std::vector<Element>& elements);

    /// Adds the document's blocks to the flow.
    void compose(const report::ReportDocument& document, Flow& flow);

    /// The rows of a footnote. Its element is made when it is first asked for.
    [[nodiscard]] std::vector<Row> footnote(const report::Footnote& note);

    /// The lines of a text at `x`, one row each.
    [[nodiscard]] std::vector<Row> lines(const report::Inlines& text, const ParagraphStyle& style, double x,
                                         double width, int element) const;
    [[nodiscard]] int element(std::string type, int parent = -1, QString alt = {});

private:
    void add(const report::Heading& heading, Flow& flow);
    void add(const report::Paragraph& paragraph, Flow& flow);
    void add(const report::List& list, Flow& flow);
    void add(const report::Figure& figure, Flow& flow);
    void add(const report::Table& table, Flow& flow);
    void add(const report::NoteBox& box, Flow& flow);
    void add(const report::Quote& quote, Flow& flow);
    /// Adds rows that may be parted anywhere but after the first two and before the last two; headings that wait go before.
    void addBreakable(std::vector<Row> rows, Flow& flow);
    void addTogether(std::vector<Row> rows, Flow& flow, bool floats);
    void shade(std::vector<Row>& rows, Token fill, Token bar) const;
    [[nodiscard]] double longestWord(const QString& text, bool header) const;
    [[nodiscard]] std::vector<double> columnWidths(const report::Table& table) const;
    [[nodiscard]] Row tableRow(const report::Table& table, const std::vector<report::Inlines>& cells,
                               const std::vector<double>& widths, bool header, int parent);

    const PageFormat& m_format;
    const ReportStyle& m_style;
    std::vector<Element>& m_elements;
    std::vector<Row> m_waiting; ///< headings, until what follows them is known
    bool m_startPage = false;
};

} // namespace tidemark::pdf

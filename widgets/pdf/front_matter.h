// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pdf/composer.h"

#include <map>

namespace tidemark::pdf {

/// Cover and contents. Made before the body, so that a reader hears them first; the contents' pages are set after it, when the
/// numbers are known.
class FrontMatter
{
public:
    /// All must outlive this.
    FrontMatter(const report::ReportDocument& document, const PageFormat& format, const ReportStyle& style,
                Composer& composer);

    [[nodiscard]] Page cover() const;
    /// The contents, with the printed number of each heading's page by anchor.
    [[nodiscard]] std::vector<Page> contents(const std::map<QString, QString>& labels) const;

private:
    void words(Page& page, const QString& text, const ParagraphStyle& style, double x, double& y, double width) const;

    const report::ReportDocument& m_document;
    const PageFormat& m_format;
    const ReportStyle& m_style;
    Composer& m_composer;
    int m_coverText = -1;
    std::vector<int> m_entries; ///< structure element of each heading's entry
    int m_contentsTitle = -1;
};

} // namespace tidemark::pdf

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/theme.h"

#include <QSyntaxHighlighter>

namespace tidemark {

/// Colours what is not prose in a section's text: bindings, conditions, remarks, directives, footnotes, emphasis, front matter.
class NoteHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    NoteHighlighter(const Theme& theme, QTextDocument* document);
    void setTheme(const Theme& theme);

protected:
    void highlightBlock(const QString& text) override;

private:
    void braces(const QString& text);
    void emphasis(const QString& text);

    QTextCharFormat m_binding;
    QTextCharFormat m_condition;
    QTextCharFormat m_directive;
    QTextCharFormat m_quiet;
    QTextCharFormat m_strong;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/help_style.h"

#include "widgets/figure/label_text.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

namespace tidemark {

namespace {

const QStringList kCodeFamilies{QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("DejaVu Sans Mono"),
                                QStringLiteral("monospace")};

void merge(QTextCursor& cursor, int from, int to, const QTextCharFormat& format)
{
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    cursor.mergeCharFormat(format);
}

QTextCharFormat headingFormat(int level, const Theme& theme)
{
    QTextCharFormat format;
    format.setFontPointSize((level == 1 ? 15.0 : level == 2 ? 12.0 : 10.5) * theme.scale);
    format.setFontWeight(QFont::Bold);
    format.setForeground(theme.color(Token::Text));
    return format;
}

bool isCode(const QTextBlock& block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)
           || block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage)
           || block.blockFormat().nonBreakableLines();
}

void styleBlock(const QTextBlock& block, const Theme& theme, QTextCursor& cursor)
{
    QTextBlockFormat format = block.blockFormat();
    const int level = format.headingLevel();
    const bool inTable = cursor.currentTable() != nullptr;
    // A block's background is not painted between its lines, so code stands at single height.
    const bool code = isCode(block);
    format.setLineHeight(code ? 0 : 140, code ? QTextBlockFormat::SingleHeight : QTextBlockFormat::ProportionalHeight);
    if (code) {
        format.setBackground(theme.color(Token::Inset));
        format.setTopMargin(0);
        format.setBottomMargin(block.next().isValid() && isCode(block.next()) ? 0 : 10);
        format.setLeftMargin(8);
    } else if (inTable) {
        format.setTopMargin(0);
        format.setBottomMargin(0);
    } else {
        format.setTopMargin(level == 1 ? 0 : level > 1 ? 14 : 0);
        format.setBottomMargin(level > 0 ? 6 : block.textList() ? 3 : 8);
    }
    cursor.setBlockFormat(format);
    if (level > 0)
        merge(cursor, block.position(), block.position() + block.length() - 1, headingFormat(level, theme));
}

/// Families and colours of the runs of a block: code, links, and what is Chinese.
void styleRuns(const QTextBlock& block, const Theme& theme, QTextCursor& cursor)
{
    struct Run
    {
        int from, to;
        QTextCharFormat format;
    };
    std::vector<Run> changes;
    const QStringList han = hanFont({}).families();
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        QTextCharFormat format;
        if (fragment.charFormat().fontFixedPitch() || isCode(block)) {
            format.setFontFamilies(kCodeFamilies);
            format.setForeground(theme.color(Token::Text));
            if (!isCode(block))
                format.setBackground(theme.color(Token::Inset));
            changes.push_back({fragment.position(), fragment.position() + fragment.length(), format});
            continue;
        }
        if (fragment.charFormat().isAnchor()) {
            format.setForeground(theme.color(Token::Accent));
            format.setFontUnderline(false);
            changes.push_back({fragment.position(), fragment.position() + fragment.length(), format});
        }
        int position = fragment.position();
        for (const auto& run : textRuns(fragment.text())) {
            const int end = position + static_cast<int>(run.text.size());
            QTextCharFormat family;
            family.setFontFamilies(han);
            if (!run.latin)
                changes.push_back({position, end, family});
            position = end;
        }
    }
    for (const auto& change : changes)
        merge(cursor, change.from, change.to, change.format);
}

void styleTable(QTextTable& table, const Theme& theme)
{
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(theme.color(Token::LineSubtle));
    format.setCellPadding(5);
    format.setCellSpacing(0);
    format.setTopMargin(2);
    format.setBottomMargin(12);
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(0, column);
        QTextCharFormat head = cell.format();
        head.setBackground(theme.color(Token::Raised));
        cell.setFormat(head);
        QTextCursor cursor = cell.firstCursorPosition();
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        bold.setForeground(theme.color(Token::Text2));
        merge(cursor, cell.firstPosition(), cell.lastPosition(), bold);
    }
}

} // namespace

void styleHelp(QTextDocument& document, const Theme& theme)
{
    document.setIndentWidth(20);
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        styleBlock(block, theme, cursor);
        styleRuns(block, theme, cursor);
    }
    for (QTextFrame* frame : document.rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame))
            styleTable(*table, theme);
    cursor.endEditBlock();
}

} // namespace tidemark

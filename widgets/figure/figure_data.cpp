// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure_data.h"

#include "models/figure/figure_rows.h"
#include "models/text/to_qt.h"
#include "widgets/figure/mark_item.h"

#include <charconv>
#include <cmath>

namespace tidemark {

namespace {

QString number(double value)
{
    if (!std::isfinite(value))
        return {};
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return QString::fromLatin1(buffer.data(), end - buffer.data());
}

/// Spreadsheets run what begins with = + - @.
QString guarded(const QString& words)
{
    const bool runs = !words.isEmpty() && QStringLiteral("=+-@\t\r").contains(words[0]);
    return runs ? QLatin1Char('\'') + words : words;
}

QString quoted(QString cell)
{
    if (!cell.contains(QLatin1Char(',')) && !cell.contains(QLatin1Char('"')) && !cell.contains(QLatin1Char('\n')))
        return cell;
    cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

} // namespace

QString figureData(const FigureSpec& spec, const FigureStyle& style, DataFormat format)
{
    FigureContext context;
    context.style = style;
    struct Words
    {
        const FigureContext& context;
        QString operator()(double value) const { return number(value); }
        QString operator()(const Text& text) const { return guarded(context.words(text)); }
        QString operator()(Date date) const { return toQString(isoDate(date)); }
        QString operator()(TimePoint time) const { return toQString(isoTime(time)); }
    };
    const bool csv = format == DataFormat::Csv;
    QString out;
    if (csv)
        out += QChar(0xFEFF);
    figureRows(spec, [&](RowKind, std::span<const TableCell> cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                out += csv ? QLatin1Char(',') : QLatin1Char('\t');
            QString cell = std::visit(Words{context}, cells[i]);
            out += csv ? quoted(std::move(cell))
                       : cell.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
        }
        out += csv ? QStringLiteral("\r\n") : QStringLiteral("\n");
    });
    return out;
}

} // namespace tidemark

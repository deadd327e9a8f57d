// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/markdown.h"

namespace tidemark::report {

Result<Directive> parseDirective(QStringView line, QStringView& caption)
{
    Directive directive;
    QStringView rest;
    if (line.startsWith(u"::figure ")) {
        rest = line.mid(9).trimmed();
    } else if (line.startsWith(u"::table ")) {
        directive.kind = Directive::Kind::Table;
        rest = line.mid(8).trimmed();
    } else if (line == u"::claims" || line.startsWith(u"::claims ")) {
        directive.kind = Directive::Kind::Claims;
        rest = line.mid(8).trimmed();
    } else {
        return fail(ErrorCode::Parse, TM_TEXT("report", "expected ::figure, ::table, ::claims or ::grid"));
    }
    if (directive.kind != Directive::Kind::Claims) {
        auto request = parseRequest(rest, rest);
        if (!request)
            return tl::unexpected(request.error());
        directive.request = std::move(*request);
        Scanner scanner{rest};
        if (scanner.take(u"/") || scanner.take(u"."))
            directive.name = scanner.identifier();
        if (directive.name.empty())
            return fail(ErrorCode::Parse, TM_TEXT("report", "expected study/name, as in cta_levels/candles"));
        rest = scanner.rest().trimmed();
    }
    if (rest.startsWith(u'{')) {
        const auto close = rest.indexOf(u'}');
        if (close < 0)
            return fail(ErrorCode::Parse, TM_TEXT("report", "the options are not closed with }"));
        for (const auto& option : rest.mid(1, close - 1).split(u' ', Qt::SkipEmptyParts)) {
            const auto equals = option.indexOf(u'=');
            if (equals <= 0)
                return fail(ErrorCode::Parse, TM_TEXT("report", "expected name=value among the options"));
            directive.options[option.left(equals).toUtf8().toStdString()] =
                option.mid(equals + 1).toUtf8().toStdString();
        }
        rest = rest.mid(close + 1).trimmed();
    }
    caption = rest;
    return directive;
}

} // namespace tidemark::report

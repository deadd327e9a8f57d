// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/slide_source.h"

#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace tidemark::report {

namespace {

constexpr qsizetype kMostNames = 4;   ///< of one kind
constexpr std::size_t kMostKinds = 4; ///< on one slide

/// Series of one kind, or one source of another sort.
struct Kind
{
    QStringList names; ///< empty: `what` says all
    QString what;
};

QString withoutReader(QString source)
{
    static const QRegularExpression alone(QStringLiteral("\\s?[（(][a-z0-9_]+[）)]"));
    static const QRegularExpression first(QStringLiteral("([（(])[a-z0-9_]+(，|, )"));
    return source.remove(alone).replace(first, QStringLiteral("\\1")).trimmed();
}

QString intervalWords(const QString& tail, const Translator& translator)
{
    static const QRegularExpression minutes(QStringLiteral("^(\\d+)m$"));
    if (tail == QStringLiteral("1d"))
        return translator(TM_TEXT("report", "daily bars"));
    if (const auto match = minutes.match(tail); match.hasMatch())
        return translator(TM_TEXT("report", "%1-minute bars").with(std::int64_t{match.captured(1).toInt()}));
    return tail;
}

std::vector<Kind> kindsOf(const QStringList& sources, const Translator& translator)
{
    static const QRegularExpression series(QStringLiteral("^([A-Z0-9.^=_-]+) (.+)$"));
    std::vector<Kind> kinds;
    for (const QString& source : sources) {
        const QString plain = withoutReader(source);
        const auto match = series.match(plain);
        if (!match.hasMatch()) {
            if (!plain.isEmpty())
                kinds.push_back({{}, plain});
            continue;
        }
        const QString what = intervalWords(match.captured(2), translator);
        const auto known = std::find_if(kinds.begin(), kinds.end(),
                                        [&](const Kind& kind) { return !kind.names.isEmpty() && kind.what == what; });
        Kind& kind = known == kinds.end() ? kinds.emplace_back(Kind{{}, what}) : *known;
        if (!kind.names.contains(match.captured(1)))
            kind.names.append(match.captured(1));
    }
    return kinds;
}

QString shown(const Kind& kind, const Translator& translator)
{
    if (kind.names.isEmpty())
        return kind.what;
    const QString comma = translator.language() == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", ");
    const qsizetype more = kind.names.size() - kMostNames;
    if (more <= 1)
        return kind.names.join(comma) + u' ' + kind.what;
    return translator(TM_TEXT("report", "%1 and %2 more %3")
                          .with(kind.names.mid(0, kMostNames).join(comma).toStdString())
                          .with(static_cast<std::int64_t>(more))
                          .with(kind.what.toStdString()));
}

} // namespace

QString slideSources(const Text& sources, const Translator& translator)
{
    const QString separator = translator.language() == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; ");
    const auto kinds = kindsOf(translator(sources).split(separator), translator);
    QStringList list;
    for (std::size_t i = 0; i < std::min(kinds.size(), kMostKinds); ++i)
        list.append(shown(kinds[i], translator));
    const QString joined = list.join(separator);
    if (kinds.size() <= kMostKinds)
        return joined;
    return translator(TM_TEXT("report", "%1; and %2 more")
                          .with(joined.toStdString())
                          .with(static_cast<std::int64_t>(kinds.size() - kMostKinds)));
}

} // namespace tidemark::report

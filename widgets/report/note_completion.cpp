// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/note_completion.h"

namespace tidemark {

namespace {

bool inKey(QChar c)
{
    return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'_' || c == u'.' || c == u':' || c == u'-';
}

} // namespace

CompletionPlace completionPlace(const QString& beforeCaret)
{
    const qsizetype open = beforeCaret.lastIndexOf(QStringLiteral("{{"));
    if (open < 0 || beforeCaret.indexOf(QStringLiteral("}}"), open) >= 0)
        return {};
    const QString inside = beforeCaret.mid(open + 2);
    if (inside.startsWith(u'!') || inside.startsWith(u'/'))
        return {};
    const qsizetype bar = inside.lastIndexOf(u'|');
    CompletionPlace place;
    place.kind = bar >= 0 ? CompletionPlace::Kind::Format : CompletionPlace::Kind::Key;
    qsizetype start = inside.size();
    while (start > bar + 1 && inKey(inside[start - 1]))
        --start;
    place.word = inside.mid(start);
    place.start = open + 2 + start;
    if (inside.startsWith(u'#') && inside.indexOf(u' ') < 0)
        return {}; // the directive's own name
    return place;
}

std::vector<NoteOffer> keyOffers(const std::vector<report::Completion>& list, const Translator& translator)
{
    std::vector<NoteOffer> offers;
    offers.reserve(list.size() + 3);
    for (const auto& entry : list)
        offers.push_back({toQString(entry.key), translator(entry.label), translator(entry.value)});
    offers.push_back({QStringLiteral("report.as_of"), translator(TM_TEXT("notes", "As-of day")), {}});
    offers.push_back({QStringLiteral("report.digest"), translator(TM_TEXT("notes", "Digest of the data state")), {}});
    return offers;
}

std::vector<NoteOffer> formatOffers(const Translator& translator)
{
    const std::pair<const char*, Text> list[] = {
        {"percent 1", TM_TEXT("notes", "Per cent of a fraction")},
        {"percent 2 +", TM_TEXT("notes", "Per cent, always with its sign")},
        {"pp 1", TM_TEXT("notes", "Percentage points")},
        {"bp 0", TM_TEXT("notes", "Basis points")},
        {"number 2", TM_TEXT("notes", "Number with thousands separators")},
        {"plain 0", TM_TEXT("notes", "Number without separators")},
        {"count", TM_TEXT("notes", "Whole number")},
        {"times 2", TM_TEXT("notes", "Multiple")},
        {"sigma 2", TM_TEXT("notes", "Standard deviations")},
        {"usd 0", TM_TEXT("notes", "US dollars")},
        {"points 2", TM_TEXT("notes", "Index points")},
        {"billion 1", TM_TEXT("notes", "Billions of US dollars")},
        {"minutes", TM_TEXT("notes", "Minutes")},
        {"days", TM_TEXT("notes", "Days")},
        {"date", TM_TEXT("notes", "Date")},
        {"day", TM_TEXT("notes", "Day and month")},
        {"month_year", TM_TEXT("notes", "Month and year")},
        {"iso", TM_TEXT("notes", "Date as digits")},
        {"ny", TM_TEXT("notes", "New York time")},
        {"beijing", TM_TEXT("notes", "Beijing time")},
        {"label", TM_TEXT("notes", "The metric’s name")},
        {"method", TM_TEXT("notes", "How the metric is measured")},
        {"asof", TM_TEXT("notes", "The day the value is of")},
        {"said", TM_TEXT("notes", "The claim’s words")},
        {"source", TM_TEXT("notes", "The claim’s source")},
        {"measured", TM_TEXT("notes", "What the data say of the claim")},
        {"difference", TM_TEXT("notes", "Measured less claimed")},
        {"verdict", TM_TEXT("notes", "Whether the claim agrees with the data")},
        {"cite", TM_TEXT("notes", "Prints nothing, cites the claim")},
    };
    std::vector<NoteOffer> offers;
    for (const auto& [name, words] : list)
        offers.push_back({QLatin1String(name), translator(words), {}});
    return offers;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
// The log of a meeting for other programs.
#include "models/items/table_text.h"
#include "widgets/presentation/meeting/meeting.h"
#include "widgets/presentation/presenter/presenter_clock.h"
#include "widgets/presentation/presenter/what_if_words.h"

#include <QDateTime>

#include <numeric>

namespace tidemark {

namespace {

std::chrono::seconds seconds(std::chrono::milliseconds lasted)
{
    return std::chrono::duration_cast<std::chrono::seconds>(lasted);
}

QDateTime instant(TimePoint time) { return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC); }

QString iso(TimePoint time) { return instant(time).toString(Qt::ISODate); }

QByteArray line(const QStringList& cells)
{
    QStringList safe;
    for (const QString& cell : cells)
        safe.append(csvText(cell));
    return safe.join(u',').toUtf8() + "\r\n";
}

/// One cell of a Markdown table.
QString cell(QString words)
{
    words.replace(u'\n', u' ');
    return words.replace(QStringLiteral("\\"), QStringLiteral("\\\\")).replace(u'|', QStringLiteral("\\|"));
}

/// `6,456 → 6,400` in the translator's language.
std::pair<QString, QString> fromAndTo(const WhatIf& tried, const Translator& translator)
{
    StudyRequest story = tried.asked;
    story.params[tried.param] = tried.from;
    for (const ChangedParam& changed : changedParams(story, tried.asked))
        if (changed.id == tried.param)
            return {translator(changed.from), translator(changed.to)};
    return {toQString(tried.from), toQString(tried.to)};
}

} // namespace

std::chrono::seconds planFor(const Meeting& meeting)
{
    if (meeting.plannedMinutes <= 0 || meeting.plannedSlides <= 0)
        return {};
    return std::chrono::seconds{meeting.plannedMinutes * 60 / meeting.plannedSlides};
}

QString whatIfTitle(const WhatIf& tried, const Translator& translator)
{
    const auto [from, to] = fromAndTo(tried, translator);
    return translator(tried.parameter) + QStringLiteral(" ") + from + QStringLiteral(" → ") + to;
}

QByteArray meetingCsv(const Meeting& meeting, const Translator& translator)
{
    QByteArray csv = "\xEF\xBB\xBF";
    csv +=
        line({QStringLiteral("kind"), QStringLiteral("from_utc"), QStringLiteral("seconds"),
              QStringLiteral("planned_seconds"), QStringLiteral("slide"), QStringLiteral("section"),
              QStringLiteral("headline"), QStringLiteral("parameter"), QStringLiteral("was"), QStringLiteral("tried")});
    const QString planned = planFor(meeting).count() > 0 ? QString::number(planFor(meeting).count()) : QString{};
    for (const ShownSlide& shown : meeting.shown)
        csv += line({QStringLiteral("shown"),
                     iso(shown.from),
                     QString::number(seconds(shown.lasted).count()),
                     planned,
                     toQString(shown.slide),
                     toQString(shown.section),
                     shown.headline,
                     {},
                     {},
                     {}});
    for (const MeetingWhatIf& one : meeting.whatIfs)
        csv += line({QStringLiteral("what_if"),
                     {},
                     {},
                     {},
                     toQString(one.tried.slide),
                     toQString(one.tried.section),
                     one.tried.headline,
                     translator(one.tried.parameter),
                     toQString(one.tried.from),
                     toQString(one.tried.to)});
    for (const MeetingStrokes& drawn : meeting.strokes)
        csv += line({QStringLiteral("drawn"),
                     {},
                     {},
                     {},
                     toQString(drawn.slide),
                     toQString(drawn.section),
                     drawn.headline,
                     {},
                     {},
                     {}});
    return csv;
}

QString meetingMarkdown(const Meeting& meeting, const Translator& translator)
{
    const QDateTime began = instant(meeting.began).toLocalTime();
    const QDateTime ended = instant(meeting.ended).toLocalTime();
    QString text = QStringLiteral("# %1\n\n").arg(cell(meeting.title));
    text += translator(TM_TEXT("presentation", "%1 to %2, data #%3")
                           .with(began.toString(QStringLiteral("yyyy-MM-dd HH:mm")).toStdString())
                           .with(ended.toString(QStringLiteral("HH:mm")).toStdString())
                           .with(meeting.digest))
            + QStringLiteral("\n\n");
    const auto row = [](const QStringList& cells) {
        return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
    };
    text += row({translator(TM_TEXT("presentation", "From")), translator(TM_TEXT("presentation", "Time")),
                 translator(TM_TEXT("presentation", "Section")), translator(TM_TEXT("presentation", "Slide"))});
    text += QStringLiteral("|---|---:|---|---|\n");
    for (const ShownSlide& shown : meeting.shown)
        text += row({instant(shown.from).toLocalTime().toString(QStringLiteral("HH:mm:ss")),
                     clockText(seconds(shown.lasted)), toQString(shown.section), cell(shown.headline)});
    if (!meeting.whatIfs.empty()) {
        text += QStringLiteral("\n## %1\n\n").arg(translator(TM_TEXT("presentation", "Asked")));
        for (const MeetingWhatIf& one : meeting.whatIfs)
            text += QStringLiteral("- %1 %2: %3\n")
                        .arg(toQString(one.tried.section), cell(whatIfTitle(one.tried, translator)),
                             cell(one.tried.headline));
    }
    return text;
}

} // namespace tidemark

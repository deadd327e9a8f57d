// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/store_option.h"
#include "app/cli/text_table.h"
#include "models/items/calendar_model.h"
#include "models/pipeline/calendars.h"

#include <QTime>

#include <algorithm>

namespace tidemark::cli {

namespace {

using std::chrono::minutes;

std::string clock(const std::optional<minutes>& time)
{
    return time ? QTime(0, 0)
                      .addSecs(static_cast<int>(time->count()) * 60)
                      .toString(QStringLiteral("HH:mm"))
                      .toStdString()
                : std::string{};
}

TableSpec dayTable(const std::vector<CalendarDay>& days, const std::string& calendar)
{
    TableSpec table;
    table.title = TM_TEXT("cli", "Days of %1 that are not as usual").with(calendar);
    table.columns = {
        {"day", TM_TEXT("items", "Day"), {}, false},       {"kept", TM_TEXT("items", "Kept as"), {}, false},
        {"open", TM_TEXT("cli", "Opens"), {}, false},      {"close", TM_TEXT("cli", "Closes"), {}, false},
        {"reason", TM_TEXT("items", "Reason"), {}, false}, {"own", TM_TEXT("items", "Comes from"), {}, false}};
    for (const CalendarDay& day : days)
        table.rows.push_back({day.date, calendarKindName(day.kind), verbatim(clock(day.open)),
                              verbatim(clock(day.close)), verbatim(day.name),
                              day.own ? TM_TEXT("items", "Added by you") : TM_TEXT("items", "Built in")});
    return table;
}

std::optional<minutes> minutesFrom(const QString& text)
{
    const QTime time = QTime::fromString(text, QStringLiteral("HH:mm"));
    if (!time.isValid())
        return std::nullopt;
    return minutes{time.hour() * 60 + time.minute()};
}

/// What the options say of one day. Errors: Usage.
Result<CalendarDay> dayFrom(const QCommandLineParser& parser, Date date)
{
    CalendarDay day;
    day.date = date;
    day.own = true;
    day.name = parser.value(QStringLiteral("name")).toStdString();
    day.open = minutesFrom(parser.value(QStringLiteral("open")));
    day.close = minutesFrom(parser.value(QStringLiteral("close")));
    if ((parser.isSet(QStringLiteral("open")) && !day.open) || (parser.isSet(QStringLiteral("close")) && !day.close))
        return tidemark::fail(ErrorCode::Usage, TM_TEXT("cli", "calendar: times are written 09:30"));
    using Kind = CalendarDay::Kind;
    day.kind = parser.isSet(QStringLiteral("trades")) ? Kind::Session
               : day.open && day.close                ? Kind::Session
               : day.open                             ? Kind::LateOpen
               : day.close                            ? Kind::EarlyClose
                                                      : Kind::Closed;
    return day;
}

Result<std::string> changedLines(const QCommandLineParser& parser, const std::string& lines)
{
    const bool removes = parser.isSet(QStringLiteral("remove"));
    const std::string named = parser.value(removes ? QStringLiteral("remove") : QStringLiteral("set")).toStdString();
    const auto date = parseIsoDate(named);
    if (!date)
        return tidemark::fail(ErrorCode::Usage,
                              TM_TEXT("cli", "calendar: “%1” is no day; write 2025-11-27").with(named));
    if (removes)
        return linesWithoutDay(lines, *date);
    const auto day = dayFrom(parser, *date);
    if (!day)
        return tl::unexpected(day.error());
    return linesWithDay(lines, *day);
}

int changeCalendar(const QCommandLineParser& parser, const std::string& calendar, const Console& console)
{
    const auto store = openForWriting(parser);
    if (!store)
        return console.fail(store.error());
    const auto additions = calendarAdditions(**store);
    if (!additions)
        return console.fail(additions.error());
    const auto it = additions->find(calendar);
    const auto lines = changedLines(parser, it == additions->end() ? std::string{} : it->second);
    if (!lines)
        return console.fail(lines.error());
    if (const Status kept = setCalendarAdditions(**store, calendar, *lines); !kept)
        return console.fail(kept.error());
    console.out(console.tr()(TM_TEXT("cli", "The calendar %1 is changed; every study counts with it.").with(calendar)));
    return ExitCode::Done;
}

} // namespace

int runCalendar(const QStringList& arguments, const Console& console)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    parser.addOptions({
        {QStringLiteral("year"), QStringLiteral("The year to list."), QStringLiteral("year"), QStringLiteral("2025")},
        {QStringLiteral("set"), QStringLiteral("Set a day: closed, unless --open, --close or --trades say otherwise."),
         QStringLiteral("day")},
        {QStringLiteral("remove"), QStringLiteral("Remove what was set for a day."), QStringLiteral("day")},
        {QStringLiteral("open"), QStringLiteral("The day opens at this time."), QStringLiteral("HH:mm")},
        {QStringLiteral("close"), QStringLiteral("The day closes at this time."), QStringLiteral("HH:mm")},
        {QStringLiteral("trades"), QStringLiteral("The day trades, on a weekend or holiday too.")},
        {QStringLiteral("name"), QStringLiteral("The reason."), QStringLiteral("text")},
        {QStringLiteral("json"), QStringLiteral("As JSON.")},
    });
    parser.addPositionalArgument(QStringLiteral("calendar"), QStringLiteral("NYSE, JPX, KRX, SSE or CRYPTO."),
                                 QStringLiteral("CALENDAR"));
    if (const auto code = parse(parser, QStringLiteral("calendar"), arguments, console))
        return *code;
    const std::string calendar = parser.positionalArguments().value(0, QStringLiteral("NYSE")).toStdString();
    const auto known = editableCalendars();
    if (std::ranges::find(known, calendar) == known.end()) {
        QStringList names;
        for (const std::string& id : known)
            names.append(toQString(id));
        return console.usage(TM_TEXT("cli", "calendar: “%1” is none of %2")
                                 .with(calendar)
                                 .with(names.join(QStringLiteral(", ")).toStdString()));
    }
    if (parser.isSet(QStringLiteral("set")) || parser.isSet(QStringLiteral("remove")))
        return changeCalendar(parser, calendar, console);
    bool valid = false;
    const int year = parser.value(QStringLiteral("year")).toInt(&valid);
    if (!valid || year < 1900 || year > 2200)
        return console.usage(TM_TEXT("cli", "calendar: --year takes a year, such as 2025"));
    const auto store = openForReading(parser, console);
    if (!store)
        return console.fail(store.error());
    const auto additions = calendarAdditions(**store);
    if (!additions)
        return console.fail(additions.error());
    const auto days = calendarDays(calendar, *additions, year);
    if (!days)
        return console.fail(days.error());
    const TableSpec table = dayTable(*days, calendar);
    if (parser.isSet(QStringLiteral("json")))
        console.raw(tableAsJson(table, console));
    else
        printTable(table, console);
    return ExitCode::Done;
}

} // namespace tidemark::cli

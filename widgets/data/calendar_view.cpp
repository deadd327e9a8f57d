// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/calendar_view.h"

#include "models/text/to_qt.h"
#include "widgets/data/data_table.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/store_writer.h"
#include "widgets/shell/style.h"
#include "widgets/shell/workbench.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>

#include <algorithm>

namespace tidemark {

namespace {

using Kind = CalendarDay::Kind;
using std::chrono::minutes;

constexpr Kind kKinds[] = {Kind::Closed, Kind::EarlyClose, Kind::LateOpen, Kind::Session};
constexpr int kFirstYear = 1957;
constexpr int kLastYear = 2100;

Date dateOf(const QDate& date)
{
    return makeDate(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

QDate toQDate(Date date)
{
    const std::chrono::year_month_day ymd{date};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

QTime toQTime(minutes time) { return QTime(0, 0).addSecs(static_cast<int>(time.count()) * 60); }
minutes minutesOf(const QTime& time) { return minutes{time.hour() * 60 + time.minute()}; }

} // namespace

CalendarView::CalendarView(Workbench& workbench, StoreWriter& writer, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_writer(writer),
      m_calendar(new QComboBox(this)),
      m_year(new QSpinBox(this)),
      m_summary(new QLabel(this)),
      m_table(new DataTable(workbench, DataTable::Glyphs::Additions, this)),
      m_messages(new MessageBar(workbench, this)),
      m_date(new QDateEdit(this)),
      m_kind(new QComboBox(this)),
      m_open(new QTimeEdit(this)),
      m_close(new QTimeEdit(this)),
      m_name(new QLineEdit(this)),
      m_save(new QPushButton(this)),
      m_remove(new QPushButton(this)),
      m_reading([this](Result<CalendarAdditions> additions) {
          m_workbench.endWork();
          if (!additions)
              return m_messages->show(Severity::Failure, additions.error().text);
          m_additions = std::move(*additions);
          refresh();
      })
{
    setObjectName(QStringLiteral("calendar_page"));
    setBackgroundRole(QPalette::Light);
    setAutoFillBackground(true);
    m_calendar->setObjectName(QStringLiteral("calendar_id"));
    for (const std::string& id : editableCalendars())
        m_calendar->addItem(QString{}, toQString(id));
    m_year->setObjectName(QStringLiteral("calendar_year"));
    m_year->setRange(kFirstYear, kLastYear);
    m_year->setValue(static_cast<int>(std::chrono::year_month_day{newYorkDate(m_workbench.asOf())}.year()));
    m_table->setObjectName(QStringLiteral("calendar_table"));
    m_table->setSource(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_date->setObjectName(QStringLiteral("calendar_date"));
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setCalendarPopup(true);
    m_date->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("2025-00-00")) + 48);
    m_date->setDate(QDate(m_year->value(), 1, 1));
    m_kind->setObjectName(QStringLiteral("calendar_kind"));
    for (const Kind kind : kKinds)
        m_kind->addItem(QString{}, static_cast<int>(kind));
    m_open->setObjectName(QStringLiteral("calendar_open"));
    m_close->setObjectName(QStringLiteral("calendar_close"));
    for (QTimeEdit* edit : {m_open, m_close})
        edit->setDisplayFormat(QStringLiteral("HH:mm"));
    m_open->setTime({9, 30});
    m_close->setTime({13, 0});
    m_name->setObjectName(QStringLiteral("calendar_name"));
    m_name->setMaxLength(80);
    m_save->setObjectName(QStringLiteral("calendar_save"));
    m_save->setProperty(kPrimaryProperty, true);
    m_remove->setObjectName(QStringLiteral("calendar_remove"));

    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 6);
    head->addWidget(m_calendar);
    head->addWidget(m_year);
    head->addSpacing(8);
    head->addWidget(m_summary, 1);
    auto* form = new QHBoxLayout;
    form->setContentsMargins(8, 6, 8, 8);
    form->setSpacing(6);
    QWidget* const fields[] = {m_date, m_kind, m_open, m_close, m_name};
    for (std::size_t i = 0; i < std::size(fields); ++i) {
        m_labels[i] = new QLabel(this);
        m_labels[i]->setBuddy(fields[i]);
        m_labels[i]->setForegroundRole(QPalette::PlaceholderText);
        auto* column = new QVBoxLayout;
        column->setSpacing(2);
        column->addWidget(m_labels[i]);
        column->addWidget(fields[i]);
        form->addLayout(column, fields[i] == m_name ? 1 : 0);
    }
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(2);
    auto* line = new QHBoxLayout;
    line->addWidget(m_save);
    line->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addLayout(line);
    form->addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_messages);
    layout->addWidget(m_table, 1);
    layout->addLayout(form);

    connect(m_calendar, &QComboBox::currentIndexChanged, this, &CalendarView::refresh);
    connect(m_year, &QSpinBox::valueChanged, this, [this](int year) {
        m_date->setDate(QDate(year, m_date->date().month(), std::min(28, m_date->date().day())));
        refresh();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CalendarView::refreshForm);
    connect(m_table, &DataTable::selectionEdited, this, [this] {
        if (const int row = m_table->currentRow(); row >= 0 && static_cast<std::size_t>(row) < m_model.days().size())
            fillForm(m_model.days()[static_cast<std::size_t>(row)]);
        refreshForm();
    });
    connect(m_table, &DataTable::rowActivated, this, [this] { m_date->setFocus(); });
    connect(m_table, &DataTable::deleteRequested, this, &CalendarView::removeSelected);
    connect(m_name, &QLineEdit::returnPressed, this, &CalendarView::save);
    connect(m_save, &QPushButton::clicked, this, &CalendarView::save);
    connect(m_remove, &QPushButton::clicked, this, &CalendarView::removeSelected);
    connect(&m_workbench, &Workbench::dataChanged, this, [this] {
        m_dirty = true;
        if (isVisible())
            read();
    });
    connect(&m_workbench, &Workbench::languageChanged, this, &CalendarView::retranslate);
    retranslate();
}

std::string CalendarView::calendar() const { return m_calendar->currentData().toString().toStdString(); }

std::string CalendarView::lines() const
{
    const auto it = m_additions.find(calendar());
    return it == m_additions.end() ? std::string{} : it->second;
}

void CalendarView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_dirty)
        read();
}

void CalendarView::showYear(const QString& wanted, int year)
{
    m_calendar->setCurrentIndex(std::max(0, m_calendar->findData(wanted)));
    m_year->setValue(year);
}

void CalendarView::read()
{
    if (m_workbench.revision() == 0)
        return; // the store is not open yet
    m_dirty = false;
    if (!m_reading.busy())
        m_workbench.beginWork();
    m_reading.start([path = m_workbench.storePath()](const Progress&) -> Result<CalendarAdditions> {
        const auto store = Store::open(path, OpenMode::ReadOnly);
        if (!store)
            return tl::unexpected(store.error());
        return calendarAdditions(**store);
    });
}

void CalendarView::refresh()
{
    auto days = calendarDays(calendar(), m_additions, m_year->value());
    const auto sessions =
        calendarSessions(calendar(), m_additions, makeDate(m_year->value(), 1, 1), makeDate(m_year->value(), 12, 31));
    if (!days || !sessions) {
        m_messages->show(Severity::Failure, days ? sessions.error().text : days.error().text);
        return;
    }
    const auto own = static_cast<int>(std::ranges::count(*days, true, &CalendarDay::own));
    m_summary->setText(tr("%1 sessions in %2 · %3 days not as usual · %4 added by you")
                           .arg(sessions->size())
                           .arg(m_year->value())
                           .arg(days->size())
                           .arg(own));
    const bool first = m_model.rowCount() == 0;
    m_model.setDays(std::move(*days));
    if (first)
        m_table->fitColumns(CalendarModel::OriginColumn);
    refreshForm();
}

void CalendarView::refreshForm()
{
    const auto kind = static_cast<Kind>(m_kind->currentData().toInt());
    m_open->setEnabled(kind == Kind::LateOpen || kind == Kind::Session);
    m_close->setEnabled(kind == Kind::EarlyClose || kind == Kind::Session);
    const int row = m_table->currentRow();
    m_remove->setEnabled(row >= 0 && static_cast<std::size_t>(row) < m_model.days().size()
                         && m_model.days()[static_cast<std::size_t>(row)].own);
}

void CalendarView::fillForm(const CalendarDay& day)
{
    m_date->setDate(toQDate(day.date));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(static_cast<int>(day.kind))));
    if (day.open)
        m_open->setTime(toQTime(*day.open));
    if (day.close)
        m_close->setTime(toQTime(*day.close));
    m_name->setText(toQString(day.name));
}

CalendarDay CalendarView::fromForm() const
{
    CalendarDay day;
    day.date = dateOf(m_date->date());
    day.kind = static_cast<Kind>(m_kind->currentData().toInt());
    if (m_open->isEnabled())
        day.open = minutesOf(m_open->time());
    if (m_close->isEnabled())
        day.close = minutesOf(m_close->time());
    day.name = m_name->text().trimmed().toStdString();
    day.own = true;
    return day;
}

void CalendarView::save()
{
    const CalendarDay day = fromForm();
    const auto changed = linesWithDay(lines(), day);
    if (!changed) {
        m_messages->show(Severity::Failure, changed.error().text);
        return;
    }
    m_messages->clear();
    change(tr("%1 on %2").arg(m_workbench.say(calendarKindName(day.kind)), toQString(isoDate(day.date))), *changed);
}

void CalendarView::removeSelected()
{
    const int row = m_table->currentRow();
    if (row < 0 || !m_model.days()[static_cast<std::size_t>(row)].own)
        return;
    const Date date = m_model.days()[static_cast<std::size_t>(row)].date;
    change(tr("remove %1 from the calendar").arg(toQString(isoDate(date))), linesWithoutDay(lines(), date));
}

void CalendarView::change(const QString& what, const std::string& after)
{
    const std::string before = lines();
    if (before == after)
        return;
    m_additions[calendar()] = after; // so that a second change made at once starts from this one
    StoreWriter* writer = &m_writer;
    const auto write = [writer, id = calendar()](const std::string& text) {
        return [writer, id, text] {
            writer->write(TM_TEXT("data", "Change the calendar %1").with(id),
                          [id, text](Store& store, const Progress&) { return setCalendarAdditions(store, id, text); });
        };
    };
    m_workbench.perform(what, write(after), write(before));
}

void CalendarView::retranslate()
{
    const auto name = [this](const char* id, const QString& text) {
        if (const int row = m_calendar->findData(QString::fromLatin1(id)); row >= 0)
            m_calendar->setItemText(row, text);
    };
    name("NYSE", tr("New York (NYSE, CME)"));
    name("JPX", tr("Tokyo (JPX)"));
    name("KRX", tr("Seoul (KRX)"));
    name("SSE", tr("Shanghai (SSE)"));
    name("CRYPTO", tr("Crypto, every day"));
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, m_workbench.say(calendarKindName(static_cast<Kind>(m_kind->itemData(i).toInt()))));
    m_model.setTranslator(m_workbench.translator());
    m_calendar->setAccessibleName(tr("Exchange calendar"));
    m_year->setAccessibleName(tr("Year"));
    m_table->setAccessibleName(tr("Days that are not as usual"));
    const QString labels[] = {tr("&Day"), tr("&Kept as"), tr("&Opens"), tr("&Closes"), tr("&Reason")};
    for (std::size_t i = 0; i < std::size(labels); ++i)
        m_labels[i]->setText(labels[i]);
    m_save->setText(tr("Set this day"));
    m_save->setToolTip(tr("Keeps the day in the store; every study counts with it, and undo takes it back"));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Removes the addition; the built-in rule holds again"));
    refresh();
}

} // namespace tidemark

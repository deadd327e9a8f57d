// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/as_of_button.h"

#include "models/text/to_qt.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/style.h"
#include "widgets/shell/workbench.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace tidemark {

namespace {

using namespace std::chrono_literals;

bool isDayEnd(TimePoint asOf) { return endOfNewYorkDay(asOfDate(asOf)) == asOf; }

QDate toDate(Date date)
{
    const std::chrono::year_month_day parts{date};
    return {static_cast<int>(parts.year()), static_cast<int>(static_cast<unsigned>(parts.month())),
            static_cast<int>(static_cast<unsigned>(parts.day()))};
}

/// The popup: a day, and an hour in New York unless the whole day is meant.
class AsOfPopup final : public QFrame
{
public:
    AsOfPopup(Workbench& workbench, TimePoint latest, QWidget* parent)
        : QFrame(parent, Qt::Popup),
          m_workbench(workbench),
          m_calendar(new QCalendarWidget(this)),
          m_wholeDay(new QCheckBox(AsOfButton::tr("End of the day in New York"), this)),
          m_time(new QTimeEdit(this)),
          m_beijing(new QLabel(this))
    {
        setObjectName(QStringLiteral("as_of_popup"));
        setAttribute(Qt::WA_DeleteOnClose);
        setBackgroundRole(QPalette::Light);
        setAutoFillBackground(true);
        const TimePoint now = workbench.asOf();
        m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        m_calendar->setSelectedDate(toDate(asOfDate(now)));
        m_wholeDay->setChecked(isDayEnd(now));
        m_time->setDisplayFormat(QStringLiteral("HH:mm"));
        const auto clock =
            std::chrono::floor<std::chrono::minutes>(newYorkClock(now).time_since_epoch() % std::chrono::days{1});
        m_time->setTime(isDayEnd(now) ? QTime(16, 0) : QTime(0, 0).addSecs(static_cast<int>(clock.count()) * 60));
        m_time->setEnabled(!m_wholeDay->isChecked());
        m_time->setAccessibleName(AsOfButton::tr("Time in New York"));
        m_beijing->setForegroundRole(QPalette::PlaceholderText);
        auto* newest = new QPushButton(AsOfButton::tr("Latest data"), this);
        auto* apply = new QPushButton(AsOfButton::tr("Apply"), this);
        apply->setProperty(kPrimaryProperty, true);
        apply->setDefault(true);

        auto* timeRow = new QHBoxLayout;
        timeRow->addWidget(m_wholeDay, 1);
        timeRow->addWidget(m_time);
        auto* buttons = new QHBoxLayout;
        buttons->addWidget(newest);
        buttons->addStretch(1);
        buttons->addWidget(apply);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(12, 12, 12, 12);
        layout->setSpacing(8);
        layout->addWidget(m_calendar);
        layout->addLayout(timeRow);
        layout->addWidget(m_beijing);
        layout->addLayout(buttons);

        connect(m_wholeDay, &QCheckBox::toggled, this, [this](bool on) {
            m_time->setEnabled(!on);
            refresh();
        });
        connect(m_calendar, &QCalendarWidget::selectionChanged, this, [this] { refresh(); });
        connect(m_calendar, &QCalendarWidget::activated, this, [this] { choose(chosen()); });
        connect(m_time, &QTimeEdit::timeChanged, this, [this] { refresh(); });
        connect(apply, &QPushButton::clicked, this, [this] { choose(chosen()); });
        connect(newest, &QPushButton::clicked, this, [this, latest] { choose(latest); });
        newest->setEnabled(latest != TimePoint{});
        refresh();
        m_calendar->setFocus();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_workbench.theme().color(Token::Panel));
        painter.setPen(m_workbench.theme().color(Token::LineStrong));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

private:
    [[nodiscard]] TimePoint chosen() const
    {
        const QDate day = m_calendar->selectedDate();
        const Date date = makeDate(day.year(), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
        return m_wholeDay->isChecked()
                   ? endOfNewYorkDay(date)
                   : fromNewYork(date, std::chrono::milliseconds{m_time->time().msecsSinceStartOfDay()});
    }
    void choose(TimePoint asOf)
    {
        m_workbench.chooseAsOf(asOf);
        close();
    }
    void refresh()
    {
        m_beijing->setText(
            AsOfButton::tr("= %1").arg(toQString(formatTime(chosen(), TimeStyle::Beijing, m_workbench.language()))));
    }

    Workbench& m_workbench;
    QCalendarWidget* m_calendar;
    QCheckBox* m_wholeDay;
    QTimeEdit* m_time;
    QLabel* m_beijing;
};

} // namespace

QString asOfText(TimePoint asOf, const Workbench& workbench, bool detail)
{
    const Language language = workbench.language();
    const QString there =
        isDayEnd(asOf)
            ? AsOfButton::tr("%1, end of day").arg(toQString(formatDate(asOfDate(asOf), DateStyle::Long, language)))
            : toQString(formatTime(asOf, TimeStyle::NewYork, language));
    if (!detail)
        return there;
    return AsOfButton::tr("%1 = %2").arg(there, toQString(formatTime(asOf, TimeStyle::Beijing, language)));
}

QString asOfShort(TimePoint asOf, const Workbench& workbench)
{
    const Language language = workbench.language();
    const QString day = toQString(formatDate(asOfDate(asOf), DateStyle::Day, language));
    return isDayEnd(asOf)
               ? day
               : QStringLiteral("%1 %2").arg(day, toQString(formatTime(asOf, TimeStyle::NewYorkClock, language)));
}

AsOfButton::AsOfButton(Workbench& workbench, QWidget* parent) : QToolButton(parent), m_workbench(workbench)
{
    setObjectName(QStringLiteral("as_of"));
    setProperty(kFieldProperty, kFieldWithChevron);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(tidemark::icon("cal"));
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this, &AsOfButton::openPopup);
    connect(&m_workbench, &Workbench::asOfChanged, this, &AsOfButton::refresh);
    connect(&m_workbench, &Workbench::languageChanged, this, &AsOfButton::refresh);
    connect(&m_workbench, &Workbench::compactChanged, this, &AsOfButton::refresh);
    refresh();
}

void AsOfButton::refresh()
{
    if (m_workbench.asOf() == TimePoint{}) {
        setText(tr("As of …"));
        setEnabled(false);
        return;
    }
    setEnabled(true);
    setText(tr("As of %1").arg(asOfText(m_workbench.asOf(), m_workbench, !m_workbench.compact())));
    const QString full =
        tr("Nothing later than %1 is used (Ctrl+Shift+A)").arg(asOfText(m_workbench.asOf(), m_workbench, true));
    setToolTip(full);
    setAccessibleName(full);
}

void AsOfButton::openPopup()
{
    auto* popup = new AsOfPopup(m_workbench, m_latest, this);
    popup->move(mapToGlobal(QPoint(0, height() + 4)));
    popup->show();
}

} // namespace tidemark

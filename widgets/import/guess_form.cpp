// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/guess_form.h"

#include "models/items/series_table_model.h"
#include "models/text/to_qt.h"
#include "widgets/shell/style.h"
#include "widgets/shell/workbench.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>

namespace tidemark {

namespace {

using State = ImportGuess::State;

/// Data of the entry that leaves a guess to the program.
const QString kDetect = QStringLiteral("\x01");

} // namespace

GuessForm::GuessForm(Workbench& workbench, std::map<std::string, std::string> formatNames, QWidget* parent)
    : QWidget(parent), m_workbench(workbench), m_formatNames(std::move(formatNames))
{
    setObjectName(QStringLiteral("guess_form"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    m_fields.reserve(10);
    using P = ImportPreview;
    using S = ImportSettings;
    makeField("format", &P::format, &S::format, 0, 0, false, *grid);
    makeField("instrument", &P::instrument, &S::instrument, 1, 0, true, *grid);
    makeField("interval", &P::interval, &S::interval, 2, 0, false, *grid);
    makeField("adjustment", &P::adjustment, &S::adjustment, 3, 0, false, *grid);
    makeField("zone", &P::zone, &S::zone, 4, 0, true, *grid);
    makeField("encoding", &P::encoding, &S::encoding, 0, 1, false, *grid);
    makeField("separator", &P::separator, &S::separator, 1, 1, false, *grid);
    makeField("date_order", &P::dateOrder, &S::dateOrder, 2, 1, false, *grid);
    makeField("decimal", &P::decimal, &S::decimal, 3, 1, false, *grid);
    makeField("date", &P::date, &S::date, 4, 1, true, *grid);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(5, 1);
    grid->setColumnMinimumWidth(3, 12);
    connect(&m_workbench, &Workbench::languageChanged, this, &GuessForm::retranslate);
    retranslate();
}

void GuessForm::makeField(const char* name, ImportGuess ImportPreview::*guess, std::string ImportSettings::*setting,
                          int row, int column, bool freeText, QGridLayout& grid)
{
    Field field{name, guess, setting, new QLabel(this), new QComboBox(this), new QLabel(this)};
    field.box->setObjectName(QStringLiteral("guess_") + QString::fromLatin1(name));
    field.box->setEditable(freeText);
    field.box->setInsertPolicy(QComboBox::NoInsert);
    field.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field.box->setMinimumContentsLength(12);
    field.label->setBuddy(field.box);
    field.label->setForegroundRole(QPalette::PlaceholderText);
    field.state->setForegroundRole(QPalette::PlaceholderText);
    const int first = column * 4;
    grid.addWidget(field.label, row, first);
    grid.addWidget(field.box, row, first + 1);
    grid.addWidget(field.state, row, first + 2);
    m_fields.push_back(field);
    const std::size_t at = m_fields.size() - 1;
    connect(field.box, &QComboBox::activated, this, [this, at](int index) {
        const QVariant choice = m_fields[at].box->itemData(index);
        if (choice.isValid())
            take(m_fields[at], choice.toString() == kDetect ? std::string{} : choice.toString().toStdString());
    });
    if (freeText)
        connect(field.box->lineEdit(), &QLineEdit::editingFinished, this, [this, at] {
            Field& typed = m_fields[at];
            const QString text = typed.box->currentText().trimmed();
            const std::string shown = m_settings.*typed.setting;
            // What stands there as a guess is not an answer until somebody changes it.
            if (!m_shown || text == words(typed, (m_preview.*typed.guess).value))
                return;
            const int entry = typed.box->findText(text);
            const QString choice = entry >= 0 ? typed.box->itemData(entry).toString() : text;
            const std::string value = choice == kDetect ? std::string{} : choice.toStdString();
            if (value != shown)
                take(typed, value);
        });
}

void GuessForm::take(Field& field, const std::string& value)
{
    if (m_settings.*field.setting == value)
        return;
    m_settings.*field.setting = value;
    Q_EMIT edited();
}

QString GuessForm::words(const Field& field, const std::string& value) const
{
    const QString raw = toQString(value);
    if (field.guess == &ImportPreview::format) {
        const auto it = m_formatNames.find(value);
        if (value == "custom")
            return tr("By columns");
        return it == m_formatNames.end() ? raw : toQString(it->second);
    }
    if (field.guess == &ImportPreview::interval)
        if (const auto interval = intervalFromName(value))
            return m_workbench.say(intervalWords(*interval));
    if (field.guess == &ImportPreview::adjustment)
        if (const auto adjustment = adjustmentFromName(value))
            return m_workbench.say(adjustmentWords(*adjustment));
    if (field.guess == &ImportPreview::separator) {
        if (value == ",")
            return tr("Comma");
        if (value == ";")
            return tr("Semicolon");
        if (value == "\t")
            return tr("Tab");
        if (value == "|")
            return tr("Vertical bar");
    }
    if (field.guess == &ImportPreview::dateOrder) {
        if (value == "ymd")
            return tr("Year, month, day");
        if (value == "dmy")
            return tr("Day, month, year");
        if (value == "mdy")
            return tr("Month, day, year");
    }
    if (field.guess == &ImportPreview::decimal) {
        if (value == ".")
            return tr("Point (1,234.5)");
        if (value == ",")
            return tr("Comma (1.234,5)");
    }
    return raw;
}

void GuessForm::fill(Field& field)
{
    const ImportGuess& guess = m_preview.*field.guess;
    const QSignalBlocker quiet(field.box);
    field.box->clear();
    const bool used = m_shown && guess.state != State::Unused;
    field.box->setEnabled(m_shown);
    if (m_shown) {
        field.box->addItem(tr("Detect"), kDetect);
        for (const std::string& choice : guess.choices)
            field.box->addItem(words(field, choice), toQString(choice));
    }
    const std::string& given = m_settings.*field.setting;
    const std::string& value = given.empty() ? guess.value : given;
    int index = field.box->findData(toQString(value));
    if (index < 0 && !value.empty()) {
        field.box->addItem(words(field, value), toQString(value));
        index = field.box->count() - 1;
    }
    const bool open = used && guess.state == State::Open;
    if (field.box->isEditable()) {
        field.box->setCurrentIndex(index);
        field.box->setEditText(index >= 0 ? field.box->itemText(index) : QString{});
        field.box->lineEdit()->setPlaceholderText(open ? tr("Has to be named") : QString{});
    } else {
        field.box->setCurrentIndex(value.empty() ? -1 : index);
        field.box->setPlaceholderText(open ? tr("Choose") : QStringLiteral("—"));
    }
    const bool asks = open && field.guess != &ImportPreview::adjustment;
    field.box->setProperty(kErrorProperty, asks);
    field.box->setProperty(kChangedProperty, used && guess.state == State::Given);
    field.box->style()->unpolish(field.box);
    field.box->style()->polish(field.box);
    field.box->update();
    QString state;
    switch (m_shown ? guess.state : State::Unused) {
    case State::Unused:
        break;
    case State::Detected:
        state = tr("detected");
        break;
    case State::Given:
        state = tr("yours");
        break;
    case State::Remembered:
        state = tr("remembered");
        break;
    case State::Open:
        state = asks ? tr("open") : tr("not said");
        break;
    }
    field.state->setText(state);
}

void GuessForm::showPreview(const ImportPreview& preview, const ImportSettings& settings)
{
    m_preview = preview;
    m_settings = settings;
    m_shown = true;
    for (Field& field : m_fields)
        fill(field);
}

void GuessForm::clear()
{
    m_preview = {};
    m_settings = {};
    m_shown = false;
    for (Field& field : m_fields)
        fill(field);
}

QWidget* GuessForm::openField() const
{
    for (const Field& field : m_fields)
        if (m_shown && (m_preview.*field.guess).state == State::Open && field.guess != &ImportPreview::adjustment)
            return field.box;
    return nullptr;
}

void GuessForm::retranslate()
{
    const QString labels[] = {tr("&Format"),       tr("I&nstrument"),     tr("In&terval"),  tr("A&djusted"),
                              tr("&Zone"),         tr("&Encoding"),       tr("Se&parator"), tr("Date &order"),
                              tr("Deci&mal sign"), tr("Da&y of snapshot")};
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i].label->setText(labels[i]);
        m_fields[i].box->setAccessibleName(QString(labels[i]).remove(QLatin1Char('&')));
        fill(m_fields[i]);
    }
}

} // namespace tidemark

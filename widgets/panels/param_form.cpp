// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/param_form.h"

#include "models/text/to_qt.h"
#include "widgets/panels/number_field.h"
#include "widgets/shell/style.h"
#include "widgets/shell/workbench.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace tidemark {

namespace {

QDate toDate(Date date)
{
    const std::chrono::year_month_day parts{date};
    return {static_cast<int>(parts.year()), static_cast<int>(static_cast<unsigned>(parts.month())),
            static_cast<int>(static_cast<unsigned>(parts.day()))};
}

Date fromDate(QDate date)
{
    return makeDate(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

/// A combo box that leaves the wheel to the inspector until it was chosen.
class QuietComboBox final : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace

ParamForm::ParamForm(const Study& study, Workbench& workbench, QWidget* parent)
    : QWidget(parent), m_study(study), m_workbench(workbench)
{
    setObjectName(toQString("params_" + study.id));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(workbench.compact() ? 3 : 5);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    int at = 0;
    for (const ParamSpec& spec : study.params) {
        addRow(spec, grid, at);
        at += 2;
    }
    connect(&m_workbench, &Workbench::paramsChanged, this, [this](const QString& id) {
        if (id == toQString(m_study.id))
            refresh();
    });
    connect(&m_workbench, &Workbench::languageChanged, this, &ParamForm::retranslate);
    retranslate();
    refresh();
}

void ParamForm::addRow(const ParamSpec& spec, QGridLayout* grid, int at)
{
    Row row{&spec, new QLabel(this), nullptr, new QLabel(this), {}};
    makeField(spec, row);
    row.field->setObjectName(toQString("param_" + spec.id));
    row.label->setWordWrap(true);
    row.label->setBuddy(row.field);
    row.label->setForegroundRole(QPalette::PlaceholderText);
    row.error->setWordWrap(true);
    row.error->hide();
    row.field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    grid->addWidget(row.label, at, 0);
    grid->addWidget(row.field, at, 1);
    grid->addWidget(row.error, at + 1, 0, 1, 2);
    m_rows.push_back(std::move(row));
}

void ParamForm::makeField(const ParamSpec& spec, Row& row)
{
    const std::string id = spec.id;
    switch (spec.kind) {
    case ParamKind::Bool: {
        auto* box = new QCheckBox(this);
        connect(box, &QCheckBox::toggled, this, [this, id](bool on) { commit(id, on); });
        row.field = box;
        row.show = [box](const ParamValue& value) { box->setChecked(std::get<bool>(value)); };
        return;
    }
    case ParamKind::Integer:
    case ParamKind::Number: {
        auto* field = new NumberField(spec, this);
        connect(field, &NumberField::committed, this, [this, id, field] {
            auto value = field->value();
            if (value)
                commit(id, std::move(*value));
            else
                showError(id, value.error().text);
        });
        row.field = field;
        row.show = [field](const ParamValue& value) { field->setValue(value); };
        return;
    }
    case ParamKind::Day: {
        auto* field = new QDateEdit(this);
        field->setCalendarPopup(true);
        field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        field->setKeyboardTracking(false);
        connect(field, &QDateEdit::dateChanged, this, [this, id](QDate date) { commit(id, fromDate(date)); });
        row.field = field;
        row.show = [field](const ParamValue& value) { field->setDate(toDate(std::get<Date>(value))); };
        return;
    }
    case ParamKind::Choice:
    case ParamKind::Instrument:
        makeChoice(spec, row);
        return;
    case ParamKind::String: {
        auto* field = new QLineEdit(this);
        connect(field, &QLineEdit::editingFinished, this, [this, id, field] {
            if (field->isModified())
                commit(id, field->text().trimmed().toStdString());
        });
        row.field = field;
        row.show = [field](const ParamValue& value) {
            field->setText(toQString(std::get<std::string>(value)));
            field->setModified(false);
        };
        return;
    }
    }
}

void ParamForm::makeChoice(const ParamSpec& spec, Row& row)
{
    auto* box = new QuietComboBox(this);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    connect(box, &QComboBox::activated, this,
            [this, id = spec.id, box](int at) { commit(id, box->itemData(at).toString().toStdString()); });
    row.field = box;
    row.show = [box](const ParamValue& value) {
        const QString id = toQString(std::get<std::string>(value));
        int at = box->findData(id);
        if (at < 0) {
            box->addItem(id, id);
            at = box->count() - 1;
        }
        box->setCurrentIndex(at);
    };
}

void ParamForm::commit(const std::string& id, ParamValue value)
{
    const auto spec = std::ranges::find(m_study.params, id, &ParamSpec::id);
    if (const auto status = checkParam(*spec, value); !status) {
        showError(id, status.error().text);
        return;
    }
    showError(id, {});
    const ParamValues before = m_workbench.params(m_study);
    ParamValues after = before;
    after.set(id, std::move(value));
    if (!(before == after))
        m_workbench.changeParams(m_study, before, after);
}

void ParamForm::showError(const std::string& id, const Text& error)
{
    for (Row& row : m_rows) {
        if (row.spec->id != id)
            continue;
        row.error->setVisible(!error.empty());
        row.error->setText(error.empty() ? QString{} : m_workbench.say(error));
        QPalette palette = row.error->palette();
        palette.setColor(QPalette::WindowText, m_workbench.theme().color(Token::Conflicts));
        row.error->setPalette(palette);
        row.error->setFont(m_workbench.theme().font(FontRole::Small));
        row.field->setProperty(kErrorProperty, !error.empty());
        row.field->setAccessibleDescription(row.error->text());
        row.field->update();
    }
}

void ParamForm::refresh()
{
    const ParamValues& values = m_workbench.params(m_study);
    for (Row& row : m_rows) {
        const auto it = values.all().find(row.spec->id);
        if (it == values.all().end())
            continue;
        {
            const QSignalBlocker quiet(row.field);
            row.show(it->second);
        }
        row.field->setProperty(kChangedProperty, it->second != row.spec->defaultValue);
        row.field->update();
        showError(row.spec->id, {});
    }
    Q_EMIT changedChanged();
}

bool ParamForm::changed() const { return !(m_workbench.params(m_study) == ParamValues(m_study.params)); }

void ParamForm::reset() { m_workbench.changeParams(m_study, m_workbench.params(m_study), ParamValues(m_study.params)); }

void ParamForm::setInstruments(const std::vector<std::string>& ids)
{
    m_instruments = ids;
    retranslate();
    refresh();
}

void ParamForm::retranslate()
{
    for (Row& row : m_rows) {
        const QString label = m_workbench.say(row.spec->label);
        row.label->setText(label);
        row.field->setAccessibleName(label);
        const QString help = row.spec->help.empty() ? QString{} : m_workbench.say(row.spec->help);
        row.label->setToolTip(help);
        row.field->setToolTip(help);
        if (auto* number = qobject_cast<NumberField*>(row.field))
            number->setUnit(toQString(unitSuffix(row.spec->format.unit, m_workbench.language())).trimmed());
        if (auto* box = qobject_cast<QComboBox*>(row.field)) {
            const QSignalBlocker quiet(box);
            const QVariant current = box->currentData();
            box->clear();
            for (const Choice& choice : row.spec->choices)
                box->addItem(choice.label.empty() ? toQString(choice.id) : m_workbench.say(choice.label),
                             toQString(choice.id));
            if (row.spec->kind == ParamKind::Instrument)
                for (const std::string& id : m_instruments)
                    if (box->findData(toQString(id)) < 0)
                        box->addItem(toQString(id), toQString(id));
            box->setCurrentIndex(box->findData(current));
        }
    }
}

void ParamForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_rows.empty())
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        for (Row& row : m_rows)
            if (row.error->isVisible())
                row.error->setFont(m_workbench.theme().font(FontRole::Small));
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/claim_dialog.h"

#include "models/text/to_qt.h"
#include "widgets/shell/style.h"
#include "widgets/shell/workbench.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

#include <cmath>

namespace tidemark {

namespace {

constexpr int kWidth = 520;
constexpr int kSaidHeight = 54;

QString shown(double value) { return std::isfinite(value) ? QString::number(value, 'g', 12) : QString{}; }

double read(const QLineEdit* field, double otherwise)
{
    bool good = false;
    const double value = field->text().trimmed().toDouble(&good);
    return good ? value : otherwise;
}

bool isNumberOrNothing(const QLineEdit* field)
{
    bool good = false;
    const double value = field->text().trimmed().toDouble(&good);
    return field->text().trimmed().isEmpty() || (good && std::isfinite(value));
}

QDate toQDate(Date date) { return QDate::fromString(toQString(isoDate(date)), Qt::ISODate); }

} // namespace

ClaimDialog::ClaimDialog(Workbench& workbench, const report::LedgerEntry* entry, const report::ClaimMeasure& measure,
                         QWidget* parent)
    : QDialog(parent),
      m_workbench(workbench),
      m_id(new QLineEdit(this)),
      m_section(new QLineEdit(this)),
      m_saidZh(new QPlainTextEdit(this)),
      m_saidEn(new QPlainTextEdit(this)),
      m_value(new QLineEdit(this)),
      m_unit(new QLineEdit(this)),
      m_asOf(new QLineEdit(this)),
      m_source(new QLineEdit(this)),
      m_known(new QDateEdit(this)),
      m_key(new QLineEdit(this)),
      m_factor(new QLineEdit(this)),
      m_tolerance(new QLineEdit(this)),
      m_fault(new QLabel(this))
{
    setObjectName(QStringLiteral("claim_dialog"));
    setWindowTitle(entry ? tr("Edit claim") : tr("Add claim"));
    setMinimumWidth(kWidth);
    m_id->setObjectName(QStringLiteral("claim_id"));
    m_id->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[A-Za-z0-9_.-]{0,64}")), m_id));
    for (auto* said : {m_saidZh, m_saidEn}) {
        said->setTabChangesFocus(true);
        said->setFixedHeight(kSaidHeight);
    }
    m_saidZh->setObjectName(QStringLiteral("claim_said_zh"));
    m_saidEn->setObjectName(QStringLiteral("claim_said_en"));
    m_value->setObjectName(QStringLiteral("claim_value"));
    m_source->setObjectName(QStringLiteral("claim_source"));
    m_key->setObjectName(QStringLiteral("claim_key"));
    m_key->setPlaceholderText(QStringLiteral("series:VIX.close"));
    m_known->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_fault->setObjectName(QStringLiteral("claim_fault"));
    m_fault->setWordWrap(true);

    auto* form = new QFormLayout;
    form->addRow(tr("Id"), m_id);
    form->addRow(tr("Section"), m_section);
    form->addRow(tr("Said, in Chinese"), m_saidZh);
    form->addRow(tr("Said, in English"), m_saidEn);
    form->addRow(tr("Value"), m_value);
    form->addRow(tr("Unit"), m_unit);
    form->addRow(tr("As of"), m_asOf);
    form->addRow(tr("Source"), m_source);
    form->addRow(tr("Public from"), m_known);
    form->addRow(tr("Measured by"), m_key);
    form->addRow(tr("Times"), m_factor);
    form->addRow(tr("Tolerance"), m_tolerance);

    const Claim claim =
        entry ? entry->claim
              : Claim{.value = std::nan(""), .unit = {}, .kind = "own", .known = asOfDate(workbench.asOf())};
    m_id->setText(toQString(claim.id));
    m_id->setReadOnly(entry != nullptr);
    m_section->setText(toQString(claim.section));
    m_saidZh->setPlainText(toQString(claim.saidZh));
    m_saidEn->setPlainText(toQString(claim.saidEn));
    m_value->setText(shown(claim.value));
    m_unit->setText(toQString(claim.unit));
    m_asOf->setText(toQString(claim.asOf));
    m_source->setText(toQString(claim.source));
    m_known->setDate(toQDate(claim.known));
    m_key->setText(toQString(measure.key));
    m_factor->setText(shown(measure.factor));
    m_tolerance->setText(shown(measure.tolerance));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Keep"));
    m_ok->setProperty(kPrimaryProperty, true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_fault);
    layout->addWidget(buttons);
    for (auto* field : {m_id, m_section, m_value, m_source, m_key, m_factor, m_tolerance})
        connect(field, &QLineEdit::textChanged, this, &ClaimDialog::check);
    for (auto* said : {m_saidZh, m_saidEn})
        connect(said, &QPlainTextEdit::textChanged, this, &ClaimDialog::check);
    check();
}

QString ClaimDialog::fault() const
{
    if (m_id->text().trimmed().isEmpty())
        return tr("A claim needs an id, such as vix.close.");
    if (m_saidZh->toPlainText().trimmed().isEmpty() && m_saidEn->toPlainText().trimmed().isEmpty())
        return tr("Write what was said, in at least one language.");
    if (m_source->text().trimmed().isEmpty())
        return tr("Name the source.");
    if (!isNumberOrNothing(m_value) || !isNumberOrNothing(m_factor) || !isNumberOrNothing(m_tolerance))
        return tr("Value, factor and tolerance are numbers, or nothing.");
    if (m_key->text().trimmed().isEmpty())
        return {};
    const auto binding = report::parseBinding(m_key->text().trimmed());
    if (!binding)
        return m_workbench.say(TM_TEXT("report", "Measured by: %1").with(binding.error().text));
    return {};
}

void ClaimDialog::check()
{
    const QString words = fault();
    m_fault->setText(words);
    m_ok->setEnabled(words.isEmpty());
}

Claim ClaimDialog::claim() const
{
    const auto known = parseIsoDate(m_known->date().toString(Qt::ISODate).toStdString());
    return {.id = m_id->text().trimmed().toStdString(),
            .section = m_section->text().trimmed().toStdString(),
            .saidZh = m_saidZh->toPlainText().trimmed().toStdString(),
            .saidEn = m_saidEn->toPlainText().trimmed().toStdString(),
            .value = read(m_value, std::nan("")),
            .unit = m_unit->text().trimmed().toStdString(),
            .asOf = m_asOf->text().trimmed().toStdString(),
            .kind = "own",
            .source = m_source->text().trimmed().toStdString(),
            .known = known.value_or(asOfDate(m_workbench.asOf()))};
}

report::ClaimMeasure ClaimDialog::measure() const
{
    return {.claim = m_id->text().trimmed().toStdString(),
            .key = m_key->text().trimmed().toStdString(),
            .factor = read(m_factor, 1),
            .tolerance = read(m_tolerance, std::nan("")),
            .expected = {}};
}

} // namespace tidemark

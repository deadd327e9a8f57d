// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/claim_ledger.h"

#include <QDialog>

class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace tidemark {

class Workbench;

/// Asks for a claim and for what measures it. Says at once what cannot be: no id, no words, no source, a measure that is no key.
class ClaimDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `entry`: the claim to edit; nullptr for a new one.
    ClaimDialog(Workbench& workbench, const report::LedgerEntry* entry, const report::ClaimMeasure& measure,
                QWidget* parent = nullptr);

    [[nodiscard]] Claim claim() const;
    [[nodiscard]] report::ClaimMeasure measure() const;

private:
    void check();
    [[nodiscard]] QString fault() const;

    Workbench& m_workbench;
    QLineEdit* m_id;
    QLineEdit* m_section;
    QPlainTextEdit* m_saidZh;
    QPlainTextEdit* m_saidEn;
    QLineEdit* m_value;
    QLineEdit* m_unit;
    QLineEdit* m_asOf;
    QLineEdit* m_source;
    QDateEdit* m_known;
    QLineEdit* m_key;
    QLineEdit* m_factor;
    QLineEdit* m_tolerance;
    QLabel* m_fault;
    QPushButton* m_ok = nullptr;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/claim_ledger.h"
#include "widgets/shell/latest_job.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace tidemark {

class MessageBar;
class StoreWriter;
class TableModel;
class Workbench;

/// What a report's claims rest on: every claim, what the data say of it, and the paragraphs that cite it. Computed when it is shown and
/// the data, the as-of or the language has changed.
struct LedgerView
{
    std::vector<report::LedgerEntry> ledger;
    report::OwnClaims own;
};

/// The claim ledger, a page of the window's bottom: claims can be added, edited, linked to a measurement, and taken out again.
class ClaimPanel final : public QWidget
{
    Q_OBJECT
public:
    ClaimPanel(Workbench& workbench, StoreWriter& writer, QWidget* parent = nullptr);

    /// The rows as they stand, without those that became public later.
    [[nodiscard]] const std::vector<report::LedgerEntry>& ledger() const { return m_view.ledger; }
    /// Keeps a claim of the strategist's and what measures it; one undo step. A claim with the id of the program's replaces it here.
    void keep(const Claim& claim, const report::ClaimMeasure& measure);
    /// Takes the strategist's claim out again; the program's own comes back.
    void takeOut(const std::string& id);

Q_SIGNALS:
    /// The claims in the store are others now.
    void changed();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void takeResult(Result<LedgerView> result);
    void fillTable();
    void showButtons();
    void openDialog(const report::LedgerEntry* entry);
    void store(const report::OwnClaims& own);
    [[nodiscard]] const report::LedgerEntry* current() const;

    Workbench& m_workbench;
    StoreWriter& m_writer;
    LedgerView m_view;
    bool m_dirty = true;
    TableModel* m_model;
    QSortFilterProxyModel* m_filter;
    QTreeView* m_table;
    QLineEdit* m_search;
    QPushButton* m_add;
    QPushButton* m_edit;
    QPushButton* m_remove;
    QLabel* m_count;
    MessageBar* m_message;
    LatestJob<LedgerView> m_job;
};

} // namespace tidemark

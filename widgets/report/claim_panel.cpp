// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/claim_panel.h"

#include "models/items/table_model.h"
#include "widgets/report/build_report.h"
#include "widgets/report/claim_dialog.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/store_writer.h"
#include "widgets/shell/workbench.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tidemark {

using namespace report;

namespace {

Result<LedgerView> computed(const QString& path, ReportOptions options, const Progress& progress)
{
    const auto store = Store::open(path, OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    const auto kept = (*store)->value(kOwnClaimsKey);
    if (!kept)
        return tl::unexpected(kept.error());
    auto own = parseOwnClaims(*kept);
    if (!own)
        return tl::unexpected(own.error());
    auto assembly = buildReport(**store, options, {}, progress);
    if (!assembly)
        return tl::unexpected(assembly.error());
    std::erase_if(assembly->ledger, [](const LedgerEntry& entry) { return entry.later; });
    return LedgerView{std::move(assembly->ledger), std::move(*own)};
}

/// The report's table and, behind it, the paragraphs that cite each claim.
TableSpec panelTable(const std::vector<LedgerEntry>& ledger, Language language)
{
    TableSpec table = ledgerTable(ledger, {}, language);
    table.columns.push_back({"cited", TM_TEXT("report", "Cited in"), {}, false});
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        std::string places;
        for (const auto& id : ledger[i].paragraphs)
            places += (places.empty() ? "" : ", ") + id;
        table.rows[i].push_back(verbatim(places));
    }
    return table;
}

constexpr int kVerdictColumn = 5;

/// Rows of the product's height; the verdict wears a glyph, so that it does not rest on colour alone.
class ClaimDelegate final : public QStyledItemDelegate
{
public:
    using VerdictOf = std::function<std::optional<ClaimVerdict>(const QModelIndex&)>;
    ClaimDelegate(Workbench& workbench, VerdictOf verdictOf, QObject* parent)
        : QStyledItemDelegate(parent), m_workbench(workbench), m_verdictOf(std::move(verdictOf))
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + 12, m_workbench.compact() ? 22 : 26};
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto verdict = index.column() == kVerdictColumn ? m_verdictOf(index) : std::nullopt;
        if (!verdict)
            return;
        const Token token = *verdict == ClaimVerdict::Agrees      ? Token::Agrees
                            : *verdict == ClaimVerdict::Conflicts ? Token::Conflicts
                                                                  : Token::NoData;
        const QString icon = *verdict == ClaimVerdict::Agrees      ? QStringLiteral("check")
                             : *verdict == ClaimVerdict::Conflicts ? QStringLiteral("noteq")
                                                                   : QStringLiteral("empty");
        const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
        option->icon = QIcon(iconPixmap(icon, m_workbench.theme().color(token), 14, ratio));
        option->decorationSize = {14, 14};
        option->features |= QStyleOptionViewItem::HasDecoration;
        if (*verdict == ClaimVerdict::Conflicts)
            option->palette.setColor(QPalette::Text, m_workbench.theme().color(token));
    }

private:
    Workbench& m_workbench;
    VerdictOf m_verdictOf;
};

} // namespace

ClaimPanel::ClaimPanel(Workbench& workbench, StoreWriter& writer, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_writer(writer),
      m_model(new TableModel(this)),
      m_filter(new QSortFilterProxyModel(this)),
      m_table(new QTreeView(this)),
      m_search(new QLineEdit(this)),
      m_add(new QPushButton(this)),
      m_edit(new QPushButton(this)),
      m_remove(new QPushButton(this)),
      m_count(new QLabel(this)),
      m_message(new MessageBar(workbench, this)),
      m_job([this](Result<LedgerView> result) { takeResult(std::move(result)); })
{
    setObjectName(QStringLiteral("claim_panel"));
    m_table->setObjectName(QStringLiteral("claims"));
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_filter);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->viewport()->setBackgroundRole(QPalette::Light);
    const auto verdictOf = [this](const QModelIndex& index) -> std::optional<ClaimVerdict> {
        const auto row = static_cast<std::size_t>(m_filter->mapToSource(index).row());
        return row < m_view.ledger.size() ? std::optional{m_view.ledger[row].verdict} : std::nullopt;
    };
    m_table->setItemDelegate(new ClaimDelegate(workbench, verdictOf, m_table));
    m_search->setClearButtonEnabled(true);
    m_search->setObjectName(QStringLiteral("claims_search"));
    m_add->setObjectName(QStringLiteral("claims_add"));
    m_edit->setObjectName(QStringLiteral("claims_edit"));
    m_remove->setObjectName(QStringLiteral("claims_remove"));

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->addWidget(m_search, 1);
    bar->addSpacing(8);
    bar->addWidget(m_count);
    bar->addStretch(1);
    for (auto* button : {m_add, m_edit, m_remove})
        bar->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_message);
    layout->addWidget(m_table, 1);

    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_add, &QPushButton::clicked, this, [this] { openDialog(nullptr); });
    connect(m_edit, &QPushButton::clicked, this, [this] { openDialog(current()); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto* entry = current())
            takeOut(entry->claim.id);
    });
    connect(m_table, &QTreeView::activated, this, [this] { openDialog(current()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ClaimPanel::showButtons);
    const auto again = [this] {
        m_dirty = true;
        if (isVisible())
            refresh();
    };
    connect(&m_workbench, &Workbench::dataChanged, this, again);
    connect(&m_workbench, &Workbench::asOfChanged, this, again);
    connect(&m_workbench, &Workbench::languageChanged, this, [this, again] {
        retranslate();
        again();
    });
    retranslate();
}

void ClaimPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Search claims"));
    m_add->setText(tr("Add…"));
    m_edit->setText(tr("Edit…"));
    m_remove->setText(tr("Remove"));
    fillTable();
}

void ClaimPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_dirty)
        refresh();
}

void ClaimPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ClaimPanel::refresh()
{
    if (m_workbench.storePath().isEmpty())
        return;
    m_dirty = false;
    ReportOptions options{.language = m_workbench.language(), .asOf = m_workbench.asOf(), .allowMissing = true};
    if (!m_job.busy())
        m_workbench.beginWork();
    m_job.start([path = m_workbench.storePath(), options](const Progress& progress) {
        return computed(path, options, progress);
    });
}

void ClaimPanel::takeResult(Result<LedgerView> result)
{
    m_workbench.endWork();
    if (!result) {
        m_message->show(Severity::Failure, result.error().text);
        return;
    }
    m_message->clear();
    m_view = std::move(*result);
    fillTable();
}

void ClaimPanel::fillTable()
{
    m_model->setTable(panelTable(m_view.ledger, m_workbench.language()), m_workbench.translator());
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->resizeColumnToContents(column);
    const auto count = [&](ClaimVerdict verdict) {
        return static_cast<std::int64_t>(std::ranges::count(m_view.ledger, verdict, &LedgerEntry::verdict));
    };
    m_count->setText(m_workbench.say(TM_TEXT("report", "%1 agree, %2 conflict, %3 not measurable")
                                         .with(count(ClaimVerdict::Agrees))
                                         .with(count(ClaimVerdict::Conflicts))
                                         .with(count(ClaimVerdict::Unmeasured))));
    showButtons();
}

void ClaimPanel::showButtons()
{
    const LedgerEntry* entry = current();
    const bool linked =
        entry
        && std::ranges::find(m_view.own.measures, entry->claim.id, &ClaimMeasure::claim) != m_view.own.measures.end();
    m_edit->setEnabled(entry != nullptr);
    m_remove->setEnabled(entry && (entry->own || linked));
}

const LedgerEntry* ClaimPanel::current() const
{
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_view.ledger.size() ? &m_view.ledger[row] : nullptr;
}

void ClaimPanel::openDialog(const LedgerEntry* entry)
{
    ClaimMeasure measure{.factor = 1, .tolerance = std::nan("")};
    if (entry) {
        const auto builtin = builtinMeasures();
        for (const auto* list : {builtin ? &*builtin : nullptr, &std::as_const(m_view.own.measures)})
            if (list)
                if (const auto it = std::ranges::find(*list, entry->claim.id, &ClaimMeasure::claim); it != list->end())
                    measure = *it;
    }
    auto* dialog = new ClaimDialog(m_workbench, entry, measure, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { keep(dialog->claim(), dialog->measure()); });
    dialog->open();
}

void ClaimPanel::keep(const Claim& claim, const ClaimMeasure& measure)
{
    OwnClaims own = m_view.own;
    std::erase_if(own.claims, [&](const Claim& other) { return other.id == claim.id; });
    std::erase_if(own.measures, [&](const ClaimMeasure& other) { return other.claim == claim.id; });
    own.claims.push_back(claim);
    own.measures.push_back(measure);
    store(own);
}

void ClaimPanel::takeOut(const std::string& id)
{
    OwnClaims own = m_view.own;
    std::erase_if(own.claims, [&](const Claim& other) { return other.id == id; });
    std::erase_if(own.measures, [&](const ClaimMeasure& other) { return other.claim == id; });
    store(own);
}

void ClaimPanel::store(const OwnClaims& own)
{
    const auto write = [this](const OwnClaims& claims) {
        m_view.own = claims;
        m_writer.write(TM_TEXT("report", "Claims"), [json = ownClaimsJson(claims)](Store& store, const Progress&) {
            return store.setValue(kOwnClaimsKey, json);
        });
        Q_EMIT changed();
    };
    const OwnClaims before = m_view.own;
    m_workbench.perform(
        tr("Change claims"), [write, own] { write(own); }, [write, before] { write(before); });
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
// The steps about the report itself: language and layout, contents, pages.
#include "models/items/roles.h"
#include "widgets/report/export_wizard.h"
#include "widgets/report/export_wizard_preview.h"
#include "widgets/shell/workbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tidemark {

namespace {

QDate toQDate(Date date) { return QDate::fromString(toQString(isoDate(date)), Qt::ISODate); }

void showText(QLineEdit* field, const QString& text)
{
    if (field->text() != text)
        field->setText(text);
}

} // namespace

QWidget* ExportWizard::makeLayoutPage()
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(10);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto row = [&](QWidget* field, const char* name) {
        field->setObjectName(QString::fromLatin1(name));
        auto* label = new QLabel(page);
        label->setBuddy(field);
        form->addRow(label, field);
        m_layoutLabels.push_back(label);
    };
    const auto words = [&](const char* name, QString ExportChoice::*member) {
        auto* field = new QLineEdit(page);
        row(field, name);
        connect(field, &QLineEdit::textEdited, this, [this, member](const QString& text) {
            m_controller.change([&](ExportChoice& choice) { choice.*member = text; });
        });
        return field;
    };
    const auto family = [&](const char* name, QString ExportChoice::*member) {
        auto* box = new QComboBox(page);
        row(box, name);
        connect(box, &QComboBox::activated, this, [this, box, member](int index) {
            m_controller.change([&](ExportChoice& choice) { choice.*member = box->itemData(index).toString(); });
        });
        return box;
    };
    m_language = new QComboBox(page);
    m_language->addItem(QString::fromUtf8("\u7b80\u4f53\u4e2d\u6587"), static_cast<int>(Language::Chinese));
    m_language->addItem(QStringLiteral("English"), static_cast<int>(Language::English));
    row(m_language, "export_language");
    m_state = new QComboBox(page);
    row(m_state, "export_state");
    m_asOf = new QDateEdit(page);
    m_asOf->setCalendarPopup(true);
    m_asOf->setMinimumWidth(132);
    m_asOf->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    row(m_asOf, "export_as_of");
    m_title = words("export_title", &ExportChoice::title);
    m_subtitle = words("export_subtitle", &ExportChoice::subtitle);
    m_author = words("export_author", &ExportChoice::author);
    m_organisation = words("export_organisation", &ExportChoice::organisation);
    m_serif = family("export_serif", &ExportChoice::serif);
    m_sans = family("export_sans", &ExportChoice::sans);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    layout->addStretch(1);

    connect(m_language, &QComboBox::activated, this, [this](int index) {
        const auto language = static_cast<Language>(m_language->itemData(index).toInt());
        m_controller.change([language](ExportChoice& choice) { choice.language = language; });
    });
    connect(m_state, &QComboBox::activated, this, [this](int index) {
        const QString name = m_state->itemData(index).toString();
        m_controller.change([&](ExportChoice& choice) {
            if (name.isEmpty() && !choice.snapshot.isEmpty())
                choice.asOf = m_workbench.asOf();
            choice.snapshot = name;
        });
        showChoice();
    });
    connect(m_asOf, &QDateEdit::dateChanged, this, [this](const QDate& date) {
        const auto day = parseIsoDate(date.toString(Qt::ISODate).toStdString());
        if (day && !m_filling)
            m_controller.change([&](ExportChoice& choice) { choice.asOf = endOfNewYorkDay(*day); });
    });
    return page;
}

QWidget* ExportWizard::makeContentsPage()
{
    auto* page = new QWidget(this);
    m_contentsTitle = new QLabel(page);
    m_contentsTitle->setWordWrap(true);
    m_contentsTitle->setForegroundRole(QPalette::PlaceholderText);
    m_contents = new QTreeWidget(page);
    m_contents->setObjectName(QStringLiteral("export_contents"));
    m_contents->setColumnCount(2);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_contents->header()->setStretchLastSection(false);
    m_contents->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_contents->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_contentsTitle);
    layout->addWidget(m_contents, 1);
    connect(m_contents, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
        if (column == 0 && !m_filling)
            takeContents(item);
    });
    return page;
}

QWidget* ExportWizard::makePreviewPage()
{
    m_preview = new PagePreview(PagePreview::Fit::Width, this);
    m_preview->setObjectName(QStringLiteral("export_preview"));
    connect(m_preview, &PagePreview::pageShown, m_sidePreview, &PagePreview::showPage);
    connect(m_outline, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item && !m_filling)
            m_preview->showPage(item->data(IdRole).toInt());
    });
    return m_preview;
}

void ExportWizard::showChoice()
{
    const ExportChoice& choice = m_controller.choice();
    m_filling = true;
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(choice.language)));
    m_state->setCurrentIndex(std::max(0, m_state->findData(choice.snapshot)));
    m_asOf->setDate(toQDate(asOfDate(choice.asOf)));
    m_asOf->setEnabled(choice.snapshot.isEmpty());
    showText(m_title, choice.title);
    showText(m_subtitle, choice.subtitle);
    showText(m_author, choice.author);
    showText(m_organisation, choice.organisation);
    m_serif->setCurrentIndex(std::max(0, m_serif->findData(choice.serif)));
    m_sans->setCurrentIndex(std::max(0, m_sans->findData(choice.sans)));
    m_allowMissing->setChecked(choice.allowMissing);
    if (const auto build = m_controller.build()) {
        m_title->setPlaceholderText(build->input->texts.outline.title);
        m_subtitle->setPlaceholderText(build->input->texts.outline.subtitle);
    }
    m_filling = false;
    showFiles();
}

void ExportWizard::fillSnapshots()
{
    const auto build = m_controller.build();
    m_state->clear();
    m_state->addItem(tr("The store as it is"), QString{});
    if (build)
        for (const auto& snapshot : build->snapshots)
            m_state->addItem(tr("Snapshot “%1”, %2, #%3")
                                 .arg(toQString(snapshot.name), toQString(isoDate(asOfDate(snapshot.asOf))),
                                      toQString(snapshot.digest)),
                             toQString(snapshot.name));
}

void ExportWizard::fillContents()
{
    const auto build = m_controller.build();
    if (!build)
        return;
    m_filling = true;
    const auto& contents = build->contents;
    // Rows that are still right stay, and with them the current one.
    const auto shows = [](const QTreeWidgetItem* item, const ContentItem& content) {
        return item->data(0, IdRole).toString() == toQString(content.id) && item->text(0) == content.title;
    };
    if (!std::ranges::equal(m_contentItems, contents, shows)) {
        m_contents->clear();
        m_contentItems.clear();
        for (const ContentItem& content : contents) {
            auto* parent = content.parent < 0 ? nullptr : m_contentItems[static_cast<std::size_t>(content.parent)];
            auto* item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(m_contents);
            m_contentItems.push_back(item);
            item->setText(0, content.title);
            item->setToolTip(0, content.title);
            item->setSizeHint(0, QSize(0, fontMetrics().height() + 10));
            item->setData(0, IdRole, toQString(content.id));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        }
        m_contents->expandAll();
        m_contents->setCurrentItem(m_contents->topLevelItem(0));
    }
    const QLocale plain(QLocale::English);
    const bool chinese = build->choice.language == Language::Chinese;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        auto* item = m_contentItems[i];
        const bool out = isLeftOut(contents, i, m_controller.choice().leftOut);
        item->setCheckState(0, out ? Qt::Unchecked : Qt::Checked);
        if (contents[i].kind == ContentItem::Kind::Figure)
            item->setText(1, contents[i].available ? tr("Figure") : tr("Figure, no data"));
        else
            item->setText(1, {});
        for (const auto& part : build->assembly->document.parts)
            if (std::to_string(part.part) == contents[i].id)
                item->setText(1,
                              (chinese ? tr("%1 / %2 characters") : tr("%1 / %2 words"))
                                  .arg(plain.toString(chinese ? part.han : part.words), plain.toString(part.target)));
    }
    m_filling = false;
}

// What stands in something that is left out goes with it, and comes back with it.
void ExportWizard::takeContents(QTreeWidgetItem* changed)
{
    std::set<std::string> leftOut;
    const std::function<void(QTreeWidgetItem*)> walk = [&](QTreeWidgetItem* item) {
        if (item->checkState(0) == Qt::Unchecked) {
            leftOut.insert(item->data(0, IdRole).toString().toStdString());
            return;
        }
        for (int i = 0; i < item->childCount(); ++i)
            walk(item->child(i));
    };
    const std::function<void(QTreeWidgetItem*, Qt::CheckState)> set = [&](QTreeWidgetItem* item, Qt::CheckState state) {
        for (int i = 0; i < item->childCount(); ++i) {
            item->child(i)->setCheckState(0, state);
            set(item->child(i), state);
        }
    };
    m_filling = true;
    set(changed, changed->checkState(0));
    if (changed->checkState(0) == Qt::Checked)
        for (QTreeWidgetItem* above = changed->parent(); above; above = above->parent())
            above->setCheckState(0, Qt::Checked);
    m_filling = false;
    for (int i = 0; i < m_contents->topLevelItemCount(); ++i)
        walk(m_contents->topLevelItem(i));
    m_controller.change([&](ExportChoice& choice) { choice.leftOut = std::move(leftOut); });
}

void ExportWizard::fillOutline()
{
    m_filling = true;
    m_outline->clear();
    if (const auto pages = m_controller.pages())
        for (const auto& bookmark : pages->layout.outline) {
            auto* item = new QListWidgetItem(QString(2 * (bookmark.level - 1), u'\u2003') + bookmark.title, m_outline);
            item->setSizeHint(QSize(0, fontMetrics().height() + 8));
            item->setData(IdRole, bookmark.page);
            item->setToolTip(bookmark.title);
        }
    m_filling = false;
}

void ExportWizard::retranslatePages()
{
    const QString labels[] = {tr("&Language of the report"),
                              tr("&Data"),
                              tr("&As of"),
                              tr("&Title"),
                              tr("S&ubtitle"),
                              tr("Auth&or"),
                              tr("Or&ganisation"),
                              tr("Body, Chinese"),
                              tr("Headings, Chinese")};
    for (std::size_t i = 0; i < m_layoutLabels.size(); ++i)
        m_layoutLabels[i]->setText(labels[i]);
    const pdf::ReportFonts usual;
    const auto families = [&](QComboBox* box, const QString& standard, const QString& chosen) {
        box->clear();
        box->addItem(tr("%1 (usual)").arg(standard), QString{});
        for (const QString& family : pdf::installedHanFamilies())
            if (family != standard)
                box->addItem(family, family);
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    };
    families(m_serif, usual.serifHan, m_controller.choice().serif);
    families(m_sans, usual.sansHan, m_controller.choice().sans);
    m_contentsTitle->setText(tr("What is unticked is left out; figures and tables are numbered anew."));
    m_contents->setHeaderLabels({tr("Contents"), tr("Length / target")});
    m_contents->setAccessibleName(tr("Contents"));
    fillSnapshots();
    fillContents();
}

} // namespace tidemark

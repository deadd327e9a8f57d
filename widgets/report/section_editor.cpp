// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/section_editor.h"

#include "widgets/pdf/report_fonts.h"
#include "widgets/report/note_highlighter.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/store_writer.h"
#include "widgets/shell/workbench.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tidemark {

using namespace report;

namespace {

constexpr int kSaveAfter = 3000; ///< ms after the first change: with the write well within five seconds
constexpr int kLookAfter = 200;  ///< ms
constexpr qreal kMargin = 12;    ///< round the text, in pixels
constexpr int kSectionRole = Qt::UserRole;

/// Shows what it is given and fetches nothing, whatever the text links to.
class Preview final : public QTextBrowser
{
public:
    explicit Preview(QWidget* parent) : QTextBrowser(parent)
    {
        setOpenLinks(false);
        setFrameShape(QFrame::NoFrame);
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        setFocusPolicy(Qt::StrongFocus);
        document()->setDocumentMargin(kMargin);
    }
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

QFont reportFont(const Theme& theme, double factor)
{
    const pdf::ReportFonts fonts;
    QFont font;
    font.setFamilies({fonts.serifLatin, fonts.serifHan});
    font.setPointSizeF(theme.font(FontRole::Base).pointSizeF() * factor);
    return font;
}

} // namespace

std::vector<std::pair<QString, QString>> SectionEditor::sections(Language language)
{
    std::vector<std::pair<QString, QString>> list;
    const auto outline = builtinOutline(language);
    if (!outline)
        return list;
    if (!shippedSection("summary", language).isEmpty())
        list.emplace_back(QStringLiteral("summary"), Translator(language)(TM_TEXT("report", "Summary")));
    for (const auto& part : outline->parts) {
        list.emplace_back(QString::number(part.number), part.title);
        for (const auto& chapter : part.chapters) {
            list.emplace_back(toQString(chapter.number), chapter.title);
            for (const auto& section : chapter.sections)
                list.emplace_back(toQString(section.number), section.title);
        }
    }
    return list;
}

SectionEditor::SectionEditor(Workbench& workbench, StoreWriter& writer, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_writer(&writer),
      m_language(workbench.language()),
      m_tree(new QTreeWidget(this)),
      m_title(new QLabel(this)),
      m_state(new QLabel(this)),
      m_languages(new QComboBox(this)),
      m_compare(new QPushButton(this)),
      m_back(new QPushButton(this)),
      m_message(new MessageBar(workbench, this)),
      m_field(new NoteEdit(this)),
      m_faults(new QListWidget(this)),
      m_preview(new Preview(this)),
      m_split(new QSplitter(this)),
      m_reading([this](Result<std::map<std::string, EditableText>> notes) { takeNotes(std::move(notes)); }),
      m_loading([this](Result<std::shared_ptr<NoteDesk>> desk) { takeDesk(std::move(desk)); }),
      m_looking([this](Result<NoteLook> result) { takeLook(std::move(result)); })
{
    setObjectName(QStringLiteral("section_editor"));
    layOut();
    connectParts();
    retranslate();
    applyLook();
}

SectionEditor::~SectionEditor()
{
    if (m_working)
        m_workbench.endWork();
    // Documents go after the field that shows them.
    delete m_field;
}

void SectionEditor::layOut()
{
    m_tree->setObjectName(QStringLiteral("notes_tree"));
    m_languages->setObjectName(QStringLiteral("notes_language"));
    m_compare->setObjectName(QStringLiteral("notes_compare"));
    m_back->setObjectName(QStringLiteral("notes_back"));
    m_field->setObjectName(QStringLiteral("notes_field"));
    m_faults->setObjectName(QStringLiteral("notes_faults"));
    m_preview->setObjectName(QStringLiteral("notes_preview"));
    m_state->setObjectName(QStringLiteral("notes_state"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(12);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_languages->addItem(QString::fromUtf8("\u4e2d\u6587"), QVariant::fromValue(static_cast<int>(Language::Chinese)));
    m_languages->addItem(QStringLiteral("English"), QVariant::fromValue(static_cast<int>(Language::English)));
    m_languages->setCurrentIndex(m_language == Language::Chinese ? 0 : 1);
    m_compare->setCheckable(true);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_faults->setFrameShape(QFrame::NoFrame);
    m_faults->setTextElideMode(Qt::ElideRight);
    m_faults->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_faults->hide();
    m_field->setReadOnly(true);
    for (QAbstractScrollArea* page : std::initializer_list<QAbstractScrollArea*>{m_tree, m_field, m_faults, m_preview})
        page->viewport()->setBackgroundRole(QPalette::Light);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->addWidget(m_title, 1);
    bar->addWidget(m_state);
    bar->addSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_languages, m_compare, m_back})
        bar->addWidget(widget);
    auto* writing = new QWidget(this);
    auto* column = new QVBoxLayout(writing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_field, 1);
    column->addWidget(m_faults);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_tree, writing, m_preview})
        m_split->addWidget(widget);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 4);
    m_split->setStretchFactor(2, 3);
    m_split->setSizes({220, 440, 340});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_message);
    layout->addWidget(m_split, 1);
    setFocusProxy(m_field);
    const QWidgetList order{m_tree, m_field, m_faults, m_preview, m_languages, m_compare, m_back};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void SectionEditor::connectParts()
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveAfter);
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(kLookAfter);
    connect(&m_saveTimer, &QTimer::timeout, this, &SectionEditor::saveSoon);
    connect(&m_lookTimer, &QTimer::timeout, this, &SectionEditor::look);
    connect(m_field, &NoteEdit::left, this, &SectionEditor::saveSoon);
    connect(m_field, &NoteEdit::altered, this, [this](const EditableText& text) {
        say(Severity::Caution,
            text.cut       ? TM_TEXT("notes", "A section holds at most 200,000 characters; the rest was not taken in")
            : text.cleaned ? TM_TEXT("notes", "Control characters and marks of writing direction were left out")
                           : TM_TEXT("notes", "Lines of more than 4,000 characters were broken"));
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item)
            openSection(item->data(0, kSectionRole).toString());
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] { m_field->setFocus(Qt::OtherFocusReason); });
    connect(m_languages, &QComboBox::currentIndexChanged, this,
            [this] { setTextLanguage(static_cast<Language>(m_languages->currentData().toInt())); });
    connect(m_compare, &QPushButton::toggled, this, &SectionEditor::showComparison);
    connect(m_back, &QPushButton::clicked, this, &SectionEditor::backToShipped);
    const auto go = [this](QListWidgetItem* item) { m_field->goToLine(item->data(Qt::UserRole).toInt()); };
    connect(m_faults, &QListWidget::itemActivated, this, go);
    connect(m_faults, &QListWidget::itemClicked, this, go);
    const auto step = [this](const char* keys, int by) {
        auto* shortcut = new QShortcut(QKeySequence(QString::fromLatin1(keys)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by] {
            QTreeWidgetItem* item = m_tree->currentItem();
            QTreeWidgetItem* next = !item ? nullptr : by > 0 ? m_tree->itemBelow(item) : m_tree->itemAbove(item);
            if (next)
                m_tree->setCurrentItem(next);
        });
    };
    step("Alt+PgDown", 1);
    step("Alt+PgUp", -1);
    const auto again = [this] {
        m_deskOld = true;
        if (isVisible())
            loadDesk();
    };
    connect(&m_workbench, &Workbench::dataChanged, this, again);
    connect(&m_workbench, &Workbench::asOfChanged, this, again);
    connect(&m_workbench, &Workbench::languageChanged, this, [this] {
        retranslate();
        lookSoon();
    });
    connect(&m_workbench, &Workbench::appearanceChanged, this, [this] {
        applyLook();
        lookSoon();
    });
}

void SectionEditor::retranslate()
{
    m_compare->setText(tr("Compare with shipped text"));
    m_back->setText(tr("Back to the shipped text"));
    m_languages->setToolTip(tr("Language of the report’s text"));
    m_languages->setAccessibleName(m_languages->toolTip());
    m_tree->setAccessibleName(tr("Sections of the report"));
    m_field->setAccessibleName(tr("Text of the section"));
    m_faults->setAccessibleName(tr("Problems of the section"));
    m_preview->setAccessibleName(tr("Preview of the section"));
    fillTree();
    refreshState();
}

void SectionEditor::applyLook()
{
    const Theme& theme = m_workbench.theme();
    m_field->setFont(reportFont(theme, 1.15));
    m_preview->setFont(reportFont(theme, 1.1));
    for (auto& [place, draft] : m_drafts) {
        draft.document->setDefaultFont(m_field->font());
        draft.colours->setTheme(theme);
    }
    for (QWidget* page : std::initializer_list<QWidget*>{m_field, m_preview})
        page->setPalette(theme.palette());
}

void SectionEditor::fillTree()
{
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    QTreeWidgetItem* part = nullptr;
    QTreeWidgetItem* chapter = nullptr;
    for (const auto& [number, title] : sections(m_language)) {
        const bool apart = number == QStringLiteral("summary");
        const qsizetype level = apart ? 0 : number.count(u'.');
        auto* item = level == 0   ? new QTreeWidgetItem(m_tree)
                     : level == 1 ? new QTreeWidgetItem(part)
                                  : new QTreeWidgetItem(chapter);
        item->setText(0, level == 0 ? title : number + u' ' + title);
        item->setToolTip(0, item->text(0));
        item->setData(0, kSectionRole, number);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        if (level == 0)
            part = item;
        else if (level == 1)
            chapter = item;
        if (number.toStdString() == m_section)
            m_tree->setCurrentItem(item);
    }
    m_tree->expandAll();
    if (m_tree->currentItem())
        m_tree->scrollToItem(m_tree->currentItem());
    refreshMarks();
}

void SectionEditor::refreshMarks()
{
    const Theme& theme = m_workbench.theme();
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        QTreeWidgetItem* item = *it;
        const std::string number = item->data(0, kSectionRole).toString().toStdString();
        const bool own = edited(number);
        item->setIcon(
            0, own ? QIcon(iconPixmap(QStringLiteral("pencil"), theme.color(Token::Accent), 14, devicePixelRatioF()))
                   : QIcon{});
        item->setData(0, Qt::AccessibleTextRole, own ? tr("%1, edited").arg(item->text(0)) : item->text(0));
        const auto count =
            std::ranges::find_if(m_parts, [&](const PartCount& part) { return std::to_string(part.part) == number; });
        if (count == m_parts.end()) {
            item->setText(1, {});
            continue;
        }
        const bool chinese = m_language == Language::Chinese;
        const int length = chinese ? count->han : count->words;
        const auto words = [&](Text text) {
            return m_workbench.say(std::move(text).with(std::int64_t{length}).with(std::int64_t{count->target}));
        };
        item->setText(1, words(TM_TEXT("notes", "%1 / %2")));
        item->setToolTip(
            1, words(chinese ? TM_TEXT("notes", "%1 Han characters of %2") : TM_TEXT("notes", "%1 words of %2")));
        item->setForeground(1, theme.color(length < count->target ? Token::Stale : Token::Text2));
    }
}

void SectionEditor::refreshState()
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    m_title->setText(item ? item->text(0) : QString{});
    m_title->setFont(m_workbench.theme().font(FontRole::PanelTitle));
    const bool own = edited(m_section);
    m_state->setText(!m_unsaved.empty() ? tr("Not saved yet")
                     : m_saving > 0     ? tr("Saving…")
                     : own              ? tr("Saved")
                                        : tr("As shipped"));
    m_back->setEnabled(own);
    m_compare->setEnabled(own || m_compare->isChecked());
}

void SectionEditor::say(Severity severity, const Text& text) { m_message->show(severity, text); }

} // namespace tidemark

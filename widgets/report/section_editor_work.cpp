// SPDX-License-Identifier: GPL-3.0-or-later
// What the editor reads, computes and writes.
#include "models/report/clean_text.h"
#include "widgets/report/build_report.h"
#include "widgets/report/note_highlighter.h"
#include "widgets/report/note_html.h"
#include "widgets/report/section_editor.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/store_writer.h"
#include "widgets/shell/workbench.h"

#include <QComboBox>
#include <QListWidget>
#include <QPlainTextDocumentLayout>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QTreeWidget>

#include <algorithm>

namespace tidemark {

using namespace report;

namespace {

constexpr int kFaultRows = 4; ///< of the list below the text; the others are scrolled to

using Notes = std::map<std::string, EditableText>;

Result<Notes> storedNotes(const QString& path, Language language)
{
    const auto store = Store::open(path, OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    const auto outline = builtinOutline(language);
    if (!outline)
        return tl::unexpected(outline.error());
    const auto kept = reportNotes(**store, *outline, language);
    if (!kept)
        return tl::unexpected(kept.error());
    Notes notes;
    for (const auto& [section, words] : *kept)
        notes[section] = editable(toQString(words), kSectionLimit);
    return notes;
}

} // namespace

bool SectionEditor::settled() const
{
    return m_notesRead && !m_deskOld && !m_lookOld && !m_lookTimer.isActive() && !m_reading.busy() && !m_loading.busy()
           && !m_looking.busy();
}

// Those who wait for a finished picture wait while anything is still to come.
void SectionEditor::noteWork()
{
    const bool busy = m_reading.busy() || m_loading.busy() || m_looking.busy() || m_lookTimer.isActive();
    if (busy == m_working)
        return;
    m_working = busy;
    if (busy)
        m_workbench.beginWork();
    else
        m_workbench.endWork();
}

void SectionEditor::readNotes()
{
    if (m_workbench.storePath().isEmpty())
        return;
    m_notesRead = false;
    m_field->setReadOnly(true);
    m_reading.start([path = m_workbench.storePath(), language = m_language](const Progress&) {
        return storedNotes(path, language);
    });
    noteWork();
}

void SectionEditor::takeNotes(Result<Notes> notes)
{
    if (notes) {
        m_notes = std::move(*notes);
        m_notesRead = true;
        showDraft();
        refreshMarks();
    } else {
        say(Severity::Failure, notes.error().text);
    }
    noteWork();
}

void SectionEditor::loadDesk()
{
    if (m_workbench.storePath().isEmpty())
        return;
    m_deskOld = false;
    m_lookOld = true;
    m_looking.cancel();
    m_desk.reset();
    m_loading.start([path = m_workbench.storePath(), language = m_language, asOf = m_workbench.asOf()](
                        const Progress& progress) { return openDesk(path, language, asOf, progress); });
    noteWork();
}

void SectionEditor::takeDesk(Result<std::shared_ptr<NoteDesk>> desk)
{
    if (desk) {
        m_desk = std::move(*desk);
        m_field->setOffers(keyOffers(m_desk->completions, *m_workbench.translator()),
                           formatOffers(*m_workbench.translator()));
        look();
    } else {
        say(Severity::Failure, desk.error().text);
    }
    noteWork();
}

void SectionEditor::lookSoon()
{
    m_lookOld = true;
    if (!m_lookTimer.isActive())
        m_lookTimer.start();
    noteWork();
}

void SectionEditor::look()
{
    if (m_compare->isChecked())
        showCompared();
    if (!m_desk) {
        noteWork();
        return;
    }
    m_lookOld = false;
    NoteQuestion question{.storePath = m_workbench.storePath(), .section = m_section, .theme = m_workbench.theme()};
    question.more = tr("The preview ends here; the report has the rest.");
    for (auto& [place, draft] : m_drafts)
        if (place.first == m_language && draft.touched)
            question.drafts[place.second] = draft.text;
    m_looking.start([desk = m_desk, question](const Progress& progress) { return lookAt(*desk, question, progress); },
                    WhenBusy::Finish);
    noteWork();
}

void SectionEditor::takeLook(Result<NoteLook> result)
{
    if (!result) {
        say(Severity::Failure, result.error().text);
        noteWork();
        return;
    }
    m_parts = std::move(result->parts);
    refreshMarks();
    if (result->section == m_section) {
        const Theme& theme = m_workbench.theme();
        std::vector<NoteEdit::Fault> faults;
        m_faults->clear();
        for (const auto& problem : result->problems) {
            const bool wrong = problem.kind == ProblemKind::Unknown || problem.kind == ProblemKind::Syntax;
            const QColor color = theme.color(wrong ? Token::Conflicts : Token::Stale);
            const QString words = m_workbench.say(problem.text);
            faults.push_back({problem.line, words, color});
            auto* item = new QListWidgetItem(problem.line > 0 ? tr("Line %1: %2").arg(problem.line).arg(words) : words,
                                             m_faults);
            item->setIcon(QIcon(iconPixmap(QStringLiteral("warn"), color, 14, devicePixelRatioF())));
            item->setData(Qt::UserRole, problem.line);
            item->setToolTip(item->text());
        }
        m_faults->setVisible(m_faults->count() > 0);
        m_faults->setFixedHeight(std::min(m_faults->count(), kFaultRows) * std::max(m_faults->sizeHintForRow(0), 1)
                                 + 4);
        m_field->setFaults(std::move(faults));
        if (!m_compare->isChecked()) {
            const int at = m_preview->verticalScrollBar()->value();
            m_preview->setHtml(result->html);
            m_preview->verticalScrollBar()->setValue(at);
        }
    }
    noteWork();
}

SectionEditor::Draft* SectionEditor::current()
{
    const auto it = m_drafts.find({m_language, m_section});
    return it == m_drafts.end() ? nullptr : &it->second;
}

SectionEditor::Draft& SectionEditor::draft(const Place& place)
{
    const auto [it, fresh] = m_drafts.try_emplace(place);
    Draft& made = it->second;
    if (!fresh)
        return made;
    made.shipped = shippedSection(place.second, place.first);
    const auto note = m_notes.find(place.second);
    made.text = note == m_notes.end() ? made.shipped : note->second.text;
    made.document = std::make_unique<QTextDocument>();
    made.document->setDocumentLayout(new QPlainTextDocumentLayout(made.document.get()));
    made.document->setDefaultFont(m_field->font());
    made.document->setDocumentMargin(12);
    made.document->setPlainText(made.text);
    made.colours = new NoteHighlighter(m_workbench.theme(), made.document.get());
    connect(made.document.get(), &QTextDocument::contentsChanged, this, [this, place] { textChanged(place); });
    if (note != m_notes.end() && note->second.altered())
        say(Severity::Caution, note->second.cut
                                   ? TM_TEXT("notes", "The stored text is longer than the 200,000 characters a "
                                                      "section may have; its beginning is shown, and an edit keeps "
                                                      "that alone")
                                   : TM_TEXT("notes", "The stored text is shown without control characters, marks of "
                                                      "writing direction, and lines above 4,000 characters"));
    return made;
}

void SectionEditor::showDraft()
{
    if (!m_notesRead)
        return;
    m_field->setDocument(draft({m_language, m_section}).document.get());
    m_field->setReadOnly(false);
    m_field->setFaults({});
    m_faults->hide();
    refreshState();
    lookSoon();
}

// Colouring changes the document too, but not its words.
void SectionEditor::textChanged(const Place& place)
{
    Draft& changed = m_drafts.at(place);
    QString text = changed.document->toPlainText();
    if (text == changed.text)
        return;
    changed.text = std::move(text);
    changed.touched = true;
    m_unsaved.insert(place);
    if (!m_saveTimer.isActive())
        m_saveTimer.start();
    refreshState();
    refreshMarks();
    lookSoon();
}

bool SectionEditor::edited(const std::string& section) const
{
    if (const auto it = m_drafts.find({m_language, section}); it != m_drafts.end())
        return it->second.text != it->second.shipped;
    return m_notes.contains(section);
}

void SectionEditor::openSection(const QString& section)
{
    const std::string number = section.toStdString();
    if (number == m_section)
        return;
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        if ((*it)->data(0, Qt::UserRole).toString() != section)
            continue;
        saveSoon();
        m_section = number;
        m_message->clear();
        const QSignalBlocker quiet(m_tree);
        m_tree->setCurrentItem(*it);
        m_preview->clear();
        showDraft();
        return;
    }
}

void SectionEditor::setTextLanguage(Language language)
{
    if (language == m_language)
        return;
    saveSoon();
    m_language = language;
    m_languages->setCurrentIndex(language == Language::Chinese ? 0 : 1);
    // What was typed and is still on its way to the store stands in the drafts, which are kept.
    m_notes.clear();
    m_parts.clear();
    m_preview->clear();
    fillTree();
    readNotes();
    loadDesk();
}

void SectionEditor::showComparison(bool shown)
{
    m_compare->setChecked(shown);
    if (shown)
        showCompared();
    else
        lookSoon();
    refreshState();
}

void SectionEditor::showCompared()
{
    if (const Draft* now = current())
        m_preview->setHtml(now->text == now->shipped ? tr("This is the shipped text.").toHtmlEscaped()
                                                     : comparisonHtml(now->shipped, now->text, m_workbench.theme(),
                                                                      tr("%1 lines without change")));
}

void SectionEditor::backToShipped()
{
    if (const Draft* now = current(); now && now->text != now->shipped)
        m_field->replaceAll(now->shipped);
    m_field->setFocus(Qt::OtherFocusReason);
}

std::optional<QString> SectionEditor::text(Language language, const QString& section) const
{
    const auto it = m_drafts.find({language, section.toStdString()});
    return it == m_drafts.end() ? std::nullopt : std::optional{it->second.text};
}

bool SectionEditor::putText(Language language, const QString& section, const QString& text)
{
    const std::string number = section.toStdString();
    const auto it = m_drafts.find({language, number});
    if (it == m_drafts.end()) {
        if (language == m_language && m_notesRead) {
            if (text == shippedSection(number, language))
                m_notes.erase(number);
            else
                m_notes[number] = editable(text, kSectionLimit);
            refreshMarks();
        }
        return false;
    }
    QTextCursor cursor(it->second.document.get());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    saveSoon();
    return true;
}

// No note means the shipped text, so a text without a word is kept as an empty line.
std::string SectionEditor::toStore(const Draft& draft)
{
    if (draft.text == draft.shipped)
        return {};
    return draft.text.isEmpty() ? "\n" : draft.text.toStdString();
}

void SectionEditor::saveSoon()
{
    m_saveTimer.stop();
    if (!m_writer)
        return;
    for (const Place& place : std::exchange(m_unsaved, {})) {
        ++m_saving;
        const auto work = [place, words = toStore(m_drafts.at(place))](Store& store, const Progress&) {
            return store.setNote(place.second, languageCode(place.first), words);
        };
        const QPointer<SectionEditor> self = this;
        m_writer->writeQuietly(TM_TEXT("notes", "Report text %1").with(place.second), work,
                               [self, place](const Status& status) {
                                   if (!self)
                                       return;
                                   --self->m_saving;
                                   if (status) {
                                       Q_EMIT self->stored();
                                   } else {
                                       self->m_unsaved.insert(place);
                                       self->say(Severity::Failure, status.error().text);
                                   }
                                   self->refreshState();
                               });
    }
    refreshState();
}

Status SectionEditor::saveNow(Store& store)
{
    m_saveTimer.stop();
    for (auto& [place, draft] : m_drafts)
        if (draft.touched)
            if (const Status kept = store.setNote(place.second, languageCode(place.first), toStore(draft)); !kept)
                return kept;
    m_unsaved.clear();
    return {};
}

void SectionEditor::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_tree->scrollToTop();
    m_tree->scrollToItem(m_tree->currentItem());
    if (!m_notesRead && !m_reading.busy())
        readNotes();
    if (m_deskOld)
        loadDesk();
}

void SectionEditor::hideEvent(QHideEvent* event)
{
    saveSoon();
    QWidget::hideEvent(event);
}

} // namespace tidemark

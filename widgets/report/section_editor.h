// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/message_model.h"
#include "widgets/report/note_edit.h"
#include "widgets/report/note_look.h"
#include "widgets/shell/latest_job.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <set>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QTextBrowser;
class QTextDocument;
class QTreeWidget;
class QTreeWidgetItem;

namespace tidemark {

class MessageBar;
class NoteHighlighter;
class StoreWriter;
class Workbench;

/// The report's text, a section at a time: what is shipped as the starting point, the strategist's own words over it. What is typed is
/// in the store within five seconds, and when the field or the panel is left; beside it stands the section as it will be printed.
class SectionEditor final : public QWidget
{
    Q_OBJECT
public:
    SectionEditor(Workbench& workbench, StoreWriter& writer, QWidget* parent = nullptr);
    ~SectionEditor() override;

    /// `summary`, `1`, `1.1`, `1.1.1`; an unknown one changes nothing.
    void openSection(const QString& section);
    [[nodiscard]] QString section() const { return toQString(m_section); }
    [[nodiscard]] Language textLanguage() const { return m_language; }
    void setTextLanguage(Language language);
    [[nodiscard]] NoteEdit* field() const { return m_field; }
    /// Whether the notes are read and the preview shows the text as it stands.
    [[nodiscard]] bool settled() const;
    /// Whether every word is in the store.
    [[nodiscard]] bool saved() const { return m_unsaved.empty() && m_saving == 0; }
    /// How long a part is with the drafts in it.
    [[nodiscard]] const std::vector<report::PartCount>& parts() const { return m_parts; }

    void showComparison(bool shown);
    /// What stands in the field of a section, typed or kept; nothing before it was opened in that language.
    [[nodiscard]] std::optional<QString> text(Language language, const QString& section) const;
    /// Another text for a section, from elsewhere in the window. True: it stands in the section's field, to be undone there too, and goes
    /// to the store as what is typed does. False: whoever calls writes it, and the section shows it when it is opened.
    bool putText(Language language, const QString& section, const QString& text);
    /// Puts the shipped text back; a step that can be undone.
    void backToShipped();
    /// Writes what is not in the store yet on this thread: when the window closes.
    Status saveNow(Store& store);
    /// The same on a worker.
    void saveSoon();

    /// Number and title of everything that can be opened, as the outline has it.
    [[nodiscard]] static std::vector<std::pair<QString, QString>> sections(Language language);

Q_SIGNALS:
    /// Notes were written to the store.
    void stored();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    using Place = std::pair<Language, std::string>;
    /// A section that was opened; its document keeps its own undo steps.
    struct Draft
    {
        std::unique_ptr<QTextDocument> document;
        NoteHighlighter* colours = nullptr;
        QString shipped;
        QString text;
        bool touched = false; ///< typed into since it was opened
    };

    // section_editor.cpp
    void layOut();
    void connectParts();
    void retranslate();
    void applyLook();
    void fillTree();
    void refreshMarks();
    void refreshState();
    void say(Severity severity, const Text& text);

    // section_editor_work.cpp
    void readNotes();
    void loadDesk();
    void lookSoon();
    void look();
    void takeNotes(Result<std::map<std::string, EditableText>> notes);
    void takeDesk(Result<std::shared_ptr<NoteDesk>> desk);
    void takeLook(Result<NoteLook> result);
    void showDraft();
    void textChanged(const Place& place);
    void showCompared();
    void noteWork();
    [[nodiscard]] Draft* current();
    [[nodiscard]] Draft& draft(const Place& place);
    [[nodiscard]] bool edited(const std::string& section) const;
    [[nodiscard]] static std::string toStore(const Draft& draft);

    Workbench& m_workbench;
    QPointer<StoreWriter> m_writer; ///< goes before the panel when the window does
    Language m_language;
    std::string m_section = "1.1.1";
    bool m_notesRead = false;
    bool m_deskOld = true;
    bool m_lookOld = true;
    bool m_working = false;
    int m_saving = 0; ///< writes under way
    std::map<std::string, EditableText> m_notes;
    std::map<Place, Draft> m_drafts;
    std::set<Place> m_unsaved;
    std::shared_ptr<NoteDesk> m_desk;
    std::vector<report::PartCount> m_parts;

    QTreeWidget* m_tree;
    QLabel* m_title;
    QLabel* m_state;
    QComboBox* m_languages;
    QPushButton* m_compare;
    QPushButton* m_back;
    MessageBar* m_message;
    NoteEdit* m_field;
    QListWidget* m_faults;
    QTextBrowser* m_preview;
    QSplitter* m_split;
    QTimer m_saveTimer;
    QTimer m_lookTimer;
    LatestJob<std::map<std::string, EditableText>> m_reading;
    LatestJob<std::shared_ptr<NoteDesk>> m_loading;
    LatestJob<NoteLook> m_looking;
};

} // namespace tidemark

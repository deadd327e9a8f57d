// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/section_notes.h"
#include "widgets/report/note_completion.h"

#include <QPlainTextEdit>

class QCompleter;
class QStandardItemModel;

namespace tidemark {

/// A text as it may stand in the editor.
struct EditableText
{
    QString text;
    bool cleaned = false; ///< control characters or marks of direction were taken out
    bool cut = false;     ///< it was longer than a section may be
    bool broken = false;  ///< a line too long to edit was broken
    [[nodiscard]] bool altered() const { return cleaned || cut || broken; }
};

/// `text` without what a report cannot carry, at most `room` characters, no line above 4,000.
[[nodiscard]] EditableText editable(QStringView text, qsizetype room);

/// The field for a section's text: offers bindings and formats between braces, underlines lines with something wrong, takes in only
/// what a section may hold. Tab leaves the field; Ctrl+Space asks for offers.
class NoteEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit NoteEdit(QWidget* parent = nullptr);

    void setOffers(const std::vector<NoteOffer>& keys, const std::vector<NoteOffer>& formats);
    /// Lines to underline with what is wrong with them; 1 first.
    struct Fault
    {
        int line = 1;
        QString words;
        QColor color;
    };
    void setFaults(std::vector<Fault> faults);
    [[nodiscard]] const std::vector<Fault>& faults() const { return m_faults; }
    void goToLine(int line);
    /// Everything at once, as one step that can be undone.
    void replaceAll(const QString& text);
    [[nodiscard]] QCompleter* completer() const { return m_completer; }

Q_SIGNALS:
    /// What was pasted had to be changed.
    void altered(const tidemark::EditableText& text);
    void left(); ///< the focus went elsewhere

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void offer(bool asked);
    void insertOffer(const QString& word);
    void showFaults();

    QStandardItemModel* m_keys;
    QStandardItemModel* m_formats;
    QCompleter* m_completer;
    std::vector<Fault> m_faults;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/note_edit.h"

#include "models/report/clean_text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QToolTip>
#include <QTreeView>

#include <algorithm>

namespace tidemark {

namespace {

constexpr qsizetype kLongestLine = 4000;
constexpr int kPopupRows = 10;

void fill(QStandardItemModel& model, const std::vector<NoteOffer>& offers)
{
    model.clear();
    for (const auto& offer : offers)
        model.appendRow(
            {new QStandardItem(offer.insert), new QStandardItem(offer.label), new QStandardItem(offer.value)});
}

} // namespace

EditableText editable(QStringView text, qsizetype room)
{
    auto clean = report::cleanText(text, std::max<qsizetype>(room, 0));
    EditableText result;
    result.cleaned = clean.controls > 0 || clean.directions > 0 || clean.unreadable > 0;
    result.cut = clean.cut > 0;
    qsizetype start = 0;
    while (start < clean.text.size()) {
        qsizetype end = clean.text.indexOf(u'\n', start);
        end = end < 0 ? clean.text.size() : end + 1;
        // At a blank where there is one; never inside a surrogate pair.
        while (end - start > kLongestLine) {
            const qsizetype blank = clean.text.lastIndexOf(u' ', start + kLongestLine - 1);
            qsizetype at = blank > start ? blank + 1 : start + kLongestLine - 1;
            if (clean.text[at].isLowSurrogate())
                --at;
            result.text += clean.text.mid(start, at - start);
            result.text += u'\n';
            result.broken = true;
            start = at;
        }
        result.text += clean.text.mid(start, end - start);
        start = end;
    }
    return result;
}

NoteEdit::NoteEdit(QWidget* parent)
    : QPlainTextEdit(parent),
      m_keys(new QStandardItemModel(this)),
      m_formats(new QStandardItemModel(this)),
      m_completer(new QCompleter(this))
{
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    auto* popup = new QTreeView;
    popup->setRootIsDecorated(false);
    popup->setUniformRowHeights(true);
    popup->setHeaderHidden(true);
    popup->setAllColumnsShowFocus(true);
    popup->setSelectionBehavior(QAbstractItemView::SelectRows);
    popup->setObjectName(QStringLiteral("note_offers"));
    m_completer->setWidget(this);
    m_completer->setModel(m_keys);
    m_completer->setPopup(popup);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(kPopupRows);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &NoteEdit::insertOffer);
}

void NoteEdit::setOffers(const std::vector<NoteOffer>& keys, const std::vector<NoteOffer>& formats)
{
    fill(*m_keys, keys);
    fill(*m_formats, formats);
}

void NoteEdit::keyPressEvent(QKeyEvent* event)
{
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
        case Qt::Key_Escape:
        case Qt::Key_Backtab:
            event->ignore(); // the popup's
            return;
        default:
            break;
        }
    }
    const bool asked = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (asked) {
        offer(true);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (!event->text().isEmpty() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        offer(false);
}

void NoteEdit::offer(bool asked)
{
    QAbstractItemView* popup = m_completer->popup();
    const QTextCursor cursor = textCursor();
    const auto place = completionPlace(cursor.block().text().left(cursor.positionInBlock()));
    if (place.kind == CompletionPlace::Kind::None || isReadOnly()) {
        popup->hide();
        return;
    }
    QStandardItemModel* model = place.kind == CompletionPlace::Kind::Key ? m_keys : m_formats;
    if (m_completer->model() != model)
        m_completer->setModel(model);
    m_completer->setCompletionPrefix(place.word);
    const bool whole = m_completer->completionCount() == 1
                       && m_completer->currentCompletion().compare(place.word, Qt::CaseInsensitive) == 0;
    if (m_completer->completionCount() == 0 || (whole && !asked)) {
        popup->hide();
        return;
    }
    // Return takes the first offer at once.
    popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    auto* tree = qobject_cast<QTreeView*>(popup);
    int width = popup->verticalScrollBar()->sizeHint().width();
    const int most[] = {300, 260, 160};
    for (int column = 0; column < 3; ++column) {
        tree->resizeColumnToContents(column);
        tree->setColumnWidth(column, std::min(tree->columnWidth(column) + 8, most[column]));
        width += tree->columnWidth(column);
    }
    QRect where = cursorRect();
    where.setWidth(width);
    m_completer->complete(where);
}

void NoteEdit::insertOffer(const QString& word)
{
    QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    const auto place = completionPlace(line.left(cursor.positionInBlock()));
    if (place.kind == CompletionPlace::Kind::None)
        return;
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(place.word.size()));
    // A condition goes on after its key; a binding is complete.
    const qsizetype open = line.lastIndexOf(QStringLiteral("{{"), cursor.positionInBlock());
    const bool condition = open >= 0 && line.mid(open + 2, 1) == QStringLiteral("#");
    const bool closed = line.mid(textCursor().positionInBlock()).startsWith(QStringLiteral("}}"));
    cursor.insertText(condition || closed ? word : word + QStringLiteral("}}"));
    if (!condition)
        cursor.setPosition(cursor.position() + (closed ? 2 : 0));
    setTextCursor(cursor);
}

void NoteEdit::setFaults(std::vector<Fault> faults)
{
    m_faults = std::move(faults);
    showFaults();
}

void NoteEdit::showFaults()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const Fault& fault : m_faults) {
        const QTextBlock block = document()->findBlockByNumber(fault.line - 1);
        if (!block.isValid())
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(fault.color);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void NoteEdit::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(std::max(line, 1) - 1);
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    centerCursor();
    setFocus(Qt::OtherFocusReason);
}

void NoteEdit::replaceAll(const QString& text)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.endEditBlock();
    cursor.setPosition(0);
    setTextCursor(cursor);
}

void NoteEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

bool NoteEdit::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int line = cursorForPosition(viewport()->mapFrom(this, help->pos())).blockNumber() + 1;
    QString words;
    for (const Fault& fault : m_faults)
        if (fault.line == line)
            words += (words.isEmpty() ? QString{} : QStringLiteral("\n")) + fault.words;
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), words, this);
    return true;
}

void NoteEdit::insertFromMimeData(const QMimeData* source)
{
    if (!source->hasText())
        return;
    const qsizetype selected = textCursor().selectionEnd() - textCursor().selectionStart();
    const EditableText text =
        editable(source->text(), report::kSectionLimit - document()->characterCount() + 1 + selected);
    textCursor().insertText(text.text);
    ensureCursorVisible();
    if (text.altered())
        Q_EMIT altered(text);
}

} // namespace tidemark

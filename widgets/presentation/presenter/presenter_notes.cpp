// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter/presenter_notes.h"

#include "widgets/presentation/presenter/presenter_button.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <array>

namespace tidemark {

namespace {

constexpr double kNotes = 19; // type, as on 1920 × 1080
constexpr double kTitle = 14;
constexpr double kPad = 18;
constexpr std::array kSteps{0.7, 0.85, 1.0, 1.2, 1.45, 1.75, 2.1};
constexpr double kLineHeight = 1.55; // of the type

/// Latin and Han in their own families, as labels have them.
void insertRun(QTextCursor& cursor, const report::Run& run, LabelFont font, const QColor& color)
{
    for (const TextRun& piece : textRuns(run.text)) {
        QTextCharFormat format;
        format.setFont(piece.latin ? latinFont({font.pixels, run.bold}) : hanFont({font.pixels, run.bold}));
        format.setForeground(color);
        cursor.insertText(piece.text, format);
    }
}

} // namespace

PresenterNotes::PresenterNotes(QWidget* parent)
    : QWidget(parent),
      m_text(new QTextBrowser(this)),
      m_smaller(new PresenterButton("smaller", this)),
      m_larger(new PresenterButton("larger", this))
{
    setObjectName(QStringLiteral("presenter_notes"));
    m_text->setObjectName(QStringLiteral("notes_text"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_text->setTextInteractionFlags(Qt::NoTextInteraction);
    m_text->setContextMenuPolicy(Qt::NoContextMenu);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->document()->setDocumentMargin(0);
    connect(m_smaller, &QAbstractButton::clicked, this, [this] { stepType(-1); });
    connect(m_larger, &QAbstractButton::clicked, this, [this] { stepType(1); });
    connect(m_text->verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    connect(m_text->verticalScrollBar(), &QScrollBar::rangeChanged, this, qOverload<>(&QWidget::update));
    rename();
}

void PresenterNotes::rename()
{
    setAccessibleName(tr("Notes"));
    m_text->setAccessibleName(tr("Notes"));
    m_smaller->setWords(QStringLiteral("−"), {});
    m_larger->setWords(QStringLiteral("+"), {});
    m_smaller->setAccessibleName(tr("Smaller type"));
    m_smaller->setToolTip(tr("Smaller type"));
    m_larger->setAccessibleName(tr("Larger type"));
    m_larger->setToolTip(tr("Larger type"));
    write();
}

void PresenterNotes::setLook(const PresenterLook& look)
{
    m_look = look;
    m_smaller->setLook(look);
    m_larger->setLook(look);
    write();
    arrange();
}

void PresenterNotes::setNotes(const std::vector<report::Inlines>& paragraphs)
{
    m_paragraphs = paragraphs;
    write();
    m_text->verticalScrollBar()->setValue(0);
}

void PresenterNotes::write()
{
    const LabelFont font{typePixels(), false};
    const double seen = position();
    m_text->clear();
    QTextCursor cursor(m_text->document());
    QTextBlockFormat block;
    block.setLineHeight(font.pixels * kLineHeight, QTextBlockFormat::FixedHeight);
    block.setBottomMargin(font.pixels * 0.55);
    cursor.setBlockFormat(block);
    if (m_paragraphs.empty())
        insertRun(cursor, {.text = tr("No notes for this slide.")}, font, m_look.color(Token::Text2));
    for (bool first = true; const report::Inlines& paragraph : m_paragraphs) {
        if (!first)
            cursor.insertBlock(block);
        first = false;
        for (const report::Run& run : paragraph)
            insertRun(cursor, run, font, m_look.color(run.missing ? Token::Conflicts : Token::Text));
    }
    // The text's own cursor was carried to the end, and would be brought into view at the next change of size.
    m_text->moveCursor(QTextCursor::Start);
    QScrollBar* bar = m_text->verticalScrollBar();
    bar->setValue(bar->maximum() > 0 && seen < 1 ? static_cast<int>(seen * bar->maximum()) : 0);
    m_smaller->setEnabled(m_step > 0);
    m_larger->setEnabled(m_step + 1 < kSteps.size());
}

int PresenterNotes::typePixels() const { return m_look.type(kNotes * kSteps[m_step]); }

QString PresenterNotes::text() const { return m_text->toPlainText(); }

double PresenterNotes::position() const
{
    const QScrollBar* bar = m_text->verticalScrollBar();
    return bar->maximum() > 0 ? static_cast<double>(bar->value()) / bar->maximum() : 1;
}

void PresenterNotes::stepType(int direction)
{
    const auto last = static_cast<int>(kSteps.size()) - 1;
    m_step = static_cast<std::size_t>(std::clamp(static_cast<int>(m_step) + direction, 0, last));
    write();
}

void PresenterNotes::scrollBy(int direction)
{
    QScrollBar* bar = m_text->verticalScrollBar();
    bar->setValue(bar->value() + direction * std::max(1, bar->pageStep() * 4 / 5));
}

int PresenterNotes::headHeight() const { return PresenterButton::heightFor(m_look) - m_look.px(4) + 2; }

void PresenterNotes::arrange()
{
    const int pad = m_look.px(kPad);
    const int high = PresenterButton::heightFor(m_look) - m_look.px(8);
    int x = width() - m_look.px(6);
    for (PresenterButton* button : {m_larger, m_smaller}) {
        x -= button->sizeHint().width();
        button->setGeometry(x, m_look.px(5), button->sizeHint().width(), high);
        x -= m_look.px(4);
    }
    m_text->setGeometry(pad, headHeight() + m_look.px(6), std::max(1, width() - pad - m_look.px(6)),
                        std::max(1, height() - headHeight() - m_look.px(14)));
}

void PresenterNotes::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.color(Token::Window));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.color(Token::Line), 1));
    painter.setBrush(m_look.color(Token::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const LabelFont font = m_look.label(kTitle);
    const double base = m_look.px(5) + m_smaller->height() / 2.0 + font.middle();
    drawLabel(painter, {static_cast<double>(m_look.px(kPad)), base}, tr("Notes"), font, m_look.color(Token::Text2));
    const double left = m_look.px(kPad) + labelWidth(tr("Notes"), font) + m_look.px(14);
    if (position() < 1) {
        const QString more = tr("more below: Alt+↓");
        const double room = m_smaller->x() - m_look.px(8) - left;
        drawLabel(painter, {left, base}, elided(more, font, room), font, m_look.color(Token::Accent));
    }
}

void PresenterNotes::resizeEvent(QResizeEvent*) { arrange(); }

void PresenterNotes::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rename();
    QWidget::changeEvent(event);
}

} // namespace tidemark

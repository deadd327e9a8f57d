// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter/presenter_numbers.h"

#include "widgets/shell/icons.h"
#include "widgets/shell/status_glyph.h"
#include "widgets/shell/workbench.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace tidemark {

namespace {

constexpr double kType = 14;
constexpr double kPad = 18;
constexpr double kBetween = 12;

/// Whether a claim says its number itself: `Prior close 6642.16`, said `6,642.16 points`.
bool saysItself(const report::SlideClaim& claim)
{
    QString number = claim.said.section(QLatin1Char(' '), 0, 0);
    number.remove(QLatin1Char(','));
    QString words = claim.claim;
    words.remove(QLatin1Char(','));
    return number.isEmpty() || words.contains(number);
}

StatusGlyph verdictGlyph(report::ClaimVerdict verdict)
{
    switch (verdict) {
    case report::ClaimVerdict::Agrees:
        return {"check", Token::Fresh};
    case report::ClaimVerdict::Conflicts:
        return {"noteq", Token::Conflicts};
    case report::ClaimVerdict::Unmeasured:
        break;
    }
    return {"empty", Token::NoData};
}

} // namespace

PresenterNumbers::PresenterNumbers(Workbench& workbench, QWidget* parent)
    : QAbstractScrollArea(parent), m_workbench(workbench)
{
    setObjectName(QStringLiteral("presenter_numbers"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    refresh();
}

void PresenterNumbers::setLook(const PresenterLook& look)
{
    m_look = look;
    refresh();
}

void PresenterNumbers::setClaims(std::vector<report::SlideClaim> claims)
{
    m_claims = std::move(claims);
    verticalScrollBar()->setValue(0);
    refresh();
}

int PresenterNumbers::lineHeight() const
{
    return std::max(m_look.px(26), static_cast<int>(m_look.label(kType).lineHeight()) + 5);
}

PresenterNumbers::Columns PresenterNumbers::columns(double width) const
{
    const LabelFont bold = m_look.label(kType, true);
    Columns made;
    for (const report::SlideClaim& claim : m_claims)
        made.measured = std::max(made.measured, labelWidth(claim.measured, bold));
    // The widest of all words, so that the column stands still.
    for (const auto each :
         {report::ClaimVerdict::Agrees, report::ClaimVerdict::Conflicts, report::ClaimVerdict::Unmeasured})
        made.verdict = std::max(made.verdict, labelWidth(m_workbench.say(claimVerdictText(each)), bold));
    made.verdict += m_look.type(kType) + m_look.px(6);
    const double room = width - 2 * m_look.px(kPad) - made.verdict - m_look.px(kBetween);
    made.measured = std::min(made.measured, room);
    made.claim = room - made.measured - m_look.px(kBetween);
    return made;
}

int PresenterNumbers::rowHeight(const report::SlideClaim& claim, const Columns& columns) const
{
    const bool fits = labelWidth(saidOf(claim), m_look.label(kType)) <= columns.claim;
    return fits ? lineHeight() : 2 * lineHeight() - m_look.px(4);
}

int PresenterNumbers::headHeight() const { return lineHeight() + m_look.px(10); }

int PresenterNumbers::wantedHeight(int width) const
{
    const Columns at = columns(width);
    int rows = m_claims.empty() ? lineHeight() : 0;
    for (const report::SlideClaim& claim : m_claims)
        rows += rowHeight(claim, at);
    return headHeight() + rows + m_look.px(8);
}

QString PresenterNumbers::saidOf(const report::SlideClaim& claim) const
{
    return saysItself(claim) ? claim.claim : tr("%1: said %2").arg(claim.claim, claim.said);
}

QString PresenterNumbers::conflicts() const
{
    const auto count = std::ranges::count(m_claims, report::ClaimVerdict::Conflicts, &report::SlideClaim::verdict);
    return count > 0 ? tr("Conflicts: %1").arg(count) : QString{};
}

QString PresenterNumbers::words() const
{
    QStringList lines{tr("Numbers on this slide and the ledger")};
    if (m_claims.empty())
        lines << tr("No claim rests on this slide.");
    for (const report::SlideClaim& claim : m_claims)
        lines << QStringLiteral("%1 | %2 | %3")
                     .arg(saidOf(claim), claim.measured, m_workbench.say(claimVerdictText(claim.verdict)));
    return lines.join(QLatin1Char('\n'));
}

void PresenterNumbers::paintHead(QPainter& painter) const
{
    const LabelFont font = m_look.label(kType);
    const LabelFont bold = m_look.label(kType, true);
    const double base = headHeight() / 2.0 + font.middle();
    const double pad = m_look.px(kPad);
    double right = viewport()->width() - pad;
    if (const QString count = conflicts(); !count.isEmpty()) {
        right -= labelWidth(count, bold);
        drawLabel(painter, {right, base}, count, bold, m_look.color(Token::Conflicts));
        right -= pad;
    }
    drawLabel(painter, {pad, base}, elided(tr("Numbers on this slide and the ledger"), font, right - pad), font,
              m_look.color(Token::Text2));
}

void PresenterNumbers::paintRow(QPainter& painter, const QRectF& row, const report::SlideClaim& claim,
                                const Columns& columns) const
{
    const LabelFont font = m_look.label(kType);
    const LabelFont bold = m_look.label(kType, true);
    const bool oneLine = row.height() <= lineHeight();
    const double half = lineHeight() / 2.0 + font.middle();
    const double first = oneLine ? row.top() + half : row.top() + half - m_look.px(1);
    const double last = oneLine ? first : row.bottom() - lineHeight() + half - m_look.px(1);
    const StatusGlyph glyph = verdictGlyph(claim.verdict);
    const int side = m_look.type(kType);
    double x = row.right() - columns.verdict;
    painter.drawPixmap(QPointF(x, last - font.middle() - side / 2.0),
                       iconPixmap(QString::fromLatin1(glyph.icon), m_look.color(glyph.token), side,
                                  painter.device()->devicePixelRatioF()));
    drawLabel(painter, {x + side + m_look.px(6), last}, m_workbench.say(claimVerdictText(claim.verdict)), bold,
              m_look.color(glyph.token));
    x -= m_look.px(kBetween);
    const QString measured = elided(claim.measured, bold, columns.measured);
    drawLabel(painter, {x - labelWidth(measured, bold), last}, measured, bold, m_look.color(Token::Text));
    drawLabel(painter, {row.left(), first}, elided(saidOf(claim), font, oneLine ? columns.claim : row.width()), font,
              m_look.color(Token::Text));
    painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), m_look.color(Token::LineSubtle));
}

void PresenterNumbers::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_look.color(Token::Panel));
    const double pad = m_look.px(kPad);
    const QRectF body(0, headHeight(), viewport()->width(), viewport()->height() - headHeight());
    if (m_claims.empty()) {
        const LabelFont font = m_look.label(kType);
        drawLabel(painter, {pad, headHeight() + lineHeight() / 2.0 + font.middle()},
                  elided(tr("No claim rests on this slide."), font, body.width() - 2 * pad), font,
                  m_look.color(Token::Text2));
    }
    const Columns at = columns(body.width());
    painter.save();
    painter.setClipRect(body);
    double y = body.top() - verticalScrollBar()->value();
    for (const report::SlideClaim& claim : m_claims) {
        const QRectF row(pad, y, body.width() - 2 * pad, rowHeight(claim, at));
        if (row.intersects(body))
            paintRow(painter, row, claim, at);
        y += row.height();
    }
    painter.restore();
    paintHead(painter);
}

bool PresenterNumbers::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Columns at = columns(viewport()->width());
    double y = headHeight() - verticalScrollBar()->value();
    QString words;
    for (const report::SlideClaim& claim : m_claims) {
        const int high = rowHeight(claim, at);
        if (help->pos().y() >= std::max<double>(y, headHeight()) && help->pos().y() < y + high)
            words = saidOf(claim);
        y += high;
    }
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), words, this);
    return true;
}

void PresenterNumbers::refresh()
{
    const int beyond = wantedHeight(viewport()->width()) - viewport()->height();
    verticalScrollBar()->setRange(0, std::max(0, beyond));
    verticalScrollBar()->setPageStep(viewport()->height() - headHeight());
    verticalScrollBar()->setSingleStep(lineHeight());
    setAccessibleName(words());
    viewport()->update();
}

void PresenterNumbers::resizeEvent(QResizeEvent*) { refresh(); }

void PresenterNumbers::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace tidemark

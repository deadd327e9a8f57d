// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter_numbers.h"

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

int PresenterNumbers::rowHeight() const
{
    return std::max(m_look.px(26), static_cast<int>(m_look.label(kType).lineHeight()) + 5);
}

int PresenterNumbers::headHeight() const { return rowHeight() + m_look.px(10); }

int PresenterNumbers::wantedHeight() const
{
    return headHeight() + rowHeight() * std::max(1, static_cast<int>(m_claims.size())) + m_look.px(8);
}

QString PresenterNumbers::saidOf(const report::SlideClaim& claim) const
{
    return claim.said.isEmpty() ? claim.claim : tr("%1: said %2").arg(claim.claim, claim.said);
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
                                double measuredWidth) const
{
    const LabelFont font = m_look.label(kType);
    const LabelFont bold = m_look.label(kType, true);
    const double base = row.center().y() + font.middle();
    const double gap = m_look.px(12);
    const StatusGlyph glyph = verdictGlyph(claim.verdict);
    const QString verdict = m_workbench.say(claimVerdictText(claim.verdict));
    double verdictWidth = 0; // the widest of all words, so that the column stands still
    for (const auto each :
         {report::ClaimVerdict::Agrees, report::ClaimVerdict::Conflicts, report::ClaimVerdict::Unmeasured})
        verdictWidth = std::max(verdictWidth, labelWidth(m_workbench.say(claimVerdictText(each)), bold));
    const int side = m_look.type(kType);
    double x = row.right() - verdictWidth;
    drawLabel(painter, {x, base}, verdict, bold, m_look.color(glyph.token));
    x -= side + m_look.px(6);
    painter.drawPixmap(QPointF(x, row.center().y() - side / 2.0),
                       iconPixmap(QString::fromLatin1(glyph.icon), m_look.color(glyph.token), side,
                                  painter.device()->devicePixelRatioF()));
    x -= gap + measuredWidth;
    const QString measured = elided(claim.measured, bold, measuredWidth);
    drawLabel(painter, {x + measuredWidth - labelWidth(measured, bold), base}, measured, bold,
              m_look.color(Token::Text));
    drawLabel(painter, {row.left(), base}, elided(saidOf(claim), font, x - gap - row.left()), font,
              m_look.color(Token::Text));
    painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), m_look.color(Token::LineSubtle));
}

void PresenterNumbers::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_look.color(Token::Panel));
    const double pad = m_look.px(kPad);
    const LabelFont bold = m_look.label(kType, true);
    const QRectF body(0, headHeight(), viewport()->width(), viewport()->height() - headHeight());
    if (m_claims.empty())
        drawLabel(painter, {pad, headHeight() + rowHeight() / 2.0 + bold.middle()},
                  elided(tr("No claim rests on this slide."), m_look.label(kType), body.width() - 2 * pad),
                  m_look.label(kType), m_look.color(Token::Text2));
    double measuredWidth = 0;
    for (const report::SlideClaim& claim : m_claims)
        measuredWidth = std::max(measuredWidth, labelWidth(claim.measured, bold));
    measuredWidth = std::min(measuredWidth, body.width() * 0.34);
    painter.save();
    painter.setClipRect(body);
    double y = body.top() - verticalScrollBar()->value();
    for (const report::SlideClaim& claim : m_claims) {
        const QRectF row(pad, y, body.width() - 2 * pad, rowHeight());
        if (row.intersects(body))
            paintRow(painter, row, claim, measuredWidth);
        y += rowHeight();
    }
    painter.restore();
    paintHead(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.color(Token::Line), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

bool PresenterNumbers::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int y = help->pos().y() - headHeight() + verticalScrollBar()->value();
    const auto row = static_cast<std::size_t>(std::max(0, y)) / static_cast<std::size_t>(rowHeight());
    if (help->pos().y() < headHeight() || row >= m_claims.size())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), saidOf(m_claims[row]), this);
    return true;
}

void PresenterNumbers::refresh()
{
    const int beyond = wantedHeight() - viewport()->height();
    verticalScrollBar()->setRange(0, std::max(0, beyond));
    verticalScrollBar()->setPageStep(viewport()->height() - headHeight());
    verticalScrollBar()->setSingleStep(rowHeight());
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

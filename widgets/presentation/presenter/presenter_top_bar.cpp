// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter/presenter_top_bar.h"

#include "models/core/format.h"
#include "models/text/to_qt.h"
#include "widgets/presentation/presenter/presenter_clock.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/workbench.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace tidemark {

namespace {

constexpr double kTitle = 20; // type, as on 1920 × 1080
constexpr double kChip = 14;
constexpr double kLabel = 15;
constexpr double kTime = 34;
constexpr double kTail = 22;
constexpr double kBetween = 36; // distances
constexpr double kBeside = 14;
constexpr double kIcon = 16;

} // namespace

PresenterTopBar::PresenterTopBar(Workbench& workbench, const PresenterClock& clock, Frozen frozen, QWidget* parent)
    : QWidget(parent), m_workbench(workbench), m_clock(clock), m_frozen(std::move(frozen))
{
    setObjectName(QStringLiteral("presenter_top_bar"));
    connect(&clock, &PresenterClock::ticked, this, &PresenterTopBar::refresh);
    refresh();
}

void PresenterTopBar::setLook(const PresenterLook& look)
{
    m_look = look;
    refresh();
}

int PresenterTopBar::heightFor(const PresenterLook& look) const
{
    const int stacked = QFontMetrics(look.digits(kTime)).height() + look.type(kLabel);
    return std::max(look.px(72), stacked + look.px(8));
}

PresenterTopBar::Cell PresenterTopBar::elapsedCell() const
{
    Cell cell{.label = tr("Elapsed / plan"),
              .value = clockText(m_clock.elapsed()),
              .tail = QStringLiteral("/ ") + clockText(m_clock.planned())};
    const TalkPace pace = m_clock.pace();
    if (pace == TalkPace::OnTime)
        return cell;
    const bool over = pace == TalkPace::Over;
    cell.icon = over ? "warn" : "clock";
    cell.ink = cell.valueInk = over ? Token::Conflicts : Token::Stale;
    const QString late = clockText(m_clock.late());
    cell.label = over ? tr("%1 over plan").arg(late) : tr("%1 behind plan").arg(late);
    return cell;
}

std::vector<PresenterTopBar::Cell> PresenterTopBar::cells() const
{
    const TimePoint now = m_clock.now();
    const Language language = m_workbench.language();
    return {
        Cell{.label = tr("This slide"), .value = clockText(m_clock.onSlide()), .tail = {}}, elapsedCell(),
        Cell{.label = tr("New York %1 · Beijing").arg(toQString(formatTime(now, TimeStyle::NewYorkClock, language))),
             .value = toQString(formatTime(now, TimeStyle::BeijingClock, language)),
             .tail = {}}};
}

QString PresenterTopBar::words() const
{
    QStringList said;
    if (!m_frozen.snapshot.isEmpty())
        said << m_frozen.snapshot;
    said << tr("Data frozen") << QLatin1Char('#') + m_frozen.digest;
    for (const Cell& cell : cells())
        said << QStringLiteral("%1 %2 %3").arg(cell.label, cell.value, cell.tail).trimmed();
    return said.join(QStringLiteral(" · "));
}

double PresenterTopBar::cellWidth(const Cell& cell, bool stacked) const
{
    double value = QFontMetricsF(m_look.digits(kTime)).horizontalAdvance(cell.value);
    if (!cell.tail.isEmpty())
        value += m_look.px(8) + QFontMetricsF(m_look.digits(kTail)).horizontalAdvance(cell.tail);
    double label = labelWidth(cell.label, m_look.label(kLabel, cell.icon != nullptr));
    if (cell.icon)
        label += m_look.type(kIcon) + m_look.px(6);
    return stacked ? std::max(value, label) : value + m_look.px(kBeside) + label;
}

void PresenterTopBar::paintCell(QPainter& painter, const QRectF& room, const Cell& cell, bool stacked) const
{
    const LabelFont font = m_look.label(kLabel, cell.icon != nullptr);
    const QFont digits = m_look.digits(kTime);
    const QFontMetricsF metrics(digits);
    const double stack = font.lineHeight() + metrics.height() * 0.82;
    const double middle = room.center().y();
    const double labelBase = stacked ? middle - stack / 2 + font.ascent() : middle + metrics.capHeight() / 2;
    const double valueBase = stacked ? middle + stack / 2 - metrics.height() * 0.08 : middle + metrics.capHeight() / 2;
    double x = room.left();
    if (cell.icon) {
        const int side = m_look.type(kIcon);
        painter.drawPixmap(QPointF(x, labelBase - font.middle() - side / 2.0),
                           iconPixmap(QString::fromLatin1(cell.icon), m_look.color(cell.ink), side,
                                      painter.device()->devicePixelRatioF()));
        x += side + m_look.px(6);
    }
    drawLabel(painter, {x, labelBase}, cell.label, font, m_look.color(cell.ink));
    x = stacked ? room.left() : x + labelWidth(cell.label, font) + m_look.px(kBeside);
    painter.setFont(digits);
    painter.setPen(m_look.color(cell.valueInk));
    painter.drawText(QPointF(x, valueBase), cell.value);
    if (cell.tail.isEmpty())
        return;
    x += metrics.horizontalAdvance(cell.value) + m_look.px(8);
    painter.setFont(m_look.digits(kTail));
    painter.setPen(m_look.color(Token::Text2));
    painter.drawText(QPointF(x, valueBase), cell.tail);
}

void PresenterTopBar::paintFrozen(QPainter& painter, const QRectF& room) const
{
    const LabelFont font = m_look.label(kChip);
    const int side = m_look.type(kChip);
    const double pad = m_look.px(8);
    const QString rest = (m_frozen.snapshot.isEmpty() ? tr("Data frozen") : tr(" · data frozen"))
                         + QStringLiteral(" · #") + m_frozen.digest;
    const double space = room.width() - 2 * pad - side - m_look.px(6) - labelWidth(rest, font);
    const QString name = elided(m_frozen.snapshot, font, std::max(0.0, space));
    const QString words = elided(name + rest, font, room.width() - 2 * pad - side - m_look.px(6));
    const double height = std::max<double>(m_look.px(26), font.lineHeight() + 6);
    QRectF chip(room.left(), room.center().y() - height / 2, 2 * pad + side + m_look.px(6) + labelWidth(words, font),
                height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.color(Token::Accent), 1));
    painter.setBrush(m_look.color(Token::AccentSoft));
    painter.drawRoundedRect(chip.toAlignedRect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.drawPixmap(
        QPointF(chip.left() + pad, chip.center().y() - side / 2.0),
        iconPixmap(QStringLiteral("lock"), m_look.color(Token::Accent), side, painter.device()->devicePixelRatioF()));
    drawLabel(painter, {chip.left() + pad + side + m_look.px(6), chip.center().y() + font.middle()}, words, font,
              m_look.color(Token::Accent));
}

void PresenterTopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.color(Token::Window));
    const std::vector<Cell> times = cells();
    const auto wide = [&](bool stacked) {
        return std::accumulate(times.begin(), times.end(),
                               m_look.px(kBetween) * (static_cast<double>(times.size()) - 1),
                               [&](double sum, const Cell& cell) { return sum + cellWidth(cell, stacked); });
    };
    const LabelFont titleFont = m_look.label(kTitle, true);
    const QString title = tr("Presenter view");
    const double titleWidth = labelWidth(title, titleFont);
    const LabelFont chipFont = m_look.label(kChip);
    const double chipWidth =
        labelWidth(m_frozen.snapshot + tr(" · data frozen") + QStringLiteral(" · #") + m_frozen.digest, chipFont)
        + m_look.type(kChip) + m_look.px(24);
    const double gap = m_look.px(28);
    const bool stacked = titleWidth + gap + chipWidth + gap + wide(false) > width();
    double right = width() - wide(stacked);
    for (double x = right; const Cell& cell : times) {
        const double w = cellWidth(cell, stacked);
        paintCell(painter, QRectF(x, 0, w, height()), cell, stacked);
        x += w + m_look.px(kBetween);
    }
    right -= gap;
    double left = 0;
    if (titleWidth + gap + chipWidth <= right) {
        drawLabel(painter, {0, height() / 2.0 + titleFont.middle()}, title, titleFont, m_look.color(Token::Text));
        left = titleWidth + gap;
    }
    paintFrozen(painter, QRectF(left, 0, std::max(0.0, right - left), height()));
    painter.fillRect(0, height() - 1, width(), 1, m_look.color(Token::Line));
}

void PresenterTopBar::refresh()
{
    setAccessibleName(words());
    update();
}

void PresenterTopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter/presenter_controls.h"

#include "widgets/presentation/live/live_slides.h"
#include "widgets/presentation/stage/stage.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kType = 15;
constexpr double kGap = 8;

/// On with one click, off with the next.
void toggle(Stage& stage, Stage::Tool tool) { stage.setTool(stage.tool() == tool ? Stage::Tool::None : tool); }

} // namespace

PresenterControls::PresenterControls(Stage& stage, LiveSlides& live, QWidget* parent)
    : QWidget(parent),
      m_stage(stage),
      m_live(live),
      m_pointer(add("pointer", "cross")),
      m_spotlight(add("spotlight", "present")),
      m_pen(add("pen", "pencil")),
      m_magnifier(add("magnifier", "search")),
      m_black(add("black", "eye")),
      m_replay(add("replay", "play")),
      m_speed(add("speed", nullptr)),
      m_restore(add("restore", "undo")),
      m_previous(new PresenterButton("previous", this)),
      m_next(new PresenterButton("next", this))
{
    setObjectName(QStringLiteral("presenter_controls"));
    m_next->setPrimary(true);
    for (PresenterButton* button : {m_pointer, m_spotlight, m_pen, m_magnifier, m_black, m_replay})
        button->setCheckable(true);
    connectButtons();
    rename();
}

PresenterButton* PresenterControls::add(const char* name, const char* glyph)
{
    auto* button = new PresenterButton(name, this);
    if (glyph)
        button->setGlyph(QString::fromLatin1(glyph));
    m_left.push_back(button);
    return button;
}

void PresenterControls::connectButtons()
{
    // A click sets the button before the stage answers; refresh() then shows what the stage is at.
    const auto on = [this](PresenterButton* button, auto act) {
        connect(button, &QAbstractButton::clicked, this, [this, act] {
            act();
            refresh();
        });
    };
    on(m_pointer, [this] { toggle(m_stage, Stage::Tool::Pointer); });
    on(m_spotlight, [this] { toggle(m_stage, Stage::Tool::Spotlight); });
    on(m_pen, [this] { toggle(m_stage, Stage::Tool::Pen); });
    on(m_magnifier, [this] { toggle(m_stage, Stage::Tool::Magnifier); });
    on(m_black, [this] {
        m_stage.setCurtain(m_stage.curtain() == Stage::Curtain::None ? Stage::Curtain::Black : Stage::Curtain::None);
    });
    on(m_replay, [this] { m_live.playing() ? m_live.hold() : m_live.play(); });
    on(m_speed, [this] { nextSpeed(); });
    on(m_restore, [this] { m_stage.restore(); });
    on(m_previous, [this] { m_stage.previous(); });
    on(m_next, [this] { m_stage.next(); });
    connect(&m_stage, &Stage::toolChanged, this, &PresenterControls::refresh);
    connect(&m_stage, &Stage::curtainChanged, this, &PresenterControls::refresh);
    connect(&m_stage, &Stage::currentChanged, this, &PresenterControls::refresh);
    connect(&m_stage, &Stage::shownChanged, this, &PresenterControls::refresh);
    connect(&m_live, &LiveSlides::replayChanged, this, &PresenterControls::refresh);
}

void PresenterControls::nextSpeed()
{
    const auto speeds = LiveSlides::speeds();
    const auto next = std::ranges::upper_bound(speeds, m_live.speed());
    if (!speeds.empty())
        m_live.setSpeed(next == speeds.end() ? speeds.front() : *next);
}

void PresenterControls::rename()
{
    m_pointer->setWords(tr("Pointer"), QStringLiteral("L"));
    m_spotlight->setWords(tr("Spotlight"), QStringLiteral("O"));
    m_pen->setWords(tr("Pen"), QStringLiteral("A"));
    m_magnifier->setWords(tr("Magnifier"), QStringLiteral("Z"));
    m_black->setWords(tr("Black"), QStringLiteral("B"));
    m_restore->setWords(tr("Back to the story"), QStringLiteral("R"));
    m_previous->setWords(tr("Previous"), QStringLiteral("←"));
    m_next->setWords(tr("Next"), QStringLiteral("→"));
    refresh();
}

void PresenterControls::setLook(const PresenterLook& look)
{
    m_look = look;
    for (auto* button : findChildren<PresenterButton*>())
        button->setLook(look);
    arrange();
}

void PresenterControls::setDigits(const QString& digits)
{
    if (digits == m_digits)
        return;
    m_digits = digits;
    arrange();
}

void PresenterControls::refresh()
{
    const Stage::Tool tool = m_stage.tool();
    m_pointer->setChecked(tool == Stage::Tool::Pointer);
    m_spotlight->setChecked(tool == Stage::Tool::Spotlight);
    m_pen->setChecked(tool == Stage::Tool::Pen);
    m_magnifier->setChecked(tool == Stage::Tool::Magnifier);
    m_black->setChecked(m_stage.curtain() == Stage::Curtain::Black);
    const bool plays = m_live.playing();
    m_replay->setGlyph(plays ? QStringLiteral("pause") : QStringLiteral("play"));
    m_replay->setWords(plays ? tr("Hold") : tr("Replay"), QStringLiteral("P"));
    m_replay->setChecked(m_live.replaying());
    m_replay->setVisible(m_live.canReplay());
    m_speed->setWords(tr("%1 bars/s").arg(m_live.speed()), {});
    m_speed->setToolTip(tr("Speed of the replay: ] faster, [ slower"));
    m_speed->setVisible(m_live.canReplay());
    m_restore->setVisible(m_stage.changed());
    m_previous->setEnabled(m_stage.current() > 0);
    m_next->setEnabled(m_stage.current() + 1 < m_stage.count());
    arrange();
}

QString PresenterControls::minuteText(ButtonForm form) const
{
    const auto [minute, last] = m_live.minute();
    if (last == 0)
        return {};
    return form == ButtonForm::Full ? tr("Minute %1 of %2").arg(minute).arg(last)
                                    : QStringLiteral("%1 / %2").arg(minute).arg(last);
}

QString PresenterControls::digitsText() const
{
    return m_digits.isEmpty() ? QString{} : tr("Slide %1 ↵").arg(m_digits);
}

double PresenterControls::wordsWidth(const QString& words) const
{
    return words.isEmpty() ? 0 : std::ceil(labelWidth(words, m_look.label(kType))) + 2 * m_look.px(kGap);
}

int PresenterControls::widthAs(ButtonForm form) const
{
    const int gap = m_look.px(kGap);
    double width = m_previous->widthAs(form) + gap + m_next->widthAs(form);
    for (const PresenterButton* button : m_left)
        if (!button->isHidden())
            width += button->widthAs(form) + gap;
    width += wordsWidth(minuteText(form)) + wordsWidth(digitsText());
    return static_cast<int>(width);
}

void PresenterControls::arrange()
{
    m_form = widthAs(ButtonForm::Full) <= width()      ? ButtonForm::Full
             : widthAs(ButtonForm::WithKey) <= width() ? ButtonForm::WithKey
                                                       : ButtonForm::IconOnly;
    const int gap = m_look.px(kGap);
    const int high = std::min(height(), heightFor(m_look));
    int x = 0;
    const auto place = [&](PresenterButton* button) {
        button->setForm(m_form);
        button->setGeometry(x, 0, button->widthAs(m_form), high);
        x += button->width() + gap;
    };
    m_minuteRoom = {};
    for (PresenterButton* button : m_left) {
        if (button->isHidden())
            continue;
        place(button);
        if (button == m_speed) {
            m_minuteRoom = QRect(x, 0, static_cast<int>(wordsWidth(minuteText(m_form))), high);
            x += m_minuteRoom.width();
        }
    }
    m_digitsRoom = QRect(x, 0, static_cast<int>(wordsWidth(digitsText())), high);
    x = width() - m_next->widthAs(m_form) - gap - m_previous->widthAs(m_form);
    place(m_previous);
    place(m_next);
    update();
}

void PresenterControls::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.color(Token::Window));
    const LabelFont font = m_look.label(kType);
    const double base = std::min(height(), heightFor(m_look)) / 2.0 + font.middle();
    const int pad = m_look.px(kGap);
    drawLabel(painter, QPointF(m_minuteRoom.left(), base), minuteText(m_form), font,
              m_look.color(m_live.replaying() ? Token::Text : Token::Text2));
    if (m_digits.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.color(Token::Selection));
    painter.drawRoundedRect(QRectF(m_digitsRoom).adjusted(0, 2, 0, -2), 4, 4);
    drawLabel(painter, QPointF(m_digitsRoom.left() + pad, base), digitsText(), font,
              m_look.color(Token::SelectionText));
}

void PresenterControls::resizeEvent(QResizeEvent*) { arrange(); }

void PresenterControls::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rename();
    QWidget::changeEvent(event);
}

} // namespace tidemark

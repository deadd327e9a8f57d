// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter/presenter_window.h"

#include "models/text/to_qt.h"
#include "widgets/presentation/live/live_slides.h"
#include "widgets/presentation/presenter/film_strip.h"
#include "widgets/presentation/presenter/jump_list.h"
#include "widgets/presentation/presenter/key_list.h"
#include "widgets/presentation/presenter/presenter_clock.h"
#include "widgets/presentation/presenter/presenter_controls.h"
#include "widgets/presentation/presenter/presenter_notes.h"
#include "widgets/presentation/presenter/presenter_numbers.h"
#include "widgets/presentation/presenter/presenter_top_bar.h"
#include "widgets/presentation/presenter/slide_mirror.h"
#include "widgets/presentation/presenter/what_if_words.h"
#include "widgets/presentation/slides/slide_caption.h"
#include "widgets/presentation/slides/slide_picture.h"
#include "widgets/presentation/slides/slide_view.h"
#include "widgets/shell/style.h"
#include "widgets/shell/workbench.h"

#include <QCloseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace tidemark {

namespace {

constexpr int kToldMs = 10000;
constexpr QSize kLeast{720, 480};
constexpr double kMargin = 24; // distances, as on 1920 × 1080
constexpr double kGap = 12;
constexpr double kLeastRight = 0.295; // of the width
constexpr double kRoomForNumbers = 150;
constexpr double kMostNext = 0.40; // of the right column's height

SlideCaption::State told(Severity severity, const QString& words)
{
    switch (severity) {
    case Severity::Failure:
        return {QStringLiteral("warn"), words, Token::Conflicts};
    case Severity::Caution:
        return {QStringLiteral("warn"), words, Token::Stale};
    case Severity::Success:
        return {QStringLiteral("check"), words, Token::Fresh};
    case Severity::Information:
        break;
    }
    return {QStringLiteral("doc"), words, Token::Text2};
}

} // namespace

PresenterWindow::PresenterWindow(Workbench& workbench, Stage& stage, SlideView& view, LiveSlides& live,
                                 PresenterInfo info, QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_workbench(workbench),
      m_stage(stage),
      m_view(view),
      m_live(live),
      m_info(std::move(info)),
      m_style(std::make_unique<Style>()),
      m_clock(new PresenterClock(stage, {m_info.startedAt, std::chrono::minutes{std::max(1, m_info.minutes)}},
                                 m_info.now, this))
{
    setObjectName(QStringLiteral("presenter_window"));
    setMinimumSize(kLeast);
    setFocusPolicy(Qt::StrongFocus);
    m_told.setSingleShot(true);
    m_told.setInterval(kToldMs);
    build();
    connectParts();
    refreshLook();
    showSlide();
}

PresenterWindow::~PresenterWindow() = default;

void PresenterWindow::build()
{
    m_top = new PresenterTopBar(m_workbench, *m_clock, {m_info.snapshot, toQString(m_info.digest)}, this);
    m_currentCaption = new SlideCaption(this);
    m_currentCaption->setObjectName(QStringLiteral("current_caption"));
    m_mirror = new SlideMirror(m_view, this);
    m_controls = new PresenterControls(m_stage, m_live, this);
    m_nextCaption = new SlideCaption(this);
    m_nextCaption->setObjectName(QStringLiteral("next_caption"));
    m_next = new SlidePicture(m_stage, m_info.slideStyle, this);
    m_notes = new PresenterNotes(this);
    m_numbers = new PresenterNumbers(m_workbench, this);
    m_strip = new FilmStrip(m_stage, m_info.slideStyle, this);
    m_jumpList = new JumpList(m_stage, this);
    m_keyList = new KeyList(m_workbench, this);
}

void PresenterWindow::connectParts()
{
    connect(&m_stage, &Stage::currentChanged, this, [this] {
        m_told.stop();
        m_message = {};
        showSlide();
    });
    connect(&m_stage, &Stage::shownChanged, this, &PresenterWindow::showState);
    connect(&m_stage, &Stage::curtainChanged, this, &PresenterWindow::showState);
    connect(&m_live, &LiveSlides::failed, this, [this](const Text& text) { tell(Severity::Failure, text); });
    connect(&m_told, &QTimer::timeout, this, [this] {
        m_message = {};
        showState();
    });
    connect(m_jumpList, &JumpList::closed, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(&m_workbench, &Workbench::appearanceChanged, this, &PresenterWindow::refreshLook);
}

void PresenterWindow::showSlide()
{
    const auto words = [this](const QString& lead, int index) {
        return SlideCaption::Words{lead, QStringLiteral("%1 / %2").arg(index + 1).arg(m_stage.count()),
                                   slideName(*m_stage.slide(index), *m_info.slideStyle.translator)};
    };
    const int current = m_stage.current();
    m_currentCaption->setWords(words(tr("Current"), current));
    m_nextCaption->setWords(current + 1 < m_stage.count() ? words(tr("Next"), current + 1)
                                                          : SlideCaption::Words{tr("Next"), {}, {}});
    m_notes->setNotes(m_stage.slide()->notes);
    m_numbers->setClaims(m_stage.slide()->claims);
    showState();
    arrange(); // the numbers take what they need
}

void PresenterWindow::showState()
{
    if (!m_message.empty()) {
        m_currentCaption->setState(told(m_severity, m_workbench.say(m_message)));
        return;
    }
    if (m_stage.curtain() != Stage::Curtain::None) {
        const bool black = m_stage.curtain() == Stage::Curtain::Black;
        m_currentCaption->setState({QStringLiteral("eye"),
                                    black ? tr("The screen is black: B brings the slide back")
                                          : tr("The screen is white: W brings the slide back"),
                                    Token::Stale});
        return;
    }
    const QString changed =
        m_stage.changed() ? whatIfWords(m_workbench, *m_stage.slide(), *m_stage.shown()) : QString{};
    m_currentCaption->setState({changed.isEmpty() ? QString{} : QStringLiteral("level"), changed, Token::Stale});
}

void PresenterWindow::tell(Severity severity, const Text& text)
{
    m_severity = severity;
    m_message = text;
    m_told.start();
    showState();
}

void PresenterWindow::refreshLook()
{
    m_look = presenterLook(m_workbench.theme(), size());
    if (m_look.theme != m_style->theme() || !m_styled) {
        m_styled = true;
        m_style->setTheme(m_look.theme);
        setPalette(m_look.theme.palette());
        setFont(m_look.theme.font(FontRole::Base));
        // A widget's style is its own: those below do not take it over.
        for (QWidget* part : findChildren<QWidget*>())
            part->setStyle(m_style.get());
    }
    m_top->setLook(m_look);
    m_currentCaption->setLook(m_look);
    m_mirror->setLook(m_look);
    m_controls->setLook(m_look);
    m_nextCaption->setLook(m_look);
    m_next->setLook(m_look);
    m_notes->setLook(m_look);
    m_numbers->setLook(m_look);
    m_strip->setLook(m_look);
    m_jumpList->setLook(m_look);
    m_keyList->setLook(m_look);
    setWindowTitle(tr("Presenter view — Tidemark"));
    arrange();
    update();
}

void PresenterWindow::arrange()
{
    const int margin = m_look.px(kMargin);
    const int gap = m_look.px(kGap);
    const int wide = width() - 2 * margin;
    const int top = m_top->heightFor(m_look);
    const int strip = FilmStrip::heightFor(m_look, height());
    m_top->setGeometry(margin, 0, wide, top);
    m_strip->setGeometry(margin, height() - strip - m_look.px(4), wide, strip);

    const QRect middle(margin, top + gap / 2, wide, m_strip->y() - 2 * gap - top - gap / 2);
    m_ruleAt = middle.bottom() + gap;
    const int caption = SlideCaption::heightFor(m_look);
    const int controls = PresenterControls::heightFor(m_look);
    const int slideRoom = middle.height() - caption - gap - controls;
    const int left = std::clamp(static_cast<int>((slideRoom - 4) * 16.0 / 9) + 4, wide / 3,
                                wide - static_cast<int>(wide * kLeastRight) - margin);
    const int slide = std::min(slideRoom, (left - 4) * 9 / 16 + 4);
    int y = middle.top();
    m_currentCaption->setGeometry(margin, y, left, caption);
    y += caption;
    m_mirror->setGeometry(margin, y, left, slide);
    m_controls->setGeometry(margin, y + slide + gap, left, controls);
    // A window that is rather high has room for the numbers under the slide.
    const QRect below(margin, y + slide + gap + controls + gap, left, middle.bottom() - y - slide - 2 * gap - controls);
    const bool under = below.height() > m_look.px(kRoomForNumbers) * m_look.theme.scale;
    if (under)
        placeNumbers(below);
    arrangeRight({margin + left + margin, middle.top(), wide - left - margin, middle.height()}, under);
    m_jumpList->setGeometry(rect());
    m_keyList->setGeometry(rect());
}

void PresenterWindow::placeNumbers(const QRect& room)
{
    const int wanted = m_numbers->wantedHeight(room.width() - 2) + 2;
    m_numbersFrame = QRect(room.topLeft(), QSize(room.width(), std::min(wanted, room.height())));
    m_numbers->setGeometry(m_numbersFrame.adjusted(1, 1, -1, -1));
    update();
}

void PresenterWindow::arrangeRight(const QRect& column, bool numbersElsewhere)
{
    const int gap = m_look.px(kGap);
    const int caption = SlideCaption::heightFor(m_look);
    int y = column.top();
    m_nextCaption->setGeometry(column.left(), y, column.width(), caption);
    y += caption;
    const int high =
        std::min((column.width() - 2) * 9 / 16 + 2, static_cast<int>((column.height() - caption) * kMostNext));
    const int across = std::min(column.width(), (high - 2) * 16 / 9 + 2);
    m_next->setGeometry(column.left(), y, across, high);
    y += high + gap;
    const int rest = column.bottom() + 1 - y;
    if (numbersElsewhere) {
        m_notes->setGeometry(column.left(), y, column.width(), rest);
        return;
    }
    const int numbers = std::min(m_numbers->wantedHeight(column.width() - 2) + 2, (rest - gap) * 2 / 5);
    m_notes->setGeometry(column.left(), y, column.width(), rest - gap - numbers);
    placeNumbers({column.left(), y + rest - numbers, column.width(), numbers});
}

void PresenterWindow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.color(Token::Window));
    const int margin = m_look.px(kMargin);
    painter.fillRect(QRect(margin, m_ruleAt, width() - 2 * margin, 1), m_look.color(Token::Line));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.color(Token::Line), 1));
    painter.setBrush(m_look.color(Token::Panel));
    painter.drawRoundedRect(QRectF(m_numbersFrame).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void PresenterWindow::resizeEvent(QResizeEvent*) { refreshLook(); }

void PresenterWindow::closeEvent(QCloseEvent* event)
{
    hide();
    event->ignore(); // whoever made it decides what becomes of it
    Q_EMIT closed();
}

void PresenterWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_keyList) {
        setWindowTitle(tr("Presenter view — Tidemark"));
        showSlide();
    }
    QWidget::changeEvent(event);
}

void PresenterWindow::showJumpList()
{
    m_keyList->hide();
    raise();
    activateWindow();
    m_jumpList->open();
}

void PresenterWindow::showSearch() { showJumpList(); }

void PresenterWindow::toggleKeys()
{
    if (!m_keyList->isHidden()) {
        m_keyList->hide();
        return;
    }
    m_jumpList->close();
    m_keyList->open();
}

void PresenterWindow::showDigits(const QString& digits) { m_controls->setDigits(digits); }

bool PresenterWindow::takesKeys() const { return !m_jumpList->isHidden(); }

bool PresenterWindow::overlayShown() const { return !m_jumpList->isHidden() || !m_keyList->isHidden(); }

bool PresenterWindow::closeOverlay()
{
    if (!overlayShown())
        return false;
    m_jumpList->close();
    m_keyList->hide();
    return true;
}

void PresenterWindow::scrollNotes(int direction) { m_notes->scrollBy(direction); }

void PresenterWindow::stepNotesType(int direction) { m_notes->stepType(direction); }

bool PresenterWindow::settled() const { return m_strip->pictures().settled() && m_next->pictures().settled(); }

} // namespace tidemark

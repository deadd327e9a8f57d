// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/message_model.h"
#include "widgets/presentation/presenter/presenter_look.h"
#include "widgets/presentation/slides/slide_painter.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

namespace tidemark {

class FilmStrip;
class JumpList;
class KeyList;
class LiveSlides;
class PresenterClock;
class PresenterControls;
class PresenterNotes;
class PresenterNumbers;
class PresenterTopBar;
class SlideCaption;
class SlideMirror;
class SlidePicture;
class SlideView;
class Stage;
class Style;
class Workbench;

/// What the presenter's view says about the talk besides its slides.
struct PresenterInfo
{
    QString snapshot;   ///< name of the frozen copy
    std::string digest; ///< 8 hex digits: of the data state
    int minutes = 40;   ///< planned for the whole talk
    TimePoint startedAt{};
    SlideStyle slideStyle;          ///< as the audience sees slides: for the next slide and the film strip
    std::function<TimePoint()> now; ///< the computer's clock when empty
};

/// The presenter's own screen: the slide as the audience sees it, under the same hand; the next one, notes, numbers beside the ledger,
/// times, and every slide in a strip. Always dark, in the interface's language. It changes nothing but the stage and the live slides, and
/// takes no key of a presentation itself: whoever reads the keys calls it. GUI thread only.
class PresenterWindow final : public QWidget
{
    Q_OBJECT
public:
    /// All that it is given must outlive it.
    PresenterWindow(Workbench& workbench, Stage& stage, SlideView& view, LiveSlides& live, PresenterInfo info,
                    QWidget* parent = nullptr);
    ~PresenterWindow() override;

    /// Every slide by number, part and headline, inside the window. Comes to the front with the keyboard.
    void showJumpList();
    /// The same, to be searched: headlines, sentences and notes.
    void showSearch();
    /// The table of keys, or away with it.
    void toggleKeys();
    /// A slide's number while it is typed; empty takes it away.
    void showDigits(const QString& digits);
    /// One sentence for the presenter alone; gone after ten seconds or when the slide changes.
    void tell(Severity severity, const Text& text);

    /// While true every key belongs to the window: something is being typed into it.
    [[nodiscard]] bool takesKeys() const;
    /// Whether a list lies over the window.
    [[nodiscard]] bool overlayShown() const;
    /// Closes the list that lies over the window. False when there was none.
    bool closeOverlay();

    /// The notes, a part of a page on (1) or back (−1): Alt+Down and Alt+Up.
    void scrollNotes(int direction);
    /// The notes' type one step larger (1) or smaller (−1).
    void stepNotesType(int direction);

    [[nodiscard]] SlideMirror& mirror() { return *m_mirror; }
    [[nodiscard]] const PresenterClock& clock() const { return *m_clock; }
    /// Whether every picture it shows has been painted.
    [[nodiscard]] bool settled() const;

    [[nodiscard]] QSize sizeHint() const override { return {1440, 810}; }

Q_SIGNALS:
    /// It was closed by its frame; it is hidden then, not destroyed.
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectParts();
    void refreshLook();
    void arrange();
    void placeNumbers(const QRect& room);
    void arrangeRight(const QRect& column, bool numbersElsewhere);
    void showSlide();
    void showState();

    Workbench& m_workbench;
    Stage& m_stage;
    SlideView& m_view;
    LiveSlides& m_live;
    PresenterInfo m_info;
    PresenterLook m_look;
    std::unique_ptr<Style> m_style;
    PresenterClock* m_clock;
    PresenterTopBar* m_top = nullptr;
    SlideCaption* m_currentCaption = nullptr;
    SlideMirror* m_mirror = nullptr;
    PresenterControls* m_controls = nullptr;
    SlideCaption* m_nextCaption = nullptr;
    SlidePicture* m_next = nullptr;
    PresenterNotes* m_notes = nullptr;
    PresenterNumbers* m_numbers = nullptr;
    FilmStrip* m_strip = nullptr;
    JumpList* m_jumpList = nullptr;
    KeyList* m_keyList = nullptr;
    bool m_styled = false;
    int m_ruleAt = 0;     ///< where the line over the strip runs
    QRect m_numbersFrame; ///< round the numbers and their scroll bar
    Severity m_severity = Severity::Information;
    Text m_message;
    QTimer m_told;
};

} // namespace tidemark

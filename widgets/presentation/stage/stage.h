// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/annotation.h"
#include "models/report/story.h"

#include <QObject>
#include <QPointF>
#include <QPolygonF>

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tidemark {

using SlidePtr = std::shared_ptr<const report::Slide>;

/// A stroke of the pen, in slide units (1920 × 1080).
struct Stroke
{
    QPolygonF points;
    Role role = Role::Conflict;
    /// The same in the data of the figure it was drawn on, as that was seen when the stroke ended: whoever zooms later changes nothing.
    /// Absent on covers and parts, outside of plots and on axes of names.
    std::optional<Annotation> mark;
};

/// What everybody who looks at a presentation sees, as one state: which slide, as the story tells it or changed by hand, what lies over
/// it, where the pointer is. Windows show it and keys change it; it knows no widget and no screen. Places are in slide units,
/// 1920 × 1080 whatever the window. GUI thread only.
class Stage final : public QObject
{
    Q_OBJECT
public:
    enum class Curtain { None, Black, White };
    enum class Tool { None, Pointer, Spotlight, Pen, Magnifier };

    /// Precondition: at least one slide.
    explicit Stage(std::vector<SlidePtr> slides, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_slides.size()); }
    [[nodiscard]] int current() const { return m_current; }
    /// As the story tells it. Precondition: 0 <= index < count().
    [[nodiscard]] const SlidePtr& slide(int index) const { return m_slides[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const SlidePtr& slide() const { return slide(m_current); }
    /// What is on screen: the slide, or what a hand or a replay made of it.
    [[nodiscard]] const SlidePtr& shown() const { return m_changed ? m_changed : slide(); }
    [[nodiscard]] bool changed() const { return m_changed != nullptr; }

    /// Out of range is the nearest end. Opens the curtain; the slide left is as the story tells it when it comes again. Emits nothing when
    /// already there.
    void goTo(int index);
    void next() { goTo(m_current + 1); }
    void previous() { goTo(m_current - 1); }

    /// The present slide with other parameters or at another minute. Ignored when it is not of the present slide.
    void change(SlidePtr slide);
    /// Back to the story: what was changed, zoomed, pointed at and measured on this slide is undone; strokes stay. Always emits restored().
    void restore();

    void setCurtain(Curtain curtain);
    [[nodiscard]] Curtain curtain() const { return m_curtain; }

    void setTool(Tool tool);
    [[nodiscard]] Tool tool() const { return m_tool; }
    /// The hand is here (slide units); shown until it rests for two seconds, which pointerShown() tells.
    void pointAt(QPointF place);
    [[nodiscard]] QPointF pointer() const { return m_pointer; }
    [[nodiscard]] bool pointerShown() const { return m_pointerShown; }
    void hidePointer();
    /// Milliseconds of rest after which the pointer goes.
    static constexpr int kPointerRest = 2000;

    // Strokes of the present slide; they stay with it until cleared.
    void beginStroke(QPointF place);
    void extendStroke(QPointF place);
    void endStroke();
    /// What the newest stroke is in data. Called on strokeEnded() by who knows the figure's map.
    void markStroke(Annotation mark);
    void undoStroke();
    void clearStrokes();
    [[nodiscard]] const std::vector<Stroke>& strokes() const;
    [[nodiscard]] const std::vector<Stroke>& strokes(const std::string& slide) const;
    [[nodiscard]] bool drawing() const { return m_drawing; }
    void setPenRole(Role role);
    /// The next of the pen's colours, of those a drawing may have.
    void nextPenRole();
    [[nodiscard]] static std::span<const Role> penRoles();
    [[nodiscard]] Role penRole() const { return m_penRole; }

Q_SIGNALS:
    void currentChanged();
    void shownChanged(); ///< the present slide looks different: changed, or back to the story
    void restored();
    void curtainChanged();
    void toolChanged();
    void pointerChanged(); ///< place or whether it is shown
    void strokesChanged();
    void strokeEnded(); ///< while the slide it is on is still the present one
    void penRoleChanged();

private:
    void timerEvent(QTimerEvent* event) override;

    std::vector<SlidePtr> m_slides;
    int m_current = 0;
    SlidePtr m_changed;
    Curtain m_curtain = Curtain::None;
    Tool m_tool = Tool::None;
    QPointF m_pointer;
    bool m_pointerShown = false;
    int m_restTimer = 0;
    std::map<std::string, std::vector<Stroke>> m_strokes;
    bool m_drawing = false;
    Role m_penRole = Role::Conflict;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/annotation_painter.h"
#include "widgets/figure/chart_view.h"

#include <QPointer>

#include <optional>
#include <vector>

class QKeyEvent;
class QLineEdit;

namespace tidemark {

class ChartViewState;

/// What a hand draws over a figure: the armed tool, the mark in the making, the selected one, the keyboard's pen and the words
/// being typed. Keeps no history: it tells its view's owner, who answers with the new list.
class ChartDrawing
{
public:
    using Tool = ChartView::Tool;

    explicit ChartDrawing(ChartViewState& state) : m_s(state) {}
    ~ChartDrawing();
    ChartDrawing(const ChartDrawing&) = delete;
    ChartDrawing& operator=(const ChartDrawing&) = delete;

    void setAnnotations(std::vector<Annotation> annotations);
    [[nodiscard]] const std::vector<Annotation>& annotations() const { return m_annotations; }
    [[nodiscard]] const Annotation* selected() const;
    void select(std::int64_t id); ///< 0: none
    void setTool(Tool tool);
    [[nodiscard]] Tool tool() const { return m_tool; }
    [[nodiscard]] bool draws() const { return m_tool != Tool::None && m_tool != Tool::Measure; }
    /// The colour of the selected mark, and of the next ones.
    void setRole(Role role);
    [[nodiscard]] Role role() const;
    void removeSelected();
    void editSelected();

    // The hand; each says whether it took the event.
    bool press(QPointF at, Qt::KeyboardModifiers modifiers);
    bool drag(QPointF at, Qt::KeyboardModifiers modifiers);
    bool release(QPointF at);
    bool hover(QPointF at);
    bool doubleClick(QPointF at);
    [[nodiscard]] const Annotation* annotationAt(QPointF at, Grip* grip = nullptr) const;
    bool key(QKeyEvent& event);
    bool keyUp(QKeyEvent& event);
    /// One step back of what is going on; false when nothing is.
    bool cancel();
    /// The keyboard goes elsewhere: what it was moving stays where it is.
    void rest();
    /// Whether Esc, Return, Delete or an arrow would mean something here.
    [[nodiscard]] bool active() const;
    /// The next mark after the selected one; false after the last and where there is none.
    bool moveFocus(bool next);
    /// Another figure: everything in the making is given up.
    void reset();
    void finishTyping(bool keep);
    [[nodiscard]] bool typing() const { return m_editor != nullptr; }

    void paintMarks(QPainter& painter) const;  ///< below the crosshair
    void paintMaking(QPainter& painter) const; ///< above it

private:
    struct Pen
    {
        std::size_t pane = 0;
        double x = 0, y = 0;
    };
    [[nodiscard]] Annotation started(std::size_t pane, double x, double y) const;
    [[nodiscard]] std::pair<double, double> dataAt(std::size_t pane, Side side, QPointF at, bool snap) const;
    void setSecond(Annotation& annotation, double x, double y) const;
    void nudge(Annotation& annotation, QPointF pixels, Grip grip) const;
    Annotation* edited();
    void finishDraft();
    void finishMove();
    void selectLike(const Annotation& annotation);
    void type(const Annotation& annotation, bool fresh);
    bool penKey(QKeyEvent& event);
    bool selectionKey(QKeyEvent& event);
    void makePen();
    void movePen(int key, Qt::KeyboardModifiers modifiers);
    void placePen();
    void penMoved();

    ChartViewState& m_s;
    std::vector<Annotation> m_annotations; ///< as shown, the moved one where the hand is
    std::vector<Annotation> m_given;       ///< as the owner has them
    Tool m_tool = Tool::None;
    Role m_role = Role::Accent;
    std::optional<Annotation> m_draft;
    bool m_waits = false; ///< the first point was clicked, the second is to come
    std::int64_t m_selected = 0;
    std::int64_t m_hovered = 0;
    std::optional<Annotation> m_before; ///< the mark being moved, as it was
    Grip m_grip = Grip::Whole;
    QPointF m_pressed;
    bool m_keyMove = false;
    std::optional<Pen> m_pen;
    QPointer<QLineEdit> m_editor;
    std::optional<Annotation> m_typed;
    bool m_typedFresh = false;
};

} // namespace tidemark

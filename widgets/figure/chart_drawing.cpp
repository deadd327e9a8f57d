// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/chart_drawing.h"

#include "models/text/to_qt.h"
#include "widgets/figure/chart_view_state.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kClick = 4;   // pixels: less is a click, not a drag
constexpr double kMagnet = 16; // pixels
constexpr int kMostLetters = 160;

AnnotationKind kindOf(ChartView::Tool tool)
{
    switch (tool) {
    case ChartView::Tool::Ray:
        return AnnotationKind::Ray;
    case ChartView::Tool::Level:
        return AnnotationKind::Level;
    case ChartView::Tool::Box:
        return AnnotationKind::Box;
    case ChartView::Tool::Text:
        return AnnotationKind::Text;
    case ChartView::Tool::Arrow:
        return AnnotationKind::Arrow;
    default:
        return AnnotationKind::Line;
    }
}

/// `value` in steps nobody can tell apart on screen, so that 6456.0317 is not what is kept.
double tidy(double value, double perPixel)
{
    perPixel = std::abs(perPixel);
    if (!std::isfinite(value) || !std::isfinite(perPixel) || !(perPixel > 1e-290))
        return value;
    const double step = std::pow(10.0, std::floor(std::log10(perPixel)));
    const double result = std::round(value / step) * step;
    return std::isfinite(result) ? result : value;
}

/// Return keeps the words, Esc and another place leave as they say.
class InlineEditor final : public QLineEdit
{
public:
    InlineEditor(QWidget* parent, std::function<void(bool)> done) : QLineEdit(parent), m_done(std::move(done))
    {
        setObjectName(QStringLiteral("annotation_text"));
        setMaxLength(kMostLetters);
        QObject::connect(this, &QLineEdit::returnPressed, this, [this] { m_done(true); });
    }

protected:
    bool event(QEvent* event) override
    {
        // The window's own keys wait while somebody writes.
        if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        return QLineEdit::event(event);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Escape) {
            m_done(false);
            return;
        }
        QLineEdit::keyPressEvent(event);
        event->accept();
    }
    void focusOutEvent(QFocusEvent* event) override
    {
        QLineEdit::focusOutEvent(event);
        if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
            m_done(true);
    }

private:
    std::function<void(bool)> m_done;
};

} // namespace

ChartDrawing::~ChartDrawing() { delete m_editor; }

void ChartDrawing::setAnnotations(std::vector<Annotation> annotations)
{
    if (annotations == m_given)
        return;
    m_given = annotations;
    m_annotations = std::move(annotations);
    m_before.reset();
    m_keyMove = false;
    if (selected() == nullptr)
        m_selected = 0;
    m_s.view.update();
}

const Annotation* ChartDrawing::selected() const
{
    const auto it = std::ranges::find(m_annotations, m_selected, &Annotation::id);
    return m_selected != 0 && it != m_annotations.end() ? &*it : nullptr;
}

Annotation* ChartDrawing::edited()
{
    const auto it = std::ranges::find(m_annotations, m_selected, &Annotation::id);
    return it == m_annotations.end() ? nullptr : &*it;
}

void ChartDrawing::select(std::int64_t id)
{
    if (m_selected == id)
        return;
    if (m_before)
        finishMove();
    m_selected = id;
    m_grip = Grip::Whole;
    m_s.view.update();
    Q_EMIT m_s.view.toolChanged();
}

void ChartDrawing::selectLike(const Annotation& annotation)
{
    for (const Annotation& each : m_annotations) {
        Annotation same = annotation;
        same.id = each.id;
        same.figure = each.figure;
        if (same == each)
            select(each.id);
    }
}

void ChartDrawing::setTool(Tool tool)
{
    if (typing())
        finishTyping(true);
    m_draft.reset();
    m_waits = false;
    m_pen.reset();
    if (tool != Tool::None)
        select(0);
    m_tool = tool;
    if (tool == Tool::None)
        m_s.view.unsetCursor();
    else
        m_s.view.setCursor(Qt::CrossCursor);
    m_s.view.update();
    Q_EMIT m_s.view.toolChanged();
}

Role ChartDrawing::role() const
{
    const Annotation* now = selected();
    return now != nullptr ? now->role : m_role;
}

void ChartDrawing::setRole(Role role)
{
    m_role = role;
    if (m_draft)
        m_draft->role = role;
    if (const Annotation* now = selected(); now != nullptr && now->role != role) {
        const Annotation before = *now;
        Annotation after = before;
        after.role = role;
        Q_EMIT m_s.view.annotationChanged(before, after);
    }
    m_s.view.update();
    Q_EMIT m_s.view.toolChanged();
}

void ChartDrawing::removeSelected()
{
    if (m_before)
        finishMove();
    if (const Annotation* now = selected()) {
        const Annotation gone = *now;
        select(0);
        Q_EMIT m_s.view.annotationRemoved(gone);
    }
}

void ChartDrawing::editSelected()
{
    if (const Annotation* now = selected())
        type(Annotation(*now), false);
}

std::pair<double, double> ChartDrawing::dataAt(std::size_t pane, Side side, QPointF at, bool snap) const
{
    const ScenePane& shown = *m_s.scene->panes()[pane];
    const PlotMap& map = shown.map;
    const QPointF in(std::clamp(at.x(), map.plot.left(), map.plot.right()),
                     std::clamp(at.y(), map.plot.top(), map.plot.bottom()));
    double x = map.xAt(in.x());
    double y = map.valueAt(in.y(), side);
    y = tidy(y, map.valueAt(in.y() - 1, side) - y);
    if (m_s.scene->scale().timed())
        x = std::round(x);
    else
        x = tidy(x, map.xAt(in.x() + 1) - x);
    if (!snap)
        return {x, y};
    // To the data's own points.
    x = m_s.snapped(shown, x).value_or(x);
    double least = kMagnet;
    for (const MarkItem* mark : shown.marks) {
        std::vector<Reading> readings;
        mark->read(x, in, readings);
        for (const Reading& reading : readings)
            if (reading.point && std::abs(reading.point->y() - in.y()) < least) {
                least = std::abs(reading.point->y() - in.y());
                const double value = map.valueAt(reading.point->y(), side);
                y = tidy(value, (map.valueAt(in.y() - 1, side) - map.valueAt(in.y(), side)) / 10);
            }
    }
    return {x, y};
}

Annotation ChartDrawing::started(std::size_t pane, double x, double y) const
{
    Annotation a;
    a.figure = m_s.spec.id;
    a.pane = pane;
    a.kind = kindOf(m_tool);
    a.role = m_role;
    a.x0 = x;
    a.y0 = y;
    setSecond(a, x, y);
    return a;
}

void ChartDrawing::setSecond(Annotation& annotation, double x, double y) const
{
    (twoPoints(annotation.kind) ? annotation.x1 : annotation.x0) = x;
    (twoPoints(annotation.kind) ? annotation.y1 : annotation.y0) = y;
}

const Annotation* ChartDrawing::annotationAt(QPointF at, Grip* grip) const
{
    const Annotation* best = nullptr;
    double least = HUGE_VAL;
    if (m_s.scene == nullptr || !m_s.arranged)
        return nullptr;
    for (const Annotation& each : m_annotations) {
        const auto hit = hitAnnotation(*m_s.scene, each, at);
        // The selected one, then the newest, wins where several are near.
        const double distance = hit ? hit->distance - (each.id == m_selected ? 100 : 0) : HUGE_VAL;
        if (hit && distance <= least) {
            least = distance;
            best = &each;
            if (grip != nullptr)
                *grip = hit->grip;
        }
    }
    return best;
}

bool ChartDrawing::press(QPointF at, Qt::KeyboardModifiers modifiers)
{
    if (typing())
        finishTyping(true);
    m_pressed = at;
    m_pen.reset();
    const auto pane = m_s.paneIndexAt(at);
    if (draws()) {
        if (!pane || !m_s.arranged)
            return false;
        const bool snap = modifiers.testFlag(Qt::ShiftModifier);
        if (m_waits && m_draft) {
            const auto [x, y] = dataAt(m_draft->pane, m_draft->axis, at, snap);
            setSecond(*m_draft, x, y);
        } else {
            const auto [x, y] = dataAt(*pane, Side::Right, at, snap);
            m_draft = started(*pane, x, y);
        }
        m_s.view.update();
        return true;
    }
    if (m_tool != Tool::None)
        return false;
    Grip grip = Grip::Whole;
    if (const Annotation* hit = annotationAt(at, &grip); hit != nullptr && modifiers == Qt::NoModifier) {
        select(hit->id);
        m_before = *selected();
        m_grip = grip;
        m_s.hideCursor();
        m_s.view.update();
        return true;
    }
    select(0);
    return false;
}

void ChartDrawing::nudge(Annotation& a, QPointF pixels, Grip grip) const
{
    if (a.pane >= m_s.scene->panes().size())
        return;
    const PlotMap& map = m_s.scene->panes()[a.pane]->map;
    const ValueRange& range = map.range(a.axis);
    const double dy = -pixels.y() / map.plot.height() * (range.high - range.low);
    const double dx = pixels.x() / map.plot.width() * (map.u1 - map.u0);
    const bool timed = m_s.scene->scale().timed();
    const auto movePoint = [&](double& x, double& y) {
        // Along the axis as it is drawn: a night that is not shown is not crossed step by step.
        if (pixels.x() != 0 && a.kind != AnnotationKind::Level)
            if (const double u = m_s.scene->scale().toAxis(x); std::isfinite(u)) {
                const double next = m_s.scene->scale().fromAxis(u + dx);
                x = timed ? std::round(next) : tidy(next, (map.u1 - map.u0) / map.plot.width() / 10);
            }
        if (pixels.y() != 0)
            if (const double v = range.toAxis(y); std::isfinite(v)) {
                const double next = range.fromAxis(v + dy);
                y = tidy(next, (next - y) / std::max(1.0, std::abs(pixels.y())));
            }
    };
    if (grip != Grip::Second)
        movePoint(a.x0, a.y0);
    if (grip != Grip::First && twoPoints(a.kind))
        movePoint(a.x1, a.y1);
    for (AnnotationPoint& point : a.points)
        movePoint(point.x, point.y);
}

bool ChartDrawing::drag(QPointF at, Qt::KeyboardModifiers modifiers)
{
    const bool snap = modifiers.testFlag(Qt::ShiftModifier);
    if (m_draft) {
        const auto [x, y] = dataAt(m_draft->pane, m_draft->axis, at, snap);
        setSecond(*m_draft, x, y);
        m_s.view.update();
        return true;
    }
    if (!m_before)
        return false;
    Annotation* now = edited();
    if (now == nullptr || now->pane >= m_s.scene->panes().size())
        return true;
    *now = *m_before;
    if (m_grip == Grip::Whole) {
        if ((at - m_pressed).manhattanLength() >= kClick)
            nudge(*now, at - m_pressed, Grip::Whole);
    } else {
        const auto [x, y] = dataAt(now->pane, now->axis, at, snap);
        (m_grip == Grip::First ? now->x0 : now->x1) = x;
        (m_grip == Grip::First ? now->y0 : now->y1) = y;
    }
    m_s.view.update();
    return true;
}

bool ChartDrawing::release(QPointF at)
{
    if (m_draft) {
        const bool click = (at - m_pressed).manhattanLength() < kClick;
        if (twoPoints(m_draft->kind) && click && !m_waits) {
            m_waits = true; // a click each instead of a drag
            return true;
        }
        finishDraft();
        return true;
    }
    if (!m_before)
        return false;
    finishMove();
    return true;
}

bool ChartDrawing::hover(QPointF at)
{
    if (m_draft && m_waits) {
        const auto [x, y] = dataAt(m_draft->pane, m_draft->axis, at, false);
        setSecond(*m_draft, x, y);
        m_s.view.update();
    }
    if (m_tool != Tool::None) {
        m_s.view.setCursor(Qt::CrossCursor);
        return true;
    }
    Grip grip = Grip::Whole;
    const Annotation* under = annotationAt(at, &grip);
    const std::int64_t id = under != nullptr ? under->id : 0;
    if (id != m_hovered) {
        m_hovered = id;
        m_s.view.update();
    }
    if (under != nullptr)
        m_s.view.setCursor(grip == Grip::Whole ? Qt::SizeAllCursor : Qt::PointingHandCursor);
    return under != nullptr;
}

bool ChartDrawing::doubleClick(QPointF at)
{
    if (draws())
        return true;
    const Annotation* under = annotationAt(at);
    if (under == nullptr)
        return false;
    m_before.reset();
    select(under->id);
    editSelected();
    return true;
}

void ChartDrawing::finishDraft()
{
    const Annotation made = *m_draft;
    const bool empty = twoPoints(made.kind) && made.x0 == made.x1 && made.y0 == made.y1;
    setTool(Tool::None);
    if (made.kind == AnnotationKind::Text) {
        type(made, true);
        return;
    }
    if (empty || !drawable(made))
        return;
    Q_EMIT m_s.view.annotationAdded(made);
    selectLike(made);
}

void ChartDrawing::finishMove()
{
    m_keyMove = false;
    if (!m_before)
        return;
    const Annotation before = *std::exchange(m_before, std::nullopt);
    Annotation* now = edited();
    if (now == nullptr || *now == before)
        return;
    const Annotation after = *now;
    *now = before; // until the owner says so
    m_s.view.update();
    if (drawable(after))
        Q_EMIT m_s.view.annotationChanged(before, after);
}

void ChartDrawing::type(const Annotation& annotation, bool fresh)
{
    finishTyping(true);
    if (m_s.scene == nullptr || m_s.meeting)
        return;
    m_typed = annotation;
    m_typedFresh = fresh;
    m_editor = new InlineEditor(&m_s.view, [this](bool keep) { finishTyping(keep); });
    m_editor->setText(toQString(annotation.text));
    m_editor->setAccessibleName(ChartView::tr("Words of the drawing"));
    m_editor->setPlaceholderText(ChartView::tr("Words, then Return"));
    const QRectF place = annotationTextRect(*m_s.scene, annotation, QStringLiteral("          "));
    const QSize size(std::clamp(m_editor->sizeHint().width(), 120, std::max(120, m_s.view.width() / 2)),
                     m_editor->sizeHint().height());
    QPoint corner = place.isNull() ? m_s.view.rect().center() : place.topLeft().toPoint();
    corner.setX(std::clamp(corner.x() - 4, 0, std::max(0, m_s.view.width() - size.width())));
    corner.setY(std::clamp(corner.y() - 4, 0, std::max(0, m_s.view.height() - size.height())));
    m_editor->setGeometry(QRect(corner, size));
    m_editor->show();
    m_editor->selectAll();
    m_editor->setFocus(Qt::OtherFocusReason);
    m_s.view.update();
}

void ChartDrawing::finishTyping(bool keep)
{
    if (!m_editor)
        return;
    QLineEdit* editor = m_editor;
    m_editor = nullptr;
    const std::string words = editor->text().trimmed().toStdString();
    // Before it goes: what is hidden with the focus hands it to the next in line.
    if (editor->hasFocus())
        m_s.view.setFocus(Qt::OtherFocusReason);
    editor->hide();
    editor->deleteLater();
    const Annotation before = *std::exchange(m_typed, std::nullopt);
    m_s.view.update();
    Annotation after = before;
    after.text = words;
    if (!keep || after == before)
        return;
    if (m_typedFresh) {
        if (drawable(after)) {
            Q_EMIT m_s.view.annotationAdded(after);
            selectLike(after);
        }
    } else if (before.kind == AnnotationKind::Text && words.empty()) {
        m_selected = 0;
        Q_EMIT m_s.view.annotationRemoved(before);
    } else {
        Q_EMIT m_s.view.annotationChanged(before, after);
    }
}

void ChartDrawing::reset()
{
    finishTyping(false);
    m_draft.reset();
    m_waits = false;
    m_before.reset();
    m_keyMove = false;
    m_pen.reset();
    m_hovered = 0;
    m_annotations = m_given;
    select(0);
    if (m_tool != Tool::None)
        setTool(Tool::None);
}

bool ChartDrawing::active() const
{
    return m_draft || m_before || m_selected != 0 || m_tool != Tool::None || m_pen || typing();
}

bool ChartDrawing::cancel()
{
    if (typing()) {
        finishTyping(false);
    } else if (m_draft) {
        m_draft.reset();
        m_waits = false;
    } else if (m_before) {
        if (Annotation* now = edited())
            *now = *m_before;
        m_before.reset();
        m_keyMove = false;
    } else if (draws()) {
        setTool(Tool::None);
    } else if (m_selected != 0) {
        select(0);
    } else {
        return false;
    }
    m_s.view.update();
    return true;
}

void ChartDrawing::paintMarks(QPainter& painter) const
{
    for (const Annotation& each : m_annotations)
        drawAnnotation(painter, *m_s.scene, each,
                       {.hovered = each.id == m_hovered,
                        .selected = each.id == m_selected,
                        .grip = each.id == m_selected ? m_grip : Grip::Whole,
                        .words = !m_typed || m_typed->id != each.id});
}

void ChartDrawing::paintMaking(QPainter& painter) const
{
    if (m_draft && m_draft->kind != AnnotationKind::Text)
        drawAnnotation(painter, *m_s.scene, *m_draft, {.selected = true});
    if (!m_pen || m_pen->pane >= m_s.scene->panes().size())
        return;
    const PlotMap& map = m_s.scene->panes()[m_pen->pane]->map;
    const QPointF at(map.px(m_pen->x), map.py(m_pen->y));
    if (!std::isfinite(at.x()) || !std::isfinite(at.y()))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_s.style.theme.color(Token::Focus), 2));
    painter.drawEllipse(at, 7, 7);
    painter.drawLine(at - QPointF(12, 0), at + QPointF(12, 0));
    painter.drawLine(at - QPointF(0, 12), at + QPointF(0, 12));
    painter.restore();
}

} // namespace tidemark

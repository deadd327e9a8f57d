// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/stage/stage.h"

#include <QTimerEvent>

#include <algorithm>
#include <array>
#include <utility>

namespace tidemark {

Stage::Stage(std::vector<SlidePtr> slides, QObject* parent) : QObject(parent), m_slides(std::move(slides))
{
    Q_ASSERT(!m_slides.empty());
}

void Stage::goTo(int index)
{
    index = std::clamp(index, 0, count() - 1);
    if (index == m_current) {
        setCurtain(Curtain::None);
        return;
    }
    endStroke();
    m_current = index;
    m_changed.reset();
    setCurtain(Curtain::None);
    Q_EMIT currentChanged();
}

void Stage::change(SlidePtr slide)
{
    if (!slide || slide->id != this->slide()->id || slide == m_changed)
        return;
    m_changed = slide == this->slide() ? nullptr : std::move(slide);
    Q_EMIT shownChanged();
}

void Stage::restore()
{
    const bool was = std::exchange(m_changed, nullptr) != nullptr;
    hidePointer();
    setTool(Tool::None);
    if (was)
        Q_EMIT shownChanged();
    Q_EMIT restored();
}

void Stage::setCurtain(Curtain curtain)
{
    if (m_curtain == curtain)
        return;
    m_curtain = curtain;
    Q_EMIT curtainChanged();
}

void Stage::setTool(Tool tool)
{
    if (m_tool == tool)
        return;
    endStroke();
    m_tool = tool;
    Q_EMIT toolChanged();
}

void Stage::pointAt(QPointF place)
{
    if (m_restTimer != 0)
        killTimer(m_restTimer);
    m_restTimer = startTimer(kPointerRest);
    if (m_pointerShown && place == m_pointer)
        return;
    m_pointer = place;
    m_pointerShown = true;
    Q_EMIT pointerChanged();
}

void Stage::hidePointer()
{
    if (m_restTimer != 0)
        killTimer(std::exchange(m_restTimer, 0));
    if (std::exchange(m_pointerShown, false))
        Q_EMIT pointerChanged();
}

void Stage::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_restTimer)
        hidePointer();
}

void Stage::beginStroke(QPointF place)
{
    endStroke();
    m_strokes[slide()->id].push_back({.points = QPolygonF{{place}}, .role = m_penRole, .mark = {}});
    m_drawing = true;
    Q_EMIT strokesChanged();
}

void Stage::extendStroke(QPointF place)
{
    if (!m_drawing)
        return;
    QPolygonF& points = m_strokes[slide()->id].back().points;
    if (points.back() == place)
        return;
    points.push_back(place);
    Q_EMIT strokesChanged();
}

void Stage::endStroke()
{
    if (std::exchange(m_drawing, false))
        Q_EMIT strokeEnded();
}

void Stage::markStroke(Annotation mark)
{
    auto& strokes = m_strokes[slide()->id];
    if (!strokes.empty())
        strokes.back().mark = std::move(mark);
}

std::span<const Role> Stage::penRoles()
{
    static constexpr std::array roles{Role::Conflict, Role::Accent, Role::Good, Role::Series2};
    return roles;
}

void Stage::setPenRole(Role role)
{
    if (std::exchange(m_penRole, role) != role)
        Q_EMIT penRoleChanged();
}

void Stage::nextPenRole()
{
    const auto roles = penRoles();
    const auto at = std::ranges::find(roles, m_penRole);
    setPenRole(at == roles.end() || at + 1 == roles.end() ? roles.front() : *(at + 1));
}

void Stage::undoStroke()
{
    endStroke();
    auto& strokes = m_strokes[slide()->id];
    if (strokes.empty())
        return;
    strokes.pop_back();
    Q_EMIT strokesChanged();
}

void Stage::clearStrokes()
{
    endStroke();
    if (std::exchange(m_strokes[slide()->id], {}).empty())
        return;
    Q_EMIT strokesChanged();
}

const std::vector<Stroke>& Stage::strokes() const { return strokes(slide()->id); }

const std::vector<Stroke>& Stage::strokes(const std::string& slide) const
{
    static const std::vector<Stroke> none;
    const auto found = m_strokes.find(slide);
    return found == m_strokes.end() ? none : found->second;
}

} // namespace tidemark

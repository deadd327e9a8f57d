// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/chart_accessible.h"

#include "widgets/figure/chart_view.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <vector>

namespace tidemark {

namespace {

constexpr double kZoom = 1.25;

/// One part of a chart: a curve with its value at the crosshair, a level or window as a slider, a drawing. Knows its number only;
/// what that part is at present the chart says.
class PartAccessible final : public QAccessibleInterface, public QAccessibleValueInterface
{
public:
    PartAccessible(ChartView* view, int index) : m_view(view), m_index(index) {}

    [[nodiscard]] bool isValid() const override { return m_view && part().has_value(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const auto now = part();
        if (!now)
            return {};
        if (kind == QAccessible::Name)
            return now->name;
        if (kind == QAccessible::Value)
            return now->value;
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QRect rect() const override
    {
        const auto now = part();
        if (!now || now->place.isNull())
            return {};
        return {m_view->mapToGlobal(now->place.topLeft()), now->place.size()};
    }

    [[nodiscard]] QAccessible::Role role() const override
    {
        const auto now = part();
        if (!now)
            return QAccessible::NoRole;
        switch (now->kind) {
        case ChartView::Part::Kind::Series:
            return QAccessible::Indicator;
        case ChartView::Part::Kind::Parameter:
            return QAccessible::Slider;
        case ChartView::Part::Kind::Drawing:
            return QAccessible::Graphic;
        }
        return QAccessible::NoRole;
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        const auto now = part();
        state.invalid = !now;
        if (!now)
            return state;
        const bool reached = now->kind != ChartView::Part::Kind::Series;
        state.focusable = reached;
        state.focused = now->focused && m_view->hasFocus();
        state.offscreen = now->place.isNull();
        state.readOnly = now->kind != ChartView::Part::Kind::Parameter;
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        const auto now = part();
        if (type == QAccessible::ValueInterface && now && now->kind == ChartView::Part::Kind::Parameter)
            return static_cast<QAccessibleValueInterface*>(this);
        return nullptr;
    }

    [[nodiscard]] QVariant currentValue() const override
    {
        const auto now = part();
        return now ? QVariant(now->number) : QVariant();
    }
    void setCurrentValue(const QVariant& value) override
    {
        if (const auto now = part())
            m_view->moveParameter(now->param, value.toDouble());
    }
    // The study's declaration knows the range, the chart does not.
    [[nodiscard]] QVariant maximumValue() const override { return {}; }
    [[nodiscard]] QVariant minimumValue() const override { return {}; }
    [[nodiscard]] QVariant minimumStepSize() const override
    {
        const auto now = part();
        return now ? QVariant(now->step) : QVariant();
    }

private:
    [[nodiscard]] std::optional<ChartView::Part> part() const
    {
        if (!m_view)
            return std::nullopt;
        auto parts = m_view->parts();
        const auto at = static_cast<std::size_t>(m_index);
        return at < parts.size() ? std::optional(std::move(parts[at])) : std::nullopt;
    }

    QPointer<ChartView> m_view;
    int m_index;
};

class ChartAccessible final : public QAccessibleWidget
{
public:
    explicit ChartAccessible(ChartView* view) : QAccessibleWidget(view, QAccessible::Chart), m_view(view) {}
    ~ChartAccessible() override
    {
        for (const QAccessible::Id id : m_parts)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value) {
            const QString read = m_view->readOut();
            return read.isEmpty() ? m_view->measured() : read;
        }
        if (kind == QAccessible::Help)
            return ChartView::tr(
                "Arrows pan, plus and minus zoom, Ctrl with arrows moves the cursor, Tab goes to levels "
                "and drawings, L R A B H T draw, M measures, the menu key has the rest");
        return QAccessibleWidget::text(kind);
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.focusable = true;
        state.busy = m_view->isBusy();
        return state;
    }

    // Parts first, then the widgets over the chart.
    [[nodiscard]] int childCount() const override { return partCount() + QAccessibleWidget::childCount(); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        const int parts = partCount();
        if (index < 0 || index >= childCount())
            return nullptr;
        if (index >= parts)
            return QAccessibleWidget::child(index - parts);
        while (static_cast<int>(m_parts.size()) <= index)
            m_parts.push_back(
                QAccessible::registerAccessibleInterface(new PartAccessible(m_view, static_cast<int>(m_parts.size()))));
        return QAccessible::accessibleInterface(m_parts[static_cast<std::size_t>(index)]);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            if (QAccessible::accessibleInterface(m_parts[i]) == wanted)
                return static_cast<int>(i);
        const int own = QAccessibleWidget::indexOfChild(wanted);
        return own < 0 ? own : own + partCount();
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int i = 0; i < partCount(); ++i)
            if (QAccessibleInterface* part = child(i); part != nullptr && part->rect().contains(x, y))
                return part;
        return QAccessibleWidget::childAt(x, y);
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        const auto parts = m_view->parts();
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (parts[i].focused && m_view->hasFocus())
                return child(static_cast<int>(i));
        return QAccessibleWidget::focusChild();
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        return QStringList{increaseAction(), decreaseAction(), pressAction(), showMenuAction()}
               + QAccessibleWidget::actionNames();
    }
    [[nodiscard]] QString localizedActionDescription(const QString& name) const override
    {
        if (name == increaseAction())
            return ChartView::tr("Zooms in");
        if (name == decreaseAction())
            return ChartView::tr("Zooms out");
        if (name == pressAction())
            return ChartView::tr("Shows the whole figure");
        return QAccessibleWidget::localizedActionDescription(name);
    }
    void doAction(const QString& name) override
    {
        if (name == increaseAction())
            m_view->zoomBy(1 / kZoom);
        else if (name == decreaseAction())
            m_view->zoomBy(kZoom);
        else if (name == pressAction())
            m_view->fit();
        else if (name == showMenuAction())
            m_view->openMenu();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] int partCount() const { return static_cast<int>(m_view->parts().size()); }

    ChartView* m_view;
    mutable std::vector<QAccessible::Id> m_parts; ///< made when first asked for
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<ChartView*>(object);
    return view != nullptr ? new ChartAccessible(view) : nullptr;
}

} // namespace

void installChartAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    (void)installed;
}

} // namespace tidemark

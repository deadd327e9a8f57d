// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/chart_accessible.h"

#include "widgets/figure/chart_view.h"

#include <QAccessibleWidget>

namespace tidemark {

namespace {

class ChartAccessible : public QAccessibleWidget
{
public:
    explicit ChartAccessible(ChartView* view) : QAccessibleWidget(view, QAccessible::Chart), m_view(view) {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return m_view->readOut();
        return QAccessibleWidget::text(kind);
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.focusable = true;
        state.busy = m_view->isBusy();
        return state;
    }

private:
    ChartView* m_view;
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

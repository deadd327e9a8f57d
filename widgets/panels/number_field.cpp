// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/number_field.h"

#include "models/text/to_qt.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kFineSteps = 1;
constexpr double kCoarseSteps = 10;

} // namespace

NumberField::NumberField(ParamSpec spec, QWidget* parent) : QLineEdit(parent), m_spec(std::move(spec))
{
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (isModified())
            Q_EMIT committed();
    });
}

// Fractions are shown in per cent.
double NumberField::factor() const
{
    const Unit unit = m_spec.format.unit;
    return unit == Unit::Percent || unit == Unit::PercentPoint || unit == Unit::PerMinute ? 100 : 1;
}

int NumberField::decimals() const { return m_spec.kind == ParamKind::Integer ? 0 : m_spec.format.decimals; }

void NumberField::setUnit(const QString& unit)
{
    m_unit = unit;
    setTextMargins(0, 0, unit.isEmpty() ? 0 : fontMetrics().horizontalAdvance(unit) + 8, 0);
    update();
}

void NumberField::setValue(const ParamValue& value)
{
    const double shown = m_spec.kind == ParamKind::Integer ? static_cast<double>(std::get<std::int64_t>(value))
                                                           : std::get<double>(value) * factor();
    // More decimals than the format has are kept: what is typed is what counts.
    int digits = decimals();
    while (digits < 8 && m_spec.kind == ParamKind::Number
           && std::abs(shown - std::stod(QString::number(shown, 'f', digits).toStdString()))
                  > 1e-9 * std::max(1.0, std::abs(shown)))
        ++digits;
    QLocale locale(QLocale::English);
    if (m_spec.kind == ParamKind::Integer)
        locale.setNumberOptions(QLocale::OmitGroupSeparator); // years and seeds are whole numbers too
    const QString text = locale.toString(shown, 'f', digits).replace(QLatin1Char('-'), QChar(0x2212));
    if (text != this->text())
        setText(text);
    setModified(false);
}

Result<ParamValue> NumberField::value() const
{
    QString plain = text().trimmed();
    plain.remove(QLatin1Char(',')).remove(QLatin1Char(' ')).remove(QLatin1Char('%')).remove(QLatin1Char('+'));
    plain.replace(QChar(0x2212), QLatin1Char('-'));
    bool ok = false;
    const double shown = plain.toDouble(&ok);
    if (!ok)
        return fail(ErrorCode::Usage, TM_TEXT("panels", "“%1” is not a number").with(text().toStdString()));
    const double low = m_spec.minimum * (m_spec.kind == ParamKind::Number ? factor() : 1);
    const double high = m_spec.maximum * (m_spec.kind == ParamKind::Number ? factor() : 1);
    const double slack = 1e-9 * std::max({1.0, std::abs(low), std::abs(high)});
    if (shown < low - slack || shown > high + slack) {
        const NumberFormat format = number(decimals());
        return fail(ErrorCode::Usage, TM_TEXT("panels", "Must be from %1 to %2").with(low, format).with(high, format));
    }
    if (m_spec.kind == ParamKind::Integer) {
        if (shown != std::round(shown))
            return fail(ErrorCode::Usage, TM_TEXT("panels", "Must be a whole number"));
        return ParamValue{static_cast<std::int64_t>(shown)};
    }
    return ParamValue{std::clamp(shown / factor(), m_spec.minimum, m_spec.maximum)};
}

void NumberField::step(double steps)
{
    const auto now = value();
    if (!now || isReadOnly())
        return;
    const double from =
        m_spec.kind == ParamKind::Integer ? static_cast<double>(std::get<std::int64_t>(*now)) : std::get<double>(*now);
    const double stepSize = m_spec.step > 0 ? m_spec.step : 1;
    const double to = std::clamp(from + steps * stepSize, m_spec.minimum, m_spec.maximum);
    if (to == from)
        return;
    setValue(m_spec.kind == ParamKind::Integer ? ParamValue{static_cast<std::int64_t>(std::llround(to))}
                                               : ParamValue{to});
    Q_EMIT committed();
}

void NumberField::keyPressEvent(QKeyEvent* event)
{
    const double steps = event->modifiers() & Qt::ShiftModifier ? kCoarseSteps : kFineSteps;
    switch (event->key()) {
    case Qt::Key_Up:
        step(steps);
        return;
    case Qt::Key_Down:
        step(-steps);
        return;
    case Qt::Key_PageUp:
        step(kCoarseSteps);
        return;
    case Qt::Key_PageDown:
        step(-kCoarseSteps);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void NumberField::wheelEvent(QWheelEvent* event)
{
    // Only when it was chosen: scrolling the inspector must not change numbers.
    if (!hasFocus() || event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    step(event->angleDelta().y() > 0 ? kFineSteps : -kFineSteps);
    event->accept();
}

void NumberField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_unit.isEmpty())
        return;
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, m_unit);
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/param.h"

#include <QLineEdit>

namespace tidemark {

/// A field for a Number or Integer parameter: the unit stands inside at the right, arrows and the wheel move one step, and what
/// is out of range stays visible with an error instead of being changed silently.
class NumberField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit NumberField(ParamSpec spec, QWidget* parent = nullptr);

    void setValue(const ParamValue& value);
    /// What the field says, checked. Errors: Usage with the range.
    [[nodiscard]] Result<ParamValue> value() const;
    void setUnit(const QString& unit);

Q_SIGNALS:
    void committed(); ///< Return, leaving the field, or one step

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void step(double steps);
    [[nodiscard]] double factor() const;
    [[nodiscard]] int decimals() const;

    ParamSpec m_spec;
    QString m_unit;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/theme.h"

#include <QProxyStyle>

namespace tidemark {

/// Dynamic property of a QPushButton or QToolButton: `primary` fills it with the accent.
inline constexpr const char* kPrimaryProperty = "primary";
/// Dynamic property of a field: `error` gives it the conflict border, `changed` a left edge in the accent.
inline constexpr const char* kErrorProperty = "error";
inline constexpr const char* kChangedProperty = "changed";
/// Dynamic property of a QToolButton: `field` draws it as a control with a border (as-of, workspace, search); kFieldWithChevron
/// adds the sign that it opens something.
inline constexpr const char* kFieldProperty = "field";
inline constexpr int kField = 1;
inline constexpr int kFieldWithChevron = 2;

/// Fusion with the product's own controls: flat fields 26 px high, focus ring, underlined tabs, thin scroll bars. Colours come
/// from the theme it was last given.
class Style final : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    void setTheme(const Theme& theme) { m_theme = theme; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                                       const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                         const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                                     const QWidget* widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;

private:
    void drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawCheckBox(const QStyleOption* option, QPainter* painter) const;
    void drawRadioButton(const QStyleOption* option, QPainter* painter) const;
    void drawTab(const QStyleOption* option, QPainter* painter) const;
    void drawMenuItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawScrollBar(const QStyleOptionComplex* option, QPainter* painter) const;
    void drawComboBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    void drawFieldButton(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    void drawHeader(const QStyleOption* option, QPainter* painter) const;

    Theme m_theme;
};

} // namespace tidemark

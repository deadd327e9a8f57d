// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/theme.h"

namespace tidemark {

QColor Theme::color(Token token) const { return QColor::fromRgb(0xFF000000u | tokenColor(kind, token)); }

QColor Theme::color(Role role) const { return QColor::fromRgb(0xFF000000u | roleColor(kind, direction, role)); }

QPalette Theme::palette() const
{
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, Token token, Token disabled) {
        p.setColor(QPalette::Active, role, color(token));
        p.setColor(QPalette::Inactive, role, color(token));
        p.setColor(QPalette::Disabled, role, color(disabled));
    };
    set(QPalette::Window, Token::Window, Token::Window);
    set(QPalette::Base, Token::Inset, Token::Inset);
    set(QPalette::AlternateBase, Token::Raised, Token::Raised);
    set(QPalette::Button, Token::Raised, Token::Raised);
    set(QPalette::WindowText, Token::Text, Token::TextDisabled);
    set(QPalette::Text, Token::Text, Token::TextDisabled);
    set(QPalette::ButtonText, Token::Text, Token::TextDisabled);
    set(QPalette::BrightText, Token::TextOnAccent, Token::TextDisabled);
    set(QPalette::PlaceholderText, Token::Text2, Token::TextDisabled);
    set(QPalette::Highlight, Token::Selection, Token::Hover);
    set(QPalette::HighlightedText, Token::SelectionText, Token::TextDisabled);
    set(QPalette::Link, Token::Accent, Token::TextDisabled);
    set(QPalette::LinkVisited, Token::Accent, Token::TextDisabled);
    set(QPalette::Light, Token::Panel, Token::Panel);
    set(QPalette::Midlight, Token::LineSubtle, Token::LineSubtle);
    set(QPalette::Mid, Token::Line, Token::LineSubtle);
    set(QPalette::Dark, Token::Line, Token::LineSubtle);
    set(QPalette::Shadow, Token::LineStrong, Token::LineSubtle);
    set(QPalette::ToolTipBase, Token::Raised, Token::Raised);
    set(QPalette::ToolTipText, Token::Text, Token::Text);
    return p;
}

QFont Theme::font(FontRole role) const
{
    switch (role) {
    case FontRole::Micro:
        return uiFont(8.25 * scale);
    case FontRole::Small:
        return uiFont(9 * scale);
    case FontRole::Base:
        return uiFont(9.75 * scale);
    case FontRole::Headline:
        return uiFont(10.5 * scale, QFont::Bold);
    case FontRole::PanelTitle:
        return uiFont(9.75 * scale, QFont::Bold);
    case FontRole::DialogTitle:
        return uiFont(12 * scale, QFont::Bold);
    case FontRole::MetricValue:
        return uiFont(13.5 * scale, QFont::Medium);
    }
    return uiFont(9.75 * scale);
}

QFont uiFont(double pointSize, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Roboto"), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("DejaVu Sans")});
    font.setPointSizeF(pointSize);
    font.setWeight(weight);
    return font;
}

} // namespace tidemark

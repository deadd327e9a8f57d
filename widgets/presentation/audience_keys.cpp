// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/audience_keys.h"

#include "models/text/to_qt.h"
#include "widgets/figure/label_text.h"
#include "widgets/presentation/stage/stage_keys.h"

#include <QPainter>

#include <algorithm>

namespace tidemark {

namespace {

// In slide units.
constexpr double kMargin = 48;
constexpr double kGap = 40;
constexpr double kRow = 54;
constexpr int kColumns = 2;
constexpr int kType = static_cast<int>(kSmallestType) + 1;

struct Row
{
    QString keys;
    QString name;
};

std::vector<Row> rows(const Translator& translator)
{
    std::vector<Row> list;
    for (const StageKey& key : stageKeys())
        if (!key.name.empty())
            list.push_back({keysShown(key), translator(key.name)});
    list.push_back(
        {QStringLiteral("1  2  …  Return"), translator(TM_TEXT("presentation", "The slide of that number"))});
    return list;
}

} // namespace

AudienceKeys::AudienceKeys(SlideStyle style, QWidget* parent) : QWidget(parent), m_style(std::move(style))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("audience_keys"));
}

void AudienceKeys::paintEvent(QPaintEvent*)
{
    const std::vector<Row> list = rows(*m_style.translator);
    const LabelFont bold{kType, true};
    const LabelFont plain{kType, false};
    const int perColumn = (static_cast<int>(list.size()) + kColumns - 1) / kColumns;
    double keyWidth = 0;
    double nameWidth = 0;
    for (const Row& row : list) {
        keyWidth = std::max(keyWidth, labelWidth(row.keys, bold));
        nameWidth = std::max(nameWidth, labelWidth(row.name, plain));
    }
    const double column = keyWidth + kGap + nameWidth;
    const QSizeF card(kColumns * column + kGap + 2 * kMargin, perColumn * kRow + 2 * kMargin);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = std::min({width() / kSlideUnits.width(), height() / kSlideUnits.height(),
                                   width() / (card.width() + 2 * kMargin), height() / (card.height() + 2 * kMargin)});
    painter.translate(width() / 2.0, height() / 2.0);
    painter.scale(scale, scale);
    const QRectF place(QPointF(-card.width() / 2, -card.height() / 2), card);
    QColor ground = m_style.theme.color(Token::Raised);
    painter.setPen(QPen(m_style.theme.color(Token::LineSubtle), 2));
    painter.setBrush(ground);
    painter.drawRoundedRect(place, 12, 12);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto inColumn = static_cast<int>(i) % perColumn;
        const double left = place.left() + kMargin + (static_cast<int>(i) / perColumn) * (column + kGap);
        const double base = place.top() + kMargin + (inColumn + 0.5) * kRow + plain.middle();
        drawLabel(painter, {left, base}, list[i].keys, bold, m_style.theme.color(Token::Text));
        drawLabel(painter, {left + keyWidth + kGap, base}, list[i].name, plain, m_style.theme.color(Token::Text2));
    }
}

} // namespace tidemark

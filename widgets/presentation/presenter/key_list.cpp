// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter/key_list.h"

#include "widgets/presentation/stage/stage_keys.h"
#include "widgets/shell/workbench.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kTitle = 20;
constexpr double kType = 16;
constexpr double kPad = 28;
constexpr double kRow = 30;

/// How the rows stand on the window.
struct Columns
{
    LabelFont font;
    int count = 1;
    int perColumn = 1;
    double rowHeight = 0;
    double keysWidth = 0;
    double width = 0; ///< of a column
};

} // namespace

KeyList::KeyList(Workbench& workbench, QWidget* parent) : QWidget(parent), m_workbench(workbench)
{
    setObjectName(QStringLiteral("key_list"));
    hide();
}

void KeyList::setLook(const PresenterLook& look)
{
    m_look = look;
    update();
}

void KeyList::open()
{
    setGeometry(parentWidget()->rect());
    setAccessibleName(words());
    raise();
    show();
}

std::vector<KeyList::Row> KeyList::rows() const
{
    std::vector<Row> made;
    made.push_back({QStringLiteral("1…9 ↵"), tr("The slide of that number")});
    for (const StageKey& key : stageKeys())
        if (!key.name.empty())
            made.push_back({keysShown(key), m_workbench.say(key.name)});
    return made;
}

QString KeyList::words() const
{
    QStringList lines{tr("Keys")};
    for (const Row& row : rows())
        lines << row.keys + QStringLiteral(": ") + row.name;
    return lines.join(QLatin1Char('\n'));
}

void KeyList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor dim = m_look.color(Token::Window);
    dim.setAlphaF(0.72F);
    painter.fillRect(rect(), dim);

    const std::vector<Row> all = rows();
    const LabelFont title = m_look.label(kTitle, true);
    const double pad = m_look.px(kPad);
    const double head = title.lineHeight() + pad;
    const QSizeF room(width() - 2.0 * m_look.px(24) - 2 * pad, height() - 2.0 * m_look.px(24) - 2 * pad - head);
    // Smaller type only where even more columns do not help.
    Columns columns;
    for (double measure = kType;; measure -= 1) {
        columns.font = {std::min(m_look.type(measure), static_cast<int>(m_look.type(kType) * measure / kType)), false};
        columns.rowHeight = std::max(m_look.px(kRow) * measure / kType, columns.font.lineHeight() + 3);
        columns.keysWidth = columns.width = 0;
        for (const Row& row : all) {
            columns.keysWidth =
                std::max(columns.keysWidth, labelWidth(row.keys, {columns.font.pixels, true}) + m_look.px(20));
            columns.width = std::max(columns.width, labelWidth(row.name, columns.font));
        }
        columns.width += columns.keysWidth + m_look.px(36);
        columns.count = 1;
        const auto needed = [&] { return std::ceil(static_cast<double>(all.size()) / columns.count); };
        while (needed() * columns.rowHeight > room.height() && (columns.count + 1) * columns.width <= room.width())
            ++columns.count;
        columns.perColumn = static_cast<int>(needed());
        if ((columns.perColumn * columns.rowHeight <= room.height() && columns.width <= room.width()) || measure <= 8)
            break;
    }

    QRectF box(0, 0, columns.count * columns.width - m_look.px(36) + 2 * pad,
               columns.perColumn * columns.rowHeight + head + 2 * pad);
    box.moveCenter(QRectF(rect()).center());
    painter.fillRect(box, m_look.color(Token::LineStrong));
    painter.fillRect(box.adjusted(1, 1, -1, -1), m_look.color(Token::Panel));
    drawLabel(painter, {box.left() + pad, box.top() + pad + title.ascent()}, tr("Keys"), title,
              m_look.color(Token::Text));
    const LabelFont bold{columns.font.pixels, true};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto column = static_cast<int>(i) / columns.perColumn;
        const auto line = static_cast<int>(i) % columns.perColumn;
        const double x = box.left() + pad + column * columns.width;
        const double base = box.top() + pad + head + (line + 0.5) * columns.rowHeight + columns.font.middle();
        drawLabel(painter, {x, base}, all[i].keys, bold, m_look.color(Token::Accent));
        drawLabel(painter, {x + columns.keysWidth, base}, all[i].name, columns.font, m_look.color(Token::Text));
    }
}

void KeyList::mousePressEvent(QMouseEvent*) { hide(); }

} // namespace tidemark

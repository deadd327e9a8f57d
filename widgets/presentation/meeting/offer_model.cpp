// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/meeting/offer_model.h"

#include "widgets/presentation/preparation/preparation_delegates.h"
#include "widgets/presentation/slides/slide_painter.h"
#include "widgets/shell/workbench.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace tidemark {

namespace {

constexpr QSize kPicture{320, 180}; ///< as the rows ask for it; they scale it down
constexpr double kPen = 6;          ///< slide units

} // namespace

QImage strokesPicture(const std::vector<Stroke>& strokes, QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    const Theme theme{.kind = ThemeKind::Projector};
    picture.fill(theme.color(Token::Panel));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size.width() / kSlideUnits.width(), size.height() / kSlideUnits.height());
    for (const Stroke& stroke : strokes) {
        painter.setPen(QPen(theme.color(stroke.role), kPen * 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(stroke.points);
    }
    return picture;
}

void OfferModel::setMeeting(const Meeting& meeting, std::shared_ptr<const Translator> translator)
{
    beginResetModel();
    m_meeting = meeting;
    m_translator = std::move(translator);
    m_ticks.assign(m_meeting.whatIfs.size() + m_meeting.strokes.size(), false);
    for (int row = 0; row < rowCount(); ++row)
        m_ticks[static_cast<std::size_t>(row)] = offer(row) == Offer::Open && keepable(row);
    endResetModel();
}

const MeetingWhatIf* OfferModel::whatIf(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return row >= 0 && at < m_meeting.whatIfs.size() ? &m_meeting.whatIfs[at] : nullptr;
}

const MeetingStrokes* OfferModel::strokes(int row) const
{
    if (row < 0 || row >= rowCount() || whatIf(row))
        return nullptr;
    return &m_meeting.strokes[static_cast<std::size_t>(row) - m_meeting.whatIfs.size()];
}

QString OfferModel::strokesWords(std::size_t count, bool keepable)
{
    if (count == 1)
        return keepable ? tr("1 stroke") : tr("1 stroke beside the figure: nothing to hold it");
    return (keepable ? tr("%1 strokes") : tr("%1 strokes beside the figure: nothing to hold them")).arg(count);
}

Offer OfferModel::offer(int row) const
{
    const auto* question = whatIf(row);
    return question ? question->offer : strokes(row)->offer;
}

bool OfferModel::keepable(int row) const
{
    if (offer(row) == Offer::Kept)
        return false;
    if (const auto* question = whatIf(row))
        return !question->tried.section.empty() && !question->tried.param.empty();
    return !strokes(row)->annotations.empty();
}

bool OfferModel::ticked(int row) const { return m_ticks[static_cast<std::size_t>(row)]; }

int OfferModel::tickedCount() const { return static_cast<int>(std::ranges::count(m_ticks, true)); }

int OfferModel::openCount() const
{
    int open = 0;
    for (int row = 0; row < rowCount(); ++row)
        open += offer(row) == Offer::Open ? 1 : 0;
    return open;
}

int OfferModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_meeting.whatIfs.size() + m_meeting.strokes.size());
}

QVariant OfferModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_translator)
        return {};
    const int row = index.row();
    const auto* question = whatIf(row);
    const auto* drawn = strokes(row);
    switch (role) {
    case Qt::DisplayRole:
        return question ? whatIfTitle(question->tried, *m_translator) : drawn->headline;
    case DetailRole:
        if (question)
            return question->tried.headline;
        return strokesWords(drawn->strokes.size(), !drawn->annotations.empty());
    case Qt::ToolTipRole:
        return question ? question->tried.headline : drawn->headline;
    case Qt::AccessibleTextRole: {
        QStringList words{data(index, Qt::DisplayRole).toString(), data(index, DetailRole).toString()};
        if (const QString word = data(index, StateWordRole).toString(); !word.isEmpty())
            words.prepend(word);
        return words.join(QStringLiteral(", "));
    }
    case Qt::CheckStateRole:
        if (offer(row) == Offer::Kept)
            return static_cast<int>(Qt::Checked);
        return static_cast<int>(ticked(row) ? Qt::Checked : Qt::Unchecked);
    case StateRole:
        return static_cast<int>(offer(row));
    case StateWordRole:
        return offer(row) == Offer::Kept ? tr("Kept") : offer(row) == Offer::Discarded ? tr("Discarded") : QString{};
    case SectionRole:
        return toQString(question ? question->tried.section : drawn->section);
    case PictureRole:
        if (question)
            return QImage{};
        return drawn->picture.isNull() ? strokesPicture(drawn->strokes, kPicture) : drawn->picture;
    default:
        return {};
    }
}

bool OfferModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || !keepable(index.row()))
        return false;
    m_ticks[static_cast<std::size_t>(index.row())] = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags OfferModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (keepable(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

OfferDelegate::OfferDelegate(Workbench& workbench, QObject* parent)
    : QStyledItemDelegate(parent), m_workbench(workbench)
{
}

QSize OfferDelegate::pictureSize() const
{
    const int height = 2 * QFontMetrics(m_workbench.theme().font(FontRole::Base)).height() + 16;
    return {height * 16 / 9, height};
}

QSize OfferDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const Theme& theme = m_workbench.theme();
    const int words =
        QFontMetrics(theme.font(FontRole::Base)).height() + QFontMetrics(theme.font(FontRole::Small)).height();
    const bool drawn = !index.data(OfferModel::PictureRole).value<QImage>().isNull();
    return {200, (drawn ? pictureSize().height() : words) + 14};
}

void OfferDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_workbench.theme();
    painter->save();
    paintRowGround(*painter, option, theme);
    const bool open = index.flags() & Qt::ItemIsUserCheckable;
    const QRect tick = rowTick(option.rect);
    if (open)
        paintTick(*painter, option, tick, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
    QRect words = option.rect.adjusted(tick.right() - option.rect.left() + 10, 0, -10, -1);
    if (const QImage picture = index.data(OfferModel::PictureRole).value<QImage>(); !picture.isNull()) {
        const QRect frame(QPoint(words.left(), words.center().y() - pictureSize().height() / 2), pictureSize());
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(frame, picture);
        painter->setPen(theme.color(Token::Line));
        painter->drawRect(frame.adjusted(0, 0, -1, -1));
        words.setLeft(frame.right() + 12);
    }
    const QFont base = theme.font(FontRole::Base);
    const QFont small = theme.font(FontRole::Small);
    const int line = QFontMetrics(base).height();
    const int under = QFontMetrics(small).height();
    const int top = words.top() + (words.height() - line - under) / 2;
    const QString section = index.data(OfferModel::SectionRole).toString();
    const QString word = index.data(OfferModel::StateWordRole).toString();
    const int aside = QFontMetrics(small).horizontalAdvance(section) + 12;
    const bool kept = index.data(OfferModel::StateRole).toInt() == static_cast<int>(Offer::Kept);
    painter->setPen(theme.color(option.state & QStyle::State_Selected ? Token::SelectionText : Token::Text));
    drawRowText(*painter, QRect(words.left(), top, words.width() - aside, line), base, index.data().toString());
    painter->setPen(theme.color(Token::Text2));
    drawRowText(*painter, QRect(words.left(), top, words.width(), line), small, section, Qt::AlignRight);
    const int state = word.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(word) + 22;
    drawRowText(*painter, QRect(words.left(), top + line, words.width() - state - 8, under), small,
                index.data(OfferModel::DetailRole).toString());
    if (state > 0) {
        const StatusGlyph glyph = kept ? StatusGlyph{"check", Token::Fresh} : StatusGlyph{"empty", Token::NoData};
        painter->setPen(theme.color(glyph.token));
        drawRowText(*painter, QRect(words.left(), top + line, words.width(), under), small, word, Qt::AlignRight);
        paintRowGlyph(*painter, {words.right() - state + 4, top + line + under / 2 - 7}, glyph, theme);
    }
    painter->restore();
}

bool OfferDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    return tickEvent(event, model, option, index);
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter/jump_list.h"

#include "models/items/roles.h"
#include "widgets/presentation/presenter/jump_list_delegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QStandardItemModel>

#include <algorithm>

namespace tidemark {

namespace {

constexpr double kInput = 20;
constexpr double kFooter = 14;
constexpr double kWidth = 900;
constexpr int kPage = 8;

QString joined(const std::vector<report::Inlines>& paragraphs)
{
    QStringList texts;
    for (const report::Inlines& paragraph : paragraphs)
        texts.append(plainText(paragraph));
    return texts.join(QLatin1Char(' '));
}

bool holdsAll(const QString& text, const QStringList& words)
{
    return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// Some words round the first place of `word`.
QString excerptOf(const QString& text, const QString& word)
{
    constexpr qsizetype kBefore = 24;
    constexpr qsizetype kAll = 140;
    const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    const qsizetype from = std::max<qsizetype>(0, at - kBefore);
    return (from > 0 ? QStringLiteral("…") : QString{}) + text.mid(from, kAll).simplified();
}

} // namespace

std::vector<SlideHit> findSlides(const Stage& stage, const QString& typed)
{
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<SlideHit> byNumber, byName, bySentence, byNote;
    for (int index = 0; index < stage.count(); ++index) {
        const report::Slide& slide = *stage.slide(index);
        const QString name =
            slide.headline + QLatin1Char(' ') + slide.sectionTitle + QLatin1Char(' ') + slide.partTitle;
        const QString said = joined(slide.sentences);
        const QString all = name + QLatin1Char(' ') + said + QLatin1Char(' ') + joined(slide.notes);
        if (typed.trimmed() == QString::number(index + 1))
            byNumber.push_back({index, {}});
        else if (holdsAll(name, words))
            byName.push_back({index, {}});
        else if (holdsAll(name + QLatin1Char(' ') + said, words))
            bySentence.push_back({index, excerptOf(said, *std::ranges::find_if(words, [&](const QString& word) {
                                                       return said.contains(word, Qt::CaseInsensitive);
                                                   }))});
        else if (holdsAll(all, words)) {
            const QString notes = joined(slide.notes);
            const auto found = std::ranges::find_if(
                words, [&](const QString& word) { return notes.contains(word, Qt::CaseInsensitive); });
            byNote.push_back({index, excerptOf(notes, found == words.end() ? words.front() : *found)});
        }
    }
    for (const auto* more : {&byName, &bySentence, &byNote})
        byNumber.insert(byNumber.end(), more->begin(), more->end());
    return byNumber;
}

JumpList::JumpList(Stage& stage, QWidget* parent)
    : QWidget(parent),
      m_stage(stage),
      m_input(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("jump_list"));
    m_input->setObjectName(QStringLiteral("jump_input"));
    m_input->setFrame(false);
    m_input->setContextMenuPolicy(Qt::NoContextMenu);
    m_input->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("jump_rows"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new JumpListDelegate(m_look, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setBackgroundRole(QPalette::Light);
    connect(m_input, &QLineEdit::textChanged, this, &JumpList::filter);
    connect(m_list, &QListView::clicked, this, &JumpList::go);
    rename();
    hide();
}

void JumpList::rename()
{
    setAccessibleName(tr("Slides"));
    m_list->setAccessibleName(tr("Slides"));
    m_input->setPlaceholderText(tr("Search headlines, sentences and notes, or type a number"));
    m_input->setAccessibleName(m_input->placeholderText());
}

void JumpList::setLook(const PresenterLook& look)
{
    m_look = look;
    m_input->setFont(look.font(kInput));
    QPalette onPanel = look.theme.palette();
    onPanel.setColor(QPalette::Base, look.color(Token::Panel));
    m_input->setPalette(onPanel);
    arrange();
    m_list->doItemsLayout();
    update();
}

void JumpList::open()
{
    setGeometry(parentWidget()->rect());
    m_input->clear();
    filter({});
    m_list->setCurrentIndex(m_model->index(m_stage.current(), 0));
    raise();
    show();
    m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
    m_input->setFocus(Qt::ShortcutFocusReason);
}

void JumpList::close()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

void JumpList::filter(const QString& typed)
{
    m_model->clear();
    for (const SlideHit& hit : findSlides(m_stage, typed)) {
        const report::Slide& slide = *m_stage.slide(hit.index);
        auto* item = new QStandardItem(slide.headline);
        item->setData(hit.index, JumpListDelegate::kIndexRole);
        item->setData(!hit.excerpt.isEmpty()         ? hit.excerpt
                      : slide.sectionTitle.isEmpty() ? slide.subtitle
                                                     : slide.sectionTitle,
                      DetailRole);
        item->setData(slide.kind == report::SlideKind::Figure ? slide.partTitle : QString{}, AsideRole);
        item->setData(hit.index == m_stage.current(), JumpListDelegate::kPresentRole);
        item->setData(QStringLiteral("%1 %2").arg(hit.index + 1).arg(slide.headline), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    update();
}

QStringList JumpList::shownHeadlines() const
{
    QStringList shown;
    for (int row = 0; row < m_model->rowCount(); ++row)
        shown.append(m_model->index(row, 0).data().toString());
    return shown;
}

void JumpList::move(int by)
{
    const int last = m_model->rowCount() - 1;
    if (last >= 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + by, 0, last), 0));
}

void JumpList::go()
{
    const QVariant index = m_list->currentIndex().data(JumpListDelegate::kIndexRole);
    if (!index.isValid())
        return;
    close();
    m_stage.goTo(index.toInt());
}

bool JumpList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_input || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(kPage);
        return true;
    case Qt::Key_PageUp:
        move(-kPage);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        go();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true;
    default:
        return false;
    }
}

QRect JumpList::panel() const
{
    const int wide = std::min(static_cast<int>(m_look.px(kWidth) * m_look.theme.scale), width() - 2 * m_look.px(24));
    const int high = height() * 3 / 4;
    return {(width() - wide) / 2, height() / 10, wide, high};
}

void JumpList::arrange()
{
    const QRect box = panel().adjusted(1, 1, -1, -1);
    const int input = QFontMetrics(m_input->font()).height() + 2 * m_look.px(14);
    const int footer = static_cast<int>(m_look.label(kFooter).lineHeight()) + m_look.px(14);
    m_input->setGeometry(box.left() + m_look.px(12), box.top(), box.width() - 2 * m_look.px(12), input);
    m_list->setGeometry(box.left(), box.top() + input + 1, box.width(), box.height() - input - footer - 1);
}

void JumpList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor dim = m_look.color(Token::Window);
    dim.setAlphaF(0.72F);
    painter.fillRect(rect(), dim);
    const QRect box = panel();
    painter.fillRect(box, m_look.color(Token::LineStrong));
    painter.fillRect(box.adjusted(1, 1, -1, -1), m_look.color(Token::Panel));
    painter.fillRect(QRect(box.left() + 1, m_input->geometry().bottom() + 1, box.width() - 2, 1),
                     m_look.color(Token::Line));
    const LabelFont font = m_look.label(kFooter);
    const double base = (m_list->geometry().bottom() + box.bottom()) / 2.0 + font.middle();
    const QString words = m_model->rowCount() == 0 ? tr("Nothing matches “%1”").arg(m_input->text().trimmed())
                                                   : tr("↑↓ choose   ↵ go there   Esc close");
    const double left = box.left() + m_look.px(18);
    drawLabel(painter, {left, base}, elided(words, font, box.right() - m_look.px(18) - left), font,
              m_look.color(Token::Text2));
}

void JumpList::resizeEvent(QResizeEvent*) { arrange(); }

void JumpList::mousePressEvent(QMouseEvent* event)
{
    if (!panel().contains(event->position().toPoint()))
        close();
}

void JumpList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rename();
    QWidget::changeEvent(event);
}

} // namespace tidemark

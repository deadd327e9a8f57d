// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/command_palette.h"

#include "models/items/roles.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/workbench.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace tidemark {

namespace {

constexpr int kWidth = 610;
constexpr int kRowsShown = 10;
constexpr int kEntryRole = Qt::UserRole + 40;
constexpr int kIconRole = Qt::UserRole + 41;
constexpr std::size_t kMostPerGroup = 60;

class PaletteDelegate final : public QStyledItemDelegate
{
public:
    PaletteDelegate(Workbench& workbench, QObject* parent) : QStyledItemDelegate(parent), m_workbench(workbench) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const int line = QFontMetrics(m_workbench.theme().font(FontRole::Base)).height();
        const bool heading = !index.data(kEntryRole).isValid();
        return {100, heading ? line + 10 : std::max(34, line + 16)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = m_workbench.theme();
        const QRect row = option.rect;
        painter->save();
        const QFont small = theme.font(FontRole::Small);
        const QFont base = theme.font(FontRole::Base);
        if (!index.data(kEntryRole).isValid()) {
            painter->setFont(small);
            painter->setPen(theme.color(Token::Text2));
            painter->drawText(row.adjusted(14, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
            painter->restore();
            return;
        }
        const bool selected = option.state & QStyle::State_Selected;
        if (selected) {
            painter->fillRect(row, theme.color(Token::Selection));
            painter->fillRect(QRect(row.left(), row.top(), 2, row.height()), theme.color(Token::Accent));
        }
        const Token ink = selected ? Token::SelectionText : Token::Text;
        painter->drawPixmap(row.left() + 14, row.center().y() - 7,
                            iconPixmap(index.data(kIconRole).toString(), theme.color(selected ? ink : Token::Text2), 16,
                                       painter->device()->devicePixelRatioF()));
        int x = row.left() + 42;
        int right = row.right() - 14;
        const QString key = index.data(AsideRole).toString();
        painter->setFont(small);
        if (!key.isEmpty()) {
            const int width = QFontMetrics(small).horizontalAdvance(key);
            painter->setPen(theme.color(selected ? ink : Token::Text2));
            painter->drawText(QRect(right - width, row.top(), width + 1, row.height()), Qt::AlignVCenter, key);
            right -= width + 12;
        }
        painter->setFont(base);
        painter->setPen(theme.color(ink));
        const QString name = QFontMetrics(base).elidedText(index.data().toString(), Qt::ElideRight, right - x);
        painter->drawText(QRect(x, row.top(), right - x, row.height()), Qt::AlignVCenter, name);
        x += QFontMetrics(base).horizontalAdvance(name) + 12;
        const QString context = index.data(DetailRole).toString();
        if (!context.isEmpty() && x < right - 40) {
            painter->setFont(small);
            painter->setPen(theme.color(selected ? ink : Token::Text2));
            painter->drawText(QRect(x, row.top(), right - x, row.height()), Qt::AlignVCenter,
                              QFontMetrics(small).elidedText(context, Qt::ElideRight, right - x));
        }
        painter->restore();
    }

private:
    Workbench& m_workbench;
};

} // namespace

int paletteScore(const QString& name, const QString& typed)
{
    if (typed.isEmpty())
        return 1;
    const qsizetype whole = name.indexOf(typed, 0, Qt::CaseInsensitive);
    if (whole >= 0) {
        const bool wordStart = whole == 0 || !name[whole - 1].isLetterOrNumber();
        return 1000 + (wordStart ? 500 : 0) - static_cast<int>(std::min<qsizetype>(whole, 300));
    }
    // Letters in order, each at the start of a word or right behind the one before.
    int score = 100;
    qsizetype last = -1;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        qsizetype at = last + 1;
        const auto fits = [&](qsizetype i) {
            const bool start = i == 0 || !name[i - 1].isLetterOrNumber();
            return name[i].toCaseFolded() == letter.toCaseFolded() && (start || (last >= 0 && i == last + 1));
        };
        while (at < name.size() && !fits(at))
            ++at;
        if (at == name.size())
            return 0;
        score -= static_cast<int>(std::min<qsizetype>(at - last, 20));
        last = at;
    }
    return std::max(score, 1);
}

CommandPalette::CommandPalette(Workbench& workbench, std::vector<PaletteEntry> entries, QWidget* parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint),
      m_workbench(workbench),
      m_entries(std::move(entries)),
      m_input(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_model(new QStandardItemModel(this)),
      m_footer(new QLabel(this))
{
    setObjectName(QStringLiteral("command_palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Command palette"));
    const Theme& theme = workbench.theme();
    m_input->setObjectName(QStringLiteral("palette_input"));
    m_input->setFrame(false);
    m_input->setFont(theme.font(FontRole::DialogTitle));
    m_input->setPlaceholderText(tr("Search studies, actions and data"));
    m_input->setAccessibleName(m_input->placeholderText());
    QFont input = theme.font(FontRole::DialogTitle);
    input.setBold(false);
    m_input->setFont(input);
    m_input->setMinimumHeight(std::max(46, QFontMetrics(input).height() + 22));
    m_input->setTextMargins(8, 0, 8, 0);
    QPalette onPanel = palette();
    onPanel.setColor(QPalette::Base, theme.color(Token::Panel));
    m_input->setPalette(onPanel);
    m_input->addAction(icon("search"), QLineEdit::LeadingPosition);
    m_input->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("palette_list"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(workbench, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->setBackgroundRole(QPalette::Light);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_footer->setFont(theme.font(FontRole::Small));
    m_footer->setForegroundRole(QPalette::PlaceholderText);
    m_footer->setContentsMargins(14, 6, 14, 6);

    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_input);
    layout->addWidget(line);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_footer);

    const int row = std::max(34, QFontMetrics(theme.font(FontRole::Base)).height() + 16);
    const int height = m_input->minimumHeight() + kRowsShown * row + 40;
    const QSize room = parent ? parent->size() : QSize(1280, 800);
    resize(std::min(static_cast<int>(kWidth * std::max(1.0, theme.scale)), room.width() - 40),
           std::min(height, room.height() - 80));
    if (parent)
        QDialog::move(parent->mapToGlobal(QPoint((room.width() - width()) / 2, room.height() / 9)));

    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    filter({});
    m_input->setFocus();
}

void CommandPalette::filter(const QString& typed)
{
    QElapsedTimer clock;
    clock.start();
    struct Hit
    {
        int score;
        std::size_t entry;
    };
    std::vector<QString> groups;
    std::map<QString, std::vector<Hit>> hits;
    const QString trimmed = typed.trimmed();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry& entry = m_entries[i];
        const int byName = paletteScore(entry.name, trimmed);
        // The context helps to find, but never before the name.
        const int byContext = entry.context.contains(trimmed, Qt::CaseInsensitive) ? 50 : 0;
        const int score = std::max(byName, byContext);
        if (score == 0)
            continue;
        if (!hits.contains(entry.group))
            groups.push_back(entry.group);
        hits[entry.group].push_back({score, i});
    }
    m_model->clear();
    int shown = 0;
    for (const QString& group : groups) {
        auto& list = hits[group];
        std::ranges::stable_sort(list, std::greater{}, &Hit::score);
        if (list.size() > kMostPerGroup)
            list.resize(kMostPerGroup);
        auto* heading = new QStandardItem(group);
        heading->setFlags(Qt::ItemIsEnabled);
        m_model->appendRow(heading);
        for (const Hit& hit : list) {
            const PaletteEntry& entry = m_entries[hit.entry];
            auto* item = new QStandardItem(entry.name);
            item->setData(static_cast<int>(hit.entry), kEntryRole);
            item->setData(QString::fromLatin1(entry.icon), kIconRole);
            item->setData(entry.context, DetailRole);
            item->setData(entry.key, AsideRole);
            m_model->appendRow(item);
            ++shown;
        }
    }
    m_list->setCurrentIndex(m_model->index(shown > 0 ? 1 : -1, 0));
    m_footer->setText(
        shown > 0 ? tr("↑↓ choose   ↵ run   Esc close        %n found, %1 ms", nullptr, shown).arg(clock.elapsed())
                  : tr("Nothing matches “%1”").arg(trimmed));
}

QStringList CommandPalette::shownNames() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->index(row, 0).data(kEntryRole).isValid())
            names.append(m_model->index(row, 0).data().toString());
    return names;
}

void CommandPalette::move(int by)
{
    int row = m_list->currentIndex().row();
    const int step = by > 0 ? 1 : -1;
    for (int left = std::abs(by); left > 0;) {
        row += step;
        if (row < 0 || row >= m_model->rowCount())
            return;
        if (m_model->index(row, 0).data(kEntryRole).isValid()) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            --left;
        }
    }
}

void CommandPalette::runCurrent()
{
    const QVariant entry = m_list->currentIndex().data(kEntryRole);
    if (!entry.isValid())
        return;
    const auto run = m_entries[static_cast<std::size_t>(entry.toInt())].run;
    close();
    run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            move(1);
            return true;
        case Qt::Key_Up:
            move(-1);
            return true;
        case Qt::Key_PageDown:
            move(kRowsShown - 2);
            return true;
        case Qt::Key_PageUp:
            move(2 - kRowsShown);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_workbench.theme().color(Token::Panel));
    painter.setPen(m_workbench.theme().color(Token::LineStrong));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace tidemark

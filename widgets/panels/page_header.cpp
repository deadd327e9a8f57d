// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/page_header.h"

#include "widgets/shell/icons.h"
#include "widgets/shell/workbench.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QTextLayout>
#include <QToolButton>

#include <algorithm>

namespace tidemark {

namespace {

constexpr int kSide = 10;
constexpr int kTop = 7;
constexpr int kRoomForTwo = 230; ///< a lower panel keeps its height for the plot

/// `text` broken into at most two lines of `width`; the second is elided when there is more.
QStringList twoLines(const QString& text, const QFont& font, int width)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    int end = static_cast<int>(text.size());
    if (first.isValid()) {
        first.setLineWidth(std::max(width, 1));
        end = first.textLength();
    }
    layout.endLayout();
    const QString rest = text.mid(end).trimmed();
    if (rest.isEmpty())
        return {text};
    return {text.left(end).trimmed(), QFontMetrics(font).elidedText(rest, Qt::ElideRight, width)};
}

} // namespace

PageHeader::PageHeader(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_steps(new QWidget(this)),
      m_tools(new QToolButton(m_steps)),
      m_before(new QToolButton(m_steps)),
      m_menu(new QToolButton(m_steps)),
      m_after(new QToolButton(m_steps))
{
    setObjectName(QStringLiteral("page_header"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_tools->setObjectName(QStringLiteral("page_tools"));
    m_tools->setIcon(icon("pencil"));
    m_tools->setCheckable(true);
    m_before->setObjectName(QStringLiteral("page_before"));
    m_menu->setObjectName(QStringLiteral("page_menu"));
    m_after->setObjectName(QStringLiteral("page_after"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setMenu(new QMenu(m_menu));
    m_menu->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_before->setIcon(icon("back"));
    m_after->setIcon(icon("chev"));
    auto* row = new QHBoxLayout(m_steps);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (QToolButton* button : {m_tools, m_before, m_menu, m_after}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    connect(m_tools, &QToolButton::clicked, this, [this](bool on) { Q_EMIT toolsRequested(on); });
    connect(m_before, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { step(1); });
    connect(&m_workbench, &Workbench::appearanceChanged, this, &PageHeader::refresh);
    hide();
}

void PageHeader::setPages(std::vector<PanelPage> pages)
{
    const QString before = current();
    m_pages = std::move(pages);
    m_current = 0;
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        if (m_pages[i].id == before)
            m_current = i;
    refresh();
    setVisible(!m_pages.empty());
}

QString PageHeader::current() const { return m_current < m_pages.size() ? m_pages[m_current].id : QString{}; }

bool PageHeader::setCurrent(const QString& id)
{
    const auto it = std::ranges::find(m_pages, id, &PanelPage::id);
    if (it == m_pages.end())
        return false;
    choose(static_cast<std::size_t>(it - m_pages.begin()));
    return true;
}

void PageHeader::choose(std::size_t at)
{
    if (at >= m_pages.size() || at == m_current)
        return;
    m_current = at;
    refresh();
    Q_EMIT currentChanged(current());
}

void PageHeader::step(int by)
{
    const int count = static_cast<int>(m_pages.size());
    if (count > 1)
        choose(static_cast<std::size_t>((static_cast<int>(m_current) + by + count) % count));
}

void PageHeader::setToolsShown(bool shown) { m_tools->setChecked(shown); }

void PageHeader::refresh()
{
    QMenu* menu = m_menu->menu();
    menu->clear();
    auto* group = new QActionGroup(menu);
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        QAction* action = menu->addAction(icon(m_pages[i].table ? "table" : "chart"), m_pages[i].name, this,
                                          [this, i] { choose(i); });
        action->setCheckable(true);
        action->setChecked(i == m_current);
        group->addAction(action);
    }
    m_menu->setText(tr("%1 of %2").arg(m_current + 1).arg(m_pages.size()));
    m_menu->setFont(m_workbench.theme().font(FontRole::Small));
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_tools, tr("Drawing tools (D)"));
    name(m_before, tr("Previous figure or table"));
    name(m_menu, tr("All figures and tables of this study"));
    name(m_after, tr("Next figure or table"));
    for (QToolButton* button : {m_before, m_menu, m_after})
        button->setVisible(m_pages.size() > 1);
    m_tools->setVisible(m_current < m_pages.size() && !m_pages[m_current].table);
    m_steps->setVisible(m_pages.size() > 1 || !m_tools->isHidden());
    if (m_current < m_pages.size()) {
        setAccessibleName(m_pages[m_current].title);
        setToolTip(QStringLiteral("%1\n%2").arg(m_pages[m_current].title, m_pages[m_current].detail).trimmed());
    }
    place();
}

// The steps stand beside the measure, so that the finding has the whole width; without a measure they stand beside the finding.
bool PageHeader::stepsBesideTitle() const { return m_current < m_pages.size() && m_pages[m_current].detail.isEmpty(); }

int PageHeader::textWidth(bool besideSteps) const
{
    return std::max(40, width() - 2 * kSide - (besideSteps && !m_steps->isHidden() ? m_steps->sizeHint().width() : 0));
}

void PageHeader::place()
{
    const Theme& theme = m_workbench.theme();
    const QFont headline = theme.font(FontRole::Headline);
    const bool any = m_current < m_pages.size();
    const bool room = !parentWidget() || parentWidget()->height() >= kRoomForTwo * theme.scale;
    m_twoLines = any && room && twoLines(m_pages[m_current].title, headline, textWidth(stepsBesideTitle())).size() > 1;
    const int lines = QFontMetrics(headline).height() * (m_twoLines ? 2 : 1);
    const int detail = stepsBesideTitle() ? 0 : QFontMetrics(theme.font(FontRole::Small)).height();
    setFixedHeight(kTop + lines + detail + 2);
    QSize steps = m_steps->sizeHint();
    const int row = detail > 0 ? detail + 2 : QFontMetrics(headline).height() + 2;
    steps.setHeight(row);
    for (QToolButton* button : {m_tools, m_before, m_menu, m_after})
        button->setFixedHeight(row);
    m_steps->setGeometry(width() - kSide / 2 - steps.width(), detail > 0 ? kTop + lines - 1 : kTop, steps.width(), row);
    update();
}

void PageHeader::resizeEvent(QResizeEvent*) { place(); }

void PageHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
}

void PageHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = m_workbench.theme();
    painter.fillRect(rect(), theme.color(Token::Panel));
    if (m_current >= m_pages.size())
        return;
    const PanelPage& page = m_pages[m_current];
    const QFont headline = theme.font(FontRole::Headline);
    const QFontMetrics metrics(headline);
    const int room = textWidth(stepsBesideTitle());
    const QStringList lines = m_twoLines ? twoLines(page.title, headline, room)
                                         : QStringList{metrics.elidedText(page.title, Qt::ElideRight, room)};
    int y = kTop;
    painter.setFont(headline);
    painter.setPen(theme.color(Token::Text));
    for (const QString& line : lines) {
        painter.drawText(QRect(kSide, y, room + 2, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, line);
        y += metrics.height();
    }
    if (page.detail.isEmpty())
        return;
    const QFont small = theme.font(FontRole::Small);
    painter.setFont(small);
    painter.setPen(theme.color(Token::Text2));
    const int wide = textWidth(true);
    painter.drawText(QRect(kSide, y, wide, QFontMetrics(small).height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(page.detail, Qt::ElideRight, wide));
}

} // namespace tidemark

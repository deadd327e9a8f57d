// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/export_wizard_preview.h"

#include "widgets/pdf/page_painter.h"
#include "widgets/shell/icons.h"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

namespace tidemark {

namespace {

constexpr int kGap = 8; ///< round the sheet

} // namespace

PagePreview::PagePreview(Fit fit, QWidget* parent)
    : QWidget(parent),
      m_fit(fit),
      m_scroll(new QScrollArea(this)),
      m_sheet(new QLabel),
      m_where(new QLabel(this)),
      m_back(new QToolButton(this)),
      m_number(new QSpinBox(this)),
      m_next(new QToolButton(this)),
      m_zoom(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_scroll->setWidget(m_sheet);
    m_scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_scroll->viewport()->installEventFilter(this);
    m_sheet->setAlignment(Qt::AlignCenter);
    m_where->setForegroundRole(QPalette::PlaceholderText);
    m_where->setObjectName(QStringLiteral("preview_where"));
    m_number->setObjectName(QStringLiteral("preview_page"));
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_number->setAlignment(Qt::AlignCenter);
    m_number->setFixedWidth(52);
    m_number->setKeyboardTracking(false);
    m_back->setObjectName(QStringLiteral("preview_back"));
    m_back->setIcon(icon("back"));
    m_next->setObjectName(QStringLiteral("preview_next"));
    m_next->setIcon(icon("chev"));
    m_zoom->setObjectName(QStringLiteral("preview_zoom"));
    m_zoom->setIcon(icon("search"));
    m_zoom->setCheckable(true);
    m_zoom->setChecked(fit == Fit::Width);
    for (QToolButton* button : {m_back, m_next, m_zoom})
        button->setFocusPolicy(Qt::TabFocus);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(6);
    bar->addStretch(1);
    bar->addWidget(m_back);
    bar->addWidget(m_number);
    bar->addWidget(m_next);
    bar->addSpacing(14);
    bar->addWidget(m_zoom);
    bar->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_where, 0, Qt::AlignRight);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(bar);

    connect(m_back, &QToolButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { showPage(m_page + 1); });
    connect(m_number, &QSpinBox::valueChanged, this, [this](int value) { showPage(value - 1); });
    connect(m_zoom, &QToolButton::toggled, this, [this](bool on) { setFit(on ? Fit::Width : Fit::Page); });
    retranslate();
    refresh();
}

int PagePreview::pageCount() const { return m_pages ? static_cast<int>(m_pages->layout.pages.size()) : 0; }

void PagePreview::setPages(std::shared_ptr<const ExportPages> pages)
{
    m_pages = std::move(pages);
    m_page = std::clamp(m_page, 0, std::max(0, pageCount() - 1));
    refresh();
}

void PagePreview::showPage(int page)
{
    const int wanted = std::clamp(page, 0, std::max(0, pageCount() - 1));
    if (wanted == m_page) {
        refresh();
        return;
    }
    m_page = wanted;
    m_scroll->verticalScrollBar()->setValue(0);
    refresh();
    Q_EMIT pageShown(m_page);
}

void PagePreview::setFit(Fit fit)
{
    m_fit = fit;
    m_zoom->setChecked(fit == Fit::Width);
    paintSheet();
}

void PagePreview::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    setAccessibleName(tr("Page preview"));
    name(m_back, tr("Previous page (Page Up)"));
    name(m_next, tr("Next page (Page Down)"));
    name(m_zoom, tr("Fit the width (+, −)"));
    m_number->setAccessibleName(tr("Page"));
}

void PagePreview::refresh()
{
    const int count = pageCount();
    const QSignalBlocker quiet(m_number);
    m_number->setRange(std::min(1, count), count);
    m_number->setValue(m_page + 1);
    m_number->setEnabled(count > 0);
    m_back->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < count);
    m_where->setText(count > 0 ? tr("Page %1 of %2").arg(m_page + 1).arg(count) : tr("No pages yet"));
    paintSheet();
}

QSize PagePreview::sheetSize() const
{
    const QSizeF paper = m_pages->layout.format.size;
    const QSize room = m_scroll->viewport()->size() - QSize(2 * kGap, 2 * kGap);
    double scale = room.width() / paper.width();
    if (m_fit == Fit::Page)
        scale = std::min(scale, room.height() / paper.height());
    return (paper * scale).toSize().expandedTo(QSize(40, 56));
}

void PagePreview::paintSheet()
{
    if (!isVisible())
        return;
    if (pageCount() == 0) {
        m_sheet->clear();
        m_sheet->setFixedSize(0, 0);
        return;
    }
    QElapsedTimer clock;
    clock.start();
    const QSize size = sheetSize();
    const double ratio = devicePixelRatioF();
    QPixmap sheet((QSizeF(size) * ratio).toSize());
    sheet.setDevicePixelRatio(ratio);
    sheet.fill(Qt::white);
    FigureStyle figures;
    figures.theme.kind = ThemeKind::Print;
    figures.translator = m_pages->translator.get();
    figures.footer = false; // the report's own source line stands below
    {
        QPainter painter(&sheet);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
        const double scale = size.width() / m_pages->layout.format.size.width();
        painter.scale(scale, scale);
        pdf::paintPage(painter, m_pages->layout.pages[static_cast<std::size_t>(m_page)], figures);
        painter.resetTransform();
        painter.setPen(palette().color(QPalette::Mid));
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.drawRect(QRect(QPoint(0, 0), size - QSize(1, 1)));
    }
    m_sheet->setPixmap(sheet);
    m_sheet->setFixedSize(size);
    m_paintMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void PagePreview::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = m_scroll->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
        showPage(m_page + 1);
        break;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
        showPage(m_page - 1);
        break;
    case Qt::Key_Home:
        showPage(0);
        break;
    case Qt::Key_End:
        showPage(pageCount() - 1);
        break;
    case Qt::Key_Down:
        bar->setValue(bar->value() + bar->singleStep() * 3);
        break;
    case Qt::Key_Up:
        bar->setValue(bar->value() - bar->singleStep() * 3);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setFit(Fit::Width);
        break;
    case Qt::Key_Minus:
        setFit(Fit::Page);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool PagePreview::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress)
        setFocus(Qt::MouseFocusReason);
    else if (event->type() == QEvent::Resize)
        paintSheet();
    return QWidget::eventFilter(object, event);
}

void PagePreview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    paintSheet();
}

void PagePreview::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    paintSheet();
}

void PagePreview::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

} // namespace tidemark

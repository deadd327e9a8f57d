// SPDX-License-Identifier: GPL-3.0-or-later
// What the preparation shows of story, plan and options.
#include "widgets/presentation/preparation/preparation_window.h"
#include "widgets/presentation/slides/slide_preview.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/workbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace tidemark {

using namespace report;

namespace {

constexpr int kEmptyIcon = 40;
constexpr int kListWidth = 400;
constexpr int kSideWidth = 320;

} // namespace

int PreparationWindow::row() const { return m_list->currentIndex().row(); }

ScreenPlan PreparationWindow::screenPlan(const std::vector<StageScreen>& screens) const
{
    const auto wish = m_screen.isEmpty() ? std::nullopt : std::optional(ScreenId{.name = m_screen, .serial = {}});
    return planScreens(screens, wish).value_or(ScreenPlan{});
}

PresentationOptions PreparationWindow::options() const
{
    return {.plan = m_plan, .snapshot = m_snapshot, .screen = m_screen, .window = m_window->isChecked()};
}

void PreparationWindow::setOptions(const PresentationOptions& options)
{
    m_screen = options.screen;
    m_window->setChecked(options.window);
    fillScreens();
    if (std::exchange(m_snapshot, options.snapshot) != options.snapshot) {
        m_ready = false;
        if (isVisible())
            readNow();
    }
}

bool PreparationWindow::settled() const
{
    return !m_job.busy() && !m_readTimer.isActive() && m_ready && m_preview->settled();
}

void PreparationWindow::showFailure(const Text& text) { m_message->show(Severity::Failure, text); }

void PreparationWindow::showAll()
{
    fillSnapshots();
    m_filling = true;
    m_minutes->setValue(m_plan.minutes);
    m_language->setCurrentIndex(!m_plan.language ? 0 : *m_plan.language == Language::Chinese ? 1 : 2);
    m_filling = false;
    showSlideOfRow();
    showChecks();
}

void PreparationWindow::showState()
{
    const bool told = m_model->source() != nullptr;
    const bool busy = m_job.busy() || m_readTimer.isActive();
    m_stack->setCurrentIndex(told ? 1 : 0);
    if (!told) {
        const Theme& theme = m_workbench.theme();
        const bool waiting = !m_preparation.failure;
        m_emptyIcon->setPixmap(iconPixmap(waiting ? QStringLiteral("clock") : QStringLiteral("present"),
                                          theme.color(Token::NoData), kEmptyIcon, devicePixelRatioF()));
        m_emptyTitle->setText(waiting                    ? tr("The story is being read…")
                              : m_preparation.emptyStore ? tr("There are no data yet")
                                                         : tr("Nothing to present"));
        m_emptyWords->setText(waiting                    ? QString{}
                              : m_preparation.emptyStore ? tr(
                                    "A presentation tells the story of the report, and the report needs data. Import "
                                    "files of your vendors: its figures become the slides.")
                                                         : m_workbench.say(m_preparation.failure->text));
        m_import->setVisible(!waiting
                             && (m_preparation.emptyStore || m_preparation.failure->code == ErrorCode::NoData));
    }
    const int shown = m_model->shownCount();
    const int count = m_model->rowCount();
    m_listTitle->setText(tr("Slides"));
    QString summary;
    if (told && shown > 0) {
        const int seconds = m_plan.minutes * 60 / shown;
        summary = tr("%1 of %2 slides, %3:%4 for each")
                      .arg(shown)
                      .arg(count)
                      .arg(seconds / 60)
                      .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    }
    m_summary->setText(summary);
    if (told) {
        const Story& story = m_model->source()->story;
        const auto day = toQString(formatDate(asOfDate(story.asOf), DateStyle::Long, m_workbench.language()));
        m_subheading->setText(story.title + QStringLiteral("　") + tr("as of %1").arg(day));
        m_subheading->setToolTip(m_subheading->text() + QStringLiteral("　#") + toQString(story.digest));
    } else {
        m_subheading->clear();
    }
    const int at = row();
    m_up->setEnabled(at > 0);
    m_down->setEnabled(at >= 0 && at + 1 < count);
    m_part->setEnabled(at >= 0);
    m_part->setText(at >= 0 && !m_model->partShown(at) ? tr("Show whole part") : tr("Leave part out"));
    m_order->setEnabled(told && m_model->inReportOrder() != m_plan);
    m_undoButton->setEnabled(m_undo.canUndo());
    m_redoButton->setEnabled(m_undo.canRedo());
    m_undoButton->setToolTip(m_undo.canUndo() ? tr("Undo: %1").arg(m_undo.undoText()) : tr("Undo"));
    m_redoButton->setToolTip(m_undo.canRedo() ? tr("Redo: %1").arg(m_undo.redoText()) : tr("Redo"));
    const QString obstacle = !told && !m_preparation.failure  ? QString{}
                             : !told || m_preparation.failure ? tr("There is nothing to start with yet.")
                             : shown == 0                     ? tr("Tick at least one slide.")
                             : busy                           ? tr("The data are being read…")
                                                              : QString{};
    m_obstacle->setText(obstacle);
    m_start->setEnabled(told && shown > 0 && !m_preparation.failure);
    m_start->setToolTip(m_start->isEnabled() ? tr("Return") : obstacle);
}

void PreparationWindow::showSlideOfRow()
{
    const int at = row();
    m_filling = true;
    const bool there = at >= 0 && m_model->source();
    m_notes->setEnabled(there);
    m_notesButton->setEnabled(there);
    if (there) {
        const auto& planned = m_model->planned(at);
        const Slide& slide = m_model->slide(at);
        const auto slides = plannedSlides(m_model->source()->story, m_plan);
        const auto it = std::ranges::find(slides, slide.id, [](const auto& each) { return each->id; });
        const SlidePlace place{.page = planned.shown ? m_model->page(at) : at + 1,
                               .pages = std::max(1, m_model->shownCount())};
        const Language language = m_model->source()->story.language;
        SlideStyle style;
        style.theme.direction = m_workbench.theme().direction;
        style.translator = language == m_workbench.language() ? m_workbench.translator()
                                                              : std::make_shared<const Translator>(language);
        m_preview->setSlide(it == slides.end() ? std::make_shared<const Slide>(slide) : *it, place, std::move(style),
                            !planned.shown);
        if (m_notes->toPlainText().trimmed() != planned.notes.trimmed())
            m_notes->setPlainText(planned.notes);
        QStringList paragraphs;
        for (const auto& paragraph : slide.notes)
            paragraphs.append(plainText(paragraph));
        m_notes->setPlaceholderText(paragraphs.isEmpty() ? tr("What you want to say with this slide")
                                                         : paragraphs.join(QStringLiteral("\n\n")));
        m_notesButton->setText(planned.notes.isEmpty() ? tr("Start from these words") : tr("Back to the report’s"));
        m_notesButton->setEnabled(!planned.notes.isEmpty() || !paragraphs.isEmpty());
        m_where->setText(planned.shown ? tr("Slide %1 of %2").arg(place.page).arg(place.pages)
                                       : tr("Not shown in the meeting"));
    } else {
        m_preview->setSlide(nullptr, {}, {}, false);
        m_notes->clear();
        m_notes->setPlaceholderText({});
        m_where->clear();
    }
    m_filling = false;
    showState();
}

void PreparationWindow::showChecks()
{
    if (!m_ready) {
        m_checksTitle->setText(tr("To look at beforehand"));
        m_fine->hide();
        return;
    }
    const auto screens = stageScreens(parentWidget() ? parentWidget()->screen() : screen());
    const ScreenPlan plan = m_window->isChecked() ? ScreenPlan{} : screenPlan(screens);
    auto checks = preparationChecks(m_preparation, *m_model, screens, plan);
    const auto count = checks.size();
    m_checkModel->setChecks(std::move(checks), m_workbench.translator());
    m_checksTitle->setText(count == 0 ? tr("To look at beforehand") : tr("To look at beforehand: %1").arg(count));
    m_fine->setText(m_model->source() ? tr("Nothing: every figure has its data.") : QString{});
    m_fine->setVisible(count == 0);
    showState();
}

void PreparationWindow::fillSnapshots()
{
    m_filling = true;
    m_data->clear();
    m_data->addItem(tr("Frozen at the start"), QString{});
    for (const auto& snapshot : m_preparation.snapshots) {
        const QString name = toQString(snapshot.name);
        const auto day = toQString(formatDate(asOfDate(snapshot.asOf), DateStyle::Day, m_workbench.language()));
        m_data->addItem(m_preparation.gone.contains(snapshot.name) ? tr("%1 (file gone)").arg(name)
                                                                   : tr("%1, as of %2").arg(name, day),
                        name);
    }
    int chosen = m_data->findData(m_snapshot);
    if (chosen < 0) {
        m_data->addItem(tr("%1 (file gone)").arg(m_snapshot), m_snapshot);
        chosen = m_data->count() - 1;
    }
    m_data->setCurrentIndex(chosen);
    m_data->setToolTip(m_data->currentText());
    m_filling = false;
}

void PreparationWindow::fillScreens()
{
    const auto screens = stageScreens(parentWidget() ? parentWidget()->screen() : screen());
    const auto words = [&](const StageScreen& each) {
        const QString size = tr("%1 × %2").arg(each.geometry.width()).arg(each.geometry.height());
        const QString name = each.id.name.isEmpty() ? size : tr("%1, %2").arg(each.id.name, size);
        return each.desk ? tr("%1 (this one)").arg(name) : name;
    };
    m_screens->clear();
    const ScreenPlan plan = planScreens(screens, std::nullopt).value_or(ScreenPlan{});
    m_screens->addItem(tr("Automatic"), QString{});
    if (!screens.empty())
        m_screens->setItemData(0, words(screens[static_cast<std::size_t>(plan.audience)]), Qt::ToolTipRole);
    for (const auto& each : screens)
        m_screens->addItem(words(each), each.id.name);
    if (!m_screen.isEmpty() && m_screens->findData(m_screen) < 0)
        m_screens->addItem(tr("%1 (not plugged in)").arg(m_screen), m_screen);
    m_screens->setCurrentIndex(std::max(0, m_screens->findData(m_screen)));
    const QString which = m_screens->currentData(Qt::ToolTipRole).toString();
    m_screens->setToolTip(which.isEmpty() ? m_screens->currentText() : which);
    if (m_ready)
        showChecks();
}

void PreparationWindow::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    const double scale = m_workbench.theme().scale;
    const auto share = [&](double part, int usual) {
        return std::min(static_cast<int>(width() * part), static_cast<int>(usual * std::max(1.0, scale)));
    };
    m_left->setFixedWidth(share(0.33, kListWidth));
    m_side->setFixedWidth(share(0.27, kSideWidth));
}

void PreparationWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PreparationWindow::retranslate()
{
    const Theme& theme = m_workbench.theme();
    setWindowTitle(tr("Prepare the presentation"));
    m_heading->setText(tr("Prepare the presentation"));
    m_heading->setFont(theme.font(FontRole::DialogTitle));
    QFont bold = theme.font(FontRole::Base);
    bold.setBold(true);
    for (QLabel* title : {m_listTitle, m_checksTitle, m_notesTitle, m_optionsTitle})
        title->setFont(bold);
    m_emptyTitle->setFont(theme.font(FontRole::DialogTitle));
    for (QLabel* small : {m_summary, m_where, m_fine})
        small->setFont(theme.font(FontRole::Small));
    m_list->setAccessibleName(tr("Slides in the order of the meeting"));
    m_list->setToolTip({});
    m_up->setToolTip(tr("Earlier (Alt+Up)"));
    m_down->setToolTip(tr("Later (Alt+Down)"));
    m_up->setAccessibleName(tr("Earlier"));
    m_down->setAccessibleName(tr("Later"));
    m_part->setToolTip(tr("All slides of the part (Shift+Space)"));
    m_order->setText(tr("Order of the report"));
    m_notesTitle->setText(tr("&Notes for the presenter"));
    m_notes->setAccessibleName(tr("Notes for the presenter"));
    m_checks->setAccessibleName(tr("To look at beforehand"));
    m_optionsTitle->setText(tr("The meeting"));
    const QString labels[] = {tr("&Data"), tr("&Language"), tr("Sc&reen"), tr("&Time")};
    for (std::size_t i = 0; i < m_labels.size(); ++i)
        m_labels[i]->setText(labels[i]);
    m_window->setText(tr("In a &window, to share in a call"));
    m_minutes->setSuffix(tr(" min"));
    m_filling = true;
    m_language->clear();
    m_language->addItems({tr("As the program"), QStringLiteral("中文"), QStringLiteral("English")});
    m_filling = false;
    m_import->setText(tr("Import…"));
    m_undoButton->setAccessibleName(tr("Undo"));
    m_redoButton->setAccessibleName(tr("Redo"));
    m_close->setText(tr("Close"));
    m_start->setText(tr("&Start"));
    fillScreens();
    m_model->retranslate();
    m_list->doItemsLayout();
    showAll();
}

} // namespace tidemark

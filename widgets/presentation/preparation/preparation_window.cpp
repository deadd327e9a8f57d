// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/preparation/preparation_window.h"

#include "widgets/presentation/preparation/preparation_delegates.h"
#include "widgets/presentation/slides/slide_preview.h"
#include "widgets/shell/busy_bar.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/workbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QUndoCommand>
#include <QVBoxLayout>

namespace tidemark {

using namespace report;

namespace {

using namespace std::chrono_literals;

constexpr QSize kSize{1240, 800};
constexpr QSize kLeast{1040, 640};
constexpr auto kNotesRest = 800ms; ///< of the last key before notes are kept
constexpr auto kReadRest = 150ms;  ///< several changes of the data are one

QFrame* upright(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace

/// From one plan to another. Steps that change the same words follow one another as one.
class PreparationWindow::PlanStep final : public QUndoCommand
{
public:
    PlanStep(PreparationWindow& window, StoryPlan before, StoryPlan after, const QString& words, QString what)
        : QUndoCommand(words),
          m_window(window),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_what(std::move(what))
    {
    }
    void redo() override { m_window.applyPlan(m_after); }
    void undo() override { m_window.applyPlan(m_before); }
    [[nodiscard]] int id() const override { return m_what.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const PlanStep*>(other);
        if (next->m_what != m_what)
            return false;
        m_after = next->m_after;
        return true;
    }

private:
    PreparationWindow& m_window;
    StoryPlan m_before;
    StoryPlan m_after;
    QString m_what;
};

PreparationWindow::PreparationWindow(Workbench& workbench, PresentationEnvironment environment, QWidget* parent)
    : QDialog(parent),
      m_workbench(workbench),
      m_environment(std::move(environment)),
      m_model(new StoryModel(this)),
      m_checkModel(new PreparationCheckModel(this)),
      m_job([this](Result<Preparation> result) { take(std::move(result)); })
{
    setObjectName(QStringLiteral("preparation_window"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto* content = new QWidget(this);
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(makeList());
    columns->addWidget(upright(content));
    columns->addWidget(makeCentre(), 1);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(content);
    m_busy = new BusyBar(m_workbench, this);
    m_message = new MessageBar(m_workbench, this);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_stack, 1);
    body->addWidget(upright(this));
    body->addWidget(makeSide());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_busy);
    layout->addWidget(m_message);
    layout->addLayout(body, 1);
    layout->addWidget(makeFoot());
    setMinimumSize(kLeast);
    resize(kSize);
    m_notesTimer.setSingleShot(true);
    m_notesTimer.setInterval(kNotesRest);
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(kReadRest);
    connectParts();
    retranslate();
    m_list->setFocus();
}

PreparationWindow::~PreparationWindow()
{
    m_undo.disconnect(this); // it clears itself when half of the window is gone
    if (m_job.busy())
        m_workbench.endWork();
}

void PreparationWindow::connectParts()
{
    connect(m_model, &StoryModel::moveRequested, this,
            [this](int from, int to) { changePlan(m_model->withMoved(from, to), tr("Move slide")); });
    connect(m_model, &StoryModel::shownRequested, this, [this](int at, bool shown) {
        changePlan(m_model->withShown(at, shown), shown ? tr("Show slide") : tr("Leave slide out"));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        keepNotes();
        showSlideOfRow();
    });
    connect(m_up, &QToolButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveBy(1); });
    connect(m_part, &QToolButton::clicked, this, [this] {
        if (row() < 0)
            return;
        const bool show = !m_model->partShown(row());
        changePlan(m_model->withPartShown(row(), show), show ? tr("Show part") : tr("Leave part out"));
    });
    connect(m_order, &QToolButton::clicked, this,
            [this] { changePlan(m_model->inReportOrder(), tr("Order of the report")); });
    m_list->installEventFilter(this);
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_notesTimer.start();
    });
    connect(&m_notesTimer, &QTimer::timeout, this, &PreparationWindow::keepNotes);
    connect(m_notesButton, &QToolButton::clicked, this, [this] {
        if (row() < 0)
            return;
        QStringList paragraphs;
        if (m_notes->toPlainText().isEmpty())
            for (const auto& paragraph : m_model->slide(row()).notes)
                paragraphs.append(plainText(paragraph));
        m_notes->selectAll();
        m_notes->insertPlainText(paragraphs.join(QStringLiteral("\n\n")));
        keepNotes();
        m_notes->setFocus();
    });
    auto* links = static_cast<CheckRowDelegate*>(m_checks->itemDelegate());
    connect(links, &CheckRowDelegate::linkClicked, this, [this](const QModelIndex& index) { followLink(index.row()); });
    connect(m_checks->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            showSlide(m_checkModel->checks()[static_cast<std::size_t>(index.row())].slide);
    });
    connect(m_data, &QComboBox::activated, this, [this](int index) {
        const QString name = m_data->itemData(index).toString();
        if (std::exchange(m_snapshot, name) != name)
            readNow();
    });
    connect(m_language, &QComboBox::activated, this, [this](int index) {
        StoryPlan plan = m_plan;
        plan.language = index == 0   ? std::nullopt
                        : index == 1 ? std::optional(Language::Chinese)
                                     : std::optional(Language::English);
        changePlan(std::move(plan), tr("Language of the slides"));
    });
    connect(m_screens, &QComboBox::activated, this, [this](int index) {
        m_screen = m_screens->itemData(index).toString();
        fillScreens();
    });
    connect(m_window, &QCheckBox::toggled, this, &PreparationWindow::showChecks);
    connect(m_minutes, &QSpinBox::valueChanged, this, [this](int minutes) {
        StoryPlan plan = m_plan;
        plan.minutes = minutes;
        if (!m_filling)
            changePlan(std::move(plan), tr("Planned minutes"), QStringLiteral("minutes"));
    });
    connect(m_import, &QPushButton::clicked, this, &PreparationWindow::importRequested);
    connect(m_close, &QPushButton::clicked, this, &PreparationWindow::reject);
    connect(m_start, &QPushButton::clicked, this, &PreparationWindow::start);
    connect(m_undoButton, &QToolButton::clicked, &m_undo, &QUndoStack::undo);
    connect(m_redoButton, &QToolButton::clicked, &m_undo, &QUndoStack::redo);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, &m_undo, &QUndoStack::undo);
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, &m_undo, &QUndoStack::redo);
    connect(&m_undo, &QUndoStack::indexChanged, this, &PreparationWindow::showState);
    connect(&m_readTimer, &QTimer::timeout, this, &PreparationWindow::readNow);
    connect(&m_workbench, &Workbench::dataChanged, this, &PreparationWindow::readAgain);
    connect(&m_workbench, &Workbench::asOfChanged, this, &PreparationWindow::readAgain);
    connect(&m_workbench, &Workbench::languageChanged, this, [this] {
        retranslate();
        if (!m_plan.language)
            readAgain();
    });
    connect(&m_workbench, &Workbench::appearanceChanged, this, &PreparationWindow::retranslate);
    connect(&m_workbench, &Workbench::compactChanged, this, [this] { m_list->doItemsLayout(); });
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &PreparationWindow::fillScreens);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &PreparationWindow::fillScreens, Qt::QueuedConnection);
}

void PreparationWindow::readAgain()
{
    if (isVisible())
        m_readTimer.start();
    else
        m_ready = false;
}

void PreparationWindow::readNow()
{
    m_readTimer.stop();
    const QString path = m_workbench.storePath();
    if (path.isEmpty())
        return;
    keepNotes();
    PreparationRequest request{.environment = m_environment,
                               .storePath = path,
                               .snapshot = m_snapshot,
                               .asOf = m_workbench.asOf(),
                               .interfaceLanguage = m_workbench.language()};
    if (path == m_readPath)
        request.plan = m_plan;
    if (!m_job.busy())
        m_workbench.beginWork();
    m_busy->start();
    m_job.start([request](const Progress& progress) { return readPreparation(request, progress); });
    showState();
}

void PreparationWindow::take(Result<Preparation> result)
{
    m_workbench.endWork();
    m_busy->stop();
    if (!result) {
        m_preparation.failure = result.error();
        // Without a story the window itself says so.
        if (m_model->source())
            m_message->show(Severity::Failure, result.error().text);
        showAll();
        return;
    }
    m_message->clear();
    const auto fault = std::move(m_preparation.planFault);
    m_preparation = std::move(*result);
    m_ready = true;
    const QString path = m_workbench.storePath();
    if (m_readPath == path) {
        // The plan was not read again: what was wrong with it still is.
        m_preparation.planFault = fault;
    } else {
        // Another store: its own plan, and nothing to undo.
        m_readPath = path;
        m_plan = m_preparation.plan;
        m_undo.clear();
    }
    const std::string shown = row() >= 0 ? m_model->planned(row()).id : std::string{};
    if (m_preparation.source)
        m_plan = completed(std::move(m_plan), m_preparation.source->story);
    m_model->setStory(m_preparation.source, m_plan);
    const int again = m_model->rowOf(shown);
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(std::max(again, 0)));
    showAll();
}

void PreparationWindow::changePlan(StoryPlan plan, const QString& words, const QString& what)
{
    if (plan == m_plan)
        return;
    m_undo.push(new PlanStep(*this, m_plan, std::move(plan), words, what));
}

void PreparationWindow::applyPlan(const StoryPlan& plan)
{
    const StoryPlan before = std::exchange(m_plan, plan);
    // A story that came meanwhile may have more slides than the plan knew.
    if (m_model->source())
        m_plan = completed(std::move(m_plan), m_model->source()->story);
    if (before == m_plan)
        return;
    m_model->setPlan(m_plan);
    m_preparation.planFault.reset();
    if (before.language != m_plan.language)
        m_readTimer.start();
    Q_EMIT planChanged(before, m_plan);
    showAll();
}

void PreparationWindow::moveBy(int rows)
{
    const int from = row();
    const int to = from + rows;
    if (from < 0 || to < 0 || to >= m_model->rowCount())
        return;
    changePlan(m_model->withMoved(from, rows > 0 ? to + 1 : to), tr("Move slide"));
    m_list->scrollTo(m_list->currentIndex());
}

void PreparationWindow::keepNotes()
{
    m_notesTimer.stop();
    if (!m_preview->slide() || m_filling)
        return;
    const std::string id = m_preview->slide()->id;
    const int of = m_model->rowOf(id);
    if (of < 0)
        return;
    const QString written = m_notes->toPlainText();
    const QString notes = written.trimmed().isEmpty() ? QString{} : written;
    if (notes != m_model->planned(of).notes)
        changePlan(m_model->withNotes(of, notes), tr("Notes"), QStringLiteral("notes ") + toQString(id));
}

void PreparationWindow::showSlide(const std::string& slide)
{
    if (const int at = m_model->rowOf(slide); at >= 0)
        m_list->setCurrentIndex(m_model->index(at));
}

void PreparationWindow::followLink(int at)
{
    if (at < 0 || at >= m_checkModel->rowCount())
        return;
    const PreparationCheck check = m_checkModel->checks()[static_cast<std::size_t>(at)];
    switch (check.link) {
    case PreparationLink::Import:
        Q_EMIT importRequested();
        break;
    case PreparationLink::Study:
        Q_EMIT studyRequested(toQString(check.study));
        break;
    case PreparationLink::Claims:
        Q_EMIT claimsRequested();
        break;
    case PreparationLink::Text:
        Q_EMIT textRequested(toQString(check.section));
        break;
    case PreparationLink::Notes:
        showSlide(check.slide);
        if (m_notes->toPlainText().isEmpty())
            m_notesButton->click();
        m_notes->setFocus();
        break;
    case PreparationLink::Data:
        m_data->setFocus();
        m_data->showPopup();
        break;
    case PreparationLink::Order:
        // What cannot be read is replaced by what is shown: the report's own order.
        m_preparation.planFault.reset();
        Q_EMIT planChanged(m_plan, m_plan);
        showChecks();
        break;
    case PreparationLink::None:
        break;
    }
}

void PreparationWindow::start()
{
    keepNotes();
    Q_EMIT startRequested(options());
}

void PreparationWindow::reject()
{
    keepNotes();
    QDialog::reject();
}

void PreparationWindow::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    fillScreens();
    if (!event->spontaneous() && (!m_ready || m_readPath != m_workbench.storePath()))
        readNow();
}

bool PreparationWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_checks && (enter || key->key() == Qt::Key_Space)) {
        followLink(m_checks->currentIndex().row());
        return true;
    }
    if (watched == m_minutes && enter) {
        m_minutes->interpretText(); // and does not start the meeting
        return true;
    }
    const auto held = key->modifiers() & ~Qt::KeypadModifier;
    if (watched == m_list && held == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        moveBy(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (watched == m_list && held == Qt::ShiftModifier && key->key() == Qt::Key_Space) {
        m_part->click();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace tidemark

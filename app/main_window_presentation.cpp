// SPDX-License-Identifier: GPL-3.0-or-later
// The presentation in the window: before, during and after the meeting.
#include "app/main_window.h"

#include "app/presentation_support.h"
#include "models/report/section_notes.h"
#include "models/report/story_plan.h"
#include "models/text/to_qt.h"
#include "widgets/presentation/meeting/meeting_record.h"
#include "widgets/presentation/preparation/preparation_window.h"
#include "widgets/presentation/presentation.h"
#include "widgets/report/section_editor.h"
#include "widgets/shell/annotation_book.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/store_writer.h"

#include <QPushButton>
#include <QShortcut>

namespace tidemark {

using namespace report;

PresentationEnvironment MainWindow::presentationEnvironment()
{
    PresentationEnvironment environment{.readReport = presentationReport(), .listSnapshot = {}};
    if (m_store && !m_store->readOnly())
        environment.listSnapshot = [this](const Snapshot& snapshot) {
            m_writer->writeQuietly(TM_TEXT("presentation", "Snapshot %1").with(snapshot.name),
                                   [snapshot](Store& store, const Progress&) { return listSnapshot(store, snapshot); });
        };
    return environment;
}

Presentation& MainWindow::presentation()
{
    if (!m_presentation) {
        m_presentation = new Presentation(m_workbench, presentationEnvironment(), this);
        connect(m_presentation, &Presentation::logged, this,
                [this](const Meeting& meeting) { keepInLog(meeting, LogWrite::WhenFree); });
        connect(m_presentation, &Presentation::ended, this, &MainWindow::presentationEnded);
        connect(m_presentation, &Presentation::failed, this, &MainWindow::presentationFailed);
        connect(m_presentation, &Presentation::needsLook, this, [this] { openPreparation(); });
        connect(m_presentation, &Presentation::started, this, [this] {
            if (m_preparation)
                m_preparation->hide();
            if (m_store && !m_store->readOnly() && m_importJob == 0)
                (void)m_store->setValue(kSeenProblemsKey, problemsSeen(m_presentation->source()->story));
        });
    }
    return *m_presentation;
}

void MainWindow::startPresentation()
{
    if (!m_ready || !m_store)
        return;
    if (AudienceWindow* audience = presentation().audience()) {
        audience->raise();
        audience->activateWindow();
        return;
    }
    writeKept(); // an order chosen a moment ago is the order of this meeting
    PresentationOptions options = rememberedOptions(m_settings.presentationChoice());
    const auto kept = m_store->value(kStoryPlanKey);
    auto plan = kept ? parseStoryPlan(*kept) : tl::unexpected(kept.error());
    if (!plan) {
        openPreparation(); // which says what is wrong with it
        return;
    }
    options.plan = std::move(*plan);
    const auto seen = m_store->value(kSeenProblemsKey);
    const std::string known = seen ? *seen : std::string{};
    begin(options, [known](const StorySource& source) {
        const std::string now = problemsSeen(source.story);
        return now.empty() || now == known;
    });
}

void MainWindow::begin(const PresentationOptions& options, std::function<bool(const StorySource&)> accept)
{
    if (m_importJob == 0)
        keepNotes(); // what was typed a moment ago is said in the meeting
    presentation().setDesk(screen());
    presentation().start(options, std::move(accept));
}

PreparationWindow* MainWindow::openPreparation()
{
    if (!m_ready || !m_store)
        return nullptr;
    writeKept();
    if (!m_preparation) {
        m_preparation = new PreparationWindow(m_workbench, presentationEnvironment(), this);
        m_preparation->setAttribute(Qt::WA_DeleteOnClose);
        new QShortcut(QKeySequence::HelpContents, m_preparation, this, &MainWindow::showHelp);
        m_preparation->setOptions(rememberedOptions(m_settings.presentationChoice()));
        connect(m_preparation, &PreparationWindow::startRequested, this, [this](const PresentationOptions& options) {
            if (m_mode == Mode::Interactive)
                m_settings.setPresentationChoice(optionsToRemember(options));
            begin(options, {});
        });
        connect(m_preparation, &PreparationWindow::planChanged, this, [this](const StoryPlan&, const StoryPlan& after) {
            m_plan = storyPlanJson(after);
            saveSoon();
        });
        connect(m_preparation, &PreparationWindow::importRequested, this, &MainWindow::chooseImport);
        connect(m_preparation, &PreparationWindow::studyRequested, this, &MainWindow::openPanel);
        connect(m_preparation, &PreparationWindow::claimsRequested, this, &MainWindow::showClaims);
        connect(m_preparation, &PreparationWindow::textRequested, this, &MainWindow::openNotes);
    }
    m_preparation->show();
    m_preparation->raise();
    m_preparation->activateWindow();
    return m_preparation;
}

MeetingRecord* MainWindow::openMeetings()
{
    if (!m_ready || !m_store)
        return nullptr;
    auto meetings = readMeetings(*m_store);
    if (!meetings) {
        m_messages->show(Severity::Failure, meetings.error().text);
        return nullptr;
    }
    if (!m_meetings) {
        m_meetings = new MeetingRecord(m_workbench, this);
        m_meetings->setAttribute(Qt::WA_DeleteOnClose);
        new QShortcut(QKeySequence::HelpContents, m_meetings, this, &MainWindow::showHelp);
        connect(m_meetings, &MeetingRecord::keepNote, this, &MainWindow::keepMeetingNote);
        connect(m_meetings, &MeetingRecord::keepAnnotations, this, &MainWindow::keepMeetingMarks);
        connect(m_meetings, &MeetingRecord::meetingChanged, this,
                [this](const Meeting& meeting) { keepInLog(meeting, LogWrite::Surely); });
        connect(m_meetings, &MeetingRecord::textRequested, this, &MainWindow::openNotes);
    }
    m_meetings->setMeetings(std::move(*meetings));
    m_meetings->show();
    m_meetings->raise();
    m_meetings->activateWindow();
    return m_meetings;
}

void MainWindow::presentationEnded(const Meeting& meeting)
{
    keepInLog(meeting, LogWrite::Surely);
    if (m_preparation)
        m_preparation->close();
    // Of a meeting nobody keeps there is no record to show.
    if (!m_closing && m_store && !m_store->readOnly() && !m_writer->busy())
        openMeetings();
}

void MainWindow::presentationFailed(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    if (m_preparation)
        m_preparation->showFailure(error.text);
    else
        m_messages->show(Severity::Failure, error.text);
}

// On this thread where nobody else writes: the meeting may end with the program.
void MainWindow::keepInLog(const Meeting& meeting, LogWrite how)
{
    if (!m_store || m_store->readOnly())
        return;
    if (m_importJob == 0 && !m_writer->busy()) {
        if (const Status kept = keepMeeting(*m_store, meeting); !kept)
            m_workbench.say(Severity::Failure, TM_TEXT("presentation", "Log of the meeting"), kept.error().text);
    } else if (how == LogWrite::Surely) {
        m_writer->writeQuietly(TM_TEXT("presentation", "Log of the meeting"),
                               [meeting](Store& store, const Progress&) { return keepMeeting(store, meeting); });
    }
}

void MainWindow::keepMeetingNote(Language language, const QString& section, const QString& paragraph)
{
    const std::string number = section.toStdString();
    std::optional<QString> before = m_notes ? m_notes->text(language, section) : std::nullopt;
    if (!before) {
        const auto note = m_store->note(number, languageCode(language));
        if (!note) {
            m_messages->show(Severity::Failure, note.error().text);
            return;
        }
        before = note->empty() ? shippedSection(number, language) : toQString(*note);
    }
    const QString after = appended(*before, paragraph);
    if (after == *before)
        return;
    m_workbench.perform(
        tr("note of a meeting"), [this, language, section, after] { putNote(language, section, after); },
        [this, language, section, text = *before] { putNote(language, section, text); });
}

void MainWindow::putNote(Language language, const QString& section, const QString& text)
{
    if (m_notes && m_notes->putText(language, section, text))
        return; // it is in an open field, and goes to the store as what is typed there does
    const std::string number = section.toStdString();
    const QString stored = text == shippedSection(number, language) ? QString{} : text;
    m_writer->writeQuietly(TM_TEXT("notes", "Report text %1").with(number),
                           [number, language, words = stored.toStdString()](Store& store, const Progress&) {
                               return store.setNote(number, languageCode(language), words);
                           });
}

void MainWindow::keepMeetingMarks(const std::vector<KeptAnnotation>& marks)
{
    AnnotationBook* book = &m_workbench.annotations();
    std::vector<KeptAnnotation> kept = marks;
    for (KeptAnnotation& mark : kept)
        mark.annotation.id = book->nextId();
    if (kept.empty())
        return;
    m_workbench.perform(
        tr("drawings of a meeting"),
        [book, kept] {
            for (const KeptAnnotation& mark : kept)
                book->put(mark);
        },
        [book, kept] {
            for (const KeptAnnotation& mark : kept)
                book->remove(mark.annotation.id);
        });
}

} // namespace tidemark

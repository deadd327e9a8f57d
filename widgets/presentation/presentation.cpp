// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presentation.h"

#include "models/text/to_qt.h"
#include "widgets/presentation/talk.h"
#include "widgets/shell/workbench.h"

#include <QApplication>

#include <chrono>

namespace tidemark {

namespace {

using namespace std::chrono_literals;

constexpr auto kLogEvery = 5s;

SlideStyle styleFor(Language language, const Appearance& appearance)
{
    const Direction usual = language == Language::Chinese ? Direction::RedUp : Direction::GreenUp;
    return {{ThemeKind::Projector, appearance.direction.value_or(usual)}, std::make_shared<const Translator>(language)};
}

} // namespace

Presentation::Presentation(Workbench& workbench, PresentationEnvironment environment, QObject* parent)
    : QObject(parent),
      m_workbench(workbench),
      m_environment(std::move(environment)),
      m_now([] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }),
      m_preparing([this](Result<Prepared> result) { prepared(std::move(result)); },
                  [this](double fraction) { m_workbench.jobs().setProgress(m_job, fraction); })
{
    m_arrange.setSingleShot(true);
    m_arrange.setInterval(0);
    connect(&m_arrange, &QTimer::timeout, this, &Presentation::arrange);
    m_log.setSingleShot(true);
    m_log.setInterval(kLogEvery);
    connect(&m_log, &QTimer::timeout, this, [this] {
        if (!m_talk)
            return;
        writeStrokes();
        m_talk->log.reach(now());
        Q_EMIT logged(m_talk->log.meeting());
    });
    watchScreens();
}

Presentation::~Presentation()
{
    if (m_state == State::Preparing)
        m_workbench.endWork();
    qApp->removeEventFilter(this);
}

Stage* Presentation::stage() const { return m_talk ? &m_talk->stage : nullptr; }
LiveSlides* Presentation::live() const { return m_talk ? &m_talk->live : nullptr; }
AudienceWindow* Presentation::audience() const { return m_talk ? &m_talk->audience : nullptr; }
PresenterWindow* Presentation::presenter() const { return m_talk ? m_talk->presenter.get() : nullptr; }
StorySourcePtr Presentation::source() const { return m_talk ? m_talk->source : nullptr; }
QString Presentation::snapshot() const { return m_talk ? toQString(m_talk->frozen.snapshot.name) : QString{}; }
TimePoint Presentation::now() const { return m_now(); }

void Presentation::start(const PresentationOptions& options, Accept accept)
{
    if (m_state != State::Idle)
        return;
    m_state = State::Preparing;
    m_options = options;
    m_accept = std::move(accept);
    m_job = m_workbench.jobs().add(TM_TEXT("presentation", "Preparing the presentation"), [this] { end(); });
    m_workbench.beginWork();
    const Language language = options.plan.language.value_or(m_workbench.language());
    FreezeRequest request{.storePath = m_workbench.storePath(),
                          .snapshot = options.snapshot.toStdString(),
                          .asOf = m_workbench.asOf(),
                          .language = language,
                          .listable = static_cast<bool>(m_environment.listSnapshot),
                          .now = now()};
    m_preparing.start([request = std::move(request), plan = options.plan, language,
                       environment = m_environment](const Progress& progress) -> Result<Prepared> {
        auto frozen = frozenStore(request, progress);
        if (!frozen)
            return tl::unexpected(frozen.error());
        auto source = readStory(environment, frozen->path, frozen->snapshot.asOf, language, plan, progress);
        if (!source)
            return tl::unexpected(source.error());
        return Prepared{std::move(*frozen), std::move(*source)};
    });
}

void Presentation::prepared(Result<Prepared> result)
{
    const int job = std::exchange(m_job, 0);
    m_state = State::Idle;
    if (result) {
        if (result->frozen.unlisted)
            m_environment.listSnapshot(result->frozen.snapshot);
        if (plannedSlides(result->source->story, result->source->plan).empty())
            result =
                fail(ErrorCode::NoData, TM_TEXT("presentation", "Every slide is left out of the presentation; show "
                                                                "at least one of them in its preparation."));
    }
    const bool cancelled = !result && result.error().code == ErrorCode::Cancelled;
    m_workbench.jobs().finish(job,
                              result      ? JobState::Done
                              : cancelled ? JobState::Cancelled
                                          : JobState::Failed,
                              result ? Text{} : result.error().text);
    const bool accepted = result && (!m_accept || m_accept(*result->source));
    if (accepted)
        run(std::move(*result));
    m_workbench.endWork();
    if (!result)
        Q_EMIT failed(result.error());
    else if (!accepted)
        Q_EMIT needsLook();
}

void Presentation::run(Prepared prepared)
{
    const report::Story& story = prepared.source->story;
    const Language language = story.language;
    const auto slides = plannedSlides(story, prepared.source->plan);
    const TimePoint began = now();
    Meeting meeting{.id = began.time_since_epoch().count(),
                    .title = story.title,
                    .language = language,
                    .began = began,
                    .asOf = story.asOf,
                    .snapshot = toQString(prepared.frozen.snapshot.name),
                    .digest = story.digest,
                    .plannedMinutes = prepared.source->plan.minutes,
                    .plannedSlides = static_cast<int>(slides.size())};
    if (prepared.frozen.folder)
        m_workbench.say(Severity::Caution, TM_TEXT("presentation", "Presentation"),
                        TM_TEXT("presentation", "The store cannot be written now, so the data were frozen for this "
                                                "meeting alone and are gone with it"));
    m_talk = std::make_unique<Talk>(std::move(prepared.frozen), std::move(prepared.source), slides,
                                    styleFor(language, m_workbench.appearance()), std::move(meeting));
    m_state = State::Running;
    m_presenterView = View::AsScreensAllow;
    m_frame = m_options.window ? AudienceWindow::Frame::Window : AudienceWindow::Frame::FullScreen;
    m_audienceWish.reset();
    if (!m_options.screen.isEmpty())
        m_audienceWish = ScreenId{m_options.screen, {}};
    m_jump = {};
    m_chartHand = false;
    m_dragging = false;
    m_talk->log.show(*m_talk->stage.slide(), began);
    connectTalk();
    qApp->installEventFilter(this);
    arrange();
    m_talk->audience.activateWindow();
    m_talk->audience.setFocus();
    Q_EMIT logged(m_talk->log.meeting());
    Q_EMIT started();
}

void Presentation::connectTalk()
{
    Stage& stage = m_talk->stage;
    LiveSlides& live = m_talk->live;
    SlideView& view = m_talk->audience.view();
    connect(&stage, &Stage::currentChanged, this, &Presentation::slideChanged);
    connect(&stage, &Stage::strokesChanged, this, &Presentation::logSoon);
    connect(&view, &SlideView::paramDragged, &live, &LiveSlides::tryParam);
    connect(&view, &SlideView::definitionChosen, &live, &LiveSlides::tryDefinition);
    connect(&live, &LiveSlides::whatIfsChanged, this, [this] {
        m_talk->log.setWhatIfs(m_talk->live.whatIfs());
        logSoon();
    });
    connect(&live, &LiveSlides::failed, this, [this](const Text& text) { tell(Severity::Failure, text); });
    connect(&m_talk->audience, &AudienceWindow::closeRequested, this, &Presentation::end);
}

void Presentation::end()
{
    if (m_state == State::Preparing) {
        m_preparing.cancel();
        m_state = State::Idle;
        m_workbench.jobs().finish(std::exchange(m_job, 0), JobState::Cancelled, {});
        m_workbench.endWork();
        Q_EMIT failed({ErrorCode::Cancelled, TM_TEXT("presentation", "Preparing the presentation was cancelled.")});
        return;
    }
    if (m_state != State::Running)
        return;
    m_state = State::Idle;
    qApp->removeEventFilter(this);
    m_log.stop();
    m_arrange.stop();
    writeStrokes();
    m_talk->log.reach(now());
    const Meeting meeting = m_talk->log.meeting();
    m_talk->audience.hide();
    if (m_talk->presenter)
        m_talk->presenter->hide();
    // The key that ends it may come from one of its windows: they go after the event.
    m_left = std::move(m_talk);
    QTimer::singleShot(0, this, [this] { m_left.reset(); });
    Q_EMIT ended(meeting);
}

void Presentation::slideChanged()
{
    setChartHand(false);
    m_dragging = false;
    m_talk->log.show(*m_talk->stage.slide(), now());
    // It came for the list alone, and the list has done its work.
    if (m_viewForList)
        closeList();
    logSoon();
}

/// The strokes of every slide with the marks they left on its figure.
void Presentation::writeStrokes()
{
    for (int place = 0; place < m_talk->stage.count(); ++place) {
        const report::Slide& slide = *m_talk->stage.slide(place);
        const std::vector<Stroke>& strokes = m_talk->stage.strokes(slide.id);
        std::vector<KeptAnnotation> marks;
        if (slide.figure)
            for (const Stroke& stroke : strokes)
                if (stroke.mark)
                    marks.push_back(keptAnnotation(slide.request.study, *slide.figure, *stroke.mark));
        m_talk->log.setStrokes(slide, strokes, std::move(marks));
    }
}

void Presentation::logSoon()
{
    if (!m_log.isActive())
        m_log.start();
}

void Presentation::tell(Severity severity, const Text& text)
{
    if (presenterShown())
        m_talk->presenter->tell(severity, text);
    else
        m_workbench.say(severity, TM_TEXT("presentation", "Presentation"), text);
}

} // namespace tidemark

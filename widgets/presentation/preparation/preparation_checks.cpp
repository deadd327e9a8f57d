// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/preparation/preparation_checks.h"

#include <algorithm>

namespace tidemark {

using namespace report;

namespace {

/// A figure without data is brought by an import where its study says what it lacks, else its panel says why.
PreparationLink linkOfMissing(const std::string& slide, const ReportInput& input, std::string& study)
{
    QStringView rest;
    const QString id = toQString(slide);
    const auto request = parseRequest(id, rest);
    if (!request)
        return PreparationLink::Import;
    study = request->study;
    const auto result = input.results.find(*request);
    const bool lacksData = result == input.results.end() || (result->second && !result->second->missing.empty());
    return lacksData ? PreparationLink::Import : PreparationLink::Study;
}

class Collector
{
public:
    Collector(const Preparation& preparation, const StoryModel& model) : m_preparation(preparation), m_model(model) {}

    void addStory()
    {
        if (!m_model.source())
            return;
        const Story& story = m_model.source()->story;
        for (const auto& problem : story.problems)
            addProblem(problem);
        for (int row = 0; row < m_model.rowCount(); ++row)
            addOwnNotes(row);
        if (m_model.shownCount() == 0)
            add({.state = SlideState::Missing,
                 .text = TM_TEXT("presentation", "No slide is ticked; tick those to be shown.")});
    }

    void addStore()
    {
        if (m_preparation.planFault)
            add({.text = *m_preparation.planFault, .link = PreparationLink::Order});
        for (const auto& name : m_preparation.gone)
            add({.state = toQString(name) == m_preparation.snapshot ? SlideState::Missing : SlideState::Note,
                 .text =
                     TM_TEXT("presentation", "The file of the snapshot “%1” is gone; choose other data.").with(name),
                 .link = PreparationLink::Data});
    }

    void addScreens(const std::vector<StageScreen>& screens, const ScreenPlan& plan)
    {
        if (!plan.presenter)
            return;
        const auto& room = screens[static_cast<std::size_t>(plan.audience)];
        const auto& desk = screens[static_cast<std::size_t>(*plan.presenter)];
        const QSize of = room.geometry.size(), own = desk.geometry.size();
        if (of.width() * of.height() >= own.width() * own.height())
            return;
        const NumberFormat plainNumber{Unit::None, 0, Sign::Negative, false};
        add({.text = TM_TEXT("presentation", "The audience’s screen %1 (%2 × %3) is smaller than yours (%4 × %5); the "
                                             "slides are drawn to its size.")
                         .with(room.id.name.toStdString())
                         .with(of.width(), plainNumber)
                         .with(of.height(), plainNumber)
                         .with(own.width(), plainNumber)
                         .with(own.height(), plainNumber)});
    }

    std::vector<PreparationCheck> take()
    {
        std::ranges::stable_sort(m_checks, std::ranges::greater{}, &PreparationCheck::state);
        return std::move(m_checks);
    }

private:
    void add(PreparationCheck check) { m_checks.push_back(std::move(check)); }

    void addProblem(const StoryProblem& problem)
    {
        const ReportInput& input = *m_model.source()->input;
        PreparationCheck check{.state = stateOf(problem, input), .text = problem.text, .slide = problem.slide};
        const int row = m_model.rowOf(problem.slide);
        if (check.state == SlideState::Missing) {
            check.link = linkOfMissing(problem.slide, input, check.study);
        } else if (row >= 0) {
            const Slide& slide = m_model.slide(row);
            const auto tooLong = longNote(slide.notes, m_model.source()->story.language);
            const bool notes = tooLong && tooLong->source == problem.text.source;
            // The presenter's own words stand in place of those.
            if (!m_model.planned(row).shown || (notes && !m_model.planned(row).notes.isEmpty()))
                return;
            check.number = m_model.page(row);
            check.section = slide.section;
            check.link = check.state == SlideState::Conflict ? PreparationLink::Claims
                         : notes                             ? PreparationLink::Notes
                         : slide.section.empty()             ? PreparationLink::None
                                                             : PreparationLink::Text;
        } else {
            const bool simulated = std::ranges::any_of(m_model.source()->story.slides,
                                                       [](const Slide& s) { return s.simulated != Simulation::None; });
            check.state = simulated ? SlideState::Simulated : SlideState::Note;
            check.link = simulated ? PreparationLink::Import : PreparationLink::None;
        }
        add(std::move(check));
    }

    void addOwnNotes(int row)
    {
        const auto& planned = m_model.planned(row);
        if (planned.notes.isEmpty() || !planned.shown)
            return;
        if (auto tooLong = longNote({{{.text = planned.notes}}}, m_model.source()->story.language))
            add({.text = std::move(*tooLong),
                 .link = PreparationLink::Notes,
                 .slide = planned.id,
                 .number = m_model.page(row)});
    }

    const Preparation& m_preparation;
    const StoryModel& m_model;
    std::vector<PreparationCheck> m_checks;
};

} // namespace

std::vector<PreparationCheck> preparationChecks(const Preparation& preparation, const StoryModel& model,
                                                const std::vector<StageScreen>& screens, const ScreenPlan& plan)
{
    Collector collector(preparation, model);
    collector.addStory();
    collector.addStore();
    collector.addScreens(screens, plan);
    return collector.take();
}

void PreparationCheckModel::setChecks(std::vector<PreparationCheck> checks,
                                      std::shared_ptr<const Translator> translator)
{
    beginResetModel();
    m_checks = std::move(checks);
    m_translator = std::move(translator);
    endResetModel();
}

int PreparationCheckModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_checks.size());
}

QVariant PreparationCheckModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_translator)
        return {};
    const PreparationCheck& check = m_checks[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return (*m_translator)(check.text);
    case Qt::AccessibleTextRole:
        return StoryModel::stateWord(check.state) + QStringLiteral(": ") + (*m_translator)(check.text);
    case StateRole:
        return static_cast<int>(check.state);
    case NumberRole:
        return check.number;
    case LinkRole:
        switch (check.link) {
        case PreparationLink::Import:
            return check.state == SlideState::Simulated ? tr("Replace…") : tr("Import…");
        case PreparationLink::Study:
            return tr("View");
        case PreparationLink::Claims:
            return tr("Claims");
        case PreparationLink::Text:
            return tr("Edit");
        case PreparationLink::Notes:
            return tr("Shorten");
        case PreparationLink::Data:
            return tr("Choose");
        case PreparationLink::Order:
            return tr("Reset");
        case PreparationLink::None:
            break;
        }
        return QString{};
    default:
        return {};
    }
}

} // namespace tidemark

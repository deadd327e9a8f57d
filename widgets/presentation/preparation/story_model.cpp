// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/preparation/story_model.h"

#include <algorithm>

namespace tidemark {

using namespace report;

StatusGlyph glyphOf(SlideState state)
{
    switch (state) {
    case SlideState::Ready:
        return {"check", Token::Fresh};
    case SlideState::Simulated:
        return {"sim", Token::Simulated};
    case SlideState::Note:
        return {"warn", Token::Stale};
    case SlideState::Conflict:
        return {"noteq", Token::Conflicts};
    case SlideState::Missing:
        break;
    }
    return {"empty", Token::NoData};
}

SlideState stateOf(const StoryProblem& problem, const ReportInput& input)
{
    if (problem.leftOut)
        return SlideState::Missing;
    const auto namesClaim = [&](const TextArg& arg) {
        const auto* id = std::get_if<std::string>(&arg);
        return id && std::ranges::find(input.claims, *id, &Claim::id) != input.claims.end();
    };
    return std::ranges::any_of(problem.text.args, namesClaim) ? SlideState::Conflict : SlideState::Note;
}

void StoryModel::setStory(StorySourcePtr source, StoryPlan plan)
{
    beginResetModel();
    m_source = std::move(source);
    m_slides.clear();
    m_states.clear();
    if (m_source) {
        const Story& story = m_source->story;
        for (std::size_t i = 0; i < story.slides.size(); ++i) {
            m_slides[story.slides[i].id] = i;
            if (story.slides[i].simulated != Simulation::None)
                m_states[story.slides[i].id] = SlideState::Simulated;
        }
        for (const auto& problem : story.problems) {
            SlideState& state = m_states[problem.slide];
            state = std::max(state, stateOf(problem, *m_source->input));
        }
    }
    m_plan = std::move(plan);
    m_rows = rowsOf(m_plan);
    endResetModel();
}

void StoryModel::setPlan(StoryPlan plan)
{
    auto rows = rowsOf(plan);
    const auto idsOf = [](const StoryPlan& of, const std::vector<std::size_t>& places) {
        std::vector<std::string> ids;
        for (const std::size_t place : places)
            ids.push_back(of.slides[place].id);
        return ids;
    };
    const auto before = idsOf(m_plan, m_rows);
    const auto after = idsOf(plan, rows);
    const bool moved = before != after;
    if (moved)
        Q_EMIT layoutAboutToBeChanged();
    m_plan = std::move(plan);
    m_rows = std::move(rows);
    if (moved) {
        const auto held = persistentIndexList();
        for (const QModelIndex& old : held) {
            const auto it = std::ranges::find(after, before[static_cast<std::size_t>(old.row())]);
            changePersistentIndex(old, it == after.end() ? QModelIndex{} : index(static_cast<int>(it - after.begin())));
        }
        Q_EMIT layoutChanged();
    }
    retranslate();
}

void StoryModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

std::vector<std::size_t> StoryModel::rowsOf(const StoryPlan& plan) const
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < plan.slides.size(); ++i)
        if (m_slides.contains(plan.slides[i].id))
            rows.push_back(i);
    return rows;
}

const Slide& StoryModel::slide(int row) const { return m_source->story.slides[m_slides.at(planned(row).id)]; }

const PlannedSlide& StoryModel::planned(int row) const { return m_plan.slides[m_rows[static_cast<std::size_t>(row)]]; }

int StoryModel::rowOf(const std::string& slide) const
{
    const auto it = std::ranges::find_if(m_rows, [&](std::size_t place) { return m_plan.slides[place].id == slide; });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

SlideState StoryModel::state(int row) const
{
    const auto it = m_states.find(planned(row).id);
    return it == m_states.end() ? SlideState::Ready : it->second;
}

int StoryModel::page(int row) const
{
    if (!planned(row).shown)
        return 0;
    int page = 0;
    for (int i = 0; i <= row; ++i)
        page += planned(i).shown ? 1 : 0;
    return page;
}

int StoryModel::shownCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [this](std::size_t place) { return m_plan.slides[place].shown; }));
}

StoryPlan StoryModel::withMoved(int row, int to) const
{
    StoryPlan plan = m_plan;
    if (to == row || to == row + 1)
        return plan;
    const std::size_t from = m_rows[static_cast<std::size_t>(row)];
    // Slides without a row keep their neighbours: the moved one goes next to the row it is dropped at.
    const std::size_t target = to < rowCount() ? m_rows[static_cast<std::size_t>(to)] : m_rows.back() + 1;
    const auto begin = plan.slides.begin();
    const auto at = [&](std::size_t place) { return begin + static_cast<std::ptrdiff_t>(place); };
    if (from < target)
        std::rotate(at(from), at(from + 1), at(target));
    else
        std::rotate(at(target), at(from), at(from + 1));
    return plan;
}

StoryPlan StoryModel::withShown(int row, bool shown) const
{
    StoryPlan plan = m_plan;
    plan.slides[m_rows[static_cast<std::size_t>(row)]].shown = shown;
    return plan;
}

StoryPlan StoryModel::withPartShown(int row, bool shown) const
{
    StoryPlan plan = m_plan;
    const int part = slide(row).part;
    for (int i = 0; i < rowCount(); ++i)
        if (slide(i).part == part)
            plan.slides[m_rows[static_cast<std::size_t>(i)]].shown = shown;
    return plan;
}

bool StoryModel::partShown(int row) const
{
    const int part = slide(row).part;
    for (int i = 0; i < rowCount(); ++i)
        if (slide(i).part == part && !planned(i).shown)
            return false;
    return true;
}

StoryPlan StoryModel::withNotes(int row, const QString& notes) const
{
    StoryPlan plan = m_plan;
    plan.slides[m_rows[static_cast<std::size_t>(row)]].notes = notes;
    return plan;
}

StoryPlan StoryModel::inReportOrder() const
{
    StoryPlan plan = m_plan;
    if (!m_source)
        return plan;
    // Places without a slide stay where they are; the others are filled in the order of the story.
    std::vector<PlannedSlide> known;
    for (const std::size_t place : m_rows)
        known.push_back(m_plan.slides[place]);
    std::ranges::sort(known, {}, [this](const PlannedSlide& slide) { return m_slides.at(slide.id); });
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        plan.slides[m_rows[i]] = std::move(known[i]);
    return plan;
}

int StoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString StoryModel::stateWord(SlideState state)
{
    switch (state) {
    case SlideState::Ready:
        return tr("Ready");
    case SlideState::Simulated:
        return tr("Simulated");
    case SlideState::Note:
        return tr("Note");
    case SlideState::Conflict:
        return tr("Conflict");
    case SlideState::Missing:
        break;
    }
    return tr("No data");
}

QString StoryModel::place(int row) const
{
    const Slide& of = slide(row);
    if (of.kind != SlideKind::Part)
        return of.sectionTitle;
    int all = 0, shown = 0;
    for (int i = 0; i < rowCount(); ++i)
        if (slide(i).part == of.part && slide(i).kind == SlideKind::Figure) {
            ++all;
            shown += planned(i).shown ? 1 : 0;
        }
    return tr("%1 of %2").arg(shown).arg(all);
}

QString StoryModel::spoken(int row) const
{
    const Slide& of = slide(row);
    const int number = page(row);
    QStringList words{number > 0 ? tr("Slide %1").arg(number) : tr("Not shown"), of.headline};
    if (of.kind == SlideKind::Part)
        words.insert(1, of.partTitle);
    if (!place(row).isEmpty())
        words.append(place(row));
    if (of.kind == SlideKind::Figure)
        words.append(stateWord(state(row)));
    return words.join(QStringLiteral(", "));
}

QVariant StoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const Slide& of = slide(row);
    switch (role) {
    case Qt::DisplayRole:
        return of.kind == SlideKind::Part && !of.partTitle.isEmpty() ? of.partTitle + QStringLiteral("　") + of.headline
                                                                     : of.headline;
    case Qt::ToolTipRole:
        return of.kind == SlideKind::Figure ? of.headline + u'\n' + of.sectionTitle : of.headline;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Qt::CheckStateRole:
        return static_cast<int>(planned(row).shown ? Qt::Checked : Qt::Unchecked);
    case NumberRole:
        return page(row);
    case KindRole:
        return static_cast<int>(of.kind);
    case StateRole:
        return static_cast<int>(state(row));
    case StateWordRole:
        return stateWord(state(row));
    case PlaceRole:
        return place(row);
    case NotesRole:
        return !planned(row).notes.isEmpty();
    default:
        return {};
    }
}

bool StoryModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    Q_EMIT shownRequested(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags StoryModel::flags(const QModelIndex& index) const
{
    // Drops land between rows: the list itself takes them, no row does.
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled
           | Qt::ItemNeverHasChildren;
}

bool StoryModel::moveRows(const QModelIndex& sourceParent, int row, int count, const QModelIndex& targetParent, int to)
{
    if (sourceParent.isValid() || targetParent.isValid() || count != 1 || row < 0 || row >= rowCount() || to < 0
        || to > rowCount() || to == row || to == row + 1)
        return false;
    Q_EMIT moveRequested(row, to);
    return true;
}

} // namespace tidemark

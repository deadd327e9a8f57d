// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/preparation/preparation_reader.h"

#include <QDir>
#include <QFileInfo>

namespace tidemark {

using namespace report;

namespace {

Result<StoryPlan> keptPlan(const Store& store)
{
    const auto json = store.value(kStoryPlanKey);
    if (!json)
        return tl::unexpected(json.error());
    return parseStoryPlan(*json);
}

/// Where the story is read from: the store itself, or the snapshot's copy after its bytes were checked.
Result<QString> storyPath(const Store& store, Preparation& preparation)
{
    if (preparation.snapshot.isEmpty())
        return store.path();
    const auto snapshot = findSnapshot(store, preparation.snapshot.toStdString());
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const auto frozen = openSnapshot(store, *snapshot);
    if (!frozen)
        return tl::unexpected(frozen.error());
    preparation.asOf = snapshot->asOf;
    return (*frozen)->path();
}

} // namespace

Result<Preparation> readPreparation(const PreparationRequest& request, const Progress& progress)
{
    const auto store = Store::open(request.storePath, OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    Preparation preparation{.snapshot = request.snapshot, .asOf = request.asOf};
    if (request.plan) {
        preparation.plan = *request.plan;
    } else if (auto plan = keptPlan(**store)) {
        preparation.plan = std::move(*plan);
    } else {
        preparation.planFault = plan.error().text;
    }
    auto list = snapshots(**store);
    if (!list)
        return tl::unexpected(list.error());
    preparation.snapshots = std::move(*list);
    const QDir folder(snapshotFolder(**store));
    for (const auto& snapshot : preparation.snapshots)
        if (!QFileInfo::exists(folder.filePath(QString::fromStdString(snapshot.file))))
            preparation.gone.insert(snapshot.name);
    const auto empty = (*store)->empty();
    if (!empty)
        return tl::unexpected(empty.error());
    preparation.emptyStore = *empty;
    const auto path = storyPath(**store, preparation);
    if (!path) {
        preparation.failure = path.error();
        return preparation;
    }
    const Language language = preparation.plan.language.value_or(request.interfaceLanguage);
    auto source = readStory(request.environment, *path, preparation.asOf, language, preparation.plan, progress);
    if (source)
        preparation.source = std::move(*source);
    else if (source.error().code == ErrorCode::Cancelled)
        return tl::unexpected(source.error());
    else
        preparation.failure = source.error();
    return preparation;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/frozen_store.h"

#include "models/report/claim_ledger.h"
#include "models/text/to_qt.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace tidemark {

namespace {

constexpr std::size_t kMostNotes = 100'000;

/// What the strategist wrote that a report is made of besides the data, which the digest names.
struct Words
{
    QueryResult notes;
    std::string claims;
};

Result<Words> wordsOf(const Store& store)
{
    auto notes =
        store.query("SELECT section, language, markdown FROM note ORDER BY section, language", kMostNotes, Progress{});
    if (!notes)
        return tl::unexpected(notes.error());
    auto claims = store.value(report::kOwnClaimsKey);
    if (!claims)
        return tl::unexpected(claims.error());
    return Words{std::move(*notes), std::move(*claims)};
}

bool same(const Words& a, const Words& b) { return a.notes.rows == b.notes.rows && a.claims == b.claims; }

/// The newest snapshot that tells the same as the store; nothing where there is none. A copy that is gone or altered does not.
std::optional<FrozenStore> sameState(const Store& store, const std::vector<Snapshot>& list, const std::string& digest,
                                     TimePoint asOf)
{
    const auto words = wordsOf(store);
    if (!words)
        return std::nullopt;
    for (auto it = list.rbegin(); it != list.rend(); ++it) {
        if (it->digest != digest || it->asOf != asOf)
            continue;
        const auto copy = openSnapshot(store, *it);
        if (!copy)
            continue;
        if (const auto kept = wordsOf(**copy); kept && same(*kept, *words))
            return FrozenStore{.path = (*copy)->path(), .snapshot = *it};
    }
    return std::nullopt;
}

std::string freeName(const Store& store, const std::vector<Snapshot>& list, Language language, TimePoint asOf)
{
    const QString first = Translator(language)(TM_TEXT("presentation", "Meeting %1").with(isoDate(asOfDate(asOf))));
    const QDir folder(snapshotFolder(store));
    QString name = first;
    for (int number = 2;; ++number) {
        const bool listed = std::ranges::find(list, name.toStdString(), &Snapshot::name) != list.end();
        // A copy nobody listed: the program ended in between.
        if (!listed && !QFile::exists(folder.filePath(snapshotFile(name))))
            return name.toStdString();
        name = QStringLiteral("%1 (%2)").arg(first).arg(number);
    }
}

Result<FrozenStore> forThisMeeting(const Store& store, const FreezeRequest& request)
{
    auto folder = std::make_shared<QTemporaryDir>();
    if (!folder->isValid())
        return fail(ErrorCode::Io,
                    TM_TEXT("presentation", "There is no room for a copy of the store in %1: %2. The store cannot be "
                                            "written, so that the copy would stand there for the time of the meeting.")
                        .with(QDir::tempPath().toStdString())
                        .with(folder->errorString().toStdString()));
    FrozenStore frozen{.path = folder->filePath(QStringLiteral("meeting.tidemark"))};
    if (const Status copied = store.copyTo(frozen.path); !copied)
        return tl::unexpected(copied.error());
    const auto copy = Store::open(frozen.path, OpenMode::ReadOnly);
    if (!copy)
        return tl::unexpected(copy.error());
    auto digest = (*copy)->digest(request.asOf);
    if (!digest)
        return tl::unexpected(digest.error());
    frozen.snapshot.asOf = request.asOf;
    frozen.snapshot.created = request.now;
    frozen.snapshot.digest = std::move(*digest);
    frozen.folder = std::move(folder);
    return frozen;
}

} // namespace

Result<FrozenStore> frozenStore(const FreezeRequest& request, const Progress& progress)
{
    const auto store = Store::open(request.storePath, OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    if (!request.snapshot.empty()) {
        auto snapshot = findSnapshot(**store, request.snapshot);
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        const auto copy = openSnapshot(**store, *snapshot);
        if (!copy)
            return tl::unexpected(copy.error());
        return FrozenStore{.path = (*copy)->path(), .snapshot = std::move(*snapshot)};
    }
    const auto list = snapshots(**store);
    if (!list)
        return tl::unexpected(list.error());
    const auto digest = (*store)->digest(request.asOf);
    if (!digest)
        return tl::unexpected(digest.error());
    if (auto known = sameState(**store, *list, *digest, request.asOf))
        return std::move(*known);
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, TM_TEXT("presentation", "Preparing the presentation was cancelled."));
    if (!request.listable)
        return forThisMeeting(**store, request);
    auto snapshot =
        copySnapshot(**store, freeName(**store, *list, request.language, request.asOf), request.asOf, request.now);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const QString path = QDir(snapshotFolder(**store)).filePath(QString::fromStdString(snapshot->file));
    return FrozenStore{.path = path, .snapshot = std::move(*snapshot), .unlisted = true};
}

} // namespace tidemark

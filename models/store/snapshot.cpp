// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/snapshot.h"

#include "models/store/schema.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>

namespace tidemark {

namespace {

constexpr std::string_view kListKey = "report.snapshots";
constexpr std::size_t kLongestName = 64;

Result<std::string> sha256Of(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(ErrorCode::NotFound, TM_TEXT("store", "The snapshot %1 cannot be read: %2.")
                                             .with(path.toStdString())
                                             .with(file.errorString().toStdString()));
    return hash.result().toHex().toStdString();
}

std::int64_t millis(TimePoint time) { return time.time_since_epoch().count(); }
TimePoint fromMillis(double value) { return TimePoint{std::chrono::milliseconds{static_cast<std::int64_t>(value)}}; }

std::string textOf(const QJsonObject& json, QLatin1String key) { return json.value(key).toString().toStdString(); }

Status writeList(Store& store, const std::vector<Snapshot>& list)
{
    QJsonArray array;
    for (const auto& snapshot : list)
        array.append(QJsonObject{{QStringLiteral("name"), QString::fromStdString(snapshot.name)},
                                 {QStringLiteral("as_of"), static_cast<double>(millis(snapshot.asOf))},
                                 {QStringLiteral("digest"), QString::fromStdString(snapshot.digest)},
                                 {QStringLiteral("file"), QString::fromStdString(snapshot.file)},
                                 {QStringLiteral("sha256"), QString::fromStdString(snapshot.sha256)},
                                 {QStringLiteral("created"), static_cast<double>(millis(snapshot.created))}});
    return store.setValue(kListKey, QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString());
}

/// A snapshot that an older program wrote, brought up to date beside the frozen bytes, which stay.
Result<std::unique_ptr<Store>> openUpgraded(const QString& path)
{
    const QString upgraded = path + QStringLiteral(".v%1").arg(store::currentVersion());
    if (!QFile::exists(upgraded)) {
        const QTemporaryDir folder(QFileInfo(path).absolutePath() + QStringLiteral("/upgrade"));
        const QString copy = folder.filePath(QStringLiteral("store.tidemark"));
        if (!folder.isValid() || !QFile::copy(path, copy)
            || !QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner))
            return fail(ErrorCode::Io, TM_TEXT("store", "The snapshot %1 cannot be copied to be brought up to date.")
                                           .with(path.toStdString()));
        auto writable = Store::open(copy, OpenMode::ReadWrite);
        if (!writable)
            return writable;
        if (const auto whole = (*writable)->copyTo(upgraded); !whole)
            return tl::unexpected(whole.error());
    }
    return Store::open(upgraded, OpenMode::ReadOnly);
}

} // namespace

QString snapshotFolder(const Store& store) { return store.path() + QStringLiteral(".snapshots"); }

QString snapshotFile(const QString& name)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(name)) + QStringLiteral(".tidemark");
}

Result<std::vector<Snapshot>> snapshots(const Store& store)
{
    const auto text = store.value(kListKey);
    if (!text)
        return tl::unexpected(text.error());
    std::vector<Snapshot> list;
    if (text->empty())
        return list;
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(*text));
    if (!document.isArray())
        return fail(ErrorCode::Corrupt,
                    TM_TEXT("store", "The list of snapshots in %1 cannot be read.").with(store.path().toStdString()));
    for (const auto& value : document.array()) {
        const auto json = value.toObject();
        list.push_back({textOf(json, QLatin1String("name")), fromMillis(json.value(QLatin1String("as_of")).toDouble()),
                        textOf(json, QLatin1String("digest")), textOf(json, QLatin1String("file")),
                        textOf(json, QLatin1String("sha256")),
                        fromMillis(json.value(QLatin1String("created")).toDouble())});
    }
    return list;
}

Result<Snapshot> findSnapshot(const Store& store, std::string_view name)
{
    const auto list = snapshots(store);
    if (!list)
        return tl::unexpected(list.error());
    const auto it = std::ranges::find(*list, name, &Snapshot::name);
    if (it != list->end())
        return *it;
    std::string known;
    for (const auto& snapshot : *list)
        known += (known.empty() ? "" : ", ") + snapshot.name;
    return fail(
        ErrorCode::NotFound,
        known.empty()
            ? TM_TEXT("store", "There is no snapshot “%1”; none was frozen in this store.").with(std::string{name})
            : TM_TEXT("store", "There is no snapshot “%1”; there are %2.").with(std::string{name}).with(known));
}

Result<Snapshot> copySnapshot(const Store& store, std::string_view name, TimePoint asOf, TimePoint now)
{
    const QString words = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).trimmed();
    if (words.isEmpty() || name.size() > kLongestName)
        return fail(ErrorCode::Usage, TM_TEXT("store", "A snapshot needs a name of 1 to 64 bytes."));
    const QDir folder(snapshotFolder(store));
    if (!folder.mkpath(QStringLiteral(".")))
        return fail(
            ErrorCode::Io,
            TM_TEXT("store", "The folder %1 cannot be made; check its permissions.").with(folder.path().toStdString()));
    Snapshot snapshot{.name = words.toStdString(), .asOf = asOf, .created = now};
    snapshot.file = snapshotFile(words).toStdString();
    const QString path = folder.filePath(QString::fromStdString(snapshot.file));
    if (const auto copied = store.copyTo(path); !copied)
        return tl::unexpected(copied.error());
    // Of the copy: the store may have moved on meanwhile.
    const auto copy = Store::open(path, OpenMode::ReadOnly);
    if (!copy)
        return tl::unexpected(copy.error());
    auto digest = (*copy)->digest(asOf);
    if (!digest)
        return tl::unexpected(digest.error());
    snapshot.digest = std::move(*digest);
    auto sha256 = sha256Of(path);
    if (!sha256)
        return tl::unexpected(sha256.error());
    snapshot.sha256 = std::move(*sha256);
    return snapshot;
}

Status listSnapshot(Store& store, const Snapshot& snapshot)
{
    if (store.readOnly())
        return fail(ErrorCode::ReadOnly, store.readOnlyReason());
    auto list = snapshots(store);
    if (!list)
        return tl::unexpected(list.error());
    if (std::ranges::find(*list, snapshot.name, &Snapshot::name) != list->end())
        return fail(ErrorCode::Usage,
                    TM_TEXT("store", "There is a snapshot “%1” already; choose another name.").with(snapshot.name));
    list->push_back(snapshot);
    return writeList(store, *list);
}

Result<Snapshot> freeze(Store& store, std::string_view name, TimePoint asOf, TimePoint now)
{
    const auto list = snapshots(store);
    if (!list)
        return tl::unexpected(list.error());
    const std::string words =
        QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).trimmed().toStdString();
    if (std::ranges::find(*list, words, &Snapshot::name) != list->end())
        return fail(ErrorCode::Usage,
                    TM_TEXT("store", "There is a snapshot “%1” already; choose another name.").with(words));
    if (store.readOnly())
        return fail(ErrorCode::ReadOnly, store.readOnlyReason());
    auto snapshot = copySnapshot(store, name, asOf, now);
    if (!snapshot)
        return snapshot;
    if (const auto listed = listSnapshot(store, *snapshot); !listed) {
        QFile::remove(QDir(snapshotFolder(store)).filePath(QString::fromStdString(snapshot->file)));
        return tl::unexpected(listed.error());
    }
    return snapshot;
}

Result<std::unique_ptr<Store>> openSnapshot(const Store& store, const Snapshot& snapshot)
{
    const QString path = QDir(snapshotFolder(store)).filePath(QString::fromStdString(snapshot.file));
    const auto sha256 = sha256Of(path);
    if (!sha256)
        return tl::unexpected(sha256.error());
    if (*sha256 != snapshot.sha256)
        return fail(ErrorCode::Corrupt,
                    TM_TEXT("store", "The snapshot %1 is not what was frozen: its bytes have changed.")
                        .with(path.toStdString()));
    if (auto opened = Store::open(path, OpenMode::ReadOnly); opened || opened.error().code != ErrorCode::ReadOnly)
        return opened;
    return openUpgraded(path);
}

} // namespace tidemark

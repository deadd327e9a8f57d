// SPDX-License-Identifier: GPL-3.0-or-later
// What the strategist keeps: parameters, workspaces, annotations, notes, values.
#include "models/store/store.h"

#include "models/store/store_impl.h"

#include <QCryptographicHash>

namespace tidemark {

using namespace store;

namespace {

std::span<const std::uint8_t> bytesOf(const QByteArray& array)
{
    return {reinterpret_cast<const std::uint8_t*>(array.constData()), static_cast<std::size_t>(array.size())};
}

std::string stateDigest(const QByteArray& state, int version)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(version) + '\n');
    hash.addData(state);
    return hash.result().toHex().toStdString();
}

} // namespace

Result<std::map<std::string, std::string>> Store::params(std::string_view study) const
{
    return guarded(m->path, [&]() -> Result<std::map<std::string, std::string>> {
        std::map<std::string, std::string> values;
        Query query(m->reading(), "SELECT name, value FROM param WHERE study = ?");
        query.bind(study);
        while (query.step())
            values[query.text(0)] = query.text(1);
        return values;
    });
}

Status Store::setParams(std::string_view study, const std::map<std::string, std::string>& values)
{
    return guarded(m->path, [&]() -> Status {
        const Connection& db = m->writing();
        Transaction transaction(db);
        Query(db, "DELETE FROM param WHERE study = ?").bind(study).run();
        Query insert(db, "INSERT INTO param (study, name, value) VALUES (?, ?, ?)");
        for (const auto& [name, value] : values)
            insert.bind(study).bind(name).bind(value).run();
        transaction.commit();
        return {};
    });
}

Result<std::vector<Store::Workspace>> Store::workspaces(std::vector<std::string>* damaged) const
{
    return guarded(m->path, [&]() -> Result<std::vector<Workspace>> {
        std::vector<Workspace> list;
        Query query(m->reading(), "SELECT name, state, version, sha256 FROM workspace ORDER BY name");
        while (query.step()) {
            const auto state = query.blob(1);
            Workspace workspace{
                .name = query.text(0),
                .state = QByteArray(reinterpret_cast<const char*>(state.data()), static_cast<qsizetype>(state.size())),
                .version = static_cast<int>(query.integer(2))};
            if (stateDigest(workspace.state, workspace.version) == query.text(3))
                list.push_back(std::move(workspace));
            else if (damaged)
                damaged->push_back(std::move(workspace.name));
        }
        return list;
    });
}

Status Store::saveWorkspace(const Workspace& workspace)
{
    return guarded(m->path, [&]() -> Status {
        const QByteArray state = workspace.state.isNull() ? QByteArray("") : workspace.state;
        Query(m->writing(), "INSERT OR REPLACE INTO workspace (name, state, version, sha256) VALUES (?, ?, ?, ?)")
            .bind(workspace.name)
            .bindBlob(bytesOf(state))
            .bind(std::int64_t{workspace.version})
            .bind(stateDigest(state, workspace.version))
            .run();
        return {};
    });
}

Status Store::deleteWorkspace(std::string_view name)
{
    return guarded(m->path, [&]() -> Status {
        Query(m->writing(), "DELETE FROM workspace WHERE name = ?").bind(name).run();
        return {};
    });
}

Result<std::vector<Store::Annotation>> Store::annotations(std::string_view subject) const
{
    return guarded(m->path, [&]() -> Result<std::vector<Annotation>> {
        std::vector<Annotation> list;
        Query query(m->reading(), "SELECT id, subject, json FROM annotation WHERE subject = ? ORDER BY id");
        query.bind(subject);
        while (query.step())
            list.push_back(
                {.id = query.integer(0), .subject = query.text(1), .json = QByteArray::fromStdString(query.text(2))});
        return list;
    });
}

Result<std::vector<Store::Annotation>> Store::annotations() const
{
    return guarded(m->path, [&]() -> Result<std::vector<Annotation>> {
        std::vector<Annotation> list;
        Query query(m->reading(), "SELECT id, subject, json FROM annotation ORDER BY id");
        while (query.step())
            list.push_back(
                {.id = query.integer(0), .subject = query.text(1), .json = QByteArray::fromStdString(query.text(2))});
        return list;
    });
}

Result<std::int64_t> Store::saveAnnotation(const Annotation& annotation)
{
    return guarded(m->path, [&]() -> Result<std::int64_t> {
        const Connection& db = m->writing();
        const std::string json = annotation.json.toStdString();
        if (annotation.id == 0) {
            Query(db, "INSERT INTO annotation (subject, json) VALUES (?, ?)").bind(annotation.subject).bind(json).run();
            return db.lastInsertId();
        }
        // With its id also after it was deleted: that is what undo does.
        Query(db, "INSERT OR REPLACE INTO annotation (id, subject, json) VALUES (?, ?, ?)")
            .bind(annotation.id)
            .bind(annotation.subject)
            .bind(json)
            .run();
        return annotation.id;
    });
}

Status Store::deleteAnnotation(std::int64_t id)
{
    return guarded(m->path, [&]() -> Status {
        Query(m->writing(), "DELETE FROM annotation WHERE id = ?").bind(id).run();
        return {};
    });
}

Result<std::string> Store::note(std::string_view section, std::string_view language) const
{
    return guarded(m->path, [&]() -> Result<std::string> {
        Query query(m->reading(), "SELECT markdown FROM note WHERE section = ? AND language = ?");
        query.bind(section).bind(language);
        return query.step() ? query.text(0) : std::string{};
    });
}

Status Store::setNote(std::string_view section, std::string_view language, std::string_view markdown)
{
    return guarded(m->path, [&]() -> Status {
        Query(m->writing(), "INSERT OR REPLACE INTO note (section, language, markdown) VALUES (?, ?, ?)")
            .bind(section)
            .bind(language)
            .bind(markdown)
            .run();
        return {};
    });
}

Result<std::string> Store::value(std::string_view key) const
{
    return guarded(m->path, [&]() -> Result<std::string> {
        Query query(m->reading(), "SELECT value FROM value WHERE key = ?");
        query.bind(key);
        return query.step() ? query.text(0) : std::string{};
    });
}

Status Store::setValue(std::string_view key, std::string_view value)
{
    return guarded(m->path, [&]() -> Status {
        Query(m->writing(), "INSERT OR REPLACE INTO value (key, value) VALUES (?, ?)").bind(key).bind(value).run();
        return {};
    });
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace tidemark::test {

/// What a run of the program gave back.
struct Outcome
{
    int code = -1;
    QString out;
    QString err;

    /// Standard output as JSON; empty when it is none of that kind.
    [[nodiscard]] QJsonObject object() const;
    [[nodiscard]] QJsonArray array() const;
};

/// A folder of its own for one test, and the program run in it. The user's own store and settings are out of reach.
class Cli
{
public:
    Cli();

    [[nodiscard]] Outcome operator()(const QStringList& arguments) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Writes a file below the folder and gives its path.
    QString write(const QString& name, const QByteArray& bytes) const;
    /// A store with the built-in simulated market, made once.
    QString simulated() const;

private:
    QTemporaryDir m_folder;
    mutable QString m_simulated;
};

/// The value of a metric in a study's JSON, by the end of its id (`distance_pct`); nullopt when it is not there or null.
[[nodiscard]] std::optional<double> metric(const QJsonObject& study, const QString& name);

/// What a person reads for it: `10:37`.
[[nodiscard]] QString shown(const QJsonObject& study, const QString& name);

/// The ids of every study the program has.
[[nodiscard]] QStringList studyIds(const Cli& cli);

} // namespace tidemark::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>

namespace tidemark::test {

QJsonObject Outcome::object() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }

QJsonArray Outcome::array() const { return QJsonDocument::fromJson(out.toUtf8()).array(); }

Cli::Cli() = default;

Outcome Cli::operator()(const QStringList& arguments) const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("data-home")));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path(QStringLiteral("config-home")));
    environment.insert(QStringLiteral("HOME"), m_folder.path());
    QProcess program;
    program.setProcessEnvironment(environment);
    program.setWorkingDirectory(m_folder.path());
    program.start(QStringLiteral(TIDEMARK_BINARY), arguments);
    program.closeWriteChannel();
    if (!program.waitForFinished(280'000) || program.exitStatus() != QProcess::NormalExit)
        return {-1, QString::fromUtf8(program.readAllStandardOutput()),
                program.errorString() + QLatin1Char('\n') + QString::fromUtf8(program.readAllStandardError())};
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

QString Cli::write(const QString& name, const QByteArray& bytes) const
{
    const QString file = path(name);
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("%s could not be written", qPrintable(file));
    return file;
}

QString Cli::simulated() const
{
    if (m_simulated.isEmpty()) {
        m_simulated = path(QStringLiteral("simulated.db"));
        const Outcome run = (*this)({QStringLiteral("simulate"), QStringLiteral("--store"), m_simulated});
        if (run.code != 0)
            qFatal("the simulated store could not be made: %s", qPrintable(run.err));
    }
    return m_simulated;
}

namespace {

QJsonObject metricObject(const QJsonObject& study, const QString& name)
{
    for (const auto& value : study[QStringLiteral("metrics")].toArray()) {
        const QJsonObject metric = value.toObject();
        if (metric[QStringLiteral("id")].toString().section(QLatin1Char('.'), -1) == name)
            return metric;
    }
    return {};
}

} // namespace

std::optional<double> metric(const QJsonObject& study, const QString& name)
{
    const QJsonValue value = metricObject(study, name)[QStringLiteral("value")];
    return value.isDouble() ? std::optional{value.toDouble()} : std::nullopt;
}

QString shown(const QJsonObject& study, const QString& name)
{
    return metricObject(study, name)[QStringLiteral("shown")].toString();
}

QStringList studyIds(const Cli& cli)
{
    QStringList ids;
    for (const auto& row : cli({QStringLiteral("list"), QStringLiteral("studies"), QStringLiteral("--json")}).array())
        ids.append(row.toObject()[QStringLiteral("id")].toString());
    return ids;
}

} // namespace tidemark::test

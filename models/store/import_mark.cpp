// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/import_mark.h"

#include "models/store/dataset_rows.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tidemark::store {

namespace {

const QString kFile = QStringLiteral("file");
const QString kFormat = QStringLiteral("format");
const QString kSha256 = QStringLiteral("sha256");

QString words(const std::string& text) { return QString::fromStdString(text); }

} // namespace

ImportMark::ImportMark(std::shared_ptr<const WriterLock> lock, const Provenance& provenance) : m_lock(std::move(lock))
{
    name(provenance);
}

void ImportMark::name(const Provenance& provenance) const
{
    if (m_lock)
        m_lock->setNote(QJsonDocument(QJsonObject{{kFile, words(provenance.file)},
                                                  {kFormat, words(provenance.format)},
                                                  {kSha256, words(provenance.sha256)}})
                            .toJson(QJsonDocument::Compact));
}

ImportMark::~ImportMark()
{
    if (m_lock)
        m_lock->setNote({});
}

Text interruptionFound(const WriterLock& lock, const Connection& connection)
{
    const QJsonObject mark = QJsonDocument::fromJson(lock.noteFound()).object();
    const std::string file = mark.value(kFile).toString().toStdString();
    if (file.empty())
        return {};
    if (datasetOfBytes(connection, mark.value(kSha256).toString().toStdString(),
                       mark.value(kFormat).toString().toStdString())
        != 0)
        return TM_TEXT("store", "Tidemark ended suddenly just after it had stored %1. All of its rows are there.")
            .with(file);
    return TM_TEXT("store", "The import of %1 was interrupted. None of its rows are stored; import the file again.")
        .with(file);
}

} // namespace tidemark::store

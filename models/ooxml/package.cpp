// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ooxml/package.h"

#include <QBuffer>
#include <QDateTime>
#include <QTimeZone>
#include <QXmlStreamWriter>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

namespace tidemark::ooxml {

namespace {

constexpr int kCompression = 6;

QString relationsName(const QString& source)
{
    if (source.isEmpty())
        return QStringLiteral("_rels/.rels");
    const qsizetype slash = source.lastIndexOf(QLatin1Char('/'));
    return source.left(slash + 1) + QStringLiteral("_rels/") + source.mid(slash + 1) + QStringLiteral(".rels");
}

/// `target` as seen from the folder of `source`: `word/document.xml`, `word/charts/chart1.xml` -> `charts/chart1.xml`.
QString relativeTarget(const QString& source, const QString& target)
{
    QStringList from = source.split(QLatin1Char('/'));
    from.removeLast();
    QStringList to = target.split(QLatin1Char('/'));
    while (!from.isEmpty() && to.size() > 1 && from.front() == to.front()) {
        from.removeFirst();
        to.removeFirst();
    }
    return QStringLiteral("../").repeated(from.size()) + to.join(QLatin1Char('/'));
}

/// The zip format counts from 1980 to 2107, in local time; ours is UTC everywhere.
QDateTime zipDate(TimePoint date)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(date.time_since_epoch().count(), Qt::UTC);
    const QDateTime first(QDate(1980, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime last(QDate(2107, 12, 31), QTime(23, 59, 58), Qt::UTC);
    return std::clamp(utc, first, last);
}

Status writeEntry(QuaZip& zip, const QString& name, const QByteArray& bytes, const QDateTime& date)
{
    QuaZipNewInfo info(name);
    info.dateTime = date;
    info.externalAttr = 0;
    QuaZipFile file(&zip);
    // What is packed already only grows.
    const bool packed = name.endsWith(QStringLiteral(".png")) || name.endsWith(QStringLiteral(".xlsx"));
    const bool open =
        file.open(QIODevice::WriteOnly, info, nullptr, 0, packed ? 0 : Z_DEFLATED, packed ? 0 : kCompression);
    const bool written = open && file.write(bytes) == bytes.size();
    file.close();
    if (!written || file.getZipError() != ZIP_OK)
        return fail(ErrorCode::Io, TM_TEXT("ooxml", "Part %1 could not be packed (zip error %2)")
                                       .with(name.toStdString())
                                       .with(static_cast<std::int64_t>(file.getZipError())));
    return {};
}

} // namespace

void Package::addDefault(const QString& extension, const QString& contentType)
{
    const std::pair entry(extension, contentType);
    if (std::find(m_defaults.begin(), m_defaults.end(), entry) == m_defaults.end())
        m_defaults.push_back(entry);
}

void Package::addPart(const QString& name, QByteArray bytes, const QString& contentType)
{
    assert(std::none_of(m_parts.begin(), m_parts.end(), [&](const Part& part) { return part.name == name; }));
    m_parts.push_back({name, std::move(bytes), contentType});
}

QString Package::relate(const QString& source, const QString& type, const QString& target, TargetMode mode)
{
    int count = 0;
    for (const Relation& relation : m_relations) {
        if (relation.source != source)
            continue;
        ++count;
        if (relation.type == type && relation.target == target && relation.mode == mode)
            return relation.id;
    }
    m_relations.push_back({source, QStringLiteral("rId%1").arg(count + 1), type, target, mode});
    return m_relations.back().id;
}

QByteArray Package::contentTypes() const
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(QStringLiteral("1.0"), true);
    xml.writeStartElement(QStringLiteral("Types"));
    xml.writeDefaultNamespace(QStringLiteral("http://schemas.openxmlformats.org/package/2006/content-types"));
    const auto write = [&](const char* element, const char* key, const QString& name, const QString& type) {
        xml.writeEmptyElement(QLatin1String(element));
        xml.writeAttribute(QLatin1String(key), name);
        xml.writeAttribute(QStringLiteral("ContentType"), type);
    };
    write("Default", "Extension", QStringLiteral("rels"),
          QStringLiteral("application/vnd.openxmlformats-package.relationships+xml"));
    write("Default", "Extension", QStringLiteral("xml"), QStringLiteral("application/xml"));
    for (const auto& [extension, type] : m_defaults)
        write("Default", "Extension", extension, type);
    for (const Part& part : m_parts)
        if (!part.contentType.isEmpty())
            write("Override", "PartName", QLatin1Char('/') + part.name, part.contentType);
    xml.writeEndDocument();
    return bytes;
}

QByteArray Package::relationsOf(const QString& source) const
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(QStringLiteral("1.0"), true);
    xml.writeStartElement(QStringLiteral("Relationships"));
    xml.writeDefaultNamespace(QStringLiteral("http://schemas.openxmlformats.org/package/2006/relationships"));
    for (const Relation& relation : m_relations) {
        if (relation.source != source)
            continue;
        const bool outside = relation.mode == TargetMode::External;
        xml.writeEmptyElement(QStringLiteral("Relationship"));
        xml.writeAttribute(QStringLiteral("Id"), relation.id);
        xml.writeAttribute(QStringLiteral("Type"), relation.type);
        xml.writeAttribute(QStringLiteral("Target"),
                           outside ? relation.target : relativeTarget(source, relation.target));
        if (outside)
            xml.writeAttribute(QStringLiteral("TargetMode"), QStringLiteral("External"));
    }
    xml.writeEndDocument();
    return bytes;
}

Status Package::checkTargets() const
{
    const auto known = [&](const QString& name) {
        return std::any_of(m_parts.begin(), m_parts.end(), [&](const Part& part) { return part.name == name; });
    };
    for (const Relation& relation : m_relations) {
        const QString& missing = !relation.source.isEmpty() && !known(relation.source)              ? relation.source
                                 : relation.mode == TargetMode::Internal && !known(relation.target) ? relation.target
                                                                                                    : QString();
        if (!missing.isEmpty())
            return fail(
                ErrorCode::Io,
                TM_TEXT("ooxml", "The package refers to part %1, which it does not hold").with(missing.toStdString()));
    }
    return {};
}

Result<QByteArray> Package::bytes() const
{
    if (const auto status = checkTargets(); !status)
        return tl::unexpected(status.error());
    QBuffer device;
    QuaZip zip(&device);
    zip.setZip64Enabled(false);
    zip.setDataDescriptorWritingEnabled(false);
    zip.setUtf8Enabled(true);
    zip.setAutoClose(false);
    if (!device.open(QIODevice::WriteOnly) || !zip.open(QuaZip::mdCreate))
        return fail(ErrorCode::Io, TM_TEXT("ooxml", "The package could not be begun (zip error %1)")
                                       .with(static_cast<std::int64_t>(zip.getZipError())));
    const QDateTime date = zipDate(m_date);
    Status status = writeEntry(zip, QStringLiteral("[Content_Types].xml"), contentTypes(), date);
    const auto add = [&](const QString& name, const QByteArray& content) {
        if (status)
            status = writeEntry(zip, name, content, date);
    };
    const auto addRelations = [&](const QString& source) {
        if (std::any_of(m_relations.begin(), m_relations.end(),
                        [&](const Relation& relation) { return relation.source == source; }))
            add(relationsName(source), relationsOf(source));
    };
    addRelations({});
    for (const Part& part : m_parts) {
        add(part.name, part.bytes);
        addRelations(part.name);
    }
    zip.close();
    if (!status)
        return tl::unexpected(status.error());
    if (zip.getZipError() != ZIP_OK)
        return fail(ErrorCode::Io, TM_TEXT("ooxml", "The package could not be finished (zip error %1)")
                                       .with(static_cast<std::int64_t>(zip.getZipError())));
    return device.data();
}

QString xmlText(const QString& text)
{
    const auto allowed = [&](qsizetype i) {
        const QChar c = text[i];
        const char16_t u = c.unicode();
        if (c.isHighSurrogate())
            return i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (c.isLowSurrogate())
            return i > 0 && text[i - 1].isHighSurrogate();
        return (u >= 0x20 && u < 0xFFFE) || u == u'\t' || u == u'\n' || u == u'\r';
    };
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i)
        if (allowed(i))
            out += text[i];
    return out;
}

QString xmlNumber(double value)
{
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return QString::fromLatin1(buffer.data(), end - buffer.data());
}

} // namespace tidemark::ooxml

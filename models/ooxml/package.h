// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

namespace tidemark::ooxml {

enum class TargetMode {
    Internal, ///< another part of the package
    External  ///< a URI outside it, percent-encoded ASCII
};

/// Namespaces and content types that several writers need.
namespace names {
inline constexpr const char* kOfficeDocument =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
inline constexpr const char* kRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr const char* kCoreProperties =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
inline constexpr const char* kExtendedProperties =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties";
} // namespace names

/// An Office Open XML package (ECMA-376, part 2): parts, what they are and how they refer to one another, written as a zip. The
/// same calls give the same bytes: entries stand in the order they were added behind [Content_Types].xml and the package's own
/// relationships, every entry carries `date`, identifiers are counted.
///
/// Part names have no leading slash: `word/document.xml`. One thread at a time.
class Package
{
public:
    /// `date` is what the zip's entries carry, to two seconds, between 1980 and 2107.
    explicit Package(TimePoint date) : m_date(date) {}

    /// What every part with this file name extension is, unless addPart says otherwise: `png`, `image/png`. `rels` and `xml` are
    /// known already.
    void addDefault(const QString& extension, const QString& contentType);

    /// A part. An empty `contentType` leaves it to the extension's default; XML parts need their own. Precondition: no part of
    /// this name yet.
    void addPart(const QString& name, QByteArray bytes, const QString& contentType = {});

    /// Says that part `source` (empty: the package) refers to `target`, a part's name or a URI, and returns the identifier to use
    /// in the source: `rId1`, `rId2` … counted for each source. The same target of the same type twice is one relationship.
    QString relate(const QString& source, const QString& type, const QString& target,
                   TargetMode mode = TargetMode::Internal);

    /// The zip. Errors: Io, when a relationship names a part that was never added, or zlib refuses.
    [[nodiscard]] Result<QByteArray> bytes() const;

private:
    struct Part
    {
        QString name;
        QByteArray bytes;
        QString contentType;
    };
    struct Relation
    {
        QString source;
        QString id;
        QString type;
        QString target;
        TargetMode mode;
    };

    [[nodiscard]] QByteArray contentTypes() const;
    [[nodiscard]] QByteArray relationsOf(const QString& source) const;
    [[nodiscard]] Status checkTargets() const;

    TimePoint m_date;
    std::vector<std::pair<QString, QString>> m_defaults;
    std::vector<Part> m_parts;
    std::vector<Relation> m_relations;
};

/// `text` without what XML 1.0 cannot hold: control characters but tab and line breaks, lone surrogates, U+FFFE and U+FFFF.
/// QXmlStreamWriter drops such characters only after it has given up on the document.
[[nodiscard]] QString xmlText(const QString& text);

/// A number as XML wants it: shortest form that reads back the same, a point, no locale. Precondition: finite.
[[nodiscard]] QString xmlNumber(double value);

} // namespace tidemark::ooxml

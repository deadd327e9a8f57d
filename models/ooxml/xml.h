// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamWriter>

#include <initializer_list>
#include <utility>

namespace tidemark::ooxml {

/// Writes one XML part. Names are written with their prefix, as the standard's examples have them: `w:p`.
class Xml
{
public:
    using Attributes = std::initializer_list<std::pair<const char*, QString>>;

    Xml() : m_writer(&m_bytes) { m_writer.writeStartDocument(QStringLiteral("1.0"), true); }
    Xml(const Xml&) = delete;
    Xml& operator=(const Xml&) = delete;

    Xml& open(const char* name, Attributes attributes = {});
    Xml& close();
    Xml& leaf(const char* name, Attributes attributes = {}); ///< an element without content
    Xml& value(const char* name, const QString& val);        ///< `<name val="…"/>` in the element's own prefix
    Xml& text(const char* name, const QString& words, Attributes attributes = {});
    /// Words inside the open element; what XML cannot hold is left out.
    Xml& words(const QString& text);
    /// The finished part. Precondition: every element but the root is closed.
    [[nodiscard]] QByteArray take();

private:
    void add(Attributes attributes);

    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

} // namespace tidemark::ooxml

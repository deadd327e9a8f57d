// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ooxml/xml.h"

#include "models/ooxml/package.h"

namespace tidemark::ooxml {

void Xml::add(Attributes attributes)
{
    for (const auto& [name, content] : attributes)
        m_writer.writeAttribute(QLatin1String(name), xmlText(content));
}

Xml& Xml::open(const char* name, Attributes attributes)
{
    m_writer.writeStartElement(QLatin1String(name));
    add(attributes);
    return *this;
}

Xml& Xml::close()
{
    m_writer.writeEndElement();
    return *this;
}

Xml& Xml::leaf(const char* name, Attributes attributes)
{
    m_writer.writeEmptyElement(QLatin1String(name));
    add(attributes);
    return *this;
}

Xml& Xml::value(const char* name, const QString& val)
{
    const QString element = QLatin1String(name);
    // WordprocessingML qualifies its attributes, DrawingML does not.
    const bool qualified = element.startsWith(QLatin1String("w:"));
    m_writer.writeEmptyElement(element);
    m_writer.writeAttribute(qualified ? QStringLiteral("w:val") : QStringLiteral("val"), xmlText(val));
    return *this;
}

Xml& Xml::text(const char* name, const QString& words, Attributes attributes)
{
    open(name, attributes);
    m_writer.writeCharacters(xmlText(words));
    return close();
}

Xml& Xml::words(const QString& text)
{
    m_writer.writeCharacters(xmlText(text));
    return *this;
}

QByteArray Xml::take()
{
    m_writer.writeEndDocument();
    return std::move(m_bytes);
}

} // namespace tidemark::ooxml

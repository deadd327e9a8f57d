// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/structure_tree.h"

#include "widgets/pdf/mark_filter.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <QUrl>

namespace tidemark::pdf {

namespace {

using Object = QPDFObjectHandle;

Object rectangle(const QRectF& rect, double pageHeight)
{
    Object array = Object::newArray();
    for (const double value : {rect.left(), pageHeight - rect.bottom(), rect.right(), pageHeight - rect.top()})
        array.appendItem(Object::newReal(toPoints(value), 3));
    return array;
}

/// Builds the tree while pages are marked one after another.
class StructureTree
{
public:
    StructureTree(QPDF& file, std::vector<Object>& pages, const Layout& layout)
        : m_file(file), m_pages(pages), m_layout(layout)
    {
        m_root = file.makeIndirectObject(Object::parse("<< /Type /StructTreeRoot >>"));
        m_document = file.makeIndirectObject(Object::parse("<< /Type /StructElem /S /Document /K [] >>"));
        m_document.replaceKey("/P", m_root);
        m_root.replaceKey("/K", m_document);
        for (const Element& element : layout.elements) {
            Object made = file.makeIndirectObject(Object::parse("<< /Type /StructElem /K [] >>"));
            made.replaceKey("/S", Object::newName("/" + element.type));
            if (!element.alt.isEmpty())
                made.replaceKey("/Alt", Object::newUnicodeString(element.alt.toStdString()));
            Object parent = element.parent < 0 ? m_document : m_elements[static_cast<std::size_t>(element.parent)];
            made.replaceKey("/P", parent);
            m_elements.push_back(made);
        }
    }

    void markPage(std::size_t index)
    {
        MarkFilter filter(m_layout.elements);
        Pl_Buffer content("content");
        QPDFPageObjectHelper(m_pages[index]).filterContents(&filter, &content);
        m_pages[index].replaceKey("/Contents", Object::newStream(&m_file, content.getBufferSharedPointer()));
        m_pages[index].replaceKey("/StructParents", Object::newInteger(static_cast<long long>(index)));
        m_pages[index].replaceKey("/Tabs", Object::newName("/S"));
        Object owners = Object::newArray();
        for (std::size_t id = 0; id < filter.owners().size(); ++id) {
            const auto element = static_cast<std::size_t>(filter.owners()[id]);
            Object piece = Object::parse("<< /Type /MCR >>");
            piece.replaceKey("/Pg", m_pages[index]);
            piece.replaceKey("/MCID", Object::newInteger(static_cast<long long>(id)));
            m_elements[element].getKey("/K").appendItem(piece);
            owners.appendItem(m_elements[element]);
        }
        m_parents.push_back(m_file.makeIndirectObject(owners));
    }

    void addLinks(std::size_t index)
    {
        Object annotations = Object::newArray();
        for (const Link& link : m_layout.pages[index].links) {
            Object annotation = Object::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 >>");
            annotation.replaceKey("/Rect", rectangle(link.rect, m_layout.format.size.height()));
            if (link.target.startsWith(QLatin1Char('#'))) {
                const auto anchor = m_layout.anchors.find(link.target.mid(1));
                if (anchor == m_layout.anchors.end())
                    continue;
                annotation.replaceKey("/Dest", destination(m_layout, m_pages, anchor->second.page, anchor->second.y));
            } else {
                Object action = Object::parse("<< /Type /Action /S /URI >>");
                action.replaceKey("/URI",
                                  Object::newString(QUrl(link.target).toEncoded(QUrl::FullyEncoded).toStdString()));
                annotation.replaceKey("/A", action);
            }
            annotation = m_file.makeIndirectObject(annotation);
            if (link.element >= 0)
                tagLink(annotation, index, static_cast<std::size_t>(link.element));
            annotations.appendItem(annotation);
        }
        if (annotations.getArrayNItems() > 0)
            m_pages[index].replaceKey("/Annots", annotations);
    }

    void finish()
    {
        // Children after their parents' own content, in reading order; elements without any content are left out.
        std::vector<bool> used(m_elements.size());
        for (std::size_t i = m_elements.size(); i-- > 0;) {
            used[i] = used[i] || m_elements[i].getKey("/K").getArrayNItems() > 0;
            if (const int parent = m_layout.elements[i].parent; used[i] && parent >= 0)
                used[static_cast<std::size_t>(parent)] = true;
        }
        for (std::size_t i = 0; i < m_elements.size(); ++i) {
            if (!used[i])
                continue;
            const int parent = m_layout.elements[i].parent;
            (parent < 0 ? m_document : m_elements[static_cast<std::size_t>(parent)])
                .getKey("/K")
                .appendItem(m_elements[i]);
        }
        Object numbers = Object::newArray();
        for (std::size_t i = 0; i < m_parents.size(); ++i) {
            numbers.appendItem(Object::newInteger(static_cast<long long>(i)));
            numbers.appendItem(m_parents[i]);
        }
        for (std::size_t i = 0; i < m_linkElements.size(); ++i) {
            numbers.appendItem(Object::newInteger(static_cast<long long>(m_parents.size() + i)));
            numbers.appendItem(m_linkElements[i]);
        }
        Object tree = Object::newDictionary();
        tree.replaceKey("/Nums", numbers);
        m_root.replaceKey("/ParentTree", m_file.makeIndirectObject(tree));
        m_root.replaceKey("/ParentTreeNextKey",
                          Object::newInteger(static_cast<long long>(m_parents.size() + m_linkElements.size())));
        m_file.getRoot().replaceKey("/StructTreeRoot", m_root);
        m_file.getRoot().replaceKey("/MarkInfo", Object::parse("<< /Marked true >>"));
    }

private:
    void tagLink(Object annotation, std::size_t page, std::size_t owner)
    {
        Object element = m_file.makeIndirectObject(Object::parse("<< /Type /StructElem /S /Link /K [] >>"));
        element.replaceKey("/P", m_elements[owner]);
        Object reference = Object::parse("<< /Type /OBJR >>");
        reference.replaceKey("/Pg", m_pages[page]);
        reference.replaceKey("/Obj", annotation);
        element.getKey("/K").appendItem(reference);
        m_elements[owner].getKey("/K").appendItem(element);
        annotation.replaceKey("/StructParent",
                              Object::newInteger(static_cast<long long>(m_pages.size() + m_linkElements.size())));
        m_linkElements.push_back(element);
    }

    QPDF& m_file;
    std::vector<Object>& m_pages;
    const Layout& m_layout;
    Object m_root;
    Object m_document;
    std::vector<Object> m_elements;
    std::vector<Object> m_parents;
    std::vector<Object> m_linkElements;
};

} // namespace

QPDFObjectHandle destination(const Layout& layout, std::vector<QPDFObjectHandle>& pages, int page, double y)
{
    Object array = Object::newArray();
    array.appendItem(pages[static_cast<std::size_t>(page)]);
    array.appendItem(Object::newName("/XYZ"));
    array.appendItem(Object::newInteger(0));
    array.appendItem(Object::newReal(toPoints(layout.format.size.height() - y + points(6)), 2));
    array.appendItem(Object::newNull());
    return array;
}

void addStructure(QPDF& file, std::vector<QPDFObjectHandle>& pages, const Layout& layout)
{
    StructureTree tree(file, pages, layout);
    for (std::size_t i = 0; i < pages.size(); ++i)
        tree.markPage(i);
    for (std::size_t i = 0; i < pages.size(); ++i)
        tree.addLinks(i);
    tree.finish();
}

} // namespace tidemark::pdf

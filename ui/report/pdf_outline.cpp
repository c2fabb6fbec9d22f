// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_outline.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>

namespace kiymet::report {

namespace {

using Object = QPDFObjectHandle;

/// A node of the outline and what hangs below it, the root included.
class Node {
public:
    explicit Node(Object object) : m_object(object) {}

    /// A new last child.
    Node add(QPDF& document, const OutlineEntry& entry, Object page)
    {
        Object child = document.makeIndirectObject(Object::newDictionary());
        child.replaceKey("/Title", Object::newUnicodeString(entry.title.toStdString()));
        child.replaceKey("/Parent", m_object);
        child.replaceKey("/Dest", Object::newArray({page, Object::newName("/XYZ"), Object::newInteger(0),
                                                    Object::newReal(entry.top, 1), Object::newInteger(0)}));
        if (m_children == 0) {
            m_object.replaceKey("/First", child);
        } else {
            m_last.replaceKey("/Next", child);
            child.replaceKey("/Prev", m_last);
        }
        m_object.replaceKey("/Last", child);
        m_last = child;
        ++m_children;
        return Node(child);
    }
    /// Tells how many children there are; those of a closed node are not shown at first.
    void count(bool open)
    {
        if (m_children > 0)
            m_object.replaceKey("/Count", Object::newInteger(open ? m_children : -m_children));
    }

private:
    Object m_object;
    Object m_last;
    int m_children = 0;
};

void addOutline(QPDF& document, Object catalog, const std::vector<OutlineEntry>& entries)
{
    const std::vector<Object>& pages = document.getAllPages();
    Object outlines = document.makeIndirectObject(Object::newDictionary());
    outlines.replaceKey("/Type", Object::newName("/Outlines"));
    Node root(outlines);
    Node section(outlines);
    for (const OutlineEntry& entry : entries) {
        if (entry.level == 1) {
            section.count(false);
            section = root.add(document, entry, pages.at(entry.page));
        } else {
            section.add(document, entry, pages.at(entry.page));
        }
    }
    section.count(false);
    root.count(true);
    catalog.replaceKey("/Outlines", outlines);
    catalog.replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

} // namespace

QByteArray withOutline(const QByteArray& pdf, const std::vector<OutlineEntry>& entries,
                       const QString& language)
{
    if (entries.empty() || entries.front().level != 1)
        return pdf;
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.setAttemptRecovery(false);
        document.processMemoryFile("report", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        Object catalog = document.getRoot();
        if (catalog.hasKey("/Outlines"))
            return pdf;
        addOutline(document, catalog, entries);
        Object viewer = Object::newDictionary();
        viewer.replaceKey("/DisplayDocTitle", Object::newBool(true));
        catalog.replaceKey("/ViewerPreferences", viewer);
        catalog.replaceKey("/Lang", Object::newString(language == QLatin1String("tr") ? "tr-TR" : "en-GB"));

        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.write();
        const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(bytes->getBuffer()), static_cast<qsizetype>(bytes->getSize())};
    } catch (const std::exception&) { // what libqpdf throws, and a page that is not there
        return pdf;
    }
}

} // namespace kiymet::report

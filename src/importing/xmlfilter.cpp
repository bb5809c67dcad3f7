// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/xmlfilter.h"

using namespace Qt::StringLiterals;

namespace {

// QXmlStreamReader compares each attribute of a tag with all others.
constexpr qint64 longestTag = qint64(64) * 1024;
// It keeps a text whole, in UTF-16.
constexpr qint64 longestText = qint64(16) * 1024 * 1024;
constexpr qsizetype markLength = 9; // of "<![CDATA["

} // namespace

XmlFilter::XmlFilter(QIODevice &source)
    : m_source(source)
    , m_isUtf8(!source.peek(4).contains('\0'))
{
    setOpenMode(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void XmlFilter::begin(Inside inside)
{
    m_inside = inside;
    m_run = 0;
    m_last.clear();
}

bool XmlFilter::follow(char c)
{
    ++m_run;
    if (m_last.size() == markLength)
        m_last.remove(0, 1);
    m_last += c;
    switch (m_inside) {
    case Inside::Text:
        if (c == '<') {
            begin(Inside::Tag);
            m_last = "<";
        }
        break;
    case Inside::Tag:
        if (m_last == "<![CDATA[")
            begin(Inside::Cdata);
        else if (m_last == "<!--")
            begin(Inside::Comment);
        else if (c == '>')
            begin(Inside::Text);
        else if (m_run > longestTag)
            return false;
        break;
    case Inside::Cdata:
        if (m_last.endsWith("]]>"))
            begin(Inside::Text);
        break;
    case Inside::Comment:
        if (m_last.endsWith("-->"))
            begin(Inside::Text);
        break;
    }
    return m_run <= longestText;
}

qint64 XmlFilter::readData(char *data, qint64 maxSize)
{
    if (!m_refusal.isEmpty())
        return -1;
    const qint64 length = m_source.read(data, maxSize);
    if (length <= 0 || !m_isUtf8)
        return length;
    for (qint64 at = 0; at < length; ++at) {
        const auto byte = static_cast<unsigned char>(data[at]);
        if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r')
            data[at] = ' '; // XML 1.0 §2.2
        if (!follow(data[at])) {
            m_refusal =
                m_inside == Inside::Tag ? u"a tag of more than 64 KiB"_s : u"a text of more than 16 MiB"_s;
            return -1;
        }
    }
    return length;
}

qint64 XmlFilter::writeData(const char *, qint64)
{
    return -1;
}

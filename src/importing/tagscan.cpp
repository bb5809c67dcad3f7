// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/tagscan.h"

#include "importing/htmltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u':' || c == u'_';
}

/// Reads the attributes of one tag, from behind its name.
class AttributeScan
{
public:
    AttributeScan(QStringView html, qsizetype at)
        : m_html(html)
        , m_at(at)
    { }
    /// To behind the ">"; false where the text ends before.
    bool read(QHash<QString, QString> &attributes)
    {
        while (m_at < m_html.size()) {
            if (m_html[m_at] == u'>') {
                ++m_at;
                return true;
            }
            const qsizetype start = m_at;
            while (m_at < m_html.size() && isNameCharacter(m_html[m_at]))
                ++m_at;
            if (m_at == start) {
                ++m_at;
                continue;
            }
            const QString name = m_html.sliced(start, m_at - start).toString().toLower();
            const QString value = readValue();
            if (!attributes.contains(name)) // the first one holds, HTML §13.1.2.3
                attributes.insert(name, value.contains(u'&') ? textOfHtml(value) : value);
        }
        return false;
    }
    [[nodiscard]] qsizetype at() const { return m_at; }

private:
    void skipSpace()
    {
        while (m_at < m_html.size() && m_html[m_at].isSpace())
            ++m_at;
    }
    QString readValue()
    {
        const qsizetype before = m_at;
        skipSpace();
        if (m_at >= m_html.size() || m_html[m_at] != u'=') {
            m_at = before;
            return {};
        }
        ++m_at;
        skipSpace();
        if (m_at >= m_html.size())
            return {};
        const QChar quote = m_html[m_at];
        if (quote == u'"' || quote == u'\'') {
            const qsizetype start = ++m_at;
            const qsizetype end = m_html.indexOf(quote, start);
            m_at = end < 0 ? m_html.size() : end + 1;
            return m_html.sliced(start, (end < 0 ? m_html.size() : end) - start).toString();
        }
        const qsizetype start = m_at;
        while (m_at < m_html.size() && !m_html[m_at].isSpace() && m_html[m_at] != u'>')
            ++m_at;
        return m_html.sliced(start, m_at - start).toString();
    }

    QStringView m_html;
    qsizetype m_at;
};

} // namespace

std::optional<ScannedTag> nextTag(QStringView html, qsizetype from)
{
    for (qsizetype at = html.indexOf(u'<', from); at >= 0; at = html.indexOf(u'<', at)) {
        if (html.sliced(at).startsWith(u"<!--")) {
            const qsizetype end = html.indexOf(u"-->", at + 4);
            if (end < 0)
                return std::nullopt;
            at = end + 3;
            continue;
        }
        ScannedTag tag;
        tag.start = at;
        tag.closes = at + 1 < html.size() && html[at + 1] == u'/';
        const qsizetype nameStart = at + (tag.closes ? 2 : 1);
        qsizetype nameEnd = nameStart;
        while (nameEnd < html.size() && isNameCharacter(html[nameEnd]))
            ++nameEnd;
        if (nameEnd == nameStart || !html[nameStart].isLetter()) {
            ++at;
            continue;
        }
        tag.name = html.sliced(nameStart, nameEnd - nameStart).toString().toLower();
        AttributeScan scan(html, nameEnd);
        if (!scan.read(tag.attributes))
            return std::nullopt; // HTML §13.2.5: what is never closed is no tag, and the text ends in it
        tag.end = scan.at();
        if (tag.closes)
            tag.attributes.clear();
        return tag;
    }
    return std::nullopt;
}

std::optional<ElementContent> contentOf(const ScannedTag &tag, QStringView html)
{
    const qsizetype end = html.indexOf(QString(u"</"_s + tag.name), tag.end, Qt::CaseInsensitive);
    if (end < 0)
        return std::nullopt;
    const qsizetype closing = html.indexOf(u'>', end);
    return ElementContent{html.sliced(tag.end, end - tag.end), closing < 0 ? html.size() : closing + 1};
}

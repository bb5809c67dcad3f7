// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/htmltree.h"

#include <QSet>

#include <algorithm>
#include <tidy/tidy.h>
#include <tidy/tidybuffio.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHtml = qsizetype(32) << 20;
// The parser goes into each element by calling itself, and so do those who read the tree.
constexpr int deepest = 200;

/// How deep elements stand in each other at the most, without a tree. Elements that need no end tag do not
/// count: none of them makes another one deeper.
int depthOf(QStringView html)
{
    static const QSet<QString> flat{u"area"_s,  u"base"_s,  u"br"_s,   u"col"_s,    u"dd"_s,
                                    u"dt"_s,    u"embed"_s, u"hr"_s,   u"img"_s,    u"input"_s,
                                    u"li"_s,    u"link"_s,  u"meta"_s, u"option"_s, u"p"_s,
                                    u"param"_s, u"td"_s,    u"th"_s,   u"tr"_s,     u"tbody"_s,
                                    u"thead"_s, u"tfoot"_s, u"wbr"_s,  u"source"_s, u"track"_s};
    int depth = 0;
    int greatest = 0;
    qsizetype closing = -1; // of the tag; kept, so that a text without any is not searched again and again
    for (qsizetype at = html.indexOf(u'<'); at >= 0; at = html.indexOf(u'<', at + 1)) {
        const bool closes = at + 1 < html.size() && html[at + 1] == u'/';
        const qsizetype start = at + (closes ? 2 : 1);
        qsizetype end = start;
        while (end < html.size() && html[end].isLetterOrNumber())
            ++end;
        if (end == start || flat.contains(html.sliced(start, end - start).toString().toLower()))
            continue;
        if (closing < end) {
            const qsizetype found = html.indexOf(u'>', end);
            closing = found < 0 ? html.size() : found;
        }
        if (!closes && html[closing - 1] == u'/')
            continue;
        depth = closes ? std::max(0, depth - 1) : depth + 1;
        greatest = std::max(greatest, depth);
    }
    return greatest;
}

class TidyDocument
{
public:
    TidyDocument()
        : m_document(tidyCreate())
    {
        tidyBufInit(&m_errors);
        tidySetErrorBuffer(m_document, &m_errors);
        tidySetReportFilter(m_document, [](TidyDoc, TidyReportLevel, uint, uint, ctmbstr) { return no; });
        tidySetCharEncoding(m_document, "utf8");
        tidyOptSetBool(m_document, TidyForceOutput, yes);
        tidyOptSetBool(m_document, TidyQuiet, yes);
        tidyOptSetBool(m_document, TidyFixUri, no); // addresses stay as they are
    }
    ~TidyDocument()
    {
        tidyRelease(m_document);
        tidyBufFree(&m_errors);
    }
    Q_DISABLE_COPY_MOVE(TidyDocument)

    [[nodiscard]] TidyNode body(QByteArray &utf8)
    {
        TidyBuffer input;
        tidyBufInit(&input);
        tidyBufAttach(&input, reinterpret_cast<byte *>(utf8.data()), uint(utf8.size()));
        const int status = tidyParseBuffer(m_document, &input);
        tidyBufDetach(&input);
        return status < 0 ? nullptr : tidyGetBody(m_document);
    }
    [[nodiscard]] QString textOf(TidyNode node)
    {
        TidyBuffer value;
        tidyBufInit(&value);
        QString text;
        if (tidyNodeGetValue(m_document, node, &value) && value.bp)
            text = QString::fromUtf8(reinterpret_cast<const char *>(value.bp), qsizetype(value.size));
        tidyBufFree(&value);
        return text;
    }

private:
    TidyDoc m_document;
    TidyBuffer m_errors{};
};

bool isUnseen(const HtmlNode &node)
{
    static const QSet<QString> unseen{u"applet"_s, u"audio"_s,    u"button"_s,   u"canvas"_s,   u"datalist"_s,
                                      u"embed"_s,  u"frameset"_s, u"head"_s,     u"iframe"_s,   u"map"_s,
                                      u"math"_s,   u"noframes"_s, u"noscript"_s, u"object"_s,   u"script"_s,
                                      u"select"_s, u"style"_s,    u"svg"_s,      u"template"_s, u"textarea"_s,
                                      u"title"_s,  u"video"_s};
    return unseen.contains(node.name) || node.attributes.contains(u"hidden"_s)
        || node.style(u"display") == "none"_L1 || node.style(u"visibility") == "hidden"_L1
        || node.style(u"mso-hide") == "all"_L1;
}

void readChildren(TidyDocument &document, TidyNode from, HtmlNode &into, int depth)
{
    for (TidyNode child = tidyGetChild(from); child && depth < deepest; child = tidyGetNext(child)) {
        const TidyNodeType type = tidyNodeGetType(child);
        HtmlNode node;
        if (type == TidyNode_Text) {
            node.text = document.textOf(child);
        } else if (type == TidyNode_Start || type == TidyNode_StartEnd) {
            node.name = QString::fromUtf8(tidyNodeGetName(child)).toLower();
            for (TidyAttr attribute = tidyAttrFirst(child); attribute; attribute = tidyAttrNext(attribute))
                node.attributes.insert(QString::fromUtf8(tidyAttrName(attribute)).toLower(),
                                       QString::fromUtf8(tidyAttrValue(attribute)));
            if (isUnseen(node))
                continue;
            readChildren(document, child, node, depth + 1);
        } else {
            continue;
        }
        into.children.push_back(std::move(node));
    }
}

} // namespace

QString HtmlNode::style(QStringView property) const
{
    const QString declarations = attributes.value(u"style"_s);
    for (const QStringView declaration : QStringView(declarations).split(u';')) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon > 0 && declaration.first(colon).trimmed().compare(property, Qt::CaseInsensitive) == 0)
            return declaration.sliced(colon + 1).trimmed().toString().toLower();
    }
    return {};
}

Result<HtmlNode> readHtml(const QString &html)
{
    const QString subject = u"HTML"_s;
    if (html.size() > longestHtml)
        return Error{ErrorCode::InvalidInput, subject, u"more than 32 million characters"_s};
    if (depthOf(html) > deepest)
        return Error{ErrorCode::InvalidInput, subject, u"its elements stand too deep in each other"_s};
    QByteArray utf8 = html.toUtf8().replace('\0', ' ');
    TidyDocument document;
    HtmlNode body;
    body.name = u"body"_s;
    if (const TidyNode found = document.body(utf8))
        readChildren(document, found, body, 0);
    return body;
}

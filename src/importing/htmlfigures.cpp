// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/htmlfigures.h"

#include "markdown/htmlescape.h"
#include "markdown/markdownescape.h"

#include <QList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

/// The pictures, captions and other words of a figure.
struct FigureParts
{
    QList<const HtmlNode *> pictures;
    QString caption;
    QString otherWords;
};

void takeParts(const HtmlNode &node, FigureParts &parts)
{
    for (const HtmlNode &child : node.children) {
        if (child.name == "img"_L1)
            parts.pictures += &child;
        else if (child.name == "figcaption"_L1)
            parts.caption += u' ' + wordsOf(child);
        else if (child.name.isEmpty())
            parts.otherWords += child.text;
        else
            takeParts(child, parts);
    }
}

/// As an address stands in Markdown without a mark of its own; empty where none may stand.
QString plainAddress(const QString &address)
{
    if (!isAllowedAddress(address.toUtf8()))
        return {};
    QString plain;
    for (const QChar c : address) {
        const bool isMark =
            c.isSpace() || c.category() == QChar::Other_Control || QStringView(u"()<>[]\"\\`*").contains(c);
        plain += isMark ? QString::fromLatin1(QUrl::toPercentEncoding(QString(c))) : QString(c);
    }
    return plain;
}

} // namespace

QString wordsOf(const HtmlNode &node)
{
    QString words = node.text;
    for (const HtmlNode &child : node.children)
        words += wordsOf(child);
    return words;
}

QString pictureAddressOf(const HtmlNode &img)
{
    const QString address = img.attributes.value(u"src"_s).trimmed();
    if (!address.isEmpty() && !address.startsWith(u"data:"_s))
        return plainAddress(address);
    for (const QString &late : {u"data-src"_s, u"data-lazy-src"_s, u"data-original"_s}) {
        if (const QString written = img.attributes.value(late).trimmed(); !written.isEmpty())
            return plainAddress(written);
    }
    return {};
}

std::optional<QString> figureOf(const HtmlNode &node)
{
    if (node.name != "figure"_L1)
        return std::nullopt;
    FigureParts parts;
    takeParts(node, parts);
    if (parts.pictures.size() != 1 || !parts.otherWords.trimmed().isEmpty())
        return std::nullopt;
    const HtmlNode &img = *parts.pictures.first();
    const QString address = pictureAddressOf(img);
    if (address.isEmpty())
        return std::nullopt;
    return figureMarkdown(address, img.attributes.value(u"alt"_s).simplified(), parts.caption.simplified(),
                          {});
}

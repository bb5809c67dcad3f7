// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/pastedpictures.h"

#include "editor/blockshape.h"
#include "editor/tabletyping.h"
#include "markdown/markdownescape.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool areFiles(const QList<QUrl> &urls)
{
    return !urls.isEmpty() && std::ranges::all_of(urls, &QUrl::isLocalFile);
}

/// The first kind offered whose bytes can be kept as they are; empty for none.
QString keptFormat(const QMimeData &pasted)
{
    static const QStringList kept{u"image/png"_s, u"image/jpeg"_s, u"image/webp"_s, u"image/gif"_s};
    const QStringList formats = pasted.formats();
    const auto found =
        std::ranges::find_if(formats, [](const QString &format) { return kept.contains(format); });
    return found == formats.end() ? QString() : *found;
}

bool isPictureAlone(const QMimeData &pasted)
{
    return !pasted.hasFormat(u"text/plain"_s) && (!keptFormat(pasted).isEmpty() || pasted.hasImage());
}

/// The line of the same construct behind which a paragraph may stand.
QTextBlock lastLineOf(QTextBlock block)
{
    const auto kind = [](const QTextBlock &line) { return shapeOfBlock(line).kind; };
    while (block.next().isValid()
           && (shapeOfBlock(block).after.mode == LineState::Fence
               || (kind(block) == LineKind::IndentedCode && kind(block.next()) == LineKind::IndentedCode)
               || kind(block.next()) == LineKind::SetextUnderline))
        block = block.next();
    return block;
}

} // namespace

QList<PastedPicture> pastedPictures(const QMimeData &pasted)
{
    QList<PastedPicture> pictures;
    const QList<QUrl> urls = pasted.urls();
    if (areFiles(urls)) {
        for (const QUrl &url : urls)
            pictures.append({url.toLocalFile(), {}, {}});
        return pictures;
    }
    if (!isPictureAlone(pasted))
        return {};
    const QString format = keptFormat(pasted);
    if (!format.isEmpty())
        return {{{}, pasted.data(format), {}}};
    return {{{}, {}, pasted.imageData().value<QImage>()}};
}

bool holdsPictures(const QMimeData &pasted)
{
    return areFiles(pasted.urls()) || isPictureAlone(pasted);
}

void goOnBehind(QTextCursor &cursor)
{
    const QTextBlock figure = cursor.block();
    QTextBlock below = figure.next();
    while (below.isValid() && shapeOfBlock(below).kind == LineKind::Blank)
        below = below.next();
    const LineShape above = shapeOfBlock(figure);
    const LineShape shape = below.isValid() ? shapeOfBlock(below) : LineShape();
    const bool isText = below.isValid() && shape.kind == LineKind::Text
        && shape.markerStart == shape.markerEnd && shape.quotes == above.quotes
        && shape.content >= above.content && !below.text().mid(shape.content).startsWith("!["_L1);
    if (QTextCursor table(below); isText && !goBehindTable(table)) {
        cursor.setPosition(below.position() + shape.content);
        return;
    }
    cursor.joinPreviousEditBlock();
    if (below.isValid()) {
        const QString prefix = prefixBelow(figure.text(), above);
        cursor.insertText(u'\n' + emptyLine(prefix) + u'\n' + prefix);
    } else {
        cursor.movePosition(QTextCursor::End);
        const int blank = cursor.block().blockNumber() - figure.blockNumber();
        cursor.insertText(QString(std::max(0, 2 - blank), u'\n'));
    }
    cursor.endEditBlock();
}

void insertFigures(QTextCursor &cursor, const QList<FigureWords> &figures)
{
    cursor.setPosition(cursor.selectionEnd());
    if (!goBehindTable(cursor)) {
        const LineKind kind = shapeOfBlock(cursor.block()).kind;
        const QTextBlock last = lastLineOf(cursor.block());
        const bool isInside =
            isVerbatim(kind) || kind == LineKind::Heading || kind == LineKind::SetextUnderline;
        if (last != cursor.block() || (isInside && cursor.positionInBlock() > 0))
            cursor.setPosition(last.position() + last.length() - 1);
    }
    QStringList lines;
    for (const FigureWords &figure : figures) {
        if (!lines.isEmpty())
            lines.append(QString());
        lines.append(figureMarkdown(figure.address, figure.alt, figure.caption, figure.credit));
    }
    insertBlock(cursor, lines);
}

// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/footnotes.h"

#include "editor/blockshape.h"
#include "editor/utf8mirror.h"

#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Label of the footnote that a line defines; empty for none.
QString definedLabel(const QString &line)
{
    const qsizetype start = line.indexOf(u"[^"_s);
    const qsizetype end = line.indexOf(u"]:"_s, start);
    const bool isFirst = start >= 0 && start <= 3 && line.left(start).trimmed().isEmpty();
    return isFirst && end > start + 2 ? line.mid(start + 2, end - start - 2) : QString();
}

/// Label of the footnote whose text the line belongs to: its definition stands here or above, and the lines
/// between are indented or go on with its paragraph.
QString labelAround(QTextBlock block)
{
    bool isIndented = false; // the line below that is not blank
    for (; block.isValid(); block = block.previous()) {
        const QString line = block.text();
        if (QString label = definedLabel(line); !label.isEmpty())
            return label;
        if (line.trimmed().isEmpty()) {
            if (!isIndented)
                return {};
            continue;
        }
        isIndented = line.startsWith(u"  "_s) || line.startsWith(u'\t');
        if (!isIndented && shapeOfBlock(block).startsBlock)
            return {};
    }
    return {};
}

/// Label of the reference that the cursor stands in.
QString referenceAt(const QString &line, int position)
{
    const qsizetype start = position > 0 ? line.lastIndexOf(u"[^"_s, position - 1) : -1;
    const qsizetype end = start < 0 ? -1 : line.indexOf(u']', start);
    return end >= position ? line.mid(start + 2, end - start - 2) : QString();
}

bool isDefinition(const QTextCursor &at, const QString &label)
{
    return definedLabel(at.block().text()) == label
        && at.positionInBlock() <= at.block().text().indexOf(u"]:"_s);
}

/// Goes behind the first reference to a footnote, or to the end of its definition's first line.
bool goToFootnote(QTextCursor &cursor, const Utf8Mirror &mirror, const QString &label, bool toDefinition)
{
    const QByteArray &text = mirror.text();
    const QByteArray mark = "[^" + label.toUtf8() + ']';
    for (qsizetype byte = text.indexOf(mark); byte >= 0; byte = text.indexOf(mark, byte + mark.size())) {
        QTextCursor found(cursor.document());
        found.setPosition(int(mirror.unitAt(byte)));
        if (isVerbatim(shapeOfBlock(found.block()).kind) || isDefinition(found, label) != toDefinition)
            continue;
        if (toDefinition)
            found.movePosition(QTextCursor::EndOfBlock);
        else
            found.setPosition(found.position() + int(label.size()) + 3);
        cursor = found;
        return true;
    }
    return false;
}

/// What parts a new definition from the end of the text: nothing more from another definition.
QString partingAtEnd(const QTextDocument &document)
{
    QTextBlock last = document.lastBlock();
    int blank = 0;
    for (; last.isValid() && last.text().trimmed().isEmpty(); last = last.previous())
        ++blank;
    const int wanted = last.isValid() && labelAround(last).isEmpty() ? 2 : 1;
    return QString(std::max(0, last.isValid() ? wanted - blank : 0), u'\n');
}

} // namespace

qlonglong nextFootnote(const QByteArray &text)
{
    qlonglong highest = 0;
    for (qsizetype at = text.indexOf("[^"); at >= 0; at = text.indexOf("[^", at + 2)) {
        constexpr qsizetype mostDigits = 9; // longer ones are no number anybody counts with
        const QByteArray label = text.mid(at + 2, mostDigits + 1);
        highest = std::max(highest, label.first(std::max(qsizetype(0), label.indexOf(']'))).toLongLong());
    }
    return highest + 1;
}

bool isInFootnote(const QTextBlock &line)
{
    return !labelAround(line).isEmpty();
}

void toggleFootnote(QTextCursor &cursor, const Utf8Mirror &mirror)
{
    const QTextBlock block = cursor.block();
    const LineKind kind = shapeOfBlock(block).kind;
    if (isVerbatim(kind) && kind != LineKind::IndentedCode)
        return;
    if (const QString label = labelAround(block); !label.isEmpty()) {
        goToFootnote(cursor, mirror, label, false);
        return;
    }
    if (kind == LineKind::IndentedCode)
        return;
    const QString around = referenceAt(block.text(), cursor.positionInBlock());
    if (!around.isEmpty() && goToFootnote(cursor, mirror, around, true))
        return;
    const QString mark = u"[^"_s + QString::number(nextFootnote(mirror.text())) + u']';
    cursor.beginEditBlock();
    cursor.setPosition(cursor.selectionEnd());
    cursor.insertText(mark);
    const QString parting = partingAtEnd(*cursor.document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(parting + mark + u": "_s);
    cursor.endEditBlock();
}

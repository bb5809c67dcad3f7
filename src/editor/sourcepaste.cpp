// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/blockshape.h"
#include "editor/footnotes.h"
#include "editor/linefeeds.h"
#include "editor/pastedtable.h"
#include "editor/sourceeditor.h"
#include "editor/sourcelinks.h"
#include "editor/tabletyping.h"
#include "editor/typedaddress.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QPointer>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

// What comes into the source from elsewhere, by clipboard or by dragging, and what goes out of it.

namespace {

/// Its marks are marks already: HTML that comes along would only show them.
bool isSourceText(const QMimeData &source)
{
    return source.hasText()
        && (source.hasFormat(u"text/markdown"_s) || source.hasFormat(u"vscode-editor-data"_s));
}

/// Only the HTML of a spreadsheet knows how its columns are aligned.
bool saysAlignment(const QMimeData &source)
{
    static const QRegularExpression said(
        uR"(text-align\s*:\s*(left|right|center|start|end)|\balign\s*=\s*["']?(left|right|center))"_s,
        QRegularExpression::CaseInsensitiveOption);
    // A table that aligns its columns says so in its first rows.
    constexpr qsizetype looked = qsizetype(64) * 1024;
    const QString html = source.html();
    return said.match(QStringView(html).first(std::min(html.size(), looked))).hasMatch();
}

QString typedText(const QMimeData &source)
{
    QString text = source.text();
    if (text.isEmpty()) {
        for (const QUrl &url : source.urls())
            text += (text.isEmpty() ? QString() : u"\n"_s) + url.toString(QUrl::FullyEncoded);
    }
    return withLineFeeds(text).remove(QChar::Null);
}

} // namespace

void SourceEditor::pastePlain()
{
    const QMimeData *held = QApplication::clipboard()->mimeData();
    if (held && !isReadOnly())
        insertAsTyped(*held);
}

bool SourceEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasUrls() || source->hasHtml() || holdsPictures(*source);
}

void SourceEditor::dropEvent(QDropEvent *event)
{
    QPlainTextEdit::dropEvent(event);
    // The newsroom keeps a copy: whoever offered to move a file is to keep it.
    if (event->isAccepted() && holdsPictures(*event->mimeData()))
        event->setDropAction(Qt::CopyAction);
}

void SourceEditor::insertFromMimeData(const QMimeData *source)
{
    QTextCursor cursor = textCursor();
    if (const QList<PastedPicture> pictures = pastedPictures(*source); !pictures.isEmpty()) {
        Q_EMIT picturesPasted(pictures, cursor.selectionEnd());
        return;
    }
    const QString address = soleAddress(source->text());
    if (!address.isEmpty() && linkSelection(*this, address))
        return;
    if (!isVerbatim(shapeOfBlock(cursor.block()).kind)) {
        const bool mayRead = m_htmlReader && source->hasHtml() && !isSourceText(*source);
        const std::optional<TableText> table = pastedTable(source->text());
        const bool isGrid = table && table->rows.size() > 1 && table->alignments.size() > 1;
        if (table && !(mayRead && isGrid && saysAlignment(*source))) {
            if (!fillTable(cursor, *table))
                ::insertTable(cursor, *table);
            setTextCursor(cursor);
            ensureCursorVisible();
            return;
        }
        if (mayRead) {
            readHtml(*source);
            return;
        }
    }
    insertAsTyped(*source);
}

void SourceEditor::readHtml(const QMimeData &source)
{
    const bool isOwnPage = source.hasFormat(QString::fromUtf16(pageFormat));
    PendingPaste paste{
        ++m_pastes, textCursor(), textCursor(), typedText(source), {source.html(), isOwnPage ? 1 : 0}};
    paste.from.setPosition(textCursor().selectionStart());
    paste.to.setPosition(textCursor().selectionEnd());
    // What is typed meanwhile stands behind it.
    paste.from.setKeepPositionOnInsert(true);
    paste.to.setKeepPositionOnInsert(true);
    m_pending.append(paste);
    if (m_pending.size() == 1)
        readNext();
}

void SourceEditor::readNext()
{
    PastedHtml html = m_pending.front().html;
    // Only now: the one before may have brought footnotes.
    html.firstNote = nextFootnote(m_mirror.text());
    m_htmlReader(
        html,
        [editor = QPointer(this), number = m_pending.front().number](const std::optional<QString> &markdown) {
            if (editor)
                editor->takeRead(number, markdown);
        });
}

void SourceEditor::takeRead(int number, const std::optional<QString> &markdown)
{
    if (m_pending.isEmpty() || m_pending.front().number != number) // of a text that was here before
        return;
    PendingPaste first = m_pending.takeFirst();
    first.markdown = markdown;
    writePaste(first);
    if (!m_pending.isEmpty())
        readNext();
}

void SourceEditor::writePaste(PendingPaste &paste)
{
    if (isReadOnly())
        return;
    // Only positions: the anchor of a cursor moves on, though its position is kept.
    const int start = paste.from.position();
    const int end = paste.to.position();
    const bool isAtCursor = textCursor().selectionStart() == start && textCursor().selectionEnd() == end;
    QTextCursor place(document());
    place.setPosition(start);
    place.setPosition(end, QTextCursor::KeepAnchor);
    if (paste.markdown)
        insertMarkdown(place, *paste.markdown);
    else if (const std::optional<TableText> table = pastedTable(paste.plain))
        ::insertTable(place, *table);
    else
        place.insertText(paste.plain);
    for (PendingPaste &later : m_pending) {
        for (QTextCursor *cursor : {&later.from, &later.to}) {
            if (cursor->position() == start)
                cursor->setPosition(place.position());
        }
    }
    if (isAtCursor)
        setTextCursor(place);
    ensureCursorVisible();
}

void SourceEditor::insertAsTyped(const QMimeData &source)
{
    const QString text = typedText(source);
    if (!text.isEmpty())
        insertPlainText(text);
    ensureCursorVisible();
}

QMimeData *SourceEditor::createMimeDataFromSelection() const
{
    // Qt's own would turn no-break spaces into plain ones.
    auto *mime = new QMimeData; // the clipboard owns it
    mime->setText(QString::fromUtf8(selectedBytes()));
    return mime;
}

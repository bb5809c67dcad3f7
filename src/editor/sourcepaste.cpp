// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/blockshape.h"
#include "editor/pastedtable.h"
#include "editor/sourceeditor.h"
#include "editor/sourcelinks.h"
#include "editor/tabletyping.h"
#include "editor/typedaddress.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

// What comes into the source from elsewhere, by clipboard or by dragging, and what goes out of it.

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
        if (const std::optional<TableText> table = pastedTable(*source)) {
            if (!fillTable(cursor, *table))
                ::insertTable(cursor, *table);
            setTextCursor(cursor);
            ensureCursorVisible();
            return;
        }
    }
    insertAsTyped(*source);
}

void SourceEditor::insertAsTyped(const QMimeData &source)
{
    QString text = source.text();
    if (text.isEmpty()) {
        for (const QUrl &url : source.urls())
            text += (text.isEmpty() ? QString() : u"\n"_s) + url.toString(QUrl::FullyEncoded);
    }
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').remove(QChar::Null);
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

// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/focusedtext.h"

#include "editor/previewview.h"
#include "editor/sourceeditor.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>

namespace {

bool canPaste(bool isReadOnly)
{
    const QMimeData *held = QApplication::clipboard()->mimeData();
    return !isReadOnly && held && (held->hasText() || held->hasUrls() || held->hasHtml());
}

bool canInField(const QLineEdit &field, TextCommand command)
{
    switch (command) {
    case TextCommand::Undo:
        return field.isUndoAvailable();
    case TextCommand::Redo:
        return field.isRedoAvailable();
    case TextCommand::Cut:
        return field.hasSelectedText() && !field.isReadOnly() && field.echoMode() == QLineEdit::Normal;
    case TextCommand::Copy:
        return field.hasSelectedText() && field.echoMode() == QLineEdit::Normal;
    case TextCommand::Paste:
    case TextCommand::PastePlain:
        return canPaste(field.isReadOnly());
    case TextCommand::SelectAll:
        return !field.text().isEmpty();
    }
    Q_UNREACHABLE();
}

bool canInText(const QPlainTextEdit &text, TextCommand command)
{
    switch (command) {
    case TextCommand::Undo:
        return text.document()->isUndoAvailable() && !text.isReadOnly();
    case TextCommand::Redo:
        return text.document()->isRedoAvailable() && !text.isReadOnly();
    case TextCommand::Cut:
        return text.textCursor().hasSelection() && !text.isReadOnly();
    case TextCommand::Copy:
        return text.textCursor().hasSelection();
    case TextCommand::Paste:
        return text.canPaste();
    case TextCommand::PastePlain:
        return canPaste(text.isReadOnly());
    case TextCommand::SelectAll:
        return !text.document()->isEmpty();
    }
    Q_UNREACHABLE();
}

bool canInPage(const PreviewView &page, TextCommand command)
{
    if (command == TextCommand::Copy)
        return !page.selection().isEmpty();
    return command == TextCommand::SelectAll && page.rows().size() > 0;
}

/// The name of the slot that all text widgets share.
const char *slotOf(TextCommand command)
{
    switch (command) {
    case TextCommand::Undo:
        return "undo";
    case TextCommand::Redo:
        return "redo";
    case TextCommand::Cut:
        return "cut";
    case TextCommand::Copy:
        return "copy";
    case TextCommand::Paste:
    case TextCommand::PastePlain: // what fields do anyway
        return "paste";
    case TextCommand::SelectAll:
        return "selectAll";
    }
    Q_UNREACHABLE();
}

} // namespace

FocusedText::FocusedText(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, QWidget *focus) { follow(focus); });
    follow(QApplication::focusWidget());
}

void FocusedText::follow(QWidget *focus)
{
    if (focus && focus->window() == &m_window && !qobject_cast<QMenuBar *>(focus))
        m_text = focus;
}

bool FocusedText::can(TextCommand command) const
{
    if (const auto *field = qobject_cast<const QLineEdit *>(m_text.data()))
        return canInField(*field, command);
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(m_text.data()))
        return canInText(*text, command);
    if (const auto *page = qobject_cast<const PreviewView *>(m_text.data()))
        return canInPage(*page, command);
    return false;
}

void FocusedText::run(TextCommand command)
{
    if (!can(command))
        return;
    auto *source = qobject_cast<SourceEditor *>(m_text.data());
    if (source && command == TextCommand::PastePlain)
        source->pastePlain();
    else
        QMetaObject::invokeMethod(m_text, slotOf(command));
}

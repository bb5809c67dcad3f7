// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/sourcesnippets.h"

#include "editor/blockshape.h"
#include "editor/linepieces.h"
#include "editor/listlines.h"
#include "editor/tabletyping.h"
#include "editor/textstretches.h"
#include "markdown/codepoints.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Range = SourceEditor::Range;

// Undo goes back through so many steps of a walk; beyond them it still undoes, and the walk ends.
constexpr int mostStates = 200;
// What one key may write into all places of a number together.
constexpr qsizetype mostFilled = qsizetype(1024) * 1024;

Range rangeOf(const SnippetField &field)
{
    return {field.start, field.length};
}

bool isCjk(QChar c)
{
    return !c.isSurrogate() && isCjkLetter(c.unicode());
}

/// The word that ends at a place of a line. Chinese has no spaces: a word ends between it and other letters.
QString wordBefore(const QString &line, int place)
{
    const auto belongs = [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_' || c == u'-';
    };
    int from = place;
    while (from > 0 && belongs(line[from - 1]) && isCjk(line[from - 1]) == isCjk(line[place - 1]))
        --from;
    return line.mid(from, place - from);
}

/// Qt adds what is typed next to an undo step that ends with text right before it. A character that comes and
/// goes keeps them apart.
void closeStep(QTextCursor &cursor)
{
    cursor.insertText(u" "_s);
    cursor.deletePreviousChar();
}

/// Tab has another meaning there.
bool isInTableOrList(const QTextCursor &cursor)
{
    QTextCursor table = cursor;
    return listLine(cursor.block()).isItem() || goBehindTable(table);
}

} // namespace

SourceSnippets::SourceSnippets(SourceEditor &source)
    : QObject(&source)
    , m_source(source)
{
    source.installEventFilter(this);
    followSteps();
    connect(&source, &SourceEditor::documentExchanged, this, [this] {
        end();
        followSteps();
    });
    connect(&source, &SourceEditor::textReplaced, this, [this](int start, int removed, int added) {
        followEdit({start, removed, added});
    });
    connect(&source, &QPlainTextEdit::textChanged, this, &SourceSnippets::noteChange);
    // Undo sets the cursor after it has changed the text: only then is it known where it stands.
    connect(&source, &QPlainTextEdit::cursorPositionChanged, this, &SourceSnippets::settle,
            Qt::QueuedConnection);
    connect(&source, &SourceEditor::painted, this, &SourceSnippets::paint);
}

void SourceSnippets::followSteps()
{
    disconnect(m_stepAdded);
    m_stepAdded =
        connect(m_source.document(), &QTextDocument::undoCommandAdded, this, [this] { m_isNewStep = true; });
}

void SourceSnippets::setSnippets(const QList<SourceSnippet> &snippets)
{
    m_byTrigger.clear();
    for (const SourceSnippet &snippet : snippets) {
        if (!snippet.trigger.isEmpty())
            m_byTrigger.insert(snippet.trigger, snippet);
    }
}

Result<void> SourceSnippets::insert(const SourceSnippet &snippet)
{
    const QTextCursor cursor = m_source.textCursor();
    const Range place{cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    return write(place, textIn(m_source, place), snippet);
}

Result<void> SourceSnippets::write(Range place, const QString &selected, const SourceSnippet &snippet)
{
    const auto read = SnippetTemplate::parse(snippet.name, snippet.text);
    if (!read)
        return read.error();
    const QTextBlock block = m_source.document()->findBlock(place.start);
    const QString prefix =
        prefixBelow(block.text(), shapeOfBlock(block)).left(place.start - block.position());
    const auto valueOf = [this, &selected, &prefix](SnippetVariable variable) {
        QString value = variable == SnippetVariable::SelectedText ? selected
            : m_values                                            ? m_values(variable)
                                                                  : QString();
        value.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n');
        // Lines that stood in a quote already have what is put before them again.
        return prefix.isEmpty() ? value : value.replace(QString(u'\n' + prefix), u"\n"_s);
    };
    const auto filled = read->filled(valueOf, prefix);
    if (!filled)
        return filled.error();
    if (m_source.isReadOnly())
        return {};
    end();
    {
        const QScopedValueRollback ours(m_isOurs, true);
        QTextCursor cursor(m_source.document());
        cursor.setPosition(endOf(place)); // undo comes back to it
        cursor.beginEditBlock();
        m_source.replaceRange(place, filled->text);
        closeStep(cursor);
        cursor.endEditBlock();
    }
    m_edits.clear();
    m_fields = SnippetFields(filled->fields, place.start);
    keepState();
    step(1);
    Q_EMIT m_source.inserted({place.start, int(filled->text.size())});
    return {};
}

void SourceSnippets::step(int direction)
{
    m_fields.setCurrent(m_fields.stepFrom(direction));
    const SnippetField field = m_fields.at(m_fields.current());
    m_source.selectRange(rangeOf(field));
    if (field.number == 0)
        end();
    else
        m_states[m_undoSteps] = m_fields;
    m_source.viewport()->update();
}

void SourceSnippets::end()
{
    if (m_fields.isEmpty())
        return;
    m_fields = {};
    m_states.clear();
    m_source.viewport()->update();
    Q_EMIT walkEnded();
}

bool SourceSnippets::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        settle();
        return takeKey(*static_cast<QKeyEvent *>(event));
    }
    if (event->type() == QEvent::InputMethod && isWalking() && !m_isComposing) {
        settle();
        return takeInput(*static_cast<QInputMethodEvent *>(event));
    }
    return QObject::eventFilter(watched, event);
}

bool SourceSnippets::takeKey(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool isBack =
        key.key() == Qt::Key_Backtab || (key.key() == Qt::Key_Tab && modifiers == Qt::ShiftModifier);
    const bool isTab = key.key() == Qt::Key_Tab && modifiers == Qt::NoModifier;
    if (!isWalking())
        return isTab && expandTrigger();
    if (key.key() == Qt::Key_Escape && modifiers == Qt::NoModifier)
        end();
    else if (isTab || isBack)
        step(isBack ? -1 : 1);
    else
        return false;
    return true;
}

bool SourceSnippets::takeInput(const QInputMethodEvent &input)
{
    const bool hasText = !input.commitString().isEmpty();
    if (m_source.isReadOnly() || input.replacementLength() != 0
        || (!hasText && input.preeditString().isEmpty()))
        return false;
    // Qt tells of what an input method does as if all of the line were another: where it is known, it is
    // written here.
    QTextCursor cursor = m_source.textCursor();
    cursor.removeSelectedText();
    if (!hasText)
        return false;
    const QScopedValueRollback composing(m_isComposing, true);
    QInputMethodEvent ended;
    QCoreApplication::sendEvent(&m_source, &ended);
    cursor.insertText(input.commitString());
    QInputMethodEvent rest(input.preeditString(), input.attributes());
    QCoreApplication::sendEvent(&m_source, &rest);
    m_source.ensureCursorVisible();
    return true;
}

bool SourceSnippets::expandTrigger()
{
    const QTextCursor cursor = m_source.textCursor();
    if (cursor.hasSelection() || m_source.isReadOnly() || cursor.atBlockStart())
        return false;
    const QString word = wordBefore(cursor.block().text(), cursor.positionInBlock());
    const auto found = m_byTrigger.constFind(word);
    if (found == m_byTrigger.constEnd() || isInTableOrList(cursor))
        return false;
    const auto length = int(word.size());
    if (const auto written = write({cursor.position() - length, length}, {}, *found); !written)
        Q_EMIT failed(written.error());
    return true;
}

void SourceSnippets::followEdit(const TextEdit &edit)
{
    if (isWalking() && !m_isOurs)
        m_edits.append(edit);
}

bool SourceSnippets::isHistory()
{
    const bool hasRedo = m_source.document()->isRedoAvailable();
    return hasRedo || (m_hadRedo && !m_isNewStep);
}

void SourceSnippets::noteChange()
{
    if (!isWalking() || m_isOurs)
        return;
    if (m_source.document()->availableUndoSteps() == 0)
        return end(); // another text
    const QList<TextEdit> edits = std::exchange(m_edits, {});
    if (edits.isEmpty())
        return;
    if (isHistory()) {
        // Both go back and forth between texts that were there before.
        const auto known = m_states.constFind(m_source.document()->availableUndoSteps());
        if (known == m_states.constEnd())
            return end();
        m_fields = *known;
    } else {
        const TextEdit edit = edits.constFirst();
        const SnippetFields before = m_fields;
        m_fields.setCurrent(m_fields.fieldAt(edit.start));
        if (edits.size() > 1 || m_fields.current() < 0 || !m_fields.follow(m_fields.current(), edit))
            return end();
        if (!m_fields.twins().isEmpty() && !fillTwins(edit, before))
            return end();
    }
    keepState();
    m_source.viewport()->update();
}

void SourceSnippets::keepState()
{
    const QTextDocument &document = *m_source.document();
    m_undoSteps = document.availableUndoSteps();
    m_hadRedo = document.isRedoAvailable();
    m_isNewStep = false;
    m_states[m_undoSteps] = m_fields;
    if (m_states.size() > mostStates)
        m_states.erase(m_states.cbegin());
}

bool SourceSnippets::fillTwins(const TextEdit &edit, const SnippetFields &before)
{
    const SnippetField typed = m_fields.at(m_fields.current());
    const qsizetype filled = qsizetype(typed.length) * (m_fields.twins().size() + 1);
    if (filled > mostFilled)
        return false;
    const int anchor = m_source.textCursor().anchor() - typed.start;
    const int position = m_source.textCursor().position() - typed.start;
    const QString text = textIn(m_source, rangeOf(typed));
    const QString added = textIn(m_source, {edit.start, edit.added});
    const QScopedValueRollback ours(m_isOurs, true);
    QTextDocument &document = *m_source.document();
    // Qt joins nothing to the step of a typed character. So it is taken back and written again, with its
    // twins.
    const bool isTakenBack = document.availableUndoSteps() > m_undoSteps;
    if (isTakenBack) {
        document.undo();
        m_fields = before;
        m_fields.setCurrent(m_fields.fieldAt(edit.start));
    }
    QTextCursor cursor(&document);
    cursor.setPosition(edit.start + edit.removed); // undo comes back to it
    cursor.beginEditBlock();
    if (isTakenBack) {
        m_source.replaceRange({edit.start, edit.removed}, added);
        (void)m_fields.follow(m_fields.current(), edit);
    }
    for (int index = 0; index < m_fields.all().size(); ++index) {
        const SnippetField field = m_fields.at(index);
        if (index != m_fields.current() && field.number == typed.number
            && textIn(m_source, rangeOf(field)) != text)
            replaceField(index, text);
    }
    closeStep(cursor);
    cursor.endEditBlock();
    const int start = m_fields.at(m_fields.current()).start;
    cursor.setPosition(start + anchor);
    cursor.setPosition(start + position, QTextCursor::KeepAnchor);
    m_source.setTextCursor(cursor);
    return true;
}

void SourceSnippets::replaceField(int index, const QString &text)
{
    const Range place = rangeOf(m_fields.at(index));
    m_source.replaceRange(place, text);
    (void)m_fields.follow(index, {place.start, place.length, int(text.size())});
}

void SourceSnippets::settle()
{
    if (!isWalking() || m_isOurs)
        return;
    const QTextCursor cursor = m_source.textCursor();
    const int field = m_fields.fieldAt(cursor.position());
    if (field < 0)
        return end();
    m_fields.setCurrent(field);
}

void SourceSnippets::paint(const QRect &area) const
{
    if (!isWalking())
        return;
    const int current = m_fields.current() < 0 ? 0 : m_fields.at(m_fields.current()).number;
    const int below = m_source.fontMetrics().descent();
    QPainter painter(m_source.viewport());
    for (const SourceEditor::SeenLine &line : m_source.linesIn(area)) {
        const int from = line.block.position();
        const int to = from + line.block.length() - 1;
        for (const SnippetField &field : m_fields.all()) {
            const int begin = std::max(from, field.start);
            const int end = std::min(to, field.start + field.length);
            if (begin > end || (begin == end && field.length > 0))
                continue;
            QColor colour = m_source.palette().color(QPalette::Highlight);
            painter.setPen(colour);
            colour.setAlphaF(field.number == current ? 0.2F : 0.08F);
            painter.setBrush(colour);
            for (const LinePiece &piece : piecesOf(line, {begin - from, end - begin})) {
                QRectF box = piece.place;
                box.setBottom(piece.baseline);
                painter.drawRect(box.adjusted(-0.5, 0.5, 0.5, below - 0.5));
            }
        }
    }
}

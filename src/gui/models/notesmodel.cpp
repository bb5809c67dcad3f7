// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/notesmodel.h"

#include <QLocale>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestQuoted = 80;

/// Not more than so many units, and no half of a pair of surrogates.
QString firstOf(const QString &text, qsizetype most)
{
    const bool parts = text.size() > most && text[most].isLowSurrogate();
    return text.left(parts ? most - 1 : most);
}

/// What a row shows of a text that may be long and hold line ends.
QString inOneLine(const QString &text)
{
    return firstOf(text, 4 * longestQuoted).simplified();
}

} // namespace

void NotesModel::setNotes(const QList<ShownNote> &notes)
{
    // They are read again and again; where nothing changed, selection and scroll stay.
    if (notes == m_notes)
        return;
    beginResetModel();
    m_notes = notes;
    m_rows.clear();
    for (qsizetype note = 0; note < m_notes.size(); ++note) {
        for (qsizetype answer = -1; answer < m_notes[note].note.answers.size(); ++answer)
            m_rows.append({note, answer});
    }
    endResetModel();
}

const NoteAnswer *NotesModel::answerAt(int row) const
{
    const Row &place = m_rows.at(row);
    return place.answer < 0 ? nullptr : &m_notes.at(place.note).note.answers.at(place.answer);
}

int NotesModel::rowOf(const NoteId &note, const NoteAnswerId &answer) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const NoteAnswer *here = answerAt(row);
        if (noteAt(row).id == note && (here ? here->id : NoteAnswerId()) == answer)
            return row;
    }
    return -1;
}

int NotesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant NotesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShownNote &shown = m_notes.at(m_rows.at(index.row()).note);
    const NoteAnswer *answer = answerAt(index.row());
    if (!answer)
        return noteData(shown, role);
    switch (role) {
    case Qt::DisplayRole:
        return QString(u"↳ "_s + inOneLine(answer->text));
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(answer->text);
    case DetailRole:
        return signature(answer->author, answer->writtenAtUtc);
    case QuietRole:
        return !shown.note.isOpen();
    default:
        return {};
    }
}

QVariant NotesModel::noteData(const ShownNote &shown, int role) const
{
    const DeskNote &note = shown.note;
    switch (role) {
    case Qt::DisplayRole:
        return inOneLine(note.text);
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(note.text); // a text with marks could be taken for HTML
    case DetailRole:
        return QString(signature(note.author, note.writtenAtUtc) + u" · "_s + quoted(note.anchor.quote));
    case SignIconRole:
        return note.isOpen() ? u"note"_s : u"ok"_s;
    case SignWordRole:
        return note.isOpen() ? QString() : tr("resolved");
    case AttentionRole:
        return shown.isGone ? tr("Its passage is gone") : QString();
    case QuietRole:
        return !note.isOpen();
    default:
        return {};
    }
}

QString NotesModel::signature(const QString &author, const QDateTime &writtenAtUtc)
{
    return inOneLine(author) + u" · "_s
        + QLocale().toString(writtenAtUtc.toLocalTime(), QLocale::ShortFormat);
}

QString NotesModel::quoted(const QString &words)
{
    const QString line = inOneLine(words);
    return line.size() > longestQuoted ? tr("“%1…”").arg(firstOf(line, longestQuoted)) : tr("“%1”").arg(line);
}

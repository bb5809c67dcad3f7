// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/note.h"
#include "gui/models/twolineroles.h"

#include <QAbstractListModel>

/// A note as its row shows it.
struct ShownNote
{
    DeskNote note;
    bool isGone = false; ///< Its passage is not in the text.
    bool operator==(const ShownNote &) const = default;
};

/// Notes to the desk, each followed by its answers, for TwoLineDelegate.
class NotesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setNotes(const QList<ShownNote> &notes);
    [[nodiscard]] const DeskNote &noteAt(int row) const { return m_notes.at(m_rows.at(row).note).note; }
    /// Null for the row of a note itself.
    [[nodiscard]] const NoteAnswer *answerAt(int row) const;
    /// -1 where it is not shown.
    [[nodiscard]] int rowOf(const NoteId &note, const NoteAnswerId &answer = {}) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// "Mei · 28/11/2026 10:00"
    [[nodiscard]] static QString signature(const QString &author, const QDateTime &writtenAtUtc);
    /// In quotation marks and in one line; of many words the first.
    [[nodiscard]] static QString quoted(const QString &words);

private:
    struct Row
    {
        qsizetype note;
        qsizetype answer; ///< -1: the note itself.
    };
    [[nodiscard]] QVariant noteData(const ShownNote &shown, int role) const;

    QList<ShownNote> m_notes;
    QList<Row> m_rows;
};

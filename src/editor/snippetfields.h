// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/snippettemplate.h"

#include <QList>

struct TextEdit;

/// The fields of an inserted snippet while they are filled in: where they stand after each edit.
class SnippetFields
{
public:
    SnippetFields() = default;
    /// `start`: where the snippet stands in the text.
    SnippetFields(QList<SnippetField> fields, int start);

    [[nodiscard]] bool isEmpty() const { return m_fields.isEmpty(); }
    [[nodiscard]] const QList<SnippetField> &all() const { return m_fields; }
    [[nodiscard]] const SnippetField &at(int index) const { return m_fields.at(index); }
    /// The one whose text is typed; -1 before the first is chosen.
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index) { m_current = index; }

    /// The first place of the next (1) or previous (-1) number; the last is 0, where the cursor ends. Without
    /// one: that of the current.
    [[nodiscard]] int stepFrom(int direction) const;
    /// The innermost field that holds or touches a place; the current one before others. -1: none.
    [[nodiscard]] int fieldAt(int position) const;
    /// The others with the number of the current.
    [[nodiscard]] QList<int> twins() const;

    /// Where all stand after an edit inside the field `index`; what it removed of others goes. False where
    /// the edit is not inside it: then nothing is known any more.
    [[nodiscard]] bool follow(int index, const TextEdit &edit);

private:
    [[nodiscard]] bool isAround(int outer, int inner) const;
    void remove(const QList<bool> &gone);

    QList<SnippetField> m_fields;
    int m_current = -1;
};

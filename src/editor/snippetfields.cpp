// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/snippetfields.h"

#include "editor/textstretches.h"

#include <utility>

namespace {

int endOf(const SnippetField &field)
{
    return field.start + field.length;
}

/// Whether an edit of the field around takes this one away: it removes all of it, or a part with what is
/// beside it.
bool takesAway(const TextEdit &edit, const SnippetField &field)
{
    const int end = edit.start + edit.removed;
    const bool isBeside = end <= field.start || edit.start >= endOf(field);
    const bool isWithin = edit.start >= field.start && end <= endOf(field);
    return !isBeside && (!isWithin || edit.removed == field.length);
}

} // namespace

SnippetFields::SnippetFields(QList<SnippetField> fields, int start)
    : m_fields(std::move(fields))
{
    for (SnippetField &field : m_fields)
        field.start += start;
}

int SnippetFields::stepFrom(int direction) const
{
    const int present = m_current < 0 ? 0 : m_fields[m_current].number;
    int number = direction > 0 ? 0 : present;
    for (const SnippetField &field : m_fields) {
        const bool isBeyond = direction > 0 ? field.number > present : field.number < present;
        const bool isNearer =
            direction > 0 ? number == 0 || field.number < number : number == present || field.number > number;
        if (field.number > 0 && isBeyond && isNearer)
            number = field.number;
    }
    int index = 0;
    while (index < m_fields.size() && m_fields[index].number != number)
        ++index;
    return index < m_fields.size() ? index : m_current;
}

int SnippetFields::fieldAt(int position) const
{
    const auto touches = [position](const SnippetField &field) {
        return field.number > 0 && field.start <= position && position <= endOf(field);
    };
    if (m_current >= 0 && touches(m_fields[m_current]))
        return m_current;
    auto index = int(m_fields.size()) - 1;
    while (index >= 0 && !touches(m_fields[index]))
        --index;
    return index;
}

QList<int> SnippetFields::twins() const
{
    QList<int> twins;
    for (int index = 0; index < m_fields.size(); ++index) {
        if (index != m_current && m_fields[index].number == m_fields[m_current].number)
            twins.append(index);
    }
    return twins;
}

bool SnippetFields::isAround(int outer, int inner) const
{
    while (inner > outer)
        inner = m_fields[inner].parent;
    return inner == outer;
}

bool SnippetFields::follow(int index, const TextEdit &edit)
{
    const SnippetField within = m_fields[index];
    const int end = edit.start + edit.removed;
    if (edit.start < within.start || end > endOf(within))
        return false;
    const int grown = edit.added - edit.removed;
    QList<bool> gone(m_fields.size());
    for (int other = 0; other < m_fields.size(); ++other) {
        SnippetField &field = m_fields[other];
        if (field.parent >= 0 && gone[field.parent]) {
            gone[other] = true;
        } else if (isAround(other, index)) {
            field.length += grown;
        } else if (other < index || edit.start >= endOf(field)) {
            // Before the edit: it stays, also where it is empty and touches it.
            const bool isAfter = other > index && !isAround(index, other);
            field.start += isAfter ? grown : 0;
        } else if (!isAround(index, other) || end <= field.start) {
            field.start += grown;
        } else if (takesAway(edit, field)) {
            gone[other] = true;
        } else {
            field.length += grown;
        }
    }
    remove(gone);
    return true;
}

void SnippetFields::remove(const QList<bool> &gone)
{
    if (!gone.contains(true))
        return;
    QList<int> places(m_fields.size());
    QList<SnippetField> kept;
    for (int index = 0; index < m_fields.size(); ++index) {
        places[index] = int(kept.size());
        if (gone[index])
            continue;
        SnippetField field = m_fields[index];
        if (field.parent >= 0)
            field.parent = places[field.parent];
        kept.append(field);
    }
    m_current = m_current < 0 ? -1 : places[m_current];
    m_fields = std::move(kept);
}

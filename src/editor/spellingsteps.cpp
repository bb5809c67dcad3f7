// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/spelling.h"

#include <algorithm>
#include <iterator>

// Going from one misspelt word to the next.

void Spelling::replace(Range word, const QString &text)
{
    m_source.replaceRange(word, text);
    m_source.selectRange({word.start + int(text.size()), 0});
}

void Spelling::goTo(Direction direction)
{
    if (m_dictionaryState != Dictionary::Found && m_dictionaryState != Dictionary::Loading)
        return;
    m_step = direction;
    check();
    tryStep();
}

void Spelling::tryStep()
{
    if (!m_step || m_dictionaryState != Dictionary::Found)
        return;
    const QTextCursor cursor = m_source.textCursor();
    // Without a selection, the word at the cursor is meant too.
    const int from = cursor.selectionStart();
    const int to = cursor.selectionEnd();
    const bool isForward = *m_step == Direction::Next;
    const auto next = cursor.hasSelection() ? std::ranges::lower_bound(m_marks, to, {}, &Range::start)
                                            : std::ranges::lower_bound(m_marks, to, {}, endOf);
    const auto beyond = cursor.hasSelection() ? std::ranges::upper_bound(m_marks, from, {}, endOf)
                                              : std::ranges::lower_bound(m_marks, from, {}, &Range::start);
    const bool hasOne = isForward ? next != m_marks.end() : beyond != m_marks.begin();
    if (hasOne) {
        const Range word = isForward ? *next : *std::prev(beyond);
        const Range between = isForward ? Range{to, word.start - to} : Range{endOf(word), from - endOf(word)};
        if (!m_unchecked.overlaps(between))
            reach(word);
    } else if (isWhole() && m_marks.isEmpty()) {
        m_step.reset();
        Q_EMIT nothingFound();
    } else if (isWhole()) {
        reach(isForward ? m_marks.first() : m_marks.last());
    }
}

void Spelling::reach(Range word)
{
    m_step.reset();
    m_source.selectRange(word);
    Q_EMIT reached(word);
}

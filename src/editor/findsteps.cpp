// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/findbar.h"

#include <QLabel>
#include <QLineEdit>

#include <algorithm>

// The part of the find bar that asks for the hits and goes through them.

SearchTerms FindBar::terms() const
{
    SearchTerms terms{.pattern = m_pattern->text(),
                      .matchesCase = isOn(Switch::Case),
                      .wholeWords = isOn(Switch::Word),
                      .isExpression = isOn(Switch::Expression)};
    if (!m_replaceRow->isHidden())
        terms.replacement = m_replacement->text();
    if (isOn(Switch::Selection))
        terms.within = {m_scopeStart.position(), m_scopeEnd.position() - m_scopeStart.position()};
    return terms;
}

bool FindBar::isCurrent() const
{
    return m_isAnswered && m_askedEdits == m_edits && m_asked == terms();
}

void FindBar::searchAnew()
{
    m_steps.clear();
    whenFound([this] { showHit(hitFrom(m_source->textCursor().selectionStart())); });
}

void FindBar::whenFound(Step step)
{
    if (step)
        m_steps.append(std::move(step));
    if (isCurrent())
        runSteps();
    else
        ask();
}

void FindBar::ask()
{
    if (m_isAsking && m_askedEdits == m_edits && m_asked == terms())
        return;
    m_isAsking = true;
    m_isAnswered = false;
    m_asked = terms();
    m_askedEdits = m_edits;
    m_searcher.request(m_source->mirror().text(), m_asked,
                       [this](SearchAnswer answer) { takeAnswer(std::move(answer)); });
}

void FindBar::takeAnswer(SearchAnswer answer)
{
    m_isAsking = false;
    m_isAnswered = true;
    m_answer = std::move(answer);
    if (!isCurrent()) {
        ask();
        return;
    }
    noteCurrent();
    markHits();
    showCount();
    runSteps();
}

void FindBar::runSteps()
{
    while (!m_steps.isEmpty() && isCurrent()) {
        noteCurrent();
        m_steps.takeFirst()();
    }
    if (!m_steps.isEmpty())
        ask();
}

void FindBar::noteCurrent()
{
    const QTextCursor cursor = m_source->textCursor();
    const SourceEditor::Range selected{cursor.selectionStart(),
                                       cursor.selectionEnd() - cursor.selectionStart()};
    const auto found =
        std::ranges::lower_bound(m_answer.hits, selected.start, {}, &SourceEditor::Range::start);
    const bool isHit = found != m_answer.hits.end() && *found == selected;
    m_current = isHit ? int(found - m_answer.hits.begin()) : -1;
}

int FindBar::hitFrom(int position) const
{
    if (m_answer.hits.isEmpty())
        return -1;
    const auto found = std::ranges::lower_bound(m_answer.hits, position, {}, &SourceEditor::Range::start);
    return found == m_answer.hits.end() ? 0 : int(found - m_answer.hits.begin());
}

void FindBar::showHit(int index)
{
    m_current = index;
    if (index >= 0) {
        m_isShowing = true;
        m_source->selectRange(m_answer.hits[index]);
        m_isShowing = false;
    }
    markHits();
    showCount();
    if (index >= 0)
        Q_EMIT shown(m_answer.hits[index]);
}

void FindBar::markHits()
{
    if (!isVisible())
        return;
    m_source->setFoundRanges(m_answer.hits, m_current, m_asked.within);
    Q_EMIT marked(m_answer.hits, m_current);
}

void FindBar::showCount()
{
    const bool isPartial = m_answer.outcome == SearchAnswer::Outcome::TooMuchWork;
    const bool isFaulty = m_answer.outcome == SearchAnswer::Outcome::Faulty;
    if (m_asked.pattern.isEmpty() || isFaulty)
        m_count->clear();
    else if (m_answer.hits.isEmpty())
        m_count->setText(tr("No hit"));
    else if (m_current < 0)
        m_count->setText(tr("%n hit(s)", nullptr, int(m_answer.hits.size())));
    else
        m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(m_answer.hits.size()));
    if (isFaulty)
        m_fault->setText(
            tr("No valid expression, at character %1: %2").arg(m_answer.faultAt + 1).arg(m_answer.fault));
    else if (isPartial)
        m_fault->setText(tr("The expression takes too much work on this text: the search ended early, and "
                            "there may be more hits."));
    m_fault->setVisible(isFaulty || isPartial);
}

void FindBar::findNext()
{
    if (m_pattern->text().isEmpty()) {
        open(Mode::Find);
        return;
    }
    whenFound([this] { showNext(); });
}

void FindBar::showNext()
{
    const int count = int(m_answer.hits.size());
    showHit(m_current >= 0 ? (m_current + 1) % count : hitFrom(m_source->textCursor().selectionStart()));
}

void FindBar::findPrevious()
{
    if (m_pattern->text().isEmpty()) {
        open(Mode::Find);
        return;
    }
    whenFound([this] {
        const int count = int(m_answer.hits.size());
        if (count == 0)
            return;
        int before = m_current;
        if (before < 0) {
            const int start = m_source->textCursor().selectionStart();
            before = int(std::ranges::lower_bound(m_answer.hits, start, {}, &SourceEditor::Range::start)
                         - m_answer.hits.begin());
        }
        showHit((before + count - 1) % count);
    });
}

bool FindBar::canReplace() const
{
    const bool hasNone = isCurrent() && m_answer.hits.isEmpty();
    return isVisible() && !m_replaceRow->isHidden() && !m_pattern->text().isEmpty() && !hasNone
        && !m_source->isReadOnly();
}

void FindBar::replaceCurrent()
{
    whenFound([this] {
        if (m_current >= 0 && !m_source->isReadOnly()) {
            const SourceEditor::Range hit = m_answer.hits[m_current];
            const QString text =
                m_asked.isExpression ? m_answer.texts[m_current] : m_asked.replacement.value_or(QString());
            m_source->replaceRange(hit, text);
            m_source->selectRange({hit.start + int(text.size()), 0});
        }
        m_steps.prepend([this] { showNext(); }); // before what was asked for since
    });
}

void FindBar::replaceAll()
{
    whenFound([this] {
        // Some of the hits are not all of them.
        if (m_answer.outcome != SearchAnswer::Outcome::Whole || m_answer.hits.isEmpty()
            || m_source->isReadOnly())
            return;
        const int count = int(m_answer.hits.size());
        m_source->replaceRanges(m_answer.hits,
                                m_asked.isExpression
                                    ? m_answer.texts
                                    : QStringList(count, m_asked.replacement.value_or(QString())));
        m_steps.prepend([this, count] { m_count->setText(tr("%n replaced", nullptr, count)); });
    });
}

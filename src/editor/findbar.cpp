// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/findbar.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringMatcher>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

FindBar::FindBar(SourceEditor *source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_pattern(new QLineEdit)
    , m_replacement(new QLineEdit)
    , m_caseSwitch(new QToolButton)
    , m_count(new QLabel)
    , m_replaceRow(new QWidget)
{
    build();
    hide();
    m_searching.setSingleShot(true);
    connect(&m_searching, &QTimer::timeout, this, &FindBar::search);
    connect(m_pattern, &QLineEdit::textChanged, this, [this] {
        search();
        showHit(hitFrom(m_source->textCursor().selectionStart()));
    });
    connect(m_caseSwitch, &QToolButton::toggled, this, &FindBar::search);
    connect(m_source, &QPlainTextEdit::textChanged, this, [this] {
        if (isVisible())
            m_searching.start(60);
    });
}

void FindBar::build()
{
    const auto button = [this](const QString &text, const QString &hint, void (FindBar::*slot)()) {
        auto *made = new QToolButton;
        made->setText(text);
        made->setToolTip(hint);
        made->setAccessibleName(hint);
        connect(made, &QToolButton::clicked, this, slot);
        return made;
    };
    m_pattern->setObjectName(u"findPattern"_s);
    m_pattern->setPlaceholderText(tr("Find"));
    m_pattern->setAccessibleName(tr("Find"));
    m_pattern->setClearButtonEnabled(true);
    m_replacement->setObjectName(u"findReplacement"_s);
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_caseSwitch->setText(tr("Aa"));
    m_caseSwitch->setCheckable(true);
    m_caseSwitch->setToolTip(tr("Match capital letters"));
    m_caseSwitch->setAccessibleName(tr("Match capital letters"));
    m_count->setObjectName(u"findCount"_s);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(9999).arg(9999)));
    for (QLineEdit *line : {m_pattern, m_replacement})
        line->installEventFilter(this);

    auto *findRow = new QHBoxLayout;
    findRow->setSpacing(4);
    findRow->addWidget(m_pattern, 1);
    findRow->addWidget(m_caseSwitch);
    findRow->addWidget(m_count);
    findRow->addWidget(button(u"\u2191"_s, tr("Previous hit (Shift+Enter)"), &FindBar::findPrevious));
    findRow->addWidget(button(u"\u2193"_s, tr("Next hit (Enter)"), &FindBar::findNext));
    findRow->addWidget(button(u"\u2715"_s, tr("Close (Esc)"), &FindBar::close));
    auto *replaceRow = new QHBoxLayout(m_replaceRow);
    replaceRow->setContentsMargins(0, 0, 0, 0);
    replaceRow->setSpacing(4);
    replaceRow->addWidget(m_replacement, 1);
    replaceRow->addWidget(
        button(tr("Replace"), tr("Replace this hit and find the next"), &FindBar::replaceCurrent));
    replaceRow->addWidget(
        button(tr("Replace All"), tr("Replace every hit in the text"), &FindBar::replaceAll));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 4, 8, 4);
    rows->setSpacing(4);
    rows->addLayout(findRow);
    rows->addWidget(m_replaceRow);
}

void FindBar::open(Mode mode)
{
    const QString selected = m_source->textCursor().selectedText();
    m_replaceRow->setVisible(mode == Mode::Replace);
    show();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_pattern->setText(selected);
    m_pattern->selectAll();
    m_pattern->setFocus(Qt::ShortcutFocusReason);
    search();
    showHit(hitFrom(m_source->textCursor().selectionStart()));
}

void FindBar::close()
{
    hide();
    m_hits.clear();
    m_current = -1;
    m_source->setFoundRanges({}, -1);
    m_source->setFocus(Qt::OtherFocusReason);
}

void FindBar::search()
{
    m_hits.clear();
    const QString text = m_source->markdown();
    const QString pattern = m_pattern->text();
    const QStringMatcher matcher(pattern,
                                 m_caseSwitch->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive);
    for (qsizetype at = 0; !pattern.isEmpty() && (at = matcher.indexIn(text, at)) >= 0; at += pattern.size())
        m_hits.append({int(at), int(pattern.size())});
    const int selected = m_source->textCursor().selectionStart();
    const auto found = std::ranges::find(m_hits, selected, &SourceEditor::Range::start);
    m_current = found == m_hits.end() ? -1 : int(found - m_hits.begin());
    m_source->setFoundRanges(m_hits, m_current);
    showCount();
}

int FindBar::hitFrom(int position) const
{
    if (m_hits.isEmpty())
        return -1;
    const auto found = std::ranges::lower_bound(m_hits, position, {}, &SourceEditor::Range::start);
    return found == m_hits.end() ? 0 : int(found - m_hits.begin());
}

void FindBar::showHit(int index)
{
    m_current = index;
    if (index >= 0)
        m_source->selectRange(m_hits[index]);
    m_source->setFoundRanges(m_hits, m_current);
    showCount();
}

void FindBar::showCount()
{
    if (m_pattern->text().isEmpty())
        m_count->clear();
    else if (m_hits.isEmpty())
        m_count->setText(tr("No hit"));
    else if (m_current < 0)
        m_count->setText(tr("%n hit(s)", nullptr, int(m_hits.size())));
    else
        m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(m_hits.size()));
}

void FindBar::findNext()
{
    search();
    const QTextCursor cursor = m_source->textCursor();
    showHit(hitFrom(m_current >= 0 ? cursor.selectionEnd() : cursor.selectionStart()));
}

void FindBar::findPrevious()
{
    search();
    if (m_hits.isEmpty())
        return;
    const int next = hitFrom(m_source->textCursor().selectionStart());
    const bool isBeyondAll = m_hits[next].start < m_source->textCursor().selectionStart();
    showHit(isBeyondAll || next == 0 ? int(m_hits.size()) - 1 : next - 1);
}

void FindBar::replaceCurrent()
{
    search();
    if (m_current >= 0 && !m_source->isReadOnly()) {
        const SourceEditor::Range hit = m_hits[m_current];
        m_source->replaceRange(hit, m_replacement->text());
        m_source->selectRange({hit.start + int(m_replacement->text().size()), 0});
    }
    findNext();
}

void FindBar::replaceAll()
{
    search();
    if (m_hits.isEmpty() || m_source->isReadOnly())
        return;
    const int count = int(m_hits.size());
    m_source->replaceRanges(m_hits, QStringList(count, m_replacement->text()));
    search();
    m_count->setText(tr("%n replaced", nullptr, count));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    if (watched == m_replacement)
        replaceCurrent();
    else if (key->modifiers() & Qt::ShiftModifier)
        findPrevious();
    else
        findNext();
    return true;
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/outlinepane.h"

#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/panes/outlinetree.h"

#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// Reading all rows with every key of a long text would be felt.
constexpr int pauseMs = 120;

int sectionAtCursor(const SourceEditor &source, const Outline &outline)
{
    return headingAt(outline, source.mirror().byteAt(source.textCursor().position()));
}

} // namespace

OutlinePane::OutlinePane(Desk &desk, WritingView &writing, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_writing(writing)
    , m_hint(new QLabel(this))
    , m_tree(new OutlineTree(this))
{
    m_tree->setObjectName(u"outlineTree"_s);
    m_hint->setObjectName(u"outlineHint"_s);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_hint->setContentsMargins(8, 8, 8, 8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_hint);
    column->addWidget(m_tree, 1);
    setFocusProxy(m_tree);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &OutlinePane::showOutline);
    connect(&m_writing, &WritingView::parsed, this, [this] {
        if (isVisible() && !m_pause.isActive())
            m_pause.start();
    });
    connect(&desk.article(), &CurrentArticle::opened, this, &OutlinePane::showOutline);
    connect(m_writing.source(), &QPlainTextEdit::cursorPositionChanged, this, &OutlinePane::markSection);
    connect(m_tree, &OutlineTree::headingChosen, this, [this](int heading) {
        showOutline(); // a click may come before the pause is over
        if (heading < m_tree->outline().size())
            m_writing.showHeading(m_tree->outline()[heading]);
        m_writing.source()->setFocus();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (now && now->window() == window() && !qobject_cast<const QMenuBar *>(now))
            m_isChosenHere = now == m_tree;
    });
    // The rows are made anew by it, and the tree is still in its own event.
    connect(m_tree, &OutlineTree::moveRequested, this, &OutlinePane::moveSection, Qt::QueuedConnection);
    showOutline();
}

void OutlinePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showOutline(); // nothing was followed behind another tab
}

void OutlinePane::showOutline()
{
    m_pause.stop();
    const bool isOpen = m_desk.article().isOpen();
    m_tree->setOutline(isOpen ? m_writing.outline() : Outline());
    const bool isEmpty = m_tree->outline().isEmpty();
    m_hint->setVisible(isEmpty);
    m_tree->setVisible(!isEmpty);
    m_hint->setText(isOpen ? tr("The headings of the text stand here: lines that begin with #.")
                           : tr("Open an article to see its headings."));
    markSection();
}

void OutlinePane::markSection()
{
    if (isVisible())
        m_tree->setCurrentSection(sectionAtCursor(*m_writing.source(), m_tree->outline()));
}

int OutlinePane::sectionHere(const Outline &outline) const
{
    return m_isChosenHere ? m_tree->chosenHeading() : sectionAtCursor(*m_writing.source(), outline);
}

bool OutlinePane::canStepSection(int direction) const
{
    const SourceEditor &source = *m_writing.source();
    if (!source.isVisible() || source.isReadOnly() || !m_writing.isOutlineCurrent())
        return false;
    const Outline outline = m_writing.outline();
    return sectionStep(outline, sectionHere(outline), direction).has_value();
}

void OutlinePane::stepSection(int direction)
{
    showOutline(); // another tab may have hidden it, or the pause is not over
    const int heading = sectionHere(m_tree->outline());
    if (const auto before = sectionStep(m_tree->outline(), heading, direction))
        moveSection(heading, *before);
}

void OutlinePane::moveSection(int heading, int before)
{
    const bool isOld = m_writing.outline() != m_tree->outline() || !m_writing.isOutlineCurrent();
    const bool isSame = before >= heading && before <= sectionEnd(m_tree->outline(), heading);
    if (isSame || m_writing.source()->isReadOnly())
        return;
    if (isOld || !m_writing.moveSection(heading, before)) {
        m_desk.tell(isOld ? tr("The text has just changed: try once more.")
                          : tr("Not moved: a code block or quotation is left open there, and would take in "
                               "what follows."));
        showOutline();
        return;
    }
    // It is still the chosen one, for the next step.
    const int size = sectionEnd(m_tree->outline(), heading) - heading;
    showOutline();
    m_tree->chooseHeading(before < heading ? before : before - size);
}

// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/comparisonview.h"

#include <QAction>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QRadioButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int itemsMore = 300;

QRadioButton *layoutButton(const QString &text, QButtonGroup &group, ComparisonLayout layout)
{
    auto *button = new QRadioButton(text);
    group.addButton(button, int(layout));
    return button;
}

QToolButton *commandButton(QAction &command)
{
    auto *button = new QToolButton;
    button->setDefaultAction(&command);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ComparisonView::ComparisonView(JobRunner &jobs, QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_text(new QTextBrowser(this))
    , m_next(addCommand(tr("Next Change"), {QKeySequence(u"F7"_s), QKeySequence(u"Alt+Down"_s)},
                        &ComparisonView::goToNextChange))
    , m_previous(addCommand(tr("Previous Change"), {QKeySequence(u"Shift+F7"_s), QKeySequence(u"Alt+Up"_s)},
                            &ComparisonView::goToPreviousChange))
    , m_job(jobs, this)
{
    m_summary->setObjectName(u"summary"_s);
    m_text->setObjectName(u"comparison"_s);
    m_text->setAccessibleName(tr("Comparison of the two texts"));
    m_text->setOpenLinks(false);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    connect(m_text, &QTextBrowser::anchorClicked, this, &ComparisonView::followLink);
    auto *layouts = new QButtonGroup(this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_summary, 1);
    row->addWidget(commandButton(*m_previous));
    row->addWidget(commandButton(*m_next));
    row->addSpacing(16);
    row->addWidget(layoutButton(tr("Side by Side"), *layouts, ComparisonLayout::SideBySide));
    row->addWidget(layoutButton(tr("In One Text"), *layouts, ComparisonLayout::Inline));
    layouts->button(int(m_comparison.layout))->setChecked(true);
    connect(layouts, &QButtonGroup::idClicked, this,
            [this](int layout) { setLayoutMode(ComparisonLayout(layout)); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    setFocusProxy(m_text);
}

ComparisonView::~ComparisonView() = default;

QAction *ComparisonView::addCommand(const QString &text, const QList<QKeySequence> &keys,
                                    void (ComparisonView::*run)())
{
    auto *command = new QAction(text, this);
    command->setShortcuts(keys);
    command->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    command->setEnabled(false);
    command->setToolTip(u"%1 (%2)"_s.arg(text, keys.constFirst().toString(QKeySequence::NativeText)));
    connect(command, &QAction::triggered, this, run);
    addAction(command);
    return command;
}

void ComparisonView::compare(const NamedText &before, const NamedText &after)
{
    m_comparison.before = before;
    m_comparison.after = after;
    m_summary->setText(tr("Comparing…"));
    m_job.start([old = before.text,
                 now = after.text](const std::stop_token &stop) { return compareTexts(old, now, stop); },
                [this](const QList<ComparedParagraph> &paragraphs) { showParagraphs(paragraphs); });
}

void ComparisonView::showParagraphs(const QList<ComparedParagraph> &paragraphs)
{
    m_comparison.paragraphs = paragraphs;
    m_comparison.unfolded.clear();
    const int changes = changeCount(m_comparison);
    m_next->setEnabled(changes > 0);
    m_previous->setEnabled(changes > 0);
    m_summary->setText(
        changes == 0 ? tr("Both texts read the same.")
                     : tr("%n changed paragraphs. Struck through: %1. Underlined: %2.", nullptr, changes)
                           .arg(m_comparison.before.name, m_comparison.after.name));
    writeText();
    if (!m_sheet.changes.isEmpty())
        goTo(m_sheet.changes.constFirst());
}

void ComparisonView::writeText()
{
    // Filled before it is seen: each cell would be laid out anew.
    auto *document = new QTextDocument(m_text);
    document->setDefaultFont(m_text->font());
    document->setDocumentMargin(8);
    document->setUndoRedoEnabled(false);
    m_sheet = writeSheet(*document, m_comparison, m_text->palette());
    // The browser deletes the one that it made itself.
    const QPointer<QTextDocument> former = m_text->document();
    m_text->setDocument(document);
    if (former)
        former->deleteLater();
}

void ComparisonView::setLayoutMode(ComparisonLayout layout)
{
    m_comparison.layout = layout;
    // The same change stays in sight.
    const int position = m_text->textCursor().selectionStart();
    const auto passed = std::ranges::count_if(
        m_sheet.changes, [position](const ChangePlace &change) { return change.end < position; });
    writeText();
    if (!m_sheet.changes.isEmpty())
        goTo(m_sheet.changes.at(std::min<qsizetype>(passed, m_sheet.changes.size() - 1)));
}

void ComparisonView::followLink(const QUrl &link)
{
    if (link.scheme() == unfoldScheme)
        m_comparison.unfolded.insert(link.path().toInt());
    else if (link.scheme() == moreScheme)
        m_comparison.mostItems += itemsMore;
    // What the link stood for begins where it stood.
    const int place = m_text->textCursor().selectionStart();
    const int scrolled = m_text->verticalScrollBar()->value();
    writeText();
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(std::min(place, m_text->document()->characterCount() - 1));
    m_text->setTextCursor(cursor);
    m_text->verticalScrollBar()->setValue(scrolled);
}

void ComparisonView::goToNextChange()
{
    const QTextCursor cursor = m_text->textCursor();
    const int from = cursor.hasSelection() ? cursor.selectionStart() : cursor.position() - 1;
    const auto next = std::ranges::upper_bound(m_sheet.changes, from, {}, &ChangePlace::start);
    if (next != m_sheet.changes.end()) {
        goTo(*next);
    } else if (!m_sheet.isWhole) {
        m_comparison.mostItems += itemsMore;
        const auto shown = m_sheet.changes.size();
        writeText();
        goTo(m_sheet.changes.at(std::min(shown, m_sheet.changes.size() - 1)));
    }
}

void ComparisonView::goToPreviousChange()
{
    const int from = m_text->textCursor().selectionStart();
    const auto next = std::ranges::lower_bound(m_sheet.changes, from, {}, &ChangePlace::start);
    if (next != m_sheet.changes.begin())
        goTo(*std::prev(next));
}

void ComparisonView::goTo(const ChangePlace &change)
{
    QTextCursor cursor(m_text->document());
    cursor.setPosition(change.end);
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
    cursor.setPosition(change.start);
    cursor.setPosition(change.end, QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
}

void ComparisonView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_comparison.paragraphs.isEmpty())
        setLayoutMode(m_comparison.layout);
}

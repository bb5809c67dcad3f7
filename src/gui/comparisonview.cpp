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
    , m_takeBefore(addCommand(tr("Take Left"), {QKeySequence(u"Ctrl+1"_s)}, &ComparisonView::takeBefore))
    , m_takeAfter(addCommand(tr("Take Right"), {QKeySequence(u"Ctrl+2"_s)}, &ComparisonView::takeAfter))
    , m_layouts(new QButtonGroup(this))
    , m_job(jobs, this)
{
    m_summary->setObjectName(u"summary"_s);
    m_text->setObjectName(u"comparison"_s);
    m_text->setAccessibleName(tr("Comparison of the two texts"));
    m_text->setOpenLinks(false);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    connect(m_text, &QTextBrowser::anchorClicked, this, &ComparisonView::followLink);
    auto *row = new QHBoxLayout;
    row->addWidget(m_summary, 1);
    for (QAction *choice : {m_takeBefore, m_takeAfter}) {
        choice->setVisible(false);
        auto *button = commandButton(*choice);
        button->hide();
        connect(choice, &QAction::visibleChanged, button,
                [choice, button] { button->setVisible(choice->isVisible()); });
        row->addWidget(button);
    }
    row->addSpacing(16);
    row->addWidget(commandButton(*m_previous));
    row->addWidget(commandButton(*m_next));
    row->addSpacing(16);
    row->addWidget(layoutButton(tr("Side by Side"), *m_layouts, ComparisonLayout::SideBySide));
    row->addWidget(layoutButton(tr("In One Text"), *m_layouts, ComparisonLayout::Inline));
    m_layouts->button(int(m_comparison.layout))->setChecked(true);
    connect(m_layouts, &QButtonGroup::idClicked, this,
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
    begin(before, after, {});
}

void ComparisonView::merge(const NamedText &before, const NamedText &after, const QString &base)
{
    begin(before, after, base);
}

void ComparisonView::begin(const NamedText &before, const NamedText &after,
                           const std::optional<QString> &base)
{
    m_comparison.before = before;
    m_comparison.after = after;
    m_summary->setText(tr("Comparing…"));
    m_isMerging = base.has_value();
    m_isCompared = false;
    m_job.start(
        [old = before.text, now = after.text, base](const std::stop_token &stop) {
            Answer answer{compareTexts(old, now, stop), {}};
            if (base)
                answer.choices = suggestedChoices(*base, old, now, answer.paragraphs);
            return answer;
        },
        [this](const Answer &answer) { showAnswer(answer); });
}

void ComparisonView::showAnswer(const Answer &answer)
{
    m_comparison.paragraphs = answer.paragraphs;
    m_comparison.choices = answer.choices;
    m_comparison.unfolded.clear();
    m_isCompared = true;
    const int changes = changeCount(m_comparison);
    for (QAction *command : {m_next, m_previous, m_takeBefore, m_takeAfter})
        command->setEnabled(changes > 0);
    m_takeBefore->setVisible(m_isMerging);
    m_takeAfter->setVisible(m_isMerging);
    m_summary->setText(
        changes == 0 ? tr("Both texts read the same.")
                     : tr("%n changed paragraphs. Struck through: %1. Underlined: %2.", nullptr, changes)
                           .arg(m_comparison.before.name, m_comparison.after.name));
    writeText();
    if (!m_sheet.changes.isEmpty())
        goTo(m_sheet.changes.constFirst());
    if (m_isMerging)
        Q_EMIT choicesChanged();
}

std::optional<int> ComparisonView::openChoices() const
{
    if (!m_isMerging || !m_isCompared)
        return {};
    const QList<RowPair> pairs = pairedRows(m_comparison.paragraphs);
    int open = 0;
    for (qsizetype i = 0; i < pairs.size(); ++i)
        open += isOpen(pairs.at(i), m_comparison.choices.at(i)) ? 1 : 0;
    return open;
}

QString ComparisonView::merged() const
{
    return mergedText(m_comparison.before.text, m_comparison.after.text, m_comparison.paragraphs,
                      m_comparison.choices);
}

void ComparisonView::turn(int pair, bool MergeChoice::*side)
{
    if (pair < 0 || pair >= m_comparison.choices.size())
        return;
    MergeChoice &choice = m_comparison.choices[pair];
    choice.*side = !(choice.*side);
    rewriteInPlace();
    const auto turned = std::ranges::find(m_sheet.changes, pair, &ChangePlace::pair);
    if (turned != m_sheet.changes.end())
        select(*turned);
    Q_EMIT choicesChanged();
}

void ComparisonView::turnCurrent(bool MergeChoice::*side)
{
    const int position = m_text->textCursor().selectionEnd();
    // The change that the cursor is in, or the last one before it.
    const auto next = std::ranges::upper_bound(m_sheet.changes, position, {}, &ChangePlace::start);
    if (next == m_sheet.changes.begin())
        return;
    const int pair = std::prev(next)->pair;
    const RowPair rows = pairedRows(m_comparison.paragraphs).at(pair);
    if ((side == &MergeChoice::before ? rows.before : rows.after) >= 0)
        turn(pair, side);
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
    m_layouts->button(int(layout))->setChecked(true);
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
    if (link.scheme() == beforeScheme)
        turn(link.path().toInt(), &MergeChoice::before);
    else if (link.scheme() == afterScheme)
        turn(link.path().toInt(), &MergeChoice::after);
    else
        rewriteInPlace();
}

void ComparisonView::rewriteInPlace()
{
    // What a link stood for begins where it stood.
    const int place = m_text->textCursor().selectionStart();
    const int scrolled = m_text->verticalScrollBar()->value();
    writeText();
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(std::min(place, m_text->document()->characterCount() - 1));
    m_text->setTextCursor(cursor);
    m_text->verticalScrollBar()->setValue(scrolled);
}

bool ComparisonView::hasChanges() const
{
    return m_next->isEnabled();
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
    select(change);
}

void ComparisonView::select(const ChangePlace &change)
{
    const int scrolled = m_text->verticalScrollBar()->value();
    QTextCursor cursor(m_text->document());
    cursor.setPosition(change.start);
    cursor.setPosition(change.end, QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    m_text->verticalScrollBar()->setValue(scrolled);
}

void ComparisonView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_comparison.paragraphs.isEmpty())
        setLayoutMode(m_comparison.layout);
}
